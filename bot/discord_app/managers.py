"""What the commands for server managers share: rights, channels, subscriptions, replies."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeVar

import discord
from discord import app_commands

from bot.announcements.courier import Courier
from bot.announcements.forecast import Coming, coming, example
from bot.announcements.knowledge import Knowledge
from bot.announcements.reading_terms import BadSubscription
from bot.announcements.store import KeptAlready, Store, StoreError, TooMany
from bot.announcements.subscriptions import MOST_SUBSCRIPTIONS, Place, Subscription, Terms
from bot.announcements.telling import clockless
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

# How far a preview looks ahead, and how many posts it names.
FORESEEN, SHOWN_POSTS = timedelta(days=60), 10

T = TypeVar("T")
Found = discord.abc.GuildChannel | discord.Thread


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
    speech = Speech(str(interaction.locale))
    said = speech.say("For this you need the permission Manage Server.")
    await interaction.response.send_message(said, ephemeral=True)
    return False


@asynccontextmanager
async def managing(interaction: discord.Interaction) -> AsyncIterator["Manager"]:
    """A manager at a command or button; what is wrong is told to them alone."""
    # The state file may be busy for longer than Discord waits for a first answer.
    await interaction.response.defer(ephemeral=True, thinking=True)
    client: Any = interaction.client
    manager = Manager(interaction, client, Speech(str(interaction.locale), embeds.MESSAGE))
    try:
        yield manager
    except AskError as error:
        await manager.tell([embeds.escaped(manager.teller.tell(error.text))])
    except StoreError as error:
        log.warning("the state file cannot be used: %s", error)
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
        self, place: Place, terms: Terms, role: int | None = None, language: str | None = None
    ) -> Subscription:
        """Subscribe a channel, from now on; raises BadSubscription as ``keep`` does."""
        now, by = self.desk.clock(), self.interaction.user.id
        spoken = language or catalogue.language(str(self.interaction.guild_locale or "en"))
        return await self.keep(lambda store: store.add(place, terms, by, now, role, spoken))

    async def keep(self, work: Callable[[Store], T]) -> T:
        """Have the store take a subscription, and the courier look at it.

        Raises BadSubscription if the channel is subscribed like that already, or the server has
        too many.
        """
        try:
            kept = await self.desk.courier.ask(work)
        except KeptAlready as refusal:
            raise BadSubscription(
                "That is subscription {number} already. /announce edit changes it.",
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

    async def _stand_for(self, place: Place) -> None:
        """Raise BadSubscription unless the manager may post in a subscribed channel themselves."""
        own = await self._own(place.channel)
        if own is not None:
            _require(own, await self._is_thread(place.channel))

    async def stand_for_ping(
        self, role: discord.Role, place: Place, channel: Target | None
    ) -> None:
        """Raise BadSubscription unless the manager may mention a role in a place themselves.

        ``channel`` is that place as the manager has just chosen it, None if they have not.
        """
        own = channel.permissions if channel else await self._own(place.channel)
        if not rights.may_mention(own or discord.Permissions.none(), role):
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
        found = await self._found(guild, channel)
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
        guild = interaction.client.get_guild(self.guild)
        if guild is None:
            # It was added as an app of commands only, or Discord has not told of the server yet.
            raise BadSubscription("I am not a member of this server yet; invite me as a bot first.")
        found = await self._found(guild, channel)
        return found.permissions_for(guild.me) if found else discord.Permissions.none()

    @property
    def may_keep_events(self) -> bool:
        """Whether the bot may enter launches among the server's events, as far as is known."""
        guild = self.interaction.client.get_guild(self.guild)
        return guild is None or bool(getattr(guild.me.guild_permissions, rights.EVENTS))

    async def _found(self, guild: discord.Guild, channel: int) -> Found | None:
        """A channel or thread of the server; Discord tells of archived threads only if asked."""
        found = guild.get_channel_or_thread(channel)
        if found is None:
            with suppress(discord.NotFound, discord.Forbidden, discord.InvalidData):
                found = await guild.fetch_channel(channel)
        return found

    async def _is_thread(self, channel: int) -> bool:
        if channel == self.interaction.channel_id:
            return isinstance(self.interaction.channel, discord.Thread)
        guild = self.interaction.client.get_guild(self.guild)
        found = await self._found(guild, channel) if guild else None
        return isinstance(found, discord.Thread)

    # ------------------------------------------------------------------ replies

    async def tell(self, lines: Sequence[str], embed: discord.Embed | None = None) -> None:
        """Tell the manager, and no one else; what is too long for a message takes several."""
        for number, page in enumerate(pages(lines)):
            await self.interaction.followup.send(
                page,
                embed=embed if embed and not number else discord.utils.MISSING,
                ephemeral=True,
                allowed_mentions=discord.AllowedMentions.none(),
            )

    async def show(self, subscription: Subscription, lines: Sequence[str]) -> None:
        """Tell the manager what will be posted for a subscription, with the first post shown."""
        speech, told = self.speech, list(lines)
        if unknown := clockless([subscription], speech):
            await self.tell(told + unknown)
            return
        knowledge = self.knowledge()
        if subscription.pause:
            told.append(speech.say("It is paused. Without that:"))
        going = replace(subscription, pause=None)
        posts = await self.coming([going], SHOWN_POSTS)
        card = posts[0].card if posts else example(knowledge, subscription)
        if posts:
            told.append(speech.say("Coming up by the plans known now:"))
            told += [
                f"{embeds.mark(post.notice.due, 'f')} · {embeds.escaped(post.card.title)}"
                for post in posts
            ]
        else:
            told.append(self.nothing_dated())
            if card is not None:
                told.append(speech.say("An example, as it would have read last time:"))
        embed = discord.Embed.from_dict(embeds.embed(card)) if card else None
        await self.tell(told, embed)

    async def coming(self, found: Sequence[Subscription], most: int) -> tuple[Coming, ...]:
        """What comes next; many subscriptions take a moment, in which others are answered."""
        knowledge, now = self.knowledge(), self.desk.clock()
        return await asyncio.to_thread(coming, knowledge, found, now, FORESEEN, most)

    def nothing_dated(self) -> str:
        """That nothing is known that would be posted soon."""
        return self.speech.say(
            "Nothing is dated closely enough yet. What becomes known will be posted."
        )

    def knowledge(self) -> Knowledge:
        """What posts are made of; before the courier has learned it, the facts alone."""
        return self.desk.courier.knowledge or Knowledge(self.desk.manifest)


def _require(own: discord.Permissions, thread: bool) -> None:
    if not rights.may_post(own, thread):
        raise BadSubscription("You cannot post in that channel yourself, so I do not either.")
