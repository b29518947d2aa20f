"""The options of /announce: what each is for, and the values that are offered for it."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from bot.announcements import reading_terms
from bot.announcements.subscriptions import Kind, Quiet, Subscription
from bot.announcements.telling import kinds
from bot.discord_app.rights import Target
from bot.messages import msgid
from bot.saying.speech import Speech

MAX_CHOICES, MAX_LABEL = 25, 100

Typed = Range[str, 1, reading_terms.MAX_TEXT]


CHANNEL_TYPES = [
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.public_thread,
    discord.ChannelType.private_thread,
    discord.ChannelType.news_thread,
]


class Postable(app_commands.Transformer):
    """An option for a channel or thread in which text can be posted."""

    @property
    def type(self) -> discord.AppCommandOptionType:
        """The kind of the option."""
        return discord.AppCommandOptionType.channel

    @property
    def channel_types(self) -> list[discord.ChannelType]:
        """The kinds of channel that Discord's picker shows."""
        return CHANNEL_TYPES

    async def transform(self, interaction: discord.Interaction, value: Any, /) -> Target:
        """The channel as Discord sent it."""
        channel: Target = value
        return channel


Channel = app_commands.Transform[Target, Postable]

WORDS = {
    "channel": msgid("Where to post; this channel if left out"),
    "kind": msgid("launch, crew-change, digest, pictures …; several with commas"),
    "program": msgid("Only these programmes: soyuz, dragon; all if left out"),
    "before": msgid("How long before an event: 24h, 1h, 0m; several with commas"),
    "at": msgid("When a digest comes: 09:00, or Monday 09:00 Houston"),
    "role": msgid("A role to ping with each post; nobody if left out"),
}
QUIET = {Quiet.LINE: msgid("one line"), Quiet.NONE: msgid("nothing")}

WITH = "with"
PICTURES = {"without": msgid("none"), WITH: msgid("where there is one")}

USUAL_KINDS = ("crew-change, launch", "all")
USUAL_SCENARIOS = tuple(f"{Kind.WHAT_IF} {program} stops" for program in ("soyuz", "dragon"))
USUAL_LEADS = ("24h", "12h", "6h", "3h", "1h", "30m", "10m", "0m", "2d", "7d")
USUAL_TIMES = ("09:00", "18:00", "09:00 UTC", "09:00 Houston", "09:00 Berlin", "09:00 Moscow",
               "Monday 09:00", "Friday 18:00")  # fmt: skip


def label(client: discord.Client, subscription: Subscription, speech: Speech) -> str:
    """A subscription in a line of a menu."""
    channel = client.get_channel(subscription.place.channel)
    name = getattr(channel, "name", subscription.place.channel)
    return f"{subscription.id} · #{name}: {kinds(subscription.terms, speech)}"[:MAX_LABEL]


async def offer_kinds(interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
    """Kinds to go on with."""
    del interaction
    known = [kind for kind in Kind if kind is not Kind.WHAT_IF]
    return _going_on(typed, [*known, reading_terms.PICTURES, *USUAL_SCENARIOS], USUAL_KINDS)


async def offer_programs(interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
    """Programmes to go on with."""
    client: Any = interaction.client
    return _going_on(typed, [program.id for program in client.manifest.programs], ("all",))


async def offer_leads(interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
    """Times before an event to go on with."""
    del interaction
    return _going_on(typed, USUAL_LEADS, ("24h, 1h",))


async def offer_times(interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
    """Times of day such as are usual."""
    del interaction
    plain = typed.strip().casefold()
    return [Choice(name=one, value=one) for one in USUAL_TIMES if plain in one.casefold()]


def _going_on(typed: str, known: Sequence[str], whole: Sequence[str]) -> list[Choice[str]]:
    """What goes on with what was typed before the last comma; ``whole`` only begins a list."""
    before, comma, word = typed.rpartition(",")
    begun, plain = (f"{before.strip()}, " if comma else ""), word.strip().casefold()
    given = {part.strip().casefold() for part in before.split(",")}
    offered = [f"{begun}{one}" for one in known if plain in one and one not in given]
    if not comma:
        offered = [one for one in whole if plain in one] + offered
    fitting = [text for text in offered if len(text) <= MAX_LABEL]
    return [Choice(name=text, value=text) for text in fitting[:MAX_CHOICES]]


OFFERED = {
    "kind": offer_kinds,
    "program": offer_programs,
    "before": offer_leads,
    "at": offer_times,
}


def options(callback: Any) -> Any:
    """Describe the options of a command that subscribes, and offer values for them."""
    described = app_commands.describe(**WORDS)(callback)
    return app_commands.autocomplete(**OFFERED)(described)
