"""What is said of those who are first in an order: their texts, names and values."""

from datetime import timedelta

from bot.messages import msgid
from bot.questions.find.answer import FindReport
from bot.saying.teller import Teller
from bot.station.ages import years_old
from bot.station.conditions import Kind
from bot.station.found import By, Of, Row, Tell
from bot.station.query import is_of_time, measure
from bot.station.spent import counted_within

_OF_FLIGHTS = {
    Tell.MOST: msgid("{name} stayed docked longest, {value}, of {all}"),
    Tell.LEAST: msgid("{name} stayed docked shortest, {value}, of {all}"),
}
_OF_STAYS = {
    Tell.MOST: msgid("{name} had the longest, {value}, of {all}"),
    Tell.LEAST: msgid("{name} had the shortest, {value}, of {all}"),
}
_OF_PEOPLE = {
    Tell.MOST: msgid("{name} spent the most time aboard, {value}, of {all}"),
    Tell.LEAST: msgid("{name} spent the least time aboard, {value}, of {all}"),
    Tell.LONGEST: msgid("{name} stayed longest at a stretch, {value}, of {all}"),
    Tell.SHORTEST: msgid("{name} stayed shortest at a stretch, {value}, of {all}"),
}
_OF_VISITS = {
    Tell.MOST: msgid("{name} came most often, {value}, of {all}"),
    Tell.LEAST: msgid("{name} came least often, {value}, of {all}"),
}
_OF_OTHERS = {
    Tell.MOST: msgid("{name} had the most, {value}, of {all}"),
    Tell.LEAST: msgid("{name} had the least, {value}, of {all}"),
}
_OF_TIME_IN_FLIGHT = {
    Tell.MOST: msgid("{name} spent the most time in flight, {value}, of {all}"),
    Tell.LEAST: msgid("{name} spent the least time in flight, {value}, of {all}"),
    Tell.LONGEST: msgid("{name} flew longest, {value}, of {all}"),
    Tell.SHORTEST: msgid("{name} flew shortest, {value}, of {all}"),
}
_OF_AGES = {
    Tell.MOST: msgid("the oldest on docking was {name}, {value}, of {all}"),
    Tell.LEAST: msgid("the youngest on docking was {name}, {value}, of {all}"),
}
_OF_AGES_IN_COMMAND = {
    Tell.MOST: msgid("the oldest on taking command was {name}, {value}, of {all}"),
    Tell.LEAST: msgid("the youngest on taking command was {name}, {value}, of {all}"),
}
_LONGEST = {Tell.LONGEST: Tell.MOST, Tell.SHORTEST: Tell.LEAST}
TOPS = {
    Tell.FIRST: msgid("the first {count} of {all}: {names}"),
    Tell.LAST: msgid("the last {count} of {all}: {names}"),
    Tell.MOST: msgid("the {count} with the most of {all}: {names}"),
    Tell.LEAST: msgid("the {count} with the least of {all}: {names}"),
    Tell.LONGEST: msgid("the {count} longest of {all}: {names}"),
    Tell.SHORTEST: msgid("the {count} shortest of {all}: {names}"),
}


def texts(answer: FindReport) -> dict[Tell, str]:
    """How it is told who has the most and the least, by what is counted."""
    query, told = answer.query, _OF_STAYS
    if query.by is By.AGE and query.tell in _OF_AGES:
        return _OF_AGES_IN_COMMAND if query.of is Of.COMMANDS else _OF_AGES
    if not query.by.is_time and query.tell in _OF_OTHERS:
        return _OF_VISITS if query.by is By.VISITS else _OF_OTHERS
    if query.by is By.FLIGHT:
        return _OF_TIME_IN_FLIGHT
    if query.of is Of.PEOPLE:
        return _OF_PEOPLE
    if query.of is Of.FLIGHTS:
        told = _OF_FLIGHTS
    return told | {tell: told[same] for tell, same in _LONGEST.items()}


def value_of(answer: FindReport, row: Row, teller: Teller) -> str:
    """What one of those found has most or least of."""
    speech, query, count = teller.speech, answer.query, row.number
    if is_of_time(query):
        return speech.length(timedelta(days=measure(query, row)))
    match query.by:
        case By.COMMANDS:
            return speech.many("{count} time in command", "{count} times in command", count)
        case By.CHRISTMASES:
            return speech.many("{count} Christmas aboard", "{count} Christmases aboard", count)
        case By.NEW_YEARS:
            return speech.many("{count} New Year aboard", "{count} New Years aboard", count)
        case By.AGE:
            years = years_old(teller.manifest, row)
            return speech.many("{count} year old", "{count} years old", years)
        case By.CREW:
            return speech.many("{count} person", "{count} people", count)
    return speech.many("once", "{count} times", count)


_ORDINALS = {
    2: msgid("{they:the second}"),
    3: msgid("{they:the third}"),
    4: msgid("{they:the fourth}"),
    5: msgid("{they:the fifth}"),
    6: msgid("{they:the sixth}"),
    7: msgid("{they:the seventh}"),
    8: msgid("{they:the eighth}"),
    9: msgid("{they:the ninth}"),
    10: msgid("{they:the tenth}"),
}


def placed(number: int, they: str, teller: Teller) -> str:
    """Which of several someone is: "the third"; in some languages by who ``they`` are."""
    text = _ORDINALS.get(number, msgid("{they:number} {nth}"))
    return teller.speech.say(text, nth=teller.speech.number(number), they=they)


def name_of(answer: FindReport, row: Row, teller: Teller) -> str:
    """What one of those found is called: the ship, or the person."""
    return teller.ship(row.mission) if answer.query.of is Of.FLIGHTS else teller.name(row.person)


def not_over(answer: FindReport, teller: Teller) -> str:
    """That a mean leaves out what is not over yet; blank if it leaves out nothing."""
    return (
        teller.speech.many(
            "{count} more is not over yet and not counted.",
            "{count} more are not over yet and not counted.",
            answer.found.going_on,
        )
        if answer.found.going_on
        else ""
    )


_OF_LENGTH = {Kind.LENGTH, Kind.FLIGHT, Kind.TOTAL, Kind.IN_COMMAND}


def counted_from(answer: FindReport, teller: Teller) -> tuple[str, ...]:
    """From when to when the days are counted, where they are told; and that all are rounded where
    a condition is on their number."""
    say = teller.speech.say
    told = say("days from docking to undocking")
    query, kinds = answer.query, {one.kind for one in answer.where}
    lengths = bool(kinds & _OF_LENGTH)
    if query.by is By.FLIGHT:
        told = say("days from launch to landing")
    elif query.of is Of.COMMANDS or Kind.IN_COMMAND in kinds:
        told = say("days from one change of command to the next")
    if counted_within(query):
        return told, say("only days within that time")
    if query.of is Of.PEOPLE and not is_of_time(query) and not lengths:
        # How often is told instead.
        return ()
    if lengths:
        return told, say("days counted exactly, shown rounded")
    if answer.of_open_age:
        names = teller.names(answer.of_open_age)
        return told, say("not known of {names}: the day of birth is not recorded", names=names)
    return (told,)
