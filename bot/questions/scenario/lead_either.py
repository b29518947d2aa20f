"""What comes first where two things are compared by what is left then: of a side, or of all."""

from collections.abc import Callable

from bot.questions.guarantee.lead import sides_of
from bot.questions.leads import compared, headline, lead
from bot.questions.registry import Focus
from bot.questions.scenario.answer import RankingReport
from bot.questions.scenario.ranking_card import events_of
from bot.questions.scenario.verdict import people_of
from bot.saying.teller import Teller
from bot.station.cooperation import Side
from bot.station.ranking import Ranked


@lead.register
def either(answer: RankingReport, focus: Focus, teller: Teller) -> str:
    """How many are left of a side, or have no seat home, or are left at all; the worst first."""
    sides = sides_of(focus)
    if not answer.compared or len(sides) > 1:
        return ""
    number: Callable[[Ranked], int]
    if focus.asks("stuck", "seat"):
        number, most = _unseated, True
    elif sides:
        number, most = _least_of(sides[0]), False
    elif focus.asks("people", "crew") and focus.asks("fewest", "less-than", "more-than"):
        number, most = _least_aboard, False
    else:
        return ""
    in_order = sorted(answer.ranked, key=number, reverse=most)
    told = [
        (events_of(one, teller), _said(number(one), sides[:1] if not most else (), teller))
        for one in in_order
    ]
    return f"{compared(told, teller)}."


@headline.register
def _(answer: RankingReport, first: str, focus: Focus, teller: Teller) -> str:
    """What is worst of all may not be worst for a side."""
    del answer, teller
    return first.removesuffix(".") if sides_of(focus) else ""


def _unseated(one: Ranked) -> int:
    return len({name for each in one.course.unseated for name in each.people})


def _least_aboard(one: Ranked) -> int:
    return min(step.aboard for step in one.course.steps)


def _least_of(side: Side) -> Callable[[Ranked], int]:
    return lambda one: min(len(people_of(step, side)) for step in one.course.steps)


def _said(number: int, sides: tuple[Side, ...], teller: Teller) -> str:
    many = teller.speech.many
    if sides == (Side.AMERICAN,):
        return many("{count} American", "{count} Americans", number)
    if sides == (Side.RUSSIAN,):
        return many("{count} Russian", "{count} Russians", number)
    return many("{count} person", "{count} people", number)
