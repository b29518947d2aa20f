"""The agreement, the swapped seats, seats home, the cadence, and the station itself."""

import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support.worlds import INSTANTS, MANIFESTS, day, mission, world

from bot.errors import BadDate, BadSpan, NotUnderstood
from bot.station import seats
from bot.station.agreements import cross_flights, exchanges
from bot.station.cadence import cadence
from bot.station.moments import Span
from bot.station.occupancy import aboard, berth_timeline, crew_timeline, docked

FIRST_CREW = datetime(2000, 11, 2, 9, 21, tzinfo=UTC)
ALL_TIME = Span(datetime(1957, 1, 1, tzinfo=UTC))


def at(text):
    return datetime.fromisoformat(text).astimezone(UTC)


def told(ask, text, **asker):
    return ask(text, **asker).machine()["facts"]


# ------------------------------------------------------------------------- agreement


@pytest.mark.parametrize(
    ("words", "agreement", "until"),
    [
        pytest.param("", "swap-2025-supplement-3", "2027", id="now"),
        pytest.param("as-of: 2024-06-01", "swap-2023-supplement-2", "2025", id="as of June 2024"),
        pytest.param("as-of: 2025-05", "swap-2025-supplement-3", "2027", id="as of May 2025"),
        pytest.param(
            "as-of: 2025-04-08", "swap-2023-supplement-2", "2025", id="the day before it was known"
        ),
        pytest.param("2022-07-14", "swap-2022", "2024", id="the day it was signed"),
        pytest.param("2022-07-13", None, None, id="the day before"),
        pytest.param("2022-06", None, None, id="before"),
        pytest.param("2030", None, None, id="after the last one recorded"),
    ],
)
def test_which_agreement_is_in_force_and_until_when(ask, words, agreement, until):
    facts = told(ask, f"/agreement {words}")
    assert (facts["in_force"], facts["valid_until"]) == (agreement, until)


def test_before_the_first_there_is_none_yet(ask):
    text = ask("/agreement 2022-06").text
    assert text.startswith("No agreement on crews yet on 30 June 2022\n")
    assert "The first was signed on 14 July 2022." in text


def test_what_was_not_known_yet_is_not_told(ask):
    text = ask("/agreement as-of: 2020-01-01").text
    assert text.startswith("No agreement on crews yet on 1 January 2020\n")
    assert "2022" not in text


def test_after_the_last_it_is_told_how_far_that_ran(ask):
    assert "The last one recorded runs to 2027." in ask("/agreement 2029").text


def test_the_supplements_are_told_in_order(ask):
    facts = told(ask, "/agreement")
    assert [(row["id"], row["signed"], row["valid_until"]) for row in facts["history"]] == [
        ("swap-2022", "2022-07-14", "2024"),
        ("swap-2023-supplement-1", "2023-07", "2024"),
        ("swap-2023-supplement-2", "2023-12", "2025"),
        ("swap-2025-supplement-3", "2025-01", "2027"),
    ]


def test_the_fourth_supplement_is_only_negotiated(ask):
    facts = told(ask, "/agreement")
    assert [row["id"] for row in facts["negotiated"]] == ["swap-2025-supplement-4"]
    assert facts["negotiated"][0]["signed"] is None
    assert "signature not recorded" in " ".join(ask("/agreement").text.split())
    assert told(ask, "/agreement 2025-11")["negotiated"] == []


def test_what_sources_say_of_its_end_is_told_newest_first(ask):
    conflicts = told(ask, "/agreement")["conflicts"]
    assert [(row["said"], row["valid_until"]) for row in conflicts] == [
        ("2025-07", "2025"),
        ("2025-04-09", "2027"),
        ("2025-01", "2026"),
        ("2023-12", "2025"),
    ]
    assert all(row["source"] for row in conflicts)
    assert len(told(ask, "/agreement 2024-06")["conflicts"]) == 1


