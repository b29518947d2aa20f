"""What a text supposes, statement by statement, and what it asks of all that.

"Who would be left | if Soyuz stopped in January | and Crew-13 went home in February": a
statement is what is said of the things that are named in it, a clause that asks supposes
nothing. Where no word begins a supposition what is stated in a text is supposed. Why something
happens makes no difference to what comes of it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bot.questions.taking import ASKING
from bot.reading.folding import folded
from bot.reading.sight import Sight
from bot.reading.small_words import BETWEEN, leads_to_a_reason, says_whether

# What begins a clause that asks, or stands in it where nothing happens in it.
_ASKS = ASKING | {"yes-no", "happen"}
# So many words a clause that asks may have before the one that does: "and then who stays?"
_BEFORE_ASKING = 2
_MARK = re.compile(r"[,.;:!?…()—–、。]|\s-\s")
_ENDS = re.compile(r"[.;:!?…。]")


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
    asked = tuple(_asked(sight, parts, named, happening)) if supposing else ()
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
    return not sight.cues.keys() & {"supposing", "condition"}


def _asked(
    sight: Sight, parts: Sequence[Clause], named: Sequence[int], happening: Sequence[int]
) -> Iterator[Clause]:
    """The clauses that ask, with what goes on from one in its sentence and tells nothing."""
    ends = {*_behind(sight.text, sight.words, _ENDS)}
    before = False
    for clause in parts:
        tells = [at for at in (*named, *happening) if at in clause]
        goes_on = before and not tells and clause.first not in ends and not clause.is_reason
        before = _asks(sight, clause, named, happening) or (
            goes_on and not any(at in clause for at in sight.every.get("condition", ()))
        )
        if before:
            yield clause


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
    # "Who then stays?"
    asking = {place for cue in ASKING for place in sight.every.get(cue, ())}
    asked = _asking_behind_condition(sight) | _behind_condition(sight, "when")
    asked |= _asked_whether(sight)
    begins = [
        place
        for place in range(1, len(sight.words))
        if place not in within
        and (
            place in marked
            or (
                folded(sight.words[place]) in BETWEEN
                # "Wer kann dann noch ..." goes on behind its verb.
                and asking.isdisjoint(range(place - _BEFORE_ASKING, place))
            )
            or leads_to_a_reason(sight.words, place)
            or (place in sight.every.get("without", ()) and place + 1 in behind_without)
            or place in sight.every.get("condition", ())
            or place in asked
        )
    ]
    for first, last in pairwise([0, *begins, len(sight.words)]):
        # What happens to a ship that is named there is no mere reason.
        names = any(first <= place < last for place in named)
        yield Clause(first, last, leads_to_a_reason(sight.words, first) and not names)


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


def _asking_behind_condition(sight: Sight) -> set[int]:
    """Where it is asked behind a supposition, from the word on that asks: "who would stay?"."""
    asking = {place for cue in ASKING for place in sight.every.get(cue, ())}
    return {at - (at - 1 in asking) for at in _behind_condition(sight, "if")}


def behind_marks(sight: Sight) -> tuple[int, ...]:
    """The words that a mark of punctuation stands before, commas too."""
    return _behind(sight.text, sight.words, _MARK)


# Asked of the same text for each thing that it names.
@lru_cache(maxsize=64)
def _behind(text: str, words: tuple[str, ...], mark: re.Pattern[str]) -> tuple[int, ...]:
    """The words that such a mark stands before."""
    found, end = [], 0
    for place, start, last in where_words_stand(text, words):
        if mark.search(text, end, start):
            found.append(place)
        end = last
    return tuple(found)


def where_words_stand(text: str, words: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """The place of each word, with where it begins and ends in the text."""
    end = 0
    for place, word in enumerate(words):
        start = text.find(folded(word), end)
        if start >= 0:
            end = start + len(word)
            yield place, start, end


def _asks(sight: Sight, clause: Clause, named: Sequence[int], happening: Sequence[int]) -> bool:
    """Whether a clause asks: it begins so, or has a word of asking and nothing happens in it."""
    conditions = sight.every.get("condition", ())
    asking = [place for cue in _ASKS for place in sight.every.get(cue, ()) if place in clause]
    if any(place in clause for place in conditions) or (clause.is_reason and not asking):
        return False
    if clause.first in _asking_behind_condition(sight) | _asked_whether(sight):
        return True
    first = clause.first
    while first < clause.last and folded(sight.words[first]) in BETWEEN:
        first += 1
    if sight.noun_last:
        return bool(asking) or _asks_of_a_side(sight, clause, happening)
    # "While Baikonur was out": the verb that asks stands before what it asks of.
    end = min((at for at in named if at in clause), default=clause.last)
    if any(place < min(first + _BEFORE_ASKING, end) for place in asking):
        return True
    # What stands before the supposition and says nothing that happens is what is asked.
    tells = any(at in clause for at in named) and any(at in clause for at in happening)
    return not tells and (
        bool(asking)
        or clause.last <= min(conditions, default=0)
        or _begins_with_would(sight, clause)
        or _is_a_question(sight, clause)
        or _asks_of_a_side(sight, clause, happening)
    )


def _begins_with_would(sight: Sight, clause: Clause) -> bool:
    """Whether a clause begins as "would it hold?" does, and not with an "if"."""
    begins = clause.first in sight.every.get("if", ())
    return begins and not says_whether(sight.words[clause.first], sight.language)


def _asks_of_a_side(sight: Sight, clause: Clause, happening: Sequence[int]) -> bool:
    """Whether a clause is the last behind a supposition and names a side of which nothing happens.

    "Если бы она не полетела, остались бы на станции американцы?"
    """
    conditions = sight.every.get("condition", ())
    asking = {place for cue in ASKING for place in sight.every.get(cue, ())}
    # "... and who?" may follow.
    is_last = sight.text.rstrip()[-1:] in "?？" and all(
        place in asking or folded(sight.words[place]) in BETWEEN
        for place in range(clause.last, len(sight.words))
    )
    joined = folded(sight.words[clause.first]) in BETWEEN
    # Where the verb is last what is supposed may be a part of it.
    supposed = bool(conditions) or sight.noun_last
    behind = supposed and clause.first > max(conditions, default=0) and not joined
    happens = any(at in clause for at in happening)
    return is_last and behind and not happens and any(one.first in clause for one in sight.groups)


def _is_a_question(sight: Sight, clause: Clause) -> bool:
    """Whether a clause is of a last sentence that only asks, behind others: "MS-30 fails. Why?"."""
    begins = max(_behind(sight.text, sight.words, _ENDS), default=0)
    supposes = any(at >= begins for at in sight.every.get("condition", ()))
    return 0 < begins <= clause.first and not supposes and sight.text.rstrip()[-1:] in "?？"
