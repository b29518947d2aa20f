"""On which day someone reaches a number of days: of a stay, of a flight, or of all of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.station.careers import flights_of, stays_of
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Precision, Span

_DAY = timedelta(days=1)


class Total(StrEnum):
    """Of what days are counted: one stay or one flight, all time aboard or in space."""

    STAY = "stay"
    FLIGHT = "flight"
    ABOARD = "aboard"
    SPACE = "space"


@dataclass(frozen=True, slots=True)
class Reached:
    """The day with a number: when it begins, and when so many days are full, if they are.

    ``mission`` is the ship that someone had come on, blank for a flight elsewhere.
    """

    begins: datetime
    full: datetime | None
    mission: str


def reached(manifest: Manifest, person: str, number: int, total: Total) -> tuple[Reached, ...]:
    """When someone was, or is to be by the plans, on the day with that number.

    The first day begins with the docking, of a flight with the launch. Of a single stay or
    flight it may be several. What is dated no closer than to a day counts for none.
    """
    if total in {Total.STAY, Total.FLIGHT}:
        spans = _spans(manifest, person, of_flights=total is Total.FLIGHT)
        found = (_on(span, number - 1.0, mission) for span, mission in spans)
        return tuple(one for one in found if one is not None)
    before = 0.0
    for span, mission in _spans(manifest, person, of_flights=total is Total.SPACE):
        one = _on(span, number - 1 - before, mission)
        if one is not None:
            return (one,)
        assert span.end is not None  # noqa: S101  # else the day would be in it
        before += (span.end - span.start) / _DAY
    return ()


def _on(span: Span, days: float, mission: str) -> Reached | None:
    """The day that begins so many days into a span; None if that is not in it."""
    begins = span.start + max(days, 0.0) * _DAY
    if begins not in span:
        return None
    full = span.start + (days + 1) * _DAY
    return Reached(begins, full if span.end is None or full <= span.end else None, mission)


def _spans(manifest: Manifest, person: str, *, of_flights: bool) -> Iterator[tuple[Span, str]]:
    if not of_flights:
        for stay in stays_of(manifest).get(person, ()):
            if stay.docking.precision is Precision.MINUTE:
                yield stay.span, stay.up
        return
    for flight in flights_of(manifest).get(person, ()):
        if flight.launch.precision is Precision.MINUTE:
            end = flight.landing.latest if flight.landing else None
            yield Span(flight.launch.earliest, end), flight.stay.up if flight.stay else ""


def day_of(since: Moment, at: datetime) -> int:
    """Which day of something that began it is at an instant, the first being 1."""
    return max(0, (at - since.earliest) // _DAY) + 1
