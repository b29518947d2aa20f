"""The store in SQLite: the state file, written by one thread at a time."""

from bot.announcements.sql_store import SqlStore
from bot.announcements.sqlite_file import SqliteFile


class SqliteStore(SqliteFile, SqlStore):
    """The store in a SQLite file. Use from one thread at a time; ``close`` it at the end."""
