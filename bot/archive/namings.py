"""Since when the crews that were learned are known, as rows of who was named and taken off; pure.

A seat has no known-since of its own, so without them nobody would be named as seen from a day
before: neither those who were learned since, nor those whose place they took.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.station.domain import Assignment, Leg, Naming, Seat
from bot.station.known import standing_assignments
from bot.station.manifest import Manifest
from bot.station.moments import Moment


@dataclass(frozen=True, slots=True)
class LearnedCrew:
    """All who were told for a leg, and since when; a later one of the leg takes its place."""

    since: Moment
    seats: tuple[Seat, ...]


def namings(manifest: Manifest, crews: Iterable[LearnedCrew]) -> Iterator[Assignment]:
    """The rows that tell how the ``crews``, oldest first, took the place of the manifest's own."""
    standing = {
        (row.mission, row.leg, row.person): row.standing
        for row in standing_assignments(manifest.assignments)
    }
    present: dict[tuple[str, Leg], dict[str, Seat]] = {}
    for crew in crews:
        leg = crew.seats[0].mission, crew.seats[0].leg
        if leg not in present:
            own = manifest.crew(*leg)
            present[leg] = {seat.person: seat for seat in own}
            for seat in own:
                if (*leg, seat.person) not in standing:
                    yield _naming(seat, Naming.ASSIGNED, _read(manifest, seat.source))
        told = {seat.person: seat for seat in crew.seats}
        for person, seat in present[leg].items():
            if person not in told and standing.get((*leg, person)) is not Naming.WITHDRAWN:
                yield _naming(seat, Naming.WITHDRAWN, crew.since, crew.seats[0].source)
        for person, seat in told.items():
            if person not in present[leg]:
                standing[*leg, person] = Naming.ASSIGNED
                yield _naming(seat, Naming.ASSIGNED, crew.since)
        present[leg] = told


def _naming(seat: Seat, standing: Naming, since: Moment, source: str = "") -> Assignment:
    return Assignment(
        seat.mission,
        seat.leg,
        seat.person,
        seat.role or "crew",
        standing,
        since,
        source or seat.source,
    )


def _read(manifest: Manifest, source: str) -> Moment:
    """Since when all that a source tells is known: the newest of its parts."""
    newest = {one.id: one.newest for one in manifest.sources if one.newest}
    parts = [newest[part] for part in source.split("; ") if part in newest]
    return max(parts, key=lambda moment: moment.earliest, default=Moment(manifest.known_to))
