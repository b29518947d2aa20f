"""Free text -> folded words with their places: case, accents, width and punctuation are gone.

What is written in figures (dates, clocks, Discord's time marks) stays one word.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from bot.reading.names import printable

# People of Discord, channels, roles, emoji and addresses say nothing of what is asked.
_MARKUP = re.compile(r"<(?:@[!&]?|#|a?:\w{1,32}:)\d{1,20}>|@(?:everyone|here)\b|https?://\S+")
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
_SPACELESS = re.compile(r"[\u3007\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]")


@dataclass(frozen=True, slots=True)
class Word:
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
    shown = _MARKUP.sub(" ", printable(text))
    wide = unicodedata.normalize("NFKC", shown).casefold()
    bare = unicodedata.normalize("NFKD", wide)
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    return _DASH.sub("-", " ".join(letters.translate(_LETTERS).split()))


# Whatever dash stands between figures, they are a date, or from one to the other.
_DASH = re.compile(r"(?<=\d)[‐‑‒–—―−](?=\d)")
# Letters that do not come apart into a plain one and its mark.
_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "’": "'", "ʼ": "'", "`": "'"})


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a folded text; text without blanks is one word to be cut later."""
    return tuple(Word(match[0].strip(), *match.span()) for match in _WORD.finditer(text))


def spaceless(text: str) -> bool:
    """Whether a text has letters of a language that puts no blanks between words."""
    return _SPACELESS.search(text) is not None


# Small letters that folding leaves as they are, which thousands of known words are made of.
_PLAIN = re.compile(r"[a-zа-ик-я]+(?: [a-zа-ик-я]+)*")


def plain_words(said: str) -> tuple[str, ...]:
    """A way of saying something as folded words."""
    if _PLAIN.fullmatch(said):
        return tuple(said.split())
    return tuple(word.text for word in words_of(folded(said)))


def as_typed(text: str) -> dict[str, str]:
    """The words of a text as they were typed, by their folded form."""
    return {folded(word): word for word in re.findall(r"[^\W\d_]+", printable(text))}
