"""What several things become together: one named twice, some of many, a ship and its relief."""

from dataclasses import replace

from bot.messages import AllOf, Message
from bot.questions.filling import Filling
from bot.questions.scenario.cues import IN_A_ROW, Told
from bot.reading.dates.said import SaidDate
from bot.reading.fates import MOST, Fate
from bot.reading.ships import named
from bot.station.rotation import handovers
from bot.station.supposing import (
    Happens,
    Sort,
    What,
    docked_ships,
    flights_to_come,
    next_flight,
)


def in_a_row(found: Filling, one: Told, what: What, fate: Fate) -> list[tuple[What, Fate]]:
    """The same, or of "the next two Soyuz" each of the flights that are next."""
    sight = found.sight
    numbers = [
        number
        for number in sight.numbers
        if abs(number.first - sight.places.get("next", -IN_A_ROW)) <= 1
        and 0 < one.first - number.first <= IN_A_ROW
    ]
    if len(numbers) != 1 or one.what.sort is not Sort.PROGRAM:
        return [(what, fate)]
    flights = flights_to_come(found.scene.manifest, one.what, found.scene.now)
    many = int(numbers[0].value or 0)
    if fate.happens is not Happens.STOPS or not flights or not 1 < many <= MOST:
        return [(what, fate)]
    found.things += numbers
    if len(flights) < many:
        manifest = found.scene.manifest
        ships = AllOf(named(manifest.mission(flight)) for flight in flights)
        found.notes.append(Message("Only {ships} has a date so far.", ships=ships))
    found.take("next", "launch", "flight")
    return [(What(Sort.MISSION, flight), fate) for flight in flights[:many]]


def as_one(found: Filling, each: list[tuple[What, Fate]]) -> list[tuple[What, Fate]]:
    """The same, what is said twice once: of a ship and of its programme, or someone aboard it.

    A programme that stops and its only docked ship that goes home then all goes home.
    """
    dates = {fate.date for _, fate in each if fate.date}
    if len(dates) == 1 and {fate.happens for _, fate in each} == {Happens.STAYS}:
        # "Both stay until October."
        return [(what, replace(fate, date=next(iter(dates)))) for what, fate in each]
    if len(each) != 2 or Happens.GOES_HOME not in {fate.happens for _, fate in each}:
        return each
    manifest, now = found.scene.manifest, found.scene.now
    (first, its), (second, other) = sorted(each, key=lambda pair: pair[0].sort is Sort.MISSION)
    if second.sort is not Sort.MISSION or docked_ships(manifest, first, now) != (second.id,):
        return each
    if first.sort is Sort.PERSON and its.happens is other.happens:
        return [(second, other if other.date else its)]
    stops = first.sort is Sort.PROGRAM and its.happens in {Happens.STOPS, Happens.GOES_HOME}
    if stops and other.happens is Happens.GOES_HOME and its.date == other.date:
        return [(first, other)]
    return each


def with_relief(found: Filling, each: list[tuple[What, Fate]]) -> list[tuple[What, Fate]]:
    """The same, with the ship that comes empty to relieve one that is lost, if none is named.

    "A Soyuz without a crew instead of MS-30" is that flight.
    """
    manifest, now = found.scene.manifest, found.scene.now
    empty = [what for what, fate in each if fate.happens is Happens.EMPTY]
    if len(empty) == len(each) > 1 and len({next_flight(manifest, o, now) for o in empty}) == 1:
        found.take("not", "replace", "escape")
        return [pair for pair in each if pair[0].sort is Sort.MISSION][:1] or each[:1]
    lost = [what.id for what, fate in each if fate.happens is Happens.LOST]
    if empty and lost:
        # "An empty Soyuz to replace a damaged MS-29."
        found.take("replace", "instead", "not")
    if not {"empty", "replace"} <= found.sight.cues.keys() or len(each) != len(lost):
        return each
    relief = [ship for ship, one in handovers(found.scene.manifest).items() if one.left in lost]
    found.take("empty", "ship", "replace")
    found.dates += _dates_beside(found, "empty")
    return [*each, *((What(Sort.MISSION, ship), Fate(Happens.EMPTY)) for ship in relief)]


def _dates_beside(found: Filling, cue: str) -> list[SaidDate]:
    """The dates right behind a word, which say when that is by the plans."""
    places = found.sight.every.get(cue, ())
    return [
        said
        for said in found.sight.dates
        if any(0 < said.first - place <= IN_A_ROW for place in places)
    ]