def test_the_terms_say_what_it_is_for_and_that_no_money_changes_hands(ask):
    text = " ".join(ask("/agreement").text.split())
    assert "at least one American and one Russian stay aboard" in text
    assert "No money changes hands." in text


# --------------------------------------------------------------------- cross-flights

FLOWN = [
    ("francisco-rubio", "soyuz-ms-22", "swap-2022", "stated"),
    ("anna-kikina", "crew-5", "swap-2022", "stated"),
    ("andrey-fedyaev", "crew-6", "swap-2022", "likely"),
    ("konstantin-borisov", "crew-7", "swap-2022", "likely"),
    ("loral-ohara", "soyuz-ms-24", "swap-2022", "likely"),
    ("alexander-grebenkin", "crew-8", "swap-2023-supplement-1", "likely"),
    ("tracy-dyson", "soyuz-ms-25", "swap-2022", "likely"),
    ("don-pettit", "soyuz-ms-26", "swap-2023-supplement-2", "likely"),
    ("aleksandr-gorbunov", "crew-9", "swap-2023-supplement-2", "likely"),
    ("kirill-peskov", "crew-10", "swap-2023-supplement-2", "likely"),
    ("jonny-kim", "soyuz-ms-27", "swap-2023-supplement-2", "likely"),
    ("oleg-platonov", "crew-11", "swap-2025-supplement-3", "stated"),
    ("christopher-williams", "soyuz-ms-28", "swap-2025-supplement-3", "stated"),
    ("andrey-fedyaev", "crew-12", "swap-2025-supplement-3", "likely"),
    ("anil-menon", "soyuz-ms-29", "swap-2025-supplement-3", "stated"),
    ("sergey-teteryatnikov", "crew-13", "swap-2025-supplement-3", "likely"),
]
PLANNED = {("arutyun-kiviryan", "crew-14"), ("deniz-burnham", "soyuz-ms-30")}


def test_every_swapped_seat_is_told_in_order(ask):
    rows = told(ask, "/cross-flights")["seats"]
    flown = [row for row in rows if row["standing"] == "actual"]
    assert [(r["person"], r["mission"], r["agreement"], r["basis"]) for r in flown] == FLOWN
    planned = [row for row in rows if row["standing"] == "planned"]
    assert {(row["person"], row["mission"]) for row in planned} == PLANNED
    assert {row["agreement"] for row in planned} == {"swap-2025-supplement-4"}


def test_nasa_flies_on_soyuz_and_roscosmos_on_dragon(ask):
    rows = told(ask, "/cross-flights")["seats"]
    assert {(row["agency"], row["carrier"]) for row in rows} == {
        ("NASA", "soyuz"),
        ("Roscosmos", "dragon"),
    }


@pytest.mark.parametrize(
    ("words", "title", "each_way"),
    [
        (
            "",
            "16 cross-flights flown, 2 planned",
            "NASA astronauts on Soyuz: 7. Roscosmos cosmonauts on Crew Dragon: 9.",
        ),
        (
            "2024 2024",
            "4 cross-flights flown in 2024",
            "NASA astronauts on Soyuz: 2. Roscosmos cosmonauts on Crew Dragon: 2.",
        ),
        (
            "until: 2022",
            "2 cross-flights flown up to 31 December 2022",
            "NASA astronauts on Soyuz: 1. Roscosmos cosmonauts on Crew Dragon: 1.",
        ),
    ],
)
def test_the_counts_each_way(ask, words, title, each_way):
    text = ask(f"/cross-flights {words}").text
    assert text.startswith(f"{title}\n{each_way}")


def test_a_seat_that_had_not_flown_yet_is_planned(ask):
    rows = told(ask, "/cross-flights", now=at("2025-08-01T12:00Z"))["seats"]
    standing = {row["mission"]: row["standing"] for row in rows}
    assert (standing["crew-10"], standing["crew-11"]) == ("actual", "planned")


