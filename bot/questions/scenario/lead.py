"""What comes first in these answers where they are asked in plain words."""

from bot.questions.guarantee.lead import sides_of
from bot.questions.guarantee.verdict import crew_of
from bot.questions.leads import MAX_NAMES, lead, no, yes
from bot.questions.registry import Focus
from bot.questions.scenario.answer import WhatIfReport
from bot.questions.scenario.told import knowing_all
from bot.reading.supposed import CrossFlights
from bot.saying.teller import Teller
from bot.station.cooperation import Side
from bot.station.occupancy import aboard
from bot.station.supposing import Happens
from bot.station.suspension import Course, Step


@lead.register
def what_if(answer: WhatIfReport, focus: Focus, teller: Teller) -> str:
    """Whether someone of the side named would remain, and who; else whether it would hold."""
    course, sides = answer.course, sides_of(focus)
    teller = knowing_all(answer, teller)
    if focus.asks("seat", "enough", "stuck"):
        lacking = {name for one in course.unseated for name in one.people}
        wanted = lacking & {*focus.people} if focus.people else lacking
        if not focus.whether or focus.asks("without", "never", "not"):
            # Who has none the verdict tells.
            return ""
        return no(teller) if bool(wanted) is not focus.asks("stuck") else yes(teller)
    if (
        focus.people
        or focus.numbers
        or focus.asks("woman", "men", "compare")
        or (focus.asks("never") and not (focus.whether and sides))
    ):
        return ""
    if focus.whether and not focus.asks("who", "which"):
        return _would(answer, sides, focus, teller)
    if focus.of_whom:
        return _left(course, sides, teller)
    if focus.asks("how-many") and not focus.asks("days", "times"):
        return _left(course, sides, teller, counted=True)
    return ""


def _people_of(step: Step, side: Side) -> tuple[str, ...]:
    return step.american if side is Side.AMERICAN else step.russian


def _would(answer: WhatIfReport, sides: tuple[Side, ...], focus: Focus, teller: Teller) -> str:
    say, speech, course = teller.speech.say, teller.speech, answer.course
    comes_empty = any(one.happens is Happens.EMPTY for one in answer.happenings)
    if focus.asks("empty") and not comes_empty:
        bare = next((step for step in course.steps if not step.aboard), None)
        if bare is None:
            return no(teller)
        return yes(teller, say("from {start}", start=speech.moment(bare.at)))
    # "Would there ever be no Russian?"
    denied = focus.asks("without") or (focus.asks("never") and bool(sides))
    # What is denied may be the cross-flights.
    missing = denied and answer.crossing is CrossFlights.WITH
    if (
        not sides
        and not focus.asks("guarantee", "still", "stay", "always", "at-least")
        and (not missing)
    ):
        return ""
    wanted = sides or tuple(Side)
    for step in course.steps:
        gone = tuple(side for side in wanted if not _people_of(step, side))
        if gone:
            what = say(
                "no {side} aboard from {day}",
                side=crew_of(gone, teller),
                day=speech.moment(step.at),
            )
            return yes(teller, what) if missing else no(teller, what)
    if missing:
        return no(teller)
    if len(sides) != 1:
        return yes(teller)
    few = _fewest(course, sides[0])
    return yes(teller, teller.names(_people_of(few, sides[0])))


def _fewest(course: Course, side: Side) -> Step:
    """The first step at which fewest of a side are aboard."""
    return min(course.steps, key=lambda step: len(_people_of(step, side)))


def _left(course: Course, sides: tuple[Side, ...], teller: Teller, *, counted: bool = False) -> str:
    """Who would be aboard when fewest are: of the side named, or of all."""
    say, speech = teller.speech.say, teller.speech
    if len(sides) == 1:
        step = _fewest(course, sides[0])
        names = list(_people_of(step, sides[0]))
    else:
        step = min(course.steps, key=lambda step: step.aboard)
        names = [stay.person for stay in aboard(course.manifest, step.time)]
    day, told = speech.moment(step.at), teller.names(names) or say("nobody")
    if counted and 0 < len(names) <= MAX_NAMES:
        number = speech.many("{count} person", "{count} people", len(names))
        return say("{number} from {day}: {names}.", number=number, day=day, names=told)
    return say("From {day}: {names}.", day=day, names=told)
