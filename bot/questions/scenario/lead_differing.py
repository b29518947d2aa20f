"""Whether a scenario makes any difference to who is aboard: "does it matter if ...?"."""

from collections.abc import Sequence

from bot.questions.leads import no, yes
from bot.questions.scenario.answer import WhatIfReport
from bot.saying.teller import Teller
from bot.station.cooperation import AGENCIES, Side
from bot.station.occupancy import crew_timeline
from bot.station.stays import Stay
from bot.station.suspension import Course, Step


def differs(answer: WhatIfReport, sides: Sequence[Side], teller: Teller) -> str:
    """Whether anyone of the sides, of all without any, is aboard or not unlike planned, and who.

    Blank if all that changes is who has a seat home, which the verdict tells.
    """
    say, course = teller.speech.say, answer.course
    planned, supposed = crew_timeline(course.counted), crew_timeline(course.manifest)
    moments = {at for line in (planned, supposed) for at, _ in line.during(course.span)}
    for at in sorted(moments):
        before, after = (_people(line.at(at), sides) for line in (planned, supposed))
        if before == after:
            continue
        step = max((s for s in course.steps if s.time <= at), key=lambda step: step.time)
        day = teller.speech.moment(step.at)
        if gone := [name for name in before if name not in after]:
            return yes(teller, say("from {day} without {names}", day=day, names=teller.names(gone)))
        more = [name for name in after if name not in before]
        return yes(teller, say("from {day} {names} as well", day=day, names=teller.names(more)))
    if course.unseated:
        return ""
    return no(teller, say("the same people would be aboard as planned"))


def differing(course: Course) -> tuple[Step, ...]:
    """The steps at which others are aboard than planned; all where that is none of them."""
    planned, supposed = crew_timeline(course.counted), crew_timeline(course.manifest)
    found = (
        step
        for step in course.steps
        if _people(planned.at(step.time), ()) != _people(supposed.at(step.time), ())
    )
    return tuple(found) or course.steps


def _people(crew: Sequence[Stay], sides: Sequence[Side]) -> dict[str, None]:
    """Who of a crew is of one of the sides, in its order."""
    return {stay.person: None for stay in crew if not sides or AGENCIES.get(stay.agency) in sides}
