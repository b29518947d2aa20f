"""A PostgreSQL server as the place of the state: its tables, its absence, its password."""

import random
import re
import sqlite3
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from datetime import timedelta

import pytest
from support.posting import GUILD, START
from support.proxy import Proxy
from support.stores import (
    Postgres,
    claim,
    launch,
    needs_server,
    on_server,
    plan,
    subscribe,
)

from bot.announcements import postgres_server, schema
from bot.announcements.postgres_schema import translated
from bot.announcements.postgres_store import PostgresStore
from bot.announcements.sqlite_store import SqliteStore
from bot.announcements.store import NewerStore, State, StoreError, Unusable
from bot.announcements.subscriptions import MOST_SUBSCRIPTIONS
from bot.server import ServerAddress

SECRET = "s3cr3t-canary"
SECOND = timedelta(seconds=1)


@pytest.fixture
def place():
    made = Postgres()
    yield made
    made.close()


@pytest.fixture
def proxy(place):
    made = Proxy(place.url)
    yield made
    made.close()


# ------------------------------------------------------------------------------ tables

KINDS = {"INTEGER": "bigint", "TEXT": "text", "BLOB": "bytea"}


@needs_server
def test_postgres_has_the_tables_and_columns_of_the_state_file(place, tmp_path):
    SqliteStore(tmp_path / "state.sqlite").close()
    with closing(sqlite3.connect(tmp_path / "state.sqlite")) as file:
        ours = {
            (table, name): (KINDS[kind], bool(required or key), default and default.strip("'"))
            for (table,) in file.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%sqlite%'"
            ).fetchall()
            for _, name, kind, required, default, key in file.execute(f"PRAGMA table_info({table})")
        }
        statements = [
            sql for (sql,) in file.execute("SELECT sql FROM sqlite_master WHERE sql <> ''")
        ]
        indexes = {
            name
            for (name,) in file.execute(
                "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
                " AND tbl_name NOT LIKE '%sqlite%'"
            )
        }
    with place.open()._reading() as server:
        theirs = {
            (table, name): (kind, required == "NO", default and default.split("::")[0].strip("'"))
            for table, name, kind, required, default in server.execute(
                "SELECT table_name, column_name, data_type, is_nullable, column_default"
                " FROM information_schema.columns"
                " WHERE table_schema = :schema AND table_name <> 'migration'",
                {"schema": place.schema},
            )
        }
        found = server.execute(
            "SELECT indexname FROM pg_indexes WHERE schemaname = :schema"
            " AND indexname NOT LIKE '%key'",
            {"schema": place.schema},
        )
        assert {name for (name,) in found if not name.endswith("_pkey")} == indexes
        checks = server.execute(
            "SELECT count(*) FROM pg_constraint WHERE contype IN ('c', 'f')"
            " AND connamespace = CAST(:schema AS regnamespace)",
            {"schema": place.schema},
        ).fetchone()
    assert theirs == ours
    assert list(checks) == [len(re.findall("CHECK|REFERENCES", "".join(statements)))]


def test_no_word_of_sqlites_alone_is_left_for_postgres():
    for statements in schema.MIGRATIONS.values():
        left = re.findall("STRICT|AUTOINCREMENT|INTEGER|BLOB|json_valid", translated(statements))
        assert not left


@needs_server
def test_a_newer_postgres_state_is_refused(place):
    place.open()
    on_server(f"INSERT INTO {place.schema}.migration VALUES ('telepathy')")  # noqa: S608
    with pytest.raises(NewerStore, match="telepathy"):
        place.open()


@needs_server
def test_processes_that_start_at_once_all_find_the_postgres_tables(place):
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(lambda _: place.open().known().mark, range(6)))
    assert found == [""] * 6


# -------------------------------------------------------------- several that write at once


