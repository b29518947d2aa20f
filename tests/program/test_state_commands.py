"""What an operator does with the state file from the terminal: nothing of it is lost, and
nothing is said of a file that is not the bot's."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing

import pytest
from click.testing import CliRunner
from conftest import DATA
from support.stores import launch, plan, subscribe

from bot.announcements import schema
from bot.announcements.sqlite_store import SqliteStore
from bot.archive import storage
from bot.console import cli


@pytest.fixture
def path(tmp_path):
    return tmp_path / "states" / "state.sqlite"


@pytest.fixture
def run(tmp_path, path, monkeypatch):
    """Run a command that looks for its state file at ``path``."""
    for name in ("ISS_BOT_DATA", "ISS_BOT_LOG", "DISCORD_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    folders = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}

    def invoked(*words):
        words = [str(word) for word in words]
        result = CliRunner().invoke(cli, words, env={**folders, "ISS_BOT_STATE": str(path)})
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    return invoked


@pytest.fixture
def copy(path, tmp_path, run):
    """A backup with one subscription; a second was made after it."""
    with closing(SqliteStore(path)) as store:
        subscribe(store, 10)
        store.backup(tmp_path / "copy.sqlite")
        subscribe(store, 11)
    return tmp_path / "copy.sqlite"


def channels(path):
    with closing(SqliteStore(path)) as store:
        return [one.place.channel for one in store.subscriptions()]


def beside(path):
    """The names of what lies beside a file and begins with its name."""
    return sorted(one.name for one in path.parent.glob(f"{path.name}*") if one != path)


# ------------------------------------------------------------------- which file is meant


@pytest.mark.parametrize(
    "words",
    [["data", "review", "--accept", "posts"], ["due"], ["state", "backup", "copy.sqlite"]],
    ids=" ".join,
)
def test_where_there_is_no_state_file_none_is_made_and_its_place_is_named(run, path, words):
    ended = run(*words)
    assert (ended.exit_code, ended.stdout) == (1, "")
    assert f"There is no state file {path}." in ended.stderr
    assert "ISS_BOT_STATE" in ended.stderr
    assert not path.parent.exists()


@pytest.mark.parametrize(
    "words",
    [["data", "review", "--accept", "posts"], ["due"], ["state", "backup", "copy.sqlite"]],
    ids=" ".join,
)
def test_the_state_file_that_is_used_is_named(run, path, words):
    SqliteStore(path).close()
    ended = run(*words)
    assert ended.exit_code == 0
    assert str(path) in ended.output


def test_a_copy_that_cannot_be_written_is_what_is_named(run, path, tmp_path):
    SqliteStore(path).close()
    ended = run("state", "backup", tmp_path / "nowhere" / "copy.sqlite")
    assert ended.exit_code == 1
    assert f"{tmp_path / 'nowhere' / 'copy.sqlite'} cannot be written" in ended.stderr


def test_a_copy_does_not_replace_a_file(run, path, tmp_path):
    SqliteStore(path).close()
    (tmp_path / "notes").write_text("mine")
    ended = run("state", "backup", tmp_path / "notes")
    assert (ended.exit_code, (tmp_path / "notes").read_text()) == (1, "mine")
    assert "is there already" in ended.stderr


@pytest.mark.parametrize("target", ["nowhere", "notes"])
def test_a_copy_is_not_written_through_a_link(run, path, tmp_path, target):
    SqliteStore(path).close()
    (tmp_path / "notes").write_text("mine")
    (tmp_path / "link").symlink_to(target)
    ended = run("state", "backup", tmp_path / "link")
    assert (ended.exit_code, ended.stdout) == (1, "")
    assert "is there already" in ended.stderr
    assert (tmp_path / "notes").read_text() == "mine"
    assert not (tmp_path / "nowhere").exists()


def test_a_state_file_may_be_a_link_to_a_place_where_there_is_none_yet(path, tmp_path):
    path.parent.mkdir()
    path.symlink_to(tmp_path / "elsewhere.sqlite")
    with closing(SqliteStore(path)) as store:
        subscribe(store, 10)
    assert channels(tmp_path / "elsewhere.sqlite") == [10]


def test_a_home_folder_in_a_path_is_found_as_in_the_settings(run, path, tmp_path):
    SqliteStore(path).close()
    assert run("state", "backup", "~/copy.sqlite").exit_code == 0
    assert (tmp_path / "copy.sqlite").exists()
    assert run("state", "restore", "~/copy.sqlite").exit_code == 0
    for command in ("backup", "restore"):
        ended = run("state", command, "~nobody-of-this-name/copy.sqlite")
        assert (ended.exit_code, "no such home folder" in ended.stderr) == (2, True)


# --------------------------------------------------------------------------- who may read


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o277])
def test_only_the_owner_may_read_the_state_and_its_copies(tmp_path, path, umask):
    path.parent.mkdir()
    former = os.umask(umask)
    try:
        with closing(SqliteStore(path)) as store:
            subscribe(store)
            store.backup(tmp_path / "copy.sqlite")
            found = [path, *path.parent.glob("state.sqlite-*"), tmp_path / "copy.sqlite"]
            assert {one.name: oct(mode(one)) for one in found} == dict.fromkeys(
                ["state.sqlite", "state.sqlite-wal", "state.sqlite-shm", "copy.sqlite"], "0o600"
            )
    finally:
        os.umask(former)


def test_a_mode_that_the_operator_gave_is_kept(path):
    SqliteStore(path).close()
    path.chmod(0o640)
    SqliteStore(path).close()
    assert mode(path) == 0o640


# -------------------------------------------------------------------------- putting back


def test_a_copy_is_put_back_and_what_was_there_is_kept(run, path, copy):
    path.chmod(0o640)
    ended = run("state", "restore", copy)
    assert ended.exit_code == 0
    (kept,) = beside(path)
    assert ended.stdout.splitlines() == [
        f"{path}: as it is in {copy}",
        f"{path.parent / kept}: what was there before",
    ]
    assert (channels(path), channels(path.parent / kept)) == ([10], [10, 11])
    assert (mode(path), mode(path.parent / kept)) == (0o640, 0o600)
    assert channels(copy) == [10]


def test_where_there_was_no_state_the_copy_becomes_it(run, path, copy):
    path.unlink()
    path.parent.rmdir()
    ended = run("state", "restore", copy)
    assert (ended.exit_code, ended.stdout) == (0, f"{path}: as it is in {copy}\n")
    assert (channels(path), beside(path), mode(path)) == ([10], [], 0o600)


KILLED = """
import os, signal, sys
from pathlib import Path
from support.stores import subscribe
from bot.announcements.sqlite_store import SqliteStore
store = SqliteStore(Path(sys.argv[1]))
subscribe(store, 12)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def killed(path, copy):
    """A process was killed that had written to the state file."""
    ended = subprocess.run(
        [sys.executable, "-c", KILLED, str(path)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        timeout=50,
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL
    assert beside(path) == ["state.sqlite-shm", "state.sqlite-wal"]


@pytest.mark.usefixtures("killed")
def test_what_a_killed_process_left_does_not_come_over_a_copy_put_back(run, path, copy):
    assert run("state", "restore", copy).exit_code == 0
    (kept,) = beside(path)
    assert (channels(path), channels(path.parent / kept)) == ([10], [10, 11, 12])
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.usefixtures("killed")
@pytest.mark.parametrize("content", [bytes(8000), b"SQLite format 3\0" + bytes(4080)])
def test_a_copy_is_put_back_over_a_file_that_is_past_reading(run, path, copy, content):
    (path.parent / "state.sqlite-wal").unlink()
    path.write_bytes(content)
    ended = run("state", "restore", copy)
    assert ended.exit_code == 0
    assert channels(path) == [10]
    kept = path.parent / ended.stdout.splitlines()[1].partition(": ")[0]
    assert kept.read_bytes() == content
    assert not {"state.sqlite-shm", "state.sqlite-wal"} & set(beside(path))


def test_nothing_is_put_back_while_a_bot_uses_the_state(run, path, copy):
    with closing(SqliteStore(path)) as store:
        ended = run("state", "restore", copy)
        assert (ended.exit_code, ended.stdout) == (1, "")
        assert f"{path} is in use" in ended.stderr
        assert "Stop the bot first" in ended.stderr
        assert len(store.subscriptions()) == 2
    assert (channels(path), beside(path)) == ([10, 11], [])


def test_a_copy_of_the_earlier_release_is_put_back(run, path, copy):
    copy.unlink()
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute(schema.MIGRATIONS["commands"])
    assert run("state", "restore", copy).exit_code == 0
    assert channels(path) == []


def torn(path):
    """Overwrite the root page of the deliveries."""
    with closing(SqliteStore(path)) as store:
        plan(store, subscribe(store), *(launch(f"ship-{number}") for number in range(500)))
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'job'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * size : page * size] = b"\xff" * size
    path.write_bytes(content)


def newer(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, ?)",
            (schema.SET, "telepathy", "2027-01-01"),
        )


