"""What a post says of the facts, kept with it as a text, and whether they still say so. Pure.

Each line says one thing: the plan of an event, that it happened and when, a crew, who was
aboard at a moment, how long a side is short. A release that kept the planned time alone is
understood too.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import singledispatch
from hashlib import blake2b

from bot.announcements.knowledge import NO_DATE, Knowledge
from bot.announcements.planning import LATELY, is_new, shortage
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
from bot.announcements.subjects import subject as subject_of
from bot.questions.scenario.outlook import outlook
from bot.station.anniversaries import anniversaries
from bot.station.domain import EventKind, Leg
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Precision, Span
from bot.station.occupancy import aboard, changes
from bot.station.seats import flying

# What a post says if nobody knows.
UNKNOWN = "?"
_GONE = "gone"


def said(
    knowledge: Knowledge,
    subject: Subject,
    at: datetime,
    *,
    since: datetime | None = None,
    merged: Iterable[Subject] = (),
) -> str:
    """What a post of this subject says that is worded at that moment; blank for nothing.

    ``since`` is when a digest's readers had one before, ``merged`` what it tells besides.
    """
    lines = [*_said(subject, knowledge, at, since)]
    for other in merged:
        lines += _said(other, knowledge, at, None)
    return "\n".join(dict.fromkeys(lines))


def holds(manifest: Manifest, subject: Subject, told: str) -> bool:
    """Whether all that a post said is so by these facts."""
    return told != UNKNOWN and all(_holds(manifest, subject, line) for line in told.splitlines())


@singledispatch
def _said(
    subject: Subject, knowledge: Knowledge, at: datetime, since: datetime | None
) -> Iterator[str]:
    raise TypeError(f"nothing is said of {type(subject).__name__}")


@_said.register(Ahead)
@_said.register(ServerEvent)
@_said.register(Happened)
def _of_an_event(
    subject: Ahead | ServerEvent | Happened,
    knowledge: Knowledge,
    at: datetime,
    since: datetime | None,
) -> Iterator[str]:
    yield _event(knowledge.manifest, subject.mission, subject.event)
    yield _crew(knowledge.manifest, subject.mission, subject.event.leg)


@_said.register
def _of_a_change(
    subject: CrewChanged, knowledge: Knowledge, at: datetime, since: datetime | None
) -> Iterator[str]:
    yield from _of_an_event(Happened(subject.event, subject.mission), knowledge, at, since)
    event = knowledge.manifest.event(subject.mission, subject.event)
    if event and event.at and not event.standing.is_plan:
        yield _aboard(knowledge.manifest, event.at.earliest)


@_said.register
def _of_a_plan(
    subject: PlanChanged, knowledge: Knowledge, at: datetime, since: datetime | None
) -> Iterator[str]:
    news = knowledge.news.get(subject.news)
    if news is None:
        return
    for shift in news.shifts:
        yield _event(knowledge.manifest, news.mission, shift.event)
    if news.joined or news.left or not news.shifts:
        # Who flies is told with when.
        yield _event(knowledge.manifest, news.mission, EventKind.LAUNCH)
        yield _crew(knowledge.manifest, news.mission, Leg.UP)


@_said.register
def _of_a_shortage(
    subject: Watch, knowledge: Knowledge, at: datetime, since: datetime | None
) -> Iterator[str]:
    yield f"short {subject.key} {_shortage(knowledge.manifest, subject)}"


@_said.register
def _of_a_scenario(
    subject: ScenarioTurned, knowledge: Knowledge, at: datetime, since: datetime | None
) -> Iterator[str]:
    if turned := knowledge.turns.get(subject.turn):
        yield _would(knowledge.manifest, turned.since.isoformat(), turned.scenario)


@_said.register
def _of_a_digest(
    subject: Digest, knowledge: Knowledge, at: datetime, since: datetime | None
) -> Iterator[str]:
    """What it says of the past; its plans are those of its day."""
    manifest = knowledge.manifest
    if since and not is_new(knowledge, since, at):
        return
    yield _aboard(manifest, manifest.edge(at))
    for change in changes(manifest, Span(at - LATELY, at)):
        if not change.standing.is_plan:
            yield _event(manifest, change.mission, change.event)


@_said.register
def _of_a_day(
    subject: OnThisDay, knowledge: Knowledge, at: datetime, since: datetime | None
) -> Iterator[str]:
    for event in anniversaries(knowledge.manifest, subject.day):
        if event.at:
            yield f"done {event.event} {event.mission} {event.at.earliest:%Y-%m-%d}"


def _event(manifest: Manifest, mission: str, kind: EventKind) -> str:
    event = manifest.event(mission, kind)
    if event and event.at and not event.standing.is_plan:
        return f"done {kind} {mission} {event.at}"
    at, standing = (event.at, event.standing) if event else (None, "")
    return f"plan {kind} {mission} {at or NO_DATE} {standing if at else ''}".rstrip()


def _crew(manifest: Manifest, mission: str, leg: Leg) -> str:
    known = any(one.id == mission for one in manifest.missions)
    people = sorted(seat.person for seat in flying(manifest, mission, leg)) if known else ()
    return f"crew {leg} {mission} {','.join(people)}"


def _aboard(manifest: Manifest, at: datetime) -> str:
    people = sorted(stay.person for stay in aboard(manifest, at))
    return f"aboard {at.isoformat()} {blake2b(repr(people).encode(), digest_size=6).hexdigest()}"


def _shortage(manifest: Manifest, subject: Watch) -> str:
    stretch = shortage(manifest, subject)
    if stretch is None:
        return _GONE
    return f"{stretch.start.isoformat()} {stretch.end.isoformat()} {','.join(stretch.about)}"


def _is_warned_of(manifest: Manifest, warned: Subject, told: str) -> bool:
    """Whether it is so what a warning told, or has begun: then it was no wrong warning."""
    if not isinstance(warned, Watch):
        return False
    return warned.start <= manifest.known_to or _shortage(manifest, warned) == told


def _would(manifest: Manifest, since: str, scenario: str) -> str:
    found = outlook(manifest, scenario, datetime.fromisoformat(since))
    return f"would {since} {found or _GONE} {scenario}"


def _holds(manifest: Manifest, subject: Subject, line: str) -> bool:
    match line.split(" "):
        case [at] if isinstance(subject, Ahead | ServerEvent):
            now = _event(manifest, subject.mission, subject.event).split(" ")
            return now[0] == "done" or now[3] == at
        case ["plan", kind, mission, *_]:
            # A plan that was carried out was none the worse for its time.
            now_said = _event(manifest, mission, EventKind(kind))
            return now_said.startswith("done ") or now_said == line
        case ["done", kind, mission, at]:
            now_said = _event(manifest, mission, EventKind(kind))
            day = Moment.read(at).precision is Precision.DAY
            return now_said == line or (day and now_said.startswith(f"{line}T"))
        case ["crew", leg, mission, _]:
            return _crew(manifest, mission, Leg(leg)) == line
        case ["aboard", at, _]:
            return _aboard(manifest, datetime.fromisoformat(at)) == line
        case ["short", key, *_] if key.startswith("watch/"):
            # Another post may tell of it besides.
            return _is_warned_of(manifest, subject_of(key), line.removeprefix(f"short {key} "))
        case ["short", *_]:
            # A release told whose it is by the post alone.
            return _is_warned_of(manifest, subject, line.removeprefix("short "))
        case ["would", since, _, *scenario]:
            return _would(manifest, since, " ".join(scenario)) == line
    return False
