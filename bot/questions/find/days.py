"""The days that were found, in one sentence: "13 people were aboard for 30 days"."""

from datetime import datetime

from bot.messages import msgid
from bot.questions.find.answer import FindReport
from bot.questions.find.clauses import They, all_done, amount
from bot.questions.find.orders import TOPS, placed
from bot.questions.find.those import bending, those
from bot.questions.wording import said_when
from bot.saying.speech import Speech
from bot.saying.teller import Teller
from bot.station.conditions import HUNG, Condition, Kind, Than, Whom
from bot.station.days_found import COUNTED
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
    if not rows:
        return _never(answer, when, teller)
    if query.top and (names := [name for row in answer.found.told for name in row.alone]):
        told = teller.names(tuple(dict.fromkeys(names)))
        every = _all(answer, teller)
        return speech.say(TOPS[query.tell], count=len(answer.found.told), all=every, names=told)
    there = _at_a_stretch(answer, _so(answer, teller), teller)
    if when:
        there = speech.say("{what} {when}", what=there, when=when)
    if query.tell in _PLACED and answer.found.told and len(rows) > 1:
        stretch = _told_stretch(answer.found.told[0], teller)
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
    if len(rows) == 1 and _tells_how(answer) and _is_all_of_it(answer, rows[0]):
        return there
    if len(rows) == 1:
        text = (
            msgid("{there}: {days}, {stretch}")
            if _tells_how(answer)
            else msgid("{there} for {days}, {stretch}")
        )
        return speech.say(text, there=there, days=days, stretch=stretch)
    if _tells_how(answer):
        return speech.many(
            "{there}: {days} in {count} stretch, first {stretch}",
            "{there}: {days} in {count} stretches, first {stretch}",
            len(rows),
            there=there,
            days=days,
            stretch=stretch,
        )
    return speech.many(
        "{there} for {days} in {count} stretch, first {stretch}",
        "{there} for {days} in {count} stretches, first {stretch}",
        len(rows),
        there=there,
        days=days,
        stretch=stretch,
    )


def _never(answer: FindReport, when: str, teller: Teller) -> str:
    """That it was so at no time."""
    say, hung = teller.speech.say, _hung(answer)
    if hung and not _asks_who(answer):
        text = _HUNG[hung][2 if when else 1]
        return _at_a_stretch(answer, say(text, when=when), teller)
    if (names := _named_alone(answer)) and (only := _the_only(answer, teller)):
        text = (
            msgid("at no time {when} {they:was|were} {name} {only} aboard")
            if when
            else msgid("at no time {they:was|were} {name} {only} aboard")
        )
        agreeing = _they_are(names, teller).of(teller)
        told = say(text, they=agreeing, name=teller.names(names), only=only, when=when)
        return say(_HUNG[hung][3], there=told) if hung else told
    who, they = _aboard(answer, teller)
    who = _at_a_stretch(answer, who, teller)
    text = (
        msgid("at no time {when} {they:was|were} {who} aboard")
        if when
        else msgid("at no time {they:was|were} {who} aboard")
    )
    told = say(text, they=they.of(teller), who=who, when=when)
    return say(_HUNG[hung][3], there=told) if hung else told


def _so(answer: FindReport, teller: Teller) -> str:
    """What was so: who was aboard, or that both sides were so only thanks to one ship."""
    say, hung = teller.speech.say, _hung(answer)
    if hung and not _asks_who(answer):
        return say(_HUNG[hung][0])
    if (names := _alone(answer)) and (only := _the_only(answer, teller)):
        agreeing = _they_are(names, teller).of(teller)
        text = msgid("{name} {they:was|were} {only} aboard")
        there = say(text, they=agreeing, name=teller.names(names), only=only)
    else:
        most = answer.query.tell in {Tell.MOST, Tell.LEAST}
        who, they = (_most if most else _aboard)(answer, teller)
        there = say(_THERE, who=who, they=they.of(teller))
    return say(_HUNG[hung][3], there=there) if hung else there


def _alone(answer: FindReport) -> tuple[str, ...]:
    """Whoever was the only one: in the one stretch that is told first, or as it is asked."""
    told = answer.found.told
    if answer.query.tell in {*_PLACED, Tell.NTH} and len(told) == 1:
        return told[0].alone
    people = {row.alone for row in answer.found.rows}
    return people.pop() if len(people) == 1 else ()


