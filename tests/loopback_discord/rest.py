"""The REST paths apart from interactions: the application, its commands, channels, messages."""

from . import answers
from .answers import Refused, answer, read, require
from .command_limits import CHAT_INPUT, commands_problems
from .limits import Problem
from .world import (
    READ_MESSAGE_HISTORY,
    SEND_MESSAGES,
    VIEW_CHANNEL,
)

HISTORY = 100


class Rest:
    def __init__(self, discord):
        self.discord = discord

    def routes(self):
        commands = "/applications/{application}/commands"
        guild_commands = "/applications/{application}/guilds/{guild}/commands"
        messages = "/channels/{channel}/messages"
        yield "GET", "/users/@me", self.bot
        yield "POST", "/users/@me/channels", self.open_direct_channel
        yield "GET", "/applications/@me", self.application
        yield "GET", "/oauth2/applications/@me", self.application
        yield "GET", "/gateway", self.gateway
        yield "GET", "/gateway/bot", self.gateway
        yield "GET", "/guilds/{guild}", self.guild
        for path in (commands, guild_commands):
            yield "GET", path, self.show_commands
            yield "PUT", path, self.register_commands
        yield "GET", "/channels/{channel}", self.channel
        yield "POST", "/channels/{channel}/typing", self.typing
        yield "GET", messages, self.history
        yield "POST", messages, self.send
        yield "GET", messages + "/{message}", self.show
        yield "PATCH", messages + "/{message}", self.edit
        yield "DELETE", messages + "/{message}", self.delete

    async def bot(self, _):
        details = {"verified": True, "mfa_enabled": False, "locale": "en-US", "email": None}
        return answer(self.discord.bot.payload() | details)

    async def application(self, _):
        return answer(
            {
                "id": str(self.discord.application_id),
                "name": self.discord.bot.name,
                "icon": None,
                "description": "",
                "summary": "",
                "bot_public": True,
                "bot_require_code_grant": False,
                "owner": self.discord.owner.payload(),
                "team": None,
                "verify_key": "0" * 64,
                "flags": 0,
                "approximate_guild_count": len(self.discord.guilds),
                "integration_types_config": {"0": {}, "1": {}},
                "interactions_endpoint_url": None,
            }
        )

    async def gateway(self, request):
        if request.path.endswith("/gateway"):
            return answer({"url": self.discord.gateway_url})
        limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
        shards = self.discord.shards
        url = self.discord.gateway_url
        return answer({"url": url, "shards": shards, "session_start_limit": limit})

    async def guild(self, request):
        return answer(self.find_guild(request.match_info["guild"]).payload())

    def find_guild(self, guild_id):
        for guild in self.discord.guilds:
            if str(guild.id) == guild_id:
                return guild
        raise Refused(answers.UNKNOWN_GUILD)

    async def show_commands(self, request):
        return answer(self.commands_of(request))

    def commands_of(self, request):
        """The list of commands the path means, to read or to fill."""
        if request.match_info["application"] != str(self.discord.application_id):
            raise Refused(answers.MISSING_ACCESS)
        if "guild" not in request.match_info:
            return self.discord.commands
        guild = self.find_guild(request.match_info["guild"])
        return self.discord.guild_commands.setdefault(guild.id, [])

    async def register_commands(self, request):
        """Put all commands in place of those there were; one keeps its id with its name."""
        body, _ = await read(request)
        commands = self.commands_of(request)
        require(commands_problems(body))
        ids = {(command["type"], command["name"]): command["id"] for command in commands}
        self.discord.registrations += 1
        commands[:] = [self.command_payload(command, ids, request.match_info) for command in body]
        return answer(commands)

    def command_payload(self, command, ids, match):
        kind = command.get("type", CHAT_INPUT)
        permissions = command.get("default_member_permissions")
        payload = {
            "description": "",
            "dm_permission": True,
            "nsfw": False,
            "contexts": None,
            "integration_types": [0],
        }
        payload |= {key: value for key, value in command.items() if value is not None}
        payload |= {
            "id": ids.get((kind, command["name"])) or str(self.discord.new_id()),
            "application_id": str(self.discord.application_id),
            "version": str(self.discord.new_id()),
            "type": kind,
            "default_member_permissions": None if permissions is None else str(permissions),
        }
        return payload | ({"guild_id": match["guild"]} if "guild" in match else {})

    async def open_direct_channel(self, request):
        body, _ = await read(request)
        for user in self.discord.users:
            if str(user.id) == str(body.get("recipient_id")):
                return answer(self.discord.direct(user).payload())
        raise Refused(answers.UNKNOWN_USER)

    def find_channel(self, request, *needed):
        """The channel the path names, if the bot may see it and has the permissions ``needed``."""
        channel = self.discord.channels.get(int(request.match_info["channel"]))
        if channel is None:
            raise Refused(answers.UNKNOWN_CHANNEL)
        if not channel.bot_permissions & VIEW_CHANNEL:
            raise Refused(answers.MISSING_ACCESS)
        if not all(channel.bot_permissions & permission for permission in needed):
            raise Refused(answers.MISSING_PERMISSIONS)
        return channel

    async def channel(self, request):
        return answer(self.find_channel(request).payload())

    async def typing(self, request):
        self.find_channel(request, SEND_MESSAGES)
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
        channel = self.find_channel(request, SEND_MESSAGES)
        self.discord.check_new_message(body, files)
        nonce = body.get("nonce")
        if body.get("enforce_nonce") and nonce is not None:
            known = self.discord.sent_with(channel, nonce)
            if known and known.deleted:
                raise Refused(answers.UNKNOWN_MESSAGE)
            if known:
                return answer(known.payload())
        reference = self.referenced(channel, body.get("message_reference"))
        message = self.discord.new_message(channel, self.discord.bot, nonce=nonce)
        message.flags, message.reference = body.get("flags") or 0, reference
        message.fill(body, files)
        await self.discord.announce("MESSAGE_CREATE", message)
        return answer(message.payload())

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
        self.discord.edit(message, body, files)
        await self.discord.announce("MESSAGE_UPDATE", message)
        return answer(message.payload())

    async def delete(self, request):
        message = self.find_message(request)
        if message.author is not self.discord.bot:
            raise Refused(answers.MISSING_PERMISSIONS)
        await self.discord.delete(message)
        return answer()
