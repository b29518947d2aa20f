"""How it reads that no launch, docking or landing is dated, and which flights wait for a date."""

from bot.messages import msgid
from bot.questions.missions.answer import NoneKnown, Upcoming
from bot.reading.among import Among
from bot.reading.conditions import of_those
from bot.reading.conditions_said import whom_said
from bot.saying.card import Card, Section
from bot.saying.teller import Teller, planned, sources_button
from bot.station.domain import EventKind, Leg, Program

_NONE = {
    EventKind.LAUNCH: msgid("No launch of a {program} has a date yet"),
    EventKind.DOCKING: msgid("No docking of a {program} has a date yet"),
    EventKind.UNDOCKING: msgid("No undocking of a {program} has a date yet"),
    EventKind.LANDING: msgid("No landing of a {program} has a date yet"),
}
_NOT_RECORDED = {
    EventKind.LAUNCH: msgid("No date planned by {day} for a {program} launch is recorded"),
    EventKind.DOCKING: msgid("No date planned by {day} for a {program} docking is recorded"),
    EventKind.UNDOCKING: msgid("No date planned by {day} for a {program} undocking is recorded"),
    EventKind.LANDING: msgid("No date planned by {day} for a {program} landing is recorded"),
}


def none_dated(answer: Upcoming, teller: Teller, command: str, footer: tuple[str, ...]) -> Card:
    """That none is dated, and why."""
    say, speech = teller.speech.say, teller.speech
    what = say(answer.program.name) if answer.program else say("crewed ship")
    as_of = teller.manifest.as_of
    # Of plans of earlier days most were not recorded.
    texts = _NONE if as_of is None else _NOT_RECORDED
    day = speech.day(as_of) if as_of else ""
    title = say(texts[answer.kind], program=what, day=day)
    reasons: dict[NoneKnown | None, str] = {
        NoneKnown.NOT_PLANNED: say("None is planned in the facts known.") if as_of is None else "",
        NoneKnown.NO_DATE: say("It is planned, but no date is known."),
        NoneKnown.RETIRED: say("The programme no longer flies."),
    }
    reason = reasons.get(answer.reason, "")
    if answer.undated and answer.reason is NoneKnown.NO_DATE:
        reason = say("Planned, but not yet dated: {missions}.", missions=undated(answer, teller))
    if answer.reason is NoneKnown.RETIRED and answer.program and answer.who is None:
        title = _flown_last(answer.program, answer, teller) or title
    if answer.who is not None:
        title = _none_of(answer, answer.who, what, teller)
        reason = "" if answer.reason is NoneKnown.NOT_PLANNED else reason
    sections = waiting(answer, teller)
    return Card(title, reason, sections, footer, (sources_button(speech, command),))


def _flown_last(program: Program, answer: Upcoming, teller: Teller) -> str:
    """That a programme is over, and with which launch; blank if none of it was flown."""
    flown = [
        event
        for mission in teller.manifest.missions
        if mission.program == program.id
        and (event := teller.manifest.event(mission.id, EventKind.LAUNCH))
        and answer.has_happened(event.at)
    ]
    if not flown or flown[-1].at is None:
        return ""
    return teller.speech.say(
        "The {program} last launched on {day}: {ship}",
        program=teller.speech.say(program.name),
        day=teller.speech.moment(flown[-1].at),
        ship=teller.ship(flown[-1].mission),
    )


def _none_of(answer: Upcoming, who: Among, what: str, teller: Teller) -> str:
    """That nothing dated has some people aboard."""
    say, those = teller.speech.say, of_those(who)
    whom = teller.tell(whom_said(teller.manifest, those))
    if not those.people and not those.genders:
        whom = say("anyone {whom}", whom=whom)
    return {
        EventKind.LAUNCH: say(
            "No dated {program} launch has {whom} aboard", program=what, whom=whom
        ),
        EventKind.DOCKING: say(
            "No dated {program} docking has {whom} aboard", program=what, whom=whom
        ),
        EventKind.UNDOCKING: say(
            "No dated {program} undocking has {whom} aboard", program=what, whom=whom
        ),
        EventKind.LANDING: say(
            "No dated {program} landing has {whom} aboard", program=what, whom=whom
        ),
    }[answer.kind]


def undated(answer: Upcoming, teller: Teller) -> str:
    """The ships of which no such event is dated, each with its launch."""
    say = teller.speech.say
    return teller.speech.listed(
        [
            say("{ship} (launch {when})", ship=teller.ship(ship.id), when=planned(launch, teller))
            for ship, launch in answer.undated
        ]
    )


def waiting(answer: Upcoming, teller: Teller) -> tuple[Section, ...]:
    """The missions that wait for a date; where another has one, those whose crew is named."""
    manifest = teller.manifest
    found = [
        mission
        for mission in answer.waiting
        if answer.event is None or manifest.crew(mission.id, Leg.UP)
    ]
    say = teller.speech.say
    lines = tuple(
        say("{mission}: {note}", mission=teller.ship(mission.id), note=teller.prose(mission.note))
        if mission.note
        else teller.ship(mission.id)
        for mission in found
    )
    return (Section(say("Waiting for a date"), lines),) if lines else ()
