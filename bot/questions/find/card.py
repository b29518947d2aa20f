"""How the answer what was found reads."""

from datetime import timedelta

from bot.messages import Message, msgid
from bot.questions.find.answer import FindReport
from bot.questions.leads import MAX_NAMES, capital, lead, no, yes
from bot.questions.registry import Focus
from bot.questions.waits import said_wait
from bot.questions.wording import basis, card, footer, said_when
from bot.reading.conditions_said import said
from bot.saying.card import Button, Card, Entry, Line, Section
from bot.saying.teller import Teller, sources_button
from bot.station.found import By, Of, Row, Tell
from bot.station.query import is_of_time, measure, stays_apart

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
    lines = tuple(line for row in rows for line in _lines(answer, row, teller))
    return Card(
        _title(answer, teller),
        _description(answer, teller),
        (Section(heading, lines),) if rows else (),
        footer(answer, teller, _basis(answer, teller), *_counted_from(answer, teller)),
        (*_buttons(answer, teller), sources_button(teller.speech, command)),
    )


def _basis(answer: FindReport, teller: Teller) -> str:
    """As flown; with plans as a plan, or as both."""
    begun = not all(row.planned for row in answer.found.rows)
    return basis(
        teller, over=not answer.rests_on_plans, begun=begun, mixed=msgid("Flown and planned")
    )


def _counted_from(answer: FindReport, teller: Teller) -> tuple[str, ...]:
    """From when to when the days are counted, where they are told."""
    if answer.query.by is By.FLIGHT:
        return (teller.speech.say("days from launch to landing"),)
    return (teller.speech.say("days from docking to undocking"),)


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
        if query.of is Of.DAYS:
            whole, tenths = divmod(round(found.value * 10), 10)
            number = speech.say("{whole}.{tenths}", whole=whole, tenths=tenths)
            return capital(speech.say("{number} aboard on average", number=number))
        return speech.say("{days} on average", days=speech.days(found.value))
    if query.tell is Tell.WHEN:
        return _times(answer, teller)
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


def _times(answer: FindReport, teller: Teller) -> str:
    """When it was: the one time, or how often, and from when to when in all."""
    rows, speech = answer.found.rows, teller.speech
    if len(rows) == 1:
        return _stretch(rows[0], teller)
    last = max(rows, key=lambda row: (row.end is None, row.end or row.start))
    first = speech.short_moment(rows[0].since)
    number = _number(answer, teller)
    if last.until is None:
        return speech.say("{number} since {start}", number=number, start=first)
    end = speech.short_moment(last.until)
    return speech.say("{number} from {start} to {end}", number=number, start=first, end=end)


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
    if is_of_time(query):
        return speech.length(timedelta(days=measure(query, row)))
    if query.of is Of.DAYS:
        return speech.many("{count} aboard at once", "{count} aboard at once", row.number)
    match query.by:
        case By.COMMANDS:
            return teller.tell(_counted(Of.COMMANDS, row.number))
        case By.CHRISTMASES:
            return speech.many("{count} Christmas aboard", "{count} Christmases aboard", row.number)
        case By.NEW_YEARS:
            return speech.many("{count} New Year aboard", "{count} New Years aboard", row.number)
        case By.CREW:
            return teller.tell(_counted(Of.PEOPLE, row.number))
    return speech.many("{count} visit", "{count} visits", row.number)


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
    """From when to when something was, or is to be by the plans."""
    speech, start = teller.speech, teller.speech.short_moment(row.since)
    if row.until is None:
        told = speech.say("since {start}", start=start)
        return speech.say("from {start}, planned", start=start) if row.planned else told
    end = speech.short_moment(row.until)
    if row.ends_by_plan:
        end = speech.say("{end}, planned", end=end)
    return speech.say("{start} to {end}", start=start, end=end)


def _description(answer: FindReport, teller: Teller) -> str:
    """Whether there is any, if that was asked; and who they are if they are few."""
    found, say = answer.found, teller.speech.say
    sentences = []
    if answer.query.tell is Tell.WHETHER:
        sentences.append(yes(teller) if found.rows else no(teller))
    if answer.query.tell in {*_TOLD, Tell.NTH} and found.rows:
        sentences.append(say("Of {number}.", number=_number(answer, teller)))
        sentences.append(_ahead(answer, teller))
    elif 0 < len(found.rows) <= MAX_NAMES:
        sentences.append(say("{names}.", names=_names(answer, found.rows, teller)))
    elif found.rows:
        sentences.append(say("In the order of time."))
    sentences.append(_by_plan(answer, teller))
    return " ".join(filter(None, sentences))


