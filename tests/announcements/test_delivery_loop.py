"""The courier's loop where its store fails or its turns are long, and facts that are doubtful."""

import asyncio
import sqlite3
import time
from contextlib import asynccontextmanager, closing
from datetime import timedelta

import pytest
from support.launches import write_folder
from support.offices import FLEET, facts, learn, messages, notice, opened, outcomes
from support.posting import DAY, HOUR, MINUTE, START, flights

from bot.announcements import courier as module
from bot.announcements import line
from bot.announcements.courier import Courier
from bot.announcements.knowledge import compare, digest
from bot.announcements.sqlite_store import SqliteStore
from bot.announcements.store import StoreError
from bot.archive import storage
from bot.discord_app.watching import Facts
from bot.station.manifest import Manifest


@pytest.fixture
async def office(tmp_path):
    async with opened(tmp_path) as made:
        yield made


NOTICE = notice("alfa", 1440, START + 30 * HOUR)


class FailingStore:
    """A store in which a named step fails a few times; ``calls`` counts each."""

    def __init__(self, store):
        self.store, self.failing, self.fault, self.times = store, "", None, 0
        self.calls, self.before = {}, {}

    def fail(self, step, fault, times=3):
        self.failing, self.fault, self.times = step, fault, times

    def __getattr__(self, name):
        def step(*arguments, **more):
            self.calls[name] = self.calls.get(name, 0) + 1
            self.before.get(name, lambda: None)()
            if name == self.failing and self.times:
                self.times -= 1
                raise self.fault
            return getattr(self.store, name)(*arguments, **more)

        return step


@asynccontextmanager
async def running(office, monkeypatch):
    """The office's courier at work on a store that fails, with no pause after a failure."""
    monkeypatch.setattr(line, "FIRST_BACKOFF", timedelta())
    await office.courier.stop()
    # A store is not for two threads at once, so the courier at work has one of its own.
    with closing(SqliteStore(office.path)) as own:
        store = FailingStore(own)
        office.courier = Courier(
            store,
            office.manifest,
            office.channels,
            office.clock,
            lambda: time.monotonic() + (office.clock() - START).total_seconds(),
        )
        task = asyncio.create_task(office.courier.run())
        try:
            yield store
            assert not task.done()
        finally:
            await office.courier.stop()
            await task


async def until(holds):
    async with asyncio.timeout(5):
        while not holds():  # noqa: ASYNC110  # the store tells nobody
            await asyncio.sleep(0.005)


# --------------------------------------------------------- a fault inside the loop

STEPS = (
    "outline", "plan", "prune", "claim", "next_wake",
)  # fmt: skip
FAULTS = [
    pytest.param(StoreError("database is locked"), id="the state file is locked"),
    pytest.param(sqlite3.OperationalError("disk I/O error"), id="OperationalError"),
    pytest.param(ZeroDivisionError(), id="something unexpected"),
]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("fault", FAULTS)
async def test_a_fault_in_any_step_of_a_turn_ends_nothing(office, monkeypatch, step, fault):
    office.subscribe()
    office.clock.advance(8 * HOUR)
    async with running(office, monkeypatch) as store:
        store.fail(step, fault, times=1 if step == "prune" else 3)
        office.courier.wake()
        await until(lambda: not store.times and messages(office))
        await until(lambda: outcomes(office) == [(NOTICE, "done")])
    assert len(messages(office)) == 1


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_post_that_cannot_be_noted_is_left_to_its_lease_and_made_once(
    office, monkeypatch, fault
):
    office.subscribe()
    office.clock.advance(8 * HOUR)
    async with running(office, monkeypatch) as store:
        store.fail("done", fault, times=1)
        office.courier.wake()
        await until(lambda: not store.times)
        assert outcomes(office) == [(NOTICE, "doing")]
        office.clock.advance(2 * MINUTE)
        office.courier.wake()
        await until(lambda: outcomes(office) == [(NOTICE, "done")])
    assert len(messages(office)) == 1


