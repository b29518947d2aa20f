"""A question for a set of the station's facts, and what it finds: values."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.station.conditions import Condition
from bot.station.stays import Stay


class Of(StrEnum):
    """What is asked for."""

    PEOPLE = "people"
    FLIGHTS = "flights"
    STAYS = "stays"
    COMMANDS = "commands"
    DAYS = "days"


class Tell(StrEnum):
    """What is told of those that are found."""

    LIST = "list"
    COUNT = "count"
    FIRST = "first"
    LAST = "last"
    NTH = "nth"
    MOST = "most"
    LEAST = "least"
    LONGEST = "longest"
    SHORTEST = "shortest"
    MEAN = "mean"
    WHETHER = "whether"


class By(StrEnum):
    """What most and least are counted by, of people."""

    DAYS = "days"
    VISITS = "visits"


@dataclass(frozen=True, slots=True)
class Query:
    """A set and what to tell of it; ``nth`` counts from 1 where one in the order is told."""

    of: Of
    where: tuple[Condition, ...] = ()
    tell: Tell = Tell.LIST
    by: By = By.DAYS
    nth: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """One of those found: someone with the stays that meet the conditions, a flight with its
    crew, a stay, a time in command, or a stretch of days with the most and least aboard.

    ``end`` is None while it goes on; ``length`` is of all the stays of someone.
    """

    start: datetime
    end: datetime | None
    length: timedelta
    person: str = ""
    mission: str = ""
    stays: tuple[Stay, ...] = ()
    expeditions: tuple[int, ...] = ()
    number: int = 0
    least: int = 0
    last: datetime | None = None
    longest: timedelta = timedelta(0)

    @property
    def days(self) -> float:
        """Its length in days."""
        return self.length / timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Found:
    """All rows that meet a query, in the order asked for; ``told`` are those it tells first."""

    query: Query
    rows: tuple[Row, ...]
    told: tuple[Row, ...]

    @property
    def days(self) -> float:
        """The time of all rows, in days."""
        return sum((row.length for row in self.rows), timedelta(0)) / timedelta(days=1)

    @property
    def value(self) -> float | None:
        """The one number that was asked for, if one was."""
        if self.query.tell is Tell.MEAN:
            return self.days / len(self.rows) if self.rows else None
        if self.query.tell is Tell.COUNT:
            return self.days if self.query.of is Of.DAYS else len(self.rows)
        return None
