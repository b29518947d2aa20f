"""The state file: what may be in it, how it comes up to date, and what harm it survives."""

import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing

import pytest
from support.posting import GUILD, HOUR, MANAGER, START, flights
from support.stores import claim, launch, plan, states, subscribe

from bot.announcements import schema
from bot.announcements.knowledge import Comparison
from bot.announcements.sqlite_store import SqliteStore
from bot.announcements.store import NewerStore, State, StoreError

# Ids, settings, times and flights; no names, no words of anyone, no text of a post.
ALLOWED = {
    "command_sync": {"application", "payload"},
    "server": {"guild", "left_at"},
    "subscription": {
        "id", "guild", "channel", "kinds", "leads", "programs", "zone", "at", "weekday", "quiet",
        "role", "locale", "by", "since", "paused_since", "pause_reason", "pictures",
    },
    "job": {
        "id", "subscription", "channel", "subject", "kind", "post", "due", "until", "state",
        "reason", "attempt", "owner", "claimed", "lease", "not_before", "unsure_since",
        "merged_into", "message", "ended", "told",
    },
    "schedule": {"mission", "event", "at", "standing", "noticed", "base", "revisions", "undone"},
    "planned_crew": {"mission", "people"},
    "accepted": {"id", "facts"},
    "news": {"name", "mission", "noticed", "shifts", "joined", "left", "place"},
    "learned": {"id", "mark", "facts"},
    "turn": {"name", "holder", "until"},
    "progress": {"id", "known_to", "mark", "planned_to"},
    "_sqlite_migrations": {"id", "migration_set", "name", "applied_at"},
}  # fmt: skip


@pytest.fixture
def path(tmp_path):
    return tmp_path / "some" / "place" / "state.sqlite"


@pytest.fixture
def store(path):
    with closing(SqliteStore(path)) as made:
        # The five seconds that it waits for others are too long for a test.
        made._connection.execute("PRAGMA busy_timeout = 50")
        yield made


def query(path, sql, *values):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, values).fetchall()


def dump(path):
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def tables(path):
    found = query(path, "SELECT name FROM sqlite_master WHERE type = 'table'")
    return {name for (name,) in found if not name.startswith("sqlite_")}


# ------------------------------------------------------------------------- what is in it


def test_nothing_is_kept_but_ids_settings_times_and_flights(store, path):
    kept = {
        table: {name for (name,) in query(path, "SELECT name FROM pragma_table_info(?)", table)}
        for table in tables(path)
    }
    assert kept == ALLOWED


def test_every_table_of_ours_is_strict(store, path):
    loose = query(path, "SELECT name FROM pragma_table_list WHERE NOT strict AND schema = 'main'")
    ours = {name for (name,) in loose if not name.startswith("sqlite_")}
    assert ours == {"_sqlite_migrations"}


def test_what_is_committed_survives_a_power_cut_and_references_hold(path, lasting, monkeypatch):
    monkeypatch.setattr(schema, "connect", lasting)
    with closing(SqliteStore(path)) as store:

        def pragma(name):
            return store._connection.execute(f"PRAGMA {name}").fetchone()[0]

        assert pragma("journal_mode") == "wal"
        assert pragma("synchronous") == 2
        assert pragma("foreign_keys") == 1


def test_plain_sql_reads_how_the_posts_stand(store, path):
    made = subscribe(store)
    plan(store, made, launch("alfa"))
    store.done(claim(store)[0], START, 5)
    assert query(
        path,
        "SELECT guild, s.channel, kinds, subject, due, state, message"
        " FROM job JOIN subscription s ON s.id = job.subscription",
    ) == [
        (GUILD, 10, "launch", "happened/launch/alfa", "2001-01-10T12:00:00.000Z", "done", 5),
    ]


def test_a_state_that_is_none_and_a_stray_delivery_are_refused(store):
    made = subscribe(store)
    plan(store, made, launch("alfa"))
    for wrong in (
        "UPDATE job SET state = 'maybe'",
        "UPDATE job SET subscription = 99",
        "UPDATE subscription SET weekday = 7",
        "UPDATE job SET message = 'five'",
        "INSERT INTO progress (id) VALUES (2)",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            store._connection.execute(wrong)


def test_what_is_known_is_of_one_moment(store, path):
    made = Comparison({}, {"alfa": frozenset()}, (), (), flights())
    with closing(SqliteStore(path)) as other:

        def meddle(statement):
            if "FROM schedule" in statement:
                other.accept("newer", made, START)

        store._connection.set_trace_callback(meddle)
        known = store.known()
        store._connection.set_trace_callback(None)
    assert (known.mark, known.crews) == ("", {})
    assert store.known().mark == "newer"


# ------------------------------------------------------------------- coming up to date

# As the release before the posts made it.
EARLIER = (
    "CREATE TABLE IF NOT EXISTS command_sync ("
    " application INTEGER PRIMARY KEY, -- Discord's id of the bot\n"
    " payload TEXT NOT NULL            -- digest of the commands last registered\n"
    ") STRICT"
)


@pytest.fixture
def earlier(path):
    """A file of the release before the posts."""
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(EARLIER)
        connection.execute("INSERT INTO command_sync VALUES (42, 'digest')")
    return path


def test_a_file_of_the_earlier_release_is_brought_up_to_date_and_keeps_its_row(earlier):
    with closing(SqliteStore(earlier)) as store:
        assert store.subscriptions() == ()
        subscribe(store)
    assert query(earlier, "SELECT * FROM command_sync") == [(42, "digest")]
    assert tables(earlier) == ALLOWED.keys()


def test_a_file_that_is_up_to_date_is_left_alone(path):
    for _ in range(2):
        with closing(SqliteStore(path)) as store:
            subscribe(store)
        former = dump(path)
        SqliteStore(path).close()
        assert dump(path) == former


def test_a_file_of_a_newer_release_is_refused_and_unchanged(path):
    with closing(SqliteStore(path)) as store:
        subscribe(store)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, ?)",
            (schema.SET, "telepathy", "2027-01-01"),
        )
    former = dump(path), path.read_bytes()
    with pytest.raises(NewerStore, match="telepathy"):
        SqliteStore(path)
    assert (dump(path), path.read_bytes()) == former


