"""What was found counted apart, in one sentence: "by year: 2018 (4), 2019 (5)"."""

from bot.messages import msgid
from bot.questions.find.answer import FindReport
from bot.questions.find.clauses import amount
from bot.saying.teller import Teller
from bot.station.found import Of
from bot.station.grouped import Apart, Best, Each

# Of so many people each is told.
_MOST_TOLD = 7

_BY = {
    Each.YEAR: msgid("{what}, by year: {groups}"),
    Each.COUNTRY: msgid("{what}, by country: {groups}"),
    Each.CRAFT: msgid("{what}, by spacecraft: {groups}"),
    Each.PROGRAM: msgid("{what}, by kind of ship: {groups}"),
    Each.PERSON: msgid("{what}, by person: {groups}"),
}
_OF_ONE = {
    Each.YEAR: msgid("{number} in a year: {groups}; in all {what}"),
    Each.COUNTRY: msgid("{number} of a country: {groups}; in all {what}"),
    Each.CRAFT: msgid("{number} of a spacecraft: {groups}; in all {what}"),
    Each.PROGRAM: msgid("{number} of a kind of ship: {groups}; in all {what}"),
    Each.PERSON: msgid("{number} of a person: {groups}; in all {what}"),
}
_OF_NONE = {
    Each.YEAR: msgid("in no year {number}; in all {what}"),
    Each.COUNTRY: msgid("of no country {number}; in all {what}"),
    Each.CRAFT: msgid("of no spacecraft {number}; in all {what}"),
    Each.PROGRAM: msgid("of no kind of ship {number}; in all {what}"),
    Each.PERSON: msgid("of no person {number}; in all {what}"),
}
_BEST = {
    (Best.MOST, Each.YEAR): msgid("the most in a year: {groups}; in all {what}"),
    (Best.MOST, Each.COUNTRY): msgid("the most of a country: {groups}; in all {what}"),
    (Best.MOST, Each.CRAFT): msgid("the most of a spacecraft: {groups}; in all {what}"),
    (Best.MOST, Each.PROGRAM): msgid("the most of a kind of ship: {groups}; in all {what}"),
    (Best.FEWEST, Each.PROGRAM): msgid("the fewest of a kind of ship: {groups}; in all {what}"),
    (Best.MOST, Each.PERSON): msgid("the most of a person: {groups}; in all {what}"),
    (Best.FEWEST, Each.YEAR): msgid("the fewest in a year: {groups}; in all {what}"),
    (Best.FEWEST, Each.COUNTRY): msgid("the fewest of a country: {groups}; in all {what}"),
    (Best.FEWEST, Each.CRAFT): msgid("the fewest of a spacecraft: {groups}; in all {what}"),
    (Best.FEWEST, Each.PERSON): msgid("the fewest of a person: {groups}; in all {what}"),
}


def told_apart(answer: FindReport, asked: Apart, told: str, teller: Teller) -> str:
    """What was found with how many of it there are in each year, of each country, spacecraft or
    person."""
    say = teller.speech.say
    groups = ", ".join(
        say(
            "{group} ({number})",
            group=_called(group, asked.each, teller),
            number=teller.speech.days(number) if answer.query.of is Of.DAYS else number,
        )
        for group, number in answer.groups
    )
    if asked.best is not Best.ALL:
        text = _BEST[asked.best, asked.each]
        return say(text, groups=groups, what=told) if groups else told
    if asked == Apart(asked.each):
        if asked.each is Each.PERSON and len(answer.groups) > _MOST_TOLD:
            people = teller.speech.many("{count} person", "{count} people", len(answer.groups))
            return say("{people}: {what}", people=people, what=told)
        return say(_BY[asked.each], what=told, groups=groups) if groups else told
    number = amount(asked.than, teller.speech.number(asked.number), teller)
    text = _OF_ONE[asked.each] if groups else _OF_NONE[asked.each]
    return say(text, number=number, groups=groups, what=told)


def _called(group: str, each: Each, teller: Teller) -> str:
    """What a year, country, spacecraft or person is called."""
    if each is Each.PERSON:
        return teller.name(group)
    if each is Each.COUNTRY:
        names = {country.code: country.name for country in teller.manifest.countries}
        return teller.speech.say(names.get(group, group))
    if each is Each.PROGRAM:
        programs = {program.id: program.name for program in teller.manifest.programs}
        return teller.speech.say(programs[group])
    return group
