"""What was found, told in one sentence that says its conditions back."""

from collections.abc import Sequence
from dataclasses import replace

from bot.messages import msgid
from bot.questions.find.answer import FindReport
from bot.questions.find.apart import told_apart
from bot.questions.find.clauses import They, all_done, did
from bot.questions.find.commanders import commanders, commands, parts, when_asked
from bot.questions.find.days import days_found, said_stretch
from bot.questions.find.flown import fleet, flown
from bot.questions.find.orders import TOPS, name_of, placed, texts, value_of
from bot.questions.find.those import bending, named_alone, those
from bot.questions.leads import capital
from bot.reading.when import Size
from bot.saying.teller import Teller
from bot.station.conditions import Condition, Kind
from bot.station.domain import EventKind
from bot.station.found import By, Of, Tell
from bot.station.query import stays_apart

# So many equals are named in a title.
_MOST_TOLD = 7
_ORDERED = {
    Tell.FIRST: msgid("{name} {they:was|were} the first of {all}"),
    Tell.LAST: msgid("{name} {they:was|were} the last of {all}"),
    Tell.NTH: msgid("{name} {they:was|were} {nth} of {all}"),
}
_PLAIN = frozenset({Tell.LIST, Tell.COUNT, Tell.WHETHER, Tell.MEAN, Tell.WHEN})


def title(answer: FindReport, teller: Teller) -> str:
    """The sentence: how many did what, or who was the first of them."""
    return capital(sentence(answer, teller))


def sentence(answer: FindReport, teller: Teller) -> str:
    """The title as it stands behind other words."""
    told = fact(answer, teller)
    text = msgid("Yes: {told}") if answer.found.rows else msgid("No: {told}")
    return teller.speech.say(text, told=told) if answer.query.tell is Tell.WHETHER else told


def fact(answer: FindReport, teller: Teller) -> str:
    """The same as it is told to whoever did not ask: without yes or no."""
    say, query, found = teller.speech.say, answer.query, answer.found
    if query.of is Of.DAYS:
        told = days_found(answer, teller)
    elif query.tell not in _PLAIN and found.told:
        told = _in_order(answer, teller)
    elif query.tell is Tell.MEAN and found.value is not None:
        told = _on_average(answer, found.value, teller)
    else:
        told = counted(answer, teller)
    if query.tell is Tell.WHEN and query.of is not Of.DAYS and found.rows:
        told = say("{what}: {times}", what=told, times=_times(answer, teller))
    if answer.apart:
        told = told_apart(answer, answer.apart, told, teller)
    meant = found.told if query.tell not in _PLAIN and found.told else found.rows
    if query.of is Of.DAYS:
        meant = found.rows
    if meant and all(map(answer.is_by_plan, meant)):
        told = say("by plan: {told}", told=told)
    return told


def _times(answer: FindReport, teller: Teller) -> str:
    """When it was: the one time, or the first and the last."""
    rows = [part for row in answer.found.rows for part in stays_apart(row)]
    if len(rows) == 1:
        return said_stretch(rows[0], teller)
    last = max(rows, key=lambda row: (row.end is None, row.end or row.start))
    first, latest = said_stretch(rows[0], teller), said_stretch(last, teller)
    return teller.speech.say("first {first}, last {last}", first=first, last=latest)


_AVERAGES = {
    Of.PEOPLE: msgid("{all} {they:spent} {days} aboard on average"),
    Of.FLIGHTS: msgid("{all} {they:stayed} docked for {days} on average"),
    Of.STAYS: msgid("{all} {they:lasted} {days} on average"),
    Of.COMMANDS: msgid("{all} {they:lasted} {days} on average"),
}


def _on_average(answer: FindReport, value: float, teller: Teller) -> str:
    if answer.query.by is By.AGE:
        whole, tenths = divmod(round(value * 10), 10)
        number = teller.speech.say("{whole}.{tenths}", whole=whole, tenths=tenths)
        text = (
            msgid("the mean age on taking command is {number} years, of {all}")
            if answer.query.of is Of.COMMANDS
            else msgid("the mean age on docking is {number} years, of {all}")
        )
        return teller.speech.say(text, number=number, all=_all(answer, teller))
    they = They(len(answer.found.rows), "M").of(teller)
    text, every = _AVERAGES[answer.query.of], _all(answer, teller)
    if answer.query.of is Of.FLIGHTS and answer.query.by is By.FLIGHT:
        text = msgid("{all} {they:lasted} {days} from launch to landing on average")
    return teller.speech.say(text, all=every, they=they, days=teller.speech.days(value))


