"""When something happens later or sooner than planned: "by three months", "a week early".

A launch slips to a day or by a time; a ship or person comes home so much sooner than planned,
or stays so much longer, or until a day.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.errors import AskError, NotUnderstood
from bot.questions.filling import Filling
from bot.questions.scenario.cues import IN_A_ROW, SAYS, Told
from bot.questions.scenario.moving import moved_by
from bot.questions.scenario.statements import Clause
from bot.reading.dates.calendar import months_away
from bot.reading.dates.said import Beside, SaidDate, Stretch
from bot.reading.dates_read import read_date
from bot.reading.fates import Fate, Shift, by_hours
from bot.reading.folding import folded
from bot.reading.notes import dated as read_dated
from bot.reading.notes import read_as
from bot.reading.sight import Thing
from bot.reading.small_words import (
    HOURS,
    LAST,
    LATER,
    SOONER,
    Length,
    days_in,
    leads_to_a_reason,
    lengths_said,
    names_a_month,
)
from bot.reading.when import Size, When
from bot.station.domain import EventKind
from bot.station.stays import berths
from bot.station.supposing import Happens, Sort, What, docked_ships, flights_to_come, next_flight

# After what a flight does something else happens.
_LEAVING = ("land", "undock")
# A longer figure in a date is its year.
_YEAR = 4


def look_ahead(found: Filling) -> None:
    """Read a month or season that is over as the next one, where nothing is said of the past.

    In November "this winter" is that which comes, and "from January to the end of June" is of the
    next year, whatever the tense: who supposes says "if it stopped" and "had it stopped" of both.
    """
    if _is_of_history(found):
        return
    dates = [_next_of(found, said) or said for said in found.sight.dates]
    roles = {said.role: said for said in dates if said.options}
    if {"from", "until"} <= roles.keys() and _is_mostly_over(found, roles["from"], roles["until"]):
        # "From February to New Year", said in December.
        dates = [_a_year_on(said) if said.role in {"from", "until"} else said for said in dates]
    found.sight = replace(found.sight, dates=tuple(dates))


def _next_of(found: Filling, said: SaidDate) -> SaidDate | None:
    """The next such date of one that is over and was named without its year; None for others."""
    words = found.sight.words[said.first : said.last]
    if said.meant is None or {*words} & LAST or _names_a_year(words):
        return None
    named = isinstance(said.meant, Stretch) or any(map(names_a_month, words))
    return said.moved(Beside(months=12)) if named and _is_over(found, said) else None


def put_behind(found: Filling, said: SaidDate, begins: When | None) -> SaidDate:
    """Read a date without its year that is asked of as the next after what is supposed begins.

    "Soyuz stops in June 2027: who is there at the end of the year?"
    """
    words = found.sight.words[said.first : said.last]
    known = said.known(said.options[-1])
    if begins is None or _names_a_year(words):
        return said
    if known.when(found.scene.clocks(known.text)).bound > begins.start:
        return said
    later = known.moved(Beside(months=12))
    if later is None:
        return said
    later = replace(later, vague=True)
    dates = tuple(later if one is said else one for one in found.sight.dates)
    found.sight = replace(found.sight, dates=dates)
    return later


def _is_mostly_over(found: Filling, first: SaidDate, last: SaidDate) -> bool:
    """Whether more of a stretch lies behind than ahead, of which no year is named."""
    if any(_names_a_year(found.sight.words[said.first : said.last]) for said in (first, last)):
        return False
    start, end = (_latest(found, said) for said in (first, last))
    now = found.scene.now
    return start is not None and end is not None and now - start.start > end.bound - now


def _a_year_on(said: SaidDate) -> SaidDate:
    later = said.known(said.options[-1]).moved(Beside(months=12))
    return replace(later, vague=True) if later else said


def _latest(found: Filling, said: SaidDate) -> When | None:
    """A date on someone's clocks, the next to come where its year is open."""
    known = said.known(said.options[-1])
    try:
        return known.when(found.scene.clocks(known.text))
    except AskError:
        return None


