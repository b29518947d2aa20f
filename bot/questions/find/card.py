"""How the answer what was found reads."""

from datetime import timedelta

from bot.messages import msgid
from bot.questions.find.answer import FindReport
from bot.questions.find.orders import counted_from, name_of, not_over, value_of
from bot.questions.find.there import who_then, who_were_there
from bot.questions.find.those import named_alone
from bot.questions.find.titles import fact, title
from bot.questions.leads import MAX_NAMES, capital
from bot.questions.wording import basis, card, footer
from bot.saying.card import Button, Card, Entry, Line, Section
from bot.saying.teller import Teller, picture_button, sources_button
from bot.station.commands import days_in_command
from bot.station.conditions import Kind
from bot.station.domain import EventKind
from bot.station.found import IN_ORDER, RANKED, By, Of, Row, Tell
from bot.station.query import is_of_time, measure, stays_apart
from bot.station.stays import Stay

# Of so many that are ranked the first are listed, and no more of them.
_MANY, _FIRST = 20, 10
_ORDERED = (IN_ORDER - {Tell.NTH}) | RANKED
_HOMEWARD = {
    Kind.ALSO,
    Kind.HOME,
    Kind.HOMEMATE,
    Kind.LANDING_SITE,
    Kind.OTHER_SHIP,
    Kind.OTHER_KIND,
}


@card.register
def found(answer: FindReport, teller: Teller, command: str) -> Card:
    """Title: how many, or the one asked for; the conditions beside it. Then all of them."""
    say, rows = teller.speech.say, _told(answer)
    heading = say("In order") if answer.query.tell in _ORDERED else say("Found")
    shown = _shown(answer)
    lines = tuple(line for row in shown for line in _lines(answer, row, teller))
    every = say("of {what}", what=teller.speech.number(len(rows)))
    remark = every if len(shown) < len(rows) else ""
    printed = capital(fact(answer, teller))
    # Of how many there were on average each stretch tells the most.
    is_mean_of_days = answer.query.of is Of.DAYS and answer.query.tell is Tell.MEAN
    return Card(
        title(answer, teller),
        _description(answer, teller),
        (Section(heading, lines, remark),) if rows and not is_mean_of_days else (),
        footer(answer, teller, _basis(answer, teller), *counted_from(answer, teller)),
        (
            *_buttons(answer, teller),
            *([picture_button(teller.speech, command)] if answer.has_picture else []),
            sources_button(teller.speech, command),
        ),
        quoted=printed,
        quoted_of="" if say("ISS") in printed else say("ISS crews"),
    )


