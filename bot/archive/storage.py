"""Facts <-> SQLite: the mission database that answers are read from.

It is made of the CSV files with sqlite-utils, in one step, and only ever read after
that. Reading uses the standard library's sqlite3 alone, so that a question from the
terminal need not load what only building needs.
"""

import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bot.archive.learned import NOTHING, Learned
from bot.archive.tables import TABLES, BadData, Table, codecs, fingerprint, read_records
from bot.station.manifest import Manifest
from bot.station.worked_out import unlooked

# The name of a table in SQL is that of one of its rows.
_SQL_NAMES = {
    "sources": "source",
    "countries": "country",
    "agencies": "agency",
    "programs": "program",
    "people": "person",
    "missions": "mission",
    "events": "event",
    "seats": "seat",
    "assignments": "assignment",
    "expeditions": "expedition",
    "commands": "expedition_command",
    "other_flights": "other_flight",
    "agreements": "agreement",
    "agreement_seats": "agreement_seat",
    "capacities": "capacity",
    "refuge_seats": "refuge_seat",
    "office_holders": "office_holder",
    "statements": "statement",
}


# By these, and by having nothing that is not in the schema, a mission database is known.
_MARKS = {"build", "mission", "event", "seat"}
# What SQLite would take for the former file's, and mix with the new one.
_COMPANIONS = ("-wal", "-shm", "-journal")


class NotOurs(Exception):
    """What lies there is no mission database, or not only one, and is left as it is."""


def open_manifest(folder: Path, database: Path, learned: Learned = NOTHING) -> Manifest:
    """The manifest of the data in ``folder`` and of what was ``learned``, read from ``database``.

    The database is made first if it is missing, unreadable or made of other data. Where it
    cannot be written, one in a temporary place serves this process alone. Raises BadData if
    the data has problems, OSError or sqlite3.Error if they cannot be read or written anywhere.
    """
    if kept := _kept(database, _mark(folder, learned)):
        return kept
    try:
        build(folder, database, learned)
        return read(database)
    except (OSError, sqlite3.Error):
        with tempfile.TemporaryDirectory(prefix="iss-crew-bot-") as place:
            passing = Path(place) / "missions.sqlite"
            build(folder, passing, learned)
            return read(passing)


def build(folder: Path, database: Path, learned: Learned = NOTHING) -> Manifest:
    """Make the mission database of the data in ``folder`` and put it in place in one step.

    What was ``learned`` is in it as far as it fits.

    Whoever has the former file open goes on reading that. Of two processes that build at
    once each puts a whole file in place. Raises BadData if the data has problems, OSError or
    sqlite3.Error if it cannot be written; what was there is as it was then.
    """
    # Needed for building only, and slow to import, here and in ``write``.
    from bot.archive.adding import with_learned
    from bot.archive.checks import problems_of
    from bot.archive.order import manifest_of

    records = read_records(folder)
    if problems := problems_of(records):
        raise BadData(problems)
    if learned.mark:
        records, _ = with_learned(records, learned)
    manifest = manifest_of(records)
    database.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{database.name}-", dir=database.parent)
    os.close(handle)
    try:
        write(manifest, Path(name), _mark(folder, learned))
        # mkstemp makes files that only their owner may read; others may read facts.
        Path(name).chmod(0o644)
        for suffix in _COMPANIONS:
            database.with_name(database.name + suffix).unlink(missing_ok=True)
        Path(name).replace(database)
    finally:
        for suffix in ("", *_COMPANIONS):
            Path(name + suffix).unlink(missing_ok=True)
    return manifest


def check_replaceable(database: Path) -> None:
    """Raise NotOurs, with the reason, if building there would destroy what is someone's."""
    if database.is_symlink():
        raise NotOurs("it is a link to another file")
    if not database.exists():
        return
    if not database.is_file():
        raise NotOurs("it is no file")
    try:
        # Tables that stand only in a -wal yet count too; where there is none, none is made.
        lone = "" if database.with_name(f"{database.name}-wal").exists() else "&immutable=1"
        address = f"{database.absolute().as_uri()}?mode=ro{lone}"
        with closing(sqlite3.connect(address, uri=True)) as connection:
            found = _made(connection)
    except sqlite3.Error:
        raise NotOurs("it is no mission database") from None
    if not found >= _MARKS:
        raise NotOurs("it is no mission database")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema())
        strange = found - _made(connection)
    if strange:
        raise NotOurs(f"it also holds {', '.join(sorted(strange))}")


