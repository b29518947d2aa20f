"""How the bot is, told in the log and to systemd whenever each of its loops has finished a pass.

There is no timer here: where one loop sticks, or all of them, nothing is told, and systemd's
watchdog ends the process.
"""

import logging
import time
from collections.abc import Callable, Collection
from datetime import datetime

from bot.announcements.courier import Courier
from bot.discord_app.notifying import ALIVE, Notifier, status

log = logging.getLogger(__name__)

# In seconds, between two lines in the log.
BETWEEN_LINES = 900.0


class Health:
    """Waits for all ``loops`` to pass; ``told`` says in words how the bot is."""

    def __init__(
        self,
        loops: Collection[str],
        told: Callable[[], str],
        notifier: Notifier,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._loops, self._told, self._notifier, self._clock = loops, told, notifier, clock
        self._awaited = set(loops)
        self._line_at = clock() + BETWEEN_LINES

    def passed(self, loop: str) -> None:
        """Note that a loop has finished a pass."""
        self._awaited.discard(loop)
        if self._awaited:
            return
        self._awaited = set(self._loops)
        self._notifier.tell(ALIVE)
        if self._clock() >= self._line_at:
            self._line_at = self._clock() + BETWEEN_LINES
            told = self._told()
            log.info("healthy: %s", told)
            self._notifier.tell(status(told))


class BeatingCourier(Courier):
    """A courier that tells of each turn that has ended, also of one that failed."""

    beat: Callable[[], None] = staticmethod(lambda: None)

    async def turn(self) -> datetime:
        """Do all that is due now; when to look again."""
        try:
            return await super().turn()
        finally:
            self.beat()
