"""The days that people spent aboard within a stretch of time, where whole stays are not counted."""

from dataclasses import replace
from datetime import timedelta

from bot.station.conditions import Kind
from bot.station.flown import Facts
from bot.station.found import By, Of, Query, Row, Tell
from bot.station.moments import Span

_SPENT = {Tell.MOST, Tell.LEAST}
_NONE = timedelta(0)


def counted_within(query: Query) -> Span | None:
    """The stretch of time of which alone the days are counted: whoever spent most of it aboard;
    None if whole stays are."""
    if query.of is not Of.PEOPLE or query.by is not By.DAYS or query.tell not in _SPENT:
        return None
    return next((one.span for one in query.where if one.kind is Kind.DURING), None)


def within(known: Facts, row: Row, span: Span) -> Row:
    """Someone with their days in a stretch of time alone."""
    shared = (known.span(stay).shared(span) for stay in row.stays)
    return replace(
        row, lengths=tuple(one.end - one.start if one and one.end else _NONE for one in shared)
    )
