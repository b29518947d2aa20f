"""What a pattern of a date that was found in a text means on a day of the calendar."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from bot.reading.calendar_words import (
    MOVABLE,
    SEASONS,
    counted,
    end_of_month,
    feast,
    months_away,
    weekday_near,
)
from bot.reading.when import FIRST_YEAR, LAST_YEAR


@dataclass(frozen=True, slots=True)
class Beside:
    """So many months and days before or after a date that was asked about."""

    months: int = 0
    days: int = 0

    def moved(self, text: str) -> str | None:
        """A date in figures, so far away; None if it is not known closely enough for that."""
        match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(\D.*)?", text)
        if match is None:
            return None
        year, month, day = (int(part) if part else None for part in match.groups()[:3])
        if (month is None and self.months % 12) or (day is None and self.days):
            return None
        try:
            at = months_away(date(year or 1, month or 1, day or 1), self.months)
            at += timedelta(days=self.days)
        except (OverflowError, ValueError):
            return None
        width = 4 if month is None else 7 if day is None else 10
        return f"{at:%Y-%m-%d}"[:width] + (match[4] or "")


@dataclass(frozen=True, slots=True)
class SaidDate:
    """A date found in a text, from its word ``first`` up to ``last``.

    ``text`` is what the reader of dates reads; blank if the year is open, which ``years``
    then gives for the latest one that is over and the next to come. ``role`` says whether a
    stretch begins (from) or ends (until) with it, or what was known then (as-of).
    ``vague`` says that it stands for more than was said, or less.
    """

    text: str
    first: int
    last: int
    role: str = ""
    vague: bool = False
    past: str = ""
    future: str = ""
    # What the year is put into, as {year}-07-18.
    open_year: str = ""
    other: str = ""
    # How far it is from a date asked about before, as in "a year earlier".
    beside: Beside | None = None
    # The day of the week that was said with it, Monday being 0.
    weekday: int | None = None

    @property
    def weekday_differs(self) -> bool:
        """Whether the day of the week that was said is not that of the day, if it is known."""
        match = re.match(r"\d{4}-\d\d-\d\d", self.text)
        if self.weekday is None or match is None:
            return False
        try:
            return date.fromisoformat(match[0]).weekday() != self.weekday
        except ValueError:
            return False

    @property
    def is_stretch(self) -> bool:
        """Whether it has two ends, "2024-06-03/2024-06-07", one of which may be open."""
        return re.fullmatch(r"(?:[\d-]{4,10}|\.\.)/(?:\d{4}[\d-]{0,6}|\.\.)", self.text) is not None


@dataclass(frozen=True, slots=True)
class Calendar:
    """What day it is where someone asks, and when Christmas is there."""

    today: date
    christmas: tuple[int, int] = (12, 25)


_FORWARD = {"AFTER", "LATER", "SINCE"}


def is_in_reach(year: int) -> bool:
    """Whether a number may be a year of spaceflight."""
    return FIRST_YEAR <= year <= LAST_YEAR


def year_said(match: re.Match[str], calendar: Calendar) -> int | None:
    """The year that a match names or counts from this one; None if it has none."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    away = groups.get("year_from") or groups.get("year_after")
    return calendar.today.year + int(away) if away else None


