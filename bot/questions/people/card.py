"""How the answers about people read."""

from bot.messages import msgid
from bot.questions.people.answer import Biography
from bot.questions.people.births import birth
from bot.questions.people.commands import command_section, expeditions_named
from bot.questions.people.named_card import (
    aborted_flights,
    named_sections,
    ships_of,
    way_home,
)
from bot.questions.wording import basis, card, footer, said_when
from bot.reading.when import Size, When
from bot.saying.card import Button, Card, Line, Section
from bot.saying.teller import Teller, picture_button, sources_button
from bot.station.careers import Flight
from bot.station.commands import in_command
from bot.station.domain import Standing
from bot.station.moments import Moment

MAX_LINES = 12


@card.register
def biography(answer: Biography, teller: Teller, command: str) -> Card:
    """Title: where the person is, or what they have flown; then the flights one by one."""
    say, speech = teller.speech.say, teller.speech
    person, career = answer.person, answer.career
    countries = {country.code: country.name for country in teller.manifest.countries}
    called = {
        "name": teller.called(person),
        "agency": teller.agency(_agency(answer)),
        "country": say(countries.get(person.nationality, person.nationality)),
    }
    formal = teller.written(person, person.name)
    who = (
        say("{name} ({formal}), {agency}, {country}.", formal=formal, **called)
        if person.called
        else say("{name}, {agency}, {country}.", **called)
    )
    who = f"{speech.flag(person.nationality)}{who}"
    flights = len(career.flights)
    totals = (
        say(
            "{flights} with {days} in space, {aboard} aboard the ISS.",
            flights=speech.many("{count} spaceflight", "{count} spaceflights", flights),
            days=speech.days(career.days_in_space),
            aboard=speech.days(career.days_aboard),
        )
        if flights
        else say("No spaceflight yet.")
    )
    if answer.until == answer.known_to < answer.now and any(
        _goes_on(flight.landing, answer) for flight in career.flights
    ):
        totals += f" {teller.counted_to(answer.known_to)}"
    flown = [
        (flight.launch.earliest, told_of_flight(flight, answer, teller))
        for flight in career.flights[-MAX_LINES:]
    ]
    launched = sorted([*flown, *aborted_flights(answer, teller)])
    lines: tuple[Line, ...] = tuple(line for _, line in launched)
    sections = [Section(say("Flights"), lines)] if lines else []
    sections += command_section(person.id, answer.until, answer.edge, teller)
    sections += named_sections(answer, teller)
    commands = in_command(teller.manifest, person.id, min(answer.until, answer.edge))
    commander = (
        say("Station commander: {expeditions}.", expeditions=expeditions_named(commands, teller))
        if commands
        else ""
    )
    number = answer.day_of_stay
    of_stay = say("Day {number} of the stay.", number=speech.number(number)) if number else ""
    told = " ".join(filter(None, (who, birth(answer, teller), totals, of_stay, commander)))
    return Card(
        _title(answer, teller),
        told,
        tuple(sections),
        footer(
            answer,
            teller,
            _basis(answer, teller),
            say("days from launch to landing, aboard from docking to undocking"),
        ),
        (
            *(
                (
                    Button(
                        say("Mission"),
                        f"/mission name: {teller.manifest.mission(career.stays[-1].up).name}",
                    ),
                    Button(say("Crewmates"), f"/find more: with {person.id}"),
                )
                if career.stays
                else ()
            ),
            *([picture_button(speech, command)] if answer.has_picture else []),
            sources_button(speech, command),
        ),
    )


def _goes_on(landing: Moment | None, answer: Biography) -> bool:
    """Whether a flight is not over where its days are counted to."""
    return landing is None or landing.earliest > answer.until


def _basis(answer: Biography, teller: Teller) -> str:
    flights = answer.career.flights
    assigned = answer.assigned is not None and not answer.has_happened(answer.assigned.docking)
    coming = assigned or bool(answer.named)
    ahead = answer.when is not None and answer.when.start > answer.edge
    return basis(
        teller,
        over=answer.standing is Standing.ACTUAL and bool(flights) and not coming,
        planned=coming or ahead or any(one.launch.earliest > answer.edge for one in flights),
        begun=bool(flights),
        mixed=msgid("Flown and planned"),
    )


def _agency(answer: Biography) -> str:
    return answer.career.stays[-1].agency if answer.career.stays else answer.person.agency