@needs_server
def test_postgres_claims_of_many_hands_never_overlap(place, long):
    """Whatever else is done meanwhile: planning, failing, giving back, leases that run out."""
    seed = random.randrange(1 << 32)
    print(f"seed {seed}")
    channels, ships, hands = (100, 6, 8) if long else (40, 3, 6)
    store = place.open()
    made = [subscribe(store, n, guild=n // MOST_SUBSCRIPTIONS) for n in range(channels)]
    held, guard, posted, faults = {}, threading.Lock(), [], []

    def work(number):
        chance, own, idle = random.Random(seed + number), place.open(), 0
        owner = f"owner-{number}"
        while idle < 30 and not faults:
            if chance.random() < 0.3:
                one, ship = chance.choice(made), chance.randrange(ships)
                plan(own, one, launch(f"ship-{ship}", START - SECOND))
            taken = claim(own, owner=owner, limit=chance.randrange(1, 12))
            idle = 0 if taken else idle + 1
            for delivery in taken:
                channel = delivery.subscription.place.channel
                with guard:
                    if channel in held:
                        faults.append((channel, held[channel], owner))
                    held[channel] = owner
            for delivery in taken:
                way = chance.random()
                with guard:
                    del held[delivery.subscription.place.channel]
                    if way >= 0.4:
                        posted.append(delivery.nonce)
                if way < 0.2:
                    assert own.release(delivery)
                elif way < 0.4:
                    assert own.again(delivery, START, "again", None)
                elif way < 0.5:
                    assert own.end(delivery, State.DEAD, "refused", START)
                else:
                    assert own.done(delivery, START, 1)

    with ThreadPoolExecutor(hands) as pool:
        list(pool.map(work, range(hands)))
    for one in made:
        plan(store, one, *(launch(f"ship-{n}", START - SECOND) for n in range(ships)))
    while taken := claim(store):
        for delivery in taken:
            posted.append(delivery.nonce)
            assert store.done(delivery, START, 1)
    assert faults == []
    assert len(posted) == len(set(posted)) == channels * ships


# ---------------------------------------------------------------------- it goes and comes


@needs_server
def test_a_postgres_server_that_was_away_meanwhile_is_found_again(proxy):
    with closing(PostgresStore(ServerAddress(proxy.url))) as store:
        made = subscribe(store)
        proxy.cut()
        for _ in range(2):
            with pytest.raises(StoreError):
                store.subscriptions(GUILD)
        proxy.open()
        assert store.subscriptions(GUILD) == (made,)
        # Where nothing was asked meanwhile, nobody notices.
        proxy.cut()
        proxy.open()
        assert store.subscriptions(GUILD) == (made,)


@needs_server
def test_what_a_lost_postgres_session_had_begun_is_as_if_it_never_was(place, proxy):
    with closing(PostgresStore(ServerAddress(proxy.url))) as store:
        plan(store, subscribe(store), launch("alfa"))

        def cut_off():
            with store._claiming() as connection:
                connection.execute("UPDATE job SET state = 'dead'")
                proxy.cut()
                connection.execute("SELECT 1")

        with pytest.raises(StoreError):
            cut_off()
        assert len(claim(place.open())) == 1


@needs_server
def test_a_postgres_process_that_stops_within_a_step_holds_up_others_not_for_long(
    place, monkeypatch
):
    monkeypatch.setattr(
        postgres_server, "SESSION", ("SET idle_in_transaction_session_timeout = '300ms'",)
    )
    stopped, other = place.open(), place.open()
    plan(other, subscribe(other), launch("alfa"))
    with suppress(StoreError), stopped._writing():
        assert len(claim(other)) == 1


# --------------------------------------------------------------------------- what is told


@pytest.mark.parametrize(
    "url",
    [
        f"postgresql://bot:{SECRET}@127.0.0.1:1/iss",
        f"postgresql://bot:{SECRET}@127.0.0.1:1/iss?nonsense={SECRET}",
        f"postgresql://bot:{SECRET}@127.0.0.1:1/iss?connect_timeout={SECRET}",
        f"postgresql://127.0.0.1:1/iss?user=bot&password={SECRET}",
        f"postgresql://bot:{SECRET}%zz@127.0.0.1:1/iss",
        f"postgresql://bot:{SECRET}@[127.0.0.1/iss",
        f"postgresql://bot:{SECRET}@127.0.0.1:{SECRET}/iss",
        f"postgresql://bot:{SECRET}",
    ],
)
def test_a_postgres_password_is_in_no_error_and_no_repr(url):
    told = []

    def use():
        address = ServerAddress(url)
        told.append(f"{address} {address!r}")
        PostgresStore(address)

    with pytest.raises((ValueError, StoreError)) as met:
        use()
    assert SECRET not in f"{told} {met.value!r} {met.value.__cause__!r}"


def test_without_psycopg_it_is_told_how_to_install_what_postgres_needs(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(Unusable, match=re.escape("pip install '.[postgres]' in the clone")):
        PostgresStore(ServerAddress("postgresql://127.0.0.1/iss"))
