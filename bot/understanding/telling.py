"""Sentences that tell, beside one that asks: the day of which they tell is the day asked about.

"I saw it fly over in July 2012. Who was aboard?"
"""

from collections.abc import Iterator

from bot.reading.dates.said import SaidDate
from bot.reading.readers import Scene
from bot.reading.sight import Sight
from bot.understanding.clauses import asking, clauses
from bot.understanding.readings import Reading
from bot.understanding.recognising import recognise

# What asks of a time that was told; what asks of now or of all times; and what tells of a crew,
# of which the question goes on to ask.
_OF_THEN = {"past", "then", "future"}
_OF_OTHERS = {
    "now", "next", "been", "ever", "total", "first", "last", "nth", "most", "longest", "shortest",
    "record",
}  # fmt: skip
_THERE = {"aboard", "station", "space", "up-there", "commander"}
_OF_A_CREW = {"crew", "launch", "dock", "undock", "land", "ship", "commander"}


def parts_asked(text: str, whole: Reading, scene: Scene) -> Iterator[tuple[str, Sight]]:
    """The parts of a text that may be asked alone, with what is recognised in each.

    Where one sentence asks, the others tell. ``whole`` is how all of the text is read.
    """
    questions = asking(text)
    for said in clauses(text):
        if not questions or any(said.rstrip("?？ ") in question for question in questions):
            asked = _of_its_day(said, whole, scene)
            if asked is not None:
                yield asked


def _of_its_day(said: str, whole: Reading, scene: Scene) -> tuple[str, Sight] | None:
    """A part of a text and what is recognised in it, with the one date that the rest tells in
    front where it has none itself; None if it would be asked of another time than the text tells.
    """
    own, around = recognise(said, scene), whole.sight
    told = tuple(date for date in around.dates if date.text != "now") if around else ()
    if around is None or not told or own.dates or not _asks_of_then(own):
        return said, own
    of_a_crew = _OF_A_CREW & (around.cues.keys() - own.cues.keys())
    if len(told) > 1 or told[0].role or of_a_crew or whole.refusal is None:
        return None
    today = scene.clocks("").today
    if (told[0].options[-1].start >= (today.year, today.month, today.day)) != _is_to_come(own):
        # What someone does tomorrow is told of no past.
        return said, own
    # "Who was in it?", where the station was told of.
    station = "" if _THERE & own.cues.keys() else around.cues.get("iss", "")
    dated = ", ".join(part for part in (around.said(told[0]), station, said) if part)
    sight = recognise(dated, scene)
    return (dated, sight) if _is_same(sight.dates, told[0]) else None


def _asks_of_then(own: Sight) -> bool:
    return bool(_OF_THEN & own.cues.keys()) and not _OF_OTHERS & own.cues.keys()


def _is_to_come(own: Sight) -> bool:
    return "future" in own.cues and "past" not in own.cues


def _is_same(found: tuple[SaidDate, ...], told: SaidDate) -> bool:
    return len(found) == 1 and found[0].options == told.options
