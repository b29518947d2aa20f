"""What was said of a date that is counted from today, or from another."""

import re
from datetime import timedelta

from bot.reading.dates.calendar import Calendar, months_away
from bot.reading.dates.lengths import Length, length_of
from bot.reading.dates.matched import known, which_of
from bot.reading.dates.said import Beside, Now, Point, SaidDate, Stretch

_FORWARD = {"AFTER", "LATER", "SINCE", "AHEAD"}


def unit(match: re.Match[str], calendar: Calendar) -> SaidDate:
    """The last, this or the next day, week, month or year."""
    which, named, today = which_of(match) or 0, match["unit"], calendar.today
    if named == "year":
        return known(Point(today.year + which))
    if named == "month":
        found = months_away(today.replace(day=1), which)
        return known(Point(found.year, found.month))
    count = which * (7 if named == "week" else 1)
    return known(Point.on(today + timedelta(days=count)), vague=named == "week")


def away(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """So long ago, or from now on."""
    # All that come out whole, as halves and quarters do, are exact.
    length = length_of(match)
    if length is None:
        return None
    sign = 1 if "AHEAD" in match[0] or "AGO" not in match[0] else -1
    if length.hours and not length.months:
        return known(Now(sign * length.in_hours))
    if length.hours:
        return known(_out_of_reach(match, sign))
    there = Point.on(calendar.today).moved(_beside(length, sign))
    return known(there or _out_of_reach(match, sign))


def _out_of_reach(match: re.Match[str], sign: int) -> Now:
    """A day that no calendar has, as it was said."""
    count, named = re.findall(r"(?:[NA](\d+) )?U([a-z]+)", match["length"])[0]
    return Now(sign * int(count or 1), named)


def around_now(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """The last five years up to today, or the next from today on."""
    length, today = length_of(match), Point.on(calendar.today)
    if length is None or length.hours:
        return None
    which = which_of(match) or 0
    other = today.moved(_beside(length, which))
    if other is None:
        return None
    return known(Stretch(other, today) if which < 0 else Stretch(today, other))


def beside(match: re.Match[str], calendar: Calendar) -> SaidDate | None:
    """So long before or after another date; if there is none, before or after today."""
    length = length_of(match)
    if length is None or length.hours:
        return None
    step = _beside(length, sign_of(match))
    today = Point.on(calendar.today).moved(step)
    return SaidDate((today,), beside=step) if today else None


def beside_said(match: re.Match[str], said: SaidDate) -> SaidDate | None:
    """A date so many days, weeks, months or years before or after another.

    Of a stretch it is counted from the end on that side, but in years all of it.
    """
    length = length_of(match)
    if length is None or length.hours or said.beside is not None:
        return None
    sign = sign_of(match)
    whole = length.days == 0 and length.months % 12 == 0
    return (said if whole else end_of(said, sign)).moved(_beside(length, sign))


def end_of(said: SaidDate, sign: int) -> SaidDate:
    """The last of a stretch (1) or its first (-1); of anything else all."""
    return said.each(
        lambda meant: (
            (meant.last if sign > 0 else meant.first) or meant
            if isinstance(meant, Stretch)
            else meant
        )
    )


def sign_of(match: re.Match[str]) -> int:
    """Which way a match counts: 1 forwards, -1 back."""
    return 1 if match["side"] in _FORWARD else -1


def _beside(length: Length, sign: int) -> Beside:
    return Beside(sign * length.months, sign * length.days)
