"""What the leads about one mission share: its events, and whether one of them has happened."""

import re

from bot.questions.leads import CALLED, labelled, no, yes
from bot.questions.missions.answer import MissionReport
from bot.questions.registry import Focus
from bot.questions.taking import EVENTS
from bot.questions.waits import said_wait
from bot.saying.teller import Teller, planned
from bot.station.domain import Event, EventKind, Standing
from bot.station.moments import Moment

# A year, month or day.
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")


def window(date: str) -> Moment | None:
    """The year, month or day that a date of a text names; None if it is no such."""
    return Moment.read(date) if _DATE.fullmatch(date) else None


def times_of(answer: MissionReport) -> dict[EventKind, Event]:
    """The events that are dated."""
    return {event.event: event for event in answer.events if event.at is not None}


def past_of(answer: MissionReport) -> dict[EventKind, Moment]:
    """The events that had happened."""
    return {
        kind: event.at
        for kind, event in times_of(answer).items()
        if event.at is not None and not answer.standing_of(event).is_plan
    }


def told_of(answer: MissionReport, event: Event, teller: Teller) -> str:
    """When an event was, or as what it is planned."""
    if event.at is None:
        return teller.speech.say("no date")
    told = answer.standing_of(event)
    if not told.is_plan:
        return teller.speech.exact(event.at)
    plan = Event(event.mission, event.event, event.at, told, event.known_since, event.source)
    return planned(plan, teller)


def wait_for(answer: MissionReport, focus: Focus, teller: Teller) -> str:
    """How long it is until an event or since it: that asked for, else the next, else the last."""
    kinds = [kind for cue, kind in EVENTS.items() if focus.asks(cue)]
    times = [event for event in answer.events if event.at and event.event in (kinds or EventKind)]
    ahead = [event for event in times if answer.standing_of(event).is_plan]
    event = next(iter(times if kinds else (*ahead, *reversed(times))), None)
    if event is None or event.at is None:
        return labelled(teller.speech.say("launch"), teller.speech.say("no date known"), teller)
    return teller.speech.say(
        "{wait}: {event} {when}.",
        wait=said_wait(event.at, answer.now, teller),
        event=teller.speech.say(CALLED[event.event]),
        when=told_of(answer, event, teller),
    )


def happened_or_there(answer: MissionReport, focus: Focus, teller: Teller) -> str:
    """Whether a ship has flown, docked, left or landed, or whether it is there."""
    for cue in ("land", "undock"):
        if focus.asks(cue):
            return _happened(answer, EVENTS[cue], focus, teller)
    if focus.asks("launch") or (focus.asks("fly") and not focus.asks("dock", "aboard")):
        return _happened(answer, EventKind.LAUNCH, focus, teller)
    if not focus.asks("dock", "aboard", "still", "station", "now", "space"):
        return ""
    if focus.asks("past") and not focus.asks("still", "now"):
        return _happened(answer, EventKind.DOCKING, focus, teller)
    return _there(answer, focus, teller)


def _there(answer: MissionReport, focus: Focus, teller: Teller) -> str:
    """Whether a ship is at the station."""
    say, past, times = teller.speech.say, past_of(answer), times_of(answer)
    docking, left = past.get(EventKind.DOCKING), past.get(EventKind.UNDOCKING)
    # Told of now.
    if focus.dates:
        return ""
    if docking and left is None:
        since = say("since {day}", day=teller.speech.moment(docking))
        return yes(teller, since)
    if left is not None:
        return no(teller, say("left {day}", day=teller.speech.moment(left)))
    plan = times.get(EventKind.DOCKING) or times.get(EventKind.LAUNCH)
    if EventKind.LANDING in past:
        return no(teller, say("never docked"))
    return no(teller, told_of(answer, plan, teller)) if plan and plan.event not in past else ""


def _happened(answer: MissionReport, kind: EventKind, focus: Focus, teller: Teller) -> str:
    event, past = times_of(answer).get(kind), past_of(answer)
    if focus.dates and kind is EventKind.DOCKING and focus.asks("stay"):
        return _there_then(answer, focus, teller)
    if focus.dates:
        return _happened_then(answer, event, focus, teller)
    if kind in past:
        return yes(teller, teller.speech.exact(past[kind]))
    label = teller.speech.say(CALLED[kind])
    if event is not None:
        return no(
            teller,
            teller.speech.say("{label} {when}", label=label, when=told_of(answer, event, teller)),
        )
    if kind is EventKind.DOCKING and EventKind.LANDING in past:
        return no(teller, teller.speech.say("never docked"))
    # Of a time that is over it is not known; of one to come it is known that it is not yet.
    return no(teller) if kind is EventKind.LANDING and EventKind.UNDOCKING not in past else ""


def _there_then(answer: MissionReport, focus: Focus, teller: Teller) -> str:
    """Whether a ship was docked at the time named, if only for a part of it."""
    say, past = teller.speech.say, past_of(answer)
    docking, left = past.get(EventKind.DOCKING), past.get(EventKind.UNDOCKING)
    (date, *more) = focus.dates
    named = None if more else window(date)
    if named is None or named.earliest > answer.edge:
        return ""
    if docking is None:
        return no(teller, say("never docked")) if EventKind.LANDING in past else ""
    came = say("docked {day}", day=teller.speech.exact(docking))
    went = say("undocked {day}", day=teller.speech.exact(left)) if left else ""
    if named.latest <= docking.earliest:
        return no(teller, came)
    if left and left.latest <= named.earliest:
        return no(teller, went)
    return yes(teller, f"{came}, {went}" if went else came)


def _happened_then(answer: MissionReport, event: Event | None, focus: Focus, teller: Teller) -> str:
    """Whether an event was, or is planned, at the time named, where both are known as closely."""
    (date, *more) = focus.dates
    named = None if more else window(date)
    if event is None or event.at is None or named is None:
        return ""
    told, standing = told_of(answer, event, teller), answer.standing_of(event)
    if event.at.within(named):
        return yes(teller, told) if standing is not Standing.NO_EARLIER_THAN else ""
    return "" if event.at.meets(named) else no(teller, told)


def flights_of_its_craft(answer: MissionReport, focus: Focus, teller: Teller) -> str:
    """On which spacecraft a mission flies, and how many flights to the station it has begun.

    Blank if that is not asked.
    """
    craft, manifest = answer.mission.spacecraft, teller.manifest
    of_ship = focus.asks("ship") or bool(focus.programs)
    if not (craft and of_ship and focus.asks("how-many") and focus.asks("flight", "times")):
        return ""
    flown = [
        mission.id
        for mission in manifest.missions
        if (mission.spacecraft, mission.program) == (craft, answer.mission.program)
        and (launch := manifest.event(mission.id, EventKind.LAUNCH)) is not None
        and answer.has_happened(launch.at)
        and not launch.standing.is_plan
    ]
    flights = teller.speech.many("{count} flight", "{count} flights", len(flown))
    names = teller.speech.listed([teller.ship(one) for one in flown])
    told = teller.speech.say("{number}: {names}", number=flights, names=names)
    return teller.speech.say("{label}, {value}.", label=teller.speech.say(craft), value=told)
