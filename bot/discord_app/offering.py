"""What is offered while someone types: values of an option, and what will be answered."""

import asyncio

import discord

from bot.discord_app.commands import MAX_CHOICES, MAX_TEXT
from bot.questions.registry import Ask, Parameter
from bot.replies import embeds
from bot.replies.readback import options_back, words_back
from bot.replies.reply import Asker
from bot.saying.speech import Speech
from bot.saying.teller import Teller
from bot.station.manifest import Manifest


async def offered(
    parameter: Parameter,
    typed: str,
    manifest: Manifest,
    asker: Asker,
    interaction: discord.Interaction,
) -> list[tuple[str, str]]:
    """Labels and values for an option; the first may tell what the whole command will answer."""
    if parameter.reader.offer is None:
        return []
    teller = Teller(Speech(asker.locale), manifest)
    offer = parameter.reader.offer(asker.scene(manifest), typed[: embeds.MAX_NAME])
    found = [(teller.tell(label), value) for label, value in offer[:MAX_CHOICES]]
    if not parameter.reader.reads_back or interaction.command is None or not typed.strip():
        return found
    words = {name: str(value) for name, value in interaction.namespace}
    # The answer takes longer than a list of names, and others are waiting.
    told = await asyncio.to_thread(options_back, interaction.command.name, words, manifest, asker)
    return [*_as_typed(typed, told), *(one for one in found if one[1] != typed.strip())]


async def read_back(
    typed: str, manifest: Manifest, asker: Asker, former: Ask | None
) -> list[tuple[str, str]]:
    """What will be answered to plain words, as far as they are typed."""
    if not typed.strip():
        return []
    return _as_typed(typed, await asyncio.to_thread(words_back, typed, manifest, asker, former))


def _as_typed(typed: str, told: str) -> list[tuple[str, str]]:
    """What was typed, labelled with what it asks; nothing if it is too long to be picked."""
    return [(told, typed)] if told and len(typed) <= MAX_TEXT else []
