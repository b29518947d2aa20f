"""What the posts know of the plans, and how that differs from what they knew before. Pure.

The schedule remembers for each event of each mission the time that was last accepted. A time
that moves makes news; one that moves far is a new revision, for which notices come again.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import blake2b

from bot.questions.scenario.outlook import Outlook, outlook
from bot.station.domain import ONCE, Event, EventKind, Leg, Standing
from bot.station.manifest import Manifest, counted
from bot.station.moments import Moment, Precision
from bot.station.worked_out import Basis, worked_out

# A shorter slip within a day only corrects what was posted.
SMALL_SLIP = timedelta(minutes=15)
# Data that loses more than this share of all missions at once is taken for damaged,
MOST_LOST = 0.05
# and so is what loses or moves more than this share of what is still to come. The few planned
# flights would be lost among all that have flown. So many may be one slip or two.
MOST_LOST_AHEAD, LOST_BY_CHANCE = 0.25, 1
MOST_MOVED_AHEAD, MOVED_BY_CHANCE = 0.5, 2
# What stands for the time of an event that has none.
NO_DATE = "-"

Topic = tuple[str, EventKind]


@dataclass(frozen=True, slots=True)
class Slot:
    """An event as last accepted: no ``at`` if its date was withdrawn.

    Each time that it moved for good is a revision, named by the time it was moved to.
    ``base`` is the time that the last one with a date is about, as closely as it is known
    since; ``noticed`` is when the event was accepted as it stands now, ``undone`` how often it
    was told to have happened and then taken back.
    """

    at: Moment | None
    standing: Standing
    noticed: datetime
    base: Moment | None
    revisions: tuple[str, ...]
    undone: int = 0

    @property
    def revision(self) -> str:
        """The name of the last revision.

        It follows from the facts and not from how often they were looked at, so that it is
        the same for whoever begins again with older knowledge.
        """
        return self.revisions[-1]


@dataclass(frozen=True, slots=True)
class Shift:
    """How the plan of one event changed.

    ``before`` is the last date that it had, also if that was withdrawn meanwhile; None if it
    never had one. ``after`` is None if it has none now.
    """

    event: EventKind
    before: Moment | None
    after: Moment | None
    standing: Standing


@dataclass(frozen=True, slots=True)
class News:
    """How the plans of one mission changed, and when that was noticed."""

    mission: str
    noticed: datetime
    shifts: tuple[Shift, ...] = ()
    joined: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Turned:
    """That plans made a watched scenario come to something else, and when that was noticed.

    Before and after it happens at ``since``, or later on a day that it names, so that nothing
    but the plans makes a difference. ``after`` is None if it cannot happen any more.
    """

    scenario: str
    noticed: datetime
    since: datetime
    before: Outlook
    after: Outlook | None


Schedule = Mapping[Topic, Slot]
Crews = Mapping[str, frozenset[str]]


@dataclass(frozen=True, eq=False)
class Knowledge(Basis):
    """The facts and what is noted of their history; news and turns by name, oldest first."""

    manifest: Manifest
    schedule: Schedule = field(default_factory=dict)
    news: Mapping[str, News] = field(default_factory=dict)
    turns: Mapping[str, Turned] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Known:
    """What was last accepted of the facts; ``mark`` is blank before anything was.

    ``kept`` says whether the facts themselves are kept, too.
    """

    mark: str
    schedule: Schedule
    crews: Crews
    news: Mapping[str, News]
    planned_to: datetime | None
    known_to: datetime | None = None
    kept: bool = False
    turns: Mapping[str, Turned] = field(default_factory=dict)

    def knowledge(self, manifest: Manifest) -> Knowledge:
        """What posts are told from by these facts."""
        return Knowledge(manifest, self.schedule, self.news, self.turns)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What accepting the facts of ``manifest`` changes; ``doubts`` say why to look first."""

    schedule: Schedule
    crews: Crews
    news: tuple[News, ...]
    doubts: tuple[str, ...]
    manifest: Manifest
    turns: tuple[Turned, ...] = ()


