"""The tables of the state file, as a series of migrations.

sqlite-utils applies them; it is loaded only if there is something to apply.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from bot.announcements.store import ForeignStore, NewerStore

if TYPE_CHECKING:
    from sqlite_utils import Database

SET = "iss-crew-bot"
# Every release has had it, and no other file of this program has.
MARK = "command_sync"
# Each is applied once, in this order, and never changed after a release had it.
MIGRATIONS = {
    "commands": """
        CREATE TABLE IF NOT EXISTS command_sync (
          application INTEGER PRIMARY KEY, -- Discord's id of the bot
          payload TEXT NOT NULL            -- digest of the commands last registered
        ) STRICT;
    """,
    "announcements": """
        CREATE TABLE server (
          guild INTEGER PRIMARY KEY, -- Discord's id
          left_at TEXT               -- UTC; when the bot was removed, null while it is there
        ) STRICT;
        CREATE TABLE subscription (
          id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used twice: posts are named by it
          guild INTEGER NOT NULL,
          channel INTEGER NOT NULL,
          kinds TEXT NOT NULL,                  -- with commas between
          leads TEXT NOT NULL,                  -- minutes, with commas between
          programs TEXT NOT NULL,               -- with commas between; blank for all
          zone TEXT NOT NULL,
          at TEXT NOT NULL,                     -- time of day in that zone
          weekday INTEGER CHECK (weekday BETWEEN 0 AND 6), -- 0 is Monday
          role INTEGER,                         -- pinged with each post
          locale TEXT NOT NULL,
          by INTEGER NOT NULL,                  -- who subscribed, to be told of trouble
          since TEXT NOT NULL,                  -- UTC; what was due earlier is not posted
          paused_since TEXT,
          pause_reason TEXT NOT NULL DEFAULT '' -- blank if a manager paused it
        ) STRICT;
        CREATE INDEX subscription_guild ON subscription (guild);
        CREATE INDEX subscription_channel ON subscription (channel);
        CREATE TABLE delivery (
          id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used twice: claims are known by it
          subscription INTEGER NOT NULL REFERENCES subscription ON DELETE CASCADE,
          channel INTEGER NOT NULL,
          subject TEXT NOT NULL,                -- what it is about: ahead/launch/crew-14/60/2027-03
          due TEXT NOT NULL,                    -- all times in UTC
          until TEXT NOT NULL,                  -- of no use from then on
          state TEXT NOT NULL
            CHECK (state IN ('due', 'sending', 'blocked', 'sent', 'skipped', 'dead')),
          reason TEXT NOT NULL DEFAULT '',
          attempt INTEGER NOT NULL DEFAULT 0,
          owner TEXT,                           -- who is sending it
          claimed TEXT,
          lease TEXT,                           -- until when nobody else may
          not_before TEXT NOT NULL,
          unsure_since TEXT,                    -- first try of which the end is not known
          merged_into INTEGER REFERENCES delivery ON DELETE SET NULL,
          message INTEGER,                      -- Discord's id
          sent TEXT,
          told TEXT NOT NULL DEFAULT '',        -- the time that the post tells
          correct INTEGER NOT NULL DEFAULT 0,   -- 1 if that time has changed
          publish_at TEXT,                      -- when to publish it; null if it need not be
          publish_attempt INTEGER NOT NULL DEFAULT 0,
          UNIQUE (subscription, subject)
        ) STRICT;
        CREATE INDEX delivery_open ON delivery (channel, due, id)
          WHERE state IN ('due', 'sending');
        CREATE INDEX delivery_correct ON delivery (channel, id) WHERE correct = 1;
        CREATE INDEX delivery_publish ON delivery (channel, id) WHERE publish_at IS NOT NULL;
        CREATE INDEX delivery_merged ON delivery (merged_into) WHERE merged_into IS NOT NULL;
        CREATE TABLE schedule (
          mission TEXT NOT NULL,
          event TEXT NOT NULL,
          at TEXT,                              -- as closely as known; null if withdrawn
          standing TEXT NOT NULL,
          noticed TEXT NOT NULL,
          base TEXT,                            -- the time that the last revision is about
          revisions TEXT NOT NULL,              -- the first time of each, with commas between
          PRIMARY KEY (mission, event)
        ) STRICT;
        CREATE TABLE planned_crew (
          mission TEXT PRIMARY KEY,
          people TEXT NOT NULL                  -- with commas between
        ) STRICT;
        CREATE TABLE news (
          name TEXT PRIMARY KEY,                -- the same for the same news: soyuz-ms-30-5d41c0
          mission TEXT NOT NULL,
          noticed TEXT NOT NULL,
          shifts TEXT NOT NULL CHECK (json_valid(shifts)),
          joined TEXT NOT NULL,
          "left" TEXT NOT NULL
        ) STRICT;
        CREATE TABLE progress (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          mark TEXT NOT NULL DEFAULT '',        -- of the plans last accepted
          known_to TEXT,                        -- how far those facts reach
          planned_to TEXT                       -- all that was due by then has its delivery
        ) STRICT;
        INSERT INTO progress (id) VALUES (1);
    """,
    "quiet digests": """
        -- What becomes of a digest that has nothing new.
        ALTER TABLE subscription ADD COLUMN
          quiet TEXT NOT NULL DEFAULT 'line' CHECK (quiet IN ('line', 'none'));
    """,
    "what was accepted": """
        -- How often it was told to have happened and then taken back.
        ALTER TABLE schedule ADD COLUMN undone INTEGER NOT NULL DEFAULT 0;
        -- What posts go by if the bot is started with older facts: the rows, as packed JSON.
        CREATE TABLE accepted (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          facts BLOB NOT NULL
        ) STRICT;
    """,
    "order of news": """
        -- Later news of a mission has a later place.
        ALTER TABLE news ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
        UPDATE news SET place =
          (SELECT count(*) FROM news other WHERE other.noticed <= news.noticed);
    """,
    "order of claims": """
        -- The oldest are found without looking at all that waits.
        CREATE INDEX delivery_due ON delivery (due, id) WHERE state IN ('due', 'sending');
    """,
    "turns": """
        -- What only one of several processes does at a time.
        CREATE TABLE turn (
          name TEXT PRIMARY KEY,
          holder TEXT NOT NULL,
          until TEXT NOT NULL                   -- UTC; anybody's from then on
        ) STRICT;
    """,
    "what was learned": """
        -- What one process has learned from the source, for those on other machines.
        CREATE TABLE learned (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          mark TEXT NOT NULL,
          facts BLOB NOT NULL                   -- the rows, as packed JSON
        ) STRICT;
    """,
    "jobs": """
        -- A post, an entry, or what is done to one of them later: a row each.
        CREATE TABLE job (
          id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used twice: claims are known by it
          subscription INTEGER NOT NULL REFERENCES subscription ON DELETE CASCADE,
          channel INTEGER NOT NULL,
          subject TEXT NOT NULL,                -- what it is about: ahead/launch/crew-14/60/2027-03
          kind TEXT NOT NULL,                   -- post, entry, edit or publish
          post INTEGER REFERENCES job ON DELETE CASCADE, -- whose message is edited or published
          due TEXT NOT NULL,                    -- all times in UTC
          until TEXT NOT NULL,                  -- of no use from then on
          state TEXT NOT NULL
            CHECK (state IN ('due', 'doing', 'blocked', 'done', 'skipped', 'dead')),
          reason TEXT NOT NULL DEFAULT '',
          attempt INTEGER NOT NULL DEFAULT 0,
          owner TEXT,                           -- who is doing it
          claimed TEXT,
          lease TEXT,                           -- until when nobody else may
          not_before TEXT NOT NULL,
          unsure_since TEXT,                    -- first try of which the end is not known
          merged_into INTEGER REFERENCES job ON DELETE SET NULL,
          message INTEGER,                      -- Discord's id of what was made
          ended TEXT,
          told TEXT NOT NULL DEFAULT '',        -- what the message says of the facts
          UNIQUE (subscription, subject, kind)
        ) STRICT;
        INSERT INTO job (subscription, channel, subject, kind, due, until, state, reason, attempt,
          owner, claimed, lease, not_before, unsure_since, message, ended, told)
          SELECT subscription, channel, subject,
            CASE WHEN subject LIKE 'event/%' THEN 'entry' ELSE 'post' END, due, until,
            CASE state WHEN 'sending' THEN 'doing' WHEN 'sent' THEN 'done' ELSE state END, reason,
            attempt, owner, claimed, lease, not_before, unsure_since, message, sent, told
          FROM delivery ORDER BY id;
        UPDATE job SET merged_into = (SELECT head.id FROM delivery d
          JOIN delivery one ON one.id = d.merged_into
          JOIN job head ON head.subscription = one.subscription AND head.subject = one.subject
          WHERE d.subscription = job.subscription AND d.subject = job.subject);
        INSERT INTO job (subscription, channel, subject, kind, post, due, until, state, not_before)
          SELECT d.subscription, d.channel, d.subject, 'edit', post.id, d.not_before,
            (CAST(substr(d.sent, 1, 4) AS INTEGER) + 2) || '-01-01T00:00:00.000Z', 'due',
            d.not_before
          FROM delivery d JOIN job post USING (subscription, subject) WHERE d.correct = 1;
        INSERT INTO job (subscription, channel, subject, kind, post, due, until, state, attempt,
          not_before)
          SELECT d.subscription, d.channel, d.subject, 'publish', post.id, d.sent, d.until, 'due',
            d.publish_attempt, d.publish_at
          FROM delivery d JOIN job post USING (subscription, subject)
          WHERE d.publish_at IS NOT NULL;
        DROP TABLE delivery;
        CREATE INDEX job_queue ON job (channel, kind, due, id) WHERE state IN ('due', 'doing');
        CREATE INDEX job_due ON job (kind, due, id) WHERE state IN ('due', 'doing');
        CREATE INDEX job_merged ON job (merged_into) WHERE merged_into IS NOT NULL;
        CREATE INDEX job_post ON job (post) WHERE post IS NOT NULL;
    """,
    "pictures in posts": """
        -- 1 if posts come with a picture.
        ALTER TABLE subscription ADD COLUMN
          pictures INTEGER NOT NULL DEFAULT 0 CHECK (pictures IN (0, 1));
    """,
    "scenarios": """
        -- What is watched of what would be, as it is typed; blank for nothing.
        ALTER TABLE subscription ADD COLUMN scenario TEXT NOT NULL DEFAULT '';
        -- That plans made one come to something else.
        CREATE TABLE scenario_turn (
          name TEXT PRIMARY KEY,                -- the same for the same change
          scenario TEXT NOT NULL,
          noticed TEXT NOT NULL,
          since TEXT NOT NULL,                  -- UTC; when it happens, before and after
          before TEXT NOT NULL,                 -- what came of it: russian/2027-04-01//
          after TEXT NOT NULL
        ) STRICT;
    """,
}


def prepare(path: Path) -> None:
    """Make the state file, or bring it up to date, wholly or not at all.

    Raises ForeignStore if it is something else, NewerStore if it has tables of a newer
    release, OSError or sqlite3.Error if it cannot be used.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    make_place(path)
    # Without connect(), which would change the file of another program.
    with closing(sqlite3.connect(path, timeout=5)) as connection:
        applied = migrations(connection)
    if applied != MIGRATIONS.keys():
        _migrate(path)


