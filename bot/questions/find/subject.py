"""What a text asks for: people, flights, stays, times in command or days."""

from collections.abc import Sequence
from itertools import count
from typing import NamedTuple

from bot.questions.taking import SEXES, SPACEPORTS
from bot.questions.tops import COMPARING, top_of
from bot.reading.phrases import small_words_at
from bot.reading.sight import Sight, Thing
from bot.reading.small_words import tells_of_arriving
from bot.station.found import Of

_PEOPLE = (
    "people", "crew", "woman", "men", "cosmonaut", "commander", "who", "pilot", "engineer",
    "specialist", "participant", "private", "professional", "with-whom",
)  # fmt: skip
FLIGHTS = ("flight", "ship", "launch")


class Noun(NamedTuple):
    """A word that may be what is asked for."""

    first: int
    last: int
    of: Of
    plain: bool


def nouns(sight: Sight) -> list[Noun]:
    """All words that may be, in their order."""
    found = [
        Noun(place, place + len(sight.cues[cue].split()), of, True)
        for of, cues in ((Of.PEOPLE, _PEOPLE), (Of.FLIGHTS, FLIGHTS))
        for cue in cues
        if (place := sight.places.get(cue)) is not None
        if of is Of.PEOPLE or not _is_flown(sight, place)
    ]
    found += [Noun(one.first, one.last, Of.PEOPLE, False) for one in sight.groups]
    rookies = sight.places.get("first-flight")
    if rookies is not None and rookies == sight.places.get("role"):
        # "Rookies" are people, and "for the first time" is not.
        found.append(Noun(rookies, rookies + 1, Of.PEOPLE, True))
    ships = (*sight.programs, *sight.crafts)
    found += [Noun(one.first, one.last, Of.FLIGHTS, False) for one in ships]
    return sorted(found, key=lambda noun: noun.first)


def _is_flown(sight: Sight, place: int) -> bool:
    """Whether a word that begins like a flight is a verb, as its tense shows: "полетели"."""
    if place != sight.places.get("fly"):
        return False
    tenses = (*sight.every.get("past", ()), *sight.every.get("future", ()))
    return place in tenses


def _is_of_crews(sight: Sight, chain: Sequence[Noun]) -> bool:
    """Whether the crews of a programme are asked for, each as that of its flight."""
    crew = sight.places.get("crew")
    if crew == sight.places.get("people") or crew not in {noun.first for noun in chain}:
        return False
    asked = sight.cues.keys()
    if "crews" in asked and (sight.programs or asked & {"pad", *SPACEPORTS}):
        return not asked.isdisjoint({"which", "list", "how-many"})
    of_flights = any(noun.of is Of.FLIGHTS and not noun.plain for noun in chain)
    if of_flights and is_made_of(sight):
        return True
    return of_flights and not asked.isdisjoint({"which", "list"})


def is_made_of(sight: Sight) -> bool:
    """Whether it is said of whom crews are made up."""
    return bool(small_words_at(sight.words, "made_of", sight.language))


def _is_crewed(sight: Sight, chain: Sequence[Noun]) -> bool:
    """Whether a kind of ship is said to be crewed: "the first crewed Dragon"."""
    crew = sight.places.get("crew")
    return (
        crew is not None
        and crew == sight.places.get("people")
        and any(not noun.plain and noun.of is Of.FLIGHTS for noun in chain)
    )


def _is_verb(sight: Sight, noun: Noun, before: list[Noun]) -> bool:
    """Whether "went up" stands behind people as what they did; a crewed launch is a launch."""
    if noun.first != sight.places.get("launch") or not before:
        return False
    crewed = sight.places.get("people") == sight.places.get("crew") == before[-1].first
    return before[-1].of is Of.PEOPLE and not crewed


# As what someone flew may be all that says whom is asked for: "how many first-timers?"
_PEOPLE_SO = {"private", "professional", "first-flight", "first-visit"}
_ASKED_FOR = {"who", "which", "how-many", "list"}


