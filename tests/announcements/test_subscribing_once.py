"""That no channel is subscribed twice to the same, nor a server without end, however quickly."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import time

import pytest
from support.announcing import announcing, said
from support.posting import GUILD, HOUR, MANAGER, START
from support.stores import KINDS_OF_STORE, place_of

from bot.announcements.store import KeptAlready, TooMany
from bot.announcements.subscriptions import MOST_SUBSCRIPTIONS, At, Kind, Place, Subscription, Terms

LAUNCHES = Terms(frozenset({Kind.LAUNCH}))
DIGEST = Terms(frozenset({Kind.DIGEST}))


@pytest.fixture(params=KINDS_OF_STORE)
def place(request, tmp_path):
    with place_of(request.param, tmp_path) as made:
        yield made


@pytest.fixture
async def desk(tmp_path, shipped):
    async with announcing(tmp_path, shipped) as made:
        yield made


def add(store, terms=LAUNCHES, channel=10, role=None):
    return store.add(Place(GUILD, channel), terms, MANAGER, START, role, "en")


def added(store, *given, **more):
    """Whether the store took it."""
    try:
        return bool(add(store, *given, **more))
    except (KeptAlready, TooMany):
        return False


# ------------------------------------------------------------------------- the store


def test_the_same_added_at_once_in_many_places_is_one(place):
    stores = [place.open() for _ in range(4)]
    with ThreadPoolExecutor(len(stores)) as pool:
        taken = list(pool.map(lambda store: sum(added(store) for _ in range(5)), stores))
    assert sum(taken) == len(stores[0].subscriptions()) == 1


def test_a_server_has_no_more_than_the_most_however_many_are_added_at_once(place):
    stores = [place.open() for _ in range(3)]

    def fill(store):
        return sum(added(store, channel=number) for number in range(MOST_SUBSCRIPTIONS + 10))

    with ThreadPoolExecutor(len(stores)) as pool:
        taken = list(pool.map(fill, stores))
    assert sum(taken) == len(stores[0].subscriptions(GUILD)) == MOST_SUBSCRIPTIONS
    with pytest.raises(TooMany):
        add(stores[0], channel=999)
    assert stores[0].add(Place(GUILD + 1, 10), LAUNCHES, MANAGER, START, None, "en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(LAUNCHES, replace(LAUNCHES, zone="Europe/Berlin"), id="a zone no post needs"),
        pytest.param(LAUNCHES, replace(LAUNCHES, at=At(time(7))), id="a time no post needs"),
        pytest.param(DIGEST, replace(DIGEST, leads=(HOUR,)), id="leads no post needs"),
        pytest.param(
            Terms(frozenset({Kind.ON_THIS_DAY})),
            Terms(frozenset({Kind.ON_THIS_DAY}), at=At(time(9), 2)),
            id="a day of the week no post keeps to",
        ),
    ],
)
def test_what_makes_no_difference_to_the_posts_makes_no_other_subscription(place, one, other):
    store = place.open()
    made = add(store, one)
    with pytest.raises(KeptAlready) as refused:
        add(store, other)
    assert refused.value.number == made.id
    assert store.subscriptions() == (made,)


@pytest.mark.parametrize(
    ("terms", "other"),
    [
        (LAUNCHES, replace(LAUNCHES, leads=(HOUR,))),
        (LAUNCHES, replace(LAUNCHES, programs=frozenset({"soyuz"}))),
        (DIGEST, replace(DIGEST, zone="Europe/Berlin")),
        (DIGEST, replace(DIGEST, at=At(time(9), 2))),
    ],
)
def test_what_posts_otherwise_is_another_subscription(place, terms, other):
    store = place.open()
    assert added(store, terms)
    assert added(store, other)
    assert added(store, terms, channel=11)


def test_no_change_makes_a_subscription_as_another_is(place):
    store = place.open()
    one, other = add(store), add(store, DIGEST)
    like = Subscription(other.id, one.place, one.terms, MANAGER, START)
    with pytest.raises(KeptAlready) as refused:
        store.change(like, START + HOUR)
    assert refused.value.number == one.id
    assert store.subscriptions() == (one, other)
    # What it is already it may stay, with a role now.
    assert store.change(replace(other, role=5), START + HOUR)
    assert store.subscriptions()[1].role == 5


# ------------------------------------------------------------------------- the commands


async def test_three_equal_adds_at_once_make_one_subscription(desk):
    replies = await asyncio.gather(*(desk.add(kind="digest") for _ in range(3)))
    only = desk.only()
    told = sorted(said(reply).split("\n")[0] for reply in replies)
    again = f"That is subscription {only.id} already. /announce list changes it."
    assert told == ["Subscribed.", again, again]


async def test_two_quick_presses_of_remind_make_one_subscription(desk):
    answer = await desk.discord.interact("next-soyuz", user=desk.manager)
    await asyncio.gather(
        *(desk.discord.press(answer, "Remind this channel", user=desk.manager) for _ in range(2))
    )
    assert desk.only().terms.programs == {"soyuz"}


async def test_an_edit_to_the_terms_of_another_is_refused(desk):
    await desk.add(kind="digest")
    await desk.add(kind="landing")
    kept = desk.kept()
    reply = await desk.change(kept[1].id, kind=["digest"])
    assert said(reply) == (f"That is subscription {kept[0].id} already. /announce list changes it.")
    assert desk.kept() == kept


async def test_sixty_adds_at_once_make_no_more_than_the_most(desk):
    await asyncio.gather(*(desk.add(before=f"{number + 1}m") for number in range(60)))
    assert len(desk.kept()) == MOST_SUBSCRIPTIONS


async def test_who_subscribes_a_channel_to_some_of_the_same_is_told_what_comes_twice(desk):
    await desk.add(kind="launch, docking")
    other = await desk.add(kind="docking, digest")
    number = desk.kept()[0].id
    told = f"**{number}** posts there too: dockings. What both post comes twice."
    assert told in said(other).split("\n")
    apart = await desk.add(kind="landing")
    assert "twice" not in said(apart)
