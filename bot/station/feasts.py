"""The feasts that someone may spend aboard: Christmas Day and the turn of the year, in UTC."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from bot.station.moments import Span


def christmases(spans: Iterable[Span]) -> int:
    """How often a 25 December, or a part of one, lies in some of the spans, which have an end."""
    days = {
        year
        for span in spans
        for year in _years(span)
        if span.meets(Span(_day(year, 12, 25), _day(year, 12, 26)))
    }
    return len(days)


def new_years(spans: Iterable[Span]) -> int:
    """How often the midnight that begins a year lies in one of the spans, which have an end."""
    return sum(_day(year, 1, 1) in span for span in spans for year in _years(span))


def _years(span: Span) -> range:
    last = (span.end or span.start) - timedelta.resolution
    return range(span.start.year, max(last, span.start).year + 1)


def _day(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, tzinfo=UTC)
