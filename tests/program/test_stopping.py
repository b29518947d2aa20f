"""Stops, refused tokens and replaced data while the bot is at work."""

import asyncio
import re
import shutil
import signal
import threading
import time
from collections import Counter
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime, timedelta

import pytest
from loopback import LoopbackDiscord
from support.launches import deliveries, subscribe, write_folder
from support.offices import facts
from support.posting import START, Clock, MemoryChannels, Office
from support.running import Ahead, ended, started

from bot.announcements.courier import DRAIN, LEASE
from bot.announcements.sqlite_store import SqliteStore
from bot.archive import storage
from bot.discord_app.watching import Facts
from bot.replies import embeds
from bot.replies.reply import Asker, reply

MINUTE = timedelta(minutes=1)


class Stage:
    """A loopback Discord with subscribed channels, in each of which a post is due."""

    def __init__(self, server, tmp_path, courier):
        self.server, self.tmp_path, self.courier = server, tmp_path, courier
        now = datetime.now(UTC).replace(second=0, microsecond=0)
        self.folder = write_folder(tmp_path / "data", now, Alfa=now + 40 * MINUTE)
        self.path = tmp_path / "state.sqlite"
        self.channels = [server.add_channel(server.guild, f"c{number}") for number in range(2)]
        subscribe(self.path, self.channels)

    def pass_by(self, time):
        """Let so much time pass at once, for Discord and the processes started from now on."""
        self.server.clock.ahead += time.total_seconds()

    @asynccontextmanager
    async def running(self):
        given = {
            "DISCORD_TOKEN": self.server.token,
            "ISS_BOT_DATA": str(self.folder),
            "XDG_CACHE_HOME": str(self.tmp_path / "cache"),
            "COURIER_SECONDS": self.courier,
        }
        ahead = self.server.clock.ahead
        async with started(self.server.base_url, self.tmp_path, ahead, **given) as process:
            yield process

    def states(self):
        return [row["state"] for row in deliveries(self.path)]

    def posts(self):
        return [len(self.server.messages[channel.id]) for channel in self.channels]

    async def sent(self):
        async with asyncio.timeout(20):
            while self.states() != ["done", "done"]:  # noqa: ASYNC110  # another process writes it
                await asyncio.sleep(0.1)


@pytest.fixture
async def stage(tmp_path, long):
    """A stage; a stop waits a moment for posts under way, in the long form as long as ever."""
    courier = "" if long else "DRAIN=0.4"
    async with LoopbackDiscord(Ahead()) as server:
        yield Stage(server, tmp_path, courier)


# ------------------------------------------------- a stop while a post is being sent


@pytest.mark.parametrize("stops", [1, 2], ids=["once", "twice"])
@pytest.mark.parametrize("accepted", [False, True], ids=["before it is accepted", "after"])
async def test_a_stop_leaves_a_post_that_hangs_to_its_lease_and_it_is_made_once(
    stage, accepted, stops
):
    hanging, _ = stage.channels
    faults = stage.server.faults
    async with stage.running() as process:
        fault = (faults.accept_and_hang if accepted else faults.hang)(places=[hanging])
        await stage.server.until(lambda: fault.struck and sum(stage.posts()) > accepted, within=20)
        begun = time.monotonic()
        for _ in range(stops):
            process.send_signal(signal.SIGTERM)
            await asyncio.sleep(0.05)
        code, errors = await ended(process, within=12)
        assert time.monotonic() - begun < 10
    assert code == 0
    assert "Traceback" not in errors
    assert sorted(stage.states()) == ["doing", "done"]
    fault.cut()
    stage.pass_by(LEASE + timedelta(seconds=1))
    async with stage.running() as process:
        await stage.sent()
        process.terminate()
        assert (await ended(process))[0] == 0
    assert stage.posts() == [1, 1]


async def test_a_stop_waits_for_a_post_that_ends_soon_and_notes_it(stage):
    async with stage.running() as process:
        fault = stage.server.faults.accept_and_hang(places=stage.channels)
        await stage.server.until(lambda: fault.struck == 2, within=20)
        process.send_signal(signal.SIGTERM)
        await asyncio.sleep(0.2)
        fault.release()
        code, errors = await ended(process, within=10)
    assert (code, stage.states(), stage.posts()) == (0, ["done", "done"], [1, 1])
    assert "Traceback" not in errors


