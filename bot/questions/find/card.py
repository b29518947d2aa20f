"""How the answer what was found reads."""

from bot.messages import Message, msgid
from bot.questions.find.answer import FindReport
from bot.questions.leads import MAX_NAMES, lead, no, yes
from bot.questions.registry import Focus
from bot.questions.wording import basis, card, footer, said_when
from bot.reading.conditions_said import said
from bot.saying.card import Button, Card, Entry, Line, Section
from bot.saying.teller import Teller, sources_button
from bot.station.found import Of, Row, Tell
from bot.station.moments import Moment

_NONE = {
    Of.PEOPLE: msgid("Nobody"),
    Of.FLIGHTS: msgid("No flight"),
    Of.STAYS: msgid("No stay"),
    Of.COMMANDS: msgid("No time in command"),
    Of.DAYS: msgid("Never"),
}
_TOLD = {
    Tell.FIRST: msgid("First"),
    Tell.LAST: msgid("Last"),
    Tell.MOST: msgid("Most"),
    Tell.LEAST: msgid("Least"),
    Tell.LONGEST: msgid("Longest"),
    Tell.SHORTEST: msgid("Shortest"),
}
# So many equals are named in a title.
_MOST_TOLD = 7


@card.register
def found(answer: FindReport, teller: Teller, command: str) -> Card:
    """Title: how many, or the one asked for; the conditions beside it. Then all of them."""
    say, rows = teller.speech.say, answer.found.rows
    heading = say("In order") if answer.query.tell in _TOLD else say("Found")
    lines = tuple(_line(answer, row, teller) for row in rows)
    return Card(
        _title(answer, teller),
        _description(answer, teller),
        (Section(heading, lines),) if rows else (),
        footer(answer, teller, basis(teller, over=True), say("days from docking to undocking")),
        (*_buttons(answer, teller), sources_button(teller.speech, command)),
    )


def _conditions(answer: FindReport, teller: Teller) -> str:
    """The conditions said back, with the time; blank if there are none."""
    say, parts = teller.speech.say, []
    if answer.where:
        parts.append(teller.tell(said(teller.manifest, answer.where, answer.query.of)))
    if answer.when is not None:
        when = said_when(answer.when, teller.speech)
        parts.append(say("launched {when}", when=when) if answer.launched else when)
    return say("{one}, {other}", one=parts[0], other=parts[1]) if len(parts) > 1 else "".join(parts)


def _title(answer: FindReport, teller: Teller) -> str:
    say, what = teller.speech.say, _conditions(answer, teller)
    told = _told(answer, teller)
    if not what:
        return told
    if answer.query.tell in _TOLD or answer.query.tell is Tell.NTH:
        return say("{told} ({what})", told=told, what=what)
    return say("{told}: {what}", told=told, what=what)


def _told(answer: FindReport, teller: Teller) -> str:
    """What is told first: a number of those found, or the ones in the order."""
    speech, query, found = teller.speech, answer.query, answer.found
    if not found.told:
        return speech.say(_NONE[query.of])
    if query.tell is Tell.MEAN and found.value is not None:
        return speech.say("{days} on average", days=speech.days(found.value))
    if query.tell is Tell.NTH:
        name = _names(answer, found.told, teller)
        return speech.say("Number {nth}: {name}", nth=query.nth, name=name)
    if query.tell not in _TOLD:
        return _number(answer, teller)
    names = _names(answer, found.told[:_MOST_TOLD], teller)
    label, value = speech.say(_TOLD[query.tell]), _value(answer, found.told[0], teller)
    if query.tell in {Tell.FIRST, Tell.LAST}:
        return speech.say("{label}: {value}", label=label, value=names)
    if query.of is Of.DAYS and query.tell in {Tell.MOST, Tell.LEAST}:
        return speech.say("{label}: {value}", label=label, value=value)
    return speech.say("{label}, {value}: {name}", label=label, value=value, name=names)


def _counted(of: Of, count: int) -> Message:
    match of:
        case Of.PEOPLE:
            return Message("{count} person", "{count} people", count=count)
        case Of.FLIGHTS:
            return Message("{count} flight", "{count} flights", count=count)
        case Of.STAYS:
            return Message("{count} stay", "{count} stays", count=count)
        case Of.COMMANDS:
            return Message("{count} time in command", "{count} times in command", count=count)
        case Of.DAYS:
            return Message("{count} stretch of time", "{count} stretches of time", count=count)


