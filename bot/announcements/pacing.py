"""How fast posts go out: under Discord's limit for all, slowly where much is late."""

import asyncio
from collections.abc import Callable

# Discord allows a bot 50 requests a second; close to it and not a refusal was counted at 48.
EACH = 1 / 48
# After an outage nothing is urgent any more.
EACH_LATE = 1 / 10


class Pace:
    """Lets one after another pass, each some time after the one before.

    ``clock`` gives seconds that never go back; ``share`` is what this process may take of
    what Discord allows the bot.
    """

    def __init__(self, clock: Callable[[], float], share: float = 1) -> None:
        self._clock, self._share, self._next = clock, share, 0.0

    async def turn(self, late: bool) -> None:
        """Wait for one's turn."""
        now = self._clock()
        at = max(self._next, now)
        self._next = at + (EACH_LATE if late else EACH) / self._share
        if at > now:
            await asyncio.sleep(at - now)
