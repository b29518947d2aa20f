"""What comes first in these answers where they are asked in plain words."""

from bot.questions.leads import labelled, lead, no, yes
from bot.questions.registry import Focus
from bot.questions.seats.answer import SeatsReport
from bot.saying.teller import Teller


@lead.register
def seats(answer: SeatsReport, focus: Focus, teller: Teller) -> str:
    """In which ship someone named would leave, or whether there are seats enough."""
    say = teller.speech.say
    places = {
        place.stay.person: place
        for place in (*(p for boat in answer.lifeboats for p in boat.places), *answer.without)
    }
    found = []
    for person in dict.fromkeys(focus.people):
        if person not in {known.id for known in teller.manifest.people}:
            continue
        place = places.get(person)
        if place is None:
            found.append(labelled(teller.name(person), say("not aboard then"), teller))
        else:
            ship = teller.ship(place.ship) if place.ship else say("no seat")
            found.append(labelled(teller.name(person), ship, teller))
    if found:
        return " ".join(found)
    if not focus.whether or focus.numbers or focus.missions or focus.programs:
        return ""
    if not focus.asks("seat", "escape"):
        return ""
    if answer.without or any(b.free is not None and b.free < 0 for b in answer.lifeboats):
        return no(teller)
    known_seats = all(boat.seats is not None for boat in answer.lifeboats)
    return yes(teller) if answer.lifeboats and known_seats else ""
