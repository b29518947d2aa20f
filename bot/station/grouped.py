"""What was found counted apart: by the year in which it began, by country or by ship.

Of days it is counted how many there are in each year, or of whoever was the only one.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from bot.station.conditions import Than
from bot.station.domain import EventKind
from bot.station.found import Found, Of, Row
from bot.station.manifest import Manifest
from bot.station.moments import Span
from bot.station.stays import Stay


class Each(StrEnum):
    """What is counted apart."""

    YEAR = "year"
    COUNTRY = "country"
    CRAFT = "spacecraft"
    PROGRAM = "kind of ship"
    PERSON = "person"


class Best(StrEnum):
    """Which of them are told, where not all are: those with the most, or with the fewest."""

    ALL = ""
    MOST = "most"
    FEWEST = "fewest"


@dataclass(frozen=True, slots=True)
class Apart:
    """How it is counted apart: of each year, country, ship or person, those alone of which
    so many are found, or of which the most or the fewest are."""

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
        for year in _years(span.start, span.end):
            of[str(year)] = set()
    for row in found.rows:
        for stay in row.stays if found.query.of is Of.PEOPLE else ():
            came = _came(manifest, stay, event)
            of[_group(manifest, stay.person, stay.up, came, asked)].add(row.person)
        if found.query.of is not Of.PEOPLE:
            group = _group(manifest, row.person, row.mission, row.start, asked)
            of[group].add(f"{row.mission} {row.start}")
    return _told({group: len(ones) for group, ones in of.items() if group}, asked)


def days_apart(found: Found, asked: Apart, span: Span | None) -> tuple[tuple[str, int], ...]:
    """Each year or person with the days that were found of it, rounded; but for years those with
    the most first. Of a stretch of time every year is told, also one without any."""
    times: dict[str, timedelta] = defaultdict(timedelta)
    if asked.each is Each.YEAR and span is not None and span.end is not None:
        times |= {str(year): timedelta(0) for year in _years(span.start, span.end)}
    for row in found.rows:
        if asked.each is Each.PERSON:
            for person in row.alone:
                times[person] += row.length
            continue
        for year, length in _by_year(row):
            times[str(year)] += length
    return _told({of: round(time / timedelta(days=1)) for of, time in times.items()}, asked)


def _by_year(row: Row) -> Iterator[tuple[int, timedelta]]:
    """The years in which a stretch lies, with how much of it lies in each."""
    end = row.start + row.length
    for year in _years(row.start, end):
        begins, ends = (datetime(of, 1, 1, tzinfo=UTC) for of in (year, year + 1))
        yield year, min(end, ends) - max(row.start, begins)


def _years(start: datetime, end: datetime) -> range:
    return range(start.year, (end - datetime.resolution).year + 1)


def _told(counts: Mapping[str, int], asked: Apart) -> tuple[tuple[str, int], ...]:
    """Those that are told, in order."""
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
        case Each.PERSON:
            return person
        case Each.YEAR:
            return str(at.year)
