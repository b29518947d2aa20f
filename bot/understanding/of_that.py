"""Follow-ups on the one flight, stay, person or moment that was told before, unsaid or by a word.

Who commanded the ship, on which ship home that stay ended, with whom someone flew, how many
women were there then. Pure.
"""

from dataclasses import replace
from datetime import datetime

from bot.questions.filling import Filling
from bot.questions.registry import find
from bot.questions.taking import EVENTS, SEXES
from bot.reading.conditions import AnyShip, Further, any_of
from bot.reading.readers import READERS
from bot.reading.sight import Sight
from bot.reading.when import When
from bot.station.careers import flights_of, stays_of
from bot.station.conditions import Condition, Kind
from bot.station.domain import EventKind
from bot.station.found import Of, Tell
from bot.station.stays import Stay
from bot.understanding.at_events import moment_of
from bot.understanding.before import Before
from bot.understanding.pointing import number_said
from bot.understanding.stepping import OTHERWISE, is_bare

_COMMANDED = OTHERWISE | {"who", "commander", "what-is", "which", "flight", "ship", "crew", "spend"}
_FLEW = OTHERWISE | {
    "who", "fly", "commander", "crew", "people", "aboard", "dock", "launch", "first", "last", "nth",
    "of-them", "compare", "flight", "ship",
}  # fmt: skip
_ENDS = {"first": Tell.FIRST, "last": Tell.LAST}
_FOR_HOW_LONG = OTHERWISE | {
    "how-long", "lasts", "spend", "days", "then", "commander", "when", "built", "until", "how-many",
}  # fmt: skip
_THEN = OTHERWISE | {
    "who", "which", "how-many", "list", "then", "people", "crew", "spend", "aboard", "up-there",
    "station", "country", "cosmonaut", "days", "compare",
}  # fmt: skip
_REMAINED = {"still", "stay", "recalled", "happen"}
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
    over = "past" in cues or before.is_of_moment
    if not (over and {"who", "commander"} <= cues) or cues - _COMMANDED or not _is_bare(sight):
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


def when_in_command(sight: Sight, before: Before) -> Filling | None:
    """How long someone commanded, or when, of whom it was asked as commander: "for how long?"."""
    cues, focus = sight.cues.keys(), before.ask.focus
    asks = cues & {"how-long", "when", "built", "until", "days"}
    if not asks or cues - _FOR_HOW_LONG or not _is_bare(sight):
        return None
    of_then = before.name == "expedition" and "number" not in before.told
    of_then = of_then and not (focus and focus.asks("expedition", "crew"))
    # When it was of one who was found is told with all they commanded.
    of_then = of_then or (before.name == "find" and len(before.told_commands) == 1)
    of_then = of_then and "when" not in cues
    of_one = before.name == "person" and focus is not None and focus.asks("commander")
    person = next((one for one in before.things if one.sort == "person"), None)
    if person is None or not (of_then or of_one):
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
    if not left or moment is None or not _is_bare(sight) or "pronoun" in cues:
        return None
    when = before.scene.date(f"{moment.earliest:%Y-%m-%dT%H:%MZ}")
    found = Filling(sight, before.scene, find("aboard")[0])
    found.put("when", when)
    found.take(*cues)
    return found


def with_whom(sight: Sight, before: Before) -> Filling | None:
    """With whom someone flew who was asked of: on the flight that was asked for, else on all."""
    cues, focus = sight.cues.keys(), before.ask.focus
    # "Who was with her?" is of the flight, where it was asked of one.
    of_one = focus is not None and focus.asks("first", "last", "nth", "first-flight")
    asks = "with-whom" in cues or (of_one and {"who", "with", "pronoun"} <= cues)
    # "Who was on board?" after a flight is of that flight.
    of_flight = before.name in {"mission", "find"} or _stay_told(before) is not None
    of_flight = of_flight and not cues & {"station", "up-there", "then"}
    asks = asks or (of_flight and {"who", "aboard", "past"} <= cues and "pronoun" not in cues)
    if not asks or cues - _WITH or not _is_bare(sight):
        return None
    if before.things and before.things[0].sort == "mission":
        return _crew_of_that(sight, before)
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


def _crew_of_that(sight: Sight, before: Before) -> Filling:
    """Who flew on the flight that was told, home on it if that was asked of."""
    focus = before.ask.focus
    home = {cue for cue in ("undock", "land") if focus is not None and focus.asks(cue)}
    said = {cue: sight.cues.get(cue, "") for cue in ("who", *home)}
    places = {cue: sight.places.get(cue, 0) for cue in said}
    meant = replace(sight, cues={**sight.cues, **said}, places={**sight.places, **places})
    found = Filling(meant, before.scene, find("mission")[0])
    found.given["name"] = before.things[0].value
    found.take(*meant.cues)
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
    """The one stay that was told: of a record, of the longest, the first to come, of whoever
    commanded then."""
    if len(before.told_commands) == 1:
        person, at = before.told_commands[0]
        return _stay_at(before, person, at)
    if len(before.claims) == 1 and len(before.claims[0].people) == 1:
        (claim,) = before.claims
        return _stay_at(before, claim.people[0], claim.start)
    told = before.set or {}
    tell, of = told.get("tell"), told.get("of", Of.PEOPLE)
    rows = before.told_rows
    if of not in {Of.STAYS, Of.PEOPLE} or len(rows) != 1 or not rows[0].stays:
        return None
    edge = before.scene.manifest.edge(before.scene.now)
    match tell:
        case Tell.FIRST:
            return rows[0].stays[0]
        case Tell.LONGEST | Tell.SHORTEST:
            pick = min if tell is Tell.SHORTEST else max
            return pick(rows[0].stays, key=lambda stay: stay.span.days(edge))
    return rows[0].stays[0] if of is Of.STAYS else None


def _stay_at(before: Before, person: str, at: datetime) -> Stay | None:
    own = stays_of(before.scene.manifest).get(person, ())
    return next((stay for stay in own if at in stay.span), None)


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
    when_in_command,
    some_aboard_then,
    who_stayed_behind,
    with_whom,
    of_that_stay,
)
