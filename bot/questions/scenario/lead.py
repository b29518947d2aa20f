"""What comes first in these answers where they are asked in plain words."""

from collections.abc import Sequence

from bot.questions.guarantee.lead import sides_of
from bot.questions.guarantee.verdict import crew_of
from bot.questions.leads import MAX_NAMES, capital, lead, no, number_and_names, yes
from bot.questions.registry import Focus
from bot.questions.scenario.answer import WhatIfReport
from bot.questions.scenario.lead_differing import differing, differs
from bot.questions.scenario.lead_lasting import alone_when, gone_when, missing_when
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
    if focus.asks("matter"):
        return differs(answer, sides, teller)
    if (told := _when(course, sides, focus, teller)) is not None:
        return told
    if _asks_of_seats(answer, focus):
        lacking = {name: None for one in course.unseated for name in one.people}
        wanted = lacking.keys() & {*focus.people} if focus.people else lacking
        if focus.asks("how-many"):
            return teller.speech.say("{what}.", what=capital(number_and_names([*lacking], teller)))
        if not focus.whether:
            # Who has none the verdict tells.
            return ""
        if focus.asks("stuck", "without", "never", "not"):
            return yes(teller) if wanted else no(teller)
        return no(teller) if wanted else yes(teller)
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
        if sides and focus.asks("who") and focus.asks("yes-no") and focus.asks("still", "stay"):
            # "Who holds the fort, and is there still an American?"
            return f"{_left(course, (), teller)} {_would(answer, sides, focus, teller)}"
        return _left(course, sides, teller)
    if focus.asks("how-many") and not focus.asks("days", "times"):
        return _left(course, sides, teller, counted=True)
    return ""


def _asks_of_seats(answer: WhatIfReport, focus: Focus) -> bool:
    """Whether it is asked who has a way home: "how many could not go home?", of what is lost."""
    lost = any(one.happens is Happens.LOST for one in answer.happenings)
    home = focus.asks("land", "recalled") and focus.asks("how-many")
    without = focus.asks("without") and focus.asks("ship")
    return focus.asks("seat", "enough", "stuck") or without or (lost and home)


def _when(course: Course, sides: tuple[Side, ...], focus: Focus, teller: Teller) -> str | None:
    """From when to when so many are there, where that is asked; None if it is not."""
    days = focus.asks("how-many") and focus.asks("days")
    when = days or focus.asks("when", "until", "wait", "how-long")
    more = focus.asks("more-than")
    # "When will there be no more Americans?" says so by a word of stopping.
    denied = focus.asks("without", "never", "not", "empty", "suspend")
    alone = focus.asks("only") or (focus.numbers == (1,) and not more) or (days and not denied)
    if when and denied:
        return None if focus.whether else missing_when(course, sides, focus, teller)
    told = []
    if (focus.asks("until", "wait") and (more or not alone)) or (
        when and not alone and focus.asks("last")
    ):
        least = max(focus.numbers, default=1) + more
        told.append(gone_when(course, sides, least, teller))
    if alone and sides:
        told.append(alone_when(course, sides, focus, teller))
    return " ".join(told) if told else None


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
    few = _fewest(course.steps, sides[0])
    return yes(teller, teller.names(_people_of(few, sides[0])))


def _fewest(steps: Sequence[Step], side: Side) -> Step:
    """The first step at which fewest of a side are aboard."""
    return min(steps, key=lambda step: len(_people_of(step, side)))


def _left(course: Course, sides: tuple[Side, ...], teller: Teller, *, counted: bool = False) -> str:
    """Who would be aboard when fewest are, but not as planned: of the side named, or of all."""
    say, speech, steps = teller.speech.say, teller.speech, differing(course)
    if len(sides) == 1:
        step = _fewest(steps, sides[0])
        names = list(_people_of(step, sides[0]))
    else:
        step = min(steps, key=lambda step: step.aboard)
        names = [stay.person for stay in aboard(course.manifest, step.time)]
    day, told = speech.moment(step.at), teller.names(names) or say("nobody")
    if counted and 0 < len(names) <= MAX_NAMES:
        number = speech.many("{count} person", "{count} people", len(names))
        return say("{number} from {day}: {names}.", number=number, day=day, names=told)
    return say("From {day}: {names}.", day=day, names=told)
