"""What was said of a date, as values: points of time, stretches between them, the date of a text.

Nothing here knows when or where it is said; ``when`` of a value asks someone's clocks.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from bot.reading.dates.calendar import end_of_month, months_away
from bot.reading.when import Clocks, Size, TimeOfDay, When

# How a stretch without a beginning or without an end is written, as in ISO 8601-2.
OPEN = ".."


@dataclass(frozen=True, slots=True)
class Beside:
    """So many months and days before or after a date."""

    months: int = 0
    days: int = 0


class Meaning(ABC):
    """What a date that was said means; the year of it may be open."""

    __slots__ = ()

    @property
    @abstractmethod
    def text(self) -> str:
        """The same for a command, as it is read again; ``{year}`` where the year is open."""

    @abstractmethod
    def when(self, clocks: Clocks) -> When:
        """What it is on someone's clocks. Raises BadDate."""

    @property
    def start(self) -> tuple[int, int, int]:
        """Its first year, month and day, to be compared; nought for what was not said."""
        return 0, 0, 0

    def of(self, _year: int) -> "Meaning":
        """The same of a year, where the year is open."""
        return self

    def moved(self, _by: Beside) -> "Meaning | None":
        """What is so far from it; None if it is not known closely enough for that."""
        return None

    def beyond(self, _step: int) -> "Meaning":
        """The day after its last (1), or the one before its first (-1), where it has them."""
        return self


@dataclass(frozen=True, slots=True)
class Now(Meaning):
    """The moment at which it is asked, or so many hours before or after it.

    Other units than hours are those of a day that no calendar has.
    """

    count: int | None = None
    unit: str = "hour"

    @property
    def text(self) -> str:
        """ "In 5 hours", "5 hours ago"."""
        if self.count is None:
            return "now"
        counted = f"{abs(self.count)} {self.unit}s"
        return f"{counted} ago" if self.count < 0 else f"in {counted}"

    def when(self, clocks: Clocks) -> When:
        """The instant."""
        if self.unit != "hour":
            raise clocks.out_of_reach()
        try:
            at = clocks.now + timedelta(hours=self.count or 0)
        except OverflowError:
            raise clocks.out_of_reach() from None
        return clocks.instant(at, is_now=self.count is None)


@dataclass(frozen=True, slots=True)
class Mark(Meaning):
    """An instant as Discord marks it, in seconds since 1970."""

    seconds: int

    @property
    def text(self) -> str:
        """The mark itself."""
        return f"<t:{self.seconds}>"

    def when(self, clocks: Clocks) -> When:
        """The instant."""
        try:
            at = datetime.fromtimestamp(self.seconds, UTC)
        except (OverflowError, ValueError, OSError):
            raise clocks.out_of_reach() from None
        return clocks.instant(at)