@pytest.mark.parametrize("words", ["from: 2000", "until: 2020"])
def test_earlier_exchanges_are_told_when_asked_for(ask, words):
    text = " ".join(ask(f"/cross-flights {words}").text.split())
    assert "Earlier, to the station NASA astronauts on Soyuz:" in text
    assert "Roscosmos cosmonauts on the Shuttle:" in text
    assert "Apollo-Soyuz" in text
    assert "to Mir" in text
    assert "Earlier" not in ask("/cross-flights").text


def test_an_exchange_under_no_agreement_is_told_without_one(ask):
    rows = told(ask, "/cross-flights from: 2000 until: 2003")["seats"]
    assert ("william-shepherd", None) in {(row["person"], row["agreement"]) for row in rows}


@given(manifest=MANIFESTS)
def test_a_swapped_seat_is_told_once_and_as_no_earlier_exchange(manifest):
    swapped = [swap.seat for swap in cross_flights(manifest, ALL_TIME)]
    assert len(swapped) == len(set(swapped))
    assert not set(swapped) & {swap.seat for swap in exchanges(manifest, ALL_TIME)}


@given(manifest=MANIFESTS, moment=INSTANTS)
def test_swapped_seats_of_two_spans_are_those_of_both_together(manifest, moment):
    # A window may lie in both.
    before, after = (
        {swap.seat for swap in cross_flights(manifest, span)}
        for span in (Span(ALL_TIME.start, moment), Span(moment))
    )
    assert before | after == {swap.seat for swap in cross_flights(manifest, ALL_TIME)}


# ------------------------------------------------------------------------------ seats

REFUGE = world(
    mission("Old", docking=0, undocking=50, crew="Ana Zoe", home="Ana"),
    mission("New", docking=40, undocking=90, crew="Eva", home="Eva Zoe"),
)


@pytest.mark.parametrize(
    ("number", "ship"),
    [
        pytest.param(10, "Old", id="in the ship they came on"),
        pytest.param(45, "Old", id="still there while it is docked"),
        pytest.param(60, "New", id="then in the one that takes them home"),
    ],
)
def test_where_a_seat_home_is(number, ship):
    places = {p.stay.person: boat.mission for boat in boats(REFUGE, number) for p in boat.places}
    assert places["Zoe"] == ship


def boats(manifest, number):
    return seats.lifeboats(manifest, day(number))


def test_those_who_came_on_a_ship_are_listed_as_its_crew():
    (old,) = boats(world(mission("Old", docking=0, crew="Zoe Ana", undocking=9)), 5)
    assert [place.stay.person for place in old.places] == ["Zoe", "Ana"]


@given(manifest=MANIFESTS, moment=INSTANTS)
def test_everyone_aboard_has_one_place_at_most_and_in_a_ship_that_is_there(manifest, moment):
    found = seats.lifeboats(manifest, moment)
    people = [place.stay for boat in found for place in boat.places]
    crew = aboard(manifest, moment)
    assert len(people) == len(set(people))
    assert set(people) <= set(crew)
    there = {berth.mission for berth in docked(manifest, moment)}
    assert {boat.mission for boat in found} - there <= {s.up for s in crew if s.assumed}
    for stay in set(crew) - set(people):
        assert not {stay.up, stay.down} & there


def test_rubio_would_have_left_in_crew_5_in_january_2023(ask):
    ships = {ship["mission"]: ship for ship in told(ask, "/seats 2023-01-20")["ships"]}
    assert "francisco-rubio" in ships["crew-5"]["people"]
    assert (ships["crew-5"]["seats"], ships["crew-5"]["free"]) == (5, 0)
    assert ships["soyuz-ms-22"]["people"] == ["sergey-prokopyev", "dmitry-petelin"]
    text = ask("/seats 2023-01-20").text
    assert re.search(r"Frank Rubio +NASA +came on Soyuz MS-22", text)
    assert "Why: coolant leak of Soyuz MS-22" in text


