"""Conditions of whom is asked about: of different kinds all hold, of one kind any."""

from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.errors import NotUnderstood
from bot.reading.whom import find_among, find_groups, those
from bot.saying.speech import GLUE
from bot.station.claims import key
from bot.station.stays import stays
from bot.understanding.understanding import understand

AGENCIES = ["NASA", "ESA", "JAXA", "Roscosmos"]
COUNTRIES = ["US", "IT", "JP", "RU", "FR"]
SOME = [[], ["ESA"], ["NASA", "ESA"]], [[], ["IT"], ["US", "IT"]], [[], ["women"]]
SEXES = {"women": "F", "men": "M"}


@st.composite
def conditions(draw):
    """Some agencies, countries and sexes, each perhaps with none, and their words in any order."""
    kinds = [
        draw(st.lists(st.sampled_from(known), max_size=2, unique=True))
        for known in (AGENCIES, COUNTRIES, list(SEXES))
    ]
    kinds = kinds if any(kinds) else [["ESA"], [], []]
    return kinds, draw(st.permutations([word for kind in kinds for word in kind]))


def meets(manifest, stay, agencies, countries, sexes):
    """The plain reading of a stay."""
    person = manifest.person(stay.person)
    return (
        (not agencies or any(agency in stay.agency.split("/") for agency in agencies))
        and (not countries or person.nationality in countries)
        and (not sexes or person.gender in {SEXES[sex] for sex in sexes})
    )


@given(asked=conditions())
@example(asked=([[], ["RU", "FR"], []], ["RU", "FR"]))  # a Frank Rubio has flown, too
def test_records_are_of_those_who_meet_the_conditions_of_all_kinds(shipped, asked):
    kinds, words = asked
    found, exact = find_among(shipped, ", ".join(words))
    expected = {key(stay) for stay in stays(shipped) if meets(shipped, stay, *kinds)}
    assert exact
    assert those(shipped, found) == expected
    assert find_groups(shipped, ", ".join(words)) == (found, True)
    assert find_groups(shipped, str(found))[0] == found


@pytest.mark.parametrize("when", ["2014-12-25", "2022-07", "2009"])
@pytest.mark.parametrize("kinds", [kinds for kinds in product(*SOME) if any(kinds)], ids=str)
def test_who_is_aboard_is_told_of_those_who_meet_the_conditions_of_all_kinds(
    ask, shipped, kinds, when
):
    words = ", ".join(word for kind in kinds for word in kind)
    everyone = ask(f"/aboard when: {when}").answer.people
    people = ask(f"/aboard when: {when} who: {words}").answer.people
    expected = [present for present in everyone if meets(shipped, present.stay, *kinds)]
    assert [p.stay for p in people] == [p.stay for p in expected]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "/aboard 2014-12-25 who: women, ESA",
            "1 woman from ESA aboard the ISS on 25 December 2014",
        ),
        ("/aboard 2014-12-25 who: women of ESA", "1 woman from ESA aboard the ISS on 25 December"),
        ("/aboard 2010-04-10 women, NASA", "3 women from NASA aboard the ISS on 10 April 2010"),
        ("/aboard who: Japan, women when: 2010-04-10", "1 woman from Japan aboard the ISS on"),
        ("/aboard 2020-06-01 Italy, ESA", "Nobody from Italy with ESA aboard the ISS on 1 June"),
        ("/aboard 2009-07-20 Canada, Japan", "2 from Canada and 1 from Japan aboard the"),
        ("female cosmonauts aboard on 2014-12-25", "1 woman from Roscosmos aboard the ISS on 25"),
        ("how many NASA women were aboard on 10 April 2010", "3 women from NASA aboard the ISS"),
        (
            "how many russian women have been aboard",
            "Aboard so far (women from Russia): 3 people",
        ),
        (
            "longest stay by a european woman",
            "Longest stay (women from ESA): Sophie Adenot, 235 days",
        ),
        (
            "first japanese woman aboard",
            "First aboard (women from Japan): Naoko Yamazaki, 7 April 2010",
        ),
        (
            "who was the first female cosmonaut aboard",
            "First aboard (women from Roscosmos): Yelena Serova, 26 September 2014",
        ),
        (
            "/records longest-stay ESA, Italy",
            "Longest stay (Italy with ESA): Luca Parmitano, 200 days",
        ),
        (
            "/records longest-stay Italy, Japan",
            "Longest stay (Italy and Japan): Luca Parmitano, 200 days",
        ),
    ],
)
def test_the_title_says_the_conditions_back(ask, text, title):
    told = ask(text).card().title.replace(GLUE, " ")
    assert told.startswith(title)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("/aboard 2014-12-25 who: women, ESA", "25 декабря 2014 года: 1 женщина (ЕКА)"),
        ("/records longest-stay ESA, women", "пребывание (женщины, ЕКА): Софи Адено — 235 суток"),
        (
            "сколько женщин НАСА было на борту 10 апреля 2010",
            "10 апреля 2010 года: 3 женщины (NASA)",
        ),
    ],
)
def test_the_title_says_the_conditions_back_in_russian(ask, text, title):
    assert ask(text, locale="ru").card().title.replace(GLUE, " ").endswith(title)


@pytest.mark.parametrize("between", [", ", " and ", " и ", " und ", " et ", " y ", " と "])
def test_names_are_joined_in_any_language(ask, between):
    assert ask(f"/together Fincke{between}Padalka").text == ask("/together Fincke Padalka").text
    both = ask("/aboard 2009-07-20 who: Canada, Japan").text
    assert ask(f"/aboard 2009-07-20 who: Canada{between}Japan").text == both


@pytest.mark.parametrize("sexes", ["men and women", "women and men"])
def test_both_sexes_are_everyone(ask, scene, sexes):
    assert ask(f"how many {sexes} are aboard").answer.count == ask("/aboard").answer.count
    assert find_groups(scene.manifest, sexes)[0].has("anyone", "NASA", "US", "F")


def test_those_named_are_meant_beside_whoever_meets_the_conditions(ask):
    rows = ask("/records days-in-space who: Kononenko, ESA, women").machine()["facts"]["rows"]
    assert [row["person"] for row in rows[:2]] == ["oleg-kononenko", "samantha-cristoforetti"]


@pytest.mark.parametrize("words", ["Italy or NASA", "ESA или Россия"])
def test_an_or_between_conditions_that_must_all_hold_is_refused(shipped, words):
    with pytest.raises(NotUnderstood, match="one with the other"):
        find_groups(shipped, words)


@pytest.mark.parametrize("words", ["Italy or Japan", "Италия или Япония", "Italy, Japan"])
def test_an_or_between_two_of_a_kind_is_a_comma(shipped, words):
    assert str(find_groups(shipped, words)[0]) == "IT, JP"


@pytest.mark.parametrize("words", ["Russian women", "women from Russia", "русские женщины"])
def test_conditions_may_stand_side_by_side(shipped, words):
    assert str(find_groups(shipped, words)[0]) == "RU, women"


def test_a_question_goes_on_to_conditions_of_several_kinds(scene):
    former = understand("who was aboard on 2010-04-10", scene)
    ask = understand("and the women of NASA?", scene, former)
    assert ask.command == "/aboard when: 2010-04-10 who: NASA, women"