def digest(manifest: Manifest) -> str:
    """A mark of all that posts depend on in the plans; the same for the same plans."""
    events = sorted(
        (mission, kind, str(event.at), event.standing)
        for (mission, kind), event in counted(manifest).items()
    )
    up = crews_of(manifest)
    crews = sorted((mission, *sorted(crew)) for mission, crew in up.items())
    home = sorted(
        (mission, *sorted(crew)) for mission, crew in _home(manifest) if crew != up[mission]
    )
    # A release that knew nothing of the ways home marked the others alike.
    told = (events, crews, home) if home else (events, crews)
    return blake2b(repr(told).encode(), digest_size=16).hexdigest()


def _home(manifest: Manifest) -> Iterator[tuple[str, frozenset[str]]]:
    """Who is known to fly down on each mission of which anybody is."""
    for mission in manifest.missions:
        if crew := manifest.crew(mission.id, Leg.DOWN):
            yield mission.id, frozenset(seat.person for seat in crew)


@worked_out
def crews_of(manifest: Manifest) -> Crews:
    """Who is to fly up on each mission that is known."""
    return {
        mission.id: frozenset(seat.person for seat in manifest.crew(mission.id, Leg.UP))
        for mission in manifest.missions
    }


def compare(schedule: Schedule, crews: Crews, manifest: Manifest, now: datetime) -> Comparison:
    """What the facts of ``manifest``, accepted at ``now``, change of what was known.

    Where nothing was known, nothing is news.
    """
    found: dict[Topic, Slot] = {}
    shifts: dict[str, list[Shift]] = {}
    events = counted(manifest)
    for topic in [*events, *(topic for topic in schedule if topic not in events)]:
        former = schedule.get(topic)
        slot = _slot(former, events.get(topic), now)
        found[topic] = slot
        if schedule and _is_news(former, slot):
            before = former.base if former else None
            shift = Shift(topic[1], before, slot.at, slot.standing)
            shifts.setdefault(topic[0], []).append(shift)
    new_crews = crews_of(manifest)
    news = tuple(_news(crews, new_crews, found, shifts, now)) if schedule else ()
    doubts = tuple(_doubts(schedule, crews, found, new_crews)) if schedule else ()
    return Comparison(found, new_crews, news, doubts, manifest)


def first_slot(event: Event, noticed: datetime) -> Slot:
    """The slot of an event of which nothing was known before."""
    return _slot(None, event, noticed)


def _slot(former: Slot | None, event: Event | None, now: datetime) -> Slot:
    at = event.at if event else None
    standing = event.standing if event else Standing.PLANNED
    if former is None:
        return Slot(at, standing, now, at, (str(at or NO_DATE),))
    if (former.at, former.standing) == (at, standing):
        return former
    back = standing.is_plan and not former.standing.is_plan
    undone = former.undone + back
    slot = replace(former, at=at, standing=standing, noticed=now, undone=undone)
    # What was withdrawn has not moved until it has a date again, though that be the same one.
    if (former.at is None) is not (at is None) or (at and moved(former.base, at)):
        revision = _unused(str(at or NO_DATE), former.revisions)
        return replace(slot, base=at or former.base, revisions=(*former.revisions, revision))
    closer = at and former.base and at.precision is not former.base.precision
    return replace(slot, base=at) if closer else slot


def named(news: News, former: Collection[str]) -> str:
    """What a post of that news is known by: the same for the same news of the same facts.

    ``former`` are the names that other news have.
    """
    shifts = [(shift.event, str(shift.after or NO_DATE)) for shift in news.shifts]
    told = repr((shifts, news.joined, news.left)).encode()
    return _unused(f"{news.mission}-{blake2b(told, digest_size=3).hexdigest()}", former)


