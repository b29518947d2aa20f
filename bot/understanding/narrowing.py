"""Follow-ups on some of those who were found before: "which of them flew twice?".

What is said of them is read as a find of its own, and added to the conditions before. Pure.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.errors import NotTogether
from bot.languages.spoken import language_of
from bot.questions.asking import ways
from bot.questions.filling import Filling
from bot.questions.find.times import also_then
from bot.questions.registry import find
from bot.questions.taking import ASKING, SEXES
from bot.reading.conditions import AnyShip, Further, any_of, of_those
from bot.reading.readers import Scene
from bot.reading.sight import Sight
from bot.reading.small_words import says, says_earlier
from bot.station.conditions import Condition, Kind
from bot.station.domain import EventKind
from bot.station.found import IN_ORDER, RANKED, Of, Plans, Tell
from bot.understanding.before import Before
from bot.understanding.stepping import OF_THEM, OTHERWISE, is_bare

# What some did of those before, where it is said of nobody else: "which was there twice?".
_DID = {
    "several", "twice", "thrice", "four-times", "five-times", "private", "first-flight", "pilot",
    "engineer", "specialist", "participant", "swap", "commander",
}  # fmt: skip
_BESIDE = {"aboard", "been", "spend", "times", "station", "fly", "role", "first", "seat", "flight"}
# Of the station and of space, that one had been there before and that one had not.
_BEFORE = {
    "there": (Kind.BEEN_BEFORE, Kind.FIRST_VISIT), "space": (Kind.FLOWN_BEFORE, Kind.FIRST_FLIGHT),
}  # fmt: skip
_DENIED = {"never", "not"}
# Verbs of whoever came to the station.
_CAME = {"aboard", "been", "fly", "station", "dock", "launch", "flight", "stay"}
# What compares them, where it is said of nobody else.
_COMPARED = {"more-than", "less-than", "at-least"}
_COUNTED = _COMPARED | {"times"}
# On another ship than the one home.
_UP = {"change", "other-kind", "other"}
# As what those before are asked for, by what they are.
_NOUNS = {Of.PEOPLE: "people", Of.FLIGHTS: "ship"}


def some_of_them(sight: Sight, before: Before) -> Filling | None:
    """The find of those before of whom more holds; None if no such condition is said.

    Raises NotTogether if it cannot be asked of them.
    """
    meant = (
        "of-them" in sight.cues or _is_of_crew(sight, before) or _is_of_nobody_else(sight, before)
    )
    if sight.left or not meant or "where" in sight.cues:
        # Where one of them did something is asked of that one.
        return None
    told, scene = _those_before(sight, before), before.scene
    if told is None or told.get("of", Of.PEOPLE) not in _NOUNS:
        return None
    found = Filling(sight, scene, find("find")[0], None, dict(told))
    more = _said_of_them(sight, scene, told)
    found.things, found.dates = more.things, more.dates
    found.notes, found.cues = more.notes, more.cues
    found.take("of-them", "pronoun", *_NOUNS.values())
    if told.get("of") is Of.FLIGHTS and "who" in more.given:
        # "Did any of them carry a woman?"
        found.take("carry")
    if _are_to_come(more, before):
        # What is asked of a crew to come is told of the plan, and not of what they flew before.
        (mission, *_) = before.things
        found.given = {"ship": any_of(str(mission.value)), "planned": Plans.YES}
        told = found.given.copy()
    former, after = told.get("more") or Further(), more.given.get("more") or Further()
    former, after = _as_often(sight, former, after)
    after = _on_their_ship(sight, told, after)
    two_dates = "when" in found.given and "when" in more.given
    where = _joined(found, more.given, after.event)
    if (
        not where
        and not more.given.keys() - {"of", "tell"}
        and (says_earlier(sight.words, sight.language) or "never" in sight.cues)
    ):
        where = _not_for_the_first_time(sight, before)
        found.take(*_DENIED)
    nothing = not (where or after.where or more.given.keys() - {"of", "tell"})
    if nothing and sight.cues.keys() & _COUNTED:
        # What was said of how often or how long is no condition, and not nothing.
        return None
    if two_dates:
        after = replace(after, event=None)
    elif former.event and after.event:
        raise NotTogether
    found.given["more"] = replace(
        after,
        where=(*former.where, *where, *after.where),
        event=former.event or after.event,
        planned=former.planned,
    )
    if not str(found.given["more"]):
        del found.given["more"]
    ordered = {*RANKED, *IN_ORDER, Tell.COUNT}
    if sight.cues.keys() & ASKING or told.get("tell") not in ordered:
        found.given["tell"] = more.given.get("tell", Tell.LIST)
    return found


def _as_often(sight: Sight, former: Further, after: Further) -> tuple[Further, Further]:
    """The conditions before and those said now, where how often is of what was said before: of
    those who commanded "which of them twice?" asks who commanded twice."""
    counted = [one for one in after.where if one.kind is Kind.VISITS and not one.values]
    commanded = [one for one in former.where if one.kind is Kind.COMMANDS]
    if len(counted) != 1 or not commanded or sight.cues.keys() & _CAME:
        return former, after
    often = replace(counted[0], kind=Kind.COMMANDS)
    where = tuple(often if one is counted[0] else one for one in after.where)
    rest = tuple(one for one in former.where if one not in commanded)
    return replace(former, where=rest), replace(after, where=where)


def _on_their_ship(sight: Sight, told: Mapping[str, Any], after: Further) -> Further:
    """What is said now, with visits counted on the kind of ship before: "flew on it twice?"."""
    ship = told.get("ship")
    kinds = ship.condition if isinstance(ship, AnyShip) else None
    if kinds is None or kinds.kind is not Kind.PROGRAM:
        return after
    if not says(sight.words, sight.language, language_of(sight.language).on_it):
        return after
    where = (
        replace(one, values=kinds.values) if one.kind is Kind.VISITS and not one.values else one
        for one in after.where
    )
    return replace(after, where=tuple(where))


def _are_to_come(said: Filling, before: Before) -> bool:
    """Whether it is asked of a crew that is to fly who of them is of a people, or a woman."""
    part = before.set_in_part or {}
    if "who" not in part or not before.things or before.things[0].sort != "mission":
        return False
    return "who" in said.given and not {"more", "ship", "when"} & said.given.keys()


def _not_for_the_first_time(sight: Sight, before: Before) -> list[Condition]:
    """That someone had flown before, or been there, or that they had not, as the words say; whoever
    is to fly and has flown is found so anyway."""
    planned = before.set_in_part is not None and "who" in before.set_in_part
    there = "space" not in sight.cues and sight.cues.keys() & {"station", "aboard", "dock"}
    again, first = _BEFORE["there" if there else "space"]
    if sight.cues.keys() & _DENIED:
        return [Condition(first)]
    return [] if planned else [Condition(again)]


def _is_of_nobody_else(sight: Sight, before: Before) -> bool:
    """Whether it is said what some did and not who: "and tourists?", "which was there twice?"."""
    cues = sight.cues.keys() - OTHERWISE - OF_THEM
    if "commander" in cues and (
        before.set_in_part is not None or before.name == "aboard" or before.is_of_moment
    ):
        # Who commanded a crew, or at a time, is told by its answer.
        return False
    # "Who commanded more than once?" asks of everyone.
    asks = sight.cues.keys() & {"follow", "which"}
    did, beside = _DID, _BESIDE
    if sight.places.get("follow") == 0 and sight.numbers and sight.cues.keys() & {"who", "which"}:
        # "And who stayed more than 100 days?"
        did, beside = _DID | _COMPARED, _BESIDE | {"stay", "days", "compare", "length"}
    return bool(asks and cues & did) and cues <= did | beside and is_bare(sight)


def _is_of_crew(sight: Sight, before: Before) -> bool:
    """Whether only some of a crew are named: "any women?" after a flight."""
    some = bool(sight.groups) or bool(sight.cues.keys() & {"cosmonaut", *SEXES})
    beside = sight.cues.keys() - {"cosmonaut", *SEXES} - OTHERWISE - OF_THEM - {"people", "crew"}
    things = (sight.people, sight.missions, sight.programs, sight.expeditions, sight.dates)
    of_crew = before.set_in_part is not None and "of" not in before.set_in_part
    return of_crew and some and not beside and not any(things)


def _those_before(sight: Sight, before: Before) -> dict[str, Any] | None:
    """The find of those before, of whom some are asked for."""
    if before.asks_whether_some and before.earlier and "of-them" in sight.cues:
        return before.earlier.whole_set
    part = before.set_in_part
    of_people = sight.groups or sight.cues.keys() & SEXES.keys()
    if part and part.get("of") is Of.FLIGHTS and of_people and "carry" not in sight.cues:
        # Of ships nobody asks how many are women, but of those who came on them.
        return before.earlier.whole_set if before.earlier else None
    if "of-them" not in sight.cues and sight.places.get("follow") == 0 and before.is_part:
        # After "which of them were women?" it is asked of all of them: "and who stayed longer?"
        return before.earlier.whole_set if before.earlier else None
    return part or before.whole_set


def _said_of_them(sight: Sight, scene: Scene, told: Mapping[str, Any]) -> Filling:
    """What a text says of those before, as of a set of its own."""
    noun, place = _NOUNS[told.get("of", Of.PEOPLE)], sight.places.get("of-them", 0)
    dropped = {"compare", "future"}
    if sight.places.get("first") == sight.places.get("first-flight"):
        # Of those before who flies for the first time is not who came first.
        dropped.add("first")
    if sight.cues.keys() & {"fly", "launch", "dock"}:
        # "Which of them went there by shuttle?" does not ask who is there.
        dropped.add("aboard")
    cues = {cue: words for cue, words in sight.cues.items() if cue not in dropped}
    places = {cue: place for cue, place in sight.places.items() if cue not in dropped}
    further = told.get("more") or Further()
    if sight.cues.keys() & _UP and any(one.kind is Kind.HOME for one in further.where):
        # Of those who came home together: "which of them went up on another ship?".
        cues, places = {**cues, "land": ""}, {**places, "land": place}
    # Cosmonauts are people as well, but not all of them.
    said_so = {"past"} if "cosmonaut" in cues else {noun, "past"}
    noted = replace(
        sight,
        cues={**{cue: sight.cues.get("of-them", "") for cue in said_so}, **cues},
        places={**dict.fromkeys(said_so, place), **places},
    )
    # Whoever is meant is known, so that no condition is too little.
    said = Filling(noted, scene, find("find")[0], None, {"of": told.get("of", Of.PEOPLE)})
    ways()["find"].fill(said)
    if said.given["of"] is not told.get("of", Of.PEOPLE):
        raise NotTogether
    return said


def _joined(found: Filling, said: Mapping[str, Any], event: EventKind | None) -> list[Condition]:
    """What is said beside the further conditions: in the place of what was free, else one more.

    ``event`` says of what the date is that is said.
    """
    where = []
    if "ship" in said:
        condition = said["ship"].condition
        if "ship" in found.given:
            also = condition.kind is Kind.PROGRAM
            where.append(replace(condition, kind=Kind.ALSO) if also else condition)
        else:
            found.given["ship"] = said["ship"]
    if "who" in said:
        before, now = found.given.get("who"), said["who"]
        both = now if before is None else before.also(now)
        if both is not None:
            found.given["who"] = both
        else:
            where.append(Condition(Kind.WHO, whom=of_those(now)))
    if "when" in said:
        when = said["when"]
        if "when" in found.given:
            where.append(also_then(found, when, event))
        else:
            found.given["when"] = when
    return where
