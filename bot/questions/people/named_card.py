"""How it is told for which flights someone was named, and of a flight that was aborted."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.messages import msgid
from bot.questions.people.answer import Biography
from bot.saying.card import Line, Section
from bot.saying.teller import Teller, planned
from bot.station.careers import Flight, Shared
from bot.station.domain import Assignment, EventKind, Naming, Standing
from bot.station.notes import told_of
from bot.station.stays import Stay


def named_sections(answer: Biography, teller: Teller) -> tuple[Section, ...]:
    """The flight that someone is to make, and those for which they were named and made none."""
    say, speech = teller.speech.say, teller.speech
    sections = []
    coming: list[Line] = []
    if answer.assigned:
        ship, docking = answer.assigned.up, answer.assigned.docking
        if answer.has_happened(docking):
            line = say("{ship}, {when}", ship=teller.ship(ship), when=speech.moment(docking))
            sections.append(Section(say("Later aboard"), (line,)))
        else:
            launch = teller.manifest.event(ship, EventKind.LAUNCH)
            dated = (
                None if answer.assigned.assumed else teller.manifest.event(ship, EventKind.DOCKING)
            )
            event = dated or launch
            when = planned(event, teller) if event else say("date not known")
            coming.append(say("{ship}, {when}", ship=teller.ship(ship), when=when))
    coming += [_coming(row, teller) for row in answer.named]
    if coming:
        sections.append(Section(say("Assigned"), tuple(coming)))
    if answer.replaced:
        lines = tuple(_replaced(rows, teller) for rows in answer.replaced)
        sections.append(Section(say("Named, but did not fly"), lines))
    return tuple(sections)


def _coming(row: Assignment, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    launch = teller.manifest.event(row.mission, EventKind.LAUNCH)
    return say(
        "{ship}, {when}, named {day}",
        ship=teller.ship(row.mission),
        when=planned(launch, teller) if launch else say("date not known"),
        day=speech.moment(row.known_since),
    )


def _replaced(rows: Sequence[Assignment], teller: Teller) -> str:
    """That someone was taken off a crew; with the day of the naming where that is recorded."""
    say, speech = teller.speech.say, teller.speech
    off = rows[-1]
    ship, day = teller.ship(off.mission), speech.moment(off.known_since)
    named = [row for row in rows if row.standing is Naming.ASSIGNED]
    words = (
        say(
            "{ship}: named {named}, taken off {day}",
            ship=ship,
            named=speech.moment(named[0].known_since),
            day=day,
        )
        if named
        else say("{ship}: taken off {day}", ship=ship, day=day)
    )
    reason = told_of(off.note)
    if not reason:
        return words
    return say("{step}: {reason}", step=words, reason=teller.prose(reason))


def aborted_flights(answer: Biography, teller: Teller) -> Iterator[tuple[datetime, str]]:
    """The launches that were aborted with someone in the ship, each with its time.

    They are no spaceflights.
    """
    for mission in answer.aborted:
        launch = teller.manifest.event(mission, EventKind.LAUNCH)
        if launch is None or launch.at is None:
            continue
        day = teller.speech.moment(launch.at)
        words = teller.speech.say(
            "{ship}: launch aborted, {day}", ship=teller.ship(mission), day=day
        )
        yield launch.at.earliest, words


def taken_to_come(shared: Shared, teller: Teller) -> str:
    """That one of the stays rests on no date of its own; blank if all are dated."""
    for stay in shared.stays:
        if stay.assumed and stay.relieves:
            return teller.speech.say(
                "{ship} is assumed to dock as {former} leaves: its own month is not known.",
                ship=teller.ship(stay.up),
                former=teller.ship(stay.relieves),
            )
    return ""


def ships_of(stay: Stay, teller: Teller) -> str:
    """The ship of a stay, or that of the way up and that of the way home."""
    if stay.down and stay.down != stay.up:
        return teller.speech.say(
            "{up}, home on {down}", up=teller.ship(stay.up), down=teller.ship(stay.down)
        )
    return teller.ship(stay.up)


def way_home(flight: Flight, teller: Teller) -> str:
    """When someone is to come home, or came, as closely as it is known."""
    say, landing = teller.speech.say, flight.landing
    if landing is None:
        return say("way home not dated")
    down = flight.stay.down if flight.stay else None
    event = teller.manifest.event(down, EventKind.LANDING) if down else None
    words = _HOME_NO_EARLIER if event and event.standing is Standing.NO_EARLIER_THAN else _HOME
    return say(words, day=teller.speech.short_moment(landing))


_HOME_NO_EARLIER = msgid("home no earlier than {day}")
_HOME = msgid("home planned for {day}")
