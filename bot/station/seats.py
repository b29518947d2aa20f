"""Whose seat is where: how many a ship has, and who would leave in which.

Without a recorded refuge a person would leave in the ship they came on while it is
docked, after that in the one they went home on.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from bot.station.capacities import capacity
from bot.station.domain import Leg, Seat
from bot.station.manifest import Manifest
from bot.station.moments import Moment
from bot.station.occupancy import aboard, docked
from bot.station.refuges import Refuge
from bot.station.stays import Berth, Stay, berths, stays
from bot.station.worked_out import worked_out


@dataclass(frozen=True, slots=True)
class Place:
    """Where someone's seat home is; ``refuge`` is the record that put it there, if any."""

    stay: Stay
    ship: str | None
    refuge: Refuge | None

    @property
    def inferred(self) -> bool:
        """Whether the seat was changed and no source tells just when."""
        return self.refuge is not None and self.refuge.inferred


@dataclass(frozen=True, slots=True)
class Lifeboat:
    """A docked ship, its crew seats if recorded, and who would leave in it."""

    mission: str
    seats: int | None
    places: tuple[Place, ...]

    @property
    def free(self) -> int | None:
        """Seats free; negative if some are missing."""
        return None if self.seats is None else self.seats - len(self.places)


def flying(manifest: Manifest, mission: str, leg: Leg) -> tuple[Seat, ...]:
    """The seats on one leg; on a way down also of those who came on it and have no other way."""
    seats = manifest.crew(mission, leg)
    if leg is Leg.UP:
        return seats
    leaving = {stay.person for stay in stays(manifest) if stay.down == mission}
    leaving -= {seat.person for seat in seats}
    came = tuple(seat for seat in manifest.crew(mission, Leg.UP) if seat.person in leaving)
    return (*came, *seats)


def lifeboats(manifest: Manifest, at: datetime) -> tuple[Lifeboat, ...]:
    """The docked ships at an instant, with everyone's place home, in the order they docked.

    In a ship those who came on it are first, as its crew is listed.
    """
    places = [place_of(manifest, stay, at) for stay in aboard(manifest, at)]
    ships = dict.fromkeys(berth.mission for berth in docked(manifest, at))
    ships |= dict.fromkeys(place.ship for place in places if place.ship is not None)
    moment = Moment(at)
    return tuple(
        Lifeboat(
            ship,
            capacity(manifest, ship, moment),
            tuple(
                sorted(
                    (place for place in places if place.ship == ship),
                    key=_listed_order(manifest, ship),
                )
            ),
        )
        for ship in ships
    )


def _listed_order(manifest: Manifest, ship: str) -> Callable[[Place], int]:
    order = {seat.person: number for number, seat in enumerate(manifest.crew(ship, Leg.UP))}
    return lambda place: order.get(place.stay.person, len(order))


def place_of(manifest: Manifest, stay: Stay, at: datetime) -> Place:
    """Where the seat home is of someone aboard at an instant; no ship if none is docked.

    The ship of a crew that is only taken to have come is docked as long as they are aboard.
    """
    ship, refuge = _seat(stay, at, berths(manifest), _refuges(manifest))
    return Place(stay, ship, refuge)


def ships_of(manifest: Manifest, here: Iterable[Stay], at: datetime) -> Counter[str | None]:
    """In which ships those have their seats home who are aboard at an instant, and how many."""
    ships, refuges = berths(manifest), _refuges(manifest)
    return Counter([_seat(stay, at, ships, refuges)[0] for stay in here])


def _seat(
    stay: Stay,
    at: datetime,
    ships: Mapping[str, Berth],
    refuges: Mapping[str, Sequence[Refuge]],
) -> tuple[str | None, Refuge | None]:
    for refuge in refuges.get(stay.person, ()):
        if (
            refuge.since.earliest <= at < refuge.until.earliest
            and refuge.mission in ships
            and at in ships[refuge.mission].span
        ):
            return refuge.mission, refuge
    for ship in (stay.up, stay.down):
        if ship is not None and ship in ships and at in ships[ship].span:
            return ship, None
    return (stay.up if stay.assumed else None), None


@worked_out
def _refuges(manifest: Manifest) -> Mapping[str, tuple[Refuge, ...]]:
    found: dict[str, list[Refuge]] = {}
    for refuge in manifest.refuge_seats:
        found.setdefault(refuge.person, []).append(refuge)
    return MappingProxyType({person: tuple(rows) for person, rows in found.items()})
