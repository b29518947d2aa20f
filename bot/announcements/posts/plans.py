"""How posts about a changed plan read."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.announcements.knowledge import News, Shift
from bot.announcements.posts.shared import (
    WITHDRAWN,
    Telling,
    Untellable,
    as_plan,
    dated,
    mission_buttons,
    own_time,
    told,
    when,
)
from bot.announcements.subjects import PlanChanged
from bot.replies.card import Card, Section
from bot.station.domain import EventKind, Standing
from bot.station.moments import Moment, Precision


@told.register
def plan_changed(subject: PlanChanged, telling: Telling) -> Card:
    """How the plans of a mission changed: the first change as the title, then the others."""
    noted = telling.knowledge.news.get(subject.news)
    if noted is None:
        raise Untellable(f"news {subject.news} is not kept any more")
    news = replace(noted, shifts=tuple(_still_new(subject.news, noted, telling)))
    crew = _crew_lines(news, telling)
    if not news.shifts and not crew:
        raise Untellable(f"news {subject.news} was overtaken")
    first, others = next(iter(news.shifts), None), news.shifts[1:]
    lines = [*(shifted(shift, telling) for shift in others), *crew]
    say = telling.teller.speech.say
    heading = say("Also changed") if first else say("What changed")
    return Card(
        _title(telling.ship(news.mission), first, telling),
        _how_far(first, telling) if first else "",
        (Section(heading, tuple(lines)),) if lines else (),
        as_plan(telling),
        mission_buttons(news.mission, telling),
    )


def lately(news: News, telling: Telling) -> str:
    """How the plans of a mission changed, in one line."""
    lines = [*(shifted(shift, telling) for shift in news.shifts), *_crew_lines(news, telling)]
    return telling.teller.speech.say(
        "{ship}: {changes}", ship=telling.ship(news.mission), changes="; ".join(lines)
    )


def _still_new(number: int, news: News, telling: Telling) -> Iterator[Shift]:
    """The changes that no later news overtook, with the plan as it is now."""
    later = {
        shift.event
        for other, more in telling.knowledge.news.items()
        if other > number and more.mission == news.mission
        for shift in more.shifts
    }
    for shift in news.shifts:
        event = telling.teller.manifest.event(news.mission, shift.event)
        if shift.event in later or (event and not event.standing.is_plan):
            continue
        if event is None:
            yield replace(shift, after=None)
        else:
            yield replace(shift, after=event.at, standing=event.standing)


def _title(ship: str, shift: Shift | None, telling: Telling) -> str:
    say = telling.teller.speech.say
    if shift is None:
        return say("{ship}: change of crew", ship=ship)
    if shift.after is None:
        return say(WITHDRAWN[shift.event], ship=ship)
    if shift.before is None or shift.standing is Standing.NO_EARLIER_THAN:
        return dated(shift.event, shift.standing, shift.after, ship, telling)
    return say(_NOW_PLANNED[shift.event], ship=ship, when=when(shift.after, telling))


_NOW_PLANNED = {
    EventKind.LAUNCH: "{ship}: launch now planned for {when}",
    EventKind.DOCKING: "{ship}: docking now planned for {when}",
    EventKind.UNDOCKING: "{ship}: undocking now planned for {when}",
    EventKind.LANDING: "{ship}: landing now planned for {when}",
}


def _how_far(shift: Shift, telling: Telling) -> str:
    """How far the plan moved and from where, then the time on each reader's clock."""
    say, speech = telling.teller.speech.say, telling.teller.speech
    before, after = shift.before, shift.after
    if before is None:
        words = say("This is the first date known.")
    elif after is None:
        words = say(
            "The plan was {before}. No new date is known yet.", before=when(before, telling)
        )
    else:
        days = _days_between(before, after)
        if days > 0:
            words = speech.many(
                "{count} day later than planned before: {before}.",
                "{count} days later than planned before: {before}.",
                days,
                before=when(before, telling),
            )
        elif days < 0:
            words = speech.many(
                "{count} day earlier than planned before: {before}.",
                "{count} days earlier than planned before: {before}.",
                -days,
                before=when(before, telling),
            )
        else:
            words = say("The plan before was {before}.", before=when(before, telling))
    clock = own_time(after, telling) if after else ""
    return " ".join(filter(None, (words, clock)))


def _days_between(before: Moment, after: Moment) -> int:
    """How many days of the calendar, in UTC; 0 unless both days are known."""
    known = (Precision.MINUTE, Precision.DAY)
    if before.precision not in known or after.precision not in known:
        return 0
    return (after.earliest.date() - before.earliest.date()).days


def shifted(shift: Shift, telling: Telling) -> str:
    """How the plan of one event changed, as part of a list."""
    say = telling.teller.speech.say
    if shift.after is None:
        return say(_LOST[shift.event])
    after = when(shift.after, telling)
    if shift.standing is Standing.NO_EARLIER_THAN:
        after = say("no earlier than {when}", when=after)
    if shift.before is None:
        return say(_GIVEN[shift.event], after=after)
    return say(_MOVED[shift.event], before=when(shift.before, telling), after=after)


_MOVED = {
    EventKind.LAUNCH: "launch from {before} to {after}",
    EventKind.DOCKING: "docking from {before} to {after}",
    EventKind.UNDOCKING: "undocking from {before} to {after}",
    EventKind.LANDING: "landing from {before} to {after}",
}
_GIVEN = {
    EventKind.LAUNCH: "launch planned: {after}",
    EventKind.DOCKING: "docking planned: {after}",
    EventKind.UNDOCKING: "undocking planned: {after}",
    EventKind.LANDING: "landing planned: {after}",
}
_LOST = {
    EventKind.LAUNCH: "launch without a date now",
    EventKind.DOCKING: "docking without a date now",
    EventKind.UNDOCKING: "undocking without a date now",
    EventKind.LANDING: "landing without a date now",
}


def _crew_lines(news: News, telling: Telling) -> list[str]:
    say = telling.teller.speech.say
    lines = []
    if news.joined:
        lines.append(say("new on the crew: {people}", people=_names(news.joined, telling)))
    if news.left:
        lines.append(say("no longer on the crew: {people}", people=_names(news.left, telling)))
    return lines


def _names(people: Iterable[str], telling: Telling) -> str:
    """How people are called, by their ids where the facts do not hold them any more."""
    known = {person.id for person in telling.teller.manifest.people}
    names = [telling.teller.name(person) if person in known else person for person in people]
    return telling.teller.speech.listed(names)
