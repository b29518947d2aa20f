"""Facts that infoboxes have wrong and other sources right, with all that hangs on them."""

import pytest

from bot.station.domain import EventKind, Leg
from bot.station.moments import Moment

DOCKING, UNDOCKING = EventKind.DOCKING, EventKind.UNDOCKING


@pytest.mark.parametrize(
    ("mission", "kind", "at"),
    [
        ("sts-113", UNDOCKING, "2002-12-02T20:05Z"),
        ("sts-130", DOCKING, "2010-02-10T05:06Z"),
        ("soyuz-tma-19", DOCKING, "2010-06-17T22:21Z"),
        ("soyuz-tma-19", UNDOCKING, "2010-11-26T01:23Z"),
        ("soyuz-tma-17m", UNDOCKING, "2015-12-11T09:49Z"),
        ("soyuz-ms-01", DOCKING, "2016-07-09T04:06Z"),
        ("crew-dragon-demo-2", DOCKING, "2020-05-31T14:16Z"),
    ],
)
def test_a_ship_came_or_left_at_the_minute_that_witnesses_give(shipped, mission, kind, at):
    event = shipped.event(mission, kind)
    assert event.at == Moment.read(at)
    assert "wikipedia-2026" not in event.source


def test_an_expedition_that_begins_with_an_undocking_begins_at_its_minute(shipped):
    for expedition in shipped.expeditions:
        kind, mission = expedition.begins_with.split()
        if kind == "undocking":
            assert expedition.start == shipped.event(mission, UNDOCKING).at, expedition.number


def test_an_expedition_ends_as_the_next_begins(shipped):
    for former, coming in zip(shipped.expeditions, shipped.expeditions[1:], strict=False):
        assert former.end == coming.start


@pytest.mark.parametrize(
    ("expedition", "person"), [(6, "kenneth-bowersox"), (26, "scott-kelly"), (46, "scott-kelly")]
)
def test_command_passes_as_the_expedition_begins(shipped, expedition, person):
    (command,) = (
        one for one in shipped.commands if (one.expedition, one.person) == (expedition, person)
    )
    assert command.since == shipped.expeditions[expedition - 1].start


def test_seats_home_changed_as_the_shuttle_left(shipped):
    left = shipped.event("sts-113", UNDOCKING).at
    moved = [
        (seat.since, seat.until)
        for seat in shipped.refuge_seats
        if seat.mission == "soyuz-tma-1" and left in (seat.since, seat.until)
    ]
    assert len(moved) == 6


def test_a_tourist_is_one_on_both_legs(shipped):
    roles = {
        seat.role
        for mission, leg in (("soyuz-tma-7", Leg.UP), ("soyuz-tma-6", Leg.DOWN))
        for seat in shipped.crew(mission, leg)
        if seat.person == "gregory-olsen"
    }
    assert roles == {"spaceflight participant"}


def test_the_agency_of_a_person_is_the_latest_they_flew_for(shipped):
    latest = {}
    for mission in shipped.missions:
        for leg in Leg:
            for seat in shipped.crew(mission.id, leg):
                latest[seat.person] = seat.agency
    for person in ("michael-lopez-alegria", "peggy-whitson"):
        assert shipped.person(person).agency == latest[person] == "Axiom Space"


def test_a_ship_has_its_name(ask):
    assert "spacecraft K. E. Tsiolkovsky" in " ".join(ask("/mission MS-22").text.split())
    russian = " ".join(ask("/mission MS-22", locale="ru").text.split())
    assert "«К. Э. Циолковский»" in russian


def test_the_head_of_nasa_was_last_seen_in_office_in_august(shipped):
    (head,) = (one for one in shipped.office_holders if one.person == "Jared Isaacman")
    assert "2026-08-28" in head.note


def test_the_third_supplement_was_signed_before_tass_told_of_it(shipped):
    (row,) = (one for one in shipped.agreements if one.id == "swap-2025-supplement-3")
    assert "2025-01-11" in row.note
