"""A state file carried over to a PostgreSQL server: all of it, checked, and never over another."""

import sqlite3
from contextlib import closing

import pytest
from click.testing import CliRunner
from support.posting import DAY, GUILD, HOUR, MINUTE, START, Office, flights
from support.stores import Postgres, claim, launch, needs_server, plan, subscribe

from bot.announcements import moving
from bot.announcements.sqlite_store import SqliteStore
from bot.announcements.store import Skipped, State
from bot.console import cli

pytestmark = needs_server


@pytest.fixture
def path(tmp_path):
    return tmp_path / "old" / "state.sqlite"


@pytest.fixture
def server(tmp_path):
    place = Postgres(tmp_path)
    yield place
    place.close()


@pytest.fixture
def run(tmp_path, server, monkeypatch):
    """Run a command of a program whose state is on the server."""
    monkeypatch.chdir(tmp_path)
    folders = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}

    def invoked(*words):
        words = [str(word) for word in words]
        result = CliRunner().invoke(cli, words, env={**folders, "ISS_BOT_STATE": server.url})
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    return invoked


async def lived(path):
    """A state file as a bot leaves it that has posted, merged, been paused and removed."""
    with closing(SqliteStore(path)) as store:
        office = Office(store, flights(alfa=START + 30 * HOUR, bravo=START + 9 * DAY))
        office.subscribe(10)
        await office.turn(2)
        office.clock.advance(6 * HOUR + MINUTE)
        office.courier.wake()
        await office.turn(2)
        office.manifest = flights(START + HOUR, alfa=START + 40 * HOUR, bravo=START + 9 * DAY)
        await office.turn(2)
        await office.courier.stop()
        made = subscribe(store, 11)
        plan(store, made, *(launch(f"ship-{n}", START - n * HOUR / 8) for n in range(1, 8)))
        claim(store)
        gone = subscribe(store, 12)
        store.pause(GUILD, made.id, START)
        store.note_commands(7, "digest")
        store.keep_learned("mark", b"facts")
        store.left(GUILD, START)
        store.remove(GUILD, gone.id)
    return gone.id


def contents(connection):
    every = {
        table: connection.execute(f"SELECT * FROM {table}")  # noqa: S608
        for table in moving.TABLES
    }
    return {table: sorted(repr(tuple(row)) for row in rows) for table, rows in every.items()}


async def test_all_of_a_state_is_on_the_postgres_server_and_numbers_go_on(path, server, run):
    gone = await lived(path)
    ended = run("state", "move", path)
    assert ended.exit_code == 0, ended.output
    with closing(sqlite3.connect(path)) as file, server.open()._reading() as there:
        kept = contents(file)
        assert contents(there) == kept
    assert all(kept.values())
    for table, rows in kept.items():
        assert f"{table:<13}{len(rows):>8}  " in ended.stdout
    store = server.open()
    assert store.known().kept
    assert any(record.reason == Skipped.MERGED for record in store.records(GUILD, 100))
    assert {record.state for record in store.records(GUILD, 100)} >= {State.DONE, State.DOING}
    # Posts are named by it, so that no number is given twice.
    assert subscribe(store, 13).id == gone + 1


async def test_a_postgres_server_that_has_a_state_is_left_as_it_is(path, server, run):
    await lived(path)
    subscribe(server.open())
    ended = run("state", "move", path)
    assert ended.exit_code == 1
    assert "There is a state on postgresql://" in ended.stderr
    assert "Nothing was moved" in ended.stderr
    assert len(server.open().subscriptions()) == 1


async def test_what_a_bot_has_open_is_not_moved_to_a_postgres_server(path, server, run):
    await lived(path)
    with closing(SqliteStore(path)) as store:
        store.subscriptions()
        ended = run("state", "move", path)
    assert ended.exit_code == 1
    assert "stop the bot first" in ended.stderr
    assert server.open().subscriptions() == ()


async def test_what_does_not_read_back_the_same_leaves_the_postgres_server_empty(
    path, server, run, monkeypatch
):
    await lived(path)
    digests = iter("abcdefghijklmnopqrstuvwxyz")
    monkeypatch.setattr(moving, "_digest", lambda rows: next(digests))
    ended = run("state", "move", path)
    assert ended.exit_code == 1
    assert "is not what was sent" in ended.stderr
    assert server.open().known().mark == ""


def test_without_a_postgres_server_it_is_told_how_to_name_one(path, run):
    with closing(SqliteStore(path)) as store:
        subscribe(store)
    ended = CliRunner().invoke(cli, ["state", "move", str(path)], env={"ISS_BOT_STATE": str(path)})
    assert ended.exit_code == 1
    assert "ISS_BOT_STATE" in ended.stderr


@pytest.mark.parametrize("verb", ["backup", "restore"])
def test_copies_of_a_postgres_state_are_its_servers_business(path, run, verb):
    with closing(SqliteStore(path)) as store:
        subscribe(store)
    ended = run("state", verb, path if verb == "restore" else path.with_name("copy"))
    assert ended.exit_code == 1
    assert "pg_dump" in ended.stderr
