"""What someone says who takes back a word: "the last shuttle, no wait, the last Soyuz"."""

import re
from functools import lru_cache

from bot.languages.spoken import LANGUAGES
from bot.reading.folding import folded, words_of
from bot.reading.readers import Scene
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


@lru_cache(maxsize=1)
def _taking_back() -> re.Pattern[str]:
    """The words of all languages by which something said is taken back."""
    said = {way.strip() for one in LANGUAGES for way in one.takes_back.split(",")} - {""}
    longest = sorted(said, key=len, reverse=True)
    ways = "|".join(re.escape(way).replace(r"\ ", r"[\s,]+") for way in longest)
    return re.compile(rf"(?<=[\s,.…–—-])(?:{ways})(?=[\s,:]|$)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _begins() -> re.Pattern[str]:
    """A word with which a question begins, of all languages."""
    asked = (one.cues.get(cue, "") for one in LANGUAGES for cue in _ASKING)
    said = {folded(way.strip()) for table in asked for way in table.split(",")} - {""}
    longest = sorted(said, key=len, reverse=True)
    ways = "|".join(re.escape(way).replace(r"\*", r"\w*") for way in longest)
    return re.compile(rf"(?:{ways})\b")
