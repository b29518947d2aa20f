"""Where the facts behind an answer come from, and which of them each source carries."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from bot.station.domain import (
    Agreement,
    Assignment,
    Command,
    Event,
    EventKind,
    Expedition,
    Leg,
    Mission,
    OfficeHolder,
    OtherFlight,
    Person,
    Program,
    Seat,
    Source,
    Statement,
)
from bot.station.ids import PersonIds
from bot.station.manifest import Manifest
from bot.station.moments import Moment
from bot.station.occupancy import Change
from bot.station.refuges import Refuge
from bot.station.stays import Stay

# What nobody published: it was worked out here, or is general knowledge.
OWN = frozenset({"worked-out", "memory"})

# Space agencies and news agencies: of sources that carry the same facts theirs are named first.
AGENCIES = frozenset(
    {"NASA", "Roscosmos", "ESA", "Interfax", "TASS", "RIA Novosti", "Reuters", "AP", "AFP", "UPI"}
)


class Sort(StrEnum):
    """What sort of fact it is; those of missions are said with the mission's name."""

    LAUNCH = "launch"
    DOCKING = "docking"
    UNDOCKING = "undocking"
    LANDING = "landing"
    RELOCATION = "relocation"
    CREW = "crew"
    NAMED = "named"
    FLIGHT = "flight"
    REFUGE = "refuge"
    PERSON = "person"
    BIRTH = "birth"
    OTHER_FLIGHT = "other-flight"
    EXPEDITION = "expedition"
    PROGRAM = "program"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that a source carries: of which mission or person, by id, and when that was.

    An expedition and another flight are told by number and name, a text by its heading.
    """

    sort: Sort
    of: str
    at: Moment | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A source and what it carries of an answer."""

    source: Source
    facts: tuple[Fact, ...]


def citations(manifest: Manifest, evidence: Iterable[Any]) -> tuple[Citation, ...]:
    """The sources behind records, stays and changes, each once, as they first come up."""
    known = {source.id: source for source in manifest.sources}
    found: dict[str, dict[Fact, None]] = {}
    for cell, fact in dict.fromkeys(pair for item in evidence for pair in _told(manifest, item)):
        for part in filter(None, cell.split("; ")):
            facts = found.setdefault(part, {})
            if fact:
                facts[fact] = None
    return tuple(
        # A citation that stands in a row itself is its own name.
        Citation(known.get(part) or Source(part, part), tuple(facts))
        for part, facts in found.items()
    )


def newest(cited: Iterable[Citation], known_to: datetime) -> Source | None:
    """The newest published source that tells of no later moment than ``known_to``.

    An agency's goes before another that carries the same.
    """

    def when(one: Citation) -> datetime:
        return one.source.date.earliest if one.source.date else datetime.min.replace(tzinfo=UTC)

    published = [one for one in cited if one.source.date and one.source.id not in OWN]
    current = [one for one in published if when(one) <= known_to] or published
    if not current:
        return None
    last = max(current, key=when)
    same = [one for one in current if set(one.facts) >= set(last.facts)]
    official = [one for one in same if one.source.publisher in AGENCIES]
    return max(official or [last], key=when).source


def credits_of(manifest: Manifest, evidence: Iterable[Any]) -> tuple[str, ...]:
    """Whom the facts behind records, stays and changes are owed to, those of most facts first."""
    cells = Counter(cell for item in evidence for cell, _ in _told(manifest, item))
    known = {source.id: source for source in manifest.sources}
    owed: Counter[str] = Counter()
    for cell, number in cells.items():
        for part in cell.split("; "):
            if part in known and known[part].credit:
                owed[known[part].credit.partition(",")[0]] += number
    return tuple(credit for credit, _ in owed.most_common())


_Told = tuple[str, Fact | None]


def _told(manifest: Manifest, item: Any) -> Iterator[_Told]:
    """The source cells of a record and the fact that each carries."""
    match item:
        case Stay():
            yield from _event(manifest, item.up, EventKind.DOCKING)
            if item.down:
                yield from _event(manifest, item.down, EventKind.UNDOCKING)
            for leg, mission in ((Leg.UP, item.up), (Leg.DOWN, item.down)):
                for seat in manifest.crew(mission, leg) if mission else ():
                    if seat.person == item.person:
                        yield seat.source, Fact(Sort.CREW, seat.mission)
        case Change():
            yield from _event(manifest, item.mission, item.event)
        case Source():
            yield item.id, None
        case Event():
            yield _of_event(item)
        case _:
            yield item.source, _fact(item)


def _fact(item: Any) -> Fact | None:
    made = _FACTS.get(type(item))
    return made(item) if made else None


_FACTS: Mapping[type, Callable[[Any], Fact]] = MappingProxyType(
    {
        Seat: lambda row: Fact(Sort.CREW, row.mission),
        Assignment: lambda row: Fact(Sort.NAMED, row.mission),
        Mission: lambda row: Fact(Sort.FLIGHT, row.id),
        Refuge: lambda row: Fact(Sort.REFUGE, row.mission),
        Person: lambda row: Fact(Sort.PERSON, row.id),
        PersonIds: lambda row: Fact(Sort.BIRTH, row.person, row.born),
        OtherFlight: lambda row: Fact(Sort.OTHER_FLIGHT, row.flight),
        Expedition: lambda row: Fact(Sort.EXPEDITION, str(row.number)),
        Command: lambda row: Fact(Sort.EXPEDITION, str(row.expedition)),
        Program: lambda row: Fact(Sort.PROGRAM, row.id),
        Agreement: lambda row: Fact(Sort.TEXT, row.title, row.signed or row.announced),
        Statement: lambda row: Fact(Sort.TEXT, row.heading),
        OfficeHolder: lambda row: Fact(Sort.TEXT, row.person, row.since),
    }
)


def _event(manifest: Manifest, mission: str, kind: EventKind) -> Iterator[_Told]:
    event = manifest.event(mission, kind)
    if event is not None:
        yield _of_event(event)


def _of_event(event: Event) -> _Told:
    return event.source, Fact(Sort(event.event), event.mission, event.at)
