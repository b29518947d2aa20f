"""The question about someone: a career, or the time aboard together with others."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.errors import BadDate
from bot.questions.people.overlap import Overlap, overlap
from bot.questions.registry import Pictured, question
from bot.questions.report import Report, counted_to
from bot.reading.readers import Companions, Date, PersonId
from bot.station import careers, identities
from bot.station.careers import Career
from bot.station.domain import Assignment, EventKind, Leg, Naming, Person, Standing
from bot.station.identities import Age
from bot.station.ids import PersonIds
from bot.station.manifest import Manifest, last_plan
from bot.station.moments import Moment, Span
from bot.station.reached import day_of
from bot.station.stays import Stay


@dataclass(frozen=True, slots=True)
class Biography(Report):
    """What someone had flown by the moment ``at``; ``aboard`` is the stay in progress then, if any.

    Of a day, month or year asked for it is the last stay that any part of it saw. ``until`` is
    to where days are counted, ``assigned`` the first planned stay after that. ``named`` are
    newest namings for flights still to be flown of which no stay is dated, ``replaced`` those
    of each crew that they were taken off, ``aborted`` the missions that never reached orbit.
    """

    person: Person
    at: datetime
    until: datetime
    when: Date | None
    career: Career
    aboard: Stay | None
    assigned: Stay | None
    named: tuple[Assignment, ...]
    replaced: tuple[tuple[Assignment, ...], ...]
    aborted: tuple[str, ...]
    ids: PersonIds

    @property
    def carried_by(self) -> tuple[Any, ...]:
        """The stays, which the title tells; that there were none all flights bear out."""
        return self.career.stays

    @property
    def age(self) -> Age | None:
        """How old the person was at the moment, or on the day of death if that was before.

        In the course of a month or year asked for it may be two ages.
        """
        born, died = self.ids.born, self.ids.died
        if born is None:
            return None
        at = died if died and self.has_died else Moment(self.at)
        last, first = identities.age(born, at), None
        if self.when and not self.has_died:
            first = identities.age(born, Moment(min(self.when.start, self.at)))
        return Age(first.least, last.most) if first and last else last

    @property
    def day_of_stay(self) -> int | None:
        """Which day of a stay it was at the time asked for, if that is no longer than a day."""
        if self.when is None or self.when.is_long or self.aboard is None:
            return None
        return day_of(self.aboard.docking, min(self.until, self.aboard.span.end or self.until))

    @property
    def has_died(self) -> bool:
        """Whether the person is recorded to have died by the moment, and that was known then."""
        known = min(self.at, self.known_to)
        return self.ids.died is not None and self.ids.died.earliest <= known

    @property
    def birthdays_aboard(self) -> tuple[date, ...]:
        """The birthdays spent aboard, as far as days are counted."""
        born = self.ids.born
        return (
            ()
            if born is None
            else tuple(
                day
                for stay in self.career.stays
                for day in identities.birthdays(born, stay.span, self.until)
            )
        )

    @property
    def birthdays_to_come(self) -> tuple[date, ...]:
        """The birthdays that the plans known have the person spend aboard."""
        born, coming = self.ids.born, self.aboard or self.assigned
        if born is None or coming is None or coming.span.end is None:
            return ()
        days = identities.birthdays(born, coming.span, coming.span.end)
        return tuple(day for day in days if day > self.until.date())

    @property
    def has_picture(self) -> bool:
        """Whether there is a flight to draw."""
        return bool(self.career.flights)

    @property
    def standing(self) -> Standing:
        """Planned if a stay that is told reaches beyond the newest fact, or beyond now."""
        last = max(
            (min(stay.span.end or self.at, self.at) for stay in self.career.stays),
            default=self.known_to,
        )
        return self.standing_at(last)


@question(
    "A crew member: flights, days in space and days aboard.",
    examples=("is Suni Williams still up there", "how many days has Kononenko spent in space"),
    moment="when",
    as_of=True,
    says_when=True,
    pictured=Pictured.IF_ASKED,
    can_suppose=True,
)
def person(
    manifest: Manifest,
    now: datetime,
    *,
    name: PersonId,
    with_: Companions | None = None,
    when: Date | None = None,
) -> Biography | Overlap:
    if with_ is not None:
        return overlap(manifest, now, name, with_, when)
    return biography(manifest, now, name, when)


@question(
    "When people were aboard together, and for how long.",
    examples=("were Suni Williams and Frank Rubio aboard together",),
    in_picker=False,
    pictured=Pictured.IF_ASKED,
    can_suppose=True,
)
def together(manifest: Manifest, now: datetime, *, person: PersonId, with_: Companions) -> Overlap:
    return overlap(manifest, now, person, with_)


def biography(manifest: Manifest, now: datetime, name: str, when: Date | None = None) -> Biography:
    """A career, as told of a moment or a stretch of time."""
    horizon = max(last_plan(manifest), manifest.known_to)
    at = min(when.last, horizon) if when else now
    if when and when.start <= now < when.last and now > manifest.known_to:
        at = now
    until = counted_to(at, now, manifest.known_to)
    if when and when.start >= horizon:
        raise BadDate("That is further ahead than any plan that is recorded.")
    career = careers.career(manifest, name, until)
    everything = careers.stays_of(manifest).get(name, ())
    asked = Span(when.start, when.end) if when and when.end else None
    here = next(
        (
            stay
            for stay in reversed(everything)
            if (stay.span.meets(asked) if asked else at in stay.span) and not stay.assumed
        ),
        None,
    )
    assigned = next((stay for stay in everything if stay.span.start > until), None)
    named, replaced = _namings(manifest, name, until, everything)
    ids = identities.of_person(manifest, name)
    others = [flight.other for flight in career.flights if flight.other]
    return Biography(
        person=manifest.person(name),
        at=at,
        until=until,
        when=when,
        career=career,
        aboard=here,
        assigned=assigned,
        named=named,
        replaced=replaced,
        aborted=_aborted(manifest, name, until),
        ids=ids,
        now=now,
        known_to=manifest.known_to,
        evidence=(manifest.person(name), *career.stays, *others, ids),
    )


def _namings(
    manifest: Manifest, person: str, until: datetime, own: tuple[Stay, ...]
) -> tuple[tuple[Assignment, ...], tuple[tuple[Assignment, ...], ...]]:
    """The namings for flights to come of which no stay is dated, and those that came to nothing."""
    rows: dict[str, list[Assignment]] = {}
    for row in manifest.assignments:
        known = row.known_since.earliest <= until
        if row.person == person and row.leg is Leg.UP and known:
            rows.setdefault(row.mission, []).append(row)
    dated = {stay.up for stay in own}
    launched = {mission for mission in rows if _launched(manifest, mission, until)}
    named = tuple(
        history[_last_off(history)]
        for mission, history in rows.items()
        if mission not in dated | launched and history[-1].standing is Naming.ASSIGNED
    )
    replaced = tuple(
        tuple(history) for history in rows.values() if history[-1].standing is Naming.WITHDRAWN
    )
    return named, replaced


def _last_off(history: list[Assignment]) -> int:
    """Where the namings after the last taking off begin."""
    off = [place for place, row in enumerate(history) if row.standing is Naming.WITHDRAWN]
    return off[-1] + 1 if off else 0


def _launched(manifest: Manifest, mission: str, until: datetime) -> bool:
    launch = manifest.event(mission, EventKind.LAUNCH)
    return (
        launch is not None
        and launch.at is not None
        and not launch.standing.is_plan
        and launch.at.earliest <= until
    )


def _aborted(manifest: Manifest, person: str, until: datetime) -> tuple[str, ...]:
    """The missions that someone was launched on and that landed without having docked."""
    return tuple(
        seat.mission
        for seat in manifest.seats
        if seat.person == person
        and seat.leg is Leg.UP
        and _launched(manifest, seat.mission, until)
        and manifest.event(seat.mission, EventKind.DOCKING) is None
        and (landing := manifest.event(seat.mission, EventKind.LANDING)) is not None
        and not landing.standing.is_plan
    )
