"""What facts can mean together that cannot be: events, seats, expeditions, command."""

from collections.abc import Iterator, Mapping
from itertools import groupby, pairwise
from typing import Any

from bot.archive.order import manifest_of, unsure
from bot.archive.tables import Problem, Records
from bot.station.capacities import capacity
from bot.station.domain import EventKind, Leg
from bot.station.manifest import counted, relocations
from bot.station.moments import Moment
from bot.station.stays import Berth, Stay, berths, stays


def meaning_problems(records: Records) -> Iterator[Problem]:
    """What is wrong with records that each read well and whose ids are all known."""
    yield from unsure(records)
    sheet = _Sheet(records)
    for check in (
        _events,
        _relocations,
        _legs,
        _ways_home,
        _presence,
        _places,
        _expeditions,
        _commands,
    ):
        yield from check(sheet)


class _Sheet:
    """The records with the manifest they make."""

    def __init__(self, records: Records) -> None:
        self.records = records
        self.manifest = manifest_of(records)

    def rows(self, table: str) -> list[tuple[int, Any]]:
        return self.records.rows[table]

    def line(self, table: str, record: object) -> int:
        return next((line for line, row in self.rows(table) if row is record), 0)


def _events(sheet: _Sheet) -> Iterator[Problem]:
    known_to = sheet.manifest.known_to
    for line, event in sheet.rows("events"):
        if event.at and not event.standing.is_plan and event.at.earliest > known_to:
            yield Problem(
                "events.csv",
                line,
                f"{event.event} {event.at} is told as actual but lies after the newest"
                f" moment of sources.csv, {Moment(known_to)}",
            )
    holding = counted(sheet.manifest)
    for mission in sheet.manifest.missions:
        events = [
            event
            for kind in EventKind
            if (event := holding.get((mission.id, kind))) and event.at is not None
        ]
        for former, event in pairwise(events):
            if not_after(event.at, former.at):
                yield Problem(
                    "events.csv",
                    sheet.line("events", event),
                    f"{event.event} {event.at} is {how_wrong(event.at, former.at)}"
                    f" {former.event} {former.at}",
                )
            if former.standing.is_plan and not event.standing.is_plan:
                yield Problem(
                    "events.csv",
                    sheet.line("events", event),
                    f"{event.event} is actual but the {former.event} before it is planned",
                )


def _relocations(sheet: _Sheet) -> Iterator[Problem]:
    """A change of ports while the ship was not docked."""
    for mission, moves in relocations(sheet.manifest).items():
        came = sheet.manifest.event(mission, EventKind.DOCKING)
        left = sheet.manifest.event(mission, EventKind.UNDOCKING)
        for event in moves:
            line = sheet.line("events", event)
            if came is None or came.standing.is_plan:
                yield Problem(
                    "events.csv", line, f"{mission} changed ports but no docking of it is told"
                )
            elif not_after(event.at, came.at):
                words = f"{how_wrong(event.at, came.at)} docking {came.at}"
                yield Problem("events.csv", line, f"relocation {event.at} is {words}")
            if left and not left.standing.is_plan and not_after(left.at, event.at):
                yield Problem(
                    "events.csv", line, f"relocation {event.at} is after undocking {left.at}"
                )


def not_after(later: Moment | None, former: Moment | None) -> bool:
    """Whether a moment that should come after another surely does not."""
    return later is not None and former is not None and later.latest <= former.earliest


def how_wrong(later: Moment | None, former: Moment | None) -> str:
    """In words how it fails to: it comes before, or no later."""
    return "no later than" if later == former else "before"


def _legs(sheet: _Sheet) -> Iterator[Problem]:
    """Someone who comes down without having gone up."""
    ups: dict[str, list[str]] = {}
    for _, seat in sheet.rows("seats"):
        if seat.leg is Leg.UP:
            ups.setdefault(seat.person, []).append(seat.mission)
    missions = sheet.manifest.missions
    place = {mission.id: index for index, mission in enumerate(missions)}
    docked = berths(sheet.manifest)
    downs: dict[tuple[str, str], int] = {}
    for line, seat in sheet.rows("seats"):
        if seat.leg is Leg.UP:
            continue
        came = [
            up for up in ups.get(seat.person, ()) if _came_before(up, seat.mission, place, docked)
        ]
        if not came:
            yield Problem(
                "seats.csv",
                line,
                f"{seat.person} comes down in {seat.mission} without having gone up",
            )
            continue
        last = max(came, key=place.__getitem__)
        if (seat.person, last) in downs:
            yield Problem(
                "seats.csv",
                line,
                f"{seat.person} went up in {last} and came down already by line"
                f" {downs[seat.person, last]}",
            )
        downs.setdefault((seat.person, last), line)


