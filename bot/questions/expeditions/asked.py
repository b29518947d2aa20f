"""How it is asked of expeditions and of who commands them."""

from datetime import datetime, timedelta
from typing import Any

from bot.errors import NotTogether, NotUnderstood
from bot.messages import Day, Message
from bot.questions import registry
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.leaving import leaves
from bot.questions.registry import Ask
from bot.questions.rules import rules
from bot.reading.among import Among
from bot.reading.names import named
from bot.reading.readers import Scene
from bot.reading.sides import side_of
from bot.station.commands import commands_by

asked(
    "expedition",
    rules("EXPEDITION", more=30),
    rules("commander !PERSON|MISSION|GROUP|PROGRAM|how-many|how-long|rate", more=15),
    rules("commander station|aboard|space !PERSON|MISSION|PROGRAM|how-many|how-long|rate", more=16),
    rules("expedition which|when|now|DATE|aboard|list|how-many !PERSON", more=10),
    takes="@tense expedition commander when how-long launch dock end replace stay still days space "
    "how-many cosmonaut with GROUP+commander+EXPEDITION woman+commander+EXPEDITION "
    "before-after+EXPEDITION last+how-long engineer",
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


@asked(
    "commander-beside",
    rules(
        "PERSON commander before-after|one-after|one-before|next|replace"
        " !TWO|MISSION|EXPEDITION|PROGRAM|GROUP|when|how-long|how-many|where|why|if|woman|men"
        "|days|spend|launch|dock|undock|land|first|last|aboard|crew",
        more=20,
    ),
    asks="expedition",
    takes="@tense commander before-after one-after one-before next replace fly",
)
def commander_beside(found: Filling) -> None:
    """Who commanded the station before or after another."""
    (person, *_) = found.sight.people
    if not (side := side_of(found.sight)) or person.value is None:
        raise NotTogether
    dates = found.sight.dates
    if len(dates) > 1 or any(date.meant is None or date.role for date in dates):
        raise NotTogether
    at = found.scene.date(dates[0].text).last if dates else None
    found.things.append(person)
    put_commander_beside(found, str(person.value), side, at)
    found.dates += dates


def put_commander_beside(
    found: Filling, person: str, side: int, at: datetime | None = None
) -> None:
    """Ask who commanded before or after someone, of their time in command that ``at`` is in, or
    else the last; raises NotUnderstood where nobody is known to have."""
    manifest, scene = found.scene.manifest, found.scene
    every = commands_by(manifest, manifest.edge(scene.now))
    own = [place for place, one in enumerate(every) if one.person == person]
    name = named(manifest.person(person))
    if not own:
        raise NotUnderstood(
            "{name} has not commanded the station.",
            name=name,
            suggestions=(f"/person name: {person}",),
        )
    begun = [place for place in own if at is None or every[place].since.earliest <= at]
    here = (begun or own)[-1]
    if not 0 <= here + side < len(every):
        raise NotUnderstood(
            "I know of nobody who commanded the station after {name}."
            if side > 0
            else "Nobody commanded the station before {name}.",
            name=name,
            suggestions=("/expedition",),
        )
    one = every[here + side]
    day = one.since.latest - timedelta(microseconds=1)
    found.ask_instead("expedition", when=scene.date(f"{day:%Y-%m-%d}"))
    former, latter = sorted((here, here + side))
    found.notes.append(
        Message(
            "{name} took command after {former}, on {day}.",
            name=named(manifest.person(every[latter].person)),
            former=named(manifest.person(every[former].person)),
            day=Day(every[latter].since.earliest),
        )
    )


@leaves("expedition", only_some=True)
def _its_crew(ask: Ask, scene: Scene) -> dict[str, Any] | None:
    answer: Any = registry.answer(ask, scene.manifest, scene.now)
    crew = tuple(person for person, _ in answer.crew)
    return {"who": Among(crew)} if crew else None
