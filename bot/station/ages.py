"""How old people were on docking, by the day of the birth as closely as it is known."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.station.conditions import Condition, Than
from bot.station.found import Row
from bot.station.identities import day_of_birth, last_day, of_person, whole_years
from bot.station.manifest import Manifest
from bot.station.stays import Stay

_DAY = timedelta(days=1)


def is_so_old(manifest: Manifest, stay: Stay, condition: Condition) -> bool:
    """Whether a condition on the age on docking holds; one that is denied, if it perhaps does.

    So neither it nor its opposite is said of someone of whom it is not known.
    """
    possible = _may_be(manifest, stay, condition)
    return any(possible) if condition.negated else bool(possible) and all(possible)


def is_open(manifest: Manifest, stay: Stay, condition: Condition) -> bool:
    """Whether the birth is not known closely enough to tell whether an age is so."""
    possible = _may_be(manifest, stay, condition)
    return any(possible) and not all(possible)


def _may_be(manifest: Manifest, stay: Stay, condition: Condition) -> tuple[bool, ...]:
    """Whether it is so for a birth on the first and on the last day on which it may have been.

    These are at most a year apart, and so the only two ages. Of someone of whose birth nothing is
    known, it may be so and may not.
    """
    born = of_person(manifest, stay.person).born
    if born is None:
        return True, False
    at = stay.docking.earliest.date()
    days = dict.fromkeys((born.earliest.date(), last_day(born)))
    return tuple(_is_so(day, at, condition) for day in days)


def with_ages(manifest: Manifest, rows: Iterable[Row], *, last: bool) -> Iterator[Row]:
    """The rows of those whose day of birth is known, each with how many days old they were: of
    someone who came several times the first time, or the ``last``."""
    for row in rows:
        born = day_of_birth(manifest, row.person)
        if born is not None:
            at = (row.last or row.start) if last else row.start
            yield replace(row, number=(at.date() - born).days)


def years_old(manifest: Manifest, row: Row) -> int:
    """The whole years of a row that has its age in days."""
    born = day_of_birth(manifest, row.person)
    return whole_years(born, born + timedelta(days=row.number)) if born else 0


def _is_so(born: date, at: date, condition: Condition) -> bool:
    match condition.than:
        # Whoever is past a birthday is older than so many years, though not yet by another.
        case Than.MORE:
            return whole_years(born, at - _DAY) >= condition.number
        case Than.AT_MOST:
            return whole_years(born, at - _DAY) < condition.number
    return condition.than.holds(whole_years(born, at), condition.number)
