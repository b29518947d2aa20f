"""What is supposed is followed as it is said, or refused with what is wrong with it."""

from datetime import datetime

import pytest

from bot.errors import AskError, BadDate, NotUnderstood
from bot.pictures.shapes import Text
from bot.pictures.theme import Scheme
from bot.replies.pictures import picture
from bot.replies.reply import Asker, reply

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


# -------------------------------------------------------------------------- in words


@pytest.mark.parametrize(
    ("words", "question", "supposed"),
    [
        pytest.param(
            "All Soyuz are grounded from 1 January 2027, who has no seat home on 2 April 2027?",
            "seats",
            "soyuz stops 2027-01-01",
            id="grounded",
        ),
        pytest.param(
            "если Союзы перестанут летать в январе, у кого не будет места домой 2 апреля 2027?",
            "seats",
            "soyuz stops 2027-01",
            id="in Russian",
        ),
        pytest.param(
            "who would have no seat home on 2 April 2027 if MS-29 leaked?",
            "seats",
            "soyuz-ms-29 lost",
            id="lost",
        ),
    ],
)
def test_who_has_a_seat_home_is_told_on_the_day_asked(ask, words, question, supposed):
    asked = ask(words, now=NOW).ask
    assert asked.question.name == question
    assert str(asked.arguments["if"]) == supposed


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("Russia leaves in 2028", "/what-if Russia happens: leaves from: 2028"),
        ("Roscosmos leaves the station in 2028", "/what-if Russia happens: leaves from: 2028"),
        ("NASA leaves in 2028", "/what-if US happens: leaves from: 2028"),
        ("Россия уходит с МКС в 2028 году", "/what-if Russia happens: leaves from: 2028"),
        ("Starliner stops flying", "/what-if starliner"),
        ("the shuttle is grounded", "/what-if shuttle"),
    ],
)
def test_what_is_only_stated_is_supposed(ask, words, command):
    stated, meant = (ask(text, now=NOW).answer for text in (words, command))
    assert stated.happenings == meant.happenings


@pytest.mark.parametrize(
    "words",
    ["which Russians leave in 2027", "does Russia leave in 2028?", "when does Russia leave"],
)
def test_what_is_asked_of_a_side_is_not_supposed(ask, words):
    with pytest.raises(NotUnderstood):
        ask(words, now=NOW)


def test_the_shuttle_has_its_article(ask):
    told = ask("/what-if shuttle", now=NOW).text
    assert told.startswith("What if the Shuttle stopped flying")
    assert "The Shuttle last flew in 2011" in told


# ----------------------------------------------------------------------- in pictures


@pytest.mark.parametrize("locale", ["en", "ru"])
@pytest.mark.parametrize(
    "question", ["/cross-flights", "/cadence", "/timeline 2027", "/aboard 2027-05", "/guarantee"]
)
def test_a_picture_of_what_would_be_says_what_is_supposed(ask, question, locale):
    text = f"{question} if: soyuz stops 2026-12-01"
    drawn = picture(ask(text, now=NOW, locale=locale), Scheme.DARK)
    words = [shape.words for shape in drawn.shapes if isinstance(shape, Text)]
    supposes = {"en": "If Soyuz stopped flying", "ru": "Если"}[locale]
    assert any(line.startswith(supposes) for line in words)
    assert not any("\n" in line for line in words)


# ---------------------------------------------------------------------- one after another


def asked_after(shipped, *texts):
    """How the last of some texts is asked, each after the one before."""
    former = None
    for text in texts:
        former = reply(text, shipped, Asker(now=NOW), former).ask
    return former


@pytest.mark.parametrize(
    "before",
    ["MS-30 is delayed by two months", "Soyuz stops", "the next Soyuz", "the last Soyuz"],
)
@pytest.mark.parametrize(
    ("words", "ship"),
    [
        ("the last Soyuz", "soyuz-ms-29"),
        ("the last Dragon", "crew-13"),
        ("who was on the last Dragon", "crew-13"),
        ("the last shuttle, no wait, the last Soyuz", "soyuz-ms-29"),
    ],
)
def test_the_last_flight_is_a_question_of_its_own(shipped, before, words, ship):
    ask = asked_after(shipped, before, words)
    assert (ask.question.name, ask.arguments["name"]) == ("mission", ship)


@pytest.mark.parametrize(
    ("texts", "moment"),
    [
        (("MS-30 slips by 2 months", "and by 3 months?"), "2027-06"),
        (("MS-30 slips by 2 months", "and by 3 months?", "and by 3 weeks?"), "2027-04"),
        (("MS-30 slips by 2 months", "and a month early?"), "2027-02"),
        (("/what-if MS-30 happens: slips by 2 months", "and by 3 months?"), "2027-06"),
        (("MS-30 slips by 2 months", "and to August?"), "2027-08"),
        (("что если МС-30 сдвинется на два месяца", "а на три месяца?"), "2027-06"),
    ],
)
def test_what_moves_is_moved_otherwise(shipped, texts, moment):
    (fate,) = asked_after(shipped, *texts).arguments["happens"].fates
    found = reply(f"/what-if MS-30 happens: {fate}", shipped, Asker(now=NOW)).answer
    (one,) = found.happenings
    assert str(one.to) == moment


# ----------------------------------------------------------------------- who is aboard


def test_a_crew_without_a_month_is_told_as_taken_to_come(ask):
    told = " ".join(ask("/aboard 2027-04-02 if: soyuz stops 2026-12-01", now=NOW).text.split())
    assert "Crew-14 is assumed to dock as Crew-13 leaves" in told
    moved = ask("/aboard 2027-04-02 if: crew-13 home 2027-01-01", now=NOW).text
    assert "is assumed to dock" not in moved


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("would an American be aboard in May if Dragon stopped", "Yes: Deniz Burnham."),
        ("would a woman be aboard in May 2027 if Dragon stopped?", "Yes: Deniz Burnham."),
        ("would Burnham be aboard in May 2027 if Soyuz stopped?", "No."),
        ("would Burnham be aboard in May 2027 if Dragon stopped", "Yes: on Soyuz MS-30."),
        ("would the station be empty in May 2027 if Dragon and Soyuz stopped?", "Yes."),
        ("would there be a Russian aboard in June 2027 if Soyuz stopped?", "Yes: Arutyun Kiviryan"),
        (
            "будет ли американец на борту в мае 2027, если Dragon перестанет летать?",
            "Yes: Deniz Burnham.",
        ),
    ],
)
def test_whether_someone_would_be_aboard_is_told_first(ask, words, told):
    assert ask(words, now=NOW).card().description.startswith(told)


def test_a_ship_that_is_lost_leaves_empty(ask):
    told = ask("/what-if crew-13 happens: lost", now=NOW).text
    assert "Crew-13 leaves empty" in told
    assert "Crew-13 goes home" not in told


@pytest.mark.parametrize("locale", ["en", "ru"])
@pytest.mark.parametrize(
    "words",
    [
        "soyuz from: 2018-10-12 until: 2018-12-03",
        "dragon from: 2022-12-15 until: 2023-02-25",
        "MS-22 happens: lost from: 2022-12-15 until: 2023-02-25",
        "dragon from: 2024-01-01 until: 2025-03-01",
    ],
)
def test_what_lies_behind_would_have_been_so(ask, words, locale):
    told = " ".join(ask(f"/what-if {words}", now=NOW, locale=locale).text.split())
    still = {"en": ("would hold", "would break", "would have no"), "ru": ("Гарантия держится",)}
    assert not any(one in told for one in still[locale])
    assert {"en": "would have", "ru": "бы"}[locale] in told
