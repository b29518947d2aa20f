"""What is to be posted, and when. Pure: the clock is an argument.

A notice is due at an instant and useful until another; of several about one event the next
ends the use of the one before. Which of them were posted is the store's to know.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from bot.announcements.knowledge import Knowledge, Slot, Topic, first_slot
from bot.announcements.subjects import (
    Ahead,
    CrewChanged,
    Digest,
    Happened,
    OnThisDay,
    PlanChanged,
    ScenarioTurned,
    ServerEvent,
    Subject,
    Watch,
)
from bot.announcements.subscriptions import DAILY, FOLLOWED, LONGEST_LEAD, Kind, Quiet, Terms
from bot.station.anniversaries import anniversaries
from bot.station.cooperation import CountBy, Side, Stretch, record
from bot.station.domain import Event, EventKind, Leg
from bot.station.manifest import Manifest, counted
from bot.station.moments import Moment, Precision, Span
from bot.station.occupancy import changes
from bot.station.seats import flying
from bot.station.worked_out import kept

# How long a notice of something that happened is news.
FRESH = {
    EventKind.LAUNCH: timedelta(hours=6),
    EventKind.DOCKING: timedelta(hours=24),
    EventKind.UNDOCKING: timedelta(hours=24),
    EventKind.LANDING: timedelta(hours=24),
}
# A notice that comes at the very time of an event is of use a little longer.
AT_THE_TIME = timedelta(minutes=30)
FRESH_NEWS = timedelta(hours=48)
FRESH_DIGEST = timedelta(hours=12)
# So far back a digest tells what happened.
LATELY = timedelta(days=7)
# A launch is entered among a server's events not earlier, and not later, than so long before.
ENTERED_BEFORE, STILL_ENTERED = timedelta(days=30), timedelta(minutes=5)
WATCH_LEADS = (timedelta(days=28), timedelta(days=3))
# Nothing due longer ago than this is of any use.
LOOK_BACK = max(LONGEST_LEAD, *WATCH_LEADS) + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Notice:
    """A post to be made at ``due``; from ``until`` on it would be of no use."""

    subject: Subject
    due: datetime
    until: datetime


def notices(knowledge: Knowledge, terms: Terms, during: Span) -> tuple[Notice, ...]:
    """The notices on these terms that are due in the span, which must end, in order.

    Raises ValueError if it has no end.
    """
    if during.end is None:
        raise ValueError("notices are planned up to a moment")
    settled = _settled(knowledge, terms)
    first = bisect_left(settled, during.start, key=_due)
    last = bisect_left(settled, during.end, key=_due)
    return tuple(sorted([*settled[first:last], *_daily(knowledge, terms, during)], key=_due))


def still_holds(knowledge: Knowledge, terms: Terms, notice: Notice) -> bool:
    """Whether a notice planned earlier would be planned now as well."""
    if isinstance(notice.subject, (Digest, OnThisDay)):
        return True
    settled = _settled(knowledge, terms)
    return any(other.subject == notice.subject for other in settled)


def _due(notice: Notice) -> datetime:
    return notice.due


@kept(most=2048)
def _settled(knowledge: Knowledge, terms: Terms) -> tuple[Notice, ...]:
    """The notices that follow from the facts alone, in the order in which they are due."""
    found = [*_of_events(knowledge, terms)]
    if Kind.PLAN_CHANGE in terms.kinds:
        found += _of_news(knowledge, terms)
    if Kind.GUARANTEE_WATCH in terms.kinds:
        found += _watches(knowledge)
    if Kind.WHAT_IF in terms.kinds:
        found += _of_scenarios(knowledge, terms)
    return tuple(sorted(found, key=_due))


def _of_events(knowledge: Knowledge, terms: Terms) -> Iterator[Notice]:
    for (mission, kind), event in counted(knowledge.manifest).items():
        if event.at is None or not _wanted(knowledge.manifest, terms, mission):
            continue
        slot = knowledge.schedule.get((mission, kind)) or first_slot(
            event, event.at.earliest - LOOK_BACK
        )
        course = [*_ahead(terms, (mission, kind), event.at, slot)]
        if not event.standing.is_plan and event.at.precision is Precision.MINUTE:
            course += _afterwards(knowledge.manifest, terms, (mission, kind), event.at, slot)
        yield from _one_after_another(course)
        if kind is EventKind.LAUNCH and Kind.SERVER_EVENT in terms.kinds:
            yield from _server_event(mission, event, slot)


def _server_event(mission: str, event: Event, slot: Slot) -> Iterator[Notice]:
    """An entry for a launch, as soon as it is known to the minute and not far off."""
    if event.at is None or event.at.precision is not Precision.MINUTE:
        return
    due = max(event.at.earliest - ENTERED_BEFORE, slot.noticed)
    until = event.at.earliest - STILL_ENTERED
    if event.standing.is_plan and due < until:
        yield Notice(ServerEvent(mission, slot.revision), due, until)


def _wanted(manifest: Manifest, terms: Terms, mission: str) -> bool:
    return not terms.programs or manifest.mission(mission).program in terms.programs


def _ahead(terms: Terms, topic: Topic, at: Moment, slot: Slot) -> Iterator[Notice]:
    """The notices before an event, as far as its time is known closely enough for them."""
    mission, kind = topic
    if not any(FOLLOWED.get(wanted) is kind for wanted in terms.kinds):
        return
    for lead in terms.leads:
        exact = at.precision is Precision.MINUTE
        if not exact and (at.precision is not Precision.DAY or lead < timedelta(days=1)):
            continue
        # What was noticed late is not late itself.
        due = max(at.earliest - lead, slot.noticed)
        until = at.earliest - lead / 2 if lead > timedelta(hours=2) else at.earliest
        if not lead:
            until = at.earliest + AT_THE_TIME
        if due < until:
            yield Notice(Ahead(kind, mission, lead, slot.revision), due, until)


def _afterwards(
    manifest: Manifest, terms: Terms, topic: Topic, at: Moment, slot: Slot
) -> Iterator[Notice]:
    """What is told of an event that happened: of a crew's change that, else the event."""
    mission, kind = topic
    due, until = max(at.earliest, slot.noticed), at.earliest + FRESH[kind]
    if due >= until:
        return
    moves = kind in (EventKind.DOCKING, EventKind.UNDOCKING)
    if moves and Kind.CREW_CHANGE in terms.kinds and _carries(manifest, mission, kind):
        yield Notice(CrewChanged(kind, mission, slot.undone), due, until)
    elif any(FOLLOWED.get(wanted) is kind for wanted in terms.kinds):
        yield Notice(Happened(kind, mission, slot.undone), due, until)


