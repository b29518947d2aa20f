"""The verdict on the guarantee in words: the title, and why it is so."""

from datetime import datetime

from bot.questions.guarantee.answer import GuaranteeReport
from bot.questions.wording import said_between
from bot.saying.changes import assumed_to_come
from bot.saying.teller import Teller
from bot.station.cooperation import Guarantee, OnlyCrew, Side
from bot.station.manifest import last_plan
from bot.station.moments import Span
from bot.station.stays import stays


def crew_of(sides: tuple[Side, ...], teller: Teller) -> str:
    """Which sides, as a noun: "American", "Russian", "American and no Russian"."""
    say = teller.speech.say
    if len(sides) > 1:
        return say("American and no Russian")
    return say("American") if sides == (Side.AMERICAN,) else say("Russian")


def all_flown(answer: GuaranteeReport) -> bool:
    """Whether the record told is flown, the rest of its last day aside."""
    if answer.flown is None:
        return False
    ends = [record.span.end or answer.now for record in (answer.flown, answer.record_told)]
    days = {(end - datetime.resolution).date() for end in ends}
    return len(days) == 1 and answer.flown.holds == answer.record_told.holds


def share(record: Guarantee, teller: Teller) -> str:
    """For how much of a span one ship leaving would leave a side out: "on 648 of 690 days"."""
    say, speech = teller.speech.say, teller.speech
    exposed = round(record.exposed_days)
    if not exposed:
        return say("for less than a day")
    if record.exposed_days > record.days - 0.05:
        return say("throughout")
    return say(
        "on {exposed} of {days}",
        exposed=speech.number(exposed),
        days=speech.days(record.days),
    )


def verdict(answer: GuaranteeReport, teller: Teller) -> str:
    """The title: whether the guarantee holds now, or how it was, or would be, kept in a span."""
    return _now(answer, teller) if answer.whole else _of_span(answer, teller)


def _now(answer: GuaranteeReport, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    here = _at_end(answer)
    if here:
        return say("The guarantee is broken: no {side} aboard", side=crew_of(here, teller))
    if not answer.hangs_on:
        return (
            say("The guarantee holds")
            if answer.is_promised
            else say("Both would stay aboard if one programme stopped")
        )
    if any(crew.holds for crew in answer.only):
        ships = [teller.ship(ship) for crew in answer.hangs_on for ship in crew.ships]
        return say("The guarantee hangs on {ships}", ships=speech.listed(ships))
    return say("Both are aboard, but no one ship keeps the guarantee")


def _at_end(answer: GuaranteeReport) -> tuple[Side, ...]:
    end = answer.record.span.end
    for gap in answer.record.gaps:
        if gap.end == end:
            return tuple(Side(side) for side in gap.about)
    return ()


def _of_span(answer: GuaranteeReport, teller: Teller) -> str:
    """Both aboard is only half of it where one ship was all that kept a side aboard."""
    say, kept = teller.speech.say, _kept(answer, teller)
    if not answer.record_told.exposed_days or (answer.flown and not answer.flown.holds):
        return kept
    words = {"verdict": kept, "share": share(answer.record_told, teller)}
    if all_flown(answer):
        return say("{verdict}, but that hung on one ship {share}", **words)
    if answer.flown is None:
        return say("{verdict}, but that hangs on one ship {share}", **words)
    return say("{verdict}, but that hangs on one ship {share}", **words)


def _time(span: Span, teller: Teller) -> str:
    return said_between(span.start, span.end or span.start, teller.speech)


def _kept(answer: GuaranteeReport, teller: Teller) -> str:
    """Whether both were, or would be, aboard; nobody kept a guarantee before it was agreed on."""
    say, speech = teller.speech.say, teller.speech
    span, promised = _time(answer.record_told.span, teller), answer.is_promised
    if answer.flown and not answer.flown.holds:
        return (
            say("The guarantee was not kept {span}", span=span)
            if promised
            else say("A side was missing at times {span}", span=span)
        )
    if all_flown(answer):
        return (
            say("The guarantee was kept {span}", span=span)
            if promised
            else say("An American and a Russian were aboard the ISS all the time {span}", span=span)
        )
    if answer.flown is None and promised:
        return (
            say("By plan the guarantee will be kept {span}", span=span)
            if answer.record_told.holds
            else say("By plan the guarantee will not be kept {span}", span=span)
        )
    if answer.flown is None:
        return (
            say("By plan an American and a Russian will be aboard all the time {span}", span=span)
            if answer.record_told.holds
            else say("By plan a side will be missing at times {span}", span=span)
        )
    words = {
        "span": _time(answer.flown.span, teller),
        "day": speech.day((answer.record_told.span.end or answer.now) - datetime.resolution),
    }
    if answer.record_told.holds:
        return (
            say("The guarantee was kept {span}, and by plan will be kept to {day}", **words)
            if promised
            else say(
                "An American and a Russian were aboard all the time {span},"
                " and by plan will be to {day}",
                **words,
            )
        )
    return (
        say("The guarantee was kept {span}, but by plan will not be kept to {day}", **words)
        if promised
        else say(
            "An American and a Russian were aboard all the time {span},"
            " but by plan will not be to {day}",
            **words,
        )
    )


def why(answer: GuaranteeReport, teller: Teller) -> str:
    """Why the verdict is so, and since when it is an agreement."""
    say, speech = teller.speech.say, teller.speech
    known = speech.day(answer.edge)
    if answer.whole:

        def either(crews: tuple[OnlyCrew, ...]) -> str:
            return speech.listed_or([teller.program(crew.program) for crew in crews])

        if _at_end(answer):
            why = say("An American and a Russian are to be aboard at every moment.")
        elif answer.hangs_on:
            why = say(
                "If {programs} is suspended, a side is missing.", programs=either(answer.hangs_on)
            )
        else:
            why = say(
                "An American and a Russian stay aboard even if {programs} is suspended.",
                programs=either(answer.only),
            )
        if answer.by_plan:
            told = say("By the plans known on {day}.", day=known)
        elif answer.now > answer.known_to:
            told = say("As last known on {day}.", day=known)
        else:
            told = say("As of {day}.", day=known)
        return f"{why} {told}"
    gaps = speech.days(sum(gap.days() for gap in answer.record_told.gaps))
    holds = answer.record_told.holds
    if all_flown(answer):
        parts = [] if holds else [say("A side was missing for {days}.", days=gaps)]
    else:
        parts = [] if holds else [say("By plan a side will be missing for {days}.", days=gaps)]
        if answer.flown:
            parts.insert(0, say("Everything after {day} is planned.", day=known))
        if answer.record_told.span.end == last_plan(teller.manifest):
            parts.append(say("No dated plan reaches further."))
        meant = [one for one in stays(teller.manifest) if one.span.meets(answer.record_told.span)]
        parts.append(assumed_to_come(meant, teller))
    if answer.agreed:
        day = speech.day(answer.agreed.earliest)
        parts.append(
            say("It has been an agreement since {day}.", day=day)
            if answer.is_promised
            else say("No guarantee was agreed on before {day}.", day=day)
        )
    return " ".join(filter(None, parts))
