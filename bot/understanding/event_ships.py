"""Ships that a clause of an event tells of by their kind: "when the first Dragon docked", "when
Kikina flew on Dragon"."""

from collections.abc import Collection
from datetime import datetime

from bot.reading.sight import Sight, Thing
from bot.station.careers import stays_of
from bot.station.domain import EventKind
from bot.station.manifest import Manifest
from bot.station.stays import Stay

# The places in an order that have words of their own, by their cues.
PLACES = {"first": 0, "last": -1}


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


def flown(
    manifest: Manifest, ships: Collection[str], kind: EventKind
) -> list[tuple[datetime, str]]:
    """The missions of such ships to which an event has come, with its time, earliest first."""
    own = (one.id for one in manifest.missions if flies_as(manifest, one.id, ships))
    events = (event for mission in own if (event := manifest.event(mission, kind)))
    return sorted(
        (event.at.earliest, event.mission)
        for event in events
        if event.at and not event.standing.is_plan
    )


def ship_told(sight: Sight, manifest: Manifest, within: range, kind: EventKind) -> Thing | None:
    """The mission that a clause calls the first of a kind, the last or one by its number, by when
    the event came to them; None if it is none of those."""
    ships = ships_told(sight, within)
    if not ships:
        return None
    told = sight.cues_in(within)
    numbers = [one.value for one in sight.ordinals if one.first in within]
    places = {number - 1 for number in numbers if isinstance(number, int)}
    places |= {place for cue, place in PLACES.items() if cue in told}
    known = flown(manifest, ships, kind)
    place = next(iter(places), 0)
    if len(places) != 1 or not -len(known) <= place < len(known):
        return None
    _, which = known[place]
    words = " ".join(sight.words[at] for at in within)
    return Thing("mission", which, words, within[0], within[-1] + 1, called=words)
