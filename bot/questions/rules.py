"""The form of the rules that say what is meant.

A rule is a line of terms that must all be there; ``a|b`` is either, ``!a`` must be missing.
Terms in small letters are cues of the languages, those in capitals are things named:
PERSON, TWO (people), MISSION, MISSIONS (two), EXPEDITION, PROGRAM, PROGRAMS (two), CRAFT,
GROUP, GROUPS (two), US, RU, DATE, SPAN, UNTIL (an end alone), ARRIVED (that ships came, not
that they were there), FORMERLY (before then), SOLE (the only one of a people or a sex), AS-OF,
CROSS (people of one side and a ship of the other's), ABROAD (a country as a place).
Those with @ stand for several cues. Ten points for each term that is there, and what the rule
adds; the rule with most points says what is meant, the first among equals.
"""

from functools import lru_cache
from sys import intern
from typing import NamedTuple

from bot.questions.taking import CONTENT, FUNCTION

TERM = 10
# All that a text may have beside a programme.
ANYTHING = (
    CONTENT
    | FUNCTION
    | {"PERSON", "MISSION", "EXPEDITION", "GROUP", "PROGRAM", "CRAFT", "DATE", "NUMBER"}
)
_SEVERAL = {
    "@anyone": "people|crew|country|GROUP|woman|cosmonaut",
    "@place": "aboard|station|space",
    "@event": "launch|dock|undock|land",
    "@flown": "PROGRAM|ship|flight|people|crew",
    "@people": "people|crew",
    "@whoever": "who|which|people|woman|GROUP",
    "@known": "PERSON|MISSION|EXPEDITION",
    "@of-mission": "who|crew|people|when|fly|tell|how-long|wait|list|flight|ship|commander|replace"
    "|where|PERSON|how-many|seat",
    "@of-person": "days|when|how-long|wait|how-many|still|spend|fly|times|where|tell|total|flight"
    "|commander|PROGRAM|ship",
    "@other": "most|longest|shortest|fewest|record|cost|seat|agreement|swap|suspend|rate|take-to",
}


class Rule(NamedTuple):
    """What must be there, and what must not, for a way of asking to be meant."""

    terms: tuple[frozenset[str], ...]
    missing: frozenset[str]
    points: int
    line: str

    @property
    def cues(self) -> frozenset[str]:
        """All that its terms ask for."""
        return frozenset().union(*self.terms)

    def is_met(self, given: frozenset[str]) -> bool:
        """Whether all is there of what was recognised, and nothing of what must not."""
        return given.isdisjoint(self.missing) and not any(map(given.isdisjoint, self.terms))


def rules(*lines: str, more: int = 0) -> tuple[Rule, ...]:
    """The rules of the lines, which count ``more`` points than the number of their terms tells."""
    return tuple(_rule(line, more) for line in lines)


def alone(*terms: str, beside: str = "", more: int = 0) -> tuple[Rule, ...]:
    """The rule for a text that says this and nothing else, but what is ``beside`` perhaps."""
    barred = sorted(ANYTHING - {*terms, *beside.split()})
    return (
        Rule(
            tuple(map(_either, terms)),
            frozenset(barred),
            TERM * len(terms) + more,
            f"{' '.join(terms)} alone",
        ),
    )


def _rule(line: str, more: int) -> Rule:
    whole = line
    for name, cues in _SEVERAL.items():
        whole = whole.replace(name, cues)
    terms = [term for term in whole.split() if not term.startswith("!")]
    missing = "|".join(term[1:] for term in whole.split() if term.startswith("!"))
    return Rule(tuple(map(_either, terms)), _either(missing), TERM * len(terms) + more, line)


@lru_cache(maxsize=1024)
def _either(term: str) -> frozenset[str]:
    """The cues of ``a|b``; the same few stand in most rules, and are one set for all."""
    return frozenset(map(intern, term.split("|"))) if term else frozenset()
