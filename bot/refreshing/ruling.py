"""What a person finds of something that is held: it is accepted, rejected or put right.

What is accepted or put right is a row like any other, known since then, and of that person:
so it counts against what was known of the past, until a release knows it.
"""

from dataclasses import replace
from datetime import datetime

from bot.refreshing.holding import GONE, PERSON, HeldRow, Ruling, say, settle
from bot.refreshing.launch_library import minute
from bot.refreshing.learned import LearnedFile
from bot.refreshing.observed import Kind
from bot.refreshing.rows import OPERATOR, keep, text_of
from bot.station.domain import ONCE, Event, EventKind, Leg, Seat, Standing
from bot.station.manifest import Manifest
from bot.station.moments import Moment

Rows = tuple[Event | Seat, ...]


class Unfit(Exception):
    """Why something that is held cannot be settled so, and what to do instead."""


class Rulings:
    """What is held in ``file``, for a person to settle."""

    def __init__(self, file: LearnedFile) -> None:
        self._file = file

    def find(self, number: int) -> HeldRow:
        """What waits under a number; raises Unfit if nothing does."""
        found = [one for one in self._file.held() if one.number == number]
        if not found:
            raise Unfit(f"Nothing is held under {number}; 'data review' lists what is.")
        return found[0]

    def accept(self, one: HeldRow, rows: Rows, now: datetime) -> None:
        """Keep what comes of it, in one step."""
        with self._file.opened() as db:
            keep(db, rows, text_of(now))
            if one.kind == Kind.PLANS_GONE:
                # The plans of the next look are compared with none, so that they count as they are.
                db.execute("DELETE FROM plan")
            if one.kind == Kind.FLIGHTS_GONE:
                for launch in one.told.split():
                    say(db, GONE, launch)
            settle(db, one, Ruling.ACCEPTED, text_of(now))

    def reject(self, one: HeldRow, now: datetime) -> None:
        """Go by what was known for as long as the source says the same."""
        with self._file.opened() as db:
            settle(db, one, Ruling.REJECTED, text_of(now))

    def correct(self, one: HeldRow, rows: Rows, now: datetime) -> None:
        """Keep what is right, and go by it for as long as the source says the same."""
        with self._file.opened() as db:
            keep(db, rows, text_of(now))
            settle(db, one, Ruling.CORRECTED, text_of(now))

    def link(self, one: HeldRow, mission: str, now: datetime) -> None:
        """Note which mission a launch of the source's is, from the next look on."""
        with self._file.opened() as db:
            db.execute("INSERT OR REPLACE INTO link VALUES (?, ?)", (one.subject, mission))
            settle(db, one, Ruling.ACCEPTED, text_of(now))

    def name(self, one: HeldRow, number: str, person: str, now: datetime) -> None:
        """Note who a person of the source's is, from the next look on."""
        with self._file.opened() as db:
            say(db, PERSON, number, person)
            settle(db, one, Ruling.ACCEPTED, text_of(now))


def accepted(one: HeldRow, now: datetime) -> Rows:
    """The rows of something that is accepted; raises Unfit where it makes none."""
    if one.kind in (Kind.PLANS_GONE, Kind.FLIGHTS_GONE):
        return ()
    if not one.rows:
        instead = (
            "say which it is with --correct" if _who(one) else "reject it, or say what is right"
        )
        raise Unfit(f"Nothing in it could be a fact ({one.kind}); {instead}.")
    return tuple(
        replace(row, source=f"{row.source}; {OPERATOR.id}", known_since=minute(now))
        if isinstance(row, Event)
        else replace(row, source=f"{row.source}; {OPERATOR.id}")
        for row in one.rows
    )


def corrected(one: HeldRow, value: str, manifest: Manifest, now: datetime, written: str) -> Rows:
    """The rows of what a person says is right: a moment, or all people of a leg."""
    what = one.told.partition(" ")[0]
    if what in [str(kind) for kind in ONCE]:
        return (_event(one.subject, EventKind(what), value, now, written),)
    if what in [str(leg) for leg in Leg]:
        return _crew(one.subject, Leg(what), value.replace(",", " ").split(), manifest)
    raise Unfit("There is no single value in it that could be put right; accept or reject it.")


def _event(mission: str, kind: EventKind, value: str, now: datetime, written: str) -> Event:
    try:
        at = Moment.read(value)
    except ValueError as error:
        raise Unfit(f"{error}; the {kind} is a moment in UTC, as 2026-10-03T04:10Z.") from None
    past = at.earliest <= now
    if past and now < at.latest and at != minute(now):
        raise Unfit(f"{value} may be past or to come; say it more closely.")
    standing = Standing.ACTUAL if past else Standing.PLANNED
    return Event(mission, kind, at, standing, minute(now), OPERATOR.id, written)


def _crew(mission: str, leg: Leg, people: list[str], manifest: Manifest) -> Rows:
    there = {person.id: person for person in manifest.people}
    unknown = [one for one in people if one not in there]
    if unknown or not people or len(set(people)) < len(people):
        what = f"{unknown[0]!r} is no person of data/people.csv" if unknown else "That is no crew"
        raise Unfit(f"{what}; give all on the way {leg}, each once, as anna-kikina.")
    own = {seat.person: seat for seat in manifest.crew(mission, leg)}
    side = manifest.program(manifest.mission(mission).program).side
    return tuple(
        replace(own[one], source=OPERATOR.id)
        if one in own
        else Seat(
            mission,
            one,
            leg,
            "mission specialist",
            there[one].agency,
            {side, there[one].agency} == {"NASA", "Roscosmos"},
            OPERATOR.id,
        )
        for one in people
    )


def named(one: HeldRow, value: str, manifest: Manifest) -> tuple[str, str]:
    """Which person of the source's is who, as ``anna-kikina`` or ``649=anna-kikina``."""
    strange = _who(one)
    number, _, person = value.rpartition("=")
    if not number and len(strange) > 1:
        raise Unfit(f"There are several; say which, as {strange[0]}=anna-kikina.")
    number = number or strange[0]
    if number not in strange:
        raise Unfit(f"Nobody strange has the id {number!r}: {', '.join(strange)}.")
    if person not in {known.id for known in manifest.people}:
        raise Unfit(f"{person!r} is no person of data/people.csv, as anna-kikina is one.")
    other = {row.person: row.launch_library for row in manifest.person_ids}.get(person)
    if other and other != number:
        raise Unfit(f"{person} is {other} by data/person_ids.csv.")
    return number, person


def linked(value: str, manifest: Manifest) -> str:
    """Which mission a launch is; raises Unfit if it is none, or another launch."""
    if value not in {mission.id for mission in manifest.missions}:
        raise Unfit(f"There is no mission {value!r}, as soyuz-ms-29 is one.")
    if value in {row.mission for row in manifest.mission_ids if row.launch_library}:
        raise Unfit(f"{value} is another launch by data/mission_ids.csv.")
    return value


def _who(one: HeldRow) -> list[str]:
    if one.kind != Kind.UNKNOWN_PERSON:
        return []
    return one.told.partition(" ")[2].split(",")
