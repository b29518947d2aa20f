"""Who stayed, on what ships and how often in command, up to a moment or with what is planned."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from bot.station.ahead import without_berth
from bot.station.commands import commands_by
from bot.station.conditions import Whom
from bot.station.manifest import Manifest
from bot.station.stays import Berth, Stay, berths, stays
from bot.station.worked_out import worked_out

# A stay by its person and the mission they came on.
StayKey = tuple[str, str]


class SoFar(NamedTuple):
    """The stays, in order and by person and by mission, the ships and the commands."""

    stays: tuple[Stay, ...]
    stays_of: Mapping[str, tuple[Stay, ...]]
    berths: tuple[Berth, ...]
    crews: Mapping[str, tuple[Stay, ...]]
    commands: Mapping[str, int]


@worked_out
def flown(manifest: Manifest, edge: datetime, *, planned: bool) -> SoFar:
    """All of it: what began before the moment, and what is to come where plans count."""

    def counts(one: Stay | Berth) -> bool:
        return planned or (not one.docking_standing.is_plan and one.span.start < edge)

    own = tuple(filter(counts, stays(manifest)))
    of: dict[str, list[Stay]] = {}
    crews: dict[str, list[Stay]] = {}
    for stay in own:
        of.setdefault(stay.person, []).append(stay)
        crews.setdefault(stay.up, []).append(stay)
    ships = [*filter(counts, berths(manifest).values())]
    if planned:
        ships += without_berth(manifest, edge)
    return SoFar(
        own,
        {person: tuple(every) for person, every in of.items()},
        tuple(sorted(ships, key=lambda berth: berth.span.start)),
        {mission: tuple(crew) for mission, crew in crews.items()},
        Counter(command.person for command in commands_by(manifest, edge)),
    )


@worked_out
def those_meant(
    manifest: Manifest, edge: datetime, whom: Whom, *, planned: bool
) -> frozenset[StayKey]:
    """The stays of the people meant."""

    def is_one(stay: Stay) -> bool:
        person = manifest.person(stay.person)
        return whom.has(stay.person, stay.agency, person.nationality, person.gender)

    every = flown(manifest, edge, planned=planned).stays
    return frozenset((stay.person, stay.up) for stay in every if is_one(stay))
