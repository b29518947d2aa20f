"""What is left over of a sentence and changes nothing: a part that asks of something else, one
word of which nothing is known, what else a day was."""

from itertools import count, takewhile
from typing import NamedTuple

from bot.questions.taking import ASKING, FUNCTION
from bot.reading.sight import Sight


class Item(NamedTuple):
    """Something recognised that a question must account for, by its sort or cue."""

    sort: str
    words: str
    place: int


def apart(used: list[Item], over: list[Item], sight: Sight) -> tuple[Item, ...]:
    """What is left over in parts of a sentence that none of the question is in."""
    asking = {sight.parts[item.place] for item in used if item.sort not in FUNCTION}
    if not asking:
        return ()
    asking |= {sight.parts[sight.places[cue]] for cue in ASKING & sight.cues.keys()}
    of_a_day = _of_a_day(over, sight)
    return tuple(
        item
        for item in over
        if item in of_a_day or (sight.parts[item.place] not in asking and item.sort in _ASIDE)
    )


# So much is known of a question at least in which a word is passed over.
_PLAIN = 2
_NAMES = {"PERSON", "GROUP", "MISSION", "CRAFT", "DATE"}


def slight(used: list[Item], over: list[Item], sight: Sight) -> tuple[Item, ...]:
    """The one word of which nothing is known, where all else is taken that a plain question says.

    A word beside a name may be of the name, one behind "who" or "how many" what is asked for, and
    beside a day may stand what a people did then.
    """
    if len(over) != 1 or over[0].sort != "UNKNOWN" or sight.respelt:
        return ()
    (word,) = over
    if sum(item.sort not in FUNCTION for item in used) < _PLAIN:
        return ()
    named = [item for item in used if item.sort in _NAMES]
    if {"GROUP", "DATE"} <= {item.sort for item in named}:
        return ()
    beside = {place for item in named for place in (item.place - 1, _end(item))}
    asked = {_end(item) for item in used if item.sort in ASKING}
    asked |= {
        sight.places[cue] + len(sight.cues[cue].split()) for cue in ASKING & sight.cues.keys()
    }
    return () if word.place in beside | asked else (word,)


def _end(item: Item) -> int:
    """The place behind the words of an item."""
    return item.place + len(item.words.split())


# Words so short say nothing by themselves.
_SHORT = 2


def _of_a_day(over: list[Item], sight: Sight) -> set[Item]:
    """What stands right before a day that is said in full, or right behind it, and tells what
    else it was: "at the World Cup final, 13 July 2014"."""
    # "When Argentina won the World Cup" may be of whoever is asked for.
    named = {sight.parts[one.first] for one in (*sight.groups, *sight.people, *sight.missions)}
    at = {
        place + step: item
        for item in over
        if item.sort in {"UNKNOWN", "ground"} and sight.parts[item.place] not in named
        # "At the football World Cup final" says so three times over.
        for place in {item.place, *(sight.every["ground"] if item.sort == "ground" else ())}
        for step in range(len(item.words.split()))
    }
    short = {place for place, word in enumerate(sight.words) if len(word) <= _SHORT}
    found: set[Item] = set()
    for date in sight.dates:
        a_day = date.has_day or ":" in date.text
        if a_day and date.text[:4].isdecimal() and date.text[:4] in sight.said(date):
            for places in (count(date.first - 1, -1), count(date.last)):
                beside = takewhile(lambda place: place in at or place in short, places)
                found.update(at[place] for place in beside if place in at)
    return found


# What may stand beside a question and ask of something else, or of nothing. Whoever names a
# person, a ship, a day or a condition anywhere says whom or what it is about.
_ASIDE = {
    "UNKNOWN", "if", "opinion", "cause", "still", "days", "how-many", "how-long", "when", "where",
    "why", "flight", "fly", "stay", "first", "woman", "happen", "other", "same",
}  # fmt: skip
