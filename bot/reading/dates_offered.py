"""Dates to choose from while someone types one."""

import calendar
from collections.abc import Callable
from datetime import date

from bot.errors import AskError
from bot.reading.when import EXAMPLES

# The other reading of the words of a date, None if there is none; raises AskError for no date.
Find = Callable[[str], str | None]


def offered(typed: str, today: date, find: Find) -> list[str]:
    """The dates that words half typed may become; such as are usual for none of them."""
    words = " ".join(typed.split())
    found = _begun(words, today, find) if words else []
    if found:
        return found
    return ["now", "today", "yesterday", f"{today:%Y-%m}", f"{today:%Y}", *EXAMPLES]


def _begun(words: str, today: date, find: Find) -> list[str]:
    """The date that words are, and its other reading; or those that they may become."""
    try:
        other = find(words)
    except AskError as error:
        low = words.casefold()
        close = () if error.suggestions == EXAMPLES else error.suggestions
        begun = sorted(
            (text for text in _completions(low, today) if low in text.casefold()),
            key=lambda text: not text.casefold().startswith(low),
        )
        return [text for text in dict.fromkeys((*close, *begun)) if _reads(text, find)]
    return [words, other] if other else [words]


def _completions(typed: str, today: date) -> list[str]:
    """Dates that may be meant by words half typed, in small letters: the newest first."""
    years = (today.year, today.year - 1)
    months = [f"{name} {year}" for year in years for name in calendar.month_name[1:]]
    count = typed.partition(" ")[0]
    if count.isascii() and count.isdigit() and len(count) < 4:
        ending = "" if int(count) == 1 else "s"
        units = ("day", "week", "month", "year")
        return [
            *(f"{count} {unit}{ending} ago" for unit in units),
            *(f"{count} {month}" for month in months),
        ]
    whole = [f"{which} {unit}" for which in ("last", "this", "next") for unit in ("month", "year")]
    feasts = [f"{feast} {year - 1}" for feast in ("Christmas", "New Year's Eve") for year in years]
    words = ["now", "today", "yesterday", "tomorrow", *whole, "last Christmas", *feasts]
    return [*words, *months, f"{today:%Y-%m}", f"{today:%Y}", *EXAMPLES]


def _reads(text: str, find: Find) -> bool:
    try:
        find(text)
    except AskError:
        return False
    return True
