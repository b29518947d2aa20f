"""Stretches of time, and times as closely as they are known. All in UTC."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch of time, ``start <= t < end``; no end is known if None.

    Raises ValueError unless both are UTC datetimes and the end is after the start.
    """

    start: datetime
    end: datetime | None = None

    def __post_init__(self) -> None:
        if self.start.tzinfo is not UTC or (self.end and self.end.tzinfo is not UTC):
            raise ValueError(f"not UTC: {self.start} to {self.end}")
        if self.end is not None and self.end <= self.start:
            raise ValueError(f"{self.end} is not after {self.start}")

    def __contains__(self, at: datetime) -> bool:
        return self.start <= at and (self.end is None or at < self.end)

    def meets(self, other: "Span") -> bool:
        """Whether the two have any instant in common."""
        return (other.end is None or self.start < other.end) and (
            self.end is None or other.start < self.end
        )

    def shared(self, other: "Span") -> "Span | None":
        """The stretch that both have in common, None if there is none."""
        if not self.meets(other):
            return None
        ends = [end for end in (self.end, other.end) if end is not None]
        return Span(max(self.start, other.start), min(ends, default=None))

    def days(self, until: datetime) -> float:
        """Its length in days, counted no further than ``until``."""
        end = until if self.end is None else min(self.end, until)
        return max(0.0, (end - self.start) / timedelta(days=1))


class Precision(StrEnum):
    """How closely a time is known."""

    MINUTE = "minute"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


# The seasons of the northern half of the Earth, each with the month that it begins with.
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
# How many months the windows that are counted in months are long.
_MONTHS = {
    Precision.MONTH: 1,
    Precision.SEASON: 3,
    Precision.QUARTER: 3,
    Precision.HALF: 6,
    Precision.YEAR: 12,
}
_PART = re.compile(
    rf"(?P<year>\d{{4}})-(?:W(?P<week>\d\d)|Q(?P<quarter>[1-4])|H(?P<half>[12])"
    rf"|(?P<season>{'|'.join(SEASONS)}))",
    re.ASCII,
)
_MOMENT = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<hour>\d\d):(?P<minute>\d\d)Z)?)?)?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A time as closely as it is known: a minute, or a whole day, week, month or more in UTC.

    A season is its three months: the winter of a year begins with its December. ``earliest``
    and ``latest`` bound it; they are equal for a minute, else they are the window's first
    instant and the first instant after it.
    """

    earliest: datetime
    precision: Precision = Precision.MINUTE

    @classmethod
    def read(cls, text: str) -> "Moment":
        """The moment that ``2027``, ``2027-03``, ``2027-03-09`` or ``2027-03-09T04:41Z`` names.

        A week is ``2027-W15``, a quarter ``2027-Q2``, a half ``2027-H1``, a season
        ``2027-summer``. Raises ValueError for anything else, with what is wrong in words.
        """
        match = _MOMENT.fullmatch(text)
        if match is None:
            if part := _PART.fullmatch(text):
                return cls._of_part(text, {k: v for k, v in part.groupdict().items() if v})
            if re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d\S*", text):
                raise ValueError(
                    f"{text!r} is not UTC to the minute; write it like 2001-03-10T04:32Z"
                )
            raise ValueError(
                f"{text!r} is no time; write 2027, 2027-H1, 2027-Q2, 2027-summer, 2027-03,"
                " 2027-W15, 2027-03-10 or 2027-03-10T04:32Z"
            )
        try:
            if match["minute"]:
                return cls(datetime.fromisoformat(text[:16]).replace(tzinfo=UTC))
            given = [int(part) for part in match.groups() if part]
            precision = (Precision.YEAR, Precision.MONTH, Precision.DAY)[len(given) - 1]
            year, month, day = (*given, 1, 1)[:3]
            return cls(datetime(year, month, day, tzinfo=UTC), precision)
        except ValueError:
            raise ValueError(f"there is no {text!r} in the calendar") from None

    @classmethod
    def _of_part(cls, text: str, given: dict[str, str]) -> "Moment":
        """The moment of a part of a year that is no month."""
        year, (sort, which) = int(given.pop("year")), given.popitem()
        try:
            if sort == "week":
                start = datetime.fromisocalendar(year, int(which), 1)
            elif sort == "season":
                start = datetime(year, SEASONS[which], 1)  # noqa: DTZ001  # made UTC below
            else:
                months = _MONTHS[Precision(sort)]
                start = datetime(year, (int(which) - 1) * months + 1, 1)  # noqa: DTZ001
        except ValueError:
            raise ValueError(f"there is no {text!r} in the calendar") from None
        return cls(start.replace(tzinfo=UTC), Precision(sort))

    @property
    def vague(self) -> bool:
        """Whether it is known less closely than to a month, so that no stay is counted by it."""
        return _MONTHS.get(self.precision, 0) > 1

    def within(self, other: "Moment") -> bool:
        """Whether it surely lies in the window of ``other``."""
        if self.earliest == other.earliest:
            return self.latest <= other.latest
        return other.earliest < self.earliest < other.latest and self.latest <= other.latest

    def meets(self, other: "Moment") -> bool:
        """Whether both can be at one instant."""
        overlap = self.earliest < other.latest and other.earliest < self.latest
        return overlap or self.earliest == other.earliest

    @property
    def latest(self) -> datetime:
        """The first instant after the window; the instant itself if known to the minute."""
        match self.precision:
            case Precision.MINUTE:
                return self.earliest
            case Precision.DAY:
                return self.earliest + timedelta(days=1)
            case Precision.WEEK:
                return self.earliest + timedelta(days=7)
            case _:
                past = self.earliest.month - 1 + _MONTHS[self.precision]
                return self.earliest.replace(
                    year=self.earliest.year + past // 12, month=past % 12 + 1, day=1
                )

    @property
    def season(self) -> str:
        """The season that it is, blank if it is none."""
        begins = {month: name for name, month in SEASONS.items()}
        return begins[self.earliest.month] if self.precision is Precision.SEASON else ""

    @property
    def place(self) -> int:
        """Which quarter, half or ISO week of its year it is; 0 for what is none of these."""
        match self.precision:
            case Precision.WEEK:
                return self.earliest.isocalendar().week
            case Precision.QUARTER | Precision.HALF:
                return self.earliest.month // _MONTHS[self.precision] + 1
            case _:
                return 0

    def __str__(self) -> str:
        match self.precision:
            case Precision.WEEK:
                week = self.earliest.isocalendar()
                return f"{week.year:04}-W{week.week:02}"
            case Precision.SEASON:
                return f"{self.earliest.year:04}-{self.season}"
            case Precision.QUARTER:
                return f"{self.earliest.year:04}-Q{self.place}"
            case Precision.HALF:
                return f"{self.earliest.year:04}-H{self.place}"
        width = {"year": 4, "month": 7, "day": 10}.get(self.precision)
        text = self.earliest.isoformat()
        return f"{text[:16]}Z" if width is None else text[:width]
