"""How it is asked for the time in which one ship or one person was all that kept a side aboard:
"how many days hung on one ship", "in which year was the guarantee at its shakiest"."""

from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.find.finishing import finish
from bot.questions.find.ordering import not_so, order
from bot.questions.find.said import Said
from bot.questions.find.tense import is_of_plans
from bot.questions.find.their_time import put_their_time
from bot.questions.rules import rules
from bot.station.conditions import Condition, Kind
from bot.station.found import RANKED, Of, Plans, Tell
from bot.station.grouped import Apart, Best, Each

_BOTH = 2
# A verb among the first words asks yes or no.
_FIRST = 5
_NO_MORE = "!MISSION|EXPEDITION|PROGRAM|CRAFT|commander|why|can|suspend|now"


@asked(
    "find-one-ship",
    rules(
        f"hangs one-ship|one-person {_NO_MORE}|if",
        # "On how many days would one ship leaving have left a side out?"
        f"hangs one-ship|one-person if how-many|days|DATE {_NO_MORE}",
        f"shaky guarantee {_NO_MORE}|if",
        more=50,
    ),
    asks="find",
    takes="@tense hangs one-ship one-person shaky guarantee ever been always all at-once days "
    "how-long times total stay still happen when only if undock land lost",
)
def find_one_ship(found: Filling) -> None:
    """The stretches of days in which it was so, or the year with the most of them."""
    said = Said(found)
    found.put("of", Of.DAYS)
    put_their_time(said)
    # The guarantee is one of two nations.
    found.things += [n for n in said.sight.numbers if n.value == _BOTH and "guarantee" in said.cues]
    if is_of_plans(said):
        found.put("planned", Plans.YES)
    tell, apart = _told(said)
    kind = Kind.ONE_PERSON if "one-person" in said.cues else Kind.ONE_SHIP
    finish(said, [Condition(kind)], tell, apart=apart)


def _told(said: Said) -> tuple[Tell, Apart | None]:
    """What is told: each year, that with the most days or the fewest, or the stretches."""
    cues, take = said.cues, said.found.take
    if "each-year" in cues:
        take("each-year", "year", "how-many", "list")
        return Tell.LIST, Apart(Each.YEAR)
    if ("year" in cues and cues & {"most", "fewest", "longest"}) or "shaky" in cues:
        # How shaky it was is told by how many days of a year hung so.
        take("year", "most", "fewest", "longest")
        return Tell.LIST, Apart(Each.YEAR, best=Best.FEWEST if "fewest" in cues else Best.MOST)
    tell = order(said)
    if tell is Tell.WHEN:
        # "Was there a moment when it hung on one person?" asks whether, and when is told of all.
        tell = Tell.WHETHER if said.sight.places.get("yes-no", 9) < _FIRST else Tell.LIST
    if tell in RANKED - {Tell.LONGEST, Tell.SHORTEST}:
        raise not_so()
    take("how-many", "list")
    return tell, None