def make_place(path: Path) -> None:
    """Make an empty state file, only for its owner, unless one is there.

    A link to a place where there is nothing yet is followed. Raises OSError, or ForeignStore
    if what is there is no plain file.
    """
    with suppress(FileExistsError):
        make_private(Path(os.path.realpath(path)))
    # A pipe would be waited for.
    if not path.is_file():
        raise ForeignStore("it is no plain file")


def make_private(path: Path) -> None:
    """Make an empty file that only its owner may read; SQLite's files beside it follow it.

    Raises OSError, FileExistsError among them where there is one or a link, and leaves that as
    it is.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    # What the umask took from the owner is given back.
    path.chmod(0o600)


def migrations(connection: sqlite3.Connection) -> set[str]:
    """The names of the migrations that a state file has had; none of one that is empty.

    Raises ForeignStore, NewerStore or sqlite3.Error if it is no state file of this release.
    """
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_'"
    )
    tables = {name for (name,) in rows}
    if tables and MARK not in tables:
        raise ForeignStore(
            f"it is no state file of the bot, but a database with a table {min(tables)!r}"
        )
    if "_sqlite_migrations" not in tables:
        return set()
    rows = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", (SET,))
    applied = {name for (name,) in rows}
    if unknown := applied - MIGRATIONS.keys():
        raise NewerStore(
            f"it was made by a newer release of the bot (its tables know {min(unknown)!r})"
        )
    return applied


def _migrate(path: Path) -> None:
    # Needed only where something is to be migrated, and slow to import.
    from sqlite_utils import Database, Migrations

    series = Migrations(SET)
    for name, statements in MIGRATIONS.items():
        series(name=name)(_step(statements))
    with closing(connect(path)) as connection:
        # What sqlite-utils begins is deferred, so the file is held before it looks what to do.
        connection.execute("BEGIN IMMEDIATE")
        series.apply(Database(connection))
        connection.execute("COMMIT")


def _step(sql: str) -> "Callable[[Database], None]":
    def migrate(database: "Database") -> None:
        # executescript() would end the transaction in which a migration runs.
        for statement in sql.split(";\n"):
            if statement.strip():
                database.execute(statement)

    return migrate


def is_busy(error: Exception) -> bool:
    """Whether an error of SQLite tells that another program holds the file."""
    # SQLite adds to its codes in the higher bits.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def connect(path: Path) -> sqlite3.Connection:
    """Open the state file so that what is committed survives a power cut."""
    connection = sqlite3.connect(path, timeout=5, check_same_thread=False, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection
