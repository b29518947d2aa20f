"""Stretches of time of which the ends were said: what one end lends the other, and open ones."""

from dataclasses import replace
from datetime import date, timedelta
from typing import TypeGuard

from bot.reading.dates.calendar import end_of_month
from bot.reading.dates.said import Beside, Meaning, Point, SaidDate, Stretch
from bot.reading.when import TimeOfDay


def stretched(one: SaidDate, role: str, *, beyond: bool) -> SaidDate:
    """The date as an end of a stretch; ``beyond`` it if it is not of the stretch itself."""
    if not beyond or not role:
        return replace(one, role=role)
    moved = one.each(lambda meaning: meaning.beyond(1 if role == "from" else -1))
    return replace(one if moved.options == one.options else replace(moved, shape=None), role=role)


def had_been(one: SaidDate) -> SaidDate:
    """The date as the end of what had been: what is said of "by 2010" was so before that year."""
    return stretched(replace(one, by=False), "until", beyond=True) if one.by else one


def shared(one: SaidDate, other: SaidDate) -> tuple[SaidDate, SaidDate]:
    """The two ends of a stretch, where the year of one serves the other."""
    if one.shape and _has_year(other.meant):
        return one.known(_near(one.shape, other.meant, before=True)), other
    if other.shape and _has_year(one.meant):
        return one, other.known(_near(other.shape, one.meant, before=False))
    if one.shape and other.shape:
        turns = one.shape.start > other.shape.start
        begun = tuple(one.shape.of(end.start[0] - turns) for end in other.options)
        return replace(one, options=begun), other
    return one, other


def same_kind(one: SaidDate, other: SaidDate) -> bool:
    """Whether both are years, or both months or days of a known year."""
    ends = [end for end in (one.meant, other.meant) if isinstance(end, Point)]
    known = len(ends) > 1 and all(end.is_plain and end.year for end in ends)
    return known and len({(bool(end.month), bool(end.day)) for end in ends}) == 1


def in_a_row(one: SaidDate, other: SaidDate) -> bool:
    """Whether one is the year or the month before the other."""
    if isinstance(one.shape, Point) and isinstance(other.shape, Point):
        days = one.shape.day or other.shape.day
        return not days and other.shape.month == (one.shape.month or 0) % 12 + 1
    if isinstance(one.shape, Point) and not one.shape.day:
        one, other = shared(one, other)
    if not same_kind(one, other) or not isinstance(one.meant, Point):
        return False
    end = one.meant.moved(Beside(months=1 if one.meant.month else 12))
    return end == other.meant


def _has_year(meant: Meaning | None) -> TypeGuard[Point | Stretch]:
    return isinstance(meant, Point | Stretch)


def _near(shape: Meaning, end: Meaning, *, before: bool) -> Meaning:
    """A date of no year in the year of another, or in the one beside it to stand before it."""
    found = shape.of(end.start[0])
    late = found.start > end.start if before else found.start < end.start
    return shape.of(end.start[0] + (-1 if before else 1)) if late else found


def as_one(dates: tuple[SaidDate, ...]) -> SaidDate | None:
    """Dates that are one stretch, or the one date that there is; None if they are neither."""
    if len(dates) == 1:
        return _open(dates[0])
    if len(dates) != 2 or (dates[0].role, dates[1].role) != ("from", "until"):
        return None
    one, other = dates
    if len(one.options) != len(other.options):
        return None
    options = tuple(map(Stretch, one.options, other.options))
    # Where it goes over the turn of the year, no one year is that of both.
    turns = one.options[0].start[0] != other.options[0].start[0]
    shape = Stretch(one.shape, other.shape) if one.shape and other.shape and not turns else None
    return SaidDate(options, one.first, other.last, vague=one.vague or other.vague, shape=shape)


def begun(meant: Meaning) -> Meaning:
    """The instant at which a year, month or day begins; anything else as it is."""
    if isinstance(meant, Stretch) and meant.first:
        return begun(meant.first)
    if not isinstance(meant, Point) or not meant.is_plain:
        return meant
    return Point(meant.year, meant.month or 1, meant.day or 1, TimeOfDay("00:00"))


def _open(one: SaidDate) -> SaidDate | None:
    """A date with one end named as the stretch without the other; None if it is not of days."""
    if one.role == "from":
        one = replace(one.each(lambda end: Stretch(_end(end, 0), None)), role="")
    elif one.role == "until":
        one = replace(one.each(lambda end: Stretch(None, _end(end, 1))), role="")
    else:
        return one
    ends = one.options[0]
    return one if isinstance(ends, Stretch) and ends.is_of_days else None


def _end(meant: Meaning, which: int) -> Meaning | None:
    """An end of a stretch that was named by itself: "since the 2010s" is from their beginning."""
    return (meant.first, meant.last)[which] if isinstance(meant, Stretch) else meant


def with_year(found: list[SaidDate]) -> list[SaidDate]:
    """A day or month of no year and a year that stands elsewhere, as one date."""
    if len(found) != 2 or any(said.role for said in found):
        return found
    for said, other in (found, found[::-1]):
        year, shape = other.meant, said.shape or said.yearly
        if shape and isinstance(year, Point) and year.year and year == Point(year.year):
            return [said.known(shape.of(year.year))]
    return found


def agreeing(one: SaidDate) -> SaidDate:
    """The date without the weekday that was said with it, where it is that."""
    return one if one.meant is None or one.weekday_differs else replace(one, weekday=None)


# A third of a stretch each.
_THIRDS = {"START": 0, "MIDDLE": 1, "END": 2}


def part_of_it(said: SaidDate, part: str) -> SaidDate | None:
    """The first third of a stretch, the middle one or the last; None if it is none of days."""
    if not all(isinstance(one, Stretch) and one.is_of_days for one in said.options):
        return None
    return replace(said.each(lambda one: _third(one, _THIRDS[part])), yearly=None, vague=True)


def _third(meant: Meaning, which: int) -> Meaning:
    if not (isinstance(meant, Stretch) and isinstance(meant.first, Point)) or meant.last is None:
        return meant
    first, last = (
        _day_of(end, which_end) for end, which_end in ((meant.first, 0), (meant.last, 1))
    )
    days = (last - first).days + 1
    ends = (first + timedelta(days=days * at // 3) for at in (which, which + 1))
    begin, end = (Point.on(day) for day in ends)
    return Stretch(begin, end.beyond(-1))


def _day_of(end: Meaning, last: int) -> date:
    """The first day of an end of a stretch, or its last."""
    year, month, day = end.start
    if last and not day:
        return end_of_month(year, month or 12)
    return date(year, month or 1, day or 1)