def subject(sight: Sight) -> Of | None:
    """What is asked for: what is named first, with what stands right behind it.

    Of "the Axiom missions" and "crew flights" the flights are asked for, of "Russian cosmonauts"
    the people; of a time in which so many were aboard the days.
    """
    found = nouns(sight)
    # "Launched from Baikonur and on a Dragon": what was done is not what is asked for.
    while len(found) > 1 and found[0].first == sight.places.get("launch") != found[1].first:
        del found[0]
    if not found:
        if _counts_arrivals(sight):
            return Of.FLIGHTS
        if _counts_stays(sight):
            return Of.STAYS
        if "country" in sight.cues and sight.numbers:
            return Of.PEOPLE
        if sight.cues.keys() & _PEOPLE_SO and sight.cues.keys() & _ASKED_FOR:
            return Of.PEOPLE
        return Of.DAYS if _counts_aboard(sight) else None
    if _asks_for_days(sight, found[0]):
        return Of.DAYS
    if sight.places.get("all") == 0 and found[0].first > 1 and not any(n.plain for n in found):
        # "All that went up on a Shuttle"
        return Of.PEOPLE
    if found[0].plain and found[0].of is Of.FLIGHTS and _is_of_those_who(sight, found[0]):
        return Of.STAYS
    stays = {"usually", "stay"} <= sight.cues.keys() and not _is_of_flights(sight, found[0])
    if stays and sight.places["stay"] < found[0].first:
        return Of.STAYS
    if sight.noun_last:
        asked = 0 <= sight.places.get("which", -9) - found[-1].last <= 1
        found = _last_chain(found, carried="carry" in sight.cues, asked=asked)
    return _of_chain(sight, found)


def _is_of_flights(sight: Sight, first: Noun) -> bool:
    """Whether the mean length is that of flights right behind: "длительность полётов"."""
    named = {noun.first for noun in nouns(sight) if not noun.plain and noun.of is Of.FLIGHTS}
    length = sight.places.get("lasts", -9)
    behind = length < first.first <= length + 2 and first.plain
    return first.of is Of.FLIGHTS and behind and first.last in named


def _counts_stays(sight: Sight) -> bool:
    """Whether stays themselves are asked for: "how many stays of more than 200 days"."""
    places = sight.places
    if sight.dates and "end" not in sight.cues:
        # Those that began then are others than those in which it was.
        return False
    asking = [cue for cue in ("how-many", "which", "list") if cue in sight.cues]
    return "stay" in places and any(
        places["stay"] == places[cue] + len(sight.cues[cue].split()) for cue in asking
    )


def _counts_arrivals(sight: Sight) -> bool:
    """Whether arrivals themselves are counted: "the number of arrivals this year"."""
    if not {"dock", "how-many"} <= sight.cues.keys():
        return False
    if not tells_of_arriving(sight.cues["dock"], sight.language):
        return False
    return sight.places["dock"] == sight.places["how-many"] + len(sight.cues["how-many"].split())


def _is_of_those_who(sight: Sight, flight: Noun) -> bool:
    """Whether a flight is that of someone: "the longest flight of those who came on Soyuz"."""
    longest = {"longest", "shortest"} & sight.cues.keys()
    return bool(longest) and sight.places.get("who", -1) > flight.first


def _last_chain(found: Sequence[Noun], *, carried: bool, asked: bool) -> list[Noun]:
    """What is asked for where that stands behind all that is said of it.

    Whoever flew on a ship is asked for before it, unless it carried them, or which it was is
    ``asked`` right behind it.
    """
    people = [noun for noun in found if noun.of is Of.PEOPLE]
    if people and found[-1].of is Of.FLIGHTS and not (found[-1].plain or carried or asked):
        return people[-1:]
    first = len(found) - 1
    while first and found[first].first <= found[first - 1].last:
        first -= 1
    return list(found[first:])


def _of_chain(sight: Sight, found: Sequence[Noun]) -> Of | None:
    chain = [found[0]]
    for noun in found[1:]:
        if noun.first <= chain[-1].last and not _is_verb(sight, noun, chain):
            chain.append(noun)
    if _is_of_crews(sight, chain) or _is_crewed(sight, chain):
        return Of.FLIGHTS
    plain = [noun for noun in chain if noun.plain and noun.of is Of.FLIGHTS]
    if plain or all(noun.of is Of.FLIGHTS for noun in chain):
        return Of.FLIGHTS
    return Of.PEOPLE if any(noun.of is Of.PEOPLE for noun in chain) else None


def _counts_aboard(sight: Sight) -> bool:
    """Whether it is asked when so many were aboard: "when were there 12 aboard"."""
    asked = sight.cues.keys()
    on_days = {"when", "aboard"} <= asked or {"which", "days", "aboard"} <= asked
    return bool(sight.numbers) and on_days


