"""The manifest as it would be if something happened: any events, one after another.

Events are applied in the order of their instants, whatever order they are told in. What they
do to the facts is in ``hypothesis``; here is what each sort of event does.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import groupby
from types import MappingProxyType

from bot.station.capacities import capacity
from bot.station.careers import stays_of
from bot.station.domain import Capacity, Event, EventKind, Leg, Seat
from bot.station.hypothesis import as_counted, grounded, rehomed, standing_of
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Precision, Span
from bot.station.occupancy import aboard
from bot.station.refuges import Refuge
from bot.station.seats import place_of
from bot.station.stays import Berth, Stay, berths, docking_of, stays, undocking_of
from bot.station.supposing import (
    Happening,
    Happens,
    Sort,
    docked_ships,
    flights_of,
    in_order,
    next_flight,
    next_stay,
    programs_of,
)


def supposed(manifest: Manifest, happenings: Iterable[Happening], span: Span) -> Manifest:
    """The manifest in which all this happens; what stops, stops up to the end of the span."""
    ordered = in_order(happenings)
    return applied(as_counted(manifest), ordered, span) if ordered else manifest


def applied(counted: Manifest, ordered: Sequence[Happening], span: Span) -> Manifest:
    """The same of facts that are ``as_counted``, for what is ``in_order``."""
    changed = counted
    coming = (one for one in ordered if one.happens in _GROUNDING or one.happens in _WHAT_COMES)
    for (at, grounds), some in groupby(coming, lambda one: (one.at, one.happens in _GROUNDING)):
        if grounds:
            changed = _grounded(changed, tuple(some), at, span)
        else:
            for one in some:
                changed = _WHAT_COMES[one.happens](changed, one, span)
    adrift: dict[tuple[str, str], None] = {
        key: None for one in ordered for key in _without_a_way(counted, changed, one)
    }
    if adrift:
        changed = rehomed(changed, adrift, ordered[0].at)
    lost = tuple(row for one in ordered for row in _without_seats(counted, one))
    if lost:
        ships = {row.mission for row in lost}
        kept = tuple(row for row in changed.capacities if row.mission not in ships)
        changed = changed.altered(capacities=(*kept, *lost))
    if not adrift:
        return changed
    until = max((one.to.latest for one in ordered if one.to), default=ordered[0].at)
    return _taken_home(changed, adrift, counted, ordered[0].at, until)


def launches(manifest: Manifest, one: Happening, end: datetime | None) -> tuple[str, ...]:
    """The missions that would have launched but do not, from an event on."""
    if one.what.sort is Sort.MISSION:
        berth = berths(manifest).get(one.what.id)
        return () if berth and berth.span.start < one.at else (one.what.id,)
    during = Span(one.at, end if end is None or end > one.at else None)
    return tuple(
        mission.id
        for mission in flights_of(manifest, one.what)
        if (launch := manifest.event(mission.id, EventKind.LAUNCH)) is not None
        and launch.at is not None
        and not launch.at.vague
        and launch.at.earliest in during
    )


def _grounded(manifest: Manifest, some: Iterable[Happening], at: datetime, span: Span) -> Manifest:
    """What stops or goes home at an instant: docked ships leave, if they go home.

    A programme or side that goes home launches nothing from then on either. The seat of a
    person who does not fly stays empty, up and down.
    """
    some = tuple(some)
    stopped = (one for one in some if one.happens is Happens.STOPS)
    empty = [stay for one in stopped if (stay := next_stay(manifest, one.what, at)) is not None]
    if empty:
        manifest = manifest.altered(seats=_seats_without(manifest, empty))
    out: dict[str, None] = {}
    leaving: dict[str, None] = {}
    for one in some:
        home = one.happens is Happens.GOES_HOME
        if not home or programs_of(manifest, one.what):
            out |= dict.fromkeys(launches(manifest, one, span.end))
        if home:
            leaving |= dict.fromkeys(docked_ships(manifest, one.what, at))
    return grounded(manifest, out, leaving, at)


def _leaves(manifest: Manifest, one: Happening, _span: Span) -> Manifest:
    """A side's ships leave and none comes again; its crew on other ships changes seats first."""
    leaving = docked_ships(manifest, one.what, one.at)
    places = {
        stay.key: (stay.agency == one.what.id, place_of(manifest, stay, one.at).ship)
        for stay in aboard(manifest, one.at)
    }
    guests = [key for key, (own, ship) in places.items() if not own and ship in leaving]
    afar = [key for key, (own, ship) in places.items() if own and ship and ship not in leaving]
    elsewhere: dict[tuple[str, str], str] = {}
    if one.what.sort is Sort.SIDE:
        for guest, other in zip(guests, afar, strict=False):
            elsewhere[guest], elsewhere[other] = places[other][1] or "", places[guest][1] or ""
    out = launches(manifest, one, None)
    changed = grounded(manifest, out, leaving, one.at, elsewhere)
    if one.what.sort is not Sort.SIDE:
        return changed
    late = (
        stay for stay in stays(changed) if stay.agency == one.what.id and stay.span.start >= one.at
    )
    return changed.altered(seats=_seats_without(changed, late))


