"""Free text -> folded words with their places: case, accents, width and punctuation are gone.

What is written in figures (dates, clocks, Discord's time marks) stays one word.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from bot.languages.spoken import LANGUAGES
from bot.reading.plain_words import printable

# People of Discord, channels, roles, emoji and addresses say nothing of what is asked.
_MARKUP = re.compile(r"<(?:@[!&]?|#|a?:\w{1,32}:)\d{1,20}>|@(?:everyone|here)\b|https?://\S+")
# In small letters the country would be "us".
_THE_US = re.compile(r"\b[Tt]he US\b(?!A)")
_WORD = re.compile(
    r"<t:-?\d{1,12}(?::[tdfsr])?>"
    r"|\d{8}t\d{4}(?:\d{2})?(?:z(?![a-z\d])|[+-]\d{2}:?\d{2})?(?![a-z\d])"
    r"|\d{4}-\d{1,2}-\d{1,2}(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?"
    r"(?: ?z\b| ?[+-]\d{2}:?\d{2})?)?(?!\d)"
    r"|\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)"
    r"|\d{4}-\d{2}(?![\d-])"
    r"|\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?!\d)"
    r"|\d{3}0s\b"
    r"|\d+|[^\W\d_]+"
)
# Letters of the languages that put no blanks between words.
_SPACELESS = re.compile("|".join(one.letters for one in LANGUAGES if not one.spaced))


class Word(NamedTuple):
    """A folded word; ``start`` and ``end`` are its places in the folded text.

    ``shown`` is the word as it was typed, where that is not the same.
    """

    text: str
    start: int
    end: int
    shown: str = ""

    @property
    def typed(self) -> str:
        """The word as it was typed, as near as that is known."""
        return self.shown or self.text


# The words of a text are looked at again in its parts, and in the next text.
@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """The text in small letters without accents and markup; punctuation stays."""
    return _folded(_THE_US.sub("the USA", _MARKUP.sub(" ", printable(text))))


def _folded(text: str) -> str:
    low = text.casefold()
    if not low.isascii():
        wide = unicodedata.normalize("NFKC", text).casefold()
        bare = unicodedata.normalize("NFKD", wide)
        low = _MARK.sub(lambda mark: "" if unicodedata.combining(mark[0]) else mark[0], bare)
        for letter, plain in _LETTERS:
            low = low.replace(letter, plain)
        low = _DASH.sub("-", low)
    return " ".join(low.replace("`", "'").split())


# Whatever dash stands between figures, they are a date, or from one to the other.
_DASH = re.compile(r"[‐‑‒–—―−](?<=\d.)(?=\d)")
# What may be a mark upon a letter.
_MARK = re.compile(r"[^\w\s\x00-\x7f]")
# Letters that do not come apart into a plain one and its mark.
_LETTERS = (("ı", "i"), ("ø", "o"), ("ł", "l"), ("’", "'"), ("ʼ", "'"))


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a folded text; text without blanks is one word to be cut later."""
    return tuple(Word(match[0].strip(), *match.span()) for match in _WORD.finditer(text))


def spaceless(text: str) -> bool:
    """Whether a text has letters of a language that puts no blanks between words."""
    return _SPACELESS.search(text) is not None


def plain_words(said: str) -> tuple[str, ...]:
    """A way of saying something as folded words."""
    return tuple(word.text for word in words_of(folded(said)))


def ways_in(*tables: str) -> list[list[str]]:
    """For each table the ways of saying something that stand in it, in folded words.

    They stand between commas; a word that may go on keeps its star. There are thousands, for
    which the first question waits, so they are looked at together as far as that says the same.
    """
    text = _folded(" | ".join(tables))
    found = [table.strip().replace(", ", ",").split(",") for table in text.split("|")]
    for place, table in enumerate(found):
        if not (all(table) and _is_of_letters("".join(table))):
            said = (way if _is_of_letters(way) else _worded(way) for way in table)
            found[place] = [way for way in said if way]
    return found


@lru_cache(maxsize=256)
def ways_of(table: str) -> tuple[str, ...]:
    """The ways of saying something that stand in one table; texts ask for the same few again."""
    (ways,) = ways_in(table)
    return tuple(ways)


def words_in(*tables: str) -> list[str]:
    """The folded words that stand in tables of ways of saying something, without their stars."""
    return " ".join(way for table in ways_in(*tables) for way in table).replace("*", "").split()


def _is_of_letters(way: str) -> bool:
    return way.replace(" ", "").replace("*", "").isalpha()


def _worded(way: str) -> str:
    """A folded way of saying something as its words, where it has more than letters."""
    parts = [(" ".join(word.text for word in words_of(part)), part[-1]) for part in way.split()]
    return " ".join(f"{words}*" if last == "*" else words for words, last in parts if words)


def as_typed(text: str) -> dict[str, str]:
    """The words of a text as they were typed, by their folded form."""
    return {folded(word): word for word in re.findall(r"[^\W\d_]+", printable(text))}
