"""Which of a crew are, or are not, something; and whole stays told as times."""

import pytest

from bot.understanding.understanding import read


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("which of those aboard now did not come on a Soyuz?", "ship: dragon"),
        ("Wer von der jetzigen Crew ist kein Russe?", "more: not who RU"),
        ("who of Crew-7's four was not American?", "/find ship: crew-7 more: not who US"),
        ("Qui à bord aujourd'hui n'est ni russe ni canadien ?", "not who RU; not who CA"),
        ("кто из нынешнего экипажа летит не в первый раз", "more: flown before"),
        ("which of the current crew had never been in space before this flight", "first flight"),
        (
            "with whom did Alexander Gerst fly the second time?",
            "/find ship: soyuz-ms-09 more: same",
        ),
        ("who was aboard during Alexander Gerst's first flight?", "/aboard when: 2014-05-29/2014-"),
        ("кто был на станции, пока Герст командовал?", "/aboard when: 2018-10-"),
        ("who was aboard while Shannon Lucid was up there?", ""),
    ],
)
def test_which_of_a_crew(text, command, scene):
    found = read(text, scene)
    assert (found.refusal is not None) is (command == "")
    assert command in found.command


def test_whoever_came_on_another_ship_may_have_flown_on_that_before(scene, ask):
    assert "Kikina" in ask("which of the people aboard now did not come on a Dragon?").text


@pytest.mark.parametrize(
    ("text", "flight"),
    [
        ("how long was Koichi Wakata's third stay?", "Soyuz TMA-11M"),
        ("how long was Koichi Wakata's third flight?", "STS-119"),
        ("Pesquet, il est resté combien de jours la 2e fois ?", "Crew-2"),
        ("how many days was Don Pettit in space on his first flight?", "STS-113"),
    ],
)
def test_the_flight_asked_for_comes_first(text, flight, ask):
    assert flight in ask(text).text.split(": ", 1)[0] + ask(text).text[:120]
