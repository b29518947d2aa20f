"""What comes first in the answers about people that are asked in plain words."""

from datetime import timedelta

from bot.messages import msgid
from bot.questions.leads import CALLED, capital, labelled, lead, no
from bot.questions.people.answer import Biography
from bot.questions.people.births import ages_compared, asked_age
from bot.questions.people.commands import command_section, expeditions_named
from bot.questions.people.lead_flights import (
    PLACE,
    commands_of,
    event_of,
    flight_asked,
    flights_begun,
    flights_named,
    how_long_in_command,
    is_in,
    is_over,
    name_of,
    of_one_flight,
)
from bot.questions.people.lead_whether import is_not_so, on_another, whether
from bot.questions.registry import Focus
from bot.questions.taking import EVENTS
from bot.questions.waits import said_wait
from bot.questions.wording import begun_on, said_when
from bot.reading.when import When
from bot.saying.teller import Teller, planned
from bot.station.careers import Flight
from bot.station.domain import Event, EventKind
from bot.station.moments import Span
from bot.station.stays import Stay


@lead.register
def biography(answer: Biography, focus: Focus, teller: Teller) -> str:
    """Whether, when, for how long, how often, on which ship, in command of what."""
    if len(set(focus.people)) > 1:
        return ages_compared(focus.people, teller) if focus.asks("x-ages") else ""
    if focus.asks("age", "birthday"):
        return asked_age(answer, teller, aboard=focus.asks("birthday") and focus.asks(*PLACE))
    if focus.asks("why"):
        return is_not_so(answer, focus, teller)
    found = []
    if focus.whether:
        found.append(whether(answer, focus, teller))
    # Who asks whether someone was there and commanded is told both.
    both = answer.when is not None and focus.asks(*PLACE)
    if focus.asks("commander") and (not focus.whether or both):
        found.append(_in_command(answer, focus, teller))
    elif not focus.whether:
        found.append(_asked(answer, focus, teller))
    return " ".join(line for line in found if line)


def _asked(answer: Biography, focus: Focus, teller: Teller) -> str:
    if focus.asks("wait"):
        return _when(answer, focus, teller)
    if (
        focus.asks("how-long")
        or _is_of_a_time(answer, focus)
        or (focus.asks("days") and not focus.asks("when"))
    ):
        return _how_long(answer, focus, teller)
    if focus.asks("how-many") or (focus.asks("times") and not focus.asks("when", "first", "last")):
        return _how_many(answer, focus, teller)
    if focus.asks("partners") and not focus.asks("when", *EVENTS):
        career = answer.career
        agency = career.stays[-1].agency if career.stays else answer.person.agency
        return capital(f"{teller.agency(agency)}.")
    if (
        focus.programs
        and focus.asks("which", "carry")
        and (other := on_another(answer, focus, teller))
    ):
        return other
    if focus.asks("how") and focus.asks(*EVENTS):
        return _when(answer, focus, teller)
    flying = focus.asks(*EVENTS) or focus.asks("fly", "flight", "next")
    if focus.asks("when", "until") and flying and not of_one_flight(focus):
        return _when(answer, focus, teller)
    if focus.asks("ship", "flight", "fly") or focus.asks(*EVENTS):
        return _flown(answer, focus, teller)
    if focus.asks("when") and answer.when is None:
        return _flown(answer, focus, teller)
    return ""


def _is_of_a_time(answer: Biography, focus: Focus) -> bool:
    """Whether it is asked how long it will have been by a time: "how long will she have been"."""
    return answer.when is not None and focus.asks("until")


# --------------------------------------------------------------------- of their flights


def _one(answer: Biography, focus: Focus, teller: Teller) -> Flight | None:
    """The flight asked for: on a kind of ship, the first, the last, that going on; else None."""
    flights = flights_begun(answer)
    if not flights:
        return None
    missions = {one.id: one.program for one in teller.manifest.missions}
    named = [f for f in flights if f.stay and missions[f.stay.up] in focus.programs]
    if len(named) == 1:
        return named[0]
    if of_one_flight(focus):
        return flight_asked(flights, answer, focus)
    if focus.asks("first"):
        return flights[0]
    current = not is_over(flights[-1], answer)
    if focus.asks("last") or (current and not focus.asks("total", "ever", "times")):
        return flights[-1]
    return flights[0] if len(flights) == 1 else None


def _dates(flight: Flight, answer: Biography, teller: Teller) -> str:
    """From when to when a flight was, as far as it has been flown."""
    say, speech = teller.speech.say, teller.speech
    start = flight.launch
    if flight.landing is None or not is_over(flight, answer):
        return say("since {start}", start=speech.moment(start))
    end = flight.landing
    return say("{start} to {end}", start=begun_on(start, end, speech), end=speech.moment(end))


# What asks on which of several flights something was.
_ONE = ("last", "ship", "when", *EVENTS)


