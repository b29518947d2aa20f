"""Follow-ups on the one flight, expedition or moment that was told before, unsaid or by a word.

Who commanded the ship, who was in the crew, how many women were there then. Pure.
"""

from dataclasses import replace

from bot.questions.filling import Filling
from bot.questions.registry import find
from bot.questions.taking import SEXES
from bot.reading.conditions import AnyShip, Further
from bot.reading.sight import Sight
from bot.reading.when import When
from bot.station.conditions import Condition, Kind
from bot.station.domain import EventKind
from bot.station.found import RANKED, Of, Tell
from bot.understanding.at_events import moment_of
from bot.understanding.before import Before
from bot.understanding.pointing import number_said
from bot.understanding.stepping import OTHERWISE, names_no_other

_COMMANDED = OTHERWISE | {
    "who", "commander", "what-is", "which", "flight", "ship", "crew", "spend", "of-them", "compare",
}  # fmt: skip
_FLEW = OTHERWISE | {
    "who", "fly", "commander", "crew", "people", "aboard", "dock", "launch", "first", "last", "nth",
    "of-them", "compare", "flight", "ship", "spend",
}  # fmt: skip
_ENDS = {"first": Tell.FIRST, "last": Tell.LAST}
_FOR_HOW_LONG = OTHERWISE | {
    "how-long", "lasts", "spend", "days", "then", "commander", "when", "built", "until", "how-many",
    "expedition", "which",
}  # fmt: skip
_THEN = OTHERWISE | {
    "who", "which", "how-many", "list", "then", "people", "crew", "spend", "aboard", "up-there",
    "station", "country", "cosmonaut", "days", "compare",
}  # fmt: skip
_ABOUT = {"mission": ("mission", "name"), "expedition": ("expedition", "number")}
_CREW = OTHERWISE | {"who", "crew", "people", "list", "which", "names", "spend", "tell"}
_REMAINED = {"still", "stay", "recalled", "happen"}


def commander_of_that(sight: Sight, before: Before) -> Filling | None:
    """Who commanded the flight or the expedition that was told alone: "who was the commander?"."""
    sight = _without_sex(sight)
    cues = sight.cues.keys()
    over = "past" in cues or before.is_of_moment
    # Which of a crew was the "commander of the station" is asked of more than the flight.
    of_crew = "of-them" in cues and len(sight.cues.get("commander", "").split()) == 1
    asks = over and "commander" in cues and (of_crew or ("who" in cues and "of-them" not in cues))
    if not asks or cues - _COMMANDED or not names_no_other(sight):
        return None
    thing = before.things[0] if before.things else None
    if thing is None or thing.sort not in {"mission", "expedition"}:
        # Of those aboard at a time it is asked who commanded then.
        at = {"when": before.told["when"]} if before.is_of_moment else {}
        found = Filling(sight, before.scene, find("expedition")[0], None, at)
        found.take(*cues)
        return found if at else None
    if before.name == "expedition" and "number" not in before.told:
        # Of a moment its answer tells who commanded then.
        return None
    question, name = _ABOUT[thing.sort]
    found = Filling(sight, before.scene, find(question)[0])
    found.given[name] = thing.value
    found.take(*cues)
    return found


def _without_sex(sight: Sight) -> Sight:
    """What was recognised, without the sex of a commander: "die Kommandantin"."""
    place = sight.places.get("commander")
    said = {cue for cue in SEXES if sight.places.get(cue, -1) == place}
    cues = {cue: words for cue, words in sight.cues.items() if cue not in said}
    return replace(sight, cues=cues) if said else sight


def crew_of_one_of_them(sight: Sight, before: Before) -> Filling | None:
    """Who flew on one of the flights that were told: "who flew on the last of them?"."""
    told, cues = before.whole_set, sight.cues.keys()
    focus = before.ask.focus
    # "And on the second?" asks it of another.
    again = before.name == "mission" and focus is not None and focus.asks("who")
    again = again and "follow" in cues and told is not None and told.get("tell") not in RANKED
    if told is None or told.get("of") is not Of.FLIGHTS or not (again or "who" in cues):
        return None
    if cues - _FLEW:
        return None
    named = (sight.names_something, sight.groups, sight.programs, sight.dates, sight.left)
    _, number = number_said(sight)
    if any(named) or not number or abs(number) > len(before.rows):
        return None
    row = before.rows[number - 1 if number > 0 else number]
    asked = ("who", "commander") if again and focus and focus.asks("commander") else ("who",)
    meant = replace(
        sight,
        cues={**dict.fromkeys(asked, ""), **sight.cues},
        places={**dict.fromkeys(asked, 0), **sight.places},
    )
    found = Filling(meant, before.scene, find("mission")[0], None, {"name": row.mission})
    found.things += (*sight.ordinals, *sight.numbers)
    found.take(*meant.cues)
    return found


