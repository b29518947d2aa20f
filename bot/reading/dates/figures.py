"""Dates in figures, which need no word list: ISO, Discord's time marks, 1.12.2025, stretches."""

import re

from bot.reading.dates.said import OPEN, Mark, Point, SaidDate, Stretch
from bot.reading.when import TimeOfDay

_TIME = r"(?P<time>\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d{1,6})?"
_PARTS = ("year", "month", "day")
_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2})"
    rf"(?:[T ]{_TIME} ?(?P<zone>Z|[+-]\d{{2}}:?\d{{2}})?)?)?)?",
    re.ASCII | re.IGNORECASE,
)
_MARK = re.compile(r"<t:(-?\d{1,12})(?::[tdfsr])?>", re.ASCII | re.IGNORECASE)
_FIGURES = re.compile(
    rf"(?P<figures>(?P<one>\d{{1,2}})(?P<mark>[./-])(?P<two>\d{{1,2}})(?P=mark)(?P<year>\d{{4}}))"
    rf"(?: {_TIME})?",
    re.ASCII,
)
_STRETCH = re.compile(r"(\.\.|[\d-]+)/(\.\.|[\d-]+)", re.ASCII)


def in_figures(text: str) -> SaidDate | None:
    """The date that a text is, in figures from end to end; None if it is not."""
    if match := _ISO.fullmatch(text):
        year, month, day = (int(match[part]) if match[part] else None for part in _PARTS)
        return SaidDate((Point(year, month, day, _time(match)),), zone=match["zone"] or "")
    if match := _MARK.fullmatch(text):
        return SaidDate((Mark(int(match[1])),))
    if match := _FIGURES.fullmatch(text):
        return SaidDate((_in_doubt(match),), figures=match["figures"])
    if match := _STRETCH.fullmatch(text):
        ends = [in_figures(end) for end in match.groups()]
        if ends.count(None) == match.groups().count(OPEN) < 2:
            return SaidDate((Stretch(*(end.meant if end else None for end in ends)),))
    return None


def _time(match: re.Match[str]) -> TimeOfDay | None:
    return TimeOfDay(match["time"]) if match["time"] else None


def _in_doubt(match: re.Match[str]) -> Point:
    """A day in figures, in doubt if the month may stand first; with dots the day always does."""
    one, two, dots = int(match["one"]), int(match["two"]), match["mark"] == "."
    day, month = (two, one) if two > 12 and not dots else (one, two)
    doubtful = not dots and one != two and max(one, two) <= 12
    return Point(int(match["year"]), month, day, _time(match), is_doubtful=doubtful)
