"""The words of all languages, to be looked up: which word of a text means what, in which language.

A word counts as it stands, as the beginning of a longer one, or misspelt if it is like no other.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz, process

from bot.languages import LANGUAGES
from bot.languages.vocabulary import Language
from bot.reading.calendar_words import FEASTS
from bot.reading.folding import Word, spaceless, ways, words_in, words_of

# Of 100: how like a known word a misspelt one must be; short words more than long ones.
ALIKE_SHORT, ALIKE_LONG = 84, 79
SHORTEST = 4
# Misspelt words that are looked for; a question has few.
MAX_MISSPELT = 10
_MIN_STEM = 2
# Of 100: how like a word is to itself with two letters in each other's places.
_SWAPPED = 80.0


class Sort(StrEnum):
    """What a word of the lexicon is for."""

    CUE = "cue"
    TIME = "time"
    GROUP = "group"
    PROGRAM = "program"
    NAME = "name"
    FILLER = "filler"


FALLBACK = "en"
_ANYWHERE = {Sort.PROGRAM, Sort.GROUP}


@dataclass(frozen=True, slots=True)
class Entry:
    """A way of saying something: folded words; ``stems`` tells of each whether it may go on."""

    sort: Sort
    meaning: str
    words: tuple[str, ...]
    stems: tuple[bool, ...]
    language: str

    @property
    def value(self) -> str:
        """What it means; of a people the code alone."""
        return self.meaning.partition("+")[0]

    @property
    def also(self) -> str:
        """The cue that it is besides; blank if none."""
        return self.meaning.partition("+")[2]

    @property
    def exactness(self) -> int:
        """How much of it is to the letter; among equals the greater is meant."""
        return sum(2 * len(word) - stem for word, stem in zip(self.words, self.stems, strict=True))


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found in a text: the words from ``first`` up to ``last``, ``misspelt`` or not."""

    entry: Entry
    first: int
    last: int
    misspelt: bool = False


class _Table(NamedTuple):
    """What all the ways of saying something that stand together mean."""

    sort: Sort
    meaning: str
    language: str

    def is_never_meant(self) -> bool:
        """Whether no misspelt word is taken for it: a name, another topic, a number.

        Whoever says "tourist" in Russian does not mean "three hundred".
        """
        if self.sort is Sort.TIME:
            meant = self.meaning.removesuffix("th")
            return meant.isdigit() and (meant != self.meaning or int(meant) > 12)
        topic = self.meaning.startswith("x-") or self.meaning in {"ground", "order", "chat"}
        return self.sort is Sort.NAME or (self.sort is Sort.CUE and topic)

    def entry(self, way: str) -> Entry:
        """One of the ways, as its folded words with their stars."""
        words = way.split()
        return Entry(
            self.sort,
            self.meaning,
            tuple(word.removesuffix("*") for word in words),
            tuple(word.endswith("*") for word in words),
            self.language,
        )


def _tables(language: Language) -> tuple[list[_Table], list[str]]:
    """The tables of a language, and what stands in each."""
    sorts = {
        Sort.CUE: language.cues,
        Sort.TIME: language.times,
        Sort.GROUP: language.groups,
        Sort.PROGRAM: language.programs,
        Sort.NAME: language.names,
        Sort.FILLER: {"": language.fillers},
    }
    code = language.code
    found = [_Table(sort, meaning, code) for sort, tables in sorts.items() for meaning in tables]
    return found, [said for tables in sorts.values() for said in tables.values()]


