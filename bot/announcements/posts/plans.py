"""How posts about a changed plan read."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.announcements.knowledge import News, Shift
from bot.announcements.posts.shared import (
    WITHDRAWN,
    Telling,
    Untellable,
    as_plan,
    crew_section,
    dated,
    mission_buttons,
    own_time,
    told,
    when,
)
from bot.announcements.subjects import PlanChanged
from bot.messages import msgid
from bot.saying.card import Card, Section
from bot.station.domain import Event, EventKind, Leg, Standing
from bot.station.moments import Moment, Precision


@told.register
def plan_changed(subject: PlanChanged, telling: Telling) -> Card:
    """How the plans of a mission changed: the first change as the title, then the others."""
    noted = telling.knowledge.news.get(subject.news)
    if noted is None:
        raise Untellable(f"news {subject.news} is not kept any more")
    shifts = tuple(_still_new(subject.news, noted, telling))
    titles = lately(subject.news, noted, telling)
    if not titles:
        raise Untellable(f"news {subject.news} was overtaken")
    say, mission = telling.teller.speech.say, noted.mission
    others = [_shifted(shift, telling) for shift in shifts[1:]]
    swap = _swap(noted, telling)
    if swap and shifts:
        others.append(swap)
    return Card(
        titles[0],
        _how_far(mission, shifts[0], telling) if shifts else _launch(mission, telling),
        (
            *((Section(say("Also changed"), tuple(others)),) if others else ()),
            *(crew_section(mission, EventKind.LAUNCH, telling) if swap else ()),
        ),
        as_plan(telling),
        mission_buttons(mission, telling),
    )


def lately(name: str, news: News, telling: Telling) -> list[str]:
    """What of a mission's changed plans still holds, a title for each."""
    ship = telling.ship(news.mission)
    titles = [_title(ship, shift, telling) for shift in _still_new(name, news, telling)]
    if swap := _swap(news, telling):
        titles.append(telling.teller.speech.say("{ship}: {change}", ship=ship, change=swap))
    return titles


