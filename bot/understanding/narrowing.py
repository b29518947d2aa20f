"""Follow-ups on some of those who were found before: "which of them flew twice?".

What is said of them is read as a find of its own, and added to the conditions before. Pure.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.errors import NotTogether
from bot.questions import registry
from bot.questions.asking import ways
from bot.questions.docked.answer import DockedReport
from bot.questions.filling import Filling
from bot.questions.registry import Ask, find, in_full
from bot.questions.taking import SEXES
from bot.reading.conditions import AnyShip, Further, of_those
from bot.reading.readers import Scene
from bot.reading.sight import Sight
from bot.station.conditions import Condition, Kind
from bot.station.found import Of, Tell
from bot.station.moments import Span
from bot.understanding import set_before
from bot.understanding.stepping import OF_THEM, OTHERWISE

# As what those before are asked for, by what they are.
_NOUNS = {Of.PEOPLE: "people", Of.FLIGHTS: "ship"}


def narrows(sight: Sight, former: Ask, scene: Scene) -> bool:
    """Whether a text asks for some of those who were told before, by a condition of its own."""
    if sight.left or not ("of-them" in sight.cues or _is_of_crew(sight, former)):
        return False
    told = those_before(former, sight, scene)
    return told is not None and told.get("of", Of.PEOPLE) in _NOUNS


def _is_of_crew(sight: Sight, former: Ask) -> bool:
    """Whether only some of a crew are named: "any women?" after a flight."""
    some = bool(sight.groups) or bool(sight.cues.keys() & SEXES.keys())
    beside = sight.cues.keys() - SEXES.keys() - OTHERWISE - OF_THEM - {"people", "crew"}
    things = (sight.people, sight.missions, sight.programs, sight.expeditions, sight.dates)
    return former.question.name == "mission" and some and not beside and not any(things)


def those_before(former: Ask, sight: Sight, scene: Scene) -> dict[str, Any] | None:
    """The find that a question before was, or comes to: that of a flight finds its crew."""
    question, told = in_full(former)
    of_people = sight.groups or sight.cues.keys() & SEXES.keys()
    if question.name == "docked" and of_people and "carry" not in sight.cues:
        # Of ships nobody asks how many are women, but of those who came on them.
        return set_before.set_of(former.before, scene) if former.before else None
    if question.name == "mission":
        return {"ship": AnyShip(Condition(Kind.SHIP, (str(told["name"]),)))}
    if question.name == "docked":
        return _docked(former, scene)
    return set_before.set_of(former, scene)


def _docked(former: Ask, scene: Scene) -> dict[str, Any] | None:
    """The flights of the ships that were docked, of the programmes that were asked for."""
    answer = registry.answer(former, scene.manifest, scene.now)
    if not isinstance(answer, DockedReport):
        return None
    programs = former.focus.programs if former.focus else ()
    ships = tuple(
        ship.berth.mission
        for ship in answer.ships
        if not programs or scene.manifest.mission(ship.berth.mission).program in programs
    )
    return {"of": Of.FLIGHTS, "ship": AnyShip(Condition(Kind.SHIP, ships))} if ships else None


def narrowed(former: Ask, sight: Sight, scene: Scene) -> Filling:
    """The find of those before of whom more holds; raises NotUnderstood if that is not said."""
    told = those_before(former, sight, scene) or {}
    found = Filling(sight, scene, find("find")[0], None, dict(told))
    more = _said_of_them(sight, scene, told)
    found.things, found.dates = more.things, more.dates
    found.notes, found.cues = more.notes, more.cues
    found.take("of-them", "pronoun", *_NOUNS.values())
    where = _joined(found, more.given)
    before, after = told.get("more") or Further(), more.given.get("more") or Further()
    if before.event and after.event:
        raise NotTogether
    found.given["more"] = replace(
        after,
        where=(*before.where, *where, *after.where),
        event=before.event or after.event,
        planned=before.planned,
    )
    if not str(found.given["more"]):
        del found.given["more"]
    found.given["tell"] = more.given.get("tell", Tell.LIST)
    return found


def _said_of_them(sight: Sight, scene: Scene, told: Mapping[str, Any]) -> Filling:
    """What a text says of those before, as of a set of its own."""
    noun, place = _NOUNS[told.get("of", Of.PEOPLE)], sight.places.get("of-them", 0)
    dropped = {"compare", "future"}
    if sight.places.get("first") == sight.places.get("first-flight"):
        # Of those before who flies for the first time is not who came first.
        dropped.add("first")
    cues = {cue: words for cue, words in sight.cues.items() if cue not in dropped}
    places = {cue: place for cue, place in sight.places.items() if cue not in dropped}
    noted = replace(
        sight,
        cues={noun: sight.cues.get("of-them", ""), "past": "", **cues},
        places={noun: place, "past": place, **places},
    )
    # Whoever is meant is known, so that no condition is too little.
    said = Filling(noted, scene, find("find")[0], None, {"of": told.get("of", Of.PEOPLE)})
    ways()["find"].fill(said)
    if said.given["of"] is not told.get("of", Of.PEOPLE):
        raise NotTogether
    return said


def _joined(found: Filling, said: Mapping[str, Any]) -> list[Condition]:
    """What is said beside the further conditions: in the place of what was free, else one more."""
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
            where.append(Condition(Kind.DURING, span=Span(when.start, when.bound)))
        else:
            found.given["when"] = when
    return where
