"""Missions and expeditions within a sentence: "ms 29", "crew-11", "союз мс-29"."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from bot.errors import AskError
from bot.reading.dates.calendar import MONTHS
from bot.reading.folding import Word, folded
from bot.reading.lexicon import Hit, Sort
from bot.reading.ships import find_mission
from bot.reading.sight import Thing
from bot.reading.small_words import BEFORE_NUMBERS, EXPEDITIONS, ORDINALS, SHIPS
from bot.station.manifest import Manifest
from bot.station.worked_out import worked_out

# Series of missions by the words for them.
_NAMES = ("ms", "tma", "tm", "crew", "sts", "ax", "demo", "vast", "pam", "cft")
_LATIN = {**dict(zip(_NAMES, _NAMES, strict=True)), "axiom": "ax", "dm": "demo"}
_SERIES = _LATIN | {word: name for word, name in SHIPS.items() if name in _NAMES}
# As crews call their ships for short, with the number right behind.
_BEGUN = {"c": "crew"}
_BETWEEN = BEFORE_NUMBERS | {"ax"}
# Soyuz TMA-10M and those after it were modified.
_MODIFIED = {"m", *(word for word, name in SHIPS.items() if name == "m")}
_UNITS = {"day", "week", "month", "year", "hour", *MONTHS}

# With what the symbols begin that each pattern begins with.
_FIRST = frozenset("PSENFK")
_PATTERNS = tuple(
    (sort, re.compile(rf"(?:{pattern})(?= |$)"))
    for sort, pattern in (
        ("mission", r"(?:Psoyuz )?S(?P<series>ms|tma|tm) [NA](?P<number>\d{1,2})(?: (?P<m>m))?"),
        ("mission", r"(?:Pdragon )?S(?P<series>crew|demo|vast|pam) [NA](?P<number>\d{1,2})"),
        ("mission", r"(?:Pshuttle )?S(?P<series>sts) [NA](?P<number>\d{1,3})"),
        ("mission", r"S(?P<series>ax)(?: b)* [NA](?P<number>\d{1,2})"),
        ("mission", r"(?:Pstarliner )?S(?P<series>cft)"),
        ("mission", r"P(?P<series>soyuz|starliner) N(?P<number>\d{1,2})"),
        ("expedition", r"E (?:b )*[NA](?P<number>\d{1,5})"),
        ("expedition", r"N(?P<number>\d{1,4})(?: o)* E"),
        ("expedition", r"F E(?P<number>)"),
        ("expedition", r"K N(?P<number>\d{1,3})"),
    )
)


def find(
    manifest: Manifest,
    words: Sequence[Word],
    hits: Sequence[Hit],
    numbers: Sequence[tuple[int, bool, int, int]],
    taken: set[int],
) -> tuple[list[Thing], list[Thing]]:
    """The missions and the expeditions named; their words are added to those taken.

    ``numbers`` are those in words, with whether they order and their places.
    """
    symbols = _symbols(words, hits)
    within: set[int] = set()
    for value, orders, first, last in numbers:
        # "Crew nine" is a ship; "nine expeditions" are many, "the ninth expedition" is one.
        if symbols[first] == "~" and not _is_unit(hits, last):
            symbols[first] = f"N{value}" if orders else f"A{value}"
            within.update(range(first + 1, last))
    line, starts, places = "", [], {}
    for place, symbol in enumerate(symbols):
        starts.append(len(line))
        if place not in within:
            places[len(line)] = place
            line += symbol + " "
    places[len(line)] = len(symbols)
    missions: list[Thing] = []
    expeditions: list[Thing] = []
    place = 0
    while place < len(symbols):
        if place in within or symbols[place][:1] not in _FIRST:
            place += 1
            continue
        for sort, pattern in _PATTERNS:
            match = pattern.match(line, starts[place])
            if match is None:
                continue
            last = places[match.end() + 1]
            said = " ".join(word.typed for word in words[place:last])
            if sort == "mission":
                missions.append(_mission(manifest, _name(match), said, place, last))
            else:
                number = int(match["number"] or 1)
                expeditions.append(Thing(sort, number, said, place, last))
            taken.update(range(place, last))
            place = last
            break
        else:
            place += 1
    return missions, expeditions


def find_crafts(manifest: Manifest, words: Sequence[Word], taken: set[int]) -> tuple[Thing, ...]:
    """The spacecraft that are named; their words are added to those taken."""
    crafts, found = _crafts(manifest), []
    for place, word in enumerate(words):
        called = crafts.get(SHIPS.get(word.text, word.text))
        if called and place not in taken:
            found.append(Thing("craft", called, word.typed, place, place + 1))
            taken.add(place)
    return tuple(found)


def is_craft(manifest: Manifest, word: str) -> bool:
    """Whether a folded word is the name of a spacecraft."""
    return SHIPS.get(word, word) in _crafts(manifest)


@worked_out
def _crafts(manifest: Manifest) -> Mapping[str, str]:
    """The spacecraft that flew several times, by their folded names.

    Others are called by their missions, and some are named after people.
    """
    flown = Counter(one.spacecraft for one in manifest.missions if one.spacecraft)
    return {folded(called): called for called, times in flown.items() if times > 1}


def _mission(manifest: Manifest, name: str, said: str, first: int, last: int) -> Thing:
    try:
        found = find_mission(manifest, name)
    except AskError:
        return Thing("mission", None, said, first, last, called=name)
    return Thing("mission", found.id, said, first, last, exact=found.exact)


def _symbols(words: Sequence[Word], hits: Sequence[Hit]) -> list[str]:
    """The words as symbols: programmes, series, numbers, words that may stand between."""
    programs = {hit.first: hit for hit in hits if hit.entry.sort is Sort.PROGRAM}
    cues = {hit.first: hit.entry.meaning for hit in hits
            if hit.entry.sort is Sort.CUE and hit.entry.meaning == "expedition"}  # fmt: skip
    firsts = {hit.first for hit in hits if hit.entry.meaning == "first"}
    symbols = []
    for place, word in enumerate(words):
        text = word.text
        if text.isdigit() and text.isascii():
            symbols.append("~" if _is_unit(hits, place + 1) else f"N{text}")
        elif series := _series(words, place):
            symbols.append(f"S{series}")
        elif place in programs:
            symbols.append(f"P{programs[place].entry.meaning}")
        elif place in cues:
            symbols.append("E")
        elif text in _MODIFIED:
            symbols.append("m")
        elif text in EXPEDITIONS:
            symbols.append("K")
        elif place in firsts:
            symbols.append("F")
        elif text in ORDINALS:
            symbols.append("o")
        else:
            symbols.append("b" if text in _BETWEEN else "~")
    for place, hit in programs.items():
        # "crew dragon" is one programme, no series.
        for inner in range(place + 1, hit.last):
            if words[inner].text not in _SERIES or not symbols[inner + 1 : inner + 2]:
                symbols[inner] = ""
        if hit.last - place > 1:
            symbols[place] = f"P{hit.entry.meaning}"
    return symbols


def _series(words: Sequence[Word], place: int) -> str:
    """The series that a word names, or a letter with a number right behind it: "C14"."""
    word, behind = words[place], words[place + 1 : place + 2]
    glued = bool(behind) and behind[0].start == word.end and behind[0].text.isdecimal()
    return _SERIES.get(word.text) or (_BEGUN.get(word.text, "") if glued else "")


def _is_unit(hits: Sequence[Hit], place: int) -> bool:
    """Whether a word counts time, or is a month: "crew 2 weeks ago", "МКС 10 сентября"."""
    return any(
        hit.first == place and hit.entry.sort is Sort.TIME and hit.entry.meaning in _UNITS
        for hit in hits
    )


def _name(match: re.Match[str]) -> str:
    groups = match.groupdict()
    series, number = groups["series"], groups.get("number")
    if number is None:
        return series
    return f"{series}-{int(number):02}m" if groups.get("m") else f"{series}-{int(number)}"