def test_wilmore_and_williams_would_have_left_in_crew_8_in_september_2024(ask):
    ships = {ship["mission"]: ship for ship in told(ask, "/seats 2024-09-15")["ships"]}
    assert ships["crew-8"]["people"][-2:] == ["barry-wilmore", "sunita-williams"]
    assert (ships["crew-8"]["seats"], ships["crew-8"]["free"]) == (6, 0)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("", "7 seats home for 7 aboard the ISS, as last known on 8 October 2026"),
        ("2023-01-20", "7 seats home for 7 aboard the ISS on 20 January 2023"),
        ("2024-09-15", "12 seats home for 12 aboard the ISS on 15 September 2024"),
        ("2027-06-30", "7 seats home for 7 aboard the ISS on 30 June 2027, by plan"),
    ],
)
def test_seats_against_people(ask, words, title):
    assert ask(f"/seats {words}").text.startswith(f"{title}\n")


def test_no_ship_has_more_people_than_seats_since_the_first_crew_came(shipped):
    points = {*crew_timeline(shipped).points, *berth_timeline(shipped).points}
    for point in sorted(point for point in points if FIRST_CREW <= point <= shipped.known_to):
        for boat in seats.lifeboats(shipped, point):
            assert boat.free is not None, (boat.mission, point)
            assert boat.free >= 0, (boat.mission, point, boat.places)


def test_everyone_has_a_place_home_since_the_first_crew_came(shipped):
    for point in crew_timeline(shipped).points:
        if FIRST_CREW <= point <= shipped.known_to:
            for stay in aboard(shipped, point):
                assert seats.place_of(shipped, stay, point).ship, (stay.person, point)


def test_before_the_first_crew_there_is_nobody_to_seat(ask):
    with pytest.raises(BadDate) as refused:
        ask("/seats 1999")
    assert "the first crew docked on 2 November 2000" in str(refused.value)
    assert refused.value.suggestions == ("2000-11-02",)


# ---------------------------------------------------------------------------- cadence


@pytest.mark.parametrize(
    ("words", "days"),
    [
        pytest.param(
            "soyuz from: 2023-09 until: 2024",
            {"soyuz-ms-24": 203, "soyuz-ms-25": 182, "soyuz-ms-26": 220},
            id="six to seven months",
        ),
        pytest.param(
            "soyuz from: 2025 until: 2025",
            {"soyuz-ms-27": 245, "soyuz-ms-28": 241},
            id="eight months",
        ),
        pytest.param("starliner", {"starliner-cft": 92}, id="Starliner"),
    ],
)
def test_how_long_ships_stayed(ask, words, days):
    missions = told(ask, f"/cadence program: {words}")["missions"]
    assert {m["mission"]: round(m["docked_days"]) for m in missions} == days


def test_a_crew_dragon_that_brings_a_rotation_crew_stays_146_to_235_days(ask):
    missions = told(ask, "/cadence dragon")["missions"]
    long = [m["docked_days"] for m in missions if not m["visit"] and m["docked_days"]]
    assert (round(min(long)), round(max(long))) == (146, 235)
    assert "From 146 to 235 days" in ask("/cadence dragon").text
    assert {m["mission"] for m in missions if m["visit"]} == {
        "crew-dragon-demo-2", "ax-1", "ax-2", "ax-3", "ax-4",
    }  # fmt: skip


def test_soyuz_launches_with_and_without_crew(ask):
    facts = told(ask, "/cadence program: soyuz from: 2023 until: 2026")
    assert facts["launches_by_year"] == {"2023": 2, "2024": 2, "2025": 2, "2026": 1}
    assert facts["crewed_launches_by_year"] == {"2023": 1, "2024": 2, "2025": 2, "2026": 1}
    assert [m["mission"] for m in facts["missions"] if not m["crewed"]] == ["soyuz-ms-23"]
    assert "2023   2 launches, 1 with crew" in ask("/cadence soyuz").text


