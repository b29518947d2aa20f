"""The question of the seats home: who would leave in which ship."""

from dataclasses import dataclass
from datetime import datetime

from bot.questions.registry import question
from bot.questions.report import Report
from bot.questions.spans import first_crew, nobody_yet
from bot.reading.readers import Date
from bot.station import occupancy, seats
from bot.station.domain import Standing
from bot.station.manifest import Manifest
from bot.station.moments import Span
from bot.station.seats import Lifeboat, Place
from bot.station.stays import stays


@dataclass(frozen=True, slots=True)
class SeatsReport(Report):
    """The docked ships, who would leave in which, and seats free or missing.

    ``by_plan`` says that ships come or go between the newest fact, or now, and the moment.
    """

    at: datetime
    lifeboats: tuple[Lifeboat, ...]
    without: tuple[Place, ...]
    by_plan: bool

    @property
    def standing(self) -> Standing:
        """Actual up to the newest fact."""
        return self.standing_at(self.at)


@question(
    "Docked ships, who would leave in which, and seats free.",
    examples=("who would leave in which ship",),
    moment="when",
    name="seats",
    says_when=True,
    in_picker=False,
    can_suppose=True,
)
def seats_home(manifest: Manifest, now: datetime, *, when: Date | None = None) -> SeatsReport:
    at = when.last.astimezone(when.zone) if when else now
    first = first_crew(manifest)
    if at < first:
        raise nobody_yet(first)
    edge = manifest.edge(now)
    boats = seats.lifeboats(manifest, at)
    seated = {place.stay.person for boat in boats for place in boat.places}
    places = [seats.place_of(manifest, stay, at) for stay in stays(manifest) if at in stay.span]
    refuges = [place.refuge for boat in boats for place in boat.places if place.refuge]
    return SeatsReport(
        at,
        boats,
        tuple(place for place in places if place.stay.person not in seated),
        by_plan=bool(occupancy.changes(manifest, Span(edge, at))) if at > edge else False,
        now=now,
        known_to=manifest.known_to,
        evidence=(*(place.stay for place in places), *refuges),
    )
