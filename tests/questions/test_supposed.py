"""What is supposed is followed as it is said, or refused with what is wrong with it."""

from datetime import datetime

import pytest

from bot.errors import AskError, BadDate, NotUnderstood

NOW = datetime.fromisoformat("2026-11-22T05:00Z")


def happening(ask, words):
    """What happens first, and when or to when."""
    one, *_ = ask(words, now=NOW).answer.happenings
    return one.happens.value, str(one.to or one.at)[:10]


# ------------------------------------------------------------------ later and sooner


@pytest.mark.parametrize(
    ("words", "happens", "moment"),
    [
        pytest.param(
            "/what-if crew-13 happens: slips by 2 months from: 2026-09-01",
            "slips",
            "2026-12-01",
            id="from before the launch",
        ),
        pytest.param("/what-if MS-30 happens: stays 3 days longer", "stays", "2027-12", id="stays"),
        pytest.param(
            "/what-if MS-30 happens: home 3 days early", "home", "2027-10-01", id="home early"
        ),
        pytest.param("what if MS-30 stays two months longer", "stays", "2028-01", id="in words"),
        pytest.param(
            "что если МС-30 останется на два месяца дольше", "stays", "2028-01", id="in Russian"
        ),
        pytest.param("MS-30 stays two months longer", "stays", "2028-01", id="as a statement"),
        pytest.param(
            "what if MS-30 comes home 3 weeks early", "home", "2027-10-01", id="home in words"
        ),
        pytest.param("что если МС-30 задержится на три месяца", "slips", "2027-06", id="is late"),
        pytest.param(
            "what if MS-30 stays on the pad two months longer", "slips", "2027-05", id="on the pad"
        ),
    ],
)
def test_what_is_still_to_come_moves_from_its_own_plan(ask, words, happens, moment):
    assert happening(ask, words) == (happens, moment)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("/what-if crew-12 happens: home 3 days early", "leaves on 7 October 2026"),
        ("/what-if Burnham happens: stays 3 days longer", "not aboard on 22 November 2026"),
        ("/what-if starliner happens: home 3 days early", "No ship of Starliner is docked"),
    ],
)
def test_whose_way_home_does_not_move_is_told_why(ask, words, says):
    with pytest.raises(BadDate, match=says):
        ask(words, now=NOW)


@pytest.mark.parametrize(
    "words",
    [
        "/what-if MS-30 happens: slips by 2 hours",
        "/what-if MS-30 happens: slips 90 minutes",
        "/aboard if: MS-30 slips by 2 hours",
        "/what-if crew-13 happens: home 2 hours early",
        "MS-30 is delayed by two hours",
        "MS-30 сдвинется на два часа",
    ],
)
def test_hours_are_no_date_to_which_something_moves(ask, words):
    with pytest.raises(BadDate, match="by how many days"):
        ask(words, now=NOW)


@pytest.mark.parametrize(
    "words",
    [
        "/person Burnham if: MS-30 slips 12 months early",
        "/mission MS-30 if: MS-30 slips 2026-03",
        "/what-if MS-30 happens: slips 2026-09 from: 2026-10",
        "what if MS-30 launches a year early",
    ],
)
def test_nothing_launches_before_it_is_asked(ask, words):
    with pytest.raises(BadDate, match="MS-30 cannot launch before"):
        ask(words, now=NOW)


@pytest.mark.parametrize("way", ["early", "late"])
def test_nothing_moves_by_centuries(ask, way):
    with pytest.raises(NotUnderstood, match="further than any plan"):
        ask(f"/mission MS-30 if: MS-30 slips 999 years {way}", now=NOW)


# -------------------------------------------------------------------- what goes together


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("crew-13 happens: stays 3 weeks early", "Try home 21 days sooner"),
        ("MS-30, MS-30 happens: slips by 2 months; slips by 3 months", "cannot both happen"),
        ("MS-30 happens: slips 2027-05; stops", "cannot both happen"),
        ("crew-13 happens: home 2027-01; stays 2027-06", "cannot both happen"),
        ("MS-30 happens: empty by 2 months", "'by 2 months' is no day"),
    ],
)
def test_what_contradicts_itself_is_refused(ask, words, says):
    with pytest.raises(NotUnderstood, match=says):
        ask(f"/what-if {words}", now=NOW)


@pytest.mark.parametrize(
    "words",
    [
        "soyuz happens: stops 2027-01; home 2027-03",
        "MS-30 happens: slips 2027-05; stays 2028-01",
        "MS-30 happens: slips 2027-05; empty",
        "soyuz happens: stops; stops",
    ],
)
def test_what_goes_together_is_followed_together(ask, words):
    assert ask(f"/what-if {words}", now=NOW).answer.happenings


def test_what_is_wrong_with_a_supposition_is_told(ask):
    with pytest.raises(AskError, match="'buran' is no programme"):
        ask("/aboard if: buran stops", now=NOW)
