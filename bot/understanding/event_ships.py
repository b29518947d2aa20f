"""Ships that a clause of an event tells of by their kind: "when the first Dragon docked", "when
Kikina flew on Dragon"."""

from collections.abc import Collection

from bot.reading.sight import Sight, Thing
from bot.station.careers import stays_of
from bot.station.domain import EventKind
from bot.station.manifest import Manifest
from bot.station.stays import Stay


def ships_told(sight: Sight, within: range) -> tuple[str, ...]:
    """The programmes and spacecraft that a clause names."""
    named = (*sight.programs, *sight.crafts)
    return tuple(str(one.value) for one in named if one.first in within)


def flies_as(manifest: Manifest, mission: str, ships: Collection[str]) -> bool:
    """Whether a mission is of all these programmes, and with these spacecraft."""
    flown = manifest.mission(mission)
    return all(ship in (flown.program, flown.spacecraft) for ship in ships)


def stays_on(manifest: Manifest, person: str, ships: Collection[str]) -> tuple[Stay, ...]:
    """The stays for which someone came on such ships, earliest first."""
    own = stays_of(manifest).get(person, ())
    return tuple(stay for stay in own if flies_as(manifest, stay.up, ships))


def ship_told(sight: Sight, manifest: Manifest, within: range, kind: EventKind) -> Thing | None:
    """The mission that a clause calls the first of a kind, the last or one by its number, by when
    the event came to them."""
    ships = ships_told(sight, within)
    if not ships:
        return None
    events = (manifest.event(one.id, kind) for one in manifest.missions)
    known = sorted(
        (one.at.earliest, one.mission)
        for one in events
        if one and one.at and flies_as(manifest, one.mission, ships)
    )
    numbers = [one.value for one in sight.ordinals if one.first in within]
    numbers += [number for cue, number in _WHICH.items() if _is_told(sight, within, cue)]
    if len(set(numbers)) != 1 or not isinstance(numbers[0], int) or numbers[0] > len(known):
        return None
    which = known[numbers[0] - (numbers[0] > 0)][1]
    words = " ".join(sight.words[place] for place in within)
    return Thing("mission", which, words, within[0], within[-1] + 1, called=words)


_WHICH = {"first": 1, "last": -1}


def _is_told(sight: Sight, within: range, cue: str) -> bool:
    return any(place in within for place in sight.every.get(cue, ()))
