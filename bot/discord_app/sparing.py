"""What discord.py makes objects of though nobody looks at them, left out.

Of each answer Discord tells the bot twice: as what was sent, and as a message that was written. To
make objects of both takes a fifth of the time of an answer. And on a busy server nearly all that is
written is not for the bot.
"""

from typing import Any

import aiohttp
import discord
from discord.webhook import async_


class _Answering(async_.AsyncWebhookAdapter):
    """Sends answers as discord.py does, but has none told back."""

    async def request(
        self,
        route: discord.http.Route,
        session: aiohttp.ClientSession,
        *,
        params: dict[str, Any] | None = None,
        **what: Any,
    ) -> Any:
        """Send a request; of an answer is known what discord.py needs of what is told of it."""
        if not params or "with_response" not in params:
            return await super().request(route, session, params=params, **what)
        await super().request(route, session, **what)
        return {"interaction": {"id": route.webhook_id}}


def spare(client: discord.Client) -> None:
    """Have a client that logs in here told no answer back, and hear only what is written to it."""
    async_.async_context.set(_Answering())  # type: ignore[no-untyped-call]  # of discord.py
    parsers = client._connection.parsers
    parse = parsers["MESSAGE_CREATE"]

    def parse_addressed(message: dict[str, Any]) -> None:
        if _is_addressed(message, client.user):
            parse(message)

    parsers["MESSAGE_CREATE"] = parse_addressed


def _is_addressed(message: dict[str, Any], bot: discord.ClientUser | None) -> bool:
    """Whether a message is direct or mentions the bot, and is of a person."""
    if bot is None or message["author"].get("bot"):
        return False
    mentioned = (one["id"] for one in message.get("mentions", ()))
    return "guild_id" not in message or str(bot.id) in mentioned
