"""Which of our missions and people a source means: by ids and by who flies together; pure.

Names alone never decide it: by likeness the wrong people are nearer than some right ones.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.refreshing.observed import Flight, Member
from bot.station.domain import EventKind, Leg
from bot.station.manifest import Manifest
from bot.station.moments import Precision

# Sources give the seconds of a launch or round them.
SAME = timedelta(minutes=2)
# One person in common may be a seat that was changed; two who fly together are a crew.
_TOGETHER = 2


@dataclass(frozen=True, slots=True)
class Who:
    """The tables of ids, as a source's ids -> ours."""

    manifest: Manifest
    missions: Mapping[str, str]
    ships: Mapping[str, str]
    people: Mapping[str, str]

    def mission(self, flight: Flight) -> str | None:
        """The mission that a flight is, None if nothing certain tells."""
        known = self.missions.get(flight.id) or self.ships.get(flight.ship)
        return known or self._by_crew(flight)

    def crew(self, mission: str, leg: Leg, members: tuple[Member, ...]) -> tuple[str | None, ...]:
        """Who the members are, None where it is not certain."""
        known = [self.people.get(member.id) for member in members]
        ours = {seat.person for seat in self.manifest.crew(mission, leg)}
        listed = set(self.people.values())
        left = {person for person in ours - set(known) if person not in listed}
        strange = [member for member, person in zip(members, known, strict=True) if not person]
        found: dict[str, str] = {}
        if strange and len(members) > 1 and any(known) and len(left) == len(strange):
            for member in strange:
                named = [one for one in left if _plain(member.name) in self._names(one)]
                if len(named) == 1:
                    found[member.id] = named[0]
        return tuple(
            person or found.get(member.id) for member, person in zip(members, known, strict=True)
        )

    def _by_crew(self, flight: Flight) -> str | None:
        together = {self.people.get(member.id) for member in flight.up} - {None}
        if len(together) < _TOGETHER:
            return None
        taken = set(self.missions.values())
        found = [
            mission.id
            for mission in self.manifest.missions
            if mission.id not in taken and self._flies(mission.id, together, flight)
        ]
        return found[0] if len(found) == 1 else None

    def _flies(self, mission: str, together: set[str | None], flight: Flight) -> bool:
        ours = {seat.person for seat in self.manifest.crew(mission, Leg.UP)}
        if len(ours & together) < max(_TOGETHER, len(ours) - 1):
            return False
        event = self.manifest.event(mission, EventKind.LAUNCH)
        if event is None or event.standing.is_plan or event.at is None or flight.launch is None:
            return True
        if event.at.precision is not Precision.MINUTE:
            return event.at.earliest <= flight.launch.earliest < event.at.latest
        return abs(event.at.earliest - flight.launch.earliest) <= SAME

    def _names(self, person: str) -> set[str]:
        one = self.manifest.person(person)
        return {_plain(name) for name in (one.name, one.called, *one.aliases) if name}


def who(manifest: Manifest, links: Mapping[str, str], said: Mapping[str, str]) -> Who:
    """The tables of ids of a manifest, and what a person said: missions by launch, and people."""
    known = {one.id for one in manifest.people}
    there = {mission.id for mission in manifest.missions}
    flights = {launch: mission for launch, mission in links.items() if mission in there}
    return Who(
        manifest,
        flights
        | {row.launch_library: row.mission for row in manifest.mission_ids if row.launch_library},
        {
            row.launch_library_flight: row.mission
            for row in manifest.mission_ids
            if row.launch_library_flight
        },
        {number: person for number, person in said.items() if person in known}
        | {row.launch_library: row.person for row in manifest.person_ids if row.launch_library},
    )


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if letter.isalnum())
