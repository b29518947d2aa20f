"""Stretches between two events: "after Crew-11 left and before Crew-12 docked".

The days between them stand for a date where something else is asked. Pure.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.languages.spoken import language_of
from bot.reading.dates.said import Point, SaidDate, Stretch
from bot.reading.folding import folded, words_in
from bot.reading.sight import Sight, Thing
from bot.reading.small_words import AND
from bot.station.manifest import Manifest
from bot.station.moments import Precision
from bot.understanding.event_clauses import event_told, side_told

# So many words may stand between "after" and the ship, and between its name and what it did.
_BEFORE, _NEAR = 6, 2
# These ask for the time between the two itself.
_HOW_LONG = {"wait", "gap", "how-long", "handover", "rotation", "together", "at-once"}
_ASKED = {"who", "which", "how-many", "list", "yes-no", "commander"}


def between_events(sight: Sight, manifest: Manifest) -> Sight:
    """What was recognised, with two ships and what they did as the stretch between the two."""
    if len(sight.missions) != 2 or sight.dates or sight.noun_last:
        return sight
    if sight.cues.keys() & _HOW_LONG or not sight.cues.keys() & _ASKED:
        return sight
    one, other = sorted(sight.missions, key=lambda ship: ship.first)
    begins = _joined(sight, one, other)
    if begins is None:
        return sight
    end = _behind(sight, other)
    before = range(begins[0], one.first), range(max(begins[1], one.last), other.first)
    behind = range(one.last, max(begins[1], one.last)), range(other.last, end)
    # "The departure of Crew-11", or "Crew-11's departure": so of the other as well.
    within_each = before if event_told(sight, before[0]) else behind
    days = [
        _day(sight, manifest, ship, within)
        for ship, within in zip((one, other), within_each, strict=True)
    ]
    if days[0] is None or days[1] is None or days[1] - days[0] < timedelta(days=2):
        return sight
    # On the days of the events others were there as well.
    first, last = days[0] + timedelta(days=1), days[1] - timedelta(days=1)
    stretch = Stretch(Point.on(first), Point.on(last))
    within = range(begins[0], end)
    return replace(sight.without(within), dates=(SaidDate((stretch,), begins[0], end),))


def _joined(sight: Sight, one: Thing, other: Thing) -> tuple[int, int] | None:
    """Where the words stand that say that something was after one and before the other, or
    between them, and where it begins what is said of the other; None if they do not."""
    words = [folded(word) for word in sight.words]
    betweens = words_in(language_of(sight.language).times.get("between", ""))
    for at in range(max(0, one.first - _BEFORE), one.first):
        if words[at] in betweens:
            return at, _and(words, one, other)
        if side_told(words[at]) > 0:
            behind = range(max(one.last, other.first - _BEFORE), other.first)
            return next(((at, end) for end in behind if side_told(words[end]) < 0), None)
    return None


def _and(words: Sequence[str], one: Thing, other: Thing) -> int:
    """Where what is said of the second of two begins: behind the word that joins them."""
    joins = (at for at in range(one.last, other.first) if re.fullmatch(AND, words[at]))
    return next(joins, other.first)


def _day(sight: Sight, manifest: Manifest, ship: Thing, within: range) -> date | None:
    """The day on which a ship did what the words around it tell, if that is known."""
    kind = event_told(sight, within)
    event = manifest.event(str(ship.value), kind) if kind and ship.value else None
    if event is None or event.at is None:
        return None
    exact = event.at.precision in {Precision.MINUTE, Precision.DAY}
    return event.at.earliest.date() if exact else None


def _behind(sight: Sight, ship: Thing) -> int:
    """Where what a ship did ends."""
    told = [
        at
        for at in range(ship.last, min(ship.last + _NEAR + 1, len(sight.words)))
        if event_told(sight, range(at, at + 1))
    ]
    if not told:
        return ship.last
    said = (len(sight.cues[cue].split()) for cue, at in sight.places.items() if at == told[0])
    return told[0] + max(said, default=1)
