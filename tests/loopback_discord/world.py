"""The made-up people, servers, channels and messages, and the payloads Discord writes of them."""

import base64
from dataclasses import dataclass, field
from datetime import UTC, datetime

from .limits import COMPONENTS_V2, EPHEMERAL, nested

VIEW_CHANNEL = 1 << 10
SEND_MESSAGES = 1 << 11
EMBED_LINKS = 1 << 14
ATTACH_FILES = 1 << 15
READ_MESSAGE_HISTORY = 1 << 16
MANAGE_GUILD = 1 << 5
ADMINISTRATOR = 1 << 3
USE_APPLICATION_COMMANDS = 1 << 31
EVERY_PERMISSION = (1 << 53) - 1
ORDINARY = (
    VIEW_CHANNEL
    | SEND_MESSAGES
    | EMBED_LINKS
    | ATTACH_FILES
    | READ_MESSAGE_HISTORY
    | USE_APPLICATION_COMMANDS
)

TEXT_CHANNEL, DIRECT_CHANNEL, ANNOUNCEMENT_CHANNEL = 0, 1, 5
LOADING = 1 << 7
LASTING_FLAGS = EPHEMERAL | COMPONENTS_V2
DEFAULT_MESSAGE, REPLY_MESSAGE, COMMAND_MESSAGE = 0, 19, 20
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
    """A person or bot; ``permissions`` are those they have in every server."""

    id: int
    name: str
    bot: bool = False
    permissions: int = ORDINARY

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
class Guild:
    id: int
    name: str
    owner: User
    locale: str = "en-US"
    channels: list = field(default_factory=list)
    members: list = field(default_factory=list)

    def payload(self):
        """The server as REST shows it, without its channels."""
        everyone = {
            "id": str(self.id),
            "name": "@everyone",
            "permissions": str(ORDINARY),
            "position": 0,
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "managed": False,
            "mentionable": False,
            "flags": 0,
        }
        return {
            "id": str(self.id),
            "name": self.name,
            "icon": None,
            "owner_id": str(self.owner.id),
            "roles": [everyone],
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
        return self.payload() | {
            "unavailable": False,
            "joined_at": "2020-01-01T00:00:00+00:00",
            "large": False,
            "member_count": len(self.members) + 1,
            "members": [bot.member_payload() | {"user": bot.payload()}],
            "channels": [channel.payload() for channel in self.channels],
            "threads": [],
            "presences": [],
            "voice_states": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
        }


@dataclass(eq=False)
class Channel:
    """A channel of a server, or the direct messages of the bot and ``recipient``.

    ``bot_permissions`` are what the bot may do here; a test may take some away.
    """

    id: int
    bot: User = field(repr=False)
    name: str = ""
    guild: Guild | None = field(default=None, repr=False)
    recipient: User | None = None
    kind: int = TEXT_CHANNEL
    bot_permissions: int = ORDINARY

    def payload(self):
        if self.guild is None:
            return {
                "id": str(self.id),
                "type": DIRECT_CHANNEL,
                "flags": 0,
                "last_message_id": None,
                "recipients": [self.recipient.payload()],
            }
        overwrite = {
            "id": str(self.bot.id),
            "type": 1,
            "allow": str(self.bot_permissions),
            "deny": str(EVERY_PERMISSION & ~self.bot_permissions),
        }
        return {
            "id": str(self.id),
            "type": self.kind,
            "guild_id": str(self.guild.id),
            "name": self.name,
            # discord.py does not read a channel without its position.
            "position": self.guild.channels.index(self),
            "permission_overwrites": [overwrite],
            "topic": None,
            "nsfw": False,
            "last_message_id": None,
            "rate_limit_per_user": 0,
            "parent_id": None,
            "flags": 0,
        }


@dataclass(eq=False)
class Message:
    """A message as it now stands; ``files`` are the bytes of its attachments by name."""

    id: int
    channel: Channel
    author: User
    at: float
    content: str = ""
    embeds: list = field(default_factory=list)
    components: list = field(default_factory=list)
    flags: int = 0
    allowed_mentions: dict | None = None
    files: dict = field(default_factory=dict, repr=False)
    mentions: list = field(default_factory=list)
    nonce: str | None = None
    reference: "Message | None" = None
    interaction: dict | None = None
    edited_at: float | None = None
    edits: int = 0
    deleted: bool = False

    @property
    def ephemeral(self):
        return bool(self.flags & EPHEMERAL)

    @property
    def loading(self):
        """Whether the bot is still shown as thinking."""
        return bool(self.flags & LOADING)

    def fill(self, body, files):
        """Take over what ``body`` says; what it does not name stays as it is."""
        for name, empty in (("content", ""), ("embeds", []), ("components", [])):
            if name in body:
                setattr(self, name, body[name] or empty)
        if "attachments" in body:
            kept = {attachment.get("filename") for attachment in body["attachments"] or []}
            self.files = {name: data for name, data in self.files.items() if name in kept}
        self.files |= files
        self.allowed_mentions = body.get("allowed_mentions", self.allowed_mentions)
        number_components(self.components)

    def change(self, body, files, at):
        """Edit, or end the thinking; who can see the message is settled for good."""
        self.fill(body, files)
        if not self.loading:
            self.edited_at, self.edits = at, self.edits + 1
        if body.get("flags") is not None:
            self.flags = self.flags & LASTING_FLAGS | body["flags"] & ~(EPHEMERAL | LOADING)
        self.flags &= ~LOADING

    def payload(self):
        payload = {
            "id": str(self.id),
            "channel_id": str(self.channel.id),
            "author": self.author.payload(),
            "content": self.content,
            "timestamp": iso(self.at),
            "edited_timestamp": iso(self.edited_at) if self.edited_at is not None else None,
            "tts": False,
            "mention_everyone": False,
            "mentions": [user.payload() for user in self.mentions],
            "mention_roles": [],
            "attachments": [self.attachment_payload(*item) for item in enumerate(self.files)],
            "embeds": [{"type": "rich"} | embed for embed in self.embeds],
            "components": self.components,
            "pinned": False,
            "type": DEFAULT_MESSAGE,
            "flags": self.flags,
        }
        if self.nonce is not None:
            payload["nonce"] = self.nonce
        if self.interaction:
            payload["type"] = COMMAND_MESSAGE
            payload["interaction_metadata"] = self.interaction
            payload["application_id"] = payload["webhook_id"] = str(self.author.id)
        if self.reference:
            payload["type"] = REPLY_MESSAGE
            payload["message_reference"] = {
                "type": 0,
                "message_id": str(self.reference.id),
                "channel_id": str(self.channel.id),
            }
            payload["referenced_message"] = self.reference.payload() | {"referenced_message": None}
        return payload

    def attachment_payload(self, number, name):
        url = f"https://cdn.discordapp.com/attachments/{self.channel.id}/{self.id}/{name}"
        return {
            "id": str(self.id + number + 1),
            "filename": name,
            "size": len(self.files[name]),
            "url": url,
            "proxy_url": url,
        }

    def event_payload(self):
        """The message as the gateway shows it."""
        payload = self.payload()
        if self.channel.guild:
            payload["guild_id"] = str(self.channel.guild.id)
            payload["member"] = self.author.member_payload()
        return payload


def number_components(components):
    """Discord numbers the components that came without an id, from 1."""
    for number, (_, component) in enumerate(nested(components), start=1):
        component.setdefault("id", number)


def iso(at):
    return datetime.fromtimestamp(at, UTC).isoformat()


def token_of(user):
    """A made-up token in the shape of a real one."""
    owner = base64.urlsafe_b64encode(str(user.id).encode()).decode().rstrip("=")
    return f"{owner}.G10opb.made-up-token-of-the-loopback-tests"
