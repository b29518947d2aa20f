"""Any set of the station's facts: laws of conditions, and what plain SQL says of the same."""

import sqlite3
import statistics
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from conftest import DATA
from hypothesis import given
from hypothesis import strategies as st
from support.found_in_sql import InSql

from bot.archive.storage import build
from bot.station.ages import is_open
from bot.station.conditions import Condition, Kind, Than, Whom
from bot.station.found import By, Of, Query, Tell
from bot.station.grouped import Apart, Each, apart
from bot.station.moments import Span
from bot.station.query import find

THAN = st.sampled_from(list(Than))
YEARS = st.builds(
    lambda first, years: Span(
        datetime(first, 1, 1, tzinfo=UTC), datetime(first + years, 1, 1, tzinfo=UTC)
    ),
    st.integers(1999, 2026),
    st.integers(1, 3),
)
WHOM = st.one_of(
    st.builds(lambda sex: Whom(genders=(sex,)), st.sampled_from("FM")),
    st.builds(lambda one: Whom(nationalities=(one,)), st.sampled_from(["US", "RU", "IT", "JP"])),
    st.builds(lambda one: Whom(agencies=(one,)), st.sampled_from(["NASA", "Roscosmos", "ESA"])),
    st.builds(
        lambda one, sex: Whom(nationalities=(one,), genders=(sex,)),
        st.sampled_from(["US", "RU", "JP"]),
        st.sampled_from("FM"),
    ),
    st.just(Whom(people=("oleg-kononenko",))),
)
PROGRAMS = st.sampled_from(["soyuz", "dragon", "shuttle", "starliner"])
ON_A_STAY = st.one_of(
    st.builds(lambda whom: Condition(Kind.WHO, whom=whom), WHOM),
    st.builds(lambda one: Condition(Kind.PROGRAM, (one,)), PROGRAMS),
    st.builds(
        lambda role: Condition(Kind.ROLE, (role,)),
        st.sampled_from(["commander", "flight engineer", "pilot", "spaceflight participant"]),
    ),
    st.builds(
        lambda than, days: Condition(Kind.LENGTH, than=than, number=days),
        st.sampled_from([Than.MORE, Than.LESS, Than.AT_LEAST]),
        st.integers(1, 400),
    ),
    st.builds(
        lambda than, days: Condition(Kind.FLIGHT, than=than, number=days), THAN, st.integers(1, 400)
    ),
    st.builds(
        lambda ship: Condition(Kind.SHIP, (ship,)), st.sampled_from(["Endeavour", "soyuz-ms-22"])
    ),
    st.builds(
        lambda place: Condition(Kind.LAUNCH_SITE, (place,)),
        st.sampled_from(["Baikonur", "Baikonur Site 31/6", "Kennedy Space Center"]),
    ),
    st.builds(
        lambda place: Condition(Kind.LANDING_SITE, (place,)),
        st.sampled_from(["Kazakhstan", "Gulf of Mexico", "Kennedy Space Center"]),
    ),
    st.builds(
        lambda role: Condition(Kind.EARLIER_ROLE, (role,)),
        st.sampled_from(["commander", "flight engineer", "pilot"]),
    ),
    st.builds(lambda span: Condition(Kind.DURING, span=span), YEARS),
    st.builds(lambda span: Condition(Kind.CAME, span=span), YEARS),
    st.builds(lambda span: Condition(Kind.LANDED, span=span), YEARS),
    st.sampled_from([Condition(Kind.OTHER_SHIP), Condition(Kind.OTHER_KIND)]),
    st.builds(lambda one: Condition(Kind.HOME, (one,)), PROGRAMS),
    st.sampled_from([Condition(Kind.SWAPPED), Condition(Kind.PRIVATE), Condition(Kind.OVER)]),
    st.just(Condition(Kind.WITH, ("anna-kikina",))),
    st.just(Condition(Kind.SHIPMATE, ("oleg-kononenko",))),
    st.just(Condition(Kind.HOMEMATE, ("oleg-kononenko",))),
    st.sampled_from([Condition(Kind.FIRST_FLIGHT), Condition(Kind.FIRST_VISIT)]),
    st.just(Condition(Kind.WITH_ALL, ("peggy-whitson", "thomas-pesquet"))),
    st.builds(
        lambda than, years: Condition(Kind.AGE, than=than, number=years), THAN, st.integers(30, 62)
    ),
)
ON_SOMEONE = st.one_of(
    st.builds(
        lambda than, number, ships: Condition(Kind.VISITS, ships, than=than, number=number),
        THAN,
        st.integers(1, 5),
        st.one_of(st.just(()), PROGRAMS.map(lambda one: (one,))),
    ),
    st.builds(
        lambda than, days: Condition(Kind.TOTAL, than=than, number=days),
        st.sampled_from([Than.MORE, Than.LESS]),
        st.integers(1, 900),
    ),
    st.builds(
        lambda than, number: Condition(Kind.COMMANDS, than=than, number=number),
        THAN,
        st.integers(1, 3),
    ),
    st.builds(lambda one: Condition(Kind.ALSO, (one,)), PROGRAMS),
    st.builds(
        lambda kind, than, number: Condition(kind, than=than, number=number),
        st.sampled_from([Kind.PROGRAMMES, Kind.CHRISTMASES, Kind.NEW_YEARS]),
        THAN,
        st.integers(0, 4),
    ),
)
ANY = st.one_of(ON_A_STAY, ON_SOMEONE)
EITHER_WAY = st.builds(lambda one, turn: one.turned() if turn else one, ANY, st.booleans())
WHERE = st.lists(EITHER_WAY, max_size=4).map(tuple)
ROWS = st.sampled_from([Of.PEOPLE, Of.FLIGHTS, Of.STAYS, Of.COMMANDS])


