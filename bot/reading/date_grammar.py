"""Patterns of dates over symbols, longest first to be taken, and what each means.

A symbol stands for a word of any language: ``N2009`` a number (``A2`` one in words, ``O2`` an
ordinal), ``M07`` a month, ``R-1`` last, ``Uweek`` a unit, ``D-1`` yesterday, ``W4`` a weekday,
``Fchristmas`` a feast, ``Swinter`` a season, ``E2010`` a decade, ``C13:45`` a clock.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from bot.reading import date_patterns as said
from bot.reading.calendar_words import end_of_month
from bot.reading.date_patterns import Calendar, SaidDate

Pair = tuple[SaidDate, SaidDate]
_Make = Callable[[re.Match[str], Calendar], SaidDate | Pair | None]


def stretch(first: date, last: date) -> str:
    """The text of a stretch of whole days, both counted."""
    return f"{first:%Y-%m-%d}/{last:%Y-%m-%d}"


def _of_year(shape: str, year: int | None, past: int) -> SaidDate:
    if year is not None:
        return said.made(shape.format(year=f"{year:04}"))
    return said.of_open_year(shape, past, past + 1)


def _days(match: re.Match[str], calendar: Calendar) -> Pair | None:
    """The first and the last of some days of a month."""
    month, first, last = (int(match[part]) for part in ("month", "day", "last_day"))
    if not 1 <= first <= last <= 31:
        return None
    year, today = said.year_said(match, calendar), calendar.today
    # Of no year both are of the latest in which both are over.
    past = today.year - ((month, last) >= (today.month, today.day))
    one, two = (
        replace(_of_year(f"{{year}}-{month:02}-{day:02}", year, past), role=role)
        for day, role in ((first, "from"), (last, "until"))
    )
    return one, two


def _days_of_date(match: re.Match[str], _calendar: Calendar) -> Pair | None:
    """From a day in figures up to another of its month or year: "2024-06-03から7日まで"."""
    month = int(match["other_month"] or match["month"])
    last = f"{match['year']}-{month:02}-{int(match['last_day']):02}"
    first = f"{match['year']}-{int(match['month']):02}-{int(match['day']):02}"
    if last < first:
        return None
    return replace(said.made(first), role="from"), replace(said.made(last), role="until")


def _months(match: re.Match[str], calendar: Calendar) -> Pair | None:
    year = said.year_said(match, calendar)
    first, last = int(match["month"]), int(match["last_month"])
    if year is None:
        return None
    begun = year - (first > last)
    one = replace(said.made(f"{begun:04}-{first:02}"), role="from")
    return one, replace(said.made(f"{year:04}-{last:02}"), role="until")


def _years(match: re.Match[str], _calendar: Calendar) -> Pair | None:
    first, last = int(match["one"]), int(match["other"])
    if not said.is_in_reach(first) or not said.is_in_reach(last) or last < first:
        return None
    return (
        replace(said.made(f"{first}"), role="from"),
        replace(said.made(f"{last}"), role="until"),
    )


def _short_years(match: re.Match[str], _calendar: Calendar) -> SaidDate | None:
    """ "2023/24": two years, or the winter between them."""
    first, last = int(match["one"]), int(match["other"])
    if (first + 1) % 100 != last or not said.is_in_reach(first):
        return None
    if match.groupdict().get("season"):
        return said.made(stretch(date(first, 12, 1), end_of_month(first + 1, 2)))
    return said.made(f"{first}/{first + 1}")


def _quarter(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    return _part_of_year(match, calendar, 4)


def _half(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    return _part_of_year(match, calendar, 2)


def _part_of_year(match: re.Match[str], calendar: Calendar, parts: int) -> SaidDate | None:
    year = said.year_said(match, calendar)
    number = int(match.groupdict().get("nth") or match.groupdict().get("number") or 0)
    if year is None or not said.is_in_reach(year) or not 1 <= number <= parts:
        return None
    months = 12 // parts
    first = date(year, (number - 1) * months + 1, 1)
    return said.made(stretch(first, end_of_month(year, number * months)))


def _week(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """A week by its number, as ISO 8601 counts them from Monday."""
    year = said.year_said(match, calendar)
    number = int(match.groupdict().get("nth") or match.groupdict().get("number") or 0)
    if year is None or not said.is_in_reach(year):
        return None
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return said.made(stretch(monday, monday + timedelta(days=6)))


def _decade(match: re.Match[str], _calendar: Calendar) -> SaidDate | None:
    year = int(match["decade"])
    return said.made(f"{year}/{year + 9}") if said.is_in_reach(year) else None


def _short_year(match: re.Match[str], _calendar: Calendar) -> SaidDate | None:
    """ "Of the twentieth year", which is one of this century."""
    year = 2000 + int(match["ordinal"])
    if "month" in match.groupdict():
        return said.made(f"{year}-{int(match['month']):02}", vague=True)
    return said.made(f"{year}", vague=True)


_OF = r"(?:(?:OF|IN) )*"
YEAR = (
    rf"{_OF}(?:(?:Uyear )?N(?P<year>\d{{4}})(?: Uyear)?(?! U(?:day|hour|week|month))"
    r"|R(?P<year_from>-?\d) Uyear|Uyear R(?P<year_after>-?\d))"
)
_MONTH = r"M(?P<month>\d\d)\??"
_LAST_MONTH = r"M(?P<last_month>\d\d)\??"
_DAY = r"[NO](?P<day>\d\d?)"
_LAST_DAY = r"[NO](?P<last_day>\d\d?)"
_BEFORE = r"(?:R(?P<which>-?\d) (?:OF )*)?"
_AFTER = r"(?: (?:OF )*R(?P<which_after>-?\d)(?! Uyear))?"
_ONE_YEAR = r"(?:Uyear )?N(?P<one>\d{4})(?: Uyear)?"
_OTHER_YEAR = r"(?:Uyear )?N(?P<other>\d{4})(?: Uyear)?"
_NO_MONTH = r"(?!(?: OF)* M\d)"
_NO_DAY = r"(?! (?:OF )*[NO]\d\d?(?: |$))"
_UNIT = r"U(?P<unit>hour|day|week|month|year)"
_COUNT = r"(?:[NA](?P<count>\d{1,5}(?:\.\d+)?) )"
_HALF = r"(?:\+?HALF )"
_FEW = rf"(?:[NA](?P<count>\d{{1,3}}) )?{_HALF}?"
# Between two ends; "and" only behind "between", and "in" ("au", "al") behind "from".
_TO = r"(?:(?:OF )*(?:-|/|TO|UNTIL|BEFORE) (?:(?:OF|IN) )*)"
_AND = r"(?:(?:OF )*(?:-|TO|UNTIL|BEFORE|AND) (?:(?:OF|IN) )*)"
_INTO = r"(?:(?:OF )*IN (?:OF )*)"
_NTH = r"(?:(?:R1|OF) )*[NO](?P<nth>\d\d?) (?:OF )*"
# What a pattern may begin with, by the first letters of symbols; the pattern; what it makes.
_PATTERNS: tuple[tuple[str, str, _Make], ...] = (
    ("=", r"=(?P<text>\S+)", said.as_it_is),
    ("<", r"(?P<text><T:\S+>)", said.as_it_is),
    ("ND", r"NOW(?: D0)?|D0 NOW", said.now_said),
    ("NO", rf"{_DAY} (?:(?:OF|-) )*{_MONTH}(?: (?:- )?{YEAR})?", said.day_said),
    ("M", rf"{_MONTH} (?:(?:OF|-) )*{_DAY}(?: OF)*(?: {YEAR})?", said.day_said),
    ("OIUNR", rf"{YEAR} {_OF}{_MONTH} (?:OF )*{_DAY}(?: OF)*", said.day_said),
    ("OIUNR", rf"{YEAR} {_OF}{_DAY} (?:OF )*{_MONTH}", said.day_said),
    ("NO", rf"{_DAY} {_OF}R(?P<which>-?\d) Umonth", said.day_of_month),
    ("R", rf"R(?P<which>-?\d) Umonth {_OF}{_DAY}(?! U[^d])", said.day_of_month),
    ("NO", rf"{_DAY} {_TO}{_LAST_DAY} (?:OF )*{_MONTH}(?: (?:OF )*{YEAR})?", _days),
    ("M", rf"{_MONTH} (?:OF )*{_DAY} (?:OF )*{_TO}{_LAST_DAY}{_NO_MONTH}(?: OF)*(?: {YEAR})?",
     _days),
    ("B", rf"BETWEEN {_OF}{_DAY} {_AND}{_LAST_DAY} (?:OF )*{_MONTH}(?: (?:OF )*{YEAR})?", _days),
    ("OS", rf"(?:OF|SINCE) (?:OF )*{_DAY} {_INTO}{_LAST_DAY} (?:OF )*{_MONTH}(?: (?:OF )*{YEAR})?",
     _days),
    ("=", r"=(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?) (?:SINCE|-) "
     r"(?:M(?P<other_month>\d\d) )?N(?P<last_day>\d\d?)(?: Uday)?(?: UNTIL)?", _days_of_date),
    ("M", rf"{_MONTH} {_TO}{_LAST_MONTH} {YEAR}", _months),
    ("B", rf"BETWEEN {_MONTH} {_AND}{_LAST_MONTH} {YEAR}", _months),
    ("OS", rf"(?:OF|SINCE) {_MONTH} {_INTO}{_LAST_MONTH} {YEAR}", _months),
    ("OIUN", rf"{_OF}{_ONE_YEAR} {_TO}{_OTHER_YEAR}", _years),
    ("B", rf"BETWEEN {_OF}{_ONE_YEAR} {_AND}{_OTHER_YEAR}", _years),
    ("OS", rf"(?:OF|SINCE) (?:OF )*{_ONE_YEAR} {_INTO}{_OTHER_YEAR}", _years),
    ("OIN", rf"{_OF}N(?P<one>\d{{4}}) / N(?P<other>\d\d)(?: Uyear)?", _short_years),
    ("S", rf"S(?P<season>winter) {_OF}N(?P<one>\d{{4}}) [/-] N(?P<other>\d\d)", _short_years),
    ("Q", rf"Q N(?P<number>\d) (?:/ )?{YEAR}", _quarter),
    ("OIUNR", rf"{YEAR} (?:OF )*Q N(?P<number>\d)", _quarter),
    ("RON", rf"{_NTH}(?:QUARTER|Q) {YEAR}", _quarter),
    ("OIUNR", rf"{YEAR} {_NTH}QUARTER", _quarter),
    ("H", rf"H N(?P<number>\d) (?:/ )?{YEAR}", _half),
    ("OIUNR", rf"{YEAR} (?:OF )*H N(?P<number>\d)", _half),
    ("RON", rf"{_NTH}(?:HALF|HALF-YEAR|HALF-PART) {YEAR}", _half),
    ("OIUNR", rf"{YEAR} (?:OF )*O(?P<nth>\d) HALF-YEAR", _half),
    ("UW", rf"(?:Uweek|WEEK-NUMBER) (?:OF )*N(?P<number>\d\d?) (?:[,/] )?{YEAR}", _week),
    ("RON", rf"{_NTH}Uweek {YEAR}", _week),
    ("OIUNR", rf"{YEAR} {_NTH}Uweek", _week),
    ("E", r"E(?P<decade>\d{4})(?: Uyear)?", _decade),
    ("M", rf"{_MONTH} O(?P<ordinal>\d\d?) Uyear", _short_year),
    ("O", r"O(?P<ordinal>\d\d) Uyear", _short_year),
    ("RM", rf"{_BEFORE}{_MONTH}{_AFTER} (?:- )?{YEAR}", said.month_said),
    ("OIUNR", rf"{YEAR} {_OF}{_MONTH}", said.month_said),
    ("R", rf"R(?P<which>-?\d) {_MONTH}", said.month_said),
    ("M", rf"{_MONTH} (?:OF )*R(?P<which_after>-?\d)", said.month_said),
    ("I", rf"IN (?:OF )*{_MONTH}{_AFTER}(?: (?:OF )*{YEAR})?{_NO_DAY}", said.month_said),
    ("M", r"M(?P<month>\d\d)", said.month_said),
    ("OIUNR", YEAR, said.whole_year),
    ("UI", r"(?P<sure>Uyear|IN Uyear) (?:OF )*N(?P<year>\d{3,5})(?! U)", said.whole_year),
    ("N", r"N(?P<year>\d{4,5}) (?P<sure>Uyear)", said.whole_year),
    ("RF", rf"{_BEFORE}F(?P<feast>[a-z-]+){_AFTER}(?: {YEAR})?", said.feast_said),
    ("RU", r"(?:R1 )?Uday (?P<side>AFTER|BEFORE|SINCE|UNTIL|EARLIER|LATER|AGO) (?:OF )*"
     rf"{_BEFORE}F(?P<feast>[a-z-]+){_AFTER}(?: {YEAR})?",
     said.beside_feast),
    ("OIUNR", rf"{YEAR} {_OF}F(?P<feast>[a-z-]+)", said.feast_said),
    ("RS", rf"{_BEFORE}S(?P<season>[a-z]+){_AFTER}(?: {YEAR})?", said.season_said),
    ("OIUNR", rf"{YEAR} {_OF}S(?P<season>[a-z]+)", said.season_said),
    ("R", rf"R(?P<which>-?\d) Uweek {_OF}W(?P<weekday>\d)", said.weekday_of_week),
    ("W", rf"W(?P<weekday>\d) {_OF}R(?P<which>-?\d) Uweek", said.weekday_of_week),
    ("R", r"R(?P<which>-?\d) U(?P<unit>day|week|month|year)", said.stretch_said),
    ("U", r"U(?P<unit>day|week|month|year) R(?P<which>-?\d)", said.stretch_said),
    ("NA+HU", rf"{_COUNT}?{_HALF}?{_UNIT} (?P<side>EARLIER|LATER)", said.beside_said),
    ("NA+HU", rf"{_FEW}{_UNIT} (?P<side>SINCE|UNTIL|AFTER|BEFORE)(?= $)", said.beside_said),
    ("EL", rf"(?P<side>EARLIER|LATER) {_COUNT}?{_HALF}?{_UNIT}", said.beside_said),
    ("NA+HU", rf"{_COUNT}?{_HALF}?{_UNIT} {_HALF}?AGO(?: D0)?", said.away),
    ("A", rf"AGO (?:OF )*{_COUNT}?{_HALF}?{_UNIT}(?: \+HALF)?", said.away),
    ("AI", rf"(?:AHEAD|IN) {_COUNT}{_HALF}?{_UNIT}(?: \+HALF)?", said.away),
    ("A", rf"AHEAD {_HALF}?{_UNIT}", said.away),
    ("NA", rf"{_COUNT}{_HALF}?{_UNIT} AHEAD", said.away),
    ("D", rf"D(?P<away>-?\d)(?: {YEAR})?", said.day_word),
    ("RW", rf"{_BEFORE}W(?P<weekday>\d){_AFTER}", said.weekday_said),
    ("SME", rf"(?P<part>START|MIDDLE|END) (?:OF )*(?:{_MONTH} (?:OF )*)?{YEAR}", said.part_said),
    ("SME", rf"(?P<part>START|MIDDLE|END) (?:OF )*{_MONTH}", said.part_said),
)  # fmt: skip


def _by_first_letter() -> Mapping[str, tuple[tuple[re.Pattern[str], _Make], ...]]:
    found: dict[str, list[tuple[re.Pattern[str], _Make]]] = {}
    for letters, pattern, make in _PATTERNS:
        compiled = re.compile(rf"(?:{pattern})(?= |$)")
        for letter in letters:
            found.setdefault(letter, []).append((compiled, make))
    return {letter: tuple(patterns) for letter, patterns in found.items()}


PATTERNS = _by_first_letter()