class _Lexicon:
    """The ways of saying something by their first word, that with its star if it may go on.

    There are thousands, and the first question waits for them: they are kept as lines, each
    the number of a table and a way of several words, and only what a text may say becomes an
    entry.
    """

    def __init__(self) -> None:
        self._tables: list[_Table] = []
        self._lines: dict[str, str] = {}
        self._entries: dict[str, tuple[Entry, ...]] = {}
        lines = self._lines
        for language in LANGUAGES:
            tables, texts = _tables(language)
            for number, said in enumerate(ways(*texts), start=len(self._tables)):
                mark = str(number)
                for way in said:
                    if " " in way:
                        first, line = way[: way.index(" ")], f"{mark} {way}"
                    else:
                        first, line = way, mark
                    lines[first] = f"{lines[first]}\n{line}" if first in lines else line
            self._tables += tables

    def beginning(self, first: str) -> tuple[Entry, ...]:
        """The entries that begin with a word."""
        found = self._entries.get(first)
        if found is None:
            if first not in self._lines:
                return ()
            lines = (line.partition(" ") for line in self._lines[first].split("\n"))
            entries = (self._tables[int(number)].entry(way or first) for number, _, way in lines)
            found = self._entries[first] = tuple(dict.fromkeys(entries))
        return found


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    return _Lexicon()


@cache
def _spelling(code: str) -> tuple[str, ...]:
    """The words of a language for which a misspelt one may be taken."""
    known: dict[str, None] = {}
    for language in LANGUAGES:
        if language.code == code and language.spaced:
            tables = zip(*_tables(language), strict=True)
            meant = [said for table, said in tables if not table.is_never_meant()]
            known.update((word, None) for word in words_in(*meant) if len(word) >= SHORTEST)
    return tuple(known)


@cache
def _spelt(code: str) -> frozenset[str]:
    """The same words, to be looked up."""
    return frozenset(_spelling(code))


def load() -> None:
    """Have the words of all languages ready, which else are when a text first has need of them."""
    _lexicon()
    _feasts()
    _spaceless()
    for language in LANGUAGES:
        _spelt(language.code)
        _rewrites(language.code)


@lru_cache(maxsize=1)
def _feasts() -> frozenset[str]:
    """The words of the names of feasts."""
    return frozenset(words_in(*(one.times.get(feast, "") for one in LANGUAGES for feast in FEASTS)))


@lru_cache(maxsize=1)
def _spaceless() -> tuple[frozenset[str], int]:
    """The words between which no blanks stand, and how long they are at most."""
    said = [said for one in LANGUAGES if not one.spaced for said in _tables(one)[1]]
    known = frozenset(filter(spaceless, words_in(*said)))
    return known, max(map(len, known), default=0)


def _longest(text: str, start: int, end: int) -> int:
    """Up to where the longest known word from ``start`` on goes; ``start`` if there is none."""
    known, most = _spaceless()
    lengths = range(min(end, start + most), start, -1)
    return next((last for last in lengths if text[start:last] in known), start)


def cut(text: str, names: re.Pattern[str]) -> tuple[Word, ...]:
    """The words of a folded text, those without blanks cut at the words that are known.

    ``names`` are names of people and places that go before other words.
    """
    found: list[Word] = []
    for word in words_of(text):
        if not spaceless(word.text):
            found.append(word)
            continue
        start = rest = word.start
        while start < word.end:
            name = names.match(text, start, word.end)
            end = name.end() if name else _longest(text, start, word.end)
            if end == start:
                start += 1
                continue
            if rest < start:
                found.append(Word(text[rest:start], rest, start))
            found.append(Word(text[start:end], start, end))
            start = rest = end
        if rest < word.end:
            found.append(Word(text[rest : word.end], rest, word.end))
    return tuple(found)


def rewritten(text: str) -> str:
    """The folded text with dates in figures as ``2009-07-18``, whatever the language."""
    for language in LANGUAGES:
        if is_written_in(language, text):
            for pattern, replacement in _rewrites(language.code):
                text = pattern.sub(replacement, text)
    return text


def is_written_in(language: Language, text: str) -> bool:
    """Whether a text has letters of a language."""
    return re.search(language.letters, text) is not None


@cache
def _rewrites(code: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(pattern), replacement)
        for language in LANGUAGES
        if language.code == code
        for pattern, replacement in language.rewrites
    )


