"""What a pattern of a date that was found in a text means on a day of the calendar."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from bot.reading.dates.calendar import (
    MOVABLE,
    SEASONS,
    Calendar,
    counted,
    end_of_month,
    feast,
    months_away,
    weekday_near,
)
from bot.reading.dates.figures import in_figures
from bot.reading.dates.said import Beside, Meaning, Now, Point, SaidDate, Stretch
from bot.reading.when import FIRST_YEAR, LAST_YEAR

Pair = tuple[SaidDate, SaidDate]
Make = Callable[[re.Match[str], Calendar], SaidDate | Pair | None]
_FORWARD = {"AFTER", "LATER", "SINCE", "AHEAD"}


def is_in_reach(year: int) -> bool:
    """Whether a number may be a year of spaceflight."""
    return FIRST_YEAR <= year <= LAST_YEAR


def _year(match: re.Match[str], calendar: Calendar) -> int | None:
    """The year that a match names or counts from this one; None if it has none."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    if short := groups.get("short"):
        # By two figures years are said from 1998 on.
        return int(short) + (1900 if short > "97" else 2000)
    away = groups.get("year_from") or groups.get("year_after")
    return calendar.today.year + int(away) if away else None


def _which(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    which = groups.get("which") or groups.get("which_after")
    return int(which) if which else None


def _known(meant: Meaning, *, vague: bool = False) -> SaidDate:
    return SaidDate((meant,), vague=vague)


def _open(shape: Point, *years: int, vague: bool = False) -> SaidDate:
    """A date of no year, with the latest year in which it is over and the next."""
    return SaidDate(tuple(shape.of(year) for year in years), vague=vague, shape=shape)


def _pair(one: SaidDate, other: SaidDate) -> Pair:
    return replace(one, role="from"), replace(other, role="until")


def _days_on(first: date, last: date) -> SaidDate:
    """A stretch of whole days, both counted."""
    return _known(Stretch(Point.on(first), Point.on(last)))


# ---------------------------------------------------------------- days, months and years


def day(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """A day of a month, of a year or of none."""
    month, number = int(match["month"]), int(match["day"])
    if not (1 <= number <= 31 or calendar.alone):
        return None
    year = _year(match, calendar)
    if year is not None:
        return _known(Point(year, month, number))
    past = calendar.today.year - ((month, number) >= (calendar.today.month, calendar.today.day))
    # The 29th of February is every fourth year.
    past, step = (past - past % 4, 4) if (month, number) == (2, 29) else (past, 1)
    return _open(Point(None, month, number), past, past + step)


def ends(match: re.Match[str], calendar: Calendar) -> Pair | None:
    """The first and the last of some days, months or years."""
    said = {name: int(number) for name, number in match.groupdict().items() if number}
    number, today = _year(match, calendar), calendar.today
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
    return None if are_numbers else _pair(_known(first), _known(last))


def day_of_month(match: re.Match[str], calendar: Calendar) -> SaidDate:
    """A day of the last month, of this one or the next."""
    month = months_away(calendar.today.replace(day=1), int(match["which"]))
    return _known(Point(month.year, month.month, int(match["day"])))


def day_word(match: re.Match[str], calendar: Calendar) -> SaidDate:
    """Yesterday, today, tomorrow."""
    found = calendar.today + timedelta(days=int(match["away"]))
    year = _year(match, calendar) if match["away"] == "0" else None
    return _known(Point(found.year if year is None else year, found.month, found.day))


def month(match: re.Match[str], calendar: Calendar) -> SaidDate:
    """A month."""
    number, which, year = int(match["month"]), _which(match), _year(match, calendar)
    today = calendar.today
    if which is not None:
        year = counted(
            lambda y: date(y, number, 1), lambda y: end_of_month(y, number), today, which
        )
    if year is not None:
        return _known(Point(year, number))
    past, future = today.year - (number > today.month), today.year + (number < today.month)
    return _open(Point(None, number), past, future)


def year(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """A year; one out of reach only where it can be nothing else."""
    number = _year(match, calendar)
    sure = match.groupdict().get("sure") or calendar.alone
    return None if number is None or not (sure or is_in_reach(number)) else _known(Point(number))


def short_year(match: re.Match[str], _calendar: Calendar) -> SaidDate:
    """ "Of the twentieth year", which is one of this century."""
    number = int(match.groupdict().get("month") or 0)
    return _known(Point(2000 + int(match["ordinal"]), number or None), vague=True)


def short_years(match: re.Match[str], _calendar: Calendar) -> SaidDate | None:
    """ "2023/24": two years, or the winter between them."""
    first, last = int(match["one"]), int(match["other"])
    if (first + 1) % 100 != last or not is_in_reach(first):
        return None
    if match.groupdict().get("season"):
        return _days_on(date(first, 12, 1), end_of_month(first + 1, 2))
    return _known(Stretch(Point(first), Point(first + 1)))


def decade(match: re.Match[str], _calendar: Calendar) -> SaidDate | None:
    """Ten years."""
    first = int(match["decade"])
    return _known(Stretch(Point(first), Point(first + 9))) if is_in_reach(first) else None


# ---------------------------------------------------------------- parts of years


def part_of(parts: int) -> Make:
    """A quarter of a year, or a half."""

    def part(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
        found = _numbered(match, calendar)
        if found is None or not 1 <= found[1] <= parts:
            return None
        first, last = ((found[1] - 1) * 12 // parts + 1, found[1] * 12 // parts)
        return _days_on(date(found[0], first, 1), end_of_month(found[0], last))

    return part


def _numbered(match: re.Match[str], calendar: Calendar) -> tuple[int, int] | None:
    """The year of something that is numbered within it, and the number."""
    found, groups = _year(match, calendar), match.groupdict()
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
    return _days_on(monday, monday + timedelta(days=6)) if monday else None


def part(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """The start, middle or end of a month or year, of this one where none is named."""
    number = _year(match, calendar) or calendar.today.year
    groups, middle = match.groupdict(), {"START": 1, "MIDDLE": 6, "END": 12}[match["part"]]
    said = calendar.today.month if groups.get("unit") == "month" else groups.get("month")
    point = Point(number, int(said or middle))
    return _known(point, vague=True) if is_in_reach(number) else None


def season(match: re.Match[str], calendar: Calendar) -> SaidDate:
    """A season: its three months, or where its year is open the middle one."""
    middle, today = SEASONS[match["season"]], calendar.today
    which, number = _which(match), _year(match, calendar)

    def begins(y: int) -> date:
        return months_away(date(y, middle, 1), -1)

    def ends(y: int) -> date:
        return end_of_month(y, middle + 1)

    if which is not None and number is None:
        number = counted(begins, ends, today, which)
    if number is not None:
        first, last = begins(number), ends(number)
        return _known(Stretch(Point(first.year, first.month), Point(last.year, last.month)))
    past, future = counted(begins, begins, today, -1), counted(begins, ends, today, 1)
    return _open(Point(None, middle), past, future, vague=True)


# ---------------------------------------------------------------- feasts and weekdays


def feast_said(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """A feast."""
    name, today = match["feast"], calendar.today

    def at(y: int) -> date:
        return feast(name, y, calendar.christmas)

    which, number = _which(match), _year(match, calendar)
    if match.groupdict().get("year"):
        # In "ont passé Noël 2021" the word for "last" is a verb.
        which = None
    try:
        if which == 0 and name == "new-year" and today.month > 6:
            # Late in a year, this new year is the one at its end.
            number = today.year + 1
        elif which is not None:
            number = counted(at, at, today, which)
        if number is not None:
            return _feast_on(at(number), name, calendar, which or 0)
        latest, coming = (Point.on(at(counted(at, at, today, way))) for way in (-1, 1))
    except (ValueError, OverflowError):
        return None
    shape = None if name in MOVABLE else replace(latest, year=None)
    return SaidDate((latest, coming), vague=True, shape=shape)


def _feast_on(found: date, name: str, calendar: Calendar, which: int) -> SaidDate:
    """The day of a feast; of Christmas in January also that of December, the last or next too."""
    if name != "christmas" or calendar.christmas == (12, 25):
        return _known(Point.on(found))

    def at(y: int) -> date:
        return feast("western-christmas", y, calendar.christmas)

    elsewhere = at(counted(at, at, calendar.today, which) if which else found.year)
    return replace(_known(Point.on(found), vague=True), other=f"{elsewhere}")


def beside_feast(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """The day after a feast, or the one before it."""
    found = feast_said(match, calendar)
    return found.moved(Beside(days=_sign(match))) if found else None


def weekday(match: re.Match[str], calendar: Calendar) -> SaidDate:
    """A day of the week."""
    number, which = int(match["weekday"]), _which(match)
    if which:
        return _known(Point.on(weekday_near(calendar.today, number, which)))
    past, future = (Point.on(weekday_near(calendar.today, number, way)) for way in (-1, 1))
    return SaidDate((past, future), vague=True, weekday=number)


def weekday_of_week(match: re.Match[str], calendar: Calendar) -> SaidDate:
    """A day of last week, this or the next."""
    off = int(match["weekday"]) - calendar.today.weekday() + 7 * int(match["which"])
    return _known(Point.on(calendar.today + timedelta(days=off)))


# ---------------------------------------------------------------- counted from today


def unit(match: re.Match[str], calendar: Calendar) -> SaidDate:
    """The last, this or the next day, week, month or year."""
    which, named, today = _which(match) or 0, match["unit"], calendar.today
    if named == "year":
        return _known(Point(today.year + which))
    if named == "month":
        found = months_away(today.replace(day=1), which)
        return _known(Point(found.year, found.month))
    count = which * (7 if named == "week" else 1)
    return _known(Point.on(today + timedelta(days=count)), vague=named == "week")


def away(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """So long ago, or from now on."""
    # All that come out whole, as halves and quarters do, are exact.
    count, named = float(match.groupdict().get("count") or 1), match["unit"]
    if "HALF" in match[0]:
        # "Half a year", but "a year (and) half".
        whole = "+HALF" in match[0] or "HALF U" not in match[0] or count > 1
        count = count + 0.5 if whole else count / 2
    for longer, smaller, times in (("year", "month", 12), ("week", "day", 7), ("day", "hour", 24)):
        if named == longer and not count.is_integer():
            count, named = count * times, smaller
    if not count.is_integer():
        return None
    number = int(count) * (1 if "AHEAD" in match[0] or "AGO" not in match[0] else -1)
    there = None if named == "hour" else Point.on(calendar.today).moved(_beside(number, named))
    return _known(there or Now(number, named))


def beside(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """So long before or after another date; if there is none, before or after today."""
    count, named = int(match["count"] or 1), match["unit"]
    if named == "year" and "HALF" in match[0]:
        count, named = 6 * count, "month"
    step = _beside(_sign(match) * count, named)
    today = Point.on(calendar.today).moved(step)
    return SaidDate((today,), beside=step) if today else None


def beside_said(match: re.Match[str], said: SaidDate) -> SaidDate | None:
    """A date so many days, weeks, months or years before or after another."""
    step = _beside(_sign(match) * int(match["count"] or 1), match["unit"])
    return said.moved(step) if said.beside is None else None


def _sign(match: re.Match[str]) -> int:
    return 1 if match["side"] in _FORWARD else -1


def _beside(count: int, named: str) -> Beside:
    longer = {"year": 12, "month": 1}.get(named, 0), {"week": 7, "day": 1}.get(named, 0)
    return Beside(longer[0] * count, longer[1] * count)


def figures(match: re.Match[str], _calendar: Calendar) -> SaidDate | None:
    """A date in figures."""
    return in_figures(match["text"])


def now(_match: re.Match[str], _calendar: Calendar) -> SaidDate:
    """Now."""
    return _known(Now())
