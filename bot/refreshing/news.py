"""A look at a source, beside what is known -> rows to add, and what is held; pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.refreshing.believing import Plans, apart, steady, whole
from bot.refreshing.crews import Crews, Waiting
from bot.refreshing.observed import Docked, Flight, Held, Kind, Refused, State
from bot.refreshing.ports import CHANGING_PORTS, moves
from bot.refreshing.who import SAME, who
from bot.station.domain import ONCE, Event, EventKind, Seat, Standing
from bot.station.manifest import Manifest, relocations
from bot.station.moments import Moment, Precision
from bot.station.ports import moves_ahead

# How far a plan may jump.
FARTHEST = timedelta(days=800)
_SOON = timedelta(days=4)
# By the clock of whoever tells.
_AHEAD = timedelta(minutes=5)
_A_DAY = timedelta(days=1)
# A docking later than this after the launch is none of this flight.
_UNDER_WAY = timedelta(days=20)


@dataclass(frozen=True, slots=True)
class News:
    """What a look brings: rows to add, parts that are held, crews seen once, and its plans.

    The rest is what a person said: ``links`` and ``people`` are missions and people by the
    source's ids, ``gone`` its launches that are no more, ``rejected`` what it tells wrong.
    """

    rows: tuple[Event | Seat, ...] = ()
    held: tuple[Held, ...] = ()
    waiting: Waiting = field(default_factory=dict)
    plans: Plans = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    rejected: frozenset[tuple[str, str, str]] = frozenset()


def news(
    flights: tuple[Flight, ...],
    manifest: Manifest,
    taken: datetime,
    since: datetime,
    before: News,
    source: str,
) -> News:
    """What the flights, told at ``taken``, add to what is known.

    ``before`` is what the look before brought. Raises Refused if the whole is not to be
    believed.
    """
    known = who(manifest, before.links, before.people)
    whole(flights, known, before.gone, taken, since)
    plans = {one.id: one.launch for one in flights if one.state is State.PLANNED}
    steady(flights, plans, before.plans)
    crews = Crews(known, taken, before.waiting, source, before.rejected)
    rows: list[Event | Seat] = []
    held: list[Held] = []
    of: dict[str, str] = {}
    for flight in flights:
        mission = known.mission(flight)
        if mission is None:
            held.append(_unknown(flight))
        elif mission in of:
            held.append(
                Held(Kind.TWICE, mission, f"{flight.id} and {of[mission]} are both this mission")
            )
        else:
            of[mission] = flight.id
            events: tuple[Event, ...] = ()
            try:
                told = _Flight(flight, mission, manifest, taken, source, before.rejected)
                events = tuple(told.events())
                rows += [*events, *crews.seats(flight, mission, events)]
            except Refused as doubt:
                held.append(Held(doubt.kind, mission, doubt.reason, doubt.rows, doubt.told))
                # A plan is as good without its crew; what happened would be told with a wrong one.
                if doubt.kind is Kind.UNKNOWN_PERSON and all(e.standing.is_plan for e in events):
                    rows += events
    return News(tuple(rows), tuple(held), crews.waiting, plans)


def _unknown(flight: Flight) -> Held:
    when = flight.launch or "without a date"
    return Held(
        Kind.UNKNOWN_FLIGHT,
        flight.id,
        f"{flight.name!r}, {when}: no id of ours and no crew tells which mission it is",
    )


@dataclass(frozen=True, slots=True)
class _Flight:
    """One flight beside the mission that it is."""

    flight: Flight
    mission: str
    manifest: Manifest
    taken: datetime
    source: str
    rejected: frozenset[tuple[str, str, str]]

    def events(self) -> Iterator[Event]:
        """The rows to add; raises Refused if the flight is told otherwise than it went."""
        told = self._told()
        rows = [row for kind, (at, past) in told.items() if (row := self._row(kind, at, past))]
        rows += self._moves()
        if EventKind.UNDOCKING not in told:
            rows += self._restored()
        yield from rows
        yield from self._pushed(rows)

    def _told(self) -> dict[EventKind, tuple[Moment, bool]]:
        flight, taken = self.flight, self.taken
        if flight.state is State.FAILED:
            doubt = "the launch is said to have failed, wholly or in part"
            raise Refused(Kind.FAILED, doubt, f"{EventKind.LAUNCH} {flight.launch}")
        launched = flight.state is State.LAUNCHED
        if launched and flight.launch and flight.launch.earliest > taken + _AHEAD:
            raise Refused(
                Kind.FUTURE_AS_PAST,
                f"said to be launched, at {flight.launch}, which is to come",
                f"{EventKind.LAUNCH} {flight.launch}",
            )
        told: dict[EventKind, tuple[Moment, bool]] = {}
        if flight.launch:
            told[EventKind.LAUNCH] = flight.launch, launched
        if flight.docked:
            told |= self._aboard(launched)
        if flight.landing:
            self._check_landing(told, flight.landing)
            told[EventKind.LANDING] = _minute(flight.landing), flight.landing <= taken
        return told

    def _aboard(self, launched: bool) -> dict[EventKind, tuple[Moment, bool]]:
        """Docking and undocking: of the first and of the last time at a port."""
        docked = self.flight.docked
        first, last = docked[0], docked[-1]
        started = self.flight.launch.earliest if launched and self.flight.launch else None
        if first.since <= self.taken:
            if started is None:
                raise Refused(
                    Kind.FUTURE_AS_PAST,
                    f"docked on {first.since:%Y-%m-%d}, but not launched",
                    f"{EventKind.DOCKING} {_minute(first.since)}",
                )
            if not started < first.since < started + _UNDER_WAY:
                raise Refused(
                    Kind.CONTRADICTION,
                    f"launched on {started:%Y-%m-%d} and first docked on {first.since:%Y-%m-%d}",
                    f"{EventKind.DOCKING} {_minute(first.since)}",
                )
        told = {EventKind.DOCKING: (_minute(first.since), first.since <= self.taken)}
        if last.until and (last.until > self.taken or self._has_left(last)):
            told[EventKind.UNDOCKING] = _minute(last.until), last.until <= self.taken
        return told

    def _has_left(self, last: Docked) -> bool:
        """Whether the end of the last time at a port is that of the visit, no change of ports."""
        if last.until is None:
            return False
        if self.taken - last.until > CHANGING_PORTS:
            return True
        ends = [_minute(self.flight.landing)] if self.flight.landing else []
        # What this source planned before is no second word: it may have meant the change of ports.
        own = [row.at for row in self._plans_to_leave() if row.source != self.source]
        ends += [at for at in own[-1:] if at and at.precision in (Precision.MINUTE, Precision.DAY)]
        return any(apart(end, _minute(last.until)) < _SOON for end in ends)

    def _plans_to_leave(self) -> list[Event]:
        """The plans to undock that are recorded, the newest last."""
        return [
            row
            for row in self.manifest.events
            if (row.mission, row.event) == (self.mission, EventKind.UNDOCKING)
            and row.standing.is_plan
        ]

    def _moves(self) -> Iterator[Event]:
        """The changes of ports that are not known, or of which the port was not."""
        all_told = [*moves(self.flight.docked)]
        yield from self._moves_ahead([one for one in all_told if one.since > self.taken])
        told = [one for one in all_told if one.since <= self.taken]
        known = relocations(self.manifest).get(self.mission, ())
        ats = [_minute(one.since) for one in told]
        untold = [row.at for row in known if row.at and not any(_same(row.at, at) for at in ats)]
        for one, at in zip(told, ats, strict=True):
            same = [row for row in known if row.at and _same(row.at, at)]
            near = [was for was in untold if apart(was, at) < _A_DAY]
            if near and not same:
                raise Refused(Kind.CONTRADICTION, f"relocation was {near[0]} and is told as {at}")
            if not same or (one.port and not same[0].port):
                event = self._event(EventKind.RELOCATION, same[0].at if same else at)
                yield replace(event, port=one.port)

    def _moves_ahead(self, told: list[Docked]) -> Iterator[Event]:
        """The next change of ports where its plan is news, or that it is planned no more."""
        known = moves_ahead(self.manifest).get(self.mission)
        if not told:
            own = known and known.source == self.source
            if own and known and known.at and known.at.earliest > self.taken:
                yield self._event(EventKind.RELOCATION, None, Standing.PLANNED)
            return
        at = _minute(told[0].since)
        is_news = known is None or known.at is None or _is_news(at, known.at)
        if is_news or (known and told[0].port not in ("", known.port)):
            event = self._event(EventKind.RELOCATION, at, Standing.PLANNED)
            yield replace(event, port=told[0].port)

    def _restored(self) -> Iterator[Event]:
        """The plan to leave as it was, where the source meant a change of ports by a newer one."""
        plans = self._plans_to_leave()
        ends = [_minute(one.until) for one in self.flight.docked[:-1] if one.until]
        if not plans or plans[-1].source != self.source or plans[-1].at not in ends:
            return
        before = [row for row in plans if row.at not in ends]
        yield self._event(
            EventKind.UNDOCKING,
            before[-1].at if before else None,
            before[-1].standing if before else Standing.PLANNED,
        )

    def _check_landing(
        self, told: Mapping[EventKind, tuple[Moment, bool]], landing: datetime
    ) -> None:
        if landing > self.taken:
            return
        known = self.manifest.event(self.mission, EventKind.UNDOCKING)
        at, past = told.get(EventKind.UNDOCKING, (None, False))
        if not past and (known is None or known.standing.is_plan):
            raise Refused(
                Kind.CONTRADICTION,
                f"landed on {landing:%Y-%m-%d} without having left the station",
                f"{EventKind.LANDING} {_minute(landing)}",
            )
        if past and at and landing < at.earliest:
            raise Refused(
                Kind.CONTRADICTION,
                f"landed on {landing:%Y-%m-%d} before leaving",
                f"{EventKind.LANDING} {_minute(landing)}",
            )

    def _row(self, kind: EventKind, at: Moment, past: bool) -> Event | None:
        """What is news of one event, None if nothing is."""
        known = self.manifest.event(self.mission, kind)
        was = known.at if known else None
        if known and was and not known.standing.is_plan:
            if not _same(at, was):
                now = at if past else f"planned for {at}"
                row = (self._event(kind, at),) if past else ()
                self._doubt(f"{kind} was {was} and is told as {now}", f"{kind} {at}", row)
                return None
            return self._with_port(known) if kind is EventKind.DOCKING else None
        if past:
            event = self._event(kind, at)
            first = self.flight.docked[0].port if kind is EventKind.DOCKING else ""
            return replace(event, port=first)
        if at.latest <= self.taken or (was and not _is_news(at, was)):
            return None
        if was and apart(at, was) > FARTHEST:
            event = self._event(kind, at, Standing.PLANNED)
            self._doubt(
                f"the plan of the {kind} jumps from {was} to {at}", f"{kind} {at}", (event,)
            )
            return None
        return self._event(kind, at, Standing.PLANNED)

    def _doubt(self, reason: str, told: str, rows: tuple[Event, ...] = ()) -> None:
        """Raise Refused, unless a person found it wrong: then what was known holds."""
        if (str(Kind.CONTRADICTION), self.mission, told) not in self.rejected:
            raise Refused(Kind.CONTRADICTION, reason, told, rows)

    def _with_port(self, known: Event) -> Event | None:
        """The docking of a ship that is there, told again with its port where that is news."""
        left = self.manifest.event(self.mission, EventKind.UNDOCKING)
        port = self.flight.docked[0].port
        if known.port or not port or (left and not left.standing.is_plan):
            return None
        event = self._event(EventKind.DOCKING, known.at)
        return replace(event, source=f"{known.source}; {self.source}", port=port)

    def _event(
        self, kind: EventKind, at: Moment | None, standing: Standing = Standing.ACTUAL
    ) -> Event:
        since = _minute(self.taken)
        note = self.flight.address
        return Event(self.mission, kind, at, standing, since, self.source, note)

    def _pushed(self, rows: list[Event]) -> Iterator[Event]:
        """What was planned to follow and cannot any more: no sooner than what it follows."""
        new = {row.event: row.at for row in rows}
        edge: Moment | None = None
        for kind in ONCE:
            known = self.manifest.event(self.mission, kind)
            at = new.get(kind) or (known.at if known else None)
            passed = at and edge and at.latest <= edge.earliest and kind not in new
            if edge and passed and known and known.standing.is_plan:
                at = _whole_day(edge) if edge.precision is Precision.MINUTE else edge
                yield self._event(kind, at, Standing.NO_EARLIER_THAN)
            edge = at or edge


def _minute(at: datetime) -> Moment:
    return Moment(at.replace(second=0, microsecond=0))


def _whole_day(at: Moment) -> Moment:
    return Moment(at.earliest.replace(hour=0, minute=0), Precision.DAY)


def _same(one: Moment, other: Moment) -> bool:
    """Whether two times of what happened agree, as closely as each is known."""
    return apart(one, other) <= SAME


def _is_news(at: Moment, was: Moment) -> bool:
    """Whether a plan says more than the one before: closer, or of another time."""
    if at.precision is Precision.MINUTE is was.precision:
        return abs(at.earliest - was.earliest) > SAME
    return not (at.earliest <= was.earliest and was.latest <= at.latest)
