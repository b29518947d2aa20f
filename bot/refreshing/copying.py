"""Copies of what was learned: of the whole file, and of its rows for other machines."""

import json
import os
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

from bot.refreshing.learned import NOT_PLAIN, VERSION, LearnedFile

# What people report and the calls of a machine stay its own.
OWN = ("call", "now", "report", "reporter", "report_secret")
TIMES = "refreshed, told, due, failures"


class BadLearned(Exception):
    """What should be put back is no whole file of what was learned, of this release."""


def copy_learned(path: Path, target: Path) -> None:
    """Write a whole copy to the new file ``target``, also while a bot looks.

    Raises OSError or sqlite3.Error if it cannot, and leaves none then.
    """
    if not path.is_file():
        raise sqlite3.OperationalError(NOT_PLAIN)
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
    except sqlite3.Error:
        target.unlink()
        raise


def check_learned(copy: Path) -> None:
    """Raise BadLearned with the reason if a copy is not whole."""
    if not copy.is_file():
        raise BadLearned(NOT_PLAIN)
    try:
        with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as source:
            (version,) = source.execute("PRAGMA user_version").fetchone()
            (found,) = source.execute("PRAGMA integrity_check(1)").fetchone()
    except sqlite3.Error as error:
        raise BadLearned(str(error)) from error
    if version != VERSION:
        raise BadLearned(f"it is of version {version}, not {VERSION}")
    if found != "ok":
        raise BadLearned(f"it is damaged ({' '.join(found.split())})")


def put_back_learned(copy: Path, path: Path, kept: Path) -> None:
    """Make the file at ``path`` what a whole ``copy`` is; what was there is moved to ``kept``."""
    # What a killed process leaves beside its file would spoil another in its place.
    for suffix in ("", "-journal", "-wal", "-shm"):
        own = path.with_name(path.name + suffix)
        if own.exists():
            own.replace(kept.with_name(kept.name + suffix))
    copy_learned(copy, path)


def packed(file: LearnedFile) -> bytes:
    """What was learned, as ``unpack`` reads it on another machine."""
    with file.opened() as db:
        tables = {
            table: {"columns": columns, "rows": _rows(db, table, columns)}
            for table, columns in _shared(db).items()
        }
        times = db.execute(f"SELECT {TIMES} FROM now").fetchone()  # noqa: S608
    kept = {"version": VERSION, "tables": tables, "now": times}
    return zlib.compress(json.dumps(kept, ensure_ascii=False).encode())


def unpack(file: LearnedFile, facts: bytes) -> None:
    """Put what another machine has learned in place of what the file has.

    What a release kept whose tables were others is left; raises OSError or sqlite3.Error.
    """
    kept = json.loads(zlib.decompress(facts))
    if kept["version"] != VERSION:
        return
    with file.opened() as db:
        own = _shared(db)
        told = {table: one["columns"] for table, one in kept["tables"].items()}
        if any(own[table] != columns for table, columns in told.items() if table in own):
            return
        for table, columns in own.items():
            db.execute(f"DELETE FROM {table}")  # noqa: S608
            if table in told:
                marks = ", ".join("?" for _ in columns)
                statement = f"INSERT INTO {table} VALUES ({marks})"  # noqa: S608
                db.executemany(statement, kept["tables"][table]["rows"])
        settings = ", ".join(f"{column} = ?" for column in TIMES.split(", "))
        db.execute(f"UPDATE now SET {settings}", kept["now"])  # noqa: S608


def _shared(db: sqlite3.Connection) -> dict[str, list[str]]:
    """The tables that machines share, each with its columns."""
    tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {
        table: [str(column[1]) for column in db.execute(f"PRAGMA table_info({table})")]
        for (table,) in tables
        if table not in OWN
    }


def _rows(db: sqlite3.Connection, table: str, columns: list[str]) -> list[tuple[object, ...]]:
    return db.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()  # noqa: S608
