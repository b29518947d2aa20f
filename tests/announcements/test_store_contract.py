"""What any store must do with deliveries: planning, claims, and how a claim may end."""

import random
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from support.posting import DAY, GUILD, HOUR, MINUTE, START
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
from bot.announcements.subscriptions import MOST_SUBSCRIPTIONS

INSTANT = timedelta(milliseconds=1)


@pytest.fixture(params=KINDS_OF_STORE)
def place(request, tmp_path):
    with place_of(request.param, tmp_path) as made:
        yield made


@pytest.fixture
def store(place):
    return place.open()


# ---------------------------------------------------------------------------- claims


def test_an_empty_store_has_nothing_to_claim(store):
    assert claim(store) == ()
    assert store.next_wake() is None


def test_a_claim_says_what_to_post_and_where(store):
    made = subscribe(store)
    assert plan(store, made, launch("alfa")) == 1
    (delivery,) = claim(store, owner="me")
    notice = launch("alfa")
    assert (delivery.subscription, delivery.subject) == (made, notice.subject)
    assert (delivery.due, delivery.until) == (notice.due, notice.until)
    assert (delivery.owner, delivery.attempt, delivery.unsure_since) == ("me", 1, None)
    assert delivery.merged == ()


def test_the_oldest_comes_first(store):
    for channel, minutes in ((10, 3), (11, 9), (12, 6)):
        made = subscribe(store, channel)
        plan(store, made, launch(f"ship-{minutes}", START - minutes * MINUTE))
    assert ships(claim(store)) == ["ship-9", "ship-6", "ship-3"]


def test_no_more_are_claimed_than_asked_for(store):
    for number in range(5):
        plan(store, subscribe(store, number), launch(f"ship-{number}", START - number * INSTANT))
    assert [ships(claim(store, limit=2)) for _ in range(4)] == [
        ["ship-4", "ship-3"],
        ["ship-2", "ship-1"],
        ["ship-0"],
        [],
    ]


def test_one_of_a_channel_is_under_way_at_a_time(store):
    one, other = subscribe(store), subscribe(store)
    plan(store, one, launch("alfa"), launch("bravo", START + INSTANT))
    plan(store, other, launch("charlie"))
    for ship in ("alfa", "charlie", "bravo"):
        (delivery,) = claim(store)
        assert delivery.subject.mission == ship
        assert store.done(delivery, START, 1)


def test_what_is_leased_is_not_seen(store):
    plan(store, subscribe(store), launch("alfa"))
    claim(store)
    assert claim(store, owner="other") == ()
    assert claim(store, START + LEASE - INSTANT, owner="other") == ()


def test_a_lease_that_is_over_leaves_a_try_whose_end_is_not_known(store):
    plan(store, subscribe(store), launch("alfa"))
    claim(store)
    for attempt in (2, 3):
        (again,) = claim(store, START + attempt * LEASE, owner="other")
        assert (again.owner, again.attempt, again.unsure_since) == ("other", attempt, START)


