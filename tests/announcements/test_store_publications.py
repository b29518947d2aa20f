"""What any store must do with posts that are still to be published."""

import pytest
from support.posting import GUILD, HOUR, MINUTE, START
from support.stores import (
    KINDS_OF_STORE,
    LEASE,
    claim,
    launch,
    place_of,
    plan,
    publications,
    ships,
    subscribe,
)


@pytest.fixture(params=KINDS_OF_STORE)
def store(request, tmp_path):
    with place_of(request.param, tmp_path) as place:
        yield place.open()


def post(store, channel=10, ship="alfa", message=5, publish=True):
    """Post a notice that is to be published; its subscription."""
    made = subscribe(store, channel)
    plan(store, made, launch(ship))
    (delivery,) = claim(store)
    assert store.done(delivery, START, message, publish=publish)
    return made


def test_what_need_not_be_published_is_left_alone(store):
    post(store, publish=False)
    assert publications(store) == ()
    assert store.next_wake() is None


def test_a_post_is_published_once(store):
    post(store)
    assert store.next_wake() == START
    (made,) = publications(store)
    assert (made.subscription.place.channel, made.message, made.attempt) == (10, 5, 1)
    assert store.done(made, START)
    assert publications(store, START + HOUR) == ()
    assert store.next_wake() is None


def test_publishing_under_way_is_not_seen_until_its_lease_is_over(store):
    post(store)
    (stale,) = publications(store)
    assert publications(store, START + LEASE / 2) == ()
    assert store.next_wake() == START + LEASE
    (newest,) = publications(store, START + LEASE)
    assert newest.attempt == 2
    assert not store.done(stale, START)
    assert not store.again(stale, START, "503", None)
    assert store.next_wake() == START + 2 * LEASE
    assert store.done(newest, START)


def test_publishing_put_off_comes_at_its_time_and_holds_back_its_channel_alone(store):
    post(store, 10, "alfa")
    post(store, 10, "bravo")
    post(store, 11, "charlie")
    first, other = publications(store)
    assert (first.subject.mission, other.subject.mission) == ("alfa", "charlie")
    assert store.again(first, START + HOUR, "503", None)
    assert store.done(other, START)
    assert store.next_wake() == START + HOUR
    assert publications(store, START + HOUR - MINUTE) == ()
    (first,) = publications(store, START + HOUR)
    assert first.subject.mission == "alfa"
    assert store.done(first, START)
    assert ships(publications(store, START + HOUR)) == ["bravo"]


def test_no_more_are_published_than_asked_for(store):
    for channel in range(4):
        post(store, channel)
    assert len(publications(store, limit=3)) == 3
    assert len(publications(store, limit=3)) == 1


def test_what_is_of_no_use_any_more_is_not_published(store):
    post(store)
    store.again(publications(store)[0], START + 5 * HOUR, "503", None)
    assert publications(store, START + 6 * HOUR) == ()
    assert store.next_wake() is None


def test_nothing_of_a_paused_subscription_is_published(store):
    made = post(store)
    store.pause(GUILD, made.id, START)
    assert publications(store) == ()
    assert store.next_wake() is None
    store.resume(GUILD, made.id, START)
    assert ships(publications(store)) == ["alfa"]


def test_who_can_publish_nothing_more_is_not_woken_for_it(store):
    post(store)
    assert store.next_wake(False) is None
    plan(store, subscribe(store, 11), launch("bravo", START + MINUTE))
    assert store.next_wake(False) == START
