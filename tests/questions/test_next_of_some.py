"""The next flight of one of a group, as a command and in plain words of every language."""

import pytest

from bot.station.domain import EventKind
from bot.station.rotation import upcoming
from bot.understanding.understanding import understand


@pytest.mark.parametrize("program", ["", " program: soyuz", " program: dragon"])
@pytest.mark.parametrize(
    "who", ["US", "RU", "JP", "CN", "IT", "women", "men", "women, NASA", "NASA", "Roscosmos"]
)
def test_it_is_the_first_flight_to_come_with_one_of_them(ask, shipped, program, who):
    reply = ask(f"/next who: {who}{program}")
    facts, sort = reply.machine()["facts"], program.rpartition(" ")[2] or None
    meant = {row["person"] for row in ask(
        f"/find who: {who} planned: yes of: stays"
    ).machine()["facts"]["rows"] if row["standing"] == "planned"}  # fmt: skip
    coming = upcoming(shipped, EventKind.LAUNCH, reply.answer.now, sort)
    with_one = [
        event.mission
        for event in coming
        if meant & {seat.person for seat in shipped.crew(event.mission, EventKind.LAUNCH.leg)}
    ]
    assert facts["mission"] == (with_one[0] if with_one else None)
    assert set(facts["people"]) <= meant
    assert bool(facts["people"]) is bool(with_one)


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("next Japanese", "/next who: JP"),
        ("who is the next woman to fly", "/next who: women"),
        ("next Russian on a Dragon", "/next program: dragon who: RU"),
        ("when does the next Italian fly to the ISS?", "/next who: IT"),
        ("next woman to land", "/next event: landing who: women"),
        ("Wann fliegt die nächste Frau zur ISS?", "/next who: women"),
        ("следующий россиянин на Драконе", "/next program: dragon who: RU"),
        ("Quelle est la prochaine femme à voler vers l'ISS ?", "/next who: women"),
        ("¿Quién es el próximo japonés?", "/next who: JP"),
        ("次の日本人は誰？", "/next who: JP"),
        ("last American on a Soyuz", "/find who: US ship: soyuz tell: last"),
        ("last Russian on the Shuttle", "/find who: RU ship: shuttle tell: last"),
        ("последний американец на Союзе", "/find who: US ship: soyuz tell: last"),
    ],
)
def test_it_is_asked_in_plain_words(scene, text, command):
    assert understand(text, scene).command == command


def test_a_programme_that_no_longer_flies_has_no_next(ask):
    card = ask("/next who: RU program: shuttle").card()
    assert card.title == "No dated Space Shuttle launch has anyone from Russia aboard"
    assert card.description == "The programme no longer flies."


@pytest.mark.parametrize(
    "text",
    [
        "when is the next Axiom mission",
        "next private mission to the ISS",
        "Quand part la prochaine mission Axiom ?",
        "когда следующая частная миссия на МКС",
    ],
)
def test_the_next_flight_that_a_company_sends(ask, text):
    assert ask(text).machine()["facts"]["mission"] == "ax-5"