def hits(words: Sequence[Word]) -> list[Hit]:
    """Everything the words can mean as they stand, in order."""
    lexicon = _lexicon()
    found = []
    texts = [word.text for word in words]
    for place, text in enumerate(texts):
        entries = [*lexicon.beginning(text)]
        for end in range(_MIN_STEM, len(text) + 1):
            entries += lexicon.beginning(f"{text[:end]}*")
        for entry in entries:
            more = len(entry.stems) - 1
            # By its first word it was found.
            if more and not _goes_on(entry, texts[place + 1 : place + 1 + more]):
                continue
            found.append(Hit(entry, place, place + 1 + more))
    return found


def _goes_on(entry: Entry, texts: Sequence[str]) -> bool:
    """Whether what follows its first word is in these."""
    rest = zip(texts, entry.words[1:], entry.stems[1:], strict=False)
    return len(texts) == len(entry.stems) - 1 and all(
        text.startswith(word) if stem else text == word for text, word, stem in rest
    )


def languages_of(found: Sequence[Hit], text: str) -> tuple[str, ...]:
    """The languages of a text, likeliest first: by its script, then by its words."""
    codes = [language.code for language in LANGUAGES]
    known: dict[str, set[int]] = {code: set() for code in codes}
    for hit in found:
        if hit.entry.sort is Sort.NAME:
            # A name is the same in many languages.
            continue
        known[hit.entry.language].update(range(hit.first, hit.last))
    scores = {code: float(len(places)) for code, places in known.items()}
    # Letters without blanks tell more than those of a word or two among them.
    for language in sorted(LANGUAGES, key=lambda one: one.spaced):
        if language.letters and is_written_in(language, text):
            scores[language.code] += 100
            break
    return tuple(sorted(codes, key=lambda code: (-scores[code], codes.index(code))))


def preferred(found: Sequence[Hit], languages: Sequence[str]) -> list[Hit]:
    """The hits that count: of the likeliest language, else of English.

    Names, programmes and peoples count in any language where the likeliest has no such word.
    """
    likeliest = languages[0]
    own = {hit.first for hit in found if hit.entry.language == likeliest}
    kept = []
    for hit in found:
        code = hit.entry.language
        other = hit.first not in own and (code == FALLBACK or hit.entry.sort in _ANYWHERE)
        if code == likeliest or other or hit.entry.sort is Sort.NAME:
            kept.append(hit)
    return kept


# The parts of a text are read after all of it.
@lru_cache(maxsize=1024)
def likest(text: str, language: str) -> tuple[str, float] | None:
    """The known word that a misspelt one is likest to, with how like it is of 100."""
    if len(text) < SHORTEST or not text.isalpha():
        return None
    if text in _spelt(language):
        return None
    best: tuple[str, float] | None = None
    longer = 1 if len(text) < 8 else 2
    enough = ALIKE_SHORT if len(text) < 6 else ALIKE_LONG
    known = _spelling(language)
    near = process.extract(text, known, scorer=fuzz.ratio, score_cutoff=enough, limit=3)
    for word, likeness, _ in near:
        # Hardly anyone misses the first letter.
        alike = word[0] == text[0] and abs(len(word) - len(text)) <= longer
        if alike and (best is None or likeness > best[1]):
            best = word, likeness
    if best is None and len(text) == SHORTEST:
        best = _swapped(text, _spelt(language))
    return best


def is_feast(word: str) -> bool:
    """Whether a word is of the name of a feast."""
    return word in _feasts()


def _swapped(text: str, known: frozenset[str]) -> tuple[str, float] | None:
    """A short word with two neighbouring letters in each other's places."""
    for place in range(len(text) - 1):
        other = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
        if other in known:
            return other, _SWAPPED
    return None


def respelt(word: Word, known: str) -> Word:
    """The word as it should be spelt, where it stands."""
    return Word(known, word.start, word.end, word.typed)
