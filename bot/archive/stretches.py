"""What the database tells of each stretch and each day: as the bot works it out, and as flown."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.station.cooperation import CountBy, Side, Watch, watches
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Span
from bot.station.occupancy import berth_timeline, crew_timeline, ship_of
from bot.station.stays import Stay, berths

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch in which neither the people aboard nor the ships change."""

    since: str
    until: str
    days: float
    aboard: int
    american: int
    russian: int
    women: int
    margin: int
    sole_american: str | None
    sole_russian: str | None


@dataclass(frozen=True, slots=True)
class Day:
    """A day in UTC: the least and most of what its stretches have."""

    date: str
    least: int
    most: int
    american: int
    russian: int
    women: int
    margin: int
    sole: str | None


def stretches(manifest: Manifest) -> Iterator[Stretch]:
    """Every stretch from the first docking of people to the newest fact, in order."""
    return (stretch for _, stretch in _flown(manifest))


def days(manifest: Manifest) -> Iterator[Day]:
    """Every day from the first docking of people to the newest fact, in order."""
    flown = list(_flown(manifest))
    if not flown:
        return
    date = flown[0][0].start.replace(hour=0, minute=0)
    while flown:
        end = date + _DAY
        here = [stretch for span, stretch in _begun(flown, end)]
        yield _day(date, here)
        while flown and (flown[0][0].end or end) <= end:
            flown.pop(0)
        date = end


def _begun(flown: list[tuple[Span, Stretch]], end: datetime) -> Iterator[tuple[Span, Stretch]]:
    for span, stretch in flown:
        if span.start >= end:
            return
        yield span, stretch


def _day(date: datetime, here: list[Stretch]) -> Day:
    sole = {
        person: None
        for stretch in here
        for person in (stretch.sole_american, stretch.sole_russian)
        if person
    }
    return Day(
        f"{date:%Y-%m-%d}",
        min(stretch.aboard for stretch in here),
        max(stretch.aboard for stretch in here),
        min(stretch.american for stretch in here),
        min(stretch.russian for stretch in here),
        min(stretch.women for stretch in here),
        min(stretch.margin for stretch in here),
        "|".join(sole) or None,
    )


def _flown(manifest: Manifest) -> list[tuple[Span, Stretch]]:
    edge = manifest.known_to
    first = next((w.start for w in watches(manifest, CountBy.AGENCY) if _aboard(manifest, w)), None)
    found = []
    for watch in watches(manifest, CountBy.AGENCY):
        if first is None or watch.start < first or watch.start >= edge:
            continue
        span = Span(watch.start, min(watch.end or edge, edge))
        found.append((span, _stretch(manifest, watch, span)))
    return found


def _aboard(manifest: Manifest, watch: Watch) -> tuple[Stay, ...]:
    return crew_timeline(manifest).at(watch.start)


def _stretch(manifest: Manifest, watch: Watch, span: Span) -> Stretch:
    aboard = _aboard(manifest, watch)
    end = span.end or span.start

    def sole(side: Side) -> str | None:
        people = watch.present[side]
        return people[0] if len(people) == 1 else None

    return Stretch(
        str(Moment(span.start)),
        str(Moment(end)),
        span.days(end),
        len(aboard),
        len(watch.present[Side.AMERICAN]),
        len(watch.present[Side.RUSSIAN]),
        sum(manifest.person(stay.person).gender == "F" for stay in aboard),
        _margin(manifest, watch, aboard),
        sole(Side.AMERICAN),
        sole(Side.RUSSIAN),
    )


def _margin(manifest: Manifest, watch: Watch, aboard: tuple[Stay, ...]) -> int:
    """How many of a side there would at least be if one ship took its people home."""
    docked = berths(manifest)
    homes = {stay.person: ship_of(stay, watch.start, docked) for stay in aboard}
    ships = {*homes.values(), *(ship.mission for ship in berth_timeline(manifest).at(watch.start))}
    return min(
        (
            sum(homes[person] != ship for person in people)
            for people in watch.present.values()
            for ship in ships
        ),
        default=0,
    )
