"""How many of each side are aboard over time, and when a side is missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.station.cooperation import AGENCIES, Side, Sides
from bot.station.manifest import Manifest, differing
from bot.station.moments import Span
from bot.station.occupancy import crew_timeline
from bot.station.stays import Stay
from bot.station.worked_out import worked_out

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Present:
    """How many are there from an instant on, and who of each side."""

    since: datetime
    aboard: int
    american: Names
    russian: Names


def presence(manifest: Manifest, span: Span) -> tuple[Present, ...]:
    """Who is there in each stretch of a span."""
    source = manifest
    while source.former is not None and differing(source) is not None:
        source = source.former
    known = crews_told(source)
    return tuple(
        Present(since, *(known.get(id(crew)) or _told(crew)))
        for since, crew in crew_timeline(manifest).during(span)
    )


@worked_out
def crews_told(manifest: Manifest) -> Mapping[int, tuple[int, Names, Names]]:
    """How many each crew of the timeline is, the Americans and the Russians of it.

    Crews are told apart by what they are in memory, for a scenario shares most with the facts.
    """
    return {id(crew): _told(crew) for crew in crew_timeline(manifest).shown}


def _told(crew: Sequence[Stay]) -> tuple[int, Names, Names]:
    people: dict[Side | None, list[str]] = {Side.AMERICAN: [], Side.RUSSIAN: [], None: []}
    for stay in crew:
        people[AGENCIES.get(stay.agency)].append(stay.person)
    return len(crew), tuple(people[Side.AMERICAN]), tuple(people[Side.RUSSIAN])


def first_missing(present: Sequence[Present]) -> tuple[datetime, Sides] | None:
    """When sides are missing first, and which."""
    for one in present:
        if not one.american or not one.russian:
            there = {Side.AMERICAN: one.american, Side.RUSSIAN: one.russian}
            return one.since, tuple(side for side, people in there.items() if not people)
    return None
