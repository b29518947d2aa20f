"""Times of day over symbols: "1:30 PM", "13h45", "half past nine", "午後1時45分" -> ``C13:45``."""

import re
from collections.abc import Callable
from functools import cache

from bot.languages.vocabulary import Dates

_NIGHT, _NOON = 0, 12
_NOT_OCLOCK = r"(?! (?:AGO|AHEAD|EARLIER|LATER|SINCE|UNTIL|BEFORE|AFTER|\+HALF AGO))"
_Clock = Callable[[Dates, re.Match[str]], str | None]


def _told(hour: int, minute: int, half: str | None) -> str:
    """A clock; what no clock shows stays as it is said, to be refused."""
    if half and not 0 <= hour <= 12:
        return f"C{hour}:{minute:02}" if half == "PM" and hour < 24 else "X"
    if half:
        hour = hour % 12 + (12 if half in {"PM", "Uday"} else 0)
    return f"C{hour:02}:{minute:02}"


def _figures(_dates: Dates, match: re.Match[str]) -> str:
    hour, minute, rest = match["clock"].split(":")[0], match["clock"].split(":")[1], ""
    if match["clock"].count(":") == 2:
        rest = f":{match['clock'].split(':')[2]}"
    if not 1 <= int(hour) <= 12:
        return "X"
    return _told(int(hour), int(minute), match["half"]) + rest


def _hours(dates: Dates, match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    if groups.get("unit") == "Uhour" and not dates.hours_are_times:
        return None
    half = groups.get("half") or groups.get("first_half")
    minute = int(groups.get("minute") or 0)
    if groups.get("more"):
        minute = 30 if groups["more"] == "HALF" else 15
    hour = int(groups.get("hour") or 1)
    if groups.get("less"):
        return _told((hour or 24) - 1, 45, half)
    return _told(hour, minute, half)


def _past(dates: Dates, match: re.Match[str]) -> str | None:
    hour, way, half = int(match["hour"]), match["way"], match["half"]
    if not 1 <= hour <= 12 or (way == "AGO" and not dates.ago_is_to):
        return None
    if match["part"] == "HALF":
        return _told(hour, 30, half) if way == "R-1" else None
    return _told(hour, 15, half) if way in {"R-1", "SINCE", "AFTER"} else _told(hour - 1, 45, half)


def _half_to(_dates: Dates, match: re.Match[str]) -> str | None:
    hour = int(match["hour"])
    return _told(hour - 1, 30, match["half"]) if 1 <= hour <= 12 else None


_N = r"[NA](?P<hour>\d\d?)"
_HALF = r"(?: (?:IN (?:OF )*)?(?P<half>AM|PM))"
_DAYTIME = r"(?: (?P<half>AM|PM|Uday(?! [NAO])))"
# Without one of these symbols there is no time of day but one in figures.
OF_CLOCKS = {
    "AM", "PM", "OCLOCK", "Uhour", "HALF", "+HALF", "HALF-TO", "QUARTER", "+QUARTER", "-QUARTER",
    "NOON", "MIDNIGHT",
}  # fmt: skip
_CLOCKS: tuple[tuple[str, _Clock], ...] = (
    (rf"C(?P<clock>\d+:[\d:.]+){_HALF}", _figures),
    (r"C(?P<clock>\d+:[\d:.]+) OCLOCK", lambda _dates, match: f"C{match['clock']}"),
    (rf"N(?P<hour>\d\d?) \. N(?P<minute>\d\d){_HALF}", _hours),
    (r"(?P<first_half>AM|PM) N(?P<hour>\d\d?) OCLOCK(?: N(?P<minute>\d\d?) MINUTE)?"
     r"(?: (?P<more>HALF))?", _hours),
    (rf"(?P<part>HALF|(?:A1 )?QUARTER) (?P<way>R-1|TO|SINCE|AFTER|BEFORE|AGO) {_N}{_HALF}?",
     _past),
    (rf"HALF-TO {_N}(?: OCLOCK)?{_HALF}?", _half_to),
    (rf"{_N} (?P<unit>OCLOCK|Uhour) \+(?P<more>HALF|QUARTER)", _hours),
    (rf"{_N} (?P<unit>OCLOCK|Uhour) (?P<less>-QUARTER)", _hours),
    (rf"{_N} (?P<unit>OCLOCK|Uhour) N(?P<minute>\d\d?)(?: MINUTE)?"
     # "13 h 45, heure de Paris" tells by whose clocks.
     rf"(?! U(?!hour OF)|\S* (?:AGO|AHEAD|OF)){_HALF}?", _hours),
    (rf"{_N} (?P<unit>OCLOCK) (?P<more>HALF)", _hours),
    (rf"{_N} OCLOCK{_DAYTIME}?", _hours),
    (rf"{_N} (?P<unit>Uhour){_DAYTIME}", _hours),
    (rf"{_N}{_HALF}", _hours),
    (rf"(?<=IN ){_N} (?P<unit>Uhour){_NOT_OCLOCK}", _hours),
    (rf"(?<=IN OF ){_N} (?P<unit>Uhour){_NOT_OCLOCK}", _hours),
    (rf"(?<=IN OF )[NA](?P<hour>\d\d?) \+(?P<more>HALF|QUARTER){_HALF}?", _hours),
    (r"(?<=IN )(?P<unit>Uhour) (?P<half>Uday|AM|PM)", _hours),
    (r"NOON", lambda _dates, _match: f"C{_NOON}:00"),
    (r"MIDNIGHT", lambda _dates, _match: f"C{_NIGHT:02}:00"),
)  # fmt: skip


@cache
def clocks() -> tuple[tuple[re.Pattern[str], _Clock], ...]:
    """The patterns of times of day, and what each makes; few texts have need of them."""
    return tuple((re.compile(rf"(?<!\S)(?:{pattern})(?= )"), clock) for pattern, clock in _CLOCKS)
