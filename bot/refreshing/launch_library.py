"""Launch Library 2, version 2.3.0: what to ask it for, and its answers -> flights; pure.

The document of its interface allows fewer nulls than its answers have: what may be null here
is what was null in real ones.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.refreshing.addresses import BASE
from bot.refreshing.observed import Docked, Flight, Kind, Member, Refused, State
from bot.refreshing.ports import merged
from bot.station.domain import EventKind, Source
from bot.station.manifest import LIVE
from bot.station.moments import Moment, Precision

# Programme 17 is the station's, and so is station 4.
STATION, PROGRAMME = 4, 17
DESTINATION = "International Space Station"
_STATES = {
    **dict.fromkeys((1, 2, 5, 8), State.PLANNED),
    **dict.fromkeys((3, 6), State.LAUNCHED),
    **dict.fromkeys((4, 7), State.FAILED),
}
_PRECISIONS = {
    **dict.fromkeys(("SEC", "MIN"), Precision.MINUTE),
    **dict.fromkeys(("HR", "MOR", "AFT", "DAY"), Precision.DAY),
    **dict.fromkeys(("WK", "M"), Precision.MONTH),
}
_PARTS_OF_A_YEAR = {"Q1", "Q2", "Q3", "Q4", "H1", "H2"}
# The longest real one has 15 letters.
_LONGEST_PORT = 40
_DUMMIES = "Anthropomorphic Test Device", "Zero-G Indicator"
_ROLES = {
    "Commander": "commander",
    "Spacecraft Commander": "commander",
    "Pilot": "pilot",
    "Joint Operations Commander": "pilot",
    "Flight Engineer": "flight engineer",
    "Tourist": "spaceflight participant",
    "Spaceflight Participant": "spaceflight participant",
}


# Which of the two lists tells of an event, by its place; a ship's landing stands with its launch.
LAUNCHES, DOCKINGS = 0, 1


def listed(kind: EventKind) -> int:
    """The place of the list that tells of an event."""
    return LAUNCHES if kind in (EventKind.LAUNCH, EventKind.LANDING) else DOCKINGS


def listings(since: datetime) -> tuple[str, str]:
    """The two lists to ask for, from the base on: launches and dockings since then."""
    edge = f"{since:%Y-%m-%dT%H:%M:%SZ}"
    return (
        f"launches/?program={PROGRAMME}&is_crewed=true&net__gte={edge}"
        "&ordering=net&mode=detailed&limit=100",
        f"docking_events/?space_station_target__id={STATION}&docking__gte={edge}"
        "&ordering=docking&limit=100",
    )


def source(read: datetime, base: str = BASE) -> Source:
    """The source's own row, as read at that moment."""
    return Source(
        LIVE,
        "Launch Library 2 of The Space Devs, version 2.3.0, read by the bot itself",
        read=Moment(read.replace(hour=0, minute=0, second=0, microsecond=0), Precision.DAY),
        newest=minute(read),
        licence="free to use",
        credit="The Space Devs",
        url=base,
        note="Launches, dockings, changes of ports, undockings and landings after this release",
        publisher="The Space Devs",
        date=minute(read),
    )


def flights(
    launches: Sequence[object], dockings: Sequence[object], base: str = BASE
) -> tuple[Flight, ...]:
    """The station's flights of whole lists, by id; raises Refused if a row is not as it should be.

    Rows told twice, as where a list moves while its pages are read, count once.
    """
    berths: dict[str, list[Docked]] = {}
    for row in dockings:
        ship, docked = _docking(_object(row, "a docking"))
        if ship and docked:
            berths.setdefault(ship, []).append(docked)
    found: dict[str, Flight] = {}
    for row in launches:
        for flight in _flights(_object(row, "a launch"), berths, base):
            if found.setdefault(flight.id, flight) != flight:
                raise Refused(Kind.SHAPE, f"launch {flight.id} is told in two ways")
    return tuple(found[key] for key in sorted(found))


def minute(at: datetime) -> Moment:
    """The whole minute of an instant: cut, never rounded."""
    return Moment(at.replace(second=0, microsecond=0))


