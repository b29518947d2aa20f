"""Ships that move from port to port: told with since when they are there, and never as absence."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.worlds import FIRST, MADE_UP, MANIFESTS, mission, problems, world

from bot.archive.adding import records_of
from bot.archive.order import manifest_of
from bot.replies.reply import Asker, reply
from bot.station.domain import Event, EventKind, Standing
from bot.station.manifest import counted, relocations
from bot.station.moments import Moment, Span
from bot.station.occupancy import changes, crew_timeline
from bot.station.ports import Place, places
from bot.station.stays import stays

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
CAME, MOVED = Moment.read("2026-10-01T23:05Z"), Moment.read("2026-10-05T12:31Z")
LEARNED = Moment.read("2026-10-06T10:00Z")


def with_events(manifest, *events):
    """The manifest with more rows, in order."""
    return manifest_of(records_of(replace(manifest, events=(*manifest.events, *events))))


def relocation(name, at, port="", since=None):
    return Event(name, EventKind.RELOCATION, at, Standing.ACTUAL, since, MADE_UP, port=port)


# -------------------------------------------------------------------------- laws


@given(MANIFESTS, st.data())
def test_a_change_of_ports_changes_nothing_of_who_is_aboard(manifest, data):
    flown = {
        key: event.at.earliest
        for key, event in counted(manifest).items()
        if not event.standing.is_plan
    }
    moves = []
    for (name, kind), came in flown.items():
        if kind is EventKind.DOCKING:
            left = flown.get((name, EventKind.UNDOCKING), manifest.known_to)
            minutes = int((left - came) / timedelta(minutes=1))
            after = data.draw(st.lists(st.integers(1, minutes - 1), max_size=2, unique=True))
            ats = (Moment(came + timedelta(minutes=number)) for number in after)
            moves += [relocation(name, at) for at in ats]
    moved = with_events(manifest, *moves)
    assert not problems(moved)
    assert counted(moved) == counted(manifest)
    assert stays(moved) == stays(manifest)
    assert changes(moved, Span(FIRST)) == changes(manifest, Span(FIRST))
    assert crew_timeline(moved).points == crew_timeline(manifest).points


# ----------------------------------------------------------------------- examples


@pytest.fixture(scope="module")
def moved(shipped):
    """Crew-13 came to one port and moved to another, of which the bot learned a day later."""
    docking = shipped.event("crew-13", EventKind.DOCKING)
    told = replace(
        docking,
        known_since=LEARNED,
        source=f"{docking.source}; corquaid-2026",
        port="Harmony forward",
    )
    return with_events(shipped, told, relocation("crew-13", MOVED, "Harmony zenith", LEARNED))


def test_the_places_of_a_ship_are_those_it_had_come_to_by_then():
    manifest = world(mission("Alfa", docking=10, undocking=50, crew="Ana"))
    first, second = (
        Moment(manifest.event("Alfa", EventKind.DOCKING).at.earliest + timedelta(d)) for d in (5, 9)
    )
    manifest = with_events(
        manifest, relocation("Alfa", second, "B"), relocation("Alfa", first, "A")
    )
    came = manifest.event("Alfa", EventKind.DOCKING).at
    everything = (Place("", came), Place("A", first), Place("B", second))
    assert places(manifest, "Alfa", second.earliest) == everything
    assert places(manifest, "Alfa", second.earliest - timedelta(minutes=1)) == everything[:2]
    assert places(manifest, "Alfa", came.earliest - timedelta(minutes=1)) == ()


def test_docked_tells_the_port_since_when_and_the_one_before(moved):
    said = reply("/docked", moved, Asker(NOW))
    text = " ".join(said.text.split())
    assert "At Harmony zenith since 5 October 2026. Before: Harmony forward from 1 Oct" in text
    ship = said.machine()["facts"]["ships"][1]
    assert (ship["mission"], ship["port"]) == ("crew-13", "Harmony zenith")
    assert ship["ports"] == [
        {"port": "Harmony forward", "since": str(CAME)},
        {"port": "Harmony zenith", "since": str(MOVED)},
    ]
    assert "«Гармония», зенитный" in reply("/docked", moved, Asker(NOW, locale="ru")).text


def test_docked_on_a_day_before_the_change_tells_the_port_of_then(moved):
    said = reply("/docked 2026-10-03", moved, Asker(NOW))
    (ship,) = (one for one in said.machine()["facts"]["ships"] if one["mission"] == "crew-13")
    assert ship["port"] == "Harmony forward"
    assert "At Harmony forward." in said.text


def test_a_mission_tells_its_change_of_ports_among_its_times(moved):
    said = reply("/mission Crew-13", moved, Asker(NOW))
    lines = [line.strip().split(":")[0] for line in said.text.splitlines()]
    order = ["launch", "docking", "change of ports", "undocking", "landing"]
    assert [line for line in lines if line in order] == order
    facts = said.machine()["facts"]
    (event,) = (one for one in facts["events"] if one["event"] == "relocation")
    assert (event["at"], event["port"], event["standing"]) == (
        str(MOVED), "Harmony zenith", "actual",
    )  # fmt: skip
    (row,) = (one for one in facts["history"] if one.get("event") == "relocation")
    assert row["known_since"] == str(LEARNED)


def test_that_a_docking_is_told_again_with_its_port_changes_not_since_when_it_is_known(moved):
    facts = reply("/mission Crew-13", moved, Asker(NOW)).machine()["facts"]
    rows = [one for one in facts["history"] if one.get("event") == "docking"]
    assert [row["known_since"] for row in rows if row["standing"] == "actual"] == [str(CAME)]


def test_seen_from_before_it_was_known_it_is_told_as_what_happened_later(moved):
    before = moved.seen(MOVED.earliest + timedelta(hours=3))
    assert not relocations(before)
    assert not before.event("crew-13", EventKind.DOCKING).port
    assert [event.event for event in before.later if event.mission == "crew-13"] == ["relocation"]
    said = reply("/mission Crew-13 as-of: 2026-10-05T16:00Z", moved, Asker(NOW))
    assert "changed ports" in said.text
    assert "Harmony" not in said.text


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("has Crew-13 moved ports?", "Yes: 5 October 2026, 12:31 UTC, Harmony zenith."),
        ("relocation of Crew-13", "Change of ports: 5 October 2026, 12:31 UTC, Harmony zenith."),
        ("which port is Crew-13 docked at", "Port: Harmony zenith, since 5 October 2026."),
        ("where is Crew-13 docked", "Port: Harmony zenith, since 5 October 2026."),
        ("has MS-28 changed ports", "No change of ports is recorded."),
        ("which port is MS-29 docked at", "Its port is not recorded."),
        ("has Crew-14 moved ports?", "No: not docked yet."),
        ("which ports are the ships docked at", "Crew-13: Harmony zenith."),
        ("hat Crew-13 den Port gewechselt", "5 October 2026, 12:31 UTC"),
        ("перестыковка Crew-13", "5 October 2026, 12:31 UTC"),
        ("Crew-13 a-t-il changé de port", "5 October 2026, 12:31 UTC"),
        ("¿ha cambiado de puerto Crew-13?", "5 October 2026, 12:31 UTC"),
        ("Crew-13の再ドッキング", "5 October 2026, 12:31 UTC"),
    ],
)  # fmt: skip
def test_plain_words_are_answered_first(moved, words, first):
    assert first in reply(words, moved, Asker(NOW)).text.splitlines()[1]
