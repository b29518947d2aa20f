"""The words of all languages, to be looked up: which word of a text means what, in which language.

A word counts as it stands or as the beginning of a longer one.
"""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from itertools import chain, zip_longest
from typing import NamedTuple

from bot.languages.spoken import LANGUAGES, language_of
from bot.languages.vocabulary import Language
from bot.reading.folding import Word, spaceless, ways_in, words_in, words_of

_MIN_STEM = 2


class Sort(StrEnum):
    """What a word of the lexicon is for."""

    CUE = "cue"
    TIME = "time"
    GROUP = "group"
    PROGRAM = "program"
    NAME = "name"
    FILLER = "filler"


# English, of which some words stand in texts of any language.
FALLBACK = LANGUAGES[0].code
_ANYWHERE = {Sort.PROGRAM, Sort.GROUP}


class Entry(NamedTuple):
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


class Hit(NamedTuple):
    """An entry found in a text: the words from ``first`` up to ``last``."""

    entry: Entry
    first: int
    last: int

    @property
    def places(self) -> range:
        """The places of its words."""
        return range(self.first, self.last)


class Table(NamedTuple):
    """What all the ways of saying something that stand together mean."""

    sort: Sort
    meaning: str
    language: str

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


def tables_of(language: Language) -> tuple[list[Table], list[str]]:
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
    found = [Table(sort, meaning, code) for sort, tables in sorts.items() for meaning in tables]
    return found, [said for tables in sorts.values() for said in tables.values()]


# All ways of saying something by their first word, that with its star if it may go on: lines,
# each the number of a table and, where it has several words, the way.
Lines = Mapping[str, str]


def put_together() -> Lines:
    """What the languages say, as it is looked up."""
    lines: dict[str, str] = {}
    tables = 0
    for language in LANGUAGES:
        _, texts = tables_of(language)
        for number, said in enumerate(ways_in(*texts), start=tables):
            mark = str(number)
            for way in said:
                if " " in way:
                    first, line = way[: way.index(" ")], f"{mark} {way}"
                else:
                    first, line = way, mark
                lines[first] = f"{lines[first]}\n{line}" if first in lines else line
        tables += len(texts)
    return lines


def give(lines: Lines) -> None:
    """Look words up in what was put together before."""
    _KNOWN[:] = [_Lexicon(lines)]


