"""Those who fly on a mission, and whether it is their first flight."""

from dataclasses import dataclass
from datetime import datetime

from bot.reading.among import Among
from bot.station.careers import flights_of
from bot.station.domain import EventKind, Seat
from bot.station.manifest import Manifest


@dataclass(frozen=True, slots=True)
class Flyer:
    """Someone's seat, and whether it is their first time in space."""

    seat: Seat
    nationality: str
    gender: str
    first_flight: bool

    def is_of(self, who: Among) -> bool:
        """Whether it is one of those, by the agency of the seat."""
        return who.has(self.seat.person, self.seat.agency, self.nationality, self.gender)


def flyer(manifest: Manifest, seat: Seat, now: datetime) -> Flyer:
    """Whoever has a seat; their first flight is the one before which there was none."""
    flights = [
        flight
        for flight in flights_of(manifest).get(seat.person, ())
        if not (flight.stay and flight.stay.up == seat.mission)
    ]
    launch = manifest.event(seat.mission, EventKind.LAUNCH)
    start = launch.at.earliest if launch and launch.at else now
    return Flyer(
        seat,
        manifest.person(seat.person).nationality,
        manifest.person(seat.person).gender,
        not any(flight.launch.earliest < start for flight in flights),
    )
