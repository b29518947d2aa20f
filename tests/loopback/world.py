"""The made-up people, roles, servers and channels, and the payloads Discord writes of them."""

import base64
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

ADMINISTRATOR = 1 << 3
MANAGE_CHANNELS = 1 << 4
MANAGE_GUILD = 1 << 5
VIEW_CHANNEL = 1 << 10
SEND_MESSAGES = 1 << 11
MANAGE_MESSAGES = 1 << 13
EMBED_LINKS = 1 << 14
ATTACH_FILES = 1 << 15
READ_MESSAGE_HISTORY = 1 << 16
MENTION_EVERYONE = 1 << 17
USE_APPLICATION_COMMANDS = 1 << 31
MANAGE_EVENTS = 1 << 33
MANAGE_THREADS = 1 << 34
SEND_MESSAGES_IN_THREADS = 1 << 38
CREATE_EVENTS = 1 << 44
BYPASS_SLOWMODE = 1 << 52
EVERY_PERMISSION = (1 << 53) - 1
ORDINARY = (
    VIEW_CHANNEL
    | SEND_MESSAGES
    | EMBED_LINKS
    | ATTACH_FILES
    | READ_MESSAGE_HISTORY
    | USE_APPLICATION_COMMANDS
    | SEND_MESSAGES_IN_THREADS
)

TEXT_CHANNEL, DIRECT_CHANNEL, CATEGORY, ANNOUNCEMENT_CHANNEL, FORUM, MEDIA = 0, 1, 4, 5, 15, 16
ANNOUNCEMENT_THREAD, PUBLIC_THREAD, PRIVATE_THREAD = 10, 11, 12
WITHOUT_MESSAGES = (CATEGORY, FORUM, MEDIA)
ATTACHMENT_BYTES = 10 * 1024 * 1024
DISCORD_EPOCH = 1420070400.0


