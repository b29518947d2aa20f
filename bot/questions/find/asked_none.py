"""How it is asked whether it is true that none of some ever did: "no woman ever commanded it"."""

from dataclasses import replace

from bot.questions.asking import asked, ways
from bot.questions.filling import Filling
from bot.questions.find.ordering import not_so
from bot.questions.rules import rules
from bot.questions.taking import SEXES
from bot.reading.sight import Sight
from bot.station.found import Tell

# What denies, alone or together, and what goes with it: "ни одна ... не", "noch nie".
_DENYING = ("never", "not")
_WITH_IT = "still"
_NO_MORE = (
    "!PERSON|MISSION|EXPEDITION|DATE|NUMBER|TWO|GROUPS|who|which|when|where|how-many|how-long|list"
    "|days|times|first|last|next|most|longest|now|future|if|why|can|at-once|together|without"
    "|empty|guarantee|only|with|except|or|PROGRAMS|swap|rate"
)


@asked(
    "find-none",
    rules(
        f"never|not GROUP|woman|men|cosmonaut yes-no|true commander|PROGRAM {_NO_MORE}",
        f"never|not GROUP|woman|men yes-no|true @place|been|ever {_NO_MORE}|US|RU",
        more=70,
    ),
    asks="find",
    takes="@tense never not still",
)
def find_none(found: Filling) -> None:
    """Whether there were any: what is denied is told by those who did, or by that there are none.

    "Was there ever no woman aboard?" asks of a time, and "is there a German who never flew on a
    Soyuz?" for those who did not.
    """
    whole = found.sight
    denies = min(whole.places[cue] for cue in _DENYING if cue in whole.cues)
    said = [whole.places[cue] for cue in ("ever", *SEXES) if cue in whole.cues]
    said += [one.first for one in whole.groups]
    if not whole.noun_last and min(said, default=denies) < denies:
        raise not_so()
    found.sight = _affirmed(whole, denies)
    try:
        ways()["find"].fill(found)
    finally:
        found.sight = whole
    # Whoever asks whether it is true is told so first: "yes" where nobody did.
    found.given["tell"] = Tell.LIST if "true" in whole.cues else Tell.WHETHER


def _affirmed(sight: Sight, denies: int) -> Sight:
    """What a text says with "ever" at the place where it denies that."""
    places = {at for cue in (*_DENYING, _WITH_IT) for at in sight.every.get(cue, ())}
    bare = sight.without(places)
    return replace(
        bare,
        cues={**bare.cues, "ever": sight.words[denies]},
        places={**bare.places, "ever": denies},
        every={**bare.every, "ever": (denies,)},
    )
