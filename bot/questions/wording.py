"""What was asked of a date in words, and the dispatch from an answer to its card."""

from datetime import datetime, timedelta
from functools import singledispatch

from bot.messages import msgid
from bot.questions.families import own
from bot.questions.report import Report
from bot.reading.when import Size, When
from bot.saying.card import Card
from bot.saying.speech import MONTHS, Speech
from bot.saying.teller import Teller
from bot.station.moments import Moment, Precision


def said_when(when: When, speech: Speech) -> str:
    """A date that was asked for, in a sentence: "on 9 December 2025", "in 2025"."""
    say, local = speech.say, when.local
    match when.size:
        case Size.YEAR:
            return say("in {year}", year=local.year)
        case Size.MONTH:
            return say("in {month}", month=speech.month(local))
        case Size.DAY:
            return say("on {day}", day=speech.day(local))
        case Size.SPAN:
            return _said_span(local, when.last.astimezone(when.zone), speech)
        case Size.INSTANT:
            clock = clock_said(when.start, when, speech)
            return say("on {day}, {clock}", day=speech.day(local), clock=clock)


def said_between(start: datetime | None, end: datetime | None, speech: Speech) -> str:
    """The time between two ends that were asked for, in a sentence; blank if neither was."""
    if start is not None and end is not None:
        return _said_span(start, end - datetime.resolution, speech)
    if start is not None:
        return speech.say("since {day}", day=speech.day(start))
    if end is not None:
        return speech.say("up to {day}", day=speech.day(end - datetime.resolution))
    return ""


def begun_on(start: Moment, end: Moment | None, speech: Speech) -> str:
    """The beginning of a stretch, of days without the year in which both ends are."""
    if end is None or not {start.precision, end.precision} <= {Precision.MINUTE, Precision.DAY}:
        return speech.moment(start)
    return speech.day(start.earliest, end.earliest.year)


def clock_said(at: datetime, when: When, speech: Speech) -> str:
    """A time of day on the clocks of the zone asked for: "01:41 UTC", "19:41 Houston"."""
    if when.zone_name == "UTC":
        return speech.clock(at)
    local = f"{at.astimezone(when.zone):%H:%M}"
    return speech.say("{time} {zone}", time=local, zone=speech.say(when.zone_name))


def _said_span(first: datetime, last: datetime, speech: Speech) -> str:
    """Days in a row, in a sentence: "from 3 to 7 June 2024", "from June to August 2024"."""
    say = speech.say
    whole_months = first.day == 1 and (last + timedelta(days=1)).day == 1
    if whole_months and (first.month, last.month) == (1, 12):
        if first.year == last.year:
            return say("in {year}", year=first.year)
        return say("from {year} to {last_year}", year=first.year, last_year=last.year)
    if first.date() == last.date():
        return say("on {day}", day=speech.day(first))
    same_month = (first.year, first.month) == (last.year, last.month)
    if whole_months and same_month:
        return say("in {month}", month=speech.month(first))
    if whole_months:
        in_year = say(MONTHS[first.month - 1])
        month = in_year if first.year == last.year else speech.month(first)
        last_month = speech.month(last)
        return say("from {month} to {last_month}", month=month, last_month=last_month)
    if same_month:
        return say("from {number} to {day}", number=first.day, day=speech.day(last))
    first_day = speech.day(first, last.year)
    return say("from {first_day} to {day}", first_day=first_day, day=speech.day(last))


def basis(
    teller: Teller,
    *,
    over: bool,
    planned: bool = True,
    begun: bool = False,
    flown: str = msgid("As flown"),
    mixed: str = msgid("Partly plan"),
) -> str:
    """As what an answer is told: ``flown`` once what it tells is ``over``.

    Before that it is a plan, or ``mixed`` if a part of it has ``begun``; where nothing is
    ``planned`` that could change it, it is as last known.
    """
    say = teller.speech.say
    if over:
        return say(flown)
    if not planned:
        return say("As last known")
    return say(mixed) if begun else say("Plan")


def footer(report: Report, teller: Teller, basis: str, *counted: str) -> tuple[str, ...]:
    """The last line of a card: as what it is told, how it is counted, how far the facts reach."""
    return basis, *counted, teller.facts_to(report.known_to)


@singledispatch
def card(answer: object, teller: Teller, command: str) -> Card:
    """The words for an answer to ``command``."""
    if found := own(card, answer):
        made: Card = found(answer, teller, command)
        return made
    raise TypeError(f"no wording for {type(answer).__name__}")
