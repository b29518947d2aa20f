"""Any set of people, flights, stays, commands and days: asked as a command and in plain words."""

import re
from datetime import UTC, datetime

import pytest

from bot.errors import AskError, NotUnderstood
from bot.helping import PAGES
from bot.reading.conditions import find_further
from bot.reading.readers import READERS
from bot.station.query import Tell
from bot.understanding.understanding import understand


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("/find who: women ship: soyuz", "20 women came aboard on Soyuz"),
        ("/find of: days more: exactly 13 aboard",
         "Exactly 13 people were aboard for 30 days in 3 "
         "stretches, first from 17 to 28 July 2009"),
        ("/find of: flights ship: soyuz more: longer than 200 days tell: count",
         "10 Soyuz flights stayed docked for more than 200 days"),
        ("/find who: RU ship: dragon tell: first",
         "Anna Kikina was the first of 8 people from Russia who "
         "came aboard on Crew Dragon"),
        ("/find more: commanded; not first flight; with anna-kikina; private",
         "There were no people who commanded the station, were not on a first flight, were aboard"
         " at the same time as Anna Kikina and flew privately"),
        ("/find of: stays ship: endeavour when: 2021 tell: longest",
         "Akihiko Hoshide, Megan McArthur, Shane Kimbrough and Thomas Pesquet had the longest,"
         " 198 days, of 4 stays by people who came aboard on Endeavour and were aboard in 2021"),
        ("/find of: commands who: women more: number 3",
         "Shannon Walker was the third of 5 women who commanded the station"),
        ("/find of: flights ship: soyuz when: 2016/2018 more: home with others; landed then",
         "2 Soyuz flights brought home someone who had come on another ship and landed from 2016"
         " to 2018"),
        ("/find more: more than 1 visits on shuttle Endeavour",
         "6 people came more than once on Endeavour (Space Shuttle)"),
        ("/find ship: dragon more: most each spacecraft",
         "The most of a spacecraft: Endeavour (22); in all 64 people came aboard on Crew Dragon"),
        ("/find who: JP ship: dragon more: fewest each spacecraft",
         "The fewest of a spacecraft: Freedom (0), Grace (0); in all 6 people from Japan came"
         " aboard on Crew Dragon"),
        ("/find when: 2012/2025 more: fewest each year; launched then",
         "The fewest in a year: 2018 (9), 2019 (9); in all 138 people launched from 2012 to 2025"),
        ("/find of: flights ship: shuttle tell: mean by: flight",
         "37 Shuttle flights lasted 13 days from launch to landing on average"),
        ("/find of: days who: women tell: most", "As many as 4 women were aboard for 35 days in 4 "
         "stretches, first from 7 to 17 April 2010"),
    ],
)  # fmt: skip
def test_the_conditions_are_said_back_with_what_is_told(ask, text, title):
    assert ask(text).card().title.replace("\N{NO-BREAK SPACE}", " ") == title


def test_all_are_listed_and_counted(ask):
    reply = ask("/find who: women ship: soyuz")
    facts = reply.machine()["facts"]
    assert facts["count"] == len(facts["rows"]) == 20
    assert facts["where"] == ["who women", "on soyuz"]
    assert {"person", "flights", "days_aboard"} <= facts["rows"][0].keys()


def test_days_are_stretches_with_their_sum(ask):
    facts = ask("/find of: days more: exactly 13 aboard").machine()["facts"]
    assert facts["days"] == pytest.approx(29.97)
    assert facts["first"]["start"] == "2009-07-17T17:47Z"
    assert facts["longest"] == facts["first"]
    assert {row["most"] for row in facts["rows"]} == {13}


@pytest.mark.parametrize("year", [2012, 2021, 2022, 2025])
def test_the_days_that_hung_on_one_ship_are_those_of_the_guarantee(ask, year):
    found = ask(f"/find of: days when: {year} more: hung on one ship").machine()["facts"]
    kept = ask(f"/guarantee from: {year} until: {year}").machine()["facts"]
    assert found["days"] == pytest.approx(kept["exposed_days"])


def test_whoever_was_the_only_one_is_named_with_all_their_days(ask):
    text = "/find of: days who: Roscosmos when: 2000-11-03/2026-10-08 more: exactly 1 aboard"
    alone = ask(text).machine()["facts"]
    sole = ask("/guarantee from: 2000-11-03 until: 2026-10-08").machine()["facts"]["sole"]
    russian = [one for one in sole if one["agency"] == "Roscosmos"]
    assert [row["alone"] for row in alone["rows"]] == [[one["person"]] for one in russian]
    longest = ask(f"{text}; most each person").machine()["facts"]["groups"]
    assert longest == [{"of": "yuri-malenchenko", "count": 397}]


