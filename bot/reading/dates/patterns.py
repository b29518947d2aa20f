"""Patterns of dates over symbols, longest first to be taken, and what each means.

A symbol stands for a word of any language: ``N2009`` a number (``A2`` one in words, ``O2`` an
ordinal), ``M07`` a month, ``R-1`` last, ``Uweek`` a unit, ``D-1`` yesterday, ``W4`` a weekday,
``Fchristmas`` a feast, ``Swinter`` a season, ``E2010`` a decade, ``C13:45`` a clock.
"""

import re
from functools import cache

from bot.reading.dates import away, feasts_said, meanings
from bot.reading.dates.lengths import LENGTH
from bot.reading.dates.meanings import Make

_OF = r"(?:(?:OF|IN) )*"
YEAR = (
    rf"{_OF}(?:(?:Uyear )?N(?P<year>\d{{4}})(?: Uyear)?(?! U(?:day|hour|week|month)(?! OF))"
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
# Between two ends; "and" only behind "between", and "in" ("au", "al") behind "from".
_TO = r"(?:(?:OF )*(?:-|/|TO|UNTIL|BEFORE) (?:(?:OF|IN) )*)"
_AND = r"(?:(?:OF )*(?:-|TO|UNTIL|BEFORE|AND) (?:(?:OF|IN) )*)"
_INTO = r"(?:(?:OF )*IN (?:OF )*)"
_NTH = r"(?:(?:R1|OF) )*[NO](?P<nth>\d\d?) (?:OF )*"
# The first of several, the second, or with R-1 the last.
_NTH_DAYS = (
    r"(?:(?:R1|OF) )*(?:O(?P<nth>[1-5])|R-1) (?:OF )*"
    r"(?:W(?P<weekday>\d)|(?P<what>WEEKEND|Uweek|Uday))"
)
# What a pattern may begin with, by the first letters of symbols; the pattern; what it makes.
_PATTERNS: tuple[tuple[str, str, Make], ...] = (
    ("=", r"=(?P<text>\S+)", meanings.figures),
    ("<", r"(?P<text><T:\S+>)", meanings.figures),
    ("ND", r"NOW(?: D0)?|D0 NOW", meanings.now),
    ("NO", rf"{_DAY} (?:(?:OF|-) )*{_MONTH}(?: (?:- )?{YEAR})?", meanings.day),
    ("M", rf"{_MONTH} (?:(?:OF|-) )*{_DAY}(?: OF)*(?: {YEAR})?", meanings.day),
    ("OIUNR", rf"{YEAR} {_OF}{_MONTH} (?:OF )*{_DAY}(?: OF)*", meanings.day),
    ("OIUNR", rf"{YEAR} {_OF}{_DAY} (?:OF )*{_MONTH}", meanings.day),
    ("NO", rf"{_DAY} {_OF}R(?P<which>-?\d) Umonth", meanings.day_of_month),
    ("R", rf"R(?P<which>-?\d) Umonth {_OF}{_DAY}(?! U[^d])", meanings.day_of_month),
    ("NO", rf"{_DAY} {_TO}{_LAST_DAY} (?:OF )*{_MONTH}(?: (?:OF )*{YEAR})?",
     meanings.ends),
    ("M", rf"{_MONTH} (?:OF )*{_DAY} (?:OF )*{_TO}{_LAST_DAY}{_NO_MONTH}(?: OF)*(?: {YEAR})?",
     meanings.ends),
    ("B", rf"BETWEEN {_OF}{_DAY} {_AND}{_LAST_DAY} (?:OF )*{_MONTH}(?: (?:OF )*{YEAR})?",
     meanings.ends),
    ("OS", rf"(?:OF|SINCE) (?:OF )*{_DAY} {_INTO}{_LAST_DAY} (?:OF )*{_MONTH}(?: (?:OF )*{YEAR})?",
     meanings.ends),
    ("=", r"=(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?) (?:SINCE|-) "
     r"(?:M(?P<last_month>\d\d) )?N(?P<last_day>\d\d?)(?: Uday)?(?: UNTIL)?",
     meanings.ends),
    ("M", rf"{_MONTH} {_TO}{_LAST_MONTH} {YEAR}", meanings.ends),
    ("B", rf"BETWEEN {_MONTH} {_AND}{_LAST_MONTH} {YEAR}", meanings.ends),
    ("OS", rf"(?:OF|SINCE) {_MONTH} {_INTO}{_LAST_MONTH} {YEAR}", meanings.ends),
    ("OIUN", rf"{_OF}{_ONE_YEAR} {_TO}{_OTHER_YEAR}", meanings.ends),
    ("B", rf"BETWEEN {_OF}{_ONE_YEAR} {_AND}{_OTHER_YEAR}", meanings.ends),
    ("OS", rf"(?:OF|SINCE) (?:OF )*{_ONE_YEAR} {_INTO}{_OTHER_YEAR}", meanings.ends),
    ("OIN", rf"{_OF}N(?P<one>\d{{4}}) / N(?P<other>\d\d)(?: Uyear)?", meanings.short_years),
    ("S", rf"S(?P<season>winter) {_OF}N(?P<one>\d{{4}}) [/-] N(?P<other>\d\d)",
     meanings.short_years),
    ("Q", rf"Q N(?P<number>\d) (?:/ )?{YEAR}", meanings.part_of(4)),
    ("OIUNR", rf"{YEAR} (?:OF )*Q N(?P<number>\d)", meanings.part_of(4)),
    ("RON", rf"{_NTH}(?:QUARTER|Q) {YEAR}", meanings.part_of(4)),
    ("OIUNR", rf"{YEAR} {_NTH}QUARTER", meanings.part_of(4)),
    ("H", rf"H N(?P<number>\d) (?:/ )?{YEAR}", meanings.part_of(2)),
    ("OIUNR", rf"{YEAR} (?:OF )*H N(?P<number>\d)", meanings.part_of(2)),
    ("RON", rf"{_NTH}(?:HALF|HALF-YEAR|HALF-PART) {YEAR}", meanings.part_of(2)),
    ("OIUNR", rf"{YEAR} (?:OF )*O(?P<nth>\d) HALF-YEAR", meanings.part_of(2)),
    ("UW", rf"(?:Uweek|WEEK-NUMBER) (?:OF )*N(?P<number>\d\d?) (?:[,/] )?{YEAR}", meanings.week),
    ("RON", rf"{_NTH}Uweek {YEAR}", meanings.week),
    ("OIUNR", rf"{YEAR} {_NTH}Uweek", meanings.week),
    ("E", r"E(?P<decade>\d{4})(?: Uyear)?", meanings.decade),
    ("M", rf"{_MONTH} O(?P<ordinal>\d\d?) Uyear", meanings.short_year),
    ("O", r"O(?P<ordinal>\d\d) Uyear", meanings.short_year),
    ("RM", rf"{_BEFORE}{_MONTH}{_AFTER} (?:- )?{YEAR}", meanings.month),
    ("OIUNR", rf"{YEAR} {_OF}{_MONTH}", meanings.month),
    ("R", rf"R(?P<which>-?\d) {_MONTH}", meanings.month),
    ("M", rf"{_MONTH} (?:OF )*R(?P<which_after>-?\d)", meanings.month),
    ("I", rf"IN (?:OF )*{_MONTH}{_AFTER}(?: (?:OF )*{YEAR})?{_NO_DAY}", meanings.month),
    ("M", r"M(?P<month>\d\d)", meanings.month),
    ("M", rf"(?:(?<=SINCE )|(?<=UNTIL )|(?<=BEFORE )|(?<=AFTER )){_MONTH}", meanings.month),
    ("OIUNR", YEAR, meanings.year),
    ("UI", r"(?P<sure>Uyear|IN Uyear) (?:OF )*N(?P<year>\d{3,5})(?! U)", meanings.year),
    ("N", r"N(?P<year>\d{4,5}) (?P<sure>Uyear)", meanings.year),
    ("F", r"F(?P<feast>[a-z-]+) N(?P<short>[0-3]\d|9[89])(?! (?:OF )*[NOMCU])(?! -)",
     feasts_said.feast_said),
    ("RF", rf"{_BEFORE}F(?P<feast>[a-z-]+){_AFTER}(?: {YEAR})?", feasts_said.feast_said),
    ("RU", r"(?:R1 )?Uday (?P<side>AFTER|BEFORE|SINCE|UNTIL|EARLIER|LATER|AGO) (?:OF )*"
     rf"{_BEFORE}F(?P<feast>[a-z-]+){_AFTER}(?: {YEAR})?",
     feasts_said.beside_feast),
    ("OIUNR", rf"{YEAR} {_OF}F(?P<feast>[a-z-]+)", feasts_said.feast_said),
    ("S", r"S(?P<season>[a-z]+) N(?P<short>[0-3]\d|9[89])(?! (?:OF )*[NOMCU])(?! -)",
     meanings.season),
    ("RS", rf"{_BEFORE}S(?P<season>[a-z]+){_AFTER}(?: {YEAR})?", meanings.season),
    ("OIUNR", rf"{YEAR} {_OF}S(?P<season>[a-z]+)", meanings.season),
    ("R", rf"R(?P<which>-?\d) Uweek {_OF}W(?P<weekday>\d)", feasts_said.weekday_of_week),
    ("W", rf"W(?P<weekday>\d) {_OF}R(?P<which>-?\d) Uweek", feasts_said.weekday_of_week),
    ("RO", rf"{_NTH_DAYS} {_OF}{_MONTH}(?: {YEAR})?", feasts_said.nth_days),
    ("RO", rf"{_NTH_DAYS} {YEAR}", feasts_said.nth_days),
    ("=", r"=(?P<year>\d{4})-(?P<month>\d\d?) (?:OF )*N(?P<nth>\d) W(?P<weekday>\d)",
     feasts_said.nth_days),
    ("=", rf"=(?P<year>\d{{4}})-(?P<month>\d\d?) {_NTH_DAYS}", feasts_said.nth_days),
    ("M", rf"{_MONTH} {_NTH_DAYS}", feasts_said.nth_days),
    ("R", r"R(?P<which>-?\d) WEEKEND", feasts_said.weekend),
    ("W", r"WEEKEND R(?P<which>-?\d)", feasts_said.weekend),
    ("R", r"R(?P<which>-?\d) U(?P<unit>day|week|month|year)", away.unit),
    ("U", r"U(?P<unit>day|week|month|year) R(?P<which>-?\d)", away.unit),
    ("NA+HU", rf"{LENGTH} (?P<side>EARLIER|LATER)", away.beside),
    ("NA+HU", rf"(?![NA]\d{{4}}){LENGTH} (?P<side>SINCE|UNTIL|AFTER|BEFORE)(?= $)", away.beside),
    ("EL", rf"(?P<side>EARLIER|LATER) {LENGTH}", away.beside),
    ("NA+HUD", rf"(?:D0 )?{LENGTH} AGO(?: (?:OF )?D0)?", away.away),
    ("AD", rf"(?:D0 )?AGO (?:OF )*{LENGTH}", away.away),
    ("AI", rf"(?:AHEAD|IN(?= [NA])) {LENGTH}", away.away),
    ("NA", rf"{LENGTH} AHEAD", away.away),
    # "Did it last two years" tells of no last ones.
    ("R", rf"(?:(?<=OF )|(?<=IN )|^)R(?P<which>-1|1) (?=[NA]){LENGTH}(?! OF)", away.around_now),
    ("NA", r"(?P<length>[NA]\d{1,3} R(?P<which>-1|1) U\w+)(?! OF)", away.around_now),
    ("D", rf"D(?P<away>-?\d)(?: {YEAR})?", meanings.day_word),
    ("RW", rf"{_BEFORE}W(?P<weekday>\d){_AFTER}", feasts_said.weekday),
    ("SME", rf"(?P<part>START|MIDDLE|END) (?:OF )*(?:{_MONTH} (?:OF )*)?{YEAR}", meanings.part),
    ("SME", rf"(?P<part>START|MIDDLE|END) (?:OF )*{_MONTH}", meanings.part),
    ("SME", r"(?P<part>START|MIDDLE|END) (?:OF )*U(?P<unit>month|year)(?! [UNR])", meanings.part),
    # One word for "until the end of" stands before "the year".
    ("U", r"(?<=UNTIL OF )U(?P<unit>month|year)(?! (?:OF )?[UNRM])", away.unit),
)  # fmt: skip


@cache
def beginning(letter: str) -> tuple[tuple[re.Pattern[str], Make], ...]:
    """The patterns that a symbol with this first letter may begin, and what each makes.

    For all of them a first question would wait longer than for its answer.
    """
    fitting = ((pattern, make) for letters, pattern, make in _PATTERNS if letter in set(letters))
    return tuple((_compiled(pattern), make) for pattern, make in fitting)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})(?= |$)")
