"""The stores that keep subscriptions and deliveries, and short words for what is asked of them."""

import os
import secrets
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import replace
from urllib.parse import quote

import pytest
from support.posting import DAY, GUILD, HOUR, MANAGER, MINUTE, START

from bot.announcements import schema
from bot.announcements.planning import Notice
from bot.announcements.postgres_store import PostgresStore
from bot.announcements.sqlite_store import SqliteStore
from bot.announcements.store import JobKind
from bot.announcements.subjects import Happened
from bot.announcements.subscriptions import Kind, Place, Terms
from bot.server import ServerAddress
from bot.station.domain import EventKind

LEASE = MINUTE
LONG_AGO = START - 60 * DAY
LAUNCHES = Terms(frozenset({Kind.LAUNCH}))


class Sqlite:
    """One state file, opened as often as is asked."""

    def __init__(self, folder):
        self.path, self._opened = folder / "state.sqlite", []

    def open(self):
        self._opened.append(SqliteStore(self.path))
        return self._opened[-1]

    def close(self):
        for store in self._opened:
            store.close()


class Postgres:
    """A schema of its own on the server of the tests, opened as often as is asked."""

    def __init__(self, folder=None, lasting=False):
        """``lasting`` waits for the disk, which only the server's own end could show."""
        self._opened = []
        self.schema = f"test_{secrets.token_hex(6)}"
        on_server(f"CREATE SCHEMA {self.schema}")
        chosen = f"-c search_path={self.schema}"
        if not lasting:
            chosen += " -c synchronous_commit=off"
        joint = "&" if "?" in TEST_SERVER else "?"
        self.url = f"{TEST_SERVER}{joint}options={quote(chosen)}"

    @property
    def address(self):
        return ServerAddress(self.url)

    def open(self):
        self._opened.append(PostgresStore(self.address))
        return self._opened[-1]

    def close(self):
        for store in self._opened:
            store.close()
        on_server(f"DROP SCHEMA {self.schema} CASCADE")


def on_server(statement):
    """Carry out one statement on the server of the tests, in a session of its own."""
    # The tests of what needs no server go on where it is not installed.
    import psycopg

    with psycopg.connect(TEST_SERVER, connect_timeout=5, autocommit=True) as server:
        server.execute(statement)


# A database of a PostgreSQL server, in which the tests make what they need and drop it again.
TEST_SERVER = os.environ.get("ISS_BOT_TEST_POSTGRES", "")
needs_server = pytest.mark.skipif(not TEST_SERVER, reason="ISS_BOT_TEST_POSTGRES is not set")
KINDS_OF_STORE = [
    pytest.param(Sqlite, id="sqlite"),
    pytest.param(Postgres, id="postgres", marks=needs_server),
]


@contextmanager
def place_of(kind, folder):
    """Where stores of a kind keep what they keep; they are closed in the end."""
    place = kind(folder)
    try:
        yield place
    finally:
        place.close()


def subscribe(store, channel=10, guild=GUILD, terms=LAUNCHES, since=LONG_AGO):
    """A subscription on terms of its own: these, with a notice more if they are taken."""
    others = store.subscriptions()
    if terms in [one.terms for one in others]:
        leads = {*terms.leads, others[-1].id * MINUTE}
        terms = replace(terms, leads=tuple(sorted(leads, reverse=True)))
    return store.add(Place(guild, channel), terms, MANAGER, since, None, "en")


def launch(ship, due=START, useful=6 * HOUR):
    """A notice that a ship has launched."""
    return Notice(Happened(EventKind.LAUNCH, ship), due, due + useful)


def plan(store, subscription, *notices, now=START, **more):
    """Plan notices for one who subscribed on terms of its own."""
    return store.plan([(subscription.terms, notice) for notice in notices], now, now, **more)


def claim(store, now=START, owner="me", limit=100, kind=JobKind.POST):
    return store.claim(kind, owner, now, now + LEASE, limit)


def corrections(store, now=START, owner="me", limit=100):
    return claim(store, now, owner, limit, JobKind.EDIT)


def publications(store, now=START, limit=100):
    return claim(store, now, "me", limit, JobKind.PUBLISH)


def ships(deliveries):
    """Which ships these deliveries or records are about."""
    return [delivery.subject.mission for delivery in deliveries]


def states(store, guild=GUILD):
    """How each delivery stands and why, by ship."""
    return {r.subject.mission: (r.state, r.reason) for r in store.records(guild, 1000)}


def write_before(path, monkeypatch, migration):
    """Write a state file as a release left it that had no such migration, with a subscription."""
    older = {name: sql for name, sql in schema.MIGRATIONS.items() if name != migration}
    with monkeypatch.context() as patched:
        patched.setattr(schema, "MIGRATIONS", older)
        schema.prepare(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO subscription (guild, channel, kinds, leads, programs, zone, at, locale,"
            " by, since) VALUES (1, 2, 'digest', '60', '', 'UTC', '09:00', 'en', 7,"
            " '2026-11-22T05:00:00.000Z')"
        )