def _flown(answer: Biography, focus: Focus, teller: Teller) -> str:
    """On which ship: of the flight asked for, else of the last."""
    say, many, flights = teller.speech.say, teller.speech.many, flights_begun(answer)
    ahead = focus.asks("next", "future") or not flights
    if answer.assigned and ahead and not focus.asks("past", "last", "first"):
        return labelled(say("assigned"), teller.ship(answer.assigned.up), teller)
    if not flights:
        return ""
    flight = _one(answer, focus, teller)
    label = say("first flight") if focus.asks("first") else say("flight")
    if of_one_flight(focus):
        if flight is None:
            return no(teller, many("{count} spaceflight", "{count} spaceflights", len(flights)))
        if focus.asks("longest", "length") and len(flights) > 1:
            label = say("longest flight")
    elif flight is None and focus.asks("which") and focus.asks("fly") and not focus.asks(*_ONE):
        # "What did he fly on?" is of all flights.
        return labelled(say("flights"), flights_named(flights, teller), teller)
    elif flight is None or (focus.asks("last") and not focus.asks("first")):
        flight, label = flights[-1], say("last flight")
        if not is_over(flight, answer):
            label = say("flight")
    ship = name_of(flight, teller)
    if focus.asks("ship") or focus.programs:
        ship = _with_craft(ship, flight, teller)
    words = say("{ship}, {dates}", ship=ship, dates=_dates(flight, answer, teller))
    return labelled(label, words, teller)


def _with_craft(ship: str, flight: Flight, teller: Teller) -> str:
    """A flight of the Shuttle with its orbiter, which is what was flown."""
    up = teller.manifest.mission(flight.stay.up) if flight.stay else None
    orbiter = up.spacecraft if up and up.program == "shuttle" else ""
    return f"{ship} ({teller.speech.say(orbiter)})" if orbiter else ship


def _how_long(answer: Biography, focus: Focus, teller: Teller) -> str:
    """Of the flight asked for or going on, or of all together."""
    if answer.when is not None and answer.when.end is not None:
        return _days_within(answer, answer.when, focus, teller)
    flight = _one(answer, focus, teller)
    # How many days someone has been in space are those of all flights.
    if of_one_flight(focus) and flight is None:
        return _flown(answer, focus, teller)
    in_all = focus.asks("total") or (focus.asks("how-many") and focus.asks("space"))
    in_all = in_all and not of_one_flight(focus)
    say, days = teller.speech.say, teller.speech.days
    if flight is None or in_all:
        return "" if answer.when is not None else _in_all(answer, teller)
    ahead = answer.when is not None and answer.until > answer.edge
    until = answer.until if answer.when is None or ahead or is_over(flight, answer) else answer.edge
    told = days(flight.days(until))
    aboard = flight.stay.span.days(until) if flight.stay else None
    words = (
        say("{days} in space", days=told)
        if aboard is None
        else say("{days} in space, {aboard} aboard the ISS", days=told, aboard=days(aboard))
    )
    if not is_over(flight, answer):
        words = say("{days} by then", days=words) if ahead else say("{days} so far", days=words)
    return labelled(name_of(flight, teller), words, teller)


def _in_all(answer: Biography, teller: Teller) -> str:
    """How long all flights were; nothing before the first."""
    say, days, career = teller.speech.say, teller.speech.days, answer.career
    if not career.days_in_space:
        return ""
    words = say(
        "{days} in space, {aboard} aboard the ISS",
        days=days(career.days_in_space),
        aboard=days(career.days_aboard),
    )
    return labelled(say("in all"), words, teller)


def _days_within(answer: Biography, when: When, focus: Focus, teller: Teller) -> str:
    """Of the time asked for the days aboard in it: the lines below count from the beginning."""
    end = min(when.bound, answer.edge)
    if not when.is_long or when.start >= end or focus.asks("flight", "ship", *EVENTS):
        return ""
    stays = [stay.span for stay in answer.career.stays if stay.span.start < end]
    length = sum(
        max(min(span.end or end, end) - max(span.start, when.start), timedelta(0))
        / timedelta(days=1)
        for span in stays
    )
    return teller.speech.say(
        "{days} aboard the ISS {then}.",
        days=teller.speech.days(length),
        then=said_when(when, teller.speech),
    )


def _how_many(answer: Biography, focus: Focus, teller: Teller) -> str:
    many, flights = teller.speech.many, flights_begun(answer)
    if answer.when is not None:
        return ""
    if not flights:
        return teller.speech.say("Never.") if focus.asks("times", "fly", "flight") else ""
    if not focus.asks("times", "fly", "flight", "been", "station", "space", "launch", "dock"):
        return ""
    stays = sum(stay.span.start <= answer.edge for stay in answer.career.stays)
    every = many("{count} spaceflight", "{count} spaceflights", len(flights))
    if stays < len(flights):
        return teller.speech.say(
            "{flights}, {count} of them to the ISS.", flights=every, count=stays
        )
    text = msgid("{flights}, all to the ISS.") if stays > 1 else msgid("{flights}, to the ISS.")
    return teller.speech.say(text, flights=every)


