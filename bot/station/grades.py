"""How well the minute of a docking or an undocking is known, by the sources that its row names."""

from collections import Counter
from enum import StrEnum

from bot.station.domain import Event, EventKind
from bot.station.manifest import Manifest, counted
from bot.station.moments import Precision

_GRADED = (EventKind.DOCKING, EventKind.UNDOCKING)


class Grade(StrEnum):
    """A: an agency tells the minute. B: two sources that do not rest on each other. C: one."""

    A = "A"
    B = "B"
    C = "C"


def grade(manifest: Manifest, event: Event) -> Grade | None:
    """The grade of a docking or undocking that has happened, None of any other event.

    An agency's own text is one that it published, wherever it was read; a citation that
    stands in the row itself begins with the agency's id.
    """
    if event.event not in _GRADED or event.standing.is_plan or event.at is None:
        return None
    if event.at.precision is not Precision.MINUTE:
        return None
    agencies = {agency.id for agency in manifest.agencies}
    published = {source.id: source.publisher for source in manifest.sources}
    parts = [part for part in event.source.split("; ") if part]
    if any(published.get(part, part.split(" ")[0]) in agencies for part in parts):
        return Grade.A
    return Grade.B if len(parts) > 1 else Grade.C


def grades(manifest: Manifest) -> Counter[Grade]:
    """How many dockings and undockings have each grade."""
    found = (grade(manifest, event) for event in counted(manifest).values())
    return Counter(one for one in found if one is not None)
