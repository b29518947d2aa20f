"""The shipped data against history that anyone can check."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.station import careers, expeditions, occupancy, rotation, stays
from bot.station.domain import EventKind, Leg, Standing
from bot.station.moments import Span

FIRST_CREW = datetime(2000, 11, 2, 9, 21, tzinfo=UTC)


def at(text):
    return datetime.fromisoformat(text)


@pytest.fixture(scope="module")
def crews(shipped):
    """Each stretch since the first crew came: when it begins and who is aboard."""
    return list(occupancy.crew_timeline(shipped).during(Span(FIRST_CREW, shipped.known_to)))


def present(manifest, text):
    return {stay.person for stay in occupancy.aboard(manifest, at(text))}


# -------------------------------------------------------------------- occupancy


def test_the_station_is_never_empty_since_the_first_crew_came(shipped, crews):
    assert min(len(crew) for _, crew in crews) == 2
    assert occupancy.crew_timeline(shipped).just_before(FIRST_CREW) == ()


def test_the_most_aboard_were_thirteen_and_first_in_july_2009(crews):
    most = max(len(crew) for _, crew in crews)
    first = next(begin for begin, crew in crews if len(crew) == most)
    assert most == 13
    assert first == at("2009-07-17T17:47Z")


@pytest.mark.parametrize(
    ("day", "number"),
    [
        ("1999-05-30", 7),
        ("2000-11-03", 3),
        ("2003-05-10", 2),
        ("2009-06-01", 6),
        ("2009-12-10", 2),
        ("2010-04-10", 13),
        ("2011-07-12", 10),
        ("2018-10-20", 3),
        ("2020-04-20", 3),
        ("2020-06-01", 5),
        ("2020-12-01", 7),
        ("2021-04-25", 11),
        ("2022-10-08", 11),
        ("2023-09-20", 10),
        ("2024-06-10", 9),
        ("2024-09-15", 12),
        ("2025-07-01", 11),
        ("2025-12-01", 10),
        ("2026-01-20", 3),
    ],
)
def test_how_many_were_aboard(shipped, day, number):
    assert len(present(shipped, f"{day}T12:00Z")) == number


def test_who_is_aboard_at_the_newest_fact(shipped):
    assert {stay.person for stay in occupancy.aboard(shipped, shipped.known_to)} == {
        "pyotr-dubrov",
        "anna-kikina",
        "anil-menon",
        "jessica-watkins",
        "luke-delaney",
        "joshua-kutryk",
        "sergey-teteryatnikov",
    }


def test_the_first_crew(shipped):
    assert present(shipped, "2000-12-25T00:00Z") == {
        "william-shepherd",
        "yuri-gidzenko",
        "sergei-krikalev",
    }


def test_both_nasa_and_roscosmos_are_aboard_ever_since(crews):
    for begin, crew in crews:
        assert {"NASA", "Roscosmos"} <= {stay.agency for stay in crew}, begin


def test_chris_williams_was_the_only_one_of_nasa_for_a_month(shipped):
    alone = [
        begin
        for begin, crew in occupancy.crew_timeline(shipped).during(
            Span(at("2025-12-01T00:00Z"), at("2026-03-01T00:00Z"))
        )
        if [stay.person for stay in crew if stay.agency == "NASA"] == ["christopher-williams"]
    ]
    assert alone == [at("2026-01-14T22:20Z")]
    assert len(present(shipped, "2026-02-14T20:14Z")) == 3
    assert len(present(shipped, "2026-02-14T20:15Z")) == 7


def test_nobody_was_stranded_by_the_aborted_launch(shipped):
    assert shipped.event("soyuz-ms-10", EventKind.LAUNCH).at.earliest == at("2018-10-11T08:40Z")
    assert "soyuz-ms-10" not in stays.berths(shipped)
    assert all("soyuz-ms-10" not in (stay.up, stay.down) for stay in stays.stays(shipped))


@pytest.mark.parametrize(
    ("mission", "days"),
    [
        ("soyuz-tm-31", 184.7),
        ("crew-1", 165.9),
        ("soyuz-ms-22", 187.7),
        ("soyuz-ms-23", 213.3),
        ("crew-8", 232.5),
        ("crew-11", 165.7),
        ("soyuz-ms-28", 240.8),
    ],
)
def test_how_long_a_ship_was_docked(shipped, mission, days):
    span = stays.berths(shipped)[mission].span
    assert span.days(span.end) == pytest.approx(days, abs=0.1)


# ---------------------------------------------------------------------- careers


def test_the_longest_stays(shipped):
    flown = [
        stay for stay in stays.stays(shipped) if stay.span.end and stay.span.end <= shipped.known_to
    ]
    longest = sorted(flown, key=lambda stay: -stay.span.days(stay.span.end))[:5]
    assert {stay.person for stay in longest[:2]} == {"oleg-kononenko", "nikolai-chub"}
    assert {stay.person for stay in longest[2:]} == {
        "francisco-rubio",
        "sergey-prokopyev",
        "dmitry-petelin",
    }


@pytest.mark.parametrize(
    ("person", "days"),
    [
        ("francisco-rubio", 371),
        ("mark-vande-hei", 355),
        ("oleg-kononenko", 374),
        ("nikolai-chub", 374),
        ("scott-kelly", 340),
        ("mikhail-kornienko", 340),
        ("christina-koch", 328),
        ("peggy-whitson", 289),
        ("sunita-williams", 286),
        ("andrew-morgan", 272),
        ("samantha-cristoforetti", 199),
        ("timothy-peake", 186),
    ],
)
def test_the_longest_flight_of_a_person(shipped, person, days):
    flights = careers.career(shipped, person, shipped.known_to).flights
    assert max(flight.days(shipped.known_to) for flight in flights) == pytest.approx(days, abs=1)


@pytest.mark.parametrize(
    ("person", "days", "flights"),
    [
        ("oleg-kononenko", 1111, 5),
        ("gennady-padalka", 878, 5),
        ("sergei-krikalev", 803, 6),
        ("alexander-kaleri", 769, 5),
        ("peggy-whitson", 695, 5),
        ("fyodor-yurchikhin", 673, 5),
        ("sunita-williams", 608, 3),
        ("don-pettit", 590, 4),
        ("michael-fincke", 549, 4),
        ("jeffrey-williams", 534, 4),
        ("scott-kelly", 520, 4),
        ("barry-wilmore", 464, 3),
        ("samantha-cristoforetti", 370, 2),
        ("frank-de-winne", 198, 2),
        ("francisco-rubio", 371, 1),
        ("dennis-tito", 8, 1),
    ],
)
def test_a_career(shipped, person, days, flights):
    career = careers.career(shipped, person, shipped.known_to)
    # Published figures are cut, rounded up, or rounded to the nearest day.
    assert career.days_in_space == pytest.approx(days, abs=1)
    assert len(career.flights) == flights


def test_an_aborted_launch_is_no_flight(shipped):
    launches = [flight.launch.earliest for flight in careers.flights_of(shipped)["nick-hague"]]
    assert at("2018-10-11T08:40Z") not in launches
    assert len(launches) == 2


def test_who_was_aboard_together(shipped):
    (shared,) = careers.overlaps(shipped, "sunita-williams", "barry-wilmore")
    assert shared.span.days(shared.span.end) == pytest.approx(284.4, abs=0.1)
    assert careers.overlaps(shipped, "gennady-padalka", "dennis-tito") == ()


# -------------------------------------------------------------------- handovers


@pytest.mark.parametrize(
    ("mission", "former", "direct"),
    [
        ("sts-102", "soyuz-tm-31", True),
        ("soyuz-tma-2", "sts-113", True),
        ("soyuz-tma-17", "soyuz-tma-15", False),
        ("soyuz-tma-18m", "soyuz-tma-16m", True),
        ("soyuz-ms-06", "soyuz-ms-04", False),
        ("soyuz-ms-11", "soyuz-ms-09", True),
        ("soyuz-ms-16", "soyuz-ms-15", True),
        ("crew-2", "crew-1", True),
        ("crew-3", "crew-2", False),
        ("soyuz-ms-24", "soyuz-ms-22", True),
        ("soyuz-ms-26", "soyuz-ms-25", True),
        ("crew-9", "crew-8", True),
        ("crew-10", "crew-9", True),
        ("soyuz-ms-28", "soyuz-ms-27", True),
        ("crew-12", "crew-11", False),
        ("soyuz-ms-29", "soyuz-ms-28", True),
        ("crew-13", "crew-12", True),
        ("soyuz-ms-30", "soyuz-ms-29", True),
        ("crew-14", "crew-13", True),
    ],
)
def test_which_crew_relieved_which(shipped, mission, former, direct):
    handover = rotation.handovers(shipped)[mission]
    assert (handover.former, handover.direct) == (former, direct)


@pytest.mark.parametrize("mission", ["crew-1", "demo-2", "soyuz-ms-20", "ax-1", "ax-4", "sts-135"])
def test_visitors_and_first_crews_relieve_nobody(shipped, mission):
    assert mission not in rotation.handovers(shipped)


def test_ten_of_twelve_dragon_handovers_were_direct(shipped):
    found = [rotation.handovers(shipped)[f"crew-{number}"] for number in range(2, 14)]
    assert sum(handover.direct for handover in found) == 10
    assert not any(handover.assumed for handover in found)


def test_no_wait_for_a_relief_was_longer_than_is_allowed_for(shipped):
    ends = {stay.up: stay.span.end for stay in rotation.rotation_stays(shipped)}
    waits = [
        stay.span.start - ends[handover.former]
        for handover in rotation.handovers(shipped).values()
        if not handover.direct
        for stay in rotation.rotation_stays(shipped)
        if stay.up == handover.mission
    ]
    assert timedelta(days=60) < max(waits) < rotation.LONGEST_WAIT


def test_the_members_of_expeditions_are_those_who_stayed_long(shipped):
    members = {member.person for member in shipped.expedition_crew}
    stayed = {
        stay.person
        for stay in rotation.rotation_stays(shipped)
        if stay.span.start < shipped.known_to
    }
    assert members == stayed


# ------------------------------------------------------------------ expeditions


@pytest.mark.parametrize(
    ("moment", "commander"),
    [
        ("2000-11-02T09:20Z", None),
        ("2000-11-02T09:21Z", "william-shepherd"),
        ("2007-12-01T00:00Z", "peggy-whitson"),
        ("2009-12-25T00:00Z", "jeffrey-williams"),
        ("2013-04-01T00:00Z", "chris-hadfield"),
        ("2021-10-20T00:00Z", "thomas-pesquet"),
        ("2022-10-05T00:00Z", "samantha-cristoforetti"),
        ("2024-11-01T00:00Z", "sunita-williams"),
        ("2025-09-10T00:00Z", "sergey-ryzhikov"),
        ("2025-12-25T00:00Z", "michael-fincke"),
        ("2026-01-20T00:00Z", "sergey-kud-sverchkov"),
        ("2026-10-07T12:04Z", "jessica-meir"),
        ("2026-10-07T12:05Z", None),
        ("2026-11-22T00:00Z", None),
    ],
)
def test_who_commanded_the_station(shipped, moment, commander):
    assert expeditions.commander_at(shipped, at(moment)) == commander


def test_every_commander_is_aboard_while_in_command(shipped):
    for point in occupancy.crew_timeline(shipped).points:
        commander = expeditions.commander_at(shipped, point)
        if commander is not None:
            aboard = {stay.person for stay in occupancy.aboard(shipped, point)}
            assert commander in aboard, point


def test_expeditions_follow_each_other_without_a_gap(shipped):
    ends = [expedition.end for expedition in shipped.expeditions[:-1]]
    assert ends == [expedition.start for expedition in shipped.expeditions[1:]]
    assert [e.number for e in shipped.expeditions] == list(range(1, 76))


# ------------------------------------------------------------------ what is next


def test_the_next_soyuz_is_ms_30(shipped, now):
    event, *_ = rotation.upcoming(shipped, EventKind.LAUNCH, now, "soyuz")
    assert (event.mission, str(event.at), event.standing) == (
        "soyuz-ms-30",
        "2027-03",
        Standing.PLANNED,
    )
    assert [seat.person for seat in shipped.crew("soyuz-ms-30", Leg.UP)] == [
        "dmitry-petelin",
        "konstantin-borisov",
        "deniz-burnham",
    ]


@pytest.mark.parametrize(
    ("as_of", "planned"),
    [
        ("2025-03-01T00:00Z", "2025-H2"),
        ("2025-07-30T00:00Z", "2025-07-31T16:09Z"),
        ("2025-07-31T12:00Z", "2025-08-01T15:43Z"),
        ("2025-08-02T00:00Z", "2025-08-01T15:43Z"),
    ],
)
def test_the_launch_of_crew_11_as_it_was_seen(shipped, as_of, planned):
    assert str(shipped.seen(at(as_of)).event("crew-11", EventKind.LAUNCH).at) == planned


def test_the_way_home_of_crew_11_was_nobodys_plan(shipped):
    seen = shipped.seen(at("2025-07-30T23:59Z"))
    assert seen.event("crew-11", EventKind.UNDOCKING) is None
    assert seen.event("crew-11", EventKind.LANDING) is None
    assert seen.crew("crew-11", Leg.DOWN) == ()
    assert len([event for event in seen.later if event.mission == "crew-11"]) == 4


@pytest.mark.parametrize(
    ("mission", "as_of", "crew"),
    [
        ("soyuz-ms-28", "2024-08-01T00:00Z", ()),
        (
            "soyuz-ms-28",
            "2024-10-15T00:00Z",
            ("sergey-kud-sverchkov", "oleg-platonov", "sergey-mikaev"),
        ),
        (
            "soyuz-ms-28",
            "2025-03-01T00:00Z",
            ("sergey-kud-sverchkov", "sergey-mikaev", "christopher-williams"),
        ),
        (
            "soyuz-ms-23",
            "2022-11-15T00:00Z",
            ("oleg-kononenko", "nikolai-chub", "loral-ohara"),
        ),
        ("soyuz-ms-23", "2023-01-15T00:00Z", ()),
        (
            "crew-9",
            "2024-08-01T00:00Z",
            ("zena-cardman", "nick-hague", "stephanie-wilson", "aleksandr-gorbunov"),
        ),
    ],
)
def test_the_crew_that_was_named_by_a_day(shipped, mission, as_of, crew):
    assert tuple(s.person for s in shipped.seen(at(as_of)).crew(mission, Leg.UP)) == crew


@pytest.mark.parametrize(("as_of", "crewed"), [("2022-11-15", True), ("2023-01-15", False)])
def test_a_ship_is_known_to_carry_nobody_once_its_crew_was_taken_off(shipped, as_of, crewed):
    assert shipped.seen(at(f"{as_of}T00:00Z")).mission("soyuz-ms-23").crewed_up is crewed


def test_a_mission_of_which_nothing_was_recorded_is_known_by_name_alone(shipped):
    seen = shipped.seen(at("2024-01-01T00:00Z"))
    assert "crew-14" not in {mission.id for mission in seen.missions}
    assert seen.mission("crew-14") in seen.unheard_of


def test_nothing_of_the_shipped_data_is_actual_after_its_newest_fact(shipped):
    for event in shipped.events:
        assert event.standing.is_plan or event.at.earliest <= shipped.known_to
