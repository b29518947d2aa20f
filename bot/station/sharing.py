"""What two versions of the facts do not share."""

from collections.abc import Sequence
from typing import TypeVar

from bot.station.domain import Event, Leg, Mission, Seat
from bot.values import dataclass

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Differing:
    """The missions of which rows differ, and the people of whom seats do."""

    missions: frozenset[str]
    people: frozenset[str]


def only_in_one(these: Sequence[T], those: Sequence[T]) -> list[T]:
    """The rows that only one of two tables holds. Two equal rows that were made apart differ."""
    if these is those:
        return []
    here, there = set(map(id, these)), set(map(id, those))
    return [
        *(row for row in these if id(row) not in there),
        *(row for row in those if id(row) not in here),
    ]


def what_differs(
    missions: tuple[Sequence[Mission], Sequence[Mission]],
    events: tuple[Sequence[Event], Sequence[Event]],
    seats: tuple[Sequence[Seat], Sequence[Seat]],
) -> Differing:
    """What two versions of the tables do not share; a way up is its mission's too."""
    other_seats = only_in_one(*seats)
    return Differing(
        frozenset(
            {
                *(mission.id for mission in only_in_one(*missions)),
                *(event.mission for event in only_in_one(*events)),
                *(seat.mission for seat in other_seats if seat.leg is Leg.UP),
            }
        ),
        frozenset(seat.person for seat in other_seats),
    )
