"""Dates within a sentence: "last christmas", "two weeks ago", "в июле 2009", "vor 3 Jahren".

The words of any language become symbols, and patterns over symbols find the dates. What is
found is put into words that the reader of dates reads; nothing here reads a clock.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.questions.calendar_words import FEASTS, MONTHS, SEASONS, WEEKDAYS
from bot.questions.date_patterns import PATTERNS, Calendar, SaidDate
from bot.questions.folding import Word
from bot.questions.lexicon import Hit, Sort
from bot.questions.zones import find_zone

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
_DAY = re.compile(r"\d{4}-\d{1,2}-\d|\d{1,2}[./]\d{1,2}[./]\d{4}")
# Names of months that are words of another kind as well.
_DOUBTFUL = {"may", "march", "mar", "mars"}


@dataclass(frozen=True, slots=True)
class _Item:
    symbol: str
    first: int
    last: int


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
            for pattern, make in PATTERNS:
                match = pattern.match(line, starts[place])
                if match is None or (best is not None and match.end() <= best[0]):
                    continue
                last = places[match.end() + 1]
                said = make(match, calendar)
                if said is not None:
                    best = (
                        match.end(),
                        replace(said, first=items[place].first, last=items[last - 1].last),
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
    return _with_year(_spans(found, items))


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
    return _lengths_left_out(items)


def _lengths_left_out(items: list[_Item]) -> list[_Item]:
    """The symbols, where "for" is that of "for christmas"; "for a year" is no moment."""
    found = list(items)
    for place, item in enumerate(items):
        if item.symbol == "FOR":
            after = " ".join(other.symbol for other in items[place + 1 : place + 4]) + " "
            length = re.match(r"(?:[NA]\d+ )?(?:HALF )?U(?!day )\w+ |[NA]\d+ Uday ", after)
            found[place] = replace(item, symbol="~" if length else "IN")
    return found


def _order(hit: Hit, rank: dict[str, int]) -> tuple[int, int, int]:
    return hit.last - hit.first, -rank[hit.entry.language], hit.entry.exactness


def _symbol(meaning: str) -> str:
    if meaning.isdigit():
        # A number in words counts, but numbers no day of a month: "a march".
        return f"A{meaning}"
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


def _with_year(found: list[SaidDate]) -> list[SaidDate]:
    """A day or month of no year and a year that stands elsewhere, as one date."""
    if len(found) != 2 or any(said.role for said in found):
        return found
    for said, other in (found, found[::-1]):
        if said.open_year and re.fullmatch(r"\d{4}", other.text):
            return [replace(said, text=said.open_year.format(year=other.text), open_year="")]
    return found


def _with_clock_before(said: SaidDate, items: list[_Item], words: Sequence[Word]) -> SaidDate:
    """A day with the time and the zone before it, as in "at 22:00 UTC on 14 January 2026"."""
    before = [item for item in items if item.last <= said.first and item.symbol not in {"IN", "OF"}]
    zone = ""
    if before and before[-1].symbol == "~":
        zone = words[before.pop().first].text
        if not find_zone(zone):
            return said
    if not before or not before[-1].symbol.startswith("C"):
        return said
    text = f"{said.text} {before[-1].symbol[1:]} {zone}".rstrip()
    return replace(said, text=text, first=before[-1].first)


def _with_clock(said: SaidDate, items: list[_Item], after: int, words: Sequence[Word]) -> SaidDate:
    """The date with the time of day and the zone that stand after it or before it, if any."""
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
        elif half in {"OCLOCK", "Uhour"} and hour < 24:
            evening = place + 2 < len(items) and items[place + 2].symbol == "PM" and hour < 12
            clock = f"{hour + 12 * evening:02}:00"
        last = items[place + 1].last if clock else last
    if not clock and text and re.fullmatch(r"\d{4}-\d{1,2}-\d{1,2}", text):
        return _with_clock_before(said, items, words)
    if not text or (not clock and "t" not in text) or not _DAY.match(text):
        return said
    for first, count in ((last, 2), (last, 1), (last + 1, 1), (last + 2, 1)):
        # Between them may stand "by", or "in the morning".
        name = " ".join(word.text for word in words[first : first + count])
        if len(name) > 2 and find_zone(name):
            return replace(said, text=f"{text} {clock}".strip() + f" {name}", last=first + count)
    return replace(said, text=f"{text} {clock}".strip(), last=last)
