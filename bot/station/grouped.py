"""What was found counted apart: by the year in which it began, by country or by ship."""

from collections import defaultdict
from collections.abc import Sequence
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
    CRAFT = "spacecraft"
    PROGRAM = "kind of ship"


class Best(StrEnum):
    """Which of them are told, where not all are: those with the most, or with the fewest."""

    ALL = ""
    MOST = "most"
    FEWEST = "fewest"


@dataclass(frozen=True, slots=True)
class Apart:
    """How it is counted apart: of each year, country, spacecraft
    or kind of ship, those alone of which so many
    are found, or of which the most or the fewest are."""

    each: Each
    than: Than = Than.AT_LEAST
    number: int = 0
    best: Best = Best.ALL


def apart(
    found: Found,
    manifest: Manifest,
    asked: Apart,
    event: EventKind | None,
    span: Span | None,
    ships: Sequence[str] = (),
) -> tuple[tuple[str, int], ...]:
    """Each group with how many of those found are of it; but for years those with the most first.

    Of a stretch of time that is asked for every year is told, also one of which none is, and so is
    each of the ``ships``.
    """
    of: dict[str, set[str]] = defaultdict(set)
    of |= {ship: set() for ship in ships}
    if asked.each is Each.YEAR and span is not None and span.end is not None:
        for year in range(span.start.year, (span.end - datetime.resolution).year + 1):
            of[str(year)] = set()
    for row in found.rows:
        for stay in row.stays if found.query.of is Of.PEOPLE else ():
            came = _came(manifest, stay, event)
            of[_group(manifest, stay.person, stay.up, came, asked)].add(row.person)
        if found.query.of is not Of.PEOPLE:
            group = _group(manifest, row.person, row.mission, row.start, asked)
            of[group].add(f"{row.mission} {row.start}")
    counts = {group: len(ones) for group, ones in of.items() if group}
    told = [(g, n) for g, n in counts.items() if asked.than.holds(n, asked.number)]
    if asked.best is not Best.ALL and told:
        numbers = [n for _, n in told]
        best = max(numbers) if asked.best is Best.MOST else min(numbers)
        told = [(g, n) for g, n in told if n == best]
    if asked.each is Each.YEAR:
        return tuple(sorted(told))
    return tuple(sorted(told, key=lambda one: (-one[1], one[0])))


def _came(manifest: Manifest, stay: Stay, event: EventKind | None) -> datetime:
    """When someone came: the launch if that is what is asked for, or else the docking."""
    launch = manifest.event(stay.up, EventKind.LAUNCH) if event is EventKind.LAUNCH else None
    return launch.at.earliest if launch and launch.at else stay.span.start


def _group(manifest: Manifest, person: str, mission: str, at: datetime, asked: Apart) -> str:
    match asked.each:
        case Each.COUNTRY:
            return manifest.person(person).nationality
        case Each.CRAFT:
            return manifest.mission(mission).spacecraft
        case Each.PROGRAM:
            return manifest.mission(mission).program
        case Each.YEAR:
            return str(at.year)
