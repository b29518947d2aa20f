"""Crews that are wholly of some: "a purely Russian crew", "made up of three newcomers"."""

from collections.abc import Iterator

from bot.questions.find.said import Said
from bot.questions.find.subject import counted, is_made_of
from bot.questions.taking import SEXES
from bot.reading.conditions import of_those
from bot.reading.folding import folded
from bot.reading.phrases import small_words_at
from bot.reading.small_words import ALL
from bot.reading.whom import of_groups
from bot.station.conditions import Condition, Kind

# As what all of a crew may have flown, with what then none of them did.
_NONE_DID = {
    "first-flight": Condition(Kind.FLOWN_BEFORE, negated=True),
    "first-visit": Condition(Kind.BEEN_BEFORE, negated=True),
    "professional": Condition(Kind.PRIVATE, negated=True),
}
# As what one of a crew may have flown, of which so many are not counted.
_ONE_OF_THEM = {*_NONE_DID, "private", "pilot", "engineer", "specialist", "participant"}
# One small word may stand between: "uniquement des Russes".
_NEAR = 1


def all_are(said: Said) -> tuple[Condition, ...]:
    """What all of those aboard are said to be, if that is said."""
    found, sight = said.found, said.sight
    groups = [one for one in sight.groups if _is_beside(said, one.first, one.last)]
    sexes = [of for cue, of in SEXES.items() if cue in said.cues and _is_beside_cue(said, cue)]
    if counted(sight) is None and (groups or sexes):
        found.things += groups
        found.take("only", "all", *(cue for cue, of in SEXES.items() if of in sexes))
        words = [*(str(one.value) for one in groups), *sexes]
        whom = of_those(of_groups(found.scene.manifest, words, either=len(groups) > 1))
        return (Condition(Kind.ONLY, whom=whom),)
    return ()


def flew_all_as(said: Said) -> Iterator[Condition]:
    """As what all of a crew flew: "made up of three people who had never been there"."""
    sight, cues = said.sight, said.cues
    whole = is_made_of(sight) or bool(cues & {"only", "all"})
    for cue, condition in _NONE_DID.items():
        if cue in cues and whole:
            said.found.take(cue, "only", "all", "first", "role", "never", "been", "past")
            yield Condition(Kind.CREWED)
            yield condition
            return


def each_is_meant(said: Said) -> bool:
    """Whether one of each of several peoples is asked for: "with a Russian and a Japanese"."""
    groups = said.sight.groups
    kinds = {len(str(one.value)) == _OF_A_COUNTRY for one in groups}
    return len(groups) > 1 and len(kinds) == 1 and "or" not in said.cues and not said.owns_ship


# Countries are known by codes of two letters, agencies by names.
_OF_A_COUNTRY = 2


def counts_some(said: Said) -> bool:
    """Whether so many of a crew are said to have flown as something: "with two newcomers"."""
    return counted(said.sight) is not None and bool(said.cues & _ONE_OF_THEM)


def _is_beside_cue(said: Said, cue: str) -> bool:
    place = said.sight.places[cue]
    return _is_beside(said, place, place + len(said.sight.cues[cue].split()))


def _is_beside(said: Said, first: int, last: int) -> bool:
    """Whether "only" or "all" stands right beside words: before, or behind where nouns are last."""
    sight = said.sight
    if first and folded(sight.words[first - 1]) in ALL:
        # "Which crews were all Russian?"
        return True
    lone = small_words_at(sight.words, "lone", sight.language)
    for cue in ("only", "all"):
        for place in sight.every.get(cue, ()):
            end = place + len(sight.cues[cue].split())
            if any(begin <= place < last_of for begin, last_of in lone):
                # "Un seul Russe" is one of them and not all there were.
                continue
            near = last <= place <= last + _NEAR if sight.noun_last else 0 <= first - end <= _NEAR
            if near and (cue == "only" or first == end):
                return True
    return False
