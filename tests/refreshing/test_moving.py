"""Second dockings of a ship are changes of ports: learned with the port, and nobody has left."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest
from support.launch_library import Library, docking, served, text
from test_looking import HOUR, NOW, Bot, quiet

from bot.archive.adding import records_of, with_learned
from bot.archive.order import manifest_of
from bot.refreshing import launch_library
from bot.refreshing.observed import Docked, Kind, Refused
from bot.refreshing.ports import merged
from bot.replies.reply import Asker, reply
from bot.station.domain import EventKind, Standing
from bot.station.manifest import counted, relocations
from bot.station.moments import Moment
from bot.station.occupancy import aboard

MINUTE = timedelta(minutes=1)


@pytest.fixture
def library(shipped):
    return Library(shipped)


@pytest.fixture
def bot(library, tmp_path):
    with served(library) as base:
        yield Bot(library, base, tmp_path)


def move(bot, library, left=HOUR, docked=HOUR + 50 * MINUTE):
    """Crew-13 changes ports, looked at in between and some hours after; the moves then known."""
    quiet(bot)
    library.leave("crew-13", NOW + left)
    bot.look(left + 10 * MINUTE)
    library.dock("crew-13", NOW + docked, port="Harmony zenith")
    bot.look(2 * HOUR)
    return relocations(bot.facts()).get("crew-13", ())


def test_a_change_of_ports_is_no_departure(bot, library):
    (event,) = move(bot, library)
    assert (str(event.at), event.port) == ("2026-11-29T21:50Z", "Harmony zenith")
    assert event.known_since == Moment(bot.now)
    assert event.source == "launch-library-live"
    assert not bot.look(24 * HOUR).rows
    assert bot.at("crew-13", "undocking")[1].is_plan
    assert bot.at("crew-13", "docking") == ("2026-10-01T23:05Z", Standing.ACTUAL)


def test_nobody_is_counted_as_gone_meanwhile(bot, library):
    before = {stay.person for stay in aboard(bot.facts(), NOW)}
    move(bot, library)
    for minutes in range(50, 130, 5):
        there = {stay.person for stay in aboard(bot.facts(), NOW + minutes * MINUTE)}
        assert there == before


def test_it_is_not_known_before_it_was_learned(bot, library):
    (event,) = move(bot, library)
    assert not relocations(bot.facts().seen(event.known_since.earliest - MINUTE))
    assert relocations(bot.facts().seen(event.known_since.earliest))


def test_a_ship_may_change_ports_several_times(bot, library):
    move(bot, library)
    library.leave("crew-13", bot.now + HOUR)
    library.dock("crew-13", bot.now + 2 * HOUR, port="Harmony forward")
    bot.look(3 * HOUR)
    assert [event.port for event in relocations(bot.facts())["crew-13"]] == [
        "Harmony zenith",
        "Harmony forward",
    ]
    said = reply("/docked", bot.facts(), Asker(bot.now))
    (ship,) = (one for one in said.machine()["facts"]["ships"] if one["mission"] == "crew-13")
    assert ship["port"] == "Harmony forward"


def test_it_was_a_departure_if_it_lands_after(bot, library):
    move(bot, library)
    library.leave("crew-13", bot.now + HOUR)
    library.ship("crew-13")["mission_end"] = text(bot.now + 8 * HOUR)
    bot.look(9 * HOUR)
    assert bot.at("crew-13", "undocking")[1] is Standing.ACTUAL
    assert len(relocations(bot.facts())["crew-13"]) == 1


def test_an_end_that_was_told_ahead_is_no_departure_and_the_plan_before_holds_again(bot, library):
    """The source plans to leave a port; what it planned is no second word for what it tells."""
    quiet(bot)
    plan = bot.at("soyuz-ms-29", "undocking")
    library.leave("soyuz-ms-29", NOW + 5 * HOUR)
    bot.look(HOUR)
    assert bot.at("soyuz-ms-29", "undocking")[0] == "2026-11-30T01:00Z"
    assert not bot.look(4 * HOUR + MINUTE).rows
    library.dock("soyuz-ms-29", NOW + 6 * HOUR, port="Rassvet nadir")
    bot.look(2 * HOUR)
    assert bot.at("soyuz-ms-29", "undocking") == plan
    assert relocations(bot.facts())["soyuz-ms-29"][0].port == "Rassvet nadir"


def planned(bot, library):
    """Crew-13 is to change ports in a day, by the source alone."""
    quiet(bot)
    library.leave("crew-13", NOW + 30 * HOUR)
    library.dock("crew-13", NOW + 31 * HOUR, port="Harmony zenith")
    return bot.look(HOUR)


def ship(bot, at):
    told = reply("/docked", bot.facts(), Asker(at))
    (found,) = (one for one in told.machine()["facts"]["ships"] if one["mission"] == "crew-13")
    return found


def test_a_change_of_ports_to_come_is_a_plan_and_no_departure(bot, library):
    (row,) = planned(bot, library).rows
    assert (row.event, row.standing, row.port) == ("relocation", "planned", "Harmony zenith")
    assert not bot.look(HOUR).rows
    assert not relocations(bot.facts()).get("crew-13")
    found = ship(bot, bot.now)
    assert found["move"] == {"port": "Harmony zenith", "at": "2026-12-01T03:00Z"}
    assert found["port"] != "Harmony zenith"
    for language, words in (("en", "by plan"), ("ru", "По плану перестыковка")):
        said = reply("/docked", bot.facts(), Asker(bot.now, locale=language)).text
        assert words in said
    said = reply("/mission Crew-13", bot.facts(), Asker(bot.now)).text
    (line,) = [line for line in said.splitlines() if "change of ports" in line]
    assert "planned" in line
    assert "at Harmony zenith" in " ".join(said.split())


def test_a_planned_change_of_ports_that_happened_is_one_and_planned_no_more(bot, library):
    planned(bot, library)
    bot.look(31 * HOUR)
    assert ship(bot, bot.now)["move"] is None
    assert ship(bot, bot.now)["port"] == "Harmony zenith"
    assert len(relocations(bot.facts())["crew-13"]) == 1


def test_a_planned_change_of_ports_that_moves_or_is_given_up_is_told_so(bot, library):
    planned(bot, library)
    library.dockings["crew-13"][1]["docking"] = text(NOW + 40 * HOUR)
    bot.look(HOUR)
    assert ship(bot, bot.now)["move"]["at"] == "2026-12-01T12:00Z"
    library.dockings["crew-13"].pop()
    library.dockings["crew-13"][0]["departure"] = None
    bot.look(HOUR)
    assert ship(bot, bot.now)["move"] is None
    assert not bot.look(HOUR).rows


def test_a_change_of_ports_that_is_told_otherwise_is_held(bot, library):
    move(bot, library)
    library.dockings["crew-13"][1]["docking"] = text(NOW + 5 * HOUR)
    looked = bot.look(6 * HOUR)
    assert not looked.rows
    assert "relocation was 2026-11-29T21:50Z and is told as 2026-11-30T01:00Z" in str(looked.held)


@pytest.mark.parametrize(
    ("left", "docked"),
    [
        pytest.param(30 * HOUR, 2 * HOUR, id="docked again before it left"),
        pytest.param(HOUR, 40 * HOUR, id="away for longer than a day"),
    ],
)
def test_what_no_ship_can_do_is_held_and_changes_nothing(bot, library, left, docked):
    quiet(bot)
    library.leave("crew-13", NOW + left)
    library.dock("crew-13", NOW + docked)
    looked = bot.look(41 * HOUR)
    assert (Kind.CONTRADICTION, "crew-13") in {(one.kind, one.subject) for one in looked.held}
    assert not looked.rows


# -------------------------------------------------------------------------- where it docked


def test_the_port_of_a_ship_that_is_there_is_learned_once_and_its_docking_stays(bot, library):
    library.dockings["crew-13"] = [
        docking(1, library.ship("crew-13")["id"], NOW.replace(month=10, day=1, hour=23, minute=5),
                port="Harmony forward")
    ]  # fmt: skip
    before = bot.facts().event("crew-13", EventKind.DOCKING)
    assert len(bot.look().rows) == 1
    assert not bot.look(HOUR).rows
    event = bot.facts().event("crew-13", EventKind.DOCKING)
    assert (event.at, event.port) == (before.at, "Harmony forward")
    assert event.source == f"{before.source}; launch-library-live"
    assert not bot.facts().seen(NOW - MINUTE).event("crew-13", EventKind.DOCKING).port


def test_a_port_that_could_not_be_shown_is_not_taken(library):
    for name in ("x" * 41, "Harmony\nforward", " Harmony"):
        row = docking(1, library.ship("crew-13")["id"], NOW, port=name)
        flights = launch_library.flights(list(library.launches.values()), [row])
        assert {one.port for flight in flights for one in flight.docked} == {""}


def test_a_docking_told_twice_is_one_with_all_that_is_told_of_it():
    until = NOW + 5 * HOUR
    told = [Docked(NOW, None, "A"), Docked(NOW + MINUTE, until), Docked(NOW, None, "A")]
    assert merged(told) == (Docked(NOW, until, "A"),)
    with pytest.raises(Refused, match="two times"):
        merged([Docked(NOW, until), Docked(NOW, until + HOUR)])


# ---------------------------------------------------------------------------- kept and given


def test_a_release_that_knows_the_change_takes_over_without_a_trace(bot, library, shipped):
    (event,) = move(bot, library)
    a_minute_off = replace(event, at=Moment(event.at.earliest - MINUTE), source="gcat-2026",
                           known_since=None)  # fmt: skip
    reached = tuple(
        replace(source, newest=Moment(bot.now), read=None) if source.newest else source
        for source in shipped.sources
    )
    newer = manifest_of(
        records_of(replace(shipped, events=(*shipped.events, a_minute_off), sources=reached))
    )
    records, unfit = with_learned(records_of(newer), bot.file.learned())
    assert not unfit
    assert counted(manifest_of(records)) == counted(newer)
    assert relocations(manifest_of(records)) == relocations(newer)


def test_what_a_former_release_learned_is_read_without_the_columns_that_came_since(bot, library):
    quiet(bot)
    library.leave("soyuz-ms-29", NOW.replace(year=2027, month=3, day=28, hour=7))
    bot.look(HOUR)
    learned = bot.file.learned().events
    with closing(sqlite3.connect(bot.folder / "learned.sqlite")) as db, db:
        for number, cells in db.execute("SELECT id, cells FROM learned").fetchall():
            former = json.dumps(json.loads(cells)[:-1])
            db.execute("UPDATE learned SET cells = ? WHERE id = ?", (former, number))
    assert learned
    assert bot.file.learned().events == learned
