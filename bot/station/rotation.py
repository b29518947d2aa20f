"""What comes next, and which crew relieves which."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from bot.station.domain import Event, EventKind
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Span
from bot.station.overtaken import is_overtaken
from bot.station.stays import SHORT_STAY_DAYS, Stay, berths, is_short, stays
from bot.station.worked_out import worked_out

# The longest wait for a relief was 61 days (Soyuz TMA-21 to TMA-22, after a cargo launch had
# failed). Between Demo-2, a test flight that nobody relieved, and Crew-1 lay 108.
LONGEST_WAIT = timedelta(days=65)


@dataclass(frozen=True, slots=True)
class Handover:
    """One rotation crew taking over from another.

    ``left`` is the mission the relieved people went home on, ``relieved`` their stays,
    ``overlap`` the stretch both crews were aboard: None if the handover was indirect.
    ``assumed`` says that no date is known and a direct handover is taken for granted.
    """

    mission: str
    left: str
    relieved: tuple[Stay, ...]
    overlap: Span | None
    assumed: bool = False

    @property
    def former(self) -> str:
        """The mission the relieved crew is known by: the one they left on if any came on it."""
        ups = [stay.up for stay in self.relieved]
        return self.left if self.left in ups else ups[0]

    @property
    def came(self) -> Moment:
        """When the relieved crew had come."""
        return next(stay.docking for stay in self.relieved if stay.up == self.former)

    @property
    def direct(self) -> bool:
        """Whether both crews were aboard together."""
        return self.overlap is not None or self.assumed


def upcoming(
    manifest: Manifest, kind: EventKind, now: datetime, program: str | None = None
) -> tuple[Event, ...]:
    """The events of a kind that are still to come at ``now``, soonest first.

    An event known to a minute has come at that minute; one known to a day, a month or a
    year stays to come until that is over, so that of two the one that must come sooner is
    the first.
    """
    coming = [
        event
        for mission in manifest.missions
        if program in (None, mission.program)
        and (event := manifest.event(mission.id, kind)) is not None
        and event.at is not None
        and event.at.latest > now
        and not is_overtaken(manifest, event)
    ]
    return tuple(sorted(coming, key=_soonest))


def overdue(
    manifest: Manifest, kind: EventKind, now: datetime, program: str | None = None
) -> tuple[Event, ...]:
    """The plans of a kind whose time is over at ``now`` without news of them, the latest first."""
    over = [
        event
        for mission in manifest.missions
        if program in (None, mission.program)
        and (event := manifest.event(mission.id, kind)) is not None
        and event.standing.is_plan
        and event.at is not None
        and event.at.latest <= now
        and not is_overtaken(manifest, event)
    ]
    return tuple(sorted(over, key=_soonest, reverse=True))


def rivals(
    manifest: Manifest, event: Event, now: datetime, program: str | None = None
) -> tuple[Event, ...]:
    """Events of the same kind, of a programme or of all, that could come before ``event``."""
    return tuple(
        other
        for other in upcoming(manifest, event.event, now, program)
        if other.mission != event.mission
        and other.at is not None
        and event.at is not None
        and other.at.earliest < event.at.latest
    )


def undated_before(
    manifest: Manifest,
    kind: EventKind,
    event: Event | None,
    now: datetime,
    program: str | None = None,
) -> tuple[Event, ...]:
    """Launches to come, before ``event`` if there is one, of which no event of a kind is dated."""
    if kind is EventKind.LAUNCH:
        return ()
    last = event.at.latest if event and event.at else None
    found = []
    for launch in upcoming(manifest, EventKind.LAUNCH, now, program):
        own = manifest.event(launch.mission, kind)
        dated = own is not None and own.at is not None
        in_time = launch.at is not None and (last is None or launch.at.earliest < last)
        if in_time and not dated:
            found.append(launch)
    return tuple(found)


def _soonest(event: Event) -> tuple[datetime, datetime]:
    moment = event.at
    assert moment is not None  # noqa: S101  # filtered by the callers
    return moment.latest, moment.earliest


@worked_out
def rotation_stays(manifest: Manifest) -> tuple[Stay, ...]:
    """The stays of rotation crews: the long ones, since no member of an expedition stayed short."""
    return tuple(stay for stay in stays(manifest) if not is_short(stay))


@worked_out
def handovers(manifest: Manifest) -> Mapping[str, Handover]:
    """For each mission that relieved a crew, the handover, in the order of the dockings.

    A ship that leaves with people of an earlier rotation crew a short time after it brought
    a new one (a Shuttle) relieved those. Otherwise a mission relieves a rotation crew of its
    own programme that leaves near its docking and that no earlier mission relieved.
    """
    arrived: dict[str, list[Stay]] = {}
    left: dict[str, list[Stay]] = {}
    for stay in sorted(rotation_stays(manifest), key=lambda stay: stay.span.start):
        arrived.setdefault(stay.up, []).append(stay)
        if stay.down is not None:
            left.setdefault(stay.down, []).append(stay)
    leaving = _leaving(manifest, left)
    first_came = {ship: min(stay.span.start for stay in crew) for ship, crew in left.items()}
    found: dict[str, Handover] = {}
    relieved: set[str] = set()
    order = list(arrived)
    for place, mission in enumerate(order):
        crew = arrived[mission]
        if crew[0].relieves is not None:
            gone = tuple(left[arrived[crew[0].relieves][0].down or ""])
            found[mission] = Handover(mission, gone[0].down or "", gone, None, assumed=True)
            continue
        own = [stay for stay in left.get(mission, ()) if stay.up != mission]
        if own and _visits(manifest, mission):
            found[mission] = _handover(mission, crew, own)
            continue
        program = manifest.mission(mission).program
        later = (m for m in order[place + 1 :] if manifest.mission(m).program == program)
        home = _relieved_by(
            crew[0].span.start,
            next((arrived[m][0].span.start for m in later), None),
            [
                (at, other)
                for at, other in leaving.get(program, ())
                if other not in relieved and first_came[other] < crew[0].span.start
            ],
        )
        if home is not None:
            relieved.add(home)
            start = crew[0].span.start
            gone_before = [stay for stay in left[home] if stay.span.start < start]
            found[mission] = _handover(mission, crew, gone_before)
    return MappingProxyType(found)


def _leaving(
    manifest: Manifest, left: Mapping[str, list[Stay]]
) -> Mapping[str, list[tuple[datetime, str]]]:
    """For each programme when which of its ships leaves with a rotation crew, in order."""
    found: dict[str, list[tuple[datetime, str]]] = {}
    for mission, crew in left.items():
        end = crew[0].span.end
        if end is not None and any(not is_short(stay) for stay in crew):
            found.setdefault(manifest.mission(mission).program, []).append((end, mission))
    return {program: sorted(ships) for program, ships in found.items()}


def _relieved_by(
    docking: datetime, next_docking: datetime | None, leaving: list[tuple[datetime, str]]
) -> str | None:
    """Which of the ships that leave takes home the crew that one docking at ``docking`` relieves.

    With two in question it is the earlier if the next to dock can relieve the later, else the
    one that leaves nearest.
    """
    near = [(at, ship) for at, ship in leaving if abs(at - docking) <= LONGEST_WAIT]
    if len(near) > 1 and next_docking and abs(near[1][0] - next_docking) <= LONGEST_WAIT:
        return near[0][1]
    return min(near, key=lambda one: abs(one[0] - docking), default=(docking, None))[1]


def relief_of(manifest: Manifest, mission: str) -> Handover | None:
    """The handover in which the people who came up on ``mission`` were relieved."""
    return _reliefs(manifest).get(mission)


@worked_out
def _reliefs(manifest: Manifest) -> Mapping[str, Handover]:
    """For each mission with people who were relieved, the first handover in which some were."""
    found: dict[str, Handover] = {}
    for handover in handovers(manifest).values():
        for stay in handover.relieved:
            found.setdefault(stay.up, handover)
    return MappingProxyType(found)


def _visits(manifest: Manifest, mission: str) -> bool:
    berth = berths(manifest)[mission]
    return berth.span.end is not None and berth.span.days(berth.span.end) <= SHORT_STAY_DAYS


def _handover(mission: str, crew: list[Stay], gone: list[Stay]) -> Handover:
    start = max(stay.span.start for stay in crew)
    end = min(stay.span.end for stay in gone if stay.span.end is not None)
    overlap = Span(start, end) if start < end else None
    return Handover(mission, gone[0].down or "", tuple(gone), overlap)