def ids(found):
    return {(row.person, row.mission, row.start) for row in found.rows}


@pytest.fixture(scope="module")
def ask_query(shipped):
    def asked(of, *where, **more):
        return find(shipped, Query(of, where, **more), shipped.known_to)

    return asked


@pytest.fixture(scope="module")
def connection(tmp_path_factory):
    path = tmp_path_factory.mktemp("sql") / "iss.sqlite"
    build(DATA, path)
    with closing(sqlite3.connect(path)) as opened:
        yield opened


# ------------------------------------------------------------------------- laws


@given(of=ROWS, where=WHERE, one=EITHER_WAY)
def test_a_condition_never_adds(ask_query, of, where, one):
    some, fewer = (
        {(row.person, row.mission) for row in ask_query(of, *conditions).rows}
        for conditions in (where, (*where, one))
    )
    # Of someone fewer stays may be meant: whoever is found is found without it.
    assert {key[0] or key[1] for key in fewer} <= {key[0] or key[1] for key in some}


# Of whom it is not known how old they were neither is said.
@given(of=ROWS, one=ANY.filter(lambda one: one.kind is not Kind.AGE))
def test_a_negation_completes(ask_query, of, one):
    every, held, denied = (
        [row.person if of is Of.PEOPLE else (row.person, row.mission, row.start) for row in rows]
        for rows in (
            ask_query(of).rows,
            ask_query(of, one).rows,
            ask_query(of, one.turned()).rows,
        )
    )
    assert not set(held) & set(denied)
    assert set(held) | set(denied) == set(every)


@given(than=THAN, years=st.integers(25, 60))
def test_of_an_age_that_is_not_known_neither_is_said(shipped, ask_query, than, years):
    one = Condition(Kind.AGE, than=than, number=years)
    every, held, denied = (
        {row.stays[0] for row in ask_query(Of.STAYS, *where).rows}
        for where in ((), (one,), (one.turned(),))
    )
    assert not held & denied
    assert every - held - denied == {stay for stay in every if is_open(shipped, stay, one)}


def aboard(number, than=Than.EXACTLY, whom=None):
    return Condition(Kind.ABOARD, than=than, number=number, whom=whom)


@given(whom=st.one_of(st.none(), WHOM))
def test_the_days_of_every_number_fill_the_time(ask_query, whom):
    rows = [row for n in range(14) for row in ask_query(Of.DAYS, aboard(n, whom=whom)).rows]
    rows.sort(key=lambda row: row.start)
    (whole,) = ask_query(Of.DAYS).rows
    assert rows[0].start == whole.start
    assert rows[-1].end is None
    assert all(one.end == other.start for one, other in pairwise(rows))


@given(number=st.integers(0, 13), than=THAN, whom=st.one_of(st.none(), WHOM), span=YEARS)
def test_days_and_the_others_are_all_days(ask_query, number, than, whom, span):
    within, one = Condition(Kind.DURING, span=span), aboard(number, than, whom)
    parts = [ask_query(Of.DAYS, within, c).days for c in (one, one.turned())]
    assert sum(parts) == pytest.approx(ask_query(Of.DAYS, within).days)


# ------------------------------------------------- the same, asked of the database in SQL


@pytest.fixture(scope="module")
def in_sql(connection):
    return InSql(connection)


