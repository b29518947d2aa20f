"""A new release goes on where the one before was killed: kept/keep.py has kept what it left."""

import json
import re
import sqlite3
from collections import Counter
from contextlib import asynccontextmanager, closing
from datetime import timedelta
from pathlib import Path

import pytest
from kept.keep import BEGAN, CHANNELS, THEN
from loopback import Clock, LoopbackDiscord
from loopback.limits import nested
from support.launches import add_channels
from support.post_office import PostOffice
from support.posting import HOUR, START
from support.stores import (
    KINDS_OF_STORE,
    Postgres,
    corrections,
    place_of,
    publications,
    ships,
    subscribe,
)

from bot.announcements import postgres_schema, rows, schema
from bot.announcements.courier import LEASE
from bot.announcements.delivering import NONCE_REMEMBERED
from bot.announcements.sql_jobs import BETWEEN_LATE
from bot.announcements.truth import UNKNOWN
from bot.discord_app.buttons import AskButton

KEPT = Path(__file__).parent / "kept"
RELEASES = sorted(path.stem for path in KEPT.glob("*.sql"))
SECOND = timedelta(seconds=1)
# The window in which Discord remembers a nonce, in seconds; 0 is a Discord that forgets at once.
REMEMBERS, FORGETS = 300, 0


@pytest.fixture(params=RELEASES)
def left(request):
    """What a release left: its state file as SQL, and the time and messages of its Discord."""
    told = json.loads((KEPT / f"{request.param}.json").read_text("utf-8"))
    return (KEPT / f"{request.param}.sql").read_text("utf-8"), told["now"], told["messages"]


@pytest.fixture(params=KINDS_OF_STORE)
def place(request, tmp_path, left):
    """Where a store of a kind has what the release left."""
    with place_of(request.param, tmp_path) as made:
        path = tmp_path / "left.sqlite" if isinstance(made, Postgres) else made.path
        with closing(sqlite3.connect(path)) as file:
            file.executescript(left[0])
            if isinstance(made, Postgres):
                carry_over(file, made)
        yield made


def carry_over(file, place):
    """Make on a server what the release at ``file`` would have had there."""
    import psycopg

    applied = file.execute("SELECT name FROM _sqlite_migrations ORDER BY id").fetchall()
    with psycopg.connect(place.url, autocommit=True) as server:
        server.execute(postgres_schema.APPLIED)
        for (name,) in applied:
            server.execute(postgres_schema.translated(schema.MIGRATIONS[name]))
            server.execute("INSERT INTO migration VALUES (%s)", (name,))
        server.execute("DELETE FROM progress")
        # Each after those that it refers to, which has more rows in no release.
        for table in ("server", "subscription", "delivery", "schedule", "news", "progress"):
            for row in file.execute(f"SELECT * FROM {table}"):  # noqa: S608
                marks = ", ".join("%s" for _ in row)
                server.execute(f"INSERT INTO {table} VALUES ({marks})", row)  # noqa: S608


@asynccontextmanager
async def taken_over(place, left, later=LEASE + SECOND, remembered=REMEMBERS):
    """The post office of the release at hand, so much later, with what the one before left.

    Its Discord has ``remembered`` nonces for so many seconds.
    """
    _, now, messages = left
    async with LoopbackDiscord(Clock(), remembered, BEGAN) as server:
        channels = {channel.id: channel for channel in add_channels(server, CHANNELS)}
        put_back(server, channels, messages)
        office = PostOffice(server, place.open(), place.open(), None)
        office.channels = tuple(channels.values())
        office.learn(**THEN)
        server.clock.advance(now + later.total_seconds())
        async with server.logged_in(office.bot):
            yield office
            await office.courier.stop()


def put_back(server, channels, messages):
    for kept in messages:
        details = {name: kept[name] for name in ("embeds", "components", "edits", "nonce")}
        message = server.new_message(channels[kept["channel"]], server.bot, **details)
        message.id, message.at = kept["id"], kept["at"]


async def catch_up(office):
    """Do what is due, and what waits so that a channel gets not all at once."""
    for _ in range(3):
        await office.turn(2)
        office.server.clock.advance(BETWEEN_LATE.total_seconds())


def buttons(message):
    return [one["custom_id"] for _, one in nested(message.components) if "custom_id" in one]


def marks(office):
    """How often each post is in its channel."""
    return Counter(
        re.match(r"\w+:\d+:([0-9a-f]{24}):", buttons(message)[0])[1]
        for channel in office.channels
        for message in office.server.messages[channel.id]
    )


def test_what_was_left_was_in_the_middle_of_everything(left):
    state, _, messages = left
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(state)
        rows = connection.execute("SELECT state, message, correct FROM delivery").fetchall()
    assert Counter(row[0] for row in rows) == {"sent": 7, "sending": 3, "due": 2}
    assert sum(row[2] for row in rows) == 1
    # Posted, but not noted.
    assert len({message["id"] for message in messages} - {row[1] for row in rows}) == 2


