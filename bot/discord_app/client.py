"""The Discord client: asks the registry, answers with embeds, and lets the courier post."""

import asyncio
import contextlib
import logging
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.announcements.channels import SignedOut
from bot.announcements.clocks import since_start
from bot.announcements.shards import EVERY, Shards
from bot.announcements.sql_store import SqlStore
from bot.announcements.store import StoreError
from bot.discord_app import looking, reporting
from bot.discord_app.announce import Announce
from bot.discord_app.apologising import apologise
from bot.discord_app.buttons import ASKING, AskButton, view
from bot.discord_app.commands import ask_command, command
from bot.discord_app.departures import Departures
from bot.discord_app.forgetting import FORGETTING, ForgetButton
from bot.discord_app.gallery import Gallery
from bot.discord_app.health import BeatingCourier
from bot.discord_app.ledger import Ledger
from bot.discord_app.looking import GOING, KNOWN_THEN, MORE, GoMenu, MoreButton
from bot.discord_app.offering import offered, read_back
from bot.discord_app.posting import DiscordChannels
from bot.discord_app.registering import Registration
from bot.discord_app.reminding import REMINDING, WATCHING, RemindButton, WatchButton
from bot.discord_app.reporting import WRONG, WrongButton
from bot.discord_app.rights import INVITED, may_manage
from bot.discord_app.signing_in import sign_in_turn
from bot.discord_app.synced import Synced
from bot.discord_app.talks import Talk, Talks
from bot.discord_app.upkeep import (
    CHOOSING,
    ONE,
    WHOLE,
    ChoiceMenu,
    SubscriptionButton,
    WholeButton,
    submitted,
)
from bot.discord_app.wire import Wire
from bot.discord_app.worded import Lately, Worded, worded
from bot.errors import AskError
from bot.questions.registry import Parameter, questions
from bot.refreshing.reports import Reports
from bot.replies import embeds
from bot.replies.reply import Asker, Reply, get_ready, index_words, refusal, reply_to
from bot.saying.card import Button, Press
from bot.saying.speech import Speech
from bot.station.manifest import Manifest

if TYPE_CHECKING:
    from bot.discord_app.chat import Chat

log = logging.getLogger(__name__)

# An option that no words are looked up for.
FIGURES = re.compile(r"[\d:/.TZ -]*", re.ASCII)
# The ids of what can be pressed.
PRESSED = (ASKING, FORGETTING, REMINDING, WATCHING, ONE, CHOOSING, WHOLE, MORE, WRONG, GOING)


def intents(chat: bool) -> discord.Intents:
    """What Discord is asked to tell of: servers, and messages only if the bot chats.

    Servers: to know what the bot may do in which channel, and when it has left one. Messages:
    of those that address the bot Discord tells the words without any privileged intent.
    """
    return discord.Intents(guilds=True, guild_messages=chat, dm_messages=chat)


