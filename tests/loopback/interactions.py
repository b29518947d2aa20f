"""Interactions: what has been asked, and Discord's rules for answering it."""

from dataclasses import dataclass, field

from . import answers
from .answers import Refused, answer, read, require
from .command_limits import autocomplete_problems
from .limits import EPHEMERAL, Problem
from .messages import LOADING, Message
from .modals import modal_problems
from .world import Channel, User

COMMAND, COMPONENT, AUTOCOMPLETE, SUBMIT = 2, 3, 4, 5
MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9
ANSWERS = {
    COMMAND: (MESSAGE, DEFERRED, MODAL),
    COMPONENT: (MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, MODAL),
    AUTOCOMPLETE: (CHOICES,),
    SUBMIT: (MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE),
}

SECONDS_TO_ACKNOWLEDGE = 3
SECONDS_OF_TOKEN = 15 * 60


@dataclass(eq=False)
class Reply:
    """What came back for an interaction so far; it goes on filling after it was handed out.

    ``kind`` is the type of the acknowledgement, None before there is one. ``message`` is the
    original response: for a component that updates, the message it is attached to.
    """

    user: User
    channel: Channel
    kind: int | None = None
    message: Message | None = None
    choices: list = field(default_factory=list)
    modal: dict | None = None
    followups: list = field(default_factory=list)

    @property
    def settled(self):
        """Whether the person sees an end: not nothing, and not a bot that is thinking."""
        thinking = self.message and self.message.loading and not self.message.deleted
        return self.kind is not None and not thinking

    @property
    def content(self):
        return self.message.content if self.message else ""

    @property
    def embeds(self):
        return self.message.embeds if self.message else []

    @property
    def components(self):
        return self.message.components if self.message else []

    @property
    def flags(self):
        return self.message.flags if self.message else 0

    @property
    def ephemeral(self):
        return bool(self.flags & EPHEMERAL)

    @property
    def allowed_mentions(self):
        return self.message.allowed_mentions if self.message else None

    @property
    def files(self):
        return self.message.files if self.message else {}

    @property
    def message_id(self):
        return self.message.id if self.message else None


@dataclass(eq=False)
class Interaction:
    """One thing asked: ``at`` is when, on the server's clock; ``payload`` what the bot was told."""

    payload: dict
    at: float
    reply: Reply
    message: Message | None = None
    option_kind: int | None = None

    @property
    def id(self):
        return int(self.payload["id"])

    @property
    def kind(self):
        return self.payload["type"]

    @property
    def token(self):
        return self.payload["token"]

    def metadata(self):
        """What a message says of the interaction it answers."""
        metadata = {
            "id": str(self.id),
            "type": self.kind,
            "user": self.reply.user.payload(),
            "authorizing_integration_owners": self.payload["authorizing_integration_owners"],
        }
        if self.message:
            metadata["interacted_message_id"] = str(self.message.id)
        return metadata


