"""What may be a record of ships and of crews together: gaps, handovers, numbers.

As in claims, only what was flown counts.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import pairwise

from bot.station.claims import Course, Those, course_of, flown, key, left
from bot.station.domain import EventKind
from bot.station.manifest import Manifest
from bot.station.moments import Precision, Span
from bot.station.occupancy import crew_timeline
from bot.station.rotation import handovers
from bot.station.stays import Stay
from bot.station.worked_out import worked_out


@worked_out
def _crews(manifest: Manifest) -> dict[str, tuple[Stay, ...]]:
    """Who came on each mission that has docked, in the order of the dockings."""
    found: dict[str, list[Stay]] = {}
    for stay in flown(manifest):
        found.setdefault(stay.up, []).append(stay)
    return {mission: tuple(crew) for mission, crew in found.items()}


def gaps_between_crews(
    manifest: Manifest, programs: Callable[[str], bool] | None = None
) -> Iterator[Course]:
    """The times from one docking of a ship with people to the next, the running one too."""
    crews = [
        crew
        for mission, crew in _crews(manifest).items()
        if programs is None or programs(manifest.mission(mission).program)
    ]
    for crew, coming in pairwise([*crews, None]):
        if crew is None:
            continue
        both = (crew[0], coming[0]) if coming else crew[:1]
        end = coming[0].span.start if coming else None
        if end != crew[0].span.start:
            yield course_of(
                manifest,
                crew[0].span.start,
                end,
                missions=tuple(stay.up for stay in both),
                rests_on=both,
            )


def overlaps(manifest: Manifest) -> Iterator[Course]:
    """Every direct handover: from the docking of a crew to the leaving of the one before."""
    for handover in handovers(manifest).values():
        crew = _crews(manifest).get(handover.mission, ())
        span = handover.overlap
        if crew and span and not any(s.undocking_standing.is_plan for s in handover.relieved):
            yield course_of(
                manifest,
                span.start,
                span.end,
                people=tuple(stay.person for stay in crew),
                missions=(handover.mission, handover.former),
                rests_on=(crew[0], handover.relieved[0]),
            )


def ways_up(manifest: Manifest) -> Iterator[Course]:
    """From launch to docking of every ship that came with a crew."""
    for mission, crew in _crews(manifest).items():
        launch = manifest.event(mission, EventKind.LAUNCH)
        docking = manifest.event(mission, EventKind.DOCKING)
        known = [event.at for event in (launch, docking) if event and event.at]
        if len(known) == 2 and {at.precision for at in known} == {Precision.MINUTE}:
            yield course_of(
                manifest,
                *(at.earliest for at in known),
                people=tuple(stay.person for stay in crew),
                missions=(mission,),
                rests_on=(launch, docking),
            )


def years_of_stays(manifest: Manifest) -> Iterator[Course]:
    """What of each stay was in each of the years in which it was."""
    for stay in flown(manifest):
        start, end = stay.span.start, left(stay)
        while start < (end or manifest.known_to):
            new_year = datetime(start.year + 1, 1, 1, tzinfo=UTC)
            last = None if new_year > manifest.known_to else new_year
            yield course_of(
                manifest,
                start,
                min(end, new_year) if end else last,
                people=(stay.person,),
                missions=(stay.up,),
                rests_on=(stay,),
            )
            start = new_year


def headcounts(manifest: Manifest, since: datetime, those: Those | None) -> Iterator[Course]:
    """The stretches from ``since`` on with an unchanging number aboard, of those asked for."""
    if since >= manifest.known_to:
        return
    start, number, there = since, -1, dict[str, Stay]()
    for at, crew in crew_timeline(manifest).during(Span(since, manifest.known_to)):
        present = crew if those is None else [stay for stay in crew if key(stay) in those]
        if len(present) != number:
            if number >= 0:
                yield _headcount(manifest, start, at, number, there)
            start, number, there = at, len(present), {}
        for stay in present:
            there[stay.person] = stay
    yield _headcount(manifest, start, None, number, there)


def _headcount(
    manifest: Manifest, start: datetime, end: datetime | None, number: int, there: dict[str, Stay]
) -> Course:
    everyone = tuple(there.values())
    return course_of(manifest, start, end, number=number, people=tuple(there), rests_on=everyone)


def absences(manifest: Manifest, those: Those) -> Iterator[Course]:
    """The times without anyone asked for aboard, from their first arrival on."""
    last: datetime | None = None
    former: Stay | None = None
    own = (stay for stay in flown(manifest) if key(stay) in those)
    for stay in own:
        if last is not None and former is not None and last < stay.span.start:
            yield _absence(manifest, last, former, stay)
        end = left(stay) or manifest.known_to
        if last is None or end > last:
            last, former = end, stay
    if last is not None and former is not None and last < manifest.known_to:
        yield _absence(manifest, last, former, None)


def _absence(manifest: Manifest, since: datetime, former: Stay, coming: Stay | None) -> Course:
    both = (former, coming) if coming else (former,)
    return course_of(
        manifest,
        since,
        coming.span.start if coming else None,
        people=tuple(stay.person for stay in both),
        missions=(former.down or former.up, *((coming.up,) if coming else ())),
        rests_on=both,
    )
