"""How the answers about the station itself read."""

from collections.abc import Callable

from bot.messages import msgid
from bot.questions.leads import uncapital
from bot.questions.station.answer import StationReport, Vehicle
from bot.questions.wording import card, footer
from bot.saying.card import Button, Card, Entry, Line, Section
from bot.saying.teller import Teller, planned, sources_button
from bot.station.topics import Topic


@card.register
def station(answer: StationReport, teller: Teller, command: str) -> Card:
    """Title: what there is to say on a topic; then each fact under its date or heading."""
    say, speech = teller.speech.say, teller.speech
    title, description, lines = _TOPICS[answer.topic](answer, teller)
    others = [topic for topic in Topic if topic is not answer.topic][:4]
    return Card(
        title,
        description,
        (Section(say("What is known"), lines),) if lines else (),
        footer(
            answer,
            teller,
            say("As told by the sources"),
            speech.say_as("footer", "on {day}", day=speech.short_day(answer.at)),
        ),
        (
            *(Button(say(_LABELS[topic]), f"/station topic: {topic}") for topic in others),
            sources_button(speech, command),
        ),
    )


_LABELS = {
    Topic.START: msgid("Since when"),
    Topic.END: msgid("Until when"),
    Topic.PARTNERS: msgid("Partners"),
    Topic.VEHICLES: msgid("Vehicles"),
    Topic.HEADS: msgid("Heads"),
    Topic.COST: msgid("Cost"),
    Topic.MEETING: msgid("Meeting of 2025"),
    Topic.QUESTIONS: msgid("Five questions"),
}

_Parts = tuple[str, str, tuple[Line, ...]]


def _end(answer: StationReport, teller: Teller) -> _Parts:
    say, speech = teller.speech.say, teller.speech
    lines: list[Line] = [
        Entry(
            speech.short_moment(row.announced) if row.announced else say("before"),
            f"{teller.prose(row.title)}. {teller.prose(row.what)}.",
        )
        for row in answer.commitments
    ]
    lines += (Entry(say(row.heading), say(row.text)) for row in answer.statements)
    american, russian = (answer.firm.get(side) for side in ("US", "Russia"))
    if american and american.valid_until and russian and russian.valid_until:
        title = say(
            "The United States is committed to the ISS to {american}, Russia to {russian}",
            american=speech.moment(american.valid_until),
            russian=speech.moment(russian.valid_until),
        )
    else:
        # Of each side the newest; before both were committed, what they intended.
        newest = {row.parties[0]: row for row in answer.commitments if row.announced}
        told = [say(row.title) for row in newest.values()]
        title = "; ".join(told) or say("Until when the station is to be operated")
    return title, say("How that changed, by the day it was announced."), tuple(lines)


def _from_statements(title: str, description: str) -> Callable[[StationReport, Teller], _Parts]:
    def parts(answer: StationReport, teller: Teller) -> _Parts:
        say = teller.speech.say
        lines = []
        for row in answer.statements:
            note = f" ({say(row.note)}.)" if row.note else ""
            lines.append(Entry(say(row.heading), f"{say(row.text)}{note}", left=True))
        if not lines:
            day = teller.speech.day(answer.at)
            topic = uncapital(say(_LABELS[answer.topic]))
            return say("ISS, {topic}: nothing recorded up to {day}", topic=topic, day=day), "", ()
        return say(title), say(description), tuple(lines)

    return parts


def _cost(answer: StationReport, teller: Teller) -> _Parts:
    """The first figure as the title, with what is to be said against it."""
    _, _, lines = parts = _from_statements("", "")(answer, teller)
    if not lines:
        return parts
    first = answer.statements[0]
    note = f"{teller.speech.say(first.note)}." if first.note else ""
    return teller.speech.say(first.text).rstrip("."), note, lines


