"""The numbers of a sentence: how many, which one in an order, how long, more or less than what."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.languages import language_of
from bot.reading.folding import Word
from bot.reading.lexicon import Hit, Sort
from bot.reading.sight import Thing


def numbers_of(
    spoken: Sequence[tuple[int, bool, int, int]], words: Sequence[Word], taken: set[int]
) -> tuple[Thing, ...]:
    """Numbers in figures and in words that are of no date and no ship; "one" says too little."""
    found = [
        Thing("number", value, " ".join(word.typed for word in words[first:last]), first, last)
        for value, orders, first, last in spoken
        if not orders and not taken & set(range(first, last))
    ]
    found += [
        Thing("number", int(word.text), word.typed, place, place + 1)
        for place, word in enumerate(words)
        if place not in taken and word.text.isdecimal() and word.text != "1"
    ]
    return tuple(sorted(found, key=lambda number: number.first))


def ordinals_of(
    spoken: Sequence[tuple[int, bool, int, int]], words: Sequence[Word], taken: set[int]
) -> tuple[Thing, ...]:
    """Numbers that order: "the third", "3rd"."""
    return tuple(
        Thing("ordinal", value, " ".join(word.typed for word in words[first:last]), first, last)
        for value, orders, first, last in spoken
        if orders and not taken & set(range(first, last))
    )


# So many words say one of a unit: "half a year" has more, and is another time.
_ONE_UNIT = 2
_DAYS_OF = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.24}


def lengths_of(numbers: Sequence[Thing], hits: Sequence[Hit]) -> tuple[Thing, ...]:
    """Times in whole days: a number before a unit, "six months", or one alone, "a year"."""
    found = [
        Thing("length", round(_DAYS_OF[unit.entry.meaning]), "", hit.first, hit.last)
        for hit in hits
        if hit.entry.meaning == "length" and hit.last - hit.first == _ONE_UNIT
        for unit in hits
        if unit.entry.meaning in _DAYS_OF and (unit.first, unit.last) == (hit.last - 1, hit.last)
        if unit.entry.language == hit.entry.language
    ]
    for number in numbers:
        behind = [hit for hit in hits if hit.first == number.last]
        units = [hit.entry.meaning for hit in behind if hit.entry.sort is Sort.TIME]
        if not units and any(hit.entry.meaning == "days" for hit in behind):
            units = ["day"]
        if units and units[0] in _DAYS_OF and isinstance(number.value, int):
            days = round(number.value * _DAYS_OF[units[0]])
            found.append(Thing("length", days, number.words, number.first, number.last + 1))
    return tuple(found)


def bounds_of(numbers: Sequence[Thing], words: Sequence[Word], language: str) -> Iterator[int]:
    """The places of words that compare with the number behind them: "over 60"."""
    for number in numbers:
        if number.first and words[number.first - 1].text in _bounds(language):
            yield number.first - 1


@lru_cache(maxsize=16)
def _bounds(language: str) -> frozenset[str]:
    """What before a number compares with it."""
    return frozenset(language_of(language).bounds.split(", "))
