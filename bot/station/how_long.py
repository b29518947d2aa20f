"""How long a stay or a time docked is, and can turn out to be where plans leave its ends open."""

from datetime import datetime, timedelta

from bot.station.conditions import Condition
from bot.station.stays import Berth, Stay

_DAY = timedelta(days=1)


def counted_to(one: Stay | Berth, end: datetime | None, edge: datetime) -> datetime:
    """To where it is counted: its end, of a planned one the first day that it may be, or else,
    while it goes on, the moment ``edge``."""
    start = one.span.start
    if end is None:
        return max(edge, start)
    return max(one.undocking.earliest, start) if one.undocking and _is_ahead(one, edge) else end


def is_as_long(
    one: Stay | Berth, condition: Condition, end: datetime | None, edge: datetime
) -> bool:
    """Whether it is as long as a condition wants, or by the plans may come to be."""
    if end is not None and _is_ahead(one, edge):
        return any(condition.than.holds(days, condition.number) for days in _possible(one, edge))
    days = (counted_to(one, end, edge) - one.span.start) / _DAY
    return condition.is_as_long(days, over=end is not None)


def is_sure(one: Stay | Berth, condition: Condition, edge: datetime) -> bool:
    """Whether it is as long as a condition wants however its plans turn out."""
    return all(condition.than.holds(days, condition.number) for days in _possible(one, edge))


def _is_ahead(one: Stay | Berth, edge: datetime) -> bool:
    """Whether its end is a plan, or lies ahead of the moment from which it is told."""
    at = one.undocking
    return at is not None and (one.undocking_standing.is_plan or at.earliest > edge)


def _possible(one: Stay | Berth, edge: datetime) -> tuple[float, float]:
    """The fewest and the most days that it can come to; the same twice of one that is over."""
    start, end = one.docking, one.undocking
    if end is None or not _is_ahead(one, edge):
        days = (counted_to(one, one.span.end, edge) - one.span.start) / _DAY
        return days, days
    fewest = max(end.earliest - start.latest, timedelta(0))
    return fewest / _DAY, (end.latest - start.earliest) / _DAY