def _seats_without(manifest: Manifest, gone: Iterable[Stay]) -> tuple[Seat, ...]:
    """The seats but those of some stays: of each its own way up and way down."""
    legs = {
        leg
        for stay in gone
        for leg in ((stay.person, stay.up, Leg.UP), (stay.person, stay.down, Leg.DOWN))
    }
    return tuple(
        seat for seat in manifest.seats if (seat.person, seat.mission, seat.leg) not in legs
    )


def _without_a_way(
    counted: Manifest, changed: Manifest, one: Happening
) -> Iterator[tuple[str, str]]:
    """Who stays where they were to go home: by name, or as their ship takes nobody."""
    if one.happens is Happens.STAYS and one.what.sort is Sort.PERSON:
        own = stays_of(counted).get(one.what.id, ())
        meant = [stay for stay in own if stay.span.end is None or stay.span.end > one.at][:1]
        still = {stay.key for stay in stays_of(changed).get(one.what.id, ())}
        yield from (key for stay in meant if (key := stay.key) in still)
    if one.happens is Happens.LOST:
        ships = docked_ships(counted, one.what, one.at)
        for stay in stays(changed):
            if stay.down in ships and (stay.span.end is None or stay.span.end >= one.at):
                yield stay.person, stay.up


def _without_seats(counted: Manifest, one: Happening) -> Iterator[Capacity]:
    """That ships have no seat for anyone, which stay docked and leave as planned."""
    if one.happens is Happens.LOST:
        for ship in docked_ships(counted, one.what, one.at):
            yield Capacity(counted.mission(ship).program, ship, 0, Moment(one.at))


def _empty(manifest: Manifest, one: Happening, _span: Span) -> Manifest:
    """A ship comes without a crew; those who would have come on it do not."""
    ship = next_flight(manifest, one.what, one.at)
    own = (stay for stay in stays(manifest) if stay.up == ship)
    return manifest.altered(
        seats=tuple(
            seat
            for seat in _seats_without(manifest, own)
            if seat.mission != ship or seat.leg is Leg.DOWN
        ),
        missions=tuple(
            replace(mission, crewed_up=False) if mission.id == ship else mission
            for mission in manifest.missions
        ),
        events=_still_docking(manifest, ship),
    )


def _still_docking(manifest: Manifest, ship: str | None) -> tuple[Event, ...]:
    """The events, with a docking of a ship that is only dated by its launch."""
    docking = docking_of(manifest, ship) if ship else None
    launch = manifest.event(ship, EventKind.LAUNCH) if ship else None
    dated = docking or launch
    if ship is None or dated is None or manifest.event(ship, EventKind.DOCKING) == dated:
        return manifest.events
    return (*manifest.events, replace(dated, event=EventKind.DOCKING))


def _stays_docked(manifest: Manifest, one: Happening, span: Span) -> Manifest:
    """A ship leaves later than planned, or not in the time that is looked at."""
    end = span.end or datetime.max.replace(tzinfo=UTC)
    until = one.to or Moment(end)
    if one.what.sort is not Sort.MISSION:
        return manifest
    gone = {EventKind.UNDOCKING, EventKind.LANDING}
    kept = (e for e in manifest.events if e.mission != one.what.id or e.event not in gone)
    later = Event(one.what.id, EventKind.UNDOCKING, until, standing_of(manifest, until.latest))
    return _once_aboard(manifest.altered(events=(*kept, later)), one.what.id)


def _slips(manifest: Manifest, one: Happening, _span: Span) -> Manifest:
    ship = next_flight(manifest, one.what, one.at)
    launch = manifest.event(ship, EventKind.LAUNCH) if ship else None
    if ship is None or one.to is None or launch is None or launch.at in (None, one.to):
        return manifest
    return _once_aboard(_relaunched(manifest, ship, launch, one.to), ship)


