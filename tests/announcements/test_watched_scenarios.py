"""Watched scenarios: a post comes when plans make one better or worse, once, and is put right."""

from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.posting import DAY, HOUR, MINUTE, START, Killed, Office, days
from support.stores import KINDS_OF_STORE, place_of
from support.worlds import INSTANTS, MANIFESTS, day, mission, world

from bot.announcements.knowledge import turn_named, turns
from bot.announcements.sqlite_store import SqliteStore
from bot.announcements.subscriptions import Kind, Terms
from bot.questions.scenario.outlook import Outlook, outlook
from bot.station.domain import Expedition
from bot.station.moments import Moment

STOPS = "soyuz stops"
FIRST, SECOND = START + 40 * DAY, START + 60 * DAY


def plans(known_to=START, leaves=FIRST, crew="Ana Ben Uma*"):
    """A Soyuz that leaves one day and is relieved by another, beside a Dragon."""
    return world(
        mission("Old", docking=-100, undocking=days(leaves), crew=crew),
        mission("New", docking=days(leaves) - 5, undocking=400, crew="Eva Fay Liz*"),
        mission("Dragon", docking=-50, crew="Bob Roy*", program="dragon"),
        known_to=days(known_to),
        expeditions=[(-100, 500, "Ana")],
    )


def watch(office, *scenarios):
    for number, scenario in enumerate(scenarios):
        office.subscribe(kinds=(Kind.WHAT_IF,), scenario=scenario, channel=10 + number)


async def learn(office, manifest=None, **changed):
    office.clock.advance(HOUR)
    office.manifest = manifest or plans(office.clock(), **changed)
    await office.turn(2)


@pytest.fixture(params=KINDS_OF_STORE)
async def office(request, tmp_path):
    """An office that knows how plans are."""
    with place_of(request.param, tmp_path) as place:
        made = Office(place.open(), plans())
        await made.turn()
        yield made
        await made.courier.stop()


async def test_a_post_comes_when_plans_make_it_worse_and_tells_what_it_was(office):
    watch(office, STOPS)
    await learn(office, leaves=FIRST - 10 * DAY)
    (message,) = office.channels.messages
    assert message.title == (
        "If Soyuz stopped flying on 10 January 2001:"
        " from 9 February 2001 the guarantee would hang on Roy and Bob"
    )
    assert message.description.startswith("Worse than by the plans before: from 19 February 2001")


async def test_each_scenario_has_its_own_posts(office):
    watch(office, STOPS, "dragon stops")
    await learn(office, leaves=FIRST - 10 * DAY)
    assert [message.channel for message in office.channels.messages] == [10]


async def test_plans_that_make_no_difference_to_it_make_no_post(office):
    watch(office, "dragon stops")
    await learn(office, leaves=FIRST - 10 * DAY)
    assert office.channels.messages == []


async def test_what_changed_before_it_was_watched_is_not_posted(office):
    watch(office, STOPS)
    await learn(office, leaves=FIRST - 10 * DAY)
    office.clock.advance(MINUTE)
    office.subscribe(kinds=(Kind.WHAT_IF,), scenario=STOPS, channel=20)
    await office.turn(2)
    assert [message.channel for message in office.channels.messages] == [10]


async def test_when_plans_are_as_before_the_post_is_put_right_and_another_comes(office):
    watch(office, STOPS)
    await learn(office, leaves=FIRST - 10 * DAY)
    await learn(office)
    first, second = office.channels.messages
    assert first.edits
    assert "The plan has changed since this was posted." in first.description
    assert second.description.startswith("Better than by the plans before")
    assert not second.edits


async def test_what_can_happen_no_more_is_told_once_and_why(office):
    watch(office, "old home")
    office.clock.advance(45 * DAY)
    await learn(office)
    await learn(office, leaves=FIRST - DAY)
    (message,) = office.channels.messages
    assert message.title.startswith("It can happen no more: 'old home'")
    assert "is not docked" in message.description


