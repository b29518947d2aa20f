"""Standings: which claims compete for which record, how they compare, and who is in which place.

Equal claims share a place, and the next place is as much lower as they are many.
"""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from bot.station.claims import Claim


class Category(StrEnum):
    """What there is a record of."""

    LONGEST_STAY = "longest-stay"
    LONGEST_FLIGHT = "longest-flight"
    DAYS_IN_SPACE = "days-in-space"
    DAYS_ABOARD = "days-aboard"
    MOST_VISITS = "most-visits"
    MOST_ABOARD = "most-aboard"
    FEWEST_ABOARD = "fewest-aboard"
    LONGEST_DOCKED = "longest-docked"
    LONGEST_GAP = "longest-gap"
    SHORTEST_HANDOVER = "shortest-handover"
    FIRST = "first-aboard"
    LAST = "last-aboard"
    COUNTRIES = "countries"


class Unit(StrEnum):
    """What the value of a record is counted in; a moment is no number."""

    DAYS = "days"
    VISITS = "visits"
    PEOPLE = "people"
    MOMENT = "moment"


_UNITS = {
    Category.MOST_VISITS: Unit.VISITS,
    Category.MOST_ABOARD: Unit.PEOPLE,
    Category.FEWEST_ABOARD: Unit.PEOPLE,
    Category.COUNTRIES: Unit.PEOPLE,
    Category.FIRST: Unit.MOMENT,
    Category.LAST: Unit.MOMENT,
}


def unit_of(category: Category) -> Unit:
    """What the records of a category are counted in."""
    return _UNITS.get(category, Unit.DAYS)


Weight = Callable[[Claim], Any]


def _by_end(claim: Claim) -> float:
    # Someone who is there still goes before everyone who left.
    return -claim.end.timestamp() if claim.end else float("-inf")


# What claims are compared by: the least is the record.
_WEIGHTS: Mapping[Category, Weight] = MappingProxyType(
    {
        Category.FIRST: lambda claim: claim.start,
        Category.LAST: _by_end,
        Category.MOST_VISITS: lambda claim: -claim.number,
        Category.MOST_ABOARD: lambda claim: -claim.number,
        Category.FEWEST_ABOARD: lambda claim: claim.number,
        Category.SHORTEST_HANDOVER: lambda claim: claim.length,
        Category.COUNTRIES: lambda claim: (-claim.number, -claim.length),
    }
)


def _longest(claim: Claim) -> timedelta:
    return -claim.length


@dataclass(frozen=True, slots=True)
class Place:
    """A claim and its place; at 1 it is the record."""

    rank: int
    claim: Claim


@dataclass(frozen=True, slots=True)
class Standings:
    """The claims to the record of a category, the record first, equal ones by their start."""

    category: Category
    claims: Sequence[Claim]

    def __len__(self) -> int:
        return len(self.claims)

    def top(self, count: int) -> tuple[Place, ...]:
        """The first so many places."""
        return tuple(self._place(claim) for claim in self.claims[:count])

    def of(self, person: str) -> tuple[Place, ...]:
        """The places of the claims that a person is part of."""
        return tuple(self._place(claim) for claim in self.claims if person in claim.people)

    def records(self) -> tuple[Claim, ...]:
        """The claims in the first place: several if they are equal."""
        weigh = weight_of(self.category)
        return tuple(c for c in self.claims if weigh(c) == weigh(self.claims[0]))

    def equal(self, claim: Claim) -> int:
        """How many claims are equal to one of them, itself counted."""
        weigh = weight_of(self.category)
        return sum(weigh(other) == weigh(claim) for other in self.claims)

    def _place(self, claim: Claim) -> Place:
        weigh = weight_of(self.category)
        return Place(bisect_left(self.claims, weigh(claim), key=weigh) + 1, claim)


def weight_of(category: Category) -> Weight:
    """What the claims of a category are compared by: the least is the record."""
    return _WEIGHTS.get(category, _longest)


def order_of(category: Category) -> Weight:
    """In which order claims are told: equal ones by their start."""
    weigh = weight_of(category)
    return lambda claim: (weigh(claim), claim.start)
