"""What small phrases say that no cue is made of: one and no more, all of some, all but some, what
hangs on one ship."""

from collections.abc import Iterator, Sequence

from bot.languages.spoken import language_of
from bot.reading.folding import Word
from bot.reading.lexicon import Hit, Sort
from bot.reading.phrases import phrases_at
from bot.reading.sight import Thing
from bot.reading.small_words import is_one

_DENYING = {"never", "not", "without"}
_MEANT = {"people", "woman", "men", "cosmonaut"}


def lone_of(
    words: Sequence[Word],
    language: str,
    hits: Sequence[Hit],
    taken: set[int],
    dates: set[int],
) -> tuple[Thing, ...]:
    """One where it is as much a number as two: "just one American", "more than one woman".

    Elsewhere "one" says no more than "a" does. ``dates`` are where dates begin.
    """
    known = language_of(language)
    meant = {
        place
        for hit in hits
        if hit.entry.sort is Sort.GROUP or hit.entry.meaning in _MEANT
        for place in hit.places
    }
    typed = [word.text for word in words]
    found = [
        (first, last)
        for first, last in phrases_at(typed, known.lone, language)
        if (last in meant if not known.noun_last else bool(meant))
    ]
    # "Without a single American" denies, and counts none.
    denied = {hit.last for hit in hits if hit.entry.meaning in _DENYING}
    denied |= {at for hit in hits if hit.entry.meaning in _DENYING for at in hit.places}
    found = [one for one in found if one[0] not in denied]
    compared = {hit.last for hit in hits if hit.entry.meaning == "more-than"}
    # "More than" is one of two words.
    compared |= {h.last for h in hits if h.entry.meaning == "compare" and h.first in compared}
    counted = meant | dates
    found += [(at, at + 1) for at in compared if at + 1 in counted and is_one(typed[at], language)]
    return tuple(
        Thing("number", 1, " ".join(word.typed for word in words[first:last]), first, last)
        for first, last in found
        if taken.isdisjoint(range(first, last))
    )


def wholly_at(
    words: Sequence[Word], language: str, hits: Sequence[Hit]
) -> Iterator[tuple[int, int]]:
    """The places of words that say of a people or a sex right beside them that all are of it."""
    known = language_of(language)
    meant = [hit for hit in hits if hit.entry.sort is Sort.GROUP or hit.entry.meaning in _ALIKE]
    beside = {hit.last if known.noun_last else hit.first for hit in meant}
    for first, last in phrases_at([word.text for word in words], known.wholly, language):
        if (first if known.noun_last else last) in beside:
            yield first, last


# One small word may stand between: "außer der Amerikanerin".
_NEAR = 1


def except_at(
    words: Sequence[Word], language: str, things: Sequence[Thing], hits: Sequence[Hit]
) -> Iterator[tuple[int, int]]:
    """The places of words that leave out whoever or whatever stands right beside them."""
    known = language_of(language)
    sexes = [(hit.first, hit.last) for hit in hits if hit.entry.meaning in _ALIKE]
    named = [*((one.first, one.last) for one in things), *sexes]
    for first, last in phrases_at([word.text for word in words], known.except_for, language):
        if any(
            0 <= first - end <= _NEAR if known.noun_last else 0 <= begin - last <= _NEAR
            for begin, end in named
        ):
            yield first, last


_ALIKE = {"woman", "men", "professional"}


def of_some_alone(
    words: Sequence[Word], language: str, things: Sequence[Thing], hits: Sequence[Hit]
) -> Iterator[tuple[str, int, int]]:
    """The places of words for all of some and for all but some, each behind its cue."""
    for place in wholly_at(words, language, hits):
        yield "only", *place
    for place in except_at(words, language, things, hits):
        yield "except", *place


def hung_on_at(
    words: Sequence[Word], language: str, hits: Sequence[Hit]
) -> Iterator[tuple[str, int, int]]:
    """The places of words for one ship or one person, where it is said that something hung on it;
    each behind its cue."""
    if not any(hit.entry.meaning == "hangs" for hit in hits):
        return
    # As they were typed: "одном человеке" is not mended.
    known, typed = language_of(language), [word.typed or word.text for word in words]
    for cue, table in (("one-ship", known.one_ship), ("one-person", known.one_person)):
        for place in phrases_at(typed, table, language):
            yield cue, *place


_HUNG_ON = {"one-ship", "one-person", "guarantee"}


def drop_idle_verbs(
    hits: Sequence[Hit],
    cues: dict[str, str],
    at: dict[str, int],
    every: dict[str, tuple[int, ...]],
) -> None:
    """Take a verb of hanging out of the cues where nothing hangs on one ship, and it says no more
    than where somebody is: "wer hängt da oben rum"."""
    if "hangs" not in cues or cues.keys() & _HUNG_ON:
        return
    place = at["hangs"]
    filler = any(hit.first == place and hit.entry.sort is Sort.FILLER for hit in hits)
    if filler or any(first == place for cue, first in at.items() if cue != "hangs"):
        del cues["hangs"], at["hangs"], every["hangs"]


def tell_of_phrases(
    places: Sequence[tuple[str, int, int]],
    words: Sequence[Word],
    taken: set[int],
    cues: dict[str, str],
    at: dict[str, int],
    every: dict[str, tuple[int, ...]],
) -> set[int]:
    """Add the cues that phrases are to those of a text, ``at`` and at ``every`` place; give back
    where they stand.

    What stands within such a phrase says nothing else: "if not counting" supposes nothing.
    """
    known: set[int] = set()
    for cue, first, last in places:
        if cue not in cues and taken.isdisjoint(range(first, last)):
            cues[cue] = " ".join(word.typed for word in words[first:last])
            at[cue] = first
        every[cue] = tuple(sorted({*every.get(cue, ()), first}))
        known.update(range(first, last))
        for other, said in list(cues.items()):
            apart = said != cues.get(cue) or other.startswith("x-")
            if at[other] in range(first, last) and apart:
                del cues[other], at[other]
    return known
