"""Stretches of days within conditions, as they are written: "2021", "2021-05", "2021/2022"."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from bot.errors import BadDate
from bot.reading.when import Clocks, When
from bot.reading.writing import written
from bot.station.conditions import Condition, Kind
from bot.station.domain import EventKind
from bot.station.moments import Span

# Typed among other words, a hyphen may have become a blank.
_DATE = r"(\d{4})(?:[- ](\d\d))?(?:[- ](\d\d))?"
# What was so at another time as well, of which the date is not.
_THEN = re.compile(r"also (?P<what>aboard|launched|landed) in (?P<when>[\d/ -]+)")
_DONE: Mapping[str, tuple[str, ...]] = {
    "aboard": (),
    "launched": (EventKind.LAUNCH,),
    "landed": (EventKind.LANDING,),
}
_SAYS_DONE = {event: said for said, event in _DONE.items()}
_STRETCH = re.compile(rf"{_DATE}(?:/{_DATE})?")


def read_stretch(text: str) -> Span | None:
    """The days of a year, a month or a day, or from one to another, in UTC; else None."""
    found = _STRETCH.fullmatch(text)
    if found is None:
        return None
    clocks = Clocks(datetime.min.replace(tzinfo=UTC), UTC, "UTC", text)
    year, month, day, *last = (int(part) if part else None for part in found.groups())
    try:
        when = clocks.whole(year or 0, month, day)
        if last[0]:
            when = clocks.span(when, clocks.whole(last[0], last[1], last[2]))
    except BadDate:
        return None
    return Span(when.start, when.bound)


def days_of(when: When) -> Span:
    """The days of a date by the calendar of whoever said it."""
    first, last = when.local, when.last.astimezone(when.zone)
    found = read_stretch(f"{first:%Y-%m-%d}/{last:%Y-%m-%d}")
    return found or Span(when.start, when.bound)


def said_stretch(span: Span) -> When:
    """The days of a stretch as whoever names them says it: a year, a month, days in a row."""
    clocks = Clocks(span.start, UTC, "UTC", "")
    start, end = span.start, span.end or span.start
    for when in (clocks.year(start.year), clocks.month(start.year, start.month)):
        if (when.start, when.bound) == (start, end):
            return when
    first, last = clocks.day(start.date()), clocks.day((end - datetime.resolution).date())
    return first if first == last else clocks.span(first, last)


def written_stretch(span: Span) -> str:
    """A stretch as it is read again."""
    return written(said_stretch(span))


def read_then(text: str) -> Condition | None:
    """That it was so at another time as well, as it is typed; None if it is not that."""
    then = _THEN.fullmatch(text)
    span = read_stretch(then["when"]) if then else None
    return Condition(Kind.ALSO_THEN, _DONE[then["what"]], span=span) if then and span else None


def written_then(condition: Condition) -> str:
    """The same as it is read again."""
    when = written_stretch(condition.span) if condition.span else ""
    return f"also {_SAYS_DONE[condition.values]} in {when}"
