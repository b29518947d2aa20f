"""What was found counted apart, in one sentence: "by year: 2018 (4), 2019 (5)"."""

from bot.messages import msgid
from bot.questions.find.answer import FindReport
from bot.questions.find.clauses import amount
from bot.saying.teller import Teller
from bot.station.grouped import Apart, Each


def told_apart(answer: FindReport, asked: Apart, told: str, teller: Teller) -> str:
    """What was found with how many of it there are in each year, or of each country."""
    say, by_year = teller.speech.say, asked.each is Each.YEAR
    names = {country.code: country.name for country in teller.manifest.countries}
    groups = ", ".join(
        say(
            "{group} ({number})",
            group=group if by_year else say(names.get(group, group)),
            number=number,
        )
        for group, number in answer.groups
    )
    if asked == Apart(asked.each):
        text = (
            msgid("{what}, by year: {groups}") if by_year else msgid("{what}, by country: {groups}")
        )
        return say(text, what=told, groups=groups) if groups else told
    number = amount(asked.than, teller.speech.number(asked.number), teller)
    if groups:
        text = (
            msgid("{number} in a year: {groups}; in all {what}")
            if by_year
            else msgid("{number} of a country: {groups}; in all {what}")
        )
    else:
        text = (
            msgid("in no year {number}; in all {what}")
            if by_year
            else msgid("of no country {number}; in all {what}")
        )
    return say(text, number=number, groups=groups, what=told)
