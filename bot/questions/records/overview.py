"""How the answer about all records at once reads."""

from bot.questions.records.answer import RecordsReport, Table
from bot.questions.records.titles import (
    Parts,
    beyond,
    fitting,
    holder,
    record,
    up_to_when,
    whom,
    with_whom,
)
from bot.questions.records.words import RANKED_BY_NUMBER, RecordWords
from bot.saying.card import Entry, Section
from bot.station.claims import Claim
from bot.station.standings import Category


def overview(answer: RecordsReport, words: RecordWords) -> Parts:
    """Title, description and a line for each record: who leads, or where the one asked for is."""
    say = words.teller.speech.say
    entries = tuple(
        Entry(record(table.category, answer, words), _leader(table, answer, words), left=True)
        for table in answer.tables
    )
    description = [
        *up_to_when(answer, words),
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


def _leader(table: Table, answer: RecordsReport, words: RecordWords) -> str:
    if answer.person is None or table.category is Category.LONGEST_GAP:
        return holder(table, words)
    say, category = words.teller.speech.say, table.category
    if not table.own:
        return say("no place yet")
    place, claim = table.own[0], table.own[0].claim
    speech = words.teller.speech
    rank, count = speech.number(place.rank), speech.number(len(table.standings))
    match category:
        case Category.FIRST:
            day = speech.day(claim.start)
            return say("{day}, number {rank} of {count}", day=day, rank=rank, count=count)
        case Category.LAST if claim.end is None:
            return say("still there")
        case Category.LAST:
            return say("to {day}", day=speech.day(claim.end or claim.start))
        case _ if category in RANKED_BY_NUMBER:
            return words.holder(
                category, [own.claim for own in table.own if own.rank == place.rank]
            )
        case _:
            value = words.value(category, claim)
            if category is Category.COUNTRIES:
                value = say("{country}, {value}", country=words.country(claim.country), value=value)
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
        return say("{who}: no records yet", who=who) if who else say("No records yet")
    values = {"stay": words.length(stay.length), "total": words.length(total.length)}
    if answer.person:
        name = words.name(answer.person)
        return say("{name}: longest stay {stay}, {total} in space", name=name, **values)
    title = say("Longest stay {stay}, most in space {total}", **values)
    return with_whom(answer, words, title)
