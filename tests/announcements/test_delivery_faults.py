"""Posts and a Discord that breaks off, fails, asks to wait or refuses what it is sent."""

import asyncio
import math
import re
import time

import pytest
from loopback.redirect import redirect
from support.post_office import opened

from bot.announcements import rendering
from bot.announcements.line import SEND_LIMIT


@pytest.fixture
async def office(tmp_path):
    """One channel; its post about Alfa is due."""
    async with opened(tmp_path) as made:
        yield made


@pytest.fixture
async def offices(tmp_path):
    """Two channels; in each a post about Alfa is due."""
    async with opened(tmp_path, channels=2) as made:
        yield made


@pytest.fixture
async def skip():
    """Lets so much time pass at once for all that waits in this loop."""
    loop, skipped = asyncio.get_running_loop(), 0.0

    def skip(time):
        nonlocal skipped
        skipped += time.total_seconds()

    counted = loop.time
    loop.time = lambda: counted() + skipped
    yield skip
    del loop.time


# ------------------------------------------------------- the connection breaks


@pytest.mark.parametrize("accepted", [False, True], ids=["before it is accepted", "after"])
async def test_a_broken_connection_leaves_one_message(office, accepted):
    (channel,) = office.channels
    faults = office.server.faults
    (faults.accept_and_cut if accepted else faults.cut)(places=[channel])
    await office.turn()
    assert office.states() == ["due"]
    assert office.rows()[0]["unsure_since"]
    await office.after(3)
    assert office.states() == ["done"]
    assert len(office.titles(channel)) == 1
    # What was accepted is found in the channel and not sent again.
    assert office.asked("POST", channel) == (1 if accepted else 2)


async def test_a_post_is_found_though_a_wrong_clock_noted_when_it_was_tried(office):
    (channel,) = office.channels
    office.server.nonce_seconds = 0
    office.server.faults.accept_and_cut(places=[channel])
    await office.turn()
    connection = office.store._connection
    connection.execute("UPDATE job SET unsure_since = '2099-01-01T00:00:00.000Z'")
    await office.after(3)
    assert (office.states(), len(office.titles(channel))) == (["done"], 1)


async def test_a_connection_that_cannot_be_made_leaves_no_doubt(office, unused_tcp_port):
    (channel,) = office.channels
    await office.turn()
    office.learn(Alfa=40, Bravo=41)
    undo = redirect(f"http://127.0.0.1:{unused_tcp_port}/api/v10")
    await office.turn()
    undo()
    _, row = office.rows()
    assert (row["state"], row["unsure_since"]) == ("due", None)
    assert "cannot be reached" in row["reason"]
    await office.after(3)
    assert (office.states(), office.asked("POST", channel)) == (["done", "done"], 2)


async def test_a_start_without_discord_plans_nothing_by_a_clock_that_may_be_wrong(
    office, unused_tcp_port
):
    undo = redirect(f"http://127.0.0.1:{unused_tcp_port}/api/v10")
    await office.turn()
    undo()
    assert office.rows() == []
    await office.turn()
    assert office.states() == ["done"]


@pytest.mark.parametrize("accepted", [False, True], ids=["before it is accepted", "after"])
async def test_an_answer_that_never_comes_leaves_one_message(office, skip, accepted):
    faults = office.server.faults
    fault = (faults.accept_and_hang if accepted else faults.hang)(places=office.channels)
    turning = asyncio.create_task(office.turn())
    await office.server.until(lambda: fault.struck)
    skip(SEND_LIMIT)
    await turning
    assert "did not answer in time" in office.rows()[0]["reason"]
    fault.cut()
    await office.after(3)
    assert office.states() == ["done"]
    assert len(office.titles(*office.channels)) == 1


