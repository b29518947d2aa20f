"""Sentences that tell, beside one that asks: the day of which they tell is the day asked about.

"I saw it fly over in July 2012. Who was aboard?"
"""

from bot.reading.dates.said import SaidDate
from bot.reading.readers import Scene
from bot.reading.sight import Sight
from bot.understanding.recognising import recognise

# What asks of a time that was told, and what of now.
_OF_THEN = {"past", "been", "then", "future"}
_OF_NOW = {"now", "next"}


def of_its_day(said: str, own: Sight, whole: Sight, scene: Scene) -> tuple[str, Sight] | None:
    """A part of a text, with the one date that the rest of it tells in front where it has none
    itself; None if it would be asked of another time than the text tells.

    ``own`` is what was recognised in the part, ``whole`` what in all of the text.
    """
    told = tuple(date for date in whole.dates if date.text != "now")
    if own.dates or not told or _OF_NOW & own.cues.keys():
        return said, own
    if len(told) > 1 or told[0].role or not _OF_THEN & own.cues.keys():
        return None
    dated = f"{whole.said(told[0])}, {said}"
    sight = recognise(dated, scene)
    return (dated, sight) if _is_same(sight.dates, told[0]) else None


def _is_same(found: tuple[SaidDate, ...], told: SaidDate) -> bool:
    return len(found) == 1 and found[0].options == told.options
