"""A copy of the state file put back in its place.

It is written into the file itself, as one transaction under a lock that nobody else can have:
a bot that is running keeps it out, one that starts meanwhile waits, and the file keeps its
owner and mode. A -wal left by a killed process is taken up first; replayed over a file put in
its place it would undo the restoring, or spoil it.
"""

import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from bot.announcements import schema
from bot.announcements.store import ForeignStore, NewerStore, StoreError

# What a killed process leaves beside its file.
COMPANIONS = ("-wal", "-shm", "-journal")
_BEGINNING = b"SQLite format 3\0"


class StoreInUse(StoreError):
    """Another process has the state file open."""


class BadCopy(StoreError):
    """What should be put back is no whole state file of this release or an earlier one."""


def restore(copy: Path, path: Path, kept: Path) -> bool:
    """Make the state file at ``path`` what ``copy`` is; what was there is copied to ``kept``.

    Tells whether anything was there. Raises BadCopy, StoreInUse, ForeignStore (``path`` is
    another program's), OSError or sqlite3.Error; the state file is as it was then.
    """
    with closing(_whole(copy)) as source:
        path.parent.mkdir(parents=True, exist_ok=True)
        schema.make_place(path)
        if path.samefile(copy):
            raise BadCopy("it is the state file itself")
        was_there = path.stat().st_size > 0
        with closing(_taken(path, kept)) as target:
            if was_there and not kept.exists():
                schema.make_private(kept)
                with closing(sqlite3.connect(kept)) as former:
                    target.backup(former)
            source.backup(target)
    return was_there


def _whole(copy: Path) -> sqlite3.Connection:
    """A copy opened for reading, found to be whole and of this program; raises BadCopy."""
    # A pipe would be waited for.
    if not copy.is_file():
        raise BadCopy("it is no plain file")
    # Where no -wal is to be read, none should be made beside the copy.
    lone = "" if copy.with_name(f"{copy.name}-wal").exists() else "&immutable=1"
    try:
        source = sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro{lone}", uri=True)
    except sqlite3.Error as error:
        raise BadCopy(str(error)) from error
    if flaw := _flaw(source):
        source.close()
        raise BadCopy(flaw)
    return source


def _flaw(source: sqlite3.Connection) -> str | None:
    """Why what is open is no whole state file, None if it is one."""
    try:
        schema.migrations(source)
        if not source.execute("SELECT 1 FROM sqlite_master").fetchone():
            return "it is empty"
        (found,) = source.execute("PRAGMA integrity_check(1)").fetchone()
        if found != "ok":
            return f"it is damaged ({' '.join(found.split())})"
        if source.execute("PRAGMA foreign_key_check").fetchone():
            return "it is damaged (rows are missing)"
    except (sqlite3.Error, StoreError) as error:
        return str(error)
    return None


def _taken(path: Path, kept: Path) -> sqlite3.Connection:
    """The state file, locked against everyone else and with nothing left beside it.

    A file that SQLite cannot read any more is copied to ``kept`` and emptied; raises
    ForeignStore where it never was SQLite's.
    """
    try:
        return alone(path)
    except sqlite3.OperationalError as error:
        if schema.is_busy(error):
            raise StoreInUse("another program has it open") from error
        raise
    except sqlite3.DatabaseError:
        if not _was_a_database(path):
            raise ForeignStore(
                "it is no database; if it is a damaged state file, move it away first"
            ) from None
        for suffix in ("", *COMPANIONS):
            beside = path.with_name(path.name + suffix)
            if beside.exists():
                aside = kept.with_name(kept.name + suffix)
                schema.make_private(aside)
                shutil.copyfile(beside, aside)
                if suffix:
                    beside.unlink()
        path.write_bytes(b"")
        return alone(path)


def _was_a_database(path: Path) -> bool:
    """Whether a file begins as SQLite's do, or with the zeroes that a crash leaves."""
    with path.open("rb") as file:
        return file.read(len(_BEGINNING)) in (_BEGINNING, bytes(len(_BEGINNING)))


def alone(path: Path) -> sqlite3.Connection:
    """The state file, locked against everyone else; raises OperationalError if it is in use."""
    connection = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        # Leaving WAL mode needs to be alone with the file, however idle the others are.
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
        # Whoever goes back to an earlier release restores over a newer file.
        with suppress(NewerStore):
            schema.migrations(connection)
    except BaseException:
        connection.close()
        raise
    return connection
