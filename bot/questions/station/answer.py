"""Questions about the station itself."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.questions.registry import question
from bot.questions.report import Report
from bot.reading.readers import Date, OneTopic
from bot.station.ahead import is_hindsight
from bot.station.domain import (
    Agreement,
    Event,
    EventKind,
    Mission,
    OfficeHolder,
    Program,
    Standing,
    Statement,
)
from bot.station.manifest import Manifest
from bot.station.rotation import upcoming
from bot.station.topics import Topic


@dataclass(frozen=True, slots=True)
class Vehicle:
    """A programme that can carry crews: its seats, its last and next crewed launch.

    ``hindsight`` says that the next one is told by how it went later.
    """

    program: Program
    seats: int | None
    last: tuple[Mission, Event] | None
    coming: tuple[Mission, Event] | None
    waiting: Mission | None
    hindsight: bool = False


@dataclass(frozen=True, slots=True)
class StationReport(Report):
    """What is known of the station on a topic, as its sources say it."""

    topic: Topic
    statements: tuple[Statement, ...]
    commitments: tuple[Agreement, ...]
    heads: tuple[OfficeHolder, ...]
    vehicles: tuple[Vehicle, ...]
    at: datetime

    @property
    def is_of_flights(self) -> bool:
        """It tells what was agreed or said."""
        return False

    @property
    def standing(self) -> Standing:
        """What sources have said is said; it may speak of plans."""
        return Standing.ACTUAL

    @property
    def firm(self) -> dict[str, Agreement]:
        """The commitments that hold, by whose they are."""
        return {
            row.parties[0]: row
            for row in self.commitments
            if row.valid_until and row.id in {"iss-us-2030", "iss-russia-2028"}
        }

    @property
    def carried_by(self) -> tuple[Any, ...]:
        """The commitments that hold, or the statement that comes first."""
        if self.topic is Topic.END:
            return tuple(self.firm.values()) or self.evidence
        return self.heads or self.statements[:1] or self.evidence


@question(
    "The station itself: until when, partners, vehicles, cost.",
    examples=("until when will the ISS operate", "who heads NASA and Roscosmos"),
)
def station(
    manifest: Manifest, now: datetime, *, topic: OneTopic | None = None, when: Date | None = None
) -> StationReport:
    asked = topic or (Topic.HEADS if when else Topic.END)
    at = when.last.astimezone(when.zone) if when else now
    statements = tuple(
        row
        for row in manifest.statements
        if row.topic == asked and (row.said is None or row.said.earliest <= at)
    )
    commitments = (
        tuple(
            sorted(
                (
                    row
                    for row in manifest.agreements
                    if row.kind == "iss_operation"
                    and (row.announced is None or row.announced.earliest <= at)
                ),
                key=lambda row: (row.announced is not None, row.announced),
            )
        )
        if asked is Topic.END
        else ()
    )
    heads = (
        tuple(
            row
            for row in manifest.office_holders
            if row.since.earliest <= at and (row.until is None or at < row.until.latest)
        )
        if asked is Topic.HEADS
        else ()
    )
    # Where a source gives the day of change only, the one who comes holds the day.
    heads = tuple({row.office: row for row in heads}.values())
    vehicles = _vehicles(manifest, at) if asked is Topic.VEHICLES else ()
    return StationReport(
        asked,
        statements,
        commitments,
        heads,
        vehicles,
        at,
        now=now,
        known_to=manifest.known_to,
        evidence=(*statements, *commitments, *heads, *(vehicle.program for vehicle in vehicles)),
    )


def _vehicles(manifest: Manifest, at: datetime) -> tuple[Vehicle, ...]:
    found = []
    edge = manifest.edge(at)
    for program in manifest.programs:
        launches = [
            (mission, event)
            for mission in manifest.missions
            if mission.program == program.id
            and (event := manifest.event(mission.id, EventKind.LAUNCH))
            and event.at
        ]
        flown = [
            (mission, event)
            for mission, event in launches
            if not event.standing.is_plan and event.at and event.at.earliest <= edge
        ]
        coming = upcoming(manifest, EventKind.LAUNCH, at, program.id)
        waiting = [
            mission
            for mission in manifest.missions
            if mission.program == program.id and mission.id not in {m.id for m, _ in launches}
        ]
        seats = [
            row.seats
            for row in manifest.capacities
            if row.program == program.id and not row.mission
        ]
        found.append(
            Vehicle(
                program,
                seats[0] if seats else None,
                flown[-1] if flown else None,
                (manifest.mission(coming[0].mission), coming[0]) if coming else None,
                waiting[0] if waiting else None,
                bool(coming) and is_hindsight(coming[0], edge),
            )
        )
    return tuple(found)
