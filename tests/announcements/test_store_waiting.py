"""What any store must do with what waits: pauses, lost channels, and much that is late."""

from datetime import timedelta

import pytest
from support.posting import GUILD, HOUR, MANAGER, MINUTE, START
from support.stores import (
    KINDS_OF_STORE,
    LEASE,
    claim,
    launch,
    place_of,
    plan,
    ships,
    states,
    subscribe,
)

from bot.announcements.store import Skipped, State
from bot.announcements.subscriptions import Pause, Place

SECOND = timedelta(seconds=1)


@pytest.fixture(params=KINDS_OF_STORE)
def store(request, tmp_path):
    with place_of(request.param, tmp_path) as place:
        yield place.open()


# ----------------------------------------------------------------------- managers' pauses


def test_what_waits_when_a_manager_pauses_is_not_posted(store):
    made = subscribe(store)
    plan(store, made, launch("alfa"))
    assert store.pause(GUILD, made.id, START)
    assert claim(store) == ()
    assert states(store) == {"alfa": (State.SKIPPED, Skipped.PAUSED)}
    assert store.subscriptions()[0].pause == Pause(START)


def test_what_was_due_while_a_manager_paused_is_not_made_up_for(store):
    made = subscribe(store)
    store.pause(GUILD, made.id, START)
    assert store.resume(GUILD, made.id, START + HOUR)
    (resumed,) = store.subscriptions()
    assert (resumed.pause, resumed.since) == (None, START + HOUR)


def test_what_was_under_way_when_a_manager_paused_may_end_but_is_not_tried_again(store):
    one, other = subscribe(store, 10), subscribe(store, 11)
    plan(store, one, launch("alfa"))
    plan(store, other, launch("bravo"))
    first, second = claim(store)
    for made in (one, other):
        store.pause(GUILD, made.id, START)
    assert store.done(first, START, 5)
    assert store.again(second, START, "503", None)
    assert claim(store) == ()
    assert states(store) == {
        "alfa": (State.DONE, ""),
        "bravo": (State.SKIPPED, Skipped.PAUSED),
    }


def test_nobody_pauses_resumes_or_removes_what_is_of_another_server(store):
    made = subscribe(store)
    for act in (store.pause, store.resume):
        assert not act(GUILD + 1, made.id, START)
        assert not act(GUILD, made.id + 1, START)
    assert not store.remove(GUILD + 1, made.id)
    assert store.subscriptions() == (made,)


def test_a_changed_subscription_counts_from_then_on(store):
    made = subscribe(store)
    plan(store, made, launch("alfa"))
    moved = subscribe(store, 11)
    store.remove(GUILD, moved.id)
    there = type(made)(made.id, Place(GUILD, 12), made.terms, MANAGER, START)
    assert store.change(there, START + HOUR)
    assert claim(store, START + HOUR) == ()
    assert states(store) == {"alfa": (State.SKIPPED, Skipped.CHANGED)}
    (changed,) = store.subscriptions()
    assert (changed.place.channel, changed.since) == (12, START + HOUR)
    assert not store.change(moved, START)


# -------------------------------------------------------------------------- lost channels


def test_a_lost_channel_pauses_each_of_its_subscriptions_once(store):
    one, other, elsewhere = subscribe(store, 10), subscribe(store, 10), subscribe(store, 11)
    paused = store.lose(10, "no permission", START)
    assert [(made.id, made.pause) for made in paused] == [
        (made.id, Pause(START, "no permission")) for made in (one, other)
    ]
    assert store.lose(10, "gone", START + HOUR) == ()
    assert store.subscriptions() == (*paused, elsewhere)


def test_what_is_blocked_comes_when_the_channel_is_there_again(store):
    made = subscribe(store)
    plan(store, made, launch("alfa"))
    store.lose(10, "no permission", START)
    (lost,) = store.subscriptions()
    assert plan(store, lost, launch("bravo")) == 0
    assert claim(store) == ()
    assert store.next_wake() is None
    assert set(states(store).values()) == {(State.BLOCKED, "no permission")}
    assert store.resume(GUILD, made.id, START + SECOND)
    assert store.next_wake() == START + SECOND
    (back,) = claim(store, START + SECOND)
    assert (back.subject.mission, back.attempt) == ("alfa", 1)
    # Nobody wanted it silent, so what was due meanwhile still counts.
    assert back.subscription == made


def test_what_was_under_way_when_its_channel_was_lost_is_blocked_too(store):
    plan(store, subscribe(store), launch("alfa"))
    (delivery,) = claim(store)
    store.lose(10, "no permission", START)
    store.again(delivery, START, "403", None)
    assert claim(store) == ()
    assert states(store) == {"alfa": (State.BLOCKED, "no permission")}


