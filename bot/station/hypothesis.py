"""Manifests as they would be: a programme suspended, ships gone at once, no swapped seats.

A hypothetical manifest is a manifest like any other, so that every question can be asked
of it; the facts are never touched.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.station.careers import stays_of
from bot.station.cooperation import AGENCIES, NATIONS
from bot.station.domain import Event, EventKind, Leg, Person, Seat, Standing
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Span
from bot.station.occupancy import aboard, aboard_during, berth_timeline, ships_at
from bot.station.seats import place_of
from bot.station.stays import Stay, berths, stays
from bot.station.worked_out import worked_out


class Leaves(StrEnum):
    """When the docked ships of a suspended programme leave."""

    PLANNED = "planned"
    NOW = "now"


@dataclass(frozen=True, slots=True)
class Near:
    """What has a bearing on a span: missions, and the seats of all who count in it."""

    missions: frozenset[str]
    seats: frozenset[tuple[str, str | None, Leg]]


def suspended(
    manifest: Manifest, program: str, span: Span, leaves: Leaves, near: Near | None = None
) -> Manifest:
    """The manifest in which ``program`` launches nothing during ``span``.

    Its docked ships leave as in the facts, or at the start of the span with the people whose
    seats are in them. Others whose way home is gone leave in the ship that their seat is in at
    the start of the span, or that they come on later, when it leaves. With ``near`` it holds
    only what that names, which is faster.
    """
    grounded = _grounded(manifest, program, span)
    places = {
        stay: place_of(manifest, stay, span.start).ship for stay in aboard(manifest, span.start)
    }
    leaving: tuple[str, ...] = ()
    if leaves is Leaves.NOW:
        leaving = ships_of(manifest, program, span.start)
    homes: dict[Stay, str | None] = {s: place for s, place in places.items() if place in leaving}
    homes |= {
        stay: places.get(stay, stay.up)
        for stay in stays(manifest)
        if (stay.down in grounded or stay.down in leaving)
        and stay.up not in grounded
        and stay not in homes
        and (stay.span.end is None or stay.span.end > span.start)
    }
    changed = _changed(manifest, homes, leaving, span.start, grounded, near)
    # A crew planned to the year only may now be taken to come sooner, as another leaves.
    while sooner := _grounded(changed, program, span):
        changed = without(changed, sooner)
    return changed


def ships_of(manifest: Manifest, program: str, at: datetime) -> tuple[str, ...]:
    """The docked ships of a programme at an instant, those taken to have come among them."""
    ships = ships_at(manifest, at)
    return tuple(ship for ship in ships if manifest.mission(ship).program == program)


def undocked(manifest: Manifest, leaving: Mapping[str, tuple[str, ...]], at: datetime) -> Manifest:
    """The manifest in which ships leave at an instant, each with the people named for it.

    Others who were to go home on such a ship have no way home then.
    """
    ships = {person: ship for ship, people in leaving.items() for person in people}
    homes = {stay: ships[stay.person] for stay in aboard(manifest, at) if stay.person in ships}
    return _changed(manifest, homes, tuple(leaving), at)


def _changed(
    manifest: Manifest,
    homes: Mapping[Stay, str | None],
    leaving: tuple[str, ...],
    at: datetime,
    grounded: tuple[str, ...] = (),
    near: Near | None = None,
) -> Manifest:
    """The manifest in which people end stays on other ships, or on none, and ships leave at once.

    Whoever is still aboard cannot come again. What is grounded, or not near, is left out.
    """
    out = set(grounded)
    if near is not None:
        out |= {mission.id for mission in manifest.missions} - near.missions
    dropped: set[tuple[str, str | None, Leg]] = set()
    added = []
    for stay, home in homes.items():
        dropped.add((stay.person, stay.down, Leg.DOWN))
        if home is not None:
            added.append(Seat(home, stay.person, Leg.DOWN, "", stay.agency, stay.cross_flight))
        ship = berths(manifest).get(home) if home is not None else None
        end = at if home in leaving else ship.span.end if ship else None
        for later in stays_of(manifest)[stay.person]:
            if later.span.start > stay.span.start and (end is None or later.span.start < end):
                dropped |= {(later.person, later.up, Leg.UP), (later.person, later.down, Leg.DOWN)}
    seats = [
        seat
        for seat in manifest.seats
        if seat.mission not in out
        and (key := (seat.person, seat.mission, seat.leg)) not in dropped
        and (near is None or key in near.seats)
        and (seat.leg is Leg.UP or seat.mission not in leaving)
    ]
    # A ship that is only taken to have come gets the day on which it is.
    came = {
        stay.up: stay.span.start
        for stay in aboard(manifest, at)
        if stay.assumed and stay.up in leaving
    }
    arrived = EventKind.LAUNCH, EventKind.DOCKING
    events = [
        event
        for event in manifest.events
        if event.mission not in out
        and (event.mission not in leaving or (event.event in arrived and event.mission not in came))
    ]
    events += (
        Event(ship, EventKind.DOCKING, Moment(start), Standing.PLANNED)
        for ship, start in came.items()
    )
    # What is not later than the newest fact is taken as it would have been: as happened.
    standing = Standing.ACTUAL if at <= manifest.known_to else Standing.PLANNED
    events += (Event(ship, EventKind.UNDOCKING, Moment(at), standing) for ship in leaving)
    return replace(
        manifest,
        missions=tuple(mission for mission in manifest.missions if mission.id not in out),
        seats=(*seats, *added),
        events=tuple(events),
    )


def _grounded(manifest: Manifest, program: str, span: Span) -> tuple[str, ...]:
    """The missions of a programme that were to launch in the span.

    One whose launch is known to a year only is taken to launch as the crew it relieves leaves;
    if it relieves nobody it brings nobody either, and stays out of it.
    """
    coming = {stay.up: stay.span.start for stay in stays(manifest) if stay.assumed}
    return tuple(
        mission
        for mission, dated in _launches(manifest, program)
        if (comes := coming.get(mission, dated)) is not None and comes in span
    )


@worked_out
def _launches(manifest: Manifest, program: str) -> tuple[tuple[str, datetime | None], ...]:
    """The missions of a programme with the first instant of their launch, None if it is only
    known to a year."""
    return tuple(
        (mission.id, None if launch.at.vague else launch.at.earliest)
        for mission in manifest.missions
        if mission.program == program
        and (launch := manifest.event(mission.id, EventKind.LAUNCH)) is not None
        and launch.at is not None
    )


def near_to(manifest: Manifest, span: Span) -> Near:
    """The ships docked in a span, those on which whoever is aboard in it comes and leaves, and
    the seats of these people."""
    missions = {
        berth.mission for _, there in berth_timeline(manifest).during(span) for berth in there
    }
    # What never docked, or has no date to, may still have been to launch.
    missions |= {m.id for m in manifest.missions if m.id not in berths(manifest)}
    # A crew that is only taken to come may come into the span as another leaves sooner; it
    # comes as those leave whom it relieves, who may have left before the span, or as others
    # of its programme leave whose way home is gone and who stay longer.
    everyone = stays(manifest)
    relieved = {stay.relieves for stay in everyone if stay.assumed}
    relieving = {manifest.mission(stay.up).program for stay in everyone if stay.assumed}
    here = [
        *aboard_during(manifest, span),
        *(
            stay
            for stay in reversed(everyone)
            if stay.assumed
            or stay.up in relieved
            or (stay.down not in (stay.up, None) and manifest.mission(stay.up).program in relieving)
        ),
    ]
    for stay in here:
        missions |= {stay.up, stay.down or stay.up, stay.relieves or stay.up}
    seats = {(stay.person, stay.up, Leg.UP) for stay in here}
    return Near(
        frozenset(missions),
        frozenset(seats | {(stay.person, stay.down, Leg.DOWN) for stay in here}),
    )


def without(manifest: Manifest, missions: Collection[str]) -> Manifest:
    """The manifest in which these missions do not fly."""
    return replace(
        manifest,
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
        unnamed = f"unnamed-{stay.up}"
        people[unnamed] = Person(
            unnamed, f"someone of {side}", agency=side, nationality=nations.get(side, "")
        )
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
