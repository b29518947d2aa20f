"""The mission database says what the CSV files say, and is there whenever it is asked."""

import csv
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.announcements.sqlite_store import SqliteStore
from bot.archive.storage import build, open_manifest, read, schema
from bot.archive.tables import TABLES, BadData, read_records
from bot.console import cli
from bot.station import occupancy, stays
from bot.station.domain import Standing
from bot.station.moments import Span

SHIPPED = Path(__file__).parents[2] / "data"
FIRST_DOCKING = datetime(1998, 12, 7, tzinfo=UTC)


def opened(database):
    return closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True))


def rows(database, query, **values):
    with opened(database) as connection:
        return connection.execute(query, values).fetchall()


def same(one, other):
    return all(getattr(one, table.name) == getattr(other, table.name) for table in TABLES)


def rename(folder, name):
    """Give the station's first mission another name."""
    path = folder / "missions.csv"
    path.write_text(path.read_text("utf-8").replace(",STS-88,", f",{name},"), "utf-8")


@pytest.fixture(scope="module")
def shipped(tmp_path_factory):
    """The database of the shipped data."""
    database = tmp_path_factory.mktemp("shipped") / "missions.sqlite"
    build(SHIPPED, database)
    return database


@pytest.fixture(scope="module")
def manifest(shipped):
    return read(shipped)


@pytest.fixture
def folder(tmp_path):
    """A copy of the shipped data."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "data"))


@pytest.fixture
def database(tmp_path, shipped):
    """A copy of the database of the shipped data, alone in its folder."""
    place = tmp_path / "kept"
    place.mkdir()
    return Path(shutil.copy(shipped, place / "missions.sqlite"))


# Run the terminal program where no file may become larger than so many bytes.
SMALL_DISK = """
import resource, sys
from bot.console import main
most = int(sys.argv.pop(1))
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
main()
"""


@pytest.fixture
def environment(tmp_path):
    """That of a process with the terminal program, whose folders are all in ``tmp_path``."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "PYTHONDONTWRITEBYTECODE": "1",
        "HOME": str(tmp_path),
    }


@pytest.fixture
def command(tmp_path, monkeypatch):
    """Run a command of the terminal program in an empty folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("ISS_BOT_DATA", "ISS_BOT_STATE"):
        monkeypatch.delenv(name, raising=False)

    def ran(*words):
        return CliRunner().invoke(cli, words, env={"XDG_CACHE_HOME": str(tmp_path / "cache")})

    return ran


@pytest.fixture
def passing_place(tmp_path, monkeypatch):
    """Where temporary files are made."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


# ------------------------------------------------------------- what is kept


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_what_the_files_say_comes_back_from_the_database(manifest, table):
    told = [record for _, record in read_records(SHIPPED).rows[table]]
    assert told
    assert list(getattr(manifest, table)) == told


def test_the_database_says_how_far_the_facts_reach(shipped, manifest):
    assert rows(shipped, "SELECT known_to FROM build") == [
        (manifest.known_to.strftime("%Y-%m-%dT%H:%MZ"),)
    ]


def test_the_database_holds_together(shipped):
    assert rows(shipped, "PRAGMA integrity_check") == [("ok",)]
    assert rows(shipped, "PRAGMA foreign_key_check") == []


def test_the_database_is_one_file(shipped):
    assert rows(shipped, "PRAGMA journal_mode") == [("delete",)]
    assert [path.name for path in shipped.parent.iterdir()] == ["missions.sqlite"]


