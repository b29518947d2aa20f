"""The days that were found, in one sentence: "13 people were aboard for 30 days"."""

from datetime import datetime

from bot.messages import msgid
from bot.questions.find.answer import FindReport
from bot.questions.find.clauses import They, amount
from bot.questions.find.orders import placed
from bot.questions.find.those import those
from bot.questions.wording import said_when
from bot.saying.speech import Speech
from bot.saying.teller import Teller
from bot.station.conditions import Condition, Kind, Than, Whom
from bot.station.found import Row, Tell
from bot.station.moments import Precision

_THERE = msgid("{who} {they:was|were} aboard")
_PLACED = {
    Tell.FIRST: msgid("{there} {stretch}, the first of {all}"),
    Tell.LAST: msgid("{there} {stretch}, the last of {all}"),
    Tell.LONGEST: msgid("{there} {stretch}, the longest of {all}"),
    Tell.SHORTEST: msgid("{there} {stretch}, the shortest of {all}"),
}


def days_found(answer: FindReport, teller: Teller) -> str:
    """The sentence: who was aboard, for how long in all, and when first."""
    speech, query, rows = teller.speech, answer.query, answer.found.rows
    when = said_when(answer.when, speech) if answer.when else ""
    who, they = _aboard(answer, teller)
    if not rows:
        who = _at_a_stretch(answer, who, teller)
        text = (
            msgid("at no time {when} {they:was|were} {who} aboard")
            if when
            else msgid("at no time {they:was|were} {who} aboard")
        )
        return speech.say(text, they=they.of(teller), who=who, when=when)
    if query.tell in {Tell.MOST, Tell.LEAST}:
        who, they = _most(answer, teller)
    there = speech.say(_THERE, who=who, they=they.of(teller))
    there = _at_a_stretch(answer, there, teller)
    if when:
        there = speech.say("{what} {when}", what=there, when=when)
    if query.tell in _PLACED and answer.found.told and len(rows) > 1:
        stretch = said_stretch(answer.found.told[0], teller)
        return speech.say(
            _PLACED[query.tell], there=there, stretch=stretch, all=_all(answer, teller)
        )
    if query.tell is Tell.NTH and answer.found.told:
        stretch = said_stretch(answer.found.told[0], teller)
        return speech.say(
            "{there} {stretch}, {nth} of {all}",
            there=there,
            stretch=stretch,
            nth=placed(query.nth, They(1, "M").of(teller), teller),
            all=_all(answer, teller),
        )
    days = speech.days(answer.found.days)
    if query.tell is Tell.MEAN and answer.found.value is not None:
        whole, tenths = divmod(round(answer.found.value * 10), 10)
        number = speech.say("{whole}.{tenths}", whole=whole, tenths=tenths)
        told = speech.say("{number} aboard on average", number=number)
        return speech.say("{what} {when}", what=told, when=when) if when else told
    stretch = said_stretch(rows[0], teller)
    if any(one.kind is Kind.LENGTH for one in answer.where):
        # How long is said already.
        there = speech.say("{there}: {stretch}", there=there, stretch=stretch)
        more = len(rows) - 1
        return (
            speech.many(
                "{what}, and {count} time more", "{what}, and {count} times more", more, what=there
            )
            if more
            else there
        )
    if len(rows) == 1:
        return speech.say("{there} for {days}, {stretch}", there=there, days=days, stretch=stretch)
    return speech.many(
        "{there} for {days} in {count} stretch, first {stretch}",
        "{there} for {days} in {count} stretches, first {stretch}",
        len(rows),
        there=there,
        days=days,
        stretch=stretch,
    )


def _at_a_stretch(answer: FindReport, there: str, teller: Teller) -> str:
    """What is so, and how long without a break if that was asked."""
    for one in answer.where:
        if one.kind is Kind.LENGTH:
            length = amount(one.than, teller.speech.days(one.number), teller)
            text = (
                msgid("{what} not for {length} at a stretch")
                if one.negated
                else msgid("{what} for {length} at a stretch")
            )
            there = teller.speech.say(text, what=there, length=length)
    return there


