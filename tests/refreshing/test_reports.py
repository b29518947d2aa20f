"""What people say is wrong: kept for an operator, bounded, and without who said it."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.refreshing.learned import LearnedFile
from bot.refreshing.reports import (
    MAX_TEXT,
    OF_A_PERSON,
    OF_A_SERVER,
    OPEN,
    Report,
    Reports,
    Settled,
    TooManyReports,
    cleaned,
)

NOW = datetime(2026, 11, 29, 20, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SAID = Report("/aboard", "ten aboard", "nine", "nasa.gov")
PERSON, SERVER = 123456789012345678, 223456789012345678


@pytest.fixture
def path(tmp_path):
    return tmp_path / "learned.sqlite"


@pytest.fixture
def reports(path):
    return Reports(LearnedFile(path))


def test_a_report_waits_until_it_is_settled_and_its_number_never_comes_back(reports):
    first = reports.file(SAID, NOW, PERSON, SERVER)
    assert [(one.number, one.report, one.at) for one in reports.waiting()] == [(first, SAID, NOW)]
    assert reports.settle(first, Settled.REJECTED, NOW)
    assert not reports.settle(first, Settled.CORRECTED, NOW)
    assert reports.waiting() == ()
    assert reports.file(SAID, NOW + 200 * DAY) > first


def test_no_fact_is_learned_of_it(reports, path):
    reports.file(SAID, NOW, PERSON, SERVER)
    assert LearnedFile(path).learned().missions == ()


def test_a_person_reports_so_often_in_a_day_also_after_a_restart(reports, path):
    for number in range(OF_A_PERSON):
        reports.file(SAID, NOW + number * HOUR, PERSON, SERVER + number)
    for again in (reports, Reports(LearnedFile(path))):
        with pytest.raises(TooManyReports) as refusal:
            again.file(SAID, NOW + DAY - HOUR, PERSON)
        assert refusal.value.whose == "person"
    reports.file(SAID, NOW + DAY, PERSON)


def test_a_server_reports_so_often_whoever_does(reports):
    for person in range(OF_A_SERVER):
        reports.file(SAID, NOW, person, SERVER)
    with pytest.raises(TooManyReports) as refusal:
        reports.file(SAID, NOW, PERSON, SERVER)
    assert refusal.value.whose == "server"
    # Elsewhere, and in a direct message, it was none of theirs.
    reports.file(SAID, NOW, PERSON, SERVER + 1)
    reports.file(SAID, NOW, PERSON)


def test_no_more_wait_than_an_operator_can_look_at(reports):
    for number in range(OPEN):
        reports.file(SAID, NOW, number)
    with pytest.raises(TooManyReports):
        reports.file(SAID, NOW)
    reports.settle(1, Settled.CORRECTED, NOW)
    reports.file(SAID, NOW)


def test_nothing_is_kept_that_says_who_reported(reports, path):
    reports.file(SAID, NOW, PERSON, SERVER)
    with closing(sqlite3.connect(path)) as db:
        kept = "\n".join(db.iterdump())
        assert db.execute("SELECT count(*) FROM reporter").fetchone() == (2,)
        assert str(PERSON) not in kept
        assert str(SERVER) not in kept
        reports.file(SAID, NOW + DAY)
        assert db.execute("SELECT count(*) FROM reporter").fetchone() == (0,)


@given(text=st.text(max_size=2 * MAX_TEXT))
def test_what_is_kept_of_a_text_is_one_short_line_that_a_terminal_shows_as_it_is(text):
    kept = cleaned(text)
    assert len(kept) <= MAX_TEXT
    assert kept.isprintable()
    assert kept == cleaned(kept)


def test_a_file_that_is_none_is_told(reports, path):
    path.write_bytes(b"no database, but much longer than its header is" * 10)
    with pytest.raises(sqlite3.Error):
        reports.file(SAID, NOW)
