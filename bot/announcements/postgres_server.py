"""A PostgreSQL server as the engine of the store: one connection, made anew when it is lost.

Claims skip what another process has locked, and what they found is looked at once more when
the row is theirs, so that no two processes take one, read committed as they are. Whatever else
is written is written alone: it locks ``progress`` against all who write, while claims and what
becomes of them lock it against that only.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.announcements import postgres_schema
from bot.announcements.engine import Connection, Done, Engine, Parameters
from bot.announcements.store import StoreError, Unusable
from bot.server import ServerAddress

if TYPE_CHECKING:
    import psycopg

NOT_INSTALLED = (
    "a PostgreSQL server needs psycopg; install it with: pip install '.[postgres]' in the clone"
)
# A server that does not answer holds up posts, never answers; one that is stopped within a
# transaction, or a process that is, does not hold up the others for longer either.
LIMITS = {
    "connect_timeout": "5",
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "20000",
    "application_name": "iss-crew-bot",
}
SESSION = (
    "SET statement_timeout = '30s'",
    "SET lock_timeout = '20s'",
    "SET idle_in_transaction_session_timeout = '15s'",
)
READING = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"
WRITING = "BEGIN; LOCK TABLE progress IN EXCLUSIVE MODE"
CLAIMING = "BEGIN; LOCK TABLE progress IN ROW SHARE MODE"
_MARKS = re.compile(r"%|\?|(?<!:):([a-z_]+)")


@lru_cache(maxsize=256)
def translated(statement: str) -> str:
    """A statement with its parameters marked as psycopg marks them."""

    def mark(found: re.Match[str]) -> str:
        if found[0] == "%":
            return "%%"
        return f"%({found[1]})s" if found[1] else "%s"

    return _MARKS.sub(mark, statement)


class _Row(tuple[Any, ...]):
    """A row, by number and by name."""

    names: Mapping[str, int]

    def keys(self) -> Iterable[str]:
        """The names of the columns, as of SQLite's rows."""
        return self.names.keys()

    def __getitem__(self, column: Any) -> Any:
        return super().__getitem__(self.names[column] if isinstance(column, str) else column)


def _rows(cursor: "psycopg.Cursor[Any]") -> Any:
    """What psycopg makes rows with."""
    columns = cursor.description or ()
    names = {column.name: place for place, column in enumerate(columns)}
    return type("_NamedRow", (_Row,), {"names": names, "__slots__": ()})


class _Translated:
    """A connection that takes statements as they are written for SQLite."""

    def __init__(self, connection: "psycopg.Connection[Any]") -> None:
        self._connection = connection

    def execute(self, statement: str, parameters: Parameters = (), /) -> Done:
        """Carry out one statement."""
        return self._connection.execute(translated(statement).encode(), parameters)

    def executemany(self, statement: str, parameters: Iterable[Any], /) -> Done:
        """Carry out one statement for each of these parameters."""
        cursor = self._connection.cursor()
        cursor.executemany(translated(statement).encode(), parameters)
        return cursor


class PostgresServer(Engine):
    """A database on a server. Use from one thread at a time; ``close`` it at the end."""

    unlocked = "FOR UPDATE SKIP LOCKED"

    def __init__(self, address: ServerAddress, at_once: bool = True) -> None:
        """Sign in, and make the tables or bring them up to date; not ``at_once``, when first asked.

        Raises NewerStore, or StoreError if it cannot be used now; Unusable if psycopg is missing.
        """
        super().__init__()
        self.address = address
        self._signed_in: psycopg.Connection[Any] | None = None
        self._prepared = False
        try:
            from psycopg import Error
        except ImportError:
            raise Unusable(NOT_INSTALLED) from None
        self._faults = Error
        if at_once:
            with self._reading():
                pass

    def close(self) -> None:
        """Leave the server."""
        if self._signed_in is not None:
            with suppress(self._faults):
                self._signed_in.close()
            self._signed_in = None

    def _reading(self) -> AbstractContextManager[Connection]:
        return self._transaction(READING)

    def _writing(self) -> AbstractContextManager[Connection]:
        return self._transaction(WRITING)

    def _claiming(self) -> AbstractContextManager[Connection]:
        return self._transaction(CLAIMING)

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        with self._told():
            connection = self._begun(begin)
            try:
                yield _Translated(connection)
                connection.execute("COMMIT")
            except BaseException:
                with suppress(self._faults):
                    connection.execute("ROLLBACK")
                raise

    def _begun(self, begin: str) -> "psycopg.Connection[Any]":
        """A connection with a transaction begun; one that was lost meanwhile is made anew."""
        connection = self._connected()
        try:
            connection.execute(begin.encode())
        except self._faults:
            if not connection.broken:
                with suppress(self._faults):
                    connection.execute("ROLLBACK")
                raise
            self.close()
            connection = self._connected()
            connection.execute(begin.encode())
        return connection

    def _connected(self) -> "psycopg.Connection[Any]":
        if self._signed_in is None or self._signed_in.closed:
            import psycopg

            self._signed_in = psycopg.connect(
                self.address.url,
                autocommit=True,
                row_factory=_rows,
                # Parameters are written into the statement, as their types are not known before.
                cursor_factory=psycopg.ClientCursor,
                **LIMITS,  # type: ignore[arg-type]
            )
            self._signed_in.adapters.register_dumper(bool, _flags())
            for setting in SESSION:
                self._signed_in.execute(setting.encode())
        if not self._prepared:
            try:
                postgres_schema.prepare(self._signed_in)
            except BaseException:
                self.close()
                raise
            self._prepared = True
        return self._signed_in

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Raise what goes wrong as StoreError, without the password."""
        try:
            yield
        except self._faults as error:
            if self._signed_in is not None and self._signed_in.broken:
                self.close()
            said = " ".join(str(error).split()) or type(error).__name__
            raise StoreError(self.address.without_secrets(said)) from None


def _flags() -> Any:
    """How yes and no are written: as numbers, which is what they are kept as."""
    from psycopg.adapt import Dumper

    class Flag(Dumper):
        oid = 23  # int4

        def dump(self, obj: bool) -> bytes:  # as psycopg calls it
            return b"1" if obj else b"0"

        def quote(self, obj: bool) -> bytes:
            return self.dump(obj)

    return Flag
