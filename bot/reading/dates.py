"""Dates as people type them -> a When: an instant, a whole day, month or year, or days in a row.

The gate is ordered so that nothing is guessed: length, our own words, Discord's time
marks, ISO, dates with a month's name, dates in figures. What is none of these is read as
the dates of sentences are, if it is a date from its first word to its last.
"""

import calendar
import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from string import capwords

from bot.errors import BadDate
from bot.messages import Message
from bot.reading import in_words
from bot.reading.date_patterns import SaidDate
from bot.reading.names import quoted
from bot.reading.notes import of_which_year
from bot.reading.said_stretches import OPEN
from bot.reading.when import EXAMPLES, Clocks, When
from bot.reading.zones import find_zone

MAX_LENGTH = 64


@dataclass(frozen=True, slots=True)
class Taken:
    """A date that was read, and the words of any language that it was taken from, if it was."""

    when: When
    said: SaidDate | None = None


def read_when(text: str, now: datetime, zone: tzinfo, zone_name: str, month_first: bool) -> When:
    """What ``text`` means at ``now`` for someone whose clocks show ``zone``.

    ``month_first`` says how 01/02/2025 is read; the other reading is kept beside it.
    Raises BadDate.
    """
    return take(text, now, zone, zone_name, month_first).when


def take(text: str, now: datetime, zone: tzinfo, zone_name: str, month_first: bool) -> Taken:
    """The same, with how the words were taken if they were not read to the letter."""
    if len(text) > MAX_LENGTH:
        raise BadDate(
            Message(
                "That is too long for a date ({count} character). Try 2025-12-01.",
                "That is too long for a date ({count} characters). Try 2025-12-01.",
                count=len(text),
            ),
            suggestions=EXAMPLES,
        )
    when = _to_the_letter(text, now, zone, zone_name, month_first)
    if when is not None:
        return Taken(when)
    said = _in_words(text, now.astimezone(zone).date())
    if said is None:
        raise _unreadable(text)
    if not said.text:
        # A weekday alone may be of any week.
        vague = said.vague and text.isascii()
        raise _unreadable(text) if vague else of_which_year(text, (said.past, said.future))
    when = _to_the_letter(said.text, now, zone, zone_name, month_first)
    if when is None:
        raise _unreadable(text)
    return Taken(when, said)


def _in_words(text: str, today: date) -> SaidDate | None:
    """The date that words of any language are, and a zone behind them if they end with one."""
    said = in_words.find_date(text, today)
    words = text.split()
    for count in (1, 2):
        if said is None and len(words) > count and find_zone(place := " ".join(words[-count:])):
            said = in_words.find_date(" ".join(words[:-count]), today)
            if said is not None and said.text:
                return replace(said, text=f"{said.text} {place}")
    return said


def _to_the_letter(
    text: str, now: datetime, zone: tzinfo, zone_name: str, month_first: bool
) -> When | None:
    """A date in figures, or in the plainest words."""
    words = " ".join(text.replace(",", " ").replace("’", "'").split())
    if not words:
        raise _unreadable(text)
    when = _Reader(Clocks(now, zone, zone_name, text), month_first).read(words)
    if when is None and " " in words:
        for count in (1, 2):
            place = " ".join(words.split(" ")[-count:])
            found = find_zone(place)
            rest = words[: -len(place)].strip()
            if found and rest:
                when = _Reader(Clocks(now, *found, text), month_first).read(rest)
                if when and when.other:
                    when = replace(when, other=f"{when.other} {place}")
                break
    return when


def _unreadable(text: str) -> BadDate:
    return BadDate(
        Message(
            "I cannot read {words} as a date. Try 2025-12-01, '1 December 2025' or 'now'.",
            words=quoted(text),
        )
        if text.split()
        else "A date is missing. Try 2025-12-01.",
        suggestions=EXAMPLES,
    )


