"""Which commands Discord has, as the state file remembers it between two starts.

The file is opened and written in a thread, never on the event loop.
"""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.announcements import schema


class State:
    """The state file as the client uses it itself; its tables are made with the store.

    Each method raises OSError or sqlite3.Error if the file cannot be used.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    async def synced(self, application: int) -> str | None:
        """The digest of the commands last registered for an application, None if none was."""
        return await asyncio.to_thread(self._synced, application)

    async def note_synced(self, application: int, payload: str) -> None:
        """Keep the digest of the commands just registered."""
        await asyncio.to_thread(self._note_synced, application, payload)

    def _synced(self, application: int) -> str | None:
        with closing(self._open()) as connection:
            row = connection.execute(
                "SELECT payload FROM command_sync WHERE application = ?", (application,)
            ).fetchone()
        return row[0] if row else None

    def _note_synced(self, application: int, payload: str) -> None:
        with closing(self._open()) as connection, connection:
            connection.execute(
                "INSERT OR REPLACE INTO command_sync VALUES (?, ?)", (application, payload)
            )

    def _open(self) -> sqlite3.Connection:
        return schema.connect(self.path)
