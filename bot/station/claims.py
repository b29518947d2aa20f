"""What may be a record of people: stays, flights, careers, the first and the last stay.

Only what was flown counts, and only up to a moment: what goes on then is counted to that
moment and has no end. Lengths are exact, so that equal ones are told to be equal.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from bot.station.careers import Flight, flights_of
from bot.station.domain import EventKind, Leg
from bot.station.manifest import Manifest
from bot.station.stays import Stay, stays
from bot.station.worked_out import worked_out

# The stays of those whose records are asked for, by person and the mission they came on.
Those = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that may be a record.

    ``end`` is None while it goes on. ``number`` is how many people, stays or flights it
    comes to. ``rests_on`` is what it follows from: stays, other flights, events.
    """

    start: datetime
    end: datetime | None
    length: timedelta
    number: int = 1
    people: tuple[str, ...] = ()
    missions: tuple[str, ...] = ()
    country: str = ""
    rests_on: tuple[Any, ...] = ()

    @property
    def days(self) -> float:
        """Its length in days."""
        return self.length / timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Course:
    """A claim as it is at the newest fact, with the time in which it stands for what it tells.

    It begins at ``since``, is counted to ``counted`` (its end if it has one), and another
    one takes its place at ``replaced``, as a career does with the next flight.
    """

    claim: Claim
    since: datetime
    counted: datetime
    replaced: datetime | None = None

    def at(self, until: datetime) -> Claim | None:
        """The claim as it is at a moment, exclusive: None if it is not yet, or no longer, one."""
        if self.since >= until or (self.replaced is not None and self.replaced < until):
            return None
        claim = self.claim
        if claim.end is not None and claim.end <= until:
            return claim
        # What ended it later, and the way home, were still to come.
        return Claim(
            claim.start,
            None,
            claim.length - (self.counted - until),
            claim.number,
            claim.people,
            claim.missions[:1],
            claim.country,
            claim.rests_on,
        )


def course_of(manifest: Manifest, start: datetime, end: datetime | None, **more: Any) -> Course:
    """The course of a single stretch; ``end`` is None if it goes on at the newest fact."""
    counted = end or manifest.known_to
    return Course(Claim(start, end, counted - start, **more), start, counted)


# ------------------------------------------------------------------- stays and flights


@worked_out
def flown(manifest: Manifest) -> tuple[Stay, ...]:
    """The stays that have begun, earliest first, those of a ship as its crew is listed."""
    listed = {
        (seat.person, mission.id): place
        for mission in manifest.missions
        for place, seat in enumerate(manifest.crew(mission.id, Leg.UP))
    }
    begun = (stay for stay in stays(manifest) if not stay.docking_standing.is_plan)
    return tuple(sorted(begun, key=lambda stay: (stay.span.start, stay.up, listed[key(stay)])))


@worked_out
def _came_first(manifest: Manifest) -> dict[str, datetime]:
    """When each person first came aboard."""
    found: dict[str, datetime] = {}
    for stay in flown(manifest):
        found.setdefault(stay.person, stay.span.start)
    return found


def left(stay: Stay) -> datetime | None:
    """When a stay ended, None if it has not."""
    return None if stay.undocking_standing.is_plan else stay.span.end


def key(stay: Stay) -> tuple[str, str]:
    """What tells a stay from all others: nobody comes twice on one mission."""
    return stay.person, stay.up


def single_stays(manifest: Manifest, those: Those | None) -> Iterator[Course]:
    """Every stay of those asked for, from docking to undocking."""
    for stay in flown(manifest):
        if those is not None and key(stay) not in those:
            continue
        yield course_of(
            manifest,
            stay.span.start,
            left(stay),
            people=(stay.person,),
            missions=tuple(dict.fromkeys((stay.up, stay.down or stay.up))),
            rests_on=(stay,),
        )


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a career: a stay or a flight that has begun, and what it rests on."""

    start: datetime
    end: datetime | None
    what: Any


def single_flights(manifest: Manifest) -> Iterator[Course]:
    """Every time in space, launch to landing, of those who have been aboard."""
    for person, came in _came_first(manifest).items():
        for part in _launched(manifest, person):
            stay = part.what if isinstance(part.what, Stay) else None
            course = course_of(
                manifest,
                part.start,
                part.end,
                people=(person,),
                missions=tuple(dict.fromkeys((stay.up, stay.down or stay.up))) if stay else (),
                rests_on=(part.what,),
            )
            yield Course(course.claim, max(part.start, came), course.counted)


def _launched(manifest: Manifest, person: str) -> list[_Part]:
    return [
        _Part(flight.launch.earliest, _landed(manifest, flight), flight.other or flight.stay)
        for flight in flights_of(manifest).get(person, ())
        if _has_begun(manifest, flight)
    ]


def _has_begun(manifest: Manifest, flight: Flight) -> bool:
    if flight.stay is None or not flight.stay.docking_standing.is_plan:
        return True
    launch = manifest.event(flight.stay.up, EventKind.LAUNCH)
    return launch is not None and not launch.standing.is_plan


def _landed(manifest: Manifest, flight: Flight) -> datetime | None:
    stay = flight.stay
    if stay is not None:
        landing = manifest.event(stay.down, EventKind.LANDING) if stay.down else None
        if landing is None or landing.standing.is_plan:
            return None
    return flight.landing.latest if flight.landing else None


def careers_in_space(manifest: Manifest) -> Iterator[Course]:
    """All time in space, launch to landing, of each of those who have been aboard."""
    for person, came in _came_first(manifest).items():
        yield from _career(manifest, person, _launched(manifest, person), came)


def careers_aboard(manifest: Manifest) -> Iterator[Course]:
    """All stays of each person, docking to undocking."""
    own: dict[str, list[_Part]] = {}
    for stay in flown(manifest):
        own.setdefault(stay.person, []).append(_Part(stay.span.start, left(stay), stay))
    for person, parts in own.items():
        yield from _career(manifest, person, parts, parts[0].start)


def _career(
    manifest: Manifest, person: str, parts: list[_Part], came: datetime
) -> Iterator[Course]:
    """A career as it stands after each of its parts."""
    length = timedelta()
    for number, (part, following) in enumerate(pairwise([*parts, None]), start=1):
        if part is None:
            continue
        counted = part.end or manifest.known_to
        length += counted - part.start
        claim = Claim(
            parts[0].start,
            part.end,
            length,
            number,
            people=(person,),
            rests_on=tuple(earlier.what for earlier in parts[:number]),
        )
        yield Course(claim, max(part.start, came), counted, following.start if following else None)


def arrivals(manifest: Manifest, those: Those | None) -> Iterator[Course]:
    """The first stay of each person, of those asked for."""
    seen: set[str] = set()
    for course in single_stays(manifest, those):
        if course.claim.people[0] not in seen:
            seen.update(course.claim.people)
            yield course


def departures(manifest: Manifest, those: Those | None) -> Iterator[Course]:
    """The last stay of each person, of those asked for: one stands until the next begins."""
    following: dict[str, datetime] = {}
    for course in reversed(tuple(single_stays(manifest, those))):
        person = course.claim.people[0]
        yield Course(course.claim, course.since, course.counted, following.get(person))
        following[person] = course.since