def _came_before(up: str, down: str, place: Mapping[str, int], docked: Mapping[str, Berth]) -> bool:
    if up == down or up not in docked or down not in docked:
        return place[up] <= place[down]
    end = docked[down].span.end
    return end is None or docked[up].span.start < end


def _ways_home(sheet: _Sheet) -> Iterator[Problem]:
    """Someone whose ship has left and who has no way home; two in command of a ship."""
    manifest = sheet.manifest
    lines = {(seat.person, seat.mission, seat.leg): line for line, seat in sheet.rows("seats")}
    for stay in stays(manifest):
        left = manifest.event(stay.up, EventKind.UNDOCKING)
        if stay.undocking is None and left and left.at and not left.standing.is_plan:
            yield Problem(
                "seats.csv",
                lines[stay.person, stay.up, Leg.UP],
                f"{stay.person} has no way down, but {stay.up} left on {left.at};"
                " a row with 'down' is missing, if only a planned one",
            )
    commanders: dict[tuple[str, Leg], str] = {}
    for line, seat in sheet.rows("seats"):
        if seat.role != "commander":
            continue
        other = commanders.setdefault((seat.mission, seat.leg), seat.person)
        if other != seat.person:
            yield Problem(
                "seats.csv",
                line,
                f"{seat.mission} has two commanders on the way {seat.leg},"
                f" {other} and {seat.person}",
            )


def _presence(sheet: _Sheet) -> Iterator[Problem]:
    """Someone aboard twice at a time."""
    lines = {
        (seat.person, seat.mission): line
        for line, seat in sheet.rows("seats")
        if seat.leg is Leg.UP
    }
    known = sorted(
        (stay for stay in stays(sheet.manifest) if not stay.assumed),
        key=lambda stay: (stay.person, stay.docking.latest),
    )
    for person, own in groupby(known, key=lambda stay: stay.person):
        for former, stay in pairwise(own):
            left = former.undocking.earliest if former.undocking else None
            if left is None or stay.docking.latest < left:
                yield Problem(
                    "seats.csv",
                    lines[person, stay.up],
                    f"{person} comes aboard in {stay.up} while aboard since {former.docking}"
                    f" by {former.up}",
                )


def _places(sheet: _Sheet) -> Iterator[Problem]:
    """More people on a leg than the ship had seats then."""
    manifest = sheet.manifest
    taken: dict[tuple[str, Leg], list[int]] = {}
    for line, seat in sheet.rows("seats"):
        taken.setdefault((seat.mission, seat.leg), []).append(line)
    for (mission, leg), lines in taken.items():
        event = manifest.event(mission, EventKind.LAUNCH if leg is Leg.UP else EventKind.UNDOCKING)
        seats = capacity(manifest, mission, event.at if event else None)
        if seats is not None and len(lines) > seats:
            yield Problem(
                "seats.csv",
                lines[seats],
                f"{len(lines)} people go {leg} in {mission}, which has {seats} seats",
            )


def _expeditions(sheet: _Sheet) -> Iterator[Problem]:
    manifest = sheet.manifest
    numbers = {expedition.number: expedition for expedition in manifest.expeditions}
    own: dict[str, list[Stay]] = {}
    for stay in stays(manifest):
        own.setdefault(stay.person, []).append(stay)
    for line, member in sheet.rows("expedition_crew"):
        expedition = numbers[member.expedition]
        end = expedition.end.latest if expedition.end else None
        if not any(
            (end is None or stay.span.start < end)
            and (stay.span.end is None or expedition.start.earliest < stay.span.end)
            for stay in own.get(member.person, ())
        ):
            yield Problem(
                "expedition_crew.csv",
                line,
                f"{member.person} was not aboard during Expedition {expedition.number}",
            )


def _commands(sheet: _Sheet) -> Iterator[Problem]:
    for line, command in sheet.rows("commands"):
        since = command.since
        if not any(
            stay.person == command.person
            and (stay.span.start == since.earliest or stay.span.start < since.latest)
            and (stay.span.end is None or since.earliest < stay.span.end)
            for stay in stays(sheet.manifest)
        ):
            yield Problem(
                "commands.csv",
                line,
                f"{command.person} is in command from {since} but not aboard then",
            )
