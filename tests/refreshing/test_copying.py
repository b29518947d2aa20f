"""What was learned goes with the state file: into its copies, and back with them."""

import sqlite3
import stat
from contextlib import closing

import pytest
from click.testing import CliRunner
from support.stores import subscribe

from bot.announcements.sqlite_store import SqliteStore
from bot.console import cli
from bot.refreshing.learned import LearnedFile
from bot.refreshing.news import News
from bot.station.domain import Event, EventKind, Standing
from bot.station.moments import Moment

SINCE = Moment.read("2026-11-29T20:00Z")


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("ISS_BOT_STATE", str(tmp_path / "state.sqlite"))
    with closing(SqliteStore(tmp_path / "state.sqlite")) as store:
        subscribe(store, 10)

    def typed(*words):
        ended = CliRunner().invoke(cli, ["state", *map(str, words)])
        return ended.exit_code, ended.output

    return typed


def learn(path, at):
    row = Event("crew-13", EventKind.UNDOCKING, Moment.read(at), Standing.PLANNED, SINCE, "x y")
    LearnedFile(path).accept(News((row,)), SINCE.earliest)


def learned(path):
    return [str(row.at) for row in LearnedFile(path).learned().events]


@pytest.fixture
def file(tmp_path):
    """The file of what was learned, with one plan."""
    learn(tmp_path / "state-learned.sqlite", "2027-03-28")
    return tmp_path / "state-learned.sqlite"


def test_a_backup_has_what_was_learned_and_is_put_back_with_it(run, file, tmp_path):
    code, told = run("backup", tmp_path / "copy.sqlite")
    assert (code, "copy-learned.sqlite: a copy of" in told) == (0, True)
    assert stat.S_IMODE((tmp_path / "copy-learned.sqlite").stat().st_mode) == 0o600
    learn(file, "2027-03-29")
    code, told = run("restore", tmp_path / "copy.sqlite")
    assert code == 0
    assert learned(file) == ["2027-03-28"]
    (kept,) = tmp_path.glob("state-learned.sqlite.before-*")
    assert f"{kept}: what was learned before" in told
    assert learned(kept) == ["2027-03-28", "2027-03-29"]


def test_where_nothing_was_learned_a_backup_is_as_before(run, tmp_path):
    assert run("backup", tmp_path / "copy.sqlite")[0] == 0
    assert not list(tmp_path.glob("*learned*"))
    assert run("restore", tmp_path / "copy.sqlite")[0] == 0


def test_a_copy_without_what_was_learned_leaves_what_is(run, file, tmp_path):
    run("backup", tmp_path / "copy.sqlite")
    (tmp_path / "copy-learned.sqlite").unlink()
    assert run("restore", tmp_path / "copy.sqlite")[0] == 0
    assert learned(file) == ["2027-03-28"]


def test_a_backup_replaces_no_file(run, file, tmp_path):
    (tmp_path / "copy-learned.sqlite").write_text("mine")
    code, told = run("backup", tmp_path / "copy.sqlite")
    assert (code, "is there already" in told) == (1, True)
    assert not (tmp_path / "copy.sqlite").exists()
    assert (tmp_path / "copy-learned.sqlite").read_text() == "mine"


def cut(path):
    path.write_bytes(path.read_bytes()[:5000])


def text(path):
    path.write_text("no database at all, but some text that is long enough " * 20)


def newer(path):
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize("spoil", [cut, text, newer])
def test_a_copy_that_is_not_whole_changes_nothing(run, file, tmp_path, spoil):
    run("backup", tmp_path / "copy.sqlite")
    spoil(tmp_path / "copy-learned.sqlite")
    before = {path: path.read_bytes() for path in (file, tmp_path / "state.sqlite")}
    code, told = run("restore", tmp_path / "copy.sqlite")
    assert (code, "Nothing was changed" in told) == (1, True)
    assert {path: path.read_bytes() for path in before} == before
