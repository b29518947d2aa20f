"""The question of the guarantee: is it kept."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.questions.registry import Pictured, question
from bot.questions.report import Report
from bot.questions.spans import span_asked
from bot.reading.readers import CountingBy, Date
from bot.station import agreements, cooperation, occupancy
from bot.station.cooperation import CountBy, Guarantee, OnlyCrew
from bot.station.domain import Agreement, Standing
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Span
from bot.station.rotation import relief_of
from bot.station.stays import berths, stays
from bot.station.worked_out import worked_out


@dataclass(frozen=True, slots=True)
class GuaranteeReport(Report):
    """Whether the guarantee is kept, and the record of a span.

    ``only`` is judged at the end of the span. ``flown`` is the part of the record that has
    been flown, None if there is none; ``before`` and ``since`` are the record from when both
    sides flew crews to the first swapped seat, and from there on. ``agreed`` is when it was
    first agreed on, if that was before the edge. ``to_now`` says that no end was named,
    ``by_plan`` that ships come or go between the edge and the end. ``opens`` is the first moment
    of a stretch that was named by its start alone and is over: from there on may be meant.
    """

    whole: bool
    to_now: bool
    count_by: CountBy
    record: Guarantee
    flown: Guarantee | None
    before: Guarantee | None
    since: Guarantee | None
    agreement: Agreement | None
    agreed: Moment | None
    by_plan: bool
    opens: datetime | None

    @property
    def is_promised(self) -> bool:
        """Whether there was an agreement all the time: from the start of a span, or now."""
        start = self.edge if self.whole else self.record_told.span.start
        return self.agreed is not None and self.agreed.earliest <= start

    @property
    def only(self) -> tuple[OnlyCrew, ...]:
        """Each programme's crew alone, at the end of the span."""
        return self.record.only

    @property
    def hangs_on(self) -> tuple[OnlyCrew, ...]:
        """The programmes without whose crew a side would be missing, at the end of the span."""
        return tuple(
            crew
            for crew in self.only
            if not any(other.american for other in self.only if other is not crew)
            or not any(other.russian for other in self.only if other is not crew)
        )

    @property
    def record_told(self) -> Guarantee:
        """The record to tell: as far as it was flown, unless a later end was named."""
        return self.flown if self.flown and self.to_now else self.record

    @property
    def standing(self) -> Standing:
        """Actual if the span lies behind the newest fact."""
        return self.standing_at(self.record.span.end or self.now)


@question(
    "Whether an American and a Russian are always aboard.",
    examples=(
        "was there always an American and a Russian aboard",
        "was the guarantee kept in 2022",
    ),
    says_when=True,
    pictured=Pictured.IF_ASKED,
    can_suppose=True,
)
def guarantee(
    manifest: Manifest,
    now: datetime,
    *,
    from_: Date | None = None,
    until: Date | None = None,
    count_by: CountingBy = CountBy.AGENCY,
) -> GuaranteeReport:
    span = span_asked(manifest, now, from_, until)
    edge = manifest.edge(now)
    record = cooperation.guarantee(manifest, span, count_by)
    flown = None
    if span.start < edge:
        flown_span = Span(span.start, min(span.end or edge, edge))
        flown = cooperation.guarantee(manifest, flown_span, count_by)
    turning = _first_swap(manifest)
    both = _both_flying(manifest)
    before = since = None
    if from_ is None and until is None and turning and both and both < turning < edge:
        before = cooperation.guarantee(manifest, Span(both, turning), count_by)
        since = cooperation.guarantee(manifest, Span(turning, edge), count_by)
    end = span.end or now
    here = [stay for stay in stays(manifest) if end - datetime.resolution in stay.span]
    agreed = next((row.signed for row in agreements.chain(manifest) if row.signed), None)
    in_force = agreements.arrangement(manifest, end - datetime.resolution)
    return GuaranteeReport(
        from_ is None and until is None,
        until is None and span.start < now and _last_day(span.end or now) <= now.date(),
        count_by,
        record,
        flown,
        before,
        since,
        in_force,
        agreed if agreed and agreed.earliest <= edge else None,
        opens=from_.start if from_ and until is None and end <= now and from_.end else None,
        by_plan=bool(occupancy.changes(manifest, Span(edge, end))) if end > edge else False,
        now=now,
        known_to=manifest.known_to,
        evidence=(*here, *([in_force] if in_force else [])),
    )


def _last_day(end: datetime) -> date:
    return (end - datetime.resolution).date()


@worked_out
def _first_swap(manifest: Manifest) -> datetime | None:
    docked = [stay.span.start for stay in stays(manifest) if stay.cross_flight]
    return min(docked, default=None)


@worked_out
def _both_flying(manifest: Manifest) -> datetime | None:
    """When the newer American programme brought its first crew that a next one relieved."""
    return min(
        (
            berth.span.start
            for mission, berth in berths(manifest).items()
            if manifest.mission(mission).program == "dragon" and relief_of(manifest, mission)
        ),
        default=None,
    )
