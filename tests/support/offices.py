"""Offices that know a fleet far ahead, and what is asked of them in tests of time."""

import asyncio
from contextlib import asynccontextmanager, closing
from datetime import timedelta

from support.posting import DAY, HOUR, START, Clock, MemoryChannels, Office, flights

from bot.announcements.sqlite_store import SqliteStore
from bot.station.moments import Moment

SECOND = timedelta(seconds=1)
# So many that one of them may be missing without the data looking damaged.
FLEET = {f"ship-{number:02}": START + 300 * DAY + number * DAY for number in range(30)}


class HeldChannels(MemoryChannels):
    """Channels that can hold what they are asked to do until they are let ``go``."""

    def __init__(self, clock):
        super().__init__(clock)
        self.begun, self.go = asyncio.Event(), asyncio.Event()
        self.go.set()

    def hold(self):
        self.begun.clear()
        self.go.clear()

    async def _held(self):
        self.begun.set()
        await self.go.wait()

    async def send(self, *asked):
        await self._held()
        return await super().send(*asked)

    async def edit(self, *asked):
        await self._held()
        return await super().edit(*asked)

    async def publish(self, *asked):
        await self._held()
        return await super().publish(*asked)

    async def enter(self, *asked):
        await self._held()
        return await super().enter(*asked)


@asynccontextmanager
async def opened(folder):
    """An office that knows a fleet far ahead and Alfa, which launches in 30 hours."""
    path = folder / "state.sqlite"
    with closing(SqliteStore(path)) as store:
        clock = Clock()
        made = Office(store, facts(alfa=START + 30 * HOUR), clock, HeldChannels(clock))
        made.path = path
        await made.turn()
        yield made
        await made.courier.stop()


def facts(known_to=START, crews=None, **launches):
    return flights(known_to, crews, **FLEET | launches)


async def learn(office, crews=None, **launches):
    """Let the courier know that these ships launch then, and do what follows from it."""
    office.manifest = facts(office.clock(), crews, **launches)
    await office.turn(2)


def messages(office, channel=10):
    """The messages of a channel, in order."""
    return [one for one in office.channels.messages if one.channel == channel]


def rows(office):
    """All deliveries, in the order in which they are due."""
    found = office.store._connection.execute(
        "SELECT * FROM job WHERE post IS NULL ORDER BY due, id"
    )
    return [dict(row) for row in found]


def notice(ship, minutes, at):
    """The key of a notice, so many minutes ahead, of a launch that was moved there."""
    return f"ahead/launch/{ship}/{minutes}/{Moment(at)}"


def outcomes(office):
    """What became of each post."""
    return [(row["subject"], row["reason"] or row["state"]) for row in rows(office)]
