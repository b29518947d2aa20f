"""What if a programme is suspended: the manifest as it would be, and what hangs on it.

The hypothetical manifest is a manifest like any other, so that every question can be
asked of it; the facts are never touched.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import lru_cache

from bot.station.careers import stays_of
from bot.station.cooperation import AGENCIES, Side, Sides
from bot.station.domain import Event, EventKind, Leg, Person, Seat, Standing
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Precision, Span
from bot.station.occupancy import (
    Stay,
    aboard,
    aboard_during,
    berth_timeline,
    berths,
    changes,
    crew_timeline,
    ships_at,
    stays,
)
from bot.station.seats import place_of


class Leaves(StrEnum):
    """When the docked ships of a suspended programme leave."""

    PLANNED = "planned"
    NOW = "now"


class StepKind(StrEnum):
    """What happens in a step of a hypothetical course."""

    BEGINS = "begins"
    DOES_NOT_FLY = "does not fly"
    DOCKS = "docks"
    LEAVES = "leaves"


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the course, and who of each side is aboard after it.

    ``at`` is when, as closely as it is known, ``time`` the instant it is counted from.
    """

    at: Moment
    time: datetime
    kind: StepKind
    mission: str | None
    aboard: int
    american: tuple[str, ...]
    russian: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """What would come of a suspension up to ``horizon``.

    ``manifest`` is the part of the hypothetical manifest that bears on it; ``suspended`` makes
    the whole. ``breaks_at`` is when a side would be missing first, None if never; ``stranded`` are
    people whose way home would not fly and who have no other dated one. ``assumed`` are the
    missions taken to come as a crew leaves, each with the one that crew came on; if they came
    later, ``missing_if_late`` would be missing, or nobody be aboard at all.
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
    horizon: datetime

    @property
    def holds(self) -> bool:
        """Whether both sides would be aboard at every moment up to the horizon."""
        return self.breaks_at is None


@dataclass(frozen=True, slots=True)
class _Near:
    """What has a bearing on a span: missions, and the seats of all who count in it."""

    missions: frozenset[str]
    seats: frozenset[tuple[str, str | None, Leg]]


def course(manifest: Manifest, program: str, span: Span, leaves: Leaves) -> Course:
    """The course of a suspension of ``program`` during ``span``, which must have an end.

    It is followed up to the end of the span. Raises ValueError if it has none.
    """
    if span.end is None:
        raise ValueError("a suspension is followed up to a moment")
    near = _near(manifest, span)
    changed = _suspended(manifest, program, span, leaves, near)
    flying = {mission.id for mission in changed.missions}
    grounded = tuple(
        mission.id
        for mission in manifest.missions
        if mission.id not in flying and mission.id in near.missions
    )
    broken = _first_missing(changed, span)
    assumed = {
        stay.up: stay.relieves or ""
        for stay in stays(changed)
        if stay.assumed and stay.span.start < span.end
    }
    late = _first_missing(_without(changed, assumed), span) if assumed and not broken else None
    return Course(
        manifest=changed,
        steps=_steps(manifest, changed, grounded, span),
        breaks_at=_moment_of(changed, broken[0], span) if broken else None,
        missing=broken[1] if broken else (),
        grounded=grounded,
        stranded=tuple(
            stay.person
            for stay in stays(changed)
            if stay.down is None and stay.span.meets(span) and _down_of(manifest, stay)
        ),
        assumed=tuple(assumed.items()),
        missing_if_late=late[1] if late else (),
        empty_if_late=late is not None
        and not crew_timeline(_without(changed, assumed)).at(late[0]),
        horizon=span.end,
    )


def _first_missing(manifest: Manifest, span: Span) -> tuple[datetime, Sides] | None:
    """When sides are missing first in a span, and which."""
    for start, crew in crew_timeline(manifest).during(span):
        present = {AGENCIES.get(stay.agency) for stay in crew}
        missing = tuple(side for side in Side if side not in present)
        if missing:
            return start, missing
    return None


def suspended(manifest: Manifest, program: str, span: Span, leaves: Leaves) -> Manifest:
    """The manifest in which ``program`` launches nothing during ``span``.

    Its docked ships leave as in the facts, or at the start of the span with the people whose
    seats are in them. Others whose way home is gone leave in the ship that their seat is in at
    the start of the span, or that they come on later, when it leaves.
    """
    return _suspended(manifest, program, span, leaves, None)


def _suspended(
    manifest: Manifest, program: str, span: Span, leaves: Leaves, near: _Near | None
) -> Manifest:
    grounded = _grounded(manifest, program, span)
    places = {
        stay: place_of(manifest, stay, span.start).ship for stay in aboard(manifest, span.start)
    }
    leaving: tuple[str, ...] = ()
    if leaves is Leaves.NOW:
        leaving = ships_of(manifest, program, span.start)
    homes: dict[Stay, str | None] = {s: place for s, place in places.items() if place in leaving}
    homes |= {
        stay: places.get(stay, stay.up)
        for stay in stays(manifest)
        if (stay.down in grounded or stay.down in leaving)
        and stay.up not in grounded
        and stay not in homes
        and (stay.span.end is None or stay.span.end > span.start)
    }
    changed = _changed(manifest, homes, leaving, span.start, grounded, near)
    # A crew planned to the year only may now be taken to come sooner, as another leaves.
    while sooner := _grounded(changed, program, span):
        changed = _without(changed, sooner)
    return changed


def ships_of(manifest: Manifest, program: str, at: datetime) -> tuple[str, ...]:
    """The docked ships of a programme at an instant, those taken to have come among them."""
    ships = ships_at(manifest, at)
    return tuple(ship for ship in ships if manifest.mission(ship).program == program)


def undocked(manifest: Manifest, leaving: Mapping[str, tuple[str, ...]], at: datetime) -> Manifest:
    """The manifest in which ships leave at an instant, each with the people named for it.

    Others who were to go home on such a ship have no way home then.
    """
    ships = {person: ship for ship, people in leaving.items() for person in people}
    homes = {stay: ships[stay.person] for stay in aboard(manifest, at) if stay.person in ships}
    return _changed(manifest, homes, tuple(leaving), at)


def _changed(
    manifest: Manifest,
    homes: Mapping[Stay, str | None],
    leaving: tuple[str, ...],
    at: datetime,
    grounded: tuple[str, ...] = (),
    near: _Near | None = None,
) -> Manifest:
    """The manifest in which people end stays on other ships, or on none, and ships leave at once.

    Whoever is still aboard cannot come again. What is grounded, or not near, is left out.
    """
    out = set(grounded)
    if near is not None:
        out |= {mission.id for mission in manifest.missions} - near.missions
    dropped: set[tuple[str, str | None, Leg]] = set()
    added = []
    for stay, home in homes.items():
        dropped.add((stay.person, stay.down, Leg.DOWN))
        if home is not None:
            added.append(Seat(home, stay.person, Leg.DOWN, "", stay.agency, stay.cross_flight))
        ship = berths(manifest).get(home) if home is not None else None
        end = at if home in leaving else ship.span.end if ship else None
        for later in stays_of(manifest)[stay.person]:
            if later.span.start > stay.span.start and (end is None or later.span.start < end):
                dropped |= {(later.person, later.up, Leg.UP), (later.person, later.down, Leg.DOWN)}
    seats = [
        seat
        for seat in manifest.seats
        if seat.mission not in out
        and (key := (seat.person, seat.mission, seat.leg)) not in dropped
        and (near is None or key in near.seats)
        and (seat.leg is Leg.UP or seat.mission not in leaving)
    ]
    # A ship that is only taken to have come gets the day on which it is.
    came = {
        stay.up: stay.span.start
        for stay in aboard(manifest, at)
        if stay.assumed and stay.up in leaving
    }
    arrived = EventKind.LAUNCH, EventKind.DOCKING
    events = [
        event
        for event in manifest.events
        if event.mission not in out
        and (event.mission not in leaving or (event.event in arrived and event.mission not in came))
    ]
    events += (
        Event(ship, EventKind.DOCKING, Moment(start), Standing.PLANNED)
        for ship, start in came.items()
    )
    # What is not later than the newest fact is taken as it would have been: as happened.
    standing = Standing.ACTUAL if at <= manifest.known_to else Standing.PLANNED
    events += (Event(ship, EventKind.UNDOCKING, Moment(at), standing) for ship in leaving)
    return replace(
        manifest,
        missions=tuple(mission for mission in manifest.missions if mission.id not in out),
        seats=(*seats, *added),
        events=tuple(events),
    )


def _grounded(manifest: Manifest, program: str, span: Span) -> tuple[str, ...]:
    """The missions of a programme that were to launch in the span.

    One whose launch is known to a year only is taken to launch as the crew it relieves leaves;
    if it relieves nobody it brings nobody either, and stays out of it.
    """
    coming = {stay.up: stay.span.start for stay in stays(manifest) if stay.assumed}
    return tuple(
        mission
        for mission, dated in _launches(manifest, program)
        if (comes := coming.get(mission, dated)) is not None and comes in span
    )


@lru_cache(maxsize=64)
def _launches(manifest: Manifest, program: str) -> tuple[tuple[str, datetime | None], ...]:
    """The missions of a programme with the first instant of their launch, None if it is only
    known to a year."""
    return tuple(
        (mission.id, None if launch.at.precision is Precision.YEAR else launch.at.earliest)
        for mission in manifest.missions
        if mission.program == program
        and (launch := manifest.event(mission.id, EventKind.LAUNCH)) is not None
        and launch.at is not None
    )


def _near(manifest: Manifest, span: Span) -> _Near:
    """The ships docked in a span, those on which whoever is aboard in it comes and leaves, and
    the seats of these people."""
    missions = {
        berth.mission for _, there in berth_timeline(manifest).during(span) for berth in there
    }
    # What never docked, or has no date to, may still have been to launch.
    missions |= {m.id for m in manifest.missions if m.id not in berths(manifest)}
    # A crew that is only taken to come may come into the span as another leaves sooner.
    here = [
        *aboard_during(manifest, span),
        *(stay for stay in reversed(stays(manifest)) if stay.assumed),
    ]
    for stay in here:
        missions |= {stay.up, stay.down or stay.up, stay.relieves or stay.up}
    seats = {(stay.person, stay.up, Leg.UP) for stay in here}
    return _Near(
        frozenset(missions),
        frozenset(seats | {(stay.person, stay.down, Leg.DOWN) for stay in here}),
    )


def _without(manifest: Manifest, missions: Collection[str]) -> Manifest:
    return replace(
        manifest,
        missions=tuple(m for m in manifest.missions if m.id not in missions),
        events=tuple(event for event in manifest.events if event.mission not in missions),
        seats=tuple(seat for seat in manifest.seats if seat.mission not in missions),
    )


def _down_of(manifest: Manifest, stay: Stay) -> str | None:
    return next((own.down for own in stays_of(manifest)[stay.person] if own.up == stay.up), None)


def _moment_of(manifest: Manifest, start: datetime, span: Span) -> Moment:
    """When a stretch begins, as closely as the change that begins it is known."""
    if start <= span.start:
        return Moment(span.start)
    # A planned leaving is told in its window, which ends where the stretch begins.
    for change in changes(manifest, Span(start - datetime.resolution)):
        if change.at == start:
            return change.moment
    return Moment(start)


def _steps(
    manifest: Manifest, changed: Manifest, grounded: tuple[str, ...], span: Span
) -> tuple[Step, ...]:
    sides: dict[Side, str] = {side: agency for agency, side in AGENCIES.items()}

    def step(moment: Moment, at: datetime, kind: StepKind, mission: str | None) -> Step:
        present = crew_timeline(changed).at(at)
        american, russian = (
            tuple(stay.person for stay in present if stay.agency == sides[side]) for side in Side
        )
        return Step(moment, at, kind, mission, len(present), american, russian)

    steps = [(span.start, step(Moment(span.start), span.start, StepKind.BEGINS, None))]
    for mission in grounded:
        launch = manifest.event(mission, EventKind.LAUNCH)
        if launch is not None and launch.at is not None:
            at = max(launch.at.earliest, span.start)
            steps.append((at, step(launch.at, at, StepKind.DOES_NOT_FLY, mission)))
    for change in changes(changed, Span(span.start, span.end)):
        # What a plan ends with its window may end with the span, where no verdict reaches.
        if change.at == span.start or (span.end is not None and change.at >= span.end):
            continue
        kind = StepKind.DOCKS if change.event is EventKind.DOCKING else StepKind.LEAVES
        steps.append((change.at, step(change.moment, change.at, kind, change.mission)))
    return tuple(made for _, made in sorted(steps, key=lambda pair: pair[0]))


@lru_cache(maxsize=8)
def without_cross_flights(manifest: Manifest) -> Manifest:
    """The manifest in which each swapped seat is taken by an unnamed person of the ship's side."""
    names: dict[tuple[str, str, Leg], str] = {}
    people: dict[str, Person] = {}
    nations = {"NASA": "US", "Roscosmos": "RU"}
    for stay in stays(manifest):
        if not stay.cross_flight:
            continue
        side = manifest.program(manifest.mission(stay.up).program).side
        unnamed = f"unnamed-{stay.up}"
        people[unnamed] = Person(
            unnamed, f"someone of {side}", agency=side, nationality=nations.get(side, "")
        )
        names[stay.person, stay.up, Leg.UP] = unnamed
        if stay.down is not None:
            names[stay.person, stay.down, Leg.DOWN] = unnamed
    seats = tuple(
        replace(seat, person=other, agency=people[other].agency, cross_flight=False)
        if (other := names.get((seat.person, seat.mission, seat.leg)))
        else seat
        for seat in manifest.seats
    )
    refuges = tuple(
        replace(refuge, person=_stand_in(manifest, refuge.person, refuge.since, names))
        for refuge in manifest.refuge_seats
    )
    return replace(
        manifest, people=(*manifest.people, *people.values()), seats=seats, refuge_seats=refuges
    )


def _stand_in(
    manifest: Manifest, person: str, at: Moment, names: Mapping[tuple[str, str, Leg], str]
) -> str:
    for stay in stays(manifest):
        if stay.person == person and at.earliest in stay.span:
            return names.get((person, stay.up, Leg.UP), person)
    return person
