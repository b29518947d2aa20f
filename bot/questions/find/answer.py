"""The question for any set of the station's facts: its conditions, and what it finds."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.errors import BadDate, NotUnderstood
from bot.messages import Day
from bot.questions.registry import Pictured, question
from bot.questions.report import Report
from bot.reading import few_values
from bot.reading.conditions import Further, of_those
from bot.reading.readers import (
    AddingPlans,
    Anyone,
    Date,
    MoreConditions,
    OneMeasure,
    OneSet,
    OneShip,
    OneTelling,
)
from bot.station import grouped, occupancy
from bot.station import query as station
from bot.station.ages import is_open
from bot.station.ahead import reach
from bot.station.conditions import HUNG, Condition, Kind, Than, Whom
from bot.station.days_found import COUNTED
from bot.station.domain import EventKind, Standing
from bot.station.found import RANKED, By, Found, Of, Plans, Query, Row, Tell
from bot.station.grouped import Apart, Best, Each
from bot.station.manifest import Manifest
from bot.station.moments import Span
from bot.station.query import is_of_time
from bot.station.stays import Stay

_OF_DAYS = COUNTED | {Kind.ABOARD, Kind.ONLY, Kind.DURING, Kind.LENGTH, *HUNG}
# What can be asked of such sets alone: how many of some are together, and whether none but they.
_ONLY_OF = {
    Kind.ABOARD: {Of.DAYS, Of.FLIGHTS},
    Kind.ONLY: {Of.DAYS, Of.FLIGHTS},
    Kind.ONE_SHIP: {Of.DAYS},
    Kind.ONE_PERSON: {Of.DAYS},
    Kind.CREWED: {Of.FLIGHTS},
    Kind.OTHERS_HOME: {Of.FLIGHTS},
    Kind.PRIVATE_FLIGHT: {Of.FLIGHTS},
}
# By these only such sets can be put in order.
_MEASURED = {
    By.VISITS: Of.PEOPLE,
    By.COMMANDS: Of.PEOPLE,
    By.CHRISTMASES: Of.PEOPLE,
    By.NEW_YEARS: Of.PEOPLE,
    By.CREW: Of.FLIGHTS,
}
# What is asked of the time that is said, by what that is of.
_OF_TIME = {
    None: Kind.DURING,
    EventKind.LAUNCH: Kind.CAME,
    EventKind.DOCKING: Kind.DOCKED,
    EventKind.LANDING: Kind.LANDED,
}
# A moment is as short a span as there is.
_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class FindReport(Report):
    """What was found, and ``when`` it was asked for; ``event`` says of what that is, a
    launch or a landing; None if it is of the time aboard. ``of_open_age`` are those of whom it is
    not known whether they were as old as asked;
    ``groups`` are each year or country with how many are of it, where they are counted
    ``apart``."""

    found: Found
    when: Date | None
    event: EventKind | None
    of_open_age: tuple[str, ...] = ()
    apart: Apart | None = None
    groups: tuple[tuple[str, int], ...] = ()

    @property
    def standing(self) -> Standing:
        """Planned if anything of it is."""
        return Standing.PLANNED if self.rests_on_plans else Standing.ACTUAL

    @property
    def has_picture(self) -> bool:
        """Whether stretches of days were found, in a stretch of time."""
        timed = self.when is None or self.when.bound > self.when.start
        return self.query.of is Of.DAYS and bool(self.found.rows) and timed

    @property
    def denies(self) -> bool:
        """Whether it was asked for those who did not, or for when none of them were there."""
        return any(
            one.negated or (one.kind is Kind.ABOARD and not one.number) for one in self.where
        )

    @property
    def rests_on_plans(self) -> bool:
        """Whether plans are told of, or that there are none of those."""
        rows = self.found.rows
        if not rows:
            return self.query.planned and (self.when is None or self.when.last > self.edge)
        return any(row.planned or row.ends_by_plan for row in rows)

    @property
    def is_of_length(self) -> bool:
        """Whether it is asked how long something is."""
        asked = self.query.tell in RANKED or self.query.tell is Tell.MEAN
        return (asked and is_of_time(self.query)) or any(
            one.kind in {Kind.LENGTH, Kind.FLIGHT, Kind.TOTAL, Kind.SPACE} for one in self.where
        )

    def is_by_plan(self, row: Row) -> bool:
        """Whether it rests on a plan that a row was found: it begins by one, or is so long."""
        return row.planned or (row.ends_by_plan and self.is_of_length)

    def is_ahead(self, stay: Stay) -> bool:
        """Whether a stay has not begun yet."""
        return stay.docking_standing.is_plan or not self.has_happened(stay.docking)

    @property
    def query(self) -> Query:
        """What was asked for."""
        return self.found.query

    @property
    def where(self) -> tuple[Condition, ...]:
        """The conditions but that on the time, which is told as it was said."""
        of_time = _OF_TIME.values()
        return tuple(one for one in self.query.where if one.kind not in of_time)


@question(
    "Any people, flights, stays, commands or days.",
    name="find",
    examples=(
        "how many women have flown to the ISS on Soyuz",
        "on which dates were 13 people aboard",
        "who commanded more than once",
    ),
    as_of=True,
    pictured=Pictured.IF_ASKED,
    can_suppose=True,
)
def find_any(
    manifest: Manifest,
    now: datetime,
    *,
    of: OneSet = Of.PEOPLE,
    who: Anyone | None = None,
    ship: OneShip | None = None,
    when: Date | None = None,
    more: MoreConditions | None = None,
    tell: OneTelling = Tell.LIST,
    by: OneMeasure = By.DAYS,
    planned: AddingPlans = Plans.NO,
) -> FindReport:
    edge, further = manifest.edge(now), more or Further()
    plans = further.planned or planned is Plans.YES
    if plans and when is not None and when.start > reach(manifest):
        raise BadDate("That is further ahead than any plan that is recorded.")
    if not plans and when is not None and when.start > edge:
        raise BadDate(
            "What was flown is found up to {day}. Try an earlier date, or add 'planned: yes'.",
            day=Day(edge),
        )
    event = further.event or (EventKind.LAUNCH if of is Of.FLIGHTS else None)
    where = [*([ship.condition] if ship is not None else []), *further.where]
    whom = of_those(who) if who is not None else None
    if of is not Of.DAYS:
        where = [*([Condition(Kind.WHO, whom=whom)] if whom else []), *where]
    else:
        where = _of_those(where, whom, tell)
    _check(of, where)
    if when is not None:
        span = Span(when.start, when.bound if when.bound > when.start else when.start + _INSTANT)
        where.append(Condition(_OF_TIME[event], span=span))
    by = further.by if further.by is not By.DAYS else by
    if by is By.AGE and of in {Of.DAYS, Of.FLIGHTS}:
        raise NotUnderstood(
            "Only people have an age. Leave out of: {what}.",
            what=few_values.SETS.labels[of],
            suggestions=("/find tell: most by: age",),
        )
    if by is By.LANDING and of in {Of.DAYS, Of.COMMANDS}:
        raise NotUnderstood(
            "Only people and flights land. Leave out of: {what}.",
            what=few_values.SETS.labels[of],
            suggestions=("/find tell: last by: landing",),
        )
    if _MEASURED.get(by, of) is not of:
        if by is By.CREW:
            raise NotUnderstood(
                "That is counted of flights only. Add of: flights.",
                suggestions=("/find of: flights tell: most by: crew",),
            )
        raise NotUnderstood(
            "That is counted of people only. Leave out of: {what}, or ask for days aboard.",
            what=few_values.SETS.labels[of],
            suggestions=("/find tell: most by: visits",),
        )
    apart = further.apart
    if apart and not _is_counted_apart(of, apart, where):
        raise NotUnderstood(
            "That is counted apart of people only. Leave out of: {what}.",
            what=few_values.SETS.labels[of],
            suggestions=("/find more: each year", "/find more: each country"),
        )
    told = Tell.NTH if further.nth and tell not in RANKED else tell
    asked = Query(of, tuple(where), told, by, further.nth or 1, plans, further.top or 0)
    found = station.find(manifest, asked, edge)
    evidence = dict.fromkeys(stay for row in found.told for stay in _stays(manifest, row))
    return FindReport(
        found,
        when,
        None if when is None else event,
        _of_open_age(manifest, asked, edge),
        apart,
        _groups(manifest, found, apart, None if when is None else event, when, edge),
        now=now,
        known_to=manifest.known_to,
        evidence=tuple(evidence),
    )


def _stays(manifest: Manifest, row: Row) -> tuple[Stay, ...]:
    """The stays on which a row rests: of a stretch of days those of everyone aboard then."""
    return row.stays or occupancy.aboard_during(manifest, Span(row.start, row.end))


def _groups(
    manifest: Manifest,
    found: Found,
    asked: Apart | None,
    event: EventKind | None,
    when: Date | None,
    edge: datetime,
) -> tuple[tuple[str, int], ...]:
    """Each group with how many of those found are of it; none if that is not asked."""
    if asked is None:
        return ()
    span = Span(when.start, when.bound) if when is not None and when.bound > when.start else None
    if found.query.of is Of.DAYS:
        return grouped.days_apart(found, asked, span)
    compared: tuple[str, ...] = ()
    if asked.each is Each.PROGRAM:
        kinds = (c for c in found.query.where if c.kind is Kind.PROGRAM and not c.negated)
        compared = tuple(value for condition in kinds for value in condition.values)
    if asked.best is Best.FEWEST:
        # Years and spacecraft with none have the fewest of all.
        ships = tuple(c for c in found.query.where if c.kind in {Kind.PROGRAM, Kind.SHIP})
        of_all = Query(Of.FLIGHTS, ships, planned=found.query.planned)
        flights = station.find(manifest, of_all, edge).rows
        if asked.each is Each.CRAFT:
            compared = tuple(manifest.mission(row.mission).spacecraft for row in flights)
        # Seats were swapped in no year before the first of them was.
        swapped = any(one.kind is Kind.SWAPPED for one in found.query.where)
        first = found.rows if swapped else flights
        span = span or (Span(first[0].start, edge) if first else None)
    return grouped.apart(found, manifest, asked, event, span, compared)


def _of_open_age(manifest: Manifest, query: Query, edge: datetime) -> tuple[str, ...]:
    """Those who meet all other conditions, and of whose birth too little is known for that one."""
    ages = [one for one in query.where if one.kind is Kind.AGE]
    if not ages or query.of in {Of.DAYS, Of.FLIGHTS}:
        return ()
    others = tuple(one for one in query.where if one not in ages)
    rows = station.find(manifest, replace(query, where=others), edge).rows
    stays = (stay for row in rows for stay in row.stays)
    return tuple(
        dict.fromkeys(s.person for s in stays if any(is_open(manifest, s, one) for one in ages))
    )


def _of_those(where: list[Condition], whom: Whom | None, tell: Tell) -> list[Condition]:
    """The conditions on days on which some are aboard; if nothing says how many, there is one."""
    if any(one.kind is Kind.ABOARD and one.whom is None for one in where):
        return [replace(one, whom=one.whom or whom) for one in where]
    if whom is None and not any(one.kind in COUNTED for one in where):
        return where
    # The least of them and the mean are those of all days, also of days without any.
    least = 0 if tell in {Tell.LEAST, Tell.MEAN} else 1
    return [Condition(Kind.ABOARD, whom=whom, than=Than.AT_LEAST, number=least), *where]


def _is_counted_apart(of: Of, apart: Apart, where: list[Condition]) -> bool:
    """Whether such a set can be counted so: days by the year, or by who was the only one; of people
    everyone is one."""
    match apart.each:
        case Each.YEAR:
            return True
        case Each.PERSON:
            alone = any(one.is_one_alone for one in where)
            return alone if of is Of.DAYS else of in {Of.STAYS, Of.COMMANDS}
        case Each.COUNTRY:
            return of not in {Of.DAYS, Of.FLIGHTS}
    return of is not Of.DAYS


def _check(of: Of, where: list[Condition]) -> None:
    """Raises NotUnderstood for a condition that such a set cannot be asked to meet."""
    for condition in where:
        if of is Of.DAYS and condition.kind not in _OF_DAYS:
            raise NotUnderstood(
                "Of days it can be asked who and how many are aboard and for how long, not that.",
                suggestions=("/find of: days more: exactly 13 aboard",),
            )
        if of not in _ONLY_OF.get(condition.kind, {of}):
            raise NotUnderstood(
                "That condition is one on days or on flights. Say of what it is asked.",
                suggestions=("/find of: days more: exactly 13 aboard",),
            )
