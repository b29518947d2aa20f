"""How births and ages read: in every answer about someone, and first where they are asked."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

from bot.messages import msgid
from bot.questions.leads import capital
from bot.questions.people.answer import Biography
from bot.saying.teller import Teller
from bot.station import identities
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
    say = teller.speech.say
    if aboard:
        told = [
            say(text, days=_listed(days, teller))
            for text, days in (
                (msgid("Birthdays aboard: {days}."), answer.birthdays_aboard),
                (msgid("Birthdays aboard by the plans: {days}."), answer.birthdays_to_come),
            )
            if days
        ]
        if told:
            return " ".join(told)
        if answer.ids.born is not None and answer.ids.born.precision is Precision.DAY:
            return say("No birthday aboard.")
    return birth(answer, teller) or say("The day of birth is not recorded.")


def _listed(days: Iterable[date], teller: Teller) -> str:
    speech = teller.speech
    return speech.listed(
        [speech.day(datetime(day.year, day.month, day.day, tzinfo=UTC)) for day in days]
    )


def ages_compared(people: Sequence[str], teller: Teller) -> str:
    """The births of several people, the oldest first."""
    say, born = teller.speech.say, []
    for person in people:
        ids = identities.of_person(teller.manifest, person)
        if ids.born is None:
            return ""
        born.append((ids.born, person))
    told = [
        say(
            "{name}, {born}",
            name=teller.name(person),
            born=say(
                _BORN[moment.precision],
                when=teller.speech.moment(moment),
                year=moment.earliest.year,
            ),
        )
        for moment, person in sorted(born, key=lambda one: one[0].earliest)
    ]
    return say("The older first: {names}.", names="; ".join(told))
