"""A change of the crew aboard in words: which ship came or left, with whom, and whether it did."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from bot.messages import msgid
from bot.saying.teller import Teller
from bot.station.domain import EventKind, Leg, Standing
from bot.station.hypothesis import crews_assumed
from bot.station.manifest import Manifest
from bot.station.occupancy import Change
from bot.station.stays import Stay

# The ship alone, with those aboard, and without anyone.
_Ways = tuple[str, str, str]

_ASSUMED: _Ways = (
    msgid("{ship} assumed to dock as {former} leaves"),
    msgid("{ship} assumed to dock with {people} as {former} leaves"),
    msgid("{ship} assumed to dock without crew as {former} leaves"),
)
_DOCKINGS: Mapping[Standing, _Ways] = MappingProxyType(
    {
        Standing.ACTUAL: (
            msgid("{ship} docked"),
            msgid("{ship} docked with {people}"),
            msgid("{ship} docked without crew"),
        ),
        Standing.NO_EARLIER_THAN: (
            msgid("{ship} to dock at the earliest"),
            msgid("{ship} to dock with {people} at the earliest"),
            msgid("{ship} to dock without crew at the earliest"),
        ),
        Standing.PLANNED: (
            msgid("{ship} to dock, planned"),
            msgid("{ship} to dock with {people}, planned"),
            msgid("{ship} to dock without crew, planned"),
        ),
    }
)
_UNDOCKINGS: Mapping[Standing, _Ways] = MappingProxyType(
    {
        Standing.ACTUAL: (
            msgid("{ship} undocked"),
            msgid("{ship} undocked with {people}"),
            msgid("{ship} undocked without crew"),
        ),
        Standing.NO_EARLIER_THAN: (
            msgid("{ship} to leave at the earliest"),
            msgid("{ship} to leave with {people} at the earliest"),
            msgid("{ship} to leave without crew at the earliest"),
        ),
        Standing.PLANNED: (
            msgid("{ship} to leave, planned"),
            msgid("{ship} to leave with {people}, planned"),
            msgid("{ship} to leave without crew, planned"),
        ),
    }
)


def assumed_to_come(stays: Iterable[Stay], teller: Teller) -> str:
    """Which crews are assumed to come as others leave, for want of a plan of their own."""
    assumed = crews_assumed(teller.manifest)
    ships = {stay.up: assumed[stay.up] for stay in stays if stay.up in assumed}
    return " ".join(
        teller.speech.say(
            "{ship} is assumed to dock as {former} leaves, for its own month is not known; if it"
            " came later, its crew would be missing until then.",
            ship=teller.ship(ship),
            former=teller.ship(former),
        )
        for ship, former in ships.items()
    )


def change_in_words(
    change: Change, standing: Standing, teller: Teller, *, named: bool = False
) -> str:
    """What a change was, or is to be, with everyone in it if ``named``."""
    ways = _DOCKINGS if change.event is EventKind.DOCKING else _UNDOCKINGS
    alone, with_crew, without = _ASSUMED if change.assumed else ways[standing]
    values = {"ship": teller.ship(change.mission)}
    if change.assumed:
        values["former"] = teller.ship(change.people[0].relieves or change.mission)
    if not named:
        return teller.speech.say(alone, **values)
    if not change.people:
        return teller.speech.say(without, **values)
    people = [stay.person for stay in crew_order(teller.manifest, change)]
    return teller.speech.say(with_crew, people=teller.names(people), **values)


def crew_order(manifest: Manifest, change: Change) -> list[Stay]:
    """The people of a change as their ship's crew is listed."""
    places = {
        seat.person: place
        for leg in Leg
        for place, seat in enumerate(manifest.crew(change.mission, leg))
    }
    return sorted(change.people, key=lambda stay: places.get(stay.person, len(places)))