def test_of_days_a_condition_on_a_stay_says_who_is_counted(ask):
    facts = ask("/find of: days more: swapped seat tell: most").machine()["facts"]
    assert {row["most"] for row in facts["rows"]} == {3}


def test_a_number_that_was_asked_for_is_the_value(ask):
    assert ask("/find who: JP tell: count").machine()["facts"]["value"] > 8
    assert ask("/find of: stays ship: soyuz tell: mean").machine()["facts"]["value"] > 100


def test_whether_any_is_answered_first(ask):
    yes, no = (
        ask(f"/find who: IT more: {more} tell: whether").card().title
        for more in ("commanded", "home on another kind of ship")
    )
    assert yes.startswith("Yes: ")
    assert no.startswith("No: ")


@pytest.mark.parametrize(
    "text",
    [
        "/find of: days more: commanded",
        "/find of: people more: exactly 13 aboard",
        "/find of: stays more: with a crew",
        "/find more: with nobody at all",
        "/find more: taller than 180 cm",
        "/find of: planets",
        "/find when: 2030",
    ],
)
def test_what_cannot_be_asked_so_is_refused(ask, text):
    with pytest.raises(AskError):
        ask(text).card()


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("how many women have flown to the ISS on Soyuz?",
         "/find who: women ship: soyuz tell: count"),
        ("who commanded more than once?", "/find more: more than 1 commands"),
        ("on which dates were 13 people aboard?", "/find of: days more: exactly 13 aboard"),
        ("which Italians stayed longer than 150 days?", "/find who: IT more: more than 150 days"),
        ("first German on a Dragon", "/find who: DE ship: dragon tell: first"),
        ("who has never commanded", "/find more: not commanded"),
        ("who was the third Russian aboard the ISS", "/find who: RU more: number 3"),
        ("which Crew Dragon missions had no Russian on board",
         "/find of: flights ship: dragon more: not who RU"),
        ("who came home on a different kind of ship than they went up on?",
         "/find more: home on another kind of ship"),
        ("how many people flew to the ISS in 2023",
         "/find when: 2023 more: launched then tell: count"),
        ("Какие «Союзы» были пристыкованы дольше 200 суток?",
         "/find of: flights ship: soyuz more: more than 200 days"),
        ("кто первым из россиян полетел на «Драконе»?", "/find who: RU ship: dragon tell: first"),
        ("когда с 2020 года на МКС не было ни одной женщины?",
         "/find of: days who: women when: 2020-01-01/2026-11-22 more: exactly 0 aboard"),
        ("Wer war der erste Russe in einem Dragon?", "/find who: RU ship: dragon tell: first"),
        ("Quand un Émirien était-il à bord ?", "/find of: days who: AE"),
        ("一回の滞在で300日以上ISSにいた人は誰？", "/find more: at least 300 days"),
    ],
)  # fmt: skip
def test_it_is_asked_in_plain_words(scene, text, command):
    parts = set(command.split()), set(understand(text, scene).command.split())
    assert parts[0] == parts[1]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("300", "more than 300 days"),
        ("first", "first flight"),
        ("commanded; with kik", "commanded; with anna-kikina"),
        ("not pri", "not private"),
    ],
)
def test_conditions_are_offered_while_they_are_typed(scene, typed, offered):
    values = [value for _, value in READERS["further"].offer(scene, typed)]
    assert offered in values


def test_what_is_offered_is_read_again(scene):
    for typed in ("", "20", "with w", "home"):
        for _, value in READERS["further"].offer(scene, typed):
            assert str(READERS["further"].read(scene, value).value) == value


@pytest.mark.parametrize(
    ("before", "text", "command"),
    [
        ("/find who: women ship: soyuz", "and on Dragon?", "/find who: women ship: dragon"),
        ("/find who: women ship: soyuz", "and in 2010?", "/find who: women ship: soyuz when: 2010"),
        ("/find who: women", "which of them were Russian?", "/find who: women, RU"),
        ("/find who: JP more: commanded", "which of them were women?",
         "/find who: JP, women more: commanded"),
    ],
)  # fmt: skip
def test_a_follow_up_keeps_the_set(scene, before, text, command):
    assert understand(text, scene, understand(before, scene)).command == command


