"""Spans between two dates as people ask for them, and what can be wrong with them."""

from datetime import datetime

from bot.errors import BadDate, BadSpan
from bot.messages import Day, Message, Month, in_a_row
from bot.reading.when import When
from bot.station import expeditions
from bot.station.manifest import Manifest, last_plan
from bot.station.moments import Span


def span_asked(manifest: Manifest, now: datetime, from_: When | None, until: When | None) -> Span:
    """The span from one date to another, a day given as its end included.

    Without a start it begins with the first resident crew, and ends as ``named_end`` says, for
    an instant that lies ahead with the plans. It goes no further than they do. Raises BadSpan
    or BadDate.
    """
    first = first_crew(manifest)
    horizon = last_plan(manifest)
    start = from_.start if from_ else first
    end = named_end(from_, until) or (now if start < now else horizon)
    if end <= first:
        raise nobody_yet(first)
    if end <= start:
        raise backwards(start, until.last if until else end)
    if start >= horizon:
        raise too_far(horizon)
    if end > now:
        end = min(end, horizon)
    return Span(max(start, first), end)


def named_end(from_: When | None, until: When | None) -> datetime | None:
    """The end of a span as it was named; None for one that goes on.

    A year, month or day alone is that stretch, an instant alone where something begins.
    """
    return until.bound if until else from_.end if from_ else None


def backwards(start: datetime, last: datetime) -> BadSpan:
    """The error for a span whose last moment comes before its start."""
    early, late = sorted((start, last))
    form = "%Y-%m-%d" if early.date() != late.date() else "%Y-%m-%d %H:%M"
    swapped = f"from: {early:%Y-%m-%d} until: {late:%Y-%m-%d}"
    return BadSpan(
        "That ends on {last}, and begins on {start}: the end must come later. Try {swapped}.",
        last=f"{last:{form}}",
        start=f"{start:{form}}",
        swapped=swapped,
        suggestions=(swapped,),
    )


def first_crew(manifest: Manifest) -> datetime:
    """When the first resident crew docked; raises BadDate if none is known."""
    first = expeditions.first_crew(manifest)
    if first is None:
        raise BadDate("No resident crew is known yet. Try /next.", suggestions=("/next",))
    return first


def nobody_yet(first: datetime) -> BadDate:
    """The error for a time before the first resident crew."""
    date = f"{first:%Y-%m-%d}"
    return BadDate(
        in_a_row(_not_lived_in(first), Message("Try {date} or later.", date=date)),
        suggestions=(date,),
    )


def only_visited(first: datetime, visited: datetime) -> Message:
    """That nobody lived there before the first resident crew, though crews visited before it."""
    visits = Message("Shuttle crews visited from {month}.", month=Month(visited))
    return in_a_row(_not_lived_in(first), visits)


def _not_lived_in(first: datetime) -> Message:
    return Message("Nobody lived there yet: the first crew docked on {day}.", day=Day(first))


def too_far(horizon: datetime) -> BadDate:
    """The error for a start after the last dated plan."""
    last = horizon - datetime.resolution
    return BadDate(
        "There is no verdict that far ahead: the last dated plan is for {month}."
        " Try {date} or earlier.",
        month=Month(last),
        date=f"{last:%Y-%m-%d}",
        suggestions=(f"{last:%Y-%m-%d}",),
    )