def turns(
    before: Manifest | None, after: Manifest, scenarios: Iterable[str], now: datetime
) -> tuple[Turned, ...]:
    """Of which watched scenarios the outlook is another after facts are accepted at ``now``.

    What cannot happen any more, where it could by what was known before, has none.
    """
    found = []
    for scenario in sorted(scenarios) if before else ():
        was, is_now = (
            outlook(facts, scenario, after.known_to) for facts in (before, after) if facts
        )
        if before and was is None and is_now is None:
            was = outlook(before, scenario, before.known_to)
        if was and was != is_now:
            found.append(Turned(scenario, now, after.known_to, was, is_now))
    return tuple(found)


def turn_named(turned: Turned, former: Collection[str]) -> str:
    """What a post of it is known by, as with ``named``."""
    told = f"{turned.scenario} {turned.before} {turned.after or ''}"
    return _unused(blake2b(told.encode(), digest_size=6).hexdigest(), former)


def _unused(name: str, former: Collection[str]) -> str:
    """The name, numbered if it comes not for the first time."""
    numbered = (name, *(f"{name}~{number}" for number in range(2, len(former) + 2)))
    return next(one for one in numbered if one not in former)


def moved(before: Moment | None, after: Moment | None) -> bool:
    """Whether a time moved for good: by a quarter of an hour, to another day, out of its window.

    A window that is only known more closely did not move.
    """
    if before is None or after is None:
        return before is not after
    if before.precision is after.precision is Precision.MINUTE:
        away = abs(after.earliest - before.earliest)
        return away >= SMALL_SLIP or after.earliest.date() != before.earliest.date()
    if after.precision is Precision.MINUTE:
        return not (before.earliest <= after.earliest < before.latest)
    return not (before.earliest <= after.earliest and after.latest <= before.latest)


def _is_news(former: Slot | None, slot: Slot) -> bool:
    if not slot.standing.is_plan:
        return False
    if former is None:
        return slot.at is not None
    precisions = {at.precision if at else None for at in (former.at, slot.at)}
    return slot.revision != former.revision or len(precisions) > 1


def _news(
    crews: Crews,
    new_crews: Crews,
    found: Schedule,
    shifts: Mapping[str, list[Shift]],
    now: datetime,
) -> Iterator[News]:
    for mission in sorted({*shifts, *(m for m in new_crews if new_crews[m] != crews.get(m))}):
        launch = found.get((mission, EventKind.LAUNCH))
        ahead = launch is not None and launch.standing.is_plan
        joined, left = frozenset[str](), frozenset[str]()
        if ahead:
            # The crew of a ship that is up stands; a change of it corrects a record.
            before, after = crews.get(mission, frozenset()), new_crews.get(mission, frozenset())
            joined, left = after - before, before - after
        told = tuple(shifts.get(mission, ()))
        if told or joined or left:
            yield News(mission, now, told, tuple(sorted(joined)), tuple(sorted(left)))


def _doubts(schedule: Schedule, crews: Crews, found: Schedule, new_crews: Crews) -> Iterator[str]:
    """Why new facts look damaged: of all missions or of what lies ahead too much is others."""
    lost = [mission for mission in crews if mission not in new_crews]
    if len(lost) > MOST_LOST * len(crews):
        yield f"{len(lost)} of {len(crews)} missions are gone"
    to_fly = [mission for mission in crews if _is_to_fly(schedule.get((mission, EventKind.LAUNCH)))]
    lost = [mission for mission in to_fly if mission not in new_crews]
    if len(lost) > max(MOST_LOST_AHEAD * len(to_fly), LOST_BY_CHANCE):
        yield f"{len(lost)} of {len(to_fly)} missions still to fly are gone"
    for kind in ONCE:
        planned = {
            topic: slot
            for topic, slot in schedule.items()
            if topic[1] is kind and slot.standing.is_plan and slot.at
        }
        others = [
            topic
            for topic, slot in planned.items()
            if (now := found[topic]).standing.is_plan and moved(slot.base, now.at)
        ]
        if len(others) > max(MOST_MOVED_AHEAD * len(planned), MOVED_BY_CHANCE):
            yield f"{len(others)} of {len(planned)} dates planned for a {kind} moved"


def _is_to_fly(launch: Slot | None) -> bool:
    return launch is None or launch.standing.is_plan
