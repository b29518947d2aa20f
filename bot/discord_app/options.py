"""The options of /announce: what each is for, and the values that are offered for it."""

from collections.abc import Callable
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from bot.announcements import reading_terms
from bot.announcements.store import StoreError
from bot.announcements.subscriptions import Kind, Quiet, Subscription
from bot.announcements.telling import kinds
from bot.discord_app import rights
from bot.discord_app.rights import Target
from bot.messages import msgid
from bot.saying import catalogue
from bot.saying.speech import Speech

MAX_CHOICES, MAX_LABEL = 25, 100

Typed = Range[str, 1, reading_terms.MAX_TEXT]
Number = Range[int, 1, 2**31]


class Postable(app_commands.Transformer):
    """An option for a channel or thread in which text can be posted."""

    @property
    def type(self) -> discord.AppCommandOptionType:
        """The kind of the option."""
        return discord.AppCommandOptionType.channel

    @property
    def channel_types(self) -> list[discord.ChannelType]:
        """The kinds of channel that Discord's picker shows."""
        return [
            discord.ChannelType.text,
            discord.ChannelType.news,
            discord.ChannelType.public_thread,
            discord.ChannelType.private_thread,
            discord.ChannelType.news_thread,
        ]

    async def transform(self, interaction: discord.Interaction, value: Any, /) -> Target:
        """The channel as Discord sent it."""
        channel: Target = value
        return channel


Channel = app_commands.Transform[Target, Postable]

WORDS = {
    "channel": msgid("Where to post; this channel if left out"),
    "kind": msgid("launch, docking, landing, crew-change, digest …; several with commas between"),
    "before": msgid("How long before an event: 24h, 1h or 0m; several with commas between"),
    "role": msgid("A role to ping with each post; nobody if left out"),
    "language": msgid("The language of the posts; this server's if left out"),
    "zone": msgid("Whose clocks count for a time of day: Europe/Moscow, Houston, UTC+3"),
    "at": msgid("When a digest comes: 09:00, or Monday 09:00 for once a week"),
    "quiet": msgid("What comes instead of a digest that has nothing new; one line if left out"),
    "program": msgid("Only these programmes: soyuz, dragon; all if left out"),
    "subscription": msgid("Its number in /announce list"),
}
TERMS = ("channel", "kind", "before", "role", "language", "zone", "at", "quiet", "program")


async def offer_kinds(interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
    """Kinds to go on with: what was typed before the last comma stays."""
    del interaction
    before, comma, word = typed.rpartition(",")
    begun, plain = (f"{before.strip()}, " if comma else ""), word.strip().casefold()
    given = {part.strip().casefold() for part in before.split(",")}
    offered = [f"{begun}{kind}" for kind in Kind if plain in kind and kind not in given]
    if not comma:
        offered = [name for name in ("crew-change, launch", "all") if plain in name] + offered
    return [Choice(name=text, value=text) for text in offered if len(text) <= MAX_LABEL]


async def offer_subscriptions(
    interaction: discord.Interaction, typed: int | str
) -> list[Choice[int]]:
    """The subscriptions of the server, by number."""
    client: Any = interaction.client
    if not rights.may_manage(interaction):
        return []
    guild = interaction.guild_id or 0
    try:
        found = await client.courier.ask(lambda store: store.subscriptions(guild))
    except StoreError:
        # The command itself says so.
        return []
    speech = Speech(str(interaction.locale))
    labels = {one.id: _label(client, one, speech) for one in found}
    wanted = str(typed).casefold()
    return [
        Choice(name=label, value=number)
        for number, label in labels.items()
        if wanted in label.casefold()
    ][:MAX_CHOICES]


def _label(client: discord.Client, subscription: Subscription, speech: Speech) -> str:
    channel = client.get_channel(subscription.place.channel)
    name = getattr(channel, "name", subscription.place.channel)
    return f"{subscription.id} · #{name}: {kinds(subscription.terms, speech)}"[:MAX_LABEL]


def options(*names: str) -> Callable[[Any], Any]:
    """Describe the options of a command, and offer values where there are some."""

    def with_options(callback: Any) -> Any:
        callback = app_commands.describe(**{name: WORDS[name] for name in names})(callback)
        if "kind" in names:
            callback = app_commands.autocomplete(kind=offer_kinds)(callback)
        if "subscription" in names:
            callback = app_commands.autocomplete(subscription=offer_subscriptions)(callback)
        if "language" in names:
            spoken = [Choice(name=name, value=code) for code, name in catalogue.own_names().items()]
            callback = app_commands.choices(language=spoken[:MAX_CHOICES])(callback)
        if "quiet" in names:
            quiet = [
                Choice(name="one line", value=str(Quiet.LINE)),
                Choice(name="nothing", value=str(Quiet.NONE)),
            ]
            callback = app_commands.choices(quiet=quiet)(callback)
        return callback

    return with_options
