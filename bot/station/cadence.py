"""How often ships come and how long they stay, from what was flown."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from bot.station.domain import EventKind, Mission
from bot.station.manifest import Manifest
from bot.station.moments import Precision, Span
from bot.station.rotation import handovers, relief_of
from bot.station.stays import SHORT_STAY_DAYS


@dataclass(frozen=True, slots=True)
class Turn:
    """One flown mission: days docked and days since the launch before it, if both are known.

    ``visit`` marks a visiting or test flight: one that stayed a short time, or that brought
    a crew which neither relieved another nor was relieved. ``crewed`` is one launched with
    people. ``docking`` is None for one that has not docked.
    """

    mission: str
    launch: datetime
    docking: datetime | None
    docked_days: float | None
    gap_days: float | None
    visit: bool
    crewed: bool


@dataclass(frozen=True, slots=True)
class Cadence:
    """The missions of a span; the medians leave out visiting flights and those still docked."""

    turns: tuple[Turn, ...]
    median_docked_days: float | None
    median_gap_days: float | None
    launches_by_year: Mapping[int, int]
    crewed_by_year: Mapping[int, int]

    @property
    def stays(self) -> tuple[Turn, ...]:
        """Those that have left, without visiting and test flights."""
        return tuple(turn for turn in self.turns if turn.docked_days and not turn.visit)

    @property
    def longer_of_late(self) -> tuple[Turn, ...]:
        """The newest stays if each was longer than any before: two or more, else none.

        Where more than one number of them is, it is the one set apart most clearly.
        """

        def apart(count: int) -> float:
            days = [turn.docked_days or 0.0 for turn in self.stays]
            return min(days[-count:]) - max(days[:-count])

        best = max(range(2, len(self.stays) // 2 + 1), key=apart, default=0)
        return self.stays[-best:] if best and apart(best) > 0 else ()


def cadence(manifest: Manifest, program: str | None, span: Span, now: datetime) -> Cadence:
    """The cadence of a programme, or of all, over the launches in ``span`` up to ``now``."""
    edge = manifest.edge(now)
    turns: list[Turn] = []
    before: datetime | None = None
    for mission in manifest.missions:
        if program not in (None, mission.program):
            continue
        launch = _flown(manifest, mission.id, EventKind.LAUNCH, edge)
        if launch is None:
            continue
        gap = (launch - before) / timedelta(days=1) if before else None
        before = launch
        if launch not in span:
            continue
        docking = _flown(manifest, mission.id, EventKind.DOCKING, edge)
        undocking = _flown(manifest, mission.id, EventKind.UNDOCKING, edge)
        docked = (undocking - docking) / timedelta(days=1) if docking and undocking else None
        turns.append(
            Turn(
                mission.id,
                launch,
                docking,
                docked,
                gap,
                visit=_visits(manifest, mission, docked),
                crewed=mission.crewed_up,
            )
        )
    long = [turn for turn in turns if not turn.visit]
    stays = [turn.docked_days for turn in long if turn.docked_days is not None]
    gaps = [(turn.launch - former.launch) / timedelta(days=1) for former, turn in pairwise(long)]
    return Cadence(
        tuple(turns),
        median(stays) if stays else None,
        median(gaps) if gaps else None,
        Counter(turn.launch.year for turn in turns),
        Counter(turn.launch.year for turn in turns if turn.crewed),
    )


def median(numbers: Iterable[float]) -> float:
    """The one in the middle of some numbers, or halfway between the two.

    The module of the language that has one takes a megabyte with what it imports.
    """
    ordered = sorted(numbers)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _visits(manifest: Manifest, mission: Mission, docked: float | None) -> bool:
    if docked is None:
        return False
    relieves = mission.id in handovers(manifest) or relief_of(manifest, mission.id) is not None
    return docked <= SHORT_STAY_DAYS or (mission.crewed_up and not relieves)


def _flown(manifest: Manifest, mission: str, kind: EventKind, edge: datetime) -> datetime | None:
    event = manifest.event(mission, kind)
    if event is None or event.at is None or event.standing.is_plan:
        return None
    close = event.at.precision is Precision.MINUTE
    return event.at.earliest if close and event.at.earliest <= edge else None
