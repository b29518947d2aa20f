"""Copies of what was learned: of the whole file, and of its rows for other machines."""

import json
import os
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

from bot.refreshing.learned import VERSION, LearnedFile

# What a look brings and what it goes by; not what people report, nor the calls of a machine.
SHARED = {
    "learned": "id, name, mission, cells, at, replaced",
    "held": "id, kind, subject, reason, first, last, times, open",
    "link": "launch, mission",
    "plan": "launch, at",
    "waiting": "leg, people, since",
}
TIMES = "refreshed, told, due, failures"


class BadLearned(Exception):
    """What should be put back is no whole file of what was learned, of this release."""


def copy_learned(path: Path, target: Path) -> None:
    """Write a whole copy to the new file ``target``, also while a bot looks.

    Raises OSError or sqlite3.Error if it cannot, and leaves none then.
    """
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
    except sqlite3.Error:
        target.unlink()
        raise


def check_learned(copy: Path) -> None:
    """Raise BadLearned with the reason if a copy is not whole."""
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
            table: db.execute(f"SELECT {columns} FROM {table}").fetchall()  # noqa: S608
            for table, columns in SHARED.items()
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
        for table, columns in SHARED.items():
            db.execute(f"DELETE FROM {table}")  # noqa: S608
            marks = ", ".join("?" for _ in columns.split(", "))
            statement = f"INSERT INTO {table} ({columns}) VALUES ({marks})"  # noqa: S608
            db.executemany(statement, kept["tables"][table])
        settings = ", ".join(f"{column} = ?" for column in TIMES.split(", "))
        db.execute(f"UPDATE now SET {settings}", kept["now"])  # noqa: S608
