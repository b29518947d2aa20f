"""An event that happened in words: with its ship alone, or with its year and crew."""

from bot.messages import msgid
from bot.saying.teller import Teller
from bot.station.domain import Event, EventKind
from bot.station.seats import flying

_DONE = {
    EventKind.LAUNCH: msgid("{ship} launched"),
    EventKind.DOCKING: msgid("{ship} docked with the ISS"),
    EventKind.UNDOCKING: msgid("{ship} left the ISS"),
    EventKind.LANDING: msgid("{ship} landed"),
}
_WITH = {
    EventKind.LAUNCH: msgid("{year}: {ship} launched with {people}"),
    EventKind.DOCKING: msgid("{year}: {ship} docked with {people}"),
    EventKind.UNDOCKING: msgid("{year}: {ship} undocked with {people}"),
    EventKind.LANDING: msgid("{year}: {ship} landed with {people}"),
}
# A launch that failed, and the landing that came of it.
_FAILED = {
    EventKind.LAUNCH: msgid("{year}: {ship} launched with {people}, and the launch failed"),
    EventKind.LANDING: msgid("{year}: {ship} landed with {people} after the launch failed"),
}
_ALONE = {
    EventKind.LAUNCH: msgid("{year}: {ship} launched without crew"),
    EventKind.DOCKING: msgid("{year}: {ship} docked without crew"),
    EventKind.UNDOCKING: msgid("{year}: {ship} undocked without crew"),
    EventKind.LANDING: msgid("{year}: {ship} landed without crew"),
}


def happened(event: Event, teller: Teller) -> str:
    """What happened to which ship: "Soyuz MS-03 launched"."""
    return teller.speech.say(_DONE[event.event], ship=teller.ship(event.mission))


def _failed(mission: str, teller: Teller) -> bool:
    """Whether a ship came down without having docked, nor being about to."""
    landing = teller.manifest.event(mission, EventKind.LANDING)
    docking = teller.manifest.event(mission, EventKind.DOCKING)
    return docking is None and landing is not None and not landing.standing.is_plan


def anniversary(event: Event, teller: Teller) -> str:
    """What happened in which year, with the family names of those in the ship."""
    crew = [seat.person for seat in flying(teller.manifest, event.mission, event.event.leg)]
    words = (_WITH if crew else _ALONE)[event.event]
    if crew and _failed(event.mission, teller):
        words = _FAILED[event.event]
    return teller.speech.say(
        words,
        year=event.at.earliest.year if event.at else "",
        ship=teller.ship(event.mission),
        people=teller.speech.listed([teller.family(person) for person in crew]),
    )
