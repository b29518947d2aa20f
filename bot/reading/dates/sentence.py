"""Dates within a sentence: "last christmas", "two weeks ago", "в июле 2009", "vor 3 Jahren".

The words of any language become symbols, and patterns over symbols find the dates; nothing
here reads a clock. What is like a date and is none that can be read is told as such.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.languages.spoken import language_of
from bot.languages.vocabulary import Dates
from bot.reading.dates.away import beside_said
from bot.reading.dates.calendar import Calendar
from bot.reading.dates.lengths import LENGTH
from bot.reading.dates.patterns import beginning
from bot.reading.dates.said import Point, SaidDate
from bot.reading.dates.stretches import (
    agreeing,
    in_a_row,
    part_of_it,
    same_kind,
    shared,
    stretched,
    with_year,
)
from bot.reading.dates.symbols import Item, Line, symbols
from bot.reading.dates.zoned import LONGEST, zone_behind, zone_of
from bot.reading.folding import Word, words_in
from bot.reading.small_words import BY_THEN, FOR
from bot.reading.when import TimeOfDay

_ROLES = {
    "SINCE": "from", "AFTER": "from", "BETWEEN": "from", "UNTIL": "until", "BEFORE": "until",
    "AS-OF": "as-of",
}  # fmt: skip
_STEP = re.compile(
    rf"(?:(?:(?:IN|AHEAD) )?(?=[NA]|HALF)|(?:OF|R1) (?=Uday )){LENGTH} "
    r"(?P<side>BEFORE|AFTER|EARLIER|LATER|SINCE|UNTIL|AGO) (?:(?:OF|IN) )*(?=\S)"
)
_STEP_BEHIND = re.compile(r"(?:OF )*(?P<length>[NA]\d{1,4} U(?:day|week)) (?P<side>AGO|AHEAD)")
# "The end of": of a stretch that is said behind it.
_PART = re.compile(r"(?P<part>START|MIDDLE|END) (?:(?:OF|IN) )*(?=\S)")
_BETWEEN = {"TO", "UNTIL", "BEFORE", "-", "/"}
_BESIDE = {"BEFORE", "AFTER", "EARLIER", "LATER"}
_WEEKDAY = re.compile(r"W(\d)\??")
# What tells that a number behind it is of a date, where no date could be read.
_UNREAD = re.compile(
    r"(?<!\S)(?:X|C\S+|[FSW][a-z0-9-]+|M\d\d|E\d+|(?:[NO]\d+ )?(?:OF )*CENTURY(?: N\d+)?"
    r"|(?:Q|H) N\d|(?:[NO]\d+ )(?:OF )*(?:QUARTER|HALF-YEAR)(?= )|(?:WEEK-NUMBER|Uweek) N\d+"
    r"|(?:[NA][\d.]+ (?:\+?HALF )?|HALF )U[a-z]+ (?:\+HALF )?AGO|AGO [NA][\d.]+ (?:HALF )?U[a-z]+"
    r"|(?<=IN )N\d+ \. N\d+|(?<=IN OF )N\d\d? OF(?= $| IN| C| OF R| $)|YEARS N\d+)(?= )"
)


class SaidDates(NamedTuple):
    """The dates in a text, in order; and the places of words like those of dates, unread.

    ``unread`` are ranges of words, from the first up to the last.
    """

    dates: tuple[SaidDate, ...]
    unread: tuple[tuple[int, int], ...] = ()


class _Found(NamedTuple):
    """A date and the places of its symbols, from the first up to the one behind it."""

    date: SaidDate
    first: int
    after: int


class _Finder:
    """Finds the dates in a line of symbols, one after the other."""

    def __init__(
        self, line: Line, words: Sequence[Word], habits: Dates, calendar: Calendar
    ) -> None:
        self.line, self.words, self.calendar = line, words, calendar
        self.habits = habits

    def all(self) -> list[_Found]:
        """The dates, each with its places."""
        found: list[_Found] = []
        place = 0
        while place < len(self.line.items):
            here = self._at(place) if self._may_begin(place) else ()
            if len(here) == 1:
                one = self._with_weekday(self._with_time(here[0]))
                while found and found[-1].first >= one.first:
                    # A weekday alone that turned out to belong to this date.
                    found.pop()
                here = (one,)
            found += here
            place = max([place + 1, *(one.after for one in here)])
        return found

    def _may_begin(self, place: int) -> bool:
        """Whether a date may begin at a symbol: not with the unit of an unreadable number."""
        return self.line.symbol(place) != "~" and self.line.symbol(place - 1) != "X"

    def _at(self, place: int) -> tuple[_Found, ...]:
        """The dates that begin at a symbol, so long before or after a date included."""
        line = self.line
        step = _STEP.match(line.text, line.starts[place])
        sides = _BESIDE | self.habits.sides
        if step is not None and step["side"] in sides and not self._lasts(step, place):
            inner = self._plain(line.places(step)[1])
            moved = beside_said(step, inner[0].date) if len(inner) == 1 else None
            if moved is not None:
                return (self._found(moved, place, inner[0].after),)
        found = self._plain(place)
        if not found and (part := _PART.match(line.text, line.starts[place])):
            inner = self._plain(line.places(part)[1])
            of_it = part_of_it(inner[0].date, part["part"]) if len(inner) == 1 else None
            return (self._found(of_it, place, inner[0].after),) if of_it else ()
        if len(found) != 1 or not self.habits.is_behind:
            return found
        behind = _STEP_BEHIND.match(line.text, line.starts[found[0].after])
        moved = beside_said(behind, found[0].date) if behind else None
        if behind is None or moved is None:
            return found
        return (self._found(moved, place, line.places(behind)[1]),)

    def _lasts(self, step: re.Match[str], place: int) -> bool:
        """Whether it is how long something lasts: "for a month after it", "полгода с января"."""
        first = self.line.words(place, place + 1)[0]
        is_length = first > 0 and self.words[first - 1].text in FOR
        # "Most in one year before 2010"
        is_length |= step[0].startswith("IN ") and "Uyear BEFORE" in step[0]
        return is_length or (step["side"] == "SINCE" and "AHEAD" not in step[0])

    def _found(self, date: SaidDate, place: int, after: int) -> _Found:
        first, last = self.line.words(place, after)
        return _Found(replace(date, first=first, last=last), place, after)

    def _plain(self, place: int) -> tuple[_Found, ...]:
        best: tuple[_Found, ...] = ()
        end = -1
        for pattern, make in beginning(self.line.symbol(place)[:1]):
            match = pattern.match(self.line.text, self.line.starts[place])
            if match is None or match.end() <= end:
                continue
            made = make(match, self.calendar)
            if made is None:
                continue
            end, after = match.end(), self.line.places(match)[1]
            dates = made if isinstance(made, tuple) else (made,)
            best = tuple(self._found(one, place, after) for one in dates)
        return best

    def _time(self, place: int) -> TimeOfDay | None:
        match = re.match(r"C([\d:]+)", self.line.symbol(place))
        return TimeOfDay(match[1]) if match else None

    def _with_time(self, found: _Found) -> _Found:
        """The date with the time of day and the zone behind it or before it, if any."""
        date, items = found.date, self.line.items
        if not date.has_day:
            return self._with_zone(found) if date.zone else found
        place = self.line.skipped(found.after, 1, {"IN", "OF", ",", "-"})
        if time := self._time(place):
            date = replace(_timed(date, time), last=items[place].last)
            return self._with_zone(_Found(date, found.first, place + 1))
        place = self.line.skipped(found.first - 1, -1, {"IN", "OF", ","})
        zone, place = self._zone_before(place)
        if (time := self._time(place)) is None:
            return found
        date = replace(_timed(date, time), first=items[place].first)
        if zone:
            return _Found(replace(date, zone=zone), place, found.after)
        return self._with_zone(_Found(date, place, found.after))

    def _zone_before(self, place: int) -> tuple[str, int]:
        """The zone whose name ends with a symbol, and the place before it."""
        for first in range(max(0, place - LONGEST + 1), place + 1):
            begin, end = self.line.words(first, place + 1)
            if name := zone_of(self.words[begin:end]):
                return name, self.line.skipped(first - 1, -1, {"IN", "OF", ","})
        return "", place

    def _with_zone(self, found: _Found) -> _Found:
        """The date with the zone behind it, if any."""
        date, after = found.date, found.after
        if zone := zone_behind(self.words, date.last):
            date = replace(date, zone=date.zone or zone[0], last=zone[1])
        while after < len(self.line.items) and self.line.items[after].first < date.last:
            after += 1
        return _Found(date, found.first, after)

    def _with_weekday(self, found: _Found) -> _Found:
        """The date with the day of the week that stands beside it."""
        date, line = found.date, self.line
        if date.weekday is not None or not date.has_day:
            return found
        before = line.skipped(found.first - 1, -1, {"OF", "IN", ",", "-"})
        if match := _WEEKDAY.fullmatch(line.symbol(before)):
            date = replace(date, weekday=int(match[1]), first=line.items[before].first)
            return _Found(date, before, found.after)
        # "9月2日" has its "日" left.
        behind = found.after + (line.symbol(found.after) == "Uday")
        if match := _WEEKDAY.fullmatch(line.symbol(behind)):
            date = replace(date, weekday=int(match[1]), last=line.items[behind].last)
            return _Found(date, found.first, behind + 1)
        return found


def _timed(date: SaidDate, time: TimeOfDay) -> SaidDate:
    timed = date.each(lambda one: replace(one, time=time) if isinstance(one, Point) else one)
    return replace(timed, figures=date.figures)


def find_dates(
    laid: Sequence[Item], words: Sequence[Word], languages: Sequence[str], calendar: Calendar
) -> SaidDates:
    """The dates in the words of a text, which are laid out as symbols."""
    line = Line(symbols(laid, languages, alone=calendar.alone))
    if all(item.symbol == "~" for item in line.items):
        return SaidDates(())
    habits = language_of(languages[0]).dates
    found = _Finder(line, words, habits, calendar).all()
    dates: list[SaidDate] = []
    for one in found:
        former = dates[-1].role if dates else ""
        dated = _with_role(one, line, former, habits)
        dates.append(
            replace(dated, by=former != "from" and _is_said_by(dated, words, languages[0]))
        )
    dates = with_year(_spans(dates, found, line, words, habits))
    return SaidDates(tuple(map(agreeing, dates)), _unread(line, found))


def _is_said_by(date: SaidDate, words: Sequence[Word], language: str) -> bool:
    """Whether it is said by when something had been: "by 2010", "к ноябрю".

    "Until November" ends as that begins, but "until 2010" with the year.
    """
    one = date.options[0]
    if date.role and not (isinstance(one, Point) and one.month):
        return False
    beside = words[max(date.first - 1, 0) : date.first + 1]
    return any(word.text in BY_THEN[language] for word in beside)


def _with_role(found: _Found, line: Line, former: str, habits: Dates) -> SaidDate:
    """The date as the word before it, or in Japanese the one after it, makes of it.

    ``former`` is the role of the date before.
    """
    date = found.date
    if date.role:
        return date
    place = line.skipped(found.first - 1, -1, {"OF", "IN", "Uyear"})
    if habits.is_behind:
        place = line.skipped(found.after, 1, {"Uday"})
    symbol = line.symbol(place)
    if symbol in {"AND", "TO"} and former == "from":
        return replace(date, role="until")
    if habits.earlier_is_before and date.beside is None:
        symbol = {"EARLIER": "BEFORE", "LATER": "AFTER"}.get(symbol, symbol)
    if "AGO" in habits.sides and symbol == "AGO" and date.beside is None:
        # Where one word is both, it counts time only before a length.
        symbol = "BEFORE"
    # What goes on "до конца года" goes on to its end.
    within = (habits.before_is_until and date.has_day) or line.symbol(found.first) == "END"
    alone = symbol == "AFTER" or (symbol == "BEFORE" and not within)
    return stretched(date, _ROLES.get(symbol, ""), beyond=alone and former != "from")


def _spans(
    dates: list[SaidDate],
    found: Sequence[_Found],
    line: Line,
    words: Sequence[Word],
    habits: Dates,
) -> list[SaidDate]:
    """The dates, where one follows on another with "to" between them as a stretch."""
    for place in range(1, len(dates)):
        start, end, begin = found[place - 1].first, found[place - 1].after, found[place].first
        one, other = dates[place - 1], dates[place]
        gap = {item.symbol for item in line.items[end:begin]}
        joined = bool(gap & _BETWEEN) and gap <= {*_BETWEEN, "OF", "IN", "Uday"}
        if habits.in_is_to and "IN" in gap and gap <= {"OF", "IN"}:
            joined = joined or line.symbol(start - 1) in {"OF", "SINCE"}
        if habits.is_behind and "SINCE" in gap and gap <= {"SINCE", "Uday"}:
            joined = True
        if not joined and _is_of_both(one, other, words, habits):
            other = replace(other, role="too")
        # "In 2022 and 2023" is one time, if neither is said for itself as in "и в 2022, и ...".
        each = line.symbol(line.skipped(start - 1, -1, {"OF", "IN"})) == "AND"
        and_so = (
            "AND" in gap and gap <= {"AND", "OF", "IN", "Uyear"} and one.role == other.role == ""
        )
        if and_so and each and same_kind(one, other):
            other = replace(other, role="too")
        joined = joined or (and_so and not each and not other.role and in_a_row(one, other))
        if joined and one.role in {"", "from"} and other.role in {"", "until"}:
            one = replace(one, role="from")
            other = replace(other, role="until", by=False)
        if (one.role, other.role) == ("from", "until"):
            one, other = shared(one, other)
        dates[place - 1], dates[place] = one, other
    return dates


# So many words may stand between two dates of which both are meant, or beside those.
_APART = 4
_NEAR = 2


def _is_of_both(one: SaidDate, other: SaidDate, words: Sequence[Word], habits: Dates) -> bool:
    """Whether a word says that each of two years or months is meant: "in both 2020 and 2021"."""
    if one.role or other.role or not same_kind(one, other) or other.first - one.last > _APART:
        return False
    both = words_in(habits.both)
    near = words[max(one.first - _NEAR, 0) : one.first]
    behind = words[other.last : other.last + _NEAR] if habits.is_behind else ()
    return any(word.text in both for word in (*near, *behind))


def _unread(line: Line, found: Sequence[_Found]) -> tuple[tuple[int, int], ...]:
    """The places of what is like a date and belongs to none that was read."""
    used = {place for one in found for place in range(one.first, one.after)}
    left = Line(
        [
            item._replace(symbol="~~") if place in used else item
            for place, item in enumerate(line.items)
        ]
    )
    unread = {
        left.words(*left.places(match))
        for pattern in (_UNREAD, _BESIDE_DATE, _BEFORE_DATE)
        for match in pattern.finditer(left.text)
    }
    return tuple(sorted(unread))


# Figures right behind a date that are no count of anything: "9 December 12025".
_BESIDE_DATE = re.compile(r"(?<=~~ )(?:N\d{4,}(?= )|N\d+(?= $))")
# A first day behind the last: "from 5 to 3 March".
_BEFORE_DATE = re.compile(
    r"(?:(?<=SINCE )|(?<=OF )|(?<=BETWEEN ))[NO]\d\d?"
    r"(?=(?: \.)?(?: OF)*(?: (?:TO|UNTIL|-|AND))+(?: OF)* ~~)"
)
