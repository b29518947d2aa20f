"""Which commands Discord has, as the state remembers it between two starts.

The state is opened and written in a thread, never on the event loop.
"""

import asyncio
import secrets
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from bot.announcements.opening import open_store
from bot.announcements.sql_store import SqlStore
from bot.server import ServerAddress

# Longer than registering takes; a process that is killed in it holds up the others so long.
TURN = timedelta(minutes=2)

T = TypeVar("T")


class Synced:
    """The commands last registered, and whose turn it is to register them.

    Each method raises OSError, sqlite3.Error or StoreError if the state cannot be used.
    """

    def __init__(self, kept: Path | ServerAddress) -> None:
        self.kept = kept
        self._holder = secrets.token_hex(8)

    async def mark(self, application: int) -> str | None:
        """The digest of the commands last registered for an application, None if none was."""
        return await self._asked(lambda store: store.commands(application))

    async def note(self, application: int, mark: str) -> None:
        """Keep the digest of the commands just registered, and end the turn."""

        def noted(store: SqlStore) -> None:
            store.note_commands(application, mark)
            store.end_turn(f"commands {application}", self._holder)

        await self._asked(noted)

    async def my_turn(self, application: int, now: datetime) -> bool:
        """Whether this process is to register the commands, and no other meanwhile."""
        name = f"commands {application}"
        return await self._asked(lambda store: store.take_turn(name, self._holder, now, now + TURN))

    async def _asked(self, work: Callable[[SqlStore], T]) -> T:
        def ask() -> T:
            with closing(open_store(self.kept)) as store:
                return work(store)

        return await asyncio.to_thread(ask)
