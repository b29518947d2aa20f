"""What if something happens: the course of it, and what it hangs on."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.station.careers import stays_of
from bot.station.cooperation import AGENCIES, Side
from bot.station.domain import EventKind
from bot.station.hypothesis import as_counted, near_to, part_of, without
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Span
from bot.station.occupancy import changes, crew_timeline
from bot.station.scenario import applied
from bot.station.sides import Present, first_missing, presence
from bot.station.stays import Stay, berths, stays
from bot.station.supposing import Happening, Happens, Sort, in_order, next_flight
from bot.station.unseated import Unseated, unseated


class StepKind(StrEnum):
    """What happens in a step of a hypothetical course."""

    BEGINS = "begins"
    HAPPENS = "happens"
    DOES_NOT_FLY = "does not fly"
    DOCKS = "docks"
    LEAVES = "leaves"


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the course, and who of each side is aboard after it.

    ``at`` is when, as closely as it is known, ``time`` the instant it is counted from;
    ``happening`` is what happens in a step in which that alone is told.
    """

    at: Moment
    time: datetime
    kind: StepKind
    mission: str | None
    aboard: int
    american: tuple[str, ...]
    russian: tuple[str, ...]
    happening: Happening | None = None

    @property
    def numbers(self) -> tuple[int, int, int]:
        """How many are aboard: all, Americans and Russians."""
        return self.aboard, len(self.american), len(self.russian)


@dataclass(frozen=True, slots=True)
class Course:
    """What would come of a scenario up to ``horizon``.

    ``manifest`` is the part of the hypothetical manifest that bears on it; ``supposed`` makes
    the whole. ``breaks_at`` is when a side would be missing first, None if never; ``stranded`` are
    people whose way home would not fly and who have no other dated one. ``assumed`` are the
    missions taken to come as a crew leaves, each with the one that crew came on; if they came
    later, ``missing_if_late`` would be missing, or nobody be aboard at all. ``unseated`` tells
    when people would have no seat home who have one in the facts, ``moved`` are the ships that
    leave at another time, ``gone`` is a side that has
    left for good, with those of its crew who are still aboard on other ships. A side that has
    left keeps no guarantee, whoever of it is still there.
    """

    manifest: Manifest
    steps: tuple[Step, ...]
    breaks_at: Moment | None
    missing: tuple[Side, ...]
    grounded: tuple[str, ...]
    stranded: tuple[str, ...]
    assumed: tuple[tuple[str, str], ...]
    missing_if_late: tuple[Side, ...]
    empty_if_late: bool
    unseated: tuple[Unseated, ...]
    moved: frozenset[str]
    gone: Side | None
    left_behind: tuple[str, ...]
    horizon: datetime

    @property
    def left_on_plan(self) -> frozenset[str]:
        """The ships that leave in its steps."""
        return frozenset(s.mission for s in self.steps if s.kind is StepKind.LEAVES and s.mission)

    @property
    def holds(self) -> bool:
        """Whether both sides would be aboard at every moment up to the horizon."""
        return self.breaks_at is None


def course(manifest: Manifest, happenings: Sequence[Happening], span: Span) -> Course:
    """The course of what happens, followed up to the end of the span, which must have one.

    Raises ValueError if it has none.
    """
    if span.end is None:
        raise ValueError("a scenario is followed up to a moment")
    ordered = in_order(happenings)
    flights = {next_flight(manifest, o.what, o.at) for o in ordered if o.happens in _OF_A_FLIGHT}
    flights |= {one.what.id for one in ordered if one.what.sort is Sort.MISSION}
    counted = as_counted(manifest)
    if span.end - span.start <= _WHOLE:
        near = near_to(manifest, span, {flight for flight in flights if flight is not None})
        counted = part_of(counted, near)
    return of_part(manifest, counted, ordered, span)


# Of a longer span most of the facts count.
_WHOLE = timedelta(days=3653)
# What happens to one flight that is still to come.
_OF_A_FLIGHT = {Happens.SLIPS, Happens.EMPTY}


