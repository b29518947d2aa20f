"""What comes first in these answers where they are asked in plain words."""

from bot.questions.leads import labelled, lead, no, uncapital
from bot.questions.registry import Focus
from bot.questions.station.answer import StationReport
from bot.questions.waits import said_wait
from bot.saying.teller import Teller
from bot.station.domain import OfficeHolder
from bot.station.occupancy import inhabited_since
from bot.station.topics import Topic


@lead.register
def station(answer: StationReport, focus: Focus, teller: Teller) -> str:
    """The side's head or year that was asked for, or the partners by name."""
    say, speech = teller.speech.say, teller.speech
    if answer.topic is Topic.HEADS:
        found = [
            labelled(say(head.office), _named(head, focus, teller), teller)
            for head in answer.heads
            if any(_OFFICES.get(code) in head.office.split() for code in focus.groups)
            or (focus.asks("replace") and not focus.groups)
        ]
        return " ".join(found)
    if answer.topic is Topic.START and focus.asks("always", "empty"):
        return _inhabited(answer, teller)
    if answer.topic is Topic.MEETING and focus.asks("launch"):
        return " ".join(
            teller.prose(row.text)
            for row in answer.statements
            if any(teller.manifest.mission(one).name in row.text for one in focus.missions)
        )
    if answer.topic is Topic.END and focus.asks("end") and focus.asks("partners", "built"):
        built = [row for row in answer.commitments if row.id == "iss-deorbit-vehicle-2024"]
        return f"{teller.prose(built[0].what).rstrip('.')}." if built else ""
    if answer.topic is Topic.END:
        years = {
            row.parties[0]: row.valid_until
            for row in answer.commitments
            if row.valid_until and row.id in {"iss-us-2030", "iss-russia-2028"}
        }
        wanted = dict.fromkeys(_PARTIES[code] for code in focus.groups if code in _PARTIES)
        until = " ".join(
            labelled(say(_COUNTRIES[party]), speech.moment(year), teller)
            for party in wanted
            if (year := years.get(party))
        )
        # Who asks why or whether a side left is told that it did not.
        left = focus.asks("quits", "undock", "suspend") and not focus.asks("future")
        return f"{no(teller)} {until}" if left and until else until
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


def _named(head: OfficeHolder, focus: Focus, teller: Teller) -> str:
    """Who holds an office; with whoever held it before, if that is asked."""
    say, speech = teller.speech.say, teller.speech
    name = say(head.person)
    before = [
        row
        for row in teller.manifest.office_holders
        if row.office == head.office and row.since.earliest < head.since.earliest
    ]
    if not focus.asks("replace") or not before:
        return name
    last = max(before, key=lambda row: row.since.earliest)
    return say(
        "{name}, since {day}; before that {former}",
        name=name,
        day=speech.moment(head.since),
        former=say(last.person),
    )


def _inhabited(answer: StationReport, teller: Teller) -> str:
    """Since when there has been a crew, and how long ago that is."""
    since = inhabited_since(teller.manifest, answer.edge)
    if since is None:
        return ""
    return teller.speech.say(
        "Never empty since {day}: {wait}.",
        day=teller.speech.moment(since),
        wait=uncapital(said_wait(since, answer.now, teller)),
    )


# What the offices and commitments call the sides that a question names.
_OFFICES = {"US": "NASA", "NASA": "NASA", "RU": "Roscosmos", "Roscosmos": "Roscosmos"}


_PARTIES = {"US": "US", "NASA": "US", "RU": "Russia", "Roscosmos": "Russia"}


_COUNTRIES = {"US": "United States", "Russia": "Russia"}
