"""Conditions that are said in more than one way, and in several languages."""

import pytest
from support.listed_questions import outcome

from bot.languages.spoken import LANGUAGES
from bot.questions.taking import LANDINGS, SPACEPORTS
from bot.reading.dates.feasts import FEASTS


@pytest.mark.parametrize(
    ("text", "command"),
    [
        # Between two lengths.
        ("who stayed between 150 and 200 days and came on a Dragon",
         "/find more: at least 150 days; at most 200 days ship: dragon"),
        ("which women stayed five to six months in one stretch on a Soyuz",
         "/find more: at least 152 days; at most 183 days ship: soyuz who: women"),
        # Where ships came down.
        ("who splashed down in the Pacific in 2025",
         "/find more: landed in Pacific Ocean; landed then when: 2025"),
        ("which Dragons landed in the Atlantic",
         "/find more: landed in Atlantic Ocean of: flights ship: dragon"),
        ("who landed at Kennedy in 2011",
         "/find more: landed in Kennedy Space Center; landed then when: 2011"),
        ("какие корабли Crew Dragon сели в Тихом океане",
         "/find more: landed in Pacific Ocean of: flights ship: dragon"),
        # How long something lasted, and since when nobody of some was aboard.
        ("was there ever no Japanese aboard for more than 300 days?",
         "/find more: exactly 0 aboard; more than 300 days of: days tell: whether who: JP"),
        ("longest stretch with at least one woman on board",
         "/find of: days tell: longest who: women"),
        ("since when has no European been aboard?",
         "/find more: exactly 0 aboard of: days tell: last who: ESA"),
        ("Seit wann ist kein Deutscher an Bord?",
         "/find more: exactly 0 aboard of: days tell: last who: DE"),
        # A feast of no certain year.
        ("has any German ever been aboard on Christmas Day?",
         "/find more: at least 1 christmases tell: whether who: DE"),
        # Seats, flights and ships called after others.
        ("how many Americans went up on Soyuz in the seat swap",
         "/find more: swapped seat ship: soyuz tell: count who: US"),
        ("average stay of people who went up on an Axiom flight",
         "/find of: stays ship: ax-1, ax-2, ax-3, ax-4 tell: mean"),
        ("which women came on a Russian ship", "/find ship: soyuz who: women"),
        ("average stay of those who launched on a Soyuz and left by the same ship",
         "/find more: not home on another ship of: stays ship: soyuz tell: mean"),
        # One and no more, and more than one.
        ("when was there last only one Russian aboard?",
         "/find more: exactly 1 aboard of: days tell: last who: RU"),
        ("Wie viele Tage seit 2015 war nur ein Amerikaner an Bord?",
         "/find more: exactly 1 aboard of: days tell: count when: 2015-01-01/2026-11-22 who: US"),
        ("女性が一人だけだったのはいつ?", "/find more: exactly 1 aboard of: days who: women"),
        ("¿Quién estuvo a bordo más de una Navidad?", "/find more: more than 1 christmases"),
        # Whole crews, and one of each.
        ("Which Soyuz crews were all Russian?",
         "/find more: only RU aboard of: flights ship: soyuz"),
        ("Which Dragon crews were made up entirely of first-timers?",
         "/find more: with a crew; not flown before of: flights ship: dragon"),
        ("Quels Dragon ont emmené à la fois un Russe et un Japonais ?",
         "/find more: at least 1 of RU aboard; at least 1 of JP aboard of: flights ship: dragon"),
        ("Quels vols de la navette n'avaient ni Russe ni femme à bord ?",
         "/find more: not who RU; not who women of: flights ship: shuttle"),
        # All but some.
        ("Wie viele Deutsche waren außer Gerst auf der ISS?",
         "/find more: not who alexander-gerst tell: count who: DE"),
        ("average Dragon flight not counting Axiom",
         "/find more: not on ax-1, ax-2, ax-3, ax-4 of: flights ship: dragon tell: mean"),
        ("who has been aboard the most days apart from Kononenko?",
         "/find more: not who oleg-kononenko tell: most"),
        # How old they were.
        ("Who under 35 has flown to the station?", "/find more: younger than 35"),
        ("Кому было за 60, когда он прилетел на МКС?", "/find more: older than 60"),
        ("到着時に60歳以上だった人は誰?", "/find more: at least 60 years old"),
        ("average age of women who came on Soyuz",
         "/find by: age more: on soyuz tell: mean who: women"),
        # What is denied is the length; of two numbers each has its own.
        ("who has never stayed more than 20 days at a stretch but came three times or more",
         "/find more: at least 3 visits; not more than 20 days"),
        # Each year and each country.
        ("How many women flew each year since 2020?",
         "/find more: launched then; each year tell: count when: 2020-01-01/2026-11-22 who: women"),
        ("Which countries have had exactly two of their citizens on the station?",
         "/find more: exactly 2 each country"),
        # In an order.
        ("second longest single stay by a woman", "/find more: number 2 tell: longest who: women"),
        ("longest flight of those who came on Dragon",
         "/find of: stays ship: dragon tell: longest"),
        ("first non-American and non-Russian to command the station",
         "/find more: not who US; not who RU of: commands tell: first"),
    ],
)  # fmt: skip
def test_a_condition_is_found(scene, text, command):
    assert outcome(text, scene) == command


