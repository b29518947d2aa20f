"""What was claimed too long ago: nothing more is sent for it, whatever held it up."""

import pytest
from support.offices import SECOND, facts, messages, opened, outcomes, rows
from support.post_office import opened as post_office
from support.posting import HOUR, MINUTE, START
from support.stores import claim

from bot.announcements.subscriptions import Kind

FOUR_MINUTES = 4 * MINUTE


@pytest.fixture
async def office(tmp_path):
    async with opened(tmp_path) as made:
        yield made


def set_clock(office):
    office.clock.advance(FOUR_MINUTES)


def suspend(office):
    """The machine sleeps, and its wall clock does not know yet."""
    office.suspended += FOUR_MINUTES.total_seconds()


async def held_up(office, delay):
    """Let a turn's request be held up, and go on after a delay."""
    office.channels.hold()
    office.courier.wake()
    await office.courier.turn()
    await office.channels.begun.wait()
    delay(office)
    before = list(office.channels.calls)
    office.channels.go.set()
    await office.courier.settled()
    return office.channels.calls[len(before) :]


DELAYS = pytest.mark.parametrize("delay", [set_clock, suspend])


@DELAYS
async def test_a_post_is_given_back_and_looked_for_before_it_is_made(office, delay):
    office.subscribe()
    office.clock.advance(8 * HOUR)
    claimed = office.clock()
    assert await held_up(office, delay) == []
    ((_, state),) = outcomes(office)
    assert "too long ago" in state
    (row,) = rows(office)
    assert row["unsure_since"].startswith(f"{claimed:%Y-%m-%dT%H:%M:%S}")
    office.clock.advance(5 * SECOND)
    await office.turn()
    assert office.channels.calls[-2:] == [("find", 10), ("send", 10)]
    assert len(messages(office)) == 1


@DELAYS
async def test_a_post_that_another_has_made_meanwhile_is_not_made(office, delay):
    office.subscribe()
    office.clock.advance(8 * HOUR)

    def taken_over(office):
        delay(office)
        office.clock.advance(2 * MINUTE)
        (job,) = claim(office.store, office.clock(), "other")
        office.store.done(job, office.clock(), 5)

    assert await held_up(office, taken_over) == []
    assert [state for _, state in outcomes(office)] == ["done"]
    assert messages(office) == []


@DELAYS
async def test_a_correction_is_left_to_whoever_claims_it_next(office, delay):
    office.subscribe()
    await office.pass_by(8 * HOUR)
    office.manifest = facts(office.clock(), alfa=START + 30 * HOUR + 5 * MINUTE)
    office.courier.offer(office.manifest)
    assert await held_up(office, delay) == []
    (message,) = messages(office)
    assert message.edits == []
    office.clock.advance(5 * SECOND)
    await office.turn()
    assert len(message.edits) == 1


@DELAYS
async def test_publishing_is_left_to_whoever_claims_it_next(office, delay):
    office.channels.news.add(10)
    office.subscribe()
    office.channels.publish_faults.append("unreached")
    office.clock.advance(8 * HOUR)
    await office.turn(2)
    office.clock.advance(5 * SECOND)
    assert await held_up(office, delay) == []
    assert office.channels.published == []
    office.clock.advance(5 * SECOND)
    await office.turn()
    assert len(office.channels.published) == 1


@DELAYS
async def test_an_entry_of_a_servers_events_is_left_to_whoever_claims_it_next(office, delay):
    office.subscribe(kinds=(Kind.SERVER_EVENT,))
    assert await held_up(office, delay) == []
    assert office.channels.entries == {}
    office.clock.advance(15 * SECOND)
    await office.turn()
    assert len(office.channels.entries) == 1


async def test_what_discord_py_tries_again_by_itself_is_not_sent_after_the_lease(tmp_path):
    async with post_office(tmp_path) as office:
        (channel,) = office.channels
        fault = office.server.faults.answer(502, places=[channel])
        await office.courier.turn()
        await office.server.until(lambda: fault.struck)
        office.server.clock.advance(120)
        await office.courier.settled()
        assert office.asked("POST", channel) == 1
        (row,) = office.rows()
        assert (row["state"], bool(row["unsure_since"])) == ("due", True)
        await office.after(5)
        assert office.states() == ["done"]
        assert len(office.titles(channel)) == 1
