"""Which new facts are held for a person to look at: what lies ahead counts for itself."""

from dataclasses import replace

import pytest
from support.posting import DAY, HOUR, MINUTE, START, flights

from bot.announcements.knowledge import compare
from bot.station.moments import Moment, Precision

# Many that have flown, beside which the few to come are lost.
FLOWN = {f"old-{number}": START - (number + 1) * DAY for number in range(100)}
AHEAD = {f"new-{number}": START + (10 * number + 10) * DAY for number in range(5)}


def doubts(before, after, now=START):
    """What is doubted of the facts ``after`` where ``before`` were accepted."""
    first = compare({}, {}, before, now)
    return compare(first.schedule, first.crews, after, now + HOUR).doubts


def changed(number, at):
    """The facts with the first of the launches ahead at other times."""
    others = {name: at(time) for name, time in list(AHEAD.items())[:number]}
    return flights(**FLOWN, **(AHEAD | others))


@pytest.mark.parametrize("number", [3, 4, 5])
def test_most_of_the_planned_launches_moved_by_a_year_are_held(number):
    found = doubts(flights(**FLOWN, **AHEAD), changed(number, lambda at: at + 365 * DAY))
    assert f"{number} of 5 dates planned for a launch moved" in found


def test_all_planned_dates_withdrawn_at_once_are_held():
    assert doubts(flights(**FLOWN, **AHEAD), changed(5, lambda _: None))


@pytest.mark.parametrize("number", [1, 2])
def test_one_slip_or_two_pass(number):
    assert doubts(flights(**FLOWN, **AHEAD), changed(number, lambda at: at + 365 * DAY)) == ()


def test_one_slip_passes_where_nothing_else_is_planned():
    alone = {"new": START + DAY}
    for after in ({"new": START + 300 * DAY}, {"new": None}, {}):
        assert doubts(flights(**FLOWN, **alone), flights(**FLOWN, **after)) == ()


def test_small_slips_of_all_are_no_damage():
    later = changed(5, lambda at: at + 5 * MINUTE)
    assert doubts(flights(**FLOWN, **AHEAD), later) == ()


@pytest.mark.parametrize(("number", "held"), [(1, False), (2, True), (5, True)])
def test_facts_without_the_missions_still_to_fly_are_held(number, held):
    left = dict(list(AHEAD.items())[number:])
    found = doubts(flights(**FLOWN, **AHEAD), flights(**FLOWN, **left))
    assert (f"{number} of 5 missions still to fly are gone" in found) is held
    assert bool(found) is held


def test_launches_that_took_place_as_planned_are_no_damage():
    later = START + 100 * DAY
    assert doubts(flights(**FLOWN, **AHEAD), flights(known_to=later, **FLOWN, **AHEAD)) == ()


def test_dates_that_become_known_more_closely_are_no_damage(shipped):
    closer = tuple(
        replace(event, at=Moment(event.at.earliest + 10 * DAY, Precision.DAY))
        if event.standing.is_plan and event.at and event.at.precision is Precision.MONTH
        else event
        for event in shipped.events
    )
    assert doubts(shipped, replace(shipped, events=closer)) == ()


def test_the_shipped_plans_moved_by_a_year_are_held(shipped):
    later = tuple(
        replace(event, at=Moment.read(f"{event.at.earliest.year + 1}{str(event.at)[4:]}"))
        if event.standing.is_plan and event.at
        else event
        for event in shipped.events
    )
    found = doubts(shipped, replace(shipped, events=later))
    assert any("dates planned for a launch moved" in doubt for doubt in found)
