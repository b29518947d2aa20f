"""Stays and berths: how they follow from seats and events.

A plan known to a day or a month is a window: ``span`` counts someone from the start of a
docking window to the end of an undocking window, ``certain`` is the part in which they are
surely there. What is planned lies after the newest fact, so no window reaches back before it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType

from bot.station.capacities import capacity
from bot.station.domain import Event, EventKind, Leg, Seat, Standing
from bot.station.manifest import Manifest, differing
from bot.station.moments import Moment, Precision, Span
from bot.station.overtaken import is_moved_by
from bot.station.undated import has_named_crew, is_a_rotation, undated
from bot.station.worked_out import worked_out

# No visiting crew stayed as long as this and no rotation crew left sooner.
SHORT_STAY_DAYS = 31

# From launch to docking no ship took longer, but for waits of a few days.
_WAY_UP = timedelta(days=1)
_LONGEST_WAY_UP = timedelta(days=4)


@dataclass(frozen=True, slots=True)
class Stay:
    """One person's unbroken time aboard, up on one mission and down on the same or another.

    ``assumed`` says that no docking is planned to the month or better and that the person
    is taken to come as the crew of the ``relieves`` mission leaves. ``down`` and
    ``undocking`` are None while no way home is recorded.
    """

    person: str
    agency: str
    up: str
    down: str | None
    cross_flight: bool
    docking: Moment
    docking_standing: Standing
    undocking: Moment | None
    undocking_standing: Standing
    span: Span
    certain: Span | None
    assumed: bool = False
    relieves: str | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What names it: nobody comes twice on one mission, and a whole stay is slow to hash."""
        return self.person, self.up


@dataclass(frozen=True, slots=True)
class Berth:
    """The time a ship is docked, with crew or without."""

    mission: str
    docking: Moment
    docking_standing: Standing
    undocking: Moment | None
    undocking_standing: Standing
    span: Span


def is_short(stay: Stay) -> bool:
    """Whether a stay is, or is planned to be, as short as a visiting crew's."""
    return stay.span.end is not None and stay.span.days(stay.span.end) <= SHORT_STAY_DAYS


@worked_out
def berths(manifest: Manifest) -> Mapping[str, Berth]:
    """The time each mission is docked, for those that docked or have a dated plan to.

    A plan whose time is over without news of it counts as none.
    """
    found: dict[str, Berth] = {}
    apart = differing(manifest)
    known = berths(manifest.former) if apart and manifest.former else {}
    for mission in manifest.missions:
        if apart and mission.id not in apart.missions:
            if mission.id in known:
                found[mission.id] = known[mission.id]
            continue
        docking = _still_to_come(manifest, docking_of(manifest, mission.id))
        if docking is None or docking.at is None or docking.at.vague:
            continue
        undocking = _still_to_come(manifest, undocking_of(manifest, mission.id))
        leaves = undocking.at if undocking else None
        comes = _earliest(manifest, docking.at, docking.standing)
        if leaves is not None and leaves.latest <= comes:
            continue
        berth = Berth(
            mission.id,
            docking.at,
            docking.standing,
            leaves,
            undocking.standing if undocking else Standing.PLANNED,
            Span(comes, leaves.latest if leaves else None),
        )
        found[mission.id] = berth if (former := known.get(mission.id)) != berth else former
    return MappingProxyType(found)


def docking_of(manifest: Manifest, mission: str) -> Event | None:
    """The docking of a mission, or when a ship whose crew is named is to come by its launch.

    The plan of a launch tells where none of the docking is recorded or that is older than it.
    A ship on its way is to dock as planned, else the day after its launch.
    """
    docking = manifest.event(mission, EventKind.DOCKING)
    launch = manifest.event(mission, EventKind.LAUNCH)
    if launch is None or (docking and not docking.standing.is_plan):
        return docking
    if not launch.standing.is_plan:
        return _on_its_way(manifest, launch, docking) or docking
    if launch.at is None:
        return launch
    if docking is not None and (docking.at is None or docking.at.latest >= launch.at.earliest):
        return docking
    return _about(launch, EventKind.DOCKING) if has_named_crew(manifest, mission) else None


