"""The line to Discord: what all share who ask it something for the posts."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Protocol, TypeVar

from bot.announcements import rendering
from bot.announcements.channels import Channels, Lost, Post, SignedOut, Throttled, Trouble
from bot.announcements.clocks import Hold
from bot.announcements.knowledge import Knowledge
from bot.announcements.pacing import Pace
from bot.announcements.sql_store import SqlStore
from bot.announcements.store import Job

log = logging.getLogger(__name__)

# No request outlives this, so that none is under way any more when a lease is over.
SEND_LIMIT = timedelta(seconds=15)
# A picture that takes longer is left out, so that its post still has its time.
DRAWING_LIMIT = timedelta(seconds=10)
FIRST_BACKOFF, LONGEST_BACKOFF = timedelta(seconds=2), timedelta(minutes=15)

T = TypeVar("T")


class Asking(Protocol):
    """Does something with the store in its own thread; raises StoreError if it cannot."""

    def __call__(self, work: Callable[[SqlStore], T], /) -> Awaitable[T]:
        """What ``work`` returns."""


def backoff(attempt: int, chance: random.Random) -> timedelta:
    """How long to wait after an attempt that failed: twice as long each time, with jitter."""
    grown = FIRST_BACKOFF * (1 << min(attempt - 1, 12))
    return min(grown, LONGEST_BACKOFF) * chance.uniform(0.8, 1.2)


class Line:
    """The channels with the store, the clock and the pace that go with what is asked of them.

    Posts are told from ``knowledge``. ``signed_out`` is set once Discord refuses the token;
    nothing can be posted any more then.
    """

    def __init__(
        self,
        ask: Asking,
        channels: Channels,
        clock: Callable[[], datetime],
        pace: Pace,
        chance: random.Random,
    ) -> None:
        self.knowledge: Knowledge | None = None
        self.signed_out: SignedOut | None = None
        self.ask, self.channels, self.clock, self.pace = ask, channels, clock, pace
        self._chance = chance
        self._rest_until = datetime.min.replace(tzinfo=UTC)

    async def illustrated(self, post: Post, of: Job) -> Post:
        """A post with its picture, where it is to have one; without if it cannot be drawn."""
        if not of.subscription.pictures:
            return post
        try:
            async with asyncio.timeout(DRAWING_LIMIT.total_seconds()):
                at = rendering.worded_at(of, self.clock())
                shown = await asyncio.to_thread(
                    rendering.picture, self.known(), of.subscription, of.subject, at
                )
                drawn = await self.channels.drawn(shown) if shown else None
        except TimeoutError:
            log.warning("posted without its picture, which took too long: %s", of.subject.key)
        except Exception:
            log.exception("posted without its picture, which cannot be drawn: %s", of.subject.key)
        else:
            return replace(post, picture=drawn)
        return post

    def rests(self) -> bool:
        """Whether Discord wants nothing from the bot for now, whatever the channel."""
        return self.clock() < self._rest_until

    def known(self) -> Knowledge:
        """What posts are told from; raises RuntimeError if nothing is known yet."""
        if self.knowledge is None:
            raise RuntimeError("nothing is claimed before the facts are known")
        return self.knowledge

    def request(self, hold: Hold) -> AbstractAsyncContextManager[None]:
        """What is asked for a claim meanwhile; raises Overdue, or TimeoutError at the limit."""
        return hold.request(SEND_LIMIT)

    def in_time(self) -> AbstractAsyncContextManager[object]:
        """What is asked for no claim meanwhile; raises TimeoutError at the limit."""
        return asyncio.timeout(SEND_LIMIT.total_seconds())

    def again_at(self, trouble: Trouble, attempt: int) -> datetime:
        """When to try again what did not come to its end, and rest until then if Discord asks."""
        now = self.clock()
        if isinstance(trouble, Throttled):
            at = now + timedelta(seconds=trouble.seconds)
            if trouble.everywhere:
                self._rest_until = at
            return at
        # A channel that refuses may be put right while the post still matters.
        return now + (LONGEST_BACKOFF if isinstance(trouble, Lost) else self.backoff(attempt))

    def backoff(self, attempt: int) -> timedelta:
        """How long to wait after an attempt that failed."""
        return backoff(attempt, self._chance)