def _flights(
    launch: Mapping[str, Any], berths: Mapping[str, Sequence[Docked]], base: str
) -> Iterator[Flight]:
    programmes = _list(launch.get("program"), "program")
    if PROGRAMME not in {_object(one, "a program").get("id") for one in programmes}:
        return
    rocket = _object(launch.get("rocket") or {}, "rocket")
    stages = _list(rocket.get("spacecraft_stage"), "spacecraft_stage")
    own = [_object(one, "a spacecraft_stage") for one in stages]
    own = [one for one in own if DESTINATION in (_text(one, "destination") or DESTINATION)]
    if len(own) > 1:
        raise Refused(Kind.SHAPE, f"launch {launch.get('id')} has several ships")
    if stages and not own:
        return
    ship = own[0] if own else {}
    id_ = _needed(launch, "id", str)
    number = str(ship.get("id") or "")
    nested = (_docking(_object(one, "a docking")) for one in _list(ship.get("docking_events"), ""))
    docked = merged([*(one for _, one in nested if one), *berths.get(number, ())])
    yield Flight(
        id_,
        number,
        _needed(launch, "name", str).rsplit(" | ", 1)[-1],
        f"{base}launches/{id_}/",
        *_launch(launch),
        up=tuple(_crew(ship, "launch_crew")),
        down=tuple(_crew(ship, "landing_crew")),
        docked=docked,
        landing=_instant(ship, "mission_end"),
    )


def _launch(launch: Mapping[str, Any]) -> tuple[State, Moment | None]:
    status = _object(launch.get("status") or {}, "status").get("id")
    state = _STATES.get(status or 0, State.PLANNED)
    net = _instant(launch, "net")
    if net is None:
        raise Refused(Kind.SHAPE, f"launch {launch.get('id')} has no net")
    if state is not State.PLANNED:
        return state, minute(net)
    told = launch.get("net_precision")
    if told is None:
        # The last instant of a period stands for the period, and here nobody says which.
        return state, None
    abbreviation = str(_object(told, "net_precision").get("abbrev"))
    if abbreviation in _PARTS_OF_A_YEAR:
        part = Moment.read(f"{net:%Y}-{abbreviation}")
        if part.earliest <= net < part.latest:
            return state, part
    return state, _period(net, _PRECISIONS.get(abbreviation, Precision.YEAR))


def _period(at: datetime, precision: Precision) -> Moment:
    if precision is Precision.MINUTE:
        return minute(at)
    start = at.replace(hour=0, minute=0, second=0, microsecond=0)
    if precision is Precision.MONTH:
        start = start.replace(day=1)
    if precision is Precision.YEAR:
        start = start.replace(day=1, month=1)
    return Moment(start, precision)


def _docking(row: Mapping[str, Any]) -> tuple[str, Docked | None]:
    """The id of the ship that docked, blank if not told, and when; None at another station."""
    target = row.get("space_station_target")
    if target is not None and _object(target, "space_station_target").get("id") != STATION:
        return "", None
    chaser = row.get("flight_vehicle_chaser")
    ship = str(_object(chaser, "flight_vehicle_chaser").get("id")) if chaser else ""
    since, until = _instant(row, "docking"), _instant(row, "departure")
    if since is None:
        raise Refused(Kind.SHAPE, "a docking has no time")
    if until is not None and until <= since:
        raise Refused(Kind.SHAPE, f"a docking of {since:%Y-%m-%d} ends before it begins")
    where = _object(row.get("docking_location") or {}, "docking_location")
    port = _text(where, "name")
    fits = len(port) <= _LONGEST_PORT and port.isprintable() and port == port.strip()
    return ship, Docked(since, until, port if fits else "")


def _crew(ship: Mapping[str, Any], column: str) -> Iterator[Member]:
    for one in _list(ship.get(column), column):
        row = _object(one, column)
        role = str(_object(row.get("role") or {}, "role").get("role") or "")
        person = _object(row.get("astronaut"), "astronaut")
        if role not in _DUMMIES:
            yield Member(
                str(_needed(person, "id", int)),
                _needed(person, "name", str),
                _ROLES.get(role, "mission specialist"),
            )


def _object(value: object, what: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise Refused(Kind.SHAPE, f"{what} is {type(value).__name__}, no object")
    return value


def _list(value: object, what: str) -> list[object]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise Refused(Kind.SHAPE, f"{what} is {type(value).__name__}, no list")
    return value


def _needed(row: Mapping[str, Any], column: str, kind: type) -> Any:
    value = row.get(column)
    if not isinstance(value, kind) or isinstance(value, bool) or not value:
        raise Refused(Kind.SHAPE, f"{column} is {value!r:.40}")
    return value


def _text(row: Mapping[str, Any], column: str) -> str:
    value = row.get(column)
    if value is not None and not isinstance(value, str):
        raise Refused(Kind.SHAPE, f"{column} is {value!r:.40}")
    return value or ""


def _instant(row: Mapping[str, Any], column: str) -> datetime | None:
    value = _text(row, column)
    if not value:
        return None
    try:
        at = datetime.fromisoformat(value)
    except ValueError:
        raise Refused(Kind.SHAPE, f"{column} is {value!r:.40}") from None
    if at.utcoffset() != timedelta():
        raise Refused(Kind.SHAPE, f"{column} {value!r:.40} is not UTC")
    return at.replace(tzinfo=UTC)
