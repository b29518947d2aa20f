"""What someone says who takes back a word: "the last shuttle, no wait, the last Soyuz"; or, after
an answer, what they had asked: "no, I meant 56"."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from bot.languages.spoken import LANGUAGES
from bot.reading.folding import folded, words_of
from bot.reading.readers import Scene
from bot.reading.sight import Sight
from bot.understanding.recognising import recognise

# With these a question begins, and so all that stood before is taken back.
_ASKING = ("who", "which", "when", "where", "how-many", "how-long", "what-is")


def corrected(text: str, scene: Scene) -> str:
    """The text as it is meant, without what was taken back; itself if nothing was.

    What follows goes on from its own first word, if that was said before, else it stands for
    whatever was named last.
    """
    found = _taking_back().search(text)
    if found is None:
        return text
    said, meant = text[: found.start()].rstrip(" ,.…–—-"), text[found.end() :].strip(" ,")
    if not said or not meant:
        return text
    if _begins().match(folded(meant)):
        return meant
    begins = next((word.text for word in words_of(folded(meant))), "")
    again = [word.start() for word in re.finditer(r"\w+", said) if folded(word.group()) == begins]
    if again:
        return f"{said[: again[-1]]}{meant}"
    sight = recognise(said, scene)
    named = (*sight.people, *sight.missions, *sight.expeditions, *sight.programs, *sight.groups)
    places = (one.first for some in (named, sight.numbers, sight.dates) for one in some)
    last = max(places, default=len(sight.words) - 1)
    if meant[:1].isdigit() and any(one.first == last for one in sight.expeditions):
        # "Expedition 70, I mean 71"
        last += 1
    return f"{' '.join(sight.words[:last])} {meant}"


def asked_otherwise(text: str, scene: Scene) -> tuple[str, Sight] | None:
    """What is meant in the place of what was asked before, behind "no, I meant", and what is
    recognised in it, as of words that go on from that; None if nothing is."""
    found = _not_so().match(text)
    meant = text[found.end() :].strip(" ,:") if found else ""
    if not meant:
        return None
    sight = recognise(meant, scene)
    cues, places = {"follow": "", **sight.cues}, {"follow": 0, **sight.places}
    return meant, replace(sight, cues=cues, places=places)


@lru_cache(maxsize=1)
def _not_so() -> re.Pattern[str]:
    """How a text begins, in all languages, that puts right what was asked before."""
    no = _either_way(one.not_so for one in LANGUAGES)
    meant = _either_way(one.takes_back for one in LANGUAGES)
    pause, meant = r"\s*[,、.。…–—-]+\s*", rf"(?:{meant})[\s,:]+"
    return re.compile(rf"\s*(?:(?:{no}){pause}(?:{meant})?|(?:(?:{no})\s+)?{meant})", re.IGNORECASE)


@lru_cache(maxsize=1)
def _taking_back() -> re.Pattern[str]:
    """The words of all languages by which something said is taken back."""
    ways = _either_way(one.takes_back for one in LANGUAGES)
    return re.compile(rf"(?<=[\s,.…–—-])(?:{ways})(?=[\s,:]|$)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _begins() -> re.Pattern[str]:
    """A word with which a question begins, of all languages."""
    asked = (one.cues.get(cue, "") for one in LANGUAGES for cue in _ASKING)
    said = {folded(way.strip()) for table in asked for way in table.split(",")} - {""}
    longest = sorted(said, key=len, reverse=True)
    ways = "|".join(re.escape(way).replace(r"\*", r"\w*") for way in longest)
    return re.compile(rf"(?:{ways})\b")


def _either_way(tables: Iterable[str]) -> str:
    """The pattern of any of these ways of saying something."""
    said = {way.strip() for table in tables for way in table.split(",")} - {""}
    longest = sorted(said, key=len, reverse=True)
    return "|".join(re.escape(way).replace(r"\ ", r"[\s,]+") for way in longest)
