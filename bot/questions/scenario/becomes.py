"""What becomes of each thing that a text names, and when: from the words beside it to its fate.

Of two things each has the words that stand nearest behind it.
"""

from collections.abc import Sequence

from bot.messages import Message
from bot.questions.filling import Filling
from bot.questions.scenario.asking_back import what_of, who_of
from bot.questions.scenario.cues import (
    DENY,
    IN_A_ROW,
    OF_ONE_FLIGHT,
    SAYS,
    Told,
    cue_of,
    denies_flights,
    is_to_come,
    says_one,
)
from bot.questions.scenario.shifted import dated, moved, slips
from bot.questions.scenario.statements import Clause
from bot.reading.dates.said import SaidDate
from bot.reading.fates import HAPPENINGS, Fate
from bot.reading.few_values import known
from bot.reading.folding import folded
from bot.reading.notes import read_as
from bot.reading.ships import named
from bot.reading.small_words import LATER, SOONER, tells_of_arriving
from bot.reading.supposed import nothing_supposed
from bot.station.supposing import (
    MOVES,
    Happens,
    Sort,
    What,
    docked_ships,
    next_flight,
)

# What a whole side does, and no one of it.
_OF_A_SIDE = ("suspend", "quits")
# What is asked of seats.
_OF_SEATS = ("who", "how-many", "enough", "all", "yes-no")
# Words of going home.
_HOME = ("land", "undock", "recalled")
# "Fails its leak check" is said of one ship.
_BROKEN = ("leak", "lost")
# What has a day by the plans, and may come so much sooner or later.
_MOVED = {Happens.GOES_HOME, Happens.STAYS}


