"""Those who commanded the station, in a sentence, with what was while they did."""

from bot.messages import msgid
from bot.questions.find.answer import FindReport
from bot.questions.find.clauses import They, all_done, amount
from bot.questions.find.those import bending, named_alone, those
from bot.questions.wording import said_when
from bot.saying.teller import Teller
from bot.station.commanded import THEN
from bot.station.conditions import Condition, Kind, Than


def when_asked(answer: FindReport, teller: Teller) -> str:
    """The time that was asked for, in a sentence; blank if none was."""
    return said_when(answer.when, teller.speech) if answer.when else ""


def parts(answer: FindReport) -> tuple[list[Condition], list[Condition]]:
    """The conditions on who they are, and those on what they did."""
    where = answer.where
    who = [one for one in where if one.kind is Kind.WHO]
    return who, [one for one in where if one.kind is not Kind.WHO]


def commands(answer: FindReport, teller: Teller) -> str:
    """How often those meant commanded the station."""
    speech, count = teller.speech, len(answer.found.rows)
    who, rest = parts(answer)
    whom, names = those(who, teller), () if rest else named_alone(who)
    times = speech.many("once", "{count} times", count) if count else ""
    if count and names:
        gender = teller.manifest.person(names[0]).gender if len(names) == 1 else ""
        done = _command(answer, They(len(names), gender), times, teller)
        return speech.say("{who} {did}", who=teller.names(names), did=done)
    told = [_command(answer, whom.they(2 if count else 1, none=not count), times, teller)]
    subject = commanders(answer, teller) if count else whom.none(teller)
    # A clause within the sentence ends with a comma in some languages.
    clause = count and subject != whom.each(teller)
    text = msgid("{those} {did}") if clause else msgid("{who} {did}")
    return speech.say(text, who=subject, those=subject, did=speech.listed(told))


def _command(answer: FindReport, they: They, times: str, teller: Teller) -> str:
    """That they commanded, how often, for how long and when."""
    speech, when = teller.speech, when_asked(answer, teller)
    told = speech.say("{they:commanded} the station", they=they.of(teller))
    if times:
        told = speech.say("{did} {times}", did=told, times=times)
    if any(one.kind is Kind.OVER and not one.negated for one in answer.where):
        told = speech.say("{did}, now over", did=told)
    for one in answer.where:
        if one.kind is Kind.LENGTH:
            length = amount(one.than, speech.days(one.number), teller)
            text = msgid("{did} not for {length}") if one.negated else msgid("{did} for {length}")
            told = speech.say(text, did=told, length=length)
        if one.kind in THEN:
            told = _then(told, one, teller)
    return speech.say("{what} {when}", what=told, when=when) if when else told


_THEN = {
    Kind.CHRISTMASES: (msgid("{did} at Christmas"), msgid("{did} but not at Christmas")),
    Kind.NEW_YEARS: (
        msgid("{did} at the turn of the year"),
        msgid("{did} but not at the turn of the year"),
    ),
    Kind.WITH: (
        msgid("{did} while {people} {they:was|were} aboard"),
        msgid("{did} while {people} {they:was|were} not aboard"),
    ),
    Kind.WITH_ALL: (
        msgid("{did} while both {people} were aboard"),
        msgid("{did} while {people} were not both aboard"),
    ),
}


def _then(did: str, one: Condition, teller: Teller) -> str:
    """What was while someone commanded: that it was a feast, or who was aboard."""
    speech, text = teller.speech, _THEN[one.kind][one.negated]
    if one.values:
        gender = teller.manifest.person(one.values[0]).gender
        they = They(len(one.values), gender).of(teller)
        return speech.say(text, did=did, people=teller.names(one.values), they=they)
    told = speech.say(text, did=did)
    if (one.than, one.number) == (Than.AT_LEAST, 1):
        return told
    times = speech.many("once", "{count} times", one.number)
    return speech.say("{did} ({times})", did=told, times=amount(one.than, times, teller))


def commanders(answer: FindReport, teller: Teller, count: int = 0) -> str:
    """All those who commanded, or so many, with what else they did."""
    who, rest = parts(answer)
    whom = those(who, teller)
    noun = whom.counted(count, teller) if count else whom.each(teller)
    done = [one for one in rest if one.kind not in {Kind.LENGTH, Kind.OVER, *THEN}]
    told = all_done(done, whom.they(), teller)
    if count:
        told = [*told, _command(answer, whom.they(), "", teller)]
    listed = teller.speech.listed(told)
    return bending(noun, msgid("{noun} who {did}"), listed, teller) if told else noun
