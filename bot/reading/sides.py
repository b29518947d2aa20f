"""Whether words tell of whoever was before another or after: "before her", "after Pesquet"."""

import re
from functools import lru_cache

from bot.languages.spoken import language_of
from bot.reading.folding import folded, ways_in
from bot.reading.sight import Sight

_STEPS = {"one-before": -1, "one-after": 1, "next": 1, "replace": 1}


def side_of(sight: Sight) -> int:
    """-1 for whoever was before, 1 for whoever was after, 0 if neither or both are said."""
    before, after = _saying(sight.language)
    text = " ".join(map(folded, sight.words)) if not sight.noun_last else folded(sight.text)
    said = {-1} if before.search(text) else set()
    said |= {1} if after.search(text) else set()
    if not said:
        said = {_STEPS[cue] for cue in _STEPS.keys() & sight.cues.keys()}
    return said.pop() if len(said) == 1 else 0


@lru_cache(maxsize=16)
def _saying(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words of a language that tell of the one and of the other side."""
    spoken = language_of(language)
    edge = r"\b" if spoken.spaced else ""
    before, after = (
        re.compile(f"{edge}(?:{'|'.join(map(re.escape, ways))}){edge}")
        for ways in ways_in(spoken.ahead_of, spoken.behind)
    )
    return before, after
