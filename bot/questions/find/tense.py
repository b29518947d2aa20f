"""Whether a text asks of what was flown, and not of what is so now or is to come."""

import re
from dataclasses import replace

from bot.questions.find.said import Said
from bot.questions.find.subject import subject, upward_at
from bot.reading.folding import folded
from bot.reading.formerly import is_formerly
from bot.reading.phrases import small_words_at
from bot.reading.sight import Sight
from bot.reading.small_words import AND
from bot.station.found import Of
from bot.station.manifest import Manifest
from bot.station.worked_out import worked_out

# Whoever asks of what is so now, or to come, does not ask for what was flown.
_NOT_FLOWN = {"future", "still", "now", "if", "country"}
# What shows that it is asked for all that was flown.
_FLOWN = {
    "past", "been", "ever", "never", "first", "last", "nth", "several", "twice", "once", "times",
    "most", "fewest", "longest", "shortest", "record", "more-than", "less-than", "at-least",
    "carry", "other-kind", "change", "land", "spend", "fly", "launch", "dock", "first-flight",
    "first-visit", "usually", "lasts", "private-flight",
}  # fmt: skip


def is_of_the_past(said: Said) -> bool:
    """Whether something tells that it is asked of what was flown."""
    cues, known_to = said.cues, f"{said.found.scene.manifest.known_to:%Y-%m-%d}"
    dates = [date for date in said.sight.dates if not date.is_stretch]
    # Today is another day than those of which something is known, or one of them.
    if any(date.text == "now" or known_to < date.text[:10] for date in dates):
        return False
    # "Another" is the next only where there is none before.
    apart = "each-country" in cues or ("country" in cues and said.sight.numbers)
    if not cues.isdisjoint(_NOT_FLOWN - ({"country"} if apart else set())) or (
        "next" in cues and "land" not in cues
    ):
        return False
    # Who commands now is asked for by "who", and which ships are to come by "when" or "next".
    whose = cues & {"station", "people", "who", "woman", "men", "cosmonaut"}
    asked = bool(cues & {"how-many", "which", "station", "list"})
    commanded = "commander" in cues and asked and bool(whose)
    of_all = bool(cues & {"list", "how-many", "with", "without", "carry", "only", "including"})
    listed = of_all and subject(said.sight) is Of.FLIGHTS
    counted = subject(said.sight) is Of.DAYS
    before = is_formerly(said.sight)
    # "The only Spaniard to go", "has any of them done two flights?"
    lone = bool("only" in cues and "who" in cues and said.sight.groups)
    flew = bool("flight" in cues and said.sight.numbers and subject(said.sight) is Of.PEOPLE)
    return bool(
        before
        or lone
        or flew
        or said.sight.ages
        or cues & _FLOWN
        or said.sight.dates
        or commanded
        or listed
        or counted
    )


def is_of_plans(said: Said) -> bool:
    """Whether it is asked of what is to come: by a verb, or by a date of which nothing is known."""
    if "future" in said.cues and "past" not in said.cues:
        return True
    known_to = f"{said.found.scene.manifest.known_to:%Y-%m-%d}"
    begins = (date.text.partition("/")[0] for date in said.sight.dates)
    return any(known_to[: len(day)] < day for day in begins)


def plainly(sight: Sight) -> Sight:
    """The text without small words that may ask elsewhere and do not here: "when they docked",
    the second half of "weder ... noch"."""
    dropped = {
        cue
        for cue, so in (
            ("when", _tells_when(sight)),
            ("still", _is_second_half(sight)),
            ("woman", _is_of_the_crew(sight)),
            ("next", _was_so_again(sight)),
        )
        if so
    }
    if not dropped:
        return sight
    return replace(
        sight,
        cues={cue: said for cue, said in sight.cues.items() if cue not in dropped},
        places={cue: place for cue, place in sight.places.items() if cue not in dropped},
        every={cue: every for cue, every in sight.every.items() if cue not in dropped},
    )


def _tells_when(sight: Sight) -> bool:
    """Whether "when" begins what tells of those before, and does not ask."""
    cues, places = sight.cues, sight.places
    if "when" not in cues or not places["when"] or len(sight.every.get("when", ())) != 1:
        return False
    behind = places["when"] + len(cues["when"].split())
    verbs = {places[cue] for cue in ("dock", "launch", "land", "fly") if cue in cues}
    before = sight.words[max(places["when"] - _NEAR, 0) : places["when"]]
    if any(re.fullmatch(AND, folded(word)) for word in before):
        # "And when did they fly?" asks.
        return False
    unsaid = sight.drops_pronouns and behind in verbs
    people = [one.first for one in sight.people]
    there = max(sight.every.get("aboard", ()), default=-1)
    if people and places["when"] < min(people) <= max(people) < there:
        # "When both Kononenko and Kikina were there"
        return True
    if any(one.first > behind for one in (*sight.people, *sight.groups, *sight.missions)):
        # "When the Spaniard came" is of another than those asked for.
        return False
    goes_on = unsaid or behind in sight.every.get("pronoun", ())
    return goes_on and bool(cues.keys() & _ASKED_OF)


_NEAR = 3


def _is_of_the_crew(sight: Sight) -> bool:
    """Whether the word for a people goes with the crew, as in "tripulación rusa"."""
    woman, crew = sight.places.get("woman", -9), sight.places.get("crew", -9)
    of_a_people = any(one.first <= woman < one.last for one in sight.groups)
    return of_a_people and 0 < abs(woman - crew) <= _NEAR


def _was_so_again(sight: Sight) -> bool:
    """Whether "again" is said of a second time that is past: "and again after 2015"."""
    at = sight.places.get("next", -9)
    return any(0 < date.first - at <= _NEAR for date in sight.dates[1:])


def _is_second_half(sight: Sight) -> bool:
    """Whether "noch" is that of "weder ... noch"."""
    halves = {first for first, _ in small_words_at(sight.words, "nor", sight.language)}
    return sight.places.get("still") in halves and "not" in sight.cues


# What is asked for where a clause tells when it was.
_ASKED_OF = {"who", "which", "how-many", "how-long", "list", "woman", "men", "people", "usually"}


def is_of_now(said: Said) -> bool:
    """Whether it is asked of those aboard on what ship they came: "who aboard is no Dragon's"."""
    cues = said.cues
    verbs = {"past", "dock", "land", "at-least", "carry"}
    # In some languages one verb says that they are there, and another that they flew.
    flown = cues & (_FLOWN - verbs - (set() if said.sight.noun_last else {"fly", "launch"}))
    known = flown or said.sight.dates or said.sight.lengths
    # "Up" says where they went as well as where they are.
    there = set(said.sight.every.get("aboard", ())) - upward_at(said.sight)
    return bool(there) and bool(said.sight.programs) and not known


def is_before_all(said: Said) -> bool:
    """Whether it is asked of a time before the station was there: of another Soyuz then."""
    began = _began(said.found.scene.manifest)
    known = [date.text[:10] for date in said.sight.dates if date.text]
    return bool(known) and all(day < began[: len(day)] for day in known)


@worked_out
def _began(manifest: Manifest) -> str:
    """The day of the first event of all."""
    first = min(event.at.earliest for event in manifest.events if event.at)
    return f"{first:%Y-%m-%d}"
