"""Names in Cyrillic: as people write themselves, else by one rule."""

import re

import pytest

from bot.languages import cyrillic
from bot.languages.cyrillic_exceptions import SPOKEN
from bot.reading import names
from bot.station.domain import Person


@pytest.mark.parametrize(
    ("name", "country", "written"),
    [
        ("Suni Williams", "US", "Суни Уильямс"),
        ("Jonny Kim", "US", "Джонни Ким"),
        ("Mike Fincke", "US", "Майк Финк"),
        ("Josh Cassada", "US", "Джош Кассада"),
        ("Nick Hague", "US", "Ник Хейг"),
        ("Shannon Walker", "US", "Шаннон Уокер"),
        ("Mark Vande Hei", "US", "Марк Ванде Хай"),
        ("Loral O'Hara", "US", "Лорал О'Хара"),
        ("Loral O’Hara", "US", "Лорал О'Хара"),
        ("Tracy C. Dyson", "US", "Трейси К. Дайсон"),
        ("Franklin Chang-Díaz", "US", "Франклин Чанг-Диас"),
        ("Heidemarie Stefanyshyn-Piper", "US", "Хайдемари Стефанишин-Пайпер"),
        ("Thomas Reiter", "DE", "Томас Райтер"),
        ("Thomas Pesquet", "FR", "Тома Песке"),
        ("Frank De Winne", "BE", "Франк Де Винне"),
        ("Frank Rubio", "US", "Фрэнк Рубио"),
        pytest.param("Koichi Wakata", "JP", "Коити Ваката", id="Polivanov: chi"),
        pytest.param("Akihiko Hoshide", "JP", "Акихико Хосидэ", id="Polivanov: shi, de"),
        pytest.param("Takuya Onishi", "JP", "Такуя Ониси", id="Polivanov: ya after a consonant"),
        pytest.param("Naoko Yamazaki", "JP", "Наоко Ямадзаки", id="Polivanov: za"),
        pytest.param("Kenji Honma", "JP", "Кэндзи Хомма", id="Polivanov: n before m"),
    ],
)
def test_a_name_by_the_rule(name, country, written):
    assert cyrillic.transcribed(name, country) == written


@pytest.mark.parametrize(
    ("name", "written"),
    [
        pytest.param("Jane Shaw", "Джейн Шо", id="a final e opens the syllable"),
        pytest.param("Keith Bright", "Кейт Брайт", id="igh"),
        pytest.param("Rosie Boone", "Роси Бун", id="ie, oo"),
        pytest.param("Chad Whitcomb", "Чад Уиткомб", id="ch, wh"),
        pytest.param("Gene Quick", "Джен Квик", id="g before e, qu"),
    ],
)
def test_letters_that_no_list_has(name, written):
    assert not {word.casefold() for word in name.split()} & set(SPOKEN)
    assert cyrillic.transcribed(name, "US") == written


def test_a_recorded_cyrillic_name_goes_before_the_rule():
    person = Person("pyotr-dubrov", "Pyotr Dubrov", native_name="Пётр Дубров", nationality="RU")
    assert cyrillic.person(person, person.name) == "Пётр Дубров"
    person = Person("koichi-wakata", "Koichi Wakata", native_name="若田光一", nationality="JP")
    assert cyrillic.person(person, person.name) == "Коити Ваката"


def test_everyone_has_a_name_in_cyrillic(shipped):
    for person in shipped.people:
        for name in (person.name, person.spoken):
            written = cyrillic.person(person, name)
            assert re.fullmatch(r"[А-ЯЁа-яё' .-]+", written), written
            assert len(written.split()) in (len(name.split()), 2)


def test_no_two_people_are_written_alike(shipped):
    written = [cyrillic.person(person, person.spoken) for person in shipped.people]
    assert len(set(written)) == len(written)


@pytest.mark.parametrize("typed", ["Суни Уильямс", "уильямс суни", "Сунита Уильямс", "Рубио"])
def test_people_are_found_by_what_they_are_called_in_russian(shipped, typed):
    assert names.find_person(shipped, typed).id in ("sunita-williams", "francisco-rubio")


@pytest.mark.parametrize(
    ("name", "case", "written"),
    [
        ("Soyuz MS-29", "", "«Союз МС-29»"),
        ("Soyuz TMA-05M", "", "«Союз ТМА-05М»"),
        ("Soyuz TM-31", "gen", "«Союза ТМ-31»"),
        ("Soyuz MS-22", "prep", "«Союзе МС-22»"),
        ("Crew-11", "gen", "Crew-11"),
        ("STS-88", "", "STS-88"),
        ("Starliner CFT", "", "Starliner CFT"),
        ("STS-71/Soyuz TM-21", "", "STS-71/«Союз ТМ-21»"),
    ],
)
def test_a_ship(name, case, written):
    assert cyrillic.ship(name, case) == written