async def test_a_channel_that_raises_what_nobody_expects_holds_up_no_other(office, monkeypatch):
    office.subscribe(10)
    office.subscribe(11)
    office.clock.advance(8 * HOUR)
    send = office.channels.send

    async def failing(place, post, nonce):
        if place.channel == 10:
            raise ZeroDivisionError
        return await send(place, post, nonce)

    office.channels.send = failing
    async with running(office, monkeypatch):
        await until(lambda: messages(office, 11))
        office.channels.send = send
        office.clock.advance(2 * MINUTE)
        office.courier.wake()
        await until(lambda: messages(office, 10))
    assert [len(messages(office, channel)) for channel in (10, 11)] == [1, 1]


async def test_a_state_file_that_stays_locked_is_asked_ever_more_rarely_and_told_of_once(
    office, monkeypatch, caplog
):
    caplog.set_level("INFO")
    async with running(office, monkeypatch) as store:
        monkeypatch.setattr(line, "FIRST_BACKOFF", timedelta(seconds=0.05))
        store.fail("known", StoreError("database is locked"), times=1000)
        office.courier.offer(facts(alfa=START + 31 * HOUR))
        await asyncio.sleep(0.5)
        assert 2 <= 1000 - store.times <= 5
        store.times = 0
        office.courier.wake()
        await until(lambda: "posts go on" in caplog.text)
    # It is told once, however long it lasts.
    assert caplog.text.count("the state cannot be used, so posts wait") == 1


# ------------------------------------------------------------------ a long turn


async def test_a_turn_of_ten_minutes_makes_no_burst_of_turns(office, monkeypatch):
    async with running(office, monkeypatch) as store:
        await until(lambda: store.calls.get("next_wake"))
        store.calls.clear()
        slow = iter([10 * MINUTE])
        store.before["plan"] = lambda: office.clock.advance(next(slow, timedelta()))
        office.courier.wake()
        await until(lambda: store.calls.get("next_wake", 0) >= 2)
        await asyncio.sleep(0.1)
        # That turn, and one for what has become due meanwhile.
        assert store.calls["plan"] == 2
        assert store.calls["next_wake"] == 2


# ---------------------------------------------------------- doubtful facts


def late(ships, by):
    return {name: at + by for name, at in ships.items()}


async def test_facts_that_lose_many_missions_are_held_and_the_former_go_on(office, caplog):
    office.subscribe()
    left = dict(list(FLEET.items())[:27])
    office.manifest = flights(office.clock(), alfa=START + 30 * HOUR, **left)
    await office.turn(3)
    assert office.courier.doubts == ("3 of 31 missions are gone",)
    errors = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert len(errors) == 1
    assert "3 of 31 missions are gone" in errors[0]
    assert "data review --accept posts" in errors[0]
    # What was known before is posted as before.
    await office.pass_by(8 * HOUR)
    assert outcomes(office) == [(NOTICE, "done")]
    assert len(office.courier.manifest.missions) == 31


@pytest.mark.parametrize(("number", "held"), [(15, False), (16, True)])
async def test_facts_that_move_more_than_half_of_the_planned_launches_are_held(
    office, number, held
):
    office.subscribe(kinds=("plan-change",))
    some = dict(list(FLEET.items())[:number])
    await learn(office, alfa=START + 30 * HOUR, **late(some, DAY))
    assert bool(office.courier.doubts) == held
    if held:
        assert office.courier.doubts == (
            "16 of 31 dates planned for a launch moved",
            "16 of 31 dates planned for a docking moved",
        )
        assert office.channels.messages == []


async def test_facts_that_were_held_count_once_a_person_has_accepted_them(office):
    office.subscribe()
    office.manifest = facts(office.clock(), alfa=START + 26 * HOUR, **late(FLEET, DAY))
    await office.turn(2)
    assert office.courier.doubts
    known, now = office.store.known(), office.clock()
    comparison = compare(known.schedule, known.crews, office.manifest, now)
    office.store.accept(module.digest(office.manifest), comparison, now)
    await office.turn(2)
    assert office.courier.doubts == ()
    await office.pass_by(3 * HOUR)
    assert [subject for subject, _ in outcomes(office)] == [notice("alfa", 1440, START + 26 * HOUR)]


async def test_facts_that_were_held_are_forgotten_when_sound_ones_come(office):
    sound = office.manifest
    office.manifest = flights(office.clock())
    await office.turn()
    assert office.courier.doubts
    office.manifest = sound
    await office.turn()
    assert office.courier.doubts == ()