def test_migrations_of_others_in_the_file_are_none_of_ours(path):
    SqliteStore(path).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, ?)",
            ("someone-else", "telepathy", "2027-01-01"),
        )
    SqliteStore(path).close()


def test_a_migration_that_fails_half_way_leaves_the_file_as_it_was(earlier, monkeypatch):
    former = dump(earlier)
    broken = schema.MIGRATIONS["announcements"] + "CREATE TABLE server (twice TEXT);\n"
    with monkeypatch.context() as patched:
        patched.setitem(schema.MIGRATIONS, "announcements", broken)
        with pytest.raises(sqlite3.Error, match="server already exists"):
            SqliteStore(earlier)
    assert dump(earlier) == former
    SqliteStore(earlier).close()
    assert tables(earlier) == ALLOWED.keys()


@pytest.mark.parametrize("old", [True, False], ids=["earlier release", "no file"])
def test_processes_that_start_at_once_all_find_the_file_up_to_date(path, request, old):
    if old:
        request.getfixturevalue("earlier")
    program = (
        "import sys; from pathlib import Path;"
        "from bot.announcements.sqlite_store import SqliteStore;"
        "sys.stdin.readline(); print(SqliteStore(Path(sys.argv[1])).known().mark == '')"
    )
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(path)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for _ in range(6)
    ]  # fmt: skip
    try:
        for process in processes:
            process.stdin.write("\n")
            process.stdin.flush()
        ended = [(*process.communicate(timeout=50), process.returncode) for process in processes]
    finally:
        for process in processes:
            process.kill()
            process.wait()
    assert ended == [("True\n", "", 0)] * 6
    assert tables(path) == ALLOWED.keys()


# -------------------------------------------------------------------------------- harm


def test_while_another_holds_the_file_nothing_is_claimed(store, path):
    plan(store, subscribe(store), launch("alfa"))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        with pytest.raises(StoreError, match="locked"):
            claim(store)
        assert time.monotonic() - began < 5
        # What is only read does not wait.
        assert states(store) == {"alfa": (State.DUE, "")}
        other.execute("ROLLBACK")
    assert [delivery.attempt for delivery in claim(store)] == [1]


def test_a_lock_that_another_holds_for_a_moment_is_waited_for(store, path):
    store._connection.execute("PRAGMA busy_timeout = 5000")
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        freeing = threading.Timer(0.2, other.execute, ["ROLLBACK"])
        freeing.start()
        assert subscribe(store).by == MANAGER
        freeing.join()


def test_a_full_disk_is_named_and_nothing_changes(store, path):
    made = subscribe(store)
    plan(store, made, launch("alfa"))
    former = dump(path)
    (pages,) = store._connection.execute("PRAGMA page_count").fetchone()
    store._connection.execute(f"PRAGMA max_page_count = {pages}")
    many = [launch(f"ship-{number}") for number in range(500)]
    with pytest.raises(StoreError, match="full"):
        plan(store, made, *many, now=START + HOUR)
    assert dump(path) == former
    store._connection.execute("PRAGMA max_page_count = 100000")
    plan(store, made, *many, now=START + HOUR)
    assert len(states(store)) == 501


def test_a_file_that_may_only_be_read_is_read_and_nothing_is_claimed(store):
    plan(store, subscribe(store), launch("alfa"))
    store._connection.execute("PRAGMA query_only = ON")
    for write in (claim, subscribe, lambda store: store.prune(START)):
        with pytest.raises(StoreError, match="readonly"):
            write(store)
    assert states(store) == {"alfa": (State.DUE, "")}


def test_where_no_file_can_be_the_reason_is_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="file"):
        SqliteStore(tmp_path / "file" / "state.sqlite")
    with pytest.raises(StoreError, match="no plain file"):
        SqliteStore(tmp_path)


@pytest.mark.parametrize("content", [b"Hello! " * 1000, b"SQLite format 3\0" + bytes(4080)])
def test_a_file_that_is_no_database_is_refused_and_kept(path, content):
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    with pytest.raises(sqlite3.DatabaseError):
        SqliteStore(path)
    assert path.read_bytes() == content


def test_a_corrupt_page_is_an_error_in_words_and_nothing_is_claimed(path):
    with closing(SqliteStore(path)) as store:
        made = subscribe(store)
        plan(store, made, *(launch(f"ship-{number}") for number in range(500)))
        (page,) = store._connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'job'"
        ).fetchone()
        (size,) = store._connection.execute("PRAGMA page_size").fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * size : page * size] = b"\xff" * size
    path.write_bytes(content)
    with closing(SqliteStore(path)) as store:
        with pytest.raises(StoreError, match="malformed"):
            claim(store)
        assert store.subscriptions() == (made,)


@pytest.mark.parametrize("replaced", [False, True], ids=["deleted", "another in its place"])
def test_a_state_file_that_is_gone_is_told_before_anything_is_kept_in_it(store, path, replaced):
    subscribe(store)
    away = path.with_name("away")
    path.rename(away)
    if replaced:
        path.touch()
    for use in (lambda: subscribe(store, 11), store.subscriptions):
        with pytest.raises(StoreError, match=f"{path} was deleted or replaced"):
            use()
    away.replace(path)
    assert len(store.subscriptions()) == 1