@given(where=WHERE)
def test_stays_are_those_of_sql(ask_query, in_sql, where):
    told = [(row.person, row.mission) for row in ask_query(Of.STAYS, *where).rows]
    assert sorted(told) == sorted(in_sql.stays(where))


@given(wanted=st.lists(ANY, max_size=3), denied=st.lists(ANY, max_size=2))
def test_people_are_those_of_sql(ask_query, in_sql, wanted, denied):
    where = (*wanted, *(one.turned() for one in denied))
    found = {row.person for row in ask_query(Of.PEOPLE, *where).rows}
    assert found == in_sql.people(wanted, denied)


OF_A_FLIGHT = {
    Kind.PROGRAM, Kind.SHIP, Kind.LENGTH, Kind.FLIGHT, Kind.DURING, Kind.CAME, Kind.LANDED,
    Kind.LAUNCH_SITE, Kind.LANDING_SITE, Kind.OVER,
}  # fmt: skip
OF_ITS_CREW = ANY.filter(lambda one: one.kind not in OF_A_FLIGHT)


@given(
    wanted=st.lists(OF_ITS_CREW, max_size=2),
    program=PROGRAMS,
    span=YEARS,
    denied=st.lists(OF_ITS_CREW, max_size=1),
)
def test_flights_are_those_of_sql(ask_query, in_sql, wanted, program, span, denied):
    query = (
        Condition(Kind.PROGRAM, (program,)),
        Condition(Kind.DURING, span=span),
        *wanted,
        *(one.turned() for one in denied),
    )
    flights = in_sql.flights(program, span)
    if wanted:
        flights &= {mission for _, mission in in_sql.stays(wanted)}
    for one in denied:
        flights -= {mission for _, mission in in_sql.stays_but(one)}
    assert {row.mission for row in ask_query(Of.FLIGHTS, *query).rows} == flights


@given(whom=WHOM, turn=st.booleans())
def test_flights_of_some_only_are_those_of_sql(ask_query, in_sql, whom, turn):
    only = Condition(Kind.ONLY, whom=whom, negated=turn)
    rows = ask_query(Of.FLIGHTS, only).rows
    every = {row.mission for row in ask_query(Of.FLIGHTS).rows}
    of_only = in_sql.flights_of_only(whom)
    assert {row.mission for row in rows} == (every - of_only if turn else of_only & every)


@given(whom=WHOM)
def test_days_with_some_only_are_those_with_none_of_the_others(ask_query, whom):
    only = ask_query(Of.DAYS, Condition(Kind.ONLY, whom=whom)).days
    alike = sum(
        ask_query(Of.DAYS, aboard(number), aboard(number, whom=whom)).days
        for number in range(1, 14)
    )
    assert only == pytest.approx(alike)


OF_A_COMMAND = {Kind.LENGTH, Kind.DURING, Kind.CAME, Kind.OVER}


@given(where=st.lists(EITHER_WAY.filter(lambda one: one.kind not in OF_A_COMMAND), max_size=3))
def test_commands_are_those_of_sql(ask_query, in_sql, where):
    rows = ask_query(Of.COMMANDS, *where).rows
    told = [(row.person, str(row.since)) for row in rows]
    assert sorted(told) == sorted(in_sql.commands(where))


@given(number=st.integers(0, 13), than=THAN, whom=st.one_of(st.none(), WHOM))
def test_days_are_those_of_sql(ask_query, in_sql, number, than, whom):
    one = aboard(number, than, whom)
    assert ask_query(Of.DAYS, one).days == pytest.approx(in_sql.days(one), abs=0.01)


@given(
    number=st.integers(0, 9),
    whom=st.one_of(st.none(), WHOM),
    length=st.integers(1, 900),
    than=st.sampled_from([Than.MORE, Than.LESS]),
)
def test_days_as_long_as_asked_for_are_those_of_all(ask_query, number, whom, length, than):
    of_number = aboard(number, whom=whom)
    every = ask_query(Of.DAYS, of_number).rows
    # Of what goes on it is known only that it is longer.
    asked = [
        (row.start, row.end)
        for row in every
        if (row.days > length if than is Than.MORE else row.end and row.days < length)
    ]
    found = ask_query(Of.DAYS, of_number, Condition(Kind.LENGTH, than=than, number=length)).rows
    assert [(row.start, row.end) for row in found] == asked


# ------------------------------------------------------------------------- with plans


