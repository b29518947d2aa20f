"""How posts read that are put right: what is so now, and that it was told otherwise."""

from dataclasses import replace
from datetime import timedelta
from functools import singledispatch

from bot.announcements.posts.events import ahead
from bot.announcements.posts.plans import lately, still_flies
from bot.announcements.posts.scenarios import scenario_card
from bot.announcements.posts.shared import (
    WITHDRAWN,
    Telling,
    Untellable,
    as_plan,
    dated,
    mission_buttons,
    own_time,
    told,
)
from bot.announcements.subjects import (
    Ahead,
    CrewChanged,
    Happened,
    PlanChanged,
    ScenarioTurned,
    Subject,
    Watch,
)
from bot.messages import msgid
from bot.questions.scenario.outlook import outlook
from bot.saying.card import Button, Card
from bot.station.domain import EventKind, Standing


@singledispatch
def corrected(subject: Subject, telling: Telling) -> Card:
    """The card that takes the place of a post; raises Untellable if nothing can be said."""
    return _with(told(subject, telling), telling.teller.speech.say(_CORRECTED))


_CORRECTED = msgid("Corrected since it was posted.")
_PLAN_CHANGED = msgid("The plan has changed since this was posted.")


@corrected.register
def plan_ahead(subject: Ahead, telling: Telling) -> Card:
    """A notice of what comes up, of which the time or the crew has changed."""
    say = telling.teller.speech.say
    event = telling.teller.manifest.event(subject.mission, subject.event)
    if event is None or event.at is None:
        return Card(
            say(WITHDRAWN[subject.event], ship=telling.ship(subject.mission)),
            say("The date that was posted here no longer holds. No new one is known yet."),
            (),
            as_plan(telling),
            mission_buttons(subject.mission, telling),
        )
    plan = event.standing.is_plan
    changed = say(_PLAN_CHANGED) if plan else say("This was posted before, as planned then.")
    return _with(ahead(subject, telling), changed)


@corrected.register
def plan_changed(subject: PlanChanged, telling: Telling) -> Card:
    """News of a plan that was overtaken: as it is now."""
    if subject.news not in telling.knowledge.news:
        raise Untellable(f"news {subject.news} is not kept any more")
    notice = worded_as(subject, telling)
    if isinstance(notice, Ahead):
        return plan_ahead(notice, telling)
    return _with(told(subject, telling), telling.teller.speech.say(_PLAN_CHANGED))


def worded_as(subject: Subject, telling: Telling) -> Subject:
    """What a post is worded as when it is put right: overtaken news as a notice of the event.

    Such a notice says other things than the news did, its crew for one.
    """
    if not isinstance(subject, PlanChanged) or subject.news not in telling.knowledge.news:
        return subject
    news = telling.knowledge.news[subject.news]
    if still_flies(news, telling) and lately(subject.news, news, telling):
        return subject
    kind = news.shifts[0].event if news.shifts else EventKind.LAUNCH
    return Ahead(kind, news.mission, timedelta(0), "")


@corrected.register
def happened(subject: Happened, telling: Telling) -> Card:
    """Something told to have happened: put right, or taken back."""
    return _undone(subject, telling)


@corrected.register
def crew_changed(subject: CrewChanged, telling: Telling) -> Card:
    """The same where it was told who came or left."""
    return _undone(subject, telling)


def _undone(subject: Happened | CrewChanged, telling: Telling) -> Card:
    say = telling.teller.speech.say
    event = telling.teller.manifest.event(subject.mission, subject.event)
    ship = telling.ship(subject.mission)
    if event and event.at and event.standing is Standing.ACTUAL:
        slot = telling.knowledge.schedule.get((subject.mission, subject.event))
        early = slot is not None and slot.undone > subject.undone
        remark = msgid("Corrected: this was posted before it happened.") if early else _CORRECTED
        try:
            return _with(told(subject, telling), say(remark))
        except Untellable:
            # It happened, and nobody came or left with it.
            return _with(told(Happened(subject.event, subject.mission), telling), say(remark))
    words = [say("What was posted here has been taken back.")]
    if event and event.at:
        plan = dated(subject.event, event.standing, event.at, ship, telling)
        words += [f"{plan}.", own_time(event.at, telling)]
    return Card(
        say(_NOT_YET[subject.event], ship=ship),
        " ".join(filter(None, words)),
        (),
        as_plan(telling),
        mission_buttons(subject.mission, telling),
    )


_NOT_YET = {
    EventKind.LAUNCH: msgid("Correction: {ship} has not launched"),
    EventKind.DOCKING: msgid("Correction: {ship} has not docked"),
    EventKind.UNDOCKING: msgid("Correction: {ship} has not left the ISS"),
    EventKind.LANDING: msgid("Correction: {ship} has not landed"),
}


@corrected.register
def watch(subject: Watch, telling: Telling) -> Card:
    """A warning of plans that have changed."""
    say = telling.teller.speech.say
    try:
        return _with(told(subject, telling), say(_PLAN_CHANGED))
    except Untellable:
        day = telling.teller.speech.day(subject.start)
        return Card(
            say("The warning for {day} no longer holds", day=day),
            say("By the plans known now it does not come to that."),
            (),
            as_plan(telling),
            (Button(say("The guarantee"), "/guarantee"),),
        )


@corrected.register
def scenario_turned(subject: ScenarioTurned, telling: Telling) -> Card:
    """What would be, by plans that have changed again."""
    say, turned = telling.teller.speech.say, telling.knowledge.turns.get(subject.turn)
    if turned is None:
        raise Untellable(f"turn {subject.turn} is not kept any more")
    found = outlook(telling.teller.manifest, turned.scenario, turned.since)
    if found is None:
        raise Untellable(f"{turned.scenario} cannot happen any more")
    return scenario_card(turned, found, say(_PLAN_CHANGED), telling)


def _with(card: Card, remark: str) -> Card:
    return replace(card, description=" ".join(filter(None, (card.description, remark))))
