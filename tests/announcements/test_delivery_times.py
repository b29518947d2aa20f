"""Posts of launches that move, and of subscriptions that change while they are sent."""

import re

import pytest
from support.offices import SECOND, facts, learn, messages, notice, opened, outcomes, rows
from support.posting import DAY, GUILD, HOUR, MANAGER, MINUTE, START

from bot.announcements.subscriptions import Kind, Place

CALLED_OFF = "launch date withdrawn"


@pytest.fixture
async def office(tmp_path):
    async with opened(tmp_path) as made:
        yield made


# ---------------------------------------------------------------- a launch moves


async def test_a_launch_moved_later_edits_the_notice_and_gets_notices_anew(office):
    office.subscribe()
    await office.pass_by(8 * HOUR)
    (first,) = messages(office)
    await learn(office, alfa=START + 54 * HOUR)
    assert (len(messages(office)), len(first.edits)) == (1, 1)
    assert "12 January 2001, 18:00" in first.title
    await office.pass_by(DAY)
    await office.pass_by(DAY)
    assert outcomes(office) == [
        (notice("alfa", 1440, START + 30 * HOUR), "done"),
        (notice("alfa", 1440, START + 54 * HOUR), "done"),
        (notice("alfa", 60, START + 54 * HOUR), "done"),
    ]


async def test_a_launch_moved_earlier_has_no_notice_that_comes_too_late(office):
    office.subscribe()
    await learn(office, alfa=START + 5 * HOUR)
    await office.pass_by(6 * HOUR)
    # The day's notice would have been of use until twelve hours before.
    assert outcomes(office) == [(notice("alfa", 60, START + 5 * HOUR), "done")]


async def test_a_launch_moved_into_the_next_hour_is_told_at_once(office):
    office.subscribe()
    await office.pass_by(8 * HOUR)
    await learn(office, alfa=START + 8 * HOUR + 40 * MINUTE)
    assert [reason for _, reason in outcomes(office)] == ["done", "done"]
    assert messages(office)[1].at == office.clock()
    assert "should have come" not in messages(office)[1].description


@pytest.mark.parametrize(
    ("launch", "slip", "again"),
    [
        pytest.param(30 * HOUR, 14 * MINUTE, False, id="by 14 minutes"),
        pytest.param(30 * HOUR, -14 * MINUTE, False, id="by 14 minutes to earlier"),
        pytest.param(30 * HOUR, 15 * MINUTE, True, id="by 15 minutes"),
        pytest.param(36 * HOUR - 2 * MINUTE, 4 * MINUTE, True, id="over midnight"),
        pytest.param(36 * HOUR + MINUTE, -2 * MINUTE, True, id="over midnight to earlier"),
    ],
)
async def test_a_small_slip_only_edits(office, launch, slip, again):
    await learn(office, alfa=START + launch)
    office.subscribe()
    await office.pass_by(launch - 23 * HOUR)
    assert len(messages(office)) == 1
    await learn(office, alfa=START + launch + slip)
    assert len(messages(office)) == (2 if again else 1)
    at = START + launch + slip
    for message in messages(office):
        assert f"{at.day} January 2001, {at:%H:%M}" in message.title
    assert len(messages(office)[0].edits) == 1


async def test_small_slips_that_add_up_are_a_move(office):
    office.subscribe()
    await office.pass_by(8 * HOUR)
    for minutes in (10, 14):
        await learn(office, alfa=START + 30 * HOUR + minutes * MINUTE)
    assert len(messages(office)) == 1
    await learn(office, alfa=START + 30 * HOUR + 20 * MINUTE)
    assert len(messages(office)) == 2


async def test_a_launch_that_moves_twice_in_a_row_has_one_notice_of_the_newest_time(office):
    office.subscribe()
    await office.pass_by(8 * HOUR)
    for hours in (54, 31):
        await learn(office, alfa=START + hours * HOUR)
    assert outcomes(office) == [
        (notice("alfa", 1440, START + 30 * HOUR), "done"),
        (notice("alfa", 1440, START + 31 * HOUR), "done"),
    ]
    assert all("11 January 2001, 19:00" in message.title for message in messages(office))


@pytest.mark.parametrize("moves", [[54], [54, 31], [None]], ids=["once", "twice", "called off"])
async def test_a_launch_that_moves_while_its_notice_is_sent_is_put_right(office, moves):
    office.subscribe()
    office.clock.advance(8 * HOUR)
    office.channels.hold()
    await office.courier.turn()
    await office.channels.begun.wait()
    for hours in moves:
        at = hours and START + hours * HOUR
        office.courier.offer(facts(office.clock(), alfa=at))
        await office.courier.turn()
    office.channels.go.set()
    await office.courier.settled()
    for _ in range(3):
        # After a late post its channel has half a minute's quiet.
        office.clock.advance(31 * SECOND)
        await office.courier.turn()
        await office.courier.settled()
    newest = {54: "12 January 2001, 18:00", 31: "11 January 2001, 19:00", None: CALLED_OFF}
    assert all(newest[moves[-1]] in message.title for message in messages(office))
    assert len(messages(office)) == (2 if moves[-1] == 31 else 1)


