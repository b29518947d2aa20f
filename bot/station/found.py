"""A question for a set of the station's facts, and what it finds: values."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.station.conditions import Condition
from bot.station.moments import Moment
from bot.station.stays import Stay

_YEAR = 365.2425


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
    WHEN = "when"


# Those that ask for one of all in the order of time.
IN_ORDER = frozenset({Tell.FIRST, Tell.LAST, Tell.NTH})
# Those that put all in the order of what is counted.
RANKED = frozenset({Tell.MOST, Tell.LEAST, Tell.LONGEST, Tell.SHORTEST})


class By(StrEnum):
    """What most and least are counted by: days aboard, or from launch to landing; of people how
    often they came, commanded or had a feast aboard; of flights how many of the crew are meant.
    The first and the last are those to come, or to land. The most by age are the oldest, on
    docking or on taking command; that is counted in days."""

    DAYS = "days"
    FLIGHT = "flight"
    VISITS = "visits"
    COMMANDS = "commands"
    CHRISTMASES = "christmases"
    NEW_YEARS = "new years"
    CREW = "crew"
    LANDING = "landing"
    AGE = "age"

    @property
    def is_time(self) -> bool:
        """Whether a length of time is told with it."""
        return self in {By.DAYS, By.FLIGHT, By.LANDING}


class Plans(StrEnum):
    """Whether what is planned is added to what was flown."""

    NO = "no"
    YES = "yes"


@dataclass(frozen=True, slots=True)
class Query:
    """A set and what to tell of it; ``nth`` counts from 1 where one in the order is told, ``top``
    says how many of the first are told, if it is not the one.

    ``planned`` adds what is planned to what was flown.
    """

    of: Of
    where: tuple[Condition, ...] = ()
    tell: Tell = Tell.LIST
    by: By = By.DAYS
    nth: int = 1
    planned: bool = False
    top: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One of those found: someone with the stays that meet the conditions, a flight with its
    crew, a stay, a time in command, or a stretch of days with the most and least aboard.

    ``end`` is None while it goes on. ``lengths`` are those of each stay, ``flights`` of each from
    launch to landing. ``number`` is what is counted: how often someone came, or what else is
    asked for, or how many of a crew or aboard are meant; of days ``mean`` is how many there are
    on average, ``alone`` whoever was the only one of those meant, and ``hung_on`` the ships
    without any of which a side would have been missing. ``planned`` says that it begins by a plan,
    ``ends_by_plan`` that it so ends;
    ``certain`` is False where the plans may still turn out so that it is none of those meant.
    ``since`` and ``until`` are its start and its end as closely as they are known.
    """

    start: datetime
    end: datetime | None
    since: Moment
    until: Moment | None
    lengths: tuple[timedelta, ...]
    flights: tuple[timedelta, ...] = ()
    person: str = ""
    mission: str = ""
    stays: tuple[Stay, ...] = ()
    expeditions: tuple[int, ...] = ()
    number: int = 0
    least: int = 0
    mean: float = 0.0
    alone: tuple[str, ...] = ()
    hung_on: tuple[str, ...] = ()
    last: datetime | None = None
    planned: bool = False
    ends_by_plan: bool = False
    certain: bool = True

    @property
    def length(self) -> timedelta:
        """Its length; of someone that of all the stays that are meant."""
        return sum(self.lengths, timedelta(0))

    @property
    def days(self) -> float:
        """Its length in days."""
        return self.length / timedelta(days=1)

    def time(self, by: By, *, longest: bool = False) -> timedelta:
        """All its time as counted, or that of its longest stay or flight alone."""
        lengths = self.flights if by is By.FLIGHT else self.lengths
        return max(lengths, default=timedelta(0)) if longest else sum(lengths, timedelta(0))


@dataclass(frozen=True, slots=True)
class Found:
    """All rows that meet a query, in the order asked for; ``told`` are those it tells first, and
    ``going_on`` counts those left out of a mean because they are not over yet."""

    query: Query
    rows: tuple[Row, ...]
    told: tuple[Row, ...]
    going_on: int = 0

    @property
    def days(self) -> float:
        """The time of all rows, in days."""
        return sum(row.days for row in self.rows)

    @property
    def value(self) -> float | None:
        """The one number that was asked for, if one was."""
        if self.query.tell is Tell.MEAN:
            return self._mean if self.rows else None
        if self.query.tell is Tell.COUNT:
            return self.days if self.query.of is Of.DAYS else len(self.rows)
        return None

    @property
    def _mean(self) -> float:
        """The mean length in days; of days how many are aboard on average."""
        if self.query.by is By.AGE:
            return sum(row.number for row in self.rows) / len(self.rows) / _YEAR
        if self.query.of is Of.DAYS:
            return sum(row.mean * row.days for row in self.rows) / self.days
        times = [row.time(self.query.by) for row in self.rows]
        return sum(times, timedelta(0)) / timedelta(days=1) / len(times)
