"""Made-up manifests, in days: small ones to see through, and random ones for laws.

Day 0 is 1 January 2001, 00:00 UTC. What lies after the day to which a world is known is a
plan. People are called by their ids; a star behind a name marks a cross-flight.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from bot.archive.checks import problems_of
from bot.archive.tables import TABLES, Records
from bot.station.domain import (
    ONCE,
    Agency,
    Country,
    Event,
    EventKind,
    Expedition,
    Leg,
    Membership,
    Mission,
    Person,
    Program,
    Seat,
    Source,
    Standing,
)
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Precision

FIRST = datetime(2001, 1, 1, tzinfo=UTC)
SIDES = {"soyuz": "Roscosmos", "dragon": "NASA", "shuttle": "NASA"}
COUNTRIES = {"Roscosmos": "RU", "NASA": "US"}
MADE_UP = "made-up"


def day(number):
    """The first instant of a day."""
    return FIRST + timedelta(days=number)


def whole_day(number):
    """A day, for something known no closer."""
    return Moment(_floor(number), Precision.DAY)


def whole_month(number):
    """The month of a day."""
    return Moment(_floor(number).replace(day=1), Precision.MONTH)


def whole_year(number):
    """The year of a day."""
    return Moment(_floor(number).replace(day=1, month=1), Precision.YEAR)


def _floor(number):
    return day(number).replace(hour=0, minute=0)


@dataclass(frozen=True)
class Plan:
    """What was planned of an event at some time, known since a day."""

    event: str
    at: Moment | None
    known: float | None
    standing: Standing = Standing.PLANNED


def plan(event, at, known=None, standing=Standing.PLANNED):
    """A row of an event's history."""
    return Plan(event, _moment(at), known, standing)


@dataclass(frozen=True)
class Flight:
    """A mission with its events and seats, to be put into a world."""

    name: str
    program: str
    times: tuple[tuple[EventKind, Moment], ...]
    up: tuple[str, ...]
    down: tuple[str, ...]
    plans: tuple[Plan, ...]


def mission(
    name, *, docking=None, undocking=None, launch=None, landing=None,
    crew="", home=None, program="soyuz", plans=(),
):  # fmt: skip
    """A mission whose times are days, or moments known no closer than that.

    Launch and landing lie a quarter of a day beside docking and undocking if not given;
    ``home`` is who goes home on it, its ``crew`` if not given.
    """
    docking, undocking = _moment(docking), _moment(undocking)
    launch = _moment(launch) or _beside(docking, -0.25)
    landing = _moment(landing) or _beside(undocking, 0.25)
    times = zip(ONCE, (launch, docking, undocking, landing), strict=True)
    return Flight(
        name,
        program,
        tuple((kind, moment) for kind, moment in times if moment is not None),
        tuple(crew.split()),
        tuple((crew if home is None else home).split()),
        tuple(plans),
    )


def _moment(given):
    return given if given is None or isinstance(given, Moment) else Moment(day(given))


def _beside(moment, days):
    if moment is None or moment.precision is not Precision.MINUTE:
        return moment
    return Moment(moment.earliest + timedelta(days=days))


def world(*flights, known_to=1000, expeditions=()):
    """The manifest of these flights, with every row that a data folder would have.

    ``expeditions`` are (first day, last day, names) and numbered from 1.
    """
    order = sorted(flights, key=_launch_order)
    people = sorted({name.rstrip("*") for flight in order for name in flight.up + flight.down})
    seats = [seat for flight in order for seat in _seats(flight)]
    agencies = {seat.person: seat.agency for seat in reversed(seats)}
    return Manifest(
        sources=(Source(MADE_UP, "a made-up world", newest=Moment(day(known_to))),),
        countries=tuple(
            Country(code, name, name, name, source=MADE_UP)
            for code, name in (("RU", "Russia"), ("US", "USA"))
        ),
        agencies=tuple(Agency(side, side, COUNTRIES[side], source=MADE_UP) for side in COUNTRIES),
        programs=tuple(
            Program(program, program.title(), side, side, source=MADE_UP)
            for program, side in SIDES.items()
        ),
        people=tuple(
            Person(
                name,
                name,
                agency=agencies[name],
                nationality=COUNTRIES[agencies[name]],
                source=MADE_UP,
            )
            for name in people
        ),
        missions=tuple(
            Mission(flight.name, flight.name, program=flight.program, source=MADE_UP)
            for flight in order
        ),
        events=tuple(event for flight in order for event in _events(flight, day(known_to))),
        seats=tuple(seats),
        expeditions=tuple(
            Expedition(number, Moment(day(start)), Moment(day(end)), source=MADE_UP)
            for number, (start, end, _) in enumerate(expeditions, start=1)
        ),
        expedition_crew=tuple(
            Membership(number, name)
            for number, (_, _, names) in enumerate(expeditions, start=1)
            for name in names.split()
        ),
    )


def _launch_order(flight):
    plans = [plan.at for plan in flight.plans if plan.event == "launch"]
    launch = dict(flight.times).get(EventKind.LAUNCH) or (plans[-1] if plans else None)
    return launch is None, launch and launch.earliest


