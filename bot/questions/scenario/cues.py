"""Which words of a text tell what happens to each thing that it names."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.questions.filling import Filling
from bot.questions.scenario.statements import Statement, behind_marks
from bot.reading.folding import folded
from bot.reading.sight import Sight, Thing
from bot.reading.small_words import LATER, SOONER, is_one_of
from bot.station.domain import EventKind
from bot.station.supposing import CAN, Happens, Sort, What, docked_ships

# What each cue says of what it stands behind.
SAYS = {
    "lost": Happens.LOST,
    "leak": Happens.LOST,
    "delay": Happens.SLIPS,
    "quits": Happens.LEAVES,
    "recalled": Happens.GOES_HOME,
    "empty": Happens.EMPTY,
    "land": Happens.GOES_HOME,
    "undock": Happens.GOES_HOME,
    "suspend": Happens.STOPS,
    "taken-off": Happens.STOPS,
    "stay": Happens.STAYS,
    "launch": Happens.SLIPS,
    "fly": Happens.SLIPS,
}
# Of one flight these say that it is at another time; of others that they fly at all.
OF_ONE_FLIGHT = frozenset({"launch", "fly"})
# What is said of someone's seat on a flight to come, or of the past.
OF_A_SEAT = frozenset({Happens.STOPS, Happens.SLIPS})
# What may be said of a ship by a word right before it.
_OF_A_SHIP = {"lost", "leak", "empty"}
DENY = ("not", "never", "nothing", "refuse")
_ASKING = ("who", "which", "how-many", "when", "where")
# So many words lie at most between two things in a row, or one and what is said right behind it.
IN_A_ROW = 3


@dataclass(frozen=True, slots=True)
class Told:
    """Something that is named, the words that name it, and what was recognised in them.

    ``within`` is the statement that names it.
    """

    what: What
    first: int
    last: int
    things: tuple[Thing, ...] = ()
    within: Statement = field(default=Statement(()), compare=False)


def cue_of(found: Filling, one: Told, every: Sequence[Told]) -> str | None:
    """What is said of something: the first word behind it, before what is named next.

    Else the nearest word before it, behind what is named before; what stands in a row with
    another ("Soyuz and Dragon", "Crew-13 leaves in May and MS-30 in June") has the word of that
    one. None if nothing is said of it, or it stands in what is asked of all that ("which Russian
    could still come on Dragon?").
    """
    sight, place = found.sight, every.index(one)
    asked = [sight.places[cue] for cue in _ASKING if cue in sight.cues]
    if "condition" not in sight.cues and any(every[0].last <= at < one.first for at in asked):
        return None
    if (own := _own_cue(found, one, every)) is not None:
        return own
    others = [(at, other) for at, other in enumerate(every) if other is not one]
    # What has a date of its own goes on with what was said before, else with what comes.
    dated = any(date.first in one.within for date in sight.dates)
    earlier = [
        _own_cue(found, other, every)
        for at, other in others
        if at == place - 1 and (dated or one.first - other.last <= IN_A_ROW)
    ]
    later = [
        _own_cue(found, other, every)
        for at, other in others
        if at == place + 1 and other.first - one.last <= IN_A_ROW
    ]
    for cue in [*earlier, *later] if dated else [*later, *earlier]:
        if cue is not None and SAYS[cue] in CAN[one.what.sort]:
            return cue
    return None


def _own_cue(found: Filling, one: Told, every: Sequence[Told]) -> str | None:
    """What is said of something in the statement that names it; None if nothing is."""
    sight = found.sight
    beside = [other for other in every if other.within is one.within]
    after = min((other.first for other in beside if other.first > one.first), default=None)
    before = max((other.last for other in beside if other.first < one.first), default=None)
    places = [
        (at, order, cue)
        for order, (cue, happens) in enumerate(SAYS.items())
        if happens in CAN[one.what.sort] and cue not in OF_ONE_FLIGHT
        for at in sight.every.get(cue, ())
        # Who refuses to do something does not fail.
        if at in one.within and not (cue == "suspend" and at in sight.every.get("refuse", ()))
    ]
    if one.what.sort is Sort.PERSON and docked_ships(
        found.scene.manifest, one.what, found.scene.now
    ):
        # Whoever is aboard has flown: they stop nothing.
        places = [said for said in places if SAYS[said[2]] is not Happens.STOPS]
    if not places and (one.what.sort is Sort.MISSION or denies_flights(found, one)):
        places = [
            (at, 0, cue)
            for cue in sorted(OF_ONE_FLIGHT)
            for at in sight.every.get(cue, ())
            if at in one.within
        ]
    # "Stays until June instead of landing in April."
    instead = sight.every.get("instead", ())
    places = [s for s in places if not any(0 < s[0] - at < IN_A_ROW for at in instead)]
    if not places and _has_no_seat(found, one):
        return "taken-off"
    if not places and is_to_come(found, one.what) and _says_which_way(found, one):
        # "MS-30 ten weeks late", "Crew-14 comes a month later".
        return "delay"
    # "Crew-13 comes home after a leak": why it does is not what happens.
    places = [said for said in places if not one.within.tells_why(said[0])] or places
    # What is still to come leaves no sooner than it came, and a relief is what comes empty.
    if is_to_come(found, one.what):
        other = {"land", "undock", "stay", "quits", "recalled"}
        if _says_which_way(found, one):
            # "Comes home three weeks early" is said of its way home.
            other -= {"land"}
        places = [said for said in places if said[2] not in other] or places
    if _is_relieved(found, one):
        places = [said for said in places if said[2] != "empty"]
    places = [said for said in places if not _is_of_the_next(found, said[0], one, beside)]
    if (cue := _of_itself(found, one, told=bool(places))) is not None:
        return cue
    behind = [
        said for said in places
        if one.last <= said[0] and (after is None or said[0] < after)
    ]  # fmt: skip
    if behind:
        return min(behind)[2]
    ahead = [
        said
        for said in places
        if said[0] < one.first
        and (before is None or before <= said[0])
        # What stands behind another thing is said of that, unless it leads over to this one.
        and (before is None or one.first - said[0] <= IN_A_ROW)
    ]
    return max(ahead, key=lambda said: (said[0], -said[1]))[2] if ahead else None


def _has_no_seat(found: Filling, one: Told) -> bool:
    """Whether it is said of someone that they have no seat: "had never been given that seat"."""
    sight = found.sight
    seats = any(at in one.within for at in sight.every.get("seat", ()))
    if one.what.sort is not Sort.PERSON or not seats or not denies_flights(found, one):
        return False
    found.take("seat", *DENY)
    return True


def _is_of_the_next(found: Filling, place: int, one: Told, beside: Sequence[Told]) -> bool:
    """Whether a word is of what it stands right before: "an empty Soyuz for a damaged MS-29"."""
    marked = {*behind_marks(found.sight)}
    cues = {cue for cue in SAYS if place in found.sight.every.get(cue, ())}
    return bool(cues & _OF_A_SHIP) and any(
        other.first == place + 1 and other.first not in marked
        for other in beside
        if other is not one and other.first > one.first
    )


def _says_which_way(found: Filling, one: Told) -> bool:
    """Whether it is said of something that it is sooner or later than planned."""
    words = enumerate(found.sight.words)
    return any(at in one.within and folded(word) in SOONER | LATER for at, word in words)


def says_one(sight: Sight, one: Told) -> bool:
    """Whether one person of a side is meant, not all of it: "an American", "американец"."""
    return is_one_of(sight.words, one.first, sight.language)


def denies_flights(found: Filling, one: Told) -> bool:
    """Whether it is said of someone, or of all flights of something, that there are none."""
    sight = found.sight
    denied = [at for cue in DENY for at in sight.every.get(cue, ()) if at in one.within]
    if one.what.sort is Sort.MISSION or not denied:
        return False
    # "Russia refuses to fly on Dragon" tells who is not in it, and not that it does not fly.
    flying = [at for at in sight.every.get("fly", ()) if min(denied) < at < one.first - 1]
    passengers = any(group.first < min(denied) for group in sight.groups)
    return not (flying and passengers)


def _is_docked(found: Filling, what: What) -> bool:
    manifest, now = found.scene.manifest, found.scene.now
    return what.sort is Sort.MISSION and bool(docked_ships(manifest, what, now))


def is_to_come(found: Filling, what: What) -> bool:
    """Whether something is a ship that has not launched yet."""
    if what.sort is not Sort.MISSION:
        return False
    launch = found.scene.manifest.event(what.id, EventKind.LAUNCH)
    return launch is not None and launch.at is not None and launch.at.latest > found.scene.now


def _is_relieved(found: Filling, one: Told) -> bool:
    """Whether a docked ship is one that a ship without a crew is to replace."""
    return {"empty", "replace"} <= found.sight.cues.keys() and _is_docked(found, one.what)


def _of_itself(found: Filling, one: Told, *, told: bool) -> str | None:
    """What is said by a word right before something: "without Crew-13", "to replace MS-29".

    ``told`` says that what happens to it is told by another word.
    """
    sight = found.sight

    def is_before(cue: str) -> bool:
        return any(0 < one.first - place <= IN_A_ROW for place in sight.every.get(cue, ()))

    docked = _is_docked(found, one.what)
    if not told and _is_relieved(found, one):
        # A ship that comes empty takes home those of a ship that cannot.
        found.take("replace")
        return "lost"
    if not told and one.what.sort in {Sort.MISSION, Sort.PROGRAM} and is_before("without"):
        return "recalled" if docked else "suspend"
    return None
