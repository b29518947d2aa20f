"""What may happen in a scenario: something or someone, and what becomes of it from when on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.station.careers import stays_of
from bot.station.domain import EventKind, Mission
from bot.station.manifest import Manifest
from bot.station.moments import Moment
from bot.station.occupancy import aboard
from bot.station.seats import place_of
from bot.station.sites import spaceport
from bot.station.stays import Stay, berths
from bot.station.worked_out import kept, worked_out


class Sort(StrEnum):
    """What something that happens, happens to."""

    PROGRAM = "programme"
    MISSION = "mission"
    SIDE = "side"
    PAD = "pad"
    PERSON = "person"


class Happens(StrEnum):
    """What happens to it, in words that are short enough for the commands of buttons."""

    STOPS = "stops"
    GOES_HOME = "home"
    SLIPS = "slips"
    LOST = "lost"
    LEAVES = "leaves"
    STAYS = "stays"
    EMPTY = "empty"


# The date said of these is that to which something moves, not when it happens.
MOVES = frozenset({Happens.SLIPS, Happens.STAYS})
# What each sort of thing can do.
CAN = {
    Sort.PROGRAM: frozenset(Happens) - {Happens.STAYS},
    Sort.SIDE: {Happens.STOPS, Happens.GOES_HOME, Happens.LEAVES, Happens.LOST},
    Sort.PAD: {Happens.STOPS},
    Sort.MISSION: frozenset(Happens),
    Sort.PERSON: {Happens.STOPS, Happens.GOES_HOME, Happens.LEAVES, Happens.STAYS},
}


@dataclass(frozen=True, slots=True, order=True)
class What:
    """A programme, mission or person by its id, a side by its agency, a pad by its place."""

    sort: Sort
    id: str


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happens at an instant; ``to`` is when what slips is to launch instead.

    ``ship`` is the one on which someone would have come who does not fly, where that is told.
    """

    what: What
    happens: Happens
    at: datetime
    to: Moment | None = None
    ship: str = ""


# At one instant: what shall fly later or empty, then what does not fly, then who is affected.
_ORDER = (
    Happens.SLIPS,
    Happens.EMPTY,
    Happens.STOPS,
    Happens.LOST,
    Happens.STAYS,
    Happens.GOES_HOME,
    Happens.LEAVES,
)


def in_order(happenings: Iterable[Happening]) -> tuple[Happening, ...]:
    """What happens, by when it does: in whatever order it is told, it is one scenario."""
    return tuple(
        sorted(
            dict.fromkeys(happenings),
            key=lambda one: (one.at, _ORDER.index(one.happens), one.what, str(one.to)),
        )
    )


def programs_of(manifest: Manifest, what: What) -> tuple[str, ...]:
    """The programmes of which all flights are meant: a programme, or all of a side."""
    if what.sort is Sort.PROGRAM:
        return (what.id,)
    if what.sort is Sort.SIDE:
        return tuple(program.id for program in manifest.programs if program.side == what.id)
    return ()


def is_concerned(manifest: Manifest, what: What, mission: str) -> bool:
    """Whether a mission is meant, or is one of what is meant.

    From a pad flies what is recorded to; of a programme that never flew from another one also
    what no pad is recorded for.
    """
    flight = manifest.mission(mission)
    if what.sort is Sort.MISSION:
        return mission == what.id
    if what.sort is Sort.PAD:
        if flight.launch_site:
            return flight.launch_site.startswith(what.id)
        sites = [m.launch_site for m in manifest.missions if m.program == flight.program]
        return all(site.startswith(what.id) for site in sites if site) and any(sites)
    return flight.program in programs_of(manifest, what)


@kept(most=64)
def flights_of(manifest: Manifest, what: What) -> tuple[Mission, ...]:
    """The missions that are meant, or are of what is meant, in the order of the table."""
    return tuple(m for m in manifest.missions if is_concerned(manifest, what, m.id))


@worked_out
def pads(manifest: Manifest) -> tuple[str, ...]:
    """The spaceports from which crews were launched to the station, and their single pads."""
    sites = sorted({mission.launch_site for mission in manifest.missions if mission.launch_site})
    return (*sorted({*map(spaceport, sites)} - {*sites}), *sites)


def docked_ships(manifest: Manifest, what: What, at: datetime) -> tuple[str, ...]:
    """The docked ships that are meant: of a person, the one with their seat home."""
    if what.sort is Sort.PERSON:
        places = (place_of(manifest, s, at) for s in aboard(manifest, at) if s.person == what.id)
        return tuple(place.ship for place in places if place.ship)
    here = [ship for ship, berth in berths(manifest).items() if at in berth.span]
    here += [s.up for s in aboard(manifest, at) if s.assumed]
    return tuple(ship for ship in dict.fromkeys(here) if is_concerned(manifest, what, ship))


def last_flown(manifest: Manifest, what: What, at: datetime) -> Moment | None:
    """When a programme flew last that does not any more: nothing of it is docked or to launch."""
    if what.sort is not Sort.PROGRAM or next_flight(manifest, what, at):
        return None
    flights = [
        launch.at
        for mission in flights_of(manifest, what)
        if (launch := manifest.event(mission.id, EventKind.LAUNCH)) is not None
        and launch.at is not None
    ]
    last = max(flights, key=lambda moment: moment.earliest, default=None)
    return None if docked_ships(manifest, what, at) else last


def next_stay(manifest: Manifest, what: What, at: datetime) -> Stay | None:
    """The stay of a person that begins with the first launch from an instant on."""
    if what.sort is not Sort.PERSON:
        return None

    def launch(stay: Stay) -> datetime:
        event = manifest.event(stay.up, EventKind.LAUNCH)
        return event.at.latest if event is not None and event.at is not None else stay.span.start

    coming = (stay for stay in stays_of(manifest).get(what.id, ()) if launch(stay) > at)
    return min(coming, key=lambda stay: stay.span.start, default=None)


def next_flight(manifest: Manifest, what: What, at: datetime) -> str | None:
    """The mission that is meant: of a programme, its next one to launch with a date to it."""
    if what.sort is Sort.MISSION:
        return what.id
    return next(iter(flights_to_come(manifest, what, at)), None)


def flights_to_come(manifest: Manifest, what: What, at: datetime) -> tuple[str, ...]:
    """The missions that are meant which are to launch after an instant, by their dates."""
    coming = [
        (launch.at.earliest, mission.id)
        for mission in flights_of(manifest, what)
        if mission.crewed_up
        and (launch := manifest.event(mission.id, EventKind.LAUNCH)) is not None
        and launch.at is not None
        and launch.at.latest > at
    ]
    return tuple(mission for _, mission in sorted(coming))
