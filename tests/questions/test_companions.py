"""Who was aboard with whom: several people together, and what someone commanded."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import AskError
from bot.reading.readers import READERS
from bot.station.careers import overlaps, stays_of
from bot.station.occupancy import aboard
from bot.understanding.understanding import understand


@given(data=st.data())
def test_all_are_aboard_in_what_they_share(shipped, data):
    someone = data.draw(st.sampled_from(sorted(stays_of(shipped))))
    stay = data.draw(st.sampled_from(stays_of(shipped)[someone]))
    there = sorted({one.person for one in aboard(shipped, stay.span.start)} - {someone})
    others = data.draw(st.lists(st.sampled_from(there or [someone]), max_size=3, unique=True))
    people = [someone, *(other for other in others if other != someone)]
    found = overlaps(shipped, *people)
    assert any(shared.span.start == stay.span.start or stay in shared.stays for shared in found)
    for shared in found:
        assert {stay.person for stay in aboard(shipped, shared.span.start)} >= set(people)
    spans = {tuple(one.span for one in overlaps(shipped, *order)) for order in permutations(people)}
    assert len(spans) == 1


def test_three_are_told_when_all_were_there(ask):
    reply = ask("/person Kononenko with: Chub, O'Hara")
    facts = reply.machine()["facts"]
    assert facts["people"] == ["oleg-kononenko", "nikolai-chub", "loral-ohara"]
    assert facts["overlaps"] == [{"start": "2023-09-15T18:53Z", "end": "2024-04-06T03:54Z"}]
    assert reply.card().title == (
        "Oleg Kononenko, Nikolai Chub and Loral O'Hara were aboard the ISS together for 203 days"
    )


def test_of_a_time_only_the_meetings_then_are_told(ask):
    assert ask("/person Kononenko with: Pettit when: 2012").machine()["facts"]["overlaps"]
    title = ask("/person Kononenko with: Pettit when: 2015").card().title
    assert title == "Oleg Kononenko and Don Pettit were not aboard the ISS together in 2015"


@pytest.mark.parametrize("others", ["NASA", "Nobody Atall", "Williams", "Chub, Williams"])
def test_companions_are_people_who_are_known(ask, others):
    with pytest.raises(AskError):
        ask(f"/person Kononenko with: {others}")


def test_companions_are_offered_one_after_another(scene):
    for typed in ("", "chub, ", "chub, peg"):
        for _, value in READERS["people"].offer(scene, typed)[:5]:
            assert str(READERS["people"].read(scene, value).value) == value


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("when were Suni Williams, Butch Wilmore and Don Pettit aboard together",
         "/together person: sunita-williams with: barry-wilmore, don-pettit"),
        ("когда Кононенко, Чуб и Петтит были вместе на борту",
         "/together person: oleg-kononenko with: nikolai-chub, don-pettit"),
        ("wann waren Kononenko, Chub und O'Hara gemeinsam an Bord?",
         "/together person: oleg-kononenko with: nikolai-chub, loral-ohara"),
        ("who has flown with Anna Kikina", "/find more: same ship as anna-kikina"),
        ("who was aboard with Anna Kikina", "/find more: with anna-kikina"),
    ],
)  # fmt: skip
def test_it_is_asked_in_plain_words(scene, text, command):
    assert understand(text, scene).command == command


def test_what_someone_commanded_and_flew_is_on_their_card(ask):
    reply = ask("/person Suni Williams")
    assert "Station commander: Expeditions 33 and 72." in reply.card().description
    facts = reply.machine()["facts"]
    assert [one["expeditions"] for one in facts["commands"]] == [[33], [72]]
    assert facts["home_on_another"] == [
        {"up": "sts-116", "down": "sts-117"},
        {"up": "starliner-cft", "down": "crew-9"},
    ]
    assert ask("/person Frank Rubio").machine()["facts"]["cross_flights"] == ["soyuz-ms-22"]
    assert "cross-flight" in ask("/person Frank Rubio").text
