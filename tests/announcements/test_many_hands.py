"""Several processes, older facts, and subscriptions that come, go and change."""

import asyncio
import threading
from contextlib import closing
from dataclasses import replace
from itertools import count

import pytest
from support.posting import DAY, GUILD, HOUR, MINUTE, START, Office, days, flights
from support.worlds import mission, world

from bot.announcements import courier, knowledge
from bot.announcements.sqlite_store import SqliteStore
from bot.announcements.store import State
from bot.announcements.subscriptions import At, Kind, Place, Terms

LAUNCH = START + 30 * HOUR


@pytest.fixture
async def office(tmp_path):
    """An office that knows of one launch."""
    with closing(SqliteStore(tmp_path / "state.sqlite")) as store:
        made = Office(store, flights(alfa=LAUNCH, bravo=LAUNCH + 9 * DAY))
        await made.turn()
        yield made
        await made.courier.stop()


def states(office):
    return [record.state for record in office.store.records(GUILD, 100)]


async def other_process(office, manifest):
    """Another courier on the same file, with the same channels and clock."""
    other = Office(office.store, manifest, office.clock, office.channels)
    await other.turn()
    return other


async def test_a_process_with_older_facts_leaves_the_posts_to_the_newer(office):
    office.subscribe()
    launched = flights(LAUNCH + MINUTE, alfa=LAUNCH, bravo=LAUNCH + 9 * DAY)
    office.clock.now = LAUNCH + 2 * MINUTE
    newer = await other_process(office, launched)
    await office.turn(2)
    await newer.turn(2)
    assert office.channels.titles() == ["alfa has launched"]
    assert set(states(office)) == {State.DONE}
    await newer.courier.stop()


async def test_facts_that_two_processes_learn_at_once_make_news_once(office, tmp_path, monkeypatch):
    office.subscribe(kinds=(Kind.PLAN_CHANGE,))
    moved = flights(START + HOUR, alfa=LAUNCH + DAY, bravo=LAUNCH + 9 * DAY)
    both_have_read, compared = threading.Barrier(2), count()

    def compare_together(*facts):
        if next(compared) < 2:
            both_have_read.wait(5)
        return knowledge.compare(*facts)

    with closing(SqliteStore(tmp_path / "state.sqlite")) as store:
        other = Office(store, office.manifest, office.clock, office.channels)
        await other.turn()
        monkeypatch.setattr(courier, "compare", compare_together)
        office.manifest = other.manifest = moved
        await asyncio.gather(office.turn(), other.turn())
        for one in (office, other):
            await one.turn(2)
        await other.courier.stop()
    assert next(compared) == 2
    assert len(office.store.known().news) == len(office.channels.titles()) == 1


async def test_facts_that_reach_less_far_than_those_accepted_are_held(office, caplog):
    office.subscribe(kinds=(Kind.PLAN_CHANGE,))
    newer = await other_process(
        office, flights(START + HOUR, alfa=LAUNCH + DAY, bravo=LAUNCH + 9 * DAY)
    )
    await newer.turn(2)
    older = await other_process(office, flights(alfa=LAUNCH, bravo=LAUNCH + 9 * DAY))
    await older.turn(2)
    assert older.courier.doubts
    assert "were accepted already" in caplog.text
    assert len(office.channels.titles()) == 1
    for one in (newer, older):
        await one.courier.stop()


async def test_servers_left_and_joined_while_it_did_not_run_are_noted(office):
    office.subscribe()
    office.store.left(GUILD, START)
    office.store.present([GUILD], START + DAY)
    office.store.prune(START + 60 * DAY)
    assert len(office.store.subscriptions()) == 1
    office.store.present([], START + 60 * DAY)
    office.store.prune(START + 91 * DAY)
    assert office.store.subscriptions() == ()


async def test_a_zone_that_is_not_known_any_more_stops_no_other_posts(office, caplog):
    broken = Terms(frozenset({Kind.DIGEST}), zone="Atlantis/Poseidonis")
    office.store.add(Place(GUILD, 11), broken, 7, START, None, "en")
    office.subscribe(kinds=(Kind.LAUNCH,))
    office.clock.now = LAUNCH - 24 * HOUR
    await office.turn(2)
    assert len(office.channels.titles(10)) == 1
    assert "Atlantis" in caplog.text


