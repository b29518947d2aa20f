"""The guarantee: that an American and a Russian are aboard, and how narrowly.

In the sense of the agreements American and Russian mean crew of NASA and of Roscosmos; by
nationality is the looser reading. Everyone counts to the ship that took them home once it
is docked, before that to the one they came on.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from itertools import groupby
from types import MappingProxyType

from bot.station.manifest import Manifest
from bot.station.moments import Span
from bot.station.occupancy import berth_timeline, crew_timeline, ship_of
from bot.station.stays import Stay, berths
from bot.station.worked_out import worked_out


class Side(StrEnum):
    """One of the two whose presence is guaranteed."""

    AMERICAN = "american"
    RUSSIAN = "russian"


class CountBy(StrEnum):
    """What makes someone American or Russian: whom they fly for, or their nationality."""

    AGENCY = "agency"
    NATIONALITY = "nationality"


AGENCIES: Mapping[str, Side] = MappingProxyType({"NASA": Side.AMERICAN, "Roscosmos": Side.RUSSIAN})
NATIONS: Mapping[str, Side] = MappingProxyType({"US": Side.AMERICAN, "RU": Side.RUSSIAN})

Sides = tuple[Side, ...]

# The start of the time before the first ship, and the end of a stretch that no plan ends.
ALWAYS = datetime.min.replace(tzinfo=UTC)
FOREVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Watch:
    """A stretch in which neither the people aboard nor their ships change.

    ``present`` are the ids of each side's people; ``needs`` are, for each ship, the sides
    that nobody would be left of if it took its people home.
    """

    start: datetime
    end: datetime | None
    present: Mapping[Side, tuple[str, ...]]
    needs: Mapping[str, Sides]

    @property
    def missing(self) -> Sides:
        """The sides of which nobody is aboard."""
        return tuple(side for side in Side if not self.present[side])

    @property
    def exposed(self) -> bool:
        """Whether one ship leaving would leave a side out."""
        return bool(self.needs)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time and what it is about: missing sides, a sole holder, a ship."""

    start: datetime
    end: datetime
    about: tuple[str, ...]

    def days(self) -> float:
        """Its length in days."""
        return Span(self.start, self.end).days(self.end)


@dataclass(frozen=True, slots=True)
class OnlyCrew:
    """What would be aboard if only one programme's crew stayed."""

    program: str
    ships: tuple[str, ...]
    american: tuple[str, ...]
    russian: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether both sides would be aboard."""
        return bool(self.american and self.russian)


@dataclass(frozen=True, slots=True)
class Guarantee:
    """How the guarantee was, or would be, kept during a span; days are exact."""

    span: Span
    least_american: int
    least_russian: int
    gaps: tuple[Stretch, ...]
    sole: tuple[Stretch, ...]
    margins: tuple[Stretch, ...]
    exposed_days: float
    days: float
    only: tuple[OnlyCrew, ...]

    @property
    def holds(self) -> bool:
        """Whether both were aboard at every moment."""
        return not self.gaps


def side_of(manifest: Manifest, stay: Stay, count_by: CountBy) -> Side | None:
    """The side someone counts to, None for others."""
    if count_by is CountBy.AGENCY:
        return AGENCIES.get(stay.agency)
    return NATIONS.get(manifest.person(stay.person).nationality)


@worked_out
def watches(manifest: Manifest, count_by: CountBy) -> tuple[Watch, ...]:
    """The station's history and plans, cut wherever the people or the ships change."""
    crew, ships = crew_timeline(manifest), berth_timeline(manifest)
    docked_ships = berths(manifest)
    edges = [ALWAYS, *sorted({*crew.points, *ships.points})]
    found = []
    for index, start in enumerate(edges):
        aboard = crew.at(start)
        sides = {stay: side_of(manifest, stay, count_by) for stay in aboard}
        present = {side: tuple(s.person for s in aboard if sides[s] is side) for side in Side}
        homes: dict[str, list[Stay]] = {}
        for stay in aboard:
            homes.setdefault(ship_of(stay, start, docked_ships), []).append(stay)
        needs = {}
        for ship, people in homes.items():
            taken = [sides[stay] for stay in people]
            left_out = tuple(
                side for side in Side if present[side] and taken.count(side) == len(present[side])
            )
            if left_out:
                needs[ship] = left_out
        found.append(
            Watch(
                start,
                edges[index + 1] if index + 1 < len(edges) else None,
                MappingProxyType(present),
                MappingProxyType(needs),
            )
        )
    return tuple(found)


def watch_at(manifest: Manifest, at: datetime, count_by: CountBy = CountBy.AGENCY) -> Watch:
    """The stretch without a change in which an instant lies."""
    everything = watches(manifest, count_by)
    return everything[bisect_right(everything, at, key=lambda watch: watch.start) - 1]