@pytest.mark.parametrize(
    "text",
    [
        "Which Soyuz carried two rookies?",
        "what is the average age of the crew",
        "when were there only Russians and Americans aboard",
        "does anybody know what NASA spends on the ISS per year",
        "was there just one American in command in 2015?",
    ],
)
def test_what_is_no_condition_is_refused(scene, text):
    assert not outcome(text, scene).startswith("/")


@pytest.mark.parametrize("cue", [*SPACEPORTS, *LANDINGS])
def test_every_place_is_one_of_the_facts(shipped, cue):
    place = {**SPACEPORTS, **LANDINGS}[cue]
    known = [m.landing_site for m in shipped.missions] + [m.launch_site for m in shipped.missions]
    assert any(place in one for one in known)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("who was aboard on boxing day 2019", "2019-12-26"),
        ("wer war am Tag der Deutschen Einheit 2018 an Bord", "2018-10-03"),
        ("2020年の七夕に宇宙ステーションにいた人は？", "2020-07-07"),
        ("¿quién estaba en la estación el día de Reyes de 2019?", "2019-01-06"),
        ("кто был на борту в день защитника отечества 2015", "2015-02-23"),
        ("who was aboard in summer 2018", "2018-06-01/2018-08-31"),
        ("кто был на станции зимой 2013", "2012-12-01/2013-02-28"),
    ],
)
def test_a_feast_and_a_season_are_dates(scene, text, date):
    assert outcome(text, scene) == f"/aboard when: {date}"


def test_every_feast_has_a_name_in_some_language():
    named = {feast for language in LANGUAGES for feast in language.times}
    assert named >= FEASTS - {"end-of-bon", "great-saturday"}


@pytest.mark.parametrize(
    "text",
    [
        "Wer war zum WM-Endspiel 13. Juli 2014 oben?",
        "who was up there at the Superbowl, 13 July 2014?",
    ],
)
def test_what_else_a_day_was_is_left_aside(scene, text):
    assert outcome(text, scene) == "/aboard when: 2014-07-13"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("who was aboard 31/12/99", "1999-12-31"),
        ("whos up there 4th of july '09", "2009-07-04"),
        ("who was aboard in march '07", "2007-03"),
        ("who was aboard in march 07", "2007-03"),
        ("who was aboard on march 07 2011", "2011-03-07"),
        ("who was aboard christmas 05", "2005-12-25"),
        ("Wer war Silvester 24 auf der ISS?", "2024-12-31"),
        ("кто был на борту в январе 23-го?", "2023-01"),
        ("кто был на мкс в мае 15 года", "2015-05"),
    ],
)
def test_a_year_may_be_said_by_two_figures(scene, text, date):
    assert outcome(text, scene) == f"/aboard when: {date}"