def _when(answer: Biography, focus: Focus, teller: Teller) -> str:
    """When someone launched, docked, undocked or landed last, or is to next."""
    kinds = [kind for cue, kind in EVENTS.items() if focus.asks(cue)]
    if not kinds:
        home = focus.asks("wait") and bool(flights_begun(answer))
        # "How long ago did he fly?" is of the launch, "how long until he is back" of what is ahead.
        home = home and not (focus.asks("fly") and focus.asks("past"))
        kinds = [EventKind.LANDING if home else EventKind.LAUNCH]
    lines = [_event(answer, kind, focus, teller) for kind in kinds]
    return " ".join(line for line in lines if line)


def _event(answer: Biography, kind: EventKind, focus: Focus, teller: Teller) -> str:
    say, flights = teller.speech.say, flights_begun(answer)
    home = kind in (EventKind.UNDOCKING, EventKind.LANDING)
    current = bool(flights) and not is_over(flights[-1], answer)
    ahead = focus.asks("next", "future") and not focus.asks("past")
    if answer.assigned and (ahead or not flights) and not (home and current):
        return _of_stay(answer.assigned, kind, answer, focus, teller)
    if not flights:
        return ""
    if ahead and not home:
        # What was flown is no answer to when someone flies next.
        return labelled(say(CALLED[kind]), _of_naming(answer, kind, teller), teller)
    flight = flights[0] if focus.asks("first") else flights[-1]
    if answer.when is not None and answer.when.end is not None:
        asked = Span(answer.when.start, answer.when.end)
        within = [f for f in flights if is_in(f, kind, asked, teller)]
        if not within:
            return ""
        flight = within[-1]
    if flight.stay is not None:
        return _of_stay(flight.stay, kind, answer, focus, teller)
    moment = flight.landing if home else flight.launch
    if moment is None or kind in (EventKind.DOCKING, EventKind.UNDOCKING):
        return ""
    words = say("{when}, {ship}", when=teller.speech.exact(moment), ship=name_of(flight, teller))
    return labelled(say(CALLED[kind]), words, teller)


def _of_naming(answer: Biography, kind: EventKind, teller: Teller) -> str:
    """When the flight is for which someone was named, as far as that is known."""
    if not answer.named:
        return teller.speech.say("no date known")
    (naming, *_) = answer.named
    event = teller.manifest.event(naming.mission, kind)
    known = event is not None and event.at is not None
    when = _planned(event, teller) if event and known else teller.speech.say("no date known")
    return teller.speech.say("{when}, {ship}", when=when, ship=teller.ship(naming.mission))


def _of_stay(stay: Stay, kind: EventKind, answer: Biography, focus: Focus, teller: Teller) -> str:
    """An event of the ship that someone came or left on."""
    say, event = teller.speech.say, event_of(stay, kind, teller)
    if (event is None or event.at is None) and kind is EventKind.LANDING:
        kind = EventKind.UNDOCKING
        event = event_of(stay, kind, teller)
    if event is None or event.at is None:
        return labelled(say(CALLED[kind]), say("no date known"), teller)
    plan = event.standing.is_plan or not answer.has_happened(event.at)
    when = _planned(event, teller) if plan else teller.speech.exact(event.at)
    words = say("{when}, {ship}", when=when, ship=teller.ship(event.mission))
    if focus.asks("wait"):
        wait = said_wait(event.at, answer.now, teller)
        return say("{wait}: {event} {when}.", wait=wait, event=say(CALLED[kind]), when=words)
    return labelled(say(CALLED[kind]), words, teller)


def _planned(event: Event, teller: Teller) -> str:
    if event.standing.is_plan:
        return planned(event, teller)
    words = teller.speech.moment(event.at) if event.at else teller.speech.say("no date")
    return teller.speech.say("planned for {when}", when=words)


# -------------------------------------------------------------------------- in command


def _in_command(answer: Biography, focus: Focus, teller: Teller) -> str:
    say, found = teller.speech.say, commands_of(answer, teller)
    name = teller.called(answer.person)
    if not found:
        if answer.when is not None:
            return say("{name} was not in command of the station then.", name=name)
        return say("{name} was never in command of the station.", name=name)
    named = expeditions_named(found, teller)
    # "How many did he command?" counts expeditions, without a noun it may be for how long.
    counts = focus.asks("times") or (focus.asks("how-many") and focus.asks("expedition", "crews"))
    if counts and not focus.asks("when"):
        return labelled(
            teller.speech.many("{count} time in command", "{count} times in command", len(found)),
            named,
            teller,
        )
    if focus.asks("how-long", "how-many", "days", "total"):
        return how_long_in_command(answer, teller)
    if len(found) == 1 and found[0].until and found[0].until.latest <= answer.edge:
        return say(
            "In command of {expeditions}, {start} to {end}.",
            expeditions=named,
            start=begun_on(found[0].since, found[0].until, teller.speech),
            end=teller.speech.moment(found[0].until),
        )
    if focus.asks("when") and answer.when is None:
        (section,) = command_section(answer.person.id, answer.until, answer.edge, teller)
        return capital(say("{told}.", told="; ".join(map(str, section.lines))))
    return say("In command of {expeditions}.", expeditions=named)
