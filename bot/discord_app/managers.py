"""What the commands for server managers share: rights, channels, subscriptions, replies."""

import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar

import discord
from discord import app_commands, ui

from bot.announcements.courier import Courier
from bot.announcements.reading_terms import BadSubscription
from bot.announcements.sql_store import SqlStore
from bot.announcements.store import KeptAlready, StoreError, TooMany
from bot.announcements.subscriptions import MOST_SUBSCRIPTIONS, Place, Subscription, Terms
from bot.discord_app import rights
from bot.discord_app.pages import pages
from bot.discord_app.rights import Target
from bot.errors import AskError
from bot.faults import apology
from bot.replies import embeds
from bot.saying import catalogue
from bot.saying.speech import Speech
from bot.saying.teller import Teller
from bot.station.manifest import Manifest

log = logging.getLogger(__name__)

T = TypeVar("T")


class Desk(Protocol):
    """What the commands need of the client."""

    courier: Courier
    clock: Callable[[], datetime]

    @property
    def manifest(self) -> Manifest:
        """The facts that count now."""


async def may_manage(interaction: discord.Interaction) -> bool:
    """Whether whoever asks may manage the server; if not, they are told so.

    Discord hides the commands from others, unless the server's own settings say otherwise.
    """
    if rights.may_manage(interaction):
        return True
    interaction.client.ledger.refused(interaction)  # type: ignore[attr-defined]  # ours has one
    said = Speech(str(interaction.locale)).say("For this you need the permission Manage Server.")
    await interaction.response.send_message(said, ephemeral=True)
    return False


@asynccontextmanager
async def managing(
    interaction: discord.Interaction, *, at_once: bool = False
) -> AsyncIterator["Manager"]:
    """A manager at a command or button; what is wrong is told to them alone.

    ``at_once`` says that what follows is itself the first answer, and soon enough.
    """
    if not at_once:
        # The state file may be busy for longer than Discord waits for a first answer.
        await interaction.response.defer(ephemeral=True, thinking=True)
    client: Any = interaction.client
    manager = Manager(interaction, client, Speech(str(interaction.locale), embeds.MESSAGE))
    try:
        with client.ledger.of(interaction):
            yield manager
    except AskError as error:
        await manager.tell([embeds.escaped(manager.teller.tell(error.text))])
    except (StoreError, TimeoutError) as error:
        log.warning("the state cannot be used: %s", error or "it is busy")
        said = manager.speech.say(
            "I cannot read or save subscriptions now. Nothing was changed; try again later."
        )
        await manager.tell([said])
    except Exception as fault:
        # Discord.py tells nobody of what goes wrong behind a button.
        await manager.tell([manager.teller.tell(apology(fault))])


