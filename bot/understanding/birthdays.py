"""Birthdays of whoever asks: "when I turned 18", told when they were born, is a day of its own."""

from dataclasses import replace

from bot.reading.dates.said import Beside, SaidDate
from bot.reading.folding import folded
from bot.reading.phrases import small_words_at
from bot.reading.sight import Sight, Thing
from bot.understanding.event_clauses import whens

_YEAR = 12
# So many small words may stand between an age and what says that it was reached: "18 years old".
_NEAR = 2


def at_birthday(sight: Sight) -> Sight:
    """What was recognised, with a birthday of someone who tells when they were born as its date."""
    ages = [*sight.numbers, *sight.ordinals, *sight.ages]
    if len(sight.dates) != 1 or not ages:
        return sight
    (birth,) = sight.dates
    born = small_words_at(sight.words, "born", sight.language)
    if not any(sight.parts[first] == sight.parts[birth.first] for first, _ in born):
        return sight
    for first, last in small_words_at(sight.words, "turns", sight.language):
        age = next((one for one in ages if _is_beside(one, first, last)), None)
        if age is None or not isinstance(age.value, int):
            continue
        day = birth.moved(Beside(months=age.value * _YEAR))
        if day is not None:
            return _dated(sight, day, min(first, age.first), max(last, age.last))
    return sight


def _is_beside(age: Thing, first: int, last: int) -> bool:
    # A unit such as 歳 may be of both.
    return -1 <= first - age.last <= _NEAR or 0 <= age.first - last <= _NEAR


def _dated(sight: Sight, day: SaidDate, first: int, last: int) -> Sight:
    """What was recognised without the words of a birthday, and with its day."""
    words = [folded(word) for word in sight.words]
    first = next((at for at, end in whens(words) if at < first <= end + 1), first)
    date = replace(day, first=first, last=last, vague=True)
    rest = sight.without(range(first, last))
    kept = {cue: said for cue, said in rest.cues.items() if cue != "birthday"}
    return replace(rest, cues=kept, dates=(date,))
