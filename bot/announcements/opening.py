"""The store that the settings name: a state file, or a PostgreSQL server.

The other is not imported.
"""

from pathlib import Path

from bot.announcements.sql_store import SqlStore
from bot.server import ServerAddress


def open_store(kept: Path | ServerAddress, at_once: bool = True) -> SqlStore:
    """The store that is kept there, made or brought up to date where that is needed.

    Raises StoreError, OSError or sqlite3.Error if it cannot be used. Not ``at_once``, a server is
    signed in to only when the store is asked something.
    """
    if isinstance(kept, Path):
        from bot.announcements.sqlite_store import SqliteStore

        return SqliteStore(kept)
    from bot.announcements.postgres_store import PostgresStore

    return PostgresStore(kept, at_once)
