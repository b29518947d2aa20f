"""What two versions of the facts do not share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from bot.station.domain import Event, Leg, Mission, Seat

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Differing:
    """The missions of which rows differ, the people of whom seats do, and the missions of these."""

    missions: frozenset[str]
    people: frozenset[str]
    seated: frozenset[str]


def by_identity(rows: Iterable[T]) -> dict[int, T]:
    """Rows by what tells them from all others; two equal rows that were made apart are two."""
    return {id(row): row for row in rows}


def only_in_one(these: Mapping[int, T], those: Mapping[int, T]) -> list[T]:
    """The rows that only one of two tables holds, each ``by_identity``; in no order."""
    return [
        *(these[name] for name in these.keys() - those.keys()),
        *(those[name] for name in those.keys() - these.keys()),
    ]


Tables = tuple[Mapping[int, Mission], Mapping[int, Event], Mapping[int, Seat]]


def what_differs(these: Tables, those: Tables) -> Differing:
    """What two versions of the tables do not share; a way up is its mission's too."""
    missions = only_in_one(these[0], those[0])
    events = only_in_one(these[1], those[1])
    seats = only_in_one(these[2], those[2])
    return Differing(
        frozenset(
            {
                *(mission.id for mission in missions),
                *(event.mission for event in events),
                *(seat.mission for seat in seats if seat.leg is Leg.UP),
            }
        ),
        frozenset(seat.person for seat in seats),
        frozenset(seat.mission for seat in seats),
    )