class _Lexicon:
    """The words of all languages. Of the thousands only what a text may say becomes an entry."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._tables = [table for language in LANGUAGES for table in tables_of(language)[0]]
        self._entries: dict[str, tuple[Entry, ...]] = {}

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


# The one that was given, or else is made when a text first has need of it.
_KNOWN: list[_Lexicon] = []


def _lexicon() -> _Lexicon:
    if not _KNOWN:
        give(put_together())
    return _KNOWN[0]


@lru_cache(maxsize=1)
def _spaceless() -> tuple[frozenset[str], int]:
    """The words between which no blanks stand, and how long they are at most."""
    said = [said for one in LANGUAGES if not one.spaced for said in tables_of(one)[1]]
    known = frozenset(filter(spaceless, words_in(*said)))
    return known, max(map(len, known), default=0)


def _longest(text: str, start: int, end: int) -> int:
    """Up to where the longest known word from ``start`` on goes; ``start`` if there is none."""
    known, most = _spaceless()
    lengths = range(min(end, start + most), start, -1)
    return next((last for last in lengths if text[start:last] in known), start)


def load() -> None:
    """Have all ready that else is made when a text first has need of it."""
    _lexicon()
    _spaceless()
    for language in LANGUAGES:
        to_rewrite(language.code)
        _rewrites(language.code)


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


# Years by their last two figures: the first crew went up in 1998.
_SHORT_YEARS = (
    (re.compile(r"(?<!\w)'([4-9]\d)(?!\w)"), r"19\1"),
    (re.compile(r"(?<!\w)'([0-3]\d)(?!\w)"), r"20\1"),
    (re.compile(r"(?<![\d./-])(\d{1,2}([./])\d{1,2}\2)(9[89])(?![\d./-]?\d)"), r"\g<1>19\3"),
)


def rewritten(text: str) -> str:
    """The folded text with dates in figures as ``2009-07-18``, whatever the language."""
    for pattern, replacement in _SHORT_YEARS:
        text = pattern.sub(replacement, text)
    for one in LANGUAGES:
        # Few texts have to be.
        if is_written_in(one, text) and to_rewrite(one.code).search(text):
            for pattern, replacement in _rewrites(one.code):
                text = pattern.sub(replacement, text)
    return text


def is_written_in(language: Language, text: str) -> bool:
    """Whether a text has letters of a language."""
    return _letters(language.code).search(text) is not None


@cache
def _letters(code: str) -> re.Pattern[str]:
    return re.compile(language_of(code).letters)


@cache
def to_rewrite(code: str) -> re.Pattern[str]:
    """Whatever of a text in a language is rewritten, in one pattern.

    What begins with a word is looked for where words begin, all at once.
    """
    patterns = [pattern for pattern, _ in language_of(code).rewrites]
    at_words = "|".join(one.removeprefix(r"\b") for one in patterns if one.startswith(r"\b"))
    others = [one for one in patterns if not one.startswith(r"\b")]
    return re.compile("|".join([rf"\b(?:{at_words})", *others] if at_words else others) or "(?!)")


@cache
def _rewrites(code: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    rewrites = language_of(code).rewrites
    return tuple((re.compile(pattern), replacement) for pattern, replacement in rewrites)


# An entry and its place among those that begin alike.
_Placed = tuple[int, Entry]


def hits(words: Sequence[Word]) -> list[Hit]:
    """Everything the words can mean as they stand, in order."""
    texts = [word.text for word in words]
    found = []
    for place, (text, after) in enumerate(zip_longest(texts, texts[1:], fillvalue="")):
        any_way, by_second = _beginning(text)
        # Of thousands that begin like a text few go on like it.
        fitting = sorted((*any_way, *by_second[after])) if after in by_second else any_way
        for _, entry in fitting:
            last = place + len(entry.words)
            if last - place == 1 or _goes_on(entry, texts[place:last]):
                found.append(Hit(entry, place, last))
    return found


# A few words stand in most questions.
@lru_cache(maxsize=4096)
def _beginning(text: str) -> tuple[Sequence[_Placed], Mapping[str, Sequence[_Placed]]]:
    """The entries that begin with a word of a text, or with the beginning of it, in order.

    Apart from the others stand those with a second word to the letter, by that.
    """
    known = _lexicon()
    begun = (known.beginning(f"{text[:end]}*") for end in range(_MIN_STEM, len(text) + 1))
    any_way: list[_Placed] = []
    by_second: dict[str, list[_Placed]] = {}
    for placed in enumerate(chain(known.beginning(text), *begun)):
        entry = placed[1]
        if len(entry.words) == 1 or entry.stems[1]:
            any_way.append(placed)
        else:
            by_second.setdefault(entry.words[1], []).append(placed)
    return any_way, by_second


def _goes_on(entry: Entry, texts: Sequence[str]) -> bool:
    """Whether words of which the first is that of an entry are the entry."""
    return len(texts) == len(entry.words) and all(
        text.startswith(word) if stem else text == word
        for text, word, stem in zip(texts[1:], entry.words[1:], entry.stems[1:], strict=True)
    )


def languages_of(found: Sequence[Hit], text: str) -> tuple[str, ...]:
    """The languages of a text, likeliest first: by its script, then by its words."""
    codes = [language.code for language in LANGUAGES]
    known: dict[str, set[int]] = {code: set() for code in codes}
    for hit in found:
        if hit.entry.sort is Sort.NAME:
            # A name is the same in many languages.
            continue
        known[hit.entry.language].update(hit.places)
    scores = {code: float(len(places)) for code, places in known.items()}
    # Letters without blanks tell more than those of a word or two among them.
    for language in sorted(LANGUAGES, key=lambda one: one.spaced):
        if language.letters and is_written_in(language, text):
            scores[language.code] += 100
            break
    for language in LANGUAGES:
        if not {*language.marks}.isdisjoint(text):
            scores[language.code] += 100
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
