"""The SQLite file of what was learned: rows, what is held, and the ledger of calls."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.archive.learned import Learned
from bot.refreshing.holding import (
    GONE,
    PERSON,
    HeldRow,
    hold,
    prepare,
    rejected,
    said,
    waiting,
)
from bot.refreshing.news import News
from bot.refreshing.observed import Held
from bot.refreshing.rows import instant_of, keep, read_learned, text_of
from bot.station.moments import Moment

VERSION = 1
CALLS = 12
HOUR = timedelta(hours=1)
_SECONDS_TO_WAIT = 5.0
# A pipe would be waited for.
NOT_PLAIN = "it is no plain file"


class SpentCalls(Exception):
    """All calls of an hour are made; ``at`` is when the next may be."""

    def __init__(self, at: datetime) -> None:
        super().__init__(
            f"{CALLS} calls were made within an hour; the next may be at {text_of(at)}"
        )
        self.at = at


class LostTurn(Exception):
    """Another process took the turn meanwhile."""


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
                return read_learned(db)
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
            crews = {
                leg: (tuple(people.split("|")), instant_of(since))
                for leg, people, since in db.execute("SELECT leg, people, since FROM waiting")
            }
            return News(
                plans=plans,
                waiting=crews,
                links=dict(db.execute("SELECT launch, mission FROM link")),
                people=said(db, PERSON),
                gone=frozenset(said(db, GONE)),
                rejected=rejected(db),
            )

    def accept(self, news: News, taken: datetime, holder: str | None = None) -> tuple[Held, ...]:
        """Keep what a look brought that was believed, in one step; what of it is newly held.

        Raises LostTurn if another than the ``holder`` has the turn by now: one that was
        suspended while it looked would put older answers over newer ones.
        """
        at = text_of(taken)
        with self._open() as db:
            if holder and db.execute("SELECT holder FROM now").fetchone()[0] != holder:
                raise LostTurn
            keep(db, news.rows, at)
            db.execute("DELETE FROM plan")
            db.executemany(
                "INSERT INTO plan VALUES (?, ?)",
                [(launch, str(moment or "")) for launch, moment in news.plans.items()],
            )
            db.execute("DELETE FROM waiting")
            db.executemany(
                "INSERT INTO waiting VALUES (?, ?, ?)",
                [
                    (leg, "|".join(people), text_of(since))
                    for leg, (people, since) in news.waiting.items()
                ],
            )
            new = hold(db, news.held, at)
            db.execute("UPDATE now SET refreshed = ?, told = ?, failures = 0", (at, at))
        return new

    def hold(self, held: Held, taken: datetime) -> tuple[Held, ...]:
        """Keep the reason why a look was not believed; itself if that is new."""
        with self._open() as db:
            new = hold(db, (held,), text_of(taken))
            db.execute("UPDATE now SET failures = failures + 1")
        return new

    def failed(self) -> None:
        """Count a look that got no answer."""
        with self._open() as db:
            db.execute("UPDATE now SET failures = failures + 1")

    def held(self) -> tuple[HeldRow, ...]:
        """What is held by the newest look and no person has settled, oldest first."""
        if not self._path.is_file():
            return ()
        with self._open() as db:
            return waiting(db)

    def forget(self, mission: str, now: datetime) -> int:
        """Let what was learned of a mission count no more; how many rows that were."""
        with self._open() as db:
            return db.execute(
                "UPDATE learned SET replaced = ? WHERE mission = ? AND replaced IS NULL",
                (text_of(now), mission),
            ).rowcount

    def spend(self, now: datetime) -> None:
        """Note a call that is made now; raises SpentCalls if the hour has no more."""
        with self._open() as db:
            db.execute("DELETE FROM call WHERE at <= ?", (text_of(now - HOUR),))
            made = [at for (at,) in db.execute("SELECT at FROM call ORDER BY at")]
            if len(made) >= CALLS:
                raise SpentCalls(instant_of(made[-CALLS]) + HOUR)
            db.execute("INSERT INTO call VALUES (?)", (text_of(now),))

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
                    "holder": holder,
                    "until": text_of(until),
                    "now": text_of(now),
                    "if_due": if_due,
                },
            )
            return changed.rowcount == 1

    def end_turn(self, holder: str, due: datetime | None = None) -> None:
        """Let others look, the next time when it is ``due``."""
        with self._open() as db:
            own = db.execute(
                "UPDATE now SET holder = NULL, leased = NULL WHERE holder = ?", (holder,)
            )
            if due is not None and own.rowcount:
                db.execute("UPDATE now SET due = ?", (text_of(due),))

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
        return Times(refreshed and instant_of(refreshed), due and instant_of(due), failures)

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
            if not self._path.is_file():
                raise sqlite3.OperationalError(NOT_PLAIN)
        with closing(
            sqlite3.connect(self._path, timeout=_SECONDS_TO_WAIT, isolation_level=None)
        ) as db:
            db.execute("BEGIN" if reading else "BEGIN IMMEDIATE")
            with db:
                (version,) = db.execute("PRAGMA user_version").fetchone()
                if version == 0 and not reading:
                    for statement in _schema().split(";"):
                        db.execute(statement)
                    version = VERSION
                if version != VERSION:
                    raise sqlite3.DatabaseError(f"it is of version {version}, not {VERSION}")
                if not reading:
                    prepare(db)
                yield db


def _schema() -> str:
    return Path(__file__).with_name("schema.sql").read_text("utf-8")
