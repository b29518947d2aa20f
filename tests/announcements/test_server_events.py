"""Launches among a server's own events."""

from dataclasses import replace
from datetime import datetime

import pytest
from loopback.world import CREATE_EVENTS, MANAGE_EVENTS
from support.post_office import MINUTE, opened

from bot.announcements.subscriptions import Kind


@pytest.fixture
async def office(tmp_path):
    """A post office without subscribed channels, whose bot may keep events."""
    async with opened(tmp_path, channels=0) as made:
        made.server.guild.bot_event_permissions = CREATE_EVENTS | MANAGE_EVENTS
        yield made


def entries(office):
    """The server's events that are not over: name and when they begin."""
    return [
        (event.body["name"], datetime.fromisoformat(event.body["scheduled_start_time"]))
        for event in office.server.guild.events
        if not event.is_over
    ]


def launch(office, minutes):
    return office.known_to + minutes * MINUTE


async def entered(office, *others):
    """A launch is entered among the events, of a subscription to these kinds too."""
    office.subscribe(office.server.channel, kinds=(Kind.SERVER_EVENT, *others))
    await office.turn(2)
    assert entries(office) == [("Alfa: launch", launch(office, 40))]


async def test_a_launch_is_entered_once(office):
    await entered(office)
    await office.turn(3)
    assert len(office.server.guild.events) == 1
    assert not office.server.messages[office.server.channel.id]


@pytest.mark.parametrize("minutes", [45, 300], ids=["a little", "far"])
async def test_a_launch_that_moves_is_moved_and_not_entered_twice(office, minutes):
    await entered(office)
    office.learn(Alfa=minutes)
    await office.turn(3)
    assert entries(office) == [("Alfa: launch", launch(office, minutes))]
    assert len(office.server.guild.events) == 1


async def test_a_launch_that_is_called_off_is_taken_out_and_entered_anew_when_dated(office):
    await entered(office)
    office.learn(Alfa=None)
    await office.turn(3)
    assert entries(office) == []
    office.learn(Alfa=500)
    await office.turn(3)
    assert entries(office) == [("Alfa: launch", launch(office, 500))]


async def test_an_entry_that_was_made_before_a_crash_is_found_again(office):
    office.subscribe(office.server.channel, kinds=(Kind.SERVER_EVENT,))
    fault = office.server.faults.accept_and_cut(
        places=[office.server.guild], action="creating events"
    )
    await office.turn()
    await office.after(30)
    await office.after(90)
    assert fault.struck == 1
    assert len(entries(office)) == 1
    assert office.states() == ["done"]


@pytest.mark.parametrize("accepted", [True, False], ids=["after it was made", "before"])
@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_a_discord_that_fails_has_one_entry_that_slips_move(office, status, accepted):
    office.subscribe(office.server.channel, kinds=(Kind.SERVER_EVENT,))
    faults = office.server.faults
    fail = faults.accept_and_answer if accepted else faults.answer
    fault = fail(status, places=[office.server.guild], action="creating events")
    await office.turn()
    assert (fault.struck, office.states()) == (1, ["due"])
    await office.after(30)
    assert office.states() == ["done"]
    office.learn(Alfa=50)
    await office.turn(3)
    assert entries(office) == [("Alfa: launch", launch(office, 50))]


async def test_an_entry_refused_for_haste_is_made_at_once_when_discord_allows(office):
    office.subscribe(office.server.channel, kinds=(Kind.SERVER_EVENT,))
    office.server.faults.rate_limit(0.05, places=[office.server.guild], action="creating events")
    await office.turn()
    assert (office.states(), len(entries(office))) == (["done"], 1)


async def test_a_second_entry_that_came_late_is_taken_out(office):
    await entered(office)
    (event,) = office.server.guild.events
    late = replace(event, id=office.server.new_id(), body=dict(event.body))
    office.server.guild.events.append(late)
    office.learn(Alfa=300)
    await office.turn(3)
    assert entries(office) == [("Alfa: launch", launch(office, 300))]


async def test_without_the_right_to_it_no_post_suffers(office):
    office.server.guild.bot_event_permissions = 0
    office.subscribe(office.server.channel, kinds=(Kind.SERVER_EVENT, Kind.LAUNCH))
    await office.turn(3)
    rows = {row["subject"].partition("/")[0]: row for row in office.rows()}
    assert rows["event"]["state"] == "blocked"
    assert "server's events" in rows["event"]["reason"]
    assert rows["ahead"]["state"] == "done"


async def test_a_launch_that_was_known_before_is_entered_too(office):
    await office.turn(2)
    office.server.clock.advance(600)
    await entered(office)


async def test_two_subscriptions_of_a_server_make_one_entry(office):
    await entered(office)
    await entered(office, Kind.LANDING)
    assert len(office.server.guild.events) == 1


async def test_an_entry_that_a_manager_took_out_stays_out(office):
    await entered(office)
    office.server.guild.events.clear()
    office.learn(Alfa=45)
    await office.turn(3)
    assert entries(office) == []
