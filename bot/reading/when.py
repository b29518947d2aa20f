"""A When, what someone meant by a date, and how one is made of the parts of a date."""

import calendar
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum

from bot.errors import BadDate
from bot.messages import Message, Month, Value
from bot.reading.plain_words import quoted
from bot.reading.zones import find_zone

FIRST_YEAR, LAST_YEAR = 1957, 2100
# The first crew came aboard on the day on which a stretch without a beginning begins.
FIRST_DAY = date(1998, 12, 4)

MAX_LENGTH = 64
EXAMPLES = ("2025-12-01", "2025-12", "1 December 2025", "2025-12-09 01:30 UTC", "3 weeks ago")


_LAST_DAYS = {
    28: Message("the 28th"),
    29: Message("the 29th"),
    30: Message("the 30th"),
    31: Message("the 31st"),
}


class Size(StrEnum):
    """How long a stretch someone named."""

    INSTANT = "instant"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    SPAN = "span"


class ClockChange(StrEnum):
    """What a change of the clocks made of a time of day."""

    SKIPPED = "skipped"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class When:
    """What someone meant by a date: an instant (``end`` is None) or a half-open stretch.

    ``start`` and ``end`` are UTC; the day, month, year or span of days began in ``zone``.
    ``other`` is the reading not taken of a date such as 01/02/2025; ``is_now`` marks the word
    itself.
    ``clock_change`` marks a time that no clock showed, read as if the clocks had not gone
    forward yet, and one that came twice, read as the first.
    """

    start: datetime
    end: datetime | None
    size: Size
    zone: tzinfo
    zone_name: str = "UTC"
    other: str | None = None
    is_now: bool = False
    clock_change: ClockChange | None = None

    @property
    def last(self) -> datetime:
        """The instant itself, or the last instant of the stretch."""
        return self.start if self.end is None else self.end - timedelta(microseconds=1)

    @property
    def bound(self) -> datetime:
        """The instant itself, or the end of the stretch: where a span up to it ends."""
        return self.start if self.end is None else self.end

    @property
    def is_long(self) -> bool:
        """Whether it is longer than a day."""
        return self.size in (Size.MONTH, Size.YEAR, Size.SPAN)

    @property
    def local(self) -> datetime:
        """The start on the clocks of its zone."""
        return self.start.astimezone(self.zone)


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """Figures of a time of day as they are shown, "9:05" or "23:59:60"; no clock need show them."""

    shown: str

    @property
    def parts(self) -> tuple[int, int, int]:
        """Hour, minute and second."""
        hour, minute, second = (*map(int, self.shown.split(":")), 0)[:3]
        return hour, minute, second


