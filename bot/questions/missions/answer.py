"""Questions about missions: what comes next, and one mission in full."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.questions.missions.flyers import Flyer, flyer
from bot.questions.registry import question
from bot.questions.report import Report
from bot.reading.among import Among
from bot.reading.readers import Anyone, MissionId, OneEvent, ProgramId
from bot.station import rotation
from bot.station.ahead import is_hindsight
from bot.station.careers import stays_of
from bot.station.domain import (
    ONCE,
    Assignment,
    Event,
    EventKind,
    Leg,
    Mission,
    Program,
    Seat,
    Standing,
)
from bot.station.manifest import Manifest, relocations
from bot.station.moments import Moment
from bot.station.overtaken import is_overtaken
from bot.station.ports import planned_move
from bot.station.rotation import Handover
from bot.station.seats import flying
from bot.station.stays import Stay, undocking_of
from bot.station.story import Step, story


class NoneKnown(StrEnum):
    """Why no next event can be named."""

    NOT_PLANNED = "no such event is planned in the facts known"
    NO_DATE = "the mission is planned but no date is known"
    OVERDUE = "the planned time is over and no news of it is known"
    RETIRED = "the programme no longer flies"


@dataclass(frozen=True, slots=True)
class Upcoming(Report):
    """The next event of a kind; ``reason`` says why there is none.

    ``hindsight`` says that it is told by how it went later. ``rivals`` are events whose
    coarser plans could come first, ``undated`` launches before it of ships of which no such event
    is dated, ``waiting`` missions whose date is not known, ``overdue``
    plans whose time is over without news, the latest first, ``home`` when the relieved crew is
    to leave. ``awaited`` are who fly on the first of the overdue. ``who`` are those of whom it
    is asked, if not of all: then only flights with one of them count.
    """

    kind: EventKind
    program: Program | None
    event: Event | None
    mission: Mission | None
    crew: tuple[Flyer, ...]
    handover: Handover | None
    came: Moment | None
    home: Event | None
    hindsight: bool
    rivals: tuple[tuple[Mission, Event], ...]
    undated: tuple[tuple[Mission, Event], ...]
    waiting: tuple[Mission, ...]
    overdue: tuple[tuple[Mission, Event], ...]
    awaited: tuple[Flyer, ...]
    reason: NoneKnown | None
    who: Among | None = None

    def meant(self, crew: tuple[Flyer, ...]) -> tuple[Flyer, ...]:
        """Those of a crew of whom it is asked."""
        return tuple(one for one in crew if self.who is not None and one.is_of(self.who))

    @property
    def awaits_news(self) -> bool:
        """Whether a plan whose time is over lies nearer to now than what comes next."""
        over = [event.at for _, event in self.overdue[:1] if event.at]
        if not over or self.event is None or self.event.at is None:
            return bool(over)
        return self.now - over[0].latest < self.event.at.latest - self.now

    @property
    def standing(self) -> Standing:
        """What is to come is a plan."""
        return (
            self.event.standing if self.event and self.event.standing.is_plan else Standing.PLANNED
        )


@question(
    "The next launch, docking, undocking or landing and its crew.",
    examples=("what is next", "when is the next Dragon landing"),
    moment="as-of",
    shortcuts={
        "next-dragon": {"program": "dragon"},
        "next-starliner": {"program": "starliner"},
        "next-launch": {"event": "launch"},
        "next-landing": {"event": "landing"},
        "next-docking": {"event": "docking"},
        "next-undocking": {"event": "undocking"},
    },
    as_of=True,
    can_suppose=True,
)
def next(  # noqa: A001  # the name of the command
    manifest: Manifest,
    now: datetime,
    *,
    event: OneEvent = EventKind.LAUNCH,
    program: ProgramId | None = None,
    who: Anyone | None = None,
) -> Upcoming:
    return upcoming(manifest, now, program, event, who)


@question(
    "Which Soyuz launches next, its crew and whom it relieves.",
    examples=("when is the next Soyuz", "who flies on the next Soyuz"),
    moment="as-of",
    as_of=True,
    of="next",
    fixed={"program": "soyuz", "event": EventKind.LAUNCH},
    can_suppose=True,
)
def next_soyuz(manifest: Manifest, now: datetime) -> Upcoming:
    return upcoming(manifest, now, "soyuz", EventKind.LAUNCH)


def upcoming(
    manifest: Manifest,
    now: datetime,
    program: str | None,
    kind: EventKind,
    who: Among | None = None,
) -> Upcoming:
    """The next event of a kind, of one programme or of all, with one of some aboard if asked."""

    def carries(mission: str) -> bool:
        crew = flying(manifest, mission, kind.leg)
        return who is None or any(flyer(manifest, seat, now).is_of(who) for seat in crew)

    coming = [e for e in rotation.upcoming(manifest, kind, now, program) if carries(e.mission)]
    event = coming[0] if coming else None
    crew = flying(manifest, event.mission, kind.leg) if event else ()
    handover = None
    if event:
        handover = (
            rotation.handovers(manifest).get(event.mission)
            if kind.leg is Leg.UP
            else rotation.relief_of(manifest, event.mission)
        )
    waiting = tuple(m for m in _without_date(manifest, kind, program) if carries(m.id))
    overdue = rotation.overdue(manifest, kind, now, program)
    overdue = tuple(late for late in overdue if carries(late.mission))
    rivals = rotation.rivals(manifest, event, now, program) if event else ()
    undated = tuple(
        launch
        for launch in rotation.undated_before(manifest, kind, event, now, program)
        if carries(launch.mission)
    )
    awaited = flying(manifest, overdue[0].mission, kind.leg) if overdue else ()
    return Upcoming(
        kind=kind,
        program=manifest.program(program) if program else None,
        event=_as_plan(event),
        mission=manifest.mission(event.mission) if event else None,
        crew=tuple(flyer(manifest, seat, now) for seat in crew),
        handover=handover,
        came=handover.came if handover else None,
        home=undocking_of(manifest, handover.left) if handover else None,
        hindsight=event is not None and is_hindsight(event, manifest.edge(now)),
        rivals=_named(manifest, tuple(other for other in rivals if carries(other.mission))),
        undated=_named(manifest, undated),
        waiting=waiting,
        overdue=_named(manifest, overdue),
        awaited=tuple(flyer(manifest, seat, now) for seat in awaited),
        reason=None if event else _reason(overdue, program, bool(waiting or undated)),
        who=who,
        now=now,
        known_to=manifest.known_to,
        evidence=(*([event] if event else []), *crew, *overdue, *awaited),
    )


def _named(manifest: Manifest, events: tuple[Event, ...]) -> tuple[tuple[Mission, Event], ...]:
    return tuple((manifest.mission(event.mission), event) for event in events)


def _as_plan(event: Event | None) -> Event | None:
    # Seen from before it, what did happen is told as what was to come.
    if event is None or event.standing.is_plan:
        return event
    return Event(event.mission, event.event, event.at, Standing.PLANNED, None, event.source)


def _without_date(manifest: Manifest, kind: EventKind, program: str | None) -> tuple[Mission, ...]:
    return tuple(
        mission
        for mission in manifest.missions
        if program in (None, mission.program)
        and kind is EventKind.LAUNCH
        and ((launch := manifest.event(mission.id, EventKind.LAUNCH)) is None or launch.at is None)
    )


def _reason(overdue: tuple[Event, ...], program: str | None, is_planned: bool) -> NoneKnown:
    if overdue:
        return NoneKnown.OVERDUE
    if is_planned:
        return NoneKnown.NO_DATE
    return NoneKnown.RETIRED if program == "shuttle" else NoneKnown.NOT_PLANNED


@dataclass(frozen=True, slots=True)
class MissionReport(Report):
    """One mission: its events, earlier plans, who went up and down, its handovers.

    ``hindsight`` are the kinds of event that lie ahead and are told by how they went later,
    ``later`` what happened after the moment it is seen from, ``steps`` how it came about.
    ``moves`` are its changes of ports, which are none of ``events``: it may have several.
    """

    mission: Mission
    program: Program
    events: tuple[Event, ...]
    moves: tuple[Event, ...]
    plans: tuple[Event, ...]
    up: tuple[Flyer, ...]
    down: tuple[Flyer, ...]
    homes: tuple[tuple[str, str], ...]
    origins: tuple[tuple[str, str], ...]
    relieved: Handover | None
    relieved_by: Handover | None
    hindsight: frozenset[EventKind]
    later: tuple[Event, ...]
    steps: tuple[Step, ...]
    namings: tuple[Assignment, ...]

    def standing_of(self, event: Event) -> Standing:
        """Whether an event had happened by ``now``."""
        if event.standing.is_plan or self.has_happened(event.at):
            return event.standing
        return Standing.PLANNED

    @property
    def carried_by(self) -> tuple[Any, ...]:
        """The event that the title tells: the last that has happened, or the first that is to."""
        done = [event for event in self.events if not self.standing_of(event).is_plan]
        return tuple(done[-1:] or self.events[:1]) or self.evidence

    @property
    def standing(self) -> Standing:
        """Actual once every event known of it has happened."""
        every = [self.standing_of(event) for event in self.events] or [Standing.PLANNED]
        plans = [standing for standing in every if standing.is_plan]
        return plans[0] if plans else Standing.ACTUAL


@question(
    "A mission: its times, its crew up and down, its handovers.",
    examples=("who flew on Crew-11", "when did Soyuz MS-27 land"),
    moment="as-of",
    as_of=True,
    can_suppose=True,
)
def mission(manifest: Manifest, now: datetime, *, name: MissionId) -> MissionReport:
    found = manifest.mission(name)
    events = tuple(
        event
        for kind in ONCE
        if (event := manifest.event(name, kind)) is not None and event.at is not None
        if not is_overtaken(manifest, event)
    )
    moves = tuple(
        event
        for event in relocations(manifest).get(name, ())
        if event.at and event.at.earliest <= manifest.edge(now)
    )
    if ahead := planned_move(manifest, name, manifest.edge(now)):
        moves = (*moves, ahead)
    up, down = (flying(manifest, name, leg) for leg in Leg)
    plans = tuple(
        event
        for event in manifest.events
        if event.mission == name and event.standing.is_plan and event not in (*events, *moves)
    )
    namings = tuple(row for row in manifest.assignments if row.mission == name)
    came = {seat.person for seat in up}
    stays = [stay for seat in (*up, *down) for stay in _stays_on(manifest, seat)]
    return MissionReport(
        mission=found,
        program=manifest.program(found.program),
        events=events,
        moves=moves,
        plans=plans,
        up=tuple(flyer(manifest, seat, now) for seat in up),
        down=tuple(flyer(manifest, seat, now) for seat in down),
        homes=tuple(
            dict.fromkeys(
                (stay.person, stay.down)
                for stay in stays
                if stay.up == name and stay.down is not None and stay.down != name
            )
        ),
        origins=tuple(
            dict.fromkeys(
                (stay.person, stay.up)
                for stay in stays
                if stay.down == name and stay.up != name and stay.person not in came
            )
        ),
        relieved=rotation.handovers(manifest).get(name),
        relieved_by=rotation.relief_of(manifest, name),
        hindsight=frozenset(
            event.event for event in events if is_hindsight(event, manifest.edge(now))
        ),
        later=tuple(event for event in manifest.later if event.mission == name),
        steps=story(manifest, name),
        namings=namings,
        now=now,
        known_to=manifest.known_to,
        evidence=(found, *events, *moves, *plans, *up, *down, *namings),
    )


def _stays_on(manifest: Manifest, seat: Seat) -> tuple[Stay, ...]:
    return tuple(
        stay
        for stay in stays_of(manifest).get(seat.person, ())
        if seat.mission in (stay.up, stay.down)
    )
