"""What comes first in these answers where they are asked in plain words."""

from datetime import datetime

from bot.questions.cooperation.lead import MAX_STRETCHES
from bot.questions.guarantee.answer import GuaranteeReport
from bot.questions.leads import capital, lead, no, yes
from bot.questions.registry import Focus
from bot.saying.teller import Teller
from bot.station.cooperation import AGENCIES, NATIONS, Side, Stretch


def sides_of(focus: Focus) -> tuple[Side, ...]:
    """The sides that a question names, as Americans, NASA or the like."""
    named = [AGENCIES.get(code) or NATIONS.get(code) for code in focus.groups]
    if focus.asks("cosmonaut"):
        named.append(Side.RUSSIAN)
    return tuple(dict.fromkeys(side for side in named if side is not None))


@lead.register
def guarantee(answer: GuaranteeReport, focus: Focus, teller: Teller) -> str:
    """Whether it was kept, or a side ever missing; who was the only one, and when."""
    say = teller.speech.say
    sides = sides_of(focus)
    if focus.people or focus.missions or focus.numbers or focus.asks("woman", "men", "compare"):
        return ""
    if focus.asks("only") and not focus.asks("without"):
        return _only_one(answer, sides, focus, teller)
    missing = focus.asks("without", "empty", "never")
    if focus.whether:
        return _whether(answer, sides, focus, teller)
    if missing and focus.asks("when", "how-long", "how-many", "days", "times"):
        gaps = _gaps(answer, sides)
        if not gaps:
            return say("Never.")
        return capital(f"{_listed(gaps, teller)}.")
    return ""


def _gaps(answer: GuaranteeReport, sides: tuple[Side, ...]) -> list[Stretch]:
    """The stretches in which one of the sides, or of both, was missing."""
    wanted = sides or tuple(Side)
    return [gap for gap in answer.record_told.gaps if any(side in gap.about for side in wanted)]


def _listed(stretches: list[Stretch], teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    told = [
        say(
            "{start} to {end}",
            start=speech.day(one.start, one.end.year),
            end=speech.day(one.end),
        )
        for one in stretches[-MAX_STRETCHES:]
    ]
    return "; ".join(told)


def _whether(answer: GuaranteeReport, sides: tuple[Side, ...], focus: Focus, teller: Teller) -> str:
    say, speech, told = teller.speech.say, teller.speech, answer.record_told
    if focus.asks("or"):
        return ""
    # "Was the rule ever broken?" asks whether it was not kept, "no Russian" whether one missed.
    broken = focus.asks("suspend") and not focus.programs and not focus.asks("if")
    missed = sum((broken, focus.asks("never"), focus.asks("without", "empty")))
    end = (told.span.end or answer.now) - datetime.resolution
    if missed > 1:
        # "Was there ever no one" and "was there never no one": where there was, both are told.
        if broken or told.gaps:
            return ""
        return say(
            "It was never so: both sides were aboard at every moment from {start} to {end}.",
            start=speech.day(told.span.start),
            end=speech.day(end),
        )
    if focus.asks("suspend", "if") and not broken:
        # Whether it would hold without a ship is told for the end of the span only.
        if not answer.whole or answer.hangs_on or answer.by_plan:
            return no(teller) if answer.whole and answer.hangs_on else ""
        return yes(teller) if told.holds else no(teller)
    gaps = _gaps(answer, sides)
    if focus.asks("empty") and gaps:
        return ""
    start = say("never since {day}", day=speech.day(told.span.start))
    if missed:
        return yes(teller, _listed(gaps, teller)) if gaps else no(teller, start)
    if gaps:
        return no(teller, say("missing {when}", when=_listed(gaps, teller)))
    return yes(
        teller,
        say(
            "at every moment from {start} to {end}",
            start=speech.day(told.span.start),
            end=speech.day(end),
        ),
    )


def _only_one(
    answer: GuaranteeReport, sides: tuple[Side, ...], focus: Focus, teller: Teller
) -> str:
    """The last stretches in which one person was all there was of a side."""
    sole = sorted(
        (s for s in answer.record_told.sole if not sides or s.about[0] in sides),
        key=lambda stretch: stretch.start,
    )
    say, speech = teller.speech.say, teller.speech
    if not sole:
        return no(teller) if focus.whether else say("Nobody.")
    told = [
        say(
            "{name}, {start} to {end}",
            name=teller.name(one.about[1]),
            start=speech.day(one.start, one.end.year),
            end=speech.day(one.end),
        )
        for one in reversed(sole[-MAX_STRETCHES:])
    ]
    more = len(sole) - len(told)
    if more:
        told.append(speech.many("{count} more", "{count} more", more))
    words = "; ".join(told)
    return yes(teller, words) if focus.whether else capital(f"{words}.")
