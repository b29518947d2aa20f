"""Feasts, seasons and weekdays -> days and months of the calendar."""

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.easter import easter

FIXED_FEASTS = {
    "christmas-eve": (12, 24),
    "western-christmas": (12, 25),
    "orthodox-christmas": (1, 7),
    "new-year": (1, 1),
    "old-new-year": (1, 14),
    "new-year-eve": (12, 31),
    "halloween": (10, 31),
    "valentine": (2, 14),
    "womens-day": (3, 8),
    "victory-day": (5, 9),
    "cosmonautics-day": (4, 12),
    "independence-day": (7, 4),
    "bastille-day": (7, 14),
    "patrick": (3, 17),
    "april-fools": (4, 1),
    "russia-day": (6, 12),
    "epiphany": (1, 6),
    "defender-day": (2, 23),
    "labour-day": (5, 1),
    "tanabata": (7, 7),
    "german-unity": (10, 3),
    "hispanic-day": (10, 12),
    "all-saints": (11, 1),
    "all-souls": (11, 2),
    "russian-unity": (11, 4),
    "armistice": (11, 11),
    "nicholas": (12, 6),
    "boxing-day": (12, 26),
    "juneteenth": (6, 19),
    "canada-day": (7, 1),
    "bonfire-night": (11, 5),
}
# So many days after Easter, or before it.
_BY_EASTER = {
    "good-friday": -2, "easter": 0, "easter-monday": 1, "ascension": 39, "pentecost": 49,
    "whit-monday": 50,
}  # fmt: skip
MOVABLE = {"thanksgiving", *_BY_EASTER}
FEASTS = {*FIXED_FEASTS, *MOVABLE, "christmas"}
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


def feast(name: str, year: int, christmas: tuple[int, int]) -> date:
    """The day of a feast in a year; ``christmas`` is the day of Christmas where one asks.

    Where that is in January, Easter is by the same calendar.
    """
    if (apart := _BY_EASTER.get(name)) is not None:
        # dateutil's methods: 2 is the Orthodox Easter, 3 the Western one.
        return easter(year, 2 if christmas[0] == 1 else 3) + timedelta(days=apart)
    if name == "thanksgiving":
        # The fourth Thursday of November.
        return date(year, 11, 28 - (date(year, 11, 28).weekday() - 3) % 7)
    return date(year, *(christmas if name == "christmas" else FIXED_FEASTS[name]))


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
