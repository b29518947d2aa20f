"""Which time it is, and how long a claim holds, though a machine's clock may be wrong.

Two clocks are compared: the wall clock, which can be set, and one that only counts seconds,
also while the machine is suspended. Where they disagree Discord is asked.
"""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from datetime import datetime, timedelta

from bot.announcements.channels import Overdue

log = logging.getLogger(__name__)

# A wall clock that is wrong by more is not gone by, and one that jumps further is doubted.
CLOCK_OFF = timedelta(minutes=5)


def since_start() -> float:
    """Seconds that never go back and go on while the machine is suspended, where it has such."""
    boottime = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boottime is None else time.clock_gettime(boottime)


class Reckoning:
    """The time in UTC: by ``wall``, or by what Discord said last where ``wall`` is plainly wrong.

    ``running`` gives the seconds that have passed since.
    """

    def __init__(self, wall: Callable[[], datetime], running: Callable[[], float]) -> None:
        self._wall, self._running = wall, running
        self._base, self._base_at = wall(), running()
        self._settled: timedelta | None = None

    def __call__(self) -> datetime:
        """The time now."""
        wall, reckoned = self._wall(), self._reckoned()
        return wall if abs(wall - reckoned) <= CLOCK_OFF else reckoned

    @property
    def doubtful(self) -> bool:
        """Whether Discord was never asked, or the wall clock has jumped since."""
        if self._settled is None:
            return True
        return abs(self._wall() - self._reckoned() - self._settled) > CLOCK_OFF

    def settle(self, told: datetime | None) -> None:
        """Go by the time that Discord has, or by the wall clock if it tells none."""
        wall, running, before = self._wall(), self._running(), self._reckoned()
        off = timedelta(0) if told is None else wall - told
        if abs(off) > CLOCK_OFF:
            log.error(
                "this machine's clock says %s while Discord's says %s; the bot goes by Discord's",
                *(f"{at:%Y-%m-%d %H:%M:%S} UTC" for at in (wall, wall - off)),
            )
        elif self._settled is not None:
            log.warning(
                "this machine's clock was set from %s to %s, and Discord agrees",
                *(f"{at:%Y-%m-%d %H:%M:%S} UTC" for at in (before + self._settled, wall)),
            )
        self._base, self._base_at, self._settled = wall - off, running, off

    def _reckoned(self) -> datetime:
        return self._base + timedelta(seconds=self._running() - self._base_at)


class Hold:
    """How long what is claimed may be worked on: for ``lease`` by each of the two clocks.

    ``begun`` is when it was claimed. Made before the claim is.
    """

    def __init__(
        self,
        begun: datetime,
        wall: Callable[[], datetime],
        running: Callable[[], float],
        lease: timedelta,
    ) -> None:
        self.begun, self._wall, self._running = begun, wall, running
        self._until, self._running_until = wall() + lease, running() + lease.total_seconds()

    @property
    def left(self) -> float:
        """How many seconds it still holds."""
        by_wall = (self._until - self._wall()).total_seconds()
        return min(by_wall, self._running_until - self._running())

    def check(self) -> None:
        """Raise Overdue if it does not hold any more."""
        if self.left <= 0:
            raise Overdue("it was claimed too long ago")

    @asynccontextmanager
    async def request(self, limit: timedelta) -> AsyncIterator[None]:
        """What is asked of Discord meanwhile, which is cut off at the limit or the claim's end.

        Raises Overdue, also out of ``check_request``, or TimeoutError.
        """
        self.check()
        token = _held.set(self)
        try:
            async with asyncio.timeout(min(limit.total_seconds(), self.left)):
                yield
        finally:
            _held.reset(token)


_held: ContextVar[Hold | None] = ContextVar("held", default=None)


def check_request() -> None:
    """Raise Overdue if a request is made for a claim that does not hold any more.

    Called for every request where it is put on the wire: a library that waits, or tries again
    by itself, may come to it long after it was asked.
    """
    if (hold := _held.get()) is not None:
        hold.check()
