"""Words of any language that are a date from the first to the last."""

from bot.languages.spoken import christmas_of
from bot.reading import lexicon
from bot.reading.dates.calendar import Calendar
from bot.reading.dates.said import OPEN, SaidDate
from bot.reading.dates.sentence import find_dates
from bot.reading.dates.stretches import as_one
from bot.reading.dates.symbols import laid_out
from bot.reading.lexicon import Sort
from bot.reading.value_words import ValueWords, value_words
from bot.reading.when import Clocks

# What may stand beside a date: "в июле", "from May to July".
_BESIDE = {
    "in", "of", "since", "until", "to", "between", "and", "before", "after", "earlier", "later",
    "for", "day", "year",
}  # fmt: skip


def in_words(text: str, clocks: Clocks) -> SaidDate | None:
    """The date that words of any language are."""
    # An open end is none of the words: "from 2024/.." is no date.
    said = None if OPEN in text else value_words(text)
    if said is None:
        return None
    of_dates = {hit.entry.language for hit in said.hits if hit.entry.sort is Sort.TIME}
    for language in said.languages:
        # A word or two may be of one language as well as of another: "15 mars 2015".
        if language == said.languages[0] or language in of_dates:
            others = (other for other in said.languages if other != language)
            found = _in_language(said, (language, *others), clocks)
            if found is not None:
                return found
    return None


def _in_language(said: ValueWords, languages: tuple[str, ...], clocks: Clocks) -> SaidDate | None:
    """The date that words are if they are of the first of these languages."""
    hits = lexicon.preferred(said.hits, languages)
    calendar = Calendar(clocks.today, christmas_of(languages[0]), alone=True)
    found = find_dates(
        laid_out(said.words, hits, languages, said.text), said.words, languages, calendar
    )
    if found.unread or not found.dates or found.dates[0].beside is not None:
        return None
    of_dates = {place for one in found.dates for place in range(one.first, one.last)}
    beside = {
        place
        for hit in hits
        if hit.entry.sort is Sort.TIME and hit.entry.meaning in _BESIDE
        for place in hit.places
    }
    if not set(range(len(said.words))) <= of_dates | beside:
        return None
    return as_one(found.dates)
