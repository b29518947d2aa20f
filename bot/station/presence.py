"""How many were aboard over time, by what they have in common."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from bot.station.manifest import Manifest
from bot.station.moments import Span
from bot.station.stays import Stay
from bot.station.timeline import Timeline


class GroupedBy(StrEnum):
    """What people aboard are told by: the ship they came on, whom they fly for, their country."""

    SHIP = "ship"
    AGENCY = "agency"
    COUNTRY = "country"

    def of(self, manifest: Manifest, stay: Stay) -> str:
        """The group of a stay: the id of a mission or an agency, or the code of a country."""
        match self:
            case GroupedBy.SHIP:
                return stay.up
            case GroupedBy.AGENCY:
                return stay.agency
            case GroupedBy.COUNTRY:
                return manifest.person(stay.person).nationality


@dataclass(frozen=True, slots=True)
class Level:
    """A stretch in which the number of each group does not change."""

    start: datetime
    end: datetime
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        """How many there are in all."""
        return sum(self.counts.values())


def levels(stays: Iterable[Stay], span: Span, group: Callable[[Stay], str]) -> tuple[Level, ...]:
    """How many of each group were there, over a span; raises ValueError if it has no end."""
    if span.end is None:
        raise ValueError("numbers are counted up to a moment")
    present = Timeline(((stay.span, stay) for stay in stays), lambda stay: stay.person)
    found: list[Level] = []
    pieces = list(present.during(span))
    ends = [*(start for start, _ in pieces[1:]), span.end]
    for (start, there), end in zip(pieces, ends, strict=True):
        counts = Counter(map(group, there))
        if found and found[-1].counts == counts:
            found[-1] = Level(found[-1].start, end, found[-1].counts)
        elif end > start:
            found.append(Level(start, end, MappingProxyType(counts)))
    return tuple(found)


def person_days(stays: Iterable[Stay], span: Span, until: datetime) -> float:
    """The days of all stays in a span, counted no further than ``until``."""
    parts = (stay.span.shared(span) for stay in stays)
    return sum(part.days(until) for part in parts if part)
