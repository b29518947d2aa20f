"""Follow-ups on the one flight, stay, person or moment that was told before, unsaid or by a word.

Who commanded the ship, on which ship home that stay ended, with whom someone flew, how many
women were there then. Pure.
"""

from dataclasses import replace

from bot.questions.filling import Filling
from bot.questions.registry import find
from bot.questions.taking import EVENTS, SEXES
from bot.reading.conditions import AnyShip, Further, any_of
from bot.reading.readers import READERS
from bot.reading.sight import Sight
from bot.reading.when import When
from bot.station.careers import flights_of, stays_of
from bot.station.conditions import Condition, Kind
from bot.station.found import Of, Tell
from bot.station.stays import Stay
from bot.understanding.before import Before
from bot.understanding.pointing import number_said
from bot.understanding.stepping import OTHERWISE, is_bare

_COMMANDED = OTHERWISE | {"who", "commander", "what-is", "which", "flight", "ship", "crew", "spend"}
_FLEW = OTHERWISE | {
    "who", "fly", "commander", "crew", "people", "aboard", "dock", "launch", "first", "last", "nth",
    "of-them", "compare", "flight", "ship",
}  # fmt: skip
_ENDS = {"first": Tell.FIRST, "last": Tell.LAST}
_FOR_HOW_LONG = OTHERWISE | {"how-long", "spend", "stay", "days", "then", "commander"}
_THEN = OTHERWISE | {
    "who", "which", "how-many", "list", "then", "people", "crew", "spend", "aboard", "up-there",
    "station", "country", "cosmonaut", "days", "compare",
}  # fmt: skip
_WITH = OTHERWISE | {"with-whom", "with", "who", "fly", "aboard", "crew", "people", "same", "ship"}
# What is asked of one stay, and not of someone's whole career.
_OF_A_STAY = {*EVENTS, "ship", "fly", "flight", "how-long", "days"}
_OF_STAYS = {
    *_OF_A_STAY, *OTHERWISE, "which", "when", "how", "where", "stay", "spend", "aboard", "station",
    "how-many", "on", "carry",
}  # fmt: skip


def commander_of_that(sight: Sight, before: Before) -> Filling | None:
    """Who commanded the flight or the expedition that was told alone: "who was the commander?"."""
    cues = sight.cues.keys()
    if not {"who", "commander", "past"} <= cues or cues - _COMMANDED or not _is_bare(sight):
        return None
    thing = before.things[0] if before.things else None
    if thing is None or thing.sort not in {"mission", "expedition"}:
        return None
    if thing.sort == "expedition" and "number" not in before.told:
        # Of a moment its answer tells who commanded then.
        return None
    question, name = {"mission": ("mission", "name"), "expedition": ("expedition", "number")}[
        thing.sort
    ]
    found = Filling(sight, before.scene, find(question)[0])
    found.given[name] = thing.value
    found.take(*cues)
    return found


def crew_of_one_of_them(sight: Sight, before: Before) -> Filling | None:
    """Who flew on one of the flights that were told: "who flew on the last of them?"."""
    told, cues = before.whole_set, sight.cues.keys()
    if told is None or told.get("of") is not Of.FLIGHTS or "who" not in cues:
        return None
    if cues - _FLEW or not cues & {"fly", "commander", "crew", "aboard", "dock", "launch"}:
        return None
    named = (sight.names_something, sight.groups, sight.programs, sight.dates, sight.left)
    _, number = number_said(sight)
    if any(named) or not number or abs(number) > len(before.rows):
        return None
    row = before.rows[number - 1 if number > 0 else number]
    found = Filling(sight, before.scene, find("mission")[0], None, {"name": row.mission})
    found.things += (*sight.ordinals, *sight.numbers)
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


def how_long_in_command(sight: Sight, before: Before) -> Filling | None:
    """How long someone commanded who was told as commander of a time: "for how long?"."""
    cues, focus = sight.cues.keys(), before.ask.focus
    if before.name != "expedition" or "number" in before.told or "how-long" not in cues:
        return None
    if focus is None or focus.asks("expedition", "crew") or cues - _FOR_HOW_LONG:
        return None
    person = next((one for one in before.things if one.sort == "person"), None)
    if person is None or not _is_bare(sight):
        return None
    # What is asked of their time in command stands before their flights.
    meant = replace(
        sight,
        cues={**sight.cues, "commander": ""},
        places={**sight.places, "commander": sight.places["how-long"]},
    )
    found = Filling(meant, before.scene, find("person")[0])
    found.put("name", person)
    found.take(*meant.cues)
    return found