def of_part(
    manifest: Manifest, counted: Manifest, ordered: Sequence[Happening], span: Span
) -> Course:
    """The course of what happens, where the part of the facts that bears on it is known."""
    end = span.end or span.start
    changed = applied(counted, ordered, span)
    flying = {mission.id for mission in changed.missions}
    out = tuple(mission.id for mission in counted.missions if mission.id not in flying)
    taken = {stay.up: stay for stay in stays(manifest) if stay.assumed}
    coming = {
        stay.up: stay.relieves or ""
        for ship, stay in taken.items()
        if ship in flying and stay.span.start < end and ship not in _slipping(counted, ordered)
    }
    present = presence(changed, span)
    broken, gone = first_missing(present), _gone_for_good(ordered)
    if gone and (broken is None or gone[1] < broken[0]):
        broken = gone[1], (gone[0],)
    late, empty = None, False
    if coming and not broken:
        unrelieved = without(changed, coming)
        late = first_missing(presence(unrelieved, span))
        empty = late is not None and not crew_timeline(unrelieved).at(late[0])
    known = set(counted.refuge_seats)
    moved = [row for row in changed.refuge_seats if row not in known]
    told = {ship: stay.docking for ship, stay in taken.items() if ship in coming}
    return Course(
        manifest=changed,
        steps=_steps(manifest, changed, present, out, ordered, told, span),
        breaks_at=moment_of(changed, broken[0], span, told) if broken else None,
        missing=broken[1] if broken else (),
        grounded=out,
        stranded=tuple(
            stay.person
            for stay in stays(changed)
            if stay.down is None
            and stay.span.meets(span)
            and _down_of(manifest, stay)
            and not any(row.person == stay.person for row in moved)
        ),
        assumed=tuple(coming.items()),
        missing_if_late=late[1] if late else (),
        empty_if_late=empty,
        unseated=unseated(changed, counted, span) if ordered else (),
        moved=frozenset(
            ship
            for ship, berth in berths(changed).items()
            if (before := berths(counted).get(ship)) and before.undocking != berth.undocking
        ),
        gone=gone[0] if gone else None,
        left_behind=tuple(
            stay.person
            for stay in crew_timeline(changed).at(gone[1])
            if AGENCIES.get(stay.agency) is gone[0]
        )
        if gone
        else (),
        horizon=end,
    )


def _slipping(manifest: Manifest, happenings: Sequence[Happening]) -> set[str | None]:
    return {
        next_flight(manifest, one.what, one.at)
        for one in happenings
        if one.happens is Happens.SLIPS
    }


def _gone_for_good(happenings: Sequence[Happening]) -> tuple[Side, datetime] | None:
    """The side that leaves for good first, and when."""
    for one in happenings:
        if one.happens is Happens.LEAVES and one.what.sort is Sort.SIDE and one.what.id in AGENCIES:
            return AGENCIES[one.what.id], one.at
    return None


def _since(one: Present) -> datetime:
    return one.since


def _down_of(manifest: Manifest, stay: Stay) -> str | None:
    return next((own.down for own in stays_of(manifest)[stay.person] if own.up == stay.up), None)


def moment_of(
    manifest: Manifest,
    start: datetime,
    span: Span,
    told: Mapping[str, Moment] | None = None,
) -> Moment:
    """When a stretch begins, as closely as the change that begins it is known.

    ``told`` are moments of missions that are told otherwise than they are counted.
    """
    if start <= span.start:
        return Moment(span.start)
    # A planned leaving is told in its window, which ends where the stretch begins.
    for change in changes(manifest, Span(start - datetime.resolution)):
        if change.at == start:
            return (told or {}).get(change.mission, change.moment)
    return Moment(start)


def _steps(
    manifest: Manifest,
    changed: Manifest,
    present: Sequence[Present],
    grounded: tuple[str, ...],
    happenings: Sequence[Happening],
    told: Mapping[str, Moment],
    span: Span,
) -> tuple[Step, ...]:
    def step(
        moment: Moment, at: datetime, kind: StepKind, mission: str | None, *what: Happening
    ) -> Step:
        there = present[bisect_right(present, at, key=_since) - 1]
        return Step(moment, at, kind, mission, there.aboard, there.american, there.russian, *what)

    steps = [(span.start, step(Moment(span.start), span.start, StepKind.BEGINS, None))]
    steps += (
        (one.at, step(Moment(one.at), one.at, StepKind.HAPPENS, None, one))
        for one in happenings
        if span.start < one.at and (span.end is None or one.at < span.end)
    )
    for mission in grounded:
        launch = manifest.event(mission, EventKind.LAUNCH)
        if launch is not None and launch.at is not None:
            at = max(launch.at.earliest, span.start)
            if span.end is None or at < span.end:
                steps.append((at, step(launch.at, at, StepKind.DOES_NOT_FLY, mission)))
    for change in changes(changed, Span(span.start, span.end)):
        # What a plan ends with its window may end with the span, where no verdict reaches.
        if change.at == span.start or (span.end is not None and change.at >= span.end):
            continue
        docks = change.event is EventKind.DOCKING
        kind = StepKind.DOCKS if docks else StepKind.LEAVES
        moment = told.get(change.mission, change.moment) if docks else change.moment
        steps.append((change.at, step(moment, change.at, kind, change.mission)))
    return tuple(made for _, made in sorted(steps, key=lambda pair: pair[0]))
