"""What was flown up to a moment, or is planned where that counts too, and what holds of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.station import feasts
from bot.station.ages import is_so_old
from bot.station.careers import flights_of
from bot.station.commands import days_in_command
from bot.station.conditions import FEASTS, OF_A_PERSON, Condition, Kind, Whom
from bot.station.domain import EventKind, Leg, Standing
from bot.station.how_long import counted_to, is_as_long
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Span
from bot.station.sites import places
from bot.station.so_far import StayKey, flown, those_meant
from bot.station.stays import Berth, Stay
from bot.station.worked_out import worked_out

_DAY = timedelta(days=1)
# What is asked of a time, by the event that it is of.
_OF_TIME: Mapping[tuple[str, ...], Kind] = {
    (): Kind.DURING,
    (EventKind.LAUNCH,): Kind.CAME,
    (EventKind.DOCKING,): Kind.DOCKED,
    (EventKind.LANDING,): Kind.LANDED,
}


@dataclass(frozen=True, slots=True)
class Facts:
    """The stays, ships and commands up to ``edge``; if ``planned`` is asked for, those to come."""

    manifest: Manifest
    edge: datetime
    planned: bool
    stays: tuple[Stay, ...]
    stays_of: Mapping[str, tuple[Stay, ...]]
    berths: tuple[Berth, ...]
    crews: Mapping[str, tuple[Stay, ...]]
    commands: Mapping[str, int]
    flights: Mapping[StayKey, timedelta]
    # Of whom it was asked already, since of every stay it is asked anew.
    groups: dict[Whom, frozenset[StayKey]] = field(default_factory=dict)

    def end(self, stay: Stay | Berth) -> datetime | None:
        """The end of a stay or of a time docked; None while it goes on."""
        end = stay.span.end
        over = end is not None and end <= self.edge and not stay.undocking_standing.is_plan
        return end if over or self.planned else None

    def is_ahead(self, at: Moment | None, standing: Standing) -> bool:
        """Whether something is a plan, or lies ahead of the moment from which it is told."""
        return standing.is_plan or (at is not None and at.earliest > self.edge)

    def until(self, stay: Stay | Berth) -> datetime:
        """To where a stay or a time docked is counted: its end, or else the moment."""
        return counted_to(stay, self.end(stay), self.edge)

    def length(self, stay: Stay | Berth) -> timedelta:
        """How long a stay or a time docked is, as it is counted."""
        return self.until(stay) - stay.span.start

    def span(self, stay: Stay | Berth) -> Span:
        """The time of a stay as it is counted: to its end, or to the moment and with it."""
        return Span(stay.span.start, self.end(stay) or self.until(stay) + datetime.resolution)

    def flight(self, up: str, down: str | None, stay: Stay | Berth) -> timedelta:
        """The time from the launch to the landing of a stay or a ship, as it is counted."""
        start = self.event(up, EventKind.LAUNCH) or stay.span.start
        home = down if self.end(stay) is not None else None
        end = self.event(home, EventKind.LANDING) if home else None
        if end is None or (not self.planned and end > self.edge):
            end = max(self.edge, start)
        return end - start

    def flown_by(self, stay: Stay) -> timedelta:
        """The time from launch to landing of the flight that a stay was for."""
        return self.flights[stay.person, stay.up]

    def event(self, mission: str, kind: EventKind) -> datetime | None:
        """When an event of a mission was or is to be at the earliest."""
        event = self.manifest.event(mission, kind)
        return event.at.earliest if event and event.at else None

    def feasts(self, person: str, kind: Kind) -> int:
        """How often someone was aboard at a feast."""
        career = self._career(person)
        return career.christmases if kind is Kind.CHRISTMASES else career.new_years

    def has_feasts(self, during: Span, condition: Condition) -> bool:
        """Whether so many feasts as a condition says lie in a time; it is counted to the moment."""
        span = Span(during.start, during.end or self.edge + datetime.resolution)
        count = feasts.christmases if condition.kind is Kind.CHRISTMASES else feasts.new_years
        return condition.than.holds(count((span,)), condition.number)

    def _career(self, person: str) -> "_Career":
        return _careers(self.manifest, self.edge, planned=self.planned)[person]

    def career(self, person: str) -> "_Career":
        """What all that someone flew comes to, worked out."""
        own = self.stays_of[person]
        spans = [span for stay in own if (span := self.span(stay)).end]
        ships = [ship for stay in own for ship in (stay.up, self._home(stay)) if ship]
        return _Career(
            sum((self.length(stay) for stay in own), timedelta(0)) / _DAY,
            frozenset(self._program(ship) for ship in ships),
            frozenset(self.manifest.mission(ship).spacecraft for ship in ships),
            feasts.christmases(spans),
            feasts.new_years(spans),
        )

    def place(self, stay: Stay) -> tuple[int, str]:
        """Where someone stands among those who came with them: the commander first."""
        seats = self.manifest.crew(stay.up, Leg.UP)
        return next((n for n, s in enumerate(seats) if s.person == stay.person), 0), stay.person

    def meant(self, whom: Whom) -> frozenset[StayKey]:
        """The stays of the people meant."""
        found = self.groups.get(whom)
        if found is None:
            found = those_meant(self.manifest, self.edge, whom, planned=self.planned)
            self.groups[whom] = found
        return found

    def of_person(self, person: str, condition: Condition) -> bool:
        """Whether a condition on all that someone flew holds, leaving aside its negation."""
        career = self._career(person)
        match condition.kind:
            case Kind.ALSO:
                return not (career.programs | career.crafts).isdisjoint(condition.values)
            case Kind.ALSO_THEN:
                then = replace(condition, kind=_OF_TIME[condition.values])
                return any(self.of_stay(stay, then) for stay in self.stays_of[person])
            case Kind.VISITS:
                own = self.stays_of[person]
                number: float = sum(self._is_on(s.up, condition.values) for s in own)
            case Kind.TOTAL:
                number = career.days
            case Kind.SPACE:
                # All flights count there, also those elsewhere.
                number = sum(one.days(self.edge) for one in flights_of(self.manifest)[person])
            case Kind.COMMANDS:
                number = self.commands.get(person, 0)
            case Kind.IN_COMMAND:
                number = days_in_command(self.manifest, self.edge).get(person, 0)
            case Kind.PROGRAMMES:
                number = len(career.programs)
            case _:
                number = self.feasts(person, condition.kind)
        return condition.than.holds(number, condition.number)

    def of_stay(self, stay: Stay, condition: Condition) -> bool:
        """Whether a condition on one stay holds, leaving aside its negation."""
        match condition.kind:
            case Kind.WHO:
                return condition.whom is not None and (stay.person, stay.up) in self.meant(
                    condition.whom
                )
            case Kind.ROLE:
                return self._role(stay) in condition.values
            case Kind.EARLIER_ROLE:
                before = (s for s in self.stays_of[stay.person] if s.span.start < stay.span.start)
                return any(self._role(one) in condition.values for one in before)
            case Kind.FIRST_FLIGHT:
                return flights_of(self.manifest)[stay.person][0].stay == stay
            case Kind.FLOWN_BEFORE:
                return flights_of(self.manifest)[stay.person][0].stay != stay
            case Kind.BEEN_BEFORE | Kind.FIRST_VISIT:
                first = self.stays_of[stay.person][0] == stay
                return first is (condition.kind is Kind.FIRST_VISIT)
            case Kind.AGE:
                return is_so_old(self.manifest, stay, condition)
            case Kind.LENGTH:
                return is_as_long(stay, condition, self.end(stay), self.edge)
            case Kind.FLIGHT:
                length, over = self.flown_by(stay), self._home(stay) is not None
                return condition.is_as_long(length / _DAY, over=over)
            case Kind.DURING:
                own = Span(stay.span.start, self.end(stay))
                return condition.span is not None and own.meets(condition.span)
            case Kind.WITH | Kind.WITH_ALL | Kind.SHIPMATE | Kind.HOMEMATE:
                return self._is_with(stay, condition)
            case Kind.SWAPPED:
                return stay.cross_flight
            case Kind.PRIVATE:
                return stay.agency == "private"
        return self._of_ships(stay.up, self._home(stay), condition)

    def _of_ships(self, up: str, home: str | None, condition: Condition) -> bool:
        """Whether a condition holds of the ship of the way up, or of that of the way home."""
        match condition.kind:
            case Kind.PROGRAM:
                return self._program(up) in condition.values
            case Kind.SHIP:
                return self._is_ship(up, condition)
            case Kind.CAME:
                return self._was(EventKind.LAUNCH, up, condition)
            case Kind.DOCKED:
                return self._was(EventKind.DOCKING, up, condition)
            case Kind.LANDED:
                return home is not None and self._was(EventKind.LANDING, home, condition)
            case Kind.HOME:
                return home is not None and self._is_ship(home, condition)
            case Kind.OVER:
                return home is not None
            case Kind.OTHER_SHIP:
                return home not in (None, up)
            case Kind.OTHER_KIND:
                return home is not None and self._program(home) != self._program(up)
            case Kind.LAUNCH_SITE:
                site = self.manifest.mission(up).launch_site
            case _:
                site = self.manifest.mission(home).landing_site if home else ""
        return not set(condition.values).isdisjoint(places(site))

    def of_crew(self, stay: Stay, condition: Condition) -> bool:
        """Whether a condition holds of one of a crew on that stay, leaving aside its negation."""
        if condition.kind in FEASTS:
            return self.has_feasts(self.span(stay), condition)
        if condition.kind in OF_A_PERSON:
            return self.of_person(stay.person, condition)
        return self.of_stay(stay, condition)

    def of_flight(self, berth: Berth, condition: Condition) -> bool:
        """Whether a condition on a flight itself holds, leaving aside its negation."""
        over, crew = self.end(berth) is not None, self.crews.get(berth.mission, ())
        match condition.kind:
            case Kind.LENGTH:
                return is_as_long(berth, condition, self.end(berth), self.edge)
            case Kind.FLIGHT:
                flight = self.flight(berth.mission, berth.mission, berth)
                return condition.is_as_long(flight / _DAY, over=over)
            case Kind.CREWED:
                return self.manifest.mission(berth.mission).crewed_up
            case Kind.PRIVATE_FLIGHT:
                return self.manifest.mission(berth.mission).is_private
            case Kind.OTHERS_HOME:
                up, down = (self.manifest.crew(berth.mission, leg) for leg in (Leg.UP, Leg.DOWN))
                return over and not {s.person for s in down} <= {s.person for s in up}
            case Kind.ABOARD:
                return condition.than.holds(self.of_those(crew, condition.whom), condition.number)
            case Kind.ONLY:
                return self.are_only(crew, condition.whom)
            case Kind.DURING:
                return self._was(EventKind.LAUNCH, berth.mission, condition)
            case Kind.ALSO_THEN if condition.values:
                return self._was(EventKind(condition.values[0]), berth.mission, condition)
            case Kind.ALSO_THEN:
                return condition.span is not None and self.span(berth).meets(condition.span)
        return self._of_ships(berth.mission, berth.mission if over else None, condition)

    def of_those(self, people: Iterable[Stay], whom: Whom | None) -> int:
        """How many of some are meant."""
        return len(self.those_of(people, whom))

    def those_of(self, people: Iterable[Stay], whom: Whom | None) -> tuple[str, ...]:
        """Those of some who are meant."""
        return tuple(s.person for s in people if not whom or (s.person, s.up) in self.meant(whom))

    def are_only(self, every: tuple[Stay, ...], whom: Whom | None) -> bool:
        """Whether there are some, and all of them are meant."""
        return bool(every) and self.of_those(every, whom) == len(every)

    def _is_on(self, mission: str, ships: tuple[str, ...]) -> bool:
        """Whether a mission is one of any programme that is named, and of any spacecraft."""
        known, programs = self.manifest.mission(mission), {p.id for p in self.manifest.programs}
        crafts = [one for one in ships if one not in programs]
        return (len(crafts) == len(ships) or known.program in ships) and (
            not crafts or known.spacecraft in crafts
        )

    def _program(self, mission: str) -> str:
        return self.manifest.mission(mission).program

    def _is_ship(self, mission: str, condition: Condition) -> bool:
        known = self.manifest.mission(mission)
        return not {mission, known.spacecraft, known.program}.isdisjoint(condition.values)

    def _role(self, stay: Stay) -> str:
        seats = self.manifest.crew(stay.up, Leg.UP)
        return next((seat.role for seat in seats if seat.person == stay.person), "")

    def _was(self, kind: EventKind, mission: str, condition: Condition) -> bool:
        at = self.event(mission, kind)
        return condition.span is not None and at is not None and at in condition.span

    def _home(self, stay: Stay) -> str | None:
        return stay.down if self.end(stay) is not None else None

    def _is_with(self, stay: Stay, condition: Condition) -> bool:
        """Whether one of those named was aboard then, came on the same ship or left on it."""
        if condition.kind is Kind.WITH_ALL:
            return self.are_there(self.span(stay), condition.values, but=stay.person)
        others = [one for name in condition.values for one in self.stays_of.get(name, ())]
        if condition.kind is Kind.WITH:
            own = self.span(stay)
            return any(one.span.meets(own) for one in others if one.person != stay.person)
        if stay.person in condition.values:
            return False
        if condition.kind is Kind.SHIPMATE:
            return any(one.up == stay.up for one in others)
        home = self._home(stay)
        return home is not None and any(self._home(one) == home for one in others)

    def are_there(self, during: Span, people: tuple[str, ...], *, but: str = "") -> bool:
        """Whether each of some was aboard in a stretch, at a moment at which all of them were;
        of whoever is left out by ``but`` it is not so."""
        if not people:
            return True
        if people[0] == but:
            return False
        return any(
            (common := during.shared(self.span(one))) is not None
            and self.are_there(common, people[1:], but=but)
            for one in self.stays_of.get(people[0], ())
        )


class _Career(NamedTuple):
    """What all that someone flew comes to: days aboard, kinds of ships and their names, feasts."""

    days: float
    programs: frozenset[str]
    crafts: frozenset[str]
    christmases: int
    new_years: int


@worked_out
def _flights(manifest: Manifest, edge: datetime, *, planned: bool) -> Mapping[StayKey, timedelta]:
    known = Facts(manifest, edge, planned, *flown(manifest, edge, planned=planned), {})
    return {(s.person, s.up): known.flight(s.up, s.down, s) for s in known.stays}


@worked_out
def _careers(manifest: Manifest, edge: datetime, *, planned: bool) -> Mapping[str, _Career]:
    known = facts(manifest, edge, planned=planned)
    return {person: known.career(person) for person in known.stays_of}


def facts(manifest: Manifest, edge: datetime, *, planned: bool = False) -> Facts:
    """What was flown up to a moment, and what is to come after it if that is asked for."""
    so_far = flown(manifest, edge, planned=planned)
    return Facts(manifest, edge, planned, *so_far, _flights(manifest, edge, planned=planned))