def _named_alone(answer: FindReport) -> tuple[str, ...]:
    """The one person of whom it is asked whether they were the only one."""
    named = [one.whom for one in answer.where if one.kind is Kind.ABOARD and one.whom]
    return next((whom.people for whom in named if len(whom.people) == 1), ())


def _the_only(answer: FindReport, teller: Teller) -> str:
    """Of whom it is asked who was the only one, in words; empty if it is not asked of one kind."""
    whom = _the_only_whom(answer)
    if whom is None:
        return ""
    meant = those([Condition(Kind.WHO, whom=whom)], teller)
    told = meant.the_only(teller)
    return _who_did(told, meant.they(1), _as_what(answer), teller)


def _the_only_whom(answer: FindReport) -> Whom | None:
    """Of whom it is asked who was the only one; None if it is not asked of one kind."""
    only = [one.whom or Whom() for one in answer.where if one.is_one_alone]
    return only[0] if len(only) == 1 else None


def _they_are(names: tuple[str, ...], teller: Teller) -> They:
    """How a verb goes with people by name."""
    gender = teller.manifest.person(names[0]).gender if len(names) == 1 else ""
    return They(len(names), gender)


# What hung on one ship or one person, that it never did, and in a time, and what was so meanwhile.
_HUNG = {
    Kind.ONE_SHIP: (
        msgid("the presence of both sides hung on one ship"),
        msgid("at no time did the presence of both sides hang on one ship"),
        msgid("at no time {when} did the presence of both sides hang on one ship"),
        msgid("{there} while the presence of both sides hung on one ship"),
    ),
    Kind.ONE_PERSON: (
        msgid("the presence of a side hung on one person"),
        msgid("at no time did the presence of a side hang on one person"),
        msgid("at no time {when} did the presence of a side hang on one person"),
        msgid("{there} while the presence of a side hung on one person"),
    ),
}


def _hung(answer: FindReport) -> Kind | None:
    """Whether it is asked for time in which one ship or one person was all that kept a side."""
    return next((one.kind for one in answer.where if one.kind in HUNG), None)


def _asks_who(answer: FindReport) -> bool:
    """Whether it is asked as well who was aboard."""
    return any(one.kind in {Kind.ABOARD, Kind.ONLY} for one in answer.where)


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


def _is_all_of_it(answer: FindReport, row: Row) -> bool:
    """Whether it was so all the time that was asked for."""
    when = answer.when
    return when is not None and (row.start, row.end) == (when.start, when.bound)


def _tells_how(answer: FindReport) -> bool:
    """Whether more is told of the days than how many were there: who was alone, or what it hung
    on."""
    return _hung(answer) is not None or bool(_alone(answer) and _the_only_whom(answer))


def _told_stretch(row: Row, teller: Teller) -> str:
    """From when to when; of someone who was the only one, or of what hung on one ship, and for how
    long."""
    stretch = said_stretch(row, teller)
    if not (row.alone or row.hung_on):
        return stretch
    days = teller.speech.days(row.days)
    return teller.speech.say("for {days}, {stretch}", days=days, stretch=stretch)


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
    told = [_of(one, _as_what(answer), teller) for one in conditions]
    if len(told) == 1:
        return told[0]
    return speech.listed([who for who, _ in told]), They(2)


def _as_what(answer: FindReport) -> tuple[Condition, ...]:
    """What of their stay says which of those aboard are counted."""
    return tuple(one for one in answer.where if one.kind in COUNTED)


def _of(condition: Condition, as_what: tuple[Condition, ...], teller: Teller) -> tuple[str, They]:
    """Those of one condition, who came ``as_what`` is asked of all who are counted."""
    who, they = _number_of(condition, teller)
    return _who_did(who, they, as_what, teller), they


def _who_did(who: str, they: They, as_what: tuple[Condition, ...], teller: Teller) -> str:
    if not as_what:
        return who
    did = teller.speech.listed(all_done(as_what, they, teller))
    return bending(who, "{noun} who {did}", did, teller)


def _number_of(condition: Condition, teller: Teller) -> tuple[str, They]:
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
    they = meant.they(number or 1)
    if number:
        text = msgid("as many as {amount}") if most else msgid("as few as {amount}")
        who = teller.speech.say(text, amount=meant.counted(number, teller))
    else:
        who = meant.none(teller)
    return _who_did(who, they, _as_what(answer), teller), they
