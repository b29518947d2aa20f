"""How it is asked what would be if something happened.

What happens follows from the words beside what it happens to: a ship that comes home, a launch
that slips, a side that leaves. Of two things each has the words that stand nearest behind it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.messages import Message
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import rules
from bot.questions.scenario.asking_back import what_of, which_ships, who_comes_home
from bot.questions.scenario.named import (
    IN_A_ROW,
    OF_ONE_FLIGHT,
    SAYS,
    Told,
    cue_of,
    is_their_ship,
    only_in,
    take_background,
    things_named,
)
from bot.questions.scenario.shifted import dated, look_ahead, moved, put_length, slips_to
from bot.questions.scenario.statements import Clause
from bot.questions.taking import SPACEPORTS
from bot.reading.dates.said import SaidDate
from bot.reading.folding import folded
from bot.reading.notes import read_as
from bot.reading.ships import named
from bot.reading.small_words import ALL, SOONER
from bot.reading.supposed import CrossFlights, Fate, Fates, Supposition, Whats, no_supposition
from bot.station.supposing import MOVES, Happens, Sort, What, docked_ships, next_flight

_EVENTS = "|".join(cue for cue in SAYS if cue not in OF_ONE_FLIGHT)
_PADS = "|".join(["pad", *SPACEPORTS])
# What every answer tells, where it is asked apart from what happens.
_TELLS = (
    "seat", "enough", "all", "only", "agreement", "empty", "not", "without", "never", "several",
    "stuck", "end", "share", "fewest", "total", "when", "crowded", "escape", "length",
)  # fmt: skip
_DENY = ("not", "never")
# What is asked of seats.
_OF_SEATS = ("who", "how-many", "enough", "all", "yes-no")
# What has a day by the plans, and may come so much sooner or later.
_MOVED = {Happens.GOES_HOME, Happens.STAYS}


@asked(
    "what-if",
    rules("suspend PROGRAM|MISSION !past|when", "suspend if|happen", more=18),
    rules(
        "suspend if|happen|future PROGRAM|MISSION|guarantee",
        "if|happen PROGRAM never|without",
        "happen without|if PROGRAM|MISSION",
        "suspend if|happen|future RU|US ship|flight !CROSS",
        more=26,
    ),
    rules(
        f"supposing {_EVENTS} PROGRAM|MISSION|PERSON|RU|US|{_PADS}",
        f"condition {_EVENTS} PROGRAM|MISSION|PERSON|RU|US|{_PADS}",
        "condition MISSION launch|fly DATE|NUMBER|days|length|delay",
        "condition lost|leak|land|recalled ship|crew all|at-least|never|nothing !seat|escape",
        f"if happen {_EVENTS} PROGRAM|MISSION|PERSON|RU|US|{_PADS}",
        more=34,
    ),
    rules("supposing land", more=20),
    takes="@tense @event suspend if happen end fly flight ship stay still rate escape guarantee "
    "never without how-many or compare until always at-least RU US days "
    "how-long cosmonaut supposing condition lost leak+condition delay+condition quits "
    "recalled+condition empty+condition when+happen next+condition",
    tells="who crew people aboard stay still happen recalled future when how-many days",
)
def what_if(found: Filling) -> None:
    """What happens to the programmes, ships, people and sides that are named."""
    look_ahead(found)
    every, asking = things_named(found)
    if not every:
        if any((found.sight.people, found.sight.missions, found.sight.programs)):
            # What is asked of these something else would have to tell: who would leave in which.
            raise no_supposition(found.sight.text)
        raise who_comes_home(found) if "land" in found.sight.cues else which_ships()
    told = [one for one in every if cue_of(found, one, every) is not None] or every[:1]
    told = [one for one in told if not is_their_ship(found, one, told)]
    # What nothing is said of is not looked into: it is left over, and so the text refused.
    found.things += (thing for one in told for thing in one.things)
    # Whom it is asked of is told what comes of all that.
    found.things += (one for one in found.sight.people if any(one.first in part for part in asking))
    found.take(*(cue for cue in _TELLS if only_in(asking, found.sight.every.get(cue, ()))))
    take_background(found, told, asking)
    each = _as_one(found, [_of_one(found, one, told, asking) for one in told])
    found.put("what", Whats(tuple(dict.fromkeys(what for what, _ in each))))
    fates = tuple(fate for _, fate in each)
    if any(fate.happens is not Happens.STOPS or fate.date for fate in fates):
        found.put("happens", Fates(fates[:1] if len(set(fates)) == 1 else fates))
    cues = found.sight.cues
    if "swap" in cues and _without_swaps(found):
        found.put("cross-flights", CrossFlights.WITHOUT)
        found.take("swap")
    _end_with_its_date(found, fates)
    wanted = [date for date in _dates(found) if any(date.first in part for part in asking)]
    if len(found.dates) + len(wanted) < len(_dates(found)):
        found.put_dates(open_end=True, but=(*found.dates, *wanted))
    put_length(found, _starts(found, fates))
    if len(wanted) == 1:
        _ask_of_a_day(found, wanted[0], each)


def _ask_of_a_day(found: Filling, date: SaidDate, each: Sequence[tuple[What, Fate]]) -> None:
    """Ask who would be aboard on a day, or up to when it is told what comes of it.

    "Who is aboard on 1 June if Soyuz stops in January?"
    """
    first, until = found.given.get("from"), "until" in found.given
    if until or "cross-flights" in found.given or date.role not in {"", "until"}:
        return
    begins = dated(found, first) if isinstance(first, SaidDate) else None
    told = tuple(
        (what, replace(fate, date=fate.date or begins) if fate.happens not in MOVES else fate)
        for what, fate in each
    )
    found.ask_instead("aboard", when=found.dated(date, "when"), if_=Supposition(told))


def _end_with_its_date(found: Filling, fates: Sequence[Fate]) -> None:
    """End what stops "for all of 2022" with that: from its first day to its last."""
    sight, free = found.sight, [date for date in _dates(found) if not date.role]
    # That of "all of 2022" is a word of the date alone.
    every = [place for place, word in enumerate(sight.words) if folded(word) in ALL]
    if len(free) != 1 or free[0] in found.dates or len(free) != len(_dates(found)):
        return
    (date,) = free
    stops = all(fate.happens is Happens.STOPS for fate in fates)
    if stops and any(date.first - IN_A_ROW <= place < date.last for place in every):
        whole = found.dated(date, "from")
        found.put("from", whole)
        found.put("until", whole)
        found.take("all")


def _starts(found: Filling, fates: Sequence[Fate]) -> list[datetime]:
    """When what stops does."""
    first = found.given.get("from")
    begins = dated(found, first).start if isinstance(first, SaidDate) else found.scene.now
    stops = [fate for fate in fates if fate.happens is Happens.STOPS]
    return [fate.date.start if fate.date else begins for fate in stops]


def _dates(found: Filling) -> list[SaidDate]:
    return [date for date in found.sight.dates if date.text != "now"]


def _without_swaps(found: Filling) -> bool:
    """Whether it is said that no seats are swapped: "without them", "and there are none"."""
    sight = found.sight
    stops = (place for place in sight.every.get("suspend", ()))
    near = any(0 < sight.places["swap"] - place <= IN_A_ROW for place in stops)
    return near or bool({"without", "never", "not"} & sight.cues.keys())


def _lost_or_stopped(
    found: Filling, cue: str, happens: Happens, asking: Sequence[Clause]
) -> Happens:
    """What becomes of a programme of which it is said that it fails.

    It does not fly on, unless it is said of a lifeboat or asked who has a seat home.
    """
    cues, every = found.sight.cues.keys(), found.sight.every
    seats = any(
        place in part and any(at in part for asks in _OF_SEATS for at in every.get(asks, ()))
        for place in every.get("seat", ())
        for part in asking
    )
    # Who loses "both capsules" loses ships.
    if cue == "leak" or seats or (happens is Happens.LOST and {"escape", "ship"} & cues):
        return Happens.LOST
    if happens is Happens.LOST and not set(every["lost"]) & set(every.get("suspend", ())):
        # "Lost as a lifeboat" is nothing else.
        return Happens.LOST
    return Happens.STOPS


def _of_one(
    found: Filling, one: Told, told: Sequence[Told], asking: Sequence[Clause]
) -> tuple[What, Fate]:
    """One of the things named, and what happens to it, with the date that goes with that."""
    what, cue = one.what, cue_of(found, one, told)
    if cue is None and what.sort in {Sort.MISSION, Sort.PERSON}:
        raise what_of(found, what)
    happens = SAYS[cue] if cue else Happens.STOPS
    if cue:
        found.take(cue)
    if what.sort is Sort.SIDE and happens is Happens.GOES_HOME:
        happens = Happens.LEAVES
    elif what.sort is not Sort.SIDE and happens is Happens.LEAVES:
        happens = Happens.GOES_HOME
    if what.sort is Sort.PROGRAM:
        what, happens = _of_a_program(found, one, cue, happens, asking)
    if what.sort is Sort.MISSION:
        what, happens = _of_a_ship(found, one, what, happens)
    if happens is Happens.SLIPS:
        return what, Fate(happens, slips_to(found, one))
    if happens in _MOVED and what.sort in {Sort.MISSION, Sort.PERSON}:
        fate = moved(found, one, what, happens)
        if fate is not None:
            return what, fate
    date = _own_date(found, one, told)
    return what, Fate(happens, dated(found, date) if date else None)


def _of_a_program(
    found: Filling, one: Told, cue: str | None, happens: Happens, asking: Sequence[Clause]
) -> tuple[What, Happens]:
    """What of a programme is meant, and what becomes of it."""
    sight, what, every = found.sight, one.what, found.sight.every
    if cue == "quits" and set(every["quits"]) & set(every.get("suspend", ())):
        # "SpaceX quits" says that it stops.
        happens = Happens.STOPS
    if happens in {Happens.LOST, Happens.STOPS} and cue:
        happens = _lost_or_stopped(found, cue, happens, asking)
    if happens is Happens.STOPS and _is_next(found, one):
        flight = next_flight(found.scene.manifest, what, found.scene.now)
        return What(Sort.MISSION, flight or what.id), happens
    at_once = "now" in sight.cues or any(date.text == "now" for date in sight.dates)
    if happens is Happens.STOPS and at_once and {"undock", "land"} & sight.cues.keys():
        # "Is grounded, and the docked one has to leave right away."
        return what, Happens.GOES_HOME
    return (_docked_of(found, what) if happens is Happens.GOES_HOME else what), happens


def _of_a_ship(found: Filling, one: Told, what: What, happens: Happens) -> tuple[What, Happens]:
    """What of a ship is meant, and what becomes of it."""
    is_docked = bool(docked_ships(found.scene.manifest, what, found.scene.now))
    every, words = found.sight.every, enumerate(found.sight.words)
    sooner = any(at in one.within and folded(word) in SOONER for at, word in words)
    puts_off = not sooner and any(place in one.within for place in every.get("delay", ()))
    if is_docked and happens in {Happens.SLIPS, Happens.GOES_HOME} and puts_off:
        # What is docked launched already: its return is put off.
        found.take("delay")
        return what, Happens.STAYS
    until = any(date.role == "until" and date.first in one.within for date in found.sight.dates)
    if happens is Happens.STOPS and not is_docked and until:
        # "Does not fly until August."
        return what, Happens.SLIPS
    denied = any(
        place in one.within
        for deny in ("not", "never")
        for place in found.sight.every.get(deny, ())
    )
    if happens is Happens.SLIPS and denied and not puts_off:
        found.take(*_DENY)
        return what, Happens.STOPS
    if happens is Happens.STAYS and not is_docked:
        # What is still to come stays where it is: on the ground.
        return what, Happens.SLIPS
    if is_docked and happens is Happens.STOPS:
        return _all_flights_of(found, what), happens
    return what, happens


def _is_next(found: Filling, one: Told) -> bool:
    """Whether the next flight alone is meant: "the next Soyuz fails"."""
    return found.sight.places.get("next", one.first) == one.first - 1


def _docked_of(found: Filling, what: What) -> What:
    """The one ship of a programme that is docked, where it alone goes home; else the programme."""
    manifest = found.scene.manifest
    ships = docked_ships(manifest, what, found.scene.now)
    if len(ships) != 1 or "suspend" in found.sight.cues:
        return what
    for one in found.sight.programs:
        if str(one.value) == what.id:
            found.notes.append(read_as(one.words, named(manifest.mission(ships[0]))))
    return What(Sort.MISSION, ships[0])


def _as_one(found: Filling, each: list[tuple[What, Fate]]) -> list[tuple[What, Fate]]:
    """A programme that stops and its only docked ship that goes home then: it all goes home."""
    manifest = found.scene.manifest
    stopped = [pair for pair in each if pair[0].sort is Sort.PROGRAM]
    if len(each) != 2 or len(stopped) != 1:
        return each
    ((program, stops),) = stopped
    other, fate = next(pair for pair in each if pair[0] != program)
    alone = docked_ships(manifest, program, found.scene.now) == (other.id,)
    if alone and fate.happens is Happens.GOES_HOME and fate.date == stops.date:
        return [(program, fate)]
    return each


def _own_date(found: Filling, one: Told, told: Sequence[Told]) -> SaidDate | None:
    """Of several things that do not all happen at once the date in what is said of this one.

    Without one it happens when what was named before it does.
    """
    alike = len({cue_of(found, other, told) for other in told}) == 1
    if len(told) < 2 or (alike and len(_dates_of_events(found)) < 2):
        return None
    after = min((other.first for other in told if other.first > one.first), default=None)
    said = [
        date
        for date in found.sight.dates
        if date.text != "now" and date.role not in {"until", "as-of"} and date.first in one.within
    ]
    beside = sum(other.within is one.within for other in told)
    own = [
        date
        for date in said
        if beside == 1 or (date.first > one.first and (after is None or date.first < after))
    ]
    # To when one thing slips is not when the next happens.
    before = (other for other in told if other.first < one.first)
    former = max(
        (each for each in before if not _moves(found, each, told)), default=None, key=_place
    )
    return own[0] if own else (_own_date(found, former, told) if former else None)


def _moves(found: Filling, one: Told, told: Sequence[Told]) -> bool:
    cue = cue_of(found, one, told)
    return cue is not None and SAYS[cue] in MOVES


def _place(one: Told) -> int:
    return one.first


def _all_flights_of(found: Filling, what: What) -> What:
    """The programme of a ship that is docked: it flies no more when no other of it does."""
    manifest = found.scene.manifest
    program = manifest.program(manifest.mission(what.id).program)
    words = next(s.words for s in found.sight.missions if str(s.value) == what.id)
    flights = Message("all flights of {program}", program=Message(program.name))
    found.notes.append(read_as(words, flights))
    return What(Sort.PROGRAM, program.id)


def _dates_of_events(found: Filling) -> list[SaidDate]:
    """The dates of the text that are no end of a stretch."""
    return [
        date
        for date in found.sight.dates
        if date.text != "now" and date.role not in {"until", "as-of"}
    ]
