"""Processes with some shards each of one bot: whose servers are whose, who signs in when."""

from datetime import timedelta

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from support.posting import DAY, MINUTE, START
from support.stores import KINDS_OF_STORE, claim, launch, place_of, plan, subscribe

from bot.announcements import pacing
from bot.announcements.shards import EVERY, TIME_BITS, Shards
from bot.announcements.store import JobKind, StoreError
from bot.console import cli
from bot.discord_app.signing_in import sign_in_turn

HERE, THERE = Shards(0, 1, 4), Shards(2, 3, 4)


def server_of(shard, count=4):
    return (8 * count + shard) << TIME_BITS


@pytest.fixture(params=KINDS_OF_STORE)
def store(request, tmp_path):
    with place_of(request.param, tmp_path) as place:
        yield place.open()


@given(st.integers(1, 64), st.integers(0, 2**63 - 1), st.data())
def test_each_server_is_in_the_shards_of_one_process(count, guild, data):
    cuts = sorted(data.draw(st.sets(st.integers(1, count - 1)))) if count > 1 else []
    firsts, lasts = [0, *cuts], [*(cut - 1 for cut in cuts), count - 1]
    parts = [Shards(first, last, count) for first, last in zip(firsts, lasts, strict=True)]
    assert sum(guild in part for part in parts) == 1
    assert [number for part in parts for number in part.ids] == list(range(count))
    assert sum(part.share for part in parts) == pytest.approx(EVERY.share) == 1
    assert guild in EVERY


@pytest.mark.parametrize(
    ("text", "shards"), [("0-3/16", Shards(0, 3, 16)), (" 5/16 ", Shards(5, 5, 16))]
)
def test_shards_are_read_as_they_are_written(text, shards):
    assert Shards.read(text) == shards


@pytest.mark.parametrize("text", ["", "3", "3-1/16", "0-16/16", "-1/16", "0-3/0", "a/b", "٣/٤"])
def test_what_are_no_shards_is_refused_with_an_example(text):
    ended = CliRunner().invoke(cli, ["run", "--shards", text])
    assert ended.exit_code == 2
    assert "0-3/16" in ended.output


def test_a_process_does_not_take_servers_of_others_for_left(store):
    for shard in range(4):
        subscribe(store, guild=server_of(shard))
    store.present([server_of(0)], START, HERE)
    store.prune(START + 31 * DAY)
    left = [one.place.guild for one in store.subscriptions()]
    assert left == [server_of(0), server_of(2), server_of(3)]


def test_only_a_process_that_knows_the_channel_publishes(store):
    for shard in (0, 3):
        plan(store, subscribe(store, 10 + shard, server_of(shard)), launch(f"ship-{shard}"))
    for delivery in claim(store):
        assert store.done(delivery, START, delivery.subscription.place.channel, publish=True)
    lease = START + MINUTE
    for shards, message in ((HERE, 10), (THERE, 13)):
        assert store.next_wake(True, shards) == START
        (made,) = store.claim(JobKind.PUBLISH, "me", START, lease, 9, None, shards)
        assert made.message == message
        assert store.done(made, START)
        assert store.next_wake(True, shards) is None


async def signed_in(store, number, clock):
    """Let so many shards of processes sign in; when each did."""
    found = []

    async def ask(work):
        return work(store)

    async def pause(seconds):
        clock[0] += timedelta(seconds=seconds)

    for holder in range(number):
        await sign_in_turn(ask, f"process-{holder % 2}", lambda: clock[0], pause)
        found.append(clock[0])
    return found


async def test_no_two_shards_sign_in_within_five_seconds_whatever_their_process(store):
    found = await signed_in(store, 4, [START])
    assert [(at - START).total_seconds() for at in found] == [0, 5, 10, 15]


async def test_without_the_store_a_shard_signs_in_as_late_as_if_another_just_had():
    class Lost:
        def take_turn(self, *_):
            raise StoreError("gone")

    found = await signed_in(Lost(), 2, [START])
    assert [(at - START).total_seconds() for at in found] == [5, 10]


async def test_processes_share_what_discord_allows_the_bot(monkeypatch):
    waits = []

    async def sleep(seconds):
        waits.append(seconds)

    monkeypatch.setattr(pacing.asyncio, "sleep", sleep)
    for shards in (EVERY, HERE):
        pace = pacing.Pace(lambda: 0.0, shards.share)
        for _ in range(2):
            await pace.turn(late=False)
    assert waits == pytest.approx([pacing.EACH, 2 * pacing.EACH])
