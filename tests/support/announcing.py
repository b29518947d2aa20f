"""A server with a manager and the bot in it, for the tests of /announce."""

import re
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime

from loopback import LoopbackDiscord
from loopback.limits import message_problems
from loopback.world import MANAGE_GUILD, ORDINARY
from support.posting import Clock

from bot.announcements.sqlite_store import SqliteStore
from bot.announcements.store import StoreError
from bot.announcements.subscriptions import Place, Terms
from bot.discord_app.client import CrewBot
from bot.discord_app.synced import Synced

NOW = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)
MANAGER = ORDINARY | MANAGE_GUILD


class Shelf:
    """A store that cannot be used while it is ``shut``."""

    def __init__(self, store):
        self.store, self.shut = store, False

    def __getattr__(self, name):
        method = getattr(self.store, name)

        def used(*arguments):
            if self.shut:
                raise StoreError("database is locked")
            return method(*arguments)

        return used


class Desk:
    """The server, its manager, and what the bot keeps of them.

    ``store`` is a look into the state file beside the bot's own, the ``shelf``.
    """

    def __init__(self, discord, store, shelf, clock):
        self.discord, self.store, self.shelf, self.clock = discord, store, shelf, clock
        self.guild, self.channel = discord.guild, discord.channel
        self.news = discord.add_channel(self.guild, "news")
        self.manager = discord.add_user("Mia", MANAGER)
        self.fans = discord.add_role(self.guild, "fans", mentionable=True)
        self.quiet = discord.add_role(self.guild, "quiet")
        self.other = discord.add_guild("Elsewhere", discord.owner)
        self.elsewhere = discord.add_channel(self.other, "elsewhere")
        self.bot = None

    async def use(self, command, options=None, **where):
        """Use a command as the manager; nothing of the reply is public or breaks a limit."""
        reply = await self.discord.interact(
            f"announce {command}", options, **({"user": self.manager} | where)
        )
        check(reply)
        # To be refused a look at a channel is no fault of the bot's.
        assert [one for one in self.discord.refusals if one.method != "GET"] == []
        return reply

    def add(self, **options):
        return self.use("add", options)

    def kept(self, guild=None):
        """The subscriptions of a server, this one if not said."""
        return self.store.subscriptions((guild or self.guild).id)

    def only(self):
        (subscription,) = self.kept()
        return subscription

    def foreign(self):
        """A subscription of the other server."""
        place = Place(self.other.id, self.elsewhere.id)
        return self.store.add(place, Terms(), self.discord.owner.id, NOW, None, "en")

    def pause(self, reason):
        """Let posting fail in the channel of the only subscription."""
        self.store.lose(self.only().place.channel, reason, NOW)

    def posted(self, channel=None):
        return self.discord.messages[(channel or self.channel).id]

    async def post(self, channel=None):
        """The next message in a channel, once the bot has looked."""
        count = len(self.posted(channel))
        self.bot.courier.wake()
        await self.discord.until(lambda: len(self.posted(channel)) > count, what="a post")
        return self.posted(channel)[-1]

    def everyone(self):
        """The role that every member has."""
        role = self.discord.add_role(self.guild, "@everyone")
        self.guild.roles.remove(role)
        role.id = self.guild.id
        return role


def check(reply):
    """What holds for every reply: the manager's alone, within the limits, and pinging nobody."""
    messages = [reply.message, *reply.followups]
    for message in messages:
        assert message.ephemeral
        assert message.pinged == set()
        assert message.allowed_mentions == {"parse": []}
        body = {"content": message.content, "embeds": message.embeds}
        assert message_problems(body) == []


def said(reply):
    """All that a reply says, its embeds aside."""
    return "\n".join([reply.content, *(message.content for message in reply.followups)])


def numbers(reply):
    """The numbers of the subscriptions that a list shows."""
    return [int(number) for number in re.findall(r"^\*\*(\d+)\*\* · <#", said(reply), re.MULTILINE)]


@asynccontextmanager
async def announcing(folder, manifest, now=NOW):
    """A Desk with the bot logged in."""
    clock = Clock(now)
    # Discord and the bot have the same time.
    async with LoopbackDiscord(clock=lambda: clock().timestamp(), began=0) as discord:
        path = folder / "state.sqlite"
        with closing(SqliteStore(path)) as own, closing(SqliteStore(path)) as store:
            desk = Desk(discord, store, Shelf(own), clock)
            desk.bot = CrewBot(
                manifest, Synced(path), desk.shelf, clock,
                guild_ready_timeout=0.01, running=lambda: clock().timestamp(),
            )  # fmt: skip
            async with discord.logged_in(desk.bot):
                yield desk
        assert discord.unknown_paths == []
