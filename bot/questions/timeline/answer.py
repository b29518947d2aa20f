"""The question who came and left over a stretch of time, which a picture answers best."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.errors import BadDate
from bot.questions.registry import Pictured, question
from bot.questions.report import Report
from bot.questions.spans import backwards, named_end, only_visited, too_far
from bot.reading.among import Among
from bot.reading.readers import Anyone, Date, GroupingBy
from bot.reading.when import Size, When
from bot.station import expeditions, occupancy
from bot.station.commands import InCommand, commands_by
from bot.station.cooperation import CountBy, Guarantee
from bot.station.cooperation import guarantee as guarantee_of
from bot.station.domain import Expedition, Standing
from bot.station.manifest import Manifest, last_plan
from bot.station.moments import Span
from bot.station.occupancy import Change
from bot.station.presence import GroupedBy
from bot.station.stays import Berth, Stay, berths
from bot.station.stays import stays as stays_of_all

# Without dates it is told from so many months before to so many after.
MONTHS_BACK, MONTHS_AHEAD = 6, 6
_LEAST = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TimelineReport(Report):
    """Who was aboard over a span, earliest arrival first.

    ``least`` and ``most`` are the numbers at once, ``ships`` those that were docked, ``record``
    whether an American and a Russian were there.
    """

    when: When
    span: Span
    by: GroupedBy
    who: Among | None
    stays: tuple[Stay, ...]
    ships: tuple[Berth, ...]
    least: int
    most: int
    commands: tuple[InCommand, ...]
    expeditions: tuple[Expedition, ...]
    record: Guarantee

    @property
    def standing(self) -> Standing:
        """Actual if the whole span lies behind the newest fact."""
        return self.standing_at(self.when.last)

    @property
    def ahead(self) -> bool:
        """Whether it goes on beyond the day of the newest fact, into what is planned."""
        return self.until - self.edge > _LEAST

    @property
    def until(self) -> datetime:
        """The end of the span."""
        return self.when.last if self.span.end is None else self.span.end


@question(
    "Everyone's time aboard at one glance, drawn as a picture.",
    examples=("timeline of 2025", "show me a timeline of the crews since 2020"),
    as_of=True,
    says_when=True,
    pictured=Pictured.ALWAYS,
    can_suppose=True,
)
def timeline(
    manifest: Manifest,
    now: datetime,
    *,
    from_: Date | None = None,
    until: Date | None = None,
    who: Anyone | None = None,
    by: GroupingBy = GroupedBy.SHIP,
) -> TimelineReport:
    if who is not None and from_ is None and until is None:
        span = _time_of(manifest, now, who)
    else:
        span = _span(manifest, now, from_, until)
    stays = tuple(
        stay
        for stay in occupancy.aboard_during(manifest, span)
        if who is None or _belongs(manifest, stay, who)
    )
    return of_stays(manifest, now, span, stays, by, who)


def of_stays(
    manifest: Manifest,
    now: datetime,
    span: Span,
    stays: tuple[Stay, ...],
    by: GroupedBy = GroupedBy.SHIP,
    who: Among | None = None,
) -> TimelineReport:
    """The timeline of some of the stays of a span; ``who`` says of whom, None for all."""
    end = span.end or now
    chosen = set(stays)
    counts = [
        sum(stay in chosen for stay in crew)
        for _, crew in occupancy.crew_timeline(manifest).during(span)
    ]
    counting = CountBy.NATIONALITY if by is GroupedBy.COUNTRY else CountBy.AGENCY
    return TimelineReport(
        When(span.start, end, Size.SPAN, UTC),
        span,
        by,
        who,
        stays,
        tuple(berth for berth in berths(manifest).values() if berth.span.meets(span)),
        min(counts),
        max(counts),
        _commands(manifest, span),
        expeditions.during(manifest, span),
        guarantee_of(manifest, span, counting),
        now=now,
        known_to=manifest.known_to,
        evidence=stays or _around(manifest, span),
    )


def _around(manifest: Manifest, span: Span) -> tuple[Change, ...]:
    """The changes before and after a span, which show that nobody was there in it."""
    found = (
        occupancy.change_before(manifest, span.start),
        occupancy.change_after(manifest, span.end or span.start),
    )
    return tuple(change for change in found if change is not None)


def _belongs(manifest: Manifest, stay: Stay, who: Among) -> bool:
    person = manifest.person(stay.person)
    return who.has(stay.person, stay.agency, person.nationality, person.gender)


def _commands(manifest: Manifest, span: Span) -> tuple[InCommand, ...]:
    """Who was in command in a span, in order."""
    return tuple(
        one
        for one in commands_by(manifest, span.end or span.start)
        if (span.end is None or one.since.earliest < span.end)
        and (one.until is None or one.until.latest > span.start)
    )


def _span(manifest: Manifest, now: datetime, from_: When | None, until: When | None) -> Span:
    """The span asked for; without an end up to now, or if it is to come to the last plan.

    Without any date it is half a year back and half a year ahead. It goes no further than plans.
    """
    points = occupancy.berth_timeline(manifest).points
    if not points:
        raise BadDate("No ship of these facts ever docked.")
    first, horizon = points[0], last_plan(manifest)
    start, end = _month(now, -MONTHS_BACK), _month(now, MONTHS_AHEAD + 1)
    if from_ is not None and until is None:
        start = from_.start
        end = named_end(from_, until) or (now if start < now else horizon)
    elif until is not None:
        start, end = from_.start if from_ else first, until.bound
    if until is not None and end <= start:
        raise backwards(start, until.last)
    if end <= first:
        crew = expeditions.first_crew(manifest) or first
        raise BadDate(only_visited(crew, first), suggestions=(f"{crew:%Y-%m-%d}",))
    if start >= horizon:
        raise too_far(horizon)
    start = max(start, first)
    end = min(end, max(horizon, start + _LEAST))
    return Span(start, max(end, start + _LEAST))


def _time_of(manifest: Manifest, now: datetime, who: Among) -> Span:
    """The months in which some people were aboard; without any as if nobody were named."""
    own = [stay.span for stay in stays_of_all(manifest) if _belongs(manifest, stay, who)]
    return months_of(manifest, own) if own else _span(manifest, now, None, None)


def months_of(manifest: Manifest, own: Sequence[Span]) -> Span:
    """The whole months of some spans, from the first to the last; no further than plans."""
    horizon = last_plan(manifest)
    last = max(min(span.end or horizon, horizon) for span in own)
    first = min(span.start for span in own)
    return Span(_month(first, 0), max(_month(last, 1), _month(first, 1)))


def _month(at: datetime, further: int) -> datetime:
    """The beginning of the month that comes so many months after that of an instant."""
    months = at.year * 12 + at.month - 1 + further
    return datetime(months // 12, months % 12 + 1, 1, tzinfo=UTC)
