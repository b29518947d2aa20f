"""Copies of the file of what was learned, which go with those of the state file."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.refreshing.learned import VERSION


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
