"""Each post exactly once, though the bot's process is killed: with real processes and SIGKILL."""

import asyncio
import random
import signal
from collections import Counter
from contextlib import suppress

import pytest
from loopback import NoAnswer
from loopback.world import READ_MESSAGE_HISTORY
from support.launches import deliveries
from support.running import ended
from support.stage import FORGETS, REMEMBERS, SECOND, SHORT, SHORT_LEASE, kill, posts, staged

from bot.announcements.courier import LEASE
from bot.announcements.delivering import NONCE_REMEMBERED


@pytest.fixture
async def stage(tmp_path):
    """Makes a stage, as ``staged`` does."""
    async with staged(tmp_path) as make:
        yield make


@pytest.mark.parametrize("remembered", [REMEMBERS, FORGETS], ids=["remembered", "forgotten"])
@pytest.mark.parametrize("point", ["started", "sending", "accepted", "answered"])
async def test_a_kill_at_any_point_leaves_one_message(stage, point, remembered):
    made = await stage(remembered)
    server = made.server
    async with made.running() as process:
        match point:
            case "started":
                await server.until(lambda: server.online, within=20)
            case "sending":
                fault = server.faults.hang(places=made.channels)
                await server.until(lambda: fault.struck, within=20)
            case "accepted":
                fault = server.faults.accept_and_hang(places=made.channels)
                await server.until(lambda: fault.struck, within=20)
            case "answered":
                await server.until(lambda: posts(server), within=20)
        await kill(process)
        if point in ("sending", "accepted"):
            fault.cut()
    await server.until(lambda: not server.online)
    made.pass_by(LEASE + SECOND)
    async with made.running() as process:
        # The first may have noted it as well; a stop is only clean once the next one runs.
        await server.until(lambda: server.online, within=20)
        rows = await made.finished()
        process.terminate()
        assert (await ended(process))[0] == 0
    assert list(posts(server).values()) == [1]
    assert [row["state"] for row in rows] == ["done"]


@pytest.mark.timeout(600)
@pytest.mark.parametrize("remembered", [REMEMBERS, FORGETS], ids=["remembered", "forgotten"])
async def test_kills_at_random_moments_leave_each_message_once(stage, long, remembered):
    seed = random.randrange(1 << 32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    launches, channels, kills = (3, 100, 20) if long else (3, 20, 5)
    made = await stage(remembered, launches, channels, SHORT)
    server = made.server
    for _ in range(kills):
        async with made.running() as process:
            aim = len(posts(server)) + chance.randrange(1, max(2, made.expected // kills))
            # Where all that is left waits for leases to end, a kill comes anyway.
            with suppress(NoAnswer):
                await server.until(lambda aim=aim: len(posts(server)) >= aim, within=5)
            await kill(process)
        # The next one comes before the leases are over or after that.
        made.pass_by(chance.uniform(0, 2 * SHORT_LEASE) * SECOND)
    async with made.running() as process:
        rows = await made.finished(within=120)
        await kill(process)
    assert Counter(row["state"] for row in rows) == {"done": made.expected}
    assert Counter(posts(server).values()) == {1: made.expected}


@pytest.mark.parametrize("remembered", [REMEMBERS, FORGETS], ids=["remembered", "forgotten"])
async def test_where_history_cannot_be_read_a_post_is_rather_missing_than_twice(stage, remembered):
    made = await stage(remembered)
    server, (channel,) = made.server, made.channels
    channel.bot_permissions &= ~READ_MESSAGE_HISTORY
    async with made.running() as process:
        fault = server.faults.accept_and_hang(places=[channel])
        await server.until(lambda: fault.struck, within=20)
        await kill(process)
        fault.cut()
    made.pass_by(NONCE_REMEMBERED + SECOND)
    async with made.running() as process:
        (row,) = await made.finished()
        await kill(process)
    assert list(posts(server).values()) == [1]
    assert (row["state"], row["reason"]) == ("skipped", "uncertain")


async def test_within_discords_memory_of_nonces_history_is_not_needed(stage):
    made = await stage()
    server, (channel,) = made.server, made.channels
    channel.bot_permissions &= ~READ_MESSAGE_HISTORY
    async with made.running() as process:
        fault = server.faults.accept_and_hang(places=[channel])
        await server.until(lambda: fault.struck, within=20)
        await kill(process)
        fault.cut()
    made.pass_by(LEASE + SECOND)
    async with made.running() as process:
        (row,) = await made.finished()
        await kill(process)
    assert list(posts(server).values()) == [1]
    assert row["state"] == "done"


async def test_a_post_that_a_moderator_deleted_meanwhile_is_not_made_again(stage):
    made = await stage()
    server, (channel,) = made.server, made.channels
    async with made.running() as process:
        fault = server.faults.accept_and_hang(places=[channel])
        await server.until(lambda: fault.struck, within=20)
        await kill(process)
        fault.cut()
        await server.delete(server.messages[channel.id][0])
    made.pass_by(LEASE + SECOND)
    async with made.running() as process:
        (row,) = await made.finished()
        await kill(process)
    assert server.messages[channel.id] == []
    assert (row["state"], row["message"]) == ("done", None)


async def test_two_processes_on_one_file_post_each_once(stage, long):
    made = await stage(FORGETS, 3, 100 if long else 20, SHORT)
    async with made.running() as one, made.running() as other:
        rows = await made.finished(within=60)
        for process in (one, other):
            await kill(process)
    assert Counter(posts(made.server).values()) == {1: made.expected}
    assert Counter(row["state"] for row in rows) == {"done": made.expected}


async def test_a_process_that_slept_past_its_lease_changes_nothing(stage):
    made = await stage(FORGETS, courier=SHORT)
    server = made.server
    async with made.running() as slow:
        fault = server.faults.accept_and_hang(places=made.channels)
        await server.until(lambda: fault.struck, within=20)
        slow.send_signal(signal.SIGSTOP)
        fault.release()
        async with made.running() as quick:
            (row,) = await made.finished()
            slow.send_signal(signal.SIGCONT)
            await asyncio.sleep(0.5)
            for process in (slow, quick):
                process.terminate()
                await ended(process)
    assert list(posts(server).values()) == [1]
    assert row["owner"].startswith(f"{quick.pid}-")
    assert deliveries(made.path) == [row]


async def test_a_process_that_was_stopped_with_claims_of_others_by_then_sends_none(stage):
    made = await stage(FORGETS, channels=40, courier=SHORT)
    server = made.server
    async with made.running() as slow:
        await server.until(lambda: posts(server), within=20)
        slow.send_signal(signal.SIGSTOP)
        async with made.running() as quick:
            rows = await made.finished(within=40)
            slow.send_signal(signal.SIGCONT)
            await asyncio.sleep(1)
            for process in (slow, quick):
                process.terminate()
                await ended(process)
    assert Counter(posts(server).values()) == {1: 40}
    # Most were claimed by the one that was stopped.
    assert sum(row["attempt"] > 1 for row in rows) > 10
    assert deliveries(made.path) == rows


async def test_a_clock_ahead_of_discords_makes_no_post_twice(stage):
    made = await stage(FORGETS, courier=SHORT, behind=600)
    server = made.server
    async with made.running() as process:
        fault = server.faults.accept_and_hang(places=made.channels)
        await server.until(lambda: fault.struck, within=20)
        await kill(process)
        fault.cut()
    async with made.running() as process:
        await made.finished()
        await kill(process)
    assert list(posts(server).values()) == [1]
