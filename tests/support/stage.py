"""A stage for processes of the bot that are killed: what is due, and what is there then."""

import asyncio
import re
import signal
import time
from collections import Counter
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from loopback import LoopbackDiscord
from loopback.limits import nested
from support.launches import add_channels, deliveries, subscribe, write_folder
from support.running import Ahead, started

# The window in which Discord remembers a nonce, in seconds; 0 is a Discord that forgets at once.
REMEMBERS, FORGETS = 300, 0
SHORT_LEASE = 4
SHORT = f"LEASE={SHORT_LEASE},SEND_LIMIT=2"
SECOND = timedelta(seconds=1)


def mark_of(message):
    """The mark that a post bears in its buttons."""
    ids = [component.get("custom_id", "") for _, component in nested(message.components)]
    return next(match[1] for one in ids if (match := re.match(r"\w+:\d+:([0-9a-f]{24}):", one)))


def posts(server):
    """How often each post is in its channel."""
    return Counter(mark_of(message) for channel in server.messages.values() for message in channel)


class Stage:
    """A loopback Discord with subscribed channels, and what starts the bot on it.

    ``courier`` shortens the courier's times, where they have to pass for the bot while it runs;
    ``kept`` is the address of a server that keeps the state, in place of a file.
    """

    def __init__(self, server, tmp_path, launches, channels, courier, kept=None):
        self.server, self.path = server, kept or tmp_path / "state.sqlite"
        now = datetime.now(UTC).replace(second=0, microsecond=0)
        soon = now + timedelta(minutes=40)
        ships = {
            f"Ship-{number}": soon + number * timedelta(minutes=1) for number in range(launches)
        }
        self.folder = write_folder(tmp_path / "data", now, **ships)
        self.channels = add_channels(server, channels)
        subscribe(self.path, self.channels, since=now - timedelta(hours=1))
        self.tmp_path, self.courier, self.expected = tmp_path, courier, launches * channels

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
            "ISS_BOT_STATE": getattr(self.path, "url", str(self.path)),
        }
        ahead = self.server.clock.ahead
        async with started(self.server.base_url, self.tmp_path, ahead, **given) as process:
            yield process

    async def finished(self, within=60):
        """Wait until nothing is left to be sent."""
        async with asyncio.timeout(within):
            while True:
                rows = deliveries(self.path)
                if len(rows) == self.expected and not any(
                    row["state"] in ("due", "doing") for row in rows
                ):
                    return rows
                await asyncio.sleep(0.2)


@asynccontextmanager
async def staged(tmp_path):
    """Makes stages: ``make(nonce_seconds, launches, channels)``.

    Discord's clock is some seconds ``behind`` that of the machine.
    """
    servers = []

    async def make(
        nonce_seconds=REMEMBERS, launches=1, channels=1, courier="", behind=0, kept=None
    ):
        began = time.time() - time.monotonic() - behind
        server = LoopbackDiscord(Ahead(), nonce_seconds=nonce_seconds, began=began)
        await server.__aenter__()
        servers.append(server)
        return Stage(server, tmp_path, launches, channels, courier, kept)

    yield make
    for server in servers:
        await server.__aexit__()


async def kill(process):
    process.send_signal(signal.SIGKILL)
    await process.wait()
