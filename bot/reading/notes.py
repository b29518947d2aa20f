"""Notes: what was taken for what, where the reading of a question was not obvious."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from bot.errors import BadDate
from bot.messages import Day, Message, Month, Sayable
from bot.reading.dates.said import OPEN
from bot.reading.plain_words import quoted

_WEEKDAYS = (
    Message("Monday"), Message("Tuesday"), Message("Wednesday"), Message("Thursday"),
    Message("Friday"), Message("Saturday"), Message("Sunday"),
)  # fmt: skip


def read_as(words: str, meant: Sayable) -> Message:
    """That someone's words were taken for something that they do not say to the letter."""
    return Message("{words} was read as {name}.", words=quoted(words), name=meant)


def of_which_year(words: str, dates: Sequence[str], example: str = "") -> BadDate:
    """The error for a date without a year, with the dates in figures that it may be.

    ``example`` is the one to try; without it all are.
    """
    choices = [(dated(text), text) for text in dates]
    return BadDate(
        "{date} of which year? Try '{example}'.",
        date=quoted(words),
        example=dated(example) if example else choices[0][0],
        suggestions=[str(dated(example))] if example else dates,
        choices=choices,
    )


def of_which_week(words: str, dates: Sequence[str]) -> BadDate:
    """The error for a day of the week, with the dates in figures that it may be."""
    choices = [(dated(text), text) for text in dates]
    return BadDate(
        "{date} of which week? Try '{example}'.",
        date=quoted(words),
        example=choices[0][0],
        suggestions=dates,
        choices=choices,
    )


def of_weekday(text: str) -> Message:
    """What day of the week a date in figures is, for someone who said another."""
    day = datetime.fromisoformat(text[:10]).replace(tzinfo=UTC)
    return Message("{day} is a {weekday}.", day=Day(day), weekday=_WEEKDAYS[day.weekday()])


def dated(text: str) -> Sayable:
    """A date in figures as people write it, in any language; anything else as it is."""
    first, slash, last = text.partition("/")
    if slash and last == OPEN:
        return Message("from {first}", first=dated(first))
    if slash and first == OPEN:
        return Message("until {last}", last=dated(last))
    if slash:
        return Message("{first} to {last}", first=dated(first), last=dated(last))
    if mark := re.fullmatch(r"<t:(\d{1,11})>", text):
        return Message("{day}", day=Day(datetime.fromtimestamp(int(mark[1]), UTC)))
    match = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d)(?: 00:00)?)?", text)
    if match is None:
        return text
    year, month, day = (int(figures or 1) for figures in match.groups())
    try:
        at = datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return text
    return Message("{day}", day=Day(at)) if match[3] else Message("{month}", month=Month(at))
