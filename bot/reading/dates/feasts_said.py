"""What a feast or a day of the week that was found in a text means."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.reading.dates.away import end_of, sign_of
from bot.reading.dates.calendar import (
    Calendar,
    counted,
    end_of_month,
    nth_weekday,
    weekday_near,
)
from bot.reading.dates.feasts import MOVABLE, NOT_OF_ALL, end_of_feast, feast
from bot.reading.dates.matched import known, which_of, year_of
from bot.reading.dates.said import Beside, Meaning, Point, SaidDate, Stretch
from bot.reading.when import Clocks, When

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Yearly(Meaning):
    """A feast of no year: its day, or all its days, by the Christmas of whoever asks."""

    name: str
    christmas: tuple[int, int]

    @property
    def text(self) -> str:
        """Nothing: without a year it is no date."""
        return ""

    def when(self, clocks: Clocks) -> When:
        """Raises BadDate: without a year it is no date."""
        raise clocks.unreadable()

    def first(self, year: int) -> date:
        """Its day in a year, or the first."""
        return feast(self.name, year, self.christmas)

    def last(self, year: int) -> date:
        """Its last day in a year."""
        return end_of_feast(self.name, year, self.christmas)

    def of(self, year: int) -> Meaning:
        """It in a year; it stays without one where that is not known."""
        try:
            first, last = Point.on(self.first(year)), Point.on(self.last(year))
        except (ValueError, OverflowError):
            return self
        return first if first == last else Stretch(first, last)


def feast_said(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """A feast: its day, or all its days."""
    said, today = Yearly(match["feast"], calendar.christmas), calendar.today
    which, number = which_of(match), year_of(match, calendar)
    if match.groupdict().get("year"):
        # In "ont passé Noël 2021" the word for "last" is a verb.
        which = None
    try:
        if which == 0 and said.name == "new-year" and today.month > 6:
            # Late in a year, this new year is the one at its end.
            number = today.year + 1
        elif which is not None:
            number = counted(said.first, said.last, today, which)
        if number is not None:
            meant = said.of(number)
            found = None if meant == said else known(meant, vague=said.name in NOT_OF_ALL)
            return found and _at_both(found, said, number, calendar, which or 0)
        years = (counted(said.first, said.last, today, way) for way in (-1, 1))
        latest, coming = map(said.of, years)
    except (ValueError, OverflowError):
        return None
    if isinstance(latest, Point) and said.name not in MOVABLE:
        return SaidDate((latest, coming), vague=True, shape=replace(latest, year=None))
    return SaidDate((latest, coming), vague=True, yearly=said)


def _at_both(found: SaidDate, said: Yearly, year: int, calendar: Calendar, which: int) -> SaidDate:
    """A feast of a year; of Christmas in January also that of December, the last or next too."""
    if said.name != "christmas" or calendar.christmas == (12, 25):
        return found
    west = Yearly("western-christmas", calendar.christmas)
    other = counted(west.first, west.last, calendar.today, which) if which else year
    return replace(found, vague=True, other=f"{west.first(other)}")


def beside_feast(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """The day after a feast, or the one before it."""
    found, sign = feast_said(match, calendar), sign_of(match)
    return end_of(found, sign).moved(Beside(days=sign)) if found else None


def weekday(match: re.Match[str], calendar: Calendar) -> SaidDate:
    """A day of the week."""
    number, which = int(match["weekday"]), which_of(match)
    if which:
        return known(Point.on(weekday_near(calendar.today, number, which)))
    past, future = (Point.on(weekday_near(calendar.today, number, way)) for way in (-1, 1))
    return SaidDate((past, future), vague=True, weekday=number)


def weekday_of_week(match: re.Match[str], calendar: Calendar) -> SaidDate:
    """A day of last week, this or the next."""
    off = int(match["weekday"]) - calendar.today.weekday() + 7 * int(match["which"])
    return known(Point.on(calendar.today + timedelta(days=off)))


def nth_days(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """The third Thursday of a month or year, its first weekend, week or day, or its last."""
    groups, today, number = match.groupdict(), calendar.today, year_of(match, calendar)
    which, what = int(groups["nth"] or -1), groups.get("what")
    month = int(groups.get("month") or (12 if which < 0 else 1))

    def first(y: int) -> date:
        if what == "Uday":
            return date(y, month, which) if which > 0 else end_of_month(y, month)
        if what == "Uweek":
            return date(y, month, end_of_month(y, month).day - 6 if which < 0 else 7 * which - 6)
        return nth_weekday(y, month, _SATURDAY if what else int(groups["weekday"]), which)

    def meant(y: int) -> Meaning:
        days = {"WEEKEND": 2, "Uweek": 7}.get(what or "", 1)
        last = first(y) + timedelta(days=days - 1)
        return Point.on(last) if days == 1 else Stretch(Point.on(first(y)), Point.on(last))

    try:
        if number is not None:
            return known(meant(number), vague=what == "Uweek")
        past, future = (meant(counted(first, first, today, way)) for way in (-1, 1))
    except ValueError:
        return None
    return SaidDate((past, future), vague=True)


def weekend(match: re.Match[str], calendar: Calendar) -> SaidDate:
    """The last, this or the next Saturday and Sunday."""
    today, which = calendar.today, which_of(match) or 0
    saturday = today - timedelta(days=today.weekday() - _SATURDAY) + timedelta(days=7 * which)
    if which < 0 and saturday + timedelta(days=8) <= today:
        saturday += timedelta(days=7)
    return known(Stretch(Point.on(saturday), Point.on(saturday + timedelta(days=1))), vague=True)
