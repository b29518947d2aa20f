"""Copies of the state file are whole, and an old one put in place makes no second post."""

import asyncio
import random
import shutil
import sqlite3
import threading
from collections import Counter
from contextlib import asynccontextmanager, closing
from datetime import timedelta

import pytest
from support.posting import DAY, HOUR, MINUTE, START, Clock, MemoryChannels, Office, flights
from support.stores import claim, launch, plan, subscribe

from bot.announcements.knowledge import compare, digest
from bot.announcements.sqlite_store import SqliteStore
from bot.announcements.store import Skipped, State
from bot.announcements.subscriptions import Kind

# ---------------------------------------------------------------------------- copies


@pytest.fixture
def path(tmp_path):
    return tmp_path / "state.sqlite"


@pytest.fixture
def store(path):
    with closing(SqliteStore(path)) as made:
        yield made


def query(path, sql):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def test_a_copy_made_while_others_write_is_whole_and_of_one_moment(store, path, tmp_path):
    made, done, plans = subscribe(store), threading.Event(), 0
    batch = 20

    def write():
        nonlocal plans
        with closing(SqliteStore(path)) as writer:
            while not done.is_set():
                ships = (f"ship-{plans}-{number}" for number in range(batch))
                plan(writer, made, *map(launch, ships), now=START + plans * HOUR)
                plans += 1

    thread = threading.Thread(target=write)
    thread.start()
    copies = []
    try:
        while plans < 10 or len(copies) < 10:
            copies.append(tmp_path / f"copy-{len(copies)}.sqlite")
            store.backup(copies[-1])
    finally:
        done.set()
        thread.join()
    for copy in copies:
        assert query(copy, "PRAGMA quick_check") == [("ok",)]
        (rows,), (planned_to,) = query(
            copy, "SELECT count(*) FROM job UNION ALL SELECT planned_to FROM progress"
        )
        assert rows % batch == 0
        newest = START + (rows // batch - 1) * HOUR
        assert planned_to == (f"{newest:%Y-%m-%dT%H:%M:%S.000Z}" if rows else None)


def test_a_copy_is_a_state_file_that_can_be_opened(store, tmp_path):
    made = subscribe(store)
    plan(store, made, launch("alfa"))
    store.backup(tmp_path / "copy.sqlite")
    claim(store)
    with closing(SqliteStore(tmp_path / "copy.sqlite")) as copy:
        assert copy.subscriptions() == (made,)
        assert [delivery.attempt for delivery in claim(copy)] == [1]


def test_a_copy_that_cannot_be_written_is_an_error(store, tmp_path):
    with pytest.raises(FileNotFoundError, match="nowhere"):
        store.backup(tmp_path / "nowhere" / "copy.sqlite")


# -------------------------------------------------------------------- an old one put in place

KINDS = (Kind.LAUNCH, Kind.DOCKING, Kind.CREW_CHANGE, Kind.PLAN_CHANGE)


class Bureau(Office):
    """An office whose state file is copied and put back; its channels forget nonces at once."""

    def __init__(self, folder, manifest):
        self.path, self.copy = folder / "state.sqlite", folder / "copy.sqlite"
        clock = Clock()
        channels = MemoryChannels(clock, remembered=timedelta(0))
        super().__init__(SqliteStore(self.path), manifest, clock, channels)

    def back_up(self):
        self.copy.unlink(missing_ok=True)
        self.store.backup(self.copy)

    async def put_back(self):
        """Start again with the copy in place of the state file."""
        await self.courier.stop()
        self.store.close()
        shutil.copy(self.copy, self.path)
        self.store = SqliteStore(self.path)
        self.channels.calls.clear()
        await self.restart()
        await self.turn(3)

    async def close(self):
        await self.courier.stop()
        self.store.close()

    def posted(self):
        """How often each post is in its channel."""
        return Counter((message.channel, message.nonce) for message in self.channels.messages)

    def looked(self):
        """How often a channel was looked through since the start."""
        return sum(call == "find" for call, _ in self.channels.calls)


@pytest.fixture
def bureau(tmp_path):
    @asynccontextmanager
    async def opened(kinds=(Kind.LAUNCH,), **launches):
        made = Bureau(tmp_path, flights(**launches))
        made.subscribe(kinds=kinds)
        try:
            yield made
        finally:
            await made.close()

    return opened


def once(posted):
    return set(posted.values()) <= {1}


async def test_what_was_posted_since_the_copy_is_found_and_noted_again(bureau):
    async with bureau(alfa=START + 26 * HOUR) as office:
        await office.turn()
        office.back_up()
        await office.pass_by(3 * HOUR)
        (message,) = office.channels.messages
        await office.put_back()
        assert office.channels.messages == [message]
        (record,) = office.store.records(1, 10)
        assert (record.state, record.message) == (State.DONE, message.id)


async def test_what_waited_in_the_copy_and_was_posted_since_is_not_posted_again(bureau):
    async with bureau(alfa=START + 24 * HOUR) as office:
        office.channels.faults.append("unreached")
        await office.turn()
        office.back_up()
        await office.pass_by(HOUR)
        assert len(office.channels.messages) == 1
        await office.put_back()
        assert len(office.channels.messages) == 1


async def test_what_was_under_way_in_the_copy_is_not_posted_again(bureau):
    async with bureau(alfa=START + 24 * HOUR) as office:
        send = office.channels.send

        async def copied_meanwhile(*post):
            # The store's own thread is idle while a post is sent.
            await asyncio.to_thread(office.back_up)
            return await send(*post)

        office.channels.send = copied_meanwhile
        await office.turn()
        office.channels.send = send
        await office.pass_by(HOUR)
        await office.put_back()
        assert len(office.channels.messages) == 1


async def test_news_and_notices_of_a_time_that_moved_since_the_copy_are_not_posted_again(bureau):
    kinds = (Kind.LAUNCH, Kind.PLAN_CHANGE)
    async with bureau(kinds, alfa=START + 30 * HOUR) as office:
        await office.turn()
        office.back_up()
        office.manifest = flights(alfa=START + 26 * HOUR)
        await office.pass_by(4 * HOUR)
        former = office.posted()
        assert len(former) == 2
        await office.put_back()
        assert office.posted() == former


async def test_a_time_that_moved_twice_since_the_copy_makes_no_second_notice(bureau):
    kinds = (Kind.LAUNCH, Kind.PLAN_CHANGE)
    async with bureau(kinds, alfa=START + 30 * HOUR) as office:
        await office.turn()
        office.back_up()
        for hours in (28, 26):
            office.manifest = flights(alfa=START + hours * HOUR)
            await office.pass_by(3 * HOUR)
        former = office.posted()
        assert len(former) == 3
        await office.put_back()
        assert office.posted() == former


async def test_news_after_a_copy_was_put_back_are_posted_however_many_there_were_before(bureau):
    async with bureau((Kind.PLAN_CHANGE,), alfa=START + 90 * HOUR) as office:
        await office.turn()
        office.back_up()
        office.manifest = flights(alfa=START + 95 * HOUR)
        await office.pass_by(HOUR)
        await office.put_back()
        office.manifest = flights(alfa=START + 99 * HOUR)
        await office.pass_by(HOUR)
        titles = [message.title for message in office.channels.messages]
        assert len(titles) == len(set(titles)) == 2


async def test_news_learned_again_after_a_copy_was_put_back_are_not_posted_again(bureau):
    before, after = flights(alfa=START + 90 * HOUR), flights(alfa=START + 95 * HOUR)
    async with bureau((Kind.PLAN_CHANGE,), alfa=START + 90 * HOUR) as office:
        await office.turn()
        office.back_up()
        office.manifest = after
        await office.pass_by(2 * HOUR)
        office.manifest = before
        await office.put_back()
        await office.pass_by(HOUR)
        office.manifest = after
        await office.pass_by(HOUR)
        assert len(office.channels.messages) == 1
        (record,) = office.store.records(1, 10)
        assert record.state is State.DONE


async def test_news_held_after_a_copy_was_put_back_are_not_posted_again(bureau):
    names = ("alfa", "bravo", "charlie")
    moved = {name: START + (40 + number) * HOUR for number, name in enumerate(names)}
    later = {name: at + 10 * HOUR for name, at in moved.items()}
    async with bureau((Kind.PLAN_CHANGE,), **moved) as office:
        await office.turn()
        office.back_up()
        for known in range(1, 4):
            office.manifest = flights(**{**moved, **dict([*later.items()][:known])})
            await office.pass_by(HOUR)
        former = office.posted()
        assert len(former) == 3
        await office.put_back()
        # Each of three launches moved at once, which is held and looks unsound.
        await office.pass_by(5 * HOUR)
        assert office.posted() == former
        assert office.store.records(1, 10) == ()
        # Whoever accepts them may have stopped the bot.
        await office.restart()
        accept(office)
        await office.pass_by(HOUR)
        assert office.posted() == former
        assert len(office.store.records(1, 10)) == 3


def accept(office):
    """What ``data review --accept posts`` does."""
    known, now = office.store.known(), office.clock()
    found = compare(known.schedule, known.crews, office.manifest, now)
    assert office.store.accept(digest(office.manifest), found, now, known.mark)


async def test_what_fell_due_while_nobody_ran_is_posted_once(bureau):
    async with bureau(alfa=START + 26 * HOUR, bravo=START + 30 * HOUR) as office:
        await office.turn()
        office.back_up()
        await office.pass_by(3 * HOUR)
        office.clock.advance(4 * HOUR)
        await office.put_back()
        # Late posts of one channel come with half a minute between.
        await office.pass_by(MINUTE)
        assert len(office.channels.messages) == 2
        assert once(office.posted())


async def test_what_is_of_no_use_any_more_is_not_posted_after_an_old_copy(bureau):
    async with bureau(alfa=START + 26 * HOUR) as office:
        await office.turn()
        office.back_up()
        office.clock.advance(DAY)
        await office.put_back()
        assert office.channels.messages == []
        assert [record.reason for record in office.store.records(1, 10)] == [Skipped.STALE]


async def test_a_start_after_a_pause_looks_once_for_each_post_and_then_no_more(bureau):
    async with bureau(alfa=START + 26 * HOUR, bravo=START + 60 * HOUR) as office:
        await office.turn()
        office.clock.advance(3 * HOUR)
        await office.restart()
        await office.turn(2)
        assert (len(office.channels.messages), office.looked()) == (1, 1)
        await office.pass_by(2 * DAY)
        assert len(office.channels.messages) > 1
        assert office.looked() == 1


async def test_a_start_soon_after_the_end_looks_for_nothing(bureau):
    async with bureau(alfa=START + 24 * HOUR + MINUTE) as office:
        await office.turn()
        office.clock.advance(MINUTE)
        await office.restart()
        await office.turn(2)
        assert (len(office.channels.messages), office.looked()) == (1, 0)


async def test_after_a_pause_posts_come_though_the_history_cannot_be_read(bureau):
    # That the bot did not run is likelier than that its state is a copy.
    async with bureau(alfa=START + 26 * HOUR) as office:
        office.channels.unreadable.add(10)
        await office.turn()
        office.clock.advance(3 * HOUR)
        await office.restart()
        await office.turn(2)
        assert len(office.channels.messages) == 1


@pytest.mark.timeout(600)
async def test_a_copy_of_any_age_put_back_at_any_time_makes_no_second_post(tmp_path, long):
    seed = random.randrange(1_000_000)
    print(f"seed {seed}")
    chance = random.Random(seed)
    for trial in range(60 if long else 12):
        folder = tmp_path / str(trial)
        folder.mkdir()
        launches = {
            name: START + chance.randrange(20 * 60, 60 * 60) * MINUTE
            for name in ("alfa", "bravo", "charlie")
        }
        office = Bureau(folder, flights(**launches))
        office.subscribe(10, KINDS)
        office.subscribe(11, chance.sample(KINDS, 2))
        copy_at = chance.randrange(1, 30)
        back_at = copy_at + chance.randrange(1, 30)
        try:
            for hour in range(60):
                if chance.random() < 0.1:
                    office.channels.faults.append(chance.choice(["unreached", "cut", "503"]))
                if chance.random() < 0.1:
                    moved = chance.choice(sorted(launches))
                    if launches[moved] > office.clock():
                        launches[moved] += chance.randrange(1, 300) * MINUTE
                office.manifest = flights(office.clock(), **launches)
                await office.pass_by(HOUR, step=20 * MINUTE)
                if hour == copy_at:
                    office.back_up()
                if hour == back_at:
                    await office.put_back()
            assert once(office.posted()), f"trial {trial}"
            assert office.channels.messages
        finally:
            await office.close()