def some_aboard_then(sight: Sight, before: Before) -> Filling | None:
    """Who of some was aboard at the moment that was told: "how many women were there?"."""
    cues = sight.cues.keys()
    some = bool(sight.groups) or bool(cues & {"cosmonaut", "people", "crew", *SEXES})
    if not some or not cues & {"how-many", "who", "which", "list", "yes-no"}:
        return None
    if cues - _THEN - SEXES.keys() or not (cues & {"past", "then", "pronoun"}):
        return None
    if not _is_bare(sight, groups=True) or "of-them" in cues or (when := _then(before)) is None:
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


def with_whom(sight: Sight, before: Before) -> Filling | None:
    """With whom someone flew who was asked of: on the flight that was asked for, else on all."""
    cues, focus = sight.cues.keys(), before.ask.focus
    # "Who was with her?" is of the flight, where it was asked of one.
    of_one = focus is not None and focus.asks("first", "last", "nth", "first-flight")
    asks = "with-whom" in cues or (of_one and {"who", "with", "pronoun"} <= cues)
    if not asks or cues - _WITH or not _is_bare(sight):
        return None
    person = next((one for one in before.things if one.sort == "person"), None)
    if person is None or (of_one and "with-whom" not in cues and before.name != "person"):
        return None
    found = Filling(sight, before.scene, find("find")[0])
    found.take(*cues)
    condition = Condition(Kind.SHIPMATE, (str(person.value),))
    found.given = {"more": Further((condition,)), "tell": Tell.LIST}
    if (stay := _stay_asked(before, str(person.value))) is not None:
        found.given["ship"] = any_of(stay.up)
    return found


def _stay_asked(before: Before, person: str) -> Stay | None:
    """The stay that it was asked of: the first, the last, the longest; None if of none alone."""
    if (told := _stay_told(before)) is not None:
        return told
    manifest, focus = before.scene.manifest, before.ask.focus
    edge = manifest.edge(before.scene.now)
    begun = [s for s in stays_of(manifest).get(person, ()) if s.docking.earliest <= edge]
    if len(begun) == 1:
        return begun[0]
    if focus is None or not begun:
        return None
    if focus.ordinals:
        place = focus.ordinals[0] - 1
        return begun[place] if 0 <= place < len(begun) else None
    return begun[0] if focus.asks("first") else begun[-1] if focus.asks("last") else None


def of_that_stay(sight: Sight, before: Before) -> Filling | None:
    """What is asked of the one stay that was told: "on which ship did she come home?"."""
    cues, stay = sight.cues.keys(), _stay_told(before)
    if stay is None or stay.span.end is None or cues - _OF_STAYS or not cues & _OF_A_STAY:
        return None
    if not cues & {"pronoun", "past"} or not _is_bare(sight):
        return None
    if len(flights_of(before.scene.manifest).get(stay.person, ())) < 2:
        # Of the only flight there is the page of someone tells by itself.
        return None
    found = Filling(sight, before.scene, find("person")[0])
    span = f"{stay.span.start:%Y-%m-%d}/{stay.span.end:%Y-%m-%d}"
    found.given["name"] = stay.person
    found.given["when"] = READERS["when"].read(before.scene, span).value
    found.take(*cues)
    return found


def _stay_told(before: Before) -> Stay | None:
    """The one stay that was told, as that of a record or the longest of several."""
    told = before.set or {}
    tell, of = told.get("tell"), told.get("of", Of.PEOPLE)
    longest, shortest = tell is Tell.LONGEST, tell is Tell.SHORTEST
    if of not in {Of.STAYS, Of.PEOPLE} or not (of is Of.STAYS or longest or shortest):
        return None
    rows = before.told_rows
    if len(rows) != 1 or not rows[0].stays:
        return None
    edge = before.scene.manifest.edge(before.scene.now)
    return (min if shortest else max)(rows[0].stays, key=lambda stay: stay.span.days(edge))


def _is_bare(sight: Sight, *, groups: bool = False) -> bool:
    """Whether a text names nothing, or with ``groups`` nothing but a people."""
    counted = bool(sight.numbers or sight.ordinals or sight.left or sight.crafts)
    if groups:
        return not (counted or sight.names_something or sight.programs or sight.dates)
    return not counted and is_bare(sight)


# How a text goes on from the one that was told.
WAYS = (
    crew_of_one_of_them,
    commander_of_that,
    last_of_another_kind,
    how_long_in_command,
    some_aboard_then,
    with_whom,
    of_that_stay,
)
