"""What becomes of a post once it is there: it is put right, and passed on."""

import logging
from datetime import timedelta

from bot.announcements import rendering
from bot.announcements.channels import Gone, Post, Refused, ServerEntry, SignedOut, Trouble
from bot.announcements.clocks import Hold
from bot.announcements.line import Line
from bot.announcements.posts import Untellable
from bot.announcements.store import Correction, Publication
from bot.announcements.subjects import ServerEvent

log = logging.getLogger(__name__)


class Amending:
    """Corrects and publishes, over a line to Discord, what was claimed for that."""

    def __init__(self, line: Line) -> None:
        self._line = line

    async def correct(self, correction: Correction, hold: Hold) -> None:
        """Put right a post of which not all is so any more."""
        told = rendering.said(self._line.known(), correction, self._line.clock())
        # How long nothing more is put right, so that several changes make one edit.
        pause = timedelta(0)
        try:
            await self._line.pace.turn(True)
            made = await self._reworded(correction)
            async with self._line.request(hold):
                pause = await self._put_right(correction, made)
        except (Gone, Refused, Untellable) as reason:
            log.info("not corrected: %s", reason)
        except SignedOut as trouble:
            self._line.signed_out = trouble
            return
        except (Trouble, TimeoutError) as trouble:
            log.warning("a correction is tried again: %s", trouble)
            at = self._line.again_at(trouble, correction.attempt)
            await self._line.ask(lambda store: store.correct_later(correction, at))
            return
        at = self._line.clock() + pause
        await self._line.ask(lambda store: store.corrected(correction, told, at))

    async def _reworded(self, correction: Correction) -> Post | ServerEntry | None:
        """What takes the place of a post; None for an entry that has no time any more.

        Raises Untellable if nothing can be said.
        """
        knowledge, subscription = self._line.known(), correction.subscription
        subject, now = correction.subject, self._line.clock()
        if not isinstance(subject, ServerEvent):
            post = rendering.correction(knowledge, correction, now)
            return await self._line.illustrated(post, correction)
        try:
            return rendering.server_entry(knowledge, subscription, subject, now)
        except Untellable:
            # If the launch gets a time again, a new entry is made.
            return None

    async def _put_right(
        self, correction: Correction, made: Post | ServerEntry | None
    ) -> timedelta:
        place, message = correction.subscription.place, correction.message
        if isinstance(made, Post):
            return await self._line.channels.edit(place, message, made, correction.nonce)
        await self._line.channels.amend(place, message, made, correction.nonce)
        return timedelta(0)

    async def publish(self, publication: Publication, hold: Hold) -> None:
        """Have a post passed on to those who follow its channel; a second time does no harm."""
        key = publication.subject.key
        try:
            await self._line.pace.turn(False)
            async with self._line.request(hold):
                await self._line.channels.publish(publication.place, publication.message)
        except (Gone, Refused) as trouble:
            # It is published already, or never can be.
            log.info("%s is not published: %s", key, trouble)
        except SignedOut as trouble:
            self._line.signed_out = trouble
            return
        except (Trouble, TimeoutError) as trouble:
            log.info("%s is published later: %s", key, trouble)
            at = self._line.again_at(trouble, publication.attempt)
            await self._line.ask(lambda store: store.publish_later(publication, at))
            return
        await self._line.ask(lambda store: store.published(publication))
