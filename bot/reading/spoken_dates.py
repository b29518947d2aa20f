"""Dates within a sentence: "last christmas", "two weeks ago", "в июле 2009", "vor 3 Jahren".

The words of any language become symbols, and patterns over symbols find the dates. What is
found is put into words that the reader of dates reads; nothing here reads a clock. What is
like a date and is none that can be read is told as such.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.reading.date_grammar import PATTERNS
from bot.reading.date_patterns import Beside, Calendar, SaidDate
from bot.reading.date_symbols import Item, line_of, symbols
from bot.reading.folding import Word
from bot.reading.lexicon import Hit
from bot.reading.said_stretches import shared, stretched
from bot.reading.zones import find_zone

_ROLES = {
    "SINCE": "from", "AFTER": "from", "BETWEEN": "from", "UNTIL": "until", "BEFORE": "until",
    "AS-OF": "as-of",
}  # fmt: skip
_STEP = re.compile(
    r"(?:(?:(?:IN|AHEAD) )?[NA](?P<count>\d{1,4})|(?:OF|R1)(?= Uday)) "
    r"U(?P<unit>day|week|month|year) (?P<side>BEFORE|AFTER|EARLIER|LATER|SINCE|UNTIL|AGO) "
    r"(?:(?:OF|IN) )*(?=\S)"
)
_STEP_BEHIND = re.compile(r"(?:OF )*[NA](?P<count>\d{1,4}) U(?P<unit>day|week) (?P<side>AGO|AHEAD)")
_BETWEEN = {"TO", "UNTIL", "BEFORE", "-", "/"}
_FORWARD = {"AFTER", "LATER", "SINCE", "AHEAD"}
# Where "since" and "until" are also the words for after and before a day, and "ago" is.
_SIDES = {"ru": {"SINCE"}, "de": {"SINCE", "AGO"}}
_BESIDE = {"BEFORE", "AFTER", "EARLIER", "LATER"}
# What tells that a number behind it is of a date, where no date could be read.
_UNREAD = re.compile(
    r"(?<!\S)(?:X|C\S+|[FSW][a-z0-9-]+|M\d\d|E\d+|(?:[NO]\d+ )?(?:OF )*CENTURY(?: N\d+)?"
    r"|(?:Q|H) N\d|(?:[NO]\d+ )(?:OF )*(?:QUARTER|HALF-YEAR)(?= )|(?:WEEK-NUMBER|Uweek) N\d+"
    r"|(?:[NA][\d.]+ (?:\+?HALF )?|HALF )U[a-z]+ (?:\+HALF )?AGO|AGO [NA][\d.]+ (?:HALF )?U[a-z]+"
    r"|(?<=IN )N\d+ \. N\d+|(?<=IN OF )N\d\d? OF(?= $| IN| C| OF R| $)|YEARS N\d+)(?= )"
)


@dataclass(frozen=True, slots=True)
class SaidDates:
    """The dates in a text, in order; and the places of words like those of dates, unread.

    ``unread`` are ranges of words, from the first up to the last.
    """

    dates: tuple[SaidDate, ...]
    unread: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """Dates at one place of a line of symbols, and the place of the symbol behind them."""

    dates: tuple[SaidDate, ...]
    after: int


class _Finder:
    """Finds the dates in a line of symbols, one after the other."""

    def __init__(
        self, items: list[Item], words: Sequence[Word], language: str, calendar: Calendar
    ) -> None:
        self.items, self.words, self.calendar = items, words, calendar
        self.language = language
        self.line = line_of(items)
        self.starts = [0]
        for item in items:
            self.starts.append(self.starts[-1] + len(item.symbol) + 1)
        self.places = {start: place for place, start in enumerate(self.starts)}

    def all(self) -> list[tuple[SaidDate, int, int]]:
        """The dates, each with its first symbol and the one behind it."""
        found: list[tuple[SaidDate, int, int]] = []
        place = 0
        while place < len(self.items):
            here = self._at(place) if self._may_begin(place) else None
            if here is None:
                place += 1
                continue
            dates, after = here.dates, here.after
            if len(dates) == 1:
                one, first, after = self._with_clock(dates[0], place, after)
                one, first, after = self._with_weekday(one, first, after)
                while found and found[-1][1] >= first:
                    # A weekday alone that turned out to belong to this date.
                    found.pop()
                found.append((one, first, after))
            else:
                found += [(one, place, after) for one in dates]
            place = max(after, place + 1)
        return found

    def _may_begin(self, place: int) -> bool:
        """Whether a date may begin at a symbol: not with the unit of an unreadable number."""
        return self.items[place].symbol != "~" and not (
            place and self.items[place - 1].symbol == "X"
        )

    def _at(self, place: int) -> _Found | None:
        """The dates that begin at a symbol, so long before or after a date included."""
        step = _STEP.match(self.line, self.starts[place])
        sides = _BESIDE | _SIDES.get(self.language, set())
        if step is not None and step["side"] in sides:
            inner = self._plain(self.places[step.end()])
            if inner is not None and len(inner.dates) == 1:
                moved = _moved(inner.dates[0], step)
                if moved is not None:
                    moved = replace(moved, first=self.items[place].first)
                    return _Found((moved,), inner.after)
        found = self._plain(place)
        if found is None or len(found.dates) != 1 or self.language != "ja":
            return found
        behind = _STEP_BEHIND.match(self.line, self.starts[found.after])
        moved = _moved(found.dates[0], behind) if behind else None
        if behind is None or moved is None:
            return found
        after = self.places[behind.end() + 1]
        return _Found((replace(moved, last=self.items[after - 1].last),), after)

    def _plain(self, place: int) -> _Found | None:
        best: _Found | None = None
        end = -1
        for pattern, make in PATTERNS.get(self.items[place].symbol[0], ()):
            match = pattern.match(self.line, self.starts[place])
            if match is None or match.end() <= end:
                continue
            made = make(match, self.calendar)
            if made is None:
                continue
            end, after = match.end(), self.places[match.end() + 1]
            row = self.items[place:after]
            first, last = row[0].first, max(item.last for item in row)
            dates = made if isinstance(made, tuple) else (made,)
            best = _Found(tuple(replace(one, first=first, last=last) for one in dates), after)
        return best

    def _with_clock(self, one: SaidDate, first: int, after: int) -> tuple[SaidDate, int, int]:
        """The date with the time of day and the zone behind it or before it, if any."""
        items = self.items
        place = after
        while place < len(items) and items[place].symbol in {"IN", "OF", ",", "-"}:
            place += 1
        if place < len(items) and items[place].symbol[0] == "C" and _has_day(one):
            last, after = items[place].last, place + 1
            return self._with_zone(_at_clock(one, items[place].symbol[1:]), last, first, after)
        before = self._clock_before(first)
        if before is not None and _has_day(one):
            place, zone = before
            one = replace(_at_clock(one, items[place].symbol[1:]), first=items[place].first)
            if zone:
                return _at_clock(one, zone), place, after
            return self._with_zone(one, one.last, place, after)
        if "t" in one.text and _DAY.match(one.text):
            return self._with_zone(one, one.last, first, after)
        return one, first, after

    def _with_zone(
        self, one: SaidDate, last: int, first: int, after: int
    ) -> tuple[SaidDate, int, int]:
        for begin, count in ((last, 2), (last, 1), (last + 1, 1), (last + 2, 1)):
            # Between them may stand "by", or "in the morning".
            name = " ".join(word.text for word in self.words[begin : begin + count])
            if (len(name) > 2 or name == "z") and find_zone(name):
                last = begin + count
                one = _at_clock(one, name)
                break
        while after < len(self.items) and self.items[after].first < last:
            after += 1
        return replace(one, last=last), first, after

    def _clock_before(self, first: int) -> tuple[int, str] | None:
        """The place of a clock before a date, and the zone between them."""
        place = first - 1
        while place >= 0 and self.items[place].symbol in {"IN", "OF", ","}:
            place -= 1
        zone = ""
        if place > 0 and self.items[place].symbol == "~":
            zone = self.words[self.items[place].first].text
            if not find_zone(zone):
                return None
            place -= 1
        return (place, zone) if place >= 0 and self.items[place].symbol[0] == "C" else None

    def _with_weekday(self, one: SaidDate, first: int, after: int) -> tuple[SaidDate, int, int]:
        """The date with the day of the week that stands beside it."""
        if one.weekday is not None or not _has_day(one):
            return one, first, after
        before = first - 1
        while before >= 0 and self.items[before].symbol in {"OF", "IN", ",", "-"}:
            before -= 1
        if before >= 0 and (match := _WEEKDAY.fullmatch(self.items[before].symbol)):
            one = replace(one, weekday=int(match[1]), first=self.items[before].first)
            return one, before, after
        behind = after
        if behind < len(self.items) and self.items[behind].symbol == "Uday":
            # "9月2日" has its "日" left.
            behind += 1
        if behind < len(self.items) and (match := _WEEKDAY.fullmatch(self.items[behind].symbol)):
            one = replace(one, weekday=int(match[1]), last=self.items[behind].last)
            return one, first, behind + 1
        return one, first, after


_DAY = re.compile(r"\d{4}-\d{1,2}-\d|\d{1,2}[./-]\d{1,2}[./-]\d{4}")
_WEEKDAY = re.compile(r"W(\d)\??")


def _has_day(one: SaidDate) -> bool:
    """Whether a date is a single day, of a year or of none."""
    text = one.text or one.past
    return ("/2" not in text and ":" not in text and _DAY.match(text) is not None) or (
        bool(re.fullmatch(r"\d{1,2}/\d{1,2}/\d{4}", text))
    )


def _at_clock(one: SaidDate, clock: str) -> SaidDate:
    text, past, future, shape = (
        f"{text} {clock}" if text else ""
        for text in (one.text, one.past, one.future, one.open_year)
    )
    return replace(one, text=text, past=past, future=future, open_year=shape)


def _moved(one: SaidDate, step: re.Match[str]) -> SaidDate | None:
    """A day so many days, weeks, months or years before or after another."""
    count = int(step["count"] or 1) * (1 if step["side"] in _FORWARD else -1)
    unit = step["unit"]
    away = Beside({"year": 12, "month": 1}.get(unit, 0) * count,
                  {"week": 7, "day": 1}.get(unit, 0) * count)  # fmt: skip
    if one.beside is not None:
        return None
    moved = [away.moved(text) if text else "" for text in (one.text, one.past, one.future)]
    if None in moved or not any(moved):
        return None
    text, past, future = (str(day) for day in moved)
    return replace(one, text=text, past=past, future=future, open_year="", other="")


def find_dates(
    words: Sequence[Word],
    hits: Sequence[Hit],
    languages: Sequence[str],
    calendar: Calendar,
    text: str,
) -> SaidDates:
    """The dates in the words of a folded text. ``hits`` are what they mean; names are left out."""
    items = symbols(words, hits, languages, text)
    if all(item.symbol == "~" for item in items):
        return SaidDates(())
    found = _Finder(items, words, languages[0], calendar).all()
    dates: list[SaidDate] = []
    for one, first, after in found:
        dates.append(_with_role(one, items, first, after, dates, languages))
    dates = _spans(dates, found, items, languages)
    dates = [_agreeing(one) for one in _with_year(dates)]
    return SaidDates(tuple(dates), _unread(items, found))


def _with_role(
    one: SaidDate,
    items: list[Item],
    first: int,
    after: int,
    former: Sequence[SaidDate],
    languages: Sequence[str],
) -> SaidDate:
    """The date as the word before it, or in Japanese the one after it, makes of it."""
    if one.role:
        return one
    before = first - 1
    while before >= 0 and items[before].symbol in {"OF", "IN", "Uyear"}:
        before -= 1
    symbol = items[before].symbol if before >= 0 else ""
    if languages[0] == "ja":
        while after < len(items) and items[after].symbol == "Uday":
            after += 1
        symbol = items[after].symbol if after < len(items) else ""
    if symbol in {"AND", "TO"} and former and former[-1].role == "from":
        return replace(one, role="until")
    if symbol == "EARLIER" and one.beside is None and languages[0] in {"fr", "es"}:
        symbol = "BEFORE"
    if symbol == "LATER" and one.beside is None and languages[0] in {"fr", "es"}:
        symbol = "AFTER"
    role = _ROLES.get(symbol, "")
    # Russian says "before" of a day up to which something lasts, too: "до Нового года".
    of_day = languages[0] == "ru" and _has_day(one)
    alone = symbol == "AFTER" or (symbol == "BEFORE" and not of_day)
    return stretched(one, role, beyond=alone and not (former and former[-1].role == "from"))


def _spans(
    dates: list[SaidDate],
    found: list[tuple[SaidDate, int, int]],
    items: list[Item],
    languages: Sequence[str],
) -> list[SaidDate]:
    """The dates, where one follows on another with "to" between them as a stretch."""
    for place in range(1, len(dates)):
        (_, start, end), (_, begin, _) = found[place - 1], found[place]
        one, other = dates[place - 1], dates[place]
        gap = {item.symbol for item in items[end:begin]}
        before = items[start - 1].symbol if start else ""
        joined = bool(gap & _BETWEEN) and gap <= {*_BETWEEN, "OF", "IN", "Uday"}
        if languages[0] in {"fr", "es"}:
            joined = joined or ("IN" in gap and gap <= {"OF", "IN"} and before in {"OF", "SINCE"})
        if languages[0] == "ja":
            joined = joined or ("SINCE" in gap and gap <= {"SINCE", "Uday"})
        if joined and one.role in {"", "from"} and other.role in {"", "until"}:
            dates[place - 1], dates[place] = replace(one, role="from"), replace(other, role="until")
        one, other = dates[place - 1], dates[place]
        if (one.role, other.role) == ("from", "until"):
            dates[place - 1], dates[place] = shared(one, other)
    return dates


def _with_year(found: list[SaidDate]) -> list[SaidDate]:
    """A day or month of no year and a year that stands elsewhere, as one date."""
    if len(found) != 2 or any(said.role for said in found):
        return found
    for said, other in (found, found[::-1]):
        if said.open_year and re.fullmatch(r"\d{4}", other.text):
            return [replace(said, text=said.open_year.format(year=other.text), open_year="")]
    return found


def _agreeing(one: SaidDate) -> SaidDate:
    """The date without the weekday that was said with it, where it is that."""
    return one if not one.text or one.weekday_differs else replace(one, weekday=None)


def _unread(
    items: list[Item], found: Sequence[tuple[SaidDate, int, int]]
) -> tuple[tuple[int, int], ...]:
    """The places of what is like a date and belongs to none that was read."""
    used = {place for _, first, after in found for place in range(first, after)}
    left = [
        replace(item, symbol="~~") if place in used else item for place, item in enumerate(items)
    ]
    starts = {}
    at = 0
    for place, item in enumerate(left):
        starts[at] = place
        at += len(item.symbol) + 1
    starts[at] = len(left)
    line = line_of(left)
    unread = []
    beside = (*_BESIDE_DATE.finditer(line), *_BEFORE_DATE.finditer(line))
    for match in (*_UNREAD.finditer(line), *beside):
        row = left[starts[match.start()] : starts[match.end() + 1]]
        unread.append((row[0].first, max(item.last for item in row)))
    return tuple(sorted(set(unread)))


# Figures right behind a date that are no count of anything: "9 December 12025".
_BESIDE_DATE = re.compile(r"(?<=~~ )(?:N\d{4,}(?= )|N\d+(?= $))")
# A first day behind the last: "from 5 to 3 March".
_BEFORE_DATE = re.compile(
    r"(?:(?<=SINCE )|(?<=OF )|(?<=BETWEEN ))[NO]\d\d?"
    r"(?=(?: \.)?(?: OF)*(?: (?:TO|UNTIL|-|AND))+(?: OF)* ~~)"
)