def test_a_ship_still_docked_has_no_length_yet(ask):
    last = told(ask, "/cadence soyuz")["missions"][-1]
    assert (last["mission"], last["docked_days"]) == ("soyuz-ms-29", None)
    assert "Soyuz MS-29   docked since 14 July 2026" in ask("/cadence soyuz").text


def test_only_what_was_flown_by_then_is_counted(ask):
    missions = told(ask, "/cadence soyuz", now=at("2024-06-01T00:00Z"))["missions"]
    assert missions[-1]["mission"] == "soyuz-ms-25"
    assert missions[-1]["docked_days"] is None


def test_gaps_are_counted_from_launch_to_launch(shipped):
    turns = cadence(shipped, "soyuz", ALL_TIME, shipped.known_to).turns
    for former, turn in pairwise(turns):
        assert turn.gap_days == (turn.launch - former.launch) / timedelta(days=1)


@given(manifest=MANIFESTS, moment=INSTANTS, program=st.sampled_from(["soyuz", "dragon"]))
def test_the_cadence_of_a_span_is_part_of_the_whole(manifest, moment, program):
    whole = cadence(manifest, program, ALL_TIME, manifest.known_to).turns
    first = cadence(manifest, program, Span(ALL_TIME.start, moment), manifest.known_to).turns
    last = cadence(manifest, program, Span(moment), manifest.known_to).turns
    assert first + last == whole


@given(manifest=MANIFESTS, moment=INSTANTS)
def test_launches_by_year_are_the_missions_counted(manifest, moment):
    assume(moment <= manifest.known_to)
    found = cadence(manifest, None, ALL_TIME, moment)
    assert sum(found.launches_by_year.values()) == len(found.turns)
    assert all(turn.launch <= moment for turn in found.turns)


def test_the_shape_of_the_cadence_for_machines(ask):
    facts = told(ask, "/cadence program: dragon from: 2024 until: 2026")
    for turn in facts["missions"]:
        for days in (turn["docked_days"], turn["gap_days"]):
            assert days is None or days == round(days, 2)
    assert facts["median_docked_days"] == 169.32
    assert all(re.fullmatch(r"\d{4}", year) for year in facts["launches_by_year"])


@pytest.mark.parametrize(
    ("text", "error", "says"),
    [
        ("/cadence from: 2025 until: 2020", BadSpan, "ends on 2020-12-31, and begins on"),
        ("/cadence from: 2027", BadDate, "still to come"),
        ("/cadence buran", NotUnderstood, "no programme that flies crews"),
        ("/cross-flights from: 2024 until: 2023", BadSpan, "ends on 2023-12-31, and begins on"),
        ("/station weather", NotUnderstood, "is no topic"),
    ],
)
def test_what_cannot_be_told_is_refused_with_a_way_on(ask, text, error, says):
    with pytest.raises(error) as refused:
        ask(text)
    assert says in str(refused.value)
    assert refused.value.suggestions


# ---------------------------------------------------------------------------- station


def test_until_when_the_station_is_to_fly(ask):
    facts = told(ask, "/station")
    commitments = {row["id"]: row["valid_until"] for row in facts["commitments"]}
    assert commitments["iss-2024"] == "2024"
    assert commitments["iss-russia-2028"] == "2028"
    assert commitments["iss-us-2030"] == "2030"
    text = " ".join(ask("/station").text.split())
    assert text.startswith("The United States is committed to the ISS to 2030, Russia to 2028")
    assert "controlled deorbit" in text


def test_a_commitment_is_told_from_the_day_it_was_announced(ask):
    commitments = {
        row["id"] for row in told(ask, "/station topic: end when: 2023-04-11")["commitments"]
    }
    assert "iss-us-2030" in commitments
    assert "iss-russia-2028" not in commitments


