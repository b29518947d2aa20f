"""Questions in a message: one that mentions the bot, or a direct message.

Only messages that address the bot are read, and none is kept. Loaded only where the bot chats,
for with it come the words of six languages.
"""

import logging
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

import discord
from discord import ui

from bot.discord_app.buttons import view
from bot.discord_app.cooldown import Cooldown, Turn
from bot.discord_app.gallery import Gallery, attached
from bot.discord_app.ledger import Ledger
from bot.discord_app.looking import below
from bot.discord_app.talks import Talk, Talks
from bot.errors import AskError
from bot.faults import apology
from bot.replies import embeds
from bot.replies.pictures import Drawn
from bot.replies.reply import Asker, refusal
from bot.saying import catalogue
from bot.saying.card import Button
from bot.saying.speech import Speech, Style
from bot.station.manifest import Manifest
from bot.understanding.addressing import Heard, Reach, asks, hear

log = logging.getLogger(__name__)

# A mention alone asks for help.
NOTHING_SAID = "/help"
# What fits into a message in plain text, its frame included.
MAX_PLAIN = 1980
_HEARD = (discord.MessageType.default, discord.MessageType.reply)


class Knowing(Protocol):
    """What the chat needs of the client."""

    clock: Callable[[], datetime]
    style: Style
    gallery: Gallery
    ledger: Ledger

    @property
    def manifest(self) -> Manifest:
        """The facts that count now."""

    @property
    def user(self) -> discord.ClientUser | None:
        """The bot itself."""


class Chat:
    """Answers what is said to the bot; ``steady`` gives seconds that never go back."""

    def __init__(self, client: Knowing, talks: Talks, steady: Callable[[], float]) -> None:
        self._client, self._talks = client, talks
        self._cooldown = Cooldown(steady)

    async def hear(self, message: discord.Message) -> None:
        """Answer a message if it addresses the bot; others are not looked at."""
        if not self._addressed(message):
            return
        heard, asker = self._heard(message)
        if not _wants_answer(heard):
            return
        speech = Speech(asker.locale)
        match self._cooldown.turn(message.author.id):
            case Turn.STILL_TOO_SOON:
                return
            case Turn.TOO_SOON:
                said = speech.many(
                    "That was quick! I answer again in {count} second.",
                    "That was quick! I answer again in {count} seconds.",
                    max(1, round(self._cooldown.wait(message.author.id))),
                )
                await _answer(message, said)
                return
            case Turn.YES:
                pass
        try:
            with self._client.ledger.entry("chat", message.guild.id if message.guild else None):
                replied = self._talks.ask(heard.text, _talk(message), asker, heard.found)
                card = replied.card(self._client.style)
                pages = embeds.pages(card, replied.notes)
                drawn = await self._client.gallery.draw(replied) if replied.in_picture else None
                beneath = below(replied, card, of=len(pages), drawn=drawn is not None)
                await _answer(message, replied.text, pages[0], beneath, drawn)
        except AskError as error:
            refused = refusal(error, self._client.manifest, asker)
            choices = [Button(label, command) for label, command in refused.choices]
            await _answer(message, refused.text, beneath=view(choices))
        except Exception as fault:
            await _answer(message, speech.tell(apology(fault)))

    def _addressed(self, message: discord.Message) -> bool:
        me = self._client.user
        if me is None or message.author.bot or message.type not in _HEARD:
            return False
        return message.guild is None or any(user.id == me.id for user in message.mentions)

    def _heard(self, message: discord.Message) -> tuple[Heard, Asker]:
        """What was said, and who asks: in the language of the words if the bot speaks it."""
        reach = self._reach(message)
        # What was said, without the mention of the bot.
        text = re.sub(self._mention, " ", message.content).strip()
        if not text and reach is not Reach.PINGED:
            text = NOTHING_SAID
        asker = Asker(self._client.clock())
        former = self._talks.former(_talk(message), asker.now)
        heard = hear(text, asker.scene(self._client.manifest), former, reach)
        spoken = catalogue.speaks(heard.language)
        return heard, Asker(asker.now, locale=heard.language if spoken else "en")

    @property
    def _mention(self) -> str:
        """The pattern of a mention of the bot in a text."""
        me = self._client.user
        return rf"<@!?{me.id}>" if me else r"(?!)"

    def _reach(self, message: discord.Message) -> Reach:
        """How a message came here; one that has no mention of its own is a reply's ping."""
        if message.guild is None:
            return Reach.ALONE
        return Reach.CALLED if re.search(self._mention, message.content) else Reach.PINGED


def _wants_answer(heard: Heard) -> bool:
    """Whether a message asks the bot something, or greets it: others stay unanswered."""
    if heard.remark is not None:
        return heard.remark.greets and heard.reach is not Reach.PINGED
    return asks(heard)


def _talk(message: discord.Message) -> Talk:
    return message.channel.id, message.author.id


async def _answer(
    message: discord.Message,
    plain: str,
    embed: dict[str, Any] | None = None,
    beneath: ui.View | None = None,
    drawn: Drawn | None = None,
) -> None:
    """Reply to a message; without its picture, or in plain text, where the bot may do no more."""
    shown = embed or {"description": embeds.escaped(plain), "color": embeds.COLOUR}
    common: dict[str, Any] = {
        "view": beneath or discord.utils.MISSING,
        "allowed_mentions": discord.AllowedMentions.none(),
    }
    if drawn is not None:
        try:
            file = attached(drawn)
            await message.reply(embed=discord.Embed.from_dict(shown), file=file, **common)
        except discord.HTTPException as error:
            log.info("a picture could not be sent: %s", error)
        else:
            return
    try:
        await message.reply(embed=discord.Embed.from_dict(shown), **common)
    except discord.Forbidden:
        words = plain.replace("`", "'")[:MAX_PLAIN]
        try:
            await message.reply(f"```\n{words}\n```", **common)
        except discord.HTTPException as error:
            log.info("a message could not be answered: %s", error)
    except discord.HTTPException as error:
        # It was deleted meanwhile, or Discord has trouble; people ask again.
        log.info("a message could not be answered: %s", error)
