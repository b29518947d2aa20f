"""The thoughts of a sentence: what asks, what only tells of a day, and what changes nothing."""

import re
from collections.abc import Sequence

from bot.languages.spoken import LANGUAGES
from bot.reading.dates.said import SaidDate
from bot.reading.folding import Word
from bot.reading.lexicon import Hit, Sort
from bot.reading.sight import Thing

# What parts one thought of a sentence from the next; the dot of "13. Juli" does not.
_DIVIDES = re.compile(r"(?<!\b\d)(?<!\b\d\d)\.|[,;:!?()\[\]…–—。、！？（）]|\s-\s")


# A comma divides less in some languages.
_BUT_COMMAS = re.compile(_DIVIDES.pattern.replace("[,;", "[;").replace("、", ""))
WITH_COMMAS = {language.code for language in LANGUAGES if language.commas_divide}


def parts_of(words: Sequence[Word], text: str, *, commas: bool = True) -> tuple[int, ...]:
    """For each word in which part of the text it stands, as stops and commas divide it."""
    found, part, end = [], 0, 0
    divides = _DIVIDES if commas else _BUT_COMMAS
    for word in words:
        part += divides.search(text, end, word.start) is not None
        found.append(part)
        end = word.end
    return tuple(found)


_ANYONE = {"people", "cosmonaut", "crew"}
# Words that deny, which alone between marks do not: "it is Crew-12, no?"
_DENIES = {"not", "never"}
# Who asks for these of "all the names" wants no more than of the names.
_ASKS_FOR = {
    "who", "which", "what-is", "when", "where", "how-long", "wait", "how-many", "how", "why",
    "list", "tell", "until", "times", "total", "rate",
}  # fmt: skip


def changes_nothing(
    hit: Hit, parts: Sequence[int], named: Sequence[Thing], hits: Sequence[Hit]
) -> bool:
    """Whether a cue changes nothing where it stands.

    So does a "no" that is a part of the sentence by itself, a "before" of nobody's flight, and a
    "with"
    that nobody is named after.
    """
    if hit.entry.meaning == "all":
        language = hit.entry.language
        asked = {
            other.entry.meaning
            for other in hits
            if other.entry.sort is Sort.CUE and other.entry.language == language
        }
        return bool(asked & _ASKS_FOR)
    if hit.entry.meaning in _DENIES:
        part = parts[hit.first]
        alone = parts.count(part) == hit.last - hit.first and parts[hit.last - 1] == part
        return alone and len(parts) > hit.last - hit.first
    if hit.entry.meaning == "or":
        # "Any astronaut or cosmonaut"
        anyone = [other for other in hits if other.entry.meaning in _ANYONE]
        ends, begins = {one.last for one in anyone}, {one.first for one in anyone}
        return hit.first in ends and hit.last in begins
    if hit.entry.meaning == "with":
        people = {one.first for one in named if one.sort == "person"}
        after = {one.last for one in named if one.sort == "person"}
        if any(one.entry.meaning == "pronoun" and one.first == hit.first for one in hits):
            return False
        if any(one.sort == "program" and one.first - hit.last in {0, 1} for one in named):
            # "Did Maurer come home with the Soyuz?"
            return True
        return not (people & {hit.last, hit.last + 1} or hit.first in after)
    if hit.entry.meaning == "before-after":
        flown = [one for one in named if one.sort != "program"]
        ends = {one.last for one in flown}
        programs = [one for one in named if one.sort == "program" and one.last <= hit.first]
        there = [one for one in hits if one.entry.meaning in _THERE and one.first >= hit.last]
        if programs and there:
            # "The Dragon flight before the one that is there"
            return False
        return not ({one.first for one in flown} & {hit.last, hit.last + 1} or hit.first in ends)
    return False


# That a ship is there, so that another can be before it.
_THERE = {"aboard"}
# Cues of what is asked of the station, unlike what else happened on a day.
_OF_THE_QUESTION = {
    "who", "which", "how-many", "how-long", "wait", "what-is", "list", "tell", "where", "aboard",
    "station", "space", "people", "crew", "ship", "flight", "fly", "commander", "next", "launch",
    "land",
}  # fmt: skip


def thoughts(parts: Sequence[int], hits: Sequence[Hit]) -> list[tuple[int, int]]:
    """For each word in which part of the text it stands, and after how many a "when" there."""
    whens = {hit.first for hit in hits if hit.entry.meaning == "when"}
    found, count = [], 0
    for place, part in enumerate(parts):
        count += place in whens
        found.append((part, count))
    return found


def of_the_day(
    peoples: Sequence[Thing],
    dates: Sequence[SaidDate],
    left: Sequence[int],
    thought: Sequence[tuple[int, int]],
    hits: Sequence[Hit],
) -> tuple[Thing, ...]:
    """The peoples of whom only is told what they did on a day: "when Germany won on 13 July"."""
    asked = {thought[hit.first] for hit in hits if hit.entry.meaning in _OF_THE_QUESTION}
    dated = {thought[date.first] for date in dates}
    unknown = {thought[place] for place in left}
    return tuple(one for one in peoples if thought[one.first] in (dated & unknown) - asked)
