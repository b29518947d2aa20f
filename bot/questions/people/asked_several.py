"""How it is asked of several who flew together: "when do Watkins and Kutryk come home?"."""

from bot.errors import NotTogether
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.people.asked import one_at_a_time
from bot.questions.rules import rules
from bot.reading.among import Among
from bot.reading.folding import folded
from bot.reading.sight import Thing
from bot.station.careers import stays_of
from bot.station.domain import Leg
from bot.station.found import Tell
from bot.station.manifest import Manifest
from bot.station.occupancy import aboard
from bot.station.stays import Stay

_HOME = ("land", "undock")
_NO_MORE = (
    "!MISSION|EXPEDITION|GROUP|if|compare|longest|most|shortest|together|same|at-once|other"
    "|how-many|total|days|times|or|how-long|age|commander|why|first|last|next|who|replace"
)


@asked(
    "several",
    rules(
        f"TWO land|undock|launch|dock|fly when|which|what-is|wait|until|where {_NO_MORE}|PROGRAM",
        f"TWO ship which|what-is|carry {_NO_MORE}|PROGRAM",
        f"TWO PROGRAM land|undock|launch|dock when|wait {_NO_MORE}",
        more=40,
    ),
    asks="mission",
    takes="@tense @event when wait until ship fly with carry where end!station",
    tells="who when crew people fly launch land dock undock",
)
def several(found: Filling) -> None:
    """The mission on which all who are named came, or go home; its times are theirs.

    Raises NotTogether if they were on none together, or not at the time asked of.
    """
    home = not found.sight.cues.keys().isdisjoint(_HOME)
    dates = [date for date in found.sight.dates if date.text != "now"]
    shared = _shared(found.scene.manifest, found.sight.people, home=home)
    if dates:
        shared = [one for one in shared if _is_of(one, dates[0].text, home=home)]
    if not shared or len(dates) > 1:
        raise NotTogether
    stay = shared[-1]
    found.put("name", (stay.down or stay.up) if home else stay.up)
    found.things += [*found.sight.people, *found.sight.programs]
    found.dates += found.sight.dates


@asked(
    "several-there",
    rules(
        f"TWO still aboard|station|space|up-there|yes-no {_NO_MORE}|PROGRAM|@event",
        f"TWO now where|yes-no|aboard|station {_NO_MORE}|PROGRAM|@event",
        f"TWO aboard|station yes-no DATE {_NO_MORE}|PROGRAM|@event|with|ever",
        more=44,
    ),
    asks="find",
    takes="@tense still where space",
)
def several_there(found: Filling) -> None:
    """Which of those named are aboard, or were at a time."""
    people, scene = found.sight.people, found.scene
    if any(one.value is None for one in people):
        raise NotTogether
    edge = scene.manifest.edge(scene.now)
    there = {stay.person for stay in aboard(scene.manifest, edge)}
    if "where" in found.sight.cues and any(one.value not in there for one in people):
        raise one_at_a_time(scene.manifest, people)
    found.put("who", Among(tuple(str(one.value) for one in people)))
    found.things += people
    if any(date.text != "now" for date in found.sight.dates):
        found.put_dates()
    else:
        found.dates += found.sight.dates
        found.put_newest()
    found.put("tell", Tell.LIST)


def _shared(manifest: Manifest, people: tuple[Thing, ...], *, home: bool) -> list[Stay]:
    """The stays of the first that all others came with, or go home with."""
    known = [one for one in people if one.value is not None]
    if not known:
        return []
    found = []
    for stay in stays_of(manifest).get(str(known[0].value), ()):
        mission = (stay.down or stay.up) if home else stay.up
        leg = Leg.DOWN if home and stay.down else Leg.UP
        crew = {seat.person for seat in manifest.crew(mission, leg)}
        if all(_is_among(manifest, one, crew) for one in people):
            found.append(stay)
    return found


def _is_among(manifest: Manifest, one: Thing, crew: set[str]) -> bool:
    """Whether someone is of a crew; of several who are called so, whether one of them is."""
    if one.value is not None:
        return one.value in crew
    return any(folded(one.called) in folded(manifest.person(each).name) for each in crew)


def _is_of(stay: Stay, date: str, *, home: bool) -> bool:
    """Whether someone came, or went home, at a date as ISO or its beginning."""
    moment = stay.undocking if home else stay.docking
    return moment is not None and f"{moment.earliest:%Y-%m-%d}".startswith(date)
