"""The words of a value that is typed alone, looked up: "1 декабря 2025", "русские"."""

import re
from typing import NamedTuple

from bot.reading import lexicon
from bot.reading.folding import Word, folded
from bot.reading.lexicon import Hit

# Longer words are a sentence, which costs more to look at and is no value.
MAX_LETTERS, MAX_WORDS = 64, 16
_NO_NAMES = re.compile(r"(?!)")


class ValueWords(NamedTuple):
    """A folded text, its words, what they may mean and in which languages, likeliest first."""

    text: str
    words: tuple[Word, ...]
    hits: tuple[Hit, ...]
    languages: tuple[str, ...]


def value_words(text: str) -> ValueWords | None:
    """What the words of a text may mean; None if there are none or too many."""
    if len(text) > MAX_LETTERS:
        return None
    plain = lexicon.rewritten(folded(text))
    words = lexicon.cut(plain, _NO_NAMES)
    if not 0 < len(words) <= MAX_WORDS:
        return None
    hits = lexicon.hits(words)
    return ValueWords(plain, words, tuple(hits), lexicon.languages_of(hits, plain))
