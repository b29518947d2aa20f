"""Each post exactly once, though four workers share a server: they are killed, it is restarted.

``ISS_BOT_TEST_POSTGRES_RESTART`` may hold the command that restarts the server of the tests at
once; without it all its sessions are ended, as a restart does.
"""

import asyncio
import os
import random
import signal
import time
from collections import Counter
from contextlib import AsyncExitStack

import pytest
from support.launches import deliveries
from support.proxy import Proxy
from support.stage import FORGETS, SHORT, kill, posts, staged
from support.stores import Postgres, needs_server, on_server

from bot.server import ServerAddress

pytestmark = needs_server
RESTART = os.environ.get("ISS_BOT_TEST_POSTGRES_RESTART", "")
WORKERS = 4


@pytest.fixture
async def stage(tmp_path):
    """A stage whose state is on the server: ``stage(channels)``."""
    place = Postgres(lasting=True)
    try:
        async with staged(tmp_path) as make:

            async def made(channels, courier=SHORT):
                return await make(FORGETS, 1, channels, courier, kept=ServerAddress(place.url))

            yield made
    finally:
        await asyncio.to_thread(there_again)
        place.close()


def there_again():
    """Wait until the server takes sessions."""
    from psycopg import OperationalError

    for _ in range(100):
        try:
            on_server("SELECT 1")
        except OperationalError:
            time.sleep(0.1)
            continue
        return


async def restart():
    """Restart the server, or end all its sessions but one."""
    if RESTART:
        process = await asyncio.create_subprocess_shell(
            RESTART, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL
        )
        await process.wait()
        return

    await asyncio.to_thread(
        on_server,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE application_name = 'iss-crew-bot'",
    )


@pytest.mark.timeout(600)
async def test_postgres_workers_killed_at_random_post_each_once(stage, long):
    seed = random.randrange(1 << 32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    channels, kills = (1000, 40) if long else (120, 6)
    made = await stage(channels)
    restarts = 0
    async with AsyncExitStack() as stack:

        async def another():
            return await stack.enter_async_context(made.running())

        workers = [await another() for _ in range(WORKERS)]
        for number in range(kills):
            aim = min(
                channels - 1, len(posts(made.server)) + chance.randrange(1, channels // kills)
            )
            for _ in range(100):
                if len(posts(made.server)) >= aim:
                    break
                await asyncio.sleep(0.05)
            # Those that are there, at any moment of theirs.
            await asyncio.sleep(chance.uniform(0, 0.2))
            place = chance.randrange(WORKERS)
            # Though it was started while the server was away.
            assert workers[place].returncode is None
            await kill(workers[place])
            workers[place] = await another()
            if number % (kills // 2) == 1:
                await restart()
                restarts += 1
        await asyncio.to_thread(there_again)
        rows = await made.finished(within=120)
    print(f"{kills} kills, {restarts} restarts, {len(posts(made.server))} posts")
    print(f"claimed more than once: {sum(row['attempt'] > 1 for row in rows)}")
    assert Counter(row["state"] for row in rows) == {"done": channels}
    assert Counter(posts(made.server).values()) == {1: channels}


async def test_a_postgres_worker_that_slept_past_its_lease_changes_nothing(stage):
    made = await stage(1)
    async with made.running() as slow:
        fault = made.server.faults.accept_and_hang(places=made.channels)
        await made.server.until(lambda: fault.struck, within=20)
        slow.send_signal(signal.SIGSTOP)
        fault.release()
        async with made.running() as quick:
            (row,) = await made.finished()
            slow.send_signal(signal.SIGCONT)
            await asyncio.sleep(0.5)
            for process in (slow, quick):
                await kill(process)
    assert list(posts(made.server).values()) == [1]
    assert row["owner"].startswith(f"{quick.pid}-")
    assert deliveries(made.path) == [row]


async def test_a_start_without_its_postgres_server_answers_and_posts_once_it_is_there(tmp_path):
    place = await asyncio.to_thread(Postgres)
    proxy = Proxy(place.url)
    try:
        async with staged(tmp_path) as make:
            made = await make(FORGETS, 1, 2, SHORT, kept=ServerAddress(proxy.url))
            proxy.cut()
            async with made.running() as process:
                await made.server.until(lambda: made.server.online and made.server.commands, 20)
                answer = await made.server.interact("next-soyuz")
                assert answer.embeds
                assert not any(made.server.messages[one.id] for one in made.channels)
                proxy.open()
                rows = await made.finished()
                assert process.returncode is None
                await kill(process)
        assert [row["state"] for row in rows] == ["done", "done"]
        assert [len(made.server.messages[one.id]) for one in made.channels] == [1, 1]
    finally:
        proxy.close()
        await asyncio.to_thread(place.close)