def counted(answer: FindReport, teller: Teller) -> str:
    """How many did what: "20 women came aboard on Soyuz"."""
    match answer.query.of:
        case Of.PEOPLE:
            return _people(answer, teller)
        case Of.FLIGHTS:
            return _flights(answer, teller)
        case Of.COMMANDS:
            return commands(answer, teller)
        case _:
            count = len(answer.found.rows)
            who, rest = parts(answer)
            if (names := named_alone(who)) and count and (rest or answer.when):
                gender = teller.manifest.person(names[0]).gender if len(names) == 1 else ""
                told = _done(answer, rest, They(len(names), gender), teller)
                stays = teller.speech.many("{count} stay", "{count} stays", count)
                listed = teller.speech.listed(told)
                text = msgid("{who} {did}: {what}")
                return teller.speech.say(text, who=teller.names(names), did=listed, what=stays)
            if names and not count:
                return _named(answer, names, rest, teller)
            text = msgid("there {they:was|were} {noun}")
            they = They(count or 1).of(teller)
            return teller.speech.say(text, noun=_stays(answer, teller), they=they)


# ------------------------------------------------------------------------------- people


def _people(answer: FindReport, teller: Teller) -> str:
    speech, count = teller.speech, len(answer.found.rows)
    who, rest = parts(answer)
    if names := named_alone(who):
        return _named(answer, names, rest, teller)
    whom = those(who, teller)
    told = _done(answer, rest, whom.they(count or 1, none=not count), teller)
    if not count and (len(told) > 1 or any(one.negated for one in rest)):
        # "Nobody never commanded" would be hard to follow, and "nobody did the one and the
        # other" denies in Russian each of them.
        return speech.say("there were no {what}", what=_who_did(answer, teller))
    subject = whom.counted(count, teller) if count else whom.none(teller)
    return speech.say("{who} {did}", who=subject, did=speech.listed(told))


def _named(answer: FindReport, names: Sequence[str], rest: list[Condition], teller: Teller) -> str:
    """What people who are asked for by name did, or that none of them did so."""
    rows, say = answer.found.rows, teller.speech.say
    found = [row.person for row in rows] or list(names)
    gender = teller.manifest.person(found[0]).gender if len(found) == 1 else ""
    they = They(len(found), gender)
    told = _done(answer, rest, they, teller)
    if rows or len(told) > 1 or len(found) > 1:
        text = msgid("{who} {did}") if rows else msgid("it is not so that {who} {did}")
        return say(text, who=teller.names(found), did=teller.speech.listed(told))
    if rest:
        undone = did(replace(rest[0], negated=not rest[0].negated), they, teller)
    elif answer.when and answer.event is None:
        when = when_asked(answer, teller)
        undone = say("{they:was|were} not aboard {when}", they=they.of(teller), when=when)
    else:
        undone = say("{they:has|have} not been aboard the ISS", they=they.of(teller))
    return say("{who} {did}", who=teller.names(found), did=undone)


def _done(answer: FindReport, rest: list[Condition], they: They, teller: Teller) -> list[str]:
    """What they did, and when; that they came, if nothing else is said of them."""
    say, when = teller.speech.say, when_asked(answer, teller)
    then = [one for one in rest if one.kind is Kind.ALSO_THEN]
    rest = [one for one in rest if one not in then]
    told = all_done(rest, they, teller, when if answer.event is EventKind.LAUNCH else "")
    if when and answer.event is EventKind.DOCKING:
        told.append(say("{they:docked} {when}", they=they.of(teller), when=when))
    if when and answer.event is EventKind.LANDING:
        told.append(say("{they:landed} {when}", they=they.of(teller), when=when))
    elif answer.when and answer.event is None:
        text = msgid("{they:was|were} aboard {when}")
        if answer.when.size is Size.SPAN and not they.none:
            # Of several days nobody need have been there on all.
            text = msgid("{they:was|were} aboard at some time {when}")
        told.append(say(text, they=they.of(teller), when=when))
    told += all_done(then, they, teller)
    if answer.query.tell is Tell.WHEN and not told:
        return [say("{they:was|were} aboard the ISS", they=they.of(teller))]
    return told or [say("{they:came} aboard the ISS", they=they.of(teller))]


def _who_did(answer: FindReport, teller: Teller, count: int = 0) -> str:
    """All of them, or so many, within a sentence: "women who came aboard on Soyuz"."""
    who, rest = parts(answer)
    whom = those(who, teller)
    noun = whom.counted(count, teller) if count else whom.each(teller)
    if not rest and not answer.when:
        if answer.query.by is not By.LANDING:
            return noun
        landed = teller.speech.say("{they:landed}", they=whom.they().of(teller))
        return bending(noun, msgid("{noun} who {did}"), landed, teller)
    told = teller.speech.listed(_done(answer, rest, whom.they(), teller))
    return bending(noun, msgid("{noun} who {did}"), told, teller)


