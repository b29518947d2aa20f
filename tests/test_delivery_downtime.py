"""Posts after a time in which the bot did not run, or in which its clock went wrong."""

from collections import Counter
from contextlib import closing
from datetime import datetime
from itertools import pairwise

import pytest
from offices import SECOND, messages, rows
from posting import DAY, HOUR, MINUTE, START, Office, flights

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
        office.store._connection.execute("SELECT max(id) FROM delivery").fetchone(),
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
        ("10 minutes", {"sent": 2}),
        ("3 hours", {"sent": 6}),
        ("2 days", {"sent": 8, "merged": 10, "stale": 5}),
        ("30 days", {"sent": 12, "merged": 8, "stale": 45}),
    ],
    ids=LENGTHS,
)
async def test_after_a_downtime_what_is_of_use_comes_once(busy, length, expected):
    posted, planned = await down_for(busy, LENGTHS[length])
    assert Counter(row["reason"] or row["state"] for row in planned) == expected
    assert len(posted) == expected["sent"]
    by_nonce = {message.nonce: message for message in posted}
    assert len(by_nonce) == len(posted)
    for row in planned:
        message = by_nonce.get(nonce(row["subscription"], subject(row["subject"])))
        assert (message is not None) == (row["state"] == "sent")
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
        if row["state"] == "sent" and row["due"] <= text(busy.clock() - 4 * MINUTE)
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


# ------------------------------------------------------------ F20: the clock goes wrong


class Watched(Office):
    """An office whose seconds that never go back are a test's to turn as well."""

    seconds = 0.0

    def _courier(self):
        return Courier(self.store, self.manifest, self.channels, self.clock, lambda: self.seconds)

    async def pass_together(self, by, step=MINUTE):
        for _ in range(by // step):
            self.seconds += step.total_seconds()
            self.clock.advance(step)
            self.courier.wake()
            await self.turn()


@pytest.fixture
async def watched(tmp_path):
    """An office that has a launch every nine hours and one channel that is told an hour before."""
    with closing(SqliteStore(tmp_path / "state.sqlite")) as store:
        made = Watched(store, flights(START, **BUSY))
        made.subscribe(10, leads=(HOUR,))
        await made.turn(2)
        yield made
        await made.courier.stop()


async def test_a_clock_set_forward_by_a_day_makes_no_storm(watched):
    watched.clock.advance(DAY)
    await watched.pass_together(3 * MINUTE)
    # Three notices fell into that day, of which none is of use any more.
    assert watched.channels.messages == []
    assert [row["reason"] for row in rows(watched)] == ["stale", "stale", "stale"]


async def test_a_clock_set_forward_and_right_again_goes_on_with_what_comes_next(watched):
    watched.clock.advance(DAY)
    await watched.pass_together(3 * MINUTE)
    watched.clock.advance(-DAY)
    await watched.pass_together(2 * DAY, 20 * MINUTE)
    # What would have been due on the day that was skipped is noted as stale for good.
    assert len(rows(watched)) == 6
    assert [row["state"] for row in rows(watched)] == ["skipped"] * 3 + ["sent"] * 3
    assert all("late" not in message.description for message in messages(watched))


async def test_a_clock_set_back_by_an_hour_lets_posts_wait_and_is_logged_once(watched, caplog):
    await watched.pass_together(50 * MINUTE)
    watched.clock.advance(-HOUR)
    launch = START + 30 * MINUTE
    watched.manifest = flights(START, **BUSY, alfa=launch)
    await watched.pass_together(59 * MINUTE)
    assert watched.channels.messages == []
    errors = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert len(errors) == 1
    assert "set back" in errors[0]
    # It is the first notice of the fleet that comes, at the time of the clock as it is now.
    await watched.pass_together(20 * MINUTE)
    (message,) = messages(watched)
    assert message.title.startswith("ship-000: launch planned")
    assert message.at >= START + HOUR


async def test_a_clock_set_back_a_little_holds_nothing_up(watched, caplog):
    await watched.pass_together(50 * MINUTE)
    watched.clock.advance(-4 * MINUTE)
    await watched.pass_together(20 * MINUTE)
    assert len(messages(watched)) == 1
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


async def test_after_eight_hours_of_suspension_there_is_no_storm_and_no_loss(watched):
    await watched.pass_together(5 * MINUTE)
    # What counts seconds stands still meanwhile.
    watched.clock.advance(8 * HOUR)
    await watched.pass_together(4 * HOUR, 5 * MINUTE)
    assert [(row["reason"] or row["state"]) for row in rows(watched)] == ["stale", "sent"]
    (message,) = messages(watched)
    assert message.at - (START + 10 * HOUR) < 10 * MINUTE


async def test_a_post_under_way_in_a_suspension_is_made_once(watched):
    watched.clock.advance(HOUR)
    watched.seconds += 3600
    watched.channels.faults += ["cut"]
    watched.courier.wake()
    await watched.turn()
    watched.clock.advance(20 * MINUTE)
    await watched.pass_together(5 * MINUTE)
    assert len(messages(watched)) == 1
    assert [row["state"] for row in rows(watched)] == ["sent"]
