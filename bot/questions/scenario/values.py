"""These answers as the values that machines read."""

from bot.questions.numbers import Table, numbers
from bot.questions.scenario.answer import RankingReport, WhatIfReport
from bot.questions.values import Facts, facts, instant, written
from bot.reading.supposed import CrossFlights
from bot.station.manifest import Manifest
from bot.station.supposing import Happening, Happens, Sort
from bot.station.suspension import Course


@facts.register
def _what_if(answer: WhatIfReport, manifest: Manifest) -> Facts:
    del manifest
    first = next(iter(answer.happenings), None)
    alone = first is not None and len(answer.happenings) == 1 and first.what.sort is Sort.PROGRAM
    bare = answer.other if answer.crossing is CrossFlights.WITH else answer.course
    return {
        "program": first.what.id if first and alone else None,
        "leaves": "now" if first and first.happens is Happens.GOES_HOME else "planned",
        "events": [_happening(one) for one in answer.happenings],
        "cross_flights": answer.crossing is CrossFlights.WITH,
        **_course(answer, answer.course),
        "plans_reach": instant(answer.plans_end),
        "without_cross_flights": _course(answer, bare),
        "if_it_waits": {ship: _course(answer, course) for ship, course in answer.waiting},
    }


def _happening(one: Happening) -> Facts:
    return {
        "what": one.what.id,
        "sort": str(one.what.sort),
        "happens": str(one.happens),
        "at": instant(one.at),
        "to": written(one.to),
    }


def _course(answer: WhatIfReport, course: Course) -> Facts:
    return {
        "holds": course.holds,
        "breaks_at": written(course.breaks_at),
        "missing": [str(side) for side in course.missing],
        "timeline": [
            {
                "at": str(step.at),
                "aboard": step.aboard,
                "american": len(step.american),
                "russian": len(step.russian),
                "change": str(step.kind),
                "mission": step.mission,
            }
            for step in course.steps
        ],
        "grounded": list(course.grounded),
        "no_seat_home": [
            {"people": list(one.people), "start": instant(one.since), "end": instant(one.until)}
            for one in course.unseated
        ],
        "assumptions": [
            *(
                f"docked ships of {one.what.id} leave"
                f" {'now' if one.happens is Happens.GOES_HOME else 'planned'}"
                for one in answer.happenings
                if one.happens is Happens.GOES_HOME
                or (one.happens is Happens.STOPS and one.what.sort is not Sort.PERSON)
            ),
            "a plan known to a day or a month counts at its widest",
            *(
                f"{mission} is planned to the year only and is taken to dock as {former} leaves"
                for mission, former in course.assumed
            ),
            *(f"the way home of {person} would not fly" for person in course.stranded),
        ],
        "horizon": instant(course.horizon),
    }


@facts.register
def _ranking(answer: RankingReport, manifest: Manifest) -> Facts:
    del manifest
    return {
        "from": instant(answer.span.start),
        "horizon": instant(answer.span.end),
        "count": len(answer.ranked),
        "ranked": [
            {
                "events": [_happening(one) for one in ranked.happenings],
                "holds": ranked.course.holds,
                "missing_days": ranked.cost.missing,
                "no_seat_days": ranked.cost.unseated,
                "alone_days": ranked.cost.alone,
                "fewer_person_days": ranked.cost.fewer,
                "least": {
                    "aboard": ranked.aboard,
                    "american": ranked.american,
                    "russian": ranked.russian,
                    "start": written(ranked.since),
                    "end": written(ranked.until),
                },
            }
            for ranked in answer.ranked
        ],
    }


@numbers.register
def _courses(answer: WhatIfReport, manifest: Manifest) -> Table:
    """The steps of what happens, and the same without cross-flights or with them."""
    del manifest
    head = ("cross_flights", "at", "step", "mission", "aboard", "american", "russian")
    with_swaps = answer.crossing is CrossFlights.WITH
    courses = [("yes" if with_swaps else "no", answer.course)]
    if answer.other is not answer.course:
        courses.append(("no" if with_swaps else "yes", answer.other))
    return head, tuple(
        (
            named,
            str(step.at),
            str(step.kind),
            step.mission or "",
            str(step.aboard),
            str(len(step.american)),
            str(len(step.russian)),
        )
        for named, course in courses
        for step in course.steps
    )


@numbers.register
def _ranked(answer: RankingReport, manifest: Manifest) -> Table:
    """A row a failure or two of them, worst first."""
    del manifest
    head = ("events", "holds", "missing_days", "no_seat_days", "alone_days", "fewer_person_days")
    return head, tuple(
        (
            "; ".join(f"{one.what.id} {one.happens}" for one in ranked.happenings),
            "yes" if ranked.course.holds else "no",
            str(ranked.cost.missing),
            str(ranked.cost.unseated),
            str(ranked.cost.alone),
            str(ranked.cost.fewer),
        )
        for ranked in answer.ranked
    )
