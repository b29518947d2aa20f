"""What the words of all posts share: when, who, footers, buttons, and the dispatch."""

from dataclasses import dataclass
from datetime import datetime
from functools import singledispatch

from bot.announcements.knowledge import Knowledge
from bot.announcements.subjects import Subject
from bot.messages import msgid
from bot.saying.card import Button, Card, Section
from bot.saying.teller import Teller
from bot.station.domain import EventKind, Leg, Standing
from bot.station.moments import Moment
from bot.station.occupancy import aboard, docked, ship_of
from bot.station.seats import flying
from bot.station.stays import berths


@dataclass(frozen=True, slots=True)
class Telling:
    """What a post is told from: the facts, the language and the moment.

    ``since`` is when a digest's readers had one before, None if they had none.
    """

    knowledge: Knowledge
    teller: Teller
    now: datetime
    since: datetime | None = None

    def ship(self, mission: str) -> str:
        """What a mission is called; its id if it is not in the facts any more."""
        try:
            return self.teller.ship(mission)
        except KeyError:
            return mission

    def asked(self, mission: str) -> str:
        """The command that asks for a mission, by its name as in the facts."""
        try:
            name = self.teller.manifest.mission(mission).name
        except KeyError:
            name = mission
        return f"/mission name: {name}"


class Untellable(Exception):
    """A subject that the facts do not hold any more."""


@singledispatch
def told(subject: Subject, telling: Telling) -> Card:
    """The words for a subject; raises Untellable if there is nothing to tell any more."""
    raise TypeError(f"no words for {type(subject).__name__}")


def when(moment: Moment, telling: Telling) -> str:
    """The day in words and, if it is known, the time in UTC."""
    return telling.teller.speech.exact(moment)


def own_time(moment: Moment, telling: Telling) -> str:
    """The same on each reader's clock, and how long it is to then or since; blank without."""
    speech = telling.teller.speech
    mark, wait = speech.mark(moment, "F"), speech.mark(moment, "R")
    return speech.say("On your clock: {mark}, {wait}.", mark=mark, wait=wait) if mark else ""


def dated(event: EventKind, standing: Standing, moment: Moment, ship: str, telling: Telling) -> str:
    """The title of an event that is planned: what and for when."""
    titles = NO_EARLIER if standing is Standing.NO_EARLIER_THAN else PLANNED
    return telling.teller.speech.say(titles[event], ship=ship, when=when(moment, telling))


PLANNED = {
    EventKind.LAUNCH: msgid("{ship}: launch planned for {when}"),
    EventKind.DOCKING: msgid("{ship}: docking planned for {when}"),
    EventKind.UNDOCKING: msgid("{ship}: undocking planned for {when}"),
    EventKind.LANDING: msgid("{ship}: landing planned for {when}"),
}
NO_EARLIER = {
    EventKind.LAUNCH: msgid("{ship}: launch no earlier than {when}"),
    EventKind.DOCKING: msgid("{ship}: docking no earlier than {when}"),
    EventKind.UNDOCKING: msgid("{ship}: undocking no earlier than {when}"),
    EventKind.LANDING: msgid("{ship}: landing no earlier than {when}"),
}
WITHDRAWN = {
    EventKind.LAUNCH: msgid("{ship}: launch date withdrawn"),
    EventKind.DOCKING: msgid("{ship}: docking date withdrawn"),
    EventKind.UNDOCKING: msgid("{ship}: undocking date withdrawn"),
    EventKind.LANDING: msgid("{ship}: landing date withdrawn"),
}


def crew_section(mission: str, event: EventKind, telling: Telling) -> tuple[Section, ...]:
    """Who flies on a mission when that happens; nothing if nobody does or is known to."""
    teller, manifest = telling.teller, telling.teller.manifest
    lines = tuple(
        teller.seat(seat, manifest.person(seat.person).nationality)
        for seat in flying(manifest, mission, event.leg)
    )
    return (Section(teller.speech.say("Crew"), lines),) if lines else ()


def aboard_section(heading: str, at: datetime, telling: Telling) -> tuple[Section, ...]:
    """Who is aboard at a moment, a line for each ship in the order in which they docked."""
    teller, manifest = telling.teller, telling.teller.manifest
    ships: dict[str, list[str]] = {berth.mission: [] for berth in docked(manifest, at)}
    for stay in aboard(manifest, at):
        ships.setdefault(ship_of(stay, at, berths(manifest)), []).append(stay.person)
    lines = tuple(
        teller.speech.say(
            "{ship}: {people}",
            ship=teller.ship(ship),
            people=", ".join(map(teller.name, _as_listed(ship, people, telling))),
        )
        for ship, people in ships.items()
        if people
    )
    return (Section(heading, lines),) if lines else ()


def _as_listed(mission: str, people: list[str], telling: Telling) -> list[str]:
    """People as the crew of their ship is listed."""
    seats = [
        seat.person for leg in Leg for seat in telling.teller.manifest.crew(mission, leg)
    ] + people
    return sorted(people, key=seats.index)


def as_plan(telling: Telling) -> tuple[str, ...]:
    """The footer of what is planned."""
    return telling.teller.speech.say("Plan"), _facts_to(telling)


def as_flown(telling: Telling) -> tuple[str, ...]:
    """The footer of what has happened."""
    return telling.teller.speech.say("As flown"), _facts_to(telling)


def _facts_to(telling: Telling) -> str:
    return telling.teller.facts_to(telling.teller.manifest.known_to)


def mission_buttons(mission: str, telling: Telling) -> tuple[Button, ...]:
    """What to ask next about a mission."""
    say = telling.teller.speech.say
    return (
        Button(say("Mission"), telling.asked(mission)),
        Button(say("Who is aboard"), "/aboard"),
    )
