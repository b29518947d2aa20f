"""Questions about the guarantee: kept or not, what if, the agreements, the swapped seats."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.errors import BadDate, BadSpan
from bot.questions.dates import When
from bot.questions.registry import question
from bot.station import cooperation, seats, suspension
from bot.station.cooperation import CountBy, CrossFlight, Guarantee, OnlyCrew
from bot.station.domain import (
    Agreement,
    EventKind,
    Manifest,
    Program,
    Span,
    Standing,
    Statement,
)
from bot.station.occupancy import berths, stays
from bot.station.rotation import relief_of
from bot.station.seats import Lifeboat, Place
from bot.station.suspension import Course, Leaves


@dataclass(frozen=True, slots=True)
class GuaranteeReport:
    """Whether the guarantee is kept, and the record of a span.

    ``only`` is judged at the end of the span. ``flown`` is the part of the record that has
    been flown, None if there is none; ``before`` and ``since`` are the record from when both
    sides flew crews to the first swapped seat, and from there on. ``to_now`` says that no end
    was named.
    """

    whole: bool
    to_now: bool
    count_by: CountBy
    record: Guarantee
    flown: Guarantee | None
    before: Guarantee | None
    since: Guarantee | None
    agreement: Agreement | None
    now: datetime
    known_to: datetime
    evidence: tuple[Any, ...]

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
    def told(self) -> Guarantee:
        """The record to tell: as far as it was flown, unless a later end was named."""
        return self.flown if self.flown and self.to_now else self.record

    @property
    def standing(self) -> Standing:
        """Actual if the span lies behind the newest fact."""
        end = self.record.span.end or self.now
        return Standing.ACTUAL if end <= min(self.known_to, self.now) else Standing.PLANNED


@question(
    "guarantee",
    "is the guarantee kept",
    "does the guarantee hold",
    "was there always an american and a russian aboard",
    "was the guarantee kept from {from:when} until {until:when}",
    "was the guarantee kept in {from:when}",
    "the guarantee by {count_by}",
)
def guarantee(
    manifest: Manifest,
    now: datetime,
    *,
    from_: When | None = None,
    until: When | None = None,
    count_by: CountBy = CountBy.AGENCY,
) -> GuaranteeReport:
    """Whether an American and a Russian are always aboard, and how narrowly."""
    span = span_asked(manifest, now, from_, until)
    edge = min(now, manifest.known_to)
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
    in_force = cooperation.arrangement(manifest, end - datetime.resolution)
    return GuaranteeReport(
        from_ is None and until is None,
        until is None and (from_ is None or from_.start < now),
        count_by,
        record,
        flown,
        before,
        since,
        in_force,
        now,
        manifest.known_to,
        (*here, *([in_force] if in_force else [])),
    )


def span_asked(manifest: Manifest, now: datetime, from_: When | None, until: When | None) -> Span:
    """The span from one date to another, a day given as its end included.

    Without a start it begins with the first resident crew, without an end it runs to now, or
    for a start that lies ahead to the end of what was named. It goes no further than the plans.
    Raises BadSpan or BadDate.
    """
    first = _first_crew(manifest)
    horizon = suspension.last_plan(manifest)
    start = from_.start if from_ else first
    end = now
    if until is not None:
        end = until.end or until.start
    elif from_ is not None and from_.start >= now:
        end = from_.end or horizon
    if end <= first:
        raise _nobody_yet(first)
    if end <= start:
        raise backwards(start, until.last if until else end)
    if start >= horizon:
        raise _too_far(horizon)
    if until is not None or start >= now:
        end = min(end, horizon)
    return Span(max(start, first), end)


def backwards(start: datetime, last: datetime) -> BadSpan:
    """The error for a span whose last moment comes before its start."""
    early, late = sorted((start, last))
    form = "%Y-%m-%d" if early.date() != late.date() else "%Y-%m-%d %H:%M"
    swapped = f"from: {early:%Y-%m-%d} until: {late:%Y-%m-%d}"
    return BadSpan(
        f"That ends on {last:{form}}, and begins on {start:{form}}: the end must come later."
        f" Try {swapped}.",
        suggestions=(swapped,),
    )


def _first_crew(manifest: Manifest) -> datetime:
    """When the first resident crew docked; raises BadDate if none is known."""
    if not manifest.expeditions:
        raise BadDate("No resident crew is known yet. Try /next.", suggestions=("/next",))
    return manifest.expeditions[0].start.earliest


def _nobody_yet(first: datetime) -> BadDate:
    return BadDate(
        f"Nobody lived there yet: the first crew docked on {first.day} {first:%B %Y}."
        f" Try {first:%Y-%m-%d} or later.",
        suggestions=(f"{first:%Y-%m-%d}",),
    )


def _too_far(horizon: datetime) -> BadDate:
    last = horizon - datetime.resolution
    return BadDate(
        f"There is no verdict that far ahead: the last dated plan is for {last:%B %Y}."
        f" Try {last:%Y-%m-%d} or earlier.",
        suggestions=(f"{last:%Y-%m-%d}",),
    )


def _first_swap(manifest: Manifest) -> datetime | None:
    docked = [stay.span.start for stay in stays(manifest) if stay.cross_flight]
    return min(docked, default=None)


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


# ------------------------------------------------------------------- what if


@dataclass(frozen=True, slots=True)
class WhatIfReport:
    """What would come of a suspension, and the same without cross-flights."""

    program: Program
    leaves: Leaves
    span: Span
    until_given: bool
    course: Course
    without: Course
    now: datetime
    known_to: datetime
    evidence: tuple[Any, ...]

    @property
    def standing(self) -> Standing:
        """A hypothesis is never a fact."""
        return Standing.PLANNED


@question(
    "what if {program} stops",
    "what if {program} is suspended",
    "what if {program} is grounded",
    "what if {program} is grounded from {from:when}",
    "what if {program} stops flying from {from:when} until {until:when}",
    "what if {program} stops and ships leave {leaves}",
)
def what_if(
    manifest: Manifest,
    now: datetime,
    *,
    program: str,
    from_: When | None = None,
    until: When | None = None,
    leaves: Leaves = Leaves.PLANNED,
) -> WhatIfReport:
    """What if a programme launched nothing: who would be left, and would the guarantee hold."""
    start = from_.start if from_ else now
    first = _first_crew(manifest)
    horizon = suspension.last_plan(manifest)
    if start < first:
        raise _nobody_yet(first)
    if until is not None and (until.end or until.start) <= start:
        raise backwards(start, until.last)
    if start >= horizon:
        raise _too_far(horizon)
    span = Span(start, min(until.end or until.start, horizon) if until else horizon)
    course = suspension.course(manifest, program, span, leaves)
    bare = suspension.without_cross_flights(manifest)
    return WhatIfReport(
        manifest.program(program),
        leaves,
        span,
        until is not None,
        course,
        suspension.course(bare, program, span, leaves),
        now,
        manifest.known_to,
        tuple(stay for stay in stays(manifest) if stay.span.meets(span)),
    )


# ---------------------------------------------------------------- agreements


@dataclass(frozen=True, slots=True)
class AgreementReport:
    """The arrangement on crews in force at a moment, and how it came about.

    ``negotiated`` are supplements whose signature is not recorded; ``conflicts`` what sources
    say of its end that does not agree, newest first.
    """

    at: datetime
    in_force: Agreement | None
    history: tuple[Agreement, ...]
    negotiated: tuple[Agreement, ...]
    conflicts: tuple[Statement, ...]
    terms: tuple[Statement, ...]
    swapped: int
    now: datetime
    known_to: datetime
    evidence: tuple[Any, ...]

    @property
    def standing(self) -> Standing:
        """Actual up to the newest fact."""
        return Standing.ACTUAL if self.at <= min(self.known_to, self.now) else Standing.PLANNED


@question(
    "agreement",
    "what is the agreement",
    "what is the cross-flight agreement",
    "until when does the agreement run",
    "which agreement was in force on {when}",
    "which agreement was in force in {when}",
    "agreement as of {as_of:when}",
)
def agreement(manifest: Manifest, now: datetime, *, when: When | None = None) -> AgreementReport:
    """The agreement on integrated crews: in force, until when, its terms and supplements."""
    at = when.last if when else now
    # A supplement signed by then counts even if the year it begins in is all that is known.
    in_force = cooperation.arrangement(manifest, at)
    everything = cooperation.chain(manifest)
    chain = tuple(row for row in everything if row.signed and row.signed.earliest <= at)
    terms = tuple(row for row in manifest.statements if row.topic == "terms")
    conflicts = tuple(
        row
        for row in sorted(manifest.statements, key=_said, reverse=True)
        if row.topic == "agreement-end" and row.said and row.said.earliest <= at
    )
    return AgreementReport(
        at,
        in_force,
        chain,
        tuple(
            row
            for row in everything
            if row.signed is None
            and any(seat.agreement == row.id for seat in manifest.agreement_seats)
            and row.announced
            and row.announced.earliest <= at
        ),
        conflicts if in_force else (),
        terms if in_force else (),
        len([row for row in manifest.agreement_seats if row.agreement in {r.id for r in chain}]),
        now,
        manifest.known_to,
        (*chain, *terms, *conflicts),
    )


def _said(row: Statement) -> tuple[bool, datetime | None]:
    return row.said is not None, row.said.earliest if row.said else None


# -------------------------------------------------------------- cross-flights


@dataclass(frozen=True, slots=True)
class CrossFlightsReport:
    """The swapped seats, and earlier exchanges if the span reaches back to them."""

    seats: tuple[CrossFlight, ...]
    flown: frozenset[tuple[str, str]]
    earlier: tuple[CrossFlight, ...]
    context: tuple[Statement, ...]
    now: datetime
    known_to: datetime
    evidence: tuple[Any, ...]

    def standing_of(self, swap: CrossFlight) -> Standing:
        """Whether a seat was flown by now."""
        flown = (swap.seat.mission, swap.seat.person) in self.flown
        return Standing.ACTUAL if flown else Standing.PLANNED

    @property
    def standing(self) -> Standing:
        """Actual if every seat listed was flown."""
        everything = (*self.seats, *self.earlier)
        planned = any(self.standing_of(swap).is_plan for swap in everything)
        return Standing.PLANNED if planned else Standing.ACTUAL


@question(
    "cross-flights",
    "list the cross-flights",
    "who flew on a partner's ship",
    "which cross-flights were there from {from:when} until {until:when}",
    "cross-flights since {from:when}",
)
def cross_flights(
    manifest: Manifest,
    now: datetime,
    *,
    from_: When | None = None,
    until: When | None = None,
) -> CrossFlightsReport:
    """Every seat on a partner's ship since 2022, in order; earlier ones from an earlier date."""
    chain = cooperation.chain(manifest)
    begins = chain[0].signed.earliest if chain and chain[0].signed else now
    end = (until.end or until.start) if until else None
    start = begins
    if from_ is not None:
        start = from_.start
    elif end is not None and end <= begins:
        # Whoever names an end before the agreement asks for the exchanges before it.
        start = datetime.min.replace(tzinfo=UTC)
    if until is not None and end is not None and end <= start:
        raise backwards(start, until.last)
    span = Span(start, end)
    found = cooperation.cross_flights(manifest, span)
    earlier = (
        cooperation.exchanges(manifest, Span(start, min(end or begins, begins)))
        if start < begins
        else ()
    )
    edge = min(now, manifest.known_to)
    flown = frozenset(
        (swap.seat.mission, swap.seat.person)
        for swap in (*found, *earlier)
        if (launch := manifest.event(swap.seat.mission, EventKind.LAUNCH))
        and launch.at
        and not launch.standing.is_plan
        and launch.at.earliest <= edge
    )
    context = tuple(row for row in manifest.statements if row.topic == "exchanges")
    return CrossFlightsReport(
        found,
        flown,
        earlier,
        context if earlier else (),
        now,
        manifest.known_to,
        (*(swap.seat for swap in (*found, *earlier)), *(context if earlier else ())),
    )


