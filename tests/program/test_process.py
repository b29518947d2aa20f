"""The bot as a process: how it starts, stops and ends where something is in its way."""

import asyncio
import errno
import logging
import signal
import sqlite3
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime
from pathlib import Path

import discord
import pytest
from conftest import DATA
from loopback import Clock, LoopbackDiscord
from loopback.answers import answer
from support.bots import crew_bot
from support.running import ended, no_room, started

from bot.archive import storage
from bot.discord_app import process as module
from bot.discord_app.client import CrewBot
from bot.discord_app.process import run_bot
from bot.settings import Settings

NOW = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
async def test_run_answers_and_stops_cleanly(tmp_path, name):
    async with (
        LoopbackDiscord() as server,
        started(server.base_url, tmp_path, DISCORD_TOKEN=server.token) as process,
    ):
        await server.until(lambda: server.online, within=20)
        reply = await server.interact("aboard", {"when": "2025-12-01"})
        assert reply.embeds[0]["title"] == "10 aboard the ISS on 1 December 2025"
        process.send_signal(getattr(signal, name))
        out, errors = await asyncio.wait_for(process.communicate(), 10)
    assert process.returncode == 0
    assert b"Invite the bot: https://discord.com/oauth2/authorize?client_id=" in out
    assert b"permissions=17867064069120" in out
    assert server.token.encode() not in out + errors
    assert b"Traceback" not in errors


@pytest.mark.parametrize(
    ("token", "said"),
    [
        pytest.param("", b"DISCORD_TOKEN is not set", id="missing"),
        pytest.param("wrong.canary.token", b"Discord refused the token", id="wrong"),
    ],
)
async def test_without_a_good_token_it_says_what_to_do(tmp_path, token, said):
    async with (
        LoopbackDiscord() as server,
        started(server.base_url, tmp_path, DISCORD_TOKEN=token) as process,
    ):
        out, errors = await asyncio.wait_for(process.communicate(), 20)
    assert process.returncode == 2
    assert said in errors
    assert b"python -m bot chat" in errors
    assert b"canary" not in out + errors


async def test_no_token_and_nobodys_words_are_shown_at_debug_level(tmp_path):
    given = {"ISS_BOT_LOG": "debug"}
    async with (
        LoopbackDiscord() as server,
        started(server.base_url, tmp_path, DISCORD_TOKEN=server.token, **given) as process,
    ):
        await server.until(lambda: server.online, within=20)
        reply = await server.interact("aboard", {"when": "2025-12-01"})
        assert reply.embeds
        await server.interact("ask", {"question": "is canary up there?"})
        await server.interact("person", {"name": "canary"})
        await server.autocomplete("person", "name", "canary")
        await server.say(server.channel, "who was up there with canary?")
        await server.redeliver(reply)
        await server.until(lambda: server.refusals)
        await server.caught_up()
        process.terminate()
        out, errors = await asyncio.wait_for(process.communicate(), 10)
        tokens = {one.token.encode() for one in server.interactions.asked.values()}
    assert b"answered once" in errors
    assert tokens
    for words in (*tokens, server.token.encode(), b"canary"):
        assert words not in out + errors


# ------------------------------------------------------------------ the state file


