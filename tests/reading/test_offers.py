"""What is offered while a name is typed: the person meant is there after a few letters."""

import time
from statistics import median

import pytest

from bot.discord_app.commands import MAX_CHOICES
from bot.languages import cyrillic
from bot.reading.plain_words import plain
from bot.reading.readers import READERS
from bot.station.claims import flown, left
from bot.station.stays import stays

# Every reader of people: of the options of commands, wherever they are suggested.
OFFERS = pytest.mark.parametrize("reader", ["person", "among"])


def latin(person):
    return person.spoken


def russian(person):
    """The name as it is shown in Russian."""
    return cyrillic.person(person, person.spoken)


WRITTEN = pytest.mark.parametrize("written", [latin, russian])


def offered(scene, reader, typed):
    return [value for _, value in READERS[reader].offer(scene, typed)[:MAX_CHOICES]]


def family(name):
    return plain(name.split()[-1])


@OFFERS
@WRITTEN
def test_most_people_are_offered_after_two_letters_of_the_family_name(scene, reader, written):
    people = scene.manifest.people
    found = [p.id in offered(scene, reader, written(p).split()[-1][:2]) for p in people]
    assert sum(found) >= 0.9 * len(people)


@OFFERS
@WRITTEN
def test_everyone_is_offered_after_three_letters_of_the_family_name(scene, reader, written):
    missing = {
        (typed, person.id)
        for person in scene.manifest.people
        if person.id not in offered(scene, reader, typed := written(person).split()[-1][:3])
    }
    assert missing == set()


@OFFERS
@pytest.mark.parametrize("letters", [1, 2, 3])
@WRITTEN
def test_family_names_go_before_given_names(scene, reader, letters, written):
    people = {person.id: person for person in scene.manifest.people}
    for typed in {family(written(person))[:letters] for person in people.values()}:
        values = [one for one in offered(scene, reader, typed) if one in people]
        own = [family(written(people[one])).startswith(typed) for one in values]
        given = [only_given(people[one], typed) for one in values]
        assert True not in given or True not in own[given.index(True) :], typed


def only_given(person, typed):
    """Whether what was typed begins the first word of a name of someone, and no other word."""
    names = {person.name, person.spoken, person.native_name, *person.aliases}
    names |= {cyrillic.person(person, name) for name in (person.name, person.spoken)}
    words = [plain(name).split() for name in names if name]
    others = any(word.startswith(typed) for one in words for word in one[1:])
    return not others and any(one[0].startswith(typed) for one in words if len(one) > 1)


@OFFERS
@pytest.mark.parametrize("letters", [1, 2, 3])
@WRITTEN
def test_the_newest_crew_goes_first(scene, reader, letters, written):
    """Those aboard or to come, then the others by when they last came."""
    people = {person.id: person for person in scene.manifest.people}
    newest = {stay.person: stay for stay in flown(scene.manifest)}
    coming = {stay.person for stay in stays(scene.manifest) if stay.docking_standing.is_plan}

    def past(person):
        return person in newest and person not in coming and left(newest[person]) is not None

    for typed in {family(written(person))[:letters] for person in people.values()}:
        values = [one for one in offered(scene, reader, typed) if one in people]
        shown = [one for one in values if family(written(people[one])).startswith(typed)]
        gone = [past(person) for person in shown]
        assert gone == sorted(gone), typed
        since = [newest[person].span.start for person in shown if past(person)]
        assert since == sorted(since, reverse=True), typed


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("ko", "oleg-kononenko"),
        ("De W", "frank-de-winne"),
        ("van", "mark-vande-hei"),
        ("sun w", "sunita-williams"),
        ("Уи", "christopher-williams"),
        ("kononeko", "oleg-kononenko"),
        ("星出", "akihiko-hoshide"),
    ],
)
def test_whoever_is_meant_is_among_the_first(scene, typed, first):
    assert first in offered(scene, "person", typed)[:5]


def test_nothing_typed_offers_who_is_aboard_or_to_come(scene):
    newest = {stay.person: stay for stay in flown(scene.manifest)}
    here = {person for person, stay in newest.items() if left(stay) is None}
    assert here <= set(offered(scene, "person", ""))


@pytest.mark.parametrize("typed", ["wom", "жен", "ESA, wo"])
def test_whoever_takes_conditions_is_offered_women(scene, typed):
    for reader in ("who", "among"):
        assert any(value.endswith("women") for value in offered(scene, reader, typed)), reader


@OFFERS
def test_a_key_is_answered_within_two_milliseconds(scene, reader):
    offered(scene, reader, "")
    taken = []
    for person in scene.manifest.people:
        for name in (latin(person), russian(person)):
            for letters in (1, 2, 3, 5):
                begun = time.process_time()
                offered(scene, reader, family(name)[:letters])
                taken.append(time.process_time() - begun)
    assert median(taken) < 0.002
