"""Laws of every category of records there is, over the facts as they are.

They hold whatever rows the table of categories has: who is asked for adds nothing, nothing is
told before it was known, and who holds a record is who a query finds.
"""

import random
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from bot.reading.categories import Category
from bot.station import records
from bot.station.conditions import Condition, Kind, Whom
from bot.station.found import By, Of, Query, Tell
from bot.station.query import find
from bot.station.standings import Each, Ranking, What
from bot.station.stays import stays

CATEGORIES = tuple(Category)
CHANCE = random.Random(1998)
FIRST_STAY = datetime(1998, 12, 8, tzinfo=UTC)
DATES = sorted(FIRST_STAY + timedelta(hours=CHANCE.randrange(24 * 10165)) for _ in range(12))
WHOM = {
    "women": Whom(genders=("F",)),
    "Japan": Whom(nationalities=("JP",)),
    "Russia": Whom(nationalities=("RU",)),
    "Peggy Whitson": Whom(people=("peggy-whitson",)),
}


def flown_by(manifest, whom):
    """The stays of those meant."""
    of = ((stay, manifest.person(stay.person)) for stay in stays(manifest))
    return frozenset(
        (stay.person, stay.up)
        for stay, person in of
        if whom.has(stay.person, stay.agency, person.nationality, person.gender)
    )


def group_of(manifest, claim):
    return claim.group


@pytest.mark.parametrize("category", CATEGORIES)
def test_who_is_asked_for_adds_nothing(shipped, category):
    """Another thing is told of gaps, and of numbers aboard those of some people alone."""
    ranking = category.by_person
    for until, whom in product(DATES, WHOM.values()):
        those = flown_by(shipped, whom)
        found = records.standings(shipped, ranking, until, those).claims
        every = records.standings(shipped, ranking, until).claims
        if ranking.what is What.NUMBERS:
            assert max((c.number for c in found), default=0) <= max(c.number for c in every)
        elif ranking.is_of_groups:
            numbers = {group_of(shipped, claim): claim.number for claim in every}
            assert all(claim.number <= numbers[group_of(shipped, claim)] for claim in found)
        elif ranking.what is not What.GAPS:
            assert set(found) <= set(every)
            meant = {person for person, _ in those}
            assert all(not meant.isdisjoint(claim.people) for claim in found)


@pytest.mark.parametrize("category", CATEGORIES)
def test_the_date_of_the_newest_fact_is_as_good_as_none(ask, category):
    plain = ask(f"/records category: {category}").machine()["facts"]
    newest = ask(f"/records category: {category} when: 2026-10-08T16:00Z").machine()["facts"]
    assert plain == newest


def figures(manifest, category, until):
    found = records.standings(manifest, category.ranking, until).claims
    return [(claim.length, claim.number, claim.start, claim.end) for claim in found]


@pytest.mark.parametrize("until", DATES, ids=lambda until: f"{until:%Y-%m-%d}")
def test_no_record_of_then_was_known_only_later(shipped, until):
    seen = shipped.seen(until)
    for category in CATEGORIES:
        if category is not Category.SHORTEST_HANDOVER:
            assert figures(shipped, category, until) == figures(seen, category, until), category


OF = {Of.STAYS: Of.STAYS, Of.FLIGHTS: Of.FLIGHTS, Of.COMMANDS: Of.COMMANDS}


def as_query(ranking, whom):
    """The same asked as a query; None where there is none."""
    where = (Condition(Kind.WHO, whom=whom),) if whom else ()
    match ranking.what, ranking.each, ranking.tell:
        case Of.STAYS, Each.PERSON, Tell.LONGEST:
            return Query(Of.PEOPLE, where, Tell.MOST, By.DAYS)
        case Of.STAYS, Each.PERSON, Tell.MOST | Tell.FIRST:
            return Query(Of.PEOPLE, where, ranking.tell, By.VISITS)
        case What.NUMBERS, _, Tell.MOST:
            aboard = (Condition(Kind.ABOARD, whom=whom, number=1),) if whom else ()
            return Query(Of.DAYS, aboard, Tell.MOST)
        case (Of.COMMANDS, Each.PERSON, Tell.FIRST) | (_, Each.ONE, _) if ranking.what in OF:
            return Query(OF[ranking.what], where, ranking.tell)
    return None


