"""Zones of time as people type them: a city, an IANA name, an abbreviation, an offset."""

import re
from datetime import UTC, timedelta, timezone, tzinfo
from functools import lru_cache

from bot.reading.folding import folded

_ABBREVIATIONS = {
    "z": ("UTC", 0), "zulu": ("UTC", 0), "utc": ("UTC", 0), "gmt": ("GMT", 0), "msk": ("MSK", 180),
    "est": ("EST", -300), "edt": ("EDT", -240), "cst": ("CST", -360), "cdt": ("CDT", -300),
    "mst": ("MST", -420), "mdt": ("MDT", -360), "pst": ("PST", -480), "pdt": ("PDT", -420),
    "cet": ("CET", 60), "cest": ("CEST", 120), "bst": ("BST", 60), "jst": ("JST", 540),
}  # fmt: skip
# Clocks keep to these only for a part of the year; in these cities, among others.
_FOR_A_PART = {
    "EST": "New York", "EDT": "New York", "CST": "Chicago", "CDT": "Chicago", "MST": "Denver",
    "MDT": "Denver", "PST": "Los Angeles", "PDT": "Los Angeles", "CET": "Berlin",
    "CEST": "Berlin", "BST": "London",
}  # fmt: skip
# POSIX counts westwards: Etc/GMT+3 is three hours behind UTC.
_WESTWARDS = re.compile(r"Etc/GMT([+-])(\d{1,2})", re.ASCII)
_OFFSET = re.compile(r"(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?", re.ASCII)


def find_zone(text: str) -> tuple[tzinfo, str] | None:
    """The zone that a word or two name, with the name to show; None if there is none.

    A city, an IANA name, a common abbreviation or an offset from UTC, with words such as "time"
    or "heure de" around it.
    """
    word = text.strip("()").casefold()
    if word in _ABBREVIATIONS:
        shown, minutes = _ABBREVIATIONS[word]
        return (timezone(timedelta(minutes=minutes)) if minutes else UTC), shown
    if match := _OFFSET.fullmatch(word):
        return _offset(match[1], int(match[2]), int(match[3] or 0))
    if not re.fullmatch(r"[^\W\d_][\w/+ -]*", word):
        return None
    # Places, and words of all languages, which most zones are not.
    from zoneinfo import ZoneInfo

    from bot.reading.small_words import CLOCKS, ZONES, without_beside_zones

    name = CLOCKS.get(folded(word))
    if name is None and (bare := without_beside_zones(word)) != word:
        return find_zone(bare)
    name = name or ZONES.get(word) or _zone_names().get(word.replace(" ", "_"))
    if name is None:
        return None
    if match := _WESTWARDS.fullmatch(name):
        return _offset("-" if match[1] == "+" else "+", int(match[2]), 0)
    return ZoneInfo(name), zone_called(word, name)


def names_zone(word: str) -> bool:
    """Whether a folded word is of the name of a zone: "Paris", "Wiener Zeit"."""
    from bot.reading.small_words import WORDS_OF_CLOCKS

    return word in WORDS_OF_CLOCKS or word in _zone_names()


def zone_called(word: str, name: str) -> str:
    """How the zone of that IANA name is called in answers: as it was asked for, if in Latin."""
    from bot.reading.small_words import ZONES

    if word in ZONES and word.isascii():
        return word.title()
    return name.rpartition("/")[2].replace("_", " ")


def city_for(shown: str) -> str | None:
    """A city whose clocks are meant by a zone that ``find_zone`` takes for the whole year.

    None for a zone that follows the clocks itself, or of which no clocks go another way.
    """
    return _FOR_A_PART.get(shown)


def _offset(sign: str, hours: int, minutes: int) -> tuple[tzinfo, str] | None:
    away = timedelta(hours=hours, minutes=minutes)
    if minutes > 59 or away > timedelta(hours=14):
        return None
    if not away:
        return UTC, "UTC"
    shown = f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")
    return timezone(-away if sign == "-" else away), shown


@lru_cache(maxsize=1)
def _zone_names() -> dict[str, str]:
    from zoneinfo import available_timezones

    names: dict[str, str] = {}
    for name in sorted(available_timezones()):
        area, slash, city = name.rpartition("/")
        names[name.casefold()] = name
        if slash and area not in {"Etc", "SystemV"}:
            names.setdefault(city.casefold(), name)
    return names
