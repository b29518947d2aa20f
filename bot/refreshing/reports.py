"""What people say is wrong in an answer, until an operator has looked at it.

A report changes no fact. It names nobody: who reported is known for a day alone, as a mark
by which the next ones of that day are counted.
"""

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import blake2b

from bot.refreshing.learned import LearnedFile

MAX_COMMAND, MAX_TEXT = 100, 300
# So many of a person and of a server in a day, and so many that nobody has looked at.
OF_A_PERSON, OF_A_SERVER, OPEN = 3, 20, 200
A_DAY = timedelta(days=1)
# What was settled is kept that long.
KEPT = timedelta(days=90)


class Settled(StrEnum):
    """What an operator found of a report."""

    CORRECTED = "corrected"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Report:
    """What is wrong in the answer to ``command``, what is right, and where that is written."""

    command: str
    wrong: str
    right: str
    written: str


@dataclass(frozen=True, slots=True)
class Filed:
    """A report that waits for an operator."""

    number: int
    report: Report
    at: datetime


class TooManyReports(Exception):
    """A report that is not taken; ``whose`` is who has made too many: person, server or all."""

    def __init__(self, whose: str) -> None:
        super().__init__(f"too many reports of this {whose}")
        self.whose = whose


def cleaned(text: str, most: int = MAX_TEXT) -> str:
    """A person's text as it is kept: one line, no sign that moves others, cut to its bound."""
    # Longer than any form takes; what comes after is not even looked at.
    shown = "".join(sign if sign.isprintable() else " " for sign in text[: 4 * most])
    return " ".join(shown.split())[:most]


class Reports:
    """The reports in the file of what was learned."""

    def __init__(self, file: LearnedFile) -> None:
        self._file = file

    def file(
        self, report: Report, now: datetime, person: int | None = None, server: int | None = None
    ) -> int:
        """Keep a report and give its number; raises TooManyReports, OSError or sqlite3.Error.

        Without a person it is not counted, as that of an operator.
        """
        with self._open() as db:
            db.execute("DELETE FROM reporter WHERE at <= ?", (_text(now - A_DAY),))
            db.execute("DELETE FROM report WHERE settled_at <= ?", (_text(now - KEPT),))
            (waiting,) = db.execute("SELECT count(*) FROM report WHERE settled IS NULL").fetchone()
            if waiting >= OPEN:
                raise TooManyReports("all")
            counted = [("person", person, OF_A_PERSON), ("server", server, OF_A_SERVER)]
            marks = [
                (whose, _mark(db, whose, number), most)
                for whose, number, most in counted
                if number is not None
            ]
            for whose, mark, most in marks:
                (made,) = db.execute(
                    "SELECT count(*) FROM reporter WHERE mark = ?", (mark,)
                ).fetchone()
                if made >= most:
                    raise TooManyReports(whose)
            db.executemany(
                "INSERT INTO reporter VALUES (?, ?)",
                [(mark, _text(now)) for _, mark, _ in marks],
            )
            texts = (report.wrong, report.right, report.written)
            made_now = db.execute(
                'INSERT INTO report (command, wrong, "right", written, at) VALUES (?, ?, ?, ?, ?)',
                (cleaned(report.command, MAX_COMMAND), *map(cleaned, texts), _text(now)),
            )
            return int(made_now.lastrowid or 0)

    def waiting(self) -> tuple[Filed, ...]:
        """What no operator has looked at, oldest first."""
        if not self._file.exists:
            return ()
        with self._open() as db:
            return tuple(
                Filed(number, Report(*texts), datetime.fromisoformat(at))
                for number, *texts, at in db.execute(
                    'SELECT id, command, wrong, "right", written, at FROM report'
                    " WHERE settled IS NULL ORDER BY id"
                )
            )

    def settle(self, number: int, found: Settled, now: datetime) -> bool:
        """Note what an operator found; False if no report of that number waits."""
        with self._open() as db:
            settled = db.execute(
                "UPDATE report SET settled = ?, settled_at = ? WHERE id = ? AND settled IS NULL",
                (found, _text(now), number),
            )
            return settled.rowcount == 1

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with self._file.opened() as db:
            for statement in _SCHEMA.split(";\n"):
                db.execute(statement)
            yield db


def _mark(db: sqlite3.Connection, whose: str, number: int) -> str:
    """A person or a server as it is counted: nothing that says who it is elsewhere."""
    row = db.execute("SELECT secret FROM report_secret").fetchone()
    if row is None:
        row = (secrets.token_bytes(16),)
        db.execute("INSERT INTO report_secret VALUES (1, ?)", row)
    return blake2b(f"{whose} {number}".encode(), key=row[0], digest_size=12).hexdigest()


def _text(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


_SCHEMA = """
CREATE TABLE IF NOT EXISTS report (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    command TEXT NOT NULL,
    wrong TEXT NOT NULL,
    "right" TEXT NOT NULL,
    -- Where that is written.
    written TEXT NOT NULL,
    at TEXT NOT NULL,
    settled TEXT CHECK (settled IN ('corrected', 'rejected')),
    settled_at TEXT
) STRICT;
-- Each report of the last day, by a keyed mark of its person and of its server.
CREATE TABLE IF NOT EXISTS reporter (mark TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS report_secret (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    secret BLOB NOT NULL
) STRICT
"""
