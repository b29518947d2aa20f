"""Tells Discord which commands the bot has, where those are not the ones that it knows."""

import asyncio
import hashlib
import json
import logging
import sqlite3
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

import aiohttp
import discord
from discord import app_commands

from bot.announcements.store import StoreError
from bot.discord_app.synced import Synced
from bot.discord_app.translation import CommandTranslator

log = logging.getLogger(__name__)

# In seconds; where Discord does not say how long to wait.
AGAIN = 300.0
# In seconds; while another process registers the commands.
LOOK_AGAIN = 10.0


class Registration:
    """Registers the commands of a tree; what was registered last is noted in ``synced``.

    ``pause`` waits for so many seconds. ``ids`` are those of the commands by their names, as far
    as Discord has told them.
    """

    def __init__(
        self,
        tree: app_commands.CommandTree[Any],
        synced: Synced,
        pause: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._tree, self._synced, self._pause = tree, synced, pause
        self._later: asyncio.Task[None] | None = None
        self.ids: dict[str, int] = {}

    async def begin(self, application: int) -> None:
        """Register the commands; if Discord cannot now, later, while it keeps those it has."""
        translator = CommandTranslator()
        await self._tree.set_translator(translator)
        payload = [
            await made.get_translated_payload(self._tree, translator)
            for made in self._tree.get_commands()
        ]
        mark = hashlib.blake2b(
            json.dumps(payload, sort_keys=True).encode(), digest_size=16
        ).hexdigest()
        wait = await self._attempt(application, mark)
        if wait is not None:
            self._later = asyncio.create_task(self._register_later(application, mark, wait))

    def end(self) -> None:
        """Try it no more."""
        if self._later is not None:
            self._later.cancel()

    async def _attempt(self, application: int, mark: str) -> float | None:
        """Register the commands unless it was done; else in how many seconds to look again."""
        if await self._last(application) == mark:
            await self._learn()
            return None
        if not await self._my_turn(application):
            log.info("another process registers the commands")
            return LOOK_AGAIN
        return await self._register(application, mark)

    async def _register(self, application: int, mark: str) -> float | None:
        """Register the commands; if Discord cannot now, in how many seconds to try again."""
        try:
            registered = await self._tree.sync()
        except discord.RateLimited as error:
            reason, wait = "Discord asks to wait", error.retry_after
        except discord.HTTPException as error:
            throttled = error.status == HTTPStatus.TOO_MANY_REQUESTS
            if not throttled and error.status < HTTPStatus.INTERNAL_SERVER_ERROR:
                raise
            reason, wait = f"Discord failed ({error.status})", AGAIN
        else:
            log.info("registered %d commands", len(registered))
            self._note_ids(registered)
            await self._note(application, mark)
            return None
        log.warning("the commands are registered later, in %.0f s: %s", wait, reason)
        return wait

    async def _register_later(self, application: int, mark: str, wait: float) -> None:
        again: float | None = wait
        while again is not None:
            await self._pause(again)
            try:
                again = await self._attempt(application, mark)
            except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
                log.warning("the commands are registered later, in %.0f s: %s", AGAIN, error)
                again = AGAIN

    async def _learn(self) -> None:
        """Ask for the ids of the commands, by which help can name commands to press."""
        try:
            self._note_ids(await self._tree.fetch_commands())
        except (discord.HTTPException, discord.RateLimited, aiohttp.ClientError, OSError) as error:
            log.info("the ids of the commands are not known: %s", error)

    def _note_ids(self, commands: Iterable[app_commands.AppCommand]) -> None:
        self.ids.update((command.name, command.id) for command in commands)

    async def _last(self, application: int) -> str | None:
        """The digest of what was registered last; None also if it cannot be read."""
        try:
            return await self._synced.mark(application)
        except (OSError, sqlite3.Error, StoreError) as error:
            log.warning(
                "%s cannot be read, so commands are registered: %s", self._synced.kept, error
            )
            return None

    async def _my_turn(self, application: int) -> bool:
        """Whether no other process registers the commands; also if that cannot be known."""
        try:
            return await self._synced.my_turn(application, datetime.now(UTC))
        except (OSError, sqlite3.Error, StoreError):
            return True

    async def _note(self, application: int, mark: str) -> None:
        try:
            await self._synced.note(application, mark)
        except (OSError, sqlite3.Error, StoreError) as error:
            log.warning(
                "%s cannot be written, so the next start registers the commands again: %s",
                self._synced.kept,
                error,
            )
