"""Of whom or what the answer to the question before told: what "she" and "it" stand for.

One person, mission or expedition; where the answer told of several, nobody is meant. Pure.
"""

from collections.abc import Iterator
from dataclasses import replace

from bot.errors import AskError
from bot.languages.spoken import language_of
from bot.questions import registry
from bot.questions.crew.answer import Roster
from bot.questions.expeditions.answer import ExpeditionReport
from bot.questions.find.answer import FindReport
from bot.questions.missions.answer import Upcoming
from bot.questions.registry import Answer, Ask, in_full
from bot.reading.readers import Scene
from bot.reading.sight import Sight, Thing
from bot.understanding import set_before

# Who asks so asks for someone, or of many, and not of whom was told before.
_OF_OTHERS = {
    "who", "people", "crew", "crews", "list", "woman", "men", "cosmonaut", "country", "all", "ever",
    "next", "first", "last", "nth", "most", "longest", "shortest", "fewest", "record", "now",
    "guarantee", "suspend", "agreement", "help",
}  # fmt: skip
# What is asked of whoever commanded, and not of the expedition.
_OF_SOMEONE = {"replace", "spend", "fly", "been", "times", "land"}


def points_back(sight: Sight) -> bool:
    """Whether a text asks of what was told before: by a pronoun, or in a language without one."""
    if sight.names_something:
        return False
    dropped = language_of(sight.language).drops_pronouns and says_not_of_whom(sight)
    return dropped or "pronoun" in sight.cues


def says_not_of_whom(sight: Sight) -> bool:
    """Whether a text asks of someone or something without a word of which: "on which ship?"."""
    named = sight.names_something or any(
        (sight.groups, sight.programs, sight.crafts, sight.dates, sight.left)
    )
    return bool(sight.cues) and not named and not sight.cues.keys() & _OF_OTHERS


def filled(sight: Sight, former: Ask, scene: Scene) -> Iterator[Sight]:
    """What was recognised, with each that may be meant in the place of the pronoun."""
    for thing in told(former, scene):
        if thing.sort != "expedition" or not sight.cues.keys() & _OF_SOMEONE:
            yield with_thing(sight, thing)


def with_thing(sight: Sight, thing: Thing) -> Sight:
    """What was recognised, with a thing of the question before at the place of the pronoun."""
    place = sight.places.get("pronoun", 0)
    words = sight.cues.get("pronoun", "")
    thing = replace(thing, words=words, first=place, last=place + bool(words))
    match thing.sort:
        case "person":
            return replace(sight, people=(thing,))
        case "mission":
            return replace(sight, missions=(thing,))
    return replace(sight, expeditions=(thing,))


def told(former: Ask, scene: Scene) -> Iterator[Thing]:
    """The people, missions and expeditions that an answer told of alone, likeliest first."""
    question, arguments = in_full(former)
    match question.name:
        case "person" | "together":
            name = arguments.get("name") or arguments.get("person")
            yield from _one("person", {str(name)} if name else set())
        case "mission":
            yield from _one("mission", {str(arguments["name"])})
        case "expedition" | "next" | "aboard" | "find" | "records":
            yield from _of_answer(former, scene)


def _of_answer(former: Ask, scene: Scene) -> Iterator[Thing]:
    """What is known from the answer alone: the flight that comes next, whoever was the first."""
    try:
        answer = _answered(former, scene)
    except AskError:
        return
    match answer:
        case ExpeditionReport():
            yield Thing("expedition", answer.expedition.number, "", 0, 0)
            yield from _one("person", {one.command.person for one in answer.commanders})
        case Upcoming() if answer.mission is not None:
            yield from _one("mission", {answer.mission.id})
        case Roster():
            yield from _one("person", {one.stay.person for one in answer.people})
        case FindReport():
            rows = answer.found.told
            yield from _one("person", {row.person for row in rows if row.person})
            yield from _one("mission", {row.mission for row in rows if not row.person} - {""})


def _answered(former: Ask, scene: Scene) -> Answer | None:
    base = set_before.base(former, scene)
    asked = former
    if base is not None and in_full(former)[0].name == "records":
        asked = Ask(registry.find("find")[0], base)
    return registry.answer(asked, scene.manifest, scene.now)


def _one(sort: str, values: set[str]) -> Iterator[Thing]:
    if len(values) == 1:
        yield Thing(sort, values.pop(), "", 0, 0)
