"""Pictures for Discord: drawn one at a time in a process, and kept for who asks the same.

Whoever comes when too many wait gets none, so that words are never late for a picture.
"""

import asyncio
import logging
import sys
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import Any
from weakref import WeakKeyDictionary

import discord
from discord import ui

from bot.discord_app.painter import Painter, PainterLost, packed
from bot.pictures.theme import Scheme
from bot.replies import pictures
from bot.replies.pictures import Drawn
from bot.replies.reply import Reply
from bot.saying.card import Card
from bot.saying.speech import Speech
from bot.station.manifest import Manifest

log = logging.getLogger(__name__)

MAX_WAITING, MAX_KEPT = 10, 24
# In seconds: while one is laid out, whoever asks for words waits no longer for the interpreter. It
# is 5 ms usually, each time that an answer comes back from the network.
GIVE_WAY = 0.0002

# What a picture depends on beside the facts: the question, its answer in words, its language.
Key = tuple[str, str, str, str, str, Scheme]


class Gallery:
    """Draws replies; those of facts that no longer count are not kept."""

    def __init__(self, scheme: Scheme = Scheme.DARK, most: int = MAX_WAITING) -> None:
        self._scheme, self._most = scheme, most
        self._painter = Painter()
        # One is laid out when it is its turn to be drawn, not all that wait in one go.
        self._turn = asyncio.Lock()
        # To lay one out takes some hundredths of a second.
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pictures")
        self._kept: WeakKeyDictionary[Manifest, OrderedDict[Key, Drawn]] = WeakKeyDictionary()
        # Many posts that come at once have one picture.
        self._drawing: dict[tuple[int, Key], asyncio.Task[Drawn | None]] = {}

    @property
    def is_full(self) -> bool:
        """Whether too many pictures wait to be drawn."""
        return len(self._drawing) >= self._most

    async def draw(self, reply: Reply) -> Drawn | None:
        """The picture of a reply; None if too many wait, or if it cannot be drawn."""
        key = self._key(reply)
        return self._found(reply.manifest, key) or await self._made(reply, key)

    async def _made(self, reply: Reply, key: Key) -> Drawn | None:
        """A picture that is not there yet; None as ``draw`` has it."""
        under_way = id(reply.manifest), key
        if under_way not in self._drawing:
            if self.is_full:
                return None
            task = asyncio.create_task(self._draw(reply, key))
            self._drawing[under_way] = task
            task.add_done_callback(lambda _: self._drawing.pop(under_way))
        # Whoever waits no longer does not take it from the others.
        return await asyncio.shield(self._drawing[under_way])

    async def _draw(self, reply: Reply, key: Key) -> Drawn | None:
        try:
            loop = asyncio.get_running_loop()
            async with self._turn:
                alt, content = await loop.run_in_executor(self._thread, self._laid_out, reply)
                name = f"{reply.ask.question.name}.png"
                drawn = Drawn(await self._painter.draw(content), alt, name)
        except PainterLost as lost:
            log.warning("a picture could not be drawn: %s", lost)
            return None
        shelf = self._kept.setdefault(reply.manifest, OrderedDict())
        shelf[key] = drawn
        while len(shelf) > MAX_KEPT:
            shelf.popitem(last=False)
        return drawn

    def _laid_out(self, reply: Reply) -> tuple[str, bytes]:
        """What a picture shows in words, and the picture to be drawn."""
        usual = sys.getswitchinterval()
        sys.setswitchinterval(GIVE_WAY)
        try:
            made = pictures.picture(reply, self._scheme)
            return made.alt, packed(made)
        finally:
            sys.setswitchinterval(usual)

    def _found(self, manifest: Manifest, key: Key) -> Drawn | None:
        """A picture that was drawn before."""
        known = self._kept.get(manifest)
        if known is None or key not in known:
            return None
        known.move_to_end(key)
        return known[key]

    async def press(self, interaction: discord.Interaction, reply: Reply, private: bool) -> None:
        """Answer whoever asks for the picture of a reply alone."""
        said = Speech(str(interaction.locale)).say(
            "Too many pictures are being drawn just now. Press again in a minute."
        )
        if not await self._answer(interaction, reply, private, instead=said):
            await interaction.response.send_message(said, ephemeral=True)

    async def show(
        self,
        interaction: discord.Interaction,
        reply: Reply,
        embed: dict[str, Any],
        beneath: ui.View | None,
    ) -> bool:
        """Answer with a reply's embed and its picture; False if too many wait."""
        shown: dict[str, Any] = {
            "embed": discord.Embed.from_dict(embed),
            "view": beneath or discord.utils.MISSING,
        }
        return await self._answer(interaction, reply, False, **shown)

    async def _answer(
        self,
        interaction: discord.Interaction,
        reply: Reply,
        private: bool,
        instead: str = "",
        **shown: Any,
    ) -> bool:
        """Answer with the picture of a reply beside what is shown; False if too many wait.

        Discord is told that it takes a moment unless the picture is there already. If it cannot be
        drawn, what is shown comes alone, or ``instead`` if that is nothing.
        """
        key = self._key(reply)
        drawn = self._found(reply.manifest, key)
        if drawn is not None:
            file = attached(drawn)
            await interaction.response.send_message(file=file, ephemeral=private, **shown)
            return True
        if self.is_full:
            return False
        # Its place in the queue is taken before anything is waited for.
        drawing = asyncio.ensure_future(self._made(reply, key))
        try:
            await interaction.response.defer(ephemeral=private, thinking=True)
        finally:
            drawn = await drawing
        files = [attached(drawn)] if drawn else []
        if drawn is None and instead:
            shown = {"content": instead}
        await interaction.edit_original_response(attachments=files, **shown)
        return True

    async def close(self) -> None:
        """End what draws."""
        self._thread.shutdown(wait=False, cancel_futures=True)
        await self._painter.close()

    def _key(self, reply: Reply) -> Key:
        card: Card = reply.card()
        edge = reply.manifest.edge(reply.asker.clock)
        told = "\n".join((card.title, card.description, *card.footer))
        words = reply.ask.question.name, reply.ask.command
        return (*words, told, f"{edge:%Y-%m-%dT%H:%M}", reply.asker.locale, self._scheme)


def attached(drawn: Drawn) -> discord.File:
    """A picture as Discord takes it, with what it shows in words."""
    return discord.File(BytesIO(drawn.content), drawn.name, description=drawn.alt)
