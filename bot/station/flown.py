"""What was flown up to a moment, and whether a condition holds of it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.station.careers import flights_of
from bot.station.commands import commands_by
from bot.station.conditions import OF_A_PERSON, Condition, Kind, Than, Whom
from bot.station.domain import EventKind, Leg
from bot.station.manifest import Manifest
from bot.station.moments import Span
from bot.station.stays import Berth, Stay, berths, stays
from bot.station.worked_out import worked_out

_DAY = timedelta(days=1)
# The stays of those meant, by person and the mission they came on.
_Meant = frozenset[tuple[str, str]]


# Of what goes on it is not known yet whether it will have been less.
_STAYS_SO = frozenset({Than.MORE, Than.AT_LEAST})


def _is_as_long(days: float, condition: Condition, *, over: bool) -> bool:
    """Whether a time is as long as a condition says; of one that goes on that may not be known."""
    return (over or condition.than in _STAYS_SO) and condition.than.holds(days, condition.number)


@dataclass(frozen=True, slots=True)
class Facts:
    """The flown stays, ships and commands up to ``edge``."""

    manifest: Manifest
    edge: datetime
    stays: tuple[Stay, ...]
    stays_of: Mapping[str, tuple[Stay, ...]]
    berths: tuple[Berth, ...]
    crews: Mapping[str, tuple[Stay, ...]]
    commands: Mapping[str, int]

    def end(self, stay: Stay) -> datetime | None:
        """The end of a stay; None while it goes on."""
        end = stay.span.end
        over = end is not None and end <= self.edge and not stay.undocking_standing.is_plan
        return end if over else None

    def length(self, stay: Stay) -> timedelta:
        """How long a stay is, counted no further than the moment."""
        return (self.end(stay) or self.edge) - stay.span.start

    def place(self, stay: Stay) -> tuple[int, str]:
        """Where someone stands among those who came with them: the commander first."""
        seats = self.manifest.crew(stay.up, Leg.UP)
        return next((n for n, s in enumerate(seats) if s.person == stay.person), 0), stay.person

    def meant(self, whom: Whom) -> _Meant:
        """The stays of the people meant."""
        return _meant(self.manifest, self.edge, whom)

    def of_person(self, person: str, condition: Condition) -> bool:
        """Whether a condition on all that someone flew holds, leaving aside its negation."""
        own = self.stays_of[person]
        match condition.kind:
            case Kind.VISITS:
                return condition.than.holds(len(own), condition.number)
            case Kind.TOTAL:
                days = sum((self.length(stay) for stay in own), timedelta(0)) / _DAY
                return condition.than.holds(days, condition.number)
            case Kind.COMMANDS:
                return condition.than.holds(self.commands.get(person, 0), condition.number)
            case _:
                ships = [ship for stay in own for ship in (stay.up, self._home(stay)) if ship]
                return any(self._program(ship) in condition.values for ship in ships)

    def of_stay(self, stay: Stay, condition: Condition) -> bool:
        """Whether a condition on one stay holds, leaving aside its negation."""
        match condition.kind:
            case Kind.WHO:
                return condition.whom is not None and (stay.person, stay.up) in self.meant(
                    condition.whom
                )
            case Kind.PROGRAM:
                return self._program(stay.up) in condition.values
            case Kind.SHIP:
                return self._is_ship(stay.up, condition)
            case Kind.ROLE:
                return self._role(stay) in condition.values
            case Kind.FIRST_FLIGHT:
                return flights_of(self.manifest)[stay.person][0].stay == stay
            case Kind.LENGTH:
                over = self.end(stay) is not None
                return _is_as_long(self.length(stay) / _DAY, condition, over=over)
            case Kind.DURING:
                span = Span(stay.span.start, self.end(stay) or self.edge)
                return condition.span is not None and span.meets(condition.span)
            case Kind.CAME:
                return self._launched(stay.up, condition)
            case Kind.WITH:
                return self._is_with(stay, condition)
            case Kind.SHIPMATE:
                return stay.person not in condition.values and any(
                    other.up == stay.up
                    for person in condition.values
                    for other in self.stays_of.get(person, ())
                )
            case Kind.OTHER_SHIP:
                return self._home(stay) not in (None, stay.up)
            case Kind.OTHER_KIND:
                home = self._home(stay)
                return home is not None and self._program(home) != self._program(stay.up)
            case Kind.SWAPPED:
                return stay.cross_flight
            case _:
                return stay.agency == "private"

    def of_crew(self, stay: Stay, condition: Condition) -> bool:
        """Whether a condition holds of one of a crew, leaving aside its negation."""
        if condition.kind in OF_A_PERSON:
            return self.of_person(stay.person, condition)
        return self.of_stay(stay, condition)

    def of_command(self, span: Span, stay: Stay, condition: Condition) -> bool:
        """Whether a condition holds of a time in command, leaving aside its negation."""
        match condition.kind:
            case Kind.LENGTH:
                days, over = span.days(self.edge), span.end is not None
                return _is_as_long(days, condition, over=over)
            case Kind.DURING | Kind.CAME:
                return condition.span is not None and span.meets(condition.span)
        return self.of_crew(stay, condition)

    def of_flight(self, berth: Berth, condition: Condition) -> bool:
        """Whether a condition on a flight itself holds, leaving aside its negation."""
        match condition.kind:
            case Kind.PROGRAM:
                return self._program(berth.mission) in condition.values
            case Kind.SHIP:
                return self._is_ship(berth.mission, condition)
            case Kind.LENGTH:
                end = berth.span.end
                over = end is not None and end <= self.edge
                return _is_as_long(berth.span.days(self.edge), condition, over=over)
            case Kind.CREWED:
                return self.manifest.mission(berth.mission).crewed_up
            case _:
                return self._launched(berth.mission, condition)

    def _program(self, mission: str) -> str:
        return self.manifest.mission(mission).program

    def _is_ship(self, mission: str, condition: Condition) -> bool:
        return (
            mission in condition.values
            or self.manifest.mission(mission).spacecraft in condition.values
        )

    def _role(self, stay: Stay) -> str:
        seats = self.manifest.crew(stay.up, Leg.UP)
        return next((seat.role for seat in seats if seat.person == stay.person), "")

    def _launched(self, mission: str, condition: Condition) -> bool:
        launch = self.manifest.event(mission, EventKind.LAUNCH)
        at = launch.at.earliest if launch and launch.at else None
        return condition.span is not None and at is not None and at in condition.span

    def _home(self, stay: Stay) -> str | None:
        return stay.down if self.end(stay) is not None else None

    def _is_with(self, stay: Stay, condition: Condition) -> bool:
        own = Span(stay.span.start, self.end(stay) or self.edge)
        return any(
            other.span.meets(own)
            for person in condition.values
            if person != stay.person
            for other in self.stays_of.get(person, ())
        )


class _Flown(NamedTuple):
    """The flown stays, in order and by person and by mission, the ships and the commands."""

    stays: tuple[Stay, ...]
    stays_of: Mapping[str, tuple[Stay, ...]]
    berths: tuple[Berth, ...]
    crews: Mapping[str, tuple[Stay, ...]]
    commands: Mapping[str, int]


@worked_out
def _flown(manifest: Manifest, edge: datetime) -> _Flown:
    own = tuple(
        stay
        for stay in stays(manifest)
        if not stay.docking_standing.is_plan and stay.span.start < edge
    )
    of: dict[str, list[Stay]] = {}
    crews: dict[str, list[Stay]] = {}
    for stay in own:
        of.setdefault(stay.person, []).append(stay)
        crews.setdefault(stay.up, []).append(stay)
    ships = [
        berth
        for berth in berths(manifest).values()
        if not berth.docking_standing.is_plan and berth.span.start < edge
    ]
    return _Flown(
        own,
        {person: tuple(every) for person, every in of.items()},
        tuple(sorted(ships, key=lambda berth: berth.span.start)),
        {mission: tuple(crew) for mission, crew in crews.items()},
        Counter(command.person for command in commands_by(manifest, edge)),
    )


@worked_out
def _meant(manifest: Manifest, edge: datetime, whom: Whom) -> _Meant:
    def is_one(stay: Stay) -> bool:
        person = manifest.person(stay.person)
        return whom.has(stay.person, stay.agency, person.nationality, person.gender)

    return frozenset(
        (stay.person, stay.up) for stay in _flown(manifest, edge).stays if is_one(stay)
    )


def facts(manifest: Manifest, edge: datetime) -> Facts:
    """What was flown up to a moment."""
    return Facts(manifest, edge, *_flown(manifest, edge))