def _on_its_way(manifest: Manifest, launch: Event, docking: Event | None) -> Event | None:
    """The docking to come of a ship that flies; None if its way was over or has a plan."""
    landing = manifest.event(launch.mission, EventKind.LANDING)
    if launch.at is None or (landing is not None and not landing.standing.is_plan):
        return None
    edge, start = manifest.known_to, launch.at.earliest
    if docking and docking.at and edge < docking.at.latest and start < docking.at.latest:
        return None
    if not start <= edge < start + _LONGEST_WAY_UP:
        return None
    about = max(start + _WAY_UP, edge).replace(hour=0, minute=0, second=0, microsecond=0)
    at = Moment(about, Precision.DAY)
    return Event(launch.mission, EventKind.DOCKING, at, Standing.PLANNED, launch.at, launch.source)


def undocking_of(manifest: Manifest, mission: str) -> Event | None:
    """The undocking of a mission, or when it is to leave by its landing if only that is planned.

    The plan of a landing tells too where that of the undocking is older and another day's.
    """
    undocking = manifest.event(mission, EventKind.UNDOCKING)
    landing = manifest.event(mission, EventKind.LANDING)
    if landing is None or not landing.standing.is_plan or landing.at is None:
        return undocking
    if undocking is None or is_moved_by(undocking, landing):
        return _about(landing, EventKind.UNDOCKING)
    return undocking


def _about(event: Event, kind: EventKind) -> Event:
    """A plan of another event as that of one that comes about as it does, to the day."""
    at = event.at
    if at is not None and at.precision is Precision.MINUTE:
        at = Moment(at.earliest.replace(hour=0, minute=0), Precision.DAY)
    return replace(event, event=kind, at=at)


def _still_to_come(manifest: Manifest, event: Event | None) -> Event | None:
    """The event, unless it is a plan whose time is over."""
    if event is None or event.at is None:
        return event
    overdue = event.standing.is_plan and event.at.latest <= manifest.known_to
    return None if overdue else event


def _earliest(manifest: Manifest, moment: Moment, standing: Standing) -> datetime:
    """The first instant at which an event can have been."""
    return max(moment.earliest, manifest.known_to) if standing.is_plan else moment.earliest


@worked_out
def stays(manifest: Manifest) -> tuple[Stay, ...]:
    """Every stay, flown or planned, earliest arrival first.

    A mission that never docked (Soyuz MS-10) makes none, nor does a planned ship whose
    crew is not named. A stay ends with the first way down that begins after it began. Seen
    from an earlier day, on which no way home was recorded yet, it is taken to be the ship
    that someone came on, if it has room for all who would leave on it.
    """
    docked_ships = berths(manifest)
    same, kept = _as_before(manifest)
    seats = [s for s in manifest.seats if s.person not in same] if same else manifest.seats
    ways_down: dict[str, list[str]] = {}
    for seat in seats:
        if seat.leg is Leg.DOWN and seat.mission in docked_ships:
            ways_down.setdefault(seat.person, []).append(seat.mission)
    back = _back_as_they_came(manifest, docked_ships, ways_down)
    found = [
        _stay(manifest, seat, docked_ships, ways_down.get(seat.person, ()), back)
        for seat in seats
        if seat.leg is Leg.UP and seat.mission in docked_ships
    ]
    found += _assumed(manifest, [*kept, *found])
    # What comes out the same is the same, so that it can be told that it is.
    known = by_key(manifest.former) if same and manifest.former else {}
    kept += [one if (former := known.get(one.key)) != one else former for one in found]
    return tuple(sorted(kept, key=lambda stay: (stay.span.start, stay.person)))


@worked_out
def by_key(manifest: Manifest) -> Mapping[tuple[str, str], Stay]:
    """Every stay by what names it."""
    return {stay.key: stay for stay in stays(manifest)}


def _as_before(manifest: Manifest) -> tuple[frozenset[str], list[Stay]]:
    """Whose ships and seats are those of the former manifest, and their stays."""
    apart, former = differing(manifest), manifest.former
    if apart is None or former is None:
        return frozenset(), []
    ships, known = berths(manifest), berths(former)
    moved = {
        ship
        for ship in apart.missions
        if ships.get(ship) is None or ships.get(ship) != known.get(ship)
    }
    others = {seat.person for seat in (*manifest.seats, *former.seats) if seat.mission in moved}
    others |= apart.people
    kept = [stay for stay in stays(former) if stay.person not in others and not stay.assumed]
    return frozenset({stay.person for stay in kept}), kept