def _number(answer: FindReport, teller: Teller) -> str:
    number = teller.tell(_counted(answer.query.of, len(answer.found.rows)))
    if answer.query.of is not Of.DAYS:
        return number
    days = teller.speech.days(answer.found.days)
    return teller.speech.say("{days} in {number}", days=days, number=number)


def _value(answer: FindReport, row: Row, teller: Teller) -> str:
    """What the one told first has most or least of."""
    speech, query = teller.speech, answer.query
    if query.tell in {Tell.MOST, Tell.LEAST} and query.of is Of.DAYS:
        return speech.many("{count} aboard at once", "{count} aboard at once", row.number)
    if query.tell in {Tell.MOST, Tell.LEAST} and query.of is Of.PEOPLE and query.by == "visits":
        return speech.many("{count} visit", "{count} visits", row.number)
    by_stay = query.of is Of.PEOPLE and query.tell in {Tell.LONGEST, Tell.SHORTEST}
    return speech.length(row.longest if by_stay else row.length)


def _names(answer: FindReport, rows: tuple[Row, ...], teller: Teller) -> str:
    names = dict.fromkeys(_name(answer, row, teller) for row in rows)
    return teller.speech.listed(list(names))


def _name(answer: FindReport, row: Row, teller: Teller) -> str:
    match answer.query.of:
        case Of.FLIGHTS:
            return teller.ship(row.mission)
        case Of.DAYS:
            return _stretch(row, teller)
    return teller.name(row.person)


def _stretch(row: Row, teller: Teller) -> str:
    speech = teller.speech
    start = speech.short_moment(Moment(row.start))
    if row.end is None:
        return speech.say("since {start}", start=start)
    return speech.say("{start} to {end}", start=start, end=speech.short_moment(Moment(row.end)))


def _description(answer: FindReport, teller: Teller) -> str:
    """Whether there is any, if that was asked; and who they are if they are few."""
    found, say = answer.found, teller.speech.say
    sentences = []
    if answer.query.tell is Tell.WHETHER:
        sentences.append(yes(teller) if found.rows else no(teller))
    if answer.query.tell in {*_TOLD, Tell.NTH} and found.rows:
        sentences.append(say("Of {number}.", number=_number(answer, teller)))
    elif 0 < len(found.rows) <= MAX_NAMES:
        sentences.append(say("{names}.", names=_names(answer, found.rows, teller)))
    elif found.rows:
        sentences.append(say("In the order of time."))
    return " ".join(sentences)


def _line(answer: FindReport, row: Row, teller: Teller) -> Line:
    speech, say = teller.speech, teller.speech.say
    days = speech.length(row.length)
    match answer.query.of:
        case Of.PEOPLE:
            person, ships = teller.manifest.person(row.person), [s.up for s in row.stays]
            shown = speech.listed([teller.ship(ship) for ship in ships])
            remark = say("{ships}, {days}", ships=shown, days=days)
            return teller.crew(row.person, row.stays[-1].agency, person.nationality, remark)
        case Of.FLIGHTS:
            docked = say("docked {days}", days=days)
            start = speech.short_day(row.start)
            return Entry(start, say("{ship}, {what}", ship=teller.ship(row.mission), what=docked))
        case Of.DAYS:
            number = speech.many("{count} aboard", "{count} aboard", row.number)
            return Entry(_stretch(row, teller), say("{what}, {days}", what=number, days=days))
        case Of.COMMANDS:
            numbers = [str(number) for number in row.expeditions]
            told = speech.many(
                "Expedition {numbers}",
                "Expeditions {numbers}",
                len(numbers),
                numbers=speech.listed(numbers),
            )
        case _:
            told = teller.ship(row.mission)
    named = say("{name}, {what}", name=teller.name(row.person), what=told)
    return Entry(_stretch(row, teller), say("{what}, {days}", what=named, days=days))


def _buttons(answer: FindReport, teller: Teller) -> tuple[Button, ...]:
    """The one that is told, if it is one."""
    told, of = answer.found.told, answer.query.of
    if len(told) != 1 or of is Of.DAYS:
        return ()
    if of is Of.FLIGHTS:
        return (Button(teller.ship(told[0].mission), f"/mission name: {told[0].mission}"),)
    return (Button(teller.name(told[0].person), f"/person name: {told[0].person}"),)


@lead.register
def first(answer: FindReport, focus: Focus, teller: Teller) -> str:
    """Whether there is any, where that was asked."""
    if not focus.whether or answer.query.tell is Tell.WHETHER:
        return ""
    return yes(teller) if answer.found.rows else no(teller)
