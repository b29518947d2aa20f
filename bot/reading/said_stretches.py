"""Stretches of time of which the ends were said: what one end lends the other, and open ones."""

import re
from dataclasses import replace
from datetime import date, timedelta

from bot.reading.calendar_words import end_of_month
from bot.reading.date_patterns import SaidDate

# How a stretch without a beginning or without an end is written, as in ISO 8601-2.
OPEN = ".."


def stretched(one: SaidDate, role: str, *, beyond: bool) -> SaidDate:
    """The date as an end of a stretch; ``beyond`` it if it is not of the stretch itself."""
    if not beyond or not role:
        return replace(one, role=role)
    text, past, future = (
        _next_to(text, 1 if role == "from" else -1) for text in (one.text, one.past, one.future)
    )
    shape = "" if (text, past) != (one.text, one.past) else one.open_year
    return replace(one, role=role, text=text, past=past, future=future, open_year=shape)


def _next_to(text: str, step: int) -> str:
    """The day after a day, month or year (1), or the one before it (-1)."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", text)
    if match is None:
        return text
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 1, month or 1, day or 1)
        if day:
            last = first
        elif month:
            last = end_of_month(first.year, month)
        else:
            last = date(first.year, 12, 31)
        return f"{last + timedelta(days=1) if step > 0 else first - timedelta(days=1):%Y-%m-%d}"
    except (OverflowError, ValueError):
        return text


def shared(one: SaidDate, other: SaidDate) -> tuple[SaidDate, SaidDate]:
    """The two ends of a stretch, where the year of one serves the other."""
    if other.text and one.open_year:
        year = _year(other.text)
        text = one.open_year.format(year=year)
        if _day(text) > _day(other.text):
            text = one.open_year.format(year=year - 1)
        return replace(one, text=text, open_year="", past="", future=""), other
    if one.text and other.open_year:
        year = _year(one.text)
        text = other.open_year.format(year=year)
        if _day(text) < _day(one.text):
            text = other.open_year.format(year=year + 1)
        return one, replace(other, text=text, open_year="", past="", future="")
    if one.open_year and other.open_year:
        turns = _day(one.open_year.format(year=2000)) > _day(other.open_year.format(year=2000))
        past, future = (
            one.open_year.format(year=_year(text) - turns) for text in (other.past, other.future)
        )
        return replace(one, past=past, future=future), other
    return one, other


def _year(text: str) -> int:
    match = re.search(r"\d{4}", text)
    return int(match[0]) if match else 0


def _day(text: str) -> str:
    """A date in figures, to be compared."""
    return text[:10]


def as_one(dates: tuple[SaidDate, ...]) -> SaidDate | None:
    """Dates that are one stretch, or the one date that there is; None if they are neither."""
    if len(dates) == 1:
        return _open(dates[0])
    if len(dates) != 2 or (dates[0].role, dates[1].role) != ("from", "until"):
        return None
    one, other = dates
    ends = [
        f"{a}/{b}" if a and b else ""
        for a, b in ((one.text, other.text), (one.past, other.past), (one.future, other.future))
    ]
    if not any(ends):
        return None
    text, past, future = ends
    turns = _day(one.past)[:4] != _day(other.past)[:4]
    shape = f"{one.open_year}/{other.open_year}" if one.open_year and not turns else ""
    vague = one.vague or other.vague
    return SaidDate(text, one.first, other.last, "", vague, past, future, shape)


def _open(one: SaidDate) -> SaidDate:
    """A date with one end named as the stretch without the other."""
    if one.role not in {"from", "until"}:
        return one
    if one.is_stretch:
        # "Since the 2010s": from the beginning of them.
        first, _, last = one.text.partition("/")
        one = replace(one, text=first if one.role == "from" else last)
    text, past, future, shape = (
        (f"{text}/{OPEN}" if one.role == "from" else f"{OPEN}/{text}") if text else ""
        for text in (one.text, one.past, one.future, one.open_year)
    )
    return replace(one, text=text, past=past, future=future, open_year=shape, role="")
