"""What a feast or a day of the week that was found in a text means."""

import re
from dataclasses import replace
from datetime import date, timedelta

from bot.reading.dates.away import end_of, sign_of
from bot.reading.dates.calendar import (
    Calendar,
    counted,
    end_of_month,
    nth_weekday,
    weekday_near,
)
from bot.reading.dates.feasts import MOVABLE, NOT_OF_ALL, end_of_feast, feast
from bot.reading.dates.matched import known, which_of, year_of
from bot.reading.dates.said import Beside, Point, SaidDate, Stretch

_SATURDAY = 5


def feast_said(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """A feast: its day, or all its days."""
    name, today = match["feast"], calendar.today

    def at(y: int) -> date:
        return feast(name, y, calendar.christmas)

    def last(y: int) -> date:
        return end_of_feast(name, y, calendar.christmas)

    def meant(y: int) -> Point | Stretch:
        first, end = Point.on(at(y)), Point.on(last(y))
        return first if first == end else Stretch(first, end)

    which, number = which_of(match), year_of(match, calendar)
    if match.groupdict().get("year"):
        # In "ont passé Noël 2021" the word for "last" is a verb.
        which = None
    vague = name in NOT_OF_ALL
    try:
        if which == 0 and name == "new-year" and today.month > 6:
            # Late in a year, this new year is the one at its end.
            number = today.year + 1
        elif which is not None:
            number = counted(at, last, today, which)
        if number is not None:
            found = known(meant(number), vague=vague)
            return _at_both(found, at(number), name, calendar, which or 0)
        latest, coming = (meant(counted(at, last, today, way)) for way in (-1, 1))
    except (ValueError, OverflowError):
        return None
    shape = None
    if isinstance(latest, Point) and name not in MOVABLE:
        shape = replace(latest, year=None)
    return SaidDate((latest, coming), vague=True, shape=shape)


def _at_both(said: SaidDate, day: date, name: str, calendar: Calendar, which: int) -> SaidDate:
    """A feast; of Christmas in January also that of December, the last or next too."""
    if name != "christmas" or calendar.christmas == (12, 25):
        return said

    def at(y: int) -> date:
        return feast("western-christmas", y, calendar.christmas)

    elsewhere = at(counted(at, at, calendar.today, which) if which else day.year)
    return replace(said, vague=True, other=f"{elsewhere}")


def beside_feast(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """The day after a feast, or the one before it."""
    found, sign = feast_said(match, calendar), sign_of(match)
    return end_of(found, sign).moved(Beside(days=sign)) if found else None


def weekday(match: re.Match[str], calendar: Calendar) -> SaidDate:
    """A day of the week."""
    number, which = int(match["weekday"]), which_of(match)
    if which:
        return known(Point.on(weekday_near(calendar.today, number, which)))
    past, future = (Point.on(weekday_near(calendar.today, number, way)) for way in (-1, 1))
    return SaidDate((past, future), vague=True, weekday=number)


def weekday_of_week(match: re.Match[str], calendar: Calendar) -> SaidDate:
    """A day of last week, this or the next."""
    off = int(match["weekday"]) - calendar.today.weekday() + 7 * int(match["which"])
    return known(Point.on(calendar.today + timedelta(days=off)))


def nth_of_month(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """The third Thursday of a month, its first weekend, week or day, or its last."""
    month, number = int(match["month"]), year_of(match, calendar)
    groups, today = match.groupdict(), calendar.today
    which, what = int(groups["nth"] or 0) if groups.get("nth") else -1, groups.get("what")

    def at(y: int) -> date:
        if what == "Uday":
            return date(y, month, which) if which > 0 else end_of_month(y, month)
        if what == "Uweek":
            day = end_of_month(y, month).day - 6 if which < 0 else 7 * which - 6
            return date(y, month, day)
        return nth_weekday(y, month, _SATURDAY if what else int(groups["weekday"]), which)

    def meant(y: int) -> Point | Stretch:
        days = {"WEEKEND": 2, "Uweek": 7}.get(what or "", 1)
        first, last = at(y), min(at(y) + timedelta(days=days - 1), end_of_month(y, month))
        return Point.on(first) if days == 1 else Stretch(Point.on(first), Point.on(last))

    try:
        if number is not None:
            return known(meant(number), vague=what == "Uweek")
        past, future = (meant(counted(at, at, today, way)) for way in (-1, 1))
    except ValueError:
        return None
    return SaidDate((past, future), vague=True)


def end_of_year(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """The first day of a year, or its last."""
    number = year_of(match, calendar)
    if number is None or match["nth"] not in {None, "1"}:
        return None
    return known(Point(number, 1, 1) if match["nth"] else Point(number, 12, 31))


def weekend(match: re.Match[str], calendar: Calendar) -> SaidDate:
    """The last, this or the next Saturday and Sunday."""
    today, which = calendar.today, which_of(match) or 0
    saturday = today - timedelta(days=today.weekday() - _SATURDAY) + timedelta(days=7 * which)
    if which < 0 and saturday + timedelta(days=8) <= today:
        saturday += timedelta(days=7)
    return known(Stretch(Point.on(saturday), Point.on(saturday + timedelta(days=1))), vague=True)