def _which(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    which = groups.get("which") or groups.get("which_after")
    return int(which) if which else None


def made(text: str, *, vague: bool = False, other: str = "") -> SaidDate:
    """A date in figures."""
    return SaidDate(text, 0, 0, vague=vague, other=other)


def of_open_year(shape: str, past: int, future: int) -> SaidDate:
    """A date of which the year is open."""
    return SaidDate(
        "", 0, 0, open_year=shape, past=shape.format(year=past), future=shape.format(year=future)
    )


def day_said(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """A day of a month, of a year or of none."""
    month, day = int(match["month"]), int(match["day"])
    if not 1 <= day <= 31:
        return None
    year = year_said(match, calendar)
    if year is not None:
        return made(f"{year:04}-{month:02}-{day:02}")
    shape = f"{{year}}-{month:02}-{day:02}"
    this = (month, day) < (calendar.today.month, calendar.today.day)
    past = calendar.today.year if this else calendar.today.year - 1
    if (month, day) == (2, 29):
        past -= past % 4
        return of_open_year(shape, past, past + 4)
    return of_open_year(shape, past, past + 1)


def day_of_month(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """A day of the last month, of this one or the next."""
    month = months_away(calendar.today.replace(day=1), int(match["which"]))
    return made(f"{month:%Y-%m}-{int(match['day']):02}")


def month_said(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """A month."""
    month, which, year = int(match["month"]), _which(match), year_said(match, calendar)
    today = calendar.today
    if which is not None:
        year = counted(lambda y: date(y, month, 1), lambda y: end_of_month(y, month), today, which)
    if year is not None:
        return made(f"{year:04}-{month:02}")
    past = today.year if month <= today.month else today.year - 1
    future = today.year if month >= today.month else today.year + 1
    return of_open_year(f"{{year}}-{month:02}", past, future)


def whole_year(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """A year; one out of reach only where it can be nothing else."""
    year = year_said(match, calendar)
    sure = match.groupdict().get("sure")
    return None if year is None or not (sure or is_in_reach(year)) else made(f"{year:04}")


def feast_said(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """A feast."""
    name, today = match["feast"], calendar.today

    def at(year: int) -> date:
        return feast(name, year, calendar.christmas)

    which, year = _which(match), year_said(match, calendar)
    if which is not None and year is not None:
        year = None
    try:
        if which == 0 and name == "new-year" and today.month > 6:
            # Late in a year, this new year is the one at its end.
            year = today.year + 1
        elif which is not None:
            year = counted(at, at, today, which)
        if year is None:
            past, future = counted(at, at, today, -1), counted(at, at, today, 1)
            shape = "{year}-" + f"{at(past):%m-%d}"
            if name in MOVABLE:
                days = f"{at(past):%Y-%m-%d}", f"{at(future):%Y-%m-%d}"
                return SaidDate("", 0, 0, vague=True, past=days[0], future=days[1])
            return replace(of_open_year(shape, past, future), vague=True)
        day = at(year)
    except (ValueError, OverflowError):
        return None
    other = ""
    if name == "christmas" and calendar.christmas != (12, 25):
        other = f"{feast('western-christmas', year, (12, 25)):%Y-%m-%d}"
    return made(f"{day:%Y-%m-%d}", vague=bool(other), other=other)


def beside_feast(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """The day after a feast, or the one before it."""
    said, step = feast_said(match, calendar), timedelta(days=1 if match["side"] in _FORWARD else -1)
    if said is None:
        return None
    text, past, future = (
        f"{date.fromisoformat(day) + step:%Y-%m-%d}" if day else ""
        for day in (said.text, said.past, said.future)
    )
    return replace(said, text=text, past=past, future=future, open_year="", other="")


def season_said(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """A season, told by its middle month."""
    month = SEASONS[match["season"]]
    which, year = _which(match), year_said(match, calendar)
    today = calendar.today

    def begins(y: int) -> date:
        return months_away(date(y, month, 1), -1)

    def ends(y: int) -> date:
        return end_of_month(y, month + 1)

    if which is not None and year is None:
        year = counted(begins, ends, today, which)
    if year is None:
        past, future = counted(begins, begins, today, -1), counted(begins, ends, today, 1)
        return replace(of_open_year(f"{{year}}-{month:02}", past, future), vague=True)
    return made(f"{year:04}-{month:02}", vague=True)


def stretch_said(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """The last, this or the next day, week, month or year."""
    which, unit, today = _which(match) or 0, match["unit"], calendar.today
    if unit == "year":
        return made(f"{today.year + which:04}")
    if unit == "month":
        return made(f"{months_away(today.replace(day=1), which):%Y-%m}")
    if unit == "day":
        return made(f"{today + timedelta(days=which):%Y-%m-%d}")
    return made(f"{today + timedelta(days=7 * which):%Y-%m-%d}", vague=unit == "week")


def away(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """So long ago, or from now on."""
    groups = match.groupdict()
    count = Fraction(groups.get("count") or 1)
    if "+HALF" in match[0]:
        count += Fraction(1, 2)
    elif "HALF" in match[0]:
        # "Half a year", but "a year (and) half".
        whole = "HALF U" not in match[0] or count > 1
        count = count + Fraction(1, 2) if whole else count / 2
    ahead = "AHEAD" in match[0] or "AGO" not in match[0]
    unit = match["unit"]
    for longer, smaller, times in (("year", "month", 12), ("week", "day", 7), ("day", "hour", 24)):
        if unit == longer and count.denominator > 1:
            count, unit = count * times, smaller
    if count.denominator > 1:
        return None
    number = int(count)
    if unit == "hour":
        return made(f"in {number} hours" if ahead else f"{number} hours ago")
    today, step = calendar.today, number if ahead else -number
    try:
        if unit in {"day", "week"}:
            there = today + timedelta(days=step * (7 if unit == "week" else 1))
        else:
            there = months_away(today, step * (12 if unit == "year" else 1))
    except (OverflowError, ValueError):
        plural = f"{number} {unit}s"
        return made(f"in {plural}" if ahead else f"{plural} ago")
    return made(f"{there:%Y-%m-%d}")


def beside_said(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """So long before or after another date; if there is none, before or after today."""
    ahead = match["side"] in _FORWARD
    count = int(match["count"] or 1) * (1 if ahead else -1)
    unit = match["unit"]
    months = {"year": 6 if "HALF" in match[0] else 12, "month": 1}.get(unit, 0)
    beside = Beside(months * count, {"week": 7, "day": 1}.get(unit, 0) * count)
    today = beside.moved(f"{calendar.today}")
    return replace(made(today), beside=beside) if today else None


def day_word(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """Yesterday, today, tomorrow."""
    day = calendar.today + timedelta(days=int(match["away"]))
    year = year_said(match, calendar)
    if year is not None and match["away"] == "0":
        return made(f"{year:04}-{day:%m-%d}")
    return made(f"{day:%Y-%m-%d}")


def weekday_said(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """A day of the week."""
    weekday, which = int(match["weekday"]), _which(match)
    if which:
        return made(f"{weekday_near(calendar.today, weekday, which):%Y-%m-%d}")
    past, future = (f"{weekday_near(calendar.today, weekday, way):%Y-%m-%d}" for way in (-1, 1))
    return SaidDate("", 0, 0, vague=True, past=past, future=future, weekday=weekday)


def weekday_of_week(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """A day of last week, this or the next."""
    today = calendar.today
    days = int(match["weekday"]) - today.weekday() + 7 * int(match["which"])
    return made(f"{today + timedelta(days=days):%Y-%m-%d}")


def part_said(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """The start, middle or end of a month or year."""
    year = year_said(match, calendar) or calendar.today.year
    part = match["part"]
    if not is_in_reach(year):
        return None
    if match["month"] is None:
        return made(f"{year:04}-{ {'START': 1, 'MIDDLE': 6, 'END': 12}[part]:02}", vague=True)
    return made(f"{year:04}-{int(match['month']):02}", vague=True)


def as_it_is(match: re.Match[str], _calendar: Calendar) -> SaidDate | None:
    """A date in figures."""
    return made(match["text"].lower())


def now_said(_match: re.Match[str], _calendar: Calendar) -> SaidDate | None:
    """Now."""
    return made("now")
