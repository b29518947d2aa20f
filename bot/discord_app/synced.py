"""Which commands Discord has, as the state file remembers it between two starts.

The file is opened and written in a thread, never on the event loop.
"""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.announcements import schema


class Synced:
    """The commands last registered, in a table of the state file that is made with the store.

    Each method raises OSError or sqlite3.Error if the file cannot be used.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    async def mark(self, application: int) -> str | None:
        """The digest of the commands last registered for an application, None if none was."""
        return await asyncio.to_thread(self._mark, application)

    async def note(self, application: int, mark: str) -> None:
        """Keep the digest of the commands just registered."""
        await asyncio.to_thread(self._note, application, mark)

    def _mark(self, application: int) -> str | None:
        with closing(self._open()) as connection:
            row = connection.execute(
                "SELECT payload FROM command_sync WHERE application = ?", (application,)
            ).fetchone()
        return row[0] if row else None

    def _note(self, application: int, mark: str) -> None:
        with closing(self._open()) as connection, connection:
            connection.execute(
                "INSERT OR REPLACE INTO command_sync VALUES (?, ?)", (application, mark)
            )

    def _open(self) -> sqlite3.Connection:
        return schema.connect(self.path)
