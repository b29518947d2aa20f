"""The state file: opened, copied, and changed in whole transactions.

A write begins with BEGIN IMMEDIATE, so that of two processes on one file each sees what the
other has done; a deferred one would fail where both read and then write.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

from bot.announcements import schema
from bot.announcements.engine import Engine
from bot.announcements.store import StoreError


class SqliteFile(Engine):
    """A SQLite file. Use from one thread at a time; ``close`` it at the end."""

    def __init__(self, path: Path) -> None:
        """Open the file, made or brought up to date where that is needed.

        Raises ForeignStore, NewerStore, OSError or sqlite3.Error if it cannot be used.
        """
        super().__init__()
        schema.prepare(path)
        self._connection = schema.connect(path)
        self._connection.row_factory = sqlite3.Row
        self._path, self._own = path, _identity(path)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def backup(self, target: Path) -> None:
        """Write a whole copy to the new file ``target``, also while the bot runs.

        Raises OSError or sqlite3.Error if it cannot, and leaves none then.
        """
        schema.make_private(target)
        try:
            with closing(sqlite3.connect(target)) as copy:
                self._connection.backup(copy)
        except sqlite3.Error:
            target.unlink()
            raise

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        if _identity(self._path) != self._own:
            # What is written to a file that has no name any more is gone with the process.
            raise StoreError(
                f"{self._path} was deleted or replaced while the bot runs; put it back"
                " with 'state restore' and start the bot again"
            )
        try:
            try:
                self._connection.execute(begin)
                yield self._connection
                self._connection.execute("COMMIT")
            finally:
                # A full disk ends the transaction by itself.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
        except sqlite3.Error as error:
            raise StoreError(str(error)) from error

    def _reading(self) -> AbstractContextManager[sqlite3.Connection]:
        return self._transaction("BEGIN")

    def _writing(self) -> AbstractContextManager[sqlite3.Connection]:
        return self._transaction("BEGIN IMMEDIATE")

    def _claiming(self) -> AbstractContextManager[sqlite3.Connection]:
        return self._writing()


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another in its place; None if there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
