"""A server with a manager and the bot in it, for the tests of /announce."""

import re
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from loopback import LoopbackDiscord
from loopback.limits import message_problems
from loopback.messages import number_components
from loopback.world import MANAGE_GUILD, ORDINARY
from support.posting import DAY, Clock

from bot.announcements.sqlite_store import SqliteStore
from bot.announcements.store import StoreError
from bot.announcements.subscriptions import At, Kind, Place, Terms
from bot.discord_app.client import CrewBot
from bot.discord_app.synced import Synced
from bot.discord_app.upkeep import Verb

NOW = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)
MANAGER = ORDINARY | MANAGE_GUILD
# All that managers can do: by commands, by buttons for all subscriptions and for one.
COMMANDS = ("add", "list", "forget")
WHOLE = ("subscriptions:preview", "subscriptions:check")
VERBS = tuple(f"subscription:{verb}" for verb in Verb)

# What fills every option of /announce add but channel and role, and the terms that it gives.
EVERYTHING = {
    "kind": "digest, launch, on-this-day",
    "before": "2d, 30m",
    "at": "Monday 18:30 Europe/Moscow",
    "program": "soyuz",
}
TERMS = Terms(
    frozenset({Kind.DIGEST, Kind.LAUNCH, Kind.ON_THIS_DAY}),
    (2 * DAY, timedelta(minutes=30)),
    frozenset({"soyuz"}),
    "Europe/Moscow",
    At(time(18, 30), 0),
)
CLOSED = "I cannot read or save subscriptions now. Nothing was changed; try again later."


class Shelf:
    """A store that cannot be used while it is ``shut``."""

    def __init__(self, store):
        self.store, self.shut = store, False

    def __getattr__(self, name):
        method = getattr(self.store, name)

        def used(*arguments, **more):
            if self.shut:
                raise StoreError("database is locked")
            return method(*arguments, **more)

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

    async def press(self, verb, number=None, **who):
        """Press a button of a subscription, or of the whole list, below a message of before."""
        name = f"subscriptions:{verb}" if number is None else f"subscription:{verb}:{number}"
        shown = self.discord.new_message(who.pop("channel", self.channel), self.discord.bot)
        button = {"type": 2, "style": 2, "label": "…", "custom_id": name}
        shown.components = [{"type": 1, "components": [button]}]
        number_components(shown.components)
        reply = await self.discord.press(shown, name, **({"user": self.manager} | who))
        # Not of the server's posts.
        self.discord.messages[shown.channel.id].remove(shown)
        if reply.modal is None:
            check(reply)
        assert [one for one in self.discord.refusals if one.method != "GET"] == []
        return reply

    async def go(self, way, number, **who):
        """Do what a command or button does that is named among those above."""
        if way in COMMANDS:
            return await self.use(way, **who)
        kind, _, verb = way.partition(":")
        return await self.press(verb, number if kind == "subscription" else None, **who)

    async def choose(self, listed, number):
        """Choose a subscription in the menus below a list."""
        selects = [row["components"][0] for row in last(listed).components]
        (name,) = (
            one["custom_id"]
            for one in selects
            if str(number) in [option["value"] for option in one.get("options", ())]
        )
        shown = replace(listed, message=last(listed))
        reply = await self.discord.choose(shown, name, [str(number)], user=self.manager)
        check(reply)
        return reply

    async def change(self, number=None, _who=None, **filled):
        """Fill in the form of the fields ``filled``, of the only subscription if none is named."""
        who = {"user": self.manager} | (_who or {})
        verb = "place" if set(filled) <= {"channel", "role", "language", "pictures"} else "terms"
        opened = await self.press(verb, number or self.only().id, **who)
        if opened.modal is None:
            return opened
        reply = await self.discord.submit(opened, filled, **who)
        check(reply)
        return reply

    def preview(self, **who):
        return self.press("preview", **who)

    def check(self, **who):
        return self.press("check", **who)

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


def last(reply):
    """The last message of a reply: below it stand the buttons."""
    return [reply.message, *reply.followups][-1]


def labels(reply):
    """What the buttons below a reply say."""
    rows = last(reply).components
    return [one["label"] for row in rows for one in row["components"] if one["type"] == 2]


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
