"""Moments and days beside an event: "right after Crew-9 docked", "two weeks before it launched"."""

from datetime import UTC, datetime, timedelta

from bot.reading.dates.said import Beside, Mark, Meaning, Point
from bot.reading.folding import folded
from bot.reading.sight import Sight
from bot.reading.small_words import days_in
from bot.understanding.event_clauses import ASKS, asks_beside, event_told, side_told

# What asks who is there, and what of all who ever were.
_THERE = {"aboard", "station", "up-there", "still"}
_OF_ALL_TIME = {"been", "ever", "first", "last", "launch", "fly", "times", "next", "if", "total"}
# With these what is asked goes on behind the clause.
_GOING_ON = ("yes-no", "who", "how-many", "which", "list")
# So many words may stand between "after" and whose event it was.
_NEAR = 5


def beside_event(sight: Sight) -> tuple[tuple[int, int], int, int] | None:
    """The clause of an event that something was after, or before; which of these, and by how many
    days: "two weeks before it launched" is another day, and "right after it docked" that moment.

    "How many were aboard after Crew-11 left?" asks of a moment; who had been there of all before.
    """
    if sight.noun_last or not sight.cues.keys() & _THERE:
        return None
    words = [folded(word) for word in sight.words]
    named = (*sight.people, *sight.missions)
    for place, word in enumerate(words):
        side = side_told(word)
        if not side or len(named) != 1 or not 0 < named[0].first - place <= _NEAR:
            continue
        begins, days = _by_how_much(sight, words, place)
        last = max(at for at, of in enumerate(sight.parts) if of == sight.parts[place]) + 1
        # "After Crew-11 left was there an American?" goes on with the question.
        asking = (at for cue in _GOING_ON for at in sight.every.get(cue, ()))
        last = min((at for at in asking if named[0].last <= at < last), default=last)
        within = range(begins, last)
        of_all_time = any(
            at not in within for cue in _OF_ALL_TIME for at in sight.every.get(cue, ())
        )
        event = event_told(sight, range(place, last))
        if event and not of_all_time and asks_beside(sight, (begins, last), ASKS, place + 1):
            return (begins, last), side, side * days
    return None


def _by_how_much(sight: Sight, words: list[str], place: int) -> tuple[int, int]:
    """Where what stands before "before" begins, and how many days it says; 0 for "right before"."""
    begins = place
    while begins and any(
        sight.places.get(cue) == begins - 1 for cue in ("before-after", "at-once", "one-before")
    ):
        begins -= 1
    unit = days_in(words[place - 1], sight.language) if place else None
    if unit is None:
        return begins, 0
    number = next((one for one in sight.numbers if one.last == place - 1), None)
    if number is None:
        # "The day before": of one such unit, with the small words in front of it.
        begins = place - 1
        while (
            begins
            and sight.parts[begins - 1] == sight.parts[place]
            and begins - 1 not in {at for places in sight.every.values() for at in places}
        ):
            begins -= 1
        return begins, unit
    return number.first, unit * int(number.value or 0)


def days_away(meant: Meaning, days: int) -> Meaning | None:
    """The day so many days after a moment, or before it."""
    at = datetime.fromtimestamp(meant.seconds, UTC).date() if isinstance(meant, Mark) else None
    if isinstance(meant, Point):
        return meant.moved(Beside(0, days))
    return Point.on(at + timedelta(days=days)) if at else None