CLOCK = datetime(2020, 6, 1, tzinfo=UTC)


# ------------------------------------------------------- plans, measures, places, knowledge


@pytest.mark.parametrize("of", ["people", "flights", "stays"])
@pytest.mark.parametrize("asked", [" planned: yes", " more: with plans"])
def test_plans_are_added_and_marked(ask, of, asked):
    flown, both = (ask(f"/find of: {of}{more}") for more in ("", asked))
    rows = both.machine()["facts"]["rows"]
    plans = [row for row in rows if "planned" in (row["standing"], row.get("end_standing"))]
    assert plans
    assert both.machine()["standing"] == "planned"
    assert flown.machine()["standing"] == "actual"
    assert len(rows) >= len(flown.machine()["facts"]["rows"])
    assert both.card().footer[0] == "Flown and planned"
    assert "by plan." in both.card().description


def test_plans_are_as_vague_as_they_are_known(ask):
    rows = ask("/find of: flights when: 2027 planned: yes").machine()["facts"]["rows"]
    assert {row["mission"]: row["launch"] for row in rows} == {
        "crew-14": "2027",
        "vast-1": "2027",
        "ax-5": "2027-01",
        "soyuz-ms-30": "2027-03",
    }
    assert {row["standing"] for row in rows} == {"planned", "no-earlier-than"}


def test_what_lies_ahead_of_a_clock_set_back_is_no_fact(ask):
    rows = ask("/find of: stays who: JP planned: yes", now=CLOCK).machine()["facts"]["rows"]
    assert {row["standing"] for row in rows if row["start"] > "2020-06"} == {"planned"}
    assert {row["standing"] for row in rows if row["start"] < "2020-06"} == {"actual"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("/find tell: most by: christmases",
         "Anton Shkaplerov had the most, 4 Christmases aboard, of 298 people"),
        ("/find tell: most by: commands",
         "Gennady Padalka had the most, 4 times in command, of 298 people"),
        ("/find of: flights who: women tell: most by: crew",
         "STS-96 and STS-131 had the most, 3 people, of 61 missions that carried "
         "a woman"),
        ("/find of: flights more: launched from baikonur tell: count",
         "73 missions launched from Baikonur"),
        ("/find of: flights more: landed in edwards; not exactly 7 aboard",
         "1 mission landed in Edwards Air Force Base and has not carried exactly "
         "7 people"),
        ("/find more: at least 3 programmes; at least 2 new years",
         "7 people flew on at least 3 kinds of ship and saw the New Year in aboa"
         "rd at least 2 times"),
        ("/find of: days who: women tell: mean when: 2020",
         "0.7 aboard on average in 2020"),
        ("/find of: days who: JP tell: when when: 2010",
         "Someone from Japan was aboard in 2010 for 152 days, from 1 January to "
         "2 June 2010"),
        ("/find who: RU ship: dragon tell: when",
         "8 people from Russia came aboard on Crew Dragon: first from 6 October "
         "2022 to 11 March 2023, last since 1 October 2026"),
        ("/find of: stays tell: shortest more: more than 300 days in flight; not private",
         "Christina Koch had the shortest, 328 days, of 10 stays by people who f"
         "lew more than 300 days from launch to landing and never flew privately"),
    ],
)  # fmt: skip
def test_every_measure_and_place_is_told(ask, text, title):
    assert ask(text).card().title.replace("\xa0", " ") == title


def test_it_is_asked_as_of_an_earlier_day(ask, scene):
    then = ask("/find who: women ship: soyuz as-of: 2010-01-01").machine()
    assert then["facts"]["count"] == 4
    assert then["known_to"] == "2010-01-01T23:59Z"
    text = "how many women have flown to the ISS on Soyuz as of 1 January 2010"
    assert understand(text, scene).command == (
        "/find who: women ship: soyuz tell: count as-of: 2010-01-01"
    )


@pytest.mark.parametrize(
    "text",
    [
        "/find of: stays tell: most by: visits",
        "/find tell: most by: crew",
        "/find planned: perhaps",
        "/find more: launched from Atlantis Base",
        "/find when: 2040 planned: yes",
    ],
)
def test_what_is_not_counted_or_known_is_refused(ask, text):
    with pytest.raises(AskError):
        ask(text).card()