def test_claims_of_several_at_once_do_not_overlap(place):
    seed = random.randrange(1_000_000)
    print(f"seed {seed}")
    chance = random.Random(seed)
    store = place.open()
    for number in range(200):
        made = subscribe(store, number, guild=number // MOST_SUBSCRIPTIONS)
        plan(store, made, launch(f"ship-{number}"))
    each = [(f"owner-{number}", place.open(), chance.randrange(1, 8)) for number in range(4)]

    def take(owner, store, limit):
        found = []
        while some := claim(store, owner=owner, limit=limit):
            found += [(owner, delivery.id) for delivery in some]
        return found

    with ThreadPoolExecutor(len(each)) as pool:
        taken = [one for found in pool.map(lambda given: take(*given), each) for one in found]
    assert len({number for _, number in taken}) == len(taken) == 200


# ------------------------------------------------------------------ how a claim may end


@pytest.mark.parametrize(
    "end",
    [
        pytest.param(lambda store, one: store.done(one, START, 5), id="sent"),
        pytest.param(lambda store, one: store.end(one, State.SKIPPED, "", START), id="skipped"),
        pytest.param(lambda store, one: store.end(one, State.DEAD, "", START), id="dead"),
    ],
)
def test_what_is_final_never_comes_back(store, end):
    made = subscribe(store)
    plan(store, made, launch("alfa"))
    (delivery,) = claim(store)
    assert end(store, delivery)
    former = states(store)
    assert plan(store, made, launch("alfa")) == 0
    assert claim(store, START + LEASE) == claim(store, START + DAY) == ()
    assert store.next_wake() is None
    assert states(store) == former


def test_what_was_sent_is_on_record(store):
    plan(store, subscribe(store), launch("alfa"))
    store.done(claim(store)[0], START + MINUTE, 5)
    (record,) = store.records(GUILD, 10)
    assert (record.state, record.ended, record.message) == (State.DONE, START + MINUTE, 5)


def test_a_claim_given_back_unused_burns_no_attempt(store):
    plan(store, subscribe(store), launch("alfa"))
    (delivery,) = claim(store)
    assert store.release(delivery)
    assert claim(store) == (delivery,)


def test_a_doubt_outlives_a_claim_given_back_unused(store):
    plan(store, subscribe(store), launch("alfa"))
    claim(store)
    (delivery,) = claim(store, START + LEASE)
    assert store.release(delivery)
    assert claim(store, START + LEASE) == (delivery,)
    assert delivery.unsure_since == START


@pytest.mark.parametrize("unsure", [None, START - MINUTE], ids=["sure", "unsure"])
def test_a_retry_comes_at_its_time(store, unsure):
    plan(store, subscribe(store), launch("alfa"))
    (delivery,) = claim(store)
    at = START + 10 * MINUTE
    assert store.again(delivery, at, "503", unsure)
    assert store.next_wake() == at
    assert claim(store, at - INSTANT) == ()
    (again,) = claim(store, at)
    assert (again.attempt, again.unsure_since) == (2, unsure)


STALE = [
    pytest.param(lambda store, one: store.done(one, START, 5, "-"), id="sent"),
    pytest.param(lambda store, one: store.again(one, START, "x", START), id="retry"),
    pytest.param(lambda store, one: store.release(one), id="release"),
    pytest.param(lambda store, one: store.end(one, State.DEAD, "x", START), id="end"),
]


@pytest.mark.parametrize("owner", ["me", "other"])
@pytest.mark.parametrize("write", STALE)
def test_whoever_lost_a_claim_changes_nothing(store, write, owner):
    plan(store, subscribe(store), launch("alfa"))
    (stale,) = claim(store, owner="me")
    (newest,) = claim(store, START + LEASE, owner=owner)
    former = store.records(GUILD, 10)
    assert not write(store, stale)
    assert store.records(GUILD, 10) == former
    assert store.next_wake() == START + 2 * LEASE
    assert store.done(newest, START + LEASE, 6)


@pytest.mark.parametrize("write", STALE)
def test_the_claim_of_what_is_deleted_changes_nothing_of_what_came_after(store, write):
    former = subscribe(store)
    plan(store, former, launch("alfa"))
    (stale,) = claim(store)
    store.remove(GUILD, former.id)
    plan(store, subscribe(store, 11), launch("bravo"))
    (newest,) = claim(store)
    assert not write(store, stale)
    assert store.done(newest, START, 6)


@pytest.mark.parametrize("write", STALE)
def test_a_second_end_of_one_claim_changes_nothing(store, write):
    plan(store, subscribe(store), launch("alfa"))
    (delivery,) = claim(store)
    store.done(delivery, START, 6)
    former = store.records(GUILD, 10)
    assert not write(store, delivery)
    assert store.records(GUILD, 10) == former


# --------------------------------------------------------------- order within a channel


def test_a_retry_at_the_head_of_a_channel_holds_back_what_follows(store):
    made, elsewhere = subscribe(store, 10), subscribe(store, 11)
    plan(store, made, launch("alfa"), launch("bravo", START + INSTANT))
    (head,) = claim(store)
    store.again(head, START + HOUR, "503", None)
    plan(store, elsewhere, launch("charlie", START + INSTANT), launch("delta", START + MINUTE))
    assert ships(claim(store, START + MINUTE)) == ["charlie"]
    assert claim(store, START + HOUR - INSTANT, limit=1)[0].subject.mission == "charlie"
    assert ships(claim(store, START + HOUR)) == ["alfa"]


def test_a_lease_at_the_head_of_a_channel_holds_back_what_follows(store):
    made, elsewhere = subscribe(store, 10), subscribe(store, 11)
    plan(store, made, launch("alfa"), launch("bravo", START + INSTANT))
    assert ships(claim(store)) == ["alfa"]
    plan(store, elsewhere, launch("charlie", START + MINUTE))
    assert ships(claim(store)) == ["charlie"]
    assert store.next_wake() == START + LEASE


# ------------------------------------------------------------------------------ planning


def test_the_same_planned_twice_is_one(store):
    made = subscribe(store)
    assert plan(store, made, launch("alfa"), launch("alfa")) == 1
    assert plan(store, made, launch("alfa"), launch("bravo")) == 1
    assert len(store.records(GUILD, 10)) == 2


def test_the_same_planned_at_once_in_two_places_is_one(place):
    store = place.open()
    made = [subscribe(store) for _ in range(50)]

    def everywhere(other):
        return sum(plan(other, one, launch("alfa")) for one in made)

    with ThreadPoolExecutor(2) as pool:
        counts = list(pool.map(everywhere, [store, place.open()]))
    assert sum(counts) == len(store.records(GUILD, 1000)) == 50


def test_nothing_is_planned_for_a_subscription_that_is_gone(store):
    made = subscribe(store)
    store.remove(GUILD, made.id)
    assert plan(store, made, launch("alfa")) == 0
    assert claim(store) == ()


def test_how_far_was_planned_is_known(store):
    assert store.known().planned_to is None
    store.plan([], START, START + HOUR)
    assert store.known().planned_to == START + HOUR


def test_what_is_of_no_use_when_it_is_planned_is_noted_only(store):
    made = subscribe(store)
    assert plan(store, made, launch("alfa", START - HOUR, useful=HOUR)) == 0
    assert claim(store) == ()
    assert states(store) == {"alfa": (State.SKIPPED, Skipped.STALE)}


def test_what_was_never_tried_in_time_is_stale(store):
    plan(store, subscribe(store), launch("alfa", useful=HOUR))
    assert claim(store, START + HOUR) == ()
    assert states(store) == {"alfa": (State.SKIPPED, Skipped.STALE)}


def test_what_was_tried_in_vain_until_it_was_of_no_use_is_dead(store):
    plan(store, subscribe(store), launch("alfa", useful=HOUR))
    store.again(claim(store)[0], START + MINUTE, "no connection", None)
    assert claim(store, START + HOUR) == ()
    assert states(store) == {"alfa": (State.DEAD, "no connection")}


def test_what_may_have_been_posted_is_looked_for_however_late(store):
    plan(store, subscribe(store), launch("alfa", useful=HOUR))
    claim(store)
    (delivery,) = claim(store, START + DAY)
    assert delivery.unsure_since == START


def test_all_that_waits_may_have_been_posted_if_the_plan_says_so(store):
    made, lost = subscribe(store, 10), subscribe(store, 11)
    plan(store, made, launch("alfa"), launch("bravo"))
    plan(store, lost, launch("charlie"))
    store.done(claim(store, limit=1)[0], START, 5)
    store.again(claim(store, limit=1)[0], START, "503", START - DAY)
    store.lose(11, "no permission", START)
    plan(store, made, launch("delta"), unsure_since=START - HOUR)
    store.resume(GUILD, lost.id, START)
    found = {}
    while some := claim(store):
        for delivery in some:
            found[delivery.subject.mission] = delivery.unsure_since
            store.done(delivery, START, 5)
    assert found == {"bravo": START - DAY, "charlie": START - HOUR, "delta": START - HOUR}
