"""Manifests as they would be: missions that do not fly, ships gone at once, no swapped seats.

A hypothetical manifest is a manifest like any other, so that every question can be asked
of it; the facts are never touched.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from operator import itemgetter
from types import MappingProxyType
from typing import TypeVar

from bot.station.careers import stays_of
from bot.station.cooperation import AGENCIES, NATIONS
from bot.station.domain import ONCE, UNNAMED, Event, EventKind, Leg, Person, Seat, Standing
from bot.station.manifest import Manifest, counted
from bot.station.moments import Moment, Span
from bot.station.occupancy import aboard, aboard_during, berth_timeline, crew_timeline
from bot.station.seats import place_of
from bot.station.sides import crews_told
from bot.station.stays import berths, by_key, stays
from bot.station.worked_out import given, worked_out

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Near:
    """What has a bearing on a span: missions, and the stays of all who count in it.

    A stay is named by the person and the mission they came on.
    """

    missions: frozenset[str]
    stays: frozenset[tuple[str, str]]


def grounded(
    manifest: Manifest,
    missions: Collection[str],
    leaving: Collection[str],
    at: datetime,
    elsewhere: Mapping[tuple[str, str], str] = MappingProxyType({}),
) -> Manifest:
    """The manifest in which missions do not fly, and ships leave at an instant.

    A ship that leaves takes the people whose seats are in it. Others whose way home is gone
    leave in the ship that their seat is in at that instant, or that they come on later, when it
    leaves. ``elsewhere`` are the ships of those, each by person and mission, whose seat is not
    where the facts have it.
    """
    places: dict[tuple[str, str], str | None] = {
        stay.key: place_of(manifest, stay, at).ship for stay in aboard(manifest, at)
    }
    places |= elsewhere
    homes: dict[tuple[str, str], str | None] = {
        key: place for key, place in places.items() if place in leaving or key in elsewhere
    }
    homes |= {
        key: places.get(key, stay.up)
        for stay in stays(manifest)
        if (stay.down in missions or stay.down in leaving)
        and stay.up not in missions
        and (key := stay.key) not in homes
        and (stay.span.end is None or stay.span.end > at)
    }
    return rehomed(manifest, homes, at, leaving, missions)


def rehomed(
    manifest: Manifest,
    homes: Mapping[tuple[str, str], str | None],
    at: datetime,
    leaving: Collection[str] = (),
    out: Collection[str] = (),
) -> Manifest:
    """The manifest in which people end stays on other ships, or on none, and ships leave at once.

    ``homes`` has the ship for each person and the mission they came on. Whoever is still aboard
    cannot come again. What is ``out`` does not fly.
    """
    dropped: set[tuple[str, str | None, Leg]] = set()
    added = []
    for person, up in homes:
        own = stays_of(manifest)[person]
        stay = next(one for one in own if one.up == up)
        home = homes[person, up]
        dropped.add((person, stay.down, Leg.DOWN))
        if home is not None:
            added.append(Seat(home, person, Leg.DOWN, "", stay.agency, stay.cross_flight))
        ship = berths(manifest).get(home) if home is not None else None
        end = at if home in leaving else ship.span.end if ship else None
        for later in own:
            if later.span.start > stay.span.start and (end is None or later.span.start < end):
                dropped |= {(person, later.up, Leg.UP), (person, later.down, Leg.DOWN)}
    seats = [
        seat
        for seat in manifest.seats
        if seat.mission not in out
        and (seat.person, seat.mission, seat.leg) not in dropped
        and (seat.leg is Leg.UP or seat.mission not in leaving)
    ]
    arrived = EventKind.LAUNCH, EventKind.DOCKING
    events = [
        event
        for event in manifest.events
        if event.mission not in out and (event.mission not in leaving or event.event in arrived)
    ]
    events += (
        Event(ship, EventKind.UNDOCKING, Moment(at), standing_of(manifest, at)) for ship in leaving
    )
    return manifest.altered(
        missions=tuple(mission for mission in manifest.missions if mission.id not in out),
        seats=(*seats, *added),
        events=tuple(events),
    )


def standing_of(manifest: Manifest, at: datetime) -> Standing:
    """How what would be is told: not later than the newest fact, as it would have happened."""
    return Standing.ACTUAL if at <= manifest.known_to else Standing.PLANNED


@worked_out
def crews_assumed(manifest: Manifest) -> Mapping[str, str]:
    """The ships that are taken to come as others leave, for want of a month, each with that one.

    Of what would be it is given: there they have dates.
    """
    return MappingProxyType(
        {stay.up: stay.relieves or stay.up for stay in stays(manifest) if stay.assumed}
    )


@worked_out
def as_counted(manifest: Manifest) -> Manifest:
    """The manifest in which a crew that is taken to come as another leaves has that for a date.

    So it comes no sooner where the other leaves sooner, and nobody else is taken to come
    instead.
    """
    coming, undated = _without_a_date(manifest)
    if not coming and not undated:
        return manifest
    dated = {EventKind.LAUNCH, EventKind.DOCKING}
    return manifest.altered(
        events=(
            *(e for e in manifest.events if not (e.mission in coming and e.event in dated)),
            *(
                Event(ship, event, Moment(at), Standing.PLANNED)
                for ship, at in coming.items()
                for event in sorted(dated)
            ),
        ),
        seats=tuple(
            seat for seat in manifest.seats if not (seat.mission in undated and seat.leg is Leg.UP)
        ),
    )


def part_of(facts: Manifest, near: Near) -> Manifest:
    """Only what is ``near``, of facts that are ``as_counted``: less to derive a scenario from.

    What follows from the part is the part of what follows from the whole. Stays and missions
    stand in it in their order.
    """
    rows, ships, events = _rows_of(facts), berths(facts), counted(facts)
    known = by_key(facts)
    own = [known[key] for key in near.stays if key in known]
    own.sort(key=lambda stay: (stay.span.start, stay.person))
    legs = {(stay.person, stay.up, Leg.UP) for stay in own}
    legs |= {(stay.person, stay.down, Leg.DOWN) for stay in own if stay.down is not None}
    part = replace(
        facts,
        former=None,
        missions=tuple(m for m in facts.missions if m.id in near.missions),
        events=rows.events_of(near.missions),
        seats=rows.seats_of(legs),
        refuge_seats=tuple(row for row in facts.refuge_seats if row.mission in near.missions),
    )
    given(stays, part, tuple(own))
    given(berths, part, MappingProxyType({m: ships[m] for m in near.missions if m in ships}))
    keys = ((mission, kind) for mission in near.missions for kind in ONCE)
    given(counted, part, MappingProxyType({key: events[key] for key in keys if key in events}))
    # Who and what is not near is not there in the span, so that in it these are the same.
    for over_time in (crew_timeline, berth_timeline, crews_told):
        given(over_time, part, over_time(facts))
    return part


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of facts by what they are of, each with its place in its table."""

    events: Mapping[str, Sequence[tuple[int, Event]]]
    seats: Mapping[tuple[str, str, Leg], Sequence[tuple[int, Seat]]]

    def events_of(self, missions: Iterable[str]) -> tuple[Event, ...]:
        """The events of missions, in the order of the table."""
        return _in_place(self.events.get(mission, ()) for mission in missions)

    def seats_of(self, legs: Iterable[tuple[str, str, Leg]]) -> tuple[Seat, ...]:
        """The seats of people on missions, in the order of the table."""
        return _in_place(self.seats.get(leg, ()) for leg in legs)


