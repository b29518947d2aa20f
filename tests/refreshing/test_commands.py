"""``data refresh``, ``data review`` and ``data export``, as someone types them."""

from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner
from conftest import DATA
from support.launch_library import Library, served

from bot.console import cli
from bot.refreshing.learned import LearnedFile
from bot.station.moments import Moment


@pytest.fixture
def library(shipped):
    return Library(shipped)


@pytest.fixture
def run(library, tmp_path, monkeypatch):
    """Type a command; gives its exit code and all it prints."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ISS_BOT_STATE", str(tmp_path / "state.sqlite"))
    monkeypatch.setenv("ISS_BOT_DATA", str(DATA))
    with served(library) as base:
        monkeypatch.setenv("ISS_BOT_REFRESH_URL", base)

        def typed(*words):
            ended = CliRunner().invoke(cli, ["data", *words])
            return ended.exit_code, ended.output

        yield typed


def soon():
    """A minute some months after today, by the clock that the command has too."""
    return datetime.now(UTC).replace(hour=10, minute=0, second=0, microsecond=0) + timedelta(120)


@pytest.fixture
def leaving(library):
    """Crew-13, known by its crew, is planned to leave at a minute now; gives it as CSV has it."""
    library.leave("crew-13", soon())
    return str(Moment(soon()))


def test_a_refresh_tells_what_it_changes_and_what_is_held(run, library):
    library.leave("crew-13", soon() + timedelta(days=3000))
    code, told = run("refresh")
    assert code == 0
    assert "crew-13" in told
    assert "jumps" in told
    assert "0 rows added" in told


def test_a_dry_run_only_tells(run, leaving, tmp_path):
    code, told = run("refresh", "--dry-run")
    assert (code, "1 row would be added" in told) == (0, True)
    assert f"planned {leaving}" in told
    assert "was no-earlier-than 2027-03" in told
    assert not LearnedFile(tmp_path / "state-learned.sqlite").learned().events


def test_what_is_learned_is_answered(run, leaving):
    run("refresh")
    assert leaving in CliRunner().invoke(cli, ["ask", "--json", "/mission Crew-13"]).output


def test_export_without_anything_learned_ends_with_1(run):
    assert run("export")[0] == 1


def test_a_bad_answer_ends_with_1_and_is_told_by_review(run, library):
    library.misbehave("HTML")
    code, told = run("refresh")
    assert code == 1
    assert "not JSON" in told
    assert "not JSON: the whole answer" in run("review")[1]


def test_what_was_learned_of_a_mission_is_taken_back(run, leaving):
    run("refresh")
    assert run("review", "--forget", "crew-13")[1] == "1 row of crew-13 taken back.\n"
    assert run("review", "--forget", "crew-13")[0] == 1
    assert leaving not in CliRunner().invoke(cli, ["ask", "--json", "/mission Crew-13"]).output


def test_what_someone_reports_is_listed_until_it_is_settled_and_changes_nothing(run):
    words = "--wrong", "ten aboard", "--right", "nine", "--written", "nasa.gov"
    assert run("report", "/aboard", *words)[0] == 0
    told = run("review")[1]
    assert "Report 1: someone says that the answer to /aboard is wrong" in told
    assert "nine" in told
    assert run("export")[0] == 1
    assert run("review", "--settle", "1", "rejected")[0] == 0
    assert run("review", "--settle", "1", "rejected")[0] == 1
    assert "Report" not in run("review")[1]


def test_a_report_without_words_is_asked_for_them(run):
    assert run("report", "/aboard", "--wrong", " ", "--right", "x", "--written", "y")[0] == 2


def test_review_tells_that_nothing_is_held(run):
    assert "Nothing is held." in run("review")[1]
