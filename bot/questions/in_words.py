"""A value said in the words of any language: "1 декабря 2025", "вчера", "русские", "vor 3 Tagen".

Only words that say nothing else are read; sentences are understood elsewhere.
"""

import re
from dataclasses import dataclass
from datetime import date

from bot.questions import lexicon
from bot.questions.date_patterns import Calendar, SaidDate
from bot.questions.folding import Word, folded
from bot.questions.languages import christmas_of
from bot.questions.lexicon import Hit, Sort
from bot.questions.spoken_dates import find_dates

# Longer words are a sentence, which costs more to look at and is no value.
MAX_LETTERS, MAX_WORDS = 60, 8
_NO_NAMES = re.compile(r"(?!)")
# What may stand before a date: "в июле".
_BEFORE = {"in", "of"}


@dataclass(frozen=True, slots=True)
class _Said:
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
    return _Said(words, tuple(lexicon.preferred(hits, languages)), languages)


def find_date(text: str, today: date) -> SaidDate | None:
    """The date that a text is and nothing else, as seen ``today``."""
    said = _said(text)
    if said is None:
        return None
    calendar = Calendar(today, christmas_of(said.languages[0]))
    dates = find_dates(said.words, said.hits, said.languages, calendar)
    if len(dates) != 1 or dates[0].role or dates[0].last < len(said.words):
        return None
    before = {
        hit.first
        for hit in said.hits
        if hit.entry.sort is Sort.TIME and hit.entry.meaning in _BEFORE
    }
    return dates[0] if set(range(dates[0].first)) <= before else None


def find_group(text: str) -> str | None:
    """The country or agency, by a name that its reader reads, that a text names and no more."""
    said = _said(text)
    if said is None:
        return None
    whole = (
        hit
        for hit in said.hits
        if hit.entry.sort is Sort.GROUP and (hit.first, hit.last) == (0, len(said.words))
    )
    best = max(whole, key=lambda hit: hit.entry.exactness, default=None)
    return best.entry.value if best else None
