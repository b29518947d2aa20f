"""How the answer about the seats home reads."""

from bot.questions.seats.answer import SeatsReport
from bot.questions.wording import card
from bot.saying.card import Button, Card, Line, Section
from bot.saying.teller import Teller, sources_button
from bot.station.domain import Standing
from bot.station.moments import Moment


@card.register
def seats(answer: SeatsReport, teller: Teller, command: str) -> Card:
    """Title: enough seats or not; then each ship and who would leave in it."""
    say, speech = teller.speech.say, teller.speech
    aboard = sum(len(boat.places) for boat in answer.lifeboats) + len(answer.without)
    known = [boat.seats for boat in answer.lifeboats if boat.seats is not None]
    day = speech.day(answer.at)
    short = [boat for boat in answer.lifeboats if boat.free is not None and boat.free < 0]
    if answer.without or short:
        title = say("Not everyone has a seat home on {day}", day=day)
    else:
        title = say(
            "{seats} seats home for {aboard} aboard on {day}",
            seats=sum(known),
            aboard=aboard,
            day=day,
        )
    if answer.by_plan:
        title += say(", by plan")
    elif answer.at > answer.edge:
        title += say(", as last known")
    sections = []
    for boat in answer.lifeboats:
        free = (
            say("seats not recorded")
            if boat.free is None
            else say("no usable seats")
            if boat.seats == 0
            else speech.many("{count} seat free", "{count} seats free", boat.free)
            if boat.free > 0
            else say("all seats taken")
            if boat.free == 0
            else speech.many("{count} seat missing", "{count} seats missing", -boat.free)
        )
        lines: list[Line] = [
            teller.crew(
                place.stay.person,
                place.stay.agency,
                teller.manifest.person(place.stay.person).nationality,
                say("came on {ship}", ship=teller.ship(place.stay.up))
                if place.stay.up != boat.mission
                else "",
            )
            for place in boat.places
        ]
        reasons = dict.fromkeys(place.refuge.why for place in boat.places if place.refuge)
        if any(place.stay.assumed for place in boat.places):
            lines.append(say("Taken to be there: planned to the year only."))
        lines += (say("Why: {reason}.", reason=say(reason).rstrip(".")) for reason in reasons)
        sections.append(Section(teller.ship(boat.mission), tuple(lines) or (say("nobody"),), free))
    if answer.without:
        sections.append(
            Section(
                say("Without a seat"),
                tuple(teller.name(place.stay.person) for place in answer.without),
            )
        )
    return Card(
        title,
        say("Who would leave in which ship, if all had to leave at once."),
        tuple(sections),
        (
            say("Plan")
            if answer.by_plan
            else say("As recorded")
            if answer.standing is Standing.ACTUAL
            else say("As last known"),
            say("a changed seat goes before the ship someone came on"),
            teller.facts_to(answer.known_to),
        ),
        (
            Button(say("Who is aboard"), f"/aboard when: {Moment(answer.at)}"),
            sources_button(speech, command),
        ),
    )
