"""What is held in the file of what was learned, and what a person found of it.

What no person has settled is told once for as long as the source says it.
"""

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.refreshing.observed import Held, Kind
from bot.refreshing.rows import cells_of, instant_of, row_of
from bot.station.domain import Event, Seat

# What a person said: who a person of the source's is, and which of its flights are no more.
PERSON, GONE = "person", "gone"


class Ruling(StrEnum):
    """What a person found of something that was held."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class HeldRow:
    """Something that is held, since when and how often it was told.

    ``told`` is what the source said, as in ``Held``, and ``rows`` what comes of it if it is
    accepted.
    """

    number: int
    kind: str
    subject: str
    reason: str
    first: datetime
    last: datetime
    times: int
    told: str = ""
    rows: tuple[Event | Seat, ...] = ()


def prepare(db: sqlite3.Connection) -> None:
    """Add the tables that a file of a former release lacks."""
    for statement in _SCHEMA.split(";\n"):
        db.execute(statement)


def hold(db: sqlite3.Connection, held: tuple[Held, ...], at: str) -> tuple[Held, ...]:
    """Note what the newest look holds, and give what neither the look before nor a person settled.

    What it does not say any more is settled by itself.
    """
    former = set(db.execute("SELECT kind, subject, reason FROM held WHERE open = 1"))
    wrong = rejected(db)
    held = tuple(one for one in held if one.key not in wrong)
    db.execute("UPDATE held SET open = 0")
    for one in held:
        (number,) = db.execute(
            "INSERT INTO held (kind, subject, reason, first, last) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET last = excluded.last, times = times + 1, open = 1"
            " RETURNING id",
            (one.kind, one.subject, one.reason, at, at),
        ).fetchone()
        db.execute(
            "INSERT OR REPLACE INTO held_part VALUES (?, ?, ?)",
            (number, one.told, json.dumps([cells_of(row) for row in one.rows])),
        )
    return tuple(one for one in held if (one.kind, one.subject, one.reason) not in former)


def waiting(db: sqlite3.Connection) -> tuple[HeldRow, ...]:
    """What is held by the newest look, oldest first."""
    found = db.execute(
        "SELECT id, kind, subject, reason, first, last, times, told, rows FROM held"
        " LEFT JOIN held_part ON held = id WHERE open = 1 ORDER BY first, id"
    )
    return tuple(
        HeldRow(
            number,
            kind,
            subject,
            reason,
            instant_of(first),
            instant_of(last),
            times,
            told or "",
            tuple(row_of(name, cells) for name, _, cells in json.loads(rows or "[]")),
        )
        for number, kind, subject, reason, first, last, times, told, rows in found
    )


def settle(db: sqlite3.Connection, one: HeldRow, ruling: Ruling, at: str) -> None:
    """Note what a person found; it waits no longer."""
    db.execute("UPDATE held SET open = 0 WHERE id = ?", (one.number,))
    db.execute(
        "INSERT INTO ruling VALUES (?, ?, ?, ?, ?)",
        (*Held(Kind(one.kind), one.subject, one.reason, told=one.told).key, ruling, at),
    )


def rejected(db: sqlite3.Connection) -> frozenset[tuple[str, str, str]]:
    """The keys of what a person found wrong last, as ``Held`` has them."""
    found = {
        (kind, subject, told): ruling
        for kind, subject, told, ruling in db.execute(
            "SELECT kind, subject, told, ruling FROM ruling ORDER BY rowid"
        )
    }
    return frozenset(key for key, ruling in found.items() if ruling != Ruling.ACCEPTED)


def say(db: sqlite3.Connection, what: str, name: str, value: str = "") -> None:
    """Keep what a person said of an id of the source's."""
    db.execute("INSERT OR REPLACE INTO said VALUES (?, ?, ?)", (what, name, value))


def said(db: sqlite3.Connection, what: str) -> dict[str, str]:
    """All that a person said of one sort, by the source's ids."""
    return dict(db.execute("SELECT name, value FROM said WHERE what = ?", (what,)))


_SCHEMA = """
CREATE TABLE IF NOT EXISTS held_part (
    held INTEGER PRIMARY KEY,
    told TEXT NOT NULL,
    -- The rows that it makes if it is accepted, as JSON.
    rows TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS ruling (
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    told TEXT NOT NULL,
    ruling TEXT NOT NULL CHECK (ruling IN ('accepted', 'rejected', 'corrected')),
    at TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS said (
    what TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (what, name)
) STRICT
"""
