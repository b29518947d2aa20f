"""Which failure would cost most: each that can happen from a moment on, and any two of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from bot.station.cooperation import AGENCIES, Side
from bot.station.hypothesis import as_counted, near_to, part_of
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Span
from bot.station.occupancy import crew_timeline
from bot.station.supposing import Happening, Happens, Sort, What, docked_ships, in_order
from bot.station.suspension import Course, of_part


@dataclass(frozen=True, slots=True)
class Cost:
    """What a failure costs more than the facts do, in days: the first that differs decides.

    ``missing`` are days without a side, of each side; ``unseated`` days of people without a seat
    home; ``alone`` days on which one person is all there is of a side; ``fewer`` days of people
    who are not aboard.
    """

    missing: float
    unseated: float
    alone: float
    fewer: float

    @property
    def weight(self) -> tuple[float, float, float, float]:
        """To compare by."""
        return self.missing, self.unseated, self.alone, self.fewer


@dataclass(frozen=True, slots=True)
class Ranked:
    """A failure, or two of them, with what it costs and when fewest are aboard first.

    ``american`` and ``russian`` are how many of each side are there then, ``until`` when that
    stretch ends, None where it goes on to the end of what is followed; both as closely as they
    are known.
    """

    happenings: tuple[Happening, ...]
    cost: Cost
    course: Course
    since: Moment
    until: Moment | None
    aboard: int
    american: int
    russian: int


def ranked(manifest: Manifest, span: Span) -> tuple[Ranked, ...]:
    """Every single failure from the start of a span on, and every two of them, worst first.

    A pair that costs no more than the worse of the two is left out: it tells nothing new. The
    same holds for what costs nothing at all.
    """
    failures = tuple(_failures(manifest, span))
    flights = {one.what.id for one in failures if one.what.sort is Sort.MISSION}
    counted = part_of(as_counted(manifest), near_to(manifest, span, flights))
    facts = _cost(of_part(manifest, counted, (), span), span)
    found: dict[tuple[Happening, ...], Ranked] = {}
    for some in (*((one,) for one in failures), *combinations(failures, 2)):
        if len(some) == 2 and some[0].what == some[1].what:
            continue
        course = of_part(manifest, counted, in_order(some), span)
        one = _ranked(some, course, facts, span)
        singles = [found[(part,)].cost.weight for part in some if (part,) in found]
        if len(some) == 1 or one.cost.weight > max(singles, default=(0.0,) * 4):
            found[some] = one
    telling = (one for one in found.values() if any(one.cost.weight))
    return tuple(
        sorted(telling, key=lambda one: (*(-part for part in one.cost.weight), len(one.happenings)))
    )


def compared(
    manifest: Manifest, others: tuple[tuple[Happening, ...], ...], span: Span
) -> tuple[Ranked, ...]:
    """What each of some things would cost if it alone happened, that which costs most first."""
    flights = {one.what.id for some in others for one in some if one.what.sort is Sort.MISSION}
    counted = part_of(as_counted(manifest), near_to(manifest, span, flights))
    facts = _cost(of_part(manifest, counted, (), span), span)
    found = [_ranked(s, of_part(manifest, counted, in_order(s), span), facts, span) for s in others]
    return tuple(sorted(found, key=lambda one: one.cost.weight, reverse=True))


def _failures(manifest: Manifest, span: Span) -> Iterator[Happening]:
    """What can fail: a programme with something docked or to come, a docked ship, a next flight."""
    start, nothing = span.start, Happens.STOPS
    for program in manifest.programs:
        what = What(Sort.PROGRAM, program.id)
        coming = _coming(manifest, program.id, span)
        docked = docked_ships(manifest, what, start)
        if coming:
            yield Happening(what, nothing, start)
        for ship in docked:
            yield Happening(What(Sort.MISSION, ship), Happens.GOES_HOME, start)
            yield Happening(What(Sort.MISSION, ship), Happens.LOST, start)
        if len(coming) > 1:
            yield Happening(What(Sort.MISSION, coming[0]), nothing, start)


def _coming(manifest: Manifest, program: str, span: Span) -> list[str]:
    """The missions of a programme that bring people in a span, in their order."""
    coming = {
        stay.up: stay.span.start
        for _, crew in crew_timeline(manifest).during(span)
        for stay in crew
        if stay.span.start >= span.start and manifest.mission(stay.up).program == program
    }
    return sorted(coming, key=lambda ship: coming[ship])


def _ranked(some: tuple[Happening, ...], course: Course, facts: Cost, span: Span) -> Ranked:
    own = _cost(course, span)
    worst = min(
        course.steps,
        key=lambda s: (min(len(s.american), len(s.russian)), s.aboard),
    )
    later = (s for s in course.steps if s.time > worst.time)
    until = next((s.at for s in later if s.numbers != worst.numbers), None)
    return Ranked(
        in_order(some),
        Cost(*(a - b for a, b in zip(own.weight, facts.weight, strict=True))),
        course,
        worst.at,
        until,
        *worst.numbers,
    )


def _cost(course: Course, span: Span) -> Cost:
    end = span.end or span.start
    missing = alone = people = 0.0
    stretches = list(crew_timeline(course.manifest).during(span))
    for number, (start, crew) in enumerate(stretches):
        until = stretches[number + 1][0] if number + 1 < len(stretches) else end
        days = (until - start) / timedelta(days=1)
        agencies = [AGENCIES.get(stay.agency) for stay in crew]
        for side in Side:
            there = agencies.count(side)
            missing += days * (not there)
            alone += days * (there == 1)
        people += days * len(crew)
    unseated = sum(
        len(one.people) * ((one.until or end) - one.since) / timedelta(days=1)
        for one in course.unseated
    )
    return Cost(*(round(days, 3) for days in (missing, unseated, alone, -people)))
