"""Yes or no first, in the answers about one person that are asked in plain words."""

from collections.abc import Iterator

from bot.questions.leads import chosen, is_one, no, yes
from bot.questions.people.answer import Biography
from bot.questions.people.commands import expeditions_named
from bot.questions.people.lead_flights import (
    PLACE,
    commands_of,
    flights_begun,
    flights_named,
    is_in,
    is_over,
    name_of,
)
from bot.questions.registry import Focus
from bot.questions.taking import EVENTS
from bot.saying.teller import Teller
from bot.station.careers import Flight
from bot.station.moments import Span
from bot.station.stays import Stay


def whether(answer: Biography, focus: Focus, teller: Teller) -> str:
    """Yes or no, as far as the answer knows what is asked."""
    if focus.asks("all", "always"):
        return _all_the_time(answer, focus, teller)
    often = focus.asks("times") and focus.numbers == (len(_stays(answer)),)
    if (focus.numbers and not often) or focus.missions or focus.asks(*_MORE):
        return ""
    if _is_of_a_rank(focus):
        return ""
    if focus.asks("or") and not focus.asks("land", "undock"):
        return ""
    if answer.when is not None:
        return _whether_then(answer, focus, teller)
    if focus.asks("commander"):
        return _whether_commander(answer, focus, teller)
    ever = focus.asks("ever", "been", "times")
    if focus.asks("first"):
        return _first(answer, teller)
    if focus.asks("land", "undock") and not ever:
        # "Did he come home on the ship he came on?" asks more than whether he did.
        # Whether someone will come home is asked of a plan, not of the last landing.
        other = focus.programs or focus.asks("ship", "station", "future", "next")
        return "" if other else _day_of_landing(answer, teller)
    if focus.asks("still") and not ever and not focus.asks("launch", "flight", "dock"):
        # "Is he still flying?" is of now, however often he flew.
        return _here(answer, focus, teller)
    flew = focus.programs and focus.asks("past")
    if focus.asks("launch", "fly", "flight", "dock") or ever or flew:
        return _ever(answer, focus, teller)
    if focus.asks(*PLACE):
        over = focus.asks("past") and not focus.asks("still", "now")
        return (_ever if over else _here)(answer, focus, teller)
    those = chosen(focus, teller.manifest)
    if those is None:
        return ""
    agency = answer.career.stays[-1].agency if answer.career.stays else answer.person.agency
    return yes(teller) if is_one(those, answer.person.id, agency, teller) else no(teller)


# What asks more of someone than is worked out here.
_MORE = (
    "compare", "longest", "most", "never", "without", "only", "days", "total", "twice", "nth",
    "same", "change", "rate",
)  # fmt: skip


def _is_of_a_rank(focus: Focus) -> bool:
    """Whether it is asked of a first or last other than the first flight of someone.

    "Was she the first woman in command?" asks of everyone who was.
    """
    if focus.asks("last"):
        return True
    among = focus.asks("woman", "men", "people", "crew", "cosmonaut", "role", "commander")
    among = among or bool(focus.groups or focus.programs)
    of_one = focus.asks("flight", "fly", "times", "launch")
    return focus.asks("first") and (among or not of_one)


def _whether_then(answer: Biography, focus: Focus, teller: Teller) -> str:
    """Whether someone came, left, commanded or was aboard at the time asked for."""
    when = answer.when
    if when is not None and when.end is not None and not focus.programs:
        span = Span(when.start, when.end)
        for cue in ("land", "undock", "launch", "dock"):
            if focus.asks(cue):
                # Of a plan it is not known whether it will be so.
                if span.end is None or span.end > answer.edge:
                    return ""
                hit = [f for f in flights_begun(answer) if is_in(f, EVENTS[cue], span, teller)]
                return yes(teller, name_of(hit[-1], teller)) if hit else no(teller)
    if focus.asks("commander") and (focus.programs or focus.asks("ship")):
        return ""
    if focus.asks("commander") and not focus.asks(*PLACE):
        there = commands_of(answer, teller)
        return yes(teller, expeditions_named(there, teller)) if there else no(teller)
    return _then(answer, teller)


def _whether_commander(answer: Biography, focus: Focus, teller: Teller) -> str:
    """Whether someone was ever in command of the station.

    Of a ship or of who is to be in command nothing is known here; who is not aboard now is not
    in command, and of whoever is it may not be known.
    """
    if focus.programs or focus.asks("ship", "future", "next"):
        return ""
    there, past = commands_of(answer, teller), focus.asks("ever", "been", "past")
    flights = answer.career.flights
    gone = (not flights or is_over(flights[-1], answer)) and answer.assigned is None
    if focus.asks("still", "now"):
        return no(teller) if gone else ""
    # Without a word of the past it may be asked of now as well.
    if not past and (there or not gone):
        return ""
    if there:
        return yes(teller, expeditions_named(there, teller))
    return no(teller, teller.speech.say("never in command of the station"))


def _then(answer: Biography, teller: Teller) -> str:
    """Whether someone was aboard then: the title tells as what it is known."""
    here = answer.aboard
    if here is None:
        return no(teller)
    return yes(teller, _name_of_stay(here, teller))


def _all_the_time(answer: Biography, focus: Focus, teller: Teller) -> str:
    """Whether someone was aboard all of the time asked for, of one that is over."""
    when, here = answer.when, answer.aboard
    other = focus.numbers or focus.missions or focus.programs or focus.groups
    if other or when is None or when.end is None or when.end > answer.edge:
        return ""
    if not focus.asks(*PLACE) or focus.asks("commander", "or", "not", "never", "space"):
        return ""
    if here is None:
        return no(teller)
    whole = here.span.start <= when.start and (here.span.end is None or here.span.end >= when.end)
    return yes(teller, _name_of_stay(here, teller)) if whole else no(teller)