def _made(connection: sqlite3.Connection) -> set[str]:
    """The names of the tables, views, triggers and columns that someone made."""
    return {
        name
        for (name,) in connection.execute(
            "WITH made AS (SELECT name FROM sqlite_master"
            " WHERE type <> 'index' AND substr(name, 1, 7) <> 'sqlite_')"
            " SELECT name FROM made UNION"
            " SELECT made.name || '.' || part.name FROM made, pragma_table_xinfo(made.name) part"
        )
    }


def read(database: Path) -> Manifest:
    """The manifest kept in a mission database; raises sqlite3.Error if it is none."""
    with unlooked(), _reading(database) as connection:
        return _manifest(connection)


def schema() -> str:
    """The SQL that makes an empty mission database."""
    return Path(__file__).with_name("schema.sql").read_text("utf-8")


def _mark(folder: Path, learned: Learned) -> str:
    made_of = fingerprint(folder) + learned.mark + schema()
    return hashlib.blake2b(made_of.encode(), digest_size=16).hexdigest()


def _kept(database: Path, mark: str) -> Manifest | None:
    try:
        with unlooked(), _reading(database) as connection:
            row = connection.execute("SELECT fingerprint FROM build").fetchone()
            return _manifest(connection) if row == (mark,) else None
    # A damaged file may also read well and hold what is no fact.
    except (sqlite3.Error, ValueError, TypeError, LookupError):
        return None


@contextmanager
def _reading(database: Path) -> Iterator[sqlite3.Connection]:
    # A pipe would be waited for.
    if not database.is_file():
        raise sqlite3.OperationalError("it is no plain file")
    # Opened read-only, and without a lock file, so that it may lie in a read-only place.
    address = f"{database.absolute().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        yield connection


def _manifest(connection: sqlite3.Connection) -> Manifest:
    tables: dict[str, Any] = {table.name: _records(connection, table) for table in TABLES}
    return Manifest(**tables)


def _records(connection: sqlite3.Connection, table: Table[Any]) -> tuple[Any, ...]:
    columns = codecs(table)
    names = ", ".join(f'"{column.name}"' for column in columns)
    statement = f"SELECT {names} FROM {sql_name(table)} ORDER BY rowid"  # noqa: S608
    rows = connection.execute(statement).fetchall()
    if not rows:
        return ()
    # Column by column, which takes half as long as cell by cell.
    whole = zip(columns, zip(*rows, strict=True), strict=True)
    return tuple(map(table.record, *(column.restored(cells) for column, cells in whole)))


def sql_name(table: Table[Any]) -> str:
    """What a table is called in SQL."""
    return _SQL_NAMES.get(table.name, table.name)


def write(manifest: Manifest, path: Path, mark: str) -> None:
    """Write a manifest into an empty file; ``mark`` tells of which data it was made."""
    from sqlite_utils import Database

    from bot.archive.stretches import days, stretches

    database = Database(path)
    try:
        # The file is thrown away if anything fails, so it need not survive a power cut.
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        database.execute("PRAGMA foreign_keys = ON")
        database.executescript(schema())
        with database.atomic():
            for table in TABLES:
                columns = codecs(table)
                database.table(sql_name(table)).insert_all(
                    (
                        {
                            column.name: column.encode(getattr(record, column.name))
                            for column in columns
                        }
                        for record in getattr(manifest, table.name)
                    ),
                )
            for name, worked_out in (("stretch", stretches), ("day", days)):
                database.table(name).insert_all(asdict(row) for row in worked_out(manifest))
            known_to = manifest.known_to.strftime("%Y-%m-%dT%H:%MZ")
            database.table("build").insert({"fingerprint": mark, "known_to": known_to})
        database.execute("PRAGMA journal_mode = DELETE")
        database.execute("VACUUM")
    finally:
        database.close()
