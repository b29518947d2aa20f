"""What any store must keep and give back: subscriptions, what is known, corrections, records."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.posting import DAY, GUILD, HOUR, MANAGER, MINUTE, START, flights
from support.stores import (
    KINDS_OF_STORE,
    LEASE,
    claim,
    corrections,
    launch,
    place_of,
    plan,
    ships,
    states,
    subscribe,
)

from bot.announcements.knowledge import Comparison, News, Shift, Slot, compare
from bot.announcements.planning import Notice
from bot.announcements.store import State
from bot.announcements.subjects import Ahead
from bot.announcements.subscriptions import LONGEST_LEAD, At, Kind, Pause, Place, Quiet, Terms
from bot.archive.adding import records_of
from bot.station.domain import EventKind, Standing
from bot.station.moments import Moment, Precision


@pytest.fixture(params=KINDS_OF_STORE)
def store(request, tmp_path):
    with place_of(request.param, tmp_path) as place:
        yield place.open()


@pytest.fixture(scope="module", params=KINDS_OF_STORE)
def old_store(request, tmp_path_factory):
    """A store in which the examples of a law come one after another."""
    with place_of(request.param, tmp_path_factory.mktemp("old")) as place:
        yield place.open()


# ---------------------------------------------------------------------- what is kept whole

IDS = st.integers(1, 2**63 - 1)
WORDS = st.lists(
    st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1), min_size=1, max_size=3
).map("-".join)
INSTANTS = st.builds(
    lambda at, thousandths: at.replace(microsecond=thousandths * 1000, tzinfo=UTC),
    st.datetimes(datetime(1998, 1, 1), datetime(2100, 1, 1)),  # noqa: DTZ001  # made UTC above
    st.integers(0, 999),
)
_FLOORS = {
    Precision.MINUTE: {"second": 0},
    Precision.DAY: {"second": 0, "minute": 0, "hour": 0},
    Precision.MONTH: {"second": 0, "minute": 0, "hour": 0, "day": 1},
    Precision.YEAR: {"second": 0, "minute": 0, "hour": 0, "day": 1, "month": 1},
}
MOMENTS = st.builds(
    lambda at, precision: Moment(at.replace(microsecond=0, **_FLOORS[precision]), precision),
    INSTANTS,
    st.sampled_from(sorted(_FLOORS)),
)
LEADS = st.sets(st.integers(0, LONGEST_LEAD // MINUTE), max_size=5).map(
    lambda minutes: tuple(timedelta(minutes=lead) for lead in sorted(minutes, reverse=True))
)
TERMS = st.builds(
    Terms,
    st.frozensets(st.sampled_from(Kind), min_size=1),
    LEADS,
    st.frozensets(WORDS, max_size=4),
    st.sampled_from(["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"]),
    st.builds(
        At, st.builds(time, st.integers(0, 23), st.integers(0, 59)), st.none() | st.integers(0, 6)
    ),
    st.sampled_from(Quiet),
)
TOPICS = st.tuples(WORDS, st.sampled_from(EventKind))
SLOTS = st.builds(
    Slot,
    st.none() | MOMENTS,
    st.sampled_from(Standing),
    INSTANTS,
    st.none() | MOMENTS,
    st.lists(MOMENTS.map(str), min_size=1, max_size=4).map(tuple),
    st.integers(0, 9),
)
SHIFTS = st.builds(
    Shift,
    st.sampled_from(EventKind),
    st.none() | MOMENTS,
    st.none() | MOMENTS,
    st.sampled_from(Standing),
)
PEOPLE = st.lists(WORDS, max_size=4, unique=True).map(tuple)
NEWS = st.builds(
    News, WORDS, INSTANTS, st.lists(SHIFTS, max_size=4).map(tuple), PEOPLE, PEOPLE
)  # fmt: skip
COMPARISONS = st.builds(
    Comparison,
    st.dictionaries(TOPICS, SLOTS, max_size=8),
    st.dictionaries(WORDS, PEOPLE.map(frozenset), max_size=4),
    st.lists(NEWS, max_size=4).map(tuple),
    st.just(()),
    st.just(flights()),
)


@given(
    place=st.builds(Place, IDS, IDS),
    terms=TERMS,
    by=IDS,
    since=INSTANTS,
    role=st.none() | IDS,
    locale=st.sampled_from(["en", "de", "ru", "pt-BR"]),
    paused=st.none() | INSTANTS,
)
def test_a_subscription_comes_back_as_it_was_made(
    old_store, place, terms, by, since, role, locale, paused
):
    made = old_store.add(place, terms, by, since, role, locale)
    assert old_store.subscriptions(place.guild)[-1] == made
    assert (made.place, made.terms, made.by, made.since) == (place, terms, by, since)
    assert (made.role, made.locale, made.pause) == (role, locale, None)
    if paused:
        (lost,) = old_store.lose(place.channel, "no permission", paused)
        assert old_store.subscriptions(place.guild)[-1] == lost
        assert lost.pause == Pause(paused, "no permission")
    old_store.forget(place.guild)


@given(comparison=COMPARISONS, mark=WORDS)
def test_what_is_accepted_is_known(old_store, comparison, mark):
    former = old_store.known()
    old_store.accept(mark, comparison, START)
    known = old_store.known()
    assert known.mark == mark
    assert known.schedule == {**former.schedule, **comparison.schedule}
    assert known.crews == comparison.crews
    added = [*known.news.values()][len(former.news) :]
    assert tuple(added) == comparison.news
    assert all(known.news[name] == news for name, news in former.news.items())
    assert records_of(old_store.accepted()) == records_of(comparison.manifest)


def test_subscriptions_come_in_the_order_in_which_they_were_made(store):
    made = [subscribe(store, channel, guild) for channel, guild in ((3, 1), (1, 2), (2, 1))]
    assert list(store.subscriptions()) == made
    assert store.subscriptions(1) == (made[0], made[2])
    assert store.subscriptions(9) == ()


def test_the_number_of_a_subscription_is_not_used_again(store):
    made = subscribe(store)
    store.remove(GUILD, made.id)
    assert subscribe(store).id > made.id


# ------------------------------------------------------------------------- corrections

LAUNCH_AT = START + DAY
TOLD = str(Moment(LAUNCH_AT))


def accept(store, at, now=START, known_to=START, ship="alfa"):
    """Take over that a ship launches then; None withdraws the date. What a post would tell.

    The other ships launch as they did, and what lies before ``known_to`` has happened.
    """
    known = store.known()
    launches = {
        mission: slot.at and slot.at.earliest
        for (mission, kind), slot in known.schedule.items()
        if kind is EventKind.LAUNCH
    }
    manifest = flights(known_to, **{**launches, ship: at})
    store.accept("mark", compare(known.schedule, known.crews, manifest, now), now)
    return str(Moment(at)) if at else "-"


def ahead(ship="alfa", lead=DAY, due=START):
    return Notice(Ahead(EventKind.LAUNCH, ship, lead, str(LAUNCH_AT.date())), due, due + 6 * HOUR)


def tell(store, channel=10, ship="alfa", now=START, message=5):
    """Post a notice of a launch that is planned at LAUNCH_AT."""
    accept(store, LAUNCH_AT, now, ship=ship)
    plan(store, subscribe(store, channel), ahead(ship, due=now), now=now)
    (delivery,) = claim(store, now)
    assert store.done(delivery, now, message, TOLD)
    return delivery


def test_a_post_that_tells_the_newest_time_is_left_alone(store):
    tell(store)
    accept(store, LAUNCH_AT, START + HOUR)
    assert corrections(store, START + HOUR) == ()
    assert store.next_wake() is None


@pytest.mark.parametrize("moved", [LAUNCH_AT + MINUTE, None], ids=["moved", "withdrawn"])
def test_a_post_that_tells_a_former_time_is_corrected_once(store, moved):
    delivery = tell(store)
    told = accept(store, moved, START + HOUR)
    assert store.next_wake() == START + HOUR
    (wrong,) = corrections(store, START + HOUR)
    assert (wrong.message, wrong.subject, wrong.nonce) == (5, delivery.subject, delivery.nonce)
    assert wrong.subscription == delivery.subscription
    assert store.done(wrong, START, told=told)
    assert corrections(store, START + DAY) == ()
    assert store.next_wake() is None


def test_a_time_that_moved_back_before_the_correction_needs_none(store):
    tell(store)
    accept(store, LAUNCH_AT + HOUR)
    accept(store, LAUNCH_AT)
    assert corrections(store) == ()


def test_a_correction_whose_end_is_not_known_is_made_again_though_the_time_moved_back(store):
    tell(store)
    accept(store, LAUNCH_AT + HOUR)
    (cut_short,) = corrections(store)
    told = accept(store, LAUNCH_AT)
    (again,) = corrections(store, START + LEASE)
    assert again.attempt == cut_short.attempt + 1
    assert store.done(again, START, told=told)
    assert corrections(store, START + DAY) == ()


def test_a_time_that_moves_while_the_post_is_being_sent_is_corrected(store):
    accept(store, LAUNCH_AT)
    plan(store, subscribe(store), ahead())
    (delivery,) = claim(store)
    accept(store, LAUNCH_AT + HOUR)
    assert corrections(store) == ()
    assert store.done(delivery, START, 5, TOLD)
    assert ships(corrections(store)) == ["alfa"]


def test_a_time_that_moves_while_the_correction_is_made_is_corrected_once_more(store):
    tell(store)
    told = accept(store, LAUNCH_AT + HOUR)
    (wrong,) = corrections(store)
    newest = accept(store, LAUNCH_AT + 2 * HOUR)
    store.done(wrong, START, told=told)
    (once_more,) = corrections(store, START + LEASE)
    store.done(once_more, START, told=newest)
    assert corrections(store, START + DAY) == ()


def test_a_correction_that_was_claimed_since_changes_nothing(store):
    tell(store)
    told = accept(store, LAUNCH_AT + HOUR)
    (stale,) = corrections(store)
    (newest,) = corrections(store, START + LEASE, owner="other")
    assert not store.done(stale, START, told=told)
    assert not store.again(stale, START, "503", None)
    assert store.next_wake() == START + 2 * LEASE
    assert store.done(newest, START, told=told)


def test_a_correction_put_off_comes_at_its_time(store):
    tell(store)
    accept(store, LAUNCH_AT + HOUR)
    (wrong,) = corrections(store)
    assert corrections(store) == ()
    assert store.again(wrong, START + HOUR, "503", None)
    assert store.next_wake() == START + HOUR
    assert corrections(store, START + HOUR - MINUTE) == ()
    assert ships(corrections(store, START + HOUR)) == ["alfa"]


def test_what_is_not_to_be_corrected_is_left_alone(store):
    tell(store, 10, "alfa", START - 32 * DAY)
    tell(store, 11, "bravo", message=None)
    tell(store, 12, "charlie")
    tell(store, 13, "delta")
    for ship in ("alfa", "bravo", "delta"):
        accept(store, LAUNCH_AT + HOUR, ship=ship)
    accept(store, LAUNCH_AT - HOUR, ship="charlie", known_to=LAUNCH_AT)
    store.lose(13, "no permission", START)
    assert corrections(store) == ()
    assert store.next_wake() is None
    store.resume(GUILD, 4, START)
    assert ships(corrections(store)) == ["delta"]


def test_corrections_come_one_of_a_channel_and_no_more_than_asked_for(store):
    for channel, ship in ((10, "alfa"), (10, "bravo"), (11, "charlie"), (12, "delta")):
        tell(store, channel, ship)
    for ship in ("alfa", "bravo", "charlie", "delta"):
        accept(store, LAUNCH_AT + HOUR, ship=ship)
    found = corrections(store, limit=2)
    assert len({made.subscription.place.channel for made in found}) == len(found) == 2


# ----------------------------------------------------------------- records, what is deleted


def test_records_come_newest_first_and_of_one_server(store):
    made = subscribe(store)
    plan(store, made, *(launch(f"ship-{n}", START + n * MINUTE) for n in (2, 1, 3)))
    plan(store, subscribe(store, 20, guild=2), launch("elsewhere"))
    assert ships(store.records(GUILD, 10)) == ["ship-3", "ship-2", "ship-1"]
    assert ships(store.records(GUILD, 2)) == ["ship-3", "ship-2"]
    assert {record.subscription for record in store.records(GUILD, 10)} == {made.id}


def test_old_deliveries_are_deleted_but_what_waits_is_kept(store):
    made, under_way = subscribe(store, 10), subscribe(store, 11)
    plan(store, under_way, launch("sending"))
    claim(store)
    plan(store, made, launch("sent"))
    store.done(claim(store)[0], START, 5)
    plan(store, made, launch("old", START - DAY, useful=HOUR), launch("waiting"))
    useful = START + 6 * HOUR
    store.prune(useful + 90 * DAY)
    assert set(states(store)) == {"sent", "waiting", "sending"}
    store.prune(useful + 90 * DAY + MINUTE)
    assert set(states(store)) == {"waiting", "sending"}
    assert store.subscriptions() == (made, under_way)


def test_a_server_long_left_is_deleted(store):
    gone, here, back = (subscribe(store, guild, guild) for guild in (1, 2, 3))
    for guild in (1, 3):
        store.left(guild, START)
    store.left(3, None)
    store.prune(START + 30 * DAY)
    assert store.subscriptions() == (gone, here, back)
    store.prune(START + 31 * DAY)
    assert store.subscriptions() == (here, back)


@pytest.mark.parametrize("pictures", [True, False])
def test_whether_posts_have_pictures_is_kept(store, pictures):
    made = subscribe(store)
    wanted = replace(made, pictures=pictures)
    assert store.change(wanted, START + HOUR)
    plan(store, wanted, launch("alfa"))
    assert store.subscriptions() == (wanted,)
    assert [one.subscription.pictures for one in claim(store)] == [pictures]


def test_a_server_that_subscribes_is_there_again(store):
    subscribe(store)
    store.left(GUILD, START)
    subscribe(store)
    store.prune(START + 31 * DAY)
    assert len(store.subscriptions()) == 2


def test_of_a_forgotten_server_nothing_is_left(store):
    for channel in (10, 11):
        plan(store, subscribe(store, channel), launch("alfa"))
    elsewhere = subscribe(store, 20, guild=2)
    assert store.forget(GUILD) == 2
    assert store.forget(GUILD) == 0
    assert store.records(GUILD, 10) == ()
    assert claim(store) == ()
    assert store.subscriptions() == (elsewhere,)


def test_of_a_removed_subscription_no_delivery_is_left(store):
    made, other = subscribe(store), subscribe(store, 11)
    plan(store, made, launch("alfa"))
    plan(store, other, launch("bravo"))
    assert store.remove(GUILD, made.id)
    assert states(store) == {"bravo": (State.DUE, "")}
    assert made.by == MANAGER


# ------------------------------------------------------------------------ among processes


def test_one_process_has_a_turn_until_it_ends_it_or_its_time_is_over(store):
    until = START + MINUTE
    assert store.take_turn("look", "one", START, until)
    assert not store.take_turn("look", "other", START, until)
    assert store.take_turn("another thing", "other", START, until)
    # Whoever has it may prolong it, and nobody else end it.
    assert store.take_turn("look", "one", START, until + MINUTE)
    store.end_turn("look", "other")
    assert not store.take_turn("look", "other", until, until + HOUR)
    assert store.take_turn("look", "other", until + MINUTE, until + HOUR)
    store.end_turn("look", "other")
    assert store.take_turn("look", "one", START, until)


def test_the_commands_last_registered_are_kept_for_each_application(store):
    assert store.commands(1) is None
    for mark in ("first", "second"):
        store.note_commands(1, mark)
        assert store.commands(1) == mark
    store.note_commands(2, "other")
    assert (store.commands(1), store.commands(2)) == ("second", "other")


def test_what_was_learned_is_kept_with_its_mark(store):
    assert store.learned() is None
    for mark, facts in (("first", b"\x00\xff"), ("second", b"")):
        store.keep_learned(mark, facts)
        assert store.learned() == (mark, facts)