@dataclass(frozen=True, slots=True)
class Clocks:
    """The calendar and the clocks of someone in a zone: makes a When of the parts of a date.

    ``now`` is UTC, ``text`` what was said, ``month_first`` how 01/02/2025 is read there. Its
    methods raise BadDate for what no calendar or clock shows and for what is out of reach.
    """

    now: datetime
    zone: tzinfo
    zone_name: str
    text: str
    month_first: bool = False

    @property
    def today(self) -> date:
        """The day on the clocks of the zone."""
        return self.now.astimezone(self.zone).date()

    def there(self, place: str) -> "Clocks | None":
        """The clocks of a zone by its name; None if there is none."""
        found = find_zone(place)
        return replace(self, zone=found[0], zone_name=found[1]) if found else None

    def whole(self, year: int, month: int | None, day: int | None) -> When:
        """The day, or without one the month, or without that the year."""
        if month is None:
            return self.year(year)
        if not 1 <= month <= 12:
            raise BadDate("There is no month {month}; months go from 1 to 12.", month=str(month))
        if day is None:
            return self.month(year, month)
        self.check_day(year, month, day)
        return self.day(date(year, month, day))

    def at(self, year: int, month: int, day: int, time: TimeOfDay) -> When:
        """The instant of a day at a time of day."""
        hour, minute, second = time.parts
        self.whole(year, month, day)
        leaps = second == 60 and hour < 24 and minute == 59
        if hour > 23 or minute > 59 or second > 59 + leaps:
            raise BadDate("There is no {time} on a clock.", time=time.shown)
        # A second that is put in is over as the next hour begins.
        at = self.clock(datetime(year, month, day, hour, minute, second - leaps))  # noqa: DTZ001
        if not leaps:
            return at
        after = at.start + timedelta(seconds=1)
        if after != after.replace(hour=0, minute=0):
            raise BadDate("There is no {time} on a clock.", time=time.shown)
        return self.instant(after)

    def clock(self, shown: datetime) -> When:
        """The instant at which the clocks of the zone show ``shown``, the first if twice."""
        local = shown.replace(tzinfo=self.zone)
        at = local.astimezone(UTC)
        change = None
        if at.astimezone(self.zone).replace(tzinfo=None) != shown:
            change = ClockChange.SKIPPED
        elif local.replace(fold=1).utcoffset() != local.utcoffset():
            change = ClockChange.REPEATED
        return replace(self.instant(at), clock_change=change)

    def check_day(self, year: int | None, month: int, day: int) -> None:
        """Raise BadDate unless a month has such a day, in a year or in any."""
        if year is not None:
            self._check_year(year)
        if not 1 <= day <= calendar.monthrange(year or 2024, month)[1]:
            raise self._no_such_day(year, month, day)

    def _check_year(self, year: int) -> None:
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise self.out_of_reach()

    def unreadable(self) -> BadDate:
        """The error for what is no date, or a blank."""
        return BadDate(
            Message(
                "I cannot read {words} as a date. Try 2025-12-01, '1 December 2025' or 'now'.",
                words=quoted(self.text),
            )
            if self.text.split()
            else "A date is missing. Try 2025-12-01.",
            suggestions=EXAMPLES,
        )

    def out_of_reach(self) -> BadDate:
        """The error for a time long before the station or long after its plans."""
        return BadDate(
            "{words} is out of reach: the station's history begins in 1998 and its plans"
            " end with this decade. Try 2025-12-01.",
            words=quoted(self.text),
            suggestions=EXAMPLES,
        )

    def _no_such_day(self, year: int | None, month: int, day: int) -> BadDate:
        last = calendar.monthrange(year or 2024, month)[1]
        words: dict[str, Value] = {
            "day": str(day),
            "name": Message(calendar.month_name[month]),
            "last": _LAST_DAYS[last],
        }
        if year is None:
            return BadDate(
                Message("There is no {day} {name}; it ends on {last} at the latest.", **words)
            )
        end = f"{year}-{month:02}-{last:02}"
        words |= {"month": Month(datetime(year, month, 1, tzinfo=UTC)), "end": end}
        over = (year, month) < (self.today.year, self.today.month)
        return BadDate(
            Message("There is no {day} {name}. {month} ended on {last}; try {end}.", **words)
            if over
            else Message("There is no {day} {name}. {month} ends on {last}; try {end}.", **words),
            suggestions=(end,),
        )

    def instant(self, at: datetime, *, is_now: bool = False) -> When:
        """An instant, which is UTC already."""
        self._check_year(at.year)
        return When(at, None, Size.INSTANT, self.zone, self.zone_name, is_now=is_now)

    def day(self, day: date) -> When:
        """A day on the clocks of the zone."""
        self._check_year(day.year)
        return self._stretch(day, day + timedelta(days=1), Size.DAY)

    def month(self, year: int, month: int) -> When:
        """A month on the clocks of the zone."""
        self._check_year(year)
        after = date(year + month // 12, month % 12 + 1, 1)
        return self._stretch(date(year, month, 1), after, Size.MONTH)

    def year(self, year: int) -> When:
        """A year on the clocks of the zone."""
        self._check_year(year)
        return self._stretch(date(year, 1, 1), date(year + 1, 1, 1), Size.YEAR)

    def span(self, first: When | None, last: When | None) -> When:
        """All days from one date to another; without one from the first crew, or up to today.

        What begins after today is taken to the end of the year in which it begins.
        """
        start = first.start if first else self.day(FIRST_DAY).start
        end = (last or self.day(self.today)).bound
        if last is None and end <= start:
            end = self.year(start.astimezone(self.zone).year).bound
        if end <= start:
            raise self._backwards(first, last)
        return When(start, end, Size.SPAN, self.zone, self.zone_name)

    def _backwards(self, first: When | None, last: When | None) -> BadDate:
        if first is None or last is None:
            return self.out_of_reach()
        return BadDate(
            "{words} ends before it begins. Try {example}.",
            words=quoted(self.text),
            example="2024-06-03/2024-06-07",
        )

    def _stretch(self, first: date, after: date, size: Size) -> When:
        start, end = (
            datetime(day.year, day.month, day.day, tzinfo=self.zone).astimezone(UTC)
            for day in (first, after)
        )
        if end <= start:
            # Apia went from 29 to 31 December 2011.
            raise BadDate(
                "The clocks of {zone} skipped that day. Try it in UTC.",
                zone=Message(self.zone_name),
            )
        return When(start, end, size, self.zone, self.zone_name)
