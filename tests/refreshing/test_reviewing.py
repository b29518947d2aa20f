"""``data review``: an operator accepts, rejects or puts right one part of what is held."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner
from conftest import DATA
from support.launch_library import Library, member, served
from support.patching import patched

from bot.archive import storage
from bot.archive.adding import records_of
from bot.console import cli
from bot.refreshing.learned import LearnedFile
from bot.station.domain import EventKind, Leg
from bot.station.moments import Moment

TOLD = "2026-10-03T23:05Z"


@pytest.fixture
def library(shipped):
    return Library(shipped)


class Console:
    """Types commands; the facts as they are after them."""

    def __init__(self, folder):
        self.folder = folder
        self.file = LearnedFile(folder / "state-learned.sqlite")

    def __call__(self, *words):
        ended = CliRunner().invoke(cli, ["data", *words])
        return ended.exit_code, ended.output

    def number(self, subject):
        """The number under which something is held."""
        line = re.compile(rf"^(\d+)  .*: {re.escape(subject)}$", re.MULTILINE)
        (found,) = line.findall(self("review")[1])
        return found

    def facts(self, name="facts.sqlite"):
        return storage.open_manifest(DATA, self.folder / name, self.file.learned())

    def docking(self):
        return str(self.facts().event("crew-13", EventKind.DOCKING).at)


@pytest.fixture
def run(library, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ISS_BOT_STATE", str(tmp_path / "state.sqlite"))
    monkeypatch.setenv("ISS_BOT_DATA", str(DATA))
    with served(library) as base:
        monkeypatch.setenv("ISS_BOT_REFRESH_URL", base)
        yield Console(tmp_path)


@pytest.fixture
def held(run, library):
    """A past docking that the source tells two days later is held; its number."""
    assert run("refresh")[0] == 0
    library.dockings["crew-13"][0]["docking"] = "2026-10-03T23:05:00Z"
    run("refresh")
    return run.number("crew-13")


def test_what_is_accepted_counts_with_its_source_and_since_now(run, held):
    before = run.facts()
    assert f"accepted it is  crew-13 docking actual {TOLD}" in run("review")[1]
    assert run("review", "--accept", held)[0] == 0
    facts = run.facts()
    event = facts.event("crew-13", EventKind.DOCKING)
    assert str(event.at) == TOLD
    assert event.source == "launch-library-live; operator"
    since = event.known_since.earliest
    assert datetime.now(UTC) - since < timedelta(minutes=5)
    earlier = facts.seen(since - timedelta(minutes=5)).event("crew-13", EventKind.DOCKING)
    assert earlier.at == before.event("crew-13", EventKind.DOCKING).at
    assert "crew-13" not in run("review")[1]
    # The source agrees by now.
    assert "crew-13" not in run("refresh")[1]


def test_what_is_accepted_is_exported_and_taken_over_by_who_has_it(run, held, monkeypatch):
    run("review", "--accept", held)
    facts = run.facts()
    folder = patched(run("export")[1], run.folder / "newer")
    newer = storage.open_manifest(folder, run.folder / "newer.sqlite")
    assert records_of(newer).rows == records_of(facts).rows
    assert "operator" in {source.id for source in newer.sources}
    monkeypatch.setenv("ISS_BOT_DATA", str(folder))
    assert "no problems" in run("check")[1]
    assert run("export")[0] == 1


def test_what_is_rejected_is_told_again_only_when_it_changes(run, held, library):
    assert run("review", "--reject", held)[0] == 0
    was = run.docking()
    for _ in range(2):
        assert "crew-13" not in run("refresh")[1]
    assert "crew-13" not in run("review")[1]
    library.dockings["crew-13"][0]["docking"] = "2026-10-04T23:05:00Z"
    assert "crew-13" in run("refresh")[1]
    assert run.number("crew-13") != held
    assert run.docking() == was


def test_beside_what_is_rejected_the_rest_of_a_flight_is_learned(run, held, library):
    run("review", "--reject", held)
    leaves = datetime.now(UTC).replace(minute=0) + timedelta(days=120)
    library.leave("crew-13", leaves)
    run("refresh")
    assert run.facts().event("crew-13", EventKind.UNDOCKING).at == Moment(
        leaves.replace(second=0, microsecond=0)
    )


def test_what_is_put_right_counts_and_the_source_is_not_asked_about_it_again(run, held):
    assert run("review", "--correct", held, "2026-10-01T23:30Z", "--written", "nasa.gov")[0] == 0
    event = run.facts().event("crew-13", EventKind.DOCKING)
    assert (str(event.at), event.source, event.note) == (
        "2026-10-01T23:30Z", "operator", "nasa.gov",
    )  # fmt: skip
    assert "crew-13" not in run("refresh")[1]
    assert run.docking() == "2026-10-01T23:30Z"


@pytest.mark.parametrize(
    "value",
    ["yesterday", "2026-09-01T00:00Z", "2027-09-01", "2026", "crew-13"],
    ids=["no moment", "before its launch", "to come", "no one knows whether past", "no time"],
)
def test_what_cannot_be_right_is_refused_and_changes_nothing(run, held, value):
    was = run.file.learned()
    code, told = run("review", "--correct", held, value)
    assert code == 1, told
    assert run.file.learned() == was
    assert run.number("crew-13") == held


def test_numbers_that_are_none_are_refused(run, held):
    assert run("review", "--accept", "99999")[0] == 1
    assert run("review", "--reject", "99999")[0] == 1
    assert run("review", "--accept", "all")[0] == 2
    assert run("review", "--correct", "99999", "2026-10-01T23:30Z")[0] == 1


# ----------------------------------------------------------------------------------- crews


def test_a_crew_that_flew_is_put_right_by_its_people(run, library):
    run("refresh")
    library.ship("crew-13")["launch_crew"][1] = member(649, "Anna Kikina")
    run("refresh")
    number = run.number("crew-13")
    # Those who are to land would not be those who came.
    people = "jessica-watkins luke-delaney joshua-kutryk sergey-teteryatnikov"
    before = set(run.facts().crew("crew-13", Leg.UP))
    assert run("review", "--correct", number, "nobody-at-all")[0] == 1
    assert run("review", "--correct", number, people)[0] == 0
    assert {seat.person for seat in run.facts().crew("crew-13", Leg.UP)} == {
        seat.person for seat in before
    }
    run("refresh")
    assert "crew-13" not in run("review")[1]


def test_who_is_strange_is_named_by_a_person(run, library, shipped):
    ids = {row.person: row.launch_library for row in shipped.person_ids}
    strange = next(person.id for person in shipped.people if not ids.get(person.id))
    run("refresh")
    run("review", "--correct", run.number(library.id("ax-5")), "ax-5")
    library.ship("ax-5")["launch_crew"] = [member(7777, "N. N."), member(649, "Anna Kikina")]
    run("refresh")
    number = run.number("ax-5")
    assert run("review", "--accept", number)[0] == 1
    assert run("review", "--correct", number, "anna-kikina")[0] == 1
    assert run("review", "--correct", number, "nobody-at-all")[0] == 1
    assert run("review", "--correct", number, f"8888={strange}")[0] == 1
    assert run("review", "--correct", number, strange)[0] == 0
    run("refresh")
    assert "ax-5" not in run("review")[1]


# --------------------------------------------------------------------- flights and whole answers


def test_a_flight_that_is_not_known_is_named_by_a_person_and_taken_from_then_on(run, library):
    library.slip("soyuz-ms-30", Moment.read("2027-05"))
    run("refresh")
    number = run.number(library.id("soyuz-ms-30"))
    assert run("review", "--accept", number)[0] == 1
    assert run("review", "--correct", number, "soyuz-ms-99")[0] == 1
    assert run("review", "--correct", number, "crew-12")[0] == 1
    assert run("review", "--correct", number, "soyuz-ms-30")[0] == 0
    assert library.id("soyuz-ms-30") not in run("review")[1]
    assert "planned 2027-05" in run("refresh")[1]


def test_moved_plans_are_believed_when_a_person_says_so(run, library):
    run("refresh")
    for mission in ("soyuz-ms-30", "ax-5", "crew-14"):
        library.slip(mission, Moment.read("2028-06"))
    assert "plans gone or moved" in run("refresh")[1]
    assert run("review", "--accept", run.number("the whole answer"))[0] == 0
    assert run("refresh")[0] == 0


def test_flights_that_are_gone_are_missed_no_more_when_a_person_says_so(run, library):
    run("refresh")
    del library.launches["crew-13"]
    assert "flights gone" in run("refresh")[1]
    assert run("review", "--accept", run.number("the whole answer"))[0] == 0
    assert run("refresh")[0] == 0
    del library.launches["soyuz-ms-29"]
    assert "flights gone" in run("refresh")[1]


def test_an_answer_that_is_none_cannot_be_accepted_and_is_told_once_more_no_more(run, library):
    library.misbehave("HTML")
    run("refresh")
    number = run.number("the whole answer")
    assert run("review", "--accept", number)[0] == 1
    assert run("review", "--reject", number)[0] == 0
    run("refresh")
    assert "Nothing is held." in run("review")[1]


def test_a_file_of_a_former_release_is_reviewed_as_well(run, held):
    with run.file.opened() as db:
        for table in ("held_part", "ruling", "said"):
            db.execute(f"DROP TABLE {table}")
    assert run("review", "--accept", held)[0] == 1
    assert run("review", "--reject", held)[0] == 0
    assert run.docking() == "2026-10-01T23:05Z"


def test_the_facts_of_posts_are_accepted_here_too(run):
    assert CliRunner().invoke(cli, ["data", "accept"]).exit_code == 2
    code, told = run("review", "--accept", "posts")
    assert (code, "state" in told) == (1, True)