def _in_place(rows: Iterable[Sequence[tuple[int, Row]]]) -> tuple[Row, ...]:
    return tuple(row for _, row in sorted(chain.from_iterable(rows), key=itemgetter(0)))


@worked_out
def _rows_of(manifest: Manifest) -> _Rows:
    events: dict[str, list[tuple[int, Event]]] = {}
    for place, event in enumerate(manifest.events):
        events.setdefault(event.mission, []).append((place, event))
    seats: dict[tuple[str, str, Leg], list[tuple[int, Seat]]] = {}
    for place, seat in enumerate(manifest.seats):
        seats.setdefault((seat.person, seat.mission, seat.leg), []).append((place, seat))
    return _Rows(events, seats)


@worked_out
def _never_docked(manifest: Manifest) -> frozenset[str]:
    """The missions that never docked, or have no date to."""
    return frozenset({mission.id for mission in manifest.missions} - berths(manifest).keys())


@worked_out
def _without_a_date(manifest: Manifest) -> tuple[Mapping[str, datetime], frozenset[str]]:
    """When crews are taken to come whose ship has no date, and the other ships without one."""
    coming = {stay.up: stay.span.start for stay in stays(manifest) if stay.assumed}
    undated = {
        mission.id
        for mission in manifest.missions
        if mission.id not in coming
        and (launch := manifest.event(mission.id, EventKind.LAUNCH)) is not None
        and launch.at is not None
        and launch.standing.is_plan
        and launch.at.vague
    }
    return MappingProxyType(coming), frozenset(undated)


