"""What the SQL of the store needs of a database: transactions, and rows by number and by name.

The statements are written once, as SQLite reads them, with parameters like ``:name`` or ``?``;
an engine for another database puts them into its own words.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

Parameters = Sequence[Any] | Mapping[str, Any]


class Row(Protocol):
    """A row, that is unpacked in the order of its columns."""

    def __getitem__(self, column: str, /) -> Any:
        """The value of a column."""

    def __iter__(self) -> Iterator[Any]:
        """The values of all columns."""


class Done(Protocol):
    """A statement that was carried out, and the rows that it found."""

    @property
    def rowcount(self) -> int:
        """How many rows it changed."""

    def fetchone(self) -> Any:
        """The next row, None if there is none."""

    def fetchall(self) -> list[Any]:
        """All rows that are left."""

    def __iter__(self) -> Iterator[Any]:
        """The rows that are left."""


class Connection(Protocol):
    """A connection within a transaction."""

    def execute(self, statement: str, parameters: Parameters = (), /) -> Done:
        """Carry out one statement."""

    def executemany(self, statement: str, parameters: Iterable[Any], /) -> Done:
        """Carry out one statement for each of these parameters."""


class Engine(ABC):
    """A database: each transaction is durable when it ends, or raises StoreError and is none."""

    # After the SELECT of rows that are to be claimed: those that another process is about to
    # change are left out, so that nobody waits for it. Blank where only one can write at a time.
    unlocked = ""

    @abstractmethod
    def _reading(self) -> AbstractContextManager[Connection]:
        """Reads all from one moment."""

    @abstractmethod
    def _writing(self) -> AbstractContextManager[Connection]:
        """Reads and writes while no other transaction writes."""

    @abstractmethod
    def _claiming(self) -> AbstractContextManager[Connection]:
        """Takes jobs, or writes of those that were taken, beside others that do the same.

        What is read besides is not changed meanwhile; rows to take are looked for with
        ``unlocked``.
        """

    @abstractmethod
    def close(self) -> None:
        """Leave the database."""
