"""What a text supposes, statement by statement, and what it asks of all that.

"Who would be left | if Soyuz stopped in January | and Crew-13 went home in February": a
statement is what is said of the things that are named in it, a clause that asks supposes
nothing. Where no word begins a supposition what is stated in a text is supposed. Why something
happens makes no difference to what comes of it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.questions.taking import ASKING
from bot.reading.folding import folded
from bot.reading.sight import Sight
from bot.reading.small_words import BETWEEN, leads_to_a_reason

# What begins a clause that asks, or stands in it where nothing happens in it.
_ASKS = ASKING | {"yes-no", "happen"}
# So many words a clause that asks may have before the one that does: "and then who stays?"
_BEFORE_ASKING = 2
_THERE = ("aboard", "station", "space", "up-there")
_MARK = re.compile(r"[,.;:!?…()—–、。]|\s-\s")


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a text, from its word ``first`` up to ``last``; a reason only tells why."""

    first: int
    last: int
    is_reason: bool = False

    def __contains__(self, place: int) -> bool:
        return self.first <= place < self.last


@dataclass(frozen=True, slots=True)
class Statement:
    """The clauses in which something is said of the same things."""

    clauses: tuple[Clause, ...]

    def __contains__(self, place: int) -> bool:
        return any(place in clause for clause in self.clauses)

    def tells_why(self, place: int) -> bool:
        """Whether a word stands where it is only told why something happens."""
        return any(place in clause for clause in self.clauses if clause.is_reason)


def statements(
    sight: Sight, named: Sequence[int], happening: Sequence[int]
) -> tuple[tuple[Statement, ...], tuple[Clause, ...]]:
    """What is supposed, and the clauses that ask.

    ``named`` are the places of things that something may happen to, ``happening`` those of words
    that tell what does. A clause that names nothing goes on with the one before it.
    """
    parts = tuple(_clauses(sight, named))
    supposing = (
        "condition" in sight.cues
        or any(clause.first in sight.every.get("without", ()) for clause in parts[1:])
        or (is_stated(sight) and states(sight, named, happening))
    )
    asked = tuple(
        clause for clause in parts if supposing and _asks(sight, clause, named, happening)
    )
    found: list[list[Clause]] = []
    leading: list[Clause] = []
    for clause in parts:
        if clause in asked:
            continue
        if any(place in clause for place in named):
            found.append([*leading, clause])
            leading = []
        elif found:
            found[-1].append(clause)
        else:
            leading.append(clause)
    return tuple(Statement(tuple(clauses)) for clauses in found), asked


def is_stated(sight: Sight) -> bool:
    """Whether no word says that anything is supposed: "Crew-13 leaves in May. Who stays?"."""
    return not sight.cues.keys() & {"supposing", "condition", "if"}


def states(sight: Sight, named: Sequence[int], happening: Sequence[int]) -> bool:
    """Whether a clause tells that something happens to what it names, and does not ask it."""
    return any(
        any(at in clause for at in named)
        and any(at in clause for at in happening)
        and not _asks(sight, clause, named, happening)
        for clause in _clauses(sight, named)
    )


def _clauses(sight: Sight, named: Sequence[int]) -> Iterator[Clause]:
    """The text cut at its marks, at words that join clauses, and where a supposition begins."""
    things = (*sight.missions, *sight.people, *sight.programs, *sight.numbers)
    spans = [(one.first, one.last) for one in things]
    spans += [(date.first, date.last) for date in sight.dates]
    within = {place for first, last in spans for place in range(first + 1, last)}
    marked = frozenset(behind_marks(sight))
    # "How would it look in June with no Dragons?"
    behind_without = {one.first + step for one in things for step in (-1, 0)}
    begins = [
        place
        for place in range(1, len(sight.words))
        if place not in within
        and (
            place in marked
            or (folded(sight.words[place]) in BETWEEN and not _is_within(sight, place))
            or leads_to_a_reason(sight.words, place)
            or (place in sight.every.get("without", ()) and place + 1 in behind_without)
            or place in sight.every.get("condition", ())
            or place in _behind_condition(sight, "if")
            or place in _asked_whether(sight)
            or place in _behind_condition(sight, "when")
        )
    ]
    for first, last in pairwise([0, *begins, len(sight.words)]):
        # What happens to a ship that is named there is no mere reason.
        names = any(first <= place < last for place in named)
        yield Clause(first, last, leads_to_a_reason(sight.words, first) and not names)


def _is_within(sight: Sight, place: int) -> bool:
    """Whether a word that may join stands behind the verb that asks: "wer kann dann noch ..."."""
    asking = [at for cue in ASKING for at in sight.every.get(cue, ())]
    return any(0 < place - at <= _BEFORE_ASKING for at in asking)


def _behind_condition(sight: Sight, cue: str) -> set[int]:
    """Where a word begins another clause: "if all Dragons broke | would they be stuck?"."""
    conditions = sight.every.get("condition", ())
    return {
        place
        for place in sight.every.get(cue, ())
        if place not in conditions and any(one < place for one in conditions)
    }


def _asked_whether(sight: Sight) -> set[int]:
    """Where it is asked behind a supposition what some could do: "if Soyuz stopped | could the
    Americans go on?"."""
    things = (*sight.missions, *sight.people, *sight.programs, *sight.groups)
    whom = {one.first for one in things} | {*sight.every.get("pronoun", ())}
    # A small word may stand before them.
    return {at for at in _behind_condition(sight, "can") if whom & {at + 1, at + 2}}


def behind_marks(sight: Sight) -> Iterator[int]:
    """The words that a mark of punctuation stands before, commas too."""
    end = 0
    for place, word in enumerate(sight.words):
        start = sight.text.find(folded(word), end)
        if start < 0:
            continue
        if _MARK.search(sight.text, end, start):
            yield place
        end = start + len(word)


def _asks(sight: Sight, clause: Clause, named: Sequence[int], happening: Sequence[int]) -> bool:
    """Whether a clause asks: it begins so, or has a word of asking and nothing happens in it."""
    conditions = sight.every.get("condition", ())
    if any(place in clause for place in conditions):
        return False
    if clause.first in _behind_condition(sight, "if") | _asked_whether(sight):
        return True
    asking = [place for cue in _ASKS for place in sight.every.get(cue, ()) if place in clause]
    first = clause.first
    while first < clause.last and folded(sight.words[first]) in BETWEEN:
        first += 1
    if sight.noun_last:
        return bool(asking) or _ends(sight, clause)
    # "While Baikonur was out": the verb that asks stands before what it asks of.
    end = min((at for at in named if at in clause), default=clause.last)
    if any(place < min(first + _BEFORE_ASKING, end) for place in asking):
        return True
    # What stands before the supposition and says nothing that happens is what is asked.
    tells = any(at in clause for at in named) and any(at in clause for at in happening)
    if tells:
        return False
    return bool(asking) or clause.last <= min(conditions, default=0) or _ends(sight, clause)


def _ends(sight: Sight, clause: Clause) -> bool:
    """Whether a question ends with a clause that asks without a word for it who is there: "...,
    был бы на станции американец?"; "and who?" may follow."""
    asking = {place for cue in ASKING for place in sight.every.get(cue, ())}
    last = sight.text.rstrip()[-1:] in {"?", "？"} and all(
        place in asking or folded(word) in BETWEEN
        for place, word in enumerate(sight.words)
        if place >= clause.last
    )
    there = (place for cue in _THERE for place in sight.every.get(cue, ()))
    return last and clause.first > 0 and any(place in clause for place in there)
