"""Words that point back at whom or what the answer before told: what "she" and "it" stand for.

One person, mission or expedition. Where the answer told of several, one is meant only if a
number, a people or the sex of a pronoun picks it out. Pure.
"""

from collections.abc import Iterator
from dataclasses import replace

from bot.languages.spoken import language_of
from bot.reading.folding import folded
from bot.reading.sight import Sight, Thing
from bot.reading.whom import of_groups
from bot.understanding.at_events import at_event, may_tell_when
from bot.understanding.before import Before, thing_told
from bot.understanding.stepping import OF_THEM, OTHERWISE

# Who asks so asks for someone, or of many, and not of whom was told before.
_OF_OTHERS = {
    "who", "people", "crew", "crews", "list", "woman", "men", "cosmonaut", "country", "all", "ever",
    "next", "first", "last", "nth", "most", "longest", "shortest", "fewest", "record", "now",
    "guarantee", "suspend", "agreement", "help", "first-flight",
}  # fmt: skip
# What is asked of whoever commanded, and not of the expedition.
_OF_SOMEONE = {"replace", "spend", "fly", "been", "times", "land"}

# What picks out one of several.
_ORDERING = {"nth", "first", "last", "of-them", "pronoun", "compare"}
_CAME_OR_WENT = {"launch", "dock", "undock", "land"}
# What is asked of one of them.
_OF_ONE = {
    "commander", "fly", "aloft", "launch", "dock", "undock", "land", "stay", "days", "how-long",
    "total", "when", "where", "crew", "people", "been", "spend", "times", "still", "flight", "with",
    "aboard", "space",
}  # fmt: skip
# Of these there may be a second among all.
_NOUNS = {
    "commander", "flight", "ship", "expedition", "woman", "men", "people", "crew", "cosmonaut",
    "times",
}  # fmt: skip


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


def without_article(sight: Sight) -> Sight:
    """What was recognised, without a pronoun that is the article of a noun, "el comandante", or
    the station of whoever commanded it."""
    place = sight.places.get("pronoun", -1)
    if {"commander", "then", "who"} <= sight.cues.keys():
        # "Who commanded it then?" is of the station.
        beside = {place - 1, place + 1} & set(sight.every.get("commander", ()))
        return _without(sight, "pronoun") if beside else sight
    nouns = {at for cue in _NOUNS | {"first", "last", "nth"} for at in sight.every.get(cue, ())}
    said = set(folded(sight.cues.get("pronoun", "")).split())
    if sight.language not in _ARTICLES or place + 1 not in nouns:
        return sight
    if not said <= _ARTICLES[sight.language] or len(sight.every.get("pronoun", ())) > 1:
        return sight
    return _without(sight, "pronoun")


def _without(sight: Sight, left: str) -> Sight:
    cues = {cue: words for cue, words in sight.cues.items() if cue != left}
    places = {cue: at for cue, at in sight.places.items() if cue != left}
    every = {cue: at for cue, at in sight.every.items() if cue != left}
    return replace(sight, cues=cues, places=places, every=every)


# Without its accent "él" is no other word than the article.
_ARTICLES = {"es": {"el"}}


def filled(sight: Sight, before: Before) -> Iterator[Sight]:
    """What was recognised, with each that may be meant in the place of the pronoun."""
    if (one := of_the_people(sight, before)) is not None:
        yield one
    people, things = tuple(_of_the_sex(sight, before)), before.things
    of_things = language_of(sight.language).things_have_sex
    if before.name == "expedition" and "crew" in sight.cues:
        # "Her crew" is that of the expedition that she commanded.
        of_things, people = True, ()
    elif "commander" in sight.cues and sight.cues.keys() & {"how-long", "how-many", "days"}:
        # How long one commanded is not how long the expedition took.
        things = tuple(one for one in things if one.sort != "expedition")
    if before.name == "expedition":
        # "They" is its crew, and nobody of it alone.
        things = tuple(
            one
            for one in things
            if one.sort != "person" or may_be_meant(str(one.value), sight, before)
        )
    for thing in (*things, *people) if of_things else (*people, *things):
        if thing.sort != "expedition" or not sight.cues.keys() & _OF_SOMEONE:
            yield with_thing(sight, thing)


def at_their_event(sight: Sight, before: Before) -> Sight:
    """What was recognised, where it is asked of a moment that was one of theirs as its date:
    "who commanded when she arrived?"."""
    if "pronoun" not in sight.cues or not may_tell_when(sight):
        return sight
    for meant in filled(sight, before):
        dated = at_event(meant, before.scene.manifest)
        if dated is not meant:
            return dated
    return sight


