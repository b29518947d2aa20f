"""What comes first in these answers where they are asked in plain words."""

from bot.questions.leads import MAX_NAMES, capital, lead, no, yes
from bot.questions.records.answer import RecordsReport, Table
from bot.questions.registry import Focus
from bot.reading.categories import Category
from bot.saying.teller import Teller
from bot.station.standings import Unit


@lead.register
def records(answer: RecordsReport, focus: Focus, teller: Teller) -> str:
    """The people of a country by name, what two differ by, whether one holds the record."""
    if answer.category is None or focus.missions:
        return ""
    table, among = answer.tables[0], answer.among
    if answer.category is Category.COUNTRIES:
        return _people(answer, table, focus, teller)
    if among is not None and len(among.people) == 2 and not among.groups:
        return _difference(table, focus, teller)
    if focus.whether and answer.person and table.own and not focus.numbers:
        holds = focus.asks("record", "longest", "most", "first", "last", "shortest")
        if holds and not focus.asks("compare", "or", "never"):
            return yes(teller) if table.own[0].rank == 1 else no(teller)
    return ""


def _people(answer: RecordsReport, table: Table, focus: Focus, teller: Teller) -> str:
    """Who of one country, agency or gender has been aboard, if they are few enough to name."""
    speech, among = teller.speech, answer.among
    claims = table.standings.claims
    if among is None or among.people:
        return ""
    people = list(dict.fromkeys(person for claim in claims for person in claim.people))
    if focus.numbers or focus.asks("compare", "never", "without", "only", "days"):
        return ""
    if not people:
        nobody = speech.say("nobody")
        return no(teller, nobody) if focus.whether else capital(f"{nobody}.")
    number = speech.many("{count} person", "{count} people", len(people))
    few = len(people) <= MAX_NAMES
    told = speech.say("{number}: {names}", number=number, names=teller.names(people))
    if focus.whether:
        return yes(teller, told if few else number)
    return capital(f"{told}.") if few else ""


def _difference(table: Table, focus: Focus, teller: Teller) -> str:
    """By how much the first of two is ahead of the other."""
    say, claims = teller.speech.say, table.standings.claims
    if len(claims) != 2 or not focus.asks("compare", "how-many", "how-long", "days"):
        return ""
    if table.category.ranking.unit is not Unit.DAYS:
        return ""
    first, second = claims
    if len(first.people) != 1 or len(second.people) != 1:
        return ""
    # Each is shown rounded, and so is what they differ by.
    days = round(first.days) - round(second.days)
    return say(
        "{name}: {days} more than {other}.",
        name=teller.name(first.people[0]),
        days=teller.speech.days(days),
        other=teller.name(second.people[0]),
    )