def _name_of_stay(stay: Stay, teller: Teller) -> str:
    up = teller.ship(stay.up)
    return teller.speech.say("on {ship}", ship=up)


def is_not_so(answer: Biography, focus: Focus, teller: Teller) -> str:
    """That someone is not aboard of whom it is asked why they still are; else blank."""
    over = focus.asks("past") and not focus.asks("still", "now")
    if over or answer.when is not None or answer.aboard is not None:
        return ""
    flights = flights_begun(answer)
    if not flights or not is_over(flights[-1], answer):
        return ""
    landing = flights[-1].landing
    if landing is None:
        return no(teller)
    say, day = teller.speech.say, teller.speech.moment(landing)
    return no(
        teller, say("home since {day}, on {ship}", day=day, ship=_ship_home(flights[-1], teller))
    )


def on_another(answer: Biography, focus: Focus, teller: Teller) -> str:
    """On which ships someone came and went home where another kind is named; else blank."""
    flights = flights_begun(answer)
    if focus.asks("land", "undock"):
        ships = [_ship_home(one, teller) for one in flights if is_over(one, answer)]
        used = [one.stay.down for one in flights if one.stay and is_over(one, answer)]
    else:
        ships = [name_of(one, teller) for one in flights]
        used = [one.stay.up for one in flights if one.stay]
    known = [teller.manifest.mission(ship).program for ship in used if ship]
    if not ships or set(known) & set(focus.programs):
        return ""
    return no(teller, "; ".join(ships))


def _here(answer: Biography, focus: Focus, teller: Teller) -> str:
    flights = flights_begun(answer)
    here = answer.aboard
    if here is not None and here.span.start <= answer.known_to:
        since = teller.speech.say("since {day}", day=teller.speech.moment(here.docking))
        return yes(teller, since)
    if flights and not is_over(flights[-1], answer):
        # On the way up or down they are in space, but not aboard.
        stay = flights[-1].stay
        sure = stay is None or not stay.undocking_standing.is_plan
        return (yes(teller) if focus.asks("space") else no(teller)) if sure else ""
    return no(teller)


def _ship_home(flight: Flight, teller: Teller) -> str:
    down = flight.stay.down if flight.stay else None
    return teller.ship(down) if down else name_of(flight, teller)


def _day_of_landing(answer: Biography, teller: Teller) -> str:
    """Whether someone has come home from the last flight."""
    flights, say = flights_begun(answer), teller.speech.say
    if not flights:
        return no(teller, say("not flown yet"))
    last = flights[-1]
    if is_over(last, answer) and last.landing is not None:
        return yes(teller, teller.speech.exact(last.landing))
    stay = last.stay
    if stay is None or (stay.undocking and answer.has_happened(stay.undocking)):
        return ""
    return no(teller, say("aboard since {day}", day=teller.speech.moment(stay.docking)))


def _first(answer: Biography, teller: Teller) -> str:
    """Whether the flight that goes on, or is to come, is the first."""
    flights, many = flights_begun(answer), teller.speech.many
    current = bool(flights) and not is_over(flights[-1], answer)
    number = len(flights) + (0 if current else 1)
    if not current and answer.assigned is None:
        return ""
    before = number - 1
    if not before:
        return yes(teller)
    return no(teller, many("{count} flight before", "{count} flights before", before))


def _stays(answer: Biography) -> list[Stay]:
    """The stays that have begun."""
    return [stay for stay in answer.career.stays if stay.span.start <= answer.edge]


def _ever(answer: Biography, focus: Focus, teller: Teller) -> str:
    """Whether someone has flown, or been aboard if the station was named."""
    say, many, flights = teller.speech.say, teller.speech.many, flights_begun(answer)
    ahead = focus.asks("next", "future") and not focus.asks("past")
    if ahead:
        if answer.assigned is None:
            # Of a flight of which no stay is dated only the ship is known.
            ships = [teller.ship(row.mission) for row in answer.named]
            return yes(teller, ships[0]) if ships else no(teller, say("none is planned"))
        when = say("date not known")
        if not answer.assigned.assumed:
            when = teller.speech.moment(answer.assigned.docking)
        ship = teller.ship(answer.assigned.up)
        return yes(teller, say("{ship}, {when}", ship=ship, when=when))
    if focus.programs:
        return _on(answer, focus, teller)
    stays = _stays(answer)
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
    """Whether someone has flown on a programme, up or down; if not, on what they flew."""
    flights = flights_begun(answer)
    ships = dict.fromkeys(
        ship
        for flight in flights
        for ship, called in _rides(flight, answer, teller)
        if any(_is_of(called, program, teller) for program in focus.programs)
    )
    if ships:
        return yes(teller, teller.speech.listed([*ships]))
    return no(teller, flights_named(flights, teller))


def _rides(flight: Flight, answer: Biography, teller: Teller) -> Iterator[tuple[str, str]]:
    """The ships of a flight, up and down, each as it is told and by the program or its name."""
    if flight.other:
        for name in (flight.other.up_flight, flight.other.down_flight):
            yield teller.flight(name), name
    elif (stay := flight.stay) is not None:
        home = stay.undocking and answer.has_happened(stay.undocking)
        for ship in (stay.up, stay.down if home else None):
            if ship:
                yield teller.ship(ship), teller.manifest.mission(ship).program


def _is_of(called: str, program: str, teller: Teller) -> bool:
    """Whether a ship is one of a programme, by that or by a name of it: "STS-95"."""
    known = teller.manifest.program(program)
    return called == program or called.startswith((known.name, *known.aliases))
