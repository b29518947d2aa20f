"""Misspelt words -> the known word that each is likest to."""

from collections.abc import Container, Mapping
from functools import cache, lru_cache

from bot.languages.spoken import LANGUAGES
from bot.reading.alike import alike
from bot.reading.dates.feasts import FEASTS
from bot.reading.folding import Word, ways_in, words_in
from bot.reading.lexicon import Sort, Table, tables_of

# Of 100: how like a known word a misspelt one must be; short words more than long ones.
ALIKE_SHORT, ALIKE_LONG = 84, 79
SHORTEST = 4
# Misspelt words that are looked for; a question has few.
MAX_MISSPELT = 10
# Of 100: how like a word is to itself with two letters in each other's places.
_SWAPPED = 80.0


# The parts of a text are read after all of it.
@lru_cache(maxsize=1024)
def likest(text: str, language: str) -> tuple[str, float] | None:
    """The known word that a misspelt one is likest to, with how like it is of 100."""
    if len(text) < SHORTEST or not text.isalpha():
        return None
    if text in _spelling(language):
        return None
    best: tuple[str, float] | None = None
    longer = 1 if len(text) < 8 else 2
    enough = ALIKE_SHORT if len(text) < 6 else ALIKE_LONG
    known = _as_long(language, len(text), enough)
    for word, likeness in alike(text, known, most=3, enough=enough):
        # Hardly anyone misses the first letter.
        fits = word[0] == text[0] and abs(len(word) - len(text)) <= longer
        if fits and (best is None or likeness > best[1]):
            best = word, likeness
    if best is None and len(text) == SHORTEST:
        best = _swapped(text, _spelling(language)) or _slipped(text, _asking(language))
    return best


def is_feast(word: str) -> bool:
    """Whether a word is the name of a feast."""
    return word in _feasts()


def _swapped(text: str, known: Container[str]) -> tuple[str, float] | None:
    """A short word with two neighbouring letters in each other's places."""
    for place in range(len(text) - 1):
        other = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
        if other in known:
            return other, _SWAPPED
    return None


# The keys beside one are those that a finger slips to.
_BESIDE = {
    key: row[max(0, place - 1) : place] + row[place + 1 : place + 2]
    for language in LANGUAGES
    for row in language.keyboard.split()
    for place, key in enumerate(row)
}


def _slipped(text: str, known: frozenset[str]) -> tuple[str, float] | None:
    """A short word with a key beside the right one, "lomg"; none if it may be several."""
    found = {
        other
        for place in range(1, len(text))
        for key in _BESIDE.get(text[place], "")
        if (other := text[:place] + key + text[place + 1 :]) in known
    }
    return (found.pop(), _SWAPPED) if len(found) == 1 else None


def respelt(word: Word, known: str) -> Word:
    """The word as it should be spelt, where it stands."""
    return Word(known, word.start, word.end, word.typed)


def load() -> None:
    """Have all ready that else is made when a text first has need of it."""
    _feasts()
    for language in LANGUAGES:
        _spelling(language.code)


@cache
def _spelling(code: str) -> Mapping[str, None]:
    """The words of a language for which a misspelt one may be taken, in the order of its tables."""
    known: dict[str, None] = {}
    for language in LANGUAGES:
        if language.code == code and language.spaced:
            tables = zip(*tables_of(language), strict=True)
            meant = [said for table, said in tables if not _is_never_meant(table)]
            known.update((word, None) for word in words_in(*meant) if len(word) >= SHORTEST)
    return known


@cache
def _asking(code: str) -> frozenset[str]:
    """The words of a language that tell what is asked."""
    (cues,) = (one.cues for one in LANGUAGES if one.code == code)
    own = [said for cue, said in cues.items() if not _is_never_meant(Table(Sort.CUE, cue, code))]
    return frozenset(words_in(*own))


@lru_cache(maxsize=256)
def _as_long(code: str, length: int, alike: int) -> tuple[str, ...]:
    """Those that are not too long or short for a word of a length to be so like, of 100."""
    # Letters that both have are counted twice.
    return tuple(
        word
        for word in _spelling(code)
        if 200 * min(len(word), length) >= alike * (len(word) + length)
    )


def _is_never_meant(table: Table) -> bool:
    """Whether no misspelt word is taken for one of a table: a name, another topic, a number.

    Whoever says "tourist" in Russian does not mean "three hundred".
    """
    if table.sort is Sort.TIME:
        meant = table.meaning.removesuffix("th")
        return meant.isdigit() and (meant != table.meaning or int(meant) > 12)
    topic = table.meaning.startswith("x-") or table.meaning in {"ground", "order", "chat"}
    return table.sort is Sort.NAME or (table.sort is Sort.CUE and topic)


@lru_cache(maxsize=1)
def _feasts() -> frozenset[str]:
    """The feasts that have a name of one word; the "earth" of Earth Day is a word as any other."""
    names = ways_in(*(one.times.get(feast, "") for one in LANGUAGES for feast in FEASTS))
    return frozenset(name.removesuffix("*") for some in names for name in some if " " not in name)