async def test_a_launch_called_off_edits_the_notice_and_has_no_more(office):
    office.subscribe(kinds=(Kind.LAUNCH, Kind.PLAN_CHANGE))
    await office.pass_by(8 * HOUR)
    await learn(office, alfa=None)
    notice, news = messages(office)
    assert notice.title == news.title == f"alfa: {CALLED_OFF}"
    await office.pass_by(2 * DAY)
    assert len(messages(office)) == 2


async def test_a_mission_that_is_deleted_edits_the_notice_and_has_no_more(office):
    office.subscribe(kinds=(Kind.LAUNCH, Kind.PLAN_CHANGE))
    await office.pass_by(8 * HOUR)
    await learn(office)
    assert office.courier.doubts == ()
    notice, news = messages(office)
    assert notice.title == news.title == f"alfa: {CALLED_OFF}"
    await office.pass_by(2 * DAY)
    assert len(messages(office)) == 2


async def test_two_flights_that_are_swapped_each_tell_their_own_time(office):
    early, late = START + 30 * HOUR, START + 40 * HOUR
    office.subscribe()
    await learn(office, alfa=early, bravo=late)
    await office.pass_by(17 * HOUR)
    assert len(messages(office)) == 2
    await learn(office, alfa=late, bravo=early)
    await office.pass_by(MINUTE, MINUTE)
    times = {"alfa": "12 January 2001, 04:00", "bravo": "11 January 2001, 18:00"}
    for message in messages(office):
        assert times[message.title.partition(":")[0]] in message.title
    await office.pass_by(DAY)
    assert [row["subject"] for row in rows(office) if "/60/" in row["subject"]] == [
        notice("bravo", 60, early),
        notice("alfa", 60, late),
    ]


def crew_told(message):
    """The ids of the crew that a post lists."""
    return sorted(set(re.findall(r"alfa-[a-d]", str(message.content.get("fields")))))


async def test_news_that_was_overtaken_lists_the_crew_as_it_is_from_then_on(office):
    office.subscribe(kinds=(Kind.PLAN_CHANGE,))
    for hours in (40, 45):
        await learn(office, alfa=START + hours * HOUR)
    overtaken, newest = messages(office)
    assert (crew_told(overtaken), crew_told(newest)) == (["alfa-a", "alfa-b"], [])
    for crew in (["alfa-a"], ["alfa-a", "alfa-c"]):
        await learn(office, {"alfa": " ".join(crew)}, alfa=START + 45 * HOUR)
        await office.pass_by(MINUTE, MINUTE)
        assert crew_told(overtaken) == crew
    # It told nothing of a crew.
    assert newest.edits == []


async def test_news_of_a_crew_tells_the_time_of_a_launch_that_slips_a_little(office):
    office.subscribe(kinds=(Kind.PLAN_CHANGE,))
    alone = {"alfa": "alfa-a"}
    await learn(office, alone, alfa=START + 30 * HOUR)
    (news,) = messages(office)
    assert "Launch planned for 11 January 2001, 18:00 UTC." in news.description
    await learn(office, alone, alfa=START + 30 * HOUR + 10 * MINUTE)
    assert messages(office) == [news]
    assert "Launch planned for 11 January 2001, 18:10 UTC." in news.description


# -------------------------------------------- a subscription changes while it is sent


async def under_way(office):
    """A post that is being sent, and its subscription."""
    made = office.subscribe()
    office.clock.advance(8 * HOUR)
    office.channels.hold()
    await office.courier.turn()
    await office.channels.begun.wait()
    return made


async def ended(office, fault=None):
    if fault:
        office.channels.faults.append(fault)
    office.channels.go.set()
    await office.courier.settled()
    office.clock.advance(5 * MINUTE)
    office.courier.wake()
    await office.turn(3)


@pytest.mark.parametrize("fault", [None, "unreached", "cut", "503"])
async def test_a_subscription_removed_while_its_post_is_sent_has_no_later_ones(office, fault):
    made = await under_way(office)
    assert office.store.remove(GUILD, made.id)
    await ended(office, fault)
    await office.pass_by(2 * DAY)
    assert len(office.channels.messages) == (1 if fault in (None, "cut") else 0)
    assert rows(office) == []


@pytest.mark.parametrize("fault", [None, "unreached", "cut", "503"])
async def test_a_channel_changed_while_a_post_is_sent_gets_only_what_comes_later(office, fault):
    made = await under_way(office)
    moved = type(made)(
        made.id, Place(GUILD, 11), made.terms, MANAGER, office.clock(), made.role, "en"
    )
    office.clock.advance(SECOND)
    assert office.store.change(moved, office.clock())
    await ended(office, fault)
    assert len(messages(office, 10)) == (1 if fault in (None, "cut") else 0)
    assert messages(office, 11) == []
    await office.pass_by(2 * DAY)
    assert len(messages(office, 10)) == (1 if fault in (None, "cut") else 0)
    (later,) = messages(office, 11)
    assert later.at >= START + 29 * HOUR


@pytest.mark.parametrize("fault", [None, "unreached", "cut"])
async def test_a_subscription_paused_while_its_post_is_sent_has_no_later_ones(office, fault):
    made = await under_way(office)
    office.store.pause(GUILD, made.id, office.clock())
    await ended(office, fault)
    await office.pass_by(2 * DAY)
    assert len(office.channels.messages) == (1 if fault in (None, "cut") else 0)