@dataclass(frozen=True, slots=True)
class Manager:
    """A manager at work in a server."""

    interaction: discord.Interaction
    desk: Desk
    speech: Speech

    @property
    def teller(self) -> Teller:
        """How names are told in the manager's language."""
        return Teller(self.speech, self.desk.manifest)

    @property
    def guild(self) -> int:
        """The server's id."""
        return self.interaction.guild_id or 0

    async def subscriptions(self) -> tuple[Subscription, ...]:
        """Those of the server."""
        return await self.desk.courier.ask(lambda store: store.subscriptions(self.guild))

    async def one(self, number: int) -> Subscription:
        """The subscription of that number; raises BadSubscription if the server has none."""
        for subscription in await self.subscriptions():
            if subscription.id == number:
                return subscription
        raise self.unknown(number)

    async def theirs(self, number: int) -> Subscription:
        """The subscription of that number, if the manager has a say in it.

        Raises BadSubscription if the server has none, or they may not write in its channel.
        """
        found = await self.one(number)
        await self._stand_for(found.place)
        return found

    async def all_theirs(self) -> tuple[Subscription, ...]:
        """Those of the server; raises BadSubscription unless the manager has a say in all."""
        found = await self.subscriptions()
        for place in dict.fromkeys(one.place for one in found):
            await self._stand_for(place)
        return found

    async def subscribe(
        self, place: Place, terms: Terms, role: int | None = None, *, pictures: bool = False
    ) -> Subscription:
        """Subscribe a channel, from now on, in the language of the server.

        Raises BadSubscription as ``keep`` does.
        """
        now, by = self.desk.clock(), self.interaction.user.id
        spoken = catalogue.language(str(self.interaction.guild_locale or "en"))
        return await self.keep(
            lambda store: store.add(place, terms, by, now, role, spoken, pictures=pictures)
        )

    async def keep(self, work: Callable[[SqlStore], T]) -> T:
        """Have the store take a subscription, and the courier look at it.

        Raises BadSubscription if the channel is subscribed like that already, or the server has
        too many.
        """
        try:
            kept = await self.desk.courier.ask(work)
        except KeptAlready as refusal:
            raise BadSubscription(
                "That is subscription {number} already. /announce list changes it.",
                number=str(refusal.number),
            ) from None
        except TooMany:
            raise BadSubscription(
                "This server has {number} subscriptions, and no more fit. Remove one first.",
                number=MOST_SUBSCRIPTIONS,
            ) from None
        self.desk.courier.wake()
        return kept

    def unknown(self, number: int) -> BadSubscription:
        """That the server has no subscription of that number."""
        return BadSubscription(
            "This server has no subscription {number}. /announce list shows what there is.",
            # In figures, as it is listed and typed.
            number=str(number),
        )

    def nothing(self) -> str:
        """That the server has no subscription."""
        return self.speech.say("Nothing yet. /announce add subscribes a channel.")

    # ------------------------------------------------------------------ channels

    async def place(self, channel: Target | None) -> Place:
        """The channel meant, or the one where it is asked.

        Raises BadSubscription unless both the manager and the bot may post there.
        """
        interaction = self.interaction
        own = channel.permissions if channel else interaction.permissions
        number = channel.id if channel else interaction.channel_id or 0
        thread = (
            isinstance(channel, app_commands.AppCommandThread)
            if channel
            else await self._is_thread(number)
        )
        _require(own, thread)
        await self.check(number, thread)
        return Place(self.guild, number)

    async def place_of(self, channel: int) -> Place:
        """A channel of the server that was chosen in a form; raises as ``place`` does."""
        own, thread = await self._own(channel), await self._is_thread(channel)
        if own is not None:
            _require(own, thread)
        await self.check(channel, thread)
        # Where nobody can tell what they may do themselves, they may not.
        _require(own or discord.Permissions.none(), thread)
        return Place(self.guild, channel)

    async def _stand_for(self, place: Place) -> None:
        """Raise BadSubscription unless the manager may post in a subscribed channel themselves."""
        own = await self._own(place.channel)
        if own is not None:
            _require(own, await self._is_thread(place.channel))

    async def stand_for_ping(
        self, role: discord.Role | None, place: Place, channel: Target | None = None
    ) -> None:
        """Raise BadSubscription unless the manager may mention a role in a place themselves.

        ``channel`` is that place as a command names it, None if none does; a role that the
        server does not have any more is None.
        """
        if role is not None and role.is_default():
            raise BadSubscription(
                "Everyone is too many to ping. Choose another role, or leave it out."
            )
        own = channel.permissions if channel else await self._own(place.channel)
        if role is None or not rights.may_mention(own or discord.Permissions.none(), role):
            raise BadSubscription(
                "You cannot mention that role in that channel yourself, so I do not either."
                " Choose one that anyone may mention."
            )

    async def _own(self, channel: int) -> discord.Permissions | None:
        """What the manager may do in a channel themselves; None if that cannot be told."""
        guild, person = self.interaction.client.get_guild(self.guild), self.interaction.user
        if channel == self.interaction.channel_id:
            return self.interaction.permissions
        if guild is None or not isinstance(person, discord.Member):
            return None
        found = await rights.found_in(guild, channel)
        return found.permissions_for(person) if found else None

    def role(self, subscription: Subscription) -> discord.Role | None:
        """The role that a subscription pings; None if there is none, or none any more."""
        guild = self.interaction.client.get_guild(self.guild)
        return guild.get_role(subscription.role) if guild and subscription.role else None

    async def unheard(
        self, channel: int, found: Sequence[Subscription]
    ) -> tuple[discord.Role, ...]:
        """The roles that these subscriptions of a channel do not ping, for the bot may not."""
        roles = dict.fromkeys(role for one in found if (role := self.role(one)))
        if not roles:
            return ()
        permissions = await self.permissions(channel)
        return tuple(role for role in roles if not rights.may_mention(permissions, role))

    async def check(self, channel: int, thread: bool | None = None) -> None:
        """Raise BadSubscription unless the bot may post in a channel, with what is missing.

        ``thread`` says whether it is one, None that nobody has said so.
        """
        lacking = await self.lacking(channel, thread)
        if lacking and await rights.is_gone(self.server(), channel):
            raise BadSubscription(
                "That channel does not exist any more. Choose another in /announce list, under"
                " Where and whom."
            )
        if lacking:
            raise BadSubscription(
                "I cannot post there yet. Please give me these permissions in that channel:"
                " {permissions}.",
                permissions=", ".join(lacking),
            )

    async def lacking(self, channel: int, thread: bool | None = None) -> list[str]:
        """The permissions that the bot lacks in a channel, by the names of the settings."""
        permissions = await self.permissions(channel)
        if thread is None:
            thread = await self._is_thread(channel)
        return rights.missing(permissions, thread, self.speech)

    async def may_read_history(self, channel: int) -> bool:
        """Whether the bot may read what was written in a channel."""
        return (await self.permissions(channel)).read_message_history

    async def permissions(self, channel: int) -> discord.Permissions:
        """What the bot may do in a channel; nothing if it cannot see it."""
        interaction = self.interaction
        if channel == interaction.channel_id:
            return interaction.app_permissions
        guild = self.server()
        found = await rights.found_in(guild, channel)
        return found.permissions_for(guild.me) if found else discord.Permissions.none()

    def server(self) -> discord.Guild:
        """The server as Discord tells the bot of it; raises BadSubscription if it does not."""
        guild = self.interaction.client.get_guild(self.guild)
        if guild is None:
            # It was added as an app of commands only, or Discord has not told of the server yet.
            raise BadSubscription("I am not a member of this server yet; invite me as a bot first.")
        return guild

    @property
    def may_keep_events(self) -> bool:
        """Whether the bot may enter launches among the server's events, as far as is known."""
        guild = self.interaction.client.get_guild(self.guild)
        return guild is None or bool(getattr(guild.me.guild_permissions, rights.EVENTS))

    async def _is_thread(self, channel: int) -> bool:
        if channel == self.interaction.channel_id:
            return isinstance(self.interaction.channel, discord.Thread)
        guild = self.interaction.client.get_guild(self.guild)
        found = await rights.found_in(guild, channel) if guild else None
        return isinstance(found, discord.Thread)

    # ------------------------------------------------------------------ replies

    async def tell(
        self,
        lines: Sequence[str],
        embed: discord.Embed | None = None,
        view: ui.View | None = None,
        file: discord.File | None = None,
    ) -> None:
        """Tell the manager, and no one else; what is too long for a message takes several.

        The embed and the file stand below the first, the view below the last.
        """
        told, missing = pages(lines), discord.utils.MISSING
        response, followup = self.interaction.response, self.interaction.followup
        for number, page in enumerate(told, 1):
            send: Any = followup.send if response.is_done() else response.send_message
            await send(
                page,
                embed=embed if embed and number == 1 else missing,
                file=file if file and number == 1 else missing,
                view=view if view and number == len(told) else missing,
                ephemeral=True,
                allowed_mentions=discord.AllowedMentions.none(),
            )


def _require(own: discord.Permissions, thread: bool) -> None:
    if not rights.may_post(own, thread):
        raise BadSubscription("You cannot post in that channel yourself, so I do not either.")
