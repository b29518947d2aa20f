"""Remarks: the words with which people greet, thank and cheer a bot, and ask nothing."""

import re
from collections.abc import Iterator, Mapping
from enum import Enum, auto
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from bot.errors import NotUnderstood
from bot.languages.spoken import LANGUAGES
from bot.messages import Message, OneOf
from bot.reading.folding import folded, spaceless, ways_in, words_of

TRY = ("/aboard", "/next-soyuz", "/help")
# A laugh or a cheer may go on: "hahahaha", "wooooow".
_AGAIN = re.compile(r"(\w\w)\1+(?=\1)")
# "Thanks. And of the one after that?"
# A sentence is looked at from its beginning only, and once: it may be long.
_ASKED = re.compile(r"(?<![^.!?;])[^\w.!?;]*+\w[^.!?;]*+\?")
_DRAWN = re.compile(r"(\w)\1{2,}")


class Said(Enum):
    """What kind of word it is that a remark is made of."""

    GREETING = auto()
    REMARK = auto()
    FILLER = auto()


class Cheer(Enum):
    """Whether a text greets, thanks or cheers beside what else it says."""

    NO = auto()
    WEAKLY = auto()
    YES = auto()


class Remark(NotUnderstood):
    """Words that greet, thank or cheer, and ask nothing; ``greets`` says whether they greet."""

    def __init__(self, greets: bool) -> None:
        super().__init__(
            Message(
                "Hello! Ask me who is, was or will be aboard the ISS, or try {commands}.",
                commands=OneOf(TRY),
            )
            if greets
            else Message(
                "Ask me who is, was or will be aboard the ISS, or try {commands}.",
                commands=OneOf(TRY),
            ),
            suggestions=TRY,
        )
        self.greets = greets

    @property
    def kind(self) -> str:
        """The name that machines read."""
        return "NotUnderstood"


def remark(text: str) -> Remark | None:
    """The remark that a text is and nothing more; None if it may say something else.

    A text without a word, such as an emoji, is one.
    """
    plain = folded(text)
    kinds = _nothing_else(plain)
    if kinds is None or not all(_nothing_else(asked) for asked in _ASKED.findall(plain)):
        return None
    return Remark(greets=Said.GREETING in kinds) if kinds or text.strip() else None


def _nothing_else(plain: str) -> set[Said] | None:
    """The kinds of words of a folded text if it is a remark, none if it has no word.

    None if it says, or may say, something else.
    """
    words = " ".join(word.text for word in words_of(plain))
    for way in dict.fromkeys((words, _short(words, r"\1"), _short(words, r"\1\1"))):
        kinds = set(_kinds(way))
        if None not in kinds and (not kinds or kinds & {Said.GREETING, Said.REMARK}):
            return {kind for kind in kinds if kind}
    return None


def _short(words: str, drawn: str) -> str:
    return _DRAWN.sub(drawn, _AGAIN.sub(r"\1", words))


class _Known(NamedTuple):
    """The words and the beginnings of words, folded, with what they are; the longest of them."""

    whole: Mapping[str, Said | None]
    begun: Mapping[str, Said | None]
    longest: int


@lru_cache(maxsize=1)
def _known() -> _Known:
    whole: dict[str, Said | None] = {}
    begun: dict[str, Said | None] = {}
    # What is a remark in one language may be a filler in another.
    tables: tuple[tuple[Said | None, list[str]], ...] = (
        (Said.FILLER, [one.fillers for one in LANGUAGES]),
        (Said.REMARK, [one.remarks for one in LANGUAGES]),
        (Said.GREETING, [one.greetings for one in LANGUAGES]),
        # Of words that say nothing each by itself, these ask what happened.
        (None, [one.cues["this-day"] for one in LANGUAGES]),
    )
    for kind, texts in tables:
        said = [way for table in ways_in(*texts) for way in table]
        whole |= dict.fromkeys([way.replace("*", "") for way in said if way[-1] != "*"], kind)
        begun |= dict.fromkeys([way.replace("*", "") for way in said if way[-1] == "*"], kind)
    return _Known(whole, begun, max(map(len, whole)))


def _kinds(words: str) -> Iterator[Said | None]:
    """What each of the words is, the longest way of saying something first; None: unknown."""
    at = 0
    while at < len(words):
        end, kind = _longest(words, at)
        yield kind
        at = end + (words[end : end + 1] == " ")


def _longest(words: str, at: int) -> tuple[int, Said | None]:
    known = _known()
    for end in range(min(len(words), at + known.longest), at, -1):
        last = words[end - 1]
        if not (end == len(words) or words[end] == " " or (last > "\u2fff" and spaceless(last))):
            continue
        piece = words[at:end]
        if piece in known.whole:
            kind = known.whole[piece]
            return end, kind if kind is not Said.FILLER else _begun(piece) or kind
    stop = words.find(" ", at)
    word = words[at : stop if stop >= 0 else len(words)]
    return at + len(word), _begun(word)


def _begun(word: str) -> Said | None:
    """What a word is by its beginning."""
    kinds = (_known().begun.get(start) for start in reversed(list(accumulate(word))))
    return next((kind for kind in kinds if kind), None)


def cheers(text: str, asking: frozenset[str]) -> Cheer:
    """How a text greets, thanks or cheers; of words that stand in questions too only weakly.

    Words that are ``asking`` something there do neither.
    """
    words = " ".join(word.text for word in words_of(text))
    found, at = Cheer.NO, 0
    while at < len(words):
        asked = next((way for way in asking if f"{words} ".startswith(f"{way} ", at)), "")
        end, kind = (at + len(asked), None) if asked else _longest(words, at)
        if kind in (Said.GREETING, Said.REMARK):
            if words[at:end] not in _fillers():
                return Cheer.YES
            found = Cheer.WEAKLY
        at = end + (words[end : end + 1] == " ")
    return found


def is_filler(word: str) -> bool:
    """Whether a folded word says nothing of what is asked, in some language."""
    return _known().whole.get(word) is not None


@lru_cache(maxsize=1)
def _fillers() -> frozenset[str]:
    tables = ways_in(*(one.fillers for one in LANGUAGES))
    return frozenset(way.replace("*", "") for table in tables for way in table)
