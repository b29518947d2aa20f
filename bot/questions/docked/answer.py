"""The question which ships are docked."""

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.questions.registry import question
from bot.questions.report import Report
from bot.questions.spans import too_far
from bot.reading.readers import Date
from bot.reading.when import Size, When
from bot.station.domain import Event, Standing
from bot.station.manifest import Manifest, last_plan, relocations
from bot.station.ports import Place, places, planned_move
from bot.station.seats import Lifeboat, lifeboats
from bot.station.stays import Berth, berths


@dataclass(frozen=True, slots=True)
class DockedShip:
    """A ship at the station and who would leave in it, or who left in it before ``at``.

    ``places`` are the ports at which it had docked by then, as far as known; ``move`` is the
    change of ports that is planned.
    """

    berth: Berth
    boat: Lifeboat
    places: tuple[Place, ...] = ()
    move: Event | None = None


@dataclass(frozen=True, slots=True)
class DockedReport(Report):
    """The ships docked at any time of ``when``, in the order they docked; ``at`` is its end."""

    when: When
    at: datetime
    ships: tuple[DockedShip, ...]

    @property
    def standing(self) -> Standing:
        """Actual up to the newest fact."""
        return self.standing_at(self.at)

    def standing_of(self, berth: Berth) -> tuple[Standing, Standing | None]:
        """What is told of a ship's docking, and of its undocking, if that is known."""
        since = berth.docking_standing.by(self.edge, berth.docking.earliest)
        if berth.undocking is None:
            return since, None
        return since, berth.undocking_standing.by(self.edge, berth.undocking.earliest)


@question(
    "Which ships are docked, since when, until when and where.",
    examples=("which ships are docked", "what ships were docked on 1 March 2024"),
    moment="when",
    says_when=True,
    can_suppose=True,
)
def docked(manifest: Manifest, now: datetime, *, when: Date | None = None) -> DockedReport:
    span = when or When(now, None, Size.INSTANT, UTC, is_now=True)
    horizon = max(last_plan(manifest), manifest.known_to)
    if span.start > max(horizon, now):
        raise too_far(horizon)
    there = [berth for berth in berths(manifest).values() if _is_there(berth, span)]
    edge = min(span.last, manifest.edge(now))
    ships = tuple(
        DockedShip(
            berth,
            _boat(manifest, berth, span.last),
            places(manifest, berth.mission, edge),
            planned_move(manifest, berth.mission, manifest.edge(now)),
        )
        for berth in there
    )
    return DockedReport(
        span,
        span.last,
        ships,
        now=now,
        known_to=manifest.known_to,
        evidence=(
            *(place.stay for ship in ships for place in ship.boat.places),
            *(move for ship in ships for move in relocations(manifest).get(ship.berth.mission, ())),
            *(ship.move for ship in ships if ship.move),
        ),
    )


def _is_there(berth: Berth, when: When) -> bool:
    begun = berth.span.start <= when.last
    return begun and (berth.span.end is None or berth.span.end > when.start)


def _boat(manifest: Manifest, berth: Berth, at: datetime) -> Lifeboat:
    """The ship with the places in it at a moment, or at the last one at which it was there."""
    if berth.span.end is not None and berth.span.end <= at:
        at = berth.span.end - datetime.resolution
    return next(boat for boat in lifeboats(manifest, at) if boat.mission == berth.mission)