_MONTHS = {
    name.casefold(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
} | {"sept": 9}
_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d{1,6})?)?"
_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2})"
    rf"(?:[T ]{_CLOCK} ?(?P<zone>Z|[+-]\d{{2}}:?\d{{2}})?)?)?)?",
    re.ASCII | re.IGNORECASE,
)
_MARK = re.compile(r"<t:(?P<seconds>-?\d{1,12})(?::[tdfsr])?>", re.ASCII)
_NAMED = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?)?(?P<name>[a-z]{3,9})\.?"
    r"(?: (?P<later_day>\d{1,2})(?:st|nd|rd|th)?)?(?: (?P<year>\d{4}))?"
    rf"(?: (?:at )?{_CLOCK})?",
    re.ASCII,
)
_FIGURES = re.compile(
    rf"(?P<one>\d{{1,2}})(?P<mark>[./-])(?P<two>\d{{1,2}})(?P=mark)(?P<year>\d{{4}})(?: {_CLOCK})?",
    re.ASCII,
)
_AGO = re.compile(
    r"(?:(?P<ahead>in) )?(?P<count>\d{1,5}|an?|one|two|three|four|five|six|seven|eight|nine|ten)"
    r" (?P<unit>hour|day|week|month|year)s?(?P<ago> ago)?",
    re.ASCII,
)
_COUNTS = {
    word: count
    for count, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], start=1
    )
} | {"a": 1, "an": 1}
_WHOLE = {"this": 0, "last": -1, "next": 1}
_FEASTS = {
    "christmas eve": (12, 24), "christmas": (12, 25), "christmas day": (12, 25), "xmas": (12, 25),
    "new year's eve": (12, 31), "new year": (1, 1), "new year's": (1, 1), "new year's day": (1, 1),
}  # fmt: skip
_FEAST = re.compile(
    rf"(?:(?P<which>this|last|next) )?(?P<name>{'|'.join(_FEASTS)})(?: (?P<year>\d{{4}}))?",
    re.ASCII,
)
# What may stand before a date and says nothing; but "in 5 weeks" is not "5 weeks".
_BEFORE = re.compile(r"^(?:(?:on|at|in|during) )?(?:the )?(?:year )?")


