"""The numbers of a sentence: how many, which one in an order, how long, more or less than what."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.languages.spoken import language_of
from bot.reading.folding import Word, words_in
from bot.reading.lexicon import Hit, Sort
from bot.reading.sight import Thing


def numbers_of(
    spoken: Sequence[tuple[int, bool, int, int]], words: Sequence[Word], taken: set[int]
) -> tuple[Thing, ...]:
    """Numbers in figures and in words that are of no date and no ship; "one" says too little."""
    found = [
        Thing("number", value, " ".join(word.typed for word in words[first:last]), first, last)
        for value, orders, first, last in spoken
        if not orders and taken.isdisjoint(range(first, last))
    ]
    found += [
        Thing("number", int(word.text), word.typed, place, place + 1)
        for place, word in enumerate(words)
        if place not in taken and word.text.isdecimal() and word.text != "1"
    ]
    return tuple(sorted(found, key=lambda number: number.first))


def ordinals_of(
    spoken: Sequence[tuple[int, bool, int, int]],
    words: Sequence[Word],
    taken: set[int],
    numbers: Sequence[Thing],
    hits: Sequence[Hit],
) -> tuple[Thing, ...]:
    """Numbers that order: "the third", "3rd", and those before a word that says so."""
    counted = {hit.first for hit in hits if hit.entry.meaning == "nth"}
    behind = [
        Thing("ordinal", one.value, one.words, one.first, one.last)
        for one in numbers
        if one.last in counted or one.first in counted
    ]
    return tuple(behind) or tuple(
        Thing("ordinal", value, " ".join(word.typed for word in words[first:last]), first, last)
        for value, orders, first, last in spoken
        if orders and taken.isdisjoint(range(first, last))
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
    found += _after_more(hits)
    for number in numbers:
        # "500 days in all", "500 total days".
        between = [hit.last for hit in hits if _is_total(hit) and hit.first == number.last]
        behind = [hit for hit in hits if hit.first in {number.last, *between}]
        units = [hit.entry.meaning for hit in behind if hit.entry.sort is Sort.TIME]
        if not units and any(hit.entry.meaning == "days" for hit in behind):
            units = ["day"]
        if units and units[0] in _DAYS_OF and isinstance(number.value, int):
            days = round(number.value * _DAYS_OF[units[0]])
            found.append(Thing("length", days, number.words, number.first, number.last + 1))
    return tuple(found)


def _is_total(hit: Hit) -> bool:
    return hit.entry.sort is Sort.CUE and hit.entry.meaning == "total"


def _after_more(hits: Sequence[Hit]) -> Iterator[Thing]:
    """A unit alone behind a word that compares: "больше года"."""
    compared = {
        (hit.last, hit.entry.language)
        for hit in hits
        if hit.entry.meaning in {"more-than", "less-than"}
    }
    for unit in hits:
        of_time = unit.entry.sort is Sort.TIME and unit.entry.meaning in _DAYS_OF
        if of_time and (unit.first, unit.entry.language) in compared:
            days = round(_DAYS_OF[unit.entry.meaning])
            yield Thing("length", days, "", unit.first, unit.last)


def bounds_of(
    numbers: Sequence[Thing], words: Sequence[Word], language: str
) -> Iterator[tuple[int, str]]:
    """The places of words that compare with the number behind them, with the cue: "over 60"."""
    for number in numbers:
        before = words[number.first - 1].text if number.first else ""
        for cue, said in _bounds(language).items():
            if before in said:
                yield number.first - 1, cue


@lru_cache(maxsize=16)
def _bounds(language: str) -> dict[str, frozenset[str]]:
    """What before a number says that more is meant, and less."""
    known = language_of(language)
    return {
        "more-than": frozenset(words_in(known.over)),
        "less-than": frozenset(words_in(known.under)),
    }