def test_what_goes_on_is_not_the_shortest(ask):
    rows = ask("/find of: stays tell: shortest").machine()["facts"]["rows"]
    ended = [row["end"] is not None for row in rows]
    assert ended == sorted(ended, reverse=True)
    assert False in ended


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("at least 1 visit on dragon", "at least 1 visits on dragon"),
        ("more than 1 command", "more than 1 commands"),
        ("exactly 1 day in flight", "exactly 1 days in flight"),
        ("more than 1 christmas", "more than 1 christmases"),
        ("exactly 2 women aboard", "exactly 2 of women aboard"),
        ("exactly 0 US aboard", "exactly 0 of US aboard"),
    ],
)
def test_a_number_is_typed_as_people_say_it(shipped, typed, kept):
    assert str(find_further(shipped, typed)) == kept


def test_each_condition_of_the_page_is_one(shipped):
    page = (PAGES / "find.md").read_text("utf-8").partition("## Further conditions")[2]
    named = [
        condition
        for row in page.splitlines()
        if row.startswith("| `")
        for condition in re.findall("`([^`]+)`", row.split("|")[1])
    ]
    assert len(named) > 20
    for condition in named:
        assert str(find_further(shipped, condition)), condition


@pytest.mark.parametrize("tell", [tell for tell in Tell if tell is not Tell.NTH])
@pytest.mark.parametrize("more", ["", "number 3", "exactly 13 aboard", "exactly 14 aboard"])
def test_days_are_told_in_any_way_whether_they_have_one_to_tell_or_not(ask, tell, more):
    told = ask(f"/find of: days tell: {tell}{f' more: {more}' if more else ''}")
    assert told.text[0].isupper() or told.text[0].isdigit()


def test_days_without_a_condition_are_those_with_someone_aboard(ask):
    assert ask("/find of: days tell: shortest").text.startswith("Someone was aboard for")
    few = ask("/find of: days tell: most more: number 3").text
    assert few.startswith("As many as 13 people were aboard")
    assert "There is no number 3 among them." in few


@pytest.mark.parametrize("more", ["top 0", "number 0", "top -1", "longer than -5 days"])
def test_less_than_one_is_refused_kindly(ask, more):
    with pytest.raises(NotUnderstood, match="counts none"):
        ask(f"/find more: {more}")


def test_what_rests_on_a_plan_is_told_as_one(ask):
    """Counted to the first day that the plans name, and open where they leave it so."""
    sure = ask("/find of: flights ship: crew-13 more: longer than 150 days planned: yes").text
    assert sure.startswith("By plan: 1 mission")
    assert "docked 150 days, planned" in sure
    assert "not certain" not in sure
    left_open = ask("/find of: flights ship: crew-13 more: longer than 170 days planned: yes").text
    assert left_open.startswith("By plan: 1 mission")
    assert "planned, not certain" in left_open
    longest = ask("/find of: flights tell: longest planned: yes ship: soyuz").text
    assert longest.startswith("By plan: Soyuz MS-29 stayed docked longest, 260 days")


def test_how_long_someone_was_in_command_is_told_of_all_times(ask):
    told = " ".join(ask("/find more: more than 500 days in command").text.split())
    assert "533 days in command" in told
    assert "Gennady Padalka" in told


def test_a_mean_leaves_out_what_is_not_over(ask):
    told = ask("/find of: flights ship: soyuz tell: mean").text
    assert told.startswith("72 Soyuz flights")
    assert "1 more is not over yet and not counted." in told


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("who stayed over 200 days on their very first spaceflight",
         "/find more: first flight; more than 200 days"),
        ("wer rutschte ins Jahr 2024 an Bord der ISS", "/aboard when: 2024-01-01"),
        ("did anyone ride a Soyuz up and a Dragon down?",
         "/find ship: soyuz more: home on dragon tell: whether"),
        ("Which Soyuz landed in Kazakhstan and was not launched from Baikonur?",
         "/find of: flights ship: soyuz more: not launched from Baikonur; landed in Kazakhstan"),
        ("Who had commanded the station more than once before 2015?",
         "/find more: more than 1 commands as-of: 2014-12-31"),
        ("Which ships docked in 2021 or 2022 with a Japanese on board?",
         "/find of: flights who: JP when: 2021-01-01/2022-12-31 more: docked then"),
    ],
)  # fmt: skip
def test_small_words_tell_what_is_asked(ask, text, command):
    assert ask(text).ask.command == command
