"""Signing in one shard after another, however many processes have them."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.announcements.line import Asking
from bot.announcements.store import StoreError

# Discord takes one shard in so long, and turns away others; large bots may have more at once.
BETWEEN = timedelta(seconds=5)
LOOK_AGAIN = 0.5


async def sign_in_turn(
    ask: Asking,
    holder: str,
    clock: Callable[[], datetime],
    pause: Callable[[float], Awaitable[object]],
) -> None:
    """Wait until no other shard has signed in for long enough; without the store, as long."""
    while True:
        now = clock()
        # One turn for each shard, so that those of one process wait for each other too.
        name = f"{holder} {now.isoformat()}"
        try:
            if await ask(lambda store: store.take_turn("sign in", name, now, now + BETWEEN)):  # noqa: B023
                return
        except StoreError:
            await pause(BETWEEN.total_seconds())
            return
        await pause(LOOK_AGAIN)
