"""What comes first in the answers about people that are asked in plain words."""

from bot.questions.people import Biography, Overlap
from bot.questions.registry import Focus
from bot.replies.wording.commands import InCommand, expeditions_named, in_command
from bot.replies.wording.leads import (
    CALLED,
    EVENTS,
    Chosen,
    capital,
    exactly,
    labelled,
    lead,
    no,
    yes,
)
from bot.replies.wording.shared import Teller, planned
from bot.station.careers import Flight
from bot.station.domain import Event, EventKind
from bot.station.moments import Precision, Span
from bot.station.stays import Stay


@lead.register
def biography(answer: Biography, focus: Focus, teller: Teller) -> str:
    """Whether, when, for how long, how often, on which ship, in command of what."""
    if len(set(focus.people)) > 1:
        return ""
    found = []
    if focus.whether:
        found.append(_whether(answer, focus, teller))
    # Who asks whether someone was there and commanded is told both.
    both = answer.when is not None and focus.asks(*_PLACE)
    if focus.asks("commander") and (not focus.whether or both):
        found.append(_in_command(answer, focus, teller))
    elif not focus.whether:
        found.append(_asked(answer, focus, teller))
    return " ".join(line for line in found if line)


# What tells that it is asked whether someone is, or was, there.
_PLACE = ("aboard", "station", "space", "still", "now")


def _asked(answer: Biography, focus: Focus, teller: Teller) -> str:
    if focus.asks("how-long") or (focus.asks("days") and not focus.asks("when")):
        return _how_long(answer, focus, teller)
    if focus.asks("how-many") or (focus.asks("times") and not focus.asks("when", "first", "last")):
        return _how_many(answer, focus, teller)
    if focus.asks("when", "until") and (focus.asks(*EVENTS) or focus.asks("fly", "flight")):
        return _when(answer, focus, teller)
    if focus.asks("ship", "flight", "fly") or focus.asks(*EVENTS):
        return _flown(answer, focus, teller)
    if focus.asks("when") and answer.when is None:
        return _flown(answer, focus, teller)
    return ""


# --------------------------------------------------------------------- of their flights


def _flights(answer: Biography) -> tuple[Flight, ...]:
    """The flights that had begun by the newest fact."""
    return tuple(f for f in answer.career.flights if f.launch.earliest <= answer.edge)


def _is_over(flight: Flight, answer: Biography) -> bool:
    return flight.landing is not None and flight.landing.earliest <= answer.edge


def _one(answer: Biography, focus: Focus) -> Flight | None:
    """The flight asked for: the first or the last, or that going on; None if all are."""
    flights = _flights(answer)
    if not flights:
        return None
    if focus.asks("first"):
        return flights[0]
    current = not _is_over(flights[-1], answer)
    if focus.asks("last") or (current and not focus.asks("total", "ever", "times")):
        return flights[-1]
    return flights[0] if len(flights) == 1 else None


def _name(flight: Flight, teller: Teller) -> str:
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


def _dates(flight: Flight, answer: Biography, teller: Teller) -> str:
    """From when to when a flight was, as far as it has been flown."""
    say, speech = teller.speech.say, teller.speech
    start = flight.launch
    if flight.landing is None or not _is_over(flight, answer):
        return say("since {start}", start=speech.short_moment(start))
    end = flight.landing
    return say(
        "{start} to {end}",
        start=speech.short_moment(start, end.earliest.year),
        end=speech.short_moment(end),
    )


def _flown(answer: Biography, focus: Focus, teller: Teller) -> str:
    """On which ship: of the flight asked for, else of the last."""
    say, flights = teller.speech.say, _flights(answer)
    ahead = focus.asks("next", "future") or not flights
    if answer.assigned and ahead and not focus.asks("past", "last", "first"):
        return labelled(say("assigned"), teller.ship(answer.assigned.up), teller)
    if not flights:
        return ""
    flight = _one(answer, focus)
    label = say("first flight") if focus.asks("first") else say("flight")
    if flight is None or (focus.asks("last") and not focus.asks("first")):
        flight, label = flights[-1], say("last flight")
        if not _is_over(flight, answer):
            label = say("flight")
    words = say("{ship}, {dates}", ship=_name(flight, teller), dates=_dates(flight, answer, teller))
    return labelled(label, words, teller)


