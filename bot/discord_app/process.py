"""The bot as a process: starts, stops cleanly on SIGTERM and SIGINT, and says why if it cannot."""

import asyncio
import errno
import gc
import logging
import math
import os
import shutil
import signal
import sqlite3
import sys
import traceback
from collections.abc import Callable, Coroutine, Iterable
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp
import discord

from bot.announcements.opening import open_store
from bot.announcements.schema import is_busy
from bot.announcements.shards import Shards
from bot.announcements.sql_store import SqlStore
from bot.announcements.store import NewerStore, StoreError, Unusable
from bot.discord_app import logs
from bot.discord_app.client import CrewBot
from bot.discord_app.freshness import Freshness
from bot.discord_app.health import Health
from bot.discord_app.notifying import READY, STOPPING, Notifier, status
from bot.discord_app.synced import Synced
from bot.discord_app.watching import Facts
from bot.output import OutputLost, counted, write
from bot.refreshing.learned import LearnedFile
from bot.refreshing.refreshing import Refresher
from bot.refreshing.reports import Reports
from bot.replies.reply import get_ready
from bot.settings import Settings, looked_in, program
from bot.sharing import Shared
from bot.station.manifest import Manifest

log = logging.getLogger(__name__)

NEEDS_ACCOUNT = (
    "{what} '{program} run' needs the token of a Discord bot in DISCORD_TOKEN, in the"
    " environment or in a file .env of the folder it is started in; the README tells how to get"
    " one in five steps.\n"
    "To try the bot without any account: {program} chat"
)

SIGNED_OUT = "Discord refuses the token in DISCORD_TOKEN."
# With this the gateway closes a connection whose token does not count any more.
TOKEN_REFUSED = 4004

# The loops that must go on.
POSTS, FACTS = "posts", "facts"
# Discord's refusals may quote a whole page.
MAX_REASON = 300
# In bytes; with less a state file cannot be begun.
ROOM = 1 << 20


def run_bot(
    settings: Settings, open_facts: Callable[[], Manifest], shards: Shards | None = None
) -> int:
    """Run until stopped; the exit code: 0 if stopped, 2 if the operator must change something.

    1 is for all that may be over at the next start: Discord or the network down, a file in use.
    """
    # Until the event loop takes over, a stop ends the start where it is.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    if settings.discord_token is None:
        return _needs_account(f"DISCORD_TOKEN is not set; looked in {looked_in()}.")
    logs.set_up(settings)
    try:
        store = _store(settings)
    except (OSError, sqlite3.Error, StoreError) as error:
        return _no_state(settings, error)
    with closing(store):
        return _serve(settings, settings.discord_token, store, open_facts, shards)


def _store(settings: Settings) -> SqlStore:
    """The store; that of a server that is away is waited for while questions are answered."""
    try:
        return open_store(settings.kept)
    except (NewerStore, Unusable):
        raise
    except StoreError as error:
        if settings.server is None:
            raise
        log.error(  # noqa: TRY400
            "the state on %s cannot be used now, so posts wait until it can, and answers go on: %s",
            settings.server,
            error,
        )
        return open_store(settings.kept, at_once=False)


def _serve(
    settings: Settings,
    token: str,
    store: SqlStore,
    open_facts: Callable[[], Manifest],
    shards: Shards | None,
) -> int:
    get_ready(words=settings.chat)
    file = LearnedFile(settings.learned)
    facts = Facts(
        settings.data_folder,
        open_facts,
        learned=lambda: file.learned().mark,
        words=settings.chat,
    )
    news = None
    if settings.refresh:
        refresher = Refresher(file, settings.refresh_url, settings.refresh_key)
        shared = Shared(settings.server, file) if settings.server else None
        news = Freshness(refresher, open_facts, partial(datetime.now, UTC), shared)
    clock = partial(datetime.now, UTC)
    # No name here for the facts, which would keep the first ones when others have come.
    bot = CrewBot(
        facts.open(),
        Synced(settings.kept),
        store,
        clock,
        _tell,
        reports=Reports(file),
        chat=settings.chat,
        shards=shards,
    )
    # The facts stay for long; a collector that walks them again and again holds up answers.
    gc.freeze()
    notifier = Notifier(os.environ)
    health = Health((POSTS, FACTS), partial(_told, bot), notifier)
    bot.courier.beat = partial(health.passed, POSTS)
    watching = facts.watch(bot.courier.offer, partial(health.passed, FACTS))
    keeping = [watching, _work_out(bot, facts), *([news.keep()] if news else [])]
    try:
        asyncio.run(_run(bot, token, keeping, notifier))
    except discord.LoginFailure:
        return _needs_account("Discord refused the token in DISCORD_TOKEN.")
    except discord.ConnectionClosed as fault:
        if fault.code == TOKEN_REFUSED:
            return _needs_account(SIGNED_OUT)
        return _unreachable(fault)
    except (discord.DiscordException, aiohttp.ClientError, OSError) as fault:
        return _unreachable(fault)
    except Exception as fault:
        # discord.py 2.7 meets a refused first connection with an AttributeError of its own.
        if isinstance(fault, AttributeError) and _raised_in_discord(fault):
            return _unreachable(fault)
        log.exception("the bot stopped because of a fault of its own")
        return 1
    if bot.courier.signed_out:
        return _needs_account(SIGNED_OUT)
    return 0