def orphaned(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO job (subscription, channel, subject, kind, due, until, state, not_before)"
            " VALUES (99, 1, 'x', 'post', 'x', 'x', 'due', 'x')"
        )


def missions(path):
    path.unlink()
    storage.build(DATA, path)


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        pytest.param(lambda path: path.write_text("notes"), "not a database", id="a text"),
        pytest.param(lambda path: path.write_bytes(b""), "empty", id="nothing"),
        pytest.param(missions, "no state file", id="a mission database"),
        pytest.param(newer, "newer release", id="of a newer release"),
        pytest.param(torn, "damaged", id="a torn page"),
        pytest.param(orphaned, "damaged", id="a row of nothing"),
    ],
)
def test_what_is_no_whole_state_file_is_not_put_back(run, path, copy, spoil, says):
    spoil(copy)
    former = path.read_bytes()
    ended = run("state", "restore", copy)
    assert (ended.exit_code, ended.stdout) == (1, "")
    assert f"{copy} cannot be put back" in ended.stderr
    assert says in ended.stderr
    assert (path.read_bytes(), beside(path), beside(copy)) == (former, [], [])


def test_the_state_file_is_not_put_back_over_itself(run, path, copy):
    ended = run("state", "restore", path)
    assert ended.exit_code == 1
    assert "the state file itself" in ended.stderr
    assert channels(path) == [10, 11]


