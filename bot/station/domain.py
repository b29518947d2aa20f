"""The facts: missions, events, people, seats, expeditions, and the manifest of them all.

A record is one row of ``data/`` and is checked where it is made. What follows from
the facts (stays, headcounts, handovers) is worked out elsewhere and never stored.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

# Marks a column without a default in which blank is a value: no station, no one mission.
MAY_BE_BLANK = {"blank": True}


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


class EventKind(StrEnum):
    """What a mission does, in order; docking and undocking bound time aboard."""

    LAUNCH = "launch"
    DOCKING = "docking"
    UNDOCKING = "undocking"
    LANDING = "landing"

    @property
    def leg(self) -> "Leg":
        """The leg whose crew it concerns: the way up for launch and docking, else down."""
        return Leg.UP if self in (EventKind.LAUNCH, EventKind.DOCKING) else Leg.DOWN


class Standing(StrEnum):
    """Whether something happened or is a plan; a plan may leave open how much later it is."""

    ACTUAL = "actual"
    PLANNED = "planned"
    NO_EARLIER_THAN = "no-earlier-than"

    @property
    def is_plan(self) -> bool:
        """Whether it is a plan of either sort."""
        return self is not Standing.ACTUAL


class Leg(StrEnum):
    """The way up or the way down of a mission."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from. ``newest`` is the moment of the newest material in it."""

    id: str
    citation: str
    read: Moment | None = None
    newest: Moment | None = None
    licence: str = ""
    credit: str = ""
    url: str = ""
    note: str = ""


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


@dataclass(frozen=True, slots=True)
class Event:
    """What was known of one event of a mission; no ``at`` if a date was withdrawn.

    Several rows for one event are its history: ``counted`` says which one holds.
    """

    mission: str
    event: EventKind
    at: Moment | None
    standing: Standing
    known_since: Moment | None = None
    source: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        if self.at is None and not self.standing.is_plan:
            raise ValueError("something that happened needs a time")


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
class Refuge:
    """A time in which someone would have left in another ship than the one they came on.

    ``since_is`` and ``until_is`` say how a time is known if not as written:
    ``estimated``, or ``latest`` if the real move was earlier.
    """

    person: str
    mission: str
    since: Moment
    until: Moment
    since_is: str = ""
    until_is: str = ""
    why: str = ""
    checked: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """A term of office; in office in the newest source if ``until`` is None."""

    office: str
    person: str
    since: Moment
    until: Moment | None
    acting: bool = False
    checked: str = ""
    source: str = ""
    note: str = ""


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


