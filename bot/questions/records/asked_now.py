"""How it is asked which of those aboard now leads: "who of them has flown most often?"."""

from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import rules
from bot.reading.among import Among
from bot.reading.categories import Category
from bot.station.found import Tell
from bot.station.occupancy import aboard

# What each of a crew has a place of their own in.
_OF_EACH = {
    Category.DAYS_IN_SPACE, Category.DAYS_ABOARD, Category.MOST_VISITS, Category.LONGEST_FLIGHT,
}  # fmt: skip
_NO_MORE = (
    "!@known|PROGRAM|CRAFT|total|days|flight|times|ship|dock|launch|land|first|last|most|shortest"
    "|commander|if|why|when|how-many"
)


def put_those_there(found: Filling) -> None:
    """Tell the question those aboard now, if it is asked which of them it is."""
    sight, scene = found.sight, found.scene
    now = "now" in sight.cues or any(date.text == "now" for date in sight.dates)
    if not now or not sight.cues.keys() & {"of-them", "crew"}:
        return
    if found.given.get("category") not in _OF_EACH or "who" in found.given:
        return
    there = aboard(scene.manifest, scene.manifest.edge(scene.now))
    found.put("who", Among(tuple(stay.person for stay in there)))
    found.take("of-them", "pronoun", "now")


@asked(
    "find-longest-now",
    rules(
        f"longest of-them|crew aboard|station|up-there|stay now|of-them {_NO_MORE}",
        f"longest crew now aboard|station|up-there|stay|who {_NO_MORE}",
        more=60,
    ),
    asks="find",
    takes="@tense longest of-them been stay how-long space still woman men cosmonaut GROUP",
    given={"tell": Tell.LONGEST},
)
def longest_now(found: Filling) -> None:
    """Who of those aboard came first and is still there."""
    found.put_whom()
    found.put_newest()