@given(of=ROWS, where=WHERE)
def test_plans_only_add_what_is_to_come(shipped, ask_query, of, where):
    # What is compared with all that someone flew, or with an end to come, counts plans as well.
    where = [one for one in where if one.kind in {Kind.WHO, Kind.PROGRAM, Kind.ROLE, Kind.CAME}]
    where = [one for one in where if not one.negated]
    flown, both = (
        {(row.person, row.mission, row.start) for row in ask_query(of, *where, planned=told).rows}
        for told in (False, True)
    )
    assert flown <= both
    rows = {row for row in ask_query(of, *where, planned=True).rows if row.planned}
    assert {(row.person, row.mission, row.start) for row in rows} == both - flown
    assert all(row.since.latest > shipped.known_to for row in rows)


def test_stays_to_come_are_those_of_sql_that_are_dated(ask_query, in_sql):
    rows = [row for row in ask_query(Of.STAYS, planned=True).rows if row.planned]
    dated = [row for row in rows if not row.stays[0].assumed]
    assert sorted((row.person, row.mission) for row in dated) == sorted(in_sql.planned())
    assert all(not row.certain for row in rows if row not in dated)


@given(number=st.integers(0, 13), than=THAN, whom=st.one_of(st.none(), WHOM))
def test_days_with_plans_go_on_from_those_without(shipped, ask_query, number, than, whom):
    one = aboard(number, than, whom)
    before = Condition(Kind.DURING, span=Span(datetime(1998, 1, 1, tzinfo=UTC), shipped.known_to))
    flown = ask_query(Of.DAYS, one).days
    assert ask_query(Of.DAYS, one, before, planned=True).days == pytest.approx(flown)


# --------------------------------------------------------------------- what is told


def test_the_first_the_third_and_the_last_are_in_the_order_of_arrival(ask_query):
    germans = Condition(Kind.WHO, whom=Whom(nationalities=("DE",)))
    first, third, last = (
        ask_query(Of.PEOPLE, germans, tell=tell, nth=3).told[0].person
        for tell in (Tell.FIRST, Tell.NTH, Tell.LAST)
    )
    assert (first, third, last) == ("thomas-reiter", "alexander-gerst", "matthias-maurer")
    assert ask_query(Of.PEOPLE, germans, tell=Tell.NTH, nth=5).told == ()


def test_the_most_of_some_aboard_at_once(ask_query):
    women = aboard(1, Than.AT_LEAST, Whom(genders=("F",)))
    found = ask_query(Of.DAYS, women, tell=Tell.MOST)
    assert {row.number for row in found.rows} == {4}


def test_the_mean_and_the_longest(ask_query):
    soyuz = Condition(Kind.PROGRAM, ("soyuz",))
    found = ask_query(Of.STAYS, soyuz, tell=Tell.MEAN)
    assert found.value == pytest.approx(statistics.mean(row.days for row in found.rows))
    longest = ask_query(Of.PEOPLE, soyuz, tell=Tell.LONGEST)
    stays = ask_query(Of.STAYS, soyuz).rows
    assert longest.told[0].time(By.DAYS, longest=True) == max(row.length for row in stays)


def test_those_of_each_year_and_country_are_those_of_sql(shipped, ask_query, in_sql):
    found = ask_query(Of.PEOPLE)
    for each, told in (
        (Each.YEAR, in_sql.came_each_year()),
        (Each.COUNTRY, in_sql.of_each_country()),
    ):
        groups = apart(found, shipped, Apart(each), None, None)
        assert dict(groups) == told
        few = apart(found, shipped, Apart(each, Than.EXACTLY, 2), None, None)
        assert dict(few) == {group: number for group, number in told.items() if number == 2}


def test_the_oldest_and_the_youngest_are_those_of_sql(ask_query, in_sql):
    for tell, best in ((Tell.MOST, "max"), (Tell.LEAST, "min")):
        told = ask_query(Of.PEOPLE, tell=tell, by=By.AGE).told
        assert {row.number for row in told} == {in_sql.days_old(best)}


def test_any_query_is_answered_at_once(ask_query):
    taken = []
    kinds = [
        (Condition(Kind.WHO, whom=Whom(genders=("F",))), Condition(Kind.PROGRAM, ("soyuz",))),
        (Condition(Kind.LENGTH, than=Than.MORE, number=200), Condition(Kind.SWAPPED).turned()),
        (Condition(Kind.WITH, ("anna-kikina",)),),
    ]
    for of in (*list(Of), *list(Of)):
        for where in kinds if of is not Of.DAYS else [(aboard(3),)] * 3:
            begun = time.process_time()
            ask_query(of, *where)
            taken.append(timedelta(seconds=time.process_time() - begun))
    assert sorted(taken)[len(taken) // 2] < timedelta(milliseconds=5)
