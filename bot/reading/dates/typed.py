"""A text that is a date from its first word to its last -> a When.

The gate is ordered so that nothing is guessed: length, figures, words of any language; each
with a zone behind it. Words are looked up only where there are no figures alone.
"""

from dataclasses import replace
from datetime import datetime, tzinfo

from bot.errors import BadDate
from bot.messages import Message
from bot.reading.dates.figures import in_figures
from bot.reading.dates.said import Meaning, Point, SaidDate
from bot.reading.notes import of_which_week, of_which_year
from bot.reading.plain_words import quoted
from bot.reading.when import EXAMPLES, MAX_LENGTH, Clocks, When


def read_when(text: str, now: datetime, zone: tzinfo, zone_name: str, month_first: bool) -> When:
    """What ``text`` means at ``now`` for someone whose clocks show ``zone``.

    ``month_first`` says how 01/02/2025 is read; the other reading is kept beside it.
    Raises BadDate.
    """
    clocks = Clocks(now, zone, zone_name, text, month_first)
    return said_alone(clocks).when(clocks)


def said_alone(clocks: Clocks, *, any_year: bool = False) -> SaidDate:
    """The date that the text of these clocks is, its year known. Raises BadDate.

    With ``any_year`` a date without a year is of this one, or of the latest that has it.
    """
    text = clocks.text
    if len(text) > MAX_LENGTH:
        raise BadDate(
            Message(
                "That is too long for a date ({count} character). Try 2025-12-01.",
                "That is too long for a date ({count} characters). Try 2025-12-01.",
                count=len(text),
            ),
            suggestions=EXAMPLES,
        )
    for words, _, place in _by_zone(text.replace(",", " "), clocks):
        if said := in_figures(words):
            return replace(said, zone=place) if place and not said.zone else said
    # To look up words of all languages takes longer to import than to do.
    from bot.reading.dates.worded import in_words

    for words, there, place in _by_zone(text, clocks):
        if said := in_words(words, there):
            if said.meant is None and any_year and said.shape is not None:
                said = _of_this_year(said, said.shape, there)
            if said.meant is None:
                raise _open_year(said, there)
            return replace(said, zone=said.zone or place)
    raise clocks.unreadable()


def day_alone(clocks: Clocks) -> SaidDate:
    """The day of any year that the text of these clocks is. Raises BadDate."""
    said = said_alone(clocks, any_year=True)
    if said.when(clocks).is_long:
        raise BadDate(
            "{words} is more than one day. Try '12 April' or 2025-12-01.",
            words=quoted(clocks.text),
            suggestions=("12 April", "2025-12-01"),
        )
    return said


def is_day(clocks: Clocks) -> bool:
    """Whether the text of these clocks is a day of any year."""
    try:
        day_alone(clocks)
    except BadDate:
        return False
    return True


def _by_zone(text: str, clocks: Clocks) -> tuple[tuple[str, Clocks, str], ...]:
    """A text on someone's clocks, and what stands before a zone on the clocks of that."""
    words = text.split()
    whole = " ".join(words), clocks, ""
    for count in (1, 2):
        place = " ".join(words[-count:])
        if len(words) > count and (there := clocks.there(place)):
            before = " ".join(words[:-count]), there, place
            # To words an offset such as "+05:30" is a time of day.
            return (whole, before) if any(map(str.isalpha, place)) else (before, whole)
    return (whole,)


def _open_year(said: SaidDate, clocks: Clocks) -> BadDate:
    """The error that asks for the year of a date, or for the week of a weekday."""
    dates, shape = (said.past, said.future), said.shape
    if said.weekday is not None and shape is None:
        return of_which_week(clocks.text, dates)
    this = _of_this_year(said, shape, clocks) if shape else said.known(said.options[0])
    this.when(clocks)
    return of_which_year(clocks.text, dates, this.text)


def _of_this_year(said: SaidDate, shape: Meaning, clocks: Clocks) -> SaidDate:
    """A date without a year as that of this year, or of the latest that has it."""
    if isinstance(shape, Point) and shape.month is not None and shape.day is not None:
        clocks.check_day(None, shape.month, shape.day)
    this = said.known(shape.of(clocks.today.year))
    try:
        this.when(clocks)
    except BadDate:
        # There is no 29th of February this year, or it is not begun yet.
        return said.known(said.options[0])
    return this