def test_what_was_blocked_too_long_is_not_posted(store):
    made = subscribe(store)
    plan(store, made, launch("alfa", useful=HOUR))
    store.lose(10, "no permission", START)
    store.resume(GUILD, made.id, START + HOUR)
    assert claim(store, START + HOUR) == ()
    assert states(store) == {"alfa": (State.SKIPPED, Skipped.STALE)}


def test_a_manager_who_pauses_a_lost_channel_wants_nothing_of_what_is_blocked(store):
    made = subscribe(store)
    plan(store, made, launch("alfa"))
    store.lose(10, "no permission", START)
    store.pause(GUILD, made.id, START)
    store.resume(GUILD, made.id, START)
    assert claim(store) == ()
    assert states(store) == {"alfa": (State.SKIPPED, Skipped.PAUSED)}


# ------------------------------------------------------------------------- much that is late


def late(count, first=10):
    """Notices that became due one minute after another, the last two minutes ago."""
    return [
        launch(f"ship-{first + number}", START - (count - number + 1) * MINUTE)
        for number in range(count)
    ]


def test_of_many_that_are_late_the_newest_tells_of_the_others(store):
    made = subscribe(store)
    assert plan(store, made, *late(4)) == 1
    (delivery,) = claim(store)
    assert delivery.subject.mission == "ship-13"
    assert [other.mission for other in delivery.merged] == ["ship-12", "ship-11", "ship-10"]
    assert store.done(delivery, START, 5)
    assert claim(store, START + HOUR) == ()
    assert set(states(store).values()) == {(State.DONE, ""), (State.SKIPPED, Skipped.MERGED)}


def test_what_is_merged_is_remembered_by_the_next_to_try(store):
    plan(store, subscribe(store), *late(5))
    (first,) = claim(store)
    (again,) = claim(store, START + LEASE)
    assert again.merged == first.merged
    assert len(again.merged) == 4


def test_a_few_that_are_late_come_one_after_another_with_time_between(store):
    plan(store, subscribe(store), *late(3))
    for number, ship in enumerate(["ship-10", "ship-11", "ship-12"]):
        at = START + number * 30 * SECOND
        assert store.next_wake() <= at
        assert claim(store, at - SECOND) == ()
        (delivery,) = claim(store, at)
        assert (delivery.subject.mission, delivery.merged) == (ship, ())
        store.done(delivery, at, 5)


def test_what_is_on_time_is_not_merged(store):
    plan(store, subscribe(store), *(launch(f"ship-{number}") for number in range(6)))
    (delivery,) = claim(store)
    assert delivery.merged == ()
    assert len(states(store)) == 6
    assert {state for state, _ in states(store).values()} == {State.DUE, State.DOING}


def test_a_great_many_at_once_are_one_that_tells_of_the_others_though_on_time(store):
    plan(store, subscribe(store), *(launch(f"ship-{number}") for number in range(20)))
    (delivery,) = claim(store)
    assert len(delivery.merged) == 19


def test_what_is_late_is_merged_in_each_subscription_alone(store):
    plan(store, subscribe(store, 10), *late(3))
    plan(store, subscribe(store, 11), *late(3))
    assert [delivery.merged for delivery in claim(store)] == [(), ()]


def test_what_is_late_in_a_channel_that_was_lost_is_merged_when_it_is_back(store):
    made = subscribe(store)
    plan(store, made, *(launch(f"ship-{n}", START + n * SECOND) for n in range(5)))
    store.lose(10, "no permission", START)
    store.resume(GUILD, made.id, START + HOUR)
    (delivery,) = claim(store, START + HOUR)
    assert (delivery.subject.mission, len(delivery.merged)) == ("ship-4", 4)


def test_what_was_tried_before_is_not_merged_away(store):
    made = subscribe(store)
    plan(store, made, launch("tried", START - HOUR))
    (delivery,) = claim(store)
    store.again(delivery, START + SECOND, "503", START)
    plan(store, made, *late(5))
    assert ships(claim(store, START + SECOND)) == ["tried"]


def test_late_posts_of_one_channel_do_not_hold_up_another(store):
    plan(store, subscribe(store, 10), *late(2))
    plan(store, subscribe(store, 11), *late(2, first=20))
    for delivery in claim(store):
        if delivery.subscription.place.channel == 10:
            store.done(delivery, START, 5)
    again = claim(store, START + LEASE - SECOND, limit=1)
    assert ships(again) == ["ship-11"]


def test_a_server_that_is_forgotten_has_nothing_to_post(store):
    plan(store, subscribe(store, 10), launch("alfa"))
    plan(store, subscribe(store, 20, guild=2), launch("bravo"))
    assert store.forget(GUILD) == 1
    assert store.records(GUILD, 10) == ()
    assert ships(claim(store, START)) == ["bravo"]
