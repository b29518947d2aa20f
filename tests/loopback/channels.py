"""The REST paths of channels and of the messages in them."""

from . import answers
from .answers import Refused, answer, read, require
from .gateway import GUILDS
from .limits import Problem
from .messages import CROSSPOSTED
from .rate_limits import check_slow_mode
from .world import (
    ANNOUNCEMENT_CHANNEL,
    ATTACH_FILES,
    EMBED_LINKS,
    MANAGE_MESSAGES,
    MANAGE_THREADS,
    READ_MESSAGE_HISTORY,
    SEND_MESSAGES,
    VIEW_CHANNEL,
    WITHOUT_MESSAGES,
    Thread,
)

HISTORY = 100


class Channels:
    def __init__(self, discord):
        self.discord = discord

    def routes(self):
        messages = "/channels/{channel}/messages"
        yield "GET", "/channels/{channel}", self.channel
        yield "PATCH", "/channels/{channel}", self.change
        yield "POST", "/channels/{channel}/typing", self.typing
        yield "GET", messages, self.history
        yield "POST", messages, self.send
        yield "GET", messages + "/{message}", self.show
        yield "PATCH", messages + "/{message}", self.edit
        yield "DELETE", messages + "/{message}", self.delete
        yield "POST", messages + "/{message}/crosspost", self.crosspost

    def find_channel(self, request, *needed):
        """The channel the path names, if the bot may see it and has the permissions ``needed``."""
        channel = self.discord.channels.get(int(request.match_info["channel"]))
        if channel is None:
            raise Refused(answers.UNKNOWN_CHANNEL)
        is_open = channel.guild is None or channel.guild.has_bot
        if not is_open or not channel.bot_permissions & VIEW_CHANNEL:
            raise Refused(answers.MISSING_ACCESS)
        if not all(channel.bot_permissions & permission for permission in needed):
            raise Refused(answers.MISSING_PERMISSIONS)
        return channel

    async def channel(self, request):
        return answer(self.find_channel(request).payload())

    async def change(self, request):
        """Archive or reopen a thread; where it is not locked, whoever may write there may."""
        body, _ = await read(request)
        channel = self.find_channel(request)
        if not isinstance(channel, Thread) or body.keys() != {"archived"}:
            raise Refused(answers.MISSING_PERMISSIONS)
        if channel.writing & ~channel.bot_permissions or is_locked(channel):
            raise Refused(answers.MISSING_PERMISSIONS)
        channel.archived = body["archived"]
        await self.discord.gateway.dispatch(
            "THREAD_UPDATE", channel.payload(), channel.guild, GUILDS
        )
        return answer(channel.payload())

    async def typing(self, request):
        channel = self.find_channel(request)
        self.check_writing(channel, {}, {})
        return answer()

    async def history(self, request):
        """Messages newest first; none without the right to read the history."""
        channel = self.find_channel(request)
        query = request.query
        if query.get("limit", "50") not in map(str, range(1, HISTORY + 1)):
            require([Problem(("limit",), "NUMBER_TYPE_MAX", f"1 to {HISTORY}.")])
        limit = int(query.get("limit", "50"))
        if not channel.bot_permissions & READ_MESSAGE_HISTORY:
            return answer([])
        before, after = int(query.get("before", 1 << 63)), int(query.get("after", 0))
        found = [one for one in self.discord.messages[channel.id] if after < one.id < before]
        # Those just after a message are meant by "after", else the newest.
        page = found[:limit] if "after" in query else found[-limit:]
        return answer([message.payload() for message in reversed(page)])

    async def send(self, request):
        body, files = await read(request)
        channel = self.find_channel(request)
        self.check_writing(channel, body, files)
        self.discord.check_new_message(body, files)
        nonce = body.get("nonce")
        if body.get("enforce_nonce") and nonce is not None:
            known = self.discord.sent_with(channel, nonce)
            if known and known.deleted:
                raise Refused(answers.UNKNOWN_MESSAGE)
            if known:
                return answer(known.payload())
        reference = self.referenced(channel, body.get("message_reference"))
        check_slow_mode(channel, self.discord.now())
        channel.bot_wrote_at = self.discord.now()
        message = self.discord.new_message(channel, self.discord.bot, nonce=nonce)
        message.flags, message.reference = body.get("flags") or 0, reference
        self.discord.fill(message, body, files)
        await self.reopen(channel)
        await self.discord.announce("MESSAGE_CREATE", message)
        return answer(message.payload())

    def check_writing(self, channel, body, files):
        """Refuse what the bot may not write here, or may not write at all."""
        if channel.recipient and not channel.recipient.accepts_direct:
            raise Refused(answers.CANNOT_WRITE_TO_USER)
        if channel.kind in WITHOUT_MESSAGES:
            raise Refused(answers.NOT_A_TEXT_CHANNEL)
        needed = channel.writing
        needed |= EMBED_LINKS if body.get("embeds") else 0
        needed |= ATTACH_FILES if files else 0
        if channel.guild and needed & ~channel.bot_permissions:
            raise Refused(answers.MISSING_PERMISSIONS)
        if is_locked(channel):
            raise Refused(answers.THREAD_ARCHIVED if channel.archived else answers.THREAD_LOCKED)

    async def reopen(self, channel):
        """A message reopens an archived thread."""
        if isinstance(channel, Thread) and channel.archived:
            channel.archived = False
            await self.discord.gateway.dispatch(
                "THREAD_UPDATE", channel.payload(), channel.guild, GUILDS
            )

    def referenced(self, channel, reference):
        if not reference:
            return None
        for message in self.discord.messages[channel.id]:
            if str(message.id) == str(reference.get("message_id")):
                return message
        if reference.get("fail_if_not_exists", True):
            problem = Problem(("message_reference",), "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
            require([problem])
        return None

    def find_message(self, request, *needed):
        channel = self.find_channel(request, *needed)
        for message in self.discord.messages[channel.id]:
            if str(message.id) == request.match_info["message"]:
                return message
        raise Refused(answers.UNKNOWN_MESSAGE)

    async def show(self, request):
        return answer(self.find_message(request, READ_MESSAGE_HISTORY).payload())

    async def edit(self, request):
        body, files = await read(request)
        message = self.find_message(request)
        if message.author is not self.discord.bot:
            raise Refused(answers.NOT_THE_AUTHOR)
        if isinstance(message.channel, Thread) and message.channel.archived:
            raise Refused(answers.THREAD_ARCHIVED)
        self.discord.edit(message, body, files)
        await self.discord.announce("MESSAGE_UPDATE", message)
        return answer(message.payload())

    async def delete(self, request):
        message = self.find_message(request)
        if message.author is not self.discord.bot:
            raise Refused(answers.MISSING_PERMISSIONS)
        await self.discord.delete(message)
        return answer()

    async def crosspost(self, request):
        """Publish a message to the channels that follow this one, once."""
        message = self.find_message(request)
        channel = message.channel
        if channel.kind != ANNOUNCEMENT_CHANNEL:
            raise Refused(answers.WRONG_CHANNEL_TYPE)
        is_own = message.author is self.discord.bot
        if not channel.bot_permissions & (SEND_MESSAGES if is_own else MANAGE_MESSAGES):
            raise Refused(answers.MISSING_PERMISSIONS)
        if message.flags & CROSSPOSTED:
            raise Refused(answers.ALREADY_CROSSPOSTED)
        message.flags |= CROSSPOSTED
        await self.discord.announce("MESSAGE_UPDATE", message)
        return answer(message.payload())


def is_locked(channel):
    """Whether a channel is a thread in which only those who manage threads may write."""
    is_thread = isinstance(channel, Thread)
    return is_thread and channel.locked and not channel.bot_permissions & MANAGE_THREADS
