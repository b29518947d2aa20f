"""Time in space and aboard, and who was aboard with whom.

Time in space runs from launch to landing, time aboard from docking to undocking; both
are days, counted exactly. A flight that did not reach orbit (Soyuz MS-10) is none.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from bot.station.domain import EventKind, OtherFlight
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Span
from bot.station.stays import Stay, stays
from bot.station.worked_out import worked_out


@dataclass(frozen=True, slots=True)
class Flight:
    """One time in space, from a launch to a landing, and the stay aboard it was for, if any."""

    launch: Moment
    landing: Moment | None
    stay: Stay | None = None
    other: OtherFlight | None = None

    def days(self, until: datetime) -> float:
        """Its length in days, counted no further than ``until``."""
        end = self.landing.latest if self.landing else None
        if until <= self.launch.earliest:
            return 0.0
        return Span(self.launch.earliest, end).days(until)


@dataclass(frozen=True, slots=True)
class Career:
    """What someone's flights come to by a moment."""

    flights: tuple[Flight, ...]
    stays: tuple[Stay, ...]
    days_in_space: float
    days_aboard: float


@worked_out
def stays_of(manifest: Manifest) -> Mapping[str, tuple[Stay, ...]]:
    """Each person's stays, earliest first."""
    found: dict[str, list[Stay]] = {}
    for stay in stays(manifest):
        found.setdefault(stay.person, []).append(stay)
    return MappingProxyType({person: tuple(own) for person, own in found.items()})


@worked_out
def flights_of(manifest: Manifest) -> Mapping[str, tuple[Flight, ...]]:
    """Each person's times in space, to the station and elsewhere, earliest first."""
    found: dict[str, list[Flight]] = {}
    for stay in stays(manifest):
        launch = manifest.event(stay.up, EventKind.LAUNCH)
        landing = manifest.event(stay.down, EventKind.LANDING) if stay.down else None
        found.setdefault(stay.person, []).append(
            Flight(
                launch.at if launch and launch.at else stay.docking,
                landing.at if landing else None,
                stay=stay,
            )
        )
    for other in manifest.other_flights:
        found.setdefault(other.person, []).append(Flight(other.launch, other.landing, other=other))
    return MappingProxyType(
        {
            person: tuple(sorted(flights, key=lambda flight: flight.launch.earliest))
            for person, flights in found.items()
        }
    )


def nth_stay(manifest: Manifest, person: str, number: int, *, of_stays: bool) -> Stay | None:
    """The stay of a person's flight of that number, or of that among their stays, from 1 on.

    None if there is none, or if that flight was to no station of these facts.
    """
    flights = [one for one in flights_of(manifest).get(person, ()) if one.stay or not of_stays]
    return flights[number - 1].stay if 0 < number <= len(flights) else None


def career(manifest: Manifest, person: str, until: datetime) -> Career:
    """What ``person`` had flown by ``until``: flights begun by then, days up to then."""
    flights = tuple(
        flight
        for flight in flights_of(manifest).get(person, ())
        if flight.launch.earliest < until and not (flight.stay and flight.stay.assumed)
    )
    own = tuple(
        stay
        for stay in stays_of(manifest).get(person, ())
        if stay.span.start < until and not stay.assumed
    )
    return Career(
        flights,
        own,
        sum(flight.days(until) for flight in flights),
        sum(stay.span.days(until) for stay in own),
    )


@dataclass(frozen=True, slots=True)
class Shared:
    """A stretch in which some people are all aboard, and the stay of each."""

    span: Span
    stays: tuple[Stay, ...]

    @property
    def bounds(self) -> tuple[Moment, Moment | None]:
        """When it begins and ends, as closely as that is known."""
        return (
            max(self.stays, key=lambda stay: stay.span.start).docking,
            next(stay.undocking for stay in self.stays if stay.span.end == self.span.end),
        )


def overlaps(manifest: Manifest, one: str, *others: str) -> tuple[Shared, ...]:
    """The stretches in which all these were, or will be, aboard together, earliest first."""
    found = [Shared(stay.span, (stay,)) for stay in stays_of(manifest).get(one, ())]
    for other in others:
        found = [
            Shared(both, (*shared.stays, stay))
            for shared in found
            for stay in stays_of(manifest).get(other, ())
            if (both := shared.span.shared(stay.span)) is not None
        ]
    return tuple(found)
