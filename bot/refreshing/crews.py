"""Who flies, as a source tells it, beside who is known to; pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.refreshing.observed import Flight, Kind, Member, Refused
from bot.refreshing.who import Who
from bot.station.domain import Event, EventKind, Leg, Seat

# Two looks at a crew that agree count if this long apart.
AGREED = timedelta(hours=1)

# A mission's leg, as "crew-14 up" -> the people of it and since when they are told.
Waiting = Mapping[str, tuple[tuple[str, ...], datetime]]


@dataclass(slots=True)
class Crews:
    """The crews of one look; ``waiting`` are those that a second look must confirm."""

    who: Who
    taken: datetime
    before: Waiting
    source: str
    rejected: frozenset[tuple[str, str, str]] = frozenset()
    waiting: dict[str, tuple[tuple[str, ...], datetime]] = field(default_factory=dict)

    def seats(self, flight: Flight, mission: str, news: tuple[Event, ...]) -> list[Seat]:
        """The whole crew of each leg that is another than was known; raises Refused."""
        happened = {row.event for row in news if not row.standing.is_plan}
        up = self._leg(mission, Leg.UP, flight.up, EventKind.LAUNCH in happened)
        down = self._leg(
            mission,
            Leg.DOWN,
            flight.down,
            bool(happened & {EventKind.UNDOCKING, EventKind.LANDING}),
        )
        return up + (down or self._way_home(mission, up))

    def _way_home(self, mission: str, up: list[Seat]) -> list[Seat]:
        """Who then comes home on a ship of which the crew changed, where nobody told it yet."""
        former = {seat.person for seat in self.who.manifest.crew(mission, Leg.UP)}
        gone = former - {seat.person for seat in up}
        home = self.who.manifest.crew(mission, Leg.DOWN)
        if not up or self._over(mission, Leg.DOWN) or not any(s.person in gone for s in home):
            return []
        came = [replace(seat, leg=Leg.DOWN) for seat in up if seat.person not in former]
        return [seat for seat in home if seat.person not in gone] + came

    def _leg(
        self, mission: str, leg: Leg, members: tuple[Member, ...], happens: bool
    ) -> list[Seat]:
        if not members:
            return []
        twice = [name for name, count in Counter(one.id for one in members).items() if count > 1]
        if twice:
            doubt = f"person {twice[0]} is told twice on the way {leg}"
            return self._doubt(Kind.TWICE, mission, doubt, _told(leg, members))
        people = self.who.crew(mission, leg, members)
        strange = [one for one, person in zip(members, people, strict=True) if person is None]
        if strange:
            names = ", ".join(f"{one.name} ({one.id})" for one in strange)
            doubt = f"on the way {leg}: {names}"
            return self._doubt(Kind.UNKNOWN_PERSON, mission, doubt, _told(leg, strange))
        told = tuple(sorted(person for person in people if person))
        if len(set(told)) < len(told):
            doubt = f"two people of the way {leg} are the same"
            return self._doubt(Kind.TWICE, mission, doubt, _told(leg, members))
        ours = {seat.person for seat in self.who.manifest.crew(mission, leg)}
        if ours == set(told) or (set(told) < ours and not happens and not self._over(mission, leg)):
            # Crews are entered one by one; fewer than were named are not all of them.
            return []
        roles = {person: one.role for person, one in zip(people, members, strict=True) if person}
        crew = [self._seat(mission, leg, person, roles[person]) for person in told]
        doubt = ""
        if self._over(mission, leg) and ours:
            doubt = (
                f"those on the way {leg} were {', '.join(sorted(ours))} and are told as"
                f" {', '.join(told)}"
            )
        elif set(told) < ours:
            doubt = f"{', '.join(sorted(ours - set(told)))} is missing"
        if doubt:
            home = self._way_home(mission, crew) if leg is Leg.UP else []
            words = _told(leg, members)
            return self._doubt(Kind.CONTRADICTION, mission, doubt, words, (*crew, *home))
        return crew if happens or self._confirmed(mission, leg, told) else []

    def _doubt(
        self, kind: Kind, mission: str, reason: str, told: str, rows: tuple[Seat, ...] = ()
    ) -> list[Seat]:
        """Raise Refused, unless a person found it wrong: then what was known holds."""
        if (str(kind), mission, told) in self.rejected:
            return []
        raise Refused(kind, reason, told, rows)

    def _over(self, mission: str, leg: Leg) -> bool:
        kind = EventKind.LAUNCH if leg is Leg.UP else EventKind.UNDOCKING
        event = self.who.manifest.event(mission, kind)
        return event is not None and not event.standing.is_plan

    def _confirmed(self, mission: str, leg: Leg, told: tuple[str, ...]) -> bool:
        key = f"{mission} {leg}"
        people, since = self.before.get(key, (told, self.taken))
        if people != told:
            since = self.taken
        self.waiting[key] = told, since
        return self.taken - since >= AGREED

    def _seat(self, mission: str, leg: Leg, person: str, role: str) -> Seat:
        manifest = self.who.manifest
        own = next((one for one in manifest.crew(mission, leg) if one.person == person), None)
        agency = own.agency if own else manifest.person(person).agency
        side = manifest.program(manifest.mission(mission).program).side
        cross = {side, agency} == {"NASA", "Roscosmos"}
        return Seat(
            mission,
            person,
            leg,
            own.role if own else role,
            agency,
            own.cross_flight if own else cross,
            self.source,
        )


def _told(leg: Leg, members: Iterable[Member]) -> str:
    return f"{leg} {','.join(sorted(one.id for one in members))}"
