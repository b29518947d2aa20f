"""How a day of the year reads: the roundest anniversary, then year by year, then birthdays."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from bot.messages import msgid
from bot.questions.anniversaries.answer import DayInHistory
from bot.questions.leads import labelled, lead
from bot.questions.registry import Focus
from bot.questions.wording import card, footer
from bot.reading.when import FIRST_YEAR, LAST_YEAR
from bot.saying.card import Button, Card, Entry, Press, Section
from bot.saying.happened import anniversary, happened
from bot.saying.teller import Teller, sources_button
from bot.station.domain import Event
from bot.station.ids import PersonIds
from bot.station.moments import Moment

# So many events are told in a sentence to be printed.
MOST_PRINTED = 2


@card.register
def on_this_day(answer: DayInHistory, teller: Teller, command: str) -> Card:
    """Title: how much happened on the day; then the roundest anniversary, and all by year."""
    say, speech, past = teller.speech.say, teller.speech, _past(answer, teller)
    sections = []
    if past:
        sections.append(Section(say("Year by year"), tuple(past)))
    if answer.lives.births:
        born = tuple(_birthday(row, answer.day, teller) for row in answer.lives.births)
        sections.append(Section(say("Birthdays"), born))
    buttons = [
        Button(label, f"/on-this-day date: {day}", Press.TURN)
        for label, day in (
            (say("Day before"), _beside(answer.day, -1)),
            (say("Day after"), _beside(answer.day, 1)),
        )
        if FIRST_YEAR <= day.year <= LAST_YEAR
    ]
    return Card(
        _title(answer, teller),
        _roundest(answer.roundest, answer, teller) if answer.roundest else "",
        tuple(sections),
        footer(answer, teller, say("As flown"), say("days in UTC")),
        (*buttons, sources_button(speech, command)),
        quoted=_to_print(answer, past, teller),
        quoted_of=say("ISS crews"),
    )


def _to_print(answer: DayInHistory, past: Sequence[str], teller: Teller) -> str:
    """The title with what happened, if that is little; else with the roundest of it, or the
    first."""
    if len(past) > MOST_PRINTED and answer.roundest:
        past = [anniversary(answer.roundest, teller)]
    title = _title(answer, teller)
    if not past and answer.lives.births:
        born = teller.names([row.person for row in answer.lives.births])
        return teller.speech.say("{label}: {value}", label=title, value=born)
    return "; ".join((title, *past[:MOST_PRINTED]))


def _beside(day: date, days: int) -> date:
    return day + timedelta(days=days)


def _noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def _title(answer: DayInHistory, teller: Teller) -> str:
    """ "22 November in all years: 4 events, 1 birthday"."""
    say, many = teller.speech.say, teller.speech.many
    day = teller.speech.day(_noon(answer.day), answer.day.year)
    events = len(answer.events) + len(answer.commands) + len(answer.lives.deaths)
    births = len(answer.lives.births)
    told = [many("{count} event", "{count} events", events)] if events else []
    told += [many("{count} birthday", "{count} birthdays", births)] if births else []
    if not told:
        return say("Nothing is recorded on {day} in any year", day=day)
    return say("{day} in all years: {what}", day=day, what=", ".join(told))


def _roundest(event: Event, answer: DayInHistory, teller: Teller) -> str:
    many, years, what = teller.speech.many, answer.years(event), happened(event, teller)
    if answer.day.year == answer.now.year:
        told = many("{count} year ago: {what}.", "{count} years ago: {what}.", years, what=what)
    else:
        told = many(
            "{count} year before: {what}.", "{count} years before: {what}.", years, what=what
        )
    return told


def _past(answer: DayInHistory, teller: Teller) -> list[str]:
    """A line each, oldest first: the flights, who took command, who died."""
    say = teller.speech.say
    lines = [(event.at.earliest, anniversary(event, teller)) for event in answer.events if event.at]
    lines += [
        (
            one.since.earliest,
            say(
                "{year}: {person} took command of the station",
                year=one.since.earliest.year,
                person=teller.name(one.person),
            ),
        )
        for one in answer.commands
    ]
    lines += [
        (row.died.earliest, _death(row, row.died, teller))
        for row in answer.lives.deaths
        if row.died
    ]
    return [text for _, text in sorted(lines, key=lambda line: line[0])]


def _death(row: PersonIds, died: Moment, teller: Teller) -> str:
    """Who died, and on which flight if it was lost on that day."""
    say, year, person = teller.speech.say, died.earliest.year, teller.name(row.person)
    for one in teller.manifest.other_flights:
        if one.person == row.person and one.lost and one.landing.within(died):
            text = msgid("{year}: {person} died on {flight}")
            return say(text, year=year, person=person, flight=one.flight)
    return say("{year}: {person} died", year=year, person=person)


def _birthday(row: PersonIds, day: date, teller: Teller) -> Entry:
    """The year of birth and the name, and which birthday it is in the year asked for."""
    name = teller.name(row.person)
    year = row.born.earliest.year if row.born else day.year
    if day.year > year:
        name = teller.speech.say(
            "{person}, {age} in {year}", person=name, age=day.year - year, year=day.year
        )
    return Entry(str(year), name)


@lead.register
def first(answer: DayInHistory, focus: Focus, teller: Teller) -> str:
    """Whose birthday it is, where that is asked."""
    if not focus.asks("birthdays", "birthday"):
        return ""
    say = teller.speech.say
    names = [teller.name(row.person) for row in answer.lives.births]
    what = teller.speech.listed(names) if names else say("nobody's, as far as recorded")
    return labelled(say("birthday"), what, teller)