def _carries(manifest: Manifest, mission: str, kind: EventKind) -> bool:
    return bool(flying(manifest, mission, Leg.UP if kind is EventKind.DOCKING else Leg.DOWN))


def _one_after_another(course: Iterable[Notice]) -> Iterator[Notice]:
    """The notices of one event, each of use no longer than until the next is due."""
    ordered = sorted(course, key=lambda notice: (notice.due, notice.until))
    for notice, after in pairwise(ordered):
        until = min(notice.until, after.due)
        if notice.due < until:
            yield Notice(notice.subject, notice.due, until)
    yield from ordered[-1:]


def _of_news(knowledge: Knowledge, terms: Terms) -> Iterator[Notice]:
    for name, news in knowledge.news.items():
        known = any(mission.id == news.mission for mission in knowledge.manifest.missions)
        if known and not _wanted(knowledge.manifest, terms, news.mission):
            continue
        yield Notice(PlanChanged(name), news.noticed, news.noticed + FRESH_NEWS)


def _watches(knowledge: Knowledge) -> Iterator[Notice]:
    """Warnings of planned stretches in which a side has one aboard, none, or one ship's crew."""
    for side, left, stretch in shortages(knowledge.manifest):
        start = stretch.start
        if start <= knowledge.manifest.known_to:
            continue
        day = start.replace(hour=0, minute=0, second=0, microsecond=0)
        known = _noticed(knowledge, start)
        course = [
            Notice(Watch(side, left, day, lead), max(start - lead, known), start)
            for lead in WATCH_LEADS
            if known < start
        ]
        yield from _one_after_another(course)


