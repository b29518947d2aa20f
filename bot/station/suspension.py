"""What if a programme is suspended: the course of it, and what it hangs on."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.station.careers import stays_of
from bot.station.cooperation import AGENCIES, Side, Sides
from bot.station.domain import EventKind
from bot.station.hypothesis import Leaves, near_to, suspended, without
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Span
from bot.station.occupancy import changes, crew_timeline
from bot.station.stays import Stay, stays


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


def course(manifest: Manifest, program: str, span: Span, leaves: Leaves) -> Course:
    """The course of a suspension of ``program`` during ``span``, which must have an end.

    It is followed up to the end of the span. Raises ValueError if it has none.
    """
    if span.end is None:
        raise ValueError("a suspension is followed up to a moment")
    near = near_to(manifest, span)
    changed = suspended(manifest, program, span, leaves, near)
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
    late, empty = None, False
    if assumed and not broken:
        unrelieved = without(changed, assumed)
        late = _first_missing(unrelieved, span)
        empty = late is not None and not crew_timeline(unrelieved).at(late[0])
    return Course(
        manifest=changed,
        steps=_steps(manifest, changed, grounded, span),
        breaks_at=moment_of(changed, broken[0], span) if broken else None,
        missing=broken[1] if broken else (),
        grounded=grounded,
        stranded=tuple(
            stay.person
            for stay in stays(changed)
            if stay.down is None and stay.span.meets(span) and _down_of(manifest, stay)
        ),
        assumed=tuple(assumed.items()),
        missing_if_late=late[1] if late else (),
        empty_if_late=empty,
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


def _down_of(manifest: Manifest, stay: Stay) -> str | None:
    return next((own.down for own in stays_of(manifest)[stay.person] if own.up == stay.up), None)


def moment_of(manifest: Manifest, start: datetime, span: Span) -> Moment:
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
    def step(moment: Moment, at: datetime, kind: StepKind, mission: str | None) -> Step:
        present = crew_timeline(changed).at(at)
        american, russian = (
            tuple(stay.person for stay in present if AGENCIES.get(stay.agency) is side)
            for side in Side
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