@dataclass(frozen=True, slots=True)
class Point(Meaning):
    """A year, month or day, or a time of day; it need not be one of the calendar.

    ``is_doubtful`` says that it was said in figures in which the month may stand first, as in
    01/02/2025; it is taken to be the second until someone's habit is known.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    time: TimeOfDay | None = None
    is_doubtful: bool = False

    @classmethod
    def on(cls, day: date) -> "Point":
        """A day."""
        return cls(day.year, day.month, day.day)

    @property
    def text(self) -> str:
        """ISO, with the time behind it."""
        year = "{year}" if self.year is None else f"{self.year:04}"
        parts = (f"{part:02}" for part in (self.month, self.day) if part is not None)
        day = "-".join((year, *parts))
        return f"{day} {self.time.shown}" if self.time else day

    @property
    def is_plain(self) -> bool:
        """Whether it is a year, a month or a day and nothing else."""
        return self.time is None and not self.is_doubtful

    @property
    def start(self) -> tuple[int, int, int]:
        """Its year, month and day."""
        return self.year or 0, self.month or 0, self.day or 0

    def when(self, clocks: Clocks) -> When:
        """The instant, day, month or year; beside it the other reading of its figures."""
        if self.is_doubtful:
            one = replace(self, is_doubtful=False)
            other = replace(one, month=self.day, day=self.month)
            if clocks.month_first:
                one, other = other, one
            return replace(one.when(clocks), other=other.text)
        year = self.year or 0
        if self.time is None or self.month is None or self.day is None:
            return clocks.whole(year, self.month, self.day)
        return clocks.at(year, self.month, self.day, self.time)

    def of(self, year: int) -> "Point":
        """The same of a year, where the year is open."""
        return replace(self, year=year) if self.year is None else self

    def moved(self, by: Beside) -> "Point | None":
        """As closely known as it is; no day counts from a month, and no month from a year."""
        vague = (self.month is None and by.months % 12) or (self.day is None and by.days)
        if self.year is None or vague or self.is_doubtful:
            return None
        try:
            at = months_away(date(self.year, self.month or 1, self.day or 1), by.months)
            at += timedelta(days=by.days)
        except (OverflowError, ValueError):
            return None
        month, day = self.month and at.month, self.day and at.day
        return replace(self, year=at.year, month=month, day=day)

    def beyond(self, step: int) -> "Point":
        """The day after it or before it."""
        if self.year is None or not self.is_plain:
            return self
        try:
            day = date(self.year, self.month or 1, self.day or 1)
            if step > 0 and not self.day:
                day = end_of_month(self.year, self.month or 12)
            return Point.on(day + timedelta(days=step))
        except (OverflowError, ValueError):
            return self


@dataclass(frozen=True, slots=True)
class Stretch(Meaning):
    """All from one date to the end of another; without one it is open there."""

    first: Meaning | None
    last: Meaning | None

    @property
    def text(self) -> str:
        """ISO: 2024-06-03/2024-06-07."""
        return "/".join(end.text if end else OPEN for end in (self.first, self.last))

    @property
    def is_of_days(self) -> bool:
        """Whether its ends are days, months or years, unlike "from 10:00 to 11:00"."""
        ends = [end for end in (self.first, self.last) if end]
        return all(isinstance(end, Point) and end.is_plain for end in ends)

    @property
    def start(self) -> tuple[int, int, int]:
        """The start of its first end."""
        end = self.first or self.last
        return end.start if end else (0, 0, 0)

    def when(self, clocks: Clocks) -> When:
        """All its days."""
        if not self.is_of_days:
            raise clocks.unreadable()
        ends = (end.when(clocks) if end else None for end in (self.first, self.last))
        return clocks.span(*ends)

    def of(self, year: int) -> "Stretch":
        """The same of a year, where the year is open."""
        return Stretch(*(end.of(year) if end else None for end in (self.first, self.last)))

    def moved(self, by: Beside) -> "Stretch | None":
        """Both ends moved."""
        first, last = (end.moved(by) if end else None for end in (self.first, self.last))
        lost = (self.first and not first) or (self.last and not last)
        return None if lost else Stretch(first, last)


@dataclass(frozen=True, slots=True)
class SaidDate:
    """A date found in a text, from its word ``first`` up to ``last``.

    ``options`` are what it may mean: one, or if the year is open the latest that is over and the
    next to come; ``shape`` is then what a year is put into, if only a year is wanting, ``yearly``
    if in each it is on another day. ``zone`` is the name of one that was said with it, and
    ``figures`` are those of a day as they were said.
    ``role`` says whether a stretch begins (from) or ends (until) with it, or what was known then
    (as-of). ``vague`` says that it stands for more than was said, or less. ``other`` is the day
    of Christmas elsewhere, ``beside`` how far it is from a date asked about before, ``weekday``
    the day of the week said with it, Monday being 0, and ``by`` says that it ends what had been.
    """

    options: tuple[Meaning, ...]
    first: int = 0
    last: int = 0
    zone: str = ""
    figures: str = ""
    role: str = ""
    vague: bool = False
    shape: Meaning | None = None
    yearly: Meaning | None = None
    other: str = ""
    beside: Beside | None = None
    weekday: int | None = None
    by: bool = False

    @property
    def meant(self) -> Meaning | None:
        """What it means; None if the year is open."""
        return self.options[0] if len(self.options) == 1 else None

    def when(self, clocks: Clocks) -> When:
        """What it is on someone's clocks. Raises BadDate; its year is known."""
        there = clocks.there(self.zone) if self.zone else clocks
        if self.meant is None or there is None:
            raise clocks.unreadable()
        when = self.meant.when(there)
        return replace(when, other=f"{when.other} {self.zone}".strip()) if when.other else when

    def known(self, meant: Meaning) -> "SaidDate":
        """The date with its year found."""
        return replace(self, options=(meant,), shape=None)

    def each(self, change: Callable[[Meaning], Meaning]) -> "SaidDate":
        """The date with all that it may mean changed, so that it is no longer in figures."""
        options, shape = tuple(map(change, self.options)), self.shape and change(self.shape)
        return replace(self, options=options, shape=shape, figures="")

    def moved(self, by: Beside) -> "SaidDate | None":
        """What is so far from it; None if it is not known closely enough for that."""
        options = tuple(there for one in self.options if (there := one.moved(by)))
        if len(options) < len(self.options):
            return None
        return replace(self, options=options, shape=None, figures="", other="")

    @property
    def text(self) -> str:
        """What it means, for a command; blank if the year is open."""
        return self._text(self.meant)

    @property
    def past(self) -> str:
        """The latest that is over of an open year, for a command."""
        return "" if self.meant else self._text(self.options[0])

    @property
    def future(self) -> str:
        """The next to come of an open year, for a command."""
        return "" if self.meant else self._text(self.options[-1])

    @property
    def open_year(self) -> str:
        """What the year is put into, as {year}-07-18."""
        return self._text(self.shape)

    def _text(self, meant: Meaning | None) -> str:
        if meant is None:
            return ""
        day, _, time = meant.text.partition(" ") if self.figures else (meant.text, "", "")
        return " ".join(part for part in (self.figures or day, time, self.zone) if part)

    @property
    def has_day(self) -> bool:
        """Whether it is a single day, of a year or of none."""
        one = self.options[0]
        return isinstance(one, Point) and one.day is not None and one.time is None

    @property
    def is_stretch(self) -> bool:
        """Whether it has two ends, of which one may be open."""
        return isinstance(self.meant, Stretch) and self.meant.is_of_days

    @property
    def weekday_differs(self) -> bool:
        """Whether the day of the week that was said is not that of the day, if it is known."""
        if self.weekday is None or not isinstance(self.meant, Point) or self.meant.day is None:
            return False
        try:
            return date(*self.meant.start).weekday() != self.weekday
        except ValueError:
            return False


def away_from(when: When, by: Beside) -> When | None:
    """What is so far from a date; None if that is not known closely enough. Raises BadDate."""
    clocks = Clocks(when.start, UTC if when.end is None else when.zone, when.zone_name, "")
    meant = meaning_of(when).moved(by)
    return meant.when(replace(clocks, text=meant.text)) if meant else None


def meaning_of(when: When) -> Meaning:
    """What a date that was read means."""
    if when.size is Size.INSTANT:
        return replace(Point.on(when.start.date()), time=TimeOfDay(f"{when.start:%X}"))
    first = Point.on(when.local.date())
    if when.size is Size.SPAN:
        return Stretch(first, Point.on(when.last.astimezone(when.zone).date()))
    if when.size is Size.DAY:
        return first
    return Point(first.year, first.month if when.size is Size.MONTH else None)