_AT_ONCE = {"ever", "at-once", "together", "aboard", "days", "when", "times", "most"}
_NO_DAYS = {"fly", "launch", "dock", "undock", "land", "flight", "commander"}


def _asks_for_days(sight: Sight, first: Noun) -> bool:
    cues, places = sight.cues.keys(), sight.places
    if cues & _NO_DAYS or sight.programs or sight.crafts:
        # Of days it is not asked on which ships those came who were aboard.
        return False
    if _are_alone(sight) and cues & {"ever", "when", "days", "how-long", "times"}:
        # "Were there ever only women aboard?"
        return True
    if "when" in cues:
        return "who" not in cues or places["when"] < places["who"]
    if len(sight.groups) > 1 and cues & {"together", "at-once"} and cues & {"yes-no", "ever"}:
        # "Was an Italian ever aboard together with a German?"
        return not cues & {"who", "which", "how-many", "list"} and not sight.people
    denied = cues & {"never", "not", "without", "empty"}
    since = bool(cues & {"built", "how-long"})
    if denied and "who" not in cues and (since or ("ever" in cues and sight.lengths)):
        # "Was there ever no woman for two years?"
        return bool(sight.groups) or bool(cues & SEXES.keys())
    if "been" in cues and not cues & _AT_ONCE:
        # "More than 280 people have visited": of all that ever came.
        return False
    number = counted(sight) is not None
    whose = bool(sight.groups) or bool(cues & SEXES.keys())
    if cues & {"how-many", "which", "list"} and "days" in cues and places["days"] < first.first:
        return number or (whose and "spend" not in cues)
    if cues & {"longest", "shortest"} and "days" in cues and places["days"] < first.first:
        return number or bool(denied) or "at-least" in cues
    named = first.plain or sight.noun_last
    if number and cues & {"how-long", "times"} and "who" not in cues and named:
        often = "how-long" in cues or places["times"] < first.first
        # Where the verb is last it says by itself that they were there.
        return often and (sight.noun_last or bool(cues & {"aboard", "station", "at-once"}))
    # "Were there ever more than ten people at once?"
    if number and "who" not in cues and cues & {"ever", "at-once", "together"}:
        # In some languages one verb says "were" and "spent".
        spent = "spend" in cues and places["spend"] != places.get("past")
        return not (spent or cues & {"days", "times", "stay"})
    if number and cues & {"first", "last"} and not cues & {"who", "which", "how-many", "list"}:
        # "The last time that there were three people aboard"
        return "aboard" in cues
    if "most" in cues and "at-once" in cues:
        return "who" not in cues
    return number and "which" in cues and places["which"] < first.first and "who" not in cues


def behind_number(sight: Sight, number: Thing) -> int:
    """The place behind a number and what compares it there: "11 or more people"."""
    between = {
        place + step
        for cue in COMPARING
        for place in sight.every.get(cue, ())
        for step in range(max(1, len(sight.cues.get(cue, "").split())))
    }
    return next(place for place in count(number.last) if place not in between)


def _are_alone(sight: Sight) -> bool:
    """Whether it is said of a people or a sex that they alone were aboard."""
    if "aboard" not in sight.cues or "only" not in sight.cues:
        return False
    behind = {one.first for one in sight.groups}
    behind |= {sight.places[cue] for cue in SEXES if cue in sight.cues}
    said = len(sight.cues["only"].split())
    return not sight.noun_last and any(at + said in behind for at in sight.every["only"])


def counted(sight: Sight) -> Thing | None:
    """The number of people that a text says, if it says one."""
    behind = {sight.places[cue] for cue in (*_PEOPLE, "aboard") if cue in sight.places}
    behind |= {group.first for group in sight.groups}
    top = top_of(sight)
    # One is a number only where it is that of those who are meant.
    return next(
        (
            one
            for one in sight.numbers
            if (behind_number(sight, one) in behind or one.value == 1) and one is not top
        ),
        None,
    )


def upward_at(sight: Sight) -> frozenset[int]:
    """The places of words that say that someone went up: "took a Soyuz up"."""
    return frozenset(first for first, _ in small_words_at(sight.words, "upward", sight.language))


def downward_at(sight: Sight) -> frozenset[int]:
    """The places of words that say that someone went down."""
    return frozenset(first for first, _ in small_words_at(sight.words, "downward", sight.language))


def names_crafts(sight: Sight) -> bool:
    """Whether a spacecraft is asked for, and none of its flights: "which capsule"."""
    return bool(small_words_at(sight.words, "craft", sight.language))