def _how_long(answer: Biography, focus: Focus, teller: Teller) -> str:
    """Of the flight asked for or going on; all flights together stand in the line below."""
    # Days are counted from the beginning, not within the time asked for.
    if answer.when is not None and answer.when.end is not None:
        return ""
    flight = _one(answer, focus)
    if flight is None or flight is _only(answer) or focus.asks("total"):
        return ""
    say, days = teller.speech.say, teller.speech.days
    until = answer.until if answer.when is None or _is_over(flight, answer) else answer.edge
    told = days(flight.days(until))
    if not _is_over(flight, answer):
        told = say("{days} so far", days=told)
    aboard = flight.stay.span.days(until) if flight.stay else None
    words = (
        say("{days} in space", days=told)
        if aboard is None
        else say("{days} in space, {aboard} aboard the ISS", days=told, aboard=days(aboard))
    )
    return labelled(_name(flight, teller), words, teller)


def _only(answer: Biography) -> Flight | None:
    """The one flight of someone who has landed from it: its days are those of them all."""
    flights = _flights(answer)
    return flights[0] if len(flights) == 1 and _is_over(flights[0], answer) else None


def _how_many(answer: Biography, focus: Focus, teller: Teller) -> str:
    many, flights = teller.speech.many, _flights(answer)
    if answer.when is not None:
        return ""
    if not flights:
        return teller.speech.say("Never.") if focus.asks("times", "fly", "flight") else ""
    if not focus.asks("times", "fly", "flight", "been", "station", "space", "launch", "dock"):
        return ""
    # The line below says how many flights there were, but not how many to the station.
    stays = sum(stay.span.start <= answer.edge for stay in answer.career.stays)
    if stays == len(flights):
        return ""
    return teller.speech.say(
        "{flights}, {count} of them to the ISS.",
        flights=many("{count} spaceflight", "{count} spaceflights", len(flights)),
        count=stays,
    )


def _when(answer: Biography, focus: Focus, teller: Teller) -> str:
    """When someone launched, docked, undocked or landed last, or is to next."""
    kinds = [kind for cue, kind in EVENTS.items() if focus.asks(cue)] or [EventKind.LAUNCH]
    lines = [_event(answer, kind, focus, teller) for kind in kinds]
    return " ".join(line for line in lines if line)


def _event(answer: Biography, kind: EventKind, focus: Focus, teller: Teller) -> str:
    say, flights = teller.speech.say, _flights(answer)
    home = kind in (EventKind.UNDOCKING, EventKind.LANDING)
    current = bool(flights) and not _is_over(flights[-1], answer)
    ahead = focus.asks("next", "future") and not focus.asks("past")
    if answer.assigned and (ahead or not flights) and not (home and current):
        return _of_stay(answer.assigned, kind, answer, teller)
    if not flights:
        return ""
    flight = flights[0] if focus.asks("first") else flights[-1]
    if answer.when is not None and answer.when.end is not None:
        asked = Span(answer.when.start, answer.when.end)
        within = [f for f in flights if _moment_in(f, kind, asked, teller)]
        if not within:
            return ""
        flight = within[-1]
    if flight.stay is not None:
        return _of_stay(flight.stay, kind, answer, teller)
    moment = flight.landing if home else flight.launch
    if moment is None or kind in (EventKind.DOCKING, EventKind.UNDOCKING):
        return ""
    words = say("{when}, {ship}", when=exactly(moment, teller), ship=_name(flight, teller))
    return labelled(say(CALLED[kind]), words, teller)


def _moment_in(flight: Flight, kind: EventKind, asked: Span, teller: Teller) -> bool:
    if flight.stay is None:
        home = kind in (EventKind.UNDOCKING, EventKind.LANDING)
        moment = flight.landing if home else flight.launch
    else:
        event = _event_of(flight.stay, kind, teller)
        moment = event.at if event else None
    return moment is not None and moment.earliest in asked


def _event_of(stay: Stay, kind: EventKind, teller: Teller) -> Event | None:
    ship = stay.up if kind in (EventKind.LAUNCH, EventKind.DOCKING) else stay.down
    return teller.manifest.event(ship, kind) if ship else None


def _of_stay(stay: Stay, kind: EventKind, answer: Biography, teller: Teller) -> str:
    """An event of the ship that someone came or left on."""
    say, event = teller.speech.say, _event_of(stay, kind, teller)
    if (event is None or event.at is None) and kind is EventKind.LANDING:
        kind = EventKind.UNDOCKING
        event = _event_of(stay, kind, teller)
    if event is None or event.at is None:
        return labelled(say(CALLED[kind]), say("no date known"), teller)
    plan = event.standing.is_plan or not answer.has_happened(event.at)
    when = _planned(event, teller) if plan else exactly(event.at, teller)
    words = say("{when}, {ship}", when=when, ship=teller.ship(event.mission))
    return labelled(say(CALLED[kind]), words, teller)


