"""What SQL says of flights, stays, commands, stretches and days is what the bot says."""

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from bot.archive.storage import build
from bot.station import careers, cooperation, occupancy, stays
from bot.station.commands import in_command
from bot.station.cooperation import CountBy, Side
from bot.station.domain import EventKind
from bot.station.moments import Moment, Span

SHIPPED = Path(__file__).parents[2] / "data"
README = SHIPPED / "README.md"


@pytest.fixture(scope="module")
def connection(tmp_path_factory):
    path = tmp_path_factory.mktemp("sql") / "iss.sqlite"
    build(SHIPPED, path)
    with closing(sqlite3.connect(path)) as opened:
        yield opened


def rows(connection, query):
    return connection.execute(query).fetchall()


def test_the_select_of_the_readme_gives_the_figures_of_the_guarantee(connection):
    text = README.read_text("utf-8")
    (query,) = re.findall(r"```sql\n(.*?)```", text, re.DOTALL)
    assert rows(connection, query) == [
        ("before the first swapped seat", 674, 631),
        ("since", 1478, 38),
    ]


def test_a_plan_is_in_no_row_of_what_was_flown(connection):
    for query in (
        "SELECT * FROM stretch JOIN build ON until > known_to",
        "SELECT * FROM day JOIN build ON date > known_to",
        "SELECT * FROM stay WHERE standing = 'planned' AND days IS NOT NULL",
        "SELECT * FROM stay WHERE standing <> 'planned' AND since_standing <> 'actual'",
        "SELECT * FROM stay WHERE standing = 'actual' AND until_standing <> 'actual'",
        "SELECT * FROM flight WHERE standing = 'planned' AND days IS NOT NULL",
        "SELECT * FROM flight WHERE standing = 'actual' AND landing_standing <> 'actual'",
        "SELECT * FROM headcount WHERE standing IS NULL",
    ):
        assert rows(connection, query) == [], query


def test_days_aboard_are_those_of_careers(connection, shipped):
    told = dict(rows(connection, "SELECT person, sum(days) FROM stay GROUP BY person"))
    for person, days in told.items():
        known = careers.career(shipped, person, shipped.known_to).days_aboard
        assert (days or 0.0) == pytest.approx(known, abs=1e-4), person


def test_days_of_a_flight_are_from_launch_to_landing(connection):
    told = dict(rows(connection, "SELECT id, days FROM flight"))
    assert told["sts-88"] == pytest.approx(11.804, abs=1e-3)
    assert told["soyuz-ms-10"] < 0.02
    assert told["crew-14"] is None


def test_times_in_command_are_those_of_the_bot(connection, shipped):
    told = set(rows(connection, "SELECT person, expeditions, since, until FROM command"))
    known = {
        (
            person.id,
            "|".join(map(str, one.expeditions)),
            str(one.since),
            one.until and str(one.until),
        )
        for person in shipped.people
        for one in in_command(shipped, person.id, shipped.known_to)
    }
    assert told == known


def test_stretches_follow_each_other_and_have_who_was_aboard(connection, shipped):
    told = rows(connection, "SELECT since, until, aboard, women FROM stretch ORDER BY since")
    assert all(one[1] == other[0] for one, other in pairwise(told))
    assert Moment.read(told[-1][1]).earliest == shipped.known_to
    for since, _, aboard, women in told[::7]:
        here = occupancy.aboard(shipped, Moment.read(since).earliest)
        assert aboard == len(here)
        assert women == sum(shipped.person(stay.person).gender == "F" for stay in here)


def test_a_margin_of_none_is_what_hangs_on_one_ship(connection, shipped):
    known = {
        str(Moment(watch.start)): watch
        for watch in cooperation.watches(shipped, CountBy.AGENCY)
        if watch.start > cooperation.ALWAYS
    }
    query = "SELECT since, margin, american, russian, sole_american FROM stretch WHERE aboard > 0"
    for since, margin, american, russian, sole in rows(connection, query):
        watch = known.get(since)
        if watch is None:
            continue
        assert (margin == 0) is (watch.exposed or bool(watch.missing)), since
        assert (american, russian) == tuple(len(watch.present[side]) for side in Side)
        assert (sole is None) is (american != 1)


@pytest.mark.parametrize("date", ["2009-07-17", "2022-09-21", "2024-09-06", "2026-10-07"])
def test_a_day_has_the_least_and_most_aboard(connection, shipped, date):
    ((least, most),) = rows(connection, f"SELECT least, most FROM day WHERE date = '{date}'")  # noqa: S608
    start = datetime.fromisoformat(date).replace(tzinfo=UTC)
    crews = occupancy.crew_timeline(shipped).during(Span(start, start + timedelta(days=1)))
    counts = [len(crew) for _, crew in crews]
    assert (least, most) == (min(counts), max(counts))


def test_there_is_a_row_for_every_day_since_people_first_docked(connection, shipped):
    ((count, first, last),) = rows(connection, "SELECT count(*), min(date), max(date) FROM day")
    assert (first, last) == ("1998-12-07", "2026-10-08")
    assert count == (datetime.fromisoformat(last) - datetime.fromisoformat(first)).days + 1
    assert stays.stays(shipped)[0].docking == shipped.event("sts-88", EventKind.DOCKING).at
