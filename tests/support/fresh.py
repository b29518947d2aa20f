"""A bot that learns and posts at a pretended time: source, facts, courier and channels.

The source and Discord are on loopback, and both clients are the real ones; only the waiting
between two looks at anything is pretended.
"""

import asyncio
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from loopback import Clock, LoopbackDiscord
from support.launch_library import Library, served, text
from support.post_office import TurnedBot

from bot.announcements.sqlite_store import SqliteStore
from bot.announcements.subscriptions import Kind, Place, Terms
from bot.archive import storage
from bot.discord_app.freshness import Freshness
from bot.discord_app.synced import Synced
from bot.discord_app.watching import SECONDS_BETWEEN_LOOKS, SECONDS_TO_SETTLE, Facts
from bot.refreshing.learned import LearnedFile
from bot.refreshing.refreshing import Refresher

DATA = Path(__file__).parents[2] / "data"
NOW = datetime(2026, 11, 29, 20, 0, tzinfo=UTC)
KINDS = Kind.UNDOCKING, Kind.PLAN_CHANGE
SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)


class Fresh:
    """A bot with one subscribed channel and a source that a test changes."""

    def __init__(self, server, library, base, store, couriers, folder):
        self.server, self.library = server, library
        self.file = LearnedFile(folder / "learned.sqlite")
        self.folder, self.store = folder, store
        self.news = Freshness(Refresher(self.file, base, seconds=5), self.read, self.now)
        self.facts = Facts(DATA, self.read, learned=lambda: self.file.learned().mark, words=False)
        state = Synced(folder / "state.sqlite")
        self.bot = TurnedBot(
            self.facts.open(), state, couriers, self.now, guild_ready_timeout=0.01,
            running=server.clock,
        )  # fmt: skip
        self.courier = self.bot.courier
        self.look_at, self.poll_at, self.looks = self.now(), self.now(), []

    def now(self):
        return datetime.fromtimestamp(self.server.now(), UTC)

    def read(self):
        return storage.open_manifest(DATA, self.folder / "facts.sqlite", self.file.learned())

    def posted(self):
        """What stands in the channel."""
        return self.server.messages[self.server.channel.id]

    async def turn(self):
        self.courier.wake()
        await self.courier.turn()
        await self.courier.settled()

    async def run(self, until):
        """Live until then: look at the source, at the facts and at what is due when it is time."""
        while (at := min(self.look_at, self.poll_at)) < until:
            self.server.clock.advance(max(0.0, (at - self.now()).total_seconds()))
            if self.look_at <= self.now():
                self.looks.append(self.now())
                self.look_at = self.now() + (await asyncio.to_thread(self.news.step)) * SECOND
            if self.poll_at <= self.now():
                await self._poll()
        self.server.clock.advance(max(0.0, (until - self.now()).total_seconds()))

    async def _poll(self):
        if manifest := await asyncio.to_thread(self.facts.changed):
            self.courier.offer(manifest)
            await self.turn()
        settling = self.facts._noticed not in ("", self.facts._seen)
        wait = SECONDS_TO_SETTLE if settling else SECONDS_BETWEEN_LOOKS
        self.poll_at = self.now() + wait * SECOND
        if not settling and self.facts._mark() == self.facts._seen:
            # Nothing changes before the next look, after which it is as long until a poll.
            skipped = (self.look_at - self.poll_at) // (wait * SECOND)
            self.poll_at += max(0, skipped) * wait * SECOND

    async def delay(self, change, at, within):
        """Let the source say something from ``at`` on; how long until a post is in the channel."""
        await self.run(at)
        count = len(self.posted())
        change()
        while len(self.posted()) == count and self.now() < at + within:
            await self.run(self.now() + MINUTE / 4)
        assert len(self.posted()) > count, "no post"
        return datetime.fromtimestamp(self.posted()[-1].at, UTC) - at


@asynccontextmanager
async def fresh(manifest, folder):
    """A bot logged in, with a channel that is subscribed to undockings and changes of plan."""
    library, path = Library(manifest), folder / "state.sqlite"
    async with LoopbackDiscord(clock=Clock(), began=NOW.timestamp()) as server:
        with (
            served(library) as base,
            closing(SqliteStore(path)) as store,
            closing(SqliteStore(path)) as couriers,
        ):
            made = Fresh(server, library, base, store, couriers, folder)
            library.clock = made.now
            place = Place(server.guild.id, server.channel.id)
            terms = Terms(frozenset(KINDS), ())
            store.add(place, terms, server.owner.id, NOW - MINUTE, None, "en")
            async with server.logged_in(made.bot):
                await made.turn()
                yield made
                await made.courier.stop()


async def near_an_event(manifest, folder, chance):
    """An undocking that comes some minutes beside its planned time: how long until it is told."""
    planned = NOW + chance.uniform(70, 130) * MINUTE
    planned = planned.replace(second=0, microsecond=0)
    happens = planned + chance.uniform(-10, 60) * MINUTE
    async with fresh(manifest, folder) as bot:
        bot.library.leave("crew-13", planned)
        # That it is to land is what tells a departure from a change of ports.
        bot.library.ship("crew-13")["mission_end"] = text(planned + 18 * HOUR)
        await bot.run(NOW + MINUTE)
        # What was told is the plan; that it happened is not said before it does.
        bot.library.dockings["crew-13"][-1]["departure"] = None
        delay = await bot.delay(
            lambda: bot.library.leave("crew-13", happens), happens, timedelta(hours=2)
        )
        return delay, most_calls(bot)


async def otherwise(manifest, folder, chance):
    """A plan that is dated when nothing is near: how long until it is told."""
    async with fresh(manifest, folder) as bot:
        at = NOW + chance.uniform(10, 200) * MINUTE
        planned = (NOW + timedelta(days=chance.randint(80, 130))).replace(second=0)
        delay = await bot.delay(
            lambda: bot.library.leave("crew-13", planned), at, timedelta(hours=2)
        )
        return delay, most_calls(bot)


def most_calls(bot):
    """The most calls that the source had in any hour."""
    times = bot.library.times
    return max(sum(at <= other < at + HOUR for other in times) for at in times)


def percentile(delays, share):
    """The delay that this share of all does not exceed."""
    ordered = sorted(delays)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