def _of_scenarios(knowledge: Knowledge, terms: Terms) -> Iterator[Notice]:
    for name, turned in knowledge.turns.items():
        if turned.scenario == terms.scenario:
            until = turned.noticed + FRESH_NEWS
            yield Notice(ScenarioTurned(name), turned.noticed, until)


def _noticed(knowledge: Knowledge, at: datetime) -> datetime:
    """When the plans were noticed from which something follows at that instant."""
    around = Span(at - timedelta(days=1), at + timedelta(minutes=1))
    slots = (
        knowledge.schedule.get((change.mission, change.event))
        for change in changes(knowledge.manifest, around)
        if change.at == at
    )
    return max((slot.noticed for slot in slots if slot), default=at - LOOK_BACK)


def shortages(manifest: Manifest) -> Iterator[tuple[Side, int | None, Stretch]]:
    """The stretches in which a side has none aboard, one, or all on one ship (None).

    A ship's stretch that begins with one of the others is told by that.
    """
    kept = record(manifest, CountBy.AGENCY)
    few = [(Side(side), 0, gap) for gap in kept.gaps for side in gap.about]
    few += [(Side(stretch.about[0]), 1, stretch) for stretch in kept.sole]
    yield from few
    told = {(side, stretch.start) for side, _, stretch in few}
    for stretch in kept.margins:
        for side in map(Side, stretch.about[1:]):
            if (side, stretch.start) not in told:
                yield side, None, stretch


def shortage(manifest: Manifest, subject: Watch) -> Stretch | None:
    """The stretch that a warning is of; None if the plans have it no more."""
    for side, left, stretch in shortages(manifest):
        same = (side, left) == (subject.side, subject.left)
        if same and stretch.start.date() == subject.start.date():
            return stretch
    return None


def _daily(knowledge: Knowledge, terms: Terms, during: Span) -> Iterator[Notice]:
    """The notices that come at a time of day; the clocks of the zone count."""
    if terms.kinds.isdisjoint(DAILY):
        return
    zone, end = terms.clock, during.end or during.start
    first = during.start.astimezone(zone).date() - timedelta(days=1)
    for notice in _of_days(knowledge, terms, first, end.astimezone(zone).date()):
        if notice.due in during:
            yield notice


@kept(most=2048)
def _of_days(knowledge: Knowledge, terms: Terms, first: date, last: date) -> tuple[Notice, ...]:
    found = []
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        due = datetime.combine(day, terms.at.time, terms.clock).astimezone(UTC)
        tomorrow = datetime.combine(day + timedelta(days=1), time.min, terms.clock)
        told = terms.quiet is Quiet.LINE or is_new(knowledge, digest_before(terms, day), due)
        if Kind.DIGEST in terms.kinds and terms.at.weekday in (None, day.weekday()) and told:
            found.append(Notice(Digest(day), due, due + FRESH_DIGEST))
        if Kind.ON_THIS_DAY in terms.kinds and anniversaries(knowledge.manifest, day):
            found.append(Notice(OnThisDay(day), due, tomorrow.astimezone(UTC)))
    return tuple(notice for notice in found if notice.due < notice.until)


def digest_before(terms: Terms, day: date) -> datetime:
    """When the digest before that of a day was due."""
    before = day - timedelta(days=1 if terms.at.weekday is None else 7)
    return datetime.combine(before, terms.at.time, terms.clock).astimezone(UTC)


def is_new(knowledge: Knowledge, since: datetime, until: datetime) -> bool:
    """Whether anything that a digest tells became known after ``since`` and by ``until``.

    That is what happened lately, from when it was noticed, and how plans changed.
    """
    if any(since < news.noticed <= until for news in knowledge.news.values()):
        return True
    for topic, event in counted(knowledge.manifest).items():
        if event.at is None or event.standing.is_plan or event.at.earliest <= since - LATELY:
            continue
        slot = knowledge.schedule.get(topic)
        noticed = max(event.at.earliest, slot.noticed if slot else event.at.earliest)
        if since < noticed <= until:
            return True
    return False
