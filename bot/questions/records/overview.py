"""How the answer about all records at once reads."""

from bot.questions.leads import capital
from bot.questions.records.answer import RecordsReport, Table
from bot.questions.records.titles import (
    Parts,
    beyond,
    fitting,
    record,
    up_to_when,
    whom,
    with_when,
    with_whom,
)
from bot.questions.records.words import RecordWords
from bot.reading.categories import Category
from bot.saying.card import Entry, Section
from bot.station.claims import Claim
from bot.station.found import Of, Tell
from bot.station.standings import Each, What


def overview(answer: RecordsReport, words: RecordWords) -> Parts:
    """Title, description and a line for each record: who leads, or where the one asked for is."""
    say = words.teller.speech.say
    entries = tuple(
        Entry(record(table.category, answer, words), _leader(table, answer, words), left=True)
        for table in answer.tables
        if not answer.person or _is_of_one(table)
    )
    description = [
        *up_to_when(answer, words, None),
        say(
            "Stays from docking to undocking, flights and days in space from launch to landing, of"
            " people who have been aboard the ISS."
        ),
        *beyond(answer, words),
    ]
    heading = say("Records of ISS crews") if answer.person is None else say("Where they stand")
    return (
        fitting(lambda by: _title(answer, by), words),
        " ".join(description),
        (Section(heading, entries),),
    )


def _is_of_one(table: Table) -> bool:
    """Whether one person has a place in it: those of a country or a kind of ship
    have theirs together."""
    ranking = table.category.ranking
    if ranking.is_of_coming or (ranking.each is Each.COUNTRY and not ranking.by_date):
        return False
    return bool(table.own) or ranking.what is not Of.COMMANDS


def _leader(table: Table, answer: RecordsReport, words: RecordWords) -> str:
    ranking = table.category.ranking
    if answer.person is None or ranking.is_of_those:
        return words.held(table.standings)
    say, speech = words.teller.speech.say, words.teller.speech
    if not table.own:
        return say("no place yet")
    place, claim = table.own[0], table.own[0].claim
    rank, count = speech.number(place.rank), speech.number(len(table.standings))
    if ranking.what is What.NUMBERS:
        best = [own.claim for own in table.own if own.rank == place.rank]
        return words.holder(ranking, best)
    match ranking.tell:
        case Tell.FIRST:
            day = speech.day(claim.start)
            return say("{day}, number {rank} of {count}", day=day, rank=rank, count=count)
        case Tell.LAST if claim.end is None:
            return say("still there")
        case Tell.LAST:
            return say("to {day}", day=speech.day(claim.end or claim.start))
    value = words.value(ranking, claim)
    if ranking.each is Each.COUNTRY:
        value = say("{country}, {value}", country=words.teller.country(claim.group), value=value)
    return say("{value}, place {rank} of {count}", value=value, rank=rank, count=count)


def _title(answer: RecordsReport, words: RecordWords) -> str:
    say = words.teller.speech.say
    tables = {table.category: table for table in answer.tables}

    def best(category: Category) -> Claim | None:
        table = tables[category]
        places = table.own[:1] if answer.person else table.standings.top(1)
        return places[0].claim if places else None

    stay, total = best(Category.LONGEST_STAY), best(Category.DAYS_IN_SPACE)
    if stay is None or total is None:
        who = whom(answer, words)
        none = say("{who}: no records yet", who=who) if who else say("No records yet")
        return with_when(answer, words, none)
    values = {"stay": words.length(stay.length), "total": words.length(total.length)}
    if answer.person:
        name = words.name(answer.person)
        name = with_when(answer, words, name)
        return say("{name}: longest stay {stay}, {total} in space", name=name, **values)
    if answer.among is None:
        records = capital(with_when(answer, words, say("ISS records")))
        return say(
            "{records}: longest stay {stay}, most in space {total}", records=records, **values
        )
    title = say("Longest stay {stay}, most in space {total}", **values)
    return with_whom(answer, words, title)