@asynccontextmanager
async def held(path):
    """A state file that another program is writing to."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("BEGIN IMMEDIATE")
        yield


async def test_a_state_file_in_use_may_be_free_at_the_next_start(tmp_path):
    async with (
        LoopbackDiscord() as server,
        held(tmp_path / "state.sqlite"),
        started(server.base_url, tmp_path) as process,
    ):
        code, errors = await ended(process)
    assert code == 1
    assert f"{tmp_path / 'state.sqlite'} is in use" in errors
    assert "Traceback" not in errors


async def test_a_full_disk_may_have_room_at_the_next_start(tmp_path):
    async with (
        LoopbackDiscord() as server,
        started(server.base_url, tmp_path, preexec=no_room) as process,
    ):
        code, errors = await ended(process)
    assert code == 1
    assert f"the disk of the state file {tmp_path / 'state.sqlite'} is full" in errors
    assert "Traceback" not in errors


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(OSError(errno.ENOSPC, "No space left on device"), id="no room for a folder"),
        pytest.param(OSError(errno.EDQUOT, "Disk quota exceeded"), id="a quota"),
    ],
)
@pytest.mark.usefixtures("undisturbed")
def test_no_room_for_the_state_file_may_be_over_at_the_next_start(
    monkeypatch, tmp_path, shipped, error
):
    def no_store(_):
        raise error

    monkeypatch.setattr(module, "open_store", no_store)
    settings = Settings("made.up.token", state=tmp_path / "state.sqlite", refresh=False)
    assert run_bot(settings, lambda: shipped) == 1


@pytest.mark.parametrize("chosen", [True, False], ids=["chosen", "where it is by itself"])
async def test_a_state_file_that_cannot_be_used_is_named_with_what_chose_it(tmp_path, chosen):
    path = tmp_path / "states" / "iss-crew-bot" / "state.sqlite"
    path.mkdir(parents=True)
    elsewhere = {"XDG_STATE_HOME": str(tmp_path / ("others" if chosen else "states"))}
    variable = {"ISS_BOT_STATE": str(path) if chosen else ""}
    async with (
        LoopbackDiscord() as server,
        started(server.base_url, tmp_path, **elsewhere, **variable) as process,
    ):
        code, errors = await ended(process)
    assert code == 2
    assert f"The state file {path} cannot be used" in errors
    assert ("It was chosen by ISS_BOT_STATE" in errors) is chosen
    assert "Traceback" not in errors


@pytest.mark.parametrize(
    ("make", "says"),
    [
        pytest.param(lambda path: storage.build(DATA, path), "no state file", id="missions"),
        pytest.param(lambda path: path.write_text("my notes"), "not a database", id="a text"),
    ],
)
async def test_a_file_that_is_no_state_file_is_refused_and_left_alone(tmp_path, make, says):
    path = tmp_path / "state.sqlite"
    make(path)
    former = path.read_bytes()
    async with LoopbackDiscord() as server, started(server.base_url, tmp_path) as process:
        code, errors = await ended(process)
    assert code == 2
    assert f"The state file {path} cannot be used" in errors
    assert says in errors
    assert "Traceback" not in errors
    assert path.read_bytes() == former
    assert not path.with_name("state.sqlite-wal").exists()


class Broken:
    """A state that can be neither read nor written."""

    kept = Path("state.sqlite")

    async def mark(self, application):
        raise sqlite3.OperationalError("database is locked")

    async def my_turn(self, application, now):
        raise sqlite3.OperationalError("database is locked")

    async def note(self, application, mark):
        raise OSError("no space left")


async def test_the_bot_answers_without_its_state(shipped, tmp_path, caplog):
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        with crew_bot(shipped, tmp_path, lambda: NOW, Broken()) as bot:
            async with server.logged_in(bot):
                assert server.registrations == 1
                reply = await server.interact("aboard", {"when": "2025-12-01"})
                assert reply.embeds
    warnings = [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]
    assert any("database is locked" in warning for warning in warnings)
    assert any("no space left" in warning for warning in warnings)


# ------------------------------------------------------------------ without Discord


async def test_an_unreachable_discord_is_told_in_one_line(tmp_path, unused_tcp_port):
    async with started(f"http://127.0.0.1:{unused_tcp_port}/api/v10", tmp_path) as process:
        code, errors = await ended(process)
    assert code == 1
    (line,) = errors.splitlines()
    assert "ERROR" in line
    assert "Discord cannot be reached: Cannot connect to host 127.0.0.1" in line


async def test_a_discord_that_fails_is_told_in_one_line(tmp_path):
    async with LoopbackDiscord() as server:
        server.before_request.append(failing)
        async with started(server.base_url, tmp_path, DISCORD_TOKEN=server.token) as process:
            code, errors = await ended(process)
    assert code == 1
    (line,) = errors.splitlines()
    assert "Discord cannot be reached: 403 Forbidden" in line


async def failing(request):
    return answer({"message": "Not\nnow", "code": 0}, status=403)


async def test_the_traceback_of_an_unreachable_discord_is_for_debugging(tmp_path, unused_tcp_port):
    address = f"http://127.0.0.1:{unused_tcp_port}/api/v10"
    async with started(address, tmp_path, ISS_BOT_LOG="debug") as process:
        code, errors = await ended(process)
    assert code == 1
    assert "Traceback" in errors


@pytest.fixture
def undisturbed():
    """What ``run_bot`` sets for its process is as before."""
    names = (None, "bot", "discord", "discord.state", "discord.client")
    loggers = [logging.getLogger(name) for name in names]
    before = [(one, one.level, list(one.handlers), list(one.filters)) for one in loggers]
    handler = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, handler)
    for logger, level, handlers, filters in before:
        logger.setLevel(level)
        logger.handlers[:], logger.filters[:] = handlers, filters


def ours():
    raise AttributeError("no such thing of ours")


def theirs():
    discord.utils.get([object()], nothing=1)


@pytest.mark.usefixtures("undisturbed")
@pytest.mark.parametrize(("fault", "reached"), [(ours, True), (theirs, False)])
def test_a_fault_of_ours_is_not_told_as_discords(
    monkeypatch, tmp_path, shipped, caplog, fault, reached
):
    async def start(*_):
        fault()

    monkeypatch.setattr(CrewBot, "login", start)
    settings = Settings("made.up.token", state=tmp_path / "state.sqlite", refresh=False)
    assert run_bot(settings, lambda: shipped) == 1
    told = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert len(told) == 1
    assert ("Discord cannot be reached" in told[0]) is not reached
    assert ("fault of its own" in told[0]) is reached


# -------------------------------------------------------------- stops and reconnects


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
async def test_a_stop_while_it_logs_in_is_clean(tmp_path, name):
    arrived, going_on = asyncio.Event(), asyncio.Event()

    async def hold(request):
        if request.path.endswith("/users/@me"):
            arrived.set()
            await going_on.wait()

    async with LoopbackDiscord() as server:
        server.before_request.append(hold)
        async with started(server.base_url, tmp_path, DISCORD_TOKEN=server.token) as process:
            await asyncio.wait_for(arrived.wait(), 20)
            process.send_signal(getattr(signal, name))
            code, errors = await ended(process, within=10)
        going_on.set()
    assert code == 0
    assert "Traceback" not in errors


async def test_a_stop_before_it_turns_to_discord_is_clean(tmp_path):
    """It is stopped as it makes the mission database, under a name of its own."""
    cache = tmp_path / "cache"
    async with LoopbackDiscord() as server:
        given = {"DISCORD_TOKEN": server.token, "XDG_CACHE_HOME": str(cache)}
        async with started(server.base_url, tmp_path, **given) as process:
            async with asyncio.timeout(20):
                while not list(cache.rglob(".missions-*")):  # noqa: ASYNC110  # another makes it
                    await asyncio.sleep(0.002)
            process.terminate()
            code, errors = await ended(process, within=10)
        assert server.requests == []
    assert code == 0
    assert "Traceback" not in errors
    assert not list(cache.rglob(".missions-*"))


async def test_it_answers_again_after_a_lost_connection(tmp_path):
    async with (
        LoopbackDiscord() as server,
        started(server.base_url, tmp_path, DISCORD_TOKEN=server.token) as process,
    ):
        await server.until(lambda: server.online, within=20)
        await server.gateway.disconnect()
        assert not server.online
        await server.until(lambda: server.online, within=20)
        reply = await server.interact("aboard", {"when": "2025-12-01"})
        assert reply.embeds[0]["title"].startswith("10 aboard")
        process.terminate()
        code, errors = await ended(process, within=10)
    assert code == 0
    assert "Traceback" not in errors