def _heads(answer: StationReport, teller: Teller) -> _Parts:
    say, speech = teller.speech.say, teller.speech
    lines: list[Line] = []
    for head in answer.heads:
        remarks = [
            say("acting") if head.acting else "",
            say(
                "from {start} to {end}",
                start=speech.moment(head.since),
                end=speech.moment(head.until),
            )
            if head.until
            else say("since {day}", day=speech.moment(head.since)),
            say("last seen in office {day}", day=speech.moment(head.seen)) if head.seen else "",
            say("day not checked") if head.checked == "memory" else "",
        ]
        text = ", ".join([say(head.person), *filter(None, remarks)])
        lines.append(Entry(say(head.office), text, left=True))
    names = speech.listed([say(head.person) for head in answer.heads])
    day = speech.day(answer.at)
    if not names:
        return say("Heads of the agencies on {day}: not recorded", day=day), "", ()
    title = (
        say("Heads of the agencies on {day}: {names}, as last known", day=day, names=names)
        if answer.at > answer.known_to
        else say("Heads of the agencies on {day}: {names}", day=day, names=names)
    )
    serving = [say(head.person) for head in answer.heads if head.until is None]
    described = (
        speech.many(
            "No successor of {names} is recorded.",
            "No successor is recorded of {names}.",
            len(serving),
            names=speech.listed(serving),
        )
        if serving
        else say("In office on that day.")
    )
    return title, described, tuple(lines)


def _vehicles(answer: StationReport, teller: Teller) -> _Parts:
    say, speech = teller.speech.say, teller.speech
    # What flew for the first time later was not able yet.
    able = [
        say(vehicle.program.name)
        for vehicle in answer.vehicles
        if vehicle.coming and (vehicle.last or not vehicle.hindsight)
    ]
    lines = tuple(
        Entry(say(vehicle.program.name), _vehicle(vehicle, teller), left=True)
        for vehicle in answer.vehicles
    )
    title = say("The next crews are to fly on {programs}", programs=speech.listed(able))
    return title, say("By their last and next launches with a known date."), lines


def _vehicle(vehicle: Vehicle, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    parts = []
    if vehicle.seats is not None:
        parts.append(speech.many("{count} seat", "{count} seats", vehicle.seats))
    if vehicle.last:
        mission, event = vehicle.last
        if event.at:
            day = speech.moment(event.at)
            parts.append(say("last launch {ship}, {day}", ship=teller.ship(mission.id), day=day))
    if vehicle.coming and vehicle.hindsight:
        mission, event = vehicle.coming
        day = speech.moment(event.at) if event.at else say("no date")
        parts.append(
            say("next {ship}, flown later on {day}", ship=teller.ship(mission.id), day=day)
        )
    elif vehicle.coming:
        mission, event = vehicle.coming
        when = planned(event, teller)
        parts.append(say("next {ship}, {when}", ship=teller.ship(mission.id), when=when))
    elif vehicle.waiting:
        note = teller.prose(vehicle.waiting.note) or say("no date")
        parts.append(
            say("next {ship}, no date. {note}", ship=teller.ship(vehicle.waiting.id), note=note)
        )
    else:
        parts.append(say("no launch planned"))
    return "; ".join(parts)


_TOPICS = {
    Topic.START: _from_statements(
        msgid("In orbit since 1998, lived in since 2 November 2000"),
        msgid("Since that day there has always been a crew aboard."),
    ),
    Topic.END: _end,
    Topic.HEADS: _heads,
    Topic.VEHICLES: _vehicles,
    Topic.PARTNERS: _from_statements(
        msgid("Five partners run the ISS"),
        msgid("Who they are and what the two largest supply."),
    ),
    Topic.COST: _cost,
    Topic.MEETING: _from_statements(
        msgid("Bakanov and Duffy met at Kennedy Space Center, Florida, on 31 July 2025"),
        msgid(
            "The heads of Roscosmos and of NASA, in person for the first time since October 2018."
        ),
    ),
    Topic.QUESTIONS: _from_statements(
        msgid("Five questions about the cooperation, as AirPro News answered them in July 2025"),
        msgid("The questions are the article's too."),
    ),
}
