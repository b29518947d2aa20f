"""What there is on a LoopbackDiscord: people, roles, servers, channels, and changes to them."""

from . import answers
from .answers import Refused
from .gateway import GUILDS
from .world import DISCORD_EPOCH, ORDINARY, PUBLIC_THREAD, Channel, Guild, Role, Thread, User


class Places:
    """The part of LoopbackDiscord that makes and unmakes people and places.

    What is added (``add_...``) is not told to a client that is already online; what is changed
    is, and whoever changes it goes on when the client has taken that in.
    """

    def now(self):
        """Seconds since 1970, moving with the clock."""
        return self.began + self.clock()

    def new_id(self):
        """A new snowflake, of the moment that it is by the clock, and later than any before."""
        moment = int((self.now() - DISCORD_EPOCH) * 1000) << 22
        self.last_id = max(self.last_id + 1, moment)
        return self.last_id

    def add_user(self, name, permissions=ORDINARY):
        self.users.append(User(self.new_id(), name, permissions=permissions))
        return self.users[-1]

    def add_guild(self, name, owner, locale="en-US"):
        guild = Guild(self.new_id(), name, owner, locale)
        guild.bot_role = Role(self.new_id(), self.bot.name, bot_id=self.bot.id)
        self.guilds.append(guild)
        return guild

    def find_guild(self, guild_id):
        """The server with this id, if the bot is in it, or a refusal."""
        for guild in self.guilds:
            if str(guild.id) == guild_id and guild.has_bot:
                return guild
        raise Refused(answers.UNKNOWN_GUILD)

    def add_role(self, guild, name, mentionable=False):
        role = Role(self.new_id(), name, mentionable, position=2 + len(guild.roles))
        guild.roles.append(role)
        return role

    async def delete_role(self, guild, role):
        """Delete a role of a server; whoever had it keeps nothing of it."""
        guild.roles.remove(role)
        gone = {"guild_id": str(guild.id), "role_id": str(role.id)}
        await self._tell("GUILD_ROLE_DELETE", gone, guild)

    def add_channel(self, guild, name, **details):
        channel = Channel(self.new_id(), self.bot, name, guild, **details)
        guild.channels.append(channel)
        self.channels[channel.id] = channel
        return channel

    def add_thread(self, parent, name, kind=PUBLIC_THREAD, *, archived=False, locked=False):
        """A thread of the channel ``parent``; the bot is in it if it is a private one."""
        thread = Thread(self.new_id(), self.bot, name, parent, kind, archived, locked)
        parent.guild.threads.append(thread)
        self.channels[thread.id] = thread
        return thread

    def direct(self, user):
        """The channel of direct messages between the bot and ``user``."""
        for channel in self.channels.values():
            if channel.recipient is user:
                return channel
        channel = Channel(self.new_id(), self.bot, recipient=user)
        self.channels[channel.id] = channel
        return channel

    async def delete_channel(self, channel):
        """Delete a channel with its threads, or a thread."""
        guild, payload = channel.guild, channel.payload()
        gone = [one for one in guild.threads if channel in (one, one.parent)]
        guild.threads = [one for one in guild.threads if one not in gone]
        if channel in guild.channels:
            guild.channels.remove(channel)
        for one in (channel, *gone):
            self.channels.pop(one.id, None)
        await self._tell("THREAD_DELETE" if gone == [channel] else "CHANNEL_DELETE", payload, guild)

    async def change_permissions(self, channel, permissions):
        """Let the bot do no more and no less than ``permissions`` in a channel."""
        channel.bot_permissions = permissions
        await self._tell("CHANNEL_UPDATE", channel.payload(), channel.guild)

    async def change_person(self, channel, user, permissions):
        """Let a person do no more and no less than ``permissions`` in a channel."""
        channel.person_permissions[user] = permissions
        await self._tell("CHANNEL_UPDATE", channel.payload(), channel.guild)

    async def change_thread(self, thread, *, archived=False, locked=False):
        """Archive or reopen a thread, lock or unlock it."""
        thread.archived, thread.locked = archived, locked
        await self._tell("THREAD_UPDATE", thread.payload(), thread.guild)

    async def remove_bot(self, guild):
        """Take the bot from a server, as a kick does."""
        guild.has_bot = False
        await self._tell("GUILD_DELETE", {"id": str(guild.id)}, guild)

    async def make_unavailable(self, guild):
        """Hide a server from the gateway, as an outage does; REST goes on."""
        guild.available = False
        await self._tell("GUILD_DELETE", {"id": str(guild.id), "unavailable": True}, guild)

    async def make_available(self, guild):
        """End what ``make_unavailable`` began."""
        guild.available = True
        await self._tell("GUILD_CREATE", guild.create_payload(self.bot), guild)

    async def _tell(self, event, payload, guild):
        await self.gateway.dispatch(event, payload, guild, GUILDS)
        await self.caught_up()