@dataclass(frozen=True, slots=True)
class Record:
    """What can be told of the watches once and for all: stretches about one thing each.

    ``gaps`` are about the sides missing, ``sole`` about a side and its one person, ``margins``
    about a ship and the sides that would be left out if it took its people home.
    """

    gaps: tuple[Stretch, ...]
    sole: tuple[Stretch, ...]
    margins: tuple[Stretch, ...]
    exposed: tuple[Stretch, ...]


def guarantee(manifest: Manifest, span: Span, count_by: CountBy = CountBy.AGENCY) -> Guarantee:
    """How the guarantee is kept during ``span``, which must have an end.

    Raises ValueError if it has none.
    """
    if span.end is None:
        raise ValueError("a guarantee is judged up to a moment")
    everything = watches(manifest, count_by)
    first = bisect_right(everything, span.start, key=lambda watch: watch.start) - 1
    last = bisect_left(everything, span.end, key=lambda watch: watch.start)
    pieces = everything[first:last]
    kept = record(manifest, count_by)
    return Guarantee(
        span,
        min(len(watch.present[Side.AMERICAN]) for watch in pieces),
        min(len(watch.present[Side.RUSSIAN]) for watch in pieces),
        _cut(kept.gaps, span),
        _cut(kept.sole, span),
        _cut(kept.margins, span),
        sum(stretch.days() for stretch in _cut(kept.exposed, span)),
        span.days(span.end),
        only_crews(manifest, span.end, count_by, until=True),
    )


@worked_out
def record(manifest: Manifest, count_by: CountBy) -> Record:
    """The stretches of all history and of the plans in which a side was missing or few."""
    everything = watches(manifest, count_by)
    ships = dict.fromkeys(ship for watch in everything for ship in watch.needs)

    def about_ship(watch: Watch, ship: str) -> tuple[str, ...]:
        return (ship, *watch.needs[ship]) if ship in watch.needs else ()

    def sole(watch: Watch, side: Side) -> tuple[str, ...]:
        people = watch.present[side]
        return (side, people[0]) if len(people) == 1 else ()

    return Record(
        gaps=_stretches((watch, watch.missing) for watch in everything),
        sole=tuple(
            stretch
            for side in Side
            for stretch in _stretches((watch, sole(watch, side)) for watch in everything)
        ),
        margins=tuple(
            sorted(
                (
                    stretch
                    for ship in ships
                    for stretch in _stretches((w, about_ship(w, ship)) for w in everything)
                ),
                key=lambda stretch: (stretch.start, stretch.about),
            )
        ),
        exposed=_stretches((watch, ("exposed",) if watch.exposed else ()) for watch in everything),
    )


def _stretches(pieces: Iterable[tuple[Watch, tuple[str, ...]]]) -> tuple[Stretch, ...]:
    """Neighbouring watches about the same thing, as one; those about nothing are left out."""
    found = []
    for about, same in groupby(pieces, key=lambda piece: piece[1]):
        if about:
            run = [watch for watch, _ in same]
            found.append(Stretch(run[0].start, run[-1].end or FOREVER, about))
    return tuple(found)


def _cut(stretches: Iterable[Stretch], span: Span) -> tuple[Stretch, ...]:
    """The parts of stretches that lie in a span that ends."""
    end = span.end or FOREVER
    return tuple(
        Stretch(max(stretch.start, span.start), min(stretch.end, end), stretch.about)
        for stretch in stretches
        if stretch.start < end and span.start < stretch.end
    )


def only_crews(
    manifest: Manifest, at: datetime, count_by: CountBy = CountBy.AGENCY, *, until: bool = False
) -> tuple[OnlyCrew, ...]:
    """For each programme with a ship docked, what its crew alone would come to.

    At the instant ``at``, or just before it if ``until``.
    """
    crew, ships = crew_timeline(manifest), berth_timeline(manifest)
    aboard = crew.just_before(at) if until else crew.at(at)
    docked = ships.just_before(at) if until else ships.at(at)
    instant = at - datetime.resolution if until else at
    # A ship that is only taken to have come is where its crew is.
    homes = {stay: ship_of(stay, instant, berths(manifest)) for stay in aboard}
    here = dict.fromkeys([*(berth.mission for berth in docked), *homes.values()])
    of: dict[str, list[Stay]] = {manifest.mission(ship).program: [] for ship in here}
    for stay, ship in homes.items():
        of[manifest.mission(ship).program].append(stay)

    def people(stays: list[Stay], side: Side) -> tuple[str, ...]:
        return tuple(s.person for s in stays if side_of(manifest, s, count_by) is side)

    return tuple(
        OnlyCrew(
            program,
            tuple(ship for ship in here if manifest.mission(ship).program == program),
            people(stays, Side.AMERICAN),
            people(stays, Side.RUSSIAN),
        )
        for program, stays in of.items()
    )
