"""Which ships are docked: in every way it can be asked, and against the events themselves."""

import random
from datetime import UTC, datetime, timedelta

import pytest

from bot.station.domain import EventKind
from bot.understanding.understanding import understand

SEED = 20261129


def ships(reply):
    return [ship["mission"] for ship in reply.machine()["facts"]["ships"]]


def test_a_ship_is_docked_from_its_docking_until_it_undocks(ask, shipped):
    """At any minute the ships told are those whose recorded docking is over and undocking not."""
    print("seed", SEED)
    chance = random.Random(SEED)
    events = {(event.mission, event.event): event.at for event in shipped.events if event.at}
    first, last = datetime(1998, 12, 8, tzinfo=UTC), shipped.known_to
    for _ in range(60):
        at = first + chance.random() * (last - first)
        at = at.replace(microsecond=0)
        expected = {
            mission
            for (mission, kind), docking in events.items()
            if kind is EventKind.DOCKING and docking.earliest <= at
            if (left := events.get((mission, EventKind.UNDOCKING))) is None or left.earliest > at
        }
        assert set(ships(ask(f"/docked {at:%Y-%m-%dT%H:%M:%SZ}"))) == expected, at


def test_machines_get_what_is_known_of_each_ship(ask):
    facts = ask("/docked 2025-12-05").machine()["facts"]
    assert facts["at"] == "2025-12-05T23:59Z"
    assert facts["ships"][0] == {
        "mission": "soyuz-ms-27",
        "program": "soyuz",
        "since": "2025-04-08T08:57Z",
        "since_standing": "actual",
        "until": "2025-12-09T01:41Z",
        "until_standing": "actual",
        "port": None,
        "seats": 3,
        "people": ["sergey-ryzhikov", "alexey-zubritsky", "jonny-kim"],
        "ports": [{"port": None, "since": "2025-04-08T08:57Z"}],
        "move": None,
    }


def test_what_is_to_leave_by_plan_is_told_as_a_plan(ask):
    first, second = ask("/docked").machine()["facts"]["ships"]
    assert (first["mission"], first["until"], first["until_standing"]) == (
        "soyuz-ms-29",
        "2027-04-01",
        "planned",
    )
    assert second["until_standing"] == "no-earlier-than"
    assert "to leave no earlier than March 2027" in ask("/docked").text


def test_a_ship_that_left_on_the_day_is_told_with_whoever_left_in_it(ask):
    left = ask("/docked 2025-12-09").machine()["facts"]["ships"][0]
    assert left["mission"] == "soyuz-ms-27"
    assert left["people"] == ["sergey-ryzhikov", "alexey-zubritsky", "jonny-kim"]


def test_of_many_ships_only_the_times_are_told(ask):
    told = ask("/docked 2022").text
    assert told.startswith("7 ships docked at the ISS at some time in 2022")
    assert "Kononenko" not in told


def test_before_the_first_there_was_none_and_after_the_plans_nobody_knows(ask):
    assert ask("/docked 1997").text.startswith("No ship that carries crews docked at the ISS")
    with pytest.raises(Exception, match="no verdict that far ahead"):
        ask("/docked 2040")


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("which ships are docked right now?", "/docked"),
        ("what ships were docked at the ISS on 5 December 2025", "/docked when: 2025-12-05"),
        ("какие корабли пристыкованы сейчас?", "/docked"),
        ("какие корабли были пристыкованы к МКС 5 декабря 2025", "/docked when: 2025-12-05"),
        ("Welche Raumschiffe sind gerade angedockt?", "/docked"),
        ("is a Dragon docked right now?", "/docked"),
    ],
)
def test_it_is_asked_in_plain_words(scene, text, command):
    assert understand(text, scene).command == command


def test_of_a_programme_its_ships_come_first(ask):
    assert "\nYes: Crew-13.\n" in ask("is a Dragon docked right now?").text


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("and on 2 August 2025?", "/docked when: 2025-08-02"),
        ("а в 2009 году?", "/docked when: 2009"),
    ],
)
def test_a_few_words_ask_it_of_another_day(scene, text, command):
    former = understand("which ships were docked on 1 March 2024", scene)
    assert understand(text, scene, former).command == command


def test_who_has_a_seat_is_still_another_question(scene):
    assert understand("who would leave in which ship", scene).question.name == "seats"


def test_the_edges_of_a_stay_are_its_docking_and_its_undocking(ask):
    left = datetime(2025, 12, 9, 1, 41, tzinfo=UTC)
    for at, there in ((left - timedelta(minutes=1), True), (left, False)):
        assert ("soyuz-ms-27" in ships(ask(f"/docked {at:%Y-%m-%dT%H:%MZ}"))) is there


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("was MS-22 docked on 28 March 2023", "Yes: docked 21", id="the day it left"),
        pytest.param("was MS-22 docked on 29 March 2023", "No: undocked 28", id="the day after"),
        pytest.param("was MS-22 docked on 20 September 2022", "No: docked 21", id="before it came"),
        pytest.param("was Crew-9 docked on 1 January 2025", "Yes: docked 29", id="in between"),
        pytest.param("was MS-10 docked on 12 October 2018", "No: never docked", id="it never was"),
        pytest.param("did MS-22 dock on 28 March 2023", "No: 21 September", id="whether it came"),
        pytest.param(
            "был ли Союз МС-22 пристыкован 1 января 2023", "Yes: docked 21", id="in Russian"
        ),
    ],
)
def test_whether_a_ship_was_docked_on_a_day_is_told_by_the_time_it_was(ask, question, told):
    assert ask(question).text.splitlines()[1].startswith(told)