# ---------------------------------------------------------------------- seats


@dataclass(frozen=True, slots=True)
class SeatsReport:
    """The docked ships, who would leave in which, and seats free or missing."""

    at: datetime
    lifeboats: tuple[Lifeboat, ...]
    without: tuple[Place, ...]
    now: datetime
    known_to: datetime
    evidence: tuple[Any, ...]

    @property
    def standing(self) -> Standing:
        """Actual up to the newest fact."""
        return Standing.ACTUAL if self.at <= min(self.known_to, self.now) else Standing.PLANNED


@question(
    "seats",
    "who would leave in which ship",
    "who has a seat in which ship",
    "seats on {when}",
    "who would leave in which ship on {when}",
    name="seats",
)
def seats_home(manifest: Manifest, now: datetime, *, when: When | None = None) -> SeatsReport:
    """Docked ships and their seats: who would leave in which, seats free or missing."""
    at = when.last if when else now
    first = _first_crew(manifest)
    if at < first:
        raise _nobody_yet(first)
    boats = seats.lifeboats(manifest, at)
    seated = {place.stay.person for boat in boats for place in boat.places}
    places = [seats.place_of(manifest, stay, at) for stay in stays(manifest) if at in stay.span]
    refuges = [place.refuge for boat in boats for place in boat.places if place.refuge]
    return SeatsReport(
        at,
        boats,
        tuple(place for place in places if place.stay.person not in seated),
        now,
        manifest.known_to,
        (*(place.stay for place in places), *refuges),
    )
