"""Patterns of dates over symbols, and what each means on a day of the calendar.

A symbol stands for a word of any language: ``N2009`` a number (``A2`` one in words), ``M07`` a
month, ``R-1`` last, ``Uweek`` a unit, ``D-1`` yesterday, ``W4`` a weekday, ``Fchristmas`` a
feast, ``Swinter`` a season.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.questions.calendar_words import (
    MOVABLE,
    SEASONS,
    counted,
    end_of_month,
    feast,
    months_away,
    weekday_near,
)
from bot.questions.when import FIRST_YEAR, LAST_YEAR


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


@dataclass(frozen=True, slots=True)
class Calendar:
    """What day it is where someone asks, and when Christmas is there."""

    today: date
    christmas: tuple[int, int] = (12, 25)


_YEAR = (
    r"(?:(?:OF|IN) )*(?:(?:Uyear )?N(?P<year>\d{4})(?: Uyear)?(?! Uday)"
    r"|R(?P<year_from>-?\d) Uyear|Uyear R(?P<year_after>-?\d))"
)
_MONTH = r"M(?P<month>\d\d)\??"


def _year(match: re.Match[str], calendar: Calendar) -> int | None:
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


def _made(text: str, *, vague: bool = False, other: str = "") -> SaidDate:
    return SaidDate(text, 0, 0, vague=vague, other=other)


def _of_open_year(shape: str, past: int, future: int) -> SaidDate:
    return SaidDate(
        "", 0, 0, open_year=shape, past=shape.format(year=past), future=shape.format(year=future)
    )


def _day(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    month, day = int(match["month"]), int(match["day"])
    if not 1 <= day <= 31:
        return None
    year = _year(match, calendar)
    if year is not None:
        return _made(f"{year:04}-{month:02}-{day:02}")
    shape = f"{{year}}-{month:02}-{day:02}"
    this = (month, day) < (calendar.today.month, calendar.today.day)
    past = calendar.today.year if this else calendar.today.year - 1
    if (month, day) == (2, 29):
        past -= past % 4
        return _of_open_year(shape, past, past + 4)
    return _of_open_year(shape, past, past + 1)


def _month(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    month, which, year = int(match["month"]), _which(match), _year(match, calendar)
    today = calendar.today
    if which is not None:
        year = counted(lambda y: date(y, month, 1), lambda y: end_of_month(y, month), today, which)
    if year is not None:
        return _made(f"{year:04}-{month:02}")
    past = today.year if month <= today.month else today.year - 1
    future = today.year if month >= today.month else today.year + 1
    return _of_open_year(f"{{year}}-{month:02}", past, future)


def _whole_year(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    year = _year(match, calendar)
    return None if year is None or not FIRST_YEAR <= year <= LAST_YEAR else _made(f"{year:04}")


def _feast(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    name, today = match["feast"], calendar.today

    def at(year: int) -> date:
        return feast(name, year, calendar.christmas)

    which, year = _which(match), _year(match, calendar)
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
            return replace(_of_open_year(shape, past, future), vague=True)
        day = at(year)
    except (ValueError, OverflowError):
        return None
    other = ""
    if name == "christmas" and calendar.christmas != (12, 25):
        other = f"{feast('western-christmas', year, (12, 25)):%Y-%m-%d}"
    return _made(f"{day:%Y-%m-%d}", vague=bool(other), other=other)


def _beside_feast(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """The day after a feast, or the one before it."""
    said, step = _feast(match, calendar), timedelta(days=1 if match["side"] == "SINCE" else -1)
    if said is None:
        return None
    text, past, future = (
        f"{date.fromisoformat(day) + step:%Y-%m-%d}" if day else ""
        for day in (said.text, said.past, said.future)
    )
    return replace(said, text=text, past=past, future=future, open_year="", other="")


def _season(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    month = SEASONS[match["season"]]
    which, year = _which(match), _year(match, calendar)
    today = calendar.today

    def begins(y: int) -> date:
        return months_away(date(y, month, 1), -1)

    def ends(y: int) -> date:
        return end_of_month(y, month + 1)

    if which is not None and year is None:
        year = counted(begins, ends, today, which)
    if year is None:
        past, future = counted(begins, begins, today, -1), counted(begins, ends, today, 1)
        return replace(_of_open_year(f"{{year}}-{month:02}", past, future), vague=True)
    return _made(f"{year:04}-{month:02}", vague=True)


def _stretch(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    which, unit, today = _which(match) or 0, match["unit"], calendar.today
    if unit == "year":
        return _made(f"{today.year + which:04}")
    if unit == "month":
        return _made(f"{months_away(today.replace(day=1), which):%Y-%m}")
    if unit == "day":
        return _made(f"{today + timedelta(days=which):%Y-%m-%d}")
    return _made(f"{today + timedelta(days=7 * which):%Y-%m-%d}", vague=unit == "week")


def _away(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    groups = match.groupdict()
    count = int(groups["count"]) if groups.get("count") else 1
    ahead = "AHEAD" in match[0] or "AGO" not in match[0]
    if match["unit"] == "hour":
        return _made(f"in {count} hours" if ahead else f"{count} hours ago")
    today, step = calendar.today, count if ahead else -count
    try:
        if match["unit"] in {"day", "week"}:
            away = today + timedelta(days=step * (7 if match["unit"] == "week" else 1))
        else:
            months = 6 if "HALF" in match[0] else 12
            away = months_away(today, step * (months if match["unit"] == "year" else 1))
    except (OverflowError, ValueError):
        plural = f"{count} {match['unit']}s"
        return _made(f"in {plural}" if ahead else f"{plural} ago")
    return _made(f"{away:%Y-%m-%d}")


def _beside(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """So long before or after another date; if there is none, before or after today."""
    ahead = match["side"] in {"LATER", "SINCE"}
    count = int(match["count"] or 1) * (1 if ahead else -1)
    unit = match["unit"]
    months = {"year": 6 if "HALF" in match[0] else 12, "month": 1}.get(unit, 0)
    beside = Beside(months * count, {"week": 7, "day": 1}.get(unit, 0) * count)
    today = beside.moved(f"{calendar.today}")
    return replace(_made(today), beside=beside) if today else None


def _day_word(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    day = calendar.today + timedelta(days=int(match["away"]))
    year = _year(match, calendar)
    if year is not None and match["away"] == "0":
        return _made(f"{year:04}-{day:%m-%d}")
    return _made(f"{day:%Y-%m-%d}")


def _weekday(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    weekday, which = int(match["weekday"]), _which(match)
    if which:
        return _made(f"{weekday_near(calendar.today, weekday, which):%Y-%m-%d}", vague=True)
    past, future = (f"{weekday_near(calendar.today, weekday, way):%Y-%m-%d}" for way in (-1, 1))
    return SaidDate("", 0, 0, vague=True, past=past, future=future)


def _weekday_of_week(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    today = calendar.today
    days = int(match["weekday"]) - today.weekday() + 7 * int(match["which"])
    return _made(f"{today + timedelta(days=days):%Y-%m-%d}", vague=True)


def _part(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    year = _year(match, calendar) or calendar.today.year
    part = match["part"]
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if match["month"] is None:
        return _made(f"{year:04}-{ {'START': 1, 'MIDDLE': 6, 'END': 12}[part]:02}", vague=True)
    return _made(f"{year:04}-{int(match['month']):02}", vague=True)


def _as_it_is(match: re.Match[str], _calendar: Calendar) -> SaidDate | None:
    return _made(match["text"].lower())


def _now(_match: re.Match[str], _calendar: Calendar) -> SaidDate | None:
    return _made("now")


_BEFORE = r"(?:R(?P<which>-?\d) (?:OF )*)?"
_AFTER = r"(?: (?:OF )*R(?P<which_after>-?\d)(?! Uyear))?"
_NO_DAY = r"(?! (?:OF )*N\d\d?(?: |$))"
_UNIT = r"U(?P<unit>hour|day|week|month|year)"
_COUNT = r"(?:[NA](?P<count>\d{1,5}) )"
_Make = Callable[[re.Match[str], Calendar], SaidDate | None]
PATTERNS: tuple[tuple[re.Pattern[str], _Make], ...] = tuple(
    (re.compile(rf"(?:{pattern})(?= |$)"), make)
    for pattern, make in (
        (r"=(?P<text>\S+)", _as_it_is),
        (r"(?P<text><T:\S+>)", _as_it_is),
        (r"NOW(?: D0)?|D0 NOW", _now),
        (rf"N(?P<day>\d\d?) (?:OF )*{_MONTH}(?: {_YEAR})?", _day),
        (rf"{_MONTH} (?:OF )*N(?P<day>\d\d?)(?: OF)*(?: {_YEAR})?", _day),
        (rf"{_YEAR} (?:(?:OF|IN) )*{_MONTH} (?:OF )*N(?P<day>\d\d?)(?: OF)*", _day),
        (rf"{_YEAR} (?:(?:OF|IN) )*N(?P<day>\d\d?) (?:OF )*{_MONTH}", _day),
        (rf"{_BEFORE}{_MONTH}{_AFTER} {_YEAR}", _month),
        (rf"{_YEAR} (?:(?:OF|IN) )*{_MONTH}", _month),
        (rf"R(?P<which>-?\d) {_MONTH}", _month),
        (rf"{_MONTH} (?:OF )*R(?P<which_after>-?\d)", _month),
        (rf"IN (?:OF )*{_MONTH}{_AFTER}(?: (?:OF )*{_YEAR})?{_NO_DAY}", _month),
        (r"M(?P<month>\d\d)", _month),
        (_YEAR, _whole_year),
        (rf"{_BEFORE}F(?P<feast>[a-z-]+){_AFTER}(?: {_YEAR})?", _feast),
        (r"(?:R1 )?Uday (?P<side>SINCE|UNTIL) (?:OF )*"
         rf"{_BEFORE}F(?P<feast>[a-z-]+){_AFTER}(?: {_YEAR})?",
         _beside_feast),
        (rf"{_YEAR} (?:(?:OF|IN) )*F(?P<feast>[a-z-]+)", _feast),
        (rf"{_BEFORE}S(?P<season>[a-z]+){_AFTER}(?: {_YEAR})?", _season),
        (rf"{_YEAR} (?:(?:OF|IN) )*S(?P<season>[a-z]+)", _season),
        (r"R(?P<which>-?\d) Uweek (?:(?:OF|IN) )*W(?P<weekday>\d)", _weekday_of_week),
        (r"W(?P<weekday>\d) (?:(?:OF|IN) )*R(?P<which>-?\d) Uweek", _weekday_of_week),
        (r"R(?P<which>-?\d) U(?P<unit>day|week|month|year)", _stretch),
        (r"U(?P<unit>day|week|month|year) R(?P<which>-?\d)", _stretch),
        (rf"{_COUNT}?(?:HALF )?{_UNIT} (?P<side>EARLIER|LATER)", _beside),
        (rf"{_COUNT}?(?:HALF )?{_UNIT} (?P<side>SINCE|UNTIL)(?= $)", _beside),
        (rf"(?P<side>EARLIER|LATER) {_COUNT}?(?:HALF )?{_UNIT}", _beside),
        (rf"{_COUNT}?(?:HALF )?{_UNIT} AGO(?: D0)?", _away),
        (rf"AGO (?:OF )*{_COUNT}?(?:HALF )?{_UNIT}", _away),
        (rf"(?:AHEAD|IN) {_COUNT}(?:HALF )?{_UNIT}", _away),
        (rf"AHEAD (?:HALF )?{_UNIT}", _away),
        (rf"{_COUNT}{_UNIT} AHEAD", _away),
        (rf"D(?P<away>-?\d)(?: {_YEAR})?", _day_word),
        (rf"{_BEFORE}W(?P<weekday>\d){_AFTER}", _weekday),
        (rf"(?P<part>START|MIDDLE|END) (?:OF )*(?:{_MONTH} (?:OF )*)?{_YEAR}", _part),
        (rf"(?P<part>START|MIDDLE|END) (?:OF )*{_MONTH}", _part),
    )
)  # fmt: skip
