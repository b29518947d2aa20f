"""When something happens later or sooner than planned: "by three months", "a week early".

A launch slips to a day or by a time; a ship or person comes home so much sooner than planned,
or stays so much longer, or until a day.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.errors import NotUnderstood
from bot.questions.filling import Filling
from bot.questions.scenario.named import Told
from bot.questions.scenario.supposing import named
from bot.reading.dates.calendar import months_away
from bot.reading.dates.said import Beside, Point, SaidDate, Stretch
from bot.reading.dates_read import read_date
from bot.reading.sight import Thing
from bot.reading.small_words import LAST, LATER, SOONER, Length, days_in, lengths_said
from bot.reading.supposed import Fate
from bot.reading.when import When
from bot.station.domain import EventKind
from bot.station.moments import Moment, Precision
from bot.station.stays import berths
from bot.station.supposing import Happens, What, docked_ships, next_flight


def look_ahead(found: Filling) -> None:
    """Read a season that is over as the next one, where nothing is said of the past.

    In November "this winter" is that which comes.
    """
    sight, today = found.sight, found.scene.now.astimezone(found.scene.zone).date()
    if {"past", "last"} & sight.cues.keys():
        return
    dates = []
    for said in sight.dates:
        words, last = sight.words[said.first : said.last], _last_of(said)
        is_over = last is not None and last.start[:2] < (today.year, today.month)
        is_named = not any(map(str.isdecimal, words)) and not {*words} & LAST
        coming = said.moved(Beside(months=12)) if is_over and is_named else None
        dates.append(coming or said)
    found.sight = replace(sight, dates=tuple(dates))


def _last_of(said: SaidDate) -> Point | None:
    """The last end of a stretch between two points of time."""
    last = said.meant.last if isinstance(said.meant, Stretch) else None
    return last if isinstance(last, Point) else None


def dated(found: Filling, said: SaidDate) -> When:
    """A date of the text, as that at which something happens."""
    # "Until June" is no end of what is looked at.
    known = replace(found.dated(said, "from"), role="")
    when: When = read_date(known, found.scene.clocks(known.text)).value
    return when


def slips_to(found: Filling, one: Told) -> When:
    """When what slips is to launch: the date behind it, or so much later than planned."""
    sight, scene = found.sight, found.scene
    flight = next_flight(scene.manifest, one.what, scene.now)
    launch = scene.manifest.event(flight, EventKind.LAUNCH) if flight else None
    by = _length(found, one)
    if by is not None and launch is not None and launch.at is not None:
        words = {word.casefold() for at, word in enumerate(sight.words) if at in one.within}
        return _shifted(found, launch.at, by, -1 if words & SOONER else 1)
    dates = _free_dates(found, one)
    behind = [said for said in dates if said.first > one.first] or dates
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
    until = _free_dates(found, one)
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
        return Fate(Happens.GOES_HOME, _shifted(found, berth.undocking, by, -1))
    return Fate(Happens.STAYS, _shifted(found, berth.undocking, by))


def _free_dates(found: Filling, one: Told) -> list[SaidDate]:
    """The dates in what is said of something that stand for nothing yet."""
    return [
        said
        for said in found.sight.dates
        if said.text != "now" and said not in found.dates and said.first in one.within
    ]


def put_length(found: Filling, starts: Sequence[datetime]) -> None:
    """End what happens as long after it begins as is said: "for six months from March".

    ``starts`` are the days on which it does. Raises NotUnderstood for a length that is of
    nothing that begins on one day, or of nothing at all.
    """
    sight = found.sight
    # The unit stands behind its number.
    spans = [(one.first, one.last + 1) for one in found.things]
    spans += [(said.first, said.last + 1) for said in sight.dates]
    taken = {at for first, last in spans for at in range(first, last)}
    lengths = [one for one in lengths_said(sight.words, sight.language) if one.first not in taken]
    if len(lengths) == 1 and len(set(starts)) == 1 and "until" not in found.given:
        (length,) = lengths
        taken |= {*range(length.first, length.last)}
        first = starts[0].astimezone(found.scene.zone).date()
        last = _later(first, length) - timedelta(days=1)
        found.put("until", found.scene.clocks("").day(last))
        _take_length(found, length)
    if any(days_in(word, sight.language) for at, word in enumerate(sight.words) if at not in taken):
        raise NotUnderstood(
            "Until when would it last? Say the day: {example}.",
            example="/what-if soyuz from: 2027-01 until: 2027-06",
            suggestions=("/what-if soyuz from: 2027-01 until: 2027-06",),
        )


def _length(found: Filling, one: Told) -> Length | None:
    """A length of time that is said of something, taken; None if none is.

    "By two months" is read as a date from today as well.
    """
    sight = found.sight
    for length in lengths_said(sight.words, sight.language):
        around = [said for said in sight.dates if said.first <= length.first < said.last]
        if length.first in one.within and not {*around} & {*found.dates}:
            found.dates += around
            _take_length(found, length)
            return length
    return None


def _take_length(found: Filling, length: Length) -> None:
    found.things += (
        number for number in found.sight.numbers if length.first <= number.first < length.last
    )
    found.things.append(Thing("length", None, "", length.first, length.last))
    found.take("length", "days", "rate")


def _later(day: date, length: Length, sign: int = 1) -> date:
    """A day so much later, or earlier."""
    return months_away(day, sign * length.months) + timedelta(days=sign * length.days)


def _shifted(found: Filling, planned: Moment, length: Length, sign: int = 1) -> When:
    """A planned time so much later, or earlier, as closely as that is known."""
    day, clocks = _later(planned.earliest.date(), length, sign), found.scene.clocks("")
    if planned.precision in {Precision.MINUTE, Precision.DAY, Precision.WEEK}:
        return clocks.day(day)
    return clocks.month(day.year, day.month)


def _to_when(found: Filling, one: Told) -> NotUnderstood:
    error = NotUnderstood(
        "To when would it slip? Try {command}.",
        command=f"/what-if what: {one.what.id} happens: slips 2027-06",
        suggestions=(f"/what-if what: {one.what.id} happens: slips 2027-06",),
    )
    error.asked(found.question.name, "happens", {"what": one.what.id})
    return error
