"""Ships told by their place among all of their kind: "the last Shuttle", "the first Dragon".

Where nothing else takes all that was said, such words stand for that mission. Pure.
"""

from dataclasses import replace
from datetime import datetime

from bot.reading.sight import Sight, Thing
from bot.station.domain import EventKind
from bot.station.manifest import Manifest
from bot.understanding.event_ships import PLACES, flown

# What says more of a ship than its place: it is the first of those that did so.
_SAYS_MORE = {
    "carry", "with", "without", "except", "never", "not", "private", "professional", "woman",
    "men", "cosmonaut", "role", "change", "other", "together", "same", "several", "twice",
    "times", "leak", "supposing", "condition",
}  # fmt: skip
# Its commander is another than that of a ship.
_OF_THE_STATION = {"commander", "station"}
# Between the place and the kind it may be said that there was a crew.
_NEAR = 1
# So many words may stand between a ship and those whom it carried: "the first Soyuz of a German".
_OF_SOME = 3


def ship_in_order(sight: Sight, manifest: Manifest, edge: datetime) -> Sight:
    """What was recognised, with a kind of ship and a place in its order as the one mission."""
    if sight.dates or sight.cues.keys() & _SAYS_MORE or sight.cues.keys() >= _OF_THE_STATION:
        return sight
    told = [(one, said) for one in sight.programs if (said := _place_said(sight, one))]
    if len(told) != 1:
        return sight
    ((program, (at, number)),) = told
    of_some = any(-_OF_SOME <= one.first - program.last <= _OF_SOME for one in sight.groups)
    # Those with a crew, as far as they are known of.
    known = [
        mission
        for at, mission in flown(manifest, (str(program.value),), EventKind.LAUNCH)
        if at <= edge and manifest.mission(mission).crewed_up
    ]
    if of_some or not -len(known) <= number < len(known):
        return sight
    within = range(min(at, program.first), max(at + 1, program.last))
    words = " ".join(sight.words[place] for place in within)
    ship = Thing("mission", known[number], words, within[0], within[-1] + 1)
    rest = sight.without(within)
    missions = sorted((*rest.missions, ship), key=lambda one: one.first)
    # "Crew Dragon Demo-2" names its kind as well.
    begun = {one.first for one in missions}
    programs = tuple(o for o in rest.programs if o is not program and o.last not in begun)
    return replace(rest, missions=tuple(missions), programs=programs)


def _place_said(sight: Sight, program: Thing) -> tuple[int, int] | None:
    """Where the place in the order stands, and which it is; None if none is said of the kind."""

    def is_beside(at: int, last: int) -> bool:
        crewed = sight.places.get("crewed", -1)
        before = program.first - last
        return before == 0 or (before == _NEAR and crewed == last) or at == program.last

    for cue, number in PLACES.items():
        for at in sight.every.get(cue, ()):
            if is_beside(at, at + len(sight.cues[cue].split())):
                return at, number
    for one in sight.ordinals:
        if is_beside(one.first, one.last) and isinstance(one.value, int):
            return one.first, one.value - 1
    return None
