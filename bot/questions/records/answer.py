"""The question who and what holds a record, now or as of a date."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.errors import BadDate, NotUnderstood
from bot.messages import Day
from bot.questions.registry import question
from bot.questions.report import Report
from bot.questions.spans import nobody_yet
from bot.reading.among import Among
from bot.reading.categories import Category
from bot.reading.readers import Anyone, Date, HowMany, OneCategory
from bot.reading.when import FIRST_DAY, Size
from bot.reading.whom import those
from bot.station import records as station
from bot.station.claims import Claim
from bot.station.domain import Standing, Statement
from bot.station.expeditions import first_crew
from bot.station.manifest import Manifest
from bot.station.moments import Span
from bot.station.records import FleetGap
from bot.station.standings import Place, Standings, What

TOP = 10
_LEADING = tuple(category for category in Category if category.leads)
# Of the claims of the one person asked for, so many are told.
MOST_OWN = 5


@dataclass(frozen=True, slots=True)
class Table:
    """A category's standings, and the places of the one person asked for, the best first.

    ``most`` is how many of the first are told.
    """

    category: Category
    standings: Standings
    own: tuple[Place, ...] = ()
    most: int = TOP

    @property
    def shown(self) -> tuple[Place, ...]:
        """The places that an answer about this category alone tells: the top and their own."""
        top = self.standings.top(self.most)
        listed = [place.claim for place in top]
        return (*top, *(place for place in self.own[:MOST_OWN] if place.claim not in listed))


@dataclass(frozen=True, slots=True)
class RecordsReport(Report):
    """The records of a category, or the leaders of all, as of ``until``, exclusive; ``during`` is
    the stretch of time of which they are told, if it is not all of it.

    ``among`` is whose records were asked for, None for everyone's. ``other_way`` is the
    leading stay counted as a flight, or the leading flight as a stay. ``resident`` is when
    the first crew came to stay, from when on the fewest aboard are counted. ``beyond`` is what
    is to be said of those who never were aboard, ``top`` how many of the first were asked for.
    """

    category: Category | None
    among: Among | None
    when: Date | None
    until: datetime
    tables: tuple[Table, ...]
    fleets: tuple[FleetGap, ...]
    other_way: Claim | None
    resident: datetime | None
    beyond: tuple[Statement, ...]
    top: int | None = None
    during: Span | None = None

    @property
    def standing(self) -> Standing:
        """Only what was flown counts."""
        return Standing.ACTUAL

    @property
    def person(self) -> str | None:
        """The one person asked for, if it is nobody else."""
        return self.among.person if self.among else None

    @property
    def is_past(self) -> bool:
        """Whether it is of a moment before the newest that could be asked for."""
        return self.until < self.edge


@question(
    "Longest stay, most days, most and fewest aboard, firsts.",
    examples=(
        "who has the longest stay",
        "first Japanese woman aboard",
        "most days in space by a woman",
    ),
    moment="when",
)
def records(
    manifest: Manifest,
    now: datetime,
    *,
    category: OneCategory | None = None,
    who: Anyone | None = None,
    when: Date | None = None,
    top: HowMany | None = None,
) -> RecordsReport:
    edge = manifest.edge(now)
    during = _during(when)
    until = min(when.bound, edge) if when else edge
    resident = first_crew(manifest)
    _check(manifest, category, until, resident)
    if category is None and top is not None:
        raise NotUnderstood(
            "Say which record the first are asked of.",
            suggestions=(f"/records category: {Category.DAYS_ABOARD} top: {top}",),
        )
    asked = _LEADING if category is None else (category,)
    if category is None and (resident is None or until <= resident):
        asked = tuple(one for one in asked if one is not Category.FEWEST_ABOARD)
    tables = tuple(
        replace(
            _table(
                manifest, one, edge if during else until, who, during, by_person=top is not None
            ),
            most=top or TOP,
        )
        for one in asked
    )
    fleets = category is Category.LONGEST_GAP and who is None and during is None
    flights = category in (None, Category.LONGEST_FLIGHT)
    # Who asks for the longest stay of all may mean the longest flight.
    flights = flights or (category is Category.LONGEST_STAY and who is None)
    flights = flights and during is None
    beyond = tuple(row for row in manifest.statements if flights and row.topic == "records")
    return RecordsReport(
        category,
        who,
        when,
        until,
        tables,
        station.gaps_by_program(manifest, until) if fleets else (),
        _other_way(manifest, tables[0], edge if during else until) if category else None,
        resident,
        beyond,
        top,
        during,
        now=now,
        known_to=manifest.known_to,
        evidence=(*_evidence(tables, 1 if category is None else top or TOP), *beyond),
    )


def _during(when: Date | None) -> Span | None:
    """The stretch of time of which records are asked; None if they are of all that was by then."""
    if when is None or when.size is not Size.SPAN or when.local.date() <= FIRST_DAY:
        return None
    return Span(when.start, when.bound)


def _check(
    manifest: Manifest, category: Category | None, until: datetime, resident: datetime | None
) -> None:
    """Raises BadDate if nothing can be a record yet."""
    first = station.first_docking(manifest)
    if first is None:
        raise BadDate("Nobody had been aboard by then. Try a later date.")
    if until <= first:
        raise BadDate(
            "Nobody had been aboard by then: the first came on {day}. Try {date}.",
            day=Day(first),
            date=f"{first:%Y-%m-%d}",
            suggestions=(f"{first:%Y-%m-%d}",),
        )
    if category is Category.FEWEST_ABOARD and resident and until <= resident:
        raise nobody_yet(resident)


def _table(
    manifest: Manifest,
    category: Category,
    until: datetime,
    who: Among | None,
    during: Span | None,
    *,
    by_person: bool,
) -> Table:
    ranking, person = category.ranking, who.person if who else None
    if who is None:
        # The first three aboard are people, and not countries.
        ranking = category.by_person if by_person else ranking
        return Table(category, station.standings(manifest, ranking, until, during=during))
    if person and not ranking.is_of_those:
        found = station.standings(manifest, category.by_person, until, during=during)
        return Table(category, found, found.of(person))
    found = station.standings(manifest, category.by_person, until, those(manifest, who), during)
    if ranking.what is What.GAPS and who.people:
        # Who does not come back leaves no gap behind them.
        found = Standings(ranking, tuple(claim for claim in found.claims if claim.end))
    return Table(category, found)


def _other_way(manifest: Manifest, table: Table, until: datetime) -> Claim | None:
    """The flight of the stay that an answer leads with, or the stay of such a flight."""
    other = _OTHER_WAYS.get(table.category)
    leading = table.own[:1] or table.standings.top(1)
    if other is None or not leading:
        return None
    claim = leading[0].claim
    found = station.standings(manifest, other.ranking, until).of(claim.people[0])
    same = (place.claim for place in found if place.claim.missions[:1] == claim.missions[:1])
    return next(same, None) if claim.missions else None


_OTHER_WAYS = {
    Category.LONGEST_STAY: Category.LONGEST_FLIGHT,
    Category.LONGEST_FLIGHT: Category.LONGEST_STAY,
    Category.SHORTEST_STAY: Category.SHORTEST_FLIGHT,
    Category.SHORTEST_FLIGHT: Category.SHORTEST_STAY,
}


def _evidence(tables: Iterable[Table], count: int) -> Iterable[Any]:
    for table in tables:
        for place in (*table.standings.top(count), *table.own[:1]):
            yield from place.claim.rests_on
