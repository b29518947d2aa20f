"""When some people were all aboard together."""

from dataclasses import dataclass
from datetime import datetime

from bot.questions.report import Report
from bot.reading.among import Among
from bot.reading.readers import Date
from bot.station import careers
from bot.station.careers import Shared
from bot.station.domain import Person, Standing
from bot.station.manifest import Manifest
from bot.station.moments import Span


@dataclass(frozen=True, slots=True)
class Overlap(Report):
    """The stretches in which all of them were aboard together; of ``when`` only those then."""

    people: tuple[Person, ...]
    shared: tuple[Shared, ...]
    days: float
    when: Date | None = None

    @property
    def has_picture(self) -> bool:
        """Whether there is a time together to draw."""
        return len(self.people) > 1 and bool(self.shared)

    @property
    def met(self) -> int:
        """How many of the stretches have begun."""
        return sum(shared.span.start <= self.edge for shared in self.shared)

    @property
    def standing(self) -> Standing:
        """Actual once the last stretch is over."""
        if any(shared.span.end is None for shared in self.shared):
            return Standing.PLANNED
        ends = [shared.span.end for shared in self.shared if shared.span.end]
        return self.standing_at(max(ends, default=self.edge))


def overlap(
    manifest: Manifest, now: datetime, person: str, others: Among, when: Date | None = None
) -> Overlap:
    """When someone was aboard together with all of some others."""
    everyone = (person, *(other for other in others.people if other != person))
    shared = careers.overlaps(manifest, *everyone)
    if when is not None:
        asked = Span(when.start, when.bound if when.bound > when.start else None)
        shared = tuple(one for one in shared if one.span.meets(asked))
    edge = manifest.edge(now)
    return Overlap(
        tuple(manifest.person(one) for one in everyone),
        shared,
        sum(one.span.days(edge) for one in shared),
        when,
        now=now,
        known_to=manifest.known_to,
        evidence=tuple(stay for one in shared for stay in one.stays),
    )
