"""Everything known, up to a moment of knowledge, and what counts of it then."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from bot.station.domain import (
    Agency,
    Agreement,
    AgreementSeat,
    Capacity,
    Command,
    Country,
    Event,
    EventKind,
    Expedition,
    Leg,
    Membership,
    Mission,
    OfficeHolder,
    OtherFlight,
    Person,
    Program,
    Refuge,
    Seat,
    Source,
    Standing,
    Statement,
)
from bot.station.ids import MissionIds, PersonIds
from bot.station.moments import Moment, Precision
from bot.station.worked_out import Basis, kept, worked_out

# The source that the bot itself looks at.
LIVE = "launch-library-live"


@dataclass(frozen=True, eq=False)
class Manifest(Basis):
    """Everything known, up to a moment of knowledge: what every question is asked of."""

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
    mission_ids: tuple[MissionIds, ...] = ()
    person_ids: tuple[PersonIds, ...] = ()
    as_of: datetime | None = None

    @property
    def known_to(self) -> datetime:
        """The newest known moment: nothing after it is told as having happened.

        Raises ValueError if no source says how far it reaches.
        """
        newest = max(source.newest.earliest for source in self.sources if source.newest)
        return newest if self.as_of is None else min(newest, self.as_of)

    @property
    def refreshed(self) -> datetime | None:
        """When a running bot last made sure of the facts, None where none did."""
        looks = [source.newest for source in self.sources if source.id == LIVE]
        return looks[0].earliest if looks and looks[0] else None

    def edge(self, now: datetime) -> datetime:
        """The end of what can be told as having happened: the newest fact, or now if earlier."""
        return min(now, self.known_to)

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


@worked_out
def _people(manifest: Manifest) -> Mapping[str, Person]:
    return MappingProxyType({person.id: person for person in manifest.people})


@worked_out
def _missions(manifest: Manifest) -> Mapping[str, Mission]:
    return MappingProxyType({mission.id: mission for mission in manifest.missions})


@worked_out
def _programs(manifest: Manifest) -> Mapping[str, Program]:
    return MappingProxyType({program.id: program for program in manifest.programs})


@worked_out
def _crews(manifest: Manifest) -> Mapping[tuple[str, Leg], tuple[Seat, ...]]:
    crews: dict[tuple[str, Leg], list[Seat]] = {}
    for seat in manifest.seats:
        crews.setdefault((seat.mission, seat.leg), []).append(seat)
    return MappingProxyType(
        {leg: tuple(sorted(seats, key=_seat_order)) for leg, seats in crews.items()}
    )


def _seat_order(seat: Seat) -> tuple[bool, bool]:
    return seat.cross_flight, seat.role != "commander"


@kept(most=16)
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


@worked_out
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


@worked_out
def last_plan(manifest: Manifest) -> datetime:
    """The end of the last plan that is dated to the month or better."""
    ends = [
        event.at.latest
        for event in counted(manifest).values()
        if event.at is not None and event.at.precision is not Precision.YEAR
    ]
    return max([*ends, manifest.known_to])