async def test_each_try_waits_longer_and_none_is_made_once_it_is_of_no_use(office):
    (channel,) = office.channels
    office.server.faults.cut(math.inf, places=[channel])
    gaps, last = [], None
    for _ in range(40 * 60 // 5 + 2):
        before = office.asked("POST", channel)
        await office.after(5)
        if office.asked("POST", channel) > before:
            gaps += [office.now() - last] if last else []
            last = office.now()
    assert len(gaps) < 15
    assert gaps[-1] > 4 * gaps[0]
    assert office.states() == ["skipped"]
    assert office.rows()[0]["reason"] == "stale"


# ------------------------------------------------------------- Discord fails


async def test_a_502_after_it_was_accepted_is_asked_again_under_the_same_nonce(office):
    (channel,) = office.channels
    office.server.faults.accept_and_answer(502, places=[channel])
    await office.turn()
    assert (office.states(), office.asked("POST", channel)) == (["done"], 2)
    assert len(office.titles(channel)) == 1


@pytest.mark.parametrize("accepted", [False, True], ids=["before it is accepted", "after"])
@pytest.mark.parametrize("status", [500, 503, 504])
async def test_a_failing_discord_gets_it_later_and_once(office, skip, status, accepted):
    (channel,) = office.channels
    faults = office.server.faults
    fault = (faults.accept_and_answer if accepted else faults.answer)(status, places=[channel])
    turning = asyncio.create_task(office.turn())
    await office.server.until(lambda: fault.struck)
    # By then the library waits before it tries again by itself, where it does.
    await office.server.caught_up()
    skip(SEND_LIMIT)
    await turning
    assert office.states() == ["due"]
    await office.after(3)
    assert office.states() == ["done"]
    assert len(office.titles(channel)) == 1


# ------------------------------------------------------------ Discord asks to wait


async def test_a_short_429_is_waited_for(office):
    (channel,) = office.channels
    office.server.faults.rate_limit(0.05, places=[channel])
    await office.turn()
    assert (office.states(), office.asked("POST", channel)) == (["done"], 2)


async def test_a_429_of_40_seconds_holds_up_its_channel_alone(offices):
    slow, other = offices.channels
    offices.server.faults.rate_limit(40, places=[slow])
    await offices.turn()
    assert [len(offices.titles(channel)) for channel in (slow, other)] == [0, 1]
    await offices.after(39)
    assert offices.asked("POST", slow) == 1
    await offices.after(2)
    assert offices.states() == ["done", "done"]
    # It was surely not posted, so nobody looks for it.
    assert offices.asked("GET", slow) == 0


async def test_a_global_429_lets_all_wait(offices):
    first, _ = offices.channels
    arrivals = []

    async def note(request):
        if request.method == "POST" and request.path.endswith("/messages"):
            arrivals.append(time.monotonic())

    offices.server.before_request.insert(0, note)
    offices.server.faults.rate_limit(0.3, is_global=True, places=[first])
    await offices.turn()
    assert offices.states() == ["done", "done"]
    refused, *others = arrivals
    assert min(others) - refused > 0.25


async def test_a_429_of_a_proxy_before_discord_lets_all_wait_a_minute(tmp_path):
    async with opened(tmp_path, channels=10) as office:
        fault = office.server.faults.answer(429, math.inf)
        await office.turn(3)
        # None was sent but those that were under way already.
        assert 1 <= fault.struck <= 3
        await office.after(58)
        assert fault.struck <= 3
        fault.end()
        await office.after(3)
        await office.turn(2)
        assert set(office.states()) == {"done"}


async def test_slow_mode_is_waited_for_while_others_go_on(offices):
    slow, other = offices.channels
    slow.slow_mode, slow.slows_bots = 40, True
    offices.learn(Alfa=40, Bravo=41)
    await offices.turn(2)
    assert [len(offices.titles(channel)) for channel in (slow, other)] == [1, 2]
    await offices.after(41)
    assert set(offices.states()) == {"done"}
    assert len(offices.titles(slow)) == 2


async def test_a_short_slow_mode_makes_no_second_message(office, skip):
    (channel,) = office.channels
    channel.slow_mode, channel.slows_bots = 10, True
    office.learn(Alfa=40, Bravo=41)
    turning = asyncio.create_task(office.turn(2))
    await office.server.until(lambda: office.asked("POST", channel) == 2)
    await office.server.caught_up()
    skip(SEND_LIMIT)
    await turning
    assert sorted(office.states()) == ["done", "due"]
    await office.after(12)
    assert office.states() == ["done", "done"]
    assert len(office.titles(channel)) == 2


# ------------------------------------------------------------ what Discord will not take


async def test_what_discord_will_not_take_is_dead_and_logged_and_others_go_on(offices, caplog):
    bad, other = offices.channels
    refusal = {"message": "Invalid Form Body", "code": 50035}
    fault = offices.server.faults.answer(400, payload=refusal, places=[bad])
    offices.learn(Alfa=40, Bravo=41)
    await offices.turn(3)
    dead, *rest = sorted(offices.rows(), key=lambda row: row["state"])
    assert (dead["state"], fault.struck) == ("dead", 1)
    assert "Invalid Form Body" in dead["reason"]
    assert {row["state"] for row in rest} == {"done"}
    assert [len(offices.titles(channel)) for channel in (bad, other)] == [1, 2]
    errors = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert len(errors) == 1
    assert dead["subject"] in errors[0]


async def test_a_post_that_cannot_be_worded_is_dead_and_logged_and_others_go_on(
    office, monkeypatch, caplog
):
    worded = rendering.post

    def post(knowledge, subscription, subject, *rest, **more):
        if subject.mission == "Alfa":
            raise ZeroDivisionError
        return worded(knowledge, subscription, subject, *rest, **more)

    monkeypatch.setattr(rendering, "post", post)
    office.learn(Alfa=40, Bravo=41)
    await office.turn(3)
    assert office.states() == ["dead", "done"]
    assert [title[:5] for title in office.titles(*office.channels)] == ["Bravo"]
    assert [record.exc_info[0] for record in caplog.records if record.exc_info] == [
        ZeroDivisionError
    ]


# ------------------------------------------------- one channel never delays others


async def arrivals(folder, others, hanging):
    """When each of so many posts arrives, in order, while one channel hangs or not."""
    folder.mkdir()
    async with opened(folder, channels=others + 1) as office:
        first, *rest = office.channels
        if hanging:
            office.server.faults.hang(places=[first])
        begun, found = time.monotonic(), []

        async def note(request, _):
            if request.method == "POST" and re.search(r"/channels/\d+/messages$", request.path):
                found.append(time.monotonic() - begun)

        office.server.after_request.append(note)
        running = asyncio.create_task(office.courier.run())
        await office.server.until(lambda: len(found) >= others, within=20)
        office.server.faults.end()
        await office.courier.stop()
        await running
        assert all(len(office.titles(channel)) == 1 for channel in rest)
    return found[:others]


async def test_a_channel_that_hangs_delays_none_of_200_others(tmp_path):
    alone = await arrivals(tmp_path / "alone", 200, hanging=False)
    beside = await arrivals(tmp_path / "beside", 200, hanging=True)
    delays = [there - here for here, there in zip(alone, beside, strict=True)]
    assert max(delays) < 1


# ------------------------------------------------------ one half of Discord is away


async def test_posts_go_on_while_the_gateway_is_away(office):
    server = office.server

    async def refuse(connection, _):
        await connection.close(4000)

    server.gateway.receive = refuse
    await server.gateway.disconnect()
    await office.turn()
    assert not server.online
    assert office.states() == ["done"]
    del server.gateway.receive
    await server.until(lambda: server.online, within=20)
    assert (await server.interact("aboard", {})).embeds


async def test_questions_are_answered_while_nothing_can_be_posted(office):
    fault = office.server.faults.cut(math.inf)
    await office.turn()
    assert (await office.server.interact("aboard", {})).embeds
    assert office.states() == ["due"]
    fault.end()
    await office.after(3)
    assert office.states() == ["done"]
