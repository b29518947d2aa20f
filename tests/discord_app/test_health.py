"""That the bot tells how it is: to systemd over a real socket, and in a line a command."""

import asyncio
import logging
import re
import signal
import socket
import time
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime

import pytest
from loopback import Clock, LoopbackDiscord
from support.bots import crew_bot
from support.running import started

from bot.announcements.store import StoreError
from bot.discord_app import watching
from bot.discord_app.health import BETWEEN_LINES, Health
from bot.discord_app.ledger import Ledger
from bot.discord_app.notifying import Notifier
from bot.discord_app.watching import Facts

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)


@contextmanager
def listening(address):
    """A socket as systemd's; gives what was told so far, as lists of lines."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as server:
        server.bind(address.replace("@", "\0", 1))
        server.setblocking(False)
        told = []

        def heard():
            try:
                while True:
                    told.append(server.recv(4096).decode().splitlines())
            except BlockingIOError:
                return told

        yield heard


async def until(holds):
    for _ in range(2000):
        if holds():
            return
        await asyncio.sleep(0.01)
    pytest.fail("it did not happen within 20 seconds")


# ---------------------------------------------------------------------------- systemd


async def test_a_process_tells_when_it_is_ready_and_when_it_stops(tmp_path):
    address = str(tmp_path / "notify")
    with listening(address) as heard:
        async with (
            LoopbackDiscord() as server,
            started(
                server.base_url, tmp_path, DISCORD_TOKEN=server.token, NOTIFY_SOCKET=address
            ) as process,
        ):
            await server.until(lambda: server.online, within=20)
            assert heard()[0] == ["READY=1", "STATUS=signing in"]
            assert "STOPPING=1" not in str(heard())
            process.send_signal(signal.SIGTERM)
            await asyncio.wait_for(process.communicate(), 10)
        assert heard()[-1] == ["STOPPING=1"]
        assert process.returncode == 0


async def test_one_that_cannot_log_in_never_says_that_it_is_ready(tmp_path):
    address = str(tmp_path / "notify")
    with listening(address) as heard:
        async with (
            LoopbackDiscord() as server,
            started(server.base_url, tmp_path, NOTIFY_SOCKET=address) as process,
        ):
            await asyncio.wait_for(process.communicate(), 20)
        assert heard() == [["STOPPING=1"]]


class Keeping:
    """A store whose answers a test holds up, or lets fail."""

    def __init__(self, store):
        self._store, self.fails = store, False
        self.free = True

    def __getattr__(self, name):
        while not self.free:
            time.sleep(0.01)
        if self.fails:
            raise StoreError("the disk is full")
        return getattr(self._store, name)


@asynccontextmanager
async def beating(tmp_path, shipped, monkeypatch, heard_at):
    """A bot on loopback with its loops, its store, and its health told at an address."""
    monkeypatch.setattr(watching, "SECONDS_BETWEEN_LOOKS", 0.02)
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        with crew_bot(shipped, tmp_path, lambda: NOW) as bot:
            courier = bot.courier
            store = courier._store = Keeping(courier._store)
            health = Health(
                ("posts", "facts"), lambda: "fine", Notifier({"NOTIFY_SOCKET": heard_at})
            )
            courier.beat = lambda: health.passed("posts")
            facts = Facts(tmp_path, lambda: shipped, learned=str)
            async with server.logged_in(bot):
                looking = asyncio.create_task(
                    facts.watch(courier.offer, lambda: health.passed("facts"))
                )
                yield courier, store, looking
                store.free, store.fails = True, False
                looking.cancel()


async def test_the_watchdog_is_fed_by_finished_passes_of_every_loop(tmp_path, shipped, monkeypatch):
    address = f"@iss-crew-bot-test-{tmp_path.name}-{time.monotonic_ns()}"
    with listening(address) as heard:
        async with beating(tmp_path, shipped, monkeypatch, address) as (courier, store, looking):

            def fed():
                return heard().count(["WATCHDOG=1"])

            async def goes_on():
                """Wait until the watchdog is fed once more."""
                before = fed()
                courier.wake()
                await until(lambda: fed() > before)

            async def stands_still():
                """Whether it is not fed any more, but for what was on its way."""
                await asyncio.sleep(0.3)
                before = fed()
                courier.wake()
                await asyncio.sleep(0.3)
                return fed() == before

            await goes_on()
            # A store that cannot be used is no reason to end the process, which answers.
            store.fails = True
            await goes_on()
            store.fails = False
            # One that never answers is.
            store.free = False
            assert await stands_still()
            store.free = True
            await goes_on()
            # The other loop counts as much.
            looking.cancel()
            assert await stands_still()


def test_health_is_a_line_in_the_log_and_a_status_now_and_then(tmp_path, caplog):
    caplog.set_level(logging.INFO)
    address, clock = str(tmp_path / "notify"), Clock()
    with listening(address) as heard:
        health = Health(
            ("a", "b"), lambda: "3 servers", Notifier({"NOTIFY_SOCKET": address}), clock
        )
        for _ in range(3):
            health.passed("a")
            health.passed("b")
        assert heard() == [["WATCHDOG=1"]] * 3
        assert not caplog.records
        clock.advance(BETWEEN_LINES)
        health.passed("a")
        health.passed("b")
        assert heard()[3:] == [["WATCHDOG=1"], ["STATUS=3 servers"]]
    assert [record.getMessage() for record in caplog.records] == ["healthy: 3 servers"]


@pytest.mark.parametrize("address", ["", "/nowhere/at/all"])
def test_without_a_listener_nobody_is_told(address):
    Notifier({"NOTIFY_SOCKET": address} if address else {}).tell("READY=1")


# ------------------------------------------------------------------------------ commands


@pytest.fixture
async def discord(tmp_path, shipped):
    """A loopback Discord with the bot logged in."""
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        with crew_bot(shipped, tmp_path, lambda: NOW) as bot:
            async with server.logged_in(bot):
                server.client = bot
                yield server


@pytest.fixture
def lines(caplog):
    """The lines of the ledger: (name, outcome, where)."""
    caplog.set_level(logging.INFO)

    def found():
        said = [one.getMessage() for one in caplog.records if one.name == "bot.discord_app.ledger"]
        parts = [re.fullmatch(r"(.+): (.+) in \d+ ms, (.+)", line) for line in said]
        return [part.groups() for part in parts]

    return found


async def test_each_command_is_a_line_with_its_name_time_outcome_and_no_words(
    discord, lines, caplog
):
    answered = await discord.interact("person", {"name": "Kononenko"})
    await discord.interact("person", {"name": "Xqzwvcanary"})
    await discord.press(answered, "More")
    await discord.interact("aboard", {"when": "canary"}, guild=False)
    await discord.answer_to(await discord.say(discord.channel, "is Kononenko up there?"))
    await discord.interact("announce add", user=discord.owner)
    await discord.interact("announce list", user=discord.user, overridden=True)
    here, nowhere = discord.client.ledger.mark(discord.guild.id), "no server"
    assert lines() == [
        ("/person", "answered", here),
        ("/person", "UnknownPerson", here),
        ("press more", "answered", here),
        ("/aboard", "BadDate", nowhere),
        ("chat", "answered", here),
        ("/announce add", "answered", here),
        ("/announce list", "not allowed", here),
    ]
    told = caplog.text
    assert "canary" not in told.casefold()
    assert "ononenko" not in told
    for one in (discord.guild, discord.user, discord.channel):
        assert str(one.id) not in told


async def test_a_fault_is_a_line_too(discord, lines, monkeypatch):
    def broken(*_):
        raise RuntimeError("broken")

    monkeypatch.setattr(discord.client.talks, "remember", broken)
    await discord.interact("aboard", {})
    assert [line[:2] for line in lines()] == [("/aboard", "fault")]
    assert "1 command (" in (said := discord.client.ledger.summary())
    assert "1 fault)" in said
    assert discord.client.ledger.summary() == "no commands"


def test_a_server_has_another_mark_after_each_start():
    assert Ledger().mark(1) != Ledger().mark(1)
    assert Ledger().mark(None) == "no server"
    assert "12345678" not in Ledger().mark(12345678)