def _by_plan(answer: FindReport, teller: Teller) -> str:
    """How many of those found are to come by the plans."""
    count = sum(row.planned for row in answer.found.rows)
    if not count or answer.query.of is Of.DAYS:
        return ""
    many = teller.speech.many
    return many("{count} of them by plan.", "{count} of them by plan.", count)


def _ahead(answer: FindReport, teller: Teller) -> str:
    """By how much the one told first is ahead of the next."""
    query, rows = answer.query, answer.found.rows
    if query.tell not in {Tell.MOST, Tell.LONGEST} or len(answer.found.told) != 1 or len(rows) < 2:
        return ""
    if not is_of_time(query):
        return ""
    more = timedelta(days=measure(query, rows[0]) - measure(query, rows[1]))
    name, length = _names(answer, rows[1:2], teller), teller.speech.length(more)
    return teller.speech.say("{length} longer than {name}.", length=length, name=name)


def _lines(answer: FindReport, row: Row, teller: Teller) -> tuple[Line, ...]:
    """A line for each of those found; of when someone was aboard one for each stay."""
    if answer.query.tell is Tell.WHEN and answer.query.of is Of.PEOPLE:
        name, stays = _name(answer, row, teller), stays_apart(row)
        return tuple(Entry(_stretch(stay, teller), name) for stay in stays)
    return (_line(answer, row, teller),)


def _line(answer: FindReport, row: Row, teller: Teller) -> Line:
    speech, say, query = teller.speech, teller.speech.say, answer.query
    days = speech.length(row.time(query.by if query.by.is_time else By.DAYS))
    if query.tell is Tell.WHEN and query.of is Of.FLIGHTS:
        return Entry(_stretch(row, teller), _name(answer, row, teller))
    match query.of:
        case Of.PEOPLE:
            return _person(answer, row, days, teller)
        case Of.FLIGHTS:
            return _flight(answer, row, days, teller)
        case Of.DAYS:
            number = speech.many("{count} aboard", "{count} aboard", row.number)
            if not row.certain:
                number = say("{what}, not certain", what=number)
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


def _person(answer: FindReport, row: Row, days: str, teller: Teller) -> Line:
    """Someone with the ships they came on, those to come marked, and how long that was."""
    speech, say = teller.speech, teller.speech.say
    ships = [
        say("{ship} (planned)", ship=teller.ship(stay.up))
        if answer.is_ahead(stay)
        else teller.ship(stay.up)
        for stay in row.stays
    ]
    counted = _value(answer, row, teller) if not is_of_time(answer.query) else days
    remark = say("{ships}, {days}", ships=speech.listed(ships), days=counted)
    country = teller.manifest.person(row.person).nationality
    return teller.crew(row.person, row.stays[-1].agency, country, remark)


def _flight(answer: FindReport, row: Row, days: str, teller: Teller) -> Line:
    """A flight from its launch on, and how long it was docked, or in flight if that is asked."""
    say = teller.speech.say
    if answer.query.by is By.CREW:
        what = _value(answer, row, teller)
    elif row.planned:
        what = say("planned")
    elif answer.query.by is By.FLIGHT:
        what = say("{days} in space", days=days)
    else:
        what = say("docked {days}", days=days)
    start = teller.speech.short_moment(row.since)
    return Entry(start, say("{ship}, {what}", ship=teller.ship(row.mission), what=what))


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
    """Whether there is any, or one is longer than another, or how long ago it was."""
    told = answer.found.told
    if focus.asks("wait") and told:
        return _wait(told[0], answer, teller)
    if focus.whether and len(focus.missions) > 1 and answer.query.tell in _TOLD:
        only = [row.mission for row in told] == [focus.missions[0]]
        return yes(teller) if only else no(teller)
    if not focus.whether or answer.query.tell is Tell.WHETHER:
        return ""
    return yes(teller) if answer.found.rows else no(teller)


def _wait(row: Row, answer: FindReport, teller: Teller) -> str:
    if row.until is None:
        return teller.speech.say("It goes on.")
    return teller.speech.say("{wait}.", wait=said_wait(row.until, answer.now, teller))