@pytest.mark.parametrize("remembered", [REMEMBERS, FORGETS], ids=["remembered", "forgotten"])
@pytest.mark.parametrize("later", [LEASE, NONCE_REMEMBERED], ids=["soon", "later"])
async def test_the_new_release_posts_each_once(place, left, later, remembered):
    async with taken_over(place, left, later + SECOND, remembered) as office:
        await catch_up(office)
        titles = [office.titles(channel) for channel in office.channels]
        found = office.rows()
    posted = [f"{ship}: launch planned for 22 November 2026" for ship in ("Alfa", "Bravo", "Cesar")]
    for shown in titles:
        assert [title.partition(",")[0] for title in shown] == posted
    assert [row["state"] for row in found] == ["done"] * len(posted) * CHANNELS


async def test_it_finds_what_was_posted_and_not_noted(place, left):
    former = Counter(message["nonce"] for message in left[2])
    async with taken_over(place, left) as office:
        await catch_up(office)
        found, messages = office.rows(), office.server.messages
        assert marks(office) == Counter(dict.fromkeys(marks(office), 1))
        assert former.keys() <= marks(office).keys()
        ids = {message.id for channel in office.channels for message in messages[channel.id]}
    assert {row["message"] for row in found} == ids


async def test_it_puts_right_what_was_to_be_put_right(place, left):
    async with taken_over(place, left) as office:
        await catch_up(office)
        first = [office.server.messages[channel.id][0] for channel in office.channels]
        found, waiting = office.rows(), office.waiting("edit")
    assert ["05:50 UTC" in str(message.embeds) for message in first] == [True] * CHANNELS
    # Those that the release before had put right are not touched again.
    assert [message.edits for message in first] == [1] * CHANNELS
    told = [row["told"].splitlines()[0] for row in found[:CHANNELS]]
    # The first release kept the time alone.
    assert told[0] == "plan launch Alfa 2026-11-22T05:50Z planned"
    assert set(told[1:]) <= {told[0], "2026-11-22T05:50Z"}
    assert waiting == 0


async def test_it_makes_no_news_of_facts_that_are_the_same(place, left):
    def news(store):
        return store.known().news, store.known().mark

    async with taken_over(place, left) as office:
        former = news(office.store)
        await catch_up(office)
        assert news(office.store) == former


async def test_every_button_under_its_posts_answers(place, left):
    async with taken_over(place, left) as office:
        office.bot.add_dynamic_items(AskButton)
        await office.turn()
        pressed = 0
        for channel in office.channels:
            for message in tuple(office.server.messages[channel.id]):
                for button in buttons(message):
                    answer = await office.server.press(message, button)
                    # An apology, or that it is no button of the bot's, would be plain text.
                    assert answer.embeds, button
                    pressed += 1
    assert pressed > len(left[2])


@pytest.mark.parametrize("kind", KINDS_OF_STORE)
def test_what_one_row_did_one_after_another_is_a_job_each(tmp_path, monkeypatch, kind):
    before = {name: sql for name, sql in schema.MIGRATIONS.items() if name != "jobs"}
    soon = "2001-01-10T18:00:00.000Z"
    with place_of(kind, tmp_path) as place:
        with monkeypatch.context() as patched:
            patched.setattr(schema, "MIGRATIONS", before)
            store = place.open()
            made = subscribe(store)
            deliveries = {
                "happened/launch/alfa": {"correct": 1, "told": UNKNOWN, "not_before": soon},
                "happened/launch/bravo": {"publish_at": soon, "publish_attempt": 3},
                "event/launch/charlie/2001-02": {},
                "happened/launch/delta": {"state": "skipped", "reason": "merged", "message": None},
            }
            for number, (about, more) in enumerate(deliveries.items(), 1):
                kept = {
                    "subscription": made.id,
                    "channel": 10,
                    "subject": about,
                    "due": rows.text(START),
                    "until": "2001-01-11T12:00:00.000Z",
                    "state": "sent",
                    "not_before": rows.text(START),
                    "message": number,
                    "sent": rows.text(START),
                    **more,
                }
                names, marks = ", ".join(kept), ", ".join(f":{name}" for name in kept)
                with store._writing() as connection:
                    insert = f"INSERT INTO delivery ({names}) VALUES ({marks})"  # noqa: S608
                    connection.execute(insert, kept)
            with store._writing() as connection:
                connection.execute(
                    "UPDATE delivery SET merged_into = (SELECT min(id) FROM delivery)"
                    " WHERE reason = 'merged'"
                )
            store.close()
        store = place.open()
        with store._reading() as connection:
            found = connection.execute("SELECT subject, kind, state FROM job ORDER BY id")
            assert [tuple(row) for row in found] == [
                ("happened/launch/alfa", "post", "done"),
                ("happened/launch/bravo", "post", "done"),
                ("event/launch/charlie/2001-02", "entry", "done"),
                ("happened/launch/delta", "post", "skipped"),
                ("happened/launch/alfa", "edit", "due"),
                ("happened/launch/bravo", "publish", "due"),
            ]
        assert store.next_wake() == START + 6 * HOUR
        (edit,) = corrections(store, START + 6 * HOUR)
        assert (edit.message, edit.due, ships([edit])) == (1, START, ["alfa"])
        assert [other.mission for other in edit.merged] == ["delta"]
        (publication,) = publications(store, START + 6 * HOUR)
        assert (publication.message, publication.attempt) == (2, 4)
