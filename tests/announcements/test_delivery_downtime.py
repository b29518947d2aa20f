"""Posts after a time in which the bot did not run, or in which its clock went wrong."""

from collections import Counter
from contextlib import closing
from datetime import datetime
from itertools import pairwise

import pytest
from support.offices import SECOND, messages, rows
from support.posting import DAY, HOUR, MINUTE, START, Clock, MemoryChannels, Office, flights

from bot.announcements import rendering
from bot.announcements.courier import Courier
from bot.announcements.rows import text
from bot.announcements.sqlite_store import SqliteStore
from bot.announcements.store import nonce
from bot.announcements.subjects import subject
from bot.announcements.subscriptions import Kind

# A launch every nine hours for six weeks, each with a docking six hours after it.
BUSY = {f"ship-{number:03}": START + number * 9 * HOUR + 2 * HOUR for number in range(112)}
LENGTHS = {"10 minutes": 10 * MINUTE, "3 hours": 3 * HOUR, "2 days": 2 * DAY, "30 days": 30 * DAY}


@pytest.fixture
async def busy(tmp_path):
    """An office in which much is subscribed and much is to come."""
    with closing(SqliteStore(tmp_path / "state.sqlite")) as store:
        made = Office(store, flights(START, **BUSY))
        made.subscribe(10, (Kind.LAUNCH,), leads=(24 * HOUR, HOUR))
        made.subscribe(11, (Kind.LAUNCH, Kind.DOCKING), leads=(24 * HOUR, HOUR, 10 * MINUTE))
        made.subscribe(12, (Kind.CREW_CHANGE, Kind.DIGEST))
        made.subscribe(13, (Kind.LAUNCH,), leads=(7 * DAY,))
        await made.turn(2)
        await made.pass_by(10 * HOUR)
        yield made
        await made.courier.stop()


async def down_for(office, length):
    """The bot stops and starts after a while with the facts of then.

    What it posts when it is back, and the deliveries that it made of the time between.
    """
    made, (newest,) = (
        len(office.channels.messages),
        office.store._connection.execute("SELECT max(id) FROM job").fetchone(),
    )
    await office.courier.stop()
    office.clock.advance(length)
    office.manifest = flights(office.clock(), **BUSY)
    await office.restart()
    await office.turn(2)
    await office.pass_by(3 * MINUTE, 15 * SECOND)
    return office.channels.messages[made:], [row for row in rows(office) if row["id"] > newest]


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        ("10 minutes", {"done": 2}),
        ("3 hours", {"done": 6}),
        ("2 days", {"done": 8, "merged": 10, "stale": 5}),
        ("30 days", {"done": 12, "merged": 8, "stale": 45}),
    ],
    ids=LENGTHS,
)
async def test_after_a_downtime_what_is_of_use_comes_once(busy, length, expected):
    posted, planned = await down_for(busy, LENGTHS[length])
    assert Counter(row["reason"] or row["state"] for row in planned) == expected
    assert len(posted) == expected["done"]
    by_nonce = {message.nonce: message for message in posted}
    assert len(by_nonce) == len(posted)
    for row in planned:
        message = by_nonce.get(nonce(row["subscription"], subject(row["subject"])))
        assert (message is not None) == (row["state"] == "done")
        if message is None:
            continue
        due, until = (datetime.fromisoformat(row[name]) for name in ("due", "until"))
        assert due <= message.at < until
        late = message.at - due > rendering.SAID_TO_BE_LATE
        assert ("comes late" in message.description) == late
        assert not late or f"<t:{int(due.timestamp())}:" in message.description


@pytest.mark.parametrize("length", LENGTHS)
async def test_after_a_downtime_of_the_notices_of_one_event_only_the_newest_comes(busy, length):
    _, planned = await down_for(busy, LENGTHS[length])
    about = Counter(
        (row["subscription"], *row["subject"].split("/")[1:3])
        for row in planned
        if row["state"] == "done" and row["due"] <= text(busy.clock() - 4 * MINUTE)
    )
    assert set(about.values()) <= {1}


@pytest.mark.parametrize("length", LENGTHS)
async def test_after_a_downtime_what_is_late_comes_no_faster_than_one_in_30_seconds(busy, length):
    posted, planned = await down_for(busy, LENGTHS[length])
    late = {
        nonce(row["subscription"], subject(row["subject"]))
        for row in planned
        if row["due"] < text(busy.clock() - 4 * MINUTE)
    }
    for channel in (10, 11, 12, 13):
        times = [one.at for one in posted if one.channel == channel and one.nonce in late]
        assert all(there - here >= 30 * SECOND for here, there in pairwise(times))


async def test_more_than_three_that_are_late_come_as_one_that_tells_of_the_others(busy):
    posted, planned = await down_for(busy, 2 * DAY)
    (message,) = [one for one in posted if one.channel == 13 and "planned" in one.title]
    week = [row for row in planned if "/10080/" in row["subject"]]
    *others, head = week
    assert len(others) > 2
    assert {row["reason"] for row in others} == {"merged"}
    assert {row["merged_into"] for row in others} == {head["id"]}
    assert head["subject"].split("/")[2] in message.title
    (field,) = [one for one in message.content["fields"] if one["name"] == "Meanwhile"]
    for row in others:
        assert row["subject"].split("/")[2] in field["value"]


# ------------------------------------------------------------ the clock goes wrong


