"""How births and ages read: in every answer about someone, and first where they are asked."""

from datetime import UTC, datetime

from bot.messages import msgid
from bot.questions.leads import capital
from bot.questions.people.answer import Biography
from bot.saying.teller import Teller
from bot.station.identities import Age
from bot.station.moments import Precision

_BORN = {
    Precision.DAY: msgid("born {when}"),
    Precision.MONTH: msgid("born in {when}"),
    Precision.YEAR: msgid("born in {year}"),
}
_DIED = msgid("{born}, died {when}")


def birth(answer: Biography, teller: Teller) -> str:
    """When someone was born, how old that makes them, and the death; blank if not recorded."""
    say, born, age = teller.speech.say, answer.ids.born, answer.age
    if born is None or age is None:
        return ""
    text = say(_BORN[born.precision], when=teller.speech.moment(born), year=born.earliest.year)
    if answer.when is not None and answer.at < born.latest:
        return capital(f"{text}.")
    died = answer.ids.died
    if died is not None and answer.has_died:
        text = say(_DIED, born=text, when=teller.speech.moment(died))
        told = say("{text}, {age}", text=text, age=_aged(age, teller))
    elif answer.when is not None and answer.at < answer.now:
        told = say("{text}, {age} then", text=text, age=years(age, teller))
    else:
        told = say("{text}, {age}", text=text, age=years(age, teller))
    return capital(f"{told}.")


def years(age: Age, teller: Teller) -> str:
    """An age in years; both that it may be if only the year of birth is known."""
    if age.least == age.most:
        return teller.speech.many("{count} year old", "{count} years old", age.most)
    return teller.speech.many(
        "{least} or {count} year old", "{least} or {count} years old", age.most, least=age.least
    )


def _aged(age: Age, teller: Teller) -> str:
    """The age at someone's death: "aged 45"."""
    if age.least == age.most:
        return teller.speech.many("aged {count}", "aged {count}", age.most)
    return teller.speech.many(
        "aged {least} or {count}", "aged {least} or {count}", age.most, least=age.least
    )


def asked_age(answer: Biography, teller: Teller, *, aboard: bool) -> str:
    """The birth and the age, or that they are not recorded; the birthdays aboard if asked for."""
    say, speech = teller.speech.say, teller.speech
    if aboard:
        days = [
            speech.day(datetime(day.year, day.month, day.day, tzinfo=UTC))
            for day in answer.birthdays_aboard
        ]
        if days:
            return say("Birthdays aboard: {days}.", days=speech.listed(days))
        if answer.ids.born is not None and answer.ids.born.precision is Precision.DAY:
            return say("No birthday aboard.")
    return birth(answer, teller) or say("The day of birth is not recorded.")
