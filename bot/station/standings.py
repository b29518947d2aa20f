"""Standings: what claims a record, how claims compare, and who is in which place.

Equal claims share a place, and the next place is as much lower as they are many.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from bot.station.claims import Claim
from bot.station.conditions import Condition
from bot.station.found import Of, Tell


class What(StrEnum):
    """What may be a record and is no set that a query finds; its values are none of those."""

    FLIGHTS = "flights in space"
    TRIPS = "flights to the station"
    EXPEDITIONS = "expeditions"
    NUMBERS = "numbers"
    GAPS = "gaps"
    HANDOVERS = "handovers"
    COMING = "ages on coming"
    THERE = "ages aboard"
    WAYS_UP = "ways up"
    YEARS = "years of stays"


# Flights are told of whoever has been aboard, expeditions of all who belonged to them.
_OF_CAREERS = (What.FLIGHTS, What.TRIPS, What.EXPEDITIONS)


class Each(StrEnum):
    """What has a place: one alone, or what all those of a person, country, sex, programme or year
    come to."""

    ONE = "one"
    PERSON = "person"
    COUNTRY = "country"
    SEX = "sex"
    PROGRAM = "program"
    YEAR = "year"


# What people have in common, and what their coming has.
_OF_PEOPLE = (Each.COUNTRY, Each.SEX)
_OF_COMING = (Each.PROGRAM, Each.YEAR)


class Unit(StrEnum):
    """What the value of a record is counted in; a moment is no number, an age whole years."""

    DAYS = "days"
    VISITS = "visits"
    COMMANDS = "commands"
    FLIGHTS = "flights"
    PEOPLE = "people"
    MOMENT = "moment"
    AGE = "age"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """What there is a record of: of what, which of them is one, and for whom they are counted.

    ``where`` are conditions on a set that a query finds, such as do not change with time.
    There are few, and each is known by being that object: much is kept for each of them.
    """

    what: Of | What
    tell: Tell
    each: Each = Each.ONE
    unit: Unit = Unit.DAYS
    where: tuple[Condition, ...] = ()

    @property
    def by_date(self) -> bool:
        """Whether the first or the last of each person compete."""
        return self.tell is Tell.FIRST or self.tell is Tell.LAST

    @property
    def is_of_careers(self) -> bool:
        """Whether it is told of people as a whole, with whatever they flew."""
        summed = self.each is Each.PERSON or self.each in _OF_PEOPLE
        return self.what in _OF_CAREERS or (summed and not self.by_date)

    @property
    def is_of_groups(self) -> bool:
        """Whether all those of a country, a sex, a programme or a year are counted together."""
        return self.is_of_coming or (self.each in _OF_PEOPLE and not self.by_date)

    @property
    def is_grouped(self) -> bool:
        """Whether claims are put together by what they share."""
        return self.each in _OF_PEOPLE or self.is_of_coming

    @property
    def is_of_coming(self) -> bool:
        """Whether those of a programme or of a year have a place together."""
        return self.each in _OF_COMING

    @property
    def is_of_what_was_then(self) -> bool:
        """Whether of a stretch of time that counts which was within it: days that are put together,
        numbers and ages aboard. Of all else it is what began in it."""
        if self.what in (What.NUMBERS, What.THERE, What.YEARS):
            return True
        counts_days = self.each is Each.PERSON and self.unit is Unit.DAYS
        return counts_days or (self.each in _OF_PEOPLE and not self.by_date)

    @property
    def is_of_those(self) -> bool:
        """Whether of some people another thing is told, and not their places among all."""
        return self.what is What.GAPS or self.is_of_coming


Weight = Callable[[Claim], Any]


def _by_end(claim: Claim) -> float:
    # Someone who is there still goes before everyone who left.
    return -claim.end.timestamp() if claim.end else float("-inf")


# What claims are compared by: the least is the record.
_WEIGHTS: Mapping[Tell, Weight] = MappingProxyType(
    {
        Tell.LONGEST: lambda claim: -claim.length,
        Tell.SHORTEST: lambda claim: claim.length,
        Tell.MOST: lambda claim: -claim.number,
        Tell.LEAST: lambda claim: claim.number,
        Tell.FIRST: lambda claim: claim.start,
        Tell.LAST: _by_end,
    }
)


@dataclass(frozen=True, slots=True)
class Place:
    """A claim and its place; at 1 it is the record."""

    rank: int
    claim: Claim


@dataclass(frozen=True, slots=True)
class Standings:
    """The claims to a record, the record first, equal ones by their start."""

    ranking: Ranking
    claims: tuple[Claim, ...]

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
        return self._equals(self.claims[0]) if self.claims else ()

    def equal(self, claim: Claim) -> int:
        """How many claims are equal to one of them, itself counted."""
        return len(self._equals(claim))

    def _equals(self, claim: Claim) -> tuple[Claim, ...]:
        weigh = weight_of(self.ranking)
        begin = bisect_left(self.claims, weigh(claim), key=weigh)
        return self.claims[begin : bisect_right(self.claims, weigh(claim), begin, key=weigh)]

    def _place(self, claim: Claim) -> Place:
        weigh = weight_of(self.ranking)
        return Place(bisect_left(self.claims, weigh(claim), key=weigh) + 1, claim)


def weight_of(ranking: Ranking) -> Weight:
    """What claims are compared by: the least is the record."""
    if ranking.is_of_groups and ranking.each is not Each.YEAR:
        return lambda claim: (-claim.number, -claim.length)
    return _WEIGHTS[ranking.tell]


def order_of(ranking: Ranking) -> Weight:
    """In which order claims are told: equal ones by their start."""
    weigh = weight_of(ranking)
    return lambda claim: (weigh(claim), claim.start)
