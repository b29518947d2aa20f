"""Follow-ups on the one stay that was told before: which ship home, with whom, how long. Pure."""

from dataclasses import replace
from datetime import date, datetime

from bot.questions.filling import Filling
from bot.questions.registry import find
from bot.questions.taking import ASKING, EVENTS
from bot.reading.among import Among
from bot.reading.conditions import AnyShip, Further, any_of
from bot.reading.readers import READERS
from bot.reading.sight import Sight
from bot.reading.small_words import says_earlier
from bot.reading.when import When
from bot.station.careers import flights_of, stays_of
from bot.station.conditions import Condition, Kind
from bot.station.found import Of, Tell
from bot.station.stays import Stay
from bot.understanding.before import Before
from bot.understanding.dates_before import is_of_a_stay
from bot.understanding.focusing import focus_of
from bot.understanding.pointing import may_be_meant
from bot.understanding.stepping import OTHERWISE, names_no_other

_WITH = OTHERWISE | {
    "with-whom", "with", "who", "fly", "aboard", "crew", "people", "same", "ship", "first", "last",
    "nth", "times", "first-flight", "flight", "launch", "dock", "aloft", "undock", "land",
}  # fmt: skip
_HOME = {"undock", "land"}
# Who was on board is then asked of others than the crew of a flight.
_OF_OTHERS = {"station", "up-there", "then", "pronoun", "first", "last"}
_FLOWN_BEFORE = OTHERWISE | {
    "space", "station", "aboard", "spend", "been", "fly", "times", "ever", "aloft",
}  # fmt: skip
# What is asked of one stay, and not of someone's whole career.
_OF_A_STAY = {*EVENTS, "ship", "fly", "flight", "how-long", "days"}
_OF_STAYS = {
    *_OF_A_STAY, *OTHERWISE, "which", "when", "how", "where", "stay", "spend", "aboard", "station",
    "how-many", "on", "carry",
}  # fmt: skip


def with_whom(sight: Sight, before: Before) -> Filling | None:
    """With whom someone flew who was asked of: on the flight that was asked for, else on all."""
    cues, focus = sight.cues.keys(), before.ask.focus
    # "Who was with her?" is of the flight, where it was asked of one.
    of_one = focus is not None and focus.asks("first", "last", "nth", "first-flight")
    of_ride = focus is not None and focus.asks("ship", "flight", "fly", *EVENTS)
    flew = of_one or of_ride or "fly" in cues
    asks = "with-whom" in cues or (flew and {"who", "with", "pronoun"} <= cues)
    # "Who was on board?" after a flight is of that flight.
    of_flight = {"who", "aboard", "past"} <= cues
    of_flight = of_flight and not cues & _OF_OTHERS
    asks = asks or (of_flight and _is_of_a_flight(before))
    if not asks or cues - _WITH or not names_no_other(replace(sight, ordinals=())):
        return None
    if before.things and before.things[0].sort == "mission":
        return _crew_of_that(sight, before)
    person = next((one for one in before.things if one.sort == "person"), None)
    if person is None or (of_one and "with-whom" not in cues and before.name != "person"):
        return None
    if cues & _HOME and not of_one:
        # With whom someone came home at all is a question of its own.
        return None
    found = Filling(sight, before.scene, find("find")[0])
    found.take(*cues)
    stay = _stay_asked(sight, before, str(person.value))
    kind = Kind.HOMEMATE if cues & _HOME else Kind.SHIPMATE
    where = [Condition(kind, (str(person.value),))]
    if stay is not None and kind is Kind.SHIPMATE:
        found.given["ship"] = any_of(stay.up)
    elif stay is not None and stay.down:
        where.append(Condition(Kind.HOME, (stay.down,)))
    found.given |= {"more": Further(tuple(where)), "tell": Tell.LIST}
    return found


def _is_of_a_flight(before: Before) -> bool:
    return before.name in {"mission", "find"} or _stay_told(before) is not None


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


def _stay_asked(sight: Sight, before: Before, person: str) -> Stay | None:
    """The stay that it was asked of: the first, the last, the longest; None if of none alone."""
    own = sight.cues.keys() & {"first", "last", "nth", "first-flight"}
    if not own and (told := _stay_told(before)) is not None:
        return told
    manifest, focus = before.scene.manifest, focus_of(sight) if own else before.ask.focus
    edge = manifest.edge(before.scene.now)
    begun = [s for s in stays_of(manifest).get(person, ()) if s.docking.earliest <= edge]
    if len(begun) == 1:
        return begun[0]
    if focus is None or not begun:
        return None
    if focus.ordinals:
        place = focus.ordinals[0] - 1
        return begun[place] if 0 <= place < len(begun) else None
    return (
        begun[0]
        if focus.asks("first", "first-flight")
        else begun[-1]
        if focus.asks("last")
        else None
    )


