"""What only tells what else a day was is left out, with a word; what asks never is."""

import pytest

from bot.reading.writing import written
from bot.understanding.understanding import read


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("who was on the ISS when the ferry sank, 3 March 2014?", "/aboard when: 2014-03-03"),
        ("Als Island 2016 gewann (27. Juni), wer war auf der ISS?", "/aboard when: 2016-06-27"),
        ("Cuando Chile ganó la copa (4/7/2015), ¿quiénes estaban en la EEI?", "2015-07-04"),
        ("¿Quién estaba en la ISS durante el festival de Brasil del 3 de mayo de 2017?", "05-03"),
        ("Qui était à bord pendant la finale de handball, le 29 janvier 2017 ?", "2017-01-29"),
        ("Пасха 28 апреля 2019 года: кто был на борту МКС?", "/aboard when: 2019-04-28"),
    ],
)
def test_what_else_a_day_was_is_left_out_with_a_word(text, command, scene):
    found = read(text, scene)
    assert found.refusal is None
    assert command in found.command
    assert not {"who", "if"} & found.ask.arguments.keys()
    assert found.ask.taken


@pytest.mark.parametrize(
    "text",
    [
        "who was doing a spacewalk on 14 January 2026",
        "The ferry sailed on 3 March 2014. How many people are aboard?",
        "who was aboard on 3 March 2014 when two women were aboard",
    ],
)
def test_what_is_of_the_question_is_not(text, scene):
    found = read(text, scene)
    assert found.refusal is not None or "2014-03-03" not in found.command


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("who was aboard at 5 pm New York time on 14 January 2024?", "2024-01-14T22:00Z"),
        ("who was aboard on 14 July 2024 at 3 am Pacific time?", "2024-07-14T10:00Z"),
        ("Wer war am 1. Juli 2024 um 13 Uhr Wiener Zeit auf der ISS?", "2024-07-01T11:00Z"),
        ("Qui était à bord le 1 mars 2024 à 13 h 45, heure de Paris ?", "2024-03-01T12:45Z"),
        ("¿Quién estaba a bordo el 1 de marzo de 2024 a las 22:50, hora de Madrid?", "T21:50Z"),
        ("кто был на МКС 1 марта 2024 в 3 часа ночи по токийскому времени", "2024-02-29T18:00Z"),
        ("2024年3月1日20時(日本時間)、ISSにいた人は誰？", "2024-03-01T11:00Z"),
    ],
)
def test_times_are_by_the_clocks_that_are_told(text, instant, scene):
    found = read(text, scene)
    assert found.refusal is None
    assert written(found.ask.arguments["when"]).endswith(instant)
