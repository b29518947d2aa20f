"""A clause that tells of an event stands for its date, and only where something else is asked."""

import pytest
from support.listed_questions import outcome

from bot.understanding.understanding import understand

ARRIVED = "/aboard when: 2026-02-14T20:15Z"


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("who was aboard when Crew-12 arrived", ARRIVED),
        ("When Crew-12 arrived, who was on the station?", ARRIVED),
        ("кто был на борту, когда прилетел Crew-12?", ARRIVED),
        ("Wer war an Bord, als Crew-12 ankam?", ARRIVED),
        ("Qui était à bord quand Crew-12 est arrivé ?", ARRIVED),
        ("¿Quiénes estaban a bordo cuando llegó Crew-12?", ARRIVED),
        ("Crew-12が到着した時、誰がいた？", ARRIVED),
        ("how many women were aboard when Crew-10 docked",
         "/aboard when: 2025-03-16T04:04Z who: women"),
        ("who was the commander when Soyuz MS-22 launched", "/expedition when: 2022-09-21T13:54Z"),
        ("which ships were docked when Butch Wilmore first arrived",
         "/docked when: 2009-11-18T16:51Z"),
        ("was Don Pettit on board when Crew-9 arrived?",
         "/person name: don-pettit when: 2024-09-29T21:30Z"),
        # Who left is counted among those who were there until then, not among those who remained.
        ("who was on the station the day Frank Rubio left", "/aboard when: 2023-09-27T07:53Z"),
        ("who was still on the station when Frank Rubio left", "/aboard when: 2023-09-27T07:54Z"),
        # It is asked of the event itself.
        ("when did Crew-12 arrive", "/mission name: crew-12"),
        ("do you know when Crew-13 lands", "/mission name: crew-13"),
        ("who knows when crew-13 comes back", "/mission name: crew-13"),
        ("Когда прилетел Crew-12?", "/mission name: crew-12"),
        ("¿Cuándo volverá Crew-11, que sigue en la estación?", "/mission name: crew-11"),
    ],
)  # fmt: skip
def test_a_clause_of_an_event_is_its_date(scene, text, command):
    assert outcome(text, scene) == command


def test_which_of_several_times_is_meant_is_said(scene):
    (note,) = understand("who was aboard when Gerst arrived", scene).taken
    assert str(note) == "'when Gerst arrived' was read as 8 June 2018."