def picked(sight: Sight, before: Before) -> Sight | None:
    """What was recognised, with one of those who were told in the place of its number:
    "who commanded the second?"; None if none is picked out so."""
    place, number = number_said(sight)
    if "who" in sight.cues and sight.cues.keys() & _CAME_OR_WENT and not sight.ordinals:
        # "Who left first?" asks for an order, and not what the first of them did.
        return None
    beside = sight.cues.keys() - _ORDERING - OTHERWISE - OF_THEM
    named = (sight.groups, sight.programs, sight.crafts, sight.dates, sight.left)
    if not number or beside - _OF_ONE or sight.names_something or any(named):
        return None
    rows = before.rows
    if abs(number) > len(rows):
        return None
    row = rows[number - 1 if number > 0 else number]
    thing = thing_told("person", row.person) if row.person else thing_told("mission", row.mission)
    cues = {cue: said for cue, said in sight.cues.items() if cue not in _ORDERING}
    places = {cue: at for cue, at in sight.places.items() if cue in cues}
    numbers = tuple(one for one in sight.numbers if one.first != place)
    sight = replace(sight, cues=cues, places=places, ordinals=(), numbers=numbers)
    thing = replace(thing, words=sight.words[place], first=place, last=place + 1)
    if row.person:
        return replace(sight, people=(thing,))
    return replace(sight, missions=(thing,)) if row.mission else None


def number_said(sight: Sight) -> tuple[int, int]:
    """Where one is picked out by its number in the order that was told, and that: -1 is the last;
    0 if none is. "The second commander" is of all."""
    nouns = {place for cue in _NOUNS for place in sight.every.get(cue, ())}
    of_them = set(sight.every.get("of-them", ()))
    own = {sight.places.get("pronoun")} & {sight.places.get(cue) for cue in ("first", "last")}
    if "pronoun" in sight.cues and not of_them and not own:
        # "How long did it last?" counts nothing, "the last one" does.
        return 0, 0
    for one in sight.ordinals:
        if isinstance(one.value, int) and one.last not in nouns:
            return one.first, one.value
    for cue, number in (("first", 1), ("last", -1)):
        place = sight.places.get(cue, -1)
        behind = place + len(sight.cues.get(cue, "").split())
        if place >= 0 and (behind >= len(sight.words) or {place + 1, behind} & of_them):
            return place, number
    return 0, 0


def of_the_people(sight: Sight, before: Before) -> Sight | None:
    """What was recognised, with the one of those who were told in the place of a people: "the
    Israeli one, who commanded then?"; None if it names not just one."""
    manifest = before.scene.manifest
    if len(sight.groups) != 1 or sight.names_something or len(before.people) < 2:
        return None
    (group,) = sight.groups
    whom = of_groups(manifest, [str(group.value)], either=False)
    found = [
        person
        for person in map(manifest.person, before.people)
        if whom.has(person.id, person.agency, person.nationality, person.gender)
    ]
    if len(found) != 1:
        return None
    thing = replace(thing_told("person", found[0].id), words=group.words)
    thing = replace(thing, first=group.first, last=group.last)
    return replace(sight, people=(thing,), groups=())


def may_be_meant(person: str, sight: Sight, before: Before) -> bool:
    """Whether a pronoun may stand for someone, by their sex; without a pronoun anyone may be."""
    said = set(folded(sight.cues.get("pronoun", "")).split())
    gender = before.scene.manifest.person(person).gender
    words = language_of(sight.language).pronouns.get(gender, "")
    return not said or not words or not said.isdisjoint(words.split(", "))


def is_of_the_one(sight: Sight, before: Before) -> bool:
    """Whether a people is that of the one who was told and had it: "when did the Canadian get
    there?" after who is aboard."""
    of_crew = before.name in {"aboard", "mission", "next", "docked", "expedition"}
    cues = sight.cues.keys()
    asks = cues & {"when", "how-long"} or {"which", "ship"} <= cues
    return bool(of_crew and asks) and not cues & {"who", "ever", "station", "woman", "men", "next"}


def _of_the_sex(sight: Sight, before: Before) -> Iterator[Thing]:
    """The one woman or the one man among several who were told, "she" or "he"."""
    said = set(folded(sight.cues.get("pronoun", "")).split())
    for sex, words in language_of(sight.language).pronouns.items():
        if said.isdisjoint(words.split(", ")) or len(before.people) < 2:
            continue
        found = [one for one in before.people if before.scene.manifest.person(one).gender == sex]
        if len(found) == 1:
            yield thing_told("person", found[0])


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
