"""Lengths of time over symbols: "two years and three months", "полтора года", "3年2か月"."""

import re
from dataclasses import dataclass

_HOURS, _DAYS, _MONTHS = 24, {"week": 7, "day": 1}, {"year": 12, "month": 1}
# From the longest: of two that nothing joins the longer stands first.
_UNITS = ("year", "month", "week", "day", "hour")
_UNIT = rf"U(?:{'|'.join(_UNITS)})"
_PART = rf"(?:[NA]\d{{1,5}}(?:\.\d+)? )?(?:\+?HALF )?{_UNIT}(?: \+?HALF(?= (?!U)))?"
_MORE = rf"(?: AND (?:[NA]\d{{1,3}} )?{_UNIT}| (?:AND )?[NA]\d{{1,3}} {_UNIT})"
# The pattern of a length, which is the group of this name.
LENGTH = rf"(?P<length>{_PART}{_MORE}*)"
_PARTS = re.compile(
    r"(?P<joined>AND )?(?:[NA](?P<count>[\d.]+) (?:R-?1 )?)?(?P<before>\+?HALF )?U(?P<unit>[a-z]+)"
    r"(?P<behind> \+?HALF)?"
)


@dataclass(frozen=True, slots=True)
class Length:
    """So many months, days and hours."""

    months: int = 0
    days: int = 0
    hours: int = 0

    @property
    def in_hours(self) -> int:
        """All of it, but its months, in hours."""
        return self.days * _HOURS + self.hours


def length_of(match: re.Match[str]) -> Length | None:
    """The length that a pattern found; None if it is none that a calendar counts in, such as a
    third of a month, or several lengths that only stand beside each other."""
    months = days = hours = 0.0
    former = ""
    for part in _PARTS.finditer(match["length"]):
        unit = part["unit"]
        if former and not part["joined"] and _UNITS.index(unit) <= _UNITS.index(former):
            return None
        former, many = unit, _many(part)
        months += many * _MONTHS.get(unit, 0)
        days += many * _DAYS.get(unit, 0)
        hours += many * (unit == "hour")
    if not days.is_integer():
        days, hours = 0, hours + days * _HOURS
    if not (months.is_integer() and hours.is_integer()):
        return None
    return Length(int(months), int(days), int(hours))


def _many(part: re.Match[str]) -> float:
    """How many of a unit: "half a year" is half of one, "a year and a half" one and a half."""
    count = float(part["count"] or 1)
    halves = part["before"] or part["behind"]
    if not halves:
        return count
    is_half = part["before"] == "HALF " and count == 1
    return count / 2 if is_half else count + 0.5