def _relaunched(manifest: Manifest, ship: str, launch: Event, to: Moment) -> Manifest:
    """The manifest in which a ship launches at another time and docks as long after it."""
    before, docking, leaving = launch.at, docking_of(manifest, ship), undocking_of(manifest, ship)
    by = to.earliest - before.earliest if before else timedelta()
    events = {EventKind.LAUNCH: to}
    if docking is not None and docking.at is not None:
        way_up = docking.at.earliest - (before.earliest if before else docking.at.earliest)
        events[EventKind.DOCKING] = _later(to, way_up)
        if leaving is not None and leaving.at is not None:
            late = leaving.at.latest <= events[EventKind.DOCKING].latest
            events[EventKind.UNDOCKING] = (
                _later(Moment(leaving.at.earliest, _closest(leaving.at)), by)
                if late
                else leaving.at
            )
    return manifest.altered(
        events=(
            *(event for event in manifest.events if event.mission != ship),
            *(
                Event(ship, kind, at, standing_of(manifest, at.latest))
                for kind, at in events.items()
            ),
        ),
    )


def _closest(moment: Moment) -> Precision:
    return moment.precision if moment.precision is Precision.MINUTE else Precision.DAY


def _later(moment: Moment, by: timedelta) -> Moment:
    """A moment so much later; a month, or what is vaguer, stays itself."""
    if moment.precision is Precision.MINUTE:
        return Moment(moment.earliest + by)
    if moment.precision is not Precision.DAY:
        return moment
    return Moment((moment.earliest + by).replace(hour=0, minute=0, second=0), Precision.DAY)


def _once_aboard(manifest: Manifest, ship: str) -> Manifest:
    """The manifest without the later stays of those who are still aboard from another one."""
    gone: list[Stay] = []
    for seat in manifest.crew(ship, Leg.UP):
        end: datetime | None = None
        own = stays_of(manifest).get(seat.person, ())
        for stay in sorted(own, key=lambda stay: stay.span.start):
            if end is not None and stay.span.start < end:
                gone.append(stay)
                continue
            end = stay.span.end or datetime.max.replace(tzinfo=stay.span.start.tzinfo)
    return manifest.altered(seats=_seats_without(manifest, gone))


def _taken_home(
    manifest: Manifest,
    lost: Collection[tuple[str, str]],
    facts: Manifest,
    since: datetime,
    until: datetime,
) -> Manifest:
    """The manifest in which those who lost their way home take the first seats free on a ship.

    A ship has as many as its seats are recorded, less those of whoever leaves on it. Nobody
    leaves before ``until``, nor sooner than was planned.
    """
    adrift = [
        (stay, max(until, _planned(facts, stay) or until))
        for stay in stays(manifest)
        if stay.key in lost
    ]
    used: dict[str, int] = {}
    for stay in stays(manifest):
        # Whose way home is not planned yet goes home on the ship they came on.
        if stay.key not in lost:
            home = stay.down or stay.up
            used[home] = used.get(home, 0) + 1
    added: list[Seat] = []
    moved: list[Refuge] = []
    for stay, planned in adrift:
        for berth in _still_there_after(manifest, planned):
            ship, start, end = berth.mission, max(berth.span.start, since), berth.span.end
            seats = capacity(manifest, ship, Moment(end or start))
            if seats is None or used.get(ship, 0) >= seats:
                continue
            used[ship] = used.get(ship, 0) + 1
            if end is not None:
                added.append(Seat(ship, stay.person, Leg.DOWN, "", stay.agency, stay.cross_flight))
            left = Moment(end or datetime.max.replace(tzinfo=UTC))
            moved.append(Refuge(stay.person, ship, Moment(start), left))
            break
    return manifest.altered(
        seats=(*manifest.seats, *added),
        refuge_seats=(*moved, *manifest.refuge_seats),
    )


def _planned(facts: Manifest, stay: Stay) -> datetime | None:
    """When someone was to go home, None if no way home was planned either."""
    own = stays_of(facts).get(stay.person, ())
    return next((one.span.end for one in own if one.up == stay.up), None)


def _still_there_after(manifest: Manifest, at: datetime) -> list[Berth]:
    """The ships that leave after an instant, or nobody knows when, by when they dock."""
    ships = (berth for berth in berths(manifest).values())
    there = (berth for berth in ships if berth.span.end is None or berth.span.end > at)
    return sorted(there, key=lambda berth: berth.span.start)


# What happens at one instant of these is one change of the facts.
_GROUNDING = frozenset({Happens.STOPS, Happens.GOES_HOME})
_WHAT_COMES: Mapping[Happens, Callable[[Manifest, Happening, Span], Manifest]] = MappingProxyType(
    {
        Happens.SLIPS: _slips,
        Happens.LEAVES: _leaves,
        Happens.STAYS: _stays_docked,
        Happens.EMPTY: _empty,
    }
)