def _lost_or_stopped(
    found: Filling, one: Told, cue: str, happens: Happens, asking: Sequence[Clause]
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
    # "Grounded" says of nothing that it failed: what is docked is still a lifeboat.
    if cue == "suspend" and _is_grounded(found, asking):
        return Happens.STOPS
    # What is hit as it is "knocked out" is a ship.
    if any(place in one.within for place in {*every.get("lost", ())} - {*every.get("suspend", ())}):
        return Happens.LOST
    # Who loses "both capsules" loses ships.
    if cue == "leak" or seats or (happens is Happens.LOST and {"escape", "ship"} & cues):
        return Happens.LOST
    if happens is Happens.LOST and not set(every["lost"]) & set(every.get("suspend", ())):
        # "Lost as a lifeboat" is nothing else.
        return Happens.LOST
    return Happens.STOPS


def _is_grounded(found: Filling, asking: Sequence[Clause]) -> bool:
    """Whether it is said as it is typed that something stops, and not that it fails."""
    words = found.sight.words
    return any(
        known(HAPPENINGS, " ".join(words[at : at + many])) == Happens.STOPS
        for at in found.sight.every.get("suspend", ())
        if not any(at in part for part in asking)
        for many in range(1, IN_A_ROW + 1)
    )


def of_one(
    found: Filling, one: Told, told: Sequence[Told], asking: Sequence[Clause]
) -> tuple[What, Fate]:
    """One of the things named, and what happens to it, with the date that goes with that."""
    what, cue = one.what, cue_of(found, one, told)
    if cue is None and not _is_gone(found, one):
        supposes = {"supposing", "condition"} & found.sight.cues.keys()
        whole = what.sort not in {Sort.MISSION, Sort.PERSON}
        raise nothing_supposed(found.sight.text) if whole and not supposes else what_of(found, what)
    if what.sort is Sort.SIDE and cue not in _OF_A_SIDE and says_one(found.sight, one):
        raise who_of(found, what)
    happens = SAYS[cue] if cue else Happens.STOPS
    if cue:
        found.take(cue)
    if cue in OF_ONE_FLIGHT and what.sort is not Sort.MISSION:
        # Of a whole programme that is only asked where it is denied: "no Soyuz flew".
        happens = Happens.STOPS
        found.take(*DENY)
    if what.sort is Sort.SIDE and happens is Happens.GOES_HOME:
        happens = Happens.LEAVES
    elif what.sort is not Sort.SIDE and happens is Happens.LEAVES:
        happens = Happens.GOES_HOME
    if what.sort is Sort.PROGRAM:
        alone = len(told) == 1
        what, happens = _of_a_program(found, one, cue, happens, asking if alone else ())
    if what.sort is Sort.MISSION:
        what, happens = _of_a_ship(found, one, what, happens)
    if what.sort is Sort.PERSON:
        happens = _of_a_person(found, one, happens)
    if happens is Happens.STAYS and "not" in found.sight.cues:
        # "Stays instead of coming home."
        found.take("not")
    if happens is Happens.SLIPS:
        return what, slips(found, one)
    if happens in _MOVED and what.sort in {Sort.MISSION, Sort.PERSON}:
        fate = moved(found, one, what, happens)
        if fate is not None:
            return what, fate
    date = _own_date(found, one, told, asking)
    return what, Fate(happens, dated(found, date) if date else None)


def _is_gone(found: Filling, one: Told) -> bool:
    """Whether it is only said of a whole programme, side or pad that there is none: "no Dragon"."""
    unknown = any(at in one.within for at in found.sight.left_at)
    flies = any(at in one.within for cue in OF_ONE_FLIGHT for at in found.sight.every.get(cue, ()))
    whole = one.what.sort not in {Sort.MISSION, Sort.PERSON}
    return whole and not unknown and not (flies and not denies_flights(found, one))


def _of_a_program(
    found: Filling, one: Told, cue: str | None, happens: Happens, asking: Sequence[Clause]
) -> tuple[What, Happens]:
    """What of a programme is meant, and what becomes of it."""
    sight, what, every = found.sight, one.what, found.sight.every
    if cue == "quits" and set(every["quits"]) & set(every.get("suspend", ())):
        # "SpaceX quits" says that it stops.
        happens = Happens.STOPS
    if happens in {Happens.LOST, Happens.STOPS} and cue:
        happens = _lost_or_stopped(found, one, cue, happens, asking)
    if happens is Happens.STOPS and _is_next(found, one):
        flight = next_flight(found.scene.manifest, what, found.scene.now)
        return What(Sort.MISSION, flight or what.id), happens
    at_once = "now" in sight.cues or any(date.text == "now" for date in sight.dates)
    if happens is Happens.STOPS and at_once and {"undock", "land"} & sight.cues.keys():
        # "Is grounded, and the docked one has to leave right away."
        return what, Happens.GOES_HOME
    return (_docked_of(found, one) if happens is Happens.GOES_HOME else what), happens


def _of_a_ship(found: Filling, one: Told, what: What, happens: Happens) -> tuple[What, Happens]:
    """What of a ship is meant, and what becomes of it."""
    is_docked = bool(docked_ships(found.scene.manifest, what, found.scene.now))
    every, words = found.sight.every, tuple(enumerate(found.sight.words))
    sooner = any(at in one.within and folded(word) in SOONER for at, word in words)
    puts_off = not sooner and any(place in one.within for place in every.get("delay", ()))
    if is_docked and puts_off and _is_said_to_come(found, one):
        # What has come already comes no later.
        return what, Happens.SLIPS
    if is_docked and happens in {Happens.SLIPS, Happens.GOES_HOME} and puts_off:
        # What is docked launched already: its return is put off.
        found.take("delay")
        return what, Happens.STAYS
    if happens is Happens.LOST and not is_docked and is_to_come(found, what):
        # What has not launched yet is lost as it does.
        return what, Happens.STOPS
    until = any(date.role == "until" and date.first in one.within for date in found.sight.dates)
    if happens is Happens.STOPS and not is_docked and until:
        # "Does not fly until August."
        return what, Happens.SLIPS
    if happens is Happens.SLIPS and denied(found, one) and not puts_off:
        found.take(*DENY)
        return what, Happens.STOPS
    # "Stays two months longer" is said of its time at the station.
    longer = any(
        at in one.within and folded(word) in LATER and at not in every.get("stay", ())
        for at, word in words
    )
    if happens is Happens.STAYS and not is_docked and not longer:
        # What is still to come stays where it is: on the ground.
        return what, Happens.SLIPS
    launches = any(place in one.within for place in every.get("launch", ()))
    if is_docked and happens is Happens.STOPS and launches:
        # What has launched is left out from then on.
        return what, happens
    if is_docked and happens is Happens.STOPS:
        # "Would anyone be stranded if Crew-13 was unusable?"
        stranded = {"stuck", "seat", "escape"} & found.sight.cues.keys()
        if stranded or any(at in one.within for cue in _BROKEN for at in every.get(cue, ())):
            return what, Happens.LOST
        return _all_flights_of(found, one, what), happens
    if is_docked and happens is Happens.GOES_HOME and denied(found, one, *_HOME):
        found.take(*DENY)
        return what, Happens.STAYS
    return what, happens


def _is_said_to_come(found: Filling, one: Told) -> bool:
    """Whether it is said of a ship that it docks, not that it is docked: "docks late"."""
    sight = found.sight
    docks = any(0 <= at - one.last < IN_A_ROW for at in sight.every.get("dock", ()))
    return docks and tells_of_arriving(sight.cues["dock"], sight.language)


def _of_a_person(found: Filling, one: Told, happens: Happens) -> Happens:
    """What becomes of someone who does not go home, or stays and is not there yet."""
    if happens is Happens.GOES_HOME and denied(found, one, *_HOME):
        found.take(*DENY)
        happens = Happens.STAYS
    aboard = docked_ships(found.scene.manifest, one.what, found.scene.now)
    # Whoever is to come and stays, or gives up a seat, stays on the ground.
    return happens if aboard or happens is not Happens.STAYS else Happens.STOPS


def denied(found: Filling, one: Told, *cues: str) -> bool:
    """Whether it is said of something that it does not happen: "does not come home".

    With ``cues`` one of them stands behind: "in May instead of March" denies a date.
    """
    every = found.sight.every
    last = max((at for cue in cues for at in every.get(cue, ()) if at in one.within), default=0)
    return any(
        place in one.within and (not cues or place < last)
        for deny in DENY
        for place in every.get(deny, ())
    )


def _is_next(found: Filling, one: Told) -> bool:
    """Whether the next flight alone is meant: "the next Soyuz fails"."""
    return found.sight.places.get("next", one.first) == one.first - 1


def _docked_of(found: Filling, one: Told) -> What:
    """The one ship of a programme that is docked, where it alone goes home; else the programme.

    It is the one that is docked on the day named with it.
    """
    manifest, at = found.scene.manifest, found.scene.now
    said = [date for date in found.sight.dates if date.first in one.within and date.text != "now"]
    if len(said) == 1 and said[0].meant is not None:
        at = max(at, said[0].when(found.scene.clocks(said[0].text)).start)
    ships = docked_ships(manifest, one.what, at)
    if len(ships) != 1 or "suspend" in found.sight.cues:
        return one.what
    for program in found.sight.programs:
        if str(program.value) == one.what.id:
            found.notes.append(read_as(program.words, named(manifest.mission(ships[0]))))
    return What(Sort.MISSION, ships[0])


def _own_date(
    found: Filling, one: Told, told: Sequence[Told], asking: Sequence[Clause]
) -> SaidDate | None:
    """Of several things that do not all happen at once the date in what is said of this one.

    Without one it happens when what was named before it does.
    """
    alike = len({cue_of(found, other, told) for other in told}) == 1
    if len(told) < 2 or (alike and len(_dates_of_events(found, asking)) < 2):
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
    return own[0] if own else (_own_date(found, former, told, asking) if former else None)


def _moves(found: Filling, one: Told, told: Sequence[Told]) -> bool:
    cue = cue_of(found, one, told)
    return cue is not None and SAYS[cue] in MOVES


def _place(one: Told) -> int:
    return one.first


def _all_flights_of(found: Filling, one: Told, what: What) -> What:
    """The programme of a ship that is docked: it flies no more when no other of it does."""
    manifest = found.scene.manifest
    program = manifest.program(manifest.mission(what.id).program)
    words = " ".join(found.sight.words[one.first : one.last])
    flights = Message("all flights of {program}", program=Message(program.name))
    found.notes.append(read_as(words, flights))
    return What(Sort.PROGRAM, program.id)


def _dates_of_events(found: Filling, asking: Sequence[Clause]) -> list[SaidDate]:
    """The dates of what happens that are no end of a stretch."""
    return [
        date
        for date in found.sight.dates
        if date.text != "now"
        and date.role not in {"until", "as-of"}
        and not any(date.first in part for part in asking)
    ]
