"""The questions of the agreements on crews and of the seats swapped under them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.questions.registry import Pictured, question
from bot.questions.report import Report
from bot.questions.spans import backwards, named_end
from bot.reading.among import Among
from bot.reading.readers import Anyone, Date
from bot.station import agreements
from bot.station.agreements import CrossFlight
from bot.station.domain import Agreement, EventKind, Standing, Statement
from bot.station.manifest import Manifest
from bot.station.moments import Span
from bot.station.stays import Stay, stays


@dataclass(frozen=True, slots=True)
class AgreementReport(Report):
    """The arrangement on crews in force at a moment, and how it came about.

    ``negotiated`` are supplements whose signature is not recorded; ``conflicts`` what sources
    say of its end that does not agree, newest first; ``first`` is the oldest row known.
    """

    at: datetime
    in_force: Agreement | None
    history: tuple[Agreement, ...]
    negotiated: tuple[Agreement, ...]
    conflicts: tuple[Statement, ...]
    terms: tuple[Statement, ...]
    first: Agreement | None

    @property
    def is_of_flights(self) -> bool:
        """It tells what was agreed or said."""
        return False

    @property
    def standing(self) -> Standing:
        """Actual up to the newest fact."""
        return self.standing_at(self.at)

    @property
    def carried_by(self) -> tuple[Any, ...]:
        """The arrangement in force, or the first, which the title tells."""
        told = self.in_force or self.first
        return (told,) if told else self.evidence


@question(
    "The agreement on integrated crews, its term and supplements.",
    examples=("until when does the cross-flight agreement run",),
    moment="when",
    as_of=True,
)
def agreement(manifest: Manifest, now: datetime, *, when: Date | None = None) -> AgreementReport:
    at = when.last.astimezone(when.zone) if when else now
    # A supplement signed by then counts even if the year it begins in is all that is known.
    in_force = agreements.arrangement(manifest, at)
    everything = agreements.chain(manifest)
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
        first=everything[0] if everything else None,
        now=now,
        known_to=manifest.known_to,
        evidence=(*chain, *terms, *conflicts),
    )


def _said(row: Statement) -> tuple[bool, datetime | None]:
    return row.said is not None, row.said.earliest if row.said else None


@dataclass(frozen=True, slots=True)
class CrossFlightsReport(Report):
    """The swapped seats, and earlier exchanges if the span reaches back to them.

    ``stays`` are those of whoever came on one, or is to come as far as that is dated, ``named``
    the ends of the time asked for, as far as they were named.
    """

    named: tuple[datetime | None, datetime | None]
    seats: tuple[CrossFlight, ...]
    flown: frozenset[tuple[str, str]]
    earlier: tuple[CrossFlight, ...]
    context: tuple[Statement, ...]
    stays: tuple[Stay, ...]

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

    @property
    def carried_by(self) -> tuple[Any, ...]:
        """The seats, which the title counts."""
        return tuple(swap.seat for swap in (*self.seats, *self.earlier)) or self.evidence

    @property
    def has_picture(self) -> bool:
        """Whether anybody on such a seat came, so that there is a time to draw."""
        return bool(self.stays)


@question(
    "Seats on a partner's ship, in order, since 2022 or earlier.",
    examples=("who flew on a partner's ship", "list the cross-flights of 2023"),
    pictured=Pictured.IF_ASKED,
    can_suppose=True,
)
def cross_flights(
    manifest: Manifest,
    now: datetime,
    *,
    from_: Date | None = None,
    until: Date | None = None,
    who: Anyone | None = None,
) -> CrossFlightsReport:
    chain = agreements.chain(manifest)
    begins = chain[0].signed.earliest if chain and chain[0].signed else now
    end = named_end(from_, until)
    start = begins
    if from_ is not None:
        start = from_.start
    elif end is not None and end <= begins:
        # Whoever names an end before the agreement asks for the exchanges before it.
        start = datetime.min.replace(tzinfo=UTC)
    if until is not None and end is not None and end <= start:
        raise backwards(start, until.last)
    span = Span(start, end)
    found = agreements.cross_flights(manifest, span)
    earlier = (
        agreements.exchanges(manifest, Span(start, min(end or begins, begins)))
        if start < begins
        else ()
    )
    edge = manifest.edge(now)
    if who is not None:
        found, earlier = (
            tuple(swap for swap in swaps if _is_of(manifest, swap, who))
            for swaps in (found, earlier)
        )
    flown = frozenset(
        (swap.seat.mission, swap.seat.person)
        for swap in (*found, *earlier)
        if (launch := manifest.event(swap.seat.mission, EventKind.LAUNCH))
        and launch.at
        and not launch.standing.is_plan
        and launch.at.earliest <= edge
    )
    taken = {(swap.seat.mission, swap.seat.person) for swap in (*found, *earlier)}
    context = tuple(row for row in manifest.statements if row.topic == "exchanges")
    return CrossFlightsReport(
        (from_.start if from_ else None, end),
        found,
        flown,
        earlier,
        context if earlier else (),
        tuple(stay for stay in stays(manifest) if (stay.up, stay.person) in taken),
        now=now,
        known_to=manifest.known_to,
        evidence=(*(swap.seat for swap in (*found, *earlier)), *(context if earlier else ())),
    )


def _is_of(manifest: Manifest, swap: CrossFlight, who: Among) -> bool:
    """Whether a seat is that of someone who is asked for."""
    person = manifest.person(swap.seat.person)
    return who.has(person.id, swap.seat.agency, person.nationality, person.gender)
