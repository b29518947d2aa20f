"""Rules that say what is meant: their form, and the topics of which nothing is known here.

A rule is a line of terms that must all be there; ``a|b`` is either, ``!a`` must be missing.
Terms in small letters are cues of the languages, those in capitals are things named:
PERSON, TWO (people), MISSION, EXPEDITION, PROGRAM, GROUP, GROUPS (two), US, RU, DATE, SPAN,
CROSS (people of one side and a ship of the other's), ABROAD (a country as a place). Those with
@ stand for several cues. Ten points for each term that is there, and what the rule adds; the
rule with most points says what is meant, the first among equals.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.messages import Message

TERM = 10
# The cues of events, with the event that each is of.
EVENTS = {"launch": "launch", "dock": "docking", "undock": "undocking", "land": "landing"}

_SEVERAL = {
    "@anyone": "people|crew|country|GROUP|woman|cosmonaut",
    "@place": "aboard|station|space",
    "@event": "launch|dock|undock|land",
    "@flown": "PROGRAM|ship|flight|people|crew",
    "@people": "people|crew",
    "@whoever": "who|which|people|woman|GROUP",
    "@known": "PERSON|MISSION|EXPEDITION",
    "@of-mission": "who|crew|people|when|fly|tell|how-long|list|flight|ship|commander|replace|where"
    "|PERSON|how-many|seat",
    "@of-person": "days|when|how-long|how-many|still|spend|fly|times|where|tell|total|flight"
    "|commander|PROGRAM|ship",
    "@other": "most|longest|shortest|fewest|record|cost|seat|agreement|swap|suspend|rate|take-to",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """What is meant if all the terms are there; ``also`` are arguments that follow from it."""

    intent: str
    terms: tuple[frozenset[str], ...]
    missing: frozenset[str]
    points: int
    line: str
    also: tuple[tuple[str, str], ...] = ()

    @property
    def cues(self) -> frozenset[str]:
        """All that its terms ask for."""
        return frozenset().union(*self.terms)


def rules(intent: str, *lines: str, more: int = 0, **also: str) -> Iterator[Rule]:
    """The rules of the lines: they mean ``intent``, with ``more`` points and arguments ``also``."""
    for line in lines:
        whole = line
        for name, cues in _SEVERAL.items():
            whole = whole.replace(name, cues)
        terms = [term for term in whole.split() if not term.startswith("!")]
        missing = "|".join(term[1:] for term in whole.split() if term.startswith("!"))
        yield Rule(
            intent,
            tuple(map(_either, terms)),
            _either(missing),
            TERM * len(terms) + more,
            line,
            tuple(also.items()),
        )


@lru_cache(maxsize=1024)
def _either(term: str) -> frozenset[str]:
    """The cues of ``a|b``; the same few stand in most rules, and are one set for all."""
    return frozenset(term.split("|")) if term else frozenset()


NOT_WHO = "!why|how|can|first|last|next|PROGRAM|commander|@other"
TOPICS = {
    "position": Message("where the station is or when it can be seen"),
    "life": Message("daily life aboard"),
    "private": Message("private matters of the crew"),
    "other-station": Message("other stations"),
    "weather": Message("the weather of Earth or space"),
    "elsewhere": Message("the rest of space"),
    "cargo": Message("cargo ships"),
    "work": Message("spacewalks, experiments and the hardware of the station"),
    "operations": Message("how spacecraft work"),
    "prices": Message("the prices of flights"),
}