class Interactions:
    """The REST paths on which interactions are answered."""

    def __init__(self, discord):
        self.discord = discord
        self.asked = {}

    def routes(self):
        webhook = "/webhooks/{application}/{token}"
        message = webhook + "/messages/{message}"
        yield "POST", "/interactions/{interaction}/{token}/callback", self.acknowledge
        yield "POST", webhook, self.follow_up
        yield "GET", message, self.show
        yield "PATCH", message, self.edit
        yield "DELETE", message, self.delete

    async def acknowledge(self, request):
        """The one acknowledgement an interaction may have."""
        body, files = await read(request)
        interaction = self.asked.get(int(request.match_info["interaction"]))
        if interaction is None or interaction.token != request.match_info["token"]:
            raise Refused(answers.UNKNOWN_INTERACTION)
        if interaction.reply.kind is not None:
            raise Refused(answers.ALREADY_ACKNOWLEDGED)
        if self.discord.clock() - interaction.at > SECONDS_TO_ACKNOWLEDGE:
            raise Refused(answers.UNKNOWN_INTERACTION)
        kind, data = body.get("type"), body.get("data") or {}
        if kind not in ANSWERS[interaction.kind]:
            message = f"Value must be one of {set(ANSWERS[interaction.kind])}."
            require([Problem(("type",), "BASE_TYPE_CHOICES", message)])
        self.take(interaction, kind, data, files)
        # Nothing is awaited up to here: of two answers at once only one is the first.
        interaction.reply.kind = kind
        await self.announce(interaction.reply)
        if request.query.get("with_response") in ("1", "true"):
            return answer(self.callback_payload(interaction))
        return answer()

    def take(self, interaction, kind, data, files):
        """Do what an acknowledgement of ``kind`` says, or refuse it and leave all as it was."""
        reply = interaction.reply
        if kind == MESSAGE:
            reply.message = self.new_message(interaction, data, files, ("data",))
        elif kind == DEFERRED:
            flags = LOADING | ((data.get("flags") or 0) & EPHEMERAL)
            reply.message = self.discord.new_message(
                reply.channel, self.discord.bot, flags=flags, interaction=interaction.metadata()
            )
        elif kind == CHOICES:
            choices = data.get("choices") or []
            require(autocomplete_problems(choices, interaction.option_kind))
            reply.choices = choices
        elif kind == MODAL:
            require(modal_problems(data))
            reply.modal = data
        else:
            if kind == UPDATE:
                self.discord.edit(interaction.message, data, files, ("data",))
            reply.message = interaction.message

    async def announce(self, reply):
        if reply.kind in (MESSAGE, DEFERRED):
            await self.discord.announce("MESSAGE_CREATE", reply.message)
        elif reply.kind == UPDATE:
            await self.discord.announce("MESSAGE_UPDATE", reply.message)

    def new_message(self, interaction, body, files, path=()):
        """A new message that answers ``interaction``."""
        self.discord.check_new_message(body, files, path)
        message = self.discord.new_message(
            interaction.reply.channel,
            self.discord.bot,
            flags=(body.get("flags") or 0) & ~LOADING,
            interaction=interaction.metadata(),
        )
        self.discord.fill(message, body, files)
        return message

    def callback_payload(self, interaction):
        reply = interaction.reply
        summary = {"id": str(interaction.id), "type": interaction.kind}
        payload = {"interaction": summary}
        if reply.message:
            summary["response_message_id"] = str(reply.message.id)
            summary["response_message_loading"] = reply.message.loading
            summary["response_message_ephemeral"] = reply.message.ephemeral
        if reply.kind in (MESSAGE, UPDATE):
            payload["resource"] = {"type": reply.kind, "message": reply.message.payload()}
        return payload

    def acknowledged(self, request):
        """The interaction whose token the path names, if it may be followed up."""
        token = request.match_info["token"]
        interaction = next((one for one in self.asked.values() if one.token == token), None)
        if request.match_info["application"] != str(self.discord.application_id):
            raise Refused(answers.UNKNOWN_WEBHOOK)
        if interaction is None or self.discord.clock() - interaction.at > SECONDS_OF_TOKEN:
            raise Refused(answers.INVALID_WEBHOOK_TOKEN)
        if interaction.reply.kind in (None, CHOICES):
            raise Refused(answers.UNKNOWN_WEBHOOK)
        return interaction

    def message_of(self, request):
        """The message the path names: the original response or a follow-up."""
        reply = self.acknowledged(request).reply
        name = request.match_info["message"]
        for message in filter(None, (reply.message, *reply.followups)):
            is_original = name == "@original" and message is reply.message
            if (is_original or name == str(message.id)) and not message.deleted:
                return message
        raise Refused(answers.UNKNOWN_MESSAGE)

    async def follow_up(self, request):
        body, files = await read(request)
        interaction = self.acknowledged(request)
        reply = interaction.reply
        if reply.message and reply.message.loading and not reply.message.deleted:
            # The first follow-up ends the thinking, and stays as private as that was.
            self.discord.edit(reply.message, body, files)
            await self.discord.announce("MESSAGE_UPDATE", reply.message)
            return answer(reply.message.payload())
        message = self.new_message(interaction, body, files)
        reply.followups.append(message)
        await self.discord.announce("MESSAGE_CREATE", message)
        return answer(message.payload())

    async def show(self, request):
        return answer(self.message_of(request).payload())

    async def edit(self, request):
        body, files = await read(request)
        message = self.message_of(request)
        self.discord.edit(message, body, files)
        await self.discord.announce("MESSAGE_UPDATE", message)
        return answer(message.payload())

    async def delete(self, request):
        await self.discord.delete(self.message_of(request))
        return answer()
