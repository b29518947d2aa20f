"""A state file carried over to a PostgreSQL server, in one transaction, and read back there."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from hashlib import blake2b
from pathlib import Path
from typing import Any

from bot.announcements import restoring, schema
from bot.announcements.engine import Connection
from bot.announcements.postgres_store import PostgresStore

# Each after those that it refers to. Whose turn it is does not outlive the processes.
TABLES = (
    *("command_sync", "server", "subscription", "job", "schedule", "planned_crew"),
    *("news", "progress", "accepted", "learned"),
)
# Whose numbers are given once and never again.
NUMBERED = ("subscription", "job")

Moved = tuple[str, int, str]


class NotMoved(Exception):
    """The state was not carried over; nothing was changed on either side."""


def carried_over(path: Path, store: PostgresStore) -> tuple[Moved, ...]:
    """Carry the state file at ``path`` over; each table, its number of rows and their digest.

    Raises NotMoved if somebody has the file open, if there is anything on the server already,
    or if what is read back is not the same; StoreError, OSError or sqlite3.Error if one of both
    cannot be used.
    """
    schema.prepare(path)
    try:
        file = restoring.alone(path)
    except sqlite3.OperationalError as error:
        if schema.is_busy(error):
            raise NotMoved(f"{path} is in use; stop the bot first") from None
        raise
    with closing(file), store.alone() as server:
        if found := [table for table in TABLES if table != "progress" and _rows(server, table)]:
            raise NotMoved(f"There is a state on {store.address} already (in {found[0]})")
        server.execute("DELETE FROM progress")
        return tuple(_moved(file, server, table) for table in TABLES)


def _moved(file: sqlite3.Connection, server: Connection, table: str) -> Moved:
    columns = [str(column[1]) for column in file.execute(f"PRAGMA table_info({table})")]
    rows = _rows(file, table, columns)
    names = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" for _ in columns)
    statement = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608  # our own names
    later: list[tuple[Any, Any]] = []
    if table == "job":
        # One may refer to another that comes after it.
        merged, number = columns.index("merged_into"), columns.index("id")
        later = [(row[merged], row[number]) for row in rows if row[merged] is not None]
        server.executemany(statement, [(*row[:merged], None, *row[merged + 1 :]) for row in rows])
        server.executemany("UPDATE job SET merged_into = ? WHERE id = ?", later)
    else:
        server.executemany(statement, rows)
    if table in NUMBERED:
        last = file.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
        if last and last[0]:
            server.execute("SELECT setval(pg_get_serial_sequence(?, 'id'), ?)", (table, last[0]))
    digest = _digest(rows)
    if _digest(_rows(server, table, columns)) != digest:
        raise NotMoved(f"What the server has in {table} is not what was sent")
    return table, len(rows), digest


def _rows(
    connection: Connection | sqlite3.Connection, table: str, columns: Iterable[str] = ()
) -> list[tuple[Any, ...]]:
    names = ", ".join(f'"{column}"' for column in columns) or "1"
    return [tuple(row) for row in connection.execute(f"SELECT {names} FROM {table}")]  # noqa: S608


def _digest(rows: Iterable[tuple[Any, ...]]) -> str:
    """What names these rows, in whatever order they are."""
    made = blake2b(digest_size=8)
    for row in sorted(map(repr, rows)):
        made.update(row.encode())
    return made.hexdigest()
