"""What would be if something happened; where nothing is named, what would cost most."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.errors import NotUnderstood
from bot.questions.registry import Pictured, question
from bot.questions.report import Report
from bot.questions.scenario.supposing import concerned, supposition
from bot.questions.spans import backwards, first_crew, nobody_yet, too_far
from bot.reading.fates import Fates
from bot.reading.readers import Crossing, Date, ToWhat, WhatHappens
from bot.reading.supposed import CrossFlights, Whats
from bot.station import hypothesis, occupancy, ranking, suspension
from bot.station.domain import Standing
from bot.station.manifest import Manifest, last_plan
from bot.station.moments import Span
from bot.station.ranking import Ranked
from bot.station.rotation import handovers
from bot.station.supposing import Happening, Happens, Sort, What
from bot.station.suspension import Course


@dataclass(frozen=True, slots=True)
class WhatIfReport(Report):
    """What would come of what happens, and the same with no seat swapped.

    ``crossing`` says whether it is asked with cross-flights, as they are, or ``course`` is that
    without them and ``other`` that with them; that may be asked alone, of nothing that happens.
    ``waiting`` has ships that are relieved later
    than planned, each with what would come of it if it waited for that. ``plans_end`` is the end
    of the last dated plan.
    """

    what: Whats | None
    fates: Fates | None
    happenings: tuple[Happening, ...]
    span: Span
    until_given: bool
    crossing: CrossFlights
    course: Course
    other: Course
    waiting: tuple[tuple[str, Course], ...]
    plans_end: datetime

    @property
    def standing(self) -> Standing:
        """A hypothesis is never a fact."""
        return Standing.PLANNED


@dataclass(frozen=True, slots=True)
class RankingReport(Report):
    """Every single failure from a moment on, and every two of them, worst first.

    ``compared`` says that only those are told that were asked for.
    """

    span: Span
    ranked: tuple[Ranked, ...]
    compared: bool = False

    @property
    def has_picture(self) -> bool:
        """A ranking is a list, which says all that a picture would."""
        return False

    def of(self, many: int) -> tuple[Ranked, ...]:
        """Those of so many failures."""
        return tuple(one for one in self.ranked if len(one.happenings) == many)

    @property
    def standing(self) -> Standing:
        """A hypothesis is never a fact."""
        return Standing.PLANNED


@question(
    "Who would be left aboard if something happened.",
    examples=(
        "what if Soyuz is grounded",
        "what if Dragon stops flying from January 2027",
        "what if MS-30 slips to June 2027",
        "what if Crew-13 comes home in January 2027",
    ),
    moment="from",
    supposes=True,
    pictured=Pictured.IF_ASKED,
    renamed={"program": "what", "leaves": "happens"},
)
def what_if(
    manifest: Manifest,
    now: datetime,
    *,
    what: ToWhat | None = None,
    happens: WhatHappens | None = None,
    from_: Date | None = None,
    until: Date | None = None,
    cross_flights: Crossing = CrossFlights.WITH,
) -> WhatIfReport | RankingReport:
    happenings: tuple[Happening, ...] = ()
    if what is None:
        if happens is not None:
            raise NotUnderstood(
                "Say as well to what that happens: {example}.",
                example="/what-if what: soyuz",
                suggestions=("/what-if what: soyuz",),
            )
        if cross_flights is CrossFlights.WITH:
            return _ranking(manifest, now, from_, until)
        span = _followed(manifest, now, from_, until)
    else:
        happenings, span = supposition(manifest, now, what, happens, from_, until)
        if what.either:
            return _compared(manifest, now, happenings, span, cross_flights)
    bare = hypothesis.without_cross_flights(manifest)
    course = other = suspension.course(manifest, happenings, span)
    if concerned(manifest, span):
        other = suspension.course(bare, happenings, span)
    if cross_flights is CrossFlights.WITHOUT:
        course, other = other, course
    facts = manifest if cross_flights is CrossFlights.WITH else bare
    return WhatIfReport(
        what,
        happens,
        happenings,
        span,
        until is not None,
        cross_flights,
        course,
        other,
        tuple(
            (one.what.id, suspension.course(facts, (*happenings, one), span))
            for one in _waits(manifest, happenings)
        ),
        last_plan(manifest),
        now=now,
        known_to=manifest.known_to,
        evidence=occupancy.aboard_during(manifest, span),
    )


def _compared(
    manifest: Manifest,
    now: datetime,
    happenings: tuple[Happening, ...],
    span: Span,
    crossing: CrossFlights,
) -> RankingReport:
    facts = manifest
    if crossing is CrossFlights.WITHOUT:
        facts = hypothesis.without_cross_flights(manifest)
    return RankingReport(
        span,
        ranking.compared(facts, tuple((one,) for one in happenings), span),
        compared=True,
        now=now,
        known_to=manifest.known_to,
        evidence=occupancy.aboard_during(manifest, span),
    )


def _waits(manifest: Manifest, happenings: Iterable[Happening]) -> Iterator[Happening]:
    """That ships stay docked until those that relieve them launch, later than planned."""
    for one in happenings:
        relieved = handovers(manifest).get(one.what.id)
        if one.happens is Happens.SLIPS and one.what.sort is Sort.MISSION and relieved:
            yield Happening(What(Sort.MISSION, relieved.left), Happens.STAYS, one.at, one.to)


def _followed(manifest: Manifest, now: datetime, from_: Date | None, until: Date | None) -> Span:
    """The stretch that is followed where nothing is named that happens: up to the last plan."""
    start, horizon = from_.start if from_ else now, last_plan(manifest)
    first = first_crew(manifest)
    if start < first:
        raise nobody_yet(first)
    if start >= horizon:
        raise too_far(horizon)
    if until is not None and until.bound <= start:
        raise backwards(start, until.last)
    return Span(start, min(until.bound, horizon) if until else horizon)


def _ranking(
    manifest: Manifest, now: datetime, from_: Date | None, until: Date | None
) -> RankingReport:
    span = _followed(manifest, now, from_, until)
    return RankingReport(
        span,
        ranking.ranked(manifest, span),
        now=now,
        known_to=manifest.known_to,
        evidence=occupancy.aboard_during(manifest, span),
    )
