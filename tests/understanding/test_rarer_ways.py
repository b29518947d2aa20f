"""Ways of asking that other rules would take for something else."""

import pytest

from bot.understanding.understanding import read


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("was there ever a day in 2014 without any woman aboard?", "more: exactly 0 of women"),
        ("what was the longest time without a Japanese aboard?", "more: exactly 0 of JP"),
        ("Gab es 2024 je einen Tag ohne eine Frau an Bord?", "exactly 0 of women"),
        ("how many times has a Starliner carried a crew?", "of: flights ship: starliner"),
        ("Combien de fois la navette Atlantis est-elle allée à l'ISS ?", "ship: Atlantis"),
        ("how many trips has the Dragon named Endurance made?", "ship: Endurance more: on dragon"),
        ("until what year has the US promised to keep flying the ISS?", "/station topic: end"),
        ("Is Russia staying on the ISS past 2031?", "/station topic: end"),
        ("which company builds the ship that will bring the station down?", "/station topic: end"),
        ("who was the first space tourist and when", "more: private tell: first"),
        ("when did Artemyev, Matveev and Korsakov land?", "/mission name: soyuz-ms-21"),
        ("Mit welchem Schiff kamen Gerst und Wiseman nach Hause?", "/mission name: soyuz-tma-13m"),
        ("когда вернулись Прокопьев и Петелин", "/mission name: soyuz-ms-23"),
        ("how many were aboard right after Crew-8 docked?", "/aboard when: 2024-03-05T"),
        ("who was left aboard after Soyuz MS-25 undocked?", "/aboard when: 2024-09-23T"),
        ("who was head of NASA when the cross-flight agreement was signed?", "when: 2022-07-14"),
        (
            "how old was Loral O'Hara when she first arrived?",
            "/person name: loral-ohara when: 2023",
        ),
    ],
)
def test_what_is_asked_is_answered(text, command, scene):
    found = read(text, scene)
    assert found.refusal is None, text
    assert command in found.command


def test_who_builds_it_is_told_first(ask):
    told = ask("who builds the thing that will deorbit the station").text
    assert told.index("SpaceX") < told.index("How that changed")


@pytest.mark.parametrize(
    "text",
    [
        "I wonder if the weather is good for the launch",
    ],
)
def test_nothing_else_is_answered(text, scene):
    found = read(text, scene)
    assert found.refusal is not None


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("Who was up there three weeks before Crew-5 docked?", "/aboard when: 2022-09-15"),
        ("За день до стыковки Crew-7 сколько человек было на станции?", "when: 2023-08-26"),
        ("¿Quién estaba a bordo dos días después de que atracara la Ax-1?", "when: 2022-04-11"),
        ("who is on the Dragon after Crew-12?", "/mission name: crew-13"),
        ("Quel équipage a précédé Crew-5 ?", "/mission name: crew-4"),
        ("did Mark Vande Hei land on the same Soyuz he launched on?", "home on another ship tell"),
        ("How many people flew on Julie Payette's mission?", ""),
        ("who landed together with Scott Kelly?", "more: home with scott-kelly"),
        ("flight engineers of expedition 64", "/expedition number: 64"),
        ("by 3 March 2023, how many women had flown on a Dragon?", "when: 1998-12-04/2023-03-02"),
        ("who was in the station on 7 Feb 05", "/aboard when: 2005-02-07"),
    ],
)
def test_what_was_refused_or_swallowed_before(text, command, scene):
    found = read(text, scene)
    assert (found.refusal is not None) is (command == ""), text
    assert command in found.command


def test_whether_someone_flies_again_is_told_by_the_plans(ask):
    assert "Yes: Vast-1" in ask("Will Thomas Pesquet fly again?").text
