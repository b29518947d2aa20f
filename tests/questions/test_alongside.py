"""Two flights beside each other: how long both were docked, and the time between what they did."""

from itertools import combinations

import pytest

from bot.station.domain import EventKind
from bot.station.stays import berths


def told(ask, text):
    return ask(text).machine()["facts"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("C12/C13 direct handover, how many days overlap", 5.5),
        ("how long were crew-10 and crew-11 aboard together", 6.7),
        ("сколько суток Crew-10 и Crew-11 были вместе у станции?", 6.7),
        ("wie lange waren Crew-12 und Crew-13 gleichzeitig angedockt?", 5.5),
    ],
)
def test_how_long_both_were_docked(ask, text, days):
    assert told(ask, text)["days"] == pytest.approx(days, abs=0.1)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("days between the Crew-11 splashdown and the Crew-12 launch", 29.1),
        ("gap between Crew-11 undock and Crew-12 dock", 30.9),
        ("¿cuántos días pasaron entre el lanzamiento de Crew-9 y el de Crew-10?", 167.2),
        ("wie viele Tage lagen zwischen der Landung von Crew-11 und dem Start von Crew-12", 29.1),
    ],
)
def test_the_time_between_two_events(ask, text, days):
    assert told(ask, text)["between_days"] == pytest.approx(days, abs=0.1)


def test_who_was_first_is_told_first(ask):
    reply = ask("which launched first, MS-28 or Crew-11").text
    assert reply.splitlines()[1] == "First: Crew-11."
    plan = ask("who goes home first, the Soyuz MS-29 crew or Crew-13").text
    assert plan.startswith("Crew-13: landing March 2027; Soyuz MS-29: landing 1 April 2027")


def test_those_never_there_at_once_are_told_so(ask):
    reply = ask("were Crew-11 and Crew-12 docked at the same time?").text
    assert reply.startswith("Crew-11 and Crew-12 were never docked at the same time\nNo.")
    assert "Crew-12 docked 31 days after Crew-11 had left." in reply


def test_any_two_ships_are_told_alike_in_either_order(ask, shipped):
    there = list(berths(shipped).values())[-24:]
    for one, other in combinations(there, 2):
        found = told(ask, f"/alongside name: {one.mission} with: {other.mission}")
        assert found == told(ask, f"/alongside name: {other.mission} with: {one.mission}")
        ends = [berth.span.end for berth in (one, other) if berth.span.end]
        start = max(one.span.start, other.span.start)
        both = not ends or start < min(ends)
        assert (found["from"] is not None) == both, (one.mission, other.mission)
        assert (found["gap_days"] is None) == both


def test_between_one_event_and_itself_lies_nothing(ask, shipped):
    for mission in shipped.missions[-8:]:
        event = shipped.event(mission.id, EventKind.LAUNCH)
        if event is None or event.at is None:
            continue
        text = f"/alongside name: {mission.id} with: {mission.id} event: launch"
        assert told(ask, text)["between_days"] in (0.0, None)
