"""What if something happens: the course of it, and what it hangs on."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cached_property
from operator import attrgetter, itemgetter

from bot.station.careers import stays_of
from bot.station.cooperation import AGENCIES, Side, Sides
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


@dataclass(frozen=True)
class Course:
    """What would come of what happens in a span, which must end; each part when it is asked for.

    ``facts`` are those that it happens to and ``counted`` the part that bears on it, as counted;
    ``manifest`` is that part as it would be, while ``supposed`` makes the whole.
    """

    facts: Manifest
    counted: Manifest
    happenings: tuple[Happening, ...]
    span: Span
    manifest: Manifest

    @property
    def horizon(self) -> datetime:
        """The end of what is followed."""
        return self.span.end or self.span.start

    @property
    def holds(self) -> bool:
        """Whether both sides would be aboard at every moment up to the horizon."""
        return self._broken is None

    @cached_property
    def breaks_at(self) -> Moment | None:
        """When a side would be missing first, None if never."""
        if self._broken is None:
            return None
        at, _ = self._broken
        if any(one.at == at and one.happens is Happens.LEAVES for one in self.happenings):
            return Moment(at)
        return moment_of(self.manifest, at, self.span, self.told)

    @property
    def missing(self) -> Sides:
        """Which side is missing then. One that has left is, whoever of it is still there."""
        return self._broken[1] if self._broken else ()

    @cached_property
    def gone(self) -> Side | None:
        """The side that has left for good."""
        return self._gone[0] if self._gone else None

    @cached_property
    def left_behind(self) -> tuple[str, ...]:
        """Those of the crew of a side that has left who are still aboard on other ships."""
        if self._gone is None:
            return ()
        side, at = self._gone
        crew = crew_timeline(self.manifest).at(at)
        return tuple(stay.person for stay in crew if AGENCIES.get(stay.agency) is side)

    @cached_property
    def grounded(self) -> tuple[str, ...]:
        """The missions that do not fly."""
        flying = {mission.id for mission in self.manifest.missions}
        return tuple(one.id for one in self.counted.missions if one.id not in flying)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """What comes one after another."""
        return tuple(made for _, made in sorted(_steps(self), key=itemgetter(0)))

    @cached_property
    def left_on_plan(self) -> frozenset[str]:
        """The ships that leave in its steps."""
        return frozenset(s.mission for s in self.steps if s.kind is StepKind.LEAVES and s.mission)

    @cached_property
    def unseated(self) -> tuple[Unseated, ...]:
        """When people would have no seat home who have one in the facts."""
        return unseated(self.manifest, self.counted, self.span) if self.happenings else ()

    @cached_property
    def stranded(self) -> tuple[str, ...]:
        """Whose way home would not fly and who have no other dated one."""
        known = set(self.counted.refuge_seats)
        moved = {row.person for row in self.manifest.refuge_seats if row not in known}
        return tuple(
            stay.person
            for stay in stays(self.manifest)
            if stay.down is None
            and stay.span.meets(self.span)
            and _down_of(self.facts, stay)
            and stay.person not in moved
        )

    @cached_property
    def assumed(self) -> tuple[tuple[str, str], ...]:
        """The missions taken to come as a crew leaves, each with the one that crew came on."""
        flying = {mission.id for mission in self.manifest.missions}
        slipping = {
            next_flight(self.counted, one.what, one.at)
            for one in self.happenings
            if one.happens is Happens.SLIPS
        }
        coming = {
            stay.up: stay.relieves or ""
            for stay in stays(self.facts)
            if stay.assumed
            and stay.up in flying
            and stay.up not in slipping
            and stay.span.start < self.horizon
        }
        return tuple(coming.items())

    @property
    def missing_if_late(self) -> Sides:
        """The sides that would be missing if they came later."""
        return self._late[1] if self._late else ()

    @property
    def empty_if_late(self) -> bool:
        """Whether nobody would be aboard at all then."""
        return self._late is not None and not crew_timeline(self._unrelieved).at(self._late[0])

    @cached_property
    def moved(self) -> frozenset[str]:
        """The ships that leave at another time."""
        before = berths(self.counted)
        return frozenset(
            ship
            for ship, berth in berths(self.manifest).items()
            if ship in before and before[ship].undocking != berth.undocking
        )

    @cached_property
    def present(self) -> tuple[Present, ...]:
        """Who is there in each stretch."""
        return presence(self.manifest, self.span)

    @cached_property
    def _gone(self) -> tuple[Side, datetime] | None:
        """The side that leaves for good first, and when."""
        for one in self.happenings:
            if one.happens is Happens.LEAVES and one.what.sort is Sort.SIDE:
                return AGENCIES[one.what.id], one.at
        return None

    @cached_property
    def _broken(self) -> tuple[datetime, Sides] | None:
        """When sides are missing first, and which."""
        broken, gone = first_missing(self.present), self._gone
        if gone and (broken is None or gone[1] < broken[0]):
            return gone[1], (gone[0],)
        return broken

    @cached_property
    def told(self) -> Mapping[str, Moment]:
        """When missions are told to dock that are counted otherwise."""
        coming = dict(self.assumed)
        return {stay.up: stay.docking for stay in stays(self.facts) if stay.up in coming}

    @cached_property
    def _unrelieved(self) -> Manifest:
        return without(self.manifest, dict(self.assumed))

    @cached_property
    def _late(self) -> tuple[datetime, Sides] | None:
        if not self.assumed or self._broken:
            return None
        return first_missing(presence(self._unrelieved, self.span))


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
    return Course(manifest, counted, tuple(ordered), span, applied(counted, ordered, span))


def _down_of(manifest: Manifest, stay: Stay) -> str | None:
    return next((own.down for own in stays_of(manifest)[stay.person] if own.up == stay.up), None)


def moment_of(
    manifest: Manifest,
    start: datetime,
    span: Span,
    told: Mapping[str, Moment] | None = None,
) -> Moment:
    """When a stretch begins, as closely as the change that begins it is known.

    ``told`` are the dockings of missions that are told otherwise than they are counted.
    """
    if start <= span.start:
        return Moment(span.start)
    # A planned leaving is told in its window, which ends where the stretch begins.
    for change in changes(manifest, Span(start - datetime.resolution)):
        if change.at == start:
            docks = change.event is EventKind.DOCKING
            return (told or {}).get(change.mission, change.moment) if docks else change.moment
    return Moment(start)


def _steps(course: Course) -> Iterator[tuple[datetime, Step]]:
    """The steps, each with the instant by which it is in order, those at one as they are told."""
    span, present = course.span, course.present

    def step(
        moment: Moment, at: datetime, kind: StepKind, mission: str | None, *what: Happening
    ) -> tuple[datetime, Step]:
        there = present[bisect_right(present, at, key=attrgetter("since")) - 1]
        numbers = there.aboard, there.american, there.russian
        return at, Step(moment, at, kind, mission, *numbers, *what)

    yield step(Moment(span.start), span.start, StepKind.BEGINS, None)
    for one in course.happenings:
        if span.start < one.at < course.horizon:
            yield step(Moment(one.at), one.at, StepKind.HAPPENS, None, one)
    for mission in course.grounded:
        launch = course.facts.event(mission, EventKind.LAUNCH)
        if launch is not None and launch.at is not None:
            at = max(launch.at.earliest, span.start)
            if at < course.horizon:
                yield step(launch.at, at, StepKind.DOES_NOT_FLY, mission)
    for change in changes(course.manifest, span):
        # What a plan ends with its window may end with the span, where no verdict reaches.
        if not span.start < change.at < course.horizon:
            continue
        docks = change.event is EventKind.DOCKING
        kind = StepKind.DOCKS if docks else StepKind.LEAVES
        moment = course.told.get(change.mission, change.moment) if docks else change.moment
        yield step(moment, change.at, kind, change.mission)
