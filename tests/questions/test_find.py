"""Any set of people, flights, stays, commands and days: asked as a command and in plain words."""

import pytest

from bot.errors import AskError
from bot.reading.readers import READERS
from bot.understanding.understanding import understand


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("/find who: women ship: soyuz", "20 people: women, came aboard on Soyuz"),
        ("/find of: days more: exactly 13 aboard",
         "30 days in 3 stretches of time: exactly 13 aboard"),
        ("/find of: flights ship: soyuz more: longer than 200 days tell: count",
         "10 flights: for more than 200 days, Soyuz"),
        ("/find who: RU ship: dragon tell: first",
         "First: Anna Kikina (from Russia, came aboard on Crew Dragon)"),
        ("/find more: commanded; not first flight; with anna-kikina; private",
         "Nobody: commanded the station, never on a first flight, together with Anna Kikina,"
         " private"),
        ("/find of: stays ship: endeavour when: 2021 tell: longest",
         "Longest, 198 days: Akihiko Hoshide, Megan McArthur, Shane Kimbrough and Thomas Pesquet"
         " (came aboard on Endeavour, in 2021)"),
        ("/find of: commands who: women more: number 3", "Number 3: Shannon Walker (women)"),
        ("/find of: days who: women tell: most", "Most: 4 aboard at once (aboard: women)"),
    ],
)  # fmt: skip
def test_the_conditions_are_said_back_with_what_is_told(ask, text, title):
    assert ask(text).card().title == title


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


def test_a_number_that_was_asked_for_is_the_value(ask):
    assert ask("/find who: JP tell: count").machine()["facts"]["value"] > 8
    assert ask("/find of: stays ship: soyuz tell: mean").machine()["facts"]["value"] > 100


def test_whether_any_is_answered_first(ask):
    yes, no = (
        ask(f"/find who: IT more: {more} tell: whether").card().description
        for more in ("commanded", "home on another kind of ship")
    )
    assert yes.startswith("Yes.")
    assert no.startswith("No.")


@pytest.mark.parametrize(
    "text",
    [
        "/find of: days more: first flight",
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
