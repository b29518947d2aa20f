"""What goes while the bot is online: servers that it is removed from, channels, threads."""

import logging
from collections.abc import Callable
from datetime import datetime

import discord

from bot.announcements.courier import Courier
from bot.announcements.store import StoreError
from bot.announcements.subscriptions import Place
from bot.discord_app.posting import DELETED
from bot.replies import embeds

log = logging.getLogger(__name__)


class Departures:
    """The part of the client that notes what goes, and has it told by its name."""

    courier: Courier
    clock: Callable[[], datetime]

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Note that the bot was removed from a server; an outage is not told as that."""
        await self._note_left(guild, self.clock())

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Note that it is back in a server."""
        await self._note_left(guild, None)

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Pause what is posted to a channel that was deleted."""
        await self._note_deleted(Place(channel.guild.id, channel.id), channel.name)

    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        """Pause what is posted to a thread that was deleted; an archived one has no name here."""
        thread = payload.thread
        name = thread.name if thread else str(payload.thread_id)
        await self._note_deleted(Place(payload.guild_id, payload.thread_id), name)

    async def _note_left(self, guild: discord.Guild, now: datetime | None) -> None:
        try:
            await self.courier.ask(lambda store: store.left(guild.id, now))
        except StoreError as error:
            log.warning("that a server was joined or left cannot be noted: %s", error)

    async def _note_deleted(self, place: Place, name: str) -> None:
        try:
            await self.courier.lose(place, f"#{embeds.escaped(name)}", DELETED)
        except StoreError as error:
            # The next post to it meets that too.
            log.warning("that a channel was deleted cannot be noted: %s", error)
