"""The store on a PostgreSQL server, for as many processes as there are."""

from contextlib import AbstractContextManager

from bot.announcements.engine import Connection
from bot.announcements.postgres_server import PostgresServer
from bot.announcements.sql_store import SqlStore


class PostgresStore(PostgresServer, SqlStore):
    """The store on a server. Use from one thread at a time; ``close`` it at the end."""

    def alone(self) -> AbstractContextManager[Connection]:
        """The database while nobody else writes to it, for one transaction."""
        return self._writing()