def _planned(event: Event, teller: Teller) -> str:
    if event.standing.is_plan:
        return planned(event, teller)
    words = teller.speech.moment(event.at) if event.at else teller.speech.say("no date")
    return teller.speech.say("planned for {when}", when=words)


# -------------------------------------------------------------------------- in command


def _commands(answer: Biography, teller: Teller) -> tuple[InCommand, ...]:
    found = in_command(teller.manifest, answer.person.id, min(answer.until, answer.edge))
    when = answer.when
    if when is None:
        return found
    return tuple(
        one
        for one in found
        if one.since.earliest <= when.last and (one.until is None or one.until.latest > when.start)
    )


def _in_command(answer: Biography, focus: Focus, teller: Teller) -> str:
    say, found = teller.speech.say, _commands(answer, teller)
    name = teller.called(answer.person)
    if not found:
        if answer.when is not None:
            return say("{name} was not in command of the station then.", name=name)
        return say("{name} was never in command of the station.", name=name)
    named = expeditions_named(found, teller)
    if focus.asks("how-many", "times") and not focus.asks("when"):
        return labelled(
            teller.speech.many("{count} time in command", "{count} times in command", len(found)),
            named,
            teller,
        )
    if len(found) == 1 and found[0].until and found[0].until.latest <= answer.edge:
        return say(
            "In command of {expeditions}, {start} to {end}.",
            expeditions=named,
            start=teller.speech.moment(found[0].since),
            end=teller.speech.moment(found[0].until),
        )
    return say("In command of {expeditions}.", expeditions=named)


# ---------------------------------------------------------------------------- yes or no


def _whether(answer: Biography, focus: Focus, teller: Teller) -> str:
    beside = focus.asks("compare", "longest", "most", "never", "without", "only", "days", "total")
    if focus.numbers or focus.missions or beside:
        return ""
    if focus.asks("or") and not focus.asks("land", "undock"):
        return ""
    if answer.when is not None:
        return _whether_then(answer, focus, teller)
    if focus.asks("commander"):
        return _whether_commander(answer, focus, teller)
    ever = focus.asks("ever", "been", "times")
    if focus.asks("first") and focus.asks("flight", "fly", "times", "launch"):
        return _first(answer, teller)
    if focus.asks("land", "undock") and not ever:
        # "Did he come home on the ship he came on?" asks more than whether he did.
        return "" if focus.programs or focus.asks("ship") else _home(answer, teller)
    if focus.asks("launch", "fly", "flight", "dock") or ever:
        return _ever(answer, focus, teller)
    if focus.asks(*_PLACE):
        over = focus.asks("past") and not focus.asks("still", "now")
        return (_ever if over else _here)(answer, focus, teller)
    chosen = Chosen.of(focus, teller.manifest)
    if chosen is None:
        return ""
    agency = answer.career.stays[-1].agency if answer.career.stays else answer.person.agency
    return yes(teller) if chosen.has(teller.manifest, answer.person.id, agency) else no(teller)


def _whether_then(answer: Biography, focus: Focus, teller: Teller) -> str:
    """Whether someone came, left, commanded or was aboard at the time asked for."""
    when = answer.when
    if when is not None and when.end is not None and not focus.programs:
        span = Span(when.start, when.end)
        for cue in ("land", "undock", "launch", "dock"):
            if focus.asks(cue):
                hit = [f for f in _flights(answer) if _moment_in(f, EVENTS[cue], span, teller)]
                return yes(teller, _name(hit[-1], teller)) if hit else no(teller)
    if focus.asks("commander") and not focus.asks(*_PLACE):
        there = _commands(answer, teller)
        return yes(teller, expeditions_named(there, teller)) if there else no(teller)
    return _then(answer, teller)


def _whether_commander(answer: Biography, focus: Focus, teller: Teller) -> str:
    """Whether someone was ever in command of the station."""
    if focus.asks("still", "now") and not focus.asks("ever", "been", "past"):
        return ""
    there = _commands(answer, teller)
    if there:
        return yes(teller, expeditions_named(there, teller))
    return no(teller, teller.speech.say("never in command of the station"))


def _then(answer: Biography, teller: Teller) -> str:
    """Whether someone was aboard then: the title tells as what it is known."""
    here = answer.aboard
    if here is None:
        return no(teller)
    return yes(teller, _name_of_stay(here, teller))


def _name_of_stay(stay: Stay, teller: Teller) -> str:
    up = teller.ship(stay.up)
    return teller.speech.say("on {ship}", ship=up)