# ---------------------------------------------------------------- flights, stays


def _flights(answer: FindReport, teller: Teller) -> str:
    count, denied = len(answer.found.rows), any(one.negated for one in answer.where)
    # "No flight carried nobody" would be hard to follow.
    noun = fleet(answer.where, count, teller, zero=denied)
    they = They(count or 1, "M", not count and not denied)
    told = flown(answer, they, teller, when_asked(answer, teller))
    if not told:
        told = [teller.speech.say("{they:went} to the ISS", they=they.of(teller))]
    return teller.speech.say("{who} {did}", who=noun, did=teller.speech.listed(told))


def _stays(answer: FindReport, teller: Teller) -> str:
    """So many stays, and by whom."""
    speech, count = teller.speech, len(answer.found.rows)
    noun = speech.many("{count} stay", "{count} stays", count) if count else speech.say("no stay")
    if not answer.where and answer.when is None:
        return noun
    who, rest = parts(answer)
    if (names := named_alone(who)) and not rest and answer.when is None:
        return bending(noun, msgid("{noun} ({did})"), teller.names(names), teller)
    return bending(noun, msgid("{noun} by {did}"), _who_did(answer, teller), teller)


# ------------------------------------------------------------------ who was the first of them


def _all(answer: FindReport, teller: Teller) -> str:
    """All that were found, as a part of a sentence: "8 people from Russia who ..."."""
    count, speech = len(answer.found.rows), teller.speech
    match answer.query.of:
        case Of.PEOPLE:
            return _who_did(answer, teller, count)
        case Of.FLIGHTS:
            noun = fleet(answer.where, count, teller)
            told = flown(answer, They(2, "M"), teller, when_asked(answer, teller))
            text = msgid("{noun} that {did}")
            return bending(noun, text, speech.listed(told), teller) if told else noun
        case Of.COMMANDS if answer.query.tell in _ORDERED:
            return commanders(answer, teller, len({row.person for row in answer.found.rows}))
        case Of.COMMANDS:
            noun = speech.many("{count} time in command", "{count} times in command", count)
            if answer.where:
                noun = bending(noun, msgid("{noun} by {did}"), commanders(answer, teller), teller)
            when = when_asked(answer, teller)
            return speech.say("{what} {when}", what=noun, when=when) if when else noun
        case _:
            return _stays(answer, teller)


def _top(answer: FindReport, teller: Teller) -> str:
    """The first of all in their order, as many as are asked for."""
    rows, speech = answer.found.told, teller.speech
    names = list(dict.fromkeys(name_of(answer, row, teller) for row in rows))
    told, more = names[:_MOST_TOLD], len(names) - _MOST_TOLD
    listed = speech.listed(told)
    if more > 0:
        listed = speech.say("{names} and {count} more", names=", ".join(told), count=more)
    text, every = TOPS[answer.query.tell], _all(answer, teller)
    return speech.say(text, count=len(rows), all=every, names=listed)


def _in_order(answer: FindReport, teller: Teller) -> str:
    speech, query, found = teller.speech, answer.query, answer.found
    if query.top and len(found.rows) > 1:
        return _top(answer, teller)
    rows = found.told[:_MOST_TOLD]
    people = list(dict.fromkeys(row.person for row in rows if row.person))
    gender = teller.manifest.person(people[0]).gender if len(people) == 1 else "M"
    names = dict.fromkeys(name_of(answer, row, teller) for row in rows)
    name = speech.listed(list(names))
    if len(found.told) > len(rows):
        more = len(found.told) - len(rows)
        name = speech.say("{names} and {count} more", names=", ".join(names), count=more)
    if len(found.rows) == 1:
        return speech.say("{name}, the only one: {what}", name=name, what=counted(answer, teller))
    they = They(len(found.told), gender).of(teller)
    every, nth = _all(answer, teller), placed(query.nth, they, teller)
    if query.tell in _ORDERED:
        text = _ORDERED[query.tell]
        return speech.say(text, name=name, they=they, nth=nth, all=every)
    value = value_of(answer, found.told[0], teller)
    if query.nth > 1:
        text = msgid("{name} {they:was|were} {nth}, {value}, of {all}")
        return speech.say(text, name=name, they=they, nth=nth, value=value, all=every)
    return speech.say(texts(answer)[query.tell], name=name, value=value, all=every)
