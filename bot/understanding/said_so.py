"""What is supposed by a word that says so before all else: "say Soyuz is grounded". Pure."""

from dataclasses import replace

from bot.reading.phrases import small_words_at
from bot.reading.sight import Sight

# Small words and "every" may stand between that and what something happens to.
_NEAR = 3
_SUPPOSES = ("if", "condition", "supposing")


def said_so(sight: Sight) -> Sight:
    """What was recognised, with such a word as one that supposes what follows it."""
    said = small_words_at(sight.words, "say_so", sight.language)
    if not said or said[0][0] or sight.cues.keys() & {"condition", "supposing"}:
        return sight
    first, last = said[0]
    things = (*sight.programs, *sight.missions, *sight.people, *sight.groups)
    if not any(last <= one.first <= last + _NEAR for one in things):
        return sight
    words = " ".join(sight.words[first:last])
    cues = {cue: said for cue, said in sight.cues.items() if cue != "chat"}
    places = {cue: place for cue, place in sight.places.items() if cue != "chat"}
    every = {cue: at for cue, at in sight.every.items() if cue != "chat"}
    return replace(
        sight,
        cues={**cues, **dict.fromkeys(_SUPPOSES, words)},
        places={**places, **dict.fromkeys(_SUPPOSES, first)},
        every={
            **every,
            **{cue: (first, *(at for at in every.get(cue, ()) if at)) for cue in _SUPPOSES},
        },
    )