def _is_of_history(found: Filling) -> bool:
    """Whether a year that is over is named, or a ship that is there no more and not to come."""
    sight, facts, now = found.sight, found.scene.manifest, found.scene.now
    if any(
        _names_a_year(sight.words[said.first : said.last]) and _is_over(found, said)
        for said in sight.dates
    ):
        return True
    ships = (What(Sort.MISSION, str(ship.value)) for ship in sight.missions if ship.value)
    return any(
        not docked_ships(facts, ship, now) and not flights_to_come(facts, ship, now)
        for ship in ships
    )


def _names_a_year(words: Sequence[str]) -> bool:
    return any(len(word) >= _YEAR for word in words if word.isdecimal())


def _is_over(found: Filling, said: SaidDate) -> bool:
    when = _latest(found, said) if said.meant is not None else None
    return when is not None and when.bound <= found.scene.now


def dated(found: Filling, said: SaidDate) -> When:
    """A date of the text, as that at which something happens."""
    # "Until June" is no end of what is looked at.
    known = replace(found.dated(said, "from"), role="")
    when: When = read_date(known, found.scene.clocks(known.text)).value
    return when


def slips(found: Filling, one: Told) -> Fate:
    """That something slips to the date behind it, or by so much."""
    sight = found.sight
    check_days(found, one)
    by = _length(found, one)
    if by is not None:
        words = {word.casefold() for at, word in enumerate(sight.words) if at in one.within}
        return _moved_by(found, one.what, Happens.SLIPS, by, sooner=bool(words & SOONER))
    dates = _free_dates(found, one)
    behind = [said for said in dates if said.first > one.first] or dates
    if not behind:
        raise _to_when(found, one)
    return Fate(Happens.SLIPS, _up_to(found, _no_sooner(found, one, behind[0])))


def _no_sooner(found: Filling, one: Told, said: SaidDate) -> SaidDate:
    """A date without a year as the first of its kind that a launch can slip to.

    What is to fly in March is put off to the end of that year, not of the year before.
    """
    sight, clocks, facts = found.sight, found.scene.clocks(said.text), found.scene.manifest
    flight = next_flight(facts, one.what, found.scene.now)
    launch = facts.event(flight, EventKind.LAUNCH) if flight else None
    named = _names_a_year(sight.words[said.first : said.last])
    words = {folded(word) for at, word in enumerate(sight.words) if at in one.within}
    if named or words & SOONER or launch is None or launch.at is None:
        return said
    coming = said.known(said.options[-1])
    if coming.when(clocks).bound > launch.at.earliest:
        return said
    later = coming.moved(Beside(months=12))
    return replace(later, vague=True) if later else said


def check_days(found: Filling, one: Told) -> None:
    """Raise NotUnderstood where something moves by hours, which are a date from now as well."""
    words = enumerate(found.sight.words)
    if any(at in one.within and folded(word) in HOURS for at, word in words):
        raise by_hours()


def _up_to(found: Filling, said: SaidDate) -> When:
    """The date to which something moves: "until June" it is June, and no day of May."""
    noted, when = len(found.notes), dated(found, said)
    words = found.sight.words[said.first : said.last]
    names_a_day = any(word.isdecimal() and len(word) < _YEAR for word in words)
    next_day = when.last.astimezone(when.zone).date() + timedelta(days=1)
    if said.role != "until" or when.size is not Size.DAY or next_day.day != 1 or names_a_day:
        return when
    if len(found.notes) > noted:
        month = read_dated(f"{next_day:%Y-%m}")
        found.notes[noted:] = [read_as(found.sight.said(said), month)]
    return found.scene.clocks("").month(next_day.year, next_day.month)


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
            return Fate(happens, _up_to(found, until[0]))
        return None
    found.take("more-than", "compare", "stuck")
    return _moved_by(
        found, what, Happens.GOES_HOME if sooner else Happens.STAYS, by, sooner=bool(sooner)
    )


