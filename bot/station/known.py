"""What was known at a moment: the rows that count then, and how they read.

Nothing is known before its known-since. Without one, what happened is known from its own
time, a seat up from the launch, a seat down from the undocking; a plan from the day of the
newest material of its source.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.station.domain import (
    Assignment,
    Event,
    EventKind,
    Leg,
    Mission,
    Naming,
    Person,
    Seat,
    Source,
)
from bot.station.moments import Moment

Flown = tuple[str, Leg]

# The events of which any makes a leg one that was flown.
_FLOWN = {
    EventKind.LAUNCH: Leg.UP,
    EventKind.UNDOCKING: Leg.DOWN,
    # A flight that was aborted never undocked.
    EventKind.LANDING: Leg.DOWN,
}
_ISO_DAY = re.compile(r"\b(?:19|20)\d\d-\d\d-\d\d\b")
_ROLES = {"commander", "pilot", "flight engineer", "mission specialist", "spaceflight participant"}


@dataclass(frozen=True, slots=True)
class View:
    """A moment of knowledge, with the legs that had been flown by then.

    ``ever`` are those flown by the newest fact there is, ``read`` says since when what a
    source tells is known, ``newest`` since when all else is.
    """

    as_of: datetime
    flown: Mapping[Flown, datetime]
    ever: frozenset[Flown]
    read: Mapping[str, datetime]
    newest: datetime

    @classmethod
    def of(
        cls, as_of: datetime, events: Iterable[Event], sources: Iterable[Source], newest: datetime
    ) -> "View":
        """The view from ``as_of`` of these facts."""
        flown: dict[Flown, datetime] = {}
        ever = set()
        for event in events:
            if event.at is None or event.standing.is_plan or event.event not in _FLOWN:
                continue
            leg = event.mission, _FLOWN[event.event]
            ever.add(leg)
            if event.at.earliest <= as_of:
                flown[leg] = min(event.at.earliest, flown.get(leg, event.at.earliest))
        read = {source.id: source.newest.earliest for source in sources if source.newest}
        return cls(as_of, flown, frozenset(ever), read, newest)

    def knows(self, since: Moment | None) -> bool:
        """Whether what was known since a moment was known; what has none always was."""
        return since is None or since.earliest <= self.as_of

    def has_read(self, source: str) -> bool:
        """Whether every part of a source had been there to read."""
        parts = source.split("; ")
        return all(self.read.get(part, self.newest) <= self.as_of for part in parts)

    def tells(self, note: str) -> bool:
        """Whether a note tells of no later day."""
        return not note or all(self.knows(Moment.read(day)) for day in _ISO_DAY.findall(note))

    def event(self, event: Event) -> bool:
        """Whether a row of an event was known."""
        if event.known_since is not None:
            return self.knows(event.known_since)
        return self.has_read(event.source) if event.standing.is_plan else self.knows(event.at)

    def seat(self, seat: Seat) -> bool:
        """Whether a seat was known by its own row: as flown, or as a plan that was read."""
        leg = seat.mission, seat.leg
        return leg in self.flown or (leg not in self.ever and self.has_read(seat.source))

    def commits(self, assignment: Assignment) -> bool:
        """Whether a naming was known, for a leg that was still to be flown."""
        return (assignment.mission, assignment.leg) not in self.flown and self.knows(
            assignment.known_since
        )


def standing_assignments(assignments: Iterable[Assignment]) -> tuple[Assignment, ...]:
    """The newest row of each person and seat, in the order in which they were named."""
    newest: dict[tuple[str, Leg, str], Assignment] = {}
    for row in assignments:
        key = row.mission, row.leg, row.person
        former = newest.pop(key, None)
        newer = former is None or former.known_since.earliest <= row.known_since.earliest
        newest[key] = row if newer or former is None else former
    return tuple(newest.values())


def seats_then(
    view: View,
    seats: Iterable[Seat],
    assignments: Iterable[Assignment],
    people: Mapping[str, Person],
    is_swapped: Callable[[Assignment, str], bool],
) -> tuple[Seat, ...]:
    """The seats known by then: those flown, and those for which someone was named.

    ``is_swapped`` tells of someone named, for an agency, whether the seat is a cross-flight.
    """
    seats = tuple(seats)
    own = {(seat.mission, seat.leg, seat.person): seat for seat in seats}
    crossing = {(seat.mission, seat.leg, seat.agency) for seat in seats if seat.cross_flight}
    known = {key: seat for key, seat in own.items() if view.seat(seat)}
    for row in standing_assignments(filter(view.commits, assignments)):
        key = row.mission, row.leg, row.person
        if row.standing is Naming.WITHDRAWN:
            known.pop(key, None)
        elif key not in known:
            flew = own.get(key) or own.get((row.mission, Leg.UP, row.person))
            agency = flew.agency if flew else people[row.person].agency
            known[key] = Seat(
                row.mission,
                row.person,
                row.leg,
                row.role if row.role in _ROLES else "",
                agency,
                (row.mission, row.leg, agency) in crossing or is_swapped(row, agency),
                row.source,
            )
    return tuple(known.values())


def mission_then(view: View, mission: Mission, named: Iterable[Assignment]) -> Mission:
    """A mission as it was known: its ship and sites from its launch and landing on.

    That it carries nobody is known by its flight or, before it, from the day on which the
    crew that had been named for it was taken off.
    """
    up = (mission.id, Leg.UP)
    launched, left = up in view.flown, (mission.id, Leg.DOWN) in view.flown
    if (launched and left) or (up not in view.ever and view.has_read(mission.source)):
        return mission
    given_up = _given_up(view, named)
    return replace(
        mission,
        spacecraft=mission.spacecraft if launched else "",
        launch_site=mission.launch_site if launched else "",
        landing_site=mission.landing_site if left else "",
        crewed_up=mission.crewed_up or not (launched or Leg.UP in given_up),
        crewed_down=mission.crewed_down or not (left or given_up),
        note="",
    )


def _given_up(view: View, named: Iterable[Assignment]) -> set[Leg]:
    """The legs of a mission of which all who had been named were taken off."""
    standing: dict[Leg, set[Naming]] = {}
    for row in standing_assignments(filter(view.commits, named)):
        standing.setdefault(row.leg, set()).add(row.standing)
    return {leg for leg, words in standing.items() if words == {Naming.WITHDRAWN}}


def named_by_mission(assignments: Iterable[Assignment]) -> Mapping[str, tuple[Assignment, ...]]:
    """The namings of each mission."""
    found: dict[str, list[Assignment]] = {}
    for row in assignments:
        found.setdefault(row.mission, []).append(row)
    return {mission: tuple(rows) for mission, rows in found.items()}


def newest(history: list[Event]) -> Event:
    """The row that counts of those of one event."""
    rows = [event for event in history if not event.standing.is_plan] or history
    # max() keeps the first of equals, so the list is read backwards: of two rows
    # with the same known-since the later line holds.
    return max(reversed(rows), key=lambda row: (row.known_since is not None, row.known_since))
