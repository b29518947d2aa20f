"""From when to when so many of a side are aboard in a scenario, told first where that is asked.

"For how long would there be just one Russian?", "when would the last American be gone?"
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby

from bot.questions.leads import capital, no, yes
from bot.questions.registry import Focus
from bot.questions.scenario.verdict import holders, people_of, stretch
from bot.saying.teller import Teller
from bot.station.cooperation import Side
from bot.station.moments import Moment
from bot.station.suspension import Course, Step

Fits = Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Lasting:
    """A stretch in which so many are aboard; without an end it lasts to the last known plan."""

    start: Moment
    end: Moment | None
    length: timedelta | None


def lasting(course: Course, sides: Sequence[Side], fits: Fits) -> tuple[Lasting, ...]:
    """The stretches in which the number of one of the sides fits, of all aboard without any."""
    steps, found, at = course.steps, [], 0
    for is_so, some in groupby(steps, key=lambda step: _any_fits(step, sides, fits)):
        first = steps[at]
        at += len(list(some))
        then = steps[at] if at < len(steps) else None
        if is_so:
            length = then.time - first.time if then else None
            found.append(Lasting(first.at, then.at if then else None, length))
    return tuple(found)


def _any_fits(step: Step, sides: Sequence[Side], fits: Fits) -> bool:
    numbers = [len(people_of(step, side)) for side in sides] or [step.aboard]
    return any(map(fits, numbers))


def gone_when(course: Course, sides: Sequence[Side], least: int, teller: Teller) -> str:
    """Until when at least so many of a side are aboard, or of all."""
    fewer = lasting(course, sides, lambda number: number < least)
    if not fewer:
        return teller.speech.say("To the end of all that is planned.")
    return teller.speech.say("Until {day}.", day=teller.speech.moment(fewer[0].start))


def alone_when(course: Course, sides: Sequence[Side], focus: Focus, teller: Teller) -> str:
    """Who the only one of a side is, and from when to when; "never" if there always are more."""
    alone = lasting(course, sides, lambda number: number == 1)
    names = list(dict.fromkeys(person for person, _ in holders(course, sides)))
    if not alone or not names:
        return teller.speech.say("Never.")
    who = teller.speech.in_turn([teller.name(person) for person in names])
    told = teller.speech.say("{names}, {value}", names=who, value=_told(alone, focus, teller))
    if not focus.whether:
        return teller.speech.say("{what}.", what=told)
    return yes(teller, told) if not focus.people or {*focus.people} & {*names} else no(teller, told)


def missing_when(course: Course, sides: Sequence[Side], focus: Focus, teller: Teller) -> str:
    """For how many days nobody of a side is aboard, and when; "never" if that is not so."""
    gaps = lasting(course, sides, lambda number: not number)
    say = teller.speech.say
    return say("{what}.", what=capital(_told(gaps, focus, teller))) if gaps else say("Never.")


def _told(found: Sequence[Lasting], focus: Focus, teller: Teller) -> str:
    """The stretches, behind how many days they are in all where that is asked and known."""
    say, speech = teller.speech.say, teller.speech
    when = "; ".join(stretch(one.start, one.end, teller) for one in found)
    lengths = [one.length for one in found if one.length is not None]
    if len(lengths) < len(found) or not focus.asks("days", "how-long", "length"):
        return when
    days = sum(lengths, timedelta()) / timedelta(days=1)
    return say("{days} ({stretch})", days=speech.days(days), stretch=when)
