"""What the leads about one person share: their flights and commands as far as known."""

from collections.abc import Sequence
from datetime import timedelta

from bot.questions.leads import labelled
from bot.questions.people.answer import Biography
from bot.questions.people.commands import expeditions_named
from bot.questions.people.flights import asks_of_stays
from bot.questions.registry import Focus
from bot.saying.teller import Teller
from bot.station.careers import Flight
from bot.station.commands import InCommand, in_command
from bot.station.domain import Event, EventKind
from bot.station.moments import Span
from bot.station.stays import Stay

# What tells that it is asked whether someone is, or was, there.
PLACE = ("aboard", "station", "space", "still", "now")


def flights_begun(answer: Biography) -> tuple[Flight, ...]:
    """The flights that had begun by the newest fact."""
    return tuple(f for f in answer.career.flights if f.launch.earliest <= answer.edge)


def is_over(flight: Flight, answer: Biography) -> bool:
    """Whether a flight had landed by the newest fact."""
    return flight.landing is not None and flight.landing.earliest <= answer.edge


def of_one_flight(focus: Focus) -> bool:
    """Whether it is asked of one of someone's flights by its number or length."""
    if focus.asks("compare", "commander"):
        return False
    return bool(focus.ordinals) or focus.asks(
        "longest", "shortest", "length", "first-flight", "first-visit"
    )


def flight_asked(flights: Sequence[Flight], answer: Biography, focus: Focus) -> Flight | None:
    """The second, third ... of some flights, or the longest or shortest; None if there is none."""
    if asks_of_stays(focus.cues):
        flights = [one for one in flights if one.stay]
    if focus.ordinals:
        number = focus.ordinals[0]
        return flights[number - 1] if 0 < number <= len(flights) else None
    if focus.asks("first-flight", "first-visit"):
        return flights[0]
    shortest = focus.asks("shortest")
    return (min if shortest else max)(flights, key=lambda one: one.days(answer.until))


def name_of(flight: Flight, teller: Teller) -> str:
    """What a flight is called, with the ship home if that is another."""
    say = teller.speech.say
    if flight.other:
        up, down = flight.other.up_flight, flight.other.down_flight
        ships = (teller.flight(up), teller.flight(down))
        return (
            say("{up}, home on {down}", up=ships[0], down=ships[1])
            if up != down
            else (teller.flight(flight.other.flight))
        )
    stay = flight.stay
    if stay is None:
        return ""
    if stay.down and stay.down != stay.up:
        return say("{up}, home on {down}", up=teller.ship(stay.up), down=teller.ship(stay.down))
    return teller.ship(stay.up)


def flights_named(flights: Sequence[Flight], teller: Teller) -> str:
    """All these flights by what they are called."""
    return "; ".join(name_of(one, teller) for one in flights)


def is_in(flight: Flight, kind: EventKind, asked: Span, teller: Teller) -> bool:
    """Whether an event of a flight was in a stretch of time."""
    if flight.stay is None:
        home = kind in (EventKind.UNDOCKING, EventKind.LANDING)
        moment = flight.landing if home else flight.launch
    else:
        event = event_of(flight.stay, kind, teller)
        moment = event.at if event else None
    return moment is not None and moment.earliest in asked


def event_of(stay: Stay, kind: EventKind, teller: Teller) -> Event | None:
    """An event of the ship that someone came or left on."""
    ship = stay.up if kind in (EventKind.LAUNCH, EventKind.DOCKING) else stay.down
    return teller.manifest.event(ship, kind) if ship else None


def commands_of(answer: Biography, teller: Teller) -> tuple[InCommand, ...]:
    """Their times in command, of a time asked for those in it."""
    found = in_command(teller.manifest, answer.person.id, min(answer.until, answer.edge))
    when = answer.when
    if when is None:
        return found
    return tuple(
        one
        for one in found
        if one.since.earliest <= when.last and (one.until is None or one.until.latest > when.start)
    )


def how_long_in_command(answer: Biography, teller: Teller) -> str:
    """For how long someone commanded, of several times in all and each."""
    say, speech = teller.speech.say, teller.speech
    told, total = [], 0.0
    for one in commands_of(answer, teller):
        end = min(one.until.latest, answer.until) if one.until else answer.until
        length = (end - one.since.earliest) / timedelta(days=1)
        total += length
        named = expeditions_named((one,), teller)
        told.append(say("{name}, {days}", name=named, days=speech.days(length)))
    if not told:
        return ""
    label = say("in command for {days}", days=speech.days(total))
    return labelled(label, "; ".join(told), teller)
