"""Digests that would only repeat the one before: one line, or none if the subscription says so."""

from contextlib import asynccontextmanager, closing
from dataclasses import replace
from datetime import time

import pytest
from support.announcing import announcing, said
from support.posting import DAY, HOUR, START, Office, flights
from support.posts_shown import learned, post
from support.stores import write_before

from bot.announcements.planning import notices
from bot.announcements.sqlite_store import SqliteStore
from bot.announcements.subjects import Digest
from bot.announcements.subscriptions import At, Kind, Quiet, Terms
from bot.station.moments import Span

SOON = START + 40 * DAY
LINE = "Nothing new since 10 January; next: 19 February 2001, 12:00 UTC, Alfa to launch"
AT_NINE = {"kinds": (Kind.DIGEST,), "at": At(time(9))}
# The day and hour of the first digest after the start.
FIRST = (START + DAY).replace(hour=9)


@asynccontextmanager
async def opened(folder):
    with closing(SqliteStore(folder / "state.sqlite")) as store:
        made = Office(store, flights(Alfa=SOON))
        await made.turn()
        yield made
        await made.courier.stop()


async def test_after_the_first_a_daily_digest_without_news_is_one_line(tmp_path):
    async with opened(tmp_path) as office:
        office.subscribe(**AT_NINE)
        await office.pass_by(3 * DAY)
        first, *others = office.channels.messages
        assert first.title.startswith("Nobody aboard the ISS")
        assert [one.title for one in others] == [LINE, LINE]
        for one in others:
            assert (one.description, one.content["fields"]) == ("", [])


async def test_a_digest_after_a_change_of_plan_is_whole_once(tmp_path):
    async with opened(tmp_path) as office:
        office.subscribe(**AT_NINE)
        await office.pass_by(2 * DAY)
        office.manifest = flights(Alfa=SOON + DAY)
        await office.pass_by(2 * DAY)
        _, line, whole, again = office.channels.messages
        assert line.title == LINE
        assert whole.title.startswith("Nobody aboard the ISS")
        assert again.title == (
            "Nothing new since 12 January; next: 20 February 2001, 12:00 UTC, Alfa to launch"
        )


async def test_where_nothing_is_wanted_no_digest_comes_without_news(tmp_path):
    async with opened(tmp_path) as office:
        office.subscribe(**AT_NINE, quiet=Quiet.NONE)
        # What was first learned is news once.
        await office.pass_by(4 * DAY)
        assert len(office.channels.messages) <= 1
        office.channels.messages.clear()
        office.manifest = flights(Alfa=SOON + DAY)
        await office.pass_by(3 * DAY)
        (whole,) = office.channels.messages
        assert whole.title.startswith("Nobody aboard the ISS")


@pytest.mark.parametrize(("weekday", "digests"), [(None, 1), ((START + 2 * DAY).weekday(), 1)])
def test_news_is_told_by_the_next_digest_and_by_no_other(weekday, digests):
    noticed = START + DAY
    known = learned(flights(Alfa=SOON), flights(Alfa=SOON + DAY), noticed=noticed)
    terms = Terms(frozenset({Kind.DIGEST}), at=At(time(9), weekday), quiet=Quiet.NONE)
    found = notices(known, terms, Span(START + DAY, START + 30 * DAY))
    assert len(found) == digests
    assert found[0].due > noticed


def test_what_happened_is_new_when_it_is_noticed_and_not_after_a_week():
    """Facts come late: a digest tells of a launch that it heard of after the last one."""
    launched = FIRST - HOUR
    before = flights(known_to=launched - HOUR, Alfa=launched)
    after = flights(known_to=launched, Alfa=launched)
    terms = Terms(frozenset({Kind.DIGEST}), at=At(time(9)), quiet=Quiet.NONE)
    for late, days in ((3 * HOUR, [1]), (3 * DAY, [3]), (20 * DAY, [])):
        known = learned(before, after, noticed=launched + late - HOUR)
        known = replace(known, news={})
        found = notices(known, terms, Span(FIRST, FIRST + 30 * DAY))
        assert [(one.due - FIRST).days for one in found if one.due > FIRST] == days


def test_a_line_tells_if_nothing_is_dated():
    known = learned(flights(Alfa=None))
    made = _line(known)
    assert made.embed["title"] == "Nothing new since 10 January, and nothing is dated yet"
    assert [button.label for button in made.buttons] == ["Who is aboard", "What is next"]


def test_a_line_reads_well_in_russian():
    title = _line(learned(flights(Alfa=SOON)), "ru").embed["title"]
    assert title.replace("\N{NO-BREAK SPACE}", " ") == (
        "С 10 января ничего нового; дальше: 19 февраля 2001 года, 12:00 UTC, старт Alfa"
    )


def _line(known, locale="en"):
    day = START + 20 * DAY
    return post(locale, known, Digest(day.date()), day, since=START)


# ------------------------------------------------------------------------- the option


@pytest.fixture
async def desk(tmp_path, shipped):
    async with announcing(tmp_path, shipped) as made:
        yield made


async def test_a_manager_chooses_what_comes_instead(desk):
    await desk.add(kind="digest")
    await desk.change(quiet=["none"])
    assert desk.only().terms.quiet is Quiet.NONE
    assert "no digest without news" in said(await desk.use("list"))
    await desk.change(at="07:00")
    assert desk.only().terms.quiet is Quiet.NONE
    await desk.change(quiet=["line"])
    assert desk.only().terms.quiet is Quiet.LINE
    assert "no digest" not in said(await desk.use("list"))


def test_subscriptions_of_an_older_state_file_get_a_line(tmp_path, monkeypatch):
    path = tmp_path / "state.sqlite"
    write_before(path, monkeypatch, "quiet digests")
    with closing(SqliteStore(path)) as store:
        (kept,) = store.subscriptions()
    assert kept.terms.quiet is Quiet.LINE
