"""Dates within a sentence: "last christmas", "two weeks ago", "в июле 2009", "vor 3 Jahren".

The words of any language become symbols, and patterns over symbols find the dates. What is
found is put into words that the reader of dates reads; nothing here reads a clock.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.questions.calendar_words import (
    FEASTS,
    MONTHS,
    SEASONS,
    WEEKDAYS,
    counted,
    end_of_month,
    feast,
    months_away,
    weekday_near,
)
from bot.questions.folding import Word
from bot.questions.lexicon import Hit, Sort
from bot.questions.when import FIRST_YEAR, LAST_YEAR
from bot.questions.zones import find_zone


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


_SYMBOLS = {
    **{name: f"M{number:02}" for name, number in MONTHS.items()},
    **{name: f"W{number}" for number, name in enumerate(WEEKDAYS)},
    **{name: f"S{name}" for name in SEASONS},
    **{name: f"F{name}" for name in FEASTS},
    **{unit: f"U{unit}" for unit in ("hour", "day", "week", "month", "year")},
    "before-last": "R-2", "last": "R-1", "this": "R0", "next": "R1",
    "day-before-yesterday": "D-2", "yesterday": "D-1", "today": "D0", "tomorrow": "D1",
    "day-after-tomorrow": "D2",
}  # fmt: skip
_ROLES = {"SINCE": "from", "BETWEEN": "from", "UNTIL": "until", "AS-OF": "as-of"}
# Names of months that are words of another kind as well.
_DOUBTFUL = {"may", "march", "mar", "mars"}


@dataclass(frozen=True, slots=True)
class _Item:
    symbol: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Calendar:
    """What day it is where someone asks, and when Christmas is there."""

    today: date
    christmas: tuple[int, int] = (12, 25)


def find_dates(
    words: Sequence[Word], hits: Sequence[Hit], languages: Sequence[str], calendar: Calendar
) -> list[SaidDate]:
    """The dates in a text, in order. ``hits`` are what its words mean; names are left out."""
    items = _items(words, hits, languages)
    line = " ".join(item.symbol for item in items) + " "
    starts = [0]
    for item in items:
        starts.append(starts[-1] + len(item.symbol) + 1)
    places = {start: place for place, start in enumerate(starts)}
    found: list[SaidDate] = []
    place = 0
    while place < len(items):
        best: tuple[int, SaidDate] | None = None
        if items[place].symbol != "~":
            for pattern, make in _PATTERNS:
                match = pattern.match(line, starts[place])
                if match is None or (best is not None and match.end() <= best[0]):
                    continue
                last = places[match.end() + 1]
                said = make(match, calendar)
                if said is not None:
                    best = match.end(), replace(
                        said, first=items[place].first, last=items[last - 1].last
                    )
        if best is None:
            place += 1
            continue
        after = places[best[0] + 1]
        found.append(_with_clock(best[1], items, after, words))
        while after < len(items) and items[after].first < found[-1].last:
            after += 1
        found[-1] = replace(found[-1], role=_role(items, place, after, found, languages))
        place = after
    return _spans(found, items)


def _items(words: Sequence[Word], hits: Sequence[Hit], languages: Sequence[str]) -> list[_Item]:
    """The words as symbols: what is no word of a date is ``~``."""
    rank = {code: place for place, code in enumerate(languages)}
    best: dict[int, Hit] = {}
    for hit in hits:
        if hit.entry.sort is Sort.TIME:
            other = best.get(hit.first)
            if other is None or _order(hit, rank) > _order(other, rank):
                best[hit.first] = hit
    items: list[_Item] = []
    place = 0
    while place < len(words):
        text = words[place].text
        said = best.get(place)
        if said is not None:
            symbols = [_symbol(meaning) for meaning in said.entry.meaning.split()]
            if text in _DOUBTFUL:
                symbols = [f"{symbols[0]}?"]
            items += [_Item(symbol, place, said.last) for symbol in symbols]
            place = said.last
            continue
        symbol = "~"
        if text.isascii() and text[0].isdigit():
            symbol = _figures(text)
        elif text.startswith("<t:"):
            symbol = text.upper()
        elif text in {"-", "–", "—"}:
            symbol = "UNTIL"
        items.append(_Item(symbol, place, place + 1))
        place += 1
    return items


def _order(hit: Hit, rank: dict[str, int]) -> tuple[int, int, int]:
    return hit.last - hit.first, -rank[hit.entry.language], hit.entry.exactness


def _symbol(meaning: str) -> str:
    if meaning.isdigit():
        return f"N{meaning}"
    return _SYMBOLS.get(meaning, meaning.upper())


def _figures(text: str) -> str:
    if text.isdigit():
        return f"N{text}" if len(text) <= 5 else "~"
    if ":" in text and "-" not in text:
        return f"C{text}"
    return f"={text.replace(' ', 'T')}"


def _role(
    items: list[_Item], place: int, after: int, found: list[SaidDate], languages: Sequence[str]
) -> str:
    """What the word before a date, or in Japanese the one after it, makes of it."""
    before = place - 1
    while before >= 0 and items[before].symbol in {"OF", "IN", "Uyear"}:
        before -= 1
    symbol = items[before].symbol if before >= 0 else ""
    if languages[0] == "ja" and after < len(items):
        symbol = items[after].symbol
    if symbol == "AND" and len(found) > 1 and found[-2].role == "from":
        return "until"
    return _ROLES.get(symbol, "")


def _spans(found: list[SaidDate], items: list[_Item]) -> list[SaidDate]:
    """The dates, where one follows on another with "to" between them as a stretch."""
    for place in range(1, len(found)):
        one, other = found[place - 1], found[place]
        gap = {item.symbol for item in items if one.last <= item.first < other.first}
        if other.role == "until" and not one.role and gap <= {"UNTIL", "OF", "IN"}:
            found[place - 1] = replace(one, role="from")
        if one.role == "from" and not other.role and gap and gap <= {"OF", "IN", "~"}:
            found[place] = replace(other, role=other.role)
    return found


def _with_clock(said: SaidDate, items: list[_Item], after: int, words: Sequence[Word]) -> SaidDate:
    """The date with the time of day and the zone that follow it, if they do."""
    place = after
    while place < len(items) and items[place].symbol in {"IN", "OF"}:
        place += 1
    text, last = said.text, said.last
    clock = ""
    if place < len(items) and items[place].symbol.startswith("C"):
        clock, last = items[place].symbol[1:], items[place].last
    elif place + 1 < len(items) and re.fullmatch(r"N\d{1,2}", items[place].symbol):
        hour = int(items[place].symbol[1:])
        half = items[place + 1].symbol
        if half in {"AM", "PM"} and 1 <= hour <= 12:
            clock = f"{hour % 12 + (12 if half == 'PM' else 0):02}:00"
        elif half == "OCLOCK" and hour < 24:
            clock = f"{hour:02}:00"
        last = items[place + 1].last if clock else last
    if not text or (not clock and "t" not in text) or not re.match(r"\d{4}-\d{1,2}-\d", text):
        return said
    for count in (2, 1):
        name = " ".join(word.text for word in words[last : last + count])
        if len(name) > 2 and find_zone(name):
            return replace(said, text=f"{text} {clock}".strip() + f" {name}", last=last + count)
    return replace(said, text=f"{text} {clock}".strip(), last=last)


# ------------------------------------------------------------------------ the patterns

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
        year = counted(
            lambda y: date(y, month, 1), lambda y: end_of_month(y, month), today, which
        )
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
        if which is not None:
            year = counted(at, at, today, which)
        if year is None:
            past, future = counted(at, at, today, -1), counted(at, at, today, 1)
            shape = "{year}-" + f"{at(past):%m-%d}"
            return replace(_of_open_year(shape, past, future), vague=True)
        day = at(year)
    except (ValueError, OverflowError):
        return None
    other = ""
    if name == "christmas" and calendar.christmas != (12, 25):
        other = f"{feast('western-christmas', year, (12, 25)):%Y-%m-%d}"
    return _made(f"{day:%Y-%m-%d}", vague=bool(other), other=other)


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


def _part(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    year = _year(match, calendar) or calendar.today.year
    part = match["part"]
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if match["month"] is None:
        return _made(f"{year:04}-{ {'START': 1, 'MIDDLE': 6, 'END': 12}[part]:02}", vague=True)
    month = int(match["month"])
    day = {"START": 1, "MIDDLE": 15, "END": end_of_month(year, month).day}[part]
    return _made(f"{year:04}-{month:02}-{day:02}", vague=True)


def _as_it_is(match: re.Match[str], _calendar: Calendar) -> SaidDate | None:
    return _made(match["text"].lower())


def _now(_match: re.Match[str], _calendar: Calendar) -> SaidDate | None:
    return _made("now")


_BEFORE = r"(?:R(?P<which>-?\d) (?:OF )*)?"
_AFTER = r"(?: (?:OF )*R(?P<which_after>-?\d)(?! Uyear))?"
_UNIT = r"U(?P<unit>hour|day|week|month|year)"
_COUNT = r"(?:N(?P<count>\d{1,5}) )"
_Make = Callable[[re.Match[str], Calendar], SaidDate | None]
_PATTERNS: tuple[tuple[re.Pattern[str], _Make], ...] = tuple(
    (re.compile(rf"(?:{pattern})(?= |$)"), make)
    for pattern, make in (
        (r"=(?P<text>\S+)", _as_it_is),
        (r"(?P<text><T:\S+>)", _as_it_is),
        (r"NOW(?: D0)?|D0 NOW", _now),
        (rf"N(?P<day>\d\d?) (?:OF )*{_MONTH}(?: {_YEAR})?", _day),
        (rf"{_MONTH} (?:OF )*N(?P<day>\d\d?)(?: OF)*(?: {_YEAR})?", _day),
        (rf"{_YEAR} {_MONTH} N(?P<day>\d\d?)(?: OF)*", _day),
        (rf"{_BEFORE}{_MONTH}{_AFTER} {_YEAR}", _month),
        (rf"{_YEAR} (?:OF )*{_MONTH}", _month),
        (rf"R(?P<which>-?\d) {_MONTH}", _month),
        (rf"{_MONTH} (?:OF )*R(?P<which_after>-?\d)", _month),
        (rf"IN (?:OF )*{_MONTH}(?: (?:OF )*{_YEAR})?", _month),
        (r"M(?P<month>\d\d)", _month),
        (_YEAR, _whole_year),
        (rf"{_BEFORE}F(?P<feast>[a-z-]+){_AFTER}(?: {_YEAR})?", _feast),
        (rf"{_YEAR} (?:OF )*F(?P<feast>[a-z-]+)", _feast),
        (rf"{_BEFORE}S(?P<season>[a-z]+){_AFTER}(?: {_YEAR})?", _season),
        (rf"{_YEAR} (?:OF )*S(?P<season>[a-z]+)", _season),
        (r"R(?P<which>-?\d) U(?P<unit>day|week|month|year)", _stretch),
        (r"U(?P<unit>day|week|month|year) R(?P<which>-?\d)", _stretch),
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
