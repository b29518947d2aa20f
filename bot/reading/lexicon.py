"""The words of all languages, to be looked up: which word of a text means what, in which language.

A word counts as it stands, as the beginning of a longer one, or misspelt if it is like no other.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rapidfuzz import fuzz, process

from bot.languages import LANGUAGES
from bot.languages.vocabulary import Language
from bot.reading.dates.calendar import FEASTS
from bot.reading.folding import Word, plain_words, spaceless, words_of

# Of 100: how like a known word a misspelt one must be; short words more than long ones.
ALIKE_SHORT, ALIKE_LONG = 84, 79
SHORTEST = 4
# Misspelt words that are looked for; a question has few.
MAX_MISSPELT = 10
_MIN_STEM = 2


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
    """A way of saying something: folded words with blanks between them.

    ``stems`` tells of each word whether it is only the beginning of one. There are thousands
    of entries, most of a single word, so their words are not kept apart.
    """

    sort: Sort
    meaning: str
    said: str
    stems: tuple[bool, ...]
    language: str

    @property
    def words(self) -> list[str]:
        """Its words, in order."""
        return self.said.split()

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


@dataclass(frozen=True)
class _Lexicon:
    whole: Mapping[str, tuple[Entry, ...]]
    begun: Mapping[str, tuple[Entry, ...]]
    spelling: Mapping[str, tuple[str, ...]]
    feasts: frozenset[str]
    spaceless: re.Pattern[str]


def _entries(language: Language) -> Iterator[Entry]:
    tables = {
        Sort.CUE: language.cues,
        Sort.TIME: language.times,
        Sort.GROUP: language.groups,
        Sort.PROGRAM: language.programs,
        Sort.NAME: language.names,
        Sort.FILLER: {"": language.fillers},
    }
    for sort, table in tables.items():
        for meaning, ways in table.items():
            for way in ways.split(","):
                words: list[str] = []
                stems: list[bool] = []
                for part in way.split():
                    pieces = plain_words(part.removesuffix("*"))
                    words += pieces
                    stems += [False] * (len(pieces) - 1) + [part.endswith("*")]
                if words:
                    said = " ".join(words)
                    yield Entry(sort, meaning, said, _shared(tuple(stems)), language.code)


def _is_never_meant(entry: Entry) -> bool:
    """Whether no misspelt word is taken for an entry: a name, a word of another topic, a number.

    "туриста" is no "триста".
    """
    if entry.sort is Sort.TIME:
        meant = entry.meaning.removesuffix("th")
        return meant.isdigit() and (meant != entry.meaning or int(meant) > 12)
    topic = entry.meaning.startswith("x-") or entry.meaning in {"ground", "order", "chat"}
    return entry.sort is Sort.NAME or (entry.sort is Sort.CUE and topic)


@lru_cache(maxsize=64)
def _shared(stems: tuple[bool, ...]) -> tuple[bool, ...]:
    """One object for all that are equal: there are thousands, of a few kinds."""
    return stems


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    whole: dict[str, tuple[Entry, ...]] = {}
    begun: dict[str, tuple[Entry, ...]] = {}
    spelling: dict[str, tuple[str, ...]] = {}
    spaceless_words: set[str] = set()
    feasts: set[str] = set()
    one: dict[str, str] = {}
    for language in LANGUAGES:
        known: dict[str, None] = {}
        for entry in dict.fromkeys(_entries(language)):
            # A word stands in several entries and tables, and is one object for all.
            said = entry.words if len(entry.stems) > 1 else [entry.said]
            words = [one.setdefault(word, word) for word in said]
            found = begun if entry.stems[0] else whole
            found[words[0]] = (*found.get(words[0], ()), entry)
            if entry.sort is Sort.TIME and entry.meaning in FEASTS:
                feasts.update(words)
            if not language.spaced:
                spaceless_words.update(filter(spaceless, words))
            elif not _is_never_meant(entry):
                known.update((word, None) for word in words if len(word) >= SHORTEST)
        spelling[language.code] = tuple(known)
    longest = sorted(spaceless_words, key=len, reverse=True)
    return _Lexicon(
        whole,
        begun,
        spelling,
        frozenset(feasts),
        re.compile("|".join(map(re.escape, longest)) or "(?!)"),
    )


def cut(text: str, names: re.Pattern[str]) -> tuple[Word, ...]:
    """The words of a folded text, those without blanks cut at the words that are known.

    ``names`` are names of people and places that go before other words.
    """
    found: list[Word] = []
    known = _lexicon().spaceless
    for word in words_of(text):
        if not spaceless(word.text):
            found.append(word)
            continue
        start = rest = word.start
        while start < word.end:
            match = names.match(text, start, word.end) or known.match(text, start, word.end)
            if match is None or match.end() == start:
                start += 1
                continue
            if rest < start:
                found.append(Word(text[rest:start], rest, start))
            found.append(Word(match[0], *match.span()))
            start = rest = match.end()
        if rest < word.end:
            found.append(Word(text[rest : word.end], rest, word.end))
    return tuple(found)


def rewritten(text: str) -> str:
    """The folded text with dates in figures as ``2009-07-18``, whatever the language."""
    for pattern, replacement in _rewrites():
        text = pattern.sub(replacement, text)
    return text


@lru_cache(maxsize=1)
def _rewrites() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(pattern), replacement)
        for language in LANGUAGES
        for pattern, replacement in language.rewrites
    )


def hits(words: Sequence[Word]) -> list[Hit]:
    """Everything the words can mean as they stand, in order."""
    lexicon = _lexicon()
    found = []
    texts = [word.text for word in words]
    for place, text in enumerate(texts):
        entries = [*lexicon.whole.get(text, ())]
        for end in range(_MIN_STEM, len(text) + 1):
            entries += lexicon.begun.get(text[:end], ())
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
    if spaceless(text):
        scores["ja"] += 100
    elif re.search(r"[\u0400-\u04ff]", text):
        scores["ru"] += 100
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
def likest(text: str, languages: tuple[str, ...]) -> tuple[str, float] | None:
    """The known word that a misspelt one is likest to, with how like it is of 100."""
    lexicon = _lexicon()
    if len(text) < SHORTEST or not text.isalpha():
        return None
    if any(text in lexicon.spelling.get(code, ()) for code in languages):
        return None
    best: tuple[str, float] | None = None
    longer = 1 if len(text) < 8 else 2
    for code in languages:
        enough = ALIKE_SHORT if len(text) < 6 else ALIKE_LONG
        near = process.extract(
            text, lexicon.spelling.get(code, ()), scorer=fuzz.ratio, score_cutoff=enough, limit=3
        )
        for known, likeness, _ in near:
            # Hardly anyone misses the first letter.
            alike = known[0] == text[0] and abs(len(known) - len(text)) <= longer
            if alike and (best is None or likeness > best[1]):
                best = known, likeness
    if best is None and len(text) == SHORTEST:
        best = _swapped(text, languages)
    return best


def is_feast(word: str) -> bool:
    """Whether a word is of the name of a feast."""
    return word in _lexicon().feasts


def _swapped(text: str, languages: Sequence[str]) -> tuple[str, float] | None:
    """A short word with two neighbouring letters in each other's places."""
    known = _lexicon().spelling
    for place in range(len(text) - 1):
        other = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
        for code in languages:
            if other in known.get(code, ()):
                return other, 80.0
    return None


def respelt(word: Word, known: str) -> Word:
    """The word as it should be spelt, where it stands."""
    return Word(known, word.start, word.end, word.typed)
