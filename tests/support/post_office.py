"""The bot's client with its courier on a loopback Discord, and one clock for both."""

from collections import Counter
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime, timedelta

from loopback import Clock, LoopbackDiscord
from support.launches import add_channels
from support.posting import flights

from bot.announcements.sqlite_store import SqliteStore
from bot.announcements.subscriptions import Kind, Place, Terms
from bot.discord_app.client import CrewBot
from bot.discord_app.synced import Synced

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def within_a_month():
    """Now, or a few hours later where a month ends: a launch that moves into another month is
    announced anew, and not put right."""
    now = datetime.now(UTC)
    ends = (now + 3 * HOUR).month != now.month
    return (now + 4 * HOUR if ends else now).timestamp()


class TurnedBot(CrewBot):
    """A client whose courier does something only when a test turns it."""

    async def setup_hook(self):
        await self.tree.sync()


class PostOffice:
    """A server, its subscribed channels, and the bot that posts to them."""

    def __init__(self, server, store, couriers, path):
        self.server, self.store = server, store
        self.known_to = self.now().replace(second=0, microsecond=0)
        self.bot = TurnedBot(
            flights(self.known_to), Synced(path), couriers, self.now, guild_ready_timeout=0.01
        )
        self.courier = self.bot.courier

    def now(self):
        return datetime.fromtimestamp(self.server.now(), UTC)

    def learn(self, **launches):
        """Let the courier know that these ships launch so many minutes after the beginning.

        One that is given None has lost its date.
        """
        at = {
            name: None if minutes is None else self.known_to + minutes * MINUTE
            for name, minutes in launches.items()
        }
        self.courier.offer(flights(self.known_to, **at))

    def subscribe(self, *channels, leads=(HOUR,), role=None, by=None, kinds=(Kind.LAUNCH,)):
        """Subscribe channels to launches, since a minute ago."""
        return [
            self.store.add(
                Place(channel.guild.id, channel.id),
                Terms(frozenset(kinds), tuple(leads)),
                (by or channel.guild.owner).id,
                self.now() - MINUTE,
                role,
                "en",
            )
            for channel in channels
        ]

    async def turn(self, times=1):
        """Let what is due be done."""
        for _ in range(times):
            self.courier.wake()
            await self.courier.turn()
            await self.courier.settled()

    async def after(self, seconds):
        """Let so much time pass, then what is due be done."""
        self.server.clock.advance(seconds)
        await self.turn()

    def rows(self):
        """All posts, as they are kept."""
        with self.store._reading() as connection:
            found = connection.execute("SELECT * FROM job WHERE post IS NULL ORDER BY id")
            return [dict(row) for row in found]

    def waiting(self, kind):
        """How many posts are still to be edited, or published."""
        with self.store._reading() as connection:
            (found,) = connection.execute(
                "SELECT count(*) FROM job WHERE kind = ? AND state IN ('due', 'doing', 'blocked')",
                (kind,),
            ).fetchone()
        return found

    def states(self):
        return [row["state"] for row in self.rows()]

    def titles(self, channel):
        """What stands above each message of a channel."""
        return [message.embeds[0]["title"] for message in self.server.messages[channel.id]]

    def asked(self, method, channel):
        """How often the bot has asked for something in a channel's messages."""
        path = f"/channels/{channel.id}/messages"
        found = Counter(
            way for way, asked in self.server.requests if asked.partition("?")[0].startswith(path)
        )
        return found[method]


@asynccontextmanager
async def opened(folder, channels=1):
    """A post office with so many subscribed channels, and one launch ahead that is due now."""
    path = folder / "state.sqlite"
    async with LoopbackDiscord(clock=Clock(), began=within_a_month()) as server:
        # The courier's thread has one of its own, as a store is not for two threads at once.
        with closing(SqliteStore(path)) as store, closing(SqliteStore(path)) as couriers:
            office = PostOffice(server, store, couriers, path)
            office.channels = add_channels(server, channels)
            office.subscriptions = office.subscribe(*office.channels)
            office.learn(Alfa=40)
            async with server.logged_in(office.bot):
                yield office
                await office.courier.stop()
