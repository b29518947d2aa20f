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

from bot.archive.storage import build
from bot.station.conditions import Condition, Kind, Than, Whom
from bot.station.found import By, Of, Query, Tell
from bot.station.moments import Span
from bot.station.query import find

STATED = {
    Than.EXACTLY: "=", Than.AT_LEAST: ">=", Than.AT_MOST: "<=", Than.MORE: ">", Than.LESS: "<",
}  # fmt: skip
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
    st.builds(lambda span: Condition(Kind.DURING, span=span), YEARS),
    st.builds(lambda span: Condition(Kind.CAME, span=span), YEARS),
    st.sampled_from([Condition(Kind.OTHER_SHIP), Condition(Kind.OTHER_KIND)]),
    st.sampled_from([Condition(Kind.SWAPPED), Condition(Kind.PRIVATE)]),
    st.just(Condition(Kind.WITH, ("anna-kikina",))),
    st.just(Condition(Kind.SHIPMATE, ("oleg-kononenko",))),
    st.just(Condition(Kind.FIRST_FLIGHT)),
)
ON_SOMEONE = st.one_of(
    st.builds(
        lambda than, number: Condition(Kind.VISITS, than=than, number=number),
        THAN,
        st.integers(1, 5),
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


@given(of=ROWS, one=ANY)
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


def _of_whom(condition):
    whom, parts = condition.whom, []
    if whom.people:
        return f"s.person = '{whom.people[0]}'"
    if whom.genders:
        parts.append(f"p.gender = '{whom.genders[0]}'")
    if whom.nationalities:
        parts.append(f"p.nationality = '{whom.nationalities[0]}'")
    if whom.agencies:
        parts.append(f"'/' || s.agency || '/' LIKE '%/{whom.agencies[0]}/%'")
    return " AND ".join(parts)


OWN = "FROM {} AS o WHERE o.person = s.person AND o.standing <> 'planned'"
# Conditions on the stay s of the person p with the ship m, home with the ship h if they are.
IN_SQL = {
    Kind.PROGRAM: "m.program = '{value}'",
    Kind.ROLE: "seat.role = '{value}'",
    Kind.LENGTH: "round(s.days * 1440) {than} {number} * 1440",
    Kind.DURING: "s.since < '{last}' AND coalesce(s.gone, known_to) > '{first}'",
    Kind.CAME: "m.launch >= '{first}' AND m.launch < '{last}'",
    Kind.OTHER_SHIP: "s.gone IS NOT NULL AND s.down <> s.up",
    Kind.OTHER_KIND: "s.gone IS NOT NULL AND h.program <> m.program",
    Kind.SWAPPED: "s.cross_flight",
    Kind.PRIVATE: "s.agency = 'private'",
    Kind.WITH: "EXISTS (SELECT 1 FROM told_stay AS o WHERE o.standing <> 'planned'"
    " AND o.person = '{value}' AND o.person <> s.person"
    " AND o.since < coalesce(s.gone, known_to) AND coalesce(o.until, '9') > s.since)",
    Kind.FIRST_FLIGHT: "NOT EXISTS (SELECT 1 FROM told_stay AS o WHERE o.person = s.person"
    " AND o.since < s.since) AND NOT EXISTS (SELECT 1 FROM other_flight AS o"
    " WHERE o.person = s.person AND o.launch < s.since)",
    Kind.VISITS: f"(SELECT count(*) {OWN.format('told_stay')}) {{than}} {{number}}",
    Kind.TOTAL: f"(SELECT sum(days) {OWN.format('told_stay')}) {{than}} {{number}}",
    Kind.COMMANDS: f"(SELECT count(*) {OWN.format('told_command')}) {{than}} {{number}}",
    Kind.SHIPMATE: "s.person <> '{value}' AND s.up IN (SELECT up FROM told_stay"
    " WHERE person = '{value}' AND standing <> 'planned')",
    Kind.ALSO: "'{value}' IN (SELECT program FROM told_stay AS o"
    " JOIN mission ON id IN (o.up, iif(o.gone IS NULL, NULL, o.down))"
    " WHERE o.person = s.person AND o.standing <> 'planned')",
}


def in_sql(condition):
    """A condition, whether it is denied or not, in SQL."""
    if condition.kind is Kind.WHO:
        told = _of_whom(condition)
    else:
        first, last = _ends(condition.span) if condition.span else ("", "")
        told = IN_SQL[condition.kind]
        if condition.kind is Kind.LENGTH and condition.than is Than.LESS:
            # What goes on may come to be longer.
            told = f"{told} AND s.gone IS NOT NULL"
        told = told.format(
            value="".join(condition.values),
            than=STATED[condition.than],
            number=condition.number,
            first=first,
            last=last,
        )
    return f"{'NOT ' if condition.negated else ''}({told})"


def _ends(span):
    return [f"{at:%Y-%m-%dT%H:%MZ}" for at in (span.start, span.end)]


STAYS = """
    SELECT s.person, s.up FROM told_stay AS s JOIN build
    JOIN person AS p ON p.id = s.person JOIN told_flight AS m ON m.id = s.up
    LEFT JOIN told_flight AS h ON h.id = s.down
    JOIN seat ON seat.mission = s.up AND seat.person = s.person AND seat.leg = 'up'
    WHERE s.standing <> 'planned'
"""


@pytest.fixture(scope="module")
def flown(connection):
    """Every flown stay with its ship, as a table, since a view is worked out at each question."""
    connection.executescript(
        """
        CREATE TEMP TABLE told_stay AS
        SELECT *, CASE standing WHEN 'actual' THEN until END AS gone FROM stay;
        CREATE TEMP TABLE told_flight AS SELECT * FROM flight;
        CREATE TEMP TABLE told_command AS SELECT * FROM command;
        """
    )

    def meeting(conditions):
        told = " AND ".join(map(in_sql, conditions)) or "1"
        return connection.execute(f"{STAYS} AND {told}").fetchall()

    return meeting


@given(where=WHERE)
def test_stays_are_those_of_sql(ask_query, flown, where):
    told = [(row.person, row.mission) for row in ask_query(Of.STAYS, *where).rows]
    assert sorted(told) == sorted(flown(where))


@given(wanted=st.lists(ANY, max_size=3), denied=st.lists(ANY, max_size=2))
def test_people_are_those_of_sql(ask_query, flown, wanted, denied):
    where = (*wanted, *(one.turned() for one in denied))
    people = {person for person, _ in flown(wanted)}
    for one in denied:
        people -= {person for person, _ in flown([one])}
    assert {row.person for row in ask_query(Of.PEOPLE, *where).rows} == people


@given(
    wanted=st.lists(ON_A_STAY, max_size=2),
    program=PROGRAMS,
    span=YEARS,
    denied=st.lists(ANY, max_size=1),
)
def test_flights_are_those_of_sql(ask_query, flown, connection, wanted, program, span, denied):
    crew = [one for one in wanted if one.kind not in {Kind.PROGRAM, Kind.LENGTH, Kind.DURING,
                                                      Kind.CAME}]  # fmt: skip
    denied = [one for one in denied if one.kind not in {Kind.PROGRAM, Kind.LENGTH, Kind.DURING,
                                                        Kind.CAME}]  # fmt: skip
    query = (
        Condition(Kind.PROGRAM, (program,)),
        Condition(Kind.DURING, span=span),
        *crew,
        *(one.turned() for one in denied),
    )
    rows = connection.execute(
        "SELECT id FROM told_flight WHERE program = ? AND docking_standing = 'actual'"
        " AND launch >= ? AND launch < ?",
        (program, *_ends(span)),
    )
    flights = {mission for (mission,) in rows}
    if crew:
        flights &= {mission for _, mission in flown(crew)}
    for one in denied:
        flights -= {mission for _, mission in flown([one])}
    assert {row.mission for row in ask_query(Of.FLIGHTS, *query).rows} == flights


@given(number=st.integers(0, 13), than=THAN)
def test_days_are_those_of_sql(ask_query, connection, number, than):
    rows = connection.execute("SELECT aboard, days FROM stretch")
    days = sum(length for there, length in rows if than.holds(there, number))
    assert ask_query(Of.DAYS, aboard(number, than)).days == pytest.approx(days, abs=0.01)


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


def test_any_query_is_answered_at_once(ask_query):
    taken = []
    kinds = [
        (Condition(Kind.WHO, whom=Whom(genders=("F",))), Condition(Kind.PROGRAM, ("soyuz",))),
        (Condition(Kind.LENGTH, than=Than.MORE, number=200), Condition(Kind.SWAPPED).turned()),
        (Condition(Kind.WITH, ("anna-kikina",)),),
    ]
    for of in (*list(Of), *list(Of)):
        for where in kinds if of is not Of.DAYS else [(aboard(3),)] * 3:
            begun = time.perf_counter()
            ask_query(of, *where)
            taken.append(timedelta(seconds=time.perf_counter() - begun))
    assert sorted(taken)[len(taken) // 2] < timedelta(milliseconds=5)
