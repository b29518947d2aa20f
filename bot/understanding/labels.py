"""What a text tells besides of the day that it names: "when Columbia was lost, 1 February 2003".

Who asks who was aboard on a day often says what else that day was. As the day is told in full,
the rest of such a clause changes nothing, and is left out with a word. Pure.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from bot.reading.dates.said import Mark, Meaning, Point, SaidDate
from bot.reading.folding import folded
from bot.reading.sight import Sight
from bot.understanding.choosing import ANCHORS
from bot.understanding.event_clauses import whens

_ASKS = {"who", "which", "how-many", "how-long", "wait", "what-is", "list", "where"}
# What is of the station and its crews, and so is not only told of a day.
_OF_THE_STATION = _ASKS | {
    "station", "iss", "people", "crew", "ship", "commander", "woman", "men", "guarantee", "if",
    "with", "with-whom", "not", "never", "without",
}  # fmt: skip
# What may be of anything else, where it is plain that a clause tells when, or says more.
_OF_ANYTHING = {"aboard", "next"}
_OF_SHIPS = {"dock", "undock", "relocate", "handover", "pronoun"}
# What is asked of a day: who was there.
_OF_A_DAY = {"who", "how-many", "list", "people", "crew", "aboard"}
_SMALL = 3
# So far from the date a clause may stand: beside it.
_BESIDE = 1


def without_labels(sight: Sight) -> Sight:
    """What was recognised without what only tells what else a day was; ``labels`` are its words."""
    date = _full_day(sight)
    if date is None or not sight.every.keys() & _OF_A_DAY:
        return sight
    said = range(date.first, date.last)
    begins = dict(whens([folded(word) for word in sight.words]))
    clauses = list(_clauses(sight, begins))
    dated = [at for at, clause in enumerate(clauses) if set(clause) & set(said)]
    labels = [
        clause
        for at, clause in enumerate(clauses)
        if dated[0] - _BESIDE <= at <= dated[-1] + _BESIDE
        and _is_label(clause, sight, joined_by=begins.get(clause[0], clause[0]))
    ]
    # A ship of which only such a clause tells is another than the station.
    if not all(clause[0] in begins for clause in labels) and not _is_anchored(sight, labels):
        return sight
    # The feast that a day is is told with it: "Easter, 20 April 2025".
    feasts = [range(one.first, one.last) for one in sight.dates if one is not date]
    within = {place for some in (*labels, *feasts) for place in some} - set(said)
    asked = {place for cue in _OF_A_DAY for place in sight.every.get(cue, ())}
    if not within or not asked - within:
        return sight
    return replace(sight.without(within), dates=(date,), labels=_said(sight, date, within))


def _is_anchored(sight: Sight, labels: Sequence[range]) -> bool:
    """Whether something is surely of the station beside the labels."""
    within = {place for clause in labels for place in clause}
    return any(set(sight.every.get(cue, ())) - within for cue in ANCHORS)


def _full_day(sight: Sight) -> SaidDate | None:
    """The one day that a text names in full, beside which no other date stands but a feast."""
    full = [date for date in sight.dates if _is_of_one_day(date.meant)]
    if len(full) != 1 or full[0].role:
        return None
    (date,) = full
    others = [one for one in sight.dates if one is not date]
    beside = all(one.last == date.first or date.last == one.first for one in others)
    return date if beside else None


def _is_of_one_day(meant: Meaning | None) -> bool:
    return isinstance(meant, Mark) or (isinstance(meant, Point) and meant.day is not None)


def _clauses(sight: Sight, begins: Mapping[int, int]) -> Iterator[range]:
    """The clauses of a text: between its marks, and from a "when" or "during" to what is asked.

    What "el día que" joins, its "que" does not ask.
    """
    asking = {place for cue in _ASKS for place in sight.every.get(cue, ())}
    asking -= {place for first, last in begins.items() for place in range(first, last)}
    marks, apart, count = [], False, 0
    for place, part in enumerate(sight.stops):
        if place and part != sight.stops[place - 1]:
            apart = False
        if place in begins or (apart and place in asking):
            count += 1
            apart = place in begins
        marks.append((part, count))
    for _, places in groupby(range(len(marks)), key=marks.__getitem__):
        found = list(places)
        yield range(found[0], found[-1] + 1)


def _is_label(clause: range, sight: Sight, *, joined_by: int) -> bool:
    """Whether a clause is of nothing that is known of the station.

    What says of it that it tells when ends at ``joined_by``, where it begins if nothing does.
    """
    tells_when, told = joined_by > clause[0], range(joined_by, clause[-1] + 1)
    named = (*sight.people, *sight.missions, *sight.expeditions, *sight.programs, *sight.crafts)
    counted = () if tells_when else (*sight.numbers, *sight.ordinals)
    if any(one.first in clause for one in (*named, *counted)):
        return False
    own = sight.cues_in(told)
    foreign = any(place in clause for place in sight.left_at) or any(
        cue == "ground" or cue.startswith("x-") for cue in own
    )
    barred = _OF_THE_STATION if tells_when else _OF_THE_STATION | _OF_ANYTHING
    if own & barred or (own & _OF_SHIPS and not foreign):
        return False
    return foreign or tells_when


def _said(sight: Sight, date: SaidDate, within: Collection[int]) -> str:
    """The words left out, without the one that joins the date to them: "broke up on"."""
    joins = date.first - 1
    return " ".join(
        word
        for place, word in enumerate(sight.words)
        if place in within and not (place == joins and len(word) <= _SMALL)
    )
