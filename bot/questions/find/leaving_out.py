"""Whom and what a text leaves out: "besides Hadfield", "not counting Axiom"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.questions.find.said import Said
from bot.questions.taking import SEXES
from bot.reading.conditions import of_those
from bot.reading.folding import folded
from bot.reading.sight import Sight, Thing
from bot.reading.small_words import AND, OR
from bot.reading.whom import of_groups
from bot.station.conditions import Condition, Kind, Whom
from bot.station.manifest import Manifest

# What stands between two that are both left out.
_JOINS = re.compile(f"{AND}|{OR}")
# So many words may stand between what leaves out and what is left out, and before the next that is.
_NEAR = 2


class LeftOut(NamedTuple):
    """What is left out, as conditions, and the text without it."""

    sight: Sight
    where: tuple[Condition, ...]
    things: tuple[Thing, ...]
    cues: frozenset[str]


def left_out(said: Said) -> LeftOut | None:
    """What a text leaves out; None if nothing, or something that is not known."""
    sight, manifest = said.sight, said.found.scene.manifest
    if "except" not in sight.cues:
        return None
    things: list[Thing] = []
    for place in sight.every["except"]:
        things += _beside(sight, place)
    sexes = [cue for cue in SEXES if cue in sight.cues and _is_next(sight, cue)]
    if not things and not sexes:
        return None
    if any(one.value is None for one in things):
        return None
    where = [one for thing in things for one in _but(thing, said)]
    where += [_not_of(manifest, SEXES[cue]) for cue in sexes]
    begins = set(sight.every["except"])
    own = {cue for cue, places in sight.every.items() if set(places) <= begins}
    own |= {cue for cue, place in sight.places.items() if place in begins} | set(sexes)
    # "Besides the actress Peresild" says no more than her name.
    before = {place for one in things for place in range(one.first - _NEAR, one.first)}
    own |= {"role"} if sight.places.get("role") in before else set()
    # "Any other besides her" says no more than "any besides her".
    own |= {"other", "still", "one-after"} & sight.cues.keys()
    rest = replace(
        sight,
        people=_but_those(sight.people, things),
        groups=_but_those(sight.groups, things),
        programs=_but_those(sight.programs, things),
        missions=_but_those(sight.missions, things),
        crafts=_but_those(sight.crafts, things),
        cues={cue: said for cue, said in sight.cues.items() if cue not in own},
        places={cue: place for cue, place in sight.places.items() if cue not in own},
        every={cue: places for cue, places in sight.every.items() if cue not in own},
    )
    return LeftOut(rest, tuple(where), tuple(things), frozenset(own))


def _but_those(every: Sequence[Thing], things: Sequence[Thing]) -> tuple[Thing, ...]:
    return tuple(one for one in every if one not in things)


def _beside(sight: Sight, place: int) -> Iterator[Thing]:
    """The things right behind a word that leaves them out, or before it where nouns are last."""
    every = (*sight.people, *sight.groups, *sight.programs, *sight.missions, *sight.crafts)
    words = len(sight.cues["except"].split())
    if sight.noun_last:
        end = place
        for one in sorted(every, key=lambda one: -one.last):
            if 0 <= end - one.last <= _NEAR:
                yield one
                end = one.first
        return
    end = place + words
    for one in sorted(every, key=lambda one: one.first):
        between = [folded(word) for word in sight.words[end : one.first]]
        joined = end == place + words or not between or any(map(_JOINS.fullmatch, between))
        if 0 <= one.first - end <= _NEAR and joined:
            yield one
            end = one.last


def _is_next(sight: Sight, cue: str) -> bool:
    end = sight.places["except"] + len(sight.cues["except"].split())
    return 0 <= sight.places[cue] - end < _NEAR


def _but(thing: Thing, said: Said) -> Sequence[Condition]:
    value = str(thing.value)
    match thing.sort:
        case "person":
            return (Condition(Kind.WHO, whom=Whom(people=(value,)), negated=True),)
        case "program":
            return (Condition(Kind.PROGRAM, (value,), negated=True),)
        case "group":
            called = f"{value} ".split(" ", maxsplit=1)[0]
            own = [one.id for one in said.flown() if one.formal_name.startswith(f"{called} ")]
            # Without a company its flights are left out, and with them all who came on those.
            if own:
                return (Condition(Kind.SHIP, tuple(own), negated=True),)
            return (_not_of(said.found.scene.manifest, value),)
    return (Condition(Kind.SHIP, (value,), negated=True),)


def _not_of(manifest: Manifest, word: str) -> Condition:
    whom = of_those(of_groups(manifest, [word], either=False))
    return Condition(Kind.WHO, whom=whom, negated=True)
