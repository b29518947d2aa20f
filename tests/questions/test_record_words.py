"""Each category of records that is newer than the lists of questions is asked in six languages."""

import pytest

from bot.reading.categories import Category
from bot.understanding.understanding import understand

# English, Russian, German, French, Spanish, Japanese.
ASKED = {
    "shortest-stay": (
        "who had the shortest stay aboard",
        "самое короткое пребывание на МКС",
        "kürzester Aufenthalt auf der ISS",
        "le séjour le plus court à bord de l'ISS",
        "la estancia más corta en la ISS",
        "ISSで最も短い滞在",
    ),
    "shortest-flight": (
        "what was the shortest flight to the ISS",
        "самый короткий полёт на МКС",
        "der kürzeste Flug zur ISS",
        "le vol le plus court vers l'ISS",
        "el vuelo más corto a la ISS",
        "ISSへの最も短い飛行",
    ),
    "shortest-docked": (
        "which ship was docked the shortest",
        "какой корабль был пристыкован меньше всего времени",
        "welches Schiff war am kürzesten angedockt",
        "quel vaisseau est resté amarré le moins longtemps",
        "qué nave estuvo acoplada menos tiempo",
        "ドッキング期間が最も短い宇宙船は",
    ),
    "longest-expedition": (
        "which expedition was the longest",
        "какая экспедиция была самой долгой",
        "welche Expedition war die längste",
        "quelle expédition a été la plus longue",
        "qué expedición fue la más larga",
        "最も長い長期滞在は",
    ),
    "shortest-expedition": (
        "which expedition was the shortest",
        "самая короткая экспедиция МКС",
        "die kürzeste Expedition",
        "la plus courte expédition",
        "la expedición más corta",
        "最も短い遠征",
    ),
    "longest-command": (
        "who commanded the station the longest",
        "кто дольше всех командовал станцией",
        "wer hat die ISS am längsten kommandiert",
        "qui a commandé l'ISS le plus longtemps",
        "quién comandó la ISS más tiempo",
        "最も長く船長を務めたのは",
    ),
    "shortest-command": (
        "who was in command for the shortest time",
        "самое короткое командование станцией",
        "wer hatte am kürzesten das Kommando",
        "le commandement le plus court de l'ISS",
        "el mando más corto de la ISS",
        "船長を務めた期間が最も短いのは誰",
    ),
    "most-commands": (
        "who has commanded the ISS most often",
        "кто чаще всех был командиром МКС",
        "wer war am häufigsten Kommandant",
        "qui a été commandant le plus souvent",
        "quién ha sido comandante más veces",
        "船長を最も多く務めたのは",
    ),
    "days-in-command": (
        "who spent the most days in command",
        "кто провёл больше всего дней командиром",
        "wer war die meisten Tage Kommandant",
        "qui a passé le plus de jours comme commandant",
        "quién pasó más días como comandante",
        "船長として最も多くの日数を過ごしたのは誰",
    ),
    "first-command": (
        "who was the first commander of each country",
        "первый командир от каждой страны",
        "der erste Kommandant jedes Landes",
        "le premier commandant de chaque pays",
        "el primer comandante de cada país",
        "各国最初の船長",
    ),
    "flights": (
        "how many flights to the ISS have there been",
        "сколько полётов было к МКС",
        "wie viele Flüge zur ISS gab es",
        "combien de vols vers l'ISS y a-t-il eu",
        "cuántos vuelos a la ISS ha habido",
        "ISSへの有人飛行は何回",
    ),
}


@pytest.mark.parametrize("category", ASKED)
def test_a_record_is_asked_for_in_every_language(scene, category):
    for text in ASKED[category]:
        assert understand(text, scene).command == f"/records category: {Category(category)}", text


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("women commanders", "category: first-command who: women"),
        ("list of Japanese commanders", "category: first-command who: JP"),
        ("which woman commanded the ISS most often", "category: most-commands who: women"),
        ("which Russian was in command the longest", "category: longest-command who: RU"),
        ("shortest stay of a NASA astronaut", "category: shortest-stay who: NASA"),
        ("most commands as of 2010-01-01", "category: most-commands when: 2010-01-01"),
    ],
)
def test_who_and_when_are_taken_with_it(scene, text, command):
    assert understand(text, scene).command == f"/records {command}"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("who is the commander", "expedition"),
        ("who was the first commander of the ISS", "find"),
        ("how many Soyuz flights to the ISS have there been", "find"),
        ("how many crewed flights were there in 2009", "cadence"),
        ("how many times has Kononenko flown", "person"),
        ("which women have commanded the station", "find"),
        ("who commanded expedition 64", "expedition"),
        ("longest stay", "records"),
    ],
)
def test_what_is_asked_of_other_questions_stays_theirs(scene, text, question):
    assert understand(text, scene).question.name == question
