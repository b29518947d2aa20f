"""What a source says of the station's flights, in no source's own words; pure."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.station.domain import Event, Seat
from bot.station.moments import Moment


class Kind(StrEnum):
    """Why an answer, or a part of one, is not believed."""

    EMPTY = "empty"
    CUT_SHORT = "cut short"
    NOT_JSON = "not JSON"
    LATE = "late"
    SHAPE = "wrong shape"
    TOO_BIG = "too big"
    PACKED = "packed"
    REDIRECT = "redirect"
    ELSEWHERE = "next page elsewhere"
    ENDLESS = "endless list"
    STATUS = "refused"
    FLIGHTS_GONE = "flights gone"
    PLANS_GONE = "plans gone or moved"
    TWICE = "a person twice"
    CONTRADICTION = "contradiction"
    FUTURE_AS_PAST = "future told as past"
    UNKNOWN_FLIGHT = "unknown flight"
    UNKNOWN_PERSON = "unknown person"
    FAILED = "failed launch"


class Refused(Exception):
    """An answer, or what it says of one flight, that is not believed; told as in ``Held``."""

    def __init__(
        self, kind: Kind, reason: str, told: str = "", rows: tuple[Event | Seat, ...] = ()
    ) -> None:
        super().__init__(f"{kind}: {reason}")
        self.kind, self.reason = kind, reason
        self.told, self.rows = told, rows


class State(StrEnum):
    """How far a launch has come."""

    PLANNED = "planned"
    LAUNCHED = "launched"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Member:
    """Someone on one leg of a flight, by the source's id."""

    id: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Docked:
    """A time at a port of the station; no end if it goes on, or is not told, as the port may be."""

    since: datetime
    until: datetime | None = None
    port: str = ""


@dataclass(frozen=True, slots=True)
class Flight:
    """A flight to the station as a source tells it; ``launch`` is None if it has no date."""

    id: str
    ship: str
    name: str
    address: str
    state: State
    launch: Moment | None
    up: tuple[Member, ...] = ()
    down: tuple[Member, ...] = ()
    docked: tuple[Docked, ...] = ()
    landing: datetime | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A part of an answer that is not believed, with the rows that it makes if a person does.

    ``told`` is what of the subject is told, and how: an event and its time, a leg and its people.
    """

    kind: Kind
    subject: str
    reason: str
    rows: tuple[Event | Seat, ...] = ()
    told: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What stays the same while the source says the same."""
        return str(self.kind), self.subject, self.told or self.reason