def its_crew(sight: Sight, before: Before) -> Filling | None:
    """The crew of the flight or the expedition that was told: "who was in the crew?"."""
    cues = sight.cues.keys()
    if "crew" not in cues or cues - _CREW or not names_no_other(sight):
        return None
    thing = before.things[0] if before.things else None
    if before.name not in {"mission", "expedition"} or thing is None or thing.sort == "person":
        return None
    question, name = _ABOUT[thing.sort]
    found = Filling(sight, before.scene, find(question)[0], None, {name: thing.value})
    found.take(*cues)
    return found


def last_of_another_kind(sight: Sight, before: Before) -> Filling | None:
    """The last, or first, flight of another kind of ship: "and of a Soyuz?"."""
    focus, cues = before.ask.focus, sight.cues.keys()
    if before.name != "mission" or focus is None or not focus.programs or "follow" not in cues:
        return None
    orders = [tell for cue, tell in _ENDS.items() if focus.asks(cue)]
    named = sight.names_something or sight.groups or sight.dates or sight.left
    if len(orders) != 1 or len(sight.programs) != 1 or named or cues - OTHERWISE - {"ship"}:
        return None
    found = Filling(sight, before.scene, find("find")[0], None, {"of": Of.FLIGHTS})
    program = sight.programs[0]
    found.given["ship"] = AnyShip(Condition(Kind.PROGRAM, (str(program.value),)))
    found.given["tell"] = orders[0]
    found.things.append(program)
    found.take(*cues)
    return found


def when_in_command(sight: Sight, before: Before) -> Filling | None:
    """How long someone commanded, or when, of whom it was asked as commander: "for how long?"."""
    cues, focus = sight.cues.keys(), before.ask.focus
    asks = cues & {"how-long", "when", "built", "until", "days", "expedition"}
    if not asks or cues - _FOR_HOW_LONG or not names_no_other(sight):
        return None
    of_then = before.name == "expedition" and "number" not in before.told
    of_then = of_then and not (focus and focus.asks("expedition", "crew"))
    if cues & {"when", "expedition"}:
        # When it was of one who was found is told with all they commanded.
        of_then = False
    elif before.name == "find":
        of_then = len(before.told_commands) == 1
    of_one = before.name == "person" and focus is not None and focus.asks("commander")
    of_one = of_one or ("expedition" in cues and _of_a_commander(before))
    if not (of_then or of_one):
        return None
    person = next((one for one in before.things if one.sort == "person"), None)
    if person is None:
        return None
    # What is asked of their time in command stands before their flights.
    place = min(sight.places[cue] for cue in asks)
    meant = replace(
        sight,
        cues={**sight.cues, "commander": ""},
        places={**sight.places, "commander": place},
    )
    found = Filling(meant, before.scene, find("person")[0])
    found.put("name", person)
    found.take(*meant.cues)
    return found


def _of_a_commander(before: Before) -> bool:
    """Whether it was asked of those who commanded."""
    further = (before.set or {}).get("more")
    where = further.where if isinstance(further, Further) else ()
    return any(one.kind is Kind.COMMANDS for one in where) or bool(before.told_commands)


def some_aboard_then(sight: Sight, before: Before) -> Filling | None:
    """Who of some was aboard at the moment that was told: "how many women were there?"."""
    cues = sight.cues.keys()
    some = bool(sight.groups) or bool(cues & {"cosmonaut", "people", "crew", *SEXES})
    if not some or not cues & {"how-many", "who", "which", "list", "yes-no"}:
        return None
    if cues - _THEN - SEXES.keys() or not (cues & {"past", "then", "pronoun"}):
        return None
    if (
        not names_no_other(sight, groups=True)
        or "of-them" in cues
        or (when := _then(before)) is None
    ):
        return None
    found = Filling(sight, before.scene, find("aboard")[0], None, {"when": when})
    found.put_whom()
    found.take(*cues)
    return found


def _then(before: Before) -> When | None:
    """The moment of the expedition in which it was asked, or of the one stretch that was told."""
    if before.name == "expedition" and "when" in before.told:
        return before.moment
    told = before.set or {}
    return before.moment if told.get("of") is Of.DAYS else None


def who_stayed_behind(sight: Sight, before: Before) -> Filling | None:
    """Who was aboard when the ship that was told had left: "who stayed on the station?"."""
    cues = sight.cues.keys()
    if before.name != "mission" or not cues & _REMAINED or "future" in cues:
        return None
    if not cues & {"who", "how-many"} or cues - _THEN - _REMAINED - {"iss", "land"}:
        return None
    focus = before.ask.focus
    left = focus is not None and focus.asks("undock", "land")
    moment = moment_of(before.scene.manifest, before.things[0], EventKind.UNDOCKING)
    if not left or moment is None or not names_no_other(sight) or "pronoun" in cues:
        return None
    when = before.scene.date(f"{moment.earliest:%Y-%m-%dT%H:%MZ}")
    found = Filling(sight, before.scene, find("aboard")[0])
    found.put("when", when)
    found.take(*cues)
    return found


# How a text goes on from the one that was told.
WAYS = (
    crew_of_one_of_them,
    commander_of_that,
    its_crew,
    last_of_another_kind,
    when_in_command,
    some_aboard_then,
    who_stayed_behind,
)
