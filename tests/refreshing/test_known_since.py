"""What was learned is not known before; what it took the place of is, as of the time before."""

import shutil
from datetime import timedelta

import pytest
from click.testing import CliRunner
from conftest import DATA
from support.launch_library import Library, member, served
from support.patching import patched
from test_looking import HOUR, NOW, Bot, quiet

from bot.archive.checks import problems_of
from bot.archive.order import manifest_of
from bot.archive.tables import read_records
from bot.console import cli
from bot.replies.reply import Asker, reply
from bot.station.domain import EventKind, Leg
from bot.station.manifest import LIVE
from bot.station.moments import Moment

MINUTE = timedelta(minutes=1)
FORMER = {"dmitry-petelin", "deniz-burnham", "konstantin-borisov"}


@pytest.fixture
def library(shipped):
    return Library(shipped)


@pytest.fixture
def bot(library, tmp_path):
    with served(library) as base:
        yield Bot(library, base, tmp_path)


@pytest.fixture
def crew(bot, library, shipped):
    """Put people by their ids into the seats of Soyuz MS-30, which is known by its crew."""
    ids = {row.person: int(row.launch_library or 0) for row in shipped.person_ids}

    def told(*people):
        library.ship("soyuz-ms-30")["launch_crew"] = [
            member(ids[person], shipped.person(person).name, "flight engineer") for person in people
        ]

    told("dmitry-petelin", "deniz-burnham", "konstantin-borisov")
    quiet(bot)
    return told


def up(facts, at=None):
    return {seat.person for seat in facts.seen(at).crew("soyuz-ms-30", Leg.UP)}


def learn(bot, crew, *people):
    """Have a crew told by two looks that are an hour apart; when it was taken."""
    crew(*people)
    bot.look(HOUR)
    assert bot.look(HOUR).rows
    return bot.now


def test_a_crew_that_was_learned_is_known_since_then_and_the_former_before(bot, crew):
    first = learn(bot, crew, "dmitry-petelin", "andrey-fedyaev", "konstantin-borisov")
    second = learn(bot, crew, "dmitry-petelin", "andrey-fedyaev", "deniz-burnham")
    bot.look(30 * HOUR)
    facts = bot.facts()
    assert up(facts) == {"dmitry-petelin", "andrey-fedyaev", "deniz-burnham"}
    assert up(facts, first - MINUTE) == FORMER
    assert up(facts, first) == {"dmitry-petelin", "andrey-fedyaev", "konstantin-borisov"}
    assert up(facts, second - MINUTE) == up(facts, first)
    assert up(facts, second + HOUR) == up(facts)
    assert up(facts, NOW - timedelta(days=400)) <= FORMER


def test_the_story_of_the_mission_tells_who_was_replaced(bot, crew):
    learn(bot, crew, "dmitry-petelin", "andrey-fedyaev", "konstantin-borisov")
    said = " ".join(reply("/mission Soyuz MS-30", bot.facts(), Asker(bot.now)).text.split())
    assert "Deniz Burnham replaced by Andrey Fedyaev" in said


def test_a_replacement_of_the_last_minute_is_not_known_before_the_launch(bot, crew, library):
    bot.now = NOW.replace(year=2027, month=3, day=14)
    crew("dmitry-petelin", "andrey-fedyaev", "konstantin-borisov")
    library.launch("soyuz-ms-30", bot.now - MINUTE, status=6)
    bot.look()
    facts = bot.facts()
    assert facts.event("soyuz-ms-30", EventKind.LAUNCH).at == Moment(bot.now - MINUTE)
    assert up(facts, bot.now) == {"dmitry-petelin", "andrey-fedyaev", "konstantin-borisov"}
    assert up(facts, bot.now - 5 * MINUTE) == FORMER


def test_a_crew_that_was_taken_back_leaves_no_trace(bot, crew):
    before = bot.facts()
    learn(bot, crew, "dmitry-petelin", "andrey-fedyaev", "konstantin-borisov")
    learn(bot, crew, "dmitry-petelin", "andrey-fedyaev", "deniz-burnham")
    bot.file.forget("soyuz-ms-30", bot.now)
    facts = bot.facts()
    assert facts.assignments == before.assignments
    assert facts.crew("soyuz-ms-30", Leg.UP) == before.crew("soyuz-ms-30", Leg.UP)


def test_an_exported_crew_makes_sound_data_that_know_it_since_the_same_time(
    bot, crew, tmp_path, monkeypatch
):
    taken = learn(bot, crew, "dmitry-petelin", "andrey-fedyaev", "konstantin-borisov")
    shutil.copy(tmp_path / "learned.sqlite", tmp_path / "state-learned.sqlite")
    monkeypatch.setenv("ISS_BOT_STATE", str(tmp_path / "state.sqlite"))
    monkeypatch.setenv("ISS_BOT_DATA", str(DATA))
    told = CliRunner().invoke(cli, ["data", "export"]).output
    folder = patched(told, tmp_path / "newer")
    records = read_records(folder)
    assert not problems_of(records)
    facts = manifest_of(records)
    assert up(facts) == up(bot.facts())
    assert up(facts, taken - MINUTE) == FORMER
    assert {row.person for row in facts.assignments if row.source == LIVE} == {
        "deniz-burnham",
        "andrey-fedyaev",
    }
