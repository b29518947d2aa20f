"""Keeps what a bot leaves that is killed in the middle of its deliveries: keep.py NAME

NAME.sql is its state file as SQL, NAME.json what stands in its channels. A release keeps both
before the next one changes anything of them; test_upgrade.py goes on from there.

The first ones were made by commit 19f8f14, in whose tests the modules had other names:

    sed 's/loopback/loopback_discord/; s/support\\.//' keep.py > tests/keep.py
    python tests/keep.py first
"""

import asyncio
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = next(folder for folder in HERE.parents if (folder / "pyproject.toml").is_file())
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from loopback import Clock, LoopbackDiscord  # noqa: E402
from support.launches import add_channels  # noqa: E402
from support.post_office import PostOffice  # noqa: E402

from bot.announcements.sqlite_store import SqliteStore  # noqa: E402

BEGAN = datetime(2026, 11, 22, 5, tzinfo=UTC).timestamp()
CHANNELS = 4
# When the ships launch, in minutes from the beginning: first, and when the bot is killed.
FIRST, THEN = {"Alfa": 40}, {"Alfa": 50, "Bravo": 55, "Cesar": 58}


async def leave(folder):
    """Post a notice everywhere; be killed while it is put right, and others are posted."""
    path = folder / "state.sqlite"
    async with LoopbackDiscord(clock=Clock(), began=BEGAN) as server:
        with closing(SqliteStore(path)) as store, closing(SqliteStore(path)) as couriers:
            office = PostOffice(server, store, couriers, path)
            asked, taken, untaken, done = add_channels(server, CHANNELS)
            office.subscribe(asked, taken, untaken, done)
            office.learn(**FIRST)
            async with server.logged_in(office.bot):
                await office.turn()
                server.clock.advance(60)
                faults = server.faults
                # Of what is put right, posted but not answered, and never asked.
                hanging = [
                    faults.hang(places=[asked], action="editing"),
                    faults.accept_and_hang(places=[taken], action="sending"),
                    faults.hang(places=[untaken], action="sending"),
                ]
                office.learn(**THEN)
                turning = asyncio.create_task(turn_on(office))
                await server.until(lambda: all(hang.struck for hang in hanging), within=20)
                await server.until(lambda: office.titles(done)[2:], within=20)
                found = [kept(message) for box in server.messages.values() for message in box]
                told = {"now": server.clock(), "messages": found}
                (folder / "discord.json").write_text(json.dumps(told, indent=1) + "\n", "utf-8")
                assert not turning.done()
                os.kill(os.getpid(), signal.SIGKILL)


async def turn_on(office):
    """Turn the courier over and over, whatever is under way."""
    while True:
        office.courier.wake()
        await office.courier.turn()
        await asyncio.sleep(0.01)


def kept(message):
    """What stands in a channel."""
    names = ("id", "at", "nonce", "embeds", "components", "edits")
    return {"channel": message.channel.id} | {name: getattr(message, name) for name in names}


def main(name):
    if Path(name).is_dir():
        asyncio.run(leave(Path(name)))
    with tempfile.TemporaryDirectory() as place:
        ended = subprocess.run([sys.executable, __file__, place], check=False, timeout=60)
        assert ended.returncode == -signal.SIGKILL, ended
        left = Path(place)
        (HERE / f"{name}.json").write_bytes((left / "discord.json").read_bytes())
        with closing(sqlite3.connect(left / "state.sqlite")) as connection:
            lines = "\n".join(connection.iterdump())
        (HERE / f"{name}.sql").write_text(f"{lines}\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
