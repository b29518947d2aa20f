"""What is not believed, kind by kind: named by ``data review``, without effect, told once."""

import json
import logging
from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner
from support.launch_library import FAULTS, Library, docking, member, served

from bot.announcements.knowledge import digest
from bot.archive.adding import records_of, with_learned
from bot.archive.order import manifest_of
from bot.console import cli
from bot.discord_app.freshness import Freshness
from bot.refreshing.learned import LearnedFile
from bot.refreshing.observed import Kind
from bot.refreshing.refreshing import Refresher
from bot.refreshing.ruling import Rulings
from bot.station.moments import Moment

NOW = datetime(2026, 11, 29, 20, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def library(shipped):
    return Library(shipped)


class Running:
    """A bot that looks by itself at a library, at a time that the test sets."""

    def __init__(self, library, base, folder, shipped):
        self.library, self.now, self.shipped = library, NOW, shipped
        self.file = LearnedFile(folder / "state-learned.sqlite")
        # Nothing is learned here, so that the facts are those that are shipped.
        refresher = Refresher(self.file, base, seconds=0.3)
        self.freshness = Freshness(refresher, lambda: shipped, lambda: self.now)

    def step(self, later=timedelta()):
        self.now += later
        return self.freshness.step()

    def facts(self):
        records, unfit = with_learned(records_of(self.shipped), self.file.learned())
        assert not unfit
        return manifest_of(records)


@pytest.fixture
def running(library, tmp_path, monkeypatch, shipped):
    monkeypatch.setenv("ISS_BOT_STATE", str(tmp_path / "state.sqlite"))
    with served(library) as base:
        yield Running(library, base, tmp_path, shipped)


def review():
    return CliRunner().invoke(cli, ["data", "review"]).output


def warnings(caplog):
    return [r.getMessage() for r in caplog.records if r.levelno == logging.WARNING]


# ----------------------------------------------------------------- whole answers


def a_flown_flight_is_gone(library):
    del library.launches["crew-13"]


def a_flown_flight_has_another_id(library):
    library.launches["crew-13"]["id"] = "00000000-0000-4000-8000-00000000dead"


def most_plans_move(library):
    for mission in ("soyuz-ms-30", "ax-5", "crew-14"):
        library.slip(mission, Moment.read("2028-06"))


def most_plans_are_gone(library):
    for mission in ("soyuz-ms-30", "ax-5", "crew-14"):
        del library.launches[mission]


def most_plans_have_other_ids(library):
    for place, mission in enumerate(("soyuz-ms-30", "ax-5", "crew-14")):
        library.launches[mission]["id"] = f"00000000-0000-4000-8000-0000000dead{place}"


def fault(name):
    def spoil(library):
        library.misbehave(name)

    return spoil


WHOLE = {
    "empty": (fault("empty"), Kind.EMPTY),
    "cut short": (fault("cut short"), Kind.CUT_SHORT),
    "cut short within its length": (fault("half"), Kind.CUT_SHORT),
    "HTML": (fault("HTML"), Kind.NOT_JSON),
    "late": (fault("late"), Kind.LATE),
    "wrong shape": (fault("wrong shape"), Kind.SHAPE),
    "no list": (fault("no list"), Kind.SHAPE),
    "too big": (fault("too big"), Kind.TOO_BIG),
    "too big without saying so": (fault("flood"), Kind.TOO_BIG),
    "a packed bomb": (fault("packed"), Kind.PACKED),
    "a nested bomb": (fault("nested"), Kind.SHAPE),
    "a redirect": (fault("redirect"), Kind.REDIRECT),
    "next page elsewhere": (fault("next page elsewhere"), Kind.ELSEWHERE),
    "an endless list": (fault("endless list"), Kind.ENDLESS),
    "a list that begins anew": (fault("round list"), Kind.ENDLESS),
    "refused": (fault("not found"), Kind.STATUS),
    "no flights": (fault("no results"), Kind.FLIGHTS_GONE),
    "flights gone": (a_flown_flight_is_gone, Kind.FLIGHTS_GONE),
    "flights gone by their ids": (a_flown_flight_has_another_id, Kind.FLIGHTS_GONE),
    "plans moved": (most_plans_move, Kind.PLANS_GONE),
    "plans gone": (most_plans_are_gone, Kind.PLANS_GONE),
    "plans gone by their ids": (most_plans_have_other_ids, Kind.PLANS_GONE),
}


def test_every_fault_is_tried():
    # These give no answer, or a good one later.
    silent = {"throttled", "throttled without a time", "down", "slow"}
    named = {cell.__closure__[0].cell_contents for cell, _ in WHOLE.values() if cell.__closure__}
    assert named == FAULTS.keys() - silent


@pytest.mark.parametrize(("spoil", "kind"), WHOLE.values(), ids=WHOLE)
def test_a_whole_answer_that_is_not_believed(running, library, caplog, spoil, kind):
    running.step()
    before, mark = digest(running.facts()), running.file.learned()
    caplog.clear()
    # Good news in a bad answer are no news.
    library.leave("soyuz-ms-29", datetime(2027, 3, 28, 7, tzinfo=UTC))
    spoil(library)
    for _ in range(3):
        running.step(6 * HOUR)
    assert running.file.learned() == mark
    assert digest(running.facts()) == before
    (told,) = warnings(caplog)
    assert str(kind) in told
    assert f"{kind}: the whole answer" in review()
    assert "3 times" in review()


# ---------------------------------------------------------------- one flight of an answer


def a_past_docking(library):
    library.dockings["crew-13"][0]["docking"] = "2026-10-03T23:05:00Z"


def a_past_departure(library):
    library.leave("crew-12", datetime(2026, 10, 6, 12, 5, tzinfo=UTC))


def a_past_landing(library):
    library.ship("crew-12")["mission_end"] = "2026-10-08T16:34:00Z"


def a_past_launch(library):
    library.launches["crew-13"]["net"] = "2026-10-01T16:10:06Z"


def a_past_crew(library):
    library.ship("crew-13")["launch_crew"][1] = member(649, "Anna Kikina")


def landed_and_docked(library):
    library.ship("crew-13")["mission_end"] = "2026-11-01T00:00:00Z"


def docked_before_it_flew(library):
    ship = library.ship("ax-5")["id"]
    library.dockings["ax-5"] = [docking(1, ship, NOW - HOUR)]


def launched_tomorrow(library):
    library.launch("ax-5", NOW + 40 * HOUR)


def a_person_twice(library):
    crew = library.ship("crew-13")["launch_crew"]
    crew.append(crew[0])


def a_stranger(library):
    library.ship("ax-5")["launch_crew"] = [member(7777, "Peggy Whitsun"), member(7778, "N. N.")]


def a_stranger_on_a_new_flight(library):
    other = json.loads(json.dumps(library.launches["ax-5"]))
    other |= {"id": "00000000-0000-4000-8000-00000000beef", "name": "Falcon 9 | Crew-99"}
    library.launches["crew-99"] = other


def a_failure(library):
    library.launches["crew-13"]["status"] = {"id": 4}


def a_plan_of_2031(library):
    library.leave("soyuz-ms-29", datetime(2031, 3, 31, tzinfo=UTC))


PARTS = {
    "a past docking": (a_past_docking, Kind.CONTRADICTION, "crew-13"),
    "a past departure": (a_past_departure, Kind.CONTRADICTION, "crew-12"),
    "a past landing": (a_past_landing, Kind.CONTRADICTION, "crew-12"),
    "a past launch": (a_past_launch, Kind.CONTRADICTION, "crew-13"),
    "a past crew": (a_past_crew, Kind.CONTRADICTION, "crew-13"),
    "landed and docked": (landed_and_docked, Kind.CONTRADICTION, "crew-13"),
    "a jump of years": (a_plan_of_2031, Kind.CONTRADICTION, "soyuz-ms-29"),
    "docked before it flew": (docked_before_it_flew, Kind.FUTURE_AS_PAST, "ax-5"),
    "launched tomorrow": (launched_tomorrow, Kind.FUTURE_AS_PAST, "ax-5"),
    "a person twice": (a_person_twice, Kind.TWICE, "crew-13"),
    "a stranger": (a_stranger, Kind.UNKNOWN_PERSON, "ax-5"),
    "a flight nobody knows": (
        a_stranger_on_a_new_flight,
        Kind.UNKNOWN_FLIGHT,
        "00000000-0000-4000-8000-00000000beef",
    ),
    "a failed launch": (a_failure, Kind.FAILED, "crew-13"),
}


@pytest.mark.parametrize(("spoil", "kind", "subject"), PARTS.values(), ids=PARTS)
def test_a_flight_that_is_not_believed(running, library, caplog, spoil, kind, subject):
    running.step()
    (number,) = [one.number for one in running.file.held() if one.subject == library.id("ax-5")]
    Rulings(running.file).link(Rulings(running.file).find(number), "ax-5", NOW)
    running.step(HOUR)
    before, rows = digest(running.facts()), running.file.learned().events
    caplog.clear()
    spoil(library)
    for _ in range(3):
        running.step(2 * HOUR)
    assert digest(running.facts()) == before
    assert running.file.learned().events == rows
    told = [one for one in warnings(caplog) if subject in one]
    assert len(told) == 1, warnings(caplog)
    assert str(kind) in told[0]
    assert f"{kind}: {subject}" in review()


def test_what_is_put_right_is_held_no_longer(running, library):
    running.step()
    a_person_twice(library)
    running.step(HOUR)
    assert "a person twice: crew-13" in review()
    library.ship("crew-13")["launch_crew"].pop()
    running.step(HOUR)
    assert "crew-13" not in review()


def test_beside_what_is_held_the_rest_is_taken(running, library):
    running.step()
    a_person_twice(library)
    library.leave("soyuz-ms-29", datetime(2027, 3, 28, 7, tzinfo=UTC))
    running.step(HOUR)
    assert [row.mission for row in running.file.learned().events] == ["soyuz-ms-29"]


def test_every_kind_is_held_in_one_of_these():
    whole = {kind for _, kind in WHOLE.values()}
    assert whole | {kind for _, kind, _ in PARTS.values()} == set(Kind)
