"""The clauses that tell of an event: where they stand, what happened, and what is asked beside."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from bot.languages.spoken import LANGUAGES
from bot.questions.taking import EVENTS
from bot.reading.folding import folded
from bot.reading.sight import Sight
from bot.station.domain import EventKind

# What is asked beside such a clause, and of what.
ASKS = {"who", "which", "how-many", "list", "yes-no", "commander", "compare", "age"}
_OF_WHAT = {
    "aboard", "station", "space", "people", "crew", "commander", "woman", "men", "cosmonaut",
    "ship", "country",
}  # fmt: skip
# "Left", "came" and "flew", where it is plain of what.
_ALSO = {
    "happen": EventKind.UNDOCKING, "recalled": EventKind.UNDOCKING, "fly": EventKind.LAUNCH,
}  # fmt: skip
# A word for "which" may be one for "that" as well.
_JOINING = {"yes-no", "which"}


def asks_beside(
    sight: Sight, clause: tuple[int, int], asking: Collection[str], verb_at: int
) -> bool:
    """Whether it is asked beside a clause, and not in it: "when did she land?".

    At ``verb_at`` it would be asked by a verb in it; "while she was there" asks nothing by its.
    """
    within = range(*clause)

    def beside(cue: str) -> bool:
        return any(place not in within for place in sight.every.get(cue, ()))

    named = (*sight.people, *sight.missions, *sight.groups)
    of_what = any(map(beside, _OF_WHAT)) or any(one.first not in within for one in named)
    asked_within = {"yes-no", "who", "which", "how-many"} & {
        cue
        for cue, places in sight.every.items()
        # "Después de que": what joins a clause asks nothing, nor does its verb.
        if any(place in within and (cue not in _JOINING or place == verb_at) for place in places)
    }
    return any(map(beside, asking)) and of_what and not asked_within and not beside("pronoun")


def event_told(sight: Sight, within: range) -> EventKind | None:
    """What happened, by the words of the clause."""
    told = sight.cues_in(within)
    return next((kind for cue, kind in {**EVENTS, **_ALSO}.items() if cue in told), None)


def whens(words: list[str]) -> Iterator[tuple[int, int]]:
    """Where the words stand by which a clause tells when, from the first to behind the last."""
    text, starts = "", []
    for word in words:
        starts.append(len(text))
        text += f"{word} "
    for found in _saying_when().finditer(text):
        if found.start() in starts:
            first = starts.index(found.start())
            yield first, first + found.group().count(" ") + 1


@lru_cache(maxsize=2)
def sides_told(side: str) -> frozenset[str]:
    """The words of all languages by which a time is told that lies before or after another, or
    that begins or ends with it."""
    ways = (way.split() for one in LANGUAGES for way in one.times.get(side, "").split(","))
    return frozenset(folded(way[0]) for way in ways if way)


def side_told(word: str) -> int:
    """Which side of an event a word tells: 1 behind it, -1 before it; 0 if none."""
    return (word in sides_told("after")) - (word in sides_told("before"))


def asks_when(words: list[str]) -> bool:
    """Whether the words by which a clause tells when may ask it as well: "when was she there?"."""
    return " ".join(words) in _asking_when()


@lru_cache(maxsize=1)
def _asking_when() -> frozenset[str]:
    """The words of all languages that may ask when something was."""
    return frozenset(folded(way.strip()) for one in LANGUAGES for way in one.whenever.split(","))


@lru_cache(maxsize=1)
def _saying_when() -> re.Pattern[str]:
    """The words of all languages by which a clause tells when, the longest first."""
    ways = (way for one in LANGUAGES for way in f"{one.whenever}, {one.meanwhile}".split(","))
    said = {folded(way.strip()) for way in ways} - {""}
    longest = sorted(said, key=len, reverse=True)
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, longest))})(?!\S)")
