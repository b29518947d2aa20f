"""The facts of the data folder, read again when its files have changed."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from bot.archive.tables import fingerprint
from bot.discord_app.worded import worded
from bot.errors import AskError
from bot.questions.registry import questions
from bot.replies import embeds
from bot.replies.reply import Asker, index_words, reply, reply_to
from bot.station.manifest import Manifest
from bot.station.worked_out import unlooked

log = logging.getLogger(__name__)

SECONDS_BETWEEN_LOOKS = 15.0
# Others are answered meanwhile.
SECONDS_BETWEEN_STEPS = 0.1
# Files that are being replaced one after another do not belong together yet.
SECONDS_TO_SETTLE = 2.0


class Facts:
    """The facts in ``folder``, as ``read`` opens them; ``learned`` marks what it adds to them.

    Only with ``words`` is all got ready that plain words need, which takes memory.
    """

    def __init__(
        self,
        folder: Path,
        read: Callable[[], Manifest],
        *,
        learned: Callable[[], str] = str,
        words: bool = True,
    ) -> None:
        self._folder, self._read, self._learned, self._words = folder, read, learned, words
        self._seen = self._noticed = self._told = ""

    def open(self) -> Manifest:
        """The facts as they are now; raises what ``read`` raises, or OSError."""
        # Marked first: what changes while it is read is read again.
        self._seen = self._mark()
        with unlooked():
            return self._opened()

    def _opened(self) -> Manifest:
        manifest = self._read()
        # The first answer works out what all later ones share; better now than for an asker.
        # Facts that end before today have no answer to it, but many others.
        asker = Asker(datetime.now(UTC))
        with suppress(AskError):
            worded(reply("/aboard", manifest, asker), embeds.DISCORD, manages=False)
        if self._words:
            index_words(asker.scene(manifest))
        return manifest

    async def work_out(self, manifest: Manifest) -> None:
        """Work out bit by bit what a first answer of each kind would wait for.

        It takes memory, as words do.
        """
        asker = Asker(datetime.now(UTC))
        for question in questions() if self._words else ():
            if any(parameter.required for parameter in question.parameters):
                continue
            try:
                replied = await asyncio.to_thread(reply_to, question.name, {}, manifest, asker)
                await asyncio.to_thread(replied.card)
            except AskError:
                pass
            except Exception:
                # Whoever asks is told so; that is no reason to look at the facts no more.
                log.exception("/%s has no answer", question.name)
            await asyncio.sleep(SECONDS_BETWEEN_STEPS)

    def changed(self) -> Manifest | None:
        """The facts if they are others than before, and the same as at the last look.

        None also if they cannot be used.
        """
        try:
            mark = self._mark()
            if mark == self._seen:
                return None
            if mark != self._noticed:
                self._noticed = mark
                return None
            manifest = self.open()
            return manifest if self._mark() == self._seen else None
        except Exception as error:
            # Whatever is wrong with new data, the old ones go on. It is told once.
            if str(error) != self._told:
                log.error("the data in %s have changed and cannot be used: %s", self._folder, error)  # noqa: TRY400
            self._told = str(error)
            return None

    def _mark(self) -> str:
        return fingerprint(self._folder) + self._learned()

    async def watch(
        self, offer: Callable[[Manifest], None], passed: Callable[[], None] = lambda: None
    ) -> None:
        """Hand in the facts whenever they have changed, until cancelled.

        ``passed`` is called after each look.
        """
        while True:
            settling = self._noticed not in ("", self._seen)
            await asyncio.sleep(SECONDS_TO_SETTLE if settling else SECONDS_BETWEEN_LOOKS)
            if manifest := await asyncio.to_thread(self.changed):
                await self.work_out(manifest)
                log.info("the data have changed; facts reach to %s", manifest.known_to)
                offer(manifest)
            passed()