async def test_a_stop_during_a_turn_waits_for_no_more_than_that_turn(tmp_path, caplog):
    reached, going_on = threading.Event(), threading.Event()

    class Slow:
        def __getattr__(self, name):
            if name == "claim":
                reached.set()
                going_on.wait(5)
            return getattr(store, name)

    with closing(SqliteStore(tmp_path / "state.sqlite")) as store:
        clock = Clock()
        office = Office(Slow(), facts(alfa=START + 30 * MINUTE), clock, MemoryChannels(clock))
        running = asyncio.create_task(office.courier.run())
        await asyncio.to_thread(reached.wait, 5)
        begun = time.monotonic()
        stopping = asyncio.create_task(office.courier.stop())
        await asyncio.sleep(0)
        going_on.set()
        await stopping
        await running
    assert time.monotonic() - begun < DRAIN.total_seconds() / 4
    assert not caplog.records


# ------------------------------------------------- the token is refused meanwhile


async def test_a_token_refused_while_it_posts_ends_it_with_a_clear_text(stage):
    fault = stage.server.faults.answer(401, times=1000)
    async with stage.running() as process:
        code, errors = await ended(process)
    assert code == 2
    assert "Discord refuses the token in DISCORD_TOKEN" in errors
    assert "Traceback" not in errors
    # One for each channel that was being posted to already.
    assert 1 <= fault.struck <= 2
    assert stage.states() == ["due", "due"]


async def test_a_token_refused_by_the_gateway_alone_ends_it_with_a_clear_text(stage):
    async with stage.running() as process:
        await stage.server.until(lambda: stage.server.online, within=20)
        await stage.sent()
        stage.server.token = "another.since.then"
        await stage.server.gateway.disconnect()
        code, errors = await ended(process)
    assert code == 2
    assert "Discord refuses the token in DISCORD_TOKEN" in errors
    assert "Traceback" not in errors


# ----------------------------------------- the data are replaced while it answers


def renamed(folder, copy):
    """A copy of a data folder in which Alfa has another name and another time."""
    shutil.copytree(folder, copy)
    for file, former, new in (
        ("missions.csv", r"(?m)^Alfa,Alfa,", "Alfa,Omega,"),
        ("events.csv", r"(?m)^(Alfa,launch,\d+-\d+-\d+T\d+:)00Z", r"\g<1>30Z"),
    ):
        text = (copy / file).read_text()
        (copy / file).write_text(re.sub(former, new, text))
        assert (copy / file).read_text() != text
    return copy


def replaced(folder, source):
    """Replace the files of a data folder one after another, each in one step."""
    for file in sorted(source.iterdir()):
        if file.read_bytes() != (folder / file.name).read_bytes():
            shutil.copy(file, folder / f".{file.name}")
            (folder / f".{file.name}").replace(folder / file.name)
            yield file.name


async def test_each_of_1000_answers_is_wholly_of_the_old_data_or_of_the_new(tmp_path):
    now = START + timedelta(days=9000)
    soon = now + timedelta(days=2)
    old = write_folder(tmp_path / "old", now, Alfa=soon, Bravo=soon + timedelta(days=9))
    new = renamed(old, tmp_path / "new")
    live = shutil.copytree(old, tmp_path / "live")
    watched = Facts(live, lambda: storage.open_manifest(live, tmp_path / "live.sqlite"))
    answers = Counter()

    def answer(manifest):
        return str(embeds.embed(reply("/next-soyuz", manifest, Asker(now)).card(embeds.DISCORD)))

    expected = {answer(storage.build(one, tmp_path / f"{one.name}.sqlite")) for one in (old, new)}
    mixed = shutil.copytree(old, tmp_path / "mixed")
    shutil.copy(new / "events.csv", mixed)
    assert len(expected | {answer(storage.build(mixed, tmp_path / "mixed.sqlite"))}) == 3
    with closing(SqliteStore(tmp_path / "state.sqlite")) as store:
        office = Office(store, watched.open(), Clock(now))

        async def look():
            """Look whether the data have changed; questions are asked meanwhile."""
            looking = asyncio.create_task(asyncio.to_thread(watched.changed))
            for _ in range(25):
                answers[answer(office.courier.manifest)] += 1
                await asyncio.sleep(0)
            if manifest := await looking:
                office.courier.offer(manifest)
                await office.courier.turn()
            return manifest

        for number in range(10):
            assert [await look() for _ in replaced(live, old if number % 2 else new)] == [None] * 2
            assert await look()
            assert await look() is None
        await office.courier.stop()
    assert answers.total() == 1000
    assert set(answers) == expected
