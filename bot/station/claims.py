"""What may be a record of people: stays, flights, commands, expeditions, and each person's.

Only what was flown counts, and only up to a moment: what goes on then is counted to that
moment and has no end. Lengths are exact, so that equal ones are told to be equal.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise, zip_longest
from typing import Any

from bot.station.careers import Flight, flights_of
from bot.station.domain import EventKind, Leg
from bot.station.found import Of, Query
from bot.station.identities import day_of_birth, of_person, whole_years
from bot.station.ids import PersonIds
from bot.station.manifest import Manifest
from bot.station.query import find
from bot.station.stays import Stay, stays
from bot.station.worked_out import worked_out

# The stays of those whose records are asked for, by person and the mission they came on.
Those = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that may be a record.

    ``end`` is None while it goes on. ``number`` is how many people, stays or flights it
    comes to, ``expedition`` the one that it is or began in. ``group`` is what all that it
    comes to share: a country, a sex, a programme or a year. ``rests_on`` is what it follows
    from: stays, other flights, events.
    """

    start: datetime
    end: datetime | None
    length: timedelta
    number: int = 1
    people: tuple[str, ...] = ()
    missions: tuple[str, ...] = ()
    group: str = ""
    expedition: int = 0
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

    def since_then(self, at: datetime) -> "Course | None":
        """What is left of it from a moment on; None if it was over."""
        claim = self.claim
        if claim.end is not None and claim.end <= at:
            return None
        if claim.start >= at:
            return self
        left = replace(claim, start=at, length=claim.length - (at - claim.start))
        return replace(self, claim=left, since=max(self.since, at))

    def going_on(self, until: datetime) -> Claim:
        """The claim at a moment before its end: what ended it, and the way home, are to come."""
        claim = self.claim
        return Claim(
            claim.start,
            None,
            claim.length - (self.counted - until),
            claim.number,
            claim.people,
            claim.missions[:1],
            claim.group,
            claim.expedition,
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


def found_by(manifest: Manifest, query: Query) -> Iterator[Course]:
    """What a query finds: stays, the times that ships were docked, times in command."""
    order = {stay: place for place, stay in enumerate(flown(manifest))}
    rows = find(manifest, query, manifest.known_to).rows
    for row in sorted(rows, key=lambda row: min((order[stay] for stay in row.stays), default=0)):
        crew = sorted(row.stays, key=order.__getitem__)
        missions: tuple[str, ...] = (row.mission,)
        facts: list[Any] = crew
        if query.of is Of.STAYS:
            missions = _ways(crew[0])
        elif query.of is Of.COMMANDS:
            own = (one for one in manifest.commands if one.person == row.person)
            facts = [one for one in own if one.expedition in row.expeditions]
        else:
            both = (EventKind.DOCKING, EventKind.UNDOCKING)
            facts = [event for kind in both if (event := manifest.event(row.mission, kind))]
        yield course_of(
            manifest,
            (row.end or manifest.known_to) - row.length,
            row.end,
            people=tuple(stay.person for stay in crew),
            missions=missions,
            expedition=row.expeditions[0] if row.expeditions else 0,
            rests_on=tuple(facts),
        )


def _ways(stay: Stay) -> tuple[str, ...]:
    return tuple(dict.fromkeys((stay.up, stay.down or stay.up)))


def spaceflights(manifest: Manifest) -> Iterator[Course]:
    """Every time in space, launch to landing, of those who have been aboard."""
    for person, came in _came_first(manifest).items():
        for flight in flights_of(manifest).get(person, ()):
            if not _has_begun(manifest, flight):
                continue
            course = course_of(
                manifest,
                flight.launch.earliest,
                _landed(manifest, flight),
                people=(person,),
                missions=_ways(flight.stay) if flight.stay else (),
                rests_on=(flight.other or flight.stay,),
            )
            yield Course(course.claim, max(course.since, came), course.counted)


def flights_to_the_station(manifest: Manifest) -> Iterator[Course]:
    """Every time in space that was for a stay aboard, launch to landing."""
    return (course for course in spaceflights(manifest) if course.claim.missions)


# ---------------------------------------------------------------------------------- ages


def ages_on_coming(manifest: Manifest) -> Iterator[Course]:
    """How old everyone was on first coming aboard; of those whose day of birth is known."""
    seen: set[str] = set()
    for stay in flown(manifest):
        came, born = stay.span.start, _born(manifest, stay.person)
        if born is not None and stay.person not in seen:
            yield Course(_aged(manifest, stay, born, came, came), came, came)
        seen.add(stay.person)


def ages_aboard(manifest: Manifest) -> Iterator[Course]:
    """How old everyone was on the last day of each stay; the next one takes its place."""
    own: dict[str, list[Stay]] = {}
    for stay in flown(manifest):
        own.setdefault(stay.person, []).append(stay)
    for person, several in own.items():
        born = _born(manifest, person)
        if born is None:
            continue
        for stay, later in zip_longest(several, several[1:]):
            end = left(stay)
            counted = end or manifest.known_to
            claim = _aged(manifest, stay, born, end, counted)
            replaced = later.span.start if later else None
            yield Course(claim, stay.span.start, counted, replaced)


def age_of(claim: Claim) -> int:
    """The whole years of a claim to a record of ages, by days in UTC."""
    born = next(row.born for row in claim.rests_on if isinstance(row, PersonIds))
    return whole_years(born.earliest.date(), (born.earliest + claim.length).date()) if born else 0


def _born(manifest: Manifest, person: str) -> datetime | None:
    day = day_of_birth(manifest, person)
    return datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None


def _aged(
    manifest: Manifest, stay: Stay, born: datetime, end: datetime | None, counted: datetime
) -> Claim:
    """The claim of someone's age: as long as the life so far."""
    rests_on = (stay, of_person(manifest, stay.person))
    start = stay.span.start
    return Claim(
        start, end, counted - born, people=(stay.person,), missions=_ways(stay), rests_on=rests_on
    )


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


def expeditions(manifest: Manifest) -> Iterator[Course]:
    """Every expedition, with all who belonged to it."""
    crews: dict[int, list[str]] = {}
    for member in manifest.expedition_crew:
        crews.setdefault(member.expedition, []).append(member.person)
    for one in manifest.expeditions:
        if one.start.earliest < manifest.known_to:
            end = one.end.latest if one.end else None
            yield course_of(
                manifest,
                one.start.earliest,
                end if end and end <= manifest.known_to else None,
                people=tuple(crews.get(one.number, ())),
                expedition=one.number,
                rests_on=(one,),
            )


# ------------------------------------------------------------------- of each person


def _by_person(courses: Iterable[Course]) -> Iterator[list[Course]]:
    found: dict[str, list[Course]] = {}
    for course in courses:
        found.setdefault(course.claim.people[0], []).append(course)
    yield from found.values()


def careers(courses: Iterable[Course]) -> Iterator[Course]:
    """What the courses of each person come to, as it stands after each of them."""
    for own in _by_person(courses):
        length, first = timedelta(), own[0].claim.start
        for number, (part, following) in enumerate(pairwise([*own, None]), start=1):
            if part is None:
                continue
            length += part.claim.length
            claim = Claim(
                first,
                part.claim.end,
                length,
                number,
                people=part.claim.people,
                rests_on=tuple(what for one in own[:number] for what in one.claim.rests_on),
            )
            replaced = following.claim.start if following else None
            yield Course(claim, part.since, part.counted, replaced)


def first_of_each(courses: Iterable[Course]) -> Iterator[Course]:
    """The first course of each person."""
    for own in _by_person(courses):
        yield own[0]


def last_of_each(courses: Iterable[Course]) -> Iterator[Course]:
    """The last course of each person: one stands until the next begins."""
    following: dict[str, datetime] = {}
    for course in reversed(tuple(courses)):
        person = course.claim.people[0]
        yield replace(course, replaced=following.get(person))
        following[person] = course.since
