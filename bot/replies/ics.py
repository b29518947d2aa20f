"""The events to come as a calendar that others subscribe to or import; of people it tells nothing.

Of every event there is one entry, known again by its id; each change of the plan counts up its
sequence number.
"""

from collections import Counter
from datetime import date, datetime

from bot.messages import msgid
from bot.saying.speech import Speech
from bot.saying.teller import Teller
from bot.station.domain import Event, EventKind
from bot.station.manifest import Manifest, counted
from bot.station.moments import Precision

NAME = "iss-crew.ics"
_CALLED = {
    EventKind.LAUNCH: msgid("{ship}: launch"),
    EventKind.DOCKING: msgid("{ship}: docking"),
    EventKind.UNDOCKING: msgid("{ship}: undocking"),
    EventKind.LANDING: msgid("{ship}: landing"),
}


def calendar(manifest: Manifest, now: datetime, speech: Speech) -> bytes:
    """The events planned for after ``now``, as far as they are known to a month or closer.

    One known to the minute is an instant, any other the whole days in which it may be.
    """
    # Nothing else needs it, and it takes some 70 ms to import.
    from icalendar import Calendar
    from icalendar import Event as Entry

    # How long ago the facts were would change every day.
    teller = Teller(speech, manifest)
    rows = Counter((event.mission, event.event) for event in manifest.events)
    made = Calendar()
    made.add("prodid", "-//iss-crew-bot//crewed flights to the ISS//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", speech.say("Crewed flights to the ISS"))
    for event in coming(manifest, now):
        entry = Entry()
        entry.add("uid", f"{event.mission}-{event.event}@iss-crew-bot")
        entry.add("sequence", rows[event.mission, event.event] - 1)
        entry.add("dtstamp", manifest.known_to)
        for name, at in _times(event):
            entry.add(name, at)
        ship = teller.ship(event.mission)
        entry.add("summary", str(speech.say(_CALLED[event.event], ship=ship)))
        planned = speech.say("Planned; it may move, and this entry with it.")
        facts = teller.facts_to(manifest.known_to)
        entry.add("description", f"{planned} {facts[:1].upper()}{facts[1:]}.")
        entry.add("status", "TENTATIVE")
        entry.add("transp", "TRANSPARENT")
        made.add_component(entry)
    content: bytes = made.to_ical()
    return content


def coming(manifest: Manifest, now: datetime) -> list[Event]:
    """The plans that may still come true, known to a month or closer, the first one first."""
    found = [
        (event.at.earliest, list(EventKind).index(event.event), event.mission, event)
        for event in counted(manifest).values()
        if event.standing.is_plan and event.at and not event.at.vague and event.at.latest > now
    ]
    return [event for *_, event in sorted(found, key=lambda one: one[:3])]


def _times(event: Event) -> list[tuple[str, date]]:
    """When it begins, and if it may be on whole days the day after the last of them."""
    if event.at is None or event.at.precision is Precision.MINUTE:
        return [("dtstart", event.at.earliest)] if event.at else []
    return [("dtstart", event.at.earliest.date()), ("dtend", event.at.latest.date())]