class _Reader:
    def __init__(self, clocks: Clocks, month_first: bool) -> None:
        self.clocks, self.month_first = clocks, month_first

    def read(self, words: str) -> When | None:
        low = words.casefold()
        if _AGO.fullmatch(low) is None:
            low = _BEFORE.sub("", low)
        words = words[len(words) - len(low) :]
        return (
            self._relative(low)
            or self._mark(low)
            or self._iso(words)
            or self._feast(low)
            or self._named(low)
            or self._figures(low)
            or self._span(words)
        )

    def _relative(self, low: str) -> When | None:
        if low in {"now", "right now", "currently"}:
            return self.clocks.instant(self.clocks.now, is_now=True)
        today = self.clocks.today
        days = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
        if low in days:
            return self.clocks.day(today + timedelta(days=days[low]))
        word, _, unit = low.partition(" ")
        if word in _WHOLE and unit == "month":
            month = today.year * 12 + today.month - 1 + _WHOLE[word]
            return self.clocks.month(month // 12, month % 12 + 1)
        if word in _WHOLE and unit == "year":
            return self.clocks.year(today.year + _WHOLE[word])
        match = _AGO.fullmatch(low)
        if match is None or bool(match["ahead"]) == bool(match["ago"]):
            return None
        count = _COUNTS.get(match["count"]) or int(match["count"])
        return self._shifted(count if match["ahead"] else -count, match["unit"])

    def _shifted(self, count: int, unit: str) -> When:
        try:
            if unit == "hour":
                return self.clocks.instant(self.clocks.now + timedelta(hours=count))
            today = self.clocks.today
            if unit in {"day", "week"}:
                return self.clocks.day(today + timedelta(days=count * (7 if unit == "week" else 1)))
            month = today.year * 12 + today.month - 1 + count * (12 if unit == "year" else 1)
            year, month = month // 12, month % 12 + 1
            return self.clocks.day(
                date(year, month, min(today.day, calendar.monthrange(year, month)[1]))
            )
        except (OverflowError, ValueError, calendar.IllegalMonthError):
            raise self.clocks.out_of_reach() from None

    def _mark(self, low: str) -> When | None:
        match = _MARK.fullmatch(low)
        if match is None:
            return None
        try:
            return self.clocks.instant(datetime.fromtimestamp(int(match["seconds"]), UTC))
        except (OverflowError, ValueError, OSError):
            raise self.clocks.out_of_reach() from None

    def _iso(self, words: str) -> When | None:
        match = _ISO.fullmatch(words)
        if match is None:
            return None
        year, month, day = (int(match[p]) if match[p] else None for p in ("year", "month", "day"))
        if match["hour"] is None or day is None:
            return self.clocks.whole(year or 0, month, day)
        clocks = self.clocks
        if match["zone"]:
            found = find_zone(match["zone"])
            if found is None:
                raise _unreadable(clocks.text)
            clocks = Clocks(clocks.now, *found, clocks.text)
        return clocks.at(year or 0, month or 0, day, match)

    def _named(self, low: str) -> When | None:
        match = _NAMED.fullmatch(low)
        if match is None or match["name"] not in _MONTHS:
            return None
        month = _MONTHS[match["name"]]
        day = match["day"] or match["later_day"]
        if match["day"] and match["later_day"]:
            return None
        if match["year"] is None:
            shown = f"{day} {calendar.month_name[month]}" if day else calendar.month_name[month]
            if day and not 1 <= int(day) <= calendar.monthrange(2024, month)[1]:
                raise self.clocks.no_such_day(None, month, int(day))
            year = self.clocks.now.year
            if day and int(day) > calendar.monthrange(year, month)[1]:
                # The only such day is 29 February.
                year -= year % 4
            raise BadDate(
                "{date} of which year? Try '{example}'.",
                date=shown,
                example=f"{shown} {year}",
                suggestions=(f"{shown} {year}",),
            )
        year = int(match["year"])
        if match["hour"] and day:
            return self.clocks.at(year, month, int(day), match)
        return None if match["hour"] else self.clocks.whole(year, month, int(day) if day else None)

    def _span(self, words: str) -> When | None:
        """From one date to another, of which one may be left open: "2024-06-03/.."."""
        match = re.fullmatch(r"(\.\.|[\d-]+)/(\.\.|[\d-]+)", words, re.ASCII)
        if match is None or match[1] == match[2]:
            return None
        ends = [None if end == OPEN else self._iso(end) for end in match.groups()]
        if [end is None for end in ends] != [end == OPEN for end in match.groups()]:
            return None
        return self.clocks.span(*ends)

    def _feast(self, low: str) -> When | None:
        match = _FEAST.fullmatch(low)
        if match is None:
            return None
        month, day = _FEASTS[match["name"]]
        today = self.clocks.today
        this = date(today.year, month, day)
        if match["which"] and match["year"]:
            return None
        if match["which"]:
            later = {"this": 0, "last": -(this >= today), "next": this <= today}[match["which"]]
            return self.clocks.whole(today.year + later, month, day)
        if match["year"]:
            return self.clocks.whole(int(match["year"]), month, day)
        name = capwords(match["name"])
        past = f"{name} {today.year - (this > today)}"
        raise BadDate(
            "{date} of which year? Try '{example}'.",
            date=name,
            example=past,
            suggestions=(past,),
        )

    def _figures(self, low: str) -> When | None:
        match = _FIGURES.fullmatch(low)
        if match is None:
            return None
        one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
        # 1.12.2025 is day first wherever dots are used.
        month_first = self.month_first and match["mark"] != "."
        ambiguous = match["mark"] != "." and one != two and one <= 12 and two <= 12
        if not ambiguous and match["mark"] != ".":
            month_first = two > 12
        month, day = (one, two) if month_first else (two, one)
        when = (
            self.clocks.at(year, month, day, match)
            if match["hour"]
            else self.clocks.whole(year, month, day)
        )
        if not ambiguous:
            return when
        clock = f" {low.split(' ')[1]}" if match["hour"] else ""
        return replace(when, other=f"{year}-{day:02}-{month:02}{clock}")
