"""Words that point back at whom or what the answer before told: what "she" and "it" stand for.

One person, mission or expedition; where the answer told of several, nobody is meant. Pure.
"""

from collections.abc import Iterator
from dataclasses import replace

from bot.languages.spoken import language_of
from bot.reading.sight import Sight, Thing
from bot.understanding.before import Before

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


def filled(sight: Sight, before: Before) -> Iterator[Sight]:
    """What was recognised, with each that may be meant in the place of the pronoun."""
    for thing in before.things:
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