class Clock:
    """Seconds that pass only when a test says so."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now

    def advance(self, seconds):
        self.now += seconds


@dataclass(eq=False)
class User:
    """A person or bot; ``permissions`` are those they have in every server.

    The bot cannot write to someone who does not accept direct messages.
    """

    id: int
    name: str
    bot: bool = False
    permissions: int = ORDINARY
    accepts_direct: bool = True

    def payload(self):
        return {
            "id": str(self.id),
            "username": self.name,
            "global_name": None if self.bot else self.name,
            "discriminator": "0",
            "avatar": None,
            "bot": self.bot,
            "public_flags": 0,
        }

    def member_payload(self):
        return {
            "roles": [],
            "nick": None,
            "avatar": None,
            "joined_at": "2020-01-01T00:00:00+00:00",
            "premium_since": None,
            "deaf": False,
            "mute": False,
            "pending": False,
            "flags": 0,
            "communication_disabled_until": None,
        }


@dataclass(eq=False)
class Role:
    """A role of a server; ``bot_id`` marks the one that a bot brings along."""

    id: int
    name: str
    mentionable: bool = False
    permissions: int = 0
    position: int = 1
    bot_id: int | None = None

    def payload(self):
        payload = {
            "id": str(self.id),
            "name": self.name,
            "permissions": str(self.permissions),
            "position": self.position,
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "managed": self.bot_id is not None,
            "mentionable": self.mentionable,
            "icon": None,
            "unicode_emoji": None,
            "flags": 0,
        }
        return payload | ({"tags": {"bot_id": str(self.bot_id)}} if self.bot_id else {})


@dataclass(eq=False)
class Guild:
    """A server.

    ``bot_event_permissions`` are CREATE_EVENTS and MANAGE_EVENTS as far as the bot has them.
    Without the bot nothing of the server is open to it; a server that is not ``available`` is
    missing at the gateway alone.
    """

    id: int
    name: str
    owner: User
    locale: str = "en-US"
    channels: list = field(default_factory=list)
    threads: list = field(default_factory=list)
    members: list = field(default_factory=list)
    roles: list = field(default_factory=list)
    events: list = field(default_factory=list)
    bot_role: Role | None = None
    bot_event_permissions: int = 0
    has_bot: bool = True
    available: bool = True

    def payload(self):
        """The server as REST shows it, without its channels."""
        everyone = Role(self.id, "@everyone", permissions=ORDINARY, position=0)
        bot_role = replace(self.bot_role, permissions=self.bot_event_permissions)
        return {
            "id": str(self.id),
            "name": self.name,
            "icon": None,
            "owner_id": str(self.owner.id),
            "roles": [role.payload() for role in (everyone, bot_role, *self.roles)],
            "emojis": [],
            "stickers": [],
            "features": [],
            "preferred_locale": self.locale,
            "verification_level": 0,
            "default_message_notifications": 1,
            "explicit_content_filter": 0,
            "mfa_level": 0,
            "nsfw_level": 0,
            "premium_tier": 0,
            "system_channel_flags": 0,
            "afk_timeout": 300,
        }

    def create_payload(self, bot):
        """The server as the gateway shows it; members other than the bot take an intent."""
        member = bot.member_payload() | {"roles": [str(self.bot_role.id)], "user": bot.payload()}
        return self.payload() | {
            "unavailable": False,
            "joined_at": "2020-01-01T00:00:00+00:00",
            "large": False,
            "member_count": len(self.members) + 1,
            "members": [member],
            "channels": [channel.payload() for channel in self.channels],
            # The archived ones are not told of.
            "threads": [thread.payload() for thread in self.threads if not thread.archived],
            "presences": [],
            "voice_states": [],
            "stage_instances": [],
            "guild_scheduled_events": [event.payload() for event in self.events],
            "soundboard_sounds": [],
        }


@dataclass(eq=False)
class Channel:
    """A channel of a server, or the direct messages of the bot and ``recipient``.

    ``bot_permissions`` are what the bot may do here; a test may take some away. ``slow_mode`` is
    how many seconds must lie between two messages of one person. Bots are unaffected, says
    Discord's reference; with ``slows_bots`` the bot is held to it like a person.
    ``person_permissions`` are those of the people who may do other things here than elsewhere.
    """

    id: int
    bot: User = field(repr=False)
    name: str = ""
    guild: Guild | None = field(default=None, repr=False)
    recipient: User | None = None
    kind: int = TEXT_CHANNEL
    bot_permissions: int = ORDINARY
    slow_mode: int = 0
    slows_bots: bool = False
    bot_wrote_at: float | None = field(default=None, repr=False)
    person_permissions: dict = field(default_factory=dict, repr=False)

    def permissions_of(self, user):
        return self.person_permissions.get(user, user.permissions)

    @property
    def writing(self):
        """The permission that writing here takes."""
        return SEND_MESSAGES

    def payload(self):
        if self.guild is None:
            return {
                "id": str(self.id),
                "type": DIRECT_CHANNEL,
                "flags": 0,
                "last_message_id": None,
                "recipients": [self.recipient.payload()],
            }
        able = {self.bot: self.bot_permissions, **self.person_permissions}
        overwrites = [
            {
                "id": str(user.id),
                "type": 1,
                "allow": str(permissions),
                "deny": str(EVERY_PERMISSION & ~permissions),
            }
            for user, permissions in able.items()
        ]
        return {
            "id": str(self.id),
            "type": self.kind,
            "guild_id": str(self.guild.id),
            "name": self.name,
            # discord.py does not read a channel without its position.
            "position": self.guild.channels.index(self),
            "permission_overwrites": overwrites,
            "topic": None,
            "nsfw": False,
            "last_message_id": None,
            "rate_limit_per_user": self.slow_mode,
            "parent_id": None,
            "flags": 0,
        }


class Thread(Channel):
    """A thread of a channel, whose permissions are its own.

    An archived thread is reopened by writing to it, unless it is locked.
    """

    bot_permissions = property(lambda self: self.parent.bot_permissions)

    def __init__(self, id, bot, name, parent, kind=PUBLIC_THREAD, archived=False, locked=False):  # noqa: A002
        self.id, self.bot, self.name, self.parent, self.kind = id, bot, name, parent, kind
        self.guild, self.recipient = parent.guild, None
        self.archived, self.locked = archived, locked

    def permissions_of(self, user):
        return self.parent.permissions_of(user)

    @property
    def writing(self):
        return SEND_MESSAGES_IN_THREADS

    def payload(self):
        return {
            "id": str(self.id),
            "type": self.kind,
            "guild_id": str(self.guild.id),
            "parent_id": str(self.parent.id),
            "owner_id": str(self.guild.owner.id),
            "name": self.name,
            "last_message_id": None,
            "message_count": 0,
            "member_count": 1,
            "total_message_sent": 0,
            "rate_limit_per_user": self.slow_mode,
            "thread_metadata": {
                "archived": self.archived,
                "auto_archive_duration": 1440,
                "archive_timestamp": "2020-01-01T00:00:00+00:00",
                "locked": self.locked,
            },
            "flags": 0,
        }


def iso(at):
    return datetime.fromtimestamp(at, UTC).isoformat()


def token_of(user):
    """A made-up token in the shape of a real one."""
    owner = base64.urlsafe_b64encode(str(user.id).encode()).decode().rstrip("=")
    return f"{owner}.G10opb.made-up-token-of-the-loopback-tests"