class Watched(Office):
    """An office whose seconds that never go back are a test's to turn, and so is Discord's time.

    Its own ``clock`` may be wrong; ``truth`` is the time that Discord has.
    """

    seconds = 0.0

    def __init__(self, store, manifest):
        self.truth = Clock()
        super().__init__(store, manifest, channels=MemoryChannels(self.truth))

    def _courier(self):
        return Courier(self.store, self.manifest, self.channels, self.clock, lambda: self.seconds)

    async def pass_together(self, by, step=MINUTE):
        for _ in range(by // step):
            self.seconds += step.total_seconds()
            for clock in (self.clock, self.truth):
                clock.advance(step)
            self.courier.wake()
            await self.turn()

    def sleep(self, by):
        """Let time pass in which nothing of the machine runs, and no clock counts seconds."""
        for clock in (self.clock, self.truth):
            clock.advance(by)


@pytest.fixture
async def watched(tmp_path):
    """An office that has a launch every nine hours and one channel that is told an hour before."""
    with closing(SqliteStore(tmp_path / "state.sqlite")) as store:
        made = Watched(store, flights(START, **BUSY))
        made.subscribe(10, leads=(HOUR,))
        await made.turn(2)
        yield made
        await made.courier.stop()


def told(caplog):
    """What was logged of clocks."""
    return [
        one.getMessage() for one in caplog.records if "this machine's clock" in one.getMessage()
    ]


async def test_after_a_day_that_no_clock_of_the_machine_counted_there_is_no_storm(watched):
    watched.sleep(DAY)
    await watched.pass_together(3 * MINUTE)
    # Three notices fell into that day, of which none is of use any more.
    assert watched.channels.messages == []
    assert [row["reason"] for row in rows(watched)] == ["stale", "stale", "stale"]


@pytest.mark.parametrize("wrong", [DAY + 6 * HOUR, 104 * DAY, -HOUR, -DAY], ids=str)
@pytest.mark.parametrize("lasting", [MINUTE, 40 * HOUR], ids=["for a minute", "for long"])
async def test_a_clock_that_is_wrong_drops_nothing_and_posts_nothing_early_or_late(
    watched, caplog, wrong, lasting
):
    await watched.pass_together(20 * MINUTE)
    watched.clock.advance(wrong)
    await watched.pass_together(lasting, min(lasting, 10 * MINUTE))
    watched.clock.advance(-wrong)
    await watched.pass_together(2 * DAY - lasting, 10 * MINUTE)
    assert [row["state"] for row in rows(watched)] == ["done"] * 6
    for number, message in enumerate(messages(watched)):
        due = START + HOUR + number * 9 * HOUR
        assert due <= message.at <= due + 10 * MINUTE
        assert "late" not in message.description
    off, right = told(caplog)
    assert "goes by Discord's" in off
    assert "Discord agrees" in right


async def test_a_clock_that_is_wrong_at_the_start_repeats_no_post(tmp_path, caplog):
    with closing(SqliteStore(tmp_path / "state.sqlite")) as store:
        office = Watched(store, flights(START, **BUSY))
        office.subscribe(10, (Kind.DIGEST, Kind.CREW_CHANGE))
        await office.turn(2)
        await office.pass_together(DAY, 10 * MINUTE)
        office.manifest = flights(START + DAY, **BUSY)
        await office.pass_together(10 * MINUTE)
        posted, planned = office.channels.titles(), rows(office)
        assert len(posted) > 2
        for by in (104 * DAY, -104 * DAY):
            await office.courier.stop()
            office.clock.advance(by)
            office.courier = office._courier()
            await office.pass_together(3 * MINUTE)
        assert (office.channels.titles(), rows(office)) == (posted, planned)
        assert len(told(caplog)) == 1
        await office.courier.stop()


async def test_while_discord_cannot_be_asked_a_clock_that_jumped_lets_posts_wait(watched, caplog):
    await watched.pass_together(50 * MINUTE)
    watched.channels.silent = True
    watched.clock.advance(DAY)
    await watched.pass_together(20 * MINUTE)
    assert rows(watched) == []
    assert "posts wait" in caplog.text
    watched.channels.silent = False
    await watched.pass_together(MINUTE)
    assert [row["state"] for row in rows(watched)] == ["done"]


async def test_a_clock_set_back_a_little_holds_nothing_up(watched, caplog):
    await watched.pass_together(50 * MINUTE)
    watched.clock.advance(-4 * MINUTE)
    await watched.pass_together(20 * MINUTE)
    assert len(messages(watched)) == 1
    assert told(caplog) == []


async def test_after_eight_hours_of_suspension_there_is_no_storm_and_no_loss(watched):
    await watched.pass_together(5 * MINUTE)
    watched.sleep(8 * HOUR)
    await watched.pass_together(4 * HOUR, 5 * MINUTE)
    assert [(row["reason"] or row["state"]) for row in rows(watched)] == ["stale", "done"]
    (message,) = messages(watched)
    assert message.at - (START + 10 * HOUR) < 10 * MINUTE


async def test_a_post_under_way_in_a_suspension_is_made_once(watched):
    watched.sleep(HOUR)
    watched.seconds += 3600
    watched.channels.faults += ["cut"]
    watched.courier.wake()
    await watched.turn()
    watched.sleep(20 * MINUTE)
    await watched.pass_together(5 * MINUTE)
    assert len(messages(watched)) == 1
    assert [row["state"] for row in rows(watched)] == ["done"]
