"""What an editor would not hand on: words that a sentence needs, and that others must not have."""

import re

import pytest

from bot.replies.reply import Asker, reply
from bot.saying.speech import Speech
from bot.station import cooperation
from bot.station.cooperation import CountBy

STATION = {"en": "ISS", "ru": "МКС"}
PRINTED_ALONE = [
    "/aboard",
    "/aboard 2027",
    "/together Kikina with: Menon",
    "/day Kikina 100",
    "/day Kikina 500",
    "/docked 2011-05-20",
    "/guarantee",
    "/guarantee 2003",
    "/seats",
    "/find who: women ship: soyuz",
    "/find of: days more: exactly 13 aboard",
    "/records",
    "/records longest-stay",
    "/records most-aboard who: NASA",
    "/station end",
    "/station partners",
]


@pytest.mark.parametrize("locale", STATION)
@pytest.mark.parametrize("text", PRINTED_ALONE)
def test_a_sentence_to_print_says_of_which_station_it_is(ask, text, locale):
    assert ask(text, locale=locale).quote.count(STATION[locale]) == 1


def test_a_sentence_to_print_dates_an_expedition_and_the_agreement(ask):
    assert "Ryzhikov, 21 October 2020 to 17 April 2021 (" in ask("/expedition 64").quote
    assert ", under the agreement of 14 July 2022 (" in ask("/cross-flights").quote


def test_a_source_is_named_as_the_language_names_it(ask):
    assert "(Википедия, " in ask("/aboard", locale="ru").quote
    assert "; ТАСС, " in ask("/mission MS-30", locale="ru").quote
    assert "; Reuters, " in ask("/station meeting", locale="ru").quote


@pytest.mark.parametrize("name", ["Hague", "Ovchinin"])
def test_an_aborted_launch_stands_among_the_flights_by_its_day(ask, name):
    flights = next(
        section
        for section in ask(f"/person {name}").card().sections
        if section.heading == "Flights"
    )
    years = [re.search(r"\b(?:19|20)\d\d\b", str(line))[0] for line in flights.lines]
    assert any("aborted" in str(line) for line in flights.lines)
    assert years == sorted(years)


def test_a_launch_that_failed_is_told_as_that_on_its_day(ask):
    told = ask("/on-this-day 11 October").text.replace("\n    ", " ")
    assert "Soyuz MS-10 launched with Ovchinin and Hague, and the launch failed" in told
    assert "Soyuz MS-10 landed with Ovchinin and Hague after the launch failed" in told


@pytest.mark.parametrize(
    ("name", "told_as"),
    [
        pytest.param("Burnham", "Plan", id="is to fly"),
        pytest.param("Barron", "Flown and planned", id="flew, and is to fly"),
        pytest.param("Tito", "As flown", id="flew"),
    ],
)
def test_who_is_to_fly_is_not_told_as_flown(ask, name, told_as):
    assert ask(f"/person {name}").card().footer[0] == told_as


def test_an_assignment_is_told_as_a_plan(ask):
    assert "Soyuz MS-30, planned for March 2027" in ask("/person Burnham").text


@pytest.mark.parametrize("year", [2003, 2018, 2019])
def test_whoever_was_alone_is_told_with_the_whole_time_of_it(ask, shipped, year):
    """A year that cuts the time someone was the only one of a side tells the whole too."""
    told = " ".join(ask(f"/guarantee {year}").text.split())
    sole = cooperation.record(shipped, CountBy.AGENCY).sole
    cut = [one for one in sole if (one.start.year == year) is not (one.end.year == year)]
    shown = [one for one in cut if f"{shipped.person(one.about[1]).spoken}, the only" in told]
    assert shown
    assert told.count(" in all, ") == len(shown)


def test_plans_of_one_day_are_told_once_the_closest(ask):
    told = ask("/mission MS-22").text
    assert "launch planned for 21 September 2022" in told
    assert "launch planned for September 2022" not in told


def test_who_has_none_stands_in_no_order_of_the_most(ask):
    told = ask("/find tell: most by: christmases").text
    assert "of 103" in told
    assert "0 Christmases" not in told


def test_what_ends_by_plan_is_marked_in_a_timeline(ask):
    told = ask("/timeline 2026").text
    assert "14 Jul 2026 to 1 Apr 2027, planned: " in told
    assert "27 Nov 2025 to 26 Jul 2026: " in told


def test_no_day_is_told_for_the_part_of_one(ask):
    told = ask("/aboard 2009-07-17 20:00 UTC").text
    assert "less than a day aboard" in told
    assert "0 days" not in told


@pytest.mark.parametrize(
    ("number", "said"), [(999, "999"), (1111, "1111"), (9999, "9999"), (10000, "10 000")]
)
def test_russian_sets_thousands_apart_from_five_figures_on(number, said):
    assert Speech("ru").number(number) == said


def test_a_plan_told_again_is_told_once(ask):
    assert ask("/mission MS-18").text.count("launch planned for 9 April 2021") == 1


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("/aboard 2023-09-20 who: Russia", "5 Russia", id="all that was asked for"),
        pytest.param("/aboard 2022 who: France", "Least 0", id="nobody"),
        pytest.param("how old is Don Pettit", "Born 20 April 1955.*Born 20 April", id="an age"),
    ],
)
def test_nothing_is_told_twice(ask, text, line):
    assert not re.search(line, ask(text).text, re.DOTALL)


def test_who_died_on_a_flight_is_told_with_it(ask):
    assert "2003: Rick Husband died on STS-107" in ask("/on-this-day 1 February").text


def test_days_that_a_condition_is_on_are_said_to_be_rounded(ask):
    rounded = "days counted exactly, shown rounded"
    assert rounded in ask("/find of: flights more: longer than 200 days").card().footer
    assert rounded not in ask("/find who: DE").card().footer


def test_seats_are_told_where_no_agreement_is_recorded(shipped, now):
    bare = shipped.altered(agreements=())
    told = reply("/cross-flights", bare, Asker(now))
    assert "agreement of" not in told.quote
