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
    MONTH = "month"
    YEAR = "year"


_MOMENT = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<hour>\d\d):(?P<minute>\d\d)Z)?)?)?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A time as closely as it is known: a minute, or a whole day, month or year in UTC.

    ``earliest`` and ``latest`` bound it; they are equal for a minute, else they are
    the window's first instant and the first instant after it.
    """

    earliest: datetime
    precision: Precision = Precision.MINUTE

    @classmethod
    def read(cls, text: str) -> "Moment":
        """The moment that ``2027``, ``2027-03``, ``2027-03-09`` or ``2027-03-09T04:41Z`` names.

        Raises ValueError for anything else, with what is wrong in words.
        """
        match = _MOMENT.fullmatch(text)
        if match is None:
            if re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d\S*", text):
                raise ValueError(
                    f"{text!r} is not UTC to the minute; write it like 2001-03-10T04:32Z"
                )
            raise ValueError(
                f"{text!r} is no time; write 2027, 2027-03, 2027-03-10 or 2027-03-10T04:32Z"
            )
        if len(text) == 17:
            try:
                return cls(datetime.fromisoformat(text[:16]).replace(tzinfo=UTC))
            except ValueError:
                raise ValueError(f"there is no {text!r} in the calendar") from None
        given = {name: int(value) for name, value in match.groupdict().items() if value}
        precision = (Precision.YEAR, Precision.MONTH, Precision.DAY)[len(given) - 1]
        try:
            return cls(datetime(**({"month": 1, "day": 1} | given), tzinfo=UTC), precision)
        except ValueError:
            raise ValueError(f"there is no {text!r} in the calendar") from None

    @property
    def latest(self) -> datetime:
        """The first instant after the window; the instant itself if known to the minute."""
        match self.precision:
            case Precision.MINUTE:
                return self.earliest
            case Precision.DAY:
                return self.earliest + timedelta(days=1)
            case Precision.MONTH:
                return (self.earliest + timedelta(days=31)).replace(day=1)
            case Precision.YEAR:
                return self.earliest.replace(year=self.earliest.year + 1)

    def __str__(self) -> str:
        width = {"year": 4, "month": 7, "day": 10}.get(self.precision)
        text = self.earliest.strftime("%Y-%m-%dT%H:%MZ")
        return text if width is None else text[:width]
