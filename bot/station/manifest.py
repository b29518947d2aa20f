"""Everything known, up to a moment of knowledge, and what counts of it then."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import product
from types import MappingProxyType
from typing import Any

from bot.station.domain import (
    ONCE,
    Agency,
    Agreement,
    AgreementSeat,
    Assignment,
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
    Seat,
    Source,
    Statement,
)
from bot.station.ids import MissionIds, PersonIds
from bot.station.known import View, mission_then, named_by_mission, newest, seats_then
from bot.station.moments import Moment
from bot.station.refuges import Refuge
from bot.station.sharing import Differing, Tables, by_identity, what_differs
from bot.station.worked_out import Basis, kept, worked_out

# The source that the bot itself looks at.
LIVE = "launch-library-live"
# The source of what a person who looks after a bot told it.
BY_HAND = "operator"


@dataclass(frozen=True, eq=False)
class Manifest(Basis):
    """Everything known, up to a moment of knowledge: what every question is asked of.

    Seen from ``as_of``, ``later`` is what happened after it and ``unheard_of`` the missions of
    which nothing was known: to be told only as what came later, and to be known by name.
    ``former`` is a manifest much like it, of which what follows from the parts that both share is
    known already; it changes no answer.
    """

    sources: tuple[Source, ...] = ()
    countries: tuple[Country, ...] = ()
    agencies: tuple[Agency, ...] = ()
    programs: tuple[Program, ...] = ()
    people: tuple[Person, ...] = ()
    missions: tuple[Mission, ...] = ()
    events: tuple[Event, ...] = ()
    seats: tuple[Seat, ...] = ()
    assignments: tuple[Assignment, ...] = ()
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
    unheard_of: tuple[Mission, ...] = ()
    later: tuple[Event, ...] = ()
    former: "Manifest | None" = field(default=None, repr=False)

    def altered(self, **parts: Any) -> "Manifest":
        """The manifest with other parts; what does not follow from these is taken from this one."""
        return replace(self, former=self, **parts)

    @property
    def known_to(self) -> datetime:
        """The newest known moment: nothing after it is told as having happened.

        Raises ValueError if no source says how far it reaches.
        """
        newest = _newest(self)
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
def _newest(manifest: Manifest) -> datetime:
    return max(source.newest.earliest for source in manifest.sources if source.newest)


@worked_out
def differing(manifest: Manifest) -> Differing | None:
    """What a manifest does not share with its former one; None if nothing can be taken from it."""
    former = manifest.former
    if former is None or manifest.as_of or former.as_of or manifest.sources is not former.sources:
        return None
    return what_differs(_tables(manifest), _tables(former))


@worked_out
def _tables(facts: Manifest) -> Tables:
    """The rows that a scenario changes."""
    return by_identity(facts.missions), by_identity(facts.events), by_identity(facts.seats)


@worked_out
def _people(manifest: Manifest) -> Mapping[str, Person]:
    return MappingProxyType({person.id: person for person in manifest.people})


@worked_out
def _missions(manifest: Manifest) -> Mapping[str, Mission]:
    every = (*manifest.unheard_of, *manifest.missions)
    return MappingProxyType({mission.id: mission for mission in every})


@worked_out
def _programs(manifest: Manifest) -> Mapping[str, Program]:
    return MappingProxyType({program.id: program for program in manifest.programs})


@worked_out
def _crews(manifest: Manifest) -> Mapping[tuple[str, Leg], tuple[Seat, ...]]:
    crews: dict[tuple[str, Leg], list[Seat]] = {}
    former, apart = manifest.former, differing(manifest)
    known = dict(_crews(former)) if former and apart else {}
    for seat in manifest.seats:
        if apart is None or seat.mission in apart.seated:
            crews.setdefault((seat.mission, seat.leg), []).append(seat)
    for leg in product(apart.seated if apart else (), Leg):
        known.pop(leg, None)
    known |= {leg: tuple(sorted(seats, key=_seat_order)) for leg, seats in crews.items()}
    return MappingProxyType(known)


def _seat_order(seat: Seat) -> tuple[bool, bool]:
    return seat.cross_flight, seat.role != "commander"


@kept(most=16)
def _seen(manifest: Manifest, as_of: datetime) -> Manifest:
    newest = manifest.known_to
    since = [event.known_since for event in manifest.events]
    since += [row.known_since for row in manifest.assignments]
    if as_of >= newest and all(moment is None or moment.earliest <= as_of for moment in since):
        return replace(manifest, as_of=as_of)
    view = View.of(as_of, manifest.events, manifest.sources, newest)
    knows = view.knows
    events = tuple(
        event if view.tells(event.note) else replace(event, note="")
        for event in manifest.events
        if view.event(event)
    )
    named = tuple(
        row if view.tells(row.note) else replace(row, note="")
        for row in manifest.assignments
        if knows(row.known_since)
    )
    seats = seats_then(view, manifest.seats, named, _people(manifest), _swaps(manifest))
    agreements = tuple(fact for fact in manifest.agreements if knows(fact.announced))
    heard_of = {event.mission for event in events} | {row.mission for row in named}
    heard_of |= {seat.mission for seat in seats}
    by_mission = named_by_mission(named)
    told = {_once(event) for event in events if not event.standing.is_plan}
    later = (
        event
        for event in manifest.events
        if not event.standing.is_plan and not view.event(event) and _once(event) not in told
    )
    known_agreements = {fact.id for fact in agreements}
    flying = {(seat.mission, seat.person) for seat in seats}
    return replace(
        manifest,
        as_of=as_of,
        missions=tuple(
            mission_then(view, mission, by_mission.get(mission.id, ()))
            for mission in manifest.missions
            if mission.id in heard_of
        ),
        unheard_of=tuple(
            mission_then(view, mission, ())
            for mission in (*manifest.missions, *manifest.unheard_of)
            if mission.id not in heard_of
        ),
        events=events,
        later=(*later, *manifest.later),
        seats=seats,
        assignments=named,
        expeditions=tuple(
            fact if fact.end is None or knows(fact.end) else replace(fact, end=None)
            for fact in manifest.expeditions
            if knows(fact.start)
        ),
        expedition_crew=_members_then(manifest, view),
        commands=tuple(fact for fact in manifest.commands if knows(fact.since)),
        other_flights=tuple(fact for fact in manifest.other_flights if knows(fact.landing)),
        agreements=agreements,
        agreement_seats=tuple(
            fact
            for fact in manifest.agreement_seats
            if fact.agreement in known_agreements and (fact.mission, fact.person) in flying
        ),
        capacities=tuple(fact for fact in manifest.capacities if knows(fact.since)),
        refuge_seats=tuple(fact for fact in manifest.refuge_seats if knows(fact.since)),
        office_holders=tuple(
            fact if knows(fact.until) and knows(fact.seen) else replace(fact, until=None, seen=None)
            for fact in manifest.office_holders
            if knows(fact.since)
        ),
        statements=tuple(fact for fact in manifest.statements if knows(fact.said)),
    )


def _swaps(manifest: Manifest) -> Callable[[Assignment, str], bool]:
    """Whether a naming is of a side's crew on the other's ship, since seats are swapped."""
    sides = {program.id: program.side for program in manifest.programs}
    carrier = {mission.id: sides[mission.program] for mission in manifest.missions}
    swaps = (fact.signed for fact in manifest.agreements if fact.kind == "crew_swap")
    since = min((signed.earliest for signed in swaps if signed), default=None)

    def is_swapped(row: Assignment, agency: str) -> bool:
        both = {agency, carrier[row.mission]}
        later = since is not None and since <= row.known_since.earliest
        return later and row.leg is Leg.UP and both == {"NASA", "Roscosmos"}

    return is_swapped


def _members_then(manifest: Manifest, view: View) -> tuple[Membership, ...]:
    """Who belonged to the expeditions begun by then: to those that went on, who had come."""
    last: dict[str, tuple[datetime, Leg]] = {}
    for seat in manifest.seats:
        at = view.flown.get((seat.mission, seat.leg))
        if at is not None and seat.person in last:
            last[seat.person] = max(last[seat.person], (at, seat.leg))
        elif at is not None:
            last[seat.person] = at, seat.leg
    begun = {fact.number: fact for fact in manifest.expeditions if view.knows(fact.start)}

    def belonged(member: Membership) -> bool:
        expedition = begun.get(member.expedition)
        if expedition is None or member.person not in last:
            return False
        at, leg = last[member.person]
        over = expedition.end is not None and view.knows(expedition.end)
        return over or leg is Leg.UP or at > expedition.start.earliest

    return tuple(filter(belonged, manifest.expedition_crew))


@worked_out
def counted(manifest: Manifest) -> Mapping[tuple[str, EventKind], Event]:
    """For each event of each mission the one row that counts at the manifest's knowledge.

    An actual beats any plan, a newer row an older one; a row whose known-since is not
    recorded counts as the oldest. Changes of ports are apart: a flight may have several.
    """
    rows: dict[tuple[str, EventKind], list[Event]] = {}
    former, apart = manifest.former, differing(manifest)
    found = dict(counted(former)) if former and apart else {}
    for key in product(apart.missions if apart else (), ONCE):
        found.pop(key, None)
    for event in manifest.events:
        is_new = apart is None or event.mission in apart.missions
        if is_new and event.event is not EventKind.RELOCATION:
            rows.setdefault((event.mission, event.event), []).append(event)
    found |= {key: newest(history) for key, history in rows.items()}
    return MappingProxyType(found)


@worked_out
def relocations(manifest: Manifest) -> Mapping[str, tuple[Event, ...]]:
    """The changes of ports of each mission that had any, in the order in which they were."""
    found: dict[str, dict[Moment, Event]] = {}
    for event in manifest.events:
        if event.event is EventKind.RELOCATION and event.at and not event.standing.is_plan:
            # Of two rows of one change, the later line tells its port.
            found.setdefault(event.mission, {})[event.at] = event
    return MappingProxyType(
        {
            mission: tuple(moves[at] for at in sorted(moves, key=lambda at: at.earliest))
            for mission, moves in found.items()
        }
    )


def is_by_hand(row: Event | Seat) -> bool:
    """Whether a person told a row, or accepted it, and so means it against what was known."""
    return BY_HAND in row.source.split("; ")


def _once(event: Event) -> tuple[object, ...]:
    """What two rows of the same event share: a flight docks once, and may change ports often."""
    at = event.at if event.event is EventKind.RELOCATION else None
    return event.mission, event.event, at


@worked_out
def last_plan(manifest: Manifest) -> datetime:
    """The end of the last plan that is dated to the month or better."""
    ends = [
        event.at.latest
        for event in counted(manifest).values()
        if event.at is not None and not event.at.vague
    ]
    return max([*ends, manifest.known_to])
