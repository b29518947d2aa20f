"""What happened on a day of the year, in all years; days are those of UTC."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from bot.station.commands import InCommand, commands_by
from bot.station.domain import Event, Standing
from bot.station.ids import PersonIds
from bot.station.manifest import Manifest, counted
from bot.station.moments import Moment, Precision
from bot.station.worked_out import worked_out

Day = tuple[int, int]
_TO_THE_DAY = (Precision.MINUTE, Precision.DAY)


def anniversaries(manifest: Manifest, day: date) -> tuple[Event, ...]:
    """What happened on that day of the year in the years before; oldest first."""
    events = _by_day_of_year(manifest).get((day.month, day.day), ())
    return tuple(event for event in events if event.at and event.at.earliest.year < day.year)


def happenings(manifest: Manifest, day: Day, edge: datetime) -> tuple[Event, ...]:
    """What had happened on a day of the year by ``edge``, in any year; oldest first."""
    events = _by_day_of_year(manifest).get(day, ())
    return tuple(event for event in events if event.at and event.at.earliest <= edge)


@dataclass(frozen=True, slots=True)
class Lives:
    """Whose birthday a day of the year is, of those who live, and who died on it; oldest first."""

    births: tuple[PersonIds, ...] = ()
    deaths: tuple[PersonIds, ...] = ()


def lives(manifest: Manifest, day: Day, edge: datetime) -> Lives:
    """The birthdays and deaths on a day of the year, as far as they are recorded to the day."""

    def by(moment: Moment | None) -> datetime:
        return moment.earliest if moment else datetime.max.replace(tzinfo=UTC)

    births = [row for row in manifest.person_ids if _is_on(row.born, day) and by(row.died) > edge]
    deaths = [row for row in manifest.person_ids if _is_on(row.died, day) and by(row.died) <= edge]
    return Lives(
        tuple(sorted(births, key=lambda row: by(row.born))),
        tuple(sorted(deaths, key=lambda row: by(row.died))),
    )


def handovers(manifest: Manifest, day: Day, edge: datetime) -> tuple[InCommand, ...]:
    """The times in command that had begun on a day of the year by ``edge``; oldest first."""
    return tuple(one for one in commands_by(manifest, edge) if _is_on(one.since, day))


def roundness(years: int) -> tuple[int, int]:
    """The rounder the number of years, the more; of equally round ones the longer ago."""
    return next((size for size in (25, 10, 5) if years % size == 0), 1), years


def roundest(events: Sequence[Event], day: date) -> Event | None:
    """Of some events before a day that with the roundest anniversary on it."""

    def years(event: Event) -> int:
        return day.year - event.at.earliest.year if event.at else 0

    return max(events, key=lambda event: roundness(years(event)), default=None)


@worked_out
def _by_day_of_year(manifest: Manifest) -> Mapping[Day, tuple[Event, ...]]:
    found: dict[Day, list[Event]] = {}
    for event in counted(manifest).values():
        if event.standing is Standing.ACTUAL and event.at and event.at.precision in _TO_THE_DAY:
            found.setdefault((event.at.earliest.month, event.at.earliest.day), []).append(event)
    return {day: tuple(sorted(events, key=_when)) for day, events in found.items()}


def _is_on(moment: Moment | None, day: Day) -> bool:
    if moment is None or moment.precision not in _TO_THE_DAY:
        return False
    return (moment.earliest.month, moment.earliest.day) == day


def _when(event: Event) -> datetime:
    return event.at.earliest if event.at else datetime.max.replace(tzinfo=UTC)
