"""The facts: missions, events, people, seats, expeditions and all that is told with them.

A record is one row of ``data/`` and is checked where it is made. What follows from the
facts (stays, headcounts, handovers) is worked out elsewhere and never stored.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.station.moments import Moment

# Marks a column without a default in which blank is a value: no station, no one mission.
MAY_BE_BLANK = {"blank": True}


class EventKind(StrEnum):
    """What a mission does, in order; docking and undocking bound time aboard.

    A relocation is to another port, at the docking there: nobody has left meanwhile.
    """

    LAUNCH = "launch"
    DOCKING = "docking"
    RELOCATION = "relocation"
    UNDOCKING = "undocking"
    LANDING = "landing"

    @property
    def leg(self) -> "Leg":
        """The leg whose crew it concerns: the way up for launch and docking, else down."""
        return Leg.UP if self in (EventKind.LAUNCH, EventKind.DOCKING) else Leg.DOWN


# What a flight does once; it may change ports never, or several times.
ONCE = tuple(kind for kind in EventKind if kind is not EventKind.RELOCATION)


class Standing(StrEnum):
    """Whether something happened or is a plan; a plan may leave open how much later it is."""

    ACTUAL = "actual"
    PLANNED = "planned"
    NO_EARLIER_THAN = "no-earlier-than"

    @property
    def is_plan(self) -> bool:
        """Whether it is a plan of either sort."""
        return self is not Standing.ACTUAL

    def by(self, edge: datetime, at: datetime) -> "Standing":
        """What is told of something of the instant ``at``: after ``edge`` it is a plan."""
        return self if self.is_plan or at <= edge else Standing.PLANNED


class Leg(StrEnum):
    """The way up or the way down of a mission."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from; ``date`` is of publication, ``newest`` of what is newest in it."""

    id: str
    citation: str
    read: Moment | None = None
    newest: Moment | None = None
    licence: str = ""
    credit: str = ""
    url: str = ""
    note: str = ""
    publisher: str = ""
    date: Moment | None = None


@dataclass(frozen=True, slots=True)
class Country:
    """A nationality: its ISO 3166-1 code and how it is named."""

    code: str
    name: str
    short: str
    people: str
    adjectives: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Agency:
    """Whom a crew member flies for; no country if it has members of several."""

    id: str
    name: str
    country: str = ""
    aliases: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Program:
    """A kind of crewed spacecraft. ``side`` is the agency whose own crews it carries."""

    id: str
    name: str
    operator: str
    side: str
    aliases: tuple[str, ...] = ()
    source: str = ""


# With what the id begins of whoever is supposed to take a seat, and has no name.
UNNAMED = "unnamed-"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who flew to the station or is assigned to; ``agency`` is the latest one."""

    id: str
    name: str
    called: str = ""
    native_name: str = ""
    agency: str = ""
    nationality: str = ""
    gender: str = ""
    aliases: tuple[str, ...] = ()
    source: str = ""

    @property
    def spoken(self) -> str:
        """The name as the person is called."""
        return self.called or self.name

    @property
    def is_unnamed(self) -> bool:
        """Whether it is only supposed that there is someone."""
        return self.id.startswith(UNNAMED)


@dataclass(frozen=True, slots=True)
class Mission:
    """One flight of one crewed spacecraft to the station."""

    id: str
    name: str
    formal_name: str = ""
    program: str = ""
    operator: str = ""
    spacecraft: str = ""
    crewed_up: bool = True
    crewed_down: bool = True
    launch_site: str = ""
    landing_site: str = ""
    aliases: tuple[str, ...] = ()
    source: str = ""
    note: str = ""

    @property
    def is_private(self) -> bool:
        """Whether it is a private astronaut mission, as NASA numbers them."""
        return any(alias.startswith("PAM-") for alias in self.aliases)


@dataclass(frozen=True, slots=True)
class Event:
    """What was known of one event of a mission; no ``at`` if a date was withdrawn.

    Several rows for one event are its history: ``counted`` says which one holds. ``port`` is
    the one docked at.
    """

    mission: str
    event: EventKind
    at: Moment | None
    standing: Standing
    known_since: Moment | None = None
    source: str = ""
    note: str = ""
    port: str = ""

    def __post_init__(self) -> None:
        if self.at is None and not self.standing.is_plan:
            raise ValueError("something that happened needs a time")
        if self.port and self.event not in (EventKind.DOCKING, EventKind.RELOCATION):
            raise ValueError(f"of {self.event} no port is told")


@dataclass(frozen=True, slots=True)
class Seat:
    """A person's place on one leg of a mission, and whom they flew for then."""

    mission: str
    person: str
    leg: Leg
    role: str = ""
    agency: str = ""
    cross_flight: bool = False
    source: str = ""


class Naming(StrEnum):
    """Whether someone was named for a seat or taken off it."""

    ASSIGNED = "assigned"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Assignment:
    """That someone was named for a seat or taken off it, and since when that was known.

    Several rows of one person and seat are its history, and the newest holds.
    """

    mission: str
    leg: Leg
    person: str
    role: str
    standing: Naming
    known_since: Moment
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Expedition:
    """A numbered station crew; its first and last moments are data."""

    number: int
    start: Moment
    end: Moment | None
    begins_with: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Membership:
    """A person's part in an expedition."""

    expedition: int
    person: str


@dataclass(frozen=True, slots=True)
class Command:
    """Who took command of the station, when, and the day of the ceremony if known."""

    expedition: int
    person: str
    since: Moment
    ceremony: Moment | None = None
    checked: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OtherFlight:
    """A time in space of someone of the manifest on a flight that was not to the station."""

    person: str
    flight: str
    role: str
    up_flight: str
    down_flight: str
    station: str = field(metadata=MAY_BE_BLANK)
    launch: Moment
    landing: Moment
    source: str = ""
    note: str = ""

    @property
    def lost(self) -> bool:
        """Whether its crew did not come back alive, as its note says."""
        return "the crew died" in self.note


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement, a supplement to one, a milestone or a fact beside them."""

    id: str
    kind: str
    title: str
    parties: tuple[str, ...]
    signed: Moment | None
    announced: Moment | None
    valid_until: Moment | None
    what: str
    source: str
    read: Moment | None = None
    checked: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class AgreementSeat:
    """A swapped seat and the agreement it falls under; ``basis`` is stated or likely."""

    agreement: str
    mission: str
    person: str
    basis: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Capacity:
    """Crew seats of a programme, or of one mission that differs; days, both included."""

    program: str
    mission: str = field(metadata=MAY_BE_BLANK)
    seats: int
    since: Moment
    until: Moment | None = None
    checked: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """A term of office; without an end, ``seen`` is the last day a source shows them in office."""

    office: str
    person: str
    since: Moment
    until: Moment | None
    acting: bool = False
    checked: str = ""
    source: str = ""
    note: str = ""
    seen: Moment | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Something a source says on a topic that no other table holds, told as that source's."""

    id: str
    topic: str
    said: Moment | None
    heading: str
    text: str
    source: str
    note: str = ""
