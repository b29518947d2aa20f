"""The zone of time beside a date in a sentence: "5 pm New York time", "heure de Paris"."""

from collections.abc import Sequence
from itertools import product

from bot.reading.folding import Word
from bot.reading.zones import find_zone

# The name of a zone has at most so many words, and behind a date stand fewer than these before it:
# "by", or "in the morning".
LONGEST, _APART = 4, 4
# Of one letter is only "Z".
_SHORTEST = 2


def zone_behind(words: Sequence[Word], last: int) -> tuple[str, int] | None:
    """The zone behind the words of a date up to ``last``, and where its own end."""
    for begin, count in product(range(last, last + _APART), range(LONGEST, 0, -1)):
        name = " ".join(word.text for word in words[begin : begin + count])
        if (len(name) > _SHORTEST or name == "z") and find_zone(name):
            return name, begin + count
    return None


def zone_of(words: Sequence[Word]) -> str:
    """The zone that these words are, all of them; blank if none."""
    name = " ".join(word.text for word in words)
    return name if (len(name) >= _SHORTEST or name == "z") and find_zone(name) else ""
