"""Of whom a text says that there is one and no other: "the only American", "the sole woman"."""

from dataclasses import dataclass

from bot.languages.spoken import language_of
from bot.reading.phrases import phrases_at
from bot.reading.sight import Sight, Thing

# A word for someone, of a people that is named beside it: "Russia's sole representative".
_SOMEONE = ("people", "crew", "cosmonaut")
_SEXES = ("woman", "men")
# So many words may stand between someone and the people they are of: "the only one from Russia".
_NEAR = 2


@dataclass(frozen=True, slots=True)
class OnlyOne:
    """The peoples and the sexes, by their cues, of which someone is the only one."""

    groups: tuple[Thing, ...] = ()
    cues: frozenset[str] = frozenset()


def only_one(sight: Sight) -> OnlyOne | None:
    """Of whom it is said; None if it is not."""
    known = language_of(sight.language)
    for table in (known.sole, known.lone):
        for first, last in phrases_at(sight.words, table, sight.language):
            if found := _behind(sight, first, last):
                return found
    return None


def _behind(sight: Sight, first: int, last: int) -> OnlyOne | None:
    """Whom the words behind a phrase name, or the people beside which these tell of someone."""
    at_once = [one for one in sight.groups if one.first == last]
    end = at_once[0].last if at_once else last
    cues = {cue for cue in _SEXES if {last, end} & set(sight.every.get(cue, ()))}
    if at_once:
        return OnlyOne(tuple(at_once), frozenset(cues))
    someone = cues | {cue for cue in _SOMEONE if last in sight.every.get(cue, ())}
    near = [
        one
        for one in sight.groups
        if 0 < one.first - last <= _NEAR or (someone and 0 <= first - one.last <= _NEAR)
    ]
    if near or someone - {"people", "crew"}:
        return OnlyOne(tuple(near[:1]), frozenset(someone))
    return None