@pytest.mark.parametrize(
    ("when", "nasa", "roscosmos"),
    [
        ("2019-01-01", "Jim Bridenstine", "Dmitry Rogozin"),
        ("2022-07-14", "Bill Nelson", "Dmitry Rogozin"),
        ("2022-07-15", "Bill Nelson", "Yury Borisov"),
        ("2025-01-19", "Bill Nelson", "Yury Borisov"),
        ("2025-02-05", "Janet Petro", "Yury Borisov"),
        ("2025-02-06", "Janet Petro", "Dmitry Bakanov"),
        ("2025-07-31", "Sean Duffy", "Dmitry Bakanov"),
        ("2026-01-15", "Jared Isaacman", "Dmitry Bakanov"),
    ],
)
def test_the_heads_of_the_agencies_by_date(ask, when, nasa, roscosmos):
    heads = {row["office"]: row["person"] for row in told(ask, f"/station when: {when}")["heads"]}
    assert heads == {"NASA Administrator": nasa, "Roscosmos head": roscosmos}


def test_an_acting_head_is_told_as_acting(ask):
    assert "Sean Duffy, acting, from 9 July 2025 to" in ask("/station heads 2025-07-31").text


def test_heads_after_the_newest_fact_are_as_last_known(ask):
    text = " ".join(ask("/station heads").text.split())
    assert "Jared Isaacman and Dmitry Bakanov, as last known" in text
    assert "as last known" not in ask("/station heads 2019-01-01").text


def test_the_heads_met_at_kennedy_space_center(ask):
    text = " ".join(ask("/station meeting").text.split())
    title = "Bakanov and Duffy met at Kennedy Space Center, Florida, on 31 July 2025 "
    assert text.startswith(title)
    assert "in person since October 2018, when Dmitry Rogozin and Jim Bridenstine met" in text
    assert "Duffy did not come" in text
    assert "met in Houston" not in text
    end = " ".join(ask("/station end").text.split())
    assert "Bakanov-Duffy meeting, Kennedy Space Center, Florida." in end
    assert "Houston" not in end


def test_russian_tells_where_the_heads_met(ask):
    text = " ".join(ask("где встретились Баканов и Даффи?", locale="ru").text.split())
    assert "в Космическом центре Кеннеди, 31 июля 2025 года" in text


def test_whether_duffy_came_to_the_launch_is_known_once_it_was_told(ask):
    then = datetime(2025, 12, 1, tzinfo=UTC)
    assert "Duffy did not come" not in ask("/station meeting", as_of=then).text


def test_five_questions_are_answered(ask):
    assert len(told(ask, "/station questions")["statements"]) == 5


def test_what_it_costs_is_always_somebodys_word(ask):
    statements = told(ask, "/station cost")["statements"]
    assert all(row["source"] for row in statements)
    text = " ".join(ask("/station cost").text.split())
    for figure in ("4.1 billion", "204 million", "228 million", "1.3 billion"):
        assert figure in text
    assert "One article" in text


def test_the_partners_are_five(ask):
    text = " ".join(ask("/station partners").text.split())
    assert "The United States, Russia, Europe, Japan and Canada" in text


def test_the_vehicles_and_their_state(ask):
    vehicles = {row["program"]: row for row in told(ask, "/station vehicles")["vehicles"]}
    assert {name: row["seats"] for name, row in vehicles.items()} == {
        "soyuz": 3, "dragon": 4, "shuttle": 7, "starliner": 4,
    }  # fmt: skip
    assert (vehicles["soyuz"]["last"], vehicles["soyuz"]["next"]) == ("soyuz-ms-29", "soyuz-ms-30")
    assert (vehicles["dragon"]["last"], vehicles["dragon"]["next"]) == ("crew-13", "ax-5")
    assert (vehicles["shuttle"]["last"], vehicles["shuttle"]["next"]) == ("sts-135", None)
    text = " ".join(ask("/station vehicles").text.split())
    assert "next Starliner-1, no date. Cargo only" in text


def test_a_plan_whose_time_is_over_is_no_last_launch(ask):
    vehicles = told(ask, "/station vehicles", now=at("2027-06-01T00:00Z"))["vehicles"]
    assert {row["program"]: row["last"] for row in vehicles}["soyuz"] == "soyuz-ms-29"
