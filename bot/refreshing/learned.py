"""The SQLite file of what was learned: rows, what is held, and the ledger of calls."""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from typing import Any

from bot.archive.adding import Learned
from bot.archive.namings import LearnedCrew
from bot.archive.tables import TABLES, codecs
from bot.refreshing.launch_library import source
from bot.refreshing.news import News
from bot.refreshing.observed import Held, Kind
from bot.station.domain import Event, Leg, Seat
from bot.station.moments import Moment

VERSION = 1
CALLS = 12
HOUR = timedelta(hours=1)
_TABLES = {table.name: table for table in TABLES if table.name in ("events", "seats")}
_SECONDS_TO_WAIT = 5.0


class SpentCalls(Exception):
    """All calls of an hour are made; ``at`` is when the next may be."""

    def __init__(self, at: datetime) -> None:
        super().__init__(f"{CALLS} calls were made within an hour; the next may be at {_text(at)}")
        self.at = at


class LostTurn(Exception):
    """Another process took the turn meanwhile."""


@dataclass(frozen=True, slots=True)
class HeldRow:
    """Something that is held, since when and how often it was told."""

    number: int
    kind: str
    subject: str
    reason: str
    first: datetime
    last: datetime
    times: int


@dataclass(frozen=True, slots=True)
class Times:
    """When a look was last believed, when the next is due, and how many failed since."""

    refreshed: datetime | None
    due: datetime | None
    failures: int


