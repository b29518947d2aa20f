"""Who would have no seat home, and from when to when."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import eq
from typing import Any

from bot.station.manifest import Manifest
from bot.station.moments import Span
from bot.station.occupancy import berth_timeline, crew_timeline
from bot.station.seats import lifeboats, ships_of
from bot.station.stays import Stay
from bot.station.timeline import Timeline
from bot.station.worked_out import kept


@dataclass(frozen=True, slots=True)
class Unseated:
    """A stretch in which people have no seat home; ``until`` is None where it goes on."""

    people: tuple[str, ...]
    since: datetime
    until: datetime | None


def without_a_seat(manifest: Manifest, at: datetime) -> tuple[str, ...]:
    """Those aboard at an instant whose ship is not docked, or has too few seats.

    In a ship with too few of them those are without one who are listed last. Of a ship whose
    seats are not recorded nobody is.
    """
    here: Sequence[Stay] = crew_timeline(manifest).at(at)
    if _surely_seated(manifest, here, at):
        return ()
    seated = {
        place.stay.person
        for boat in lifeboats(manifest, at)
        for place in (boat.places if boat.seats is None else boat.places[: boat.seats])
    }
    return tuple(stay.person for stay in here if stay.person not in seated)


def _surely_seated(manifest: Manifest, here: Sequence[Stay], at: datetime) -> bool:
    """Whether no ship has more people than it has seats by any record of them."""
    return all(
        ship is not None and count <= _fewest_seats(manifest, ship)
        for ship, count in ships_of(manifest, here, at).items()
    )


@kept(most=512)
def _fewest_seats(manifest: Manifest, ship: str) -> float:
    """The fewest seats that are recorded for a ship, of however many where none are."""
    program = manifest.mission(ship).program
    rows = (row for row in manifest.capacities if row.program == program)
    return min((row.seats for row in rows if row.mission in ("", ship)), default=math.inf)


def unseated(manifest: Manifest, facts: Manifest, span: Span) -> tuple[Unseated, ...]:
    """When people have no seat home who have one, or are not there, in the facts."""
    timelines = crew_timeline(manifest), berth_timeline(manifest)
    points = {start for timeline in timelines for start, _ in timeline.during(span)}
    points |= {row.since.earliest for row in manifest.capacities if row.since.earliest in span}
    ordered = sorted(points)
    seats_alike = (
        manifest.capacities == facts.capacities and manifest.refuge_seats == facts.refuge_seats
    )
    found: list[Unseated] = []
    alike = _alike(timelines, (crew_timeline(facts), berth_timeline(facts)), ordered)
    for point, until, is_alike in zip(ordered, [*ordered[1:], span.end], alike, strict=True):
        if seats_alike and is_alike:
            continue
        people = without_a_seat(manifest, point)
        if people:
            known = set(without_a_seat(facts, point))
            people = tuple(person for person in people if person not in known)
        if not people:
            continue
        if found and found[-1].people == people and found[-1].until == point:
            found[-1] = Unseated(people, found[-1].since, until)
        else:
            found.append(Unseated(people, point, until))
    return tuple(found)


def _alike(
    these: Sequence[Timeline[Any]], those: Sequence[Timeline[Any]], instants: Sequence[datetime]
) -> Iterator[bool]:
    """Whether timelines show the same as others, at each of these instants, which are in order."""
    pairs = [
        map(eq, one.at_each(instants), other.at_each(instants))
        for one, other in zip(these, those, strict=True)
    ]
    return map(all, zip(*pairs, strict=True))