def _still_new(name: str, news: News, telling: Telling) -> Iterator[Shift]:
    """The changes that no later news overtook, with the plan as it is now."""
    names = [*telling.knowledge.news]
    later = {
        shift.event
        for other in names[names.index(name) + 1 :]
        if (more := telling.knowledge.news[other]).mission == news.mission
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


def _title(ship: str, shift: Shift, telling: Telling) -> str:
    say = telling.teller.speech.say
    if shift.after is None:
        return say(WITHDRAWN[shift.event], ship=ship)
    if shift.before is None or shift.standing is Standing.NO_EARLIER_THAN:
        return dated(shift.event, shift.standing, shift.after, ship, telling)
    return say(_NOW_PLANNED[shift.event], ship=ship, when=when(shift.after, telling))


_NOW_PLANNED = {
    EventKind.LAUNCH: msgid("{ship}: launch now planned for {when}"),
    EventKind.DOCKING: msgid("{ship}: docking now planned for {when}"),
    EventKind.UNDOCKING: msgid("{ship}: undocking now planned for {when}"),
    EventKind.LANDING: msgid("{ship}: landing now planned for {when}"),
}


def _how_far(mission: str, shift: Shift, telling: Telling) -> str:
    """How far the plan moved and from where, then the time on each reader's clock."""
    say = telling.teller.speech.say
    before, after = shift.before or _recorded_before(mission, shift, telling), shift.after
    if before is None:
        words = say("This is the first date known.")
    elif after is None:
        words = say(
            "The plan was {before}. No new date is known yet.", before=when(before, telling)
        )
    elif length := _apart(before, after, telling):
        later = after.earliest > before.earliest
        words = say(_LATER if later else _EARLIER, length=length, before=when(before, telling))
    else:
        words = say("The plan before was {before}.", before=when(before, telling))
    clock = own_time(after, telling) if after else ""
    return " ".join(filter(None, (words, clock)))


_LATER = msgid("{length} later than planned before: {before}.")
_EARLIER = msgid("{length} earlier than planned before: {before}.")


def _recorded_before(mission: str, shift: Shift, telling: Telling) -> Moment | None:
    """The last other date of a plan that the facts themselves record; None for none."""
    former = [
        event
        for event in telling.teller.manifest.events
        if (event.mission, event.event) == (mission, shift.event)
        and event.standing.is_plan
        and event.at not in (None, shift.after)
    ]
    return max(former, key=_known_since).at if former else None


def _known_since(event: Event) -> str:
    return str(event.known_since or "")


def _apart(before: Moment, after: Moment, telling: Telling) -> str:
    """How far two moments lie apart, as closely as both are known; blank if that says nothing.

    Two times are compared by the clock, two days, months or years as such, and a time with a
    day as that day.
    """
    speech, first, last = telling.teller.speech, before.earliest, after.earliest
    precisions = {before.precision, after.precision}
    if precisions == {Precision.MINUTE}:
        return speech.length(abs(last - first)) if last != first else ""
    if precisions <= {Precision.MINUTE, Precision.DAY}:
        days = abs((last.date() - first.date()).days)
        return speech.days(days) if days else ""
    years = abs(last.year - first.year)
    if precisions == {Precision.MONTH}:
        months = abs(12 * (last.year - first.year) + last.month - first.month)
        if months % 12:
            return speech.many("{count} month", "{count} months", months)
    if years and precisions in ({Precision.MONTH}, {Precision.YEAR}):
        return speech.many("{count} year", "{count} years", years)
    return ""


def _shifted(shift: Shift, telling: Telling) -> str:
    """How the plan of one event changed, as a line of a list."""
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
    EventKind.LAUNCH: msgid("Launch: {before} → {after}"),
    EventKind.DOCKING: msgid("Docking: {before} → {after}"),
    EventKind.UNDOCKING: msgid("Undocking: {before} → {after}"),
    EventKind.LANDING: msgid("Landing: {before} → {after}"),
}
_GIVEN = {
    EventKind.LAUNCH: msgid("Launch: {after}"),
    EventKind.DOCKING: msgid("Docking: {after}"),
    EventKind.UNDOCKING: msgid("Undocking: {after}"),
    EventKind.LANDING: msgid("Landing: {after}"),
}
_LOST = {
    EventKind.LAUNCH: msgid("Launch: no date any more"),
    EventKind.DOCKING: msgid("Docking: no date any more"),
    EventKind.UNDOCKING: msgid("Undocking: no date any more"),
    EventKind.LANDING: msgid("Landing: no date any more"),
}


def _swap(news: News, telling: Telling) -> str:
    """Who is to fly now and who is not; blank if nothing of that changed, or it changed back."""
    say, crew = telling.teller.speech.say, _crew(news, telling)
    joined = _names([one for one in news.joined if crew is None or one in crew], telling)
    left = _names([one for one in news.left if crew is None or one not in crew], telling)
    if joined and left:
        return say("{people} to fly in place of {others}", people=joined, others=left)
    if joined:
        return say("{people} named to the crew", people=joined)
    return say("{people} taken off the crew", people=left) if left else ""


def still_flies(news: News, telling: Telling) -> bool:
    """Whether the crew is still as the news has it."""
    crew = _crew(news, telling)
    return crew is None or (crew.issuperset(news.joined) and crew.isdisjoint(news.left))


def _crew(news: News, telling: Telling) -> set[str] | None:
    """Who is to fly on the mission; None if it is not in the facts any more."""
    manifest = telling.teller.manifest
    if not any(mission.id == news.mission for mission in manifest.missions):
        return None
    return {seat.person for seat in manifest.crew(news.mission, Leg.UP)}


def _launch(mission: str, telling: Telling) -> str:
    """When a mission is to launch, in a sentence."""
    say, event = telling.teller.speech.say, telling.teller.manifest.event(mission, EventKind.LAUNCH)
    if event is None or event.at is None:
        return say("Its launch is not dated yet.")
    if event.standing is Standing.NO_EARLIER_THAN:
        words = say("Launch no earlier than {when}.", when=when(event.at, telling))
    else:
        words = say("Launch planned for {when}.", when=when(event.at, telling))
    return " ".join(filter(None, (words, own_time(event.at, telling))))


def _names(people: Iterable[str], telling: Telling) -> str:
    """How people are called, by their ids where the facts do not hold them any more."""
    known = {person.id for person in telling.teller.manifest.people}
    names = [telling.teller.name(person) if person in known else person for person in people]
    return telling.teller.speech.listed(names)
