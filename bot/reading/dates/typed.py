"""A text that is a date from its first word to its last -> a When.

The gate is ordered so that nothing is guessed: length, figures, words of any language; each
with a zone behind it. Words are looked up only where there are no figures alone.
"""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from bot.errors import AskError, BadDate
from bot.languages import christmas_of
from bot.reading import lexicon
from bot.reading.dates.calendar import Calendar
from bot.reading.dates.figures import in_figures
from bot.reading.dates.said import OPEN, Meaning, Now, Point, SaidDate
from bot.reading.dates.sentence import find_dates
from bot.reading.dates.stretches import as_one
from bot.reading.lexicon import Sort
from bot.reading.notes import of_which_week, of_which_year
from bot.reading.value_words import ValueWords, value_words
from bot.reading.when import EXAMPLES, Clocks, When
from bot.reading.zones import find_zone
from bot.texts import Text

MAX_LENGTH = 64
# What may stand beside a date: "в июле", "from May to July".
_BESIDE = {
    "in", "of", "since", "until", "to", "between", "and", "before", "after", "earlier", "later",
    "for", "day", "year",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Taken:
    """A date that was read, and what it was said to be if that was in words."""

    when: When
    said: SaidDate | None = None


def read_when(text: str, now: datetime, zone: tzinfo, zone_name: str, month_first: bool) -> When:
    """What ``text`` means at ``now`` for someone whose clocks show ``zone``.

    ``month_first`` says how 01/02/2025 is read; the other reading is kept beside it.
    Raises BadDate.
    """
    return take(Clocks(now, zone, zone_name, text, month_first)).when


def take(clocks: Clocks) -> Taken:
    """What the text of these clocks means on them, with how its words were taken."""
    text = clocks.text
    if len(text) > MAX_LENGTH:
        raise BadDate(
            Text(
                "That is too long for a date ({count} character). Try 2025-12-01.",
                "That is too long for a date ({count} characters). Try 2025-12-01.",
                count=len(text),
            ),
            suggestions=EXAMPLES,
        )
    for words, there, place in _by_zone(text.replace(",", " "), clocks):
        meant = in_figures(words)
        if meant is not None:
            return Taken(_with_place(meant.when(there), place))
    for words, there, place in _by_zone(text, clocks):
        said = _in_words(words, there)
        if said is not None:
            return Taken(_with_place(_known(said, there), place), said)
    raise clocks.unreadable()


def _with_place(when: When, place: str) -> When:
    """With the zone that was said behind it beside its other reading, too."""
    return replace(when, other=f"{when.other} {place}".strip()) if when.other else when


def _by_zone(text: str, clocks: Clocks) -> tuple[tuple[str, Clocks, str], ...]:
    """A text on someone's clocks, and what stands before a zone on the clocks of that."""
    words = text.split()
    whole = " ".join(words), clocks, ""
    for count in (1, 2):
        place = " ".join(words[-count:])
        if len(words) > count and (found := find_zone(place)):
            there = replace(clocks, zone=found[0], zone_name=found[1])
            before = " ".join(words[:-count]), there, place
            # To words an offset such as "+05:30" is a time of day.
            return (whole, before) if any(map(str.isalpha, place)) else (before, whole)
    return (whole,)


def _known(said: SaidDate, clocks: Clocks) -> When:
    """What a date is on someone's clocks; a BadDate asks for the year or week if it is open."""
    if said.meant is not None:
        return said.meant.when(clocks)
    dates = said.past, said.future
    if said.weekday is not None and said.shape is None:
        raise of_which_week(clocks.text, dates)
    raise of_which_year(clocks.text, dates, _example(said, clocks).text)


def _example(said: SaidDate, clocks: Clocks) -> Meaning:
    """A date of no year in this year, else in the latest that has such a day."""
    latest, shape = said.latest or Now(), said.shape
    if isinstance(shape, Point) and shape.month is not None and shape.day is not None:
        clocks.check_day(None, shape.month, shape.day)
    if shape is not None:
        with suppress(AskError):
            this = shape.of(clocks.today.year)
            this.when(clocks)
            return this
    latest.when(clocks)
    return latest


def _in_words(text: str, clocks: Clocks) -> SaidDate | None:
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
