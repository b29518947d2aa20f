"""How the times of two flights lie to each other: how long both were docked, or how far apart."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.errors import NotUnderstood
from bot.questions.registry import question
from bot.questions.report import Report
from bot.reading.readers import MissionId, OneEvent
from bot.station.domain import ONCE, Event, Mission, Standing
from bot.station.manifest import Manifest
from bot.station.moments import Precision, Span
from bot.station.stays import Berth, berths

_DAY = timedelta(days=1)
_CLOSE = {Precision.MINUTE, Precision.DAY}


@dataclass(frozen=True, slots=True)
class Alongside(Report):
    """Two flights, that which docked first before the other.

    ``berths`` are their times at the station, None of one that never docked and is not planned
    to, ``events`` all that is known of both, in their order, and ``apart`` the two between which
    the time is asked for, the earlier first; None if it is asked for the times docked.
    """

    missions: tuple[Mission, Mission]
    berths: tuple[Berth | None, Berth | None]
    events: tuple[Event, ...]
    apart: tuple[Event, Event] | None = None

    @property
    def shared(self) -> Span | None:
        """The time in which both are docked, half-open; without an end if none is known."""
        one, other = self.berths
        if one is None or other is None:
            return None
        start = max(one.span.start, other.span.start)
        ends = [berth.span.end for berth in (one, other) if berth.span.end]
        end = min(ends, default=None)
        return Span(start, end) if end is None or start < end else None

    @property
    def gap(self) -> float | None:
        """So many days after one had left the other docked; None if both were there at once."""
        one, other = self.berths
        if one is None or other is None or one.span.end is None or self.shared:
            return None
        return (other.span.start - one.span.end) / _DAY

    @property
    def distance(self) -> float | None:
        """The days between the two events asked for; None if a day is not known of both."""
        if self.apart is None:
            return None
        one, other = (event.at for event in self.apart)
        if one is None or other is None or not {one.precision, other.precision} <= _CLOSE:
            return None
        return (other.earliest - one.earliest) / _DAY

    @property
    def standing(self) -> Standing:
        """Actual once all that the title tells has happened."""
        if self.apart:
            over = all(self.has_happened(event.at) for event in self.apart)
            return Standing.ACTUAL if over else Standing.PLANNED
        told = self.shared
        if told is not None:
            return self.standing_at(told.end) if told.end else Standing.PLANNED
        starts = [berth.span.start for berth in self.berths if berth]
        return self.standing_at(max(starts, default=self.edge))


@question(
    "How two flights lie in time: together, or how far apart.",
    examples=(
        "how long were Crew-12 and Crew-13 docked together",
        "days between the landing of Crew-11 and the launch of Crew-12",
    ),
    in_picker=False,
    can_suppose=True,
)
def alongside(
    manifest: Manifest,
    now: datetime,
    *,
    name: MissionId,
    with_: MissionId,
    event: OneEvent | None = None,
    to: OneEvent | None = None,
) -> Alongside:
    there = berths(manifest)
    # What never docks is told behind what does.
    both = (name, with_)
    docked = sorted((one for one in both if one in there), key=lambda one: there[one].span.start)
    order = [*docked, *(one for one in both if one not in there)]
    events = tuple(
        found
        for one in order
        for kind in ONCE
        if (found := manifest.event(one, kind)) is not None and found.at is not None
    )
    ends = None
    if event is not None:
        asked = (manifest.event(name, event), manifest.event(with_, to or event))
        known = [one for one in asked if one is not None and one.at is not None]
        if len(known) < len(asked):
            raise NotUnderstood("No date is known of one of the two.")
        ends = tuple(sorted(known, key=_begins))
    first, second = order
    return Alongside(
        (manifest.mission(first), manifest.mission(second)),
        (there.get(first), there.get(second)),
        tuple(sorted(events, key=_begins)),
        (ends[0], ends[1]) if ends else None,
        now=now,
        known_to=manifest.known_to,
        evidence=events,
    )


def _begins(event: Event) -> datetime:
    return event.at.earliest if event.at else datetime.max.replace(tzinfo=UTC)