def _moved_by(found: Filling, what: What, happens: Happens, by: Length, *, sooner: bool) -> Fate:
    sign, scene = -1 if sooner else 1, found.scene
    shift = Shift(sign * by.months, sign * by.days)
    return Fate(happens, moved_by(scene.manifest, what, happens, shift, scene.now), shift)


def _free_dates(found: Filling, one: Told) -> list[SaidDate]:
    """The dates in what is said of something that stand for nothing yet."""
    return [
        said
        for said in found.sight.dates
        if said.text != "now" and said not in found.dates and said.first in one.within
    ]


def put_length(found: Filling, starts: Sequence[datetime], asking: Sequence[Clause]) -> None:
    """End what happens as long after it begins as is said: "for six months from March".

    What is said of a length where it only asks ("for how many days?") ends nothing.

    ``starts`` are the days on which it does. Raises NotUnderstood for a length that is of
    nothing that begins on one day, or of nothing at all.
    """
    sight = found.sight
    # The unit stands behind its number.
    spans = [(one.first, one.last + 1) for one in found.things]
    spans += [(said.first, said.last + 1) for said in sight.dates]
    spans += [(part.first, part.last) for part in asking]
    taken = {at for first, last in spans for at in range(first, last)}
    taken |= {at for clause in asking for at in range(clause.first, clause.last)}
    # "Мест" begins as "месяц" does, and "годится" as "год".
    for cue in (*SAYS, "seat", "then"):
        for place in sight.every.get(cue, ()):
            taken |= {*range(place, place + len(sight.cues[cue].split()))}
    lengths = [one for one in lengths_said(sight.words, sight.language) if one.first not in taken]
    if len(lengths) == 1 and len(set(starts)) == 1 and "until" not in found.given:
        (length,) = lengths
        taken |= {*range(length.first, length.last)}
        first = starts[0].astimezone(found.scene.zone).date()
        ends = months_away(first, length.months) + timedelta(days=length.days - 1)
        found.put("until", found.scene.clocks("").day(ends))
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


def _to_when(found: Filling, one: Told) -> NotUnderstood:
    error = NotUnderstood(
        "To when would it slip? Try {command}.",
        command=f"/what-if what: {one.what.id} happens: slips 2027-06",
        suggestions=(f"/what-if what: {one.what.id} happens: slips 2027-06",),
    )
    error.asked(found.question.name, "happens", {"what": one.what.id})
    return error


def last_flight(found: Filling, every: Sequence[Told]) -> tuple[Told | None, tuple[Told, ...]]:
    """The flight after which a programme stops, if one is named so, and all that is named besides.

    "If Soyuz stops flying after MS-30": that one still flies.
    """
    words = found.sight.words
    whole = any(one.what.sort in {Sort.PROGRAM, Sort.SIDE} for one in every)
    for one in every:
        # What happened to one that came may have been later: "after the leak of MS-22".
        came = one.what.id in berths(found.scene.manifest)
        near = range(max(0, one.first - (1 if came else IN_A_ROW)), one.first)
        behind = any(leads_to_a_reason(words, at) for at in near)
        if whole and behind and one.what.sort is Sort.MISSION:
            return one, tuple(other for other in every if other is not one)
    return None, tuple(every)


def put_after(found: Filling, last: Told) -> None:
    """Begin what happens once a flight has launched, or left, where no other day is named."""
    facts, every = found.scene.manifest, found.sight.every
    launch, berth = facts.event(last.what.id, EventKind.LAUNCH), berths(facts).get(last.what.id)
    leaves = any(at in last.within for cue in _LEAVING for at in every.get(cue, ()))
    at = berth.span.end if berth and leaves else launch.at.latest if launch and launch.at else None
    if at is None or "from" in found.given:
        return
    day = found.scene.clocks("").day(at.date())
    found.things += last.things
    found.take("before-after", "when", *_LEAVING)
    found.put("from", day)
    words = found.sight.words[last.first : last.last]
    found.notes.append(read_as(" ".join(words), read_dated(f"{day.start:%Y-%m-%d}")))