def near_to(manifest: Manifest, span: Span, named: Collection[str] = ()) -> Near:
    """The ships docked in a span, those on which whoever is aboard in it comes and leaves, and
    the seats of these people; the ``named`` missions too."""
    missions = {
        berth.mission for _, there in berth_timeline(manifest).during(span) for berth in there
    }
    # What never docked may still have been to launch.
    missions |= _never_docked(manifest) | set(named)
    here = [
        *aboard_during(manifest, span),
        *(stay for stay in stays(manifest) if stay.assumed or stay.up in named),
    ]
    for stay in here:
        missions |= {stay.up, stay.down or stay.up, stay.relieves or stay.up}
    return Near(frozenset(missions), frozenset(stay.key for stay in here))


def without(manifest: Manifest, missions: Collection[str]) -> Manifest:
    """The manifest in which these missions do not fly."""
    return manifest.altered(
        missions=tuple(m for m in manifest.missions if m.id not in missions),
        events=tuple(event for event in manifest.events if event.mission not in missions),
        seats=tuple(seat for seat in manifest.seats if seat.mission not in missions),
    )


@worked_out
def without_cross_flights(manifest: Manifest) -> Manifest:
    """The manifest in which each swapped seat is taken by an unnamed person of the ship's side."""
    names: dict[tuple[str, str, Leg], str] = {}
    people: dict[str, Person] = {}
    nations = {
        agency: nation
        for agency, side in AGENCIES.items()
        for nation, its in NATIONS.items()
        if its is side
    }
    for stay in stays(manifest):
        if not stay.cross_flight:
            continue
        side = manifest.program(manifest.mission(stay.up).program).side
        unnamed = f"{UNNAMED}{stay.up}"
        people[unnamed] = Person(unnamed, "", agency=side, nationality=nations.get(side, ""))
        names[stay.person, stay.up, Leg.UP] = unnamed
        if stay.down is not None:
            names[stay.person, stay.down, Leg.DOWN] = unnamed
    seats = tuple(
        replace(seat, person=other, agency=people[other].agency, cross_flight=False)
        if (other := names.get((seat.person, seat.mission, seat.leg)))
        else seat
        for seat in manifest.seats
    )
    refuges = tuple(
        replace(refuge, person=_stand_in(manifest, refuge.person, refuge.since, names))
        for refuge in manifest.refuge_seats
    )
    return replace(
        manifest, people=(*manifest.people, *people.values()), seats=seats, refuge_seats=refuges
    )


def _stand_in(
    manifest: Manifest, person: str, at: Moment, names: Mapping[tuple[str, str, Leg], str]
) -> str:
    for stay in stays(manifest):
        if stay.person == person and at.earliest in stay.span:
            return names.get((person, stay.up, Leg.UP), person)
    return person