def _title(answer: Biography, teller: Teller) -> str:
    say, speech, name = teller.speech.say, teller.speech, teller.called(answer.person)
    known, here = answer.known_to, answer.aboard
    if answer.when:
        return _title_then(answer, answer.when, teller)
    if here and here.span.start > known:
        return say("{name} is to be aboard the ISS, by the plans known", name=name)
    if here and answer.now > known:
        return say(
            "{name} is aboard the ISS, as last known on {day}", name=name, day=speech.day(known)
        )
    if here:
        days = speech.days(here.span.days(answer.until))
        return say("{name} is aboard the ISS, for {days} so far", name=name, days=days)
    lost = next((one.other for one in answer.career.flights if one.other and one.other.lost), None)
    if lost:
        day = speech.moment(lost.landing)
        return say("{name} died on {flight} on {day}", name=name, flight=lost.flight, day=day)
    if answer.career.stays:
        last = answer.career.stays[-1]
        left = last.undocking
        if left and not (last.undocking_standing.is_plan or left.earliest > answer.now):
            return say(
                "{name} left the ISS on {day}"
                if len(answer.career.stays) == 1
                else "{name} last left the ISS on {day}",
                name=name,
                day=speech.moment(left),
            )
        return say("{name} is not aboard, by the plans known", name=name)
    return say("{name} has not been to the ISS yet", name=name)


def _title_then(answer: Biography, when: When, teller: Teller) -> str:
    say, speech, name = teller.speech.say, teller.speech, teller.called(answer.person)
    edge, then = answer.edge, said_when(when, speech)
    if answer.aboard is None and when.last > edge:
        return say("{name} is not to be aboard the ISS {then}", name=name, then=then)
    if answer.aboard is None:
        return say("{name} was not aboard the ISS {then}", name=name, then=then)
    if max(when.start, answer.aboard.span.start) > edge:
        return say("{name} is to be aboard the ISS {then}", name=name, then=then)
    span = answer.aboard.span
    whole = span.start <= when.start and (span.end is None or span.end > when.last)
    if span.end is not None:
        # From the day of the docking to that of the undocking is all of a stay.
        days = (span.start.date(), span.end.date())
        whole = whole or days == (when.start.date(), when.last.date())
    if when.size is Size.SPAN and not whole:
        return say("{name} was aboard the ISS at some time {then}", name=name, then=then)
    return say("{name} was aboard the ISS {then}", name=name, then=then)


def told_of_flight(flight: Flight, answer: Biography, teller: Teller) -> str:
    """A flight with what it is beside its dates: the first of several, on a swapped seat."""
    say, told = teller.speech.say, _flight(flight, answer, teller)
    marks = []
    if flight is answer.career.flights[0] and (
        len(answer.career.flights) > 1 or _ahead(flight, answer)
    ):
        marks.append(say("first flight"))
    if flight.stay and flight.stay.cross_flight:
        marks.append(say("cross-flight"))
    for mark in marks:
        told = say("{one}, {other}", one=told, other=mark)
    return told


def _ahead(flight: Flight, answer: Biography) -> bool:
    return flight.launch.earliest > answer.edge


def _flight(flight: Flight, answer: Biography, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    days = speech.days(flight.days(answer.until))
    if flight.other:
        start, end = flight.other.launch, flight.other.landing
        name, up, down = (
            teller.flight(flown)
            for flown in (flight.other.flight, flight.other.up_flight, flight.other.down_flight)
        )
        to = up if up != down else name
        if flight.other.station:
            name = to = say("{name} to {station}", name=to, station=say(flight.other.station))
        if up != down:
            name = say("{up}, home on {down}", up=to, down=down)
        flown = say(
            "{name}: {start} to {end}, {days}",
            name=name,
            start=speech.short_day(start.earliest, end.earliest.year),
            end=speech.short_day(end.earliest),
            days=days,
        )
        if not flight.other.lost:
            return flown
        return say("{step}: {reason}", step=flown, reason=say("the crew died on the return"))
    stay = flight.stay
    name = ships_of(stay, teller) if stay else ""
    landing, edge = flight.landing, answer.edge
    home = (
        say("home on {day}", day=speech.short_moment(landing))
        if landing and landing.earliest <= edge
        else way_home(flight, teller)
    )
    begun = speech.short_moment(flight.launch, landing.earliest.year if landing else None)
    if flight.launch.earliest > edge:
        return say("{name}: planned for {start}, {home}", name=name, start=begun, home=home)
    if landing is None or _goes_on(landing, answer):
        so_far = (
            say("{days} so far", days=days)
            if answer.until == edge
            else say("{days} by then", days=days)
        )
        return say(
            "{name}: since {start}, {days}, {home}",
            name=name,
            start=speech.short_moment(flight.launch),
            days=so_far,
            home=home,
        )
    if landing.earliest > edge:
        return say("{name}: since {start}, {home}", name=name, start=begun, home=home)
    return say(
        "{name}: {start} to {end}, {days}",
        name=name,
        start=begun,
        end=speech.short_moment(landing),
        days=days,
    )
