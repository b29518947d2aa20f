"""Posts of announcement channels, and how they are passed on to those who follow."""

import asyncio
from contextlib import closing

import pytest
from loopback.messages import CROSSPOSTED
from loopback.world import ANNOUNCEMENT_CHANNEL
from support.offices import facts
from support.post_office import opened
from support.posting import (
    HOUR,
    MINUTE,
    START,
    Clock,
    KillableStore,
    Killed,
    MemoryChannels,
    Office,
)
from support.stores import subscribe

from bot.announcements.courier import AT_ONCE
from bot.announcements.sqlite_store import SqliteStore


@pytest.fixture
async def office(tmp_path):
    """A post office without subscribed channels."""
    async with opened(tmp_path, channels=0) as made:
        yield made


async def announcement_channel(office, name="news", told=True):
    """An announcement channel, of which the gateway has told the bot or not yet."""
    channel = office.server.add_channel(office.server.guild, name, kind=ANNOUNCEMENT_CHANNEL)
    if told:
        await tell(office, channel)
    return channel


async def tell(office, channel):
    await office.server.gateway.dispatch("CHANNEL_CREATE", channel.payload(), channel.guild)
    await office.server.caught_up()


@pytest.fixture
async def news(office):
    """An announcement channel in which a notice of a launch is due."""
    channel = await announcement_channel(office)
    office.subscribe(channel)
    return channel


def published(office, channel):
    """Whether each message of a channel is published."""
    return [bool(one.flags & CROSSPOSTED) for one in office.server.messages[channel.id]]


def asked(office):
    """How often the bot has asked to publish something."""
    return sum(path.endswith("/crosspost") for _, path in office.server.requests)


def waiting(office):
    """How many posts are still to be published."""
    return office.waiting("publish")


async def test_a_post_in_an_announcement_channel_is_published_once(office, news):
    await office.turn(5)
    assert published(office, news) == [True]
    assert (asked(office), waiting(office)) == (1, 0)


async def test_a_channel_that_nobody_can_follow_costs_no_request(office):
    office.subscribe(office.server.channel)
    await office.turn(3)
    assert office.states() == ["done"]
    assert (asked(office), waiting(office)) == (0, 0)


async def test_a_post_that_cannot_be_published_yet_is_posted_all_the_same(office, news):
    refusal = {"message": "Missing Permissions", "code": 50013}
    office.server.faults.answer(403, payload=refusal, action="publishing")
    await office.turn(3)
    await office.after(5 * 60)
    assert published(office, news) == [False]
    assert office.states() == ["done"]
    assert (asked(office), waiting(office)) == (1, 1)
    await office.after(15 * 60)
    assert published(office, news) == [True]


async def test_a_channel_of_which_discord_has_not_told_yet_is_published_to_later(office):
    channel = await announcement_channel(office, told=False)
    office.subscribe(channel)
    await office.turn(3)
    assert (published(office, channel), asked(office)) == ([False], 0)
    await tell(office, channel)
    await office.after(5)
    assert published(office, channel) == [True]


async def test_publishing_of_which_the_answer_is_lost_is_asked_for_again(office, news):
    office.server.faults.accept_and_cut(places=[news], action="publishing")
    await office.turn(2)
    assert waiting(office) == 1
    await office.after(5)
    assert published(office, news) == [True]
    assert (asked(office), waiting(office)) == (2, 0)


async def test_what_discord_throttles_is_published_later_and_posts_go_on(office, news):
    office.server.faults.rate_limit(2000, places=[news], action="publishing")
    await office.turn(2)
    office.learn(Alfa=40, Bravo=41)
    await office.turn(3)
    assert published(office, news) == [False, False]
    await office.after(1990)
    # Until the time is over nothing more is asked, for the other post neither.
    assert asked(office) == 1
    await office.after(20)
    await office.turn(3)
    assert published(office, news) == [True, True]
    assert (asked(office), waiting(office)) == (3, 0)


async def test_what_is_of_no_use_any_more_is_not_published(office, news):
    office.server.faults.rate_limit(3600, places=[news], action="publishing")
    await office.turn(2)
    await office.after(41 * 60)
    assert waiting(office) == 0
    await office.after(20 * 60)
    assert published(office, news) == [False]
    assert asked(office) == 1


async def test_publishing_that_hangs_holds_up_no_post(office):
    channels = [await announcement_channel(office, f"news-{n}") for n in range(AT_ONCE + 1)]
    office.subscribe(*channels)
    office.learn(Alfa=40, Bravo=41)
    hang = office.server.faults.hang(action="publishing")
    running = asyncio.create_task(office.courier.run())
    await office.server.until(
        lambda: all(len(office.titles(channel)) == 2 for channel in channels), within=10
    )
    assert 0 < hang.struck < AT_ONCE
    office.server.faults.end()
    await office.courier.stop()
    await running


async def test_a_published_post_is_edited_once_for_several_changes(office, news):
    await office.turn(2)
    (message,) = office.server.messages[news.id]
    for minutes in (41, 42, 43):
        office.learn(Alfa=minutes)
        await office.turn(2)
        await office.after(1)
    assert message.edits == 1
    await office.after(21 * 60)
    await office.turn(2)
    assert message.edits == 2
    at = office.known_to + 43 * MINUTE
    assert f"{at:%H:%M} UTC" in message.embeds[0]["title"]


# ------------------------------------------------------------------------------ kills


@pytest.fixture
async def killable(tmp_path):
    """An office whose process can be killed; its channel can be followed, a notice is due."""
    path = tmp_path / "state.sqlite"
    with closing(SqliteStore(path)) as couriers, closing(SqliteStore(path)) as beside:
        clock = Clock()
        channels = MemoryChannels(clock)
        channels.news.add(10)
        store = KillableStore(couriers, channels.life)
        office = Office(store, facts(alfa=START + 30 * HOUR), clock, channels)
        subscribe(beside)
        await office.turn()
        clock.advance(6 * HOUR)
        yield office
        await office.courier.stop()


@pytest.mark.parametrize(
    ("when", "step"),
    [
        ("after", "done post"),
        ("after", "claim publish"),
        ("before", "done publish"),
        ("after", "done publish"),
        ("before", "publish"),
        ("after", "publish"),
    ],
)
async def test_a_post_is_published_once_however_the_process_ends(killable, when, step):
    if step == "publish":
        killable.channels.publish_faults.append(f"kill {when}")
    else:
        killable.store.kill = (when, step)
    with pytest.raises(Killed):
        await killable.turn(3)
    await killable.restart()
    killable.clock.advance(2 * MINUTE)
    await killable.turn(3)
    (message,) = killable.channels.messages
    assert killable.channels.published == [message.id]
    former = list(killable.channels.calls)
    await killable.pass_by(HOUR, step=5 * MINUTE)
    assert killable.channels.calls == former


async def test_a_post_found_after_a_kill_is_published(killable):
    killable.channels.faults.append("kill after")
    with pytest.raises(Killed):
        await killable.turn()
    await killable.restart()
    killable.clock.advance(2 * MINUTE)
    await killable.turn(3)
    (message,) = killable.channels.messages
    assert killable.channels.published == [message.id]
