"""Dates of what goes on from a question: another day, "a year later", the same feast, "then"."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.errors import BadDate
from bot.languages.spoken import language_of
from bot.messages import Message
from bot.questions.filling import Filling
from bot.reading.dates.said import Beside, Point, SaidDate, away_from, meaning_of
from bot.reading.folding import folded, words_in
from bot.reading.notes import dated, read_as
from bot.reading.readers import READERS
from bot.reading.sight import Sight
from bot.reading.small_words import lengths_said, says_already
from bot.reading.when import Size, When
from bot.reading.writing import written
from bot.station.found import Of
from bot.understanding.before import DATES, Before


def put_dates(found: Filling, before: Before) -> None:
    """Put the date that a text names in the place of that of the question before.

    Raises BadDate where it is counted from one that is not known closely enough.
    """
    sight = found.sight
    if not sight.dates:
        return
    if "as-of" in before.ask.arguments and found.has("as-of"):
        found.put_as_of(sight.dates[0])
        return
    for name in (*DATES, "number"):
        found.given.pop(name, None)
    if not any(found.has(name) for name in DATES) or found.question.name == "station":
        found.ask_instead("aboard")
    date = sight.dates[0]
    moved = _moved(date, before) or _same_feast(date, before)
    if moved is None:
        found.put_dates()
        if date.beside is not None:
            found.notes.append(Message("It is counted from today."))
        return
    found.given |= moved
    found.dates.append(date)
    if not found.question.says_when:
        said = sight.said(date)
        found.notes += [
            read_as(said, dated(written(day))) for name, day in moved.items() if name != "until"
        ]


def _moved(date: SaidDate, before: Before) -> dict[str, When] | None:
    """The dates of the question before, as far away as "a year earlier" says; None if not so.

    Raises BadDate if they are not known closely enough.
    """
    beside = date.beside or _onward(date, before)
    if beside is None:
        return None
    asked = {
        name: value
        for name in DATES
        if isinstance(value := before.ask.arguments.get(name), When) and not value.is_now
    }
    if not asked:
        if before.name == "aboard":
            return None
        raise _counted_from_nothing()
    found = {name: away_from(value, beside) for name, value in asked.items()}
    if None in found.values():
        raise _not_close_enough()
    return {name: day for name, day in found.items() if day}


def from_the_date_before(sight: Sight, before: Before) -> Sight:
    """What was recognised, with a date that is counted from another as one counted from the date
    asked of before, over questions that asked of none: "and who commanded a year earlier?".

    Raises BadDate where no such date is known.
    """
    if len(sight.dates) != 1 or sight.people:
        return sight
    beside = sight.dates[0].beside or _ahead_of_that(sight, f"{before.scene.now:%Y-%m-%d}")
    if beside is None:
        return sight
    dated = dated_before(before)
    if dated is None and before.name in _OF_NOW and "number" not in before.told:
        return sight
    when = _date_of(dated) if dated else before.moment
    if when is None:
        raise _counted_from_nothing()
    if when.size is Size.INSTANT:
        # What is a year from something is so by the day.
        when = before.scene.date(f"{when.start:%Y-%m-%d}")
    meant = meaning_of(when).moved(beside)
    if meant is None:
        raise _not_close_enough()
    date = replace(sight.dates[0], options=(meant,), beside=None, vague=True)
    return replace(sight, dates=(date,))


def _ahead_of_that(sight: Sight, today: str) -> Beside | None:
    """How far a date is ahead, of which it is asked as of the past: "who commanded in a year?"."""
    if "past" not in sight.cues or "future" in sight.cues:
        return None
    (date,), lengths = sight.dates, lengths_said(sight.words, sight.language)
    within = [one for one in lengths if date.first <= one.first and one.last <= date.last]
    ahead = isinstance(date.meant, Point) and date.meant.day is not None and not date.figures
    if len(within) != 1 or not ahead or date.text <= today:
        return None
    return Beside(within[0].months, within[0].days)


# These ask of now where no date is said.
_OF_NOW = {"aboard", "docked", "next", "expedition"}


def dated_before(before: Before) -> Before | None:
    """The nearest question before that was asked of a date; None if none was.

    One of the stay of someone who was told has no date of its own, if one before it has.
    """
    dated = [one for one in _all_before(before) if _date_of(one) is not None]
    said = [one for one in dated if not is_of_a_stay(one)]
    return next(iter(said or dated), None)


def of_the_date_before(sight: Sight, before: Before) -> Before | None:
    """The question of a date that is asked again of another, after one of the stay of someone
    whom it told: "and a year earlier?"."""
    only_dated = len(sight.dates) == 1 and sight.dates[0].beside and not sight.names_something
    if not only_dated or sight.cues.keys() - _GOES_ON or not is_of_a_stay(before):
        return None
    dated = dated_before(before)
    return None if dated is before else dated


# What a text says that asks the same of another date.
_GOES_ON = {"follow", "past", "yes-no", "spend", "then", "compare"}


def is_of_a_stay(before: Before) -> bool:
    """Whether it asked of someone in a stretch of time, as of a stay that was told."""
    when = before.ask.arguments.get("when")
    return before.name == "person" and isinstance(when, When) and when.size is Size.SPAN


def _all_before(before: Before) -> Iterator[Before]:
    one: Before | None = before
    while one is not None:
        yield one
        one = one.earlier


def _date_of(before: Before) -> When | None:
    """The one date that it was asked of."""
    dates = [before.ask.arguments.get(name) for name in DATES]
    known = [date for date in dates if isinstance(date, When) and not date.is_now]
    return known[0] if len({str(written(date)) for date in known}) == 1 else None


def _counted_from_nothing() -> BadDate:
    return BadDate("I do not know from which date that is counted. Try a date instead.")


def _not_close_enough() -> BadDate:
    return BadDate("From a whole year I cannot count days or months. Try a date instead.")


def _onward(date: SaidDate, before: Before) -> Beside | None:
    """How far "next month" is from a date that is over, which it goes on from."""
    scene, when = before.scene, before.ask.arguments.get("when")
    now = scene.now.astimezone(scene.zone)
    if not isinstance(when, When) or when.is_now or when.last.year >= now.year:
        return None
    steps = {"year": Beside(months=12), "month": Beside(months=1)}
    coming = (Point(now.year, now.month).moved(steps["month"]), Point(now.year + 1))
    units = {one.text: unit for one, unit in zip(coming, ("month", "year"), strict=True) if one}
    return steps[units[date.text]] if date.text in units and not date.figures else None


# New Year's and Christmas by month and day.
_FEASTS = {(1, 1), (1, 7), (12, 24), (12, 25), (12, 31)}


def _same_feast(date: SaidDate, before: Before) -> dict[str, When] | None:
    """The feast of the question before in another year, which alone is said: "and in 2009?"."""
    when = before.ask.arguments.get("when")
    if not isinstance(when, When) or when.size is not Size.DAY or date.role:
        return None
    day = when.local
    if (day.month, day.day) not in _FEASTS or not date.text.isdecimal() or len(date.text) != 4:
        return None
    return {"when": READERS["when"].read(before.scene, f"{date.text}-{day:%m-%d}").value}


# Who asks so asks of all times.
_OF_EVER = {"ever", "been", "first", "last", "nth", "most", "longest", "shortest", "record"}


def _is_of_an_age_then(sight: Sight) -> bool:
    """Whether it is asked how old someone was at the time that was told."""
    was = words_in(language_of(sight.language).was)
    then = "then" in sight.cues or not {folded(word) for word in sight.words}.isdisjoint(was)
    return "age" in sight.cues and then


def keep_when(before: Before, found: Filling) -> None:
    """Keep the date of the question before where the new one says "then" or goes on from it.

    Whoever was aboard at a time is asked of as they were then.
    """
    sight = found.sight
    if _is_of_an_age_then(sight):
        people = [str(one.value) for one in sight.people]
        when = before.moment_of(people[0]) if len(people) == 1 else None
        if when is not None and "when" not in found.given and not sight.dates:
            found.given["when"] = when
        return
    when = before.moment if "then" in sight.cues else before.ask.arguments.get("when")
    told = isinstance(when, When) and when.size is Size.INSTANT and "when" not in before.told
    if isinstance(when, When) and told and says_already(sight.words, sight.language):
        # Who came then was not there already.
        when = before.scene.date(f"{when.start - timedelta(minutes=1):%Y-%m-%dT%H:%MZ}")
    # "And" goes on from the question before where it begins the next.
    goes_on = "then" in sight.cues or sight.places.get("follow") == 0
    of_then = before.ask.question.name == "aboard" and "pronoun" in sight.cues
    # How long someone was up is not how long they had been by then.
    goes_on = goes_on or (
        of_then and not sight.cues.keys() & {"how-long", "days", "times", "total"}
    )
    # "Who was commander?" after who was aboard on a day asks of that day.
    goes_on = goes_on or (
        before.name == "aboard"
        and {"past", "who"} <= sight.cues.keys()
        and not (sight.names_something or sight.cues.keys() & _OF_EVER)
    )
    free = found.has("when") and "number" not in found.given and not sight.dates
    if not (isinstance(when, When) and goes_on and free) or "when" in found.given:
        return
    if when.size is Size.SPAN and found.question.name == "expedition":
        # Of a stretch of time all who commanded in it are told.
        found.ask_instead("find", of=Of.COMMANDS, when=when)
    else:
        found.given["when"] = when
