"""Seasons and weekdays -> days and months of the calendar."""

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

# A season is told by its middle month; it ends a month later.
SEASONS = {"spring": 4, "summer": 7, "autumn": 10, "winter": 1}
WEEKDAYS = tuple(name.casefold() for name in calendar.day_name)
MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}


@dataclass(frozen=True, slots=True)
class Calendar:
    """What day it is where someone asks, and when Christmas is there.

    ``alone`` says that only a date is to be read, so that nothing in it is a count or a name.
    """

    today: date
    christmas: tuple[int, int] = (12, 25)
    alone: bool = False


def counted(at: Callable[[int], date], last: Callable[[int], date], today: date, which: int) -> int:
    """The year in which something that comes every year came ``which`` times ago, or is to come.

    ``at`` and ``last`` give its first and last day in a year. -1 is the last one that is over,
    1 the next that has not begun, 0 that of this year.
    """
    if which < 0:
        over = today.year if last(today.year) < today else today.year - 1
        return over + which + 1
    if which > 0:
        coming = today.year if at(today.year) > today else today.year + 1
        return coming + which - 1
    return today.year


def end_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def months_away(day: date, count: int) -> date:
    """The same day so many months later, or the last day of a month that is shorter."""
    month = day.year * 12 + day.month - 1 + count
    year, month = month // 12, month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def weekday_near(today: date, weekday: int, which: int) -> date:
    """The last such weekday before ``today`` (-1), the next after it (1)."""
    if which < 0:
        back = (today.weekday() - weekday) % 7 or 7
        return today - timedelta(days=back + 7 * (-which - 1))
    ahead = (weekday - today.weekday()) % 7 or 7
    return today + timedelta(days=ahead + 7 * max(0, which - 1))


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """The first such weekday of a month, the second, or counted from its end: -1 is the last.

    Raises ValueError if the month has not so many.
    """
    last = end_of_month(year, month)
    if which < 0:
        day = last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-which - 1))
    else:
        first = last.replace(day=1)
        day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
    if day.month != month:
        raise ValueError(which)
    return day
