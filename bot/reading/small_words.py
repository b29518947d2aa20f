"""The small words of all languages beside names and values: "and", "no.", units, weekdays."""

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple

from bot.languages.spoken import LANGUAGES, language_of
from bot.languages.vocabulary import Language
from bot.reading.dates.calendar import MONTHS, WEEKDAYS
from bot.reading.folding import folded, ways_in, ways_of, words_in

# A day of the week is told by its first letters; in languages that bend words by them and
# an ending.
_SHORTEST, _LONGEST_ENDING = 3, 3


def any_of(words: Iterable[str]) -> str:
    """A pattern that each of the words fits, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _counts(language: Language) -> dict[str, int]:
    """The numbers that a language has words for, by these."""
    said = {int(key): table for key, table in language.times.items() if key.isdecimal()}
    ways = zip(said, ways_in(*said.values()), strict=True)
    return {way: number for number, table in ways for way in table}


AND = any_of(words_in(*(one.times["and"] for one in LANGUAGES)))
OR = any_of(words_in(*(one.cues["or"] for one in LANGUAGES)))
# Words of the names of ships, with the Latin one of each.
SHIPS = {
    word: latin
    for one in LANGUAGES
    for latin, said in one.ships.words.items()
    for word in words_in(said)
}
# How a month may be called, in any language.
_MONTH_NAMES = ways_of(", ".join(one.times.get(name, "") for one in LANGUAGES for name in MONTHS))
# How many days each is, by the word or, before a star, by its beginning.
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_UNITS = [
    (one.code, folded(way), days)
    for one in LANGUAGES
    for unit, days in _DAYS.items()
    for way in one.times.get(unit, "").split(", ")
    if way
]
# Units of a time that is shorter than any day.
HOURS = frozenset(
    words_in(*(one.times.get(unit, "") for one in LANGUAGES for unit in ("hour", "minute")))
)
# Of them the words of numbers, of "half a" before a unit, and those that are a time by themselves.
_IN_MONTHS = {"day": (0, 1), "week": (0, 7), "month": (1, 0), "year": (12, 0)}
_COUNTS = {one.code: _counts(one) for one in LANGUAGES}
_ALONE = {
    one.code: frozenset(way for way in ways_of(one.cues.get("length", "")) if " " not in way)
    for one in LANGUAGES
}
_HALVES = {
    one.code: sorted((way.split() for way in ways_of(one.times.get("half", ""))), key=len)
    for one in LANGUAGES
}
_TIMES = {
    one.code: {
        tuple(way.split()): key.split()
        for key, table in one.times.items()
        if re.fullmatch(r"\d+ (?:day|month)", key)
        for way in ways_of(table)
    }
    for one in LANGUAGES
}
# By the language: what stands before a month or year by which something had been.
BY_THEN = {one.code: frozenset(words_in(one.dates.by)) for one in LANGUAGES}
# By the language: a verb of what is to come, beside what happens.
PRESENT = {one.code: frozenset(words_in(one.present)) for one in LANGUAGES}
# The letters of pads as they are typed in other letters.
PAD_LETTERS = {
    typed.upper(): letter.upper()
    for one in LANGUAGES
    for letter, typed in one.typed.values.get("letter of a pad", {}).items()
}
# Between two clauses: "and", "while", "then".
BETWEEN = frozenset(words_in(*(f"{one.times['and']}, {one.between}" for one in LANGUAGES)))
# What leads to a reason: "because of", "из-за".
_BECAUSE = frozenset(tuple(way.split()) for one in LANGUAGES for way in ways_of(one.because) if way)
_LONGEST_BECAUSE = max(map(len, _BECAUSE))
# What leads to something that is only compared with: "like", "как у".
_LIKE = frozenset(tuple(way.split()) for one in LANGUAGES for way in ways_of(one.like) if way)
_LONGEST_LIKE = max(map(len, _LIKE))
# By the language: what stands before whom one of several is, and forms that name one.
_ONE_OF = {one.code: frozenset(ways_of(one.one_of)) for one in LANGUAGES}
_LONGEST_ONE_OF = max(len(way.split()) for ways in _ONE_OF.values() for way in ways or {""})
NOTHING = frozenset(words_in(*(one.cues.get("nothing", "") for one in LANGUAGES)))
ALL = frozenset(way for one in LANGUAGES for way in ways_of(one.cues["all"]) if " " not in way)
LAST = frozenset(way for one in LANGUAGES for way in ways_of(one.times["last"]) if " " not in way)
FOR = frozenset(words_in(*(one.times.get("for", "") for one in LANGUAGES)))
SOONER = frozenset(words_in(*(one.typed.sooner for one in LANGUAGES)))
BY = frozenset(words_in(*(one.typed.by for one in LANGUAGES)))
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
# What clocks are called by a people or a place, in one word or several.
CLOCKS = {
    folded(way): zone
    for one in LANGUAGES
    for zone, ways in one.typed.clocks.items()
    for way in ways.split(", ")
}
_BESIDE_ZONES = words_in(*(one.typed.beside_zones for one in LANGUAGES))
WORDS_OF_CLOCKS = {word for way in CLOCKS for word in way.split()}


def without_beside_zones(text: str) -> str:
    """What is left of the name of a zone without words such as "time" or "heure de"."""
    words = text.split()
    while len(words) > 1 and words[0] in _BESIDE_ZONES:
        del words[0]
    while len(words) > 1 and words[-1] in _BESIDE_ZONES:
        del words[-1]
    return " ".join(words)


def asks_for_sources(text: str) -> bool:
    """Whether a text asks where an answer comes from, and nothing else."""
    return folded(text).strip(" ?!.？") in _SOURCES


def asked_for_sources(text: str) -> str:
    """What a text asks the sources of: "the sources for MS-27"; blank if it does not."""
    found = _sources_of().match(text.strip())
    return found["what"] if found else ""


@lru_cache(maxsize=1)
def _sources_of() -> re.Pattern[str]:
    ways = {way for one in LANGUAGES for way in one.typed.sources.split(", ") if way}
    joins = {way for one in LANGUAGES for way in one.typed.sources_of.split(", ") if way}
    return re.compile(
        rf"(?:{any_of(ways)})\s+(?:{any_of(joins)})\s+(?P<what>\S.*)", re.IGNORECASE | re.DOTALL
    )


def weekday(said: str) -> int | None:
    """The day of the week that a word names, whole, by its beginning or in short; Monday is 0."""
    word = folded(said)
    for language in LANGUAGES:
        for number, name in enumerate(WEEKDAYS):
            if any(_is_said(word, way) for way in ways_of(language.times[name])):
                return number
    return None


def says_whether(word: str, language: str) -> bool:
    """Whether a word leads to what may be so or not: "whether", "if", "ob"."""
    return folded(word) in ways_of(language_of(language).whether)


def names_a_month(word: str) -> bool:
    """Whether a word is the name of a month: "march", "марта"."""
    return bool(_month_names().fullmatch(folded(word)))


@lru_cache(maxsize=1)
def _month_names() -> re.Pattern[str]:
    return re.compile(any_of(filter(None, _MONTH_NAMES)).replace(r"\*", r"\w*"))


def _is_said(word: str, way: str) -> bool:
    stem = way.removesuffix("*")
    if word == stem or (len(word) >= _SHORTEST and stem.startswith(word)):
        return True
    return stem != way and word.startswith(stem) and len(word) <= len(stem) + _LONGEST_ENDING


class Length(NamedTuple):
    """A length of time, from the word ``first`` up to ``last``."""

    first: int
    last: int
    months: int
    days: int


def lengths_said(words: Sequence[str], language: str) -> tuple[Length, ...]:
    """The lengths of time in words: "six months", "half a year", "полгода"."""
    plain = [folded(word) for word in words]
    found: list[Length] = []
    for place, word in enumerate(plain):
        if found and place < found[-1].last:
            continue
        for way, (count, unit) in _TIMES[language].items():
            if tuple(plain[place : place + len(way)]) == way:
                months, days = (int(count) * each for each in _IN_MONTHS[unit])
                found.append(Length(place, place + len(way), months, days))
        unit_days = days_in(word, language)
        if unit_days is None or (found and place < found[-1].last):
            continue
        months, days = _IN_MONTHS[next(unit for unit, many in _DAYS.items() if many == unit_days)]
        halves = [way for way in _HALVES[language] if plain[:place][-len(way) :] == way]
        if halves:
            first = place - len(halves[-1])
            found.append(Length(first, place + 1, months // 2, 15 if months == 1 else days // 2))
        elif word in _ALONE[language] and not (place and _count(plain[place - 1], language)):
            found.append(Length(place, place + 1, months, days))
        else:
            # "Six more months."
            first = place - 1 - (place > 1 and plain[place - 1] in LATER)
            many = _count(plain[first], language) if place else None
            if many is not None:
                found.append(Length(first, place + 1, months * many, days * many))
    return tuple(found)


def _count(word: str, language: str) -> int | None:
    # A longer figure before "года" is that of a year.
    return int(word) if word.isdecimal() and len(word) < 4 else _COUNTS[language].get(word)


def is_one(word: str, language: str) -> bool:
    """Whether a word says one: "one", "одного", "1"."""
    return _count(folded(word), language) == 1


def is_one_of(words: Sequence[str], place: int, language: str) -> bool:
    """Whether the word at a place names one of several: by its form, or by a word before it."""
    ways = _ONE_OF[language]
    if folded(words[place]) in ways:
        return True
    return any(
        " ".join(map(folded, words[place - many : place])) in ways
        for many in range(1, min(place, _LONGEST_ONE_OF) + 1)
    )


def leads_to_a_reason(words: Sequence[str], place: int) -> bool:
    """Whether the words from a place on begin what only tells why: "because of a leak"."""
    plain = tuple(map(folded, words[place : place + _LONGEST_BECAUSE]))
    return any(plain[:many] in _BECAUSE for many in range(1, len(plain) + 1))


def leads_to_a_likeness(words: Sequence[str], place: int) -> int:
    """How many words from a place on lead to what is only compared with: "just like"; 0 if none."""
    plain = tuple(map(folded, words[place : place + _LONGEST_LIKE]))
    return max((many for many in range(len(plain) + 1) if plain[:many] in _LIKE), default=0)


# The same few words are looked up again and again.
@lru_cache(maxsize=2048)
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


def tells_of_arriving(said: str, language: str) -> bool:
    """Whether words that say of a ship that it docks tell of its coming, not of its being there."""
    return bool(_arriving(language).fullmatch(folded(said)))


@lru_cache(maxsize=16)
def _arriving(language: str) -> re.Pattern[str]:
    ways = ways_of(language_of(language).arrives)
    return re.compile("|".join(re.escape(way).replace(r"\*", r"\w*") for way in ways))


def formerly_at(words: Sequence[str], language: str) -> tuple[int, ...]:
    """The places of words that tell of a time before, and do not say "already"."""
    ways = ways_of(language_of(language).formerly)
    return tuple(place for place, word in enumerate(words) if folded(word) in ways)


def says(words: Iterable[str], language: str, table: str) -> bool:
    """Whether one of the ways of saying something in a table of a language is said."""
    apart = " " if language_of(language).spaced else ""
    said = f"{apart}{apart.join(folded(word) for word in words)}{apart}"
    return any(f"{apart}{apart.join(way.split())}{apart}" in said for way in ways_of(table))


def says_earlier(words: Iterable[str], language: str) -> bool:
    """Whether it is said that something was before: "has any of them been there before?"."""
    return not {folded(word) for word in words}.isdisjoint(ways_of(language_of(language).earlier))


def says_already(words: Iterable[str], language: str) -> bool:
    """Whether it is said that something was so already: "how many were there already?"."""
    known = language_of(language)
    already = set(ways_of(known.earlier)) - set(ways_of(known.formerly))
    return not {folded(word) for word in words}.isdisjoint(already)
