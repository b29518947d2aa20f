"""The running bot looks by itself: when it is due, one of several, and nothing waits for it."""

import asyncio
import logging
import threading
from datetime import timedelta

import pytest
from conftest import DATA
from support.launch_library import Library, served, text
from test_looking import HOUR, NOW

from bot.archive import storage
from bot.discord_app.freshness import MOST_SECONDS, Freshness
from bot.discord_app.watching import Facts
from bot.refreshing.learned import CALLS, LearnedFile
from bot.refreshing.refreshing import Refresher, next_look
from bot.replies.reply import Asker, reply
from bot.station.domain import EventKind
from bot.station.moments import Moment


class Running:
    """A bot that runs, at a time that the test sets."""

    def __init__(self, library, base, folder):
        self.library, self.now, self.folder = library, NOW, folder
        self.file = LearnedFile(folder / "learned.sqlite")
        self.news = self.another(base)
        self.facts = Facts(DATA, self.read, learned=lambda: self.file.learned().mark, words=False)

    def another(self, base):
        refresher = Refresher(LearnedFile(self.folder / "learned.sqlite"), base, seconds=5)
        return Freshness(refresher, self.read, lambda: self.now)

    def read(self):
        return storage.open_manifest(DATA, self.folder / "facts.sqlite", self.file.learned())


@pytest.fixture
def library(shipped):
    return Library(shipped)


@pytest.fixture
def base(library):
    with served(library) as address:
        yield address


@pytest.fixture
def running(library, base, tmp_path):
    return Running(library, base, tmp_path)


def test_what_is_learned_becomes_the_facts_in_one_step(running, library):
    running.facts.open()
    library.leave("crew-13", Moment.read("2027-03-20T10:00Z").earliest)
    running.news.step()
    assert running.facts.changed() is None
    manifest = running.facts.changed()
    assert str(manifest.event("crew-13", EventKind.UNDOCKING).at) == "2027-03-20T10:00Z"
    assert manifest.refreshed == manifest.known_to == NOW
    assert running.facts.changed() is None


def test_it_looks_once_an_hour_and_again_only_when_it_is_due(running, library):
    assert running.news.step() == pytest.approx(3600, abs=1)
    running.now += timedelta(minutes=59)
    running.news.step()
    assert len(library.asked) == 2
    running.now += timedelta(minutes=1)
    running.news.step()
    assert len(library.asked) == 4


def test_of_two_that_run_one_looks(running, library, base):
    other = running.another(base)
    running.news.step()
    other.step()
    assert len(library.asked) == 2


def test_what_is_not_believed_is_told_to_the_operator_once(running, library, caplog):
    library.misbehave("HTML")
    for _ in range(3):
        running.news.step()
        running.now += 3 * HOUR
    assert [r.getMessage() for r in caplog.records if r.levelno == logging.WARNING] == [
        "not believed (not JSON):  the answer is a page for people; 'data review' lists it"
    ]


def test_a_file_that_cannot_be_used_ends_nothing(running, caplog):
    running.file._path.write_bytes(b"no database, but much longer than its header is" * 10)
    assert running.news.step() == MOST_SECONDS
    running.news.step()
    assert len(caplog.records) == 1
    assert running.facts.open().refreshed is None


def test_a_day_of_quiet_stays_within_the_budget(running, library):
    end = NOW + 24 * HOUR
    while running.now < end:
        running.now += timedelta(seconds=running.news.step())
    assert len(library.asked) <= 2 * 25


@pytest.mark.parametrize(
    ("minutes", "wait"),
    [
        pytest.param(-120, 60, id="long before"),
        pytest.param(-50, 20, id="so that the time near it begins with a look"),
        pytest.param(-29, 5.5, id="before"),
        pytest.param(60, 5.5, id="after"),
        pytest.param(200, 60, id="long after"),
    ],
)
def test_it_looks_closer_around_an_event(running, library, minutes, wait):
    at = Moment.read("2027-03-20T10:00Z").earliest
    library.leave("crew-13", at)
    running.news.step()
    now = at + timedelta(minutes=minutes)
    assert next_look(running.read(), now) - now == timedelta(minutes=wait)