async def _run(
    bot: CrewBot, token: str, keeping: Iterable[Coroutine[Any, Any, None]], notifier: Notifier
) -> None:
    loop = asyncio.get_running_loop()
    stopping = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stopping.set)
    async with bot:
        running = asyncio.create_task(_sign_in(bot, token, notifier))
        asked = asyncio.create_task(stopping.wait())
        beside = [asyncio.create_task(one) for one in keeping]
        try:
            await asyncio.wait({running, asked}, return_when=asyncio.FIRST_COMPLETED)
            notifier.tell(STOPPING)
            if not stopping.is_set():
                await running
                return
            log.info("stopping")
            await bot.close()
        finally:
            for task in (running, asked, *beside):
                task.cancel()
            await asyncio.gather(running, asked, *beside, return_exceptions=True)


async def _work_out(bot: CrewBot, facts: Facts) -> None:
    """Work out, once the bot is at rest, what the first answer of a kind would wait for."""
    await bot.wait_until_ready()
    await facts.work_out(bot.manifest)
    # This stays as well: to look it all through took a tenth of a second, for an asker too.
    gc.freeze()


async def _sign_in(bot: CrewBot, token: str, notifier: Notifier) -> None:
    """Log in, and from then on be ready: posts go out while the gateway is away."""
    await bot.login(token)
    notifier.tell(READY, status("signing in"))
    await bot.connect()


def _told(bot: CrewBot) -> str:
    """How the bot is, in words."""
    away = not math.isfinite(bot.latency)
    return ", ".join(
        (
            counted(len(bot.guilds), "server"),
            "gateway away" if away else f"gateway {bot.latency * 1000:.0f} ms",
            bot.ledger.summary(),
            f"facts to {bot.manifest.known_to:%Y-%m-%d}",
        )
    )


def _needs_account(what: str) -> int:
    return _unusable(NEEDS_ACCOUNT.format(what=what, program=program()))


def _unreachable(fault: Exception) -> int:
    """Tell in one line why Discord could not be used; the traceback is for debugging."""
    reason = " ".join(str(fault).split())[:MAX_REASON] or type(fault).__name__
    log.error("Discord cannot be reached: %s", reason)
    log.debug("Discord cannot be reached", exc_info=fault)
    return 1


def _raised_in_discord(fault: Exception) -> bool:
    *_, (last, _) = traceback.walk_tb(fault.__traceback__)
    return str(last.f_globals.get("__name__")).partition(".")[0] == "discord"


def _no_state(settings: Settings, error: Exception) -> int:
    """Tell why the state cannot be used; what may be over at the next start ends with 1."""
    if settings.server:
        return _unusable(f"The state on {settings.server} cannot be used: {error}.")
    # SQLite adds to its codes in the higher bits.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if is_busy(error):
        log.error("the state file %s is in use by another program: %s", settings.state, error)
        return 1
    if _is_full(settings.state, code, error):
        log.error("the disk of the state file %s is full or fails: %s", settings.state, error)
        return 1
    if settings.state == Settings().state:
        advice = "ISS_BOT_STATE may hold the path of another file, one that can be written."
    else:
        advice = "It was chosen by ISS_BOT_STATE; expected is the path of a file to write to."
    return _unusable(f"The state file {settings.state} cannot be used: {error}.\n{advice}")


def _is_full(path: Path, code: int, error: Exception) -> bool:
    if isinstance(error, OSError):
        return error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EIO)
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return True
    # Where a full disk has no room for the log beside it, a file only cannot be opened.
    return code == sqlite3.SQLITE_CANTOPEN and _has_no_room(path.parent)


def _has_no_room(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < ROOM
    except OSError:
        return False


def _tell(text: str) -> None:
    # For the operator, whatever the log's level; without an output the log has to do.
    try:
        write(text)
    except OutputLost:
        log.warning("%s", text)


def _unusable(text: str) -> int:
    print(text, file=sys.stderr)  # noqa: T201  # the log is not set up without settings
    return 2
