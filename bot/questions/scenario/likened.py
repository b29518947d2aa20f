"""What a text only compares its supposition with: "leaks like MS-22 did", "as in 2018".

That changes nothing of what is supposed. It is left out, and told as left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from bot.errors import AskError
from bot.messages import Message
from bot.questions.filling import Filling
from bot.questions.scenario.statements import behind_marks
from bot.questions.taking import ASKING, SPACEPORTS
from bot.reading.dates.said import SaidDate
from bot.reading.folding import folded
from bot.reading.plain_words import quoted
from bot.reading.sight import Sight, Thing
from bot.reading.small_words import BETWEEN, leads_to_a_likeness
from bot.station.domain import EventKind
from bot.station.supposing import Sort, What, docked_ships, next_flight, next_stay

Placed = TypeVar("Placed", Thing, SaidDate)

# So many words stand at most between "as it was" and what that was: "they did with".
_BEFORE_IT = 3


def leave_likenesses(found: Filling) -> None:
    """Leave out what is only compared with, where something else is named besides."""
    sight = found.sight
    parts = [*_likenesses(found)]
    within = {place for part in parts for place in part}
    if not parts or not _names_more(sight, within):
        return
    found.sight = without_words(sight, within)
    for part in parts:
        words = " ".join(sight.words[place] for place in part)
        found.notes.append(Message("I left out {words}.", words=quoted(words)))


def _likenesses(found: Filling) -> Iterator[range]:
    """The words of each comparison with what is past, from the one that leads to it on."""
    sight = found.sight
    named = (*sight.missions, *sight.programs)
    spans = [(one.first, one.last) for one in named if _is_past(found, one)]
    spans += [(one.first, one.last) for one in sight.people if _is_gone(found, one)]
    spans += [(date.first, date.last) for date in sight.dates if _is_date_past(found, date)]
    asking = {at for cue in (*ASKING, "yes-no") for at in sight.every.get(cue, ())}
    # "As MS-22 did": the verb right behind it asks nothing.
    asking -= {last for _, last in spans} & {*sight.every.get("past", ())}
    ending = {*behind_marks(sight), *sight.every.get("condition", ()), *asking}
    ending |= {at for at, word in enumerate(sight.words) if folded(word) in BETWEEN}
    for place in range(len(sight.words)):
        many = leads_to_a_likeness(sight.words, place)
        near = [last for first, last in spans if place < first <= place + many + _BEFORE_IT]
        if many and near:
            ends = (at for at in range(max(near), len(sight.words)) if at in ending)
            yield range(place, next(ends, len(sight.words)))


def _is_past(found: Filling, one: Thing) -> bool:
    """Whether a ship is gone, or was lost, or flights of a programme are over."""
    facts, now = found.scene.manifest, found.scene.now
    if one.value is None:
        return False
    if one.sort == "program":
        return next_flight(facts, What(Sort.PROGRAM, str(one.value)), now) is None
    launch = facts.event(str(one.value), EventKind.LAUNCH)
    flew = launch is not None and launch.at is not None and launch.at.latest <= now
    return flew and not docked_ships(facts, What(Sort.MISSION, str(one.value)), now)


def _is_gone(found: Filling, one: Thing) -> bool:
    """Whether someone who flew is neither aboard nor to come."""
    facts, now = found.scene.manifest, found.scene.now
    what = What(Sort.PERSON, str(one.value))
    return (
        one.value is not None
        and not docked_ships(facts, what, now)
        and next_stay(facts, what, now) is None
    )


def _is_date_past(found: Filling, date: SaidDate) -> bool:
    """Whether a date names a time that is over; one without a year may be to come."""
    if date.meant is None or date.text == "now":
        return False
    try:
        return date.when(found.scene.clocks(date.text)).bound <= found.scene.now
    except AskError:
        return False


def _names_more(sight: Sight, within: set[int]) -> bool:
    """Whether a text names anything else that something may happen to."""
    named = (*sight.missions, *sight.programs, *sight.people, *sight.groups)
    places = [one.first for one in named]
    for cue in (*SPACEPORTS, "pad", "falcon", "ship", "nothing", "swap"):
        places += sight.every.get(cue, ())
    return any(place not in within for place in places)


def without_words(sight: Sight, within: set[int]) -> Sight:
    """What was recognised without that of some words."""
    every = {
        cue: tuple(at for at in places if at not in within) for cue, places in sight.every.items()
    }
    first = {
        cue: next(iter(every.get(cue, ())), None) if place in within else place
        for cue, place in sight.places.items()
    }
    places = {cue: place for cue, place in first.items() if place is not None}
    cues = {
        cue: words if sight.places[cue] == places[cue] else sight.words[places[cue]]
        for cue, words in sight.cues.items()
        if cue in places
    }
    kept = [pair for pair in zip(sight.left, sight.left_at, strict=False) if pair[1] not in within]
    return replace(
        sight,
        cues=cues,
        places=places,
        every={cue: at for cue, at in every.items() if at},
        missions=_outside(sight.missions, within),
        programs=_outside(sight.programs, within),
        people=_outside(sight.people, within),
        groups=_outside(sight.groups, within),
        crafts=_outside(sight.crafts, within),
        expeditions=_outside(sight.expeditions, within),
        numbers=_outside(sight.numbers, within),
        dates=_outside(sight.dates, within),
        left=tuple(word for word, _ in kept),
        left_at=tuple(at for _, at in kept),
    )


def _outside(things: Sequence[Placed], within: set[int]) -> tuple[Placed, ...]:
    return tuple(one for one in things if one.first not in within)
