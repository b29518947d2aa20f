"""What was found counted apart: by the year in which it began, or by country."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.station.conditions import Than
from bot.station.domain import EventKind
from bot.station.found import Found, Of
from bot.station.manifest import Manifest
from bot.station.moments import Span
from bot.station.stays import Stay


class Each(StrEnum):
    """What is counted apart."""

    YEAR = "year"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Apart:
    """How it is counted apart: of each year or country, those alone of which so many are found."""

    each: Each
    than: Than = Than.AT_LEAST
    number: int = 0


def apart(
    found: Found, manifest: Manifest, asked: Apart, event: EventKind | None, span: Span | None
) -> tuple[tuple[str, int], ...]:
    """Each year or country with how many of those found are of it; countries with the most first.

    Of a stretch of time that is asked for every year is told, also one of which none is.
    """
    of: dict[str, set[str]] = defaultdict(set)
    if asked.each is Each.YEAR and span is not None and span.end is not None:
        for year in range(span.start.year, (span.end - datetime.resolution).year + 1):
            of[str(year)] = set()
    for row in found.rows:
        for stay in row.stays if found.query.of is Of.PEOPLE else ():
            of[_group(manifest, stay.person, _came(manifest, stay, event), asked)].add(row.person)
        if found.query.of is not Of.PEOPLE:
            of[_group(manifest, row.person, row.start, asked)].add(f"{row.mission} {row.start}")
    counts = {group: len(ones) for group, ones in of.items()}
    told = [(g, n) for g, n in counts.items() if asked.than.holds(n, asked.number)]
    if asked.each is Each.YEAR:
        return tuple(sorted(told))
    return tuple(sorted(told, key=lambda one: (-one[1], one[0])))


def _came(manifest: Manifest, stay: Stay, event: EventKind | None) -> datetime:
    """When someone came: the launch if that is what is asked for, or else the docking."""
    launch = manifest.event(stay.up, EventKind.LAUNCH) if event is EventKind.LAUNCH else None
    return launch.at.earliest if launch and launch.at else stay.span.start


def _group(manifest: Manifest, person: str, at: datetime, asked: Apart) -> str:
    return manifest.person(person).nationality if asked.each is Each.COUNTRY else str(at.year)