def said_stretch(row: Row, teller: Teller) -> str:
    """From when to when, in a sentence."""
    speech = teller.speech
    start = speech.moment(row.since)
    if row.until is None:
        told = msgid("from {start}, planned") if row.planned else msgid("since {start}")
        return speech.say(told, start=start)
    if {row.since.precision, row.until.precision} <= {Precision.MINUTE, Precision.DAY}:
        told = _days_in_a_row(row.since.earliest, row.until.earliest, speech)
    else:
        told = speech.say(
            "from {first_day} to {day}", first_day=start, day=speech.moment(row.until)
        )
    return speech.say("{what}, planned", what=told) if row.ends_by_plan or row.planned else told


def _days_in_a_row(first: datetime, last: datetime, speech: Speech) -> str:
    day = speech.day(last)
    if first.date() == last.date():
        return speech.say("on {day}", day=day)
    if (first.year, first.month) == (last.year, last.month):
        return speech.say("from {number} to {day}", number=first.day, day=day)
    return speech.say("from {first_day} to {day}", first_day=speech.day(first, last.year), day=day)


def _all(answer: FindReport, teller: Teller) -> str:
    """Of how many stretches, with the time of all of them."""
    days, count = teller.speech.days(answer.found.days), len(answer.found.rows)
    return teller.speech.many(
        "{count} stretch, {days} in all", "{count} stretches, {days} in all", count, days=days
    )


def _aboard(answer: FindReport, teller: Teller) -> tuple[str, They]:
    """Those of whom it is asked that they are aboard, and how a verb goes with them."""
    speech = teller.speech
    conditions = [one for one in answer.where if one.kind in {Kind.ABOARD, Kind.ONLY}]
    if not conditions:
        # Any day on which there was somebody.
        conditions = [Condition(Kind.ABOARD, than=Than.AT_LEAST, number=1)]
    told = [_of(one, teller) for one in conditions]
    if len(told) == 1:
        return told[0]
    return speech.listed([who for who, _ in told]), They(2)


def _of(condition: Condition, teller: Teller) -> tuple[str, They]:
    whom, number = condition.whom or Whom(), condition.number
    if condition.kind is Kind.ONLY:
        all_of_them = those([Condition(Kind.WHO, whom=whom)], teller)
        who = teller.speech.say("only {people}", people=all_of_them.each(teller))
        return _denied(condition, who, teller), all_of_them.they()
    if whom.people and not (whom.agencies or whom.nationalities or whom.genders):
        names, count = teller.names(whom.people), len(whom.people)
        who = names if count == 1 else teller.speech.say("one of {names}", names=names)
        gender = teller.manifest.person(whom.people[0]).gender if count == 1 else ""
        return _denied(condition, who, teller), They(1, gender)
    meant = those([Condition(Kind.WHO, whom=whom)], teller)
    at_least_one = (condition.than, number) in {(Than.AT_LEAST, 1), (Than.MORE, 0)}
    none = (condition.than, number) in {(Than.EXACTLY, 0), (Than.LESS, 1), (Than.AT_MOST, 0)}
    if at_least_one is not condition.negated and (at_least_one or (none and condition.negated)):
        return meant.one(teller), meant.they(1)
    if none or at_least_one:
        return meant.none(teller), meant.they(1)
    who = amount(condition.than, meant.counted(number, teller), teller)
    return _denied(condition, who, teller), meant.they(number)


def _denied(condition: Condition, who: str, teller: Teller) -> str:
    return teller.speech.say("not {group}", group=who) if condition.negated else who


def _most(answer: FindReport, teller: Teller) -> tuple[str, They]:
    """So many of those meant, the most or fewest there were."""
    # There may be no second or third of them; what there is most of is told then.
    first, *_ = answer.found.told or answer.found.rows
    number, most = first.number, answer.query.tell is Tell.MOST
    whom = next((one.whom for one in answer.where if one.whom), None) or Whom()
    meant = those([Condition(Kind.WHO, whom=whom)], teller)
    if not number:
        return meant.none(teller), meant.they(1)
    text = msgid("as many as {amount}") if most else msgid("as few as {amount}")
    return teller.speech.say(text, amount=meant.counted(number, teller)), meant.they(number)
