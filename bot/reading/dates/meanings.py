"""What a pattern of a date that was found in a text means on a day of the calendar."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from bot.reading.dates.calendar import SEASONS, Calendar, counted, end_of_month, months_away
from bot.reading.dates.figures import in_figures
from bot.reading.dates.matched import days_on, is_in_reach, known, which_of, year_of
from bot.reading.dates.said import Now, Point, SaidDate, Stretch

Pair = tuple[SaidDate, SaidDate]
Make = Callable[[re.Match[str], Calendar], SaidDate | Pair | None]


def _open(shape: Point, *years: int, vague: bool = False) -> SaidDate:
    """A date of no year, with the latest year in which it is over and the next."""
    return SaidDate(tuple(shape.of(year) for year in years), vague=vague, shape=shape)


def _pair(one: SaidDate, other: SaidDate) -> Pair:
    return replace(one, role="from"), replace(other, role="until")


# ---------------------------------------------------------------- days, months and years


def day(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """A day of a month, of a year or of none."""
    month, number = int(match["month"]), int(match["day"])
    if not (1 <= number <= 31 or calendar.alone):
        return None
    year = year_of(match, calendar)
    if year is not None:
        return known(Point(year, month, number))
    past = calendar.today.year - ((month, number) >= (calendar.today.month, calendar.today.day))
    # The 29th of February is every fourth year.
    past, step = (past - past % 4, 4) if (month, number) == (2, 29) else (past, 1)
    return _open(Point(None, month, number), past, past + step)


def ends(match: re.Match[str], calendar: Calendar) -> Pair | None:
    """The first and the last of some days, months or years."""
    said = {name: int(number) for name, number in match.groupdict().items() if number}
    number, today = year_of(match, calendar), calendar.today
    first = Point(said.get("one", number), said.get("month"), said.get("day"))
    month = said.get("last_month", first.month)
    last = Point(said.get("other", number), month, said.get("last_day"))
    if number is not None and first.day is None and first.start > last.start:
        first = replace(first, year=number - 1)
    if first.start > last.start or first.day == 0 or (last.day or 1) > 31:
        return None
    if first.year is None or last.year is None:
        # Of no year both are of the latest in which both are over.
        past = today.year - (last.start[1:] >= (today.month, today.day))
        return _pair(*(_open(end, past, past + 1) for end in (first, last)))
    are_numbers = "one" in said and not (is_in_reach(first.year) and is_in_reach(last.year))
    return None if are_numbers else _pair(known(first), known(last))


def day_of_month(match: re.Match[str], calendar: Calendar) -> SaidDate:
    """A day of the last month, of this one or the next."""
    month = months_away(calendar.today.replace(day=1), int(match["which"]))
    return known(Point(month.year, month.month, int(match["day"])))


def day_word(match: re.Match[str], calendar: Calendar) -> SaidDate:
    """Yesterday, today, tomorrow."""
    found = calendar.today + timedelta(days=int(match["away"]))
    year = year_of(match, calendar) if match["away"] == "0" else None
    return known(Point(found.year if year is None else year, found.month, found.day))


def month(match: re.Match[str], calendar: Calendar) -> SaidDate:
    """A month."""
    number, which, year = int(match["month"]), which_of(match), year_of(match, calendar)
    today = calendar.today
    if which is not None:
        year = counted(
            lambda y: date(y, number, 1), lambda y: end_of_month(y, number), today, which
        )
    if year is not None:
        return known(Point(year, number))
    past, future = today.year - (number > today.month), today.year + (number < today.month)
    return _open(Point(None, number), past, future)


def year(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """A year; one out of reach only where it can be nothing else."""
    number = year_of(match, calendar)
    sure = match.groupdict().get("sure") or calendar.alone
    return None if number is None or not (sure or is_in_reach(number)) else known(Point(number))


def short_year(match: re.Match[str], _calendar: Calendar) -> SaidDate:
    """ "Of the twentieth year", which is one of this century."""
    number = int(match.groupdict().get("month") or 0)
    return known(Point(2000 + int(match["ordinal"]), number or None), vague=True)


def short_years(match: re.Match[str], _calendar: Calendar) -> SaidDate | None:
    """ "2023/24": two years, or the winter between them."""
    first, last = int(match["one"]), int(match["other"])
    if (first + 1) % 100 != last or not is_in_reach(first):
        return None
    if match.groupdict().get("season"):
        return days_on(date(first, 12, 1), end_of_month(first + 1, 2))
    return known(Stretch(Point(first), Point(first + 1)))


def decade(match: re.Match[str], _calendar: Calendar) -> SaidDate | None:
    """Ten years."""
    first = int(match["decade"])
    return known(Stretch(Point(first), Point(first + 9))) if is_in_reach(first) else None


# ---------------------------------------------------------------- parts of years


def part_of(parts: int) -> Make:
    """A quarter of a year, or a half."""

    def part(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
        found = _numbered(match, calendar)
        if found is None or not 1 <= found[1] <= parts:
            return None
        first, last = ((found[1] - 1) * 12 // parts + 1, found[1] * 12 // parts)
        return days_on(date(found[0], first, 1), end_of_month(found[0], last))

    return part


def _numbered(match: re.Match[str], calendar: Calendar) -> tuple[int, int] | None:
    """The year of something that is numbered within it, and the number."""
    found, groups = year_of(match, calendar), match.groupdict()
    if found is None or not is_in_reach(found):
        return None
    return found, int(groups.get("nth") or groups.get("number") or 0)


def week(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """A week by its number, as ISO 8601 counts them from Monday."""
    found = _numbered(match, calendar)
    try:
        monday = date.fromisocalendar(*found, 1) if found else None
    except ValueError:
        return None
    return days_on(monday, monday + timedelta(days=6)) if monday else None


def part(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """The start, middle or end of a month or year, of this one where none is named."""
    number = year_of(match, calendar) or calendar.today.year
    groups, middle = match.groupdict(), {"START": 1, "MIDDLE": 6, "END": 12}[match["part"]]
    said = calendar.today.month if groups.get("unit") == "month" else groups.get("month")
    point = Point(number, int(said or middle))
    return known(point, vague=True) if is_in_reach(number) else None


def season(match: re.Match[str], calendar: Calendar) -> SaidDate:
    """A season: its three months, or where its year is open the middle one."""
    middle, today = SEASONS[match["season"]], calendar.today
    which, number = which_of(match), year_of(match, calendar)

    def begins(y: int) -> date:
        return months_away(date(y, middle, 1), -1)

    def ends(y: int) -> date:
        return end_of_month(y, middle + 1)

    if which is not None and number is None:
        number = counted(begins, ends, today, which)
    if number is not None:
        first, last = begins(number), ends(number)
        return known(Stretch(Point(first.year, first.month), Point(last.year, last.month)))
    past, future = counted(begins, begins, today, -1), counted(begins, ends, today, 1)
    return _open(Point(None, middle), past, future, vague=True)


# ---------------------------------------------------------------- what is a date by itself


def figures(match: re.Match[str], _calendar: Calendar) -> SaidDate | None:
    """A date in figures."""
    return in_figures(match["text"])


def now(_match: re.Match[str], _calendar: Calendar) -> SaidDate:
    """Now."""
    return known(Now())
