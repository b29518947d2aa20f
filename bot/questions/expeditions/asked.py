"""How it is asked of expeditions and of who commands them."""

from typing import Any

from bot.messages import Message
from bot.questions import registry
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.leaving import leaves
from bot.questions.registry import Ask
from bot.questions.rules import rules
from bot.reading.among import Among
from bot.reading.readers import Scene

asked(
    "expedition",
    rules("EXPEDITION", more=30),
    rules("commander !PERSON|MISSION|GROUP|PROGRAM|how-many|how-long|rate", more=15),
    rules("commander station|aboard|space !PERSON|MISSION|PROGRAM|how-many|how-long|rate", more=16),
    rules("expedition which|when|now|DATE|aboard|list|how-many !PERSON", more=10),
    takes="@tense expedition commander when how-long launch dock end replace stay still days space "
    "how-many cosmonaut with GROUP+commander+EXPEDITION woman+commander+EXPEDITION "
    "before-after+EXPEDITION",
    in_order="number",
)


@asked(
    "first-crew",
    rules(
        "first crew !MISSION|GROUP|commander|next|PROGRAM|first-flight",
        "built people|crew|aboard station|space|people|crew !PERSON|MISSION|agreement|swap",
        "first crew when|dock|aboard|station|who !MISSION|GROUP|commander|next|PROGRAM",
        more=18,
    ),
    asks="expedition",
    takes="@tense first when dock launch how-long empty built expedition fly space",
)
def first_crew(found: Filling) -> None:
    """The first expedition, as that of those who lived aboard first."""
    named = (one for one in found.sight.expeditions if one.value == 1)
    found.put("number", next(named, 1))
    found.notes.append(Message("Nobody lived aboard before Expedition 1."))


@leaves("expedition", only_some=True)
def _its_crew(ask: Ask, scene: Scene) -> dict[str, Any] | None:
    answer: Any = registry.answer(ask, scene.manifest, scene.now)
    crew = tuple(person for person, _ in answer.crew)
    return {"who": Among(crew)} if crew else None
