"""Who would have no seat home, and from when to when."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from bot.station.manifest import Manifest
from bot.station.moments import Span
from bot.station.occupancy import berth_timeline, crew_timeline
from bot.station.seats import lifeboats, place_of
from bot.station.stays import Stay
from bot.station.worked_out import worked_out
from bot.values import dataclass


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
    """Whether no ship has more people than every ship of any programme has seats."""
    fewest, unusual = _usual_seats(manifest)
    people = Counter(place_of(manifest, stay, at).ship for stay in here)
    return (
        None not in people
        and unusual.isdisjoint(people)
        and max(people.values(), default=0) <= fewest
    )


@worked_out
def _usual_seats(manifest: Manifest) -> tuple[int, frozenset[str]]:
    """The seats that ships have at least, and those that have another number."""
    usual = [row.seats for row in manifest.capacities if not row.mission]
    return min(usual, default=0), frozenset(row.mission for row in manifest.capacities)


def unseated(manifest: Manifest, facts: Manifest, span: Span) -> tuple[Unseated, ...]:
    """When people have no seat home who have one, or are not there, in the facts."""
    end = span.end
    points = sorted(
        {
            span.start,
            *(
                point
                for timeline in (crew_timeline(manifest), berth_timeline(manifest))
                for point in timeline.points
                if point > span.start and (end is None or point < end)
            ),
            *(
                row.since.earliest
                for row in manifest.capacities
                if row.since.earliest > span.start and (end is None or row.since.earliest < end)
            ),
        }
    )
    found: list[Unseated] = []
    seats_alike = (
        manifest.capacities == facts.capacities and manifest.refuge_seats == facts.refuge_seats
    )
    for number, point in enumerate(points):
        if seats_alike and _is_alike(manifest, facts, point):
            continue
        people = without_a_seat(manifest, point)
        if people:
            known = set(without_a_seat(facts, point))
            people = tuple(person for person in people if person not in known)
        if not people:
            continue
        until = points[number + 1] if number + 1 < len(points) else end
        if found and found[-1].people == people and found[-1].until == point:
            found[-1] = Unseated(people, found[-1].since, until)
        else:
            found.append(Unseated(people, point, until))
    return tuple(found)


def _is_alike(manifest: Manifest, facts: Manifest, at: datetime) -> bool:
    """Whether the same people are aboard and the same ships docked as in the facts."""
    return all(
        timeline(manifest).at(at) == timeline(facts).at(at)
        for timeline in (crew_timeline, berth_timeline)
    )
