"""A value said in the words of any language: "1 декабря 2025", "вчера", "русские", "vor 3 Tagen".

Only words that say nothing else are read; sentences are understood elsewhere.
"""

import re
from dataclasses import dataclass
from datetime import date

from bot.languages import christmas_of
from bot.reading import lexicon
from bot.reading.date_patterns import Calendar, SaidDate
from bot.reading.folding import Word, folded
from bot.reading.lexicon import Hit, Sort
from bot.reading.said_stretches import as_one
from bot.reading.spoken_dates import find_dates

# Longer words are a sentence, which costs more to look at and is no value.
MAX_LETTERS, MAX_WORDS = 64, 16
_NO_NAMES = re.compile(r"(?!)")
# What may stand beside a date: "в июле", "from May to July".
_BESIDE = {
    "in", "of", "since", "until", "to", "between", "and", "before", "after", "earlier", "later",
    "day", "year",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Said:
    text: str
    words: tuple[Word, ...]
    hits: tuple[Hit, ...]
    languages: tuple[str, ...]


def _said(text: str) -> _Said | None:
    """What the words of a text mean; None if there are too many of them."""
    if len(text) > MAX_LETTERS:
        return None
    plain = lexicon.rewritten(folded(text))
    words = lexicon.cut(plain, _NO_NAMES)
    if not 0 < len(words) <= MAX_WORDS:
        return None
    hits = lexicon.hits(words)
    languages = lexicon.languages_of(hits, plain)
    return _Said(plain, words, tuple(hits), languages)


def find_date(text: str, today: date) -> SaidDate | None:
    """The date that a text is and nothing else, as seen ``today``."""
    said = _said(text)
    if said is None:
        return None
    of_dates = {hit.entry.language for hit in said.hits if hit.entry.sort is Sort.TIME}
    for language in said.languages:
        # A word or two may be of one language as well as of another: "15 mars 2015".
        if language == said.languages[0] or language in of_dates:
            others = (other for other in said.languages if other != language)
            found = _find_date(said, (language, *others), today)
            if found is not None:
                return found
    return None


def _find_date(said: _Said, languages: tuple[str, ...], today: date) -> SaidDate | None:
    """The date that words are if they are of the first of these languages."""
    hits = lexicon.preferred(said.hits, languages)
    calendar = Calendar(today, christmas_of(languages[0]))
    found = find_dates(said.words, hits, languages, calendar, said.text)
    if found.unread or not found.dates or found.dates[0].beside is not None:
        return None
    of_dates = {place for one in found.dates for place in range(one.first, one.last)}
    beside = {
        place
        for hit in hits
        if hit.entry.sort is Sort.TIME and hit.entry.meaning in _BESIDE
        for place in range(hit.first, hit.last)
    }
    if not set(range(len(said.words))) <= of_dates | beside:
        return None
    return as_one(found.dates)


def find_group(text: str) -> str | None:
    """The country or agency, by a name that its reader reads, that a text names and no more."""
    said = _said(text)
    if said is None:
        return None
    whole = (
        hit
        for hit in lexicon.preferred(said.hits, said.languages)
        if hit.entry.sort is Sort.GROUP and (hit.first, hit.last) == (0, len(said.words))
    )
    best = max(whole, key=lambda hit: hit.entry.exactness, default=None)
    return best.entry.value if best else None
