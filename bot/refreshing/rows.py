"""Learned rows as the file keeps them: cells of the tables of data/, oldest first."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any

from bot.archive.learned import Learned
from bot.archive.namings import LearnedCrew
from bot.archive.tables import TABLES, codecs
from bot.refreshing.launch_library import source
from bot.station.domain import Event, Leg, Seat, Source
from bot.station.manifest import BY_HAND, is_by_hand
from bot.station.moments import Moment

# Whoever looks after a bot, at 'data review'.
OPERATOR = Source(
    BY_HAND,
    "What an operator of a bot accepted or put right of what it had learned",
    note="The row says where it is written, or what was accepted",
)
_TABLES = {table.name: table for table in TABLES if table.name in ("events", "seats")}


def read_learned(db: sqlite3.Connection) -> Learned:
    """All rows that count, and how the crews among them came about."""
    (told,) = db.execute("SELECT told FROM now").fetchone()
    if told is None:
        return Learned()
    rows = [
        row_of(name, cells)
        for name, cells in db.execute(
            "SELECT name, cells FROM learned WHERE replaced IS NULL ORDER BY id"
        )
    ]
    return Learned(
        sources_of(rows, source(instant_of(told))),
        tuple(row for row in rows if isinstance(row, Event)),
        tuple(row for row in rows if isinstance(row, Seat)),
        blake2b(repr((told, rows)).encode(), digest_size=16).hexdigest(),
        _crews(db),
    )


def sources_of(rows: Iterable[Event | Seat], own: Source) -> tuple[Source, ...]:
    """The sources that learned rows are of: the one that was asked, and perhaps a person."""
    return (own, OPERATOR) if any(map(is_by_hand, rows)) else (own,)


def keep(db: sqlite3.Connection, rows: Iterable[Event | Seat], at: str) -> None:
    """Add rows; the seats of a leg take the place of those learned of it before."""
    rows = tuple(rows)
    legs = {(row.mission, row.leg) for row in rows if isinstance(row, Seat)}
    for number, name, cells in db.execute(
        "SELECT id, name, cells FROM learned WHERE replaced IS NULL AND name = 'seats'"
    ).fetchall():
        seat = row_of(name, cells)
        if (seat.mission, seat.leg) in legs:
            db.execute("UPDATE learned SET replaced = ? WHERE id = ?", (at, number))
    db.executemany(
        "INSERT INTO learned (name, mission, cells, at) VALUES (?, ?, ?, ?)",
        [(*cells_of(row), at) for row in rows],
    )


def _crews(db: sqlite3.Connection) -> tuple[LearnedCrew, ...]:
    """The crews that count and those whose place they took, oldest first.

    Of a leg of which the last was taken back, those before count no more either.
    """
    batches: dict[tuple[str, Leg, str], tuple[str | None, list[Seat]]] = {}
    for cells, at, replaced in db.execute(
        "SELECT cells, at, replaced FROM learned WHERE name = 'seats' ORDER BY id"
    ):
        seat = row_of("seats", cells)
        batches.setdefault((seat.mission, seat.leg, at), (replaced, []))[1].append(seat)
    found: list[tuple[str, Leg, str]] = []
    for key, (replaced, _) in reversed(batches.items()):
        if replaced is None or (key[0], key[1], replaced) in found:
            found.append(key)
    return tuple(
        LearnedCrew(Moment(instant_of(key[2])), tuple(batches[key][1])) for key in reversed(found)
    )


def cells_of(row: Event | Seat) -> tuple[str, str, str]:
    """The table of a row, its mission and its cells as JSON."""
    name = "events" if isinstance(row, Event) else "seats"
    cells = [column.write(getattr(row, column.name)) for column in codecs(_TABLES[name])]
    return name, row.mission, json.dumps(cells)


def row_of(name: str, cells: str) -> Any:
    """The row of a table again."""
    table = _TABLES[name]
    columns, found = codecs(table), json.loads(cells)
    # A row of a former release lacks the columns that came since, which are the last.
    found += [""] * (len(columns) - len(found))
    return table.record(*[column.decode(cell) for column, cell in zip(columns, found, strict=True)])


def text_of(at: datetime) -> str:
    """An instant as the file has it."""
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def instant_of(text: str) -> datetime:
    """The instant again."""
    return datetime.fromisoformat(text).astimezone(UTC)
