"""The small words of all languages beside names and values: "and", "no.", units, weekdays."""

import re
from collections.abc import Iterable
from datetime import timedelta

from bot.languages.spoken import LANGUAGES
from bot.reading.dates.calendar import WEEKDAYS
from bot.reading.folding import folded, ways_in, words_in

# A day of the week is told by its first letters; in languages that bend words by them and
# an ending.
_SHORTEST, _LONGEST_ENDING = 3, 3


def any_of(words: Iterable[str]) -> str:
    """A pattern that each of the words fits, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


AND = any_of(words_in(*(one.times["and"] for one in LANGUAGES)))
OR = any_of(words_in(*(one.cues["or"] for one in LANGUAGES)))
# Words of the names of ships, with the Latin one of each.
SHIPS = {
    word: latin
    for one in LANGUAGES
    for latin, said in one.ships.words.items()
    for word in words_in(said)
}
# How many days each is, by the word or, before a star, by its beginning.
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_UNITS = [
    (one.code, folded(way), days)
    for one in LANGUAGES
    for unit, days in _DAYS.items()
    for way in one.times.get(unit, "").split(", ")
    if way
]
# The letters of pads as they are typed in other letters.
PAD_LETTERS = {
    typed.upper(): letter.upper()
    for one in LANGUAGES
    for letter, typed in one.typed.values.get("letter of a pad", {}).items()
}
SOONER = frozenset(words_in(*(one.typed.sooner for one in LANGUAGES)))
LATER = frozenset(words_in(*(one.typed.later for one in LANGUAGES)))
BEFORE_NUMBERS = frozenset(words_in(*(one.ships.before_numbers for one in LANGUAGES)))
ORDINALS = frozenset(words_in(*(one.ships.ordinals for one in LANGUAGES)))
EXPEDITIONS = frozenset(words_in(*(one.ships.expeditions for one in LANGUAGES)))
OF = frozenset(words_in(*(one.typed.of for one in LANGUAGES)))
BEFORE_TIMES = any_of(words_in(*(one.typed.before_times for one in LANGUAGES)))
FAREWELLS = frozenset(words_in(*(one.typed.farewells for one in LANGUAGES)))
_SOURCES = frozenset(folded(way) for one in LANGUAGES for way in one.typed.sources.split(", "))
LENGTHS = {
    word: timedelta(**{f"{unit}s": 1})
    for one in LANGUAGES
    for unit, said in one.typed.lengths.items()
    for word in said.split(", ")
}
# By their letter in the data.
GENDERS = {
    said: letter
    for one in LANGUAGES
    for letter, table in one.typed.genders.items()
    for said in table.split(", ")
}
ZONES = {
    place: zone
    for one in LANGUAGES
    for zone, places in one.typed.zones.items()
    for place in places.split(", ")
}


def asks_for_sources(text: str) -> bool:
    """Whether a text asks where an answer comes from, and nothing else."""
    return folded(text).strip(" ?!.？") in _SOURCES


def weekday(said: str) -> int | None:
    """The day of the week that a word names, whole, by its beginning or in short; Monday is 0."""
    word = folded(said)
    for language in LANGUAGES:
        for number, name in enumerate(WEEKDAYS):
            if any(_is_said(word, way) for way in ways_in(language.times[name])[0]):
                return number
    return None


def _is_said(word: str, way: str) -> bool:
    stem = way.removesuffix("*")
    if word == stem or (len(word) >= _SHORTEST and stem.startswith(word)):
        return True
    return stem != way and word.startswith(stem) and len(word) <= len(stem) + _LONGEST_ENDING


def days_in(unit: str, language: str) -> int | None:
    """How many days a unit of time of a language has, a month thirty; None if it is none."""
    word = folded(unit)
    return next(
        (
            days
            for code, way, days in _UNITS
            if code == language
            and (word == way or (way.endswith("*") and word.startswith(way[:-1])))
        ),
        None,
    )