WRITTEN = [
    *("NULL", "null", "None", "0", "1", "-1", "007", "1e5", "0x10", "3.0", "true", "nan", "''"),
    *("'; DROP TABLE seat; --", '"; DELETE FROM person; --', "x'00'", "x' OR '1'='1", ":at", "?1"),
    *('{"a": [1]}', "[1, 2]", "a||b", "|", "first\nsecond", "a, b", "a,", 'say "hi"'),
    *("%s %(x)s {x}", "../../etc/passwd", "<@1>", "`code`", "e\u0301", "\u0410\u043d\u0301\u043d"),
    *("\U0001f469\u200d\U0001f680", "\U0001f1f7\U0001f1fa", "\u661f\u51fa\u5f70\u5f66"),
]
CHARACTERS = (
    "'\"`;:,|\\/%_?@$#*+-=~^&!<>()[]{}"
    "\t\n\0\x1b\x7f\x85\xa0\xad\u200b\u200d\u202e\u2028\u2029\ufeff\ufffd\ue000"
    "\xf1\xe9\xdf\xf8\u0416\u042f\u03b1\u05db\u0639\u0e01"
    "\u661f\uac00\u212b\u0945\u20ac\u2212\U0001f680\U0010ffff"
)
ODD = WRITTEN + [f"a{character}b" for character in CHARACTERS]


def test_text_of_every_kind_comes_back_as_it_was_written(folder, tmp_path):
    assert len(set(ODD)) >= 100
    path = folder / "missions.csv"
    with path.open(encoding="utf-8", newline="") as file:
        header, *missions = csv.reader(file)
    for mission, text in zip(missions, ODD, strict=False):
        mission[header.index("note")] = text
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *missions])
    kept = open_manifest(folder, tmp_path / "missions.sqlite")
    assert [mission.note for mission in kept.missions[: len(ODD)]] == ODD


# ------------------------------------------------------ what the schema refuses

SOUND = {
    "source": {"id": "log", "citation": "The log"},
    "country": {"code": "US", "name": "United States", "short": "USA", "people": "American"},
    "agency": {"id": "NASA", "name": "NASA", "country": "US"},
    "program": {"id": "dragon", "name": "Dragon", "operator": "SpaceX", "side": "NASA"},
    "person": {"id": "ana", "name": "Ana", "agency": "NASA", "nationality": "US", "gender": "F"},
    "mission": {"id": "alfa", "name": "A", "program": "dragon", "crewed_up": 1, "crewed_down": 1},
    "event": {"mission": "alfa", "event": "docking", "at": "2020-01-02", "standing": "actual"},
    "seat": {"mission": "alfa", "person": "ana", "leg": "up", "agency": "NASA", "cross_flight": 0},
    "expedition": {"number": 1, "start": "2020-01-02"},
    "expedition_crew": {"expedition": 1, "person": "ana"},
    "expedition_command": {"expedition": 1, "person": "ana", "since": "2020-01-02"},
    "other_flight": {"person": "ana", "flight": "X", "launch": "1999", "landing": "1999"}
    | {"up_flight": "X", "down_flight": "X"},
    "agreement": {"id": "swap", "kind": "crew_swap", "title": "Swap"},
    "agreement_seat": {"agreement": "swap", "mission": "alfa", "person": "ana", "basis": "stated"},
    "capacity": {"program": "dragon", "mission": "alfa", "seats": 4, "since": "2020"},
    "refuge_seat": {"person": "ana", "mission": "alfa", "since": "2020-01", "until": "2020-02"},
    "office_holder": {"office": "Head", "person": "Eve", "since": "2018", "acting": 0},
    "statement": {"id": "a", "topic": "b", "heading": "c", "text": "d", "source": "log"},
}


def insert(connection, table, row):
    names, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", row)  # noqa: S608


