"""How much words are alike, for what is misspelt.

The library that tells it takes two megabytes, and most that is asked is spelt as it should be: it
is imported when the first word is not.
"""

from collections.abc import Iterable


def alike(
    typed: str, known: Iterable[str], *, most: int | None = None, enough: float = 0.0
) -> list[tuple[str, float]]:
    """Of what is known that which is alike to so much of 100, with how much; the most alike first.

    Of what is alike to the same degree, what comes first is first.
    """
    from rapidfuzz import fuzz, process

    # Of a mapping it would compare the values.
    words = known if isinstance(known, tuple) else tuple(known)
    if most == 1:
        one = process.extractOne(typed, words, scorer=fuzz.ratio, score_cutoff=enough)
        return [] if one is None else [(one[0], one[1])]
    found = process.extract(typed, words, scorer=fuzz.ratio, limit=most, score_cutoff=enough)
    return [(word, likeness) for word, likeness, _ in found]


def likeness(typed: str, known: str) -> float:
    """How much two words are alike, of 100."""
    from rapidfuzz import fuzz

    return fuzz.ratio(typed, known)
