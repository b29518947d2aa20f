"""Machines with one state: one asks the source, and all know what it has learned."""

from contextlib import closing
from datetime import timedelta

import pytest
from conftest import DATA
from support.launch_library import Library, served
from support.stores import KINDS_OF_STORE, Sqlite, place_of
from test_looking import NOW

from bot.announcements.opening import open_store
from bot.announcements.store import StoreError
from bot.archive import storage
from bot.discord_app.freshness import Freshness
from bot.refreshing import copying
from bot.refreshing.learned import LearnedFile
from bot.refreshing.refreshing import NotMyTurn, Refresher
from bot.sharing import Shared, changed
from bot.station.moments import Moment

HOUR = timedelta(hours=1)


class Machine:
    """A machine with a file of its own, and the state that it shares."""

    def __init__(self, folder, kept, base, clock, database):
        folder.mkdir()
        self.database, self.file = database, LearnedFile(folder / "learned.sqlite")
        self.shared = Shared(kept, self.file)
        refresher = Refresher(self.file, base, seconds=5)
        self.news = Freshness(refresher, self.read, lambda: clock[0], self.shared)

    def read(self):
        return storage.open_manifest(DATA, self.database, self.file.learned())


@pytest.fixture(params=KINDS_OF_STORE)
def kept(request, tmp_path):
    with place_of(request.param, tmp_path) as place:
        place.open()
        yield place.path if isinstance(place, Sqlite) else place.address


@pytest.fixture
def library(shipped):
    return Library(shipped)


@pytest.fixture
def clock():
    return [NOW]


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    """The release's facts, built once."""
    return tmp_path_factory.mktemp("facts") / "facts.sqlite"


@pytest.fixture
def machines(library, kept, tmp_path, clock, database):
    with served(library) as base:
        yield [Machine(tmp_path / name, kept, base, clock, database) for name in ("one", "other")]


def test_what_one_machine_learns_the_other_knows_without_asking(machines, library):
    one, other = machines
    library.leave("crew-13", Moment.read("2027-03-20T10:00Z").earliest)
    one.news.step()
    asked = len(library.times)
    assert one.file.learned().events
    other.news.step()
    assert len(library.times) == asked
    assert other.file.learned() == one.file.learned()
    assert other.file.times().due == one.file.times().due


def test_the_other_machine_looks_when_the_first_does_not_any_more(machines, library, clock):
    one, other = machines
    one.news.step()
    asked = len(library.times)
    clock[0] += 2 * HOUR
    library.leave("crew-13", Moment.read("2027-03-20T10:00Z").earliest)
    other.news.step()
    assert len(library.times) > asked
    one.news.step()
    assert one.file.learned() == other.file.learned()


def test_while_one_machine_looks_the_other_does_not(machines, library, clock):
    one, other = machines
    with one.shared.turn(clock[0]) as mine:
        assert mine
        other.news.step()
    assert library.times == []
    other.news.step()
    assert library.times


def test_a_machine_that_ended_while_it_looked_holds_up_the_others_for_minutes(
    machines, library, clock
):
    one, other = machines
    turn = one.shared.turn(clock[0])
    turn.__enter__()
    clock[0] += timedelta(minutes=6)
    other.news.step()
    assert library.times
    turn.__exit__(None, None, None)


def test_what_a_person_takes_back_is_taken_back_on_all_machines(machines, library, kept):
    one, other = machines
    library.leave("crew-13", Moment.read("2027-03-20T10:00Z").earliest)
    one.news.step()
    with changed(kept, other.file):
        assert other.file.forget("crew-13", NOW)
    one.news.step()
    assert one.file.learned().events == ()


def test_a_person_waits_while_a_machine_looks(machines, kept):
    one, other = machines
    own_clock = one.shared.turn(NOW + 10_000 * HOUR)
    own_clock.__enter__()
    with pytest.raises(NotMyTurn), changed(kept, other.file):
        raise AssertionError
    own_clock.__exit__(None, None, None)


def test_reports_and_calls_of_a_machine_stay_its_own(machines):
    one, other = machines
    with other.file.opened() as db:
        db.execute("INSERT INTO call VALUES ('2026-11-29T20:00:00Z')")
    one.news.step()
    other.news.step()
    with other.file.opened() as db:
        assert db.execute("SELECT count(*) FROM call").fetchone() == (1,)


def test_without_the_state_answers_go_on_and_it_is_told_once(machines, monkeypatch, caplog):
    one, _ = machines

    def lost(_):
        raise StoreError("the server is gone")

    monkeypatch.setattr("bot.sharing.open_store", lost)
    one.news.step()
    one.news.step()
    told = [record for record in caplog.records if "no news can be learned" in record.message]
    assert len(told) == 1
    assert not told[0].exc_info


def test_what_another_release_has_learned_is_left(machines, kept, monkeypatch):
    one, other = machines
    facts = copying.packed(one.file)
    with monkeypatch.context() as patched:
        patched.setattr(copying, "VERSION", copying.VERSION + 1)
        newer = copying.packed(one.file)
    with closing(open_store(kept)) as store:
        store.keep_learned("newer", newer)
    other.shared.take_up()
    assert copying.packed(other.file) == facts
