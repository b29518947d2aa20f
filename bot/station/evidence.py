"""Where the facts behind an answer come from."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from bot.station.domain import EventKind, Leg, Source
from bot.station.manifest import Manifest
from bot.station.occupancy import Change
from bot.station.stays import Stay


def citations(manifest: Manifest, evidence: Iterable[Any]) -> tuple[str, ...]:
    """The citations behind records, stays and changes, each once, as they first come up."""
    cells = dict.fromkeys(cell for item in evidence for cell in _cells(manifest, item))
    known = {source.id: source for source in manifest.sources}
    found: dict[str, None] = {}
    for cell in cells:
        for part in cell.split("; "):
            found[known[part].citation if part in known else part] = None
    found.pop("", None)
    return tuple(found)


def credits_of(manifest: Manifest, evidence: Iterable[Any]) -> tuple[str, ...]:
    """Whom the facts behind records, stays and changes are owed to, those of most facts first."""
    cells = Counter(cell for item in evidence for cell in _cells(manifest, item))
    known = {source.id: source for source in manifest.sources}
    owed: Counter[str] = Counter()
    for cell, number in cells.items():
        for part in cell.split("; "):
            if part in known and known[part].credit:
                owed[known[part].credit.partition(",")[0]] += number
    return tuple(credit for credit, _ in owed.most_common())


def _cells(manifest: Manifest, item: Any) -> Iterable[str]:
    if isinstance(item, Stay):
        yield from _event(manifest, item.up, EventKind.DOCKING)
        if item.down:
            yield from _event(manifest, item.down, EventKind.UNDOCKING)
        for leg, mission in ((Leg.UP, item.up), (Leg.DOWN, item.down)):
            for seat in manifest.crew(mission, leg) if mission else ():
                if seat.person == item.person:
                    yield seat.source
    elif isinstance(item, Change):
        yield from _event(manifest, item.mission, item.event)
    elif isinstance(item, Source):
        yield item.id
    else:
        yield item.source


def _event(manifest: Manifest, mission: str, kind: EventKind) -> Iterable[str]:
    event = manifest.event(mission, kind)
    if event is not None:
        yield event.source