def _shown(answer: FindReport) -> tuple[Row, ...]:
    """The rows that are listed: of many that are put in order the first."""
    rows, query = _told(answer), answer.query
    if query.top and query.tell in _ORDERED:
        return answer.found.told
    if query.tell is Tell.NTH and len(rows) > _MANY:
        return rows[max(query.nth - _FIRST // 2 - 1, 0) :][:_FIRST]
    cut = query.tell in RANKED and len(rows) > _MANY and query.nth <= _FIRST
    return rows[:_FIRST] if cut else rows


def _told(answer: FindReport) -> tuple[Row, ...]:
    """All that were found; of those in order of the most whoever has any of it."""
    query, rows = answer.query, answer.found.rows
    if query.tell is not Tell.MOST or is_of_time(query):
        return rows
    return tuple(row for row in rows if measure(query, row))


def _basis(answer: FindReport, teller: Teller) -> str:
    """As flown; with plans as a plan, or as both."""
    begun = not all(row.planned for row in answer.found.rows)
    return basis(
        teller, over=not answer.rests_on_plans, begun=begun, mixed=msgid("Flown and planned")
    )


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
    """Who they are, if they are few and the title does not tell it."""
    found, say, tell = answer.found, teller.speech.say, answer.query.tell
    sentences = [_by_plan(answer, teller), not_over(answer, teller)]
    if answer.query.of is Of.DAYS and len(found.told) == 1:
        sentences.append(who_then(answer, found.told[0], teller))
    elif found.told and (tell in IN_ORDER | RANKED or answer.query.of is Of.DAYS):
        sentences.append(_at_once(answer, teller) or _ahead(answer, teller))
    elif found.rows and answer.query.nth > 1:
        sentences.append(say("There is no number {nth} among them.", nth=answer.query.nth))
    elif answer.query.of is Of.DAYS:
        # They have no names; how long one is that goes on nobody knows yet.
        pass
    elif named_alone([one for one in answer.where if one.kind is Kind.WHO]):
        # The title names them.
        pass
    elif 0 < len(found.rows) <= MAX_NAMES:
        names = dict.fromkeys(_called(answer, row, teller) for row in found.rows)
        sentences.insert(0, say("{names}.", names=teller.speech.listed(list(names))))
    elif found.rows:
        sentences.insert(0, say("Earliest first."))
    return " ".join(filter(None, sentences))


def _called(answer: FindReport, row: Row, teller: Teller) -> str:
    """What one of those found is called, of a stay with how long it was."""
    name = name_of(answer, row, teller)
    if answer.query.of is not Of.STAYS or answer.query.tell is not Tell.LIST:
        return name
    return teller.speech.say("{name} ({days})", name=name, days=teller.speech.length(row.length))


def _by_plan(answer: FindReport, teller: Teller) -> str:
    """How many of those found are so by the plans, and whether those may turn out otherwise."""
    rows, many = answer.found.rows, teller.speech.many
    if answer.query.of is Of.DAYS:
        return ""
    count, told = sum(map(answer.is_by_plan, rows)), []
    # Of all of them the title says so.
    if 0 < count < len(rows):
        told.append(many("{count} of them by plan.", "{count} of them by plan.", count))
    if open_ := sum(_is_open(answer, row) for row in rows):
        told.append(
            many(
                "{count} of them not certain: the plans leave open how long it will be.",
                "{count} of them not certain: the plans leave open how long it will be.",
                open_,
            )
        )
    return " ".join(told)


def _is_open(answer: FindReport, row: Row) -> bool:
    """Whether plans may still turn out so that it is not as long as was asked."""
    asked = any(one.kind is Kind.LENGTH for one in answer.where)
    return asked and not row.certain and (row.planned or row.ends_by_plan)


def _at_once(answer: FindReport, teller: Teller) -> str:
    """That others came on the same ship as the one in so many's place, if they did."""
    query, told = answer.query, answer.found.told
    if query.tell is not Tell.NTH or query.of is not Of.PEOPLE or len(told) != 1:
        return ""
    others = [row.person for row in answer.found.rows if row.start == told[0].start]
    if len(others) < 2 or query.by is By.LANDING:
        return ""
    others.remove(told[0].person)
    return teller.speech.say(
        "{names} came at the same time; a crew is counted by its seats, the commander first.",
        names=teller.names(others),
    )


def _ahead(answer: FindReport, teller: Teller) -> str:
    """By how much the one told first is ahead of the next."""
    query, rows = answer.query, answer.found.rows
    if (
        query.tell not in {Tell.MOST, Tell.LONGEST}
        or query.nth > 1
        or len(answer.found.told) != 1
        or len(rows) < 2
    ):
        return ""
    same = rows[0].person and rows[0].person == rows[1].person
    if query.of is Of.DAYS or not is_of_time(query) or same:
        # Of one person's own nothing is gained by the name.
        return ""
    more = timedelta(days=measure(query, rows[0]) - measure(query, rows[1]))
    name, length = name_of(answer, rows[1], teller), teller.speech.length(more)
    return teller.speech.say("{length} longer than {name}.", length=length, name=name)


def _lines(answer: FindReport, row: Row, teller: Teller) -> tuple[Line, ...]:
    """A line for each of those found; of when someone was aboard one for each stay."""
    if answer.query.tell is Tell.WHEN and answer.query.of is Of.PEOPLE:
        name, stays = name_of(answer, row, teller), stays_apart(row)
        return tuple(Entry(_stretch(stay, teller), name) for stay in stays)
    return (_line(answer, row, teller),)


def _line(answer: FindReport, row: Row, teller: Teller) -> Line:
    speech, say, query = teller.speech, teller.speech.say, answer.query
    days = speech.length(row.time(query.by if query.by.is_time else By.DAYS))
    if row.end is None and not row.planned and query.of is not Of.DAYS:
        days = say("{days} so far", days=days)
    elif query.of is not Of.DAYS and (row.ends_by_plan or (row.planned and row.end)):
        days = say("{what}, planned", what=days)
        if _is_open(answer, row):
            days = say("{what}, not certain", what=days)
    if query.tell is Tell.WHEN and query.of is Of.FLIGHTS:
        return Entry(_stretch(row, teller), name_of(answer, row, teller))
    match query.of:
        case Of.PEOPLE:
            return _person(answer, row, days, teller)
        case Of.FLIGHTS:
            return _flight(answer, row, days, teller)
        case Of.DAYS:
            number = who_were_there(row, teller)
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
    ships = [_ways(answer, stay, teller) for stay in row.stays]
    counted = value_of(answer, row, teller) if not is_of_time(answer.query) else days
    if answer.query.tell in {Tell.LONGEST, Tell.SHORTEST}:
        counted = say("{days} at a stretch", days=value_of(answer, row, teller))
    if any(one.kind is Kind.IN_COMMAND for one in answer.where):
        in_command = days_in_command(teller.manifest, answer.edge).get(row.person, 0)
        days = speech.length(timedelta(days=in_command))
        counted = say("{days} in command", days=days)
    named = speech.listed(ships)
    apart = stays_apart(row) if any(one.kind is Kind.LENGTH for one in answer.where) else ()
    if len(apart) == len(ships) > 1 and counted == days:
        # Each was so long; together they are no measure.
        remark = "; ".join(
            say("{ships}, {days}", ships=ship, days=speech.length(stay.length))
            for ship, stay in zip(ships, apart, strict=True)
        )
        return teller.crew(row.person, row.stays[-1].agency, _country(row, teller), remark)
    if row.until is None and all(map(answer.is_ahead, row.stays)):
        # Until when they are to stay nobody has said.
        remark = named
    else:
        remark = say("{ships}, {days}", ships=named, days=counted)
    return teller.crew(row.person, row.stays[-1].agency, _country(row, teller), remark)


def _ways(answer: FindReport, stay: Stay, teller: Teller) -> str:
    """The ship that someone came on; with the one home where that may be the one that is asked."""
    say, ship = teller.speech.say, teller.ship(stay.up)
    if answer.is_ahead(stay):
        return say("{ship} (planned)", ship=ship)
    homeward = stay.down is not None and stay.down != stay.up
    asked = answer.event is EventKind.LANDING or answer.query.by is By.LANDING
    asked = asked or any(one.kind in _HOMEWARD for one in answer.where)
    if homeward and stay.down and asked:
        return say("{names} (home on {ship})", names=ship, ship=teller.ship(stay.down))
    return ship


def _country(row: Row, teller: Teller) -> str:
    return teller.manifest.person(row.person).nationality


def _flight(answer: FindReport, row: Row, days: str, teller: Teller) -> Line:
    """A flight by its launch, or its landing if asked for, and how long it was docked or flew."""
    say = teller.speech.say
    if answer.query.by is By.CREW:
        what = value_of(answer, row, teller)
    elif row.planned and not (answer.is_of_length and row.end):
        what = say("planned")
    elif answer.query.by is By.FLIGHT:
        what = say("{days} in space", days=days)
    else:
        what = say("docked {days}", days=days)
    landing = teller.manifest.event(row.mission, EventKind.LANDING)
    is_landing = answer.event is EventKind.LANDING or answer.query.by is By.LANDING
    landed = landing.at if landing and is_landing else None
    start = teller.speech.short_moment(landed or row.since)
    return Entry(start, say("{ship}, {what}", ship=teller.ship(row.mission), what=what))


def _buttons(answer: FindReport, teller: Teller) -> tuple[Button, ...]:
    """The one that is told, if it is one."""
    told, of = answer.found.told, answer.query.of
    if len(told) != 1 or of is Of.DAYS:
        return ()
    if of is Of.FLIGHTS:
        return (Button(teller.ship(told[0].mission), f"/mission name: {told[0].mission}"),)
    return (Button(teller.name(told[0].person), f"/person name: {told[0].person}"),)