class LearnedFile:
    """The file at ``path``, made at the first write; every method opens it anew."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def learned(self) -> Learned:
        """The rows that count; none if there is no file or it is damaged.

        Raises sqlite3.OperationalError while another process holds it for long.
        """
        try:
            if not self._path.is_file():
                return Learned()
            with self._open(reading=True) as db:
                return _learned(db)
        except sqlite3.Error as error:
            # Facts that are learned do not go for a moment, as they would seem to.
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
            if code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise
            return Learned()
        except (OSError, ValueError, TypeError, LookupError):
            return Learned()

    def before(self) -> News:
        """What the look before brought of plans, the crews that wait, and what a person said."""
        with self._open() as db:
            plans = {
                launch: Moment.read(at) if at else None
                for launch, at in db.execute("SELECT launch, at FROM plan")
            }
            waiting = {
                leg: (tuple(people.split("|")), _instant(since))
                for leg, people, since in db.execute("SELECT leg, people, since FROM waiting")
            }
            links = dict(db.execute("SELECT launch, mission FROM link"))
        return News(plans=plans, waiting=waiting, links=links)

    def accept(self, news: News, taken: datetime, holder: str | None = None) -> tuple[Held, ...]:
        """Keep what a look brought that was believed, in one step; what of it is newly held.

        Raises LostTurn if another than the ``holder`` has the turn by now: one that was
        suspended while it looked would put older answers over newer ones.
        """
        at = _text(taken)
        with self._open() as db:
            if holder and db.execute("SELECT holder FROM now").fetchone()[0] != holder:
                raise LostTurn
            legs = {(row.mission, row.leg) for row in news.rows if isinstance(row, Seat)}
            for number, name, cells in db.execute(
                "SELECT id, name, cells FROM learned WHERE replaced IS NULL AND name = 'seats'"
            ).fetchall():
                seat = _row(name, cells)
                if (seat.mission, seat.leg) in legs:
                    db.execute("UPDATE learned SET replaced = ? WHERE id = ?", (at, number))
            db.executemany(
                "INSERT INTO learned (name, mission, cells, at) VALUES (?, ?, ?, ?)",
                [(*_cells(row), at) for row in news.rows],
            )
            db.execute("DELETE FROM plan")
            db.executemany(
                "INSERT INTO plan VALUES (?, ?)",
                [(launch, str(moment or "")) for launch, moment in news.plans.items()],
            )
            db.execute("DELETE FROM waiting")
            db.executemany(
                "INSERT INTO waiting VALUES (?, ?, ?)",
                [
                    (leg, "|".join(people), _text(since))
                    for leg, (people, since) in news.waiting.items()
                ],
            )
            new = _hold(db, news.held, at)
            db.execute("UPDATE now SET refreshed = ?, failures = 0", (at,))
            told = db.execute("SELECT told FROM now").fetchone()[0]
            # What is learned names the facts anew; how far they reach, no more than hourly.
            if news.rows or told is None or taken - _instant(told) >= HOUR:
                db.execute("UPDATE now SET told = ?", (at,))
        return new

    def hold(self, held: Held, taken: datetime) -> tuple[Held, ...]:
        """Keep the reason why a look was not believed; itself if that is new."""
        with self._open() as db:
            new = _hold(db, (held,), _text(taken))
            db.execute("UPDATE now SET failures = failures + 1")
        return new

    def failed(self) -> None:
        """Count a look that got no answer."""
        with self._open() as db:
            db.execute("UPDATE now SET failures = failures + 1")

    def held(self) -> tuple[HeldRow, ...]:
        """What is held by the newest look, oldest first."""
        if not self._path.is_file():
            return ()
        with self._open(reading=True) as db:
            return tuple(
                HeldRow(number, kind, subject, reason, _instant(first), _instant(last), times)
                for number, kind, subject, reason, first, last, times in db.execute(
                    "SELECT id, kind, subject, reason, first, last, times FROM held"
                    " WHERE open = 1 ORDER BY first, id"
                )
            )

    def link(self, number: int, mission: str) -> str | None:
        """Note which mission a held launch is; its id, None if no such launch is held."""
        with self._open() as db:
            row = db.execute(
                "SELECT subject FROM held WHERE id = ? AND kind = ?",
                (number, Kind.UNKNOWN_FLIGHT),
            ).fetchone()
            if row is None:
                return None
            db.execute("INSERT OR REPLACE INTO link VALUES (?, ?)", (row[0], mission))
            db.execute("UPDATE held SET open = 0 WHERE id = ?", (number,))
            return str(row[0])

    def forget(self, mission: str, now: datetime) -> int:
        """Let what was learned of a mission count no more; how many rows that were."""
        with self._open() as db:
            return db.execute(
                "UPDATE learned SET replaced = ? WHERE mission = ? AND replaced IS NULL",
                (_text(now), mission),
            ).rowcount

    def forget_plans(self) -> None:
        """Compare the plans of the next look with none, so that they count as they are."""
        with self._open() as db:
            db.execute("DELETE FROM plan")

    def spend(self, now: datetime) -> None:
        """Note a call that is made now; raises SpentCalls if the hour has no more."""
        with self._open() as db:
            db.execute("DELETE FROM call WHERE at <= ?", (_text(now - HOUR),))
            made = [at for (at,) in db.execute("SELECT at FROM call ORDER BY at")]
            if len(made) >= CALLS:
                raise SpentCalls(_instant(made[-CALLS]) + HOUR)
            db.execute("INSERT INTO call VALUES (?)", (_text(now),))

    def take_turn(self, holder: str, now: datetime, until: datetime, *, if_due: bool) -> bool:
        """Whether ``holder`` alone may look until then: no other process has the turn.

        With ``if_due`` only if no other has looked meanwhile.
        """
        with self._open() as db:
            changed = db.execute(
                "UPDATE now SET holder = :holder, leased = :until"
                " WHERE (holder IS NULL OR holder = :holder OR leased <= :now)"
                " AND (NOT :if_due OR due IS NULL OR due <= :now)",
                {
                    "holder": holder, "until": _text(until), "now": _text(now), "if_due": if_due,
                },
            )  # fmt: skip
            return changed.rowcount == 1

    def end_turn(self, holder: str, due: datetime | None = None) -> None:
        """Let others look, the next time when it is ``due``."""
        with self._open() as db:
            own = db.execute(
                "UPDATE now SET holder = NULL, leased = NULL WHERE holder = ?", (holder,)
            )
            if due is not None and own.rowcount:
                db.execute("UPDATE now SET due = ?", (_text(due),))

    def times(self) -> Times:
        """How the looks went; nothing where there is no file yet."""
        try:
            if not self._path.is_file():
                return Times(None, None, 0)
            with self._open(reading=True) as db:
                refreshed, due, failures = db.execute(
                    "SELECT refreshed, due, failures FROM now"
                ).fetchone()
        except sqlite3.Error:
            return Times(None, None, 0)
        return Times(refreshed and _instant(refreshed), due and _instant(due), failures)

    @property
    def exists(self) -> bool:
        """Whether there is anything in its place yet."""
        return self._path.is_file()

    def opened(self) -> AbstractContextManager[sqlite3.Connection]:
        """The file within one transaction, for what else is kept in it."""
        return self._open()

    @contextmanager
    def _open(self, *, reading: bool = False) -> Iterator[sqlite3.Connection]:
        """The file, within one transaction."""
        if not reading:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if not self._path.exists():
                # Only its owner reads it, as the state file beside it.
                os.close(os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600))
        with closing(
            sqlite3.connect(self._path, timeout=_SECONDS_TO_WAIT, isolation_level=None)
        ) as db:
            db.execute("BEGIN" if reading else "BEGIN IMMEDIATE")
            with db:
                (version,) = db.execute("PRAGMA user_version").fetchone()
                if version == 0 and not reading:
                    for statement in _schema().split(";"):
                        db.execute(statement)
                elif version != VERSION:
                    raise sqlite3.DatabaseError(f"it is of version {version}, not {VERSION}")
                yield db


def _schema() -> str:
    return Path(__file__).with_name("schema.sql").read_text("utf-8")


def _learned(db: sqlite3.Connection) -> Learned:
    (told,) = db.execute("SELECT told FROM now").fetchone()
    if told is None:
        return Learned()
    rows = [
        _row(name, cells)
        for name, cells in db.execute(
            "SELECT name, cells FROM learned WHERE replaced IS NULL ORDER BY id"
        )
    ]
    return Learned(
        (source(_instant(told)),),
        tuple(row for row in rows if isinstance(row, Event)),
        tuple(row for row in rows if isinstance(row, Seat)),
        blake2b(repr((told, rows)).encode(), digest_size=16).hexdigest(),
        _crews(db),
    )


def _crews(db: sqlite3.Connection) -> tuple[LearnedCrew, ...]:
    """The crews that count and those whose place they took, oldest first.

    Of a leg of which the last was taken back, those before count no more either.
    """
    batches: dict[tuple[str, Leg, str], tuple[str | None, list[Seat]]] = {}
    for cells, at, replaced in db.execute(
        "SELECT cells, at, replaced FROM learned WHERE name = 'seats' ORDER BY id"
    ):
        seat = _row("seats", cells)
        batches.setdefault((seat.mission, seat.leg, at), (replaced, []))[1].append(seat)
    found: list[tuple[str, Leg, str]] = []
    for key, (replaced, _) in reversed(batches.items()):
        if replaced is None or (key[0], key[1], replaced) in found:
            found.append(key)
    return tuple(
        LearnedCrew(Moment(_instant(key[2])), tuple(batches[key][1])) for key in reversed(found)
    )


def _hold(db: sqlite3.Connection, held: tuple[Held, ...], at: str) -> tuple[Held, ...]:
    """Note what the newest look holds, and give what the look before did not.

    What it does not say any more is settled.
    """
    former = set(db.execute("SELECT kind, subject, reason FROM held WHERE open = 1"))
    db.execute("UPDATE held SET open = 0")
    db.executemany(
        "INSERT INTO held (kind, subject, reason, first, last) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET last = excluded.last, times = times + 1, open = 1",
        [(one.kind, one.subject, one.reason, at, at) for one in held],
    )
    return tuple(one for one in held if (one.kind, one.subject, one.reason) not in former)


def _cells(row: Event | Seat) -> tuple[str, str, str]:
    name = "events" if isinstance(row, Event) else "seats"
    cells = [column.write(getattr(row, column.name)) for column in codecs(_TABLES[name])]
    return name, row.mission, json.dumps(cells)


def _row(name: str, cells: str) -> Any:
    table = _TABLES[name]
    columns, found = codecs(table), json.loads(cells)
    # A row of a former release lacks the columns that came since, which are the last.
    found += [""] * (len(columns) - len(found))
    return table.record(*[column.decode(cell) for column, cell in zip(columns, found, strict=True)])


def _text(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)