def test_near_an_event_the_list_that_tells_of_it_is_asked_for_within_the_budget(running, library):
    at = NOW + 2 * HOUR
    library.leave("crew-13", at)
    library.clock = lambda: running.now
    running.now += timedelta(seconds=running.news.step())
    # It is late, and nobody says that it has left.
    library.dockings["crew-13"][-1]["departure"] = None
    while running.now < at + 3 * HOUR:
        running.now += timedelta(seconds=running.news.step())
    hours = [sum(one <= other < one + HOUR for other in library.times) for one in library.times]
    assert max(hours) <= CALLS
    near = [way for way, when in zip(library.asked, library.times, strict=True) if when > at]
    assert sum("docking_events" in way for way in near) > 9 * sum("launches" in way for way in near)


def test_what_was_to_come_when_a_list_was_read_is_not_past_for_its_age(running, library):
    """The landing stands in a list that is not asked for while the ship leaves."""
    at = NOW + HOUR
    library.leave("crew-13", at)
    library.ship("crew-13")["mission_end"] = text(at + HOUR / 2)
    while running.now < at + timedelta(minutes=50):
        running.now += timedelta(seconds=running.news.step())
        if running.now > at:
            # It stays up for longer, as only the other list says.
            library.dockings["crew-13"][-1]["departure"] = None
            library.ship("crew-13")["mission_end"] = text(at + 9 * HOUR)
    landing = running.read().event("crew-13", EventKind.LANDING)
    assert landing.standing.is_plan


async def test_a_stop_does_not_wait_for_a_source_that_hangs(running, library):
    library.misbehave("late")
    before = threading.active_count()
    task = asyncio.create_task(running.news.keep())
    await asyncio.to_thread(library.was_asked.wait, 20)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    library.released.set()
    assert threading.active_count() > before


def test_answers_say_to_the_minute_when_the_facts_were_made_sure_of(running):
    running.news.step()
    manifest = running.read()
    said = reply("/help", manifest, Asker(NOW + timedelta(minutes=12)))
    told = " ".join(said.text.split())
    assert "Facts to 29 Nov 2026, 20:00 UTC" in told
    assert "Kept up to date from Launch Library 2, last on 29 November 2026, 20:00 UTC." in told
    assert said.machine()["refreshed"] == "2026-11-29T20:00Z"
    assert said.machine()["known_to"] == "2026-11-29T20:00Z"
    assert "29 ноя" in reply("/help", manifest, Asker(NOW, locale="ru")).text


@pytest.mark.parametrize(
    ("later", "en", "ru"),
    [
        (timedelta(seconds=30), "Facts to 29 Nov 2026, 20:00 UTC.", "29 нояб. 2026, 20:00 UTC"),
        (timedelta(minutes=12), "20:00 UTC, 12 minutes ago", "20:00 UTC, 12 минут назад"),
        (timedelta(minutes=1), "20:00 UTC, 1 minute ago", "20:00 UTC, 1 минуту назад"),
        (timedelta(hours=3, minutes=50), "20:00 UTC, 3 hours ago", "20:00 UTC, 3 часа назад"),
        (timedelta(days=9), "Facts to 29 Nov 2026, 9 days ago", "29 нояб. 2026 (9 дней назад)"),
    ],
    ids=["now", "minutes", "a minute", "hours", "days"],
)
def test_answers_of_now_say_how_long_ago_that_was(running, later, en, ru):
    running.news.step()
    for locale, words in (("en", en), ("ru", ru)):
        told = reply("/aboard", running.read(), Asker(NOW + later, locale=locale)).text
        assert words in " ".join(told.replace("\N{NO-BREAK SPACE}", " ").split())
