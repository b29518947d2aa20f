"""A message, and the payloads Discord writes of it."""

from dataclasses import dataclass, field

from .limits import COMPONENTS_V2, EPHEMERAL, TEXT_DISPLAY, nested
from .world import Channel, User, iso

CROSSPOSTED = 1 << 0
LOADING = 1 << 7
LASTING_FLAGS = CROSSPOSTED | EPHEMERAL | COMPONENTS_V2
DEFAULT_MESSAGE, REPLY_MESSAGE, COMMAND_MESSAGE = 0, 19, 20


@dataclass(eq=False)
class Message:
    """A message as it now stands; ``files`` are the bytes of its attachments by name.

    ``described`` is what each attachment shows, in words, for those who do not see it.
    ``mentions`` and ``mention_roles`` are whom it names and may name; ``pinged`` are those told of
    it when it was written: ids of people and of roles, and "everyone".
    """

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
    described: dict = field(default_factory=dict, repr=False)
    mentions: list = field(default_factory=list)
    mention_roles: list = field(default_factory=list)
    pinged: set = field(default_factory=set)
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

    @property
    def text(self):
        """All text in which people can be mentioned; embeds mention nobody."""
        shown = (component for _, component in nested(self.components))
        texts = [one["content"] for one in shown if one["type"] == TEXT_DISPLAY]
        return "\n".join([self.content, *texts])

    def fill(self, body, files):
        """Take over what ``body`` says; what it does not name stays as it is."""
        for name, empty in (("content", ""), ("embeds", []), ("components", [])):
            if name in body:
                setattr(self, name, body[name] or empty)
        if "attachments" in body:
            kept = {attachment.get("filename") for attachment in body["attachments"] or []}
            self.files = {name: data for name, data in self.files.items() if name in kept}
            self.described |= {
                attachment["filename"]: attachment["description"]
                for attachment in body["attachments"] or []
                if attachment.get("description")
            }
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
            "mention_everyone": "everyone" in self.pinged,
            "mentions": [user.payload() for user in self.mentions],
            "mention_roles": [str(role.id) for role in self.mention_roles],
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
            "description": self.described.get(name),
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