def test_another_programs_database_is_not_overwritten_by_a_copy(run, path, copy):
    path.unlink()
    storage.build(DATA, path)
    former = path.read_bytes()
    ended = run("state", "restore", copy)
    assert ended.exit_code == 1
    assert f"{path} cannot be replaced" in ended.stderr
    assert (path.read_bytes(), beside(path)) == (former, [])


def test_a_text_is_not_overwritten_by_a_copy(run, path, copy):
    path.write_text("my notes\n" * 1000)
    former = path.read_bytes()
    ended = run("state", "restore", copy)
    assert ended.exit_code == 1
    assert f"{path} cannot be replaced: it is no database" in ended.stderr
    assert (path.read_bytes(), beside(path)) == (former, [])


def test_a_pipe_is_neither_put_back_nor_replaced(run, path, copy, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    ended = run("state", "restore", pipe)
    assert ended.exit_code == 1
    assert f"{pipe} cannot be put back: it is no plain file" in ended.stderr
    assert channels(path) == [10, 11]
    path.unlink()
    pipe.rename(path)
    for words in (["restore", copy], ["backup", tmp_path / "other.sqlite"]):
        ended = run("state", *words)
        assert ended.exit_code == 1
        assert "it is no plain file" in ended.stderr


def test_a_copy_that_is_not_there_is_wrong_usage(run, tmp_path):
    assert run("state", "restore", tmp_path / "nowhere").exit_code == 2