@pytest.fixture
def small():
    """A database with one sound row in each table."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema())
        connection.execute("PRAGMA foreign_keys = ON")
        for table, row in SOUND.items():
            insert(connection, table, row)
        yield connection


def test_every_table_keeps_to_its_types(small):
    lax = "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict"
    assert [name for (name,) in small.execute(lax) if not name.startswith("sqlite_")] == []


@pytest.mark.parametrize(
    ("table", "wrong"),
    [
        ("agency", {"id": "ESA", "country": "EU"}),
        ("program", {"id": "soyuz", "side": "Roscosmos"}),
        ("person", {"id": "ben", "agency": "ESA"}),
        ("person", {"id": "ben", "nationality": "FR"}),
        ("mission", {"id": "bravo", "name": "Bravo", "program": "soyuz"}),
        ("event", {"mission": "bravo"}),
        ("seat", {"leg": "down", "mission": "bravo"}),
        ("seat", {"leg": "down", "person": "ben"}),
        ("seat", {"leg": "down", "agency": "ESA"}),
        ("expedition_crew", {"expedition": 2}),
        ("expedition_crew", {"person": "ben"}),
        ("expedition_command", {"expedition": 2}),
        ("expedition_command", {"person": "ben"}),
        ("other_flight", {"person": "ben"}),
        ("agreement_seat", {"agreement": "swap-2"}),
        ("agreement_seat", {"mission": "bravo"}),
        ("agreement_seat", {"person": "ben"}),
        ("capacity", {"program": "soyuz"}),
        ("capacity", {"mission": "bravo"}),
        ("refuge_seat", {"person": "ben"}),
        ("refuge_seat", {"mission": "bravo"}),
    ],
)
def test_a_row_about_something_unknown_is_refused(small, table, wrong):
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        insert(small, table, SOUND[table] | wrong)


@pytest.mark.parametrize(
    ("table", "wrong"),
    [
        ("country", {"code": "USA"}),
        ("person", {"id": "ben", "gender": "X"}),
        ("mission", {"id": "bravo", "name": "Bravo", "crewed_up": 2}),
        ("event", {"event": "berthing"}),
        ("event", {"standing": "maybe"}),
        ("event", {"at": None}),
        ("seat", {"leg": "sideways"}),
        ("seat", {"leg": "down", "cross_flight": 7}),
        ("agreement_seat", {"basis": "guessed"}),
        ("refuge_seat", {"since_is": "guessed"}),
        ("refuge_seat", {"until_is": "guessed"}),
        ("office_holder", {"acting": 3}),
    ],
)
def test_a_word_that_means_nothing_is_refused(small, table, wrong):
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        insert(small, table, SOUND[table] | wrong)


@pytest.mark.parametrize("table", ["source", "person", "mission", "seat", "expedition_crew"])
def test_a_second_row_of_the_same_is_refused(small, table):
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        insert(small, table, SOUND[table])


@pytest.mark.parametrize(
    ("table", "wrong"),
    [
        ("capacity", {"seats": "four"}),
        ("expedition", {"number": "two"}),
        ("seat", {"leg": "down", "cross_flight": "yes"}),
        ("person", {"id": "ben", "name": b"Ben"}),
    ],
)
def test_a_value_of_another_type_is_refused(small, table, wrong):
    with pytest.raises(sqlite3.IntegrityError, match=r"cannot store|datatype mismatch"):
        insert(small, table, SOUND[table] | wrong)


@pytest.mark.parametrize(
    ("at", "precision"),
    [
        ("2027", "year"),
        ("2027-03", "month"),
        ("2027-03-09", "day"),
        ("2027-03-09T04:41Z", "minute"),
    ],
)
def test_the_schema_tells_how_closely_a_time_is_known(small, at, precision):
    insert(small, "event", SOUND["event"] | {"event": "launch", "at": at})
    told = small.execute("SELECT precision FROM event WHERE event = 'launch'").fetchone()
    assert told == (precision,)


# ------------------------------------------------- SQL and occupancy agree


def test_the_stays_in_sql_are_those_of_occupancy(shipped, manifest):
    known = {
        (stay.person, stay.up, stay.down, str(stay.docking), stay.undocking and str(stay.undocking))
        for stay in stays.stays(manifest)
        if not stay.assumed
    }
    told = rows(shipped, "SELECT person, up, down, since, until FROM stay")
    assert len(told) == len(known)
    assert set(told) == known


def test_as_many_stays_began_in_sql_as_people_went_up_on_ships_that_docked(shipped):
    began = "SELECT count(*) FROM stay JOIN build ON since <= known_to"
    went_up = """
        SELECT count(*) FROM seat JOIN event USING (mission)
        WHERE leg = 'up' AND event = 'docking' AND standing = 'actual'
    """
    assert rows(shipped, began) == rows(shipped, went_up)


def test_the_headcount_in_sql_is_that_of_occupancy_after_each_change(shipped, manifest):
    told = {
        (at, event, mission): number
        for at, event, mission, number in rows(
            shipped, "SELECT at, event, mission, aboard FROM headcount"
        )
    }
    actual = [
        change
        for change in occupancy.changes(manifest, Span(FIRST_DOCKING))
        if change.standing is Standing.ACTUAL and change.people
    ]
    assert len(actual) > 200
    assert [told[str(c.moment), c.event, c.mission] for c in actual] == [
        len(occupancy.aboard(manifest, change.at)) for change in actual
    ]


# Whoever arrived once more often than they left is aboard: no stay need be worked out for it.
ABOARD = """
    SELECT person, sum(CASE leg WHEN 'up' THEN 1 ELSE -1 END) AS times
    FROM seat JOIN mission ON mission.id = seat.mission JOIN event ON event.mission = mission.id
    WHERE standing = 'actual' AND at <= :at
      AND (leg, event) IN (VALUES ('up', 'docking'), ('down', 'undocking'))
    GROUP BY person
    HAVING times <> 0
    ORDER BY person