@dataclass(frozen=True, eq=False)
class Manifest:
    """Everything known, up to a moment of knowledge: what every question is asked of.

    Two manifests are the same only if they are one object, so that what is worked out
    of one can be remembered with it.
    """

    sources: tuple[Source, ...] = ()
    countries: tuple[Country, ...] = ()
    agencies: tuple[Agency, ...] = ()
    programs: tuple[Program, ...] = ()
    people: tuple[Person, ...] = ()
    missions: tuple[Mission, ...] = ()
    events: tuple[Event, ...] = ()
    seats: tuple[Seat, ...] = ()
    expeditions: tuple[Expedition, ...] = ()
    expedition_crew: tuple[Membership, ...] = ()
    commands: tuple[Command, ...] = ()
    other_flights: tuple[OtherFlight, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    agreement_seats: tuple[AgreementSeat, ...] = ()
    capacities: tuple[Capacity, ...] = ()
    refuge_seats: tuple[Refuge, ...] = ()
    office_holders: tuple[OfficeHolder, ...] = ()
    statements: tuple[Statement, ...] = ()
    as_of: datetime | None = None

    @property
    def known_to(self) -> datetime:
        """The newest known moment: nothing after it is told as having happened.

        Raises ValueError if no source says how far it reaches.
        """
        newest = max(source.newest.earliest for source in self.sources if source.newest)
        return newest if self.as_of is None else min(newest, self.as_of)

    def seen(self, as_of: datetime | None) -> "Manifest":
        """The manifest as it was known at ``as_of``; itself if None."""
        return self if as_of is None or as_of == self.as_of else _seen(self, as_of)

    def person(self, person: str) -> Person:
        """The person with that id; raises KeyError."""
        return _people(self)[person]

    def mission(self, mission: str) -> Mission:
        """The mission with that id; raises KeyError."""
        return _missions(self)[mission]

    def program(self, program: str) -> Program:
        """The programme with that id; raises KeyError."""
        return _programs(self)[program]

    def crew(self, mission: str, leg: Leg) -> tuple[Seat, ...]:
        """The seats on one leg of a mission: commander first, a cross-flight last."""
        return _crews(self).get((mission, leg), ())

    def event(self, mission: str, kind: EventKind) -> Event | None:
        """What counts of an event of a mission: None if no time was ever known."""
        return counted(self).get((mission, kind))


@lru_cache(maxsize=64)
def _people(manifest: Manifest) -> Mapping[str, Person]:
    return MappingProxyType({person.id: person for person in manifest.people})


@lru_cache(maxsize=64)
def _missions(manifest: Manifest) -> Mapping[str, Mission]:
    return MappingProxyType({mission.id: mission for mission in manifest.missions})


@lru_cache(maxsize=64)
def _programs(manifest: Manifest) -> Mapping[str, Program]:
    return MappingProxyType({program.id: program for program in manifest.programs})


@lru_cache(maxsize=64)
def _crews(manifest: Manifest) -> Mapping[tuple[str, Leg], tuple[Seat, ...]]:
    crews: dict[tuple[str, Leg], list[Seat]] = {}
    for seat in manifest.seats:
        crews.setdefault((seat.mission, seat.leg), []).append(seat)
    return MappingProxyType(
        {leg: tuple(sorted(seats, key=_seat_order)) for leg, seats in crews.items()}
    )


def _seat_order(seat: Seat) -> tuple[bool, bool]:
    return seat.cross_flight, seat.role != "commander"


@lru_cache(maxsize=64)
def _seen(manifest: Manifest, as_of: datetime) -> Manifest:
    def known(since: Moment | None) -> bool:
        return since is None or since.earliest <= as_of

    return replace(
        manifest,
        as_of=as_of,
        events=tuple(event for event in manifest.events if known(event.known_since)),
        agreements=tuple(fact for fact in manifest.agreements if known(fact.announced)),
        statements=tuple(fact for fact in manifest.statements if known(fact.said)),
    )


@lru_cache(maxsize=64)
def counted(manifest: Manifest) -> Mapping[tuple[str, EventKind], Event]:
    """For each event of each mission the one row that counts at the manifest's knowledge.

    An actual beats any plan, a newer row an older one; a row whose known-since is not
    recorded counts as always known. Seen from before it happened, an event without any
    recorded plan is read from its actual row, as a plan. Where that would be before a
    recorded plan of an earlier event of the mission (a docking before the launch as then
    planned), it is taken to be known only as well as that plan.
    """
    rows: dict[tuple[str, EventKind], list[Event]] = {}
    for event in manifest.events:
        rows.setdefault((event.mission, event.event), []).append(event)
    best: dict[tuple[str, EventKind], Event] = {}
    planned: dict[str, Moment] = {}
    for (mission, kind), history in sorted(rows.items(), key=lambda item: _PLACES[item[0][1]]):
        event = _holding(history, manifest.as_of)
        recorded = any(event is row for row in history)
        former = planned.get(mission)
        if recorded and event.standing.is_plan and event.at:
            planned[mission] = event.at
        elif not recorded and former and event.at and event.at.latest < former.earliest:
            event = replace(event, at=former)
        best[mission, kind] = event
    return MappingProxyType(best)


def is_hindsight(manifest: Manifest, event: Event, edge: datetime) -> bool:
    """Whether an event that lies ahead at ``edge`` is told by how it went later.

    That is so where no plan of that day is recorded.
    """
    at = event.at
    return (
        at is not None
        and at.earliest > edge
        and any(
            (row.mission, row.event, row.at) == (event.mission, event.event, at)
            and not row.standing.is_plan
            for row in manifest.events
        )
    )


_PLACES = {kind: place for place, kind in enumerate(EventKind)}


def _holding(history: list[Event], as_of: datetime | None) -> Event:
    def newest(rows: list[Event]) -> Event:
        # max() keeps the first of equals, so the list is read backwards: of two rows
        # with the same known-since the later line holds.
        return max(reversed(rows), key=lambda row: (row.known_since is not None, row.known_since))

    actual = [event for event in history if not event.standing.is_plan]
    happened = [e for e in actual if as_of is None or (e.at and e.at.earliest <= as_of)]
    if happened:
        return newest(happened)
    plans = [event for event in history if event.standing.is_plan]
    return newest(plans) if plans else replace(newest(actual), standing=Standing.PLANNED)
