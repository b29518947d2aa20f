"""How posts about one event of a mission read: before it, after it, and corrected."""

from datetime import timedelta

from bot.announcements.posts.shared import (
    Telling,
    Untellable,
    aboard_section,
    as_flown,
    as_plan,
    crew_section,
    dated,
    mission_buttons,
    own_time,
    told,
    when,
)
from bot.announcements.subjects import Ahead, CrewChanged, Happened
from bot.messages import msgid
from bot.saying.card import Card, Section
from bot.saying.changes import crew_order
from bot.station.domain import Event, EventKind, Leg, Standing
from bot.station.moments import Moment, Precision, Span
from bot.station.occupancy import Change, aboard, changes
from bot.station.seats import flying
from bot.station.stays import Stay


@told.register
def ahead(subject: Ahead, telling: Telling) -> Card:
    """An event that comes up, as planned now; what has happened meanwhile is told as that."""
    event = telling.teller.manifest.event(subject.mission, subject.event)
    if event is None or event.at is None:
        raise Untellable(f"{subject.mission} has no date for its {subject.event}")
    if not event.standing.is_plan:
        return happened(Happened(subject.event, subject.mission), telling)
    say = telling.teller.speech.say
    site = telling.teller.manifest.mission(subject.mission).launch_site
    words = [
        say(unknown) if (unknown := _not_known(event.at)) else own_time(event.at, telling),
        say("It launches from {place}.", place=say(site))
        if subject.event is EventKind.LAUNCH and site
        else "",
        _without_crew(event, telling),
    ]
    return Card(
        dated(subject.event, event.standing, event.at, telling.ship(subject.mission), telling),
        " ".join(filter(None, words)),
        crew_section(subject.mission, subject.event, telling),
        as_plan(telling),
        mission_buttons(subject.mission, telling),
    )


def _not_known(at: Moment) -> str:
    """What is not known of a time that is not known to the minute."""
    if at.vague:
        return _NO_MONTH
    return {Precision.MINUTE: "", Precision.DAY: _NO_TIME}.get(at.precision, _NO_DAY)


_NO_TIME = msgid("The time of day is not known yet.")
_NO_DAY = msgid("No day is known yet.")
_NO_MONTH = msgid("No month is known yet.")


@told.register
def happened(subject: Happened, telling: Telling) -> Card:
    """An event that has happened."""
    event = _actual(subject.mission, subject.event, telling)
    words = (_at(event, telling), _without_crew(event, telling))
    return Card(
        telling.teller.speech.say(_HAPPENED[subject.event], ship=telling.ship(subject.mission)),
        " ".join(filter(None, words)),
        crew_section(subject.mission, subject.event, telling),
        as_flown(telling),
        mission_buttons(subject.mission, telling),
    )


_HAPPENED = {
    EventKind.LAUNCH: msgid("{ship} has launched"),
    EventKind.DOCKING: msgid("{ship} has docked with the ISS"),
    EventKind.UNDOCKING: msgid("{ship} has left the ISS"),
    EventKind.LANDING: msgid("{ship} has landed"),
}


@told.register
def crew_changed(subject: CrewChanged, telling: Telling) -> Card:
    """Who came or left, and who is aboard since then."""
    speech, manifest = telling.teller.speech, telling.teller.manifest
    event = _actual(subject.mission, subject.event, telling)
    change = _change(event, telling)
    number = len(aboard(manifest, change.at))
    came = subject.event is EventKind.DOCKING
    ship = telling.ship(subject.mission)
    title = (
        speech.many(
            "{ship} has docked: {count} aboard", "{ship} has docked: {count} aboard",
            number, ship=ship,
        )
        if came
        else speech.many(
            "{ship} has left: {count} aboard", "{ship} has left: {count} aboard",
            number, ship=ship,
        )
    )  # fmt: skip
    later = [
        other
        for other in changes(manifest, Span(change.at))
        if change.at < other.at <= telling.now and other.people and not other.standing.is_plan
    ]
    since = speech.say("Aboard after that") if later else speech.say("Aboard now")
    return Card(
        title,
        _at(event, telling),
        (_movers(change, telling), *aboard_section(since, change.at, telling)),
        as_flown(telling),
        mission_buttons(subject.mission, telling),
    )


def _movers(change: Change, telling: Telling) -> Section:
    """Who came, or who is on the way home and after how long; an exchanged seat is told."""
    teller, say = telling.teller, telling.teller.speech.say
    seats = {
        seat.person: seat for seat in flying(teller.manifest, change.mission, change.event.leg)
    }
    lines = []
    for stay in crew_order(teller.manifest, change):
        country = teller.manifest.person(stay.person).nationality
        remark = "" if change.event is EventKind.DOCKING else _stayed(stay, change, telling)
        lines.append(
            teller.seat(seats[stay.person], country, remark)
            if stay.person in seats
            else teller.crew(stay.person, stay.agency, country, remark)
        )
    came = change.event is EventKind.DOCKING
    return Section(say("New aboard") if came else say("On the way home"), tuple(lines))


def _stayed(stay: Stay, change: Change, telling: Telling) -> str:
    say, speech = telling.teller.speech.say, telling.teller.speech
    days = speech.days(stay.span.days(change.at))
    if stay.up == change.mission:
        return say("{days} aboard", days=days)
    return say("{days} aboard, came on {ship}", days=days, ship=telling.ship(stay.up))


def _actual(mission: str, kind: EventKind, telling: Telling) -> Event:
    event = telling.teller.manifest.event(mission, kind)
    if event is None or event.at is None or event.standing is not Standing.ACTUAL:
        raise Untellable(f"{mission} has not made its {kind}")
    return event


def _change(event: Event, telling: Telling) -> Change:
    at = event.at.earliest if event.at else telling.now
    for change in changes(telling.teller.manifest, Span(at, at + timedelta(minutes=1))):
        if (change.mission, change.event) == (event.mission, event.event) and change.people:
            return change
    raise Untellable(f"nobody came or left with {event.mission}")


def _at(event: Event, telling: Telling) -> str:
    if event.at is None:
        return ""
    at = telling.teller.speech.say("{when}.", when=when(event.at, telling))
    return " ".join(filter(None, (at, own_time(event.at, telling))))


def _without_crew(event: Event, telling: Telling) -> str:
    """Why no crew is listed; blank if one is."""
    manifest, say = telling.teller.manifest, telling.teller.speech.say
    if flying(manifest, event.mission, event.event.leg):
        return ""
    mission = manifest.mission(event.mission)
    if not (mission.crewed_up if event.event.leg is Leg.UP else mission.crewed_down):
        return say("Nobody is on board.")
    return say("Its crew is not announced yet.") if event.standing.is_plan else ""