async def test_a_start_with_doubtful_facts_goes_by_those_accepted_and_says_why(office):
    office.subscribe()
    office.clock.advance(8 * HOUR)
    office.manifest = flights(office.clock(), alfa=START + 30 * HOUR)
    await office.restart()
    await office.turn(2)
    assert office.courier.doubts[0] == "30 of 31 missions are gone"
    assert outcomes(office) == [(NOTICE, "done")]
    assert len(office.courier.manifest.missions) == 31


async def test_started_with_older_facts_posts_go_by_the_newer_ones_accepted(office):
    """As after a downgrade, or where what was learned is lost."""
    older = office.manifest
    office.subscribe()
    office.clock.advance(HOUR)
    slipped = {"alfa": START + 31 * HOUR, **FLEET}
    office.manifest = flights(office.clock(), **slipped)
    await office.turn(2)
    office.manifest = older
    await office.restart()
    await office.pass_by(8 * HOUR)
    assert office.courier.doubts[0].startswith("they reach to 2001-01-10 12:00")
    (message,) = office.channels.messages
    assert "19:00 UTC" in message.title
    assert office.courier.manifest.known_to == START + HOUR
    # What is learned again counts.
    office.manifest = flights(office.clock(), **slipped)
    await office.turn(2)
    assert office.courier.doubts == ()
    assert office.courier.manifest is office.manifest


async def test_what_is_accepted_is_kept_also_where_a_release_before_kept_none(office):
    office.store._connection.execute("DELETE FROM accepted")
    await office.restart()
    await office.turn()
    assert digest(office.store.accepted()) == digest(office.manifest)


# --------------------------------------------------------- a damaged data folder


def emptied(folder):
    for file in folder.iterdir():
        file.write_text("")


def half(folder):
    for file in folder.iterdir():
        lines = file.read_text().splitlines(keepends=True)
        file.write_text("".join(lines[: (len(lines) + 1) // 2]))


def cut_short(folder):
    events = folder / "events.csv"
    events.write_text(events.read_text()[:-40])


def twice(folder):
    missions = folder / "missions.csv"
    text = missions.read_text()
    missions.write_text(text + text.splitlines(keepends=True)[-1])


def year_9999(folder):
    events = folder / "events.csv"
    events.write_text(events.read_text().replace("2001-01-12T", "9999-01-12T"))


def garbled(folder):
    (folder / "people.csv").write_bytes(b"\xff\xfe\x00" * 1000)


def gone(folder):
    (folder / "seats.csv").unlink()


@pytest.mark.parametrize("damage", [emptied, half, cut_short, twice, year_9999, garbled, gone])
def test_a_damaged_data_folder_leaves_the_former_facts(tmp_path, caplog, damage):
    folder = write_folder(tmp_path / "data", START, Alfa=START + 2 * DAY, Bravo=START + 3 * DAY)
    watched = Facts(folder, lambda: storage.open_manifest(folder, tmp_path / "facts.sqlite"))
    former = watched.open()
    assert isinstance(former, Manifest)
    assert watched.changed() is None
    kept = {file.name: file.read_bytes() for file in folder.iterdir()}
    damage(folder)
    assert watched.changed() is watched.changed() is None
    (record,) = [one for one in caplog.records if one.levelname == "ERROR"]
    assert "cannot be used" in record.getMessage()
    # It is told once, not at every look.
    assert watched.changed() is None
    assert len([one for one in caplog.records if one.levelname == "ERROR"]) == 1
    for name, content in kept.items():
        (folder / name).write_bytes(content)
    assert watched.changed() is None
    assert damage is gone or watched.changed().missions == former.missions


def test_facts_that_change_while_they_are_read_are_read_again(tmp_path):
    folder = write_folder(tmp_path / "data", START, Alfa=START + 2 * DAY)
    database = tmp_path / "facts.sqlite"

    def read():
        found = storage.open_manifest(folder, database)
        if changes:
            changes.pop()()
        return found

    changes = []
    watched = Facts(folder, read)
    watched.open()
    write_folder(folder, START, Alfa=START + 3 * DAY)
    changes.append(lambda: write_folder(folder, START, Alfa=START + 4 * DAY))
    assert watched.changed() is watched.changed() is None
    assert watched.changed() is None
    assert str(watched.changed().event("Alfa", "launch").at).startswith("2001-01-14")
