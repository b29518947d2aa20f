"""What a match of a pattern of dates holds, and the simplest dates that are made of it."""

import re
from datetime import date

from bot.reading.dates.calendar import Calendar
from bot.reading.dates.said import Meaning, Point, SaidDate, Stretch
from bot.reading.when import FIRST_YEAR, LAST_YEAR


def is_in_reach(year: int) -> bool:
    """Whether a number may be a year of spaceflight."""
    return FIRST_YEAR <= year <= LAST_YEAR


def year_of(match: re.Match[str], calendar: Calendar) -> int | None:
    """The year that a match names or counts from this one; None if it has none."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    if short := groups.get("short"):
        # By two figures years are said from 1998 on.
        return int(short) + (1900 if short > "97" else 2000)
    away = groups.get("year_from") or groups.get("year_after")
    return calendar.today.year + int(away) if away else None


def which_of(match: re.Match[str]) -> int | None:
    """Whether a match says the last (-1), this (0) or the next (1); None if it says none."""
    groups = match.groupdict()
    which = groups.get("which") or groups.get("which_after")
    return int(which) if which else None


def known(meant: Meaning, *, vague: bool = False) -> SaidDate:
    """A date that has but one meaning."""
    return SaidDate((meant,), vague=vague)


def days_on(first: date, last: date) -> SaidDate:
    """A stretch of whole days, both counted."""
    return known(Stretch(Point.on(first), Point.on(last)))
