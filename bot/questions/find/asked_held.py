"""How it is asked whether someone was the first to fly privately: "was Tito the first tourist?"."""

from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import rules
from bot.reading.conditions import Further
from bot.station.conditions import Condition, Kind
from bot.station.found import Tell


@asked(
    "find-held",
    rules(
        "PERSON first private yes-no !TWO|MISSION|EXPEDITION|PROGRAM|DATE|GROUP|woman|men|commander"
        "|who|which|when|how-long|how-many|next|future|if|never|not|flight",
        more=40,
    ),
    asks="find",
    takes="@tense first private role ever been fly",
)
def find_held(found: Filling) -> None:
    """Who was the first of those who flew privately."""
    found.put("tell", Tell.FIRST)
    found.put("more", Further((Condition(Kind.PRIVATE),)))
    found.things += found.sight.people