def flown_before_that(sight: Sight, before: Before) -> Filling | None:
    """Whether someone of a crew had flown before: "had he been in space before?"."""
    told, cues = before.set or {}, sight.cues.keys()
    asks = "yes-no" in cues or (bool(cues & {"fly", "been"}) and not cues & (ASKING | {"follow"}))
    if not asks or not says_earlier(sight.words, sight.language):
        return None
    if cues - _FLOWN_BEFORE or not names_no_other(sight):
        return None
    stay = _stay_told(before)
    ship = any_of(stay.up) if stay is not None else told.get("ship")
    if not isinstance(ship, AnyShip) or ship.condition.kind is not Kind.SHIP:
        return None
    one = [thing for thing in before.things if thing.sort == "person"]
    if not one:
        return None
    there = "space" not in cues and cues & {"station", "aboard"}
    kind = Kind.BEEN_BEFORE if there else Kind.FLOWN_BEFORE
    found = Filling(sight, before.scene, find("find")[0], None, {"ship": ship})
    found.given["who"] = Among((str(one[0].value),))
    found.given |= {"more": Further((Condition(kind),)), "tell": Tell.WHETHER}
    found.take(*cues)
    return found


def of_that_stay(sight: Sight, before: Before) -> Filling | None:
    """What is asked of the one stay that was told: "on which ship did she come home?"."""
    cues = sight.cues.keys() - {"commander"}
    if cues - _OF_STAYS or not cues & _OF_A_STAY or not cues & {"pronoun", "past", "spend"}:
        return None
    # Of when it was asked is kept by itself.
    if not names_no_other(sight) or (before.is_of_moment and "how-long" not in cues):
        return None
    if "commander" in sight.cues and not _of_that_commander(sight, before):
        return None
    stay = _stay_told(before)
    if stay is None or stay.span.end is None:
        return None
    if before.name == "expedition" and not may_be_meant(stay.person, sight, before):
        return None
    if len(flights_of(before.scene.manifest).get(stay.person, ())) < 2:
        # Of the only flight there is the page of someone tells by itself.
        return None
    said = {cue: words for cue, words in sight.cues.items() if cue in cues}
    meant = replace(sight, cues=said)
    if cues & {"how-long", "days"} and cues & {"spend", "station", "aboard", "stay"}:
        # "How long was she there on that flight?" is of the stay, which the flight only names.
        meant = replace(sight, cues={cue: said[cue] for cue in said if cue != "flight"})
    found = Filling(meant, before.scene, find("person")[0])
    span = f"{stay.span.start:%Y-%m-%d}/{stay.span.end:%Y-%m-%d}"
    found.given["name"] = stay.person
    found.given["when"] = READERS["when"].read(before.scene, span).value
    found.take(*cues)
    return found


def _of_that_commander(sight: Sight, before: Before) -> bool:
    """Whether the commander is only named as who stayed: "how long did that commander stay?"."""
    stayed = sight.places.get("stay", -1)
    return len(before.told_commands) == 1 and 0 <= sight.places["commander"] < stayed


def _stay_told(before: Before) -> Stay | None:
    """The one stay that was told: of a record, of the longest, the first to come, of whoever
    commanded then."""
    if len(before.told_commands) == 1:
        person, at = before.told_commands[0]
        return _stay_at(before, person, at)
    when = before.told.get("when")
    if before.is_of_moment and isinstance(when, When):
        people = {str(one.value) for one in before.things if one.sort == "person"}
        return _stay_at(before, people.pop(), when.start) if len(people) == 1 else None
    if is_of_a_stay(before) and isinstance(when, When):
        own = stays_of(before.scene.manifest).get(str(before.told["name"]), ())
        told_so = [stay for stay in own if _days_of(stay) == (when.start.date(), when.last.date())]
        return told_so[0] if len(told_so) == 1 else None
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


def _days_of(stay: Stay) -> tuple[date, date | None]:
    return stay.span.start.date(), stay.span.end.date() if stay.span.end else None


def _stay_at(before: Before, person: str, at: datetime) -> Stay | None:
    own = stays_of(before.scene.manifest).get(person, ())
    return next((stay for stay in own if at in stay.span), None)


# How a text goes on from the stay that was told.
WAYS = (with_whom, flown_before_that, of_that_stay)