"""


def test_a_plain_count_of_comings_and_goings_gives_the_same_people_aboard(shipped, manifest, long):
    seed = random.randrange(1_000_000)
    chance = random.Random(seed)
    minutes = int((manifest.known_to - FIRST_DOCKING) / timedelta(minutes=1))
    times = 2000 if long else 500
    instants = [FIRST_DOCKING + timedelta(minutes=chance.randrange(minutes)) for _ in range(times)]
    with opened(shipped) as connection:
        for at in instants:
            told = connection.execute(ABOARD, {"at": f"{at:%Y-%m-%dT%H:%MZ}"}).fetchall()
            crew = sorted(stay.person for stay in occupancy.aboard(manifest, at))
            assert told == [(person, 1) for person in crew], f"at {at}, seed {seed}"


def test_the_count_gives_the_same_people_in_the_minutes_around_each_change(shipped, manifest):
    span = Span(FIRST_DOCKING, manifest.known_to)
    with opened(shipped) as connection:
        for change in occupancy.changes(manifest, span):
            for at in (change.at - timedelta(minutes=1), change.at):
                told = connection.execute(ABOARD, {"at": f"{at:%Y-%m-%dT%H:%MZ}"}).fetchall()
                crew = sorted(stay.person for stay in occupancy.aboard(manifest, at))
                assert told == [(person, 1) for person in crew], f"at {at}"


# ------------------------------------------------------ when it is made anew


def mark(path):
    status = path.stat()
    return status.st_ino, status.st_mtime_ns


def test_the_first_run_makes_the_database(folder, tmp_path, manifest):
    database = tmp_path / "some" / "place" / "missions.sqlite"
    assert same(open_manifest(folder, database), manifest)
    assert same(read(database), manifest)


def test_the_second_run_leaves_it_alone(database, manifest):
    former = mark(database)
    assert same(open_manifest(SHIPPED, database), manifest)
    assert mark(database) == former


def test_changed_data_makes_it_anew(folder, database):
    rename(folder, "First")
    assert open_manifest(folder, database).missions[0].name == "First"
    assert read(database).missions[0].name == "First"


def test_data_changed_back_makes_it_anew_again(folder, database):
    rename(folder, "First")
    open_manifest(folder, database)
    assert open_manifest(SHIPPED, database).missions[0].name == "STS-88"


def cut(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def blot(path):
    content = path.read_bytes()
    middle = len(content) // 2 // 4096 * 4096
    path.write_bytes(content[:middle] + bytes(4096) + content[middle + 4096 :])


def a_time_that_is_none(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE event SET at = 'next week!' WHERE rowid = 5")


def a_word_that_is_none(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE event SET standing = 'maybe' WHERE rowid = 5")


def foreign(path):
    path.unlink()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE build (number INTEGER)")


def foreign_of_the_same_name(path):
    path.unlink()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE build (fingerprint TEXT)")


def lacking_a_table(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TABLE refuge_seat")


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda path: path.write_bytes(b""), id="empty"),
        pytest.param(lambda path: path.write_text("Hello!"), id="not a database"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[:50]), id="header cut"),
        cut,
        blot,
        a_time_that_is_none,
        a_word_that_is_none,
        foreign,
        foreign_of_the_same_name,
        lacking_a_table,
    ],
)
def test_a_damaged_or_foreign_file_is_replaced(database, manifest, damage):
    damage(database)
    assert same(open_manifest(SHIPPED, database), manifest)
    assert same(read(database), manifest)
    assert [path.name for path in database.parent.iterdir()] == ["missions.sqlite"]


def test_the_former_file_stays_whole_for_whoever_has_it_open(folder, database):
    former = database.read_bytes()
    rename(folder, "First")
    with database.open("rb") as held:
        build(folder, database)
        assert held.read() == former
    assert database.read_bytes() != former


def test_a_connection_to_the_former_file_goes_on_reading_it(folder, database):
    rename(folder, "First")
    query = "SELECT name FROM mission ORDER BY rowid"
    with opened(database) as connection:
        names = connection.execute(query)
        build(folder, database)
        assert names.fetchone() == ("STS-88",)
        assert len(names.fetchall()) == len(read(database).missions) - 1
        assert connection.execute(query).fetchone() == ("STS-88",)
    assert rows(database, query)[0] == ("First",)


def test_data_with_problems_leaves_the_former_file_as_it_was(folder, database):
    former = mark(database), database.read_bytes()
    path = folder / "seats.csv"
    path.write_text(path.read_text("utf-8").replace("sts-88,bob-cabana", "sts-89,bob-cabana", 1))
    for attempt in (build, open_manifest):
        with pytest.raises(BadData) as caught:
            attempt(folder, database)
        assert str(caught.value).startswith(
            "seats.csv:2: mission 'sts-89' is not in missions.csv; did you mean"
        )
    assert (mark(database), database.read_bytes()) == former
    assert [path.name for path in database.parent.iterdir()] == ["missions.sqlite"]


def test_data_that_is_not_there_is_an_error_of_the_system(tmp_path, database):
    with pytest.raises(OSError, match=r"sources\.csv"):
        open_manifest(tmp_path / "nowhere", database)


@pytest.mark.timeout(20)
def test_a_pipe_in_the_place_of_the_database_is_not_waited_for(folder, tmp_path, manifest):
    database = tmp_path / "missions.sqlite"
    os.mkfifo(database)
    assert same(open_manifest(folder, database), manifest)


# ------------------------------------------------- where it cannot be written


def test_where_there_can_be_no_folder_the_facts_are_there_all_the_same(
    tmp_path, manifest, passing_place
):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("kept")
    assert same(open_manifest(SHIPPED, in_the_way / "missions.sqlite"), manifest)
    assert in_the_way.read_text() == "kept"
    assert list(passing_place.iterdir()) == []


def test_where_a_folder_has_its_name_the_facts_are_there_all_the_same(
    tmp_path, manifest, passing_place
):
    in_the_way = tmp_path / "kept" / "missions.sqlite"
    in_the_way.mkdir(parents=True)
    (in_the_way / "something").touch()
    assert same(open_manifest(SHIPPED, in_the_way), manifest)
    assert [path.name for path in in_the_way.parent.iterdir()] == ["missions.sqlite"]
    assert list(passing_place.iterdir()) == []


def test_a_file_that_may_only_be_read_in_a_folder_that_may_only_be_read_is_read(database, manifest):
    former = mark(database)
    database.chmod(0o444)
    database.parent.chmod(0o555)
    try:
        assert same(open_manifest(SHIPPED, database), manifest)
        assert rows(database, "SELECT count(*) FROM mission") == [(len(manifest.missions),)]
        assert [path.name for path in database.parent.iterdir()] == ["missions.sqlite"]
        assert mark(database) == former
    finally:
        database.parent.chmod(0o755)


def test_the_database_is_made_beside_its_place(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    build(SHIPPED, tmp_path / "missions.sqlite")
    assert [path.name for path in tmp_path.iterdir()] == ["missions.sqlite"]


def test_others_may_read_the_file(folder, tmp_path):
    build(folder, tmp_path / "missions.sqlite")
    assert (tmp_path / "missions.sqlite").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("name", ["a b", "50%25", "why?", "#1", "Ünïcode 🚀", "a&b=c;d"])
def test_a_path_may_hold_any_character(tmp_path, manifest, name):
    database = tmp_path / name / f"{name}.sqlite"
    open_manifest(SHIPPED, database)
    former = mark(database)
    assert same(open_manifest(SHIPPED, database), manifest)
    assert mark(database) == former


# ------------------------------------------------------------- several at once


def test_eight_processes_that_start_at_once_all_answer_and_leave_one_file(tmp_path, manifest):
    database = tmp_path / "kept" / "missions.sqlite"
    program = (
        "import sys; from pathlib import Path; from bot.archive.storage import open_manifest;"
        "print(len(open_manifest(Path(sys.argv[1]), Path(sys.argv[2])).missions))"
    )
    command = [sys.executable, "-c", program, str(SHIPPED), str(database)]
    processes = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(8)
    ]
    try:
        ended = [(*process.communicate(timeout=50), process.returncode) for process in processes]
    finally:
        for process in processes:
            process.kill()
            process.wait()
    assert ended == [(f"{len(manifest.missions)}\n", "", 0)] * 8
    assert [path.name for path in database.parent.iterdir()] == ["missions.sqlite"]
    assert same(read(database), manifest)


# ------------------------------------------------------------- what is not replaced


def with_a_table_of_the_users(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE notes (text TEXT)")


def with_a_column_of_the_users(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("ALTER TABLE person ADD COLUMN nickname TEXT")


def with_a_column_that_is_worked_out(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("ALTER TABLE mission ADD COLUMN mine TEXT AS (upper(name)) VIRTUAL")


def with_a_column_of_another_name(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("ALTER TABLE seat RENAME COLUMN role TO duty")


def with_a_view_in_a_wal(path):
    """A view that stands only in the -wal yet, as where a process was killed."""
    program = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA journal_mode = WAL'); c.execute('CREATE VIEW mine AS SELECT 1');"
        "os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", program, str(path)], check=False)
    assert path.with_name(f"{path.name}-wal").stat().st_size > 0


def someones(path):
    path.unlink()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE mission (name TEXT)")


def states(path):
    path.unlink()
    SqliteStore(path).close()


def linked(path):
    path.rename(path.with_name("other"))
    path.symlink_to("other")


def linked_to_nothing(path):
    path.unlink()
    path.symlink_to("nowhere")


@pytest.mark.parametrize(
    ("there", "says"),
    [
        pytest.param(lambda path: path.write_text("my notes"), "no mission", id="a text"),
        pytest.param(lambda path: path.write_bytes(b""), "no mission", id="nothing yet"),
        pytest.param(someones, "no mission", id="a database of others"),
        pytest.param(foreign_of_the_same_name, "no mission", id="with a table 'build'"),
        pytest.param(states, "no mission", id="the state file"),
        pytest.param(with_a_table_of_the_users, "notes", id="with a table of the user's"),
        pytest.param(with_a_column_of_the_users, "person.nickname", id="with a column"),
        pytest.param(with_a_column_that_is_worked_out, "mission.mine", id="with a hidden column"),
        pytest.param(with_a_column_of_another_name, "seat.duty", id="with a renamed column"),
        pytest.param(with_a_view_in_a_wal, "mine", id="with a view that is in the -wal yet"),
        pytest.param(linked, "link", id="a link"),
        pytest.param(linked_to_nothing, "link", id="a link to nothing"),
    ],
)
def test_a_file_of_the_users_is_not_replaced(command, database, there, says):
    there(database)

    def content():
        return {
            one.name: (one.is_symlink(), one.exists() and one.read_bytes())
            for one in database.parent.iterdir()
            if not one.name.endswith("-shm")
        }

    former = content()
    ended = command("data", "build", str(database))
    assert (ended.exit_code, ended.stdout) == (1, "")
    assert f"{database} is there already and is not replaced" in ended.stderr
    assert says in ended.stderr
    assert content() == former


@pytest.mark.parametrize("blocks", [0, 1, 50, 200])
def test_where_the_disk_is_too_small_nothing_is_built_and_nothing_left(
    database, tmp_path, environment, blocks
):
    former = database.read_bytes()
    for path in (database, database.with_name("new.sqlite")):
        ended = subprocess.run(
            [sys.executable, "-c", SMALL_DISK, str(blocks * 1024), "data", "build", str(path)],
            capture_output=True, cwd=tmp_path, env=environment, timeout=50, check=False,
        )  # fmt: skip
        assert (ended.returncode, ended.stdout) == (1, b"")
        assert ended.stderr.decode().startswith(f"Error: {path} cannot be written: ")
        assert ended.stderr.count(b"\n") == 1
    assert database.read_bytes() == former
    assert [one.name for one in database.parent.iterdir()] == [database.name]


def test_where_no_disk_has_room_a_question_tells_so_in_one_line(tmp_path, environment):
    ended = subprocess.run(
        [sys.executable, "-c", SMALL_DISK, "1024", "ask", "/aboard"],
        capture_output=True, cwd=tmp_path, env=environment, timeout=50, check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert ended.stderr.count(b"\n") == 1
    assert b"cannot be read" in ended.stderr


def test_a_home_folder_in_a_path_is_found_as_in_the_settings(command, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    assert command("data", "build", "~/iss.sqlite").exit_code == 0
    assert [one.name for one in (tmp_path / "home").iterdir()] == ["iss.sqlite"]
    ended = command("data", "build", "~nobody-of-this-name/iss.sqlite")
    assert (ended.exit_code, "no such home folder" in ended.stderr) == (2, True)


def test_a_mission_database_is_replaced(command, folder, database, monkeypatch):
    monkeypatch.setenv("ISS_BOT_DATA", str(folder))
    rename(folder, "Unity")
    assert command("data", "build", str(database)).exit_code == 0
    assert ("Unity",) in rows(database, "SELECT name FROM mission")


def test_a_database_that_is_built_is_not_mixed_with_what_a_former_one_left(database, manifest):
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE person SET name = 'Nobody'")
        left = {
            one: one.read_bytes() for one in database.parent.iterdir() if one.name != database.name
        }
    database.unlink()
    for path, content in left.items():
        path.write_bytes(content)
    build(SHIPPED, database)
    with closing(sqlite3.connect(database)) as connection:
        assert ("Nobody",) not in connection.execute("SELECT name FROM person").fetchall()
    assert [path.name for path in database.parent.iterdir()] == ["missions.sqlite"]


@pytest.mark.parametrize("words", [("data", "build", "-"), ("state", "backup", "-")], ids=" ".join)
def test_no_file_is_named_for_standard_output(command, tmp_path, words):
    ended = command(*words)
    assert ended.exit_code == 2
    assert "'-' is no file" in ended.stderr
    assert not (tmp_path / "-").exists()
