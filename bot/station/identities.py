"""What others call missions and people, when people were born, and how old they were when."""

from calendar import isleap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType

from bot.station.ids import MissionIds, PersonIds
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Precision, Span
from bot.station.worked_out import worked_out


@worked_out
def _of_missions(manifest: Manifest) -> Mapping[str, MissionIds]:
    return MappingProxyType({row.mission: row for row in manifest.mission_ids})


@worked_out
def _of_people(manifest: Manifest) -> Mapping[str, PersonIds]:
    return MappingProxyType({row.person: row for row in manifest.person_ids})


def of_mission(manifest: Manifest, mission: str) -> MissionIds:
    """What others call a mission; without any id if none is recorded."""
    return _of_missions(manifest).get(mission) or MissionIds(mission)


def of_person(manifest: Manifest, person: str) -> PersonIds:
    """What others call a person, and the birth; blank if nothing is recorded."""
    return _of_people(manifest).get(person) or PersonIds(person)


@dataclass(frozen=True, slots=True)
class Age:
    """Whole years at a moment: ``least`` and ``most``, equal if the day of birth is known."""

    least: int
    most: int


def age(born: Moment, at: Moment) -> Age | None:
    """How old someone is at a moment, by days in UTC; None before the birth.

    Who was born on 29 February is a year older on 1 March of the years between.
    """
    first, last = born.earliest.date(), last_day(born)
    most = whole_years(first, last_day(at))
    return None if most < 0 else Age(max(0, whole_years(last, at.earliest.date())), most)


def last_day(moment: Moment) -> date:
    """The last day on which something may have been."""
    if moment.precision is Precision.MINUTE:
        return moment.earliest.date()
    return (moment.latest - timedelta(days=1)).date()


def whole_years(born: date, at: date) -> int:
    """How many years someone is old who was born on a day; less than none before it."""
    return at.year - born.year - ((at.month, at.day) < (born.month, born.day))


def day_of_birth(manifest: Manifest, person: str) -> date | None:
    """The day on which someone was born; None if it is not known to the day."""
    born = of_person(manifest, person).born
    known = born is not None and born.precision in (Precision.DAY, Precision.MINUTE)
    return born.earliest.date() if born and known else None


def birthdays(born: Moment, span: Span, until: datetime) -> Iterator[date]:
    """The birthdays in a stretch, no later than ``until``; none if the day is not known."""
    if born.precision not in (Precision.DAY, Precision.MINUTE):
        return
    day = born.earliest.date()
    end = min(span.end or until, until)
    for year in range(max(day.year + 1, span.start.year), end.year + 1):
        if (day.month, day.day) == (2, 29) and not isleap(year):
            continue
        birthday = date(year, day.month, day.day)
        if span.start.date() <= birthday <= end.date():
            yield birthday
