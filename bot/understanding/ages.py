"""The ages that a sentence says: "over 60 when they arrived", "старше 55 лет"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.languages.spoken import language_of
from bot.reading.folding import Word, words_in
from bot.reading.lexicon import Hit, Sort
from bot.reading.phrases import phrases_at
from bot.reading.sight import Thing
from bot.reading.small_words import days_in
from bot.station.conditions import Than

# Of fewer years people are not spoken of here, and of more none has been.
_YOUNGEST, _OLDEST = 16, 99
# Longer in years than anything of the station.
_NO_STAY = 30
_YEAR = 365
_COMPARING = {"more-than": Than.MORE, "less-than": Than.LESS, "at-least": Than.AT_LEAST}


class _Said(NamedTuple):
    """Where the phrases of ages stand, by what they say, and where each of them ends or begins."""

    before: dict[int, tuple[Than, int]]
    compared: dict[int, tuple[Than, int]]
    over: dict[int, tuple[Than, int]]
    units: dict[int, int]
    behind: dict[int, tuple[Than, int]]
    then: frozenset[int]
    people: frozenset[int]
    nouns: frozenset[int]


def ages_of(
    numbers: Sequence[Thing], words: Sequence[Word], hits: Sequence[Hit], language: str
) -> Iterator[Thing]:
    """Each age with the words that compare it; what that is stands in ``called``.

    A number is an age behind "older than" and before "years old"; before years so many that
    nobody stays so long, if it is compared; and behind "over", before "when they came", or right
    behind those whose age it is.
    """
    likely = [
        (number, number.value)
        for number in numbers
        if isinstance(number.value, int) and _YOUNGEST <= number.value <= _OLDEST
    ]
    if not likely:
        return
    said = _said(words, hits, language)
    for number, value in likely:
        first, last = number.first, number.last
        strict, loose = said.before.get(first), said.over.get(first)
        years = last < len(words) and days_in(words[last].text, language) == _YEAR
        unit = said.units.get(last)
        end = unit or (last + 1 if years else last)
        more = said.behind.get(end)
        if strict:
            pass
        elif unit or (years and value >= _NO_STAY and (loose or more or first in said.compared)):
            strict = loose or said.compared.get(first) or (Than.EXACTLY, first)
        elif loose and (end in said.then or (loose[1] in said.people and end not in said.nouns)):
            strict = loose
        elif value >= _NO_STAY and first in said.compared and end in said.then:
            strict = said.compared[first]
        else:
            continue
        than, first = strict
        if more:
            than, end = more
        typed = " ".join(word.typed for word in words[first:end])
        yield Thing("age", value, typed, first, end, called=str(than))


def _said(words: Sequence[Word], hits: Sequence[Hit], language: str) -> _Said:
    known = language_of(language)
    typed = [word.text for word in words]
    before: dict[int, tuple[Than, int]] = {}
    behind: dict[int, tuple[Than, int]] = {}
    for than in Than:
        for first, last in phrases_at(typed, known.ages.get(than, ""), language):
            if last not in before or first < before[last][1]:
                before[last] = than, first
        for first, last in phrases_at(typed, known.ages.get(f"{than} behind", ""), language):
            behind[first] = than, last
    compared = {
        hit.last: (_COMPARING[hit.entry.meaning], hit.first)
        for hit in hits
        if hit.entry.meaning in _COMPARING
    }
    beyond: dict[int, tuple[Than, int]] = {}
    for than, table in ((Than.MORE, known.over), (Than.LESS, known.under)):
        over = set(words_in(table))
        beyond |= {at + 1: (than, at) for at, word in enumerate(typed) if word in over}
    for first, last in phrases_at(typed, known.ages.get("past", ""), language):
        beyond[last] = Than.MORE, first
    units = dict(phrases_at(typed, known.ages.get("unit", ""), language))
    then = {first for first, _ in phrases_at(typed, known.ages.get("then", ""), language)}
    people = frozenset(hit.last for hit in hits if _is_of_people(hit))
    nouns = {hit.first for hit in hits if _is_of_people(hit)}
    nouns |= {at for at, word in enumerate(typed) if days_in(word, language)}
    return _Said(before, compared, beyond, units, behind, frozenset(then), people, frozenset(nouns))


def _is_of_people(hit: Hit) -> bool:
    return hit.entry.sort is Sort.GROUP or hit.entry.meaning in _PEOPLE


_PEOPLE = {"people", "who", "woman", "men", "cosmonaut", "crew"}
