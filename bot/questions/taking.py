"""What a question takes of what is recognised in a sentence, and what a cue is to it.

A cue either tells how something is asked (FUNCTION) or changes what is asked (CONTENT).
Of these a question takes those that it names, because they choose it, become its arguments,
or are told by its every answer: of an expedition it is always told who commanded it. What a
text says besides is never dropped: it is told, or the text is refused.

``a+B`` is taken only where B was recognised as well, ``a!B`` only where B was not; @tense
and @event stand for several.
"""

import re
from collections.abc import Mapping
from functools import cache
from sys import intern
from types import MappingProxyType
from typing import NamedTuple

from bot.station.domain import EventKind

_FUNCTION = (
    "year true crewed including who which what-is yes-no list tell aboard "
    "up-there station iss people crew pronoun follow spend can chat kin birthday then now sign "
    "above this-day"
)
FUNCTION = frozenset(_FUNCTION.split())
# Those that ask for something, not whether it is so.
ASKING = frozenset(
    {
        "who", "which", "what-is", "when", "where", "wait", "how-long", "how-many", "how", "why",
        "list", "tell", "until", "times", "rate", "built", "with-whom",
    }
)  # fmt: skip
# The places from which ships are launched, by the cue that names them.
SPACEPORTS = {
    "baikonur": "Baikonur",
    "canaveral": "Cape Canaveral",
    "kennedy": "Kennedy Space Center",
}
# The places where ships came down, by the cue that names them.
LANDINGS = {
    "atlantic": "Atlantic Ocean",
    "pacific": "Pacific Ocean",
    "gulf": "Gulf of Mexico",
    "edwards": "Edwards Air Force Base",
    "white-sands": "White Sands Space Harbor",
}
# What changes the question, by kind.
_CONTENT = {
    "what is asked": "when where why how wait how-long how-many until rate usually mean age "
    "mean-age",
    "tense": "past future",
    "whom": "space cosmonaut woman men country role other",
    "which of them": "first last next most longest shortest fastest fewest oldest youngest record "
    "belongs total only one-ship one-person compare or nth before-after local-time except "
    "either-way each-year each-country shaky",
    "whether at all": "ever never not refuse without empty been always at-least still stuck all "
    "more-than less-than",
    "event": "launch dock undock land fly aloft rotation replace handover gap happen leak change "
    "delay instead taken-off named relocate lost quits recalled nothing hangs falls falcon "
    "worst-of on-time matter",
    "from where": " ".join(["florida", *SPACEPORTS, *LANDINGS]),
    "why it happens": "cause",
    "as what": "pilot engineer specialist participant private professional completed first-flight "
    "first-visit once crews kinds private-flight thrice four-times five-times",
    "thing": "ship flight expedition commander days minutes length lasts times stay seat twice "
    "several share enough port",
    "together": "together at-once crowded same other-kind with with-whom",
    "topic": "guarantee agreement swap suspend if supposing condition pad escape end cost partners "
    "heads carry meeting faq built take-to help timeline on-this-day birthdays on-posts "
    "on-counting on-privacy on-export on-invite on-support",
    "the answer before": "one-after one-before of-them",
    "no question": "order opinion ground not-told",
    "another topic": "x-position x-life x-private x-ages x-other-station x-weather x-elsewhere "
    "x-cargo x-work x-operations",
}
# What is told by phrases beside whomever they are of, and not by words alone.
PHRASED = frozenset({"except", "one-ship", "one-person"})
CONTENT = frozenset(cue for cues in _CONTENT.values() for cue in cues.split())

# The cues of events, with the event that each is of, in the order in which they come.
EVENTS = {
    "launch": EventKind.LAUNCH,
    "dock": EventKind.DOCKING,
    "undock": EventKind.UNDOCKING,
    "land": EventKind.LANDING,
}
# The cues of women and men, with the words by which their reader knows them.
SEXES = {"woman": "women", "men": "men"}
# Agencies and countries of the two sides that the guarantee is about.
SIDES = {"RU": {"RU", "Roscosmos"}, "US": {"US", "NASA"}}
# In most answers it is plain from the dates whether they tell of the past or of plans.
# Whoever asks of an event may say where from.
_SEVERAL = {
    "@tense": "past future",
    "@event": " ".join([*EVENTS, *SPACEPORTS]),
}


class Condition(NamedTuple):
    """Beside what a cue is taken."""

    needed: frozenset[str]
    barred: frozenset[str]

    def holds(self, given: frozenset[str]) -> bool:
        """Whether it is taken beside all that was recognised."""
        return self.needed <= given and not self.barred & given


def taking(line: str) -> Mapping[str, Condition]:
    """What a line names, each with what it is taken beside."""
    for name, cues in _SEVERAL.items():
        line = line.replace(name, cues)
    parts = (_PARTS.findall(one) for one in line.split())
    return MappingProxyType({intern(cue): _condition(*beside) for (_, cue), *beside in parts})


# A cue, or with its mark what it is taken beside.
_PARTS = re.compile(r"([+!]?)([^+!]+)")


# Most cues are taken beside anything, and the few conditions that there are stand in many rows.
@cache
def _condition(*beside: tuple[str, str]) -> Condition:
    return Condition(
        frozenset(intern(cue) for mark, cue in beside if mark == "+"),
        frozenset(intern(cue) for mark, cue in beside if mark == "!"),
    )