def _events(flight, known_to):
    for kind in EventKind:
        rows = [
            Event(flight.name, kind, plan.at, plan.standing, _known(plan.known), MADE_UP)
            for plan in flight.plans
            if plan.event == kind
        ]
        if moment := dict(flight.times).get(kind):
            standing = Standing.ACTUAL if moment.latest <= known_to else Standing.PLANNED
            since = max((row.known_since for row in rows if row.known_since), default=None)
            newest = since and Moment(since.earliest + timedelta(days=1))
            rows.append(
                Event(
                    flight.name,
                    kind,
                    moment,
                    standing,
                    newest if standing.is_plan else None,
                    MADE_UP,
                )
            )
        yield from sorted(
            rows, key=lambda row: (not row.standing.is_plan, row.known_since or Moment(FIRST))
        )


def _known(number):
    return None if number is None else Moment(day(number))


def _seats(flight):
    own = SIDES[flight.program]
    other = {"Roscosmos": "NASA", "NASA": "Roscosmos"}[own]
    for leg, names in ((Leg.UP, flight.up), (Leg.DOWN, flight.down)):
        for place, name in enumerate(names):
            swapped = name.endswith("*")
            yield Seat(
                flight.name,
                name.rstrip("*"),
                leg,
                "flight engineer" if place else "commander",
                other if swapped else own,
                swapped,
                MADE_UP,
            )


def problems(manifest):
    """What the archive would refuse in a manifest."""
    rows = {table.name: list(enumerate(getattr(manifest, table.name), 2)) for table in TABLES}
    return problems_of(Records(rows))


# ------------------------------------------------------------------------ random

_NAMES = tuple(f"{first}{last}" for last in "abcdef" for first in "ABCDEFGHIJKLMNOP")


@dataclass
class _Ship:
    name: str
    program: str
    docking: Moment
    undocking: Moment | None
    up: list[str]
    down: list[str]
    plans: tuple[Plan, ...] = ()

    @property
    def gone(self):
        return self.undocking.latest if self.undocking else datetime.max.replace(tzinfo=UTC)


@st.composite
def _manifests(draw):
    known_to = draw(st.integers(30, 900))
    ships = _ships(draw, known_to)
    names = iter(_NAMES)
    _board(draw, ships, names)
    flights = [
        mission(
            ship.name,
            docking=ship.docking,
            undocking=ship.undocking,
            crew=" ".join(ship.up),
            home=" ".join(ship.down),
            program=ship.program,
            plans=ship.plans,
        )
        for ship in ships
    ]
    if draw(st.booleans()):
        start = draw(st.integers(0, max(0, known_to - 1)))
        pair = f"{next(names)} {next(names)}"
        flights.append(mission("Aborted", launch=start, landing=start + 0.02, crew=pair))
    if draw(st.booleans()):
        flights.append(
            mission(
                "Vague",
                launch=whole_year(known_to + 366),
                crew=f"{next(names)} {next(names)}*",
                program=draw(st.sampled_from(["soyuz", "dragon"])),
            )
        )
    return world(*flights, known_to=known_to)


def _ships(draw, known_to):
    ships = []
    hours = 24
    ends = []
    for number in range(draw(st.integers(1, 6))):
        # Now and then a ship comes in the very minute in which another leaves.
        later = [end for end in ends if end > hours]
        hours = (
            draw(st.sampled_from(later))
            if later and draw(st.booleans())
            else hours + draw(st.integers(7, 2400))
        )
        leaves = hours + draw(st.integers(13, 6000))
        ends.append(leaves)
        docking, undocking = (_as_known(draw, at / 24, known_to) for at in (hours, leaves))
        unknown = draw(st.integers(0, 5)) == 0 and leaves / 24 > known_to
        ships.append(
            _Ship(
                f"Ship-{number}",
                draw(st.sampled_from(sorted(SIDES))),
                docking,
                None if unknown else undocking,
                [],
                [],
                _history(draw, hours / 24),
            )
        )
    return ships


def _as_known(draw, at, known_to):
    """A minute if it has happened, else a minute, a day or a month."""
    if at <= known_to:
        return Moment(day(at))
    return draw(st.sampled_from([Moment(day(at)), whole_day(at), whole_month(at)]))


def _history(draw, at):
    slips = draw(st.lists(st.integers(1, 90), max_size=2, unique=True))
    return tuple(
        plan("docking", at - slip / 2, known=at - slip) for slip in sorted(slips, reverse=True)
    )


def _board(draw, ships, names):
    """Give each ship a crew, of new people and of some who have been home, and a way home."""
    free = {}
    for ship in sorted(ships, key=lambda ship: ship.docking):
        rested = sorted(name for name, since in free.items() if since <= ship.docking.earliest)
        crew = draw(st.lists(st.sampled_from(rested), max_size=2, unique=True)) if rested else []
        crew += [next(names) for _ in range(draw(st.integers(0, 2)))]
        for place, name in enumerate(crew):
            free.pop(name, None)
            swapped = "*" if place and draw(st.booleans()) else ""
            ship.up.append(name + swapped)
            homes = [
                other
                for other in ships
                if other.undocking and other.undocking.earliest > ship.docking.latest
            ]
            # Most go home as they came.
            home = ship if ship in homes and draw(st.booleans()) else None
            home = home or (draw(st.sampled_from(homes)) if homes else None)
            if home:
                home.down.append(name + swapped)
                free[name] = home.gone


MANIFESTS = _manifests().filter(lambda manifest: not problems(manifest))
INSTANTS = st.integers(-24 * 30, 24 * 1500).map(lambda hours: day(hours / 24))
