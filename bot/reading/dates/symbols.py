"""Words -> the symbols over which patterns find dates, with numbers and clocks put together.

What is no word of a date is ``~``; figures that are like a date and are none are ``X``. A mark
between figures or words of dates (``-``, ``/``, ``.``, ``,``) is a symbol that takes no word.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from bot.languages.spoken import language_of
from bot.languages.vocabulary import Counting
from bot.reading.dates.calendar import MONTHS, SEASONS, WEEKDAYS
from bot.reading.dates.feasts import FEASTS
from bot.reading.dates.numbers import in_one_word, put_together
from bot.reading.dates.times_of_day import OF_CLOCKS, clocks
from bot.reading.folding import Word
from bot.reading.lexicon import Hit, Sort
from bot.reading.when import FIRST_YEAR, LAST_YEAR
from bot.reading.zones import find_zone

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
_MARKS = {"-": "-", "–": "-", "—": "-", "〜": "-", "~": "-", "/": "/", ".-": "-"}
_UNITS = r"U(?:hour|day|week|month|year)"


class Item(NamedTuple):
    """A symbol, and the words that it stands for: from ``first`` up to ``last``."""

    symbol: str
    first: int
    last: int


def _text(items: Sequence[Item]) -> str:
    return "".join([f"{item.symbol} " for item in items])


class Line:
    """Symbols in a line, a blank after each; what is found in it is at a place among them."""

    def __init__(self, items: Sequence[Item]) -> None:
        """The items stay as they are."""
        self.items = items
        self.text = _text(items)
        self.starts = [0]
        for item in items:
            self.starts.append(self.starts[-1] + len(item.symbol) + 1)
        self._places = {start: place for place, start in enumerate(self.starts)}

    def symbol(self, place: int) -> str:
        """The symbol at a place; blank where there is none."""
        return self.items[place].symbol if 0 <= place < len(self.items) else ""

    def skipped(self, place: int, step: int, passing: Collection[str]) -> int:
        """The next place, forwards or backwards, at which there is none of some symbols."""
        while self.symbol(place) in passing:
            place += step
        return place

    def places(self, match: re.Match[str]) -> tuple[int, int]:
        """The first place of a match and the one behind it, whether or not its blank is in it."""
        end = match.end()
        return self._places[match.start()], self._places.get(end) or self._places[end + 1]

    def words(self, first: int, after: int) -> tuple[int, int]:
        """The first word of some places and the one behind; a mark of no words takes none."""
        row = self.items[first:after]
        return row[0].first, max(item.last for item in row)


def symbols(laid: Sequence[Item], languages: Sequence[str], *, alone: bool) -> list[Item]:
    """What was laid out, with numbers and clocks put together.

    ``alone`` says that it is of a date and of nothing else.
    """
    # "Vor genau zehn Jahren": that it is so long to the day changes nothing.
    items = _lengths_left_out([item for item in laid if item.symbol != "EXACTLY"])
    if alone:
        items = [item._replace(symbol=item.symbol.removesuffix("?")) for item in items]
    if not any(item.symbol[0] in "NAOC=X" or item.symbol in _OF_CLOCKS for item in items):
        return items
    language = language_of(languages[0])
    items = _numbers(items, language.counting)
    items = _replaced(items, _DECIMAL, lambda match: _decimal(match, language.counting))
    if any(item.symbol in OF_CLOCKS for item in items):
        for pattern, clock in clocks():
            items = _replaced(items, pattern, partial(clock, language.dates))
    return items


def numbers_in_words(
    laid: Sequence[Item], languages: Sequence[str]
) -> tuple[tuple[int, bool, int, int], ...]:
    """The numbers that stand in words, from "two" on: value, whether it orders, first, last.

    "Seventy-two", "двадцать шесть" and "seventy-second" are one number each.
    """
    counting = language_of(languages[0]).counting
    items = _numbers(list(laid), counting)
    # "Полгода" is six months in one word, and no number.
    within = Counter(item.first for item in items)
    return tuple(
        (int(item.symbol[1:]), item.symbol[0] == "O", item.first, item.last)
        for item in items
        if item.symbol[0] in "AO"
        and item.symbol[1:].isdecimal()
        and item.symbol[1:] != "1"
        and within[item.first] == 1
    )


_OF_CLOCKS = {"NOON", "MIDNIGHT", "Uhour"}


def laid_out(
    words: Sequence[Word], hits: Sequence[Hit], languages: Sequence[str], text: str
) -> list[Item]:
    """The words of a folded text as symbols. ``hits`` are what they mean; names are left out."""
    rank = {code: place for place, code in enumerate(languages)}
    best: dict[int, Hit] = {}
    for hit in hits:
        if hit.entry.sort is Sort.TIME:
            other = best.get(hit.first)
            if other is None or _order(hit, rank) > _order(other, rank):
                best[hit.first] = hit
    items: list[Item] = []
    place = 0
    while place < len(words):
        mark = _mark_before(words, place, text)
        if mark and items and items[-1].symbol != "~":
            items.append(Item(mark, place, place))
        if items and (half := _half_of_day(words, place, items[-1].symbol, languages[0])):
            items.append(Item(half, place, place + 1))
            place += 1
            continue
        said = best.get(place)
        if said is None:
            items += _unsaid(words[place].text, place, languages[0])
            place += 1
            continue
        meant = [_symbol(meaning) for meaning in said.entry.meaning.split()]
        doubtful = language_of(said.entry.language).dates.doubtful
        if words[place].text in doubtful and said.last == place + 1:
            meant = [f"{meant[0]}?"]
        items += [Item(symbol, place, said.last) for symbol in meant]
        place = said.last
    items = _before_last(items)
    # A dash before what is no date belongs to a name.
    return [
        item
        for item, after in zip(items, [*items[1:], Item("~", 0, 0)], strict=False)
        if item.first < item.last or after.symbol != "~"
    ]


def _before_last(items: list[Item]) -> list[Item]:
    """The symbols, where "before last" is no one word in "two weeks before last christmas"."""
    found: list[Item] = []
    for place, item in enumerate(items):
        around = items[place - 1 : place] + items[place + 1 : place + 2]
        apart = item.symbol == "R-2" and item.last - item.first == 2 and len(around) == 2
        if apart and around[0].symbol[0] == "U" and around[1].symbol[0] in "FMSW":
            found.append(Item("BEFORE", item.first, item.first + 1))
            found.append(Item("R-1", item.first + 1, item.last))
        else:
            found.append(item)
    return found


def _half_of_day(words: Sequence[Word], place: int, before: str, language: str) -> str:
    """Whether a word is the "am" or "pm" of a time, which people of any language write."""
    half = words[place].text.upper()
    if half not in {"AM", "PM"} or not re.fullmatch(r"C\S+|N\d\d?", before):
        return ""
    after = words[place + 1].text if place + 1 < len(words) else "utc"
    apart = words[place - 1].end < words[place].start
    other = language_of(language).dates.am_is_a_word and half == "AM"
    return "" if other and apart and not find_zone(after) else half


def _mark_before(words: Sequence[Word], place: int, text: str) -> str:
    """The mark between a word and the one before it, as a symbol; blank if there is none."""
    if not place:
        return ""
    between = text[words[place - 1].end : words[place].start]
    bare = between.replace(" ", "")
    if bare in _MARKS:
        return _MARKS[bare]
    figures = words[place - 1].text.isdigit() and words[place].text.isdigit()
    return between if between in {".", ","} and figures else ""


def _unsaid(text: str, place: int, language: str) -> list[Item]:
    """A word that no language has as one of dates, as symbols."""
    last = place + 1
    if text.startswith("<t:"):
        return [Item(text.upper(), place, last)]
    if not text.isascii() or not text[0].isdigit():
        number = in_one_word(text, language)
        return [Item("~" if number is None else _number_said(number, "A"), place, last)]
    if text.isdigit():
        return [Item(_number(text), place, last)]
    if re.fullmatch(r"\d{3}0s", text):
        return [Item(f"E{text[:4]}", place, last)]
    if ":" in text and "-" not in text:
        return [Item(f"C{text}", place, last)]
    if match := re.fullmatch(r"(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)?(\S*)", text):
        day, clock = "-".join(match.groups()[:3]), ":".join(filter(None, match.groups()[3:6]))
        text = f"{day}t{clock}{match[7]}"
    if match := re.fullmatch(r"(\d{4}-\d\d?-\d\d?)[t ](\d\d?:[\d:.]+)", text):
        return [Item(f"={match[1]}", place, last), Item(f"C{match[2]}", place, last)]
    if re.fullmatch(r"\d\d?([./-])\d\d?\1\d\d", text):
        return [Item("X", place, last)]
    return [Item(f"={text.replace(' ', 'T')}", place, last)]


def _number_said(number: int, sort: str) -> str:
    """The symbol of a number in words, which is a year if it may be one."""
    return f"N{number}" if FIRST_YEAR <= number <= LAST_YEAR else f"{sort}{number}"


def _number(figures: str) -> str:
    if len(figures) <= 5:
        return f"N{figures}"
    if len(figures) == 8 and FIRST_YEAR <= int(figures[:4]) <= LAST_YEAR:
        day = f"{figures[:4]}-{figures[4:6]}-{figures[6:]}"
        try:
            date.fromisoformat(day)
        except ValueError:
            return "X"
        return f"={day}"
    return "~"


def _order(hit: Hit, rank: dict[str, int]) -> tuple[int, int, int]:
    return hit.last - hit.first, -rank[hit.entry.language], hit.entry.exactness


def _symbol(meaning: str) -> str:
    if meaning.isdigit():
        # A number in words counts, but numbers no day of a month: "a march".
        return f"A{meaning}"
    if meaning.endswith("th") and meaning[:-2].isdigit():
        return f"O{meaning[:-2]}"
    return _SYMBOLS.get(meaning, meaning.upper())


def _lengths_left_out(items: list[Item]) -> list[Item]:
    """The symbols, where "for" is that of "for christmas"; "for a year" is no moment."""
    found = list(items)
    for place, item in enumerate(items):
        if item.symbol == "FOR":
            after = Line(items[place + 1 : place + 4]).text
            length = re.match(r"(?:[NA]\d+ )?(?:HALF )?U(?!day )\w+ |[NA]\d+ Uday ", after)
            found[place] = item._replace(symbol="~" if length else "IN")
    return found


# ------------------------------------------------------------------- put together


def _replaced(
    items: list[Item],
    pattern: re.Pattern[str],
    symbol: Callable[[re.Match[str]], str | None],
) -> list[Item]:
    """The items, where each row that a pattern fits is one; a pattern ends before a blank."""
    # Few patterns fit a text, and each is looked for in every one.
    if pattern.search(_text(items)) is None:
        return items
    line = Line(items)
    found: list[Item] = []
    done = 0
    for match in pattern.finditer(line.text):
        made = symbol(match)
        if made is None:
            continue
        places = line.places(match)
        found += [*items[done : places[0]], Item(made, *line.words(*places))]
        done = places[1]
    return found + items[done:] if done else items


# "And" stands within a number, a hyphen too: "vingt et un", "sixty-five".
_ROW = re.compile(
    r"(?<!\S)A\d+(?=(?: (?:AND|-))? [AO])(?: (?:(?:AND|-) )?A\d+)*(?: (?:(?:AND|-) )?O\d+)?(?= )"
)


def _numbers(items: list[Item], counting: Counting) -> list[Item]:
    def number(match: re.Match[str]) -> str | None:
        parts = match[0].split()
        values = [int(part[1:]) for part in parts if part[1:].isdigit()]
        hundreds = {"A100", "A1000"} & set(parts)
        if "AND" in parts and counting.and_behind_hundreds and not hundreds:
            return None
        value = put_together(values, counting)
        if value is None:
            return None
        return _number_said(value, parts[-1][0])

    return _replaced(items, _ROW, number)


_DECIMAL = re.compile(
    rf"(?<!\S)(?:N(?P<whole>\d{{1,3}}) (?P<mark>[.,]) N(?P<part>\d+)|N(?P<thousands>\d{{1,2}}) "
    rf"N(?P<rest>\d{{3}}))(?= {_UNITS}| HALF {_UNITS})"
)


def _decimal(match: re.Match[str], counting: Counting) -> str | None:
    """A number with a mark in it, before a unit: "1.5 years"; unreadable if it may be two."""
    if match["thousands"]:
        return f"N{match['thousands']}{match['rest']}"
    of_thousands = (match["mark"] == ",") == counting.comma_of_thousands
    if len(match["part"]) == 3 and match["whole"] != "0":
        return f"N{match['whole']}{match['part']}" if of_thousands else "X"
    # Half a year has no thousands, whoever writes it.
    return f"N{match['whole']}.{match['part']}" if len(match["part"]) < 3 else "X"