class CrewBot(Departures, discord.AutoShardedClient):
    """A client that answers slash commands and buttons from one manifest."""

    courier: BeatingCourier

    def __init__(
        self,
        manifest: Manifest,
        synced: Synced,
        store: SqlStore,
        clock: Callable[[], datetime],
        tell: Callable[[str], object] = log.info,
        *,
        reports: Reports | None = None,
        chat: bool = True,
        running: Callable[[], float] = since_start,
        pause: Callable[[float], Awaitable[object]] = asyncio.sleep,
        shards: Shards | None = None,
        **options: Any,
    ) -> None:
        if shards:
            options |= {"shard_ids": shards.ids, "shard_count": shards.count}
        wire = Wire()
        super().__init__(
            intents=intents(chat),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
            # A channel that asks for a longer wait is to hold up no other.
            max_ratelimit_timeout=30,
            chunk_guilds_at_startup=False,
            http_trace=wire.trace,
            **options,
        )
        self.synced, self.tell, self.reports = synced, tell, reports
        self._shards, self._pause = shards, pause
        self.gallery, self.ledger = Gallery(), Ledger()
        self.courier = BeatingCourier(
            store,
            manifest,
            DiscordChannels(self, wire, self.gallery),
            clock,
            running,
            shards=shards or EVERY,
        )
        self.clock: Callable[[], datetime] = self.courier.clock
        self._delivering: asyncio.Task[None] | None = None
        self._lately = Lately()
        self.talks = Talks(self)
        self._chat = self._chatting() if chat else None
        # Who hears no messages has not got ready at the start what words need.
        self._words_ready = chat
        self.tree = _Tree(
            self,
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=True
            ),
        )
        for question in questions():
            if question.in_picker:
                self.tree.add_command(command(question, self._answer, self._offer))
        self.tree.add_command(ask_command(self._ask, self._read_back))
        self.tree.add_command(Announce())
        self._registration = Registration(self.tree, synced, pause)
        self.style = embeds.pressing(self._registration.ids)
        self.add_dynamic_items(AskButton, ForgetButton, RemindButton, WatchButton)
        self.add_dynamic_items(SubscriptionButton, ChoiceMenu, WholeButton)
        self.add_dynamic_items(MoreButton, WrongButton, GoMenu)

    def _chatting(self) -> "Chat":
        # With it come the words of six languages, which who hears no messages need not have.
        from bot.discord_app.chat import Chat

        return Chat(self, self.talks, time.monotonic)

    @property
    def manifest(self) -> Manifest:
        """The facts that count now."""
        return self.courier.manifest

    async def setup_hook(self) -> None:
        """Register the commands if they are not the ones Discord has."""
        await self._registration.begin(self.application_id or 0)
        self.tell(f"Invite the bot: {self.invite()}")
        self._delivering = asyncio.create_task(self._deliver())

    async def _deliver(self) -> None:
        """Deliver posts; a token that Discord refuses meanwhile ends the client."""
        try:
            await self.courier.run()
        except SignedOut:
            await self.close()

    async def close(self) -> None:
        """Let posts under way end, then leave Discord."""
        self._registration.end()
        if self._delivering is not None and not self.is_closed():
            await self.courier.stop()
        await self.gallery.close()
        await super().close()

    def invite(self) -> str:
        """The address that invites the bot, with the permissions that posts need."""
        return discord.utils.oauth_url(
            self.application_id or 0,
            permissions=INVITED,
            scopes=("bot", "applications.commands"),
        )

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Sign in a shard when it is its turn among those of all processes."""
        if self._shards is None:
            await super().before_identify_hook(shard_id, initial=initial)
            return
        await sign_in_turn(self.courier.ask, self.courier.owner, self.clock, self._pause)

    async def on_ready(self) -> None:
        """Say so in the log; Discord may do this more than once."""
        log.info("ready as %s; servers: %d", self.user, len(self.guilds))
        # It may have been removed from servers, or invited again, while it did not run.
        here, now = [guild.id for guild in self.guilds], self.clock()
        shards = self._shards or EVERY
        try:
            await self.courier.ask(lambda store: store.present(here, now, shards))
        except StoreError as error:
            log.warning("in which servers the bot is cannot be noted: %s", error)

    async def pressed(
        self,
        interaction: discord.Interaction,
        press: Press,
        command: str,
        place: int = 0,
        back: str = "",
    ) -> None:
        """Answer what a button or a menu carries, or say what is wrong."""
        async with self._answering(interaction):
            await looking.pressed(self, interaction, press, command, place, back)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Take a form, and refuse a component that is none of the bot's.

        Its own components answer by themselves; a form is not kept, so that a restart loses none.
        """
        data: Any = interaction.data or {}
        name = str(data.get("custom_id", ""))
        if interaction.type is discord.InteractionType.modal_submit:
            if form := ONE.fullmatch(name):
                await submitted(interaction, form)
            elif form := WRONG.fullmatch(name):
                await reporting.submitted(interaction, form)
            elif form := KNOWN_THEN.fullmatch(name):
                async with self._answering(interaction):
                    await looking.told_as_of(self, interaction, form["command"])
            return
        if interaction.type is not discord.InteractionType.component:
            return
        if any(pattern.fullmatch(name) for pattern in PRESSED):
            return
        said = Speech(str(interaction.locale)).say("I know no such button. Try /help.")
        with contextlib.suppress(discord.HTTPException):
            await interaction.response.send_message(said, ephemeral=True)

    async def on_message(self, message: discord.Message) -> None:
        """Answer a message that addresses the bot."""
        if self._chat is not None:
            await self._chat.hear(message)

    async def _get_words_ready(self) -> None:
        """Index in a thread, once, what words are looked up in; it would hold up all others."""
        if not self._words_ready:
            scene = Asker(self.clock()).scene(self.manifest)
            await asyncio.to_thread(get_ready, words=True)
            await asyncio.to_thread(index_words, scene)
            self._words_ready = True

    @contextlib.asynccontextmanager
    async def _answering(self, interaction: discord.Interaction) -> AsyncIterator[None]:
        """Note in the log what is answered within, and tell the asker alone what is wrong."""
        try:
            with self.ledger.of(interaction):
                yield
        except AskError as error:
            await self._refuse(interaction, error)
        except Exception as fault:
            await apologise(interaction, fault)

    async def _ask(self, interaction: discord.Interaction, text: str) -> None:
        async with self._answering(interaction):
            await self._get_words_ready()
            replied = self.talks.ask(text, _talk(interaction), self._asker(interaction))
            manages = may_manage(interaction)
            await self._show(interaction, worded(replied, self.style, manages=manages))

    async def _answer(
        self, interaction: discord.Interaction, question: str, words: dict[str, str]
    ) -> None:
        async with self._answering(interaction):
            asker, manages = self._asker(interaction), may_manage(interaction)
            # All on which the words depend, beside the facts and the time; nobody's own words.
            key = question, *words.items(), asker.locale, manages
            made = self._lately.known(key, self.manifest, asker.now)
            if made is None:
                replied = await self._replied(question, words, asker)
                made = worded(replied, self.style, manages=manages)
                self._lately.note(key, made)
            self.talks.remember(_talk(interaction), made.replied.ask, asker.now)
            await self._show(interaction, made)

    async def _replied(self, question: str, words: dict[str, str], asker: Asker) -> Reply:
        """The reply to a command; raises AskError if there is none."""
        if self._words_ready or all(map(FIGURES.fullmatch, words.values())):
            return reply_to(question, words, self.manifest, asker)
        # An option that has to be read as words are would hold up others, since what these are
        # looked up in is made then.
        return await asyncio.to_thread(reply_to, question, words, self.manifest, asker)

    async def _show(self, interaction: discord.Interaction, made: Worded) -> None:
        if made.replied.in_picture:
            if await self.gallery.show(interaction, made.replied, made.page, made.beneath):
                return
            manages = may_manage(interaction)
            made = worded(made.replied, self.style, manages=manages, alone=True)
        await looking.say(interaction, made.page, made.beneath)

    async def _offer(
        self, interaction: discord.Interaction, parameter: Parameter, typed: str
    ) -> list[tuple[str, str]]:
        if parameter.reader.offer is None:
            return []
        await self._get_words_ready()
        asker = self._asker(interaction)
        return await offered(parameter, typed, self.manifest, asker, interaction)

    async def _read_back(
        self, interaction: discord.Interaction, typed: str
    ) -> list[tuple[str, str]]:
        await self._get_words_ready()
        asker = self._asker(interaction)
        former = self.talks.former(_talk(interaction), asker.now)
        return await read_back(typed, self.manifest, asker, former)

    def _asker(self, interaction: discord.Interaction) -> Asker:
        return Asker(self.clock(), locale=str(interaction.locale))

    async def _refuse(self, interaction: discord.Interaction, error: AskError) -> None:
        """Tell the asker alone what is wrong, with the choices to go on with."""
        refused = refusal(error, self.manifest, self._asker(interaction))
        choices = [Button(label, command) for label, command in refused.choices]
        embed = {"description": embeds.escaped(refused.text), "color": embeds.COLOUR}
        await looking.say(interaction, embed, view(choices), private=True)


def _talk(interaction: discord.Interaction) -> Talk:
    return interaction.channel_id or 0, interaction.user.id


class _Tree(app_commands.CommandTree[CrewBot]):
    async def on_error(
        self,
        interaction: discord.Interaction[CrewBot],
        error: app_commands.AppCommandError,
        /,
    ) -> None:
        """Apologise once for a fault of ours; the log has the rest."""
        if isinstance(error, app_commands.CheckFailure):
            # Whoever checks has said why not.
            return
        fault = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        await apologise(interaction, fault)