async def test_it_turns_again_under_another_name(office):
    watch(office, STOPS)
    for days_earlier in (10, 0, 10, 0):
        await learn(office, leaves=FIRST - days_earlier * DAY)
    assert len(office.channels.messages) == 4


async def test_a_plan_that_changed_while_it_did_not_run_is_told_at_the_start(tmp_path):
    with closing(SqliteStore(tmp_path / "state.sqlite")) as store:
        before = Office(store, plans())
        await before.turn()
        watch(before, STOPS)
        await before.courier.stop()
        before.clock.advance(HOUR)
        changed = plans(before.clock(), leaves=FIRST - 10 * DAY)
        after = Office(store, changed, before.clock, before.channels)
        await after.turn(2)
        await after.courier.stop()
    assert len(after.channels.messages) == 1


@pytest.mark.parametrize("fault", ["kill before", "kill after"])
async def test_a_kill_while_it_is_posted_leaves_one_post(office, fault):
    watch(office, STOPS)
    office.channels.faults.append(fault)
    with pytest.raises(Killed):
        await learn(office, leaves=FIRST - 10 * DAY)
    await office.restart()
    await office.pass_by(10 * MINUTE, MINUTE)
    assert len(office.channels.messages) == 1


def test_terms_watch_a_scenario_or_none():
    for kinds, scenario in (({Kind.WHAT_IF}, ""), ({Kind.LAUNCH}, STOPS)):
        with pytest.raises(ValueError, match="scenario"):
            Terms(frozenset(kinds), scenario=scenario)


def test_two_scenarios_of_one_channel_do_not_come_twice():
    one, other = (Terms(frozenset({Kind.WHAT_IF, Kind.LAUNCH}), scenario=s) for s in "ab")
    assert one.shared(other) == {Kind.LAUNCH}
    assert one.shared(replace(other, scenario="a")) == {Kind.WHAT_IF, Kind.LAUNCH}


# -------------------------------------------------------------------------------- laws

SCENARIOS = st.lists(
    st.sampled_from([f"{what} {happens}" for what in ("soyuz", "dragon", "shuttle")
                     for happens in ("stops", "home", "lost")] + ["Russia leaves"]),
    min_size=1, max_size=2, unique=True,
).map("; ".join)  # fmt: skip


def crewed(manifest):
    """The same with a first crew, before which nothing is looked at."""
    first = Expedition(1, Moment(day(0)), None, source="made-up")
    return replace(manifest, expeditions=(first,))


CREWED = MANIFESTS.map(crewed)


@given(manifest=CREWED, scenario=SCENARIOS, since=INSTANTS)
def test_an_outlook_is_read_back_as_it_was_written(manifest, scenario, since):
    found = outlook(manifest, scenario, since)
    assert found is None or Outlook.read(str(found)) == found


@given(before=CREWED, after=CREWED, scenario=SCENARIOS)
def test_a_turn_is_told_where_it_comes_to_something_else_and_only_there(before, after, scenario):
    since = after.known_to
    both = [outlook(facts, scenario, since) for facts in (before, after)]
    told = turns(before, after, [scenario], START)
    could = both[0] or (both[1] is None and outlook(before, scenario, before.known_to))
    assert bool(told) == bool(could and could != both[1])
    assert turns(after, after, [scenario], START) == ()
    for one in told:
        assert [one.before, one.after] == [could, both[1]]
        assert turn_named(one, ()) == turn_named(replace(one, noticed=START + DAY), ())


@given(manifest=CREWED, since=INSTANTS)
def test_the_more_happens_the_more_it_costs_or_as_much(manifest, since):
    """Of what stops: another programme that stops too brings nobody."""
    one, both = (outlook(manifest, s, since) for s in ("soyuz stops", "soyuz stops; dragon stops"))
    if one and both and not one.seatless and not both.seatless:
        assert both.rank[0] <= one.rank[0]
