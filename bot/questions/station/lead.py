"""What comes first in these answers where they are asked in plain words."""

from bot.questions.leads import labelled, lead
from bot.questions.registry import Focus
from bot.questions.station.answer import StationReport
from bot.saying.teller import Teller
from bot.station.topics import Topic


@lead.register
def station(answer: StationReport, focus: Focus, teller: Teller) -> str:
    """The side's head or year that was asked for, or the partners by name."""
    say, speech = teller.speech.say, teller.speech
    if answer.topic is Topic.HEADS:
        found = [
            labelled(say(head.office), say(head.person), teller)
            for head in answer.heads
            if any(_OFFICES.get(code) in head.office.split() for code in focus.groups)
        ]
        return " ".join(found)
    if answer.topic is Topic.END:
        years = {
            row.parties[0]: row.valid_until
            for row in answer.commitments
            if row.valid_until and row.id in {"iss-us-2030", "iss-russia-2028"}
        }
        wanted = dict.fromkeys(_PARTIES[code] for code in focus.groups if code in _PARTIES)
        return " ".join(
            labelled(say(_COUNTRIES[party]), speech.moment(year), teller)
            for party in wanted
            if (year := years.get(party))
        )
    if answer.topic is Topic.VEHICLES and focus.asks("seat"):
        return " ".join(
            labelled(
                say(vehicle.program.name),
                speech.many("{count} seat", "{count} seats", vehicle.seats),
                teller,
            )
            for vehicle in answer.vehicles
            if vehicle.program.id in focus.programs and vehicle.seats is not None
        )
    if answer.topic is Topic.PARTNERS and not focus.whether:
        own = [row for row in answer.statements if row.id == "partners-who"]
        return teller.prose(own[0].text) if own else ""
    return ""


# What the offices and commitments call the sides that a question names.
_OFFICES = {"US": "NASA", "NASA": "NASA", "RU": "Roscosmos", "Roscosmos": "Roscosmos"}


_PARTIES = {"US": "US", "NASA": "US", "RU": "Russia", "Roscosmos": "Russia"}


_COUNTRIES = {"US": "United States", "Russia": "Russia"}
