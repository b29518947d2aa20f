"""Facts that infoboxes have wrong and other sources right, with all that hangs on them."""

from datetime import timedelta

import pytest

from bot.station.domain import EventKind, Leg
from bot.station.moments import Moment

MINUTE = timedelta(minutes=1)
DOCKING, UNDOCKING = EventKind.DOCKING, EventKind.UNDOCKING


@pytest.mark.parametrize(
    ("mission", "kind", "at"),
    [
        ("sts-113", UNDOCKING, "2002-12-02T20:05Z"),
        ("sts-130", DOCKING, "2010-02-10T05:06Z"),
        ("soyuz-tma-19", DOCKING, "2010-06-17T22:21Z"),
        ("soyuz-tma-19", UNDOCKING, "2010-11-26T01:23Z"),
        ("soyuz-tma-17m", UNDOCKING, "2015-12-11T09:49Z"),
        ("soyuz-tma-18m", DOCKING, "2015-09-04T07:39Z"),
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


@pytest.mark.parametrize(
    ("mission", "kind", "other"),
    [
        ("soyuz-ms-25", DOCKING, "15:03"),
        ("sts-105", UNDOCKING, "14:52"),
        ("soyuz-ms-09", UNDOCKING, "01:40"),
        ("soyuz-ms-16", UNDOCKING, "23:32"),
        ("crew-2", DOCKING, "09:08"),
        ("soyuz-tma-03m", UNDOCKING, "04:48"),
        ("soyuz-tma-15m", DOCKING, "02:48"),
        ("sts-96", DOCKING, "04:24"),
        ("sts-115", DOCKING, "10:48"),
        ("soyuz-tma-5", UNDOCKING, "18:45"),
        ("soyuz-tma-20", DOCKING, "20:11"),
        ("soyuz-ms-02", DOCKING, "09:53"),
    ],
)
def test_a_minute_that_others_give_stands_beside_the_one_that_is_kept(
    shipped, mission, kind, other
):
    event = shipped.event(mission, kind)
    assert other in event.note
    minutes = (Moment.read(f"{str(event.at)[:11]}{other}Z").earliest - event.at.earliest) / MINUTE
    assert 1 <= abs(minutes) <= 2


@pytest.mark.parametrize(
    ("person", "shuttle"),
    [
        ("carl-walz", "sts-108"),
        ("peggy-whitson", "sts-111"),
        ("don-pettit", "sts-113"),
        ("sunita-williams", "sts-116"),
        ("clayton-anderson", "sts-117"),
        ("daniel-tani", "sts-120"),
        ("leopold-eyharts", "sts-122"),
        ("garrett-reisman", "sts-123"),
        ("gregory-chamitoff", "sts-124"),
        ("sandra-magnus", "sts-126"),
        ("koichi-wakata", "sts-119"),
    ],
)
def test_who_came_by_shuttle_had_a_seat_in_a_soyuz_from_its_docking(shipped, person, shuttle):
    first = min(
        (seat for seat in shipped.refuge_seats if seat.person == person),
        key=lambda seat: seat.since,
    )
    assert first.since == shipped.event(shuttle, DOCKING).at
    assert first.inferred


@pytest.mark.parametrize(
    ("person", "minute"),
    [("timothy-kopra", "2009-07-17T21:22Z"), ("nicole-stott", "2009-08-31T03:49Z")],
)
def test_two_exchanges_by_shuttle_are_told_to_the_minute(shipped, person, minute):
    first = next(seat for seat in shipped.refuge_seats if seat.person == person)
    assert first.since == Moment.read(minute)
    assert not first.inferred


def test_a_changed_seat_that_no_source_dates_is_told_as_inferred(ask):
    found = ask("/seats 2007-10-26")
    assert "Partly inferred." in found.text
    (soyuz,) = (ship for ship in found.machine()["facts"]["ships"] if ship["inferred"])
    assert soyuz["mission"] == "soyuz-tma-11"
    assert soyuz["inferred"] == ["daniel-tani"]
    assert "As recorded." in ask("/seats 2009-08-01").text


def test_who_flew_for_poland_or_sweden_with_esa_is_of_esa(shipped):
    agencies = {
        seat.agency
        for seat in shipped.seats
        if seat.person in ("marcus-wandt", "slawosz-uznanski-wisniewski")
    }
    assert agencies == {"ESA"}


def test_what_became_known_of_the_station_is_told(shipped, ask):
    assert {"baikonur-pad-2025", "pam-7"} <= {one.id for one in shipped.agreements}
    assert "Ignition" in ask("/station end").text
    meeting = " ".join(ask("/station meeting").text.split())
    assert "Isaacman of NASA came to Baikonur" in meeting
    assert "Type A" in shipped.mission("starliner-cft").note


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