def _here(answer: Biography, focus: Focus, teller: Teller) -> str:
    flights = _flights(answer)
    here = answer.aboard
    if here is not None and here.span.start <= answer.known_to:
        since = teller.speech.say("since {day}", day=teller.speech.moment(here.docking))
        return yes(teller, since)
    if flights and not _is_over(flights[-1], answer):
        # On the way up or down they are in space, but not aboard.
        stay = flights[-1].stay
        sure = stay is None or not stay.undocking_standing.is_plan
        return (yes(teller) if focus.asks("space") else no(teller)) if sure else ""
    return no(teller)


def _home(answer: Biography, teller: Teller) -> str:
    """Whether someone has come home from the last flight."""
    flights, say = _flights(answer), teller.speech.say
    if not flights:
        return no(teller, say("not flown yet"))
    last = flights[-1]
    if _is_over(last, answer) and last.landing is not None:
        return yes(teller, exactly(last.landing, teller))
    stay = last.stay
    if stay is None or (stay.undocking and answer.has_happened(stay.undocking)):
        return ""
    return no(teller, say("aboard since {day}", day=teller.speech.moment(stay.docking)))


def _first(answer: Biography, teller: Teller) -> str:
    """Whether the flight that goes on, or is to come, is the first."""
    flights, many = _flights(answer), teller.speech.many
    current = bool(flights) and not _is_over(flights[-1], answer)
    number = len(flights) + (0 if current else 1)
    if not current and answer.assigned is None:
        return ""
    before = number - 1
    if not before:
        return yes(teller)
    return no(teller, many("{count} flight before", "{count} flights before", before))


def _ever(answer: Biography, focus: Focus, teller: Teller) -> str:
    """Whether someone has flown, or been aboard if the station was named."""
    say, many, flights = teller.speech.say, teller.speech.many, _flights(answer)
    ahead = focus.asks("next", "future") and not focus.asks("past")
    if ahead:
        if answer.assigned is None:
            return ""
        when = say("date not known")
        if not answer.assigned.assumed:
            when = teller.speech.moment(answer.assigned.docking)
        ship = teller.ship(answer.assigned.up)
        return yes(teller, say("{ship}, {when}", ship=ship, when=when))
    if focus.programs:
        return _on(answer, focus, teller)
    stays = [s for s in answer.career.stays if s.span.start <= answer.edge]
    if focus.asks("times") and len(flights) == 1:
        # "Visited", or "more than once"?
        return ""
    if focus.asks("station", "aboard", "dock"):
        if not stays:
            return no(teller, say("never aboard the ISS"))
        return yes(teller, many("{count} time", "{count} times", len(stays)))
    if not flights:
        return no(teller, say("not flown yet"))
    return yes(teller, many("{count} spaceflight", "{count} spaceflights", len(flights)))


def _on(answer: Biography, focus: Focus, teller: Teller) -> str:
    """Whether someone has flown on a programme, up or down."""
    ships = dict.fromkeys(
        ship
        for stay in answer.career.stays
        if stay.span.start <= answer.edge
        for ship in (
            stay.up,
            stay.down if stay.undocking and answer.has_happened(stay.undocking) else None,
        )
        if ship and teller.manifest.mission(ship).program in focus.programs
    )
    if ships:
        return yes(teller, teller.speech.listed([teller.ship(ship) for ship in ships]))
    # Flights that were not to the station name no programme.
    elsewhere = any(flight.other for flight in _flights(answer))
    return "" if elsewhere else no(teller)


# ------------------------------------------------------------------------ two together


@lead.register
def overlap(answer: Overlap, focus: Focus, teller: Teller) -> str:
    """Whether two met, and when: for how long stands in the title."""
    say, speech = teller.speech.say, teller.speech
    if answer.one.id == answer.other.id:
        return ""
    met = [shared for shared in answer.shared if shared.span.start <= answer.edge]
    met_said = focus.asks("together", "at-once", "aboard", "station", "space", "fly")
    if focus.whether and met_said and not (focus.numbers or focus.asks("compare", "or", "never")):
        if met:
            return yes(teller)
        if not answer.shared:
            return no(teller)
        return no(teller, say("not yet")) if focus.asks("past", "been", "ever") else yes(teller)
    if not focus.asks("when") or not answer.shared:
        return (
            say("Never.")
            if focus.asks("when", "how-long", "how-many", "days") and (not answer.shared)
            else ""
        )
    lines = []
    for shared in answer.shared:
        came, left = shared.bounds
        end = speech.moment(left) if left else say("no end known")
        if shared.span.end is None or shared.span.end > answer.edge:
            end = say("{end}, planned", end=end)
        coarse = came.precision in (Precision.MONTH, Precision.YEAR)
        start = speech.moment(came) if coarse else speech.day(came.earliest)
        lines.append(say("{start} to {end}", start=start, end=end))
    return capital(f"{'; '.join(lines[:3])}.")
