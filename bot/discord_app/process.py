"""The bot as a process: starts, stops cleanly on SIGTERM and SIGINT, and says why if it cannot."""

import asyncio
import logging
import signal
import sqlite3
import sys
from collections.abc import Callable
from datetime import UTC, datetime

import aiohttp
import discord

from bot.discord_app import logs
from bot.discord_app.client import CrewBot
from bot.discord_app.state import State
from bot.replies.reply import Asker, reply
from bot.settings import Settings
from bot.station.domain import Manifest

log = logging.getLogger(__name__)

NEEDS_ACCOUNT = (
    "{what} 'python -m bot run' needs the token of a Discord bot in DISCORD_TOKEN, in the"
    " environment or in a file .env; the README tells how to get one in five steps.\n"
    "To try the bot without any account: python -m bot chat"
)


def run_bot(settings: Settings, open_facts: Callable[[], Manifest]) -> int:
    """Run until stopped; the exit code: 0 if stopped, 1 if Discord failed, 2 if misconfigured."""
    if settings.discord_token is None:
        return _unusable(NEEDS_ACCOUNT.format(what="DISCORD_TOKEN is not set."))
    logs.set_up(settings)
    state = State(settings.state)
    try:
        state.prepare()
    except (OSError, sqlite3.Error) as error:
        return _unusable(
            f"ISS_BOT_STATE holds {str(settings.state)!r}, which cannot be used: {error}."
            " Expected is the path of a file that can be written."
        )
    manifest = open_facts()
    # The first answer works out what all later ones share; better now than for the first asker.
    reply("/aboard", manifest, Asker(datetime.now(UTC)))
    bot = CrewBot(manifest, state, lambda: datetime.now(UTC), _tell)
    try:
        asyncio.run(_run(bot, settings.discord_token))
    except discord.LoginFailure:
        return _unusable(NEEDS_ACCOUNT.format(what="Discord refused the token in DISCORD_TOKEN."))
    except discord.ConnectionClosed as closed:
        log.error("Discord ended the connection (%s)", closed.code)  # noqa: TRY400  # no traceback
        return 1
    # discord.py 2.7 meets a refused first connection with an AttributeError of its own.
    except (discord.DiscordException, aiohttp.ClientError, OSError, AttributeError):
        log.exception("Discord cannot be reached")
        return 1
    return 0


async def _run(bot: CrewBot, token: str) -> None:
    loop = asyncio.get_running_loop()
    stopping = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stopping.set)
    async with bot:
        running = asyncio.create_task(bot.start(token))
        asked = asyncio.create_task(stopping.wait())
        await asyncio.wait({running, asked}, return_when=asyncio.FIRST_COMPLETED)
        if not stopping.is_set():
            asked.cancel()
            await running
            return
        log.info("stopping")
        await bot.close()
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


def _tell(text: str) -> None:
    print(text, flush=True)  # noqa: T201  # for the operator, whatever the log's level


def _unusable(text: str) -> int:
    print(text, file=sys.stderr)  # noqa: T201  # the log is not set up without settings
    return 2