def _back_as_they_came(
    manifest: Manifest, ships: Mapping[str, Berth], ways_down: Mapping[str, Sequence[str]]
) -> frozenset[str]:
    """The ships that those take home who came on them and of whom no way home is recorded.

    Where more would leave than the ship has seats some are to stay, and who is not known.
    """
    found = set()
    for mission, berth in ships.items() if manifest.as_of else ():
        if not berth.undocking_standing.is_plan or not manifest.mission(mission).crewed_down:
            continue
        others = sum(
            not _homes(ships, ways_down.get(seat.person, ()), berth)
            for seat in manifest.crew(mission, Leg.UP)
        )
        seats = capacity(manifest, mission, berth.undocking)
        if seats is None or len(manifest.crew(mission, Leg.DOWN)) + others <= seats:
            found.add(mission)
    return frozenset(found)


def _homes(
    ships: Mapping[str, Berth], ways_down: Sequence[str], came: Berth
) -> list[tuple[datetime, Berth]]:
    """The ways home that begin after someone came, each with when it does."""
    berths = (ships[way] for way in ways_down)
    return [(end, one) for one in berths if (end := one.span.end) and end > came.span.start]


def _stay(
    manifest: Manifest,
    seat: Seat,
    ships: Mapping[str, Berth],
    ways_down: Sequence[str],
    back: frozenset[str],
) -> Stay:
    came = ships[seat.mission]
    homes = [berth for _, berth in _homes(ships, ways_down, came)]
    if not homes and came.mission in back and came.span.end:
        homes = [came]
    left = min(homes, key=lambda berth: (berth.span.end, berth.mission), default=None)
    end = left.span.end if left else None
    sure_end = (
        _earliest(manifest, left.undocking, left.undocking_standing)
        if left and left.undocking
        else None
    )
    sure_start = came.docking.latest
    certain = (
        None if sure_end is not None and sure_end <= sure_start else Span(sure_start, sure_end)
    )
    return Stay(
        person=seat.person,
        agency=seat.agency,
        up=seat.mission,
        down=left.mission if left else None,
        cross_flight=seat.cross_flight,
        docking=came.docking,
        docking_standing=came.docking_standing,
        undocking=left.undocking if left else None,
        undocking_standing=left.undocking_standing if left else Standing.PLANNED,
        span=Span(came.span.start, end),
        certain=certain,
    )


def _assumed(manifest: Manifest, dated: Sequence[Stay]) -> Iterator[Stay]:
    """The stays of crews whose coming is planned no closer than to a season.

    They count only through the crew they relieve: the last one of their programme, as
    whose members leave they are taken to dock (10 of the 12 Dragon handovers up to
    October 2026 were direct). A rotation crew has a member of the side whose ship it is.
    """
    coming = [
        (mission, launch)
        for mission, launch in undated(manifest)
        if has_named_crew(manifest, mission.id) and is_a_rotation(manifest, mission)
    ]
    if not coming:
        return
    lasting: dict[str, list[Stay]] = {}
    for stay in sorted(dated, key=lambda stay: stay.span.start):
        if not is_short(stay):
            lasting.setdefault(manifest.mission(stay.up).program, []).append(stay)
    for mission, launch in coming:
        before = lasting.get(mission.program, [])
        former = _last_before(launch, before)
        if former is None or former.undocking is None or former.span.end is None:
            continue
        for seat in manifest.crew(mission.id, Leg.UP):
            stay = Stay(
                person=seat.person,
                agency=seat.agency,
                up=mission.id,
                down=None,
                cross_flight=seat.cross_flight,
                docking=former.undocking,
                docking_standing=Standing.PLANNED,
                undocking=None,
                undocking_standing=Standing.PLANNED,
                span=Span(former.span.end),
                certain=None,
                assumed=True,
                relieves=former.up,
            )
            before.append(stay)
            yield stay


def _last_before(launch: Moment, stays: Sequence[Stay]) -> Stay | None:
    """The last of the stays begun before a launch, if it is planned to end about then.

    It ends as its own ship leaves: one whose people go home on another leaves no berth then.
    """
    begun = [stay for latest in (launch.latest,) for stay in stays if stay.span.start < latest]
    crew = [stay for stay in begun if stay.up == begun[-1].up and stay.down == stay.up]
    last = crew[-1] if crew else None
    if last is None or last.undocking is None or not last.undocking_standing.is_plan:
        return None
    meets = launch.earliest < last.undocking.latest and last.undocking.earliest < launch.latest
    return last if meets else None
