"""Where phrases of a language stand in a text: the small ones that no cue is made of."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from bot.languages.spoken import language_of
from bot.reading.folding import folded, ways_in, ways_of


def phrases_at(words: Sequence[str], table: str, language: str) -> tuple[tuple[int, int], ...]:
    """The places of the phrases of a table, each from its first word up to behind its last.

    Of two that begin at one word the longer counts, and none stands within another.
    """
    if not table:
        return ()
    mark = " " if language_of(language).spaced else ""
    plain = [folded(word) for word in words]
    found = list(_pattern(table, spaced=bool(mark)).finditer(mark.join(plain)))
    if not found:
        return ()
    starts = [0, *accumulate(len(word) + len(mark) for word in plain)]
    return tuple(
        (bisect_right(starts, match.start()) - 1, bisect_right(starts, match.end() - 1))
        for match in found
    )


def small_words_at(words: Sequence[str], name: str, language: str) -> tuple[tuple[int, int], ...]:
    """The places of the phrases that the words of a language have under a name: "nor"."""
    return phrases_at(words, getattr(language_of(language), name), language)


def is_phrase(text: str, name: str, language: str) -> bool:
    """Whether a text is one of the phrases that the words of a language have under a name."""
    return folded(text) in ways_of(getattr(language_of(language), name))


def is_of_a_phrase(word: str, language: str) -> bool:
    """Whether a folded word is one of the phrases that no cue is made of, and so is well spelt."""
    whole, begun = _words(language)
    return word in whole or word.startswith(begun)


@lru_cache(maxsize=16)
def _words(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    known = language_of(language)
    tables = (
        known.lone, known.sole, known.wholly, known.made_of, known.except_for, known.own,
        known.upward, known.sees_in, known.craft, known.turns, known.born, known.wreck,
        *known.ages.values(),
    )  # fmt: skip
    words = {word for ways in ways_in(*tables) for way in ways for word in way.split()}
    begun = tuple(word[:-1] for word in words if word.endswith("*"))
    return frozenset(word for word in words if not word.endswith("*")), begun


@lru_cache(maxsize=64)
def _pattern(table: str, *, spaced: bool) -> re.Pattern[str]:
    ways = [way if spaced else way.replace(" ", "") for way in ways_of(table)]
    said = "|".join(
        re.escape(way).replace(r"\*", r"\w*") for way in sorted(ways, key=len, reverse=True)
    )
    return re.compile(rf"(?<!\S)(?:{said})(?!\S)" if spaced else said)
