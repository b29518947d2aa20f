"""When something happens later or sooner than planned: "by three months", "a week early".

A launch slips to a day or by a time; a ship or person comes home so much sooner than planned,
or stays so much longer, or until a day.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.errors import NotUnderstood
from bot.questions.filling import Filling
from bot.questions.scenario.named import Told
from bot.questions.scenario.supposing import named
from bot.reading.dates.calendar import months_away
from bot.reading.dates.said import SaidDate
from bot.reading.dates_read import read_date
from bot.reading.small_words import LATER, SOONER, days_in, lengths_said
from bot.reading.supposed import Fate
from bot.reading.when import When
from bot.station.domain import EventKind
from bot.station.moments import Moment, Precision
from bot.station.stays import berths
from bot.station.supposing import Happens, What, docked_ships, next_flight

# So many figures a year has.
_YEAR = 4


def dated(found: Filling, date: SaidDate) -> When:
    """A date of the text, as that at which something happens.

    Of "half a year from January", read as July, that is January.
    """
    # "Until June" is no end of what is looked at.
    known = replace(found.dated(date, "from"), role="")
    when: When = read_date(known, found.scene.clocks(known.text)).value
    return when


def slips_to(found: Filling, one: Told) -> When:
    """When what slips is to launch: the date behind it, or so much later than planned."""
    sight, scene = found.sight, found.scene
    flight = next_flight(scene.manifest, one.what, scene.now)
    launch = scene.manifest.event(flight, EventKind.LAUNCH) if flight else None
    by = _length(found, one)
    if by is not None and launch is not None and launch.at is not None:
        return _shifted(found, launch.at, by)
    dates = [
        date
        for date in sight.dates
        if date.text != "now" and date not in found.dates and date.first in one.within
    ]
    behind = [date for date in dates if date.first > one.first] or dates
    if not behind:
        raise _to_when(found, one)
    return dated(found, behind[0])


def moved(found: Filling, one: Told, what: What, happens: Happens) -> Fate | None:
    """Of what comes home or stays: so much sooner or longer than planned, or until a day.

    None if neither is said. Raises NotUnderstood where no day is planned that it could move from.
    """
    sight = found.sight
    words = {word.casefold() for at, word in enumerate(sight.words) if at in one.within}
    sooner, later = words & SOONER, words & LATER or happens is Happens.STAYS
    until = [
        date
        for date in sight.dates
        if date.text != "now" and date not in found.dates and date.first in one.within
    ]
    by = _length(found, one) if sooner or later else None
    if by is None:
        if happens is Happens.STAYS and until:
            return Fate(happens, dated(found, until[0]))
        return None
    found.take("more-than", "compare")
    manifest = found.scene.manifest
    (ship, *_) = docked_ships(manifest, what, found.scene.now) or ("",)
    berth = berths(manifest).get(ship)
    if berth is None or berth.undocking is None:
        raise NotUnderstood("When {what} goes home is not planned yet.", what=named(manifest, what))
    if sooner:
        return Fate(Happens.GOES_HOME, _shifted(found, berth.undocking, -by))
    return Fate(Happens.STAYS, _shifted(found, berth.undocking, by))


def put_length(found: Filling, starts: Sequence[datetime]) -> None:
    """End what happens as long after it begins as is said: "for six months from March".

    ``starts`` are the days on which it does. Raises NotUnderstood for a length that is of
    nothing that begins on one day, or of nothing at all.
    """
    sight = found.sight
    # The unit stands behind its number.
    spans = [(one.first, one.last + 1) for one in found.things]
    spans += [(date.first, date.last + 1) for date in sight.dates]
    taken = {at for first, last in spans for at in range(first, last)}
    lengths = [one for one in lengths_said(sight.words, sight.language) if one.first not in taken]
    if len(lengths) == 1 and len(set(starts)) == 1 and "until" not in found.given:
        (length,) = lengths
        taken |= {*range(length.first, length.last)}
        first = starts[0].astimezone(found.scene.zone).date()
        last = months_away(first, length.months) + timedelta(days=length.days - 1)
        found.put("until", found.scene.clocks("").day(last))
        found.things += (one for one in sight.numbers if length.first <= one.first < length.last)
        found.take("length", "days", "rate")
    if any(days_in(word, sight.language) for at, word in enumerate(sight.words) if at not in taken):
        raise NotUnderstood(
            "Until when would it last? Say the day: {example}.",
            example="/what-if soyuz from: 2027-01 until: 2027-06",
            suggestions=("/what-if soyuz from: 2027-01 until: 2027-06",),
        )


def _length(found: Filling, one: Told) -> timedelta | None:
    """A length of time that is said of something, taken; None if none is."""
    sight = found.sight
    for date in sight.dates:
        if date.first not in one.within:
            continue
        if date not in found.dates and (by := _from_today(found, date)) is not None:
            found.dates.append(date)
            return abs(by)
    for number in sight.numbers:
        if number.first not in one.within:
            continue
        unit = "".join(sight.words[number.last : number.last + 1])
        if (days := days_in(unit, sight.language)) is not None:
            found.things.append(number)
            found.take("days", "length")
            return timedelta(days=days * int(number.value or 0))
    for length in sight.lengths:
        if length.first not in one.within:
            continue
        found.things += (length, *(n for n in sight.numbers if n.first in one.within))
        found.take("days", "length")
        return timedelta(days=int(length.value or 0))
    return None


def _from_today(found: Filling, date: SaidDate) -> timedelta | None:
    """How far a date is off that is said as "by two months", and so was read as from today."""
    sight = found.sight
    words = sight.said(date).split()
    if not date.meant or not any(days_in(word, sight.language) for word in words):
        return None
    if any(len(word) == _YEAR and word.isdecimal() for word in words):
        # "1 февраля 2027 года" has the word for years behind the number of one.
        return None
    today = found.scene.now.astimezone(found.scene.zone).date()
    year, month, day = date.meant.start
    if not (year and month and day):
        return None
    return datetime(year, month, day, tzinfo=UTC).date() - today


def _shifted(found: Filling, planned: Moment, by: timedelta) -> When:
    """A planned time so much later, as closely as that is known."""
    at, clocks = planned.earliest + by, found.scene.clocks("")
    if planned.precision in {Precision.MINUTE, Precision.DAY, Precision.WEEK}:
        return clocks.day(at.date())
    # Months are of several lengths, and thirty days of one lead into the next.
    near = at + timedelta(days=2)
    return clocks.month(near.year, near.month)


def _to_when(found: Filling, one: Told) -> NotUnderstood:
    error = NotUnderstood(
        "To when would it slip? Try {command}.",
        command=f"/what-if what: {one.what.id} happens: slips 2027-06",
        suggestions=(f"/what-if what: {one.what.id} happens: slips 2027-06",),
    )
    error.asked(found.question.name, "happens", {"what": one.what.id})
    return error