def found_first(query, row):
    """What tells a row that a query finds from others."""
    return row.mission if query.of is Of.FLIGHTS else (row.start, row.person)


def held_first(query, claim):
    """The same of what holds a record."""
    if query.of is Of.FLIGHTS:
        return claim.missions[0]
    return claim.start, "" if query.of is Of.DAYS else claim.people[0]


# What no query of sets asks: flights elsewhere, sums of commands, gaps, handovers, expeditions.
NO_QUERY = {
    *(Category.LONGEST_FLIGHT, Category.DAYS_IN_SPACE, Category.SHORTEST_FLIGHT),
    *(Category.MOST_COMMANDS, Category.DAYS_IN_COMMAND, Category.LONGEST_GAP),
    *(Category.SHORTEST_HANDOVER, Category.LONGEST_EXPEDITION, Category.SHORTEST_EXPEDITION),
    *(Category.LAST, Category.FEWEST_ABOARD, Category.COUNTRIES, Category.FLIGHTS),
    *(Category.PROGRAMS, Category.SEXES, Category.YEARS, Category.FLIGHT_YEARS),
    Category.ABOARD_YEARS,
    *(Category.OLDEST, Category.YOUNGEST, Category.FASTEST_WAY_UP),
}


@pytest.mark.parametrize("category", CATEGORIES)
@pytest.mark.parametrize("who", ["", *WHOM])
def test_who_holds_a_record_is_what_a_query_finds_first(shipped, category, who):
    whom = WHOM.get(who)
    query = as_query(category.by_person, whom)
    assert (query is None) is (category in NO_QUERY)
    for until in DATES if query else ():
        those = flown_by(shipped, whom) if whom else None
        held = records.standings(shipped, category.by_person, until, those).records()
        found = find(shipped, query, until).told
        assert {held_first(query, one) for one in held} == {
            found_first(query, one) for one in found
        }


@pytest.mark.parametrize("until", DATES, ids=lambda until: f"{until:%Y-%m-%d}")
def test_the_numbers_in_all_are_those_of_queries(shipped, until):
    crewed = Query(Of.FLIGHTS, (Condition(Kind.CREWED),), Tell.COUNT)
    people = Query(Of.PEOPLE)
    for category, query in (
        (Category.FLIGHTS, crewed),
        (Category.FLIGHT_YEARS, crewed),
        (Category.COUNTRIES, people),
        (Category.SEXES, people),
    ):
        total = sum(
            claim.number for claim in records.standings(shipped, category.ranking, until).claims
        )
        assert total == len(find(shipped, query, until).rows)
    for claim in records.standings(shipped, Category.PROGRAMS.ranking, until).claims:
        on_it = Query(Of.PEOPLE, (Condition(Kind.PROGRAM, (claim.group,)),))
        assert claim.number == len(find(shipped, on_it, until).rows)
    for claim in records.standings(shipped, Category.YEARS.ranking, until).claims:
        stays_of = find(shipped, Query(Of.STAYS), until).rows
        docked = {row.person for row in stays_of if f"{row.start:%Y}" == claim.group}
        assert claim.number == len(docked)
    most = records.standings(shipped, Category.MOST_COMMANDS.ranking, until).claims
    for number in {claim.number for claim in most}:
        often = Query(Of.PEOPLE, (Condition(Kind.COMMANDS, number=number),))
        people = {row.person for row in find(shipped, often, until).rows}
        assert people == {claim.people[0] for claim in most if claim.number >= number}


@pytest.mark.parametrize("until", DATES, ids=lambda until: f"{until:%Y-%m-%d}")
def test_a_record_may_have_conditions(shipped, until):
    """As the row of a category to come may have them."""
    on_soyuz = (Condition(Kind.PROGRAM, ("soyuz",)),)
    held = records.standings(shipped, Ranking(Of.STAYS, Tell.LONGEST, where=on_soyuz), until)
    found = find(shipped, Query(Of.STAYS, on_soyuz, Tell.LONGEST), until)
    assert len(held) == len(found.rows)
    assert {claim.people[0] for claim in held.records()} == {row.person for row in found.told}