async def test_another_language_drops_no_post_that_waits(office):
    made = office.subscribe()
    office.clock.now = LAUNCH - 24 * HOUR
    office.channels.faults.append("throttled")
    await office.turn()
    office.store.change(replace(made, locale="ru"), office.clock())
    office.clock.advance(MINUTE)
    await office.turn(2)
    assert states(office) == [State.DONE]


async def test_a_notice_is_corrected_in_the_channel_where_it_was_posted(office):
    made = office.subscribe(10)
    office.clock.now = LAUNCH - 24 * HOUR
    await office.turn(2)
    office.store.change(replace(made, place=Place(GUILD, 11)), office.clock())
    office.manifest = flights(office.clock(), alfa=LAUNCH + 5 * MINUTE, bravo=LAUNCH + 9 * DAY)
    await office.turn(2)
    assert ("edit", 10) in office.channels.calls
    assert ("edit", 11) not in office.channels.calls


async def test_what_is_blocked_and_of_use_comes_though_something_newer_is_stale(office):
    """The newest is a launch of no more use, which is not made to tell of the others."""
    made = office.subscribe(kinds=(Kind.LAUNCH, Kind.CREW_CHANGE))
    office.store.lose(10, "no permission", START + MINUTE)
    ships = {f"ship-{number}": START + (2 + number) * HOUR for number in range(5)}
    office.clock.now = START + 10 * HOUR
    office.manifest = flights(office.clock(), alfa=LAUNCH, bravo=LAUNCH + 9 * DAY, **ships)
    await office.turn(2)
    office.clock.advance(7 * HOUR)
    office.store.resume(GUILD, made.id, office.clock())
    await office.pass_by(5 * MINUTE, MINUTE)
    told = str([message.content for message in office.channels.messages])
    for docked in ("ship-0", "ship-1", "ship-2"):
        assert f"{docked} has docked" in told


async def test_a_daily_post_comes_once_though_the_subscription_is_edited(office):
    made = office.subscribe(kinds=(Kind.DIGEST,), at=At())
    office.clock.now = START + DAY
    await office.turn(2)
    before = len(office.channels.titles())
    terms = replace(made.terms, leads=())
    office.store.change(replace(made, terms=terms), office.clock())
    await office.turn(2)
    assert len(office.channels.titles()) == before == 1


# ------------------------------------------------------------------ the guarantee


def shrinking(known_to, leaves):
    """A world in which one of two Russians leaves then, and the other later."""
    return world(
        mission("Old", docking=-300, undocking=days(leaves), crew="Ana"),
        mission("New", docking=-200, undocking=300, crew="Ben Cyd*"),
        mission("Dragon", docking=-100, undocking=300, crew="Dan Eve", program="dragon"),
        known_to=days(known_to),
    )


@pytest.fixture
async def guarded(tmp_path):
    """An office that knows when the first of two Russians is to leave: far ahead."""
    with closing(SqliteStore(tmp_path / "state.sqlite")) as store:
        made = Office(store, shrinking(START, START + 90 * DAY))
        await made.turn()
        made.subscribe(kinds=(Kind.GUARANTEE_WATCH,))
        yield made
        await made.courier.stop()


async def learn(office, leaves):
    office.clock.advance(HOUR)
    office.manifest = shrinking(office.clock(), leaves)
    await office.turn(2)


async def test_a_warning_is_given_once_though_the_plan_moves_a_little(guarded):
    leaves = START + 27 * DAY
    for minutes in (0, 3, 6):
        await learn(guarded, leaves + minutes * MINUTE)
    (title,) = guarded.channels.titles()
    assert title.startswith("By the plans only one Russian will be aboard from 6 February 2001")


async def test_a_shortage_that_is_noticed_late_is_told_at_once_and_not_as_late(guarded):
    guarded.clock.advance(DAY)
    await learn(guarded, START + 11 * DAY)
    (message,) = guarded.channels.messages
    assert "only one Russian" in message.title
    assert "late" not in message.description
