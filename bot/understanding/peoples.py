"""What the names of peoples say besides: "россиянка" is a woman, too."""

from collections.abc import Iterator, Sequence

from bot.reading.lexicon import Hit, Sort
from bot.reading.sight import Thing

# What stands before a noun; before an adjective stands its noun: "la navette américaine".
_BEFORE_A_NOUN = {"how-many", "which", "first", "last", "next", "only", "nth", "other", "never"}


def told_beside(
    hits: Sequence[Hit], peoples: Sequence[Thing], language: str
) -> Iterator[tuple[str, Hit]]:
    """The cues that the names of peoples are as well: "россиянка" is a woman, too.

    In another language than that of the text the name is a misspelt one, and no more than that.
    """
    found = {one.first for one in peoples}
    for hit in hits:
        if hit.first not in found or not hit.entry.also or hit.entry.language != language:
            continue
        cue = hit.entry.also.removesuffix("?")
        if (
            cue == hit.entry.also
            or not hit.first
            or any(
                other.last == hit.first
                and (
                    other.entry.sort in {Sort.FILLER, Sort.TIME}
                    or other.entry.meaning in _BEFORE_A_NOUN
                )
                for other in hits
            )
        ):
            yield cue, hit
