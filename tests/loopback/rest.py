"""The REST paths of the application, its commands and its servers."""

from . import answers
from .answers import Refused, answer, read, require
from .command_limits import CHAT_INPUT, commands_problems


class Rest:
    def __init__(self, discord):
        self.discord = discord

    def routes(self):
        commands = "/applications/{application}/commands"
        guild_commands = "/applications/{application}/guilds/{guild}/commands"
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
                "approximate_guild_count": sum(guild.has_bot for guild in self.discord.guilds),
                "integration_types_config": {"0": {}, "1": {}},
                "interactions_endpoint_url": None,
                **self.discord.application_details,
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
        return answer(self.discord.find_guild(request.match_info["guild"]).payload())

    async def show_commands(self, request):
        return answer(self.commands_of(request))

    def commands_of(self, request):
        """The list of commands the path means, to read or to fill."""
        if request.match_info["application"] != str(self.discord.application_id):
            raise Refused(answers.MISSING_ACCESS)
        if "guild" not in request.match_info:
            return self.discord.commands
        guild = self.discord.find_guild(request.match_info["guild"])
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
