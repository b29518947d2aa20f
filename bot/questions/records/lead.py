"""What comes first in these answers where they are asked in plain words."""

from bot.questions.leads import MAX_NAMES, capital, chosen, compared, is_one, lead, no, yes
from bot.questions.records.answer import RecordsReport, Table
from bot.questions.records.words import RecordWords
from bot.questions.registry import Focus
from bot.reading.categories import Category
from bot.saying.teller import Teller
from bot.station.claims import age_of
from bot.station.conditions import Than
from bot.station.standings import Each, Unit


@lead.register
def records(answer: RecordsReport, focus: Focus, teller: Teller) -> str:
    """The people of a country by name, what two differ by, whether one holds the record."""
    if answer.category is None or focus.missions:
        return ""
    table, among = answer.tables[0], answer.among
    if told := _sides(table, focus, teller) or _whether(answer, table, focus, teller):
        return told
    if answer.category is Category.COUNTRIES and focus.asks("country") and not focus.groups:
        return _of_rank(table, focus, teller)
    if answer.category is Category.COUNTRIES and focus.asks("days") and among is not None:
        return _time_of_all(table, teller)
    if answer.category is Category.COUNTRIES:
        return _people(answer, table, focus, teller)
    if among is not None and len(among.people) == 2 and not among.groups:
        return _difference(table, focus, teller)
    if focus.whether and answer.person and table.own and not focus.numbers:
        holds = focus.asks("record", "longest", "most", "first", "last", "shortest")
        if holds and not focus.asks("compare", "or", "never"):
            return yes(teller) if table.own[0].rank == 1 else no(teller)
    return ""


def _of_rank(table: Table, focus: Focus, teller: Teller) -> str:
    """The country with most people, or the second, the third."""
    place = focus.ordinals[0] if focus.ordinals else 1 if focus.asks("most") else 0
    claims, ranking = table.standings.claims, table.category.ranking
    if not 0 < place <= len(claims):
        return ""
    words, one = RecordWords(teller), claims[place - 1]
    return f"{words.label(ranking, one)}: {words.value(ranking, one)}."


def _whether(answer: RecordsReport, table: Table, focus: Focus, teller: Teller) -> str:
    """Whether the record is someone's, or is as long, or as many as is said."""
    held = table.standings.records()
    if not held or answer.person:
        return ""
    people = {person for claim in held for person in claim.people}
    if focus.people and not (answer.among and answer.among.people):
        return yes(teller) if people & set(focus.people) else no(teller)
    those = chosen(focus, teller.manifest)
    if focus.asks("belongs") and those is not None:
        agency = {seat.person: seat.agency for seat in teller.manifest.seats}
        own = [one for one in people if is_one(those, one, agency.get(one, ""), teller)]
        return yes(teller) if own else no(teller)
    if answer.top or not (focus.asks("yes-no") and len(focus.numbers) == 1):
        return ""
    (number,), unit = focus.numbers, table.category.ranking.unit
    value = round(held[0].days) if unit is Unit.DAYS else held[0].number
    if unit is Unit.AGE:
        value = age_of(held[0])
    if table.category is Category.COUNTRIES:
        value = sum(claim.number for claim in table.standings.claims)
    than = next((than for cue, than in _THAN.items() if focus.asks(cue)), Than.EXACTLY)
    return yes(teller) if than.holds(value, number) else no(teller)


_THAN = {"more-than": Than.MORE, "less-than": Than.LESS, "at-least": Than.AT_LEAST}


def _sides(table: Table, focus: Focus, teller: Teller) -> str:
    """What each of those comes to that are compared; whether the one named first is ahead."""
    each = table.category.ranking.each
    named = {Each.PROGRAM: focus.programs, Each.YEAR: focus.dates}.get(each, focus.groups)
    if not table.category.ranking.is_of_groups or not focus.asks(
        "compare", "or", "most", "how-many"
    ):
        return ""
    sides = [claim for claim in table.standings.claims if claim.group in named]
    if len(named) < 2 or not sides:
        return ""
    words, ranking = RecordWords(teller), table.category.ranking
    told = compared(
        [(words.label(ranking, one), words.value(ranking, one)) for one in sides], teller
    )
    if not focus.whether or focus.asks("or"):
        return f"{told}."
    fewer = focus.asks("less-than", "fewest")
    ahead = sides[0].group == named[0] and (len(sides) < 2 or sides[0].number > sides[1].number)
    return yes(teller, told) if ahead is not fewer else no(teller, told)


def _people(answer: RecordsReport, table: Table, focus: Focus, teller: Teller) -> str:
    """Who of one country, agency or gender has been aboard, if they are few enough to name."""
    speech, among = teller.speech, answer.among
    claims = table.standings.claims
    if among is None or among.people:
        return ""
    people = list(dict.fromkeys(person for claim in claims for person in claim.people))
    if focus.numbers or focus.asks("compare", "never", "without", "only"):
        return ""
    if not people:
        nobody = speech.say("nobody")
        return no(teller, nobody) if focus.whether else capital(f"{nobody}.")
    number = speech.many("{count} person", "{count} people", len(people))
    few = len(people) <= MAX_NAMES
    told = speech.say("{number}: {names}", number=number, names=teller.names(people))
    if focus.whether:
        return yes(teller, told if few else number)
    if not focus.asks("how-many"):
        # The title tells how many.
        told = teller.names(people)
    return capital(f"{told}.") if few else ""


def _time_of_all(table: Table, teller: Teller) -> str:
    """How many of a country or sex there were, and the days that all of them were aboard."""
    claims = table.standings.claims
    people = teller.speech.many(
        "{count} person", "{count} people", sum(claim.number for claim in claims)
    )
    days = teller.speech.days(sum(claim.days for claim in claims))
    return f"{teller.speech.say('{value}, {days} aboard', value=people, days=days)}."


def _difference(table: Table, focus: Focus, teller: Teller) -> str:
    """By how much the first of two is ahead of the other."""
    say, claims = teller.speech.say, table.standings.claims
    if len(claims) != 2 or not focus.asks("compare", "how-many", "how-long", "days"):
        return ""
    if table.category.ranking.unit is not Unit.DAYS:
        return ""
    first, second = claims
    if len(first.people) != 1 or len(second.people) != 1 or first.length < second.length:
        return ""
    # Each is shown rounded, and so is what they differ by.
    days = round(first.days) - round(second.days)
    return say(
        "{name}: {days} more than {other}.",
        name=teller.name(first.people[0]),
        days=teller.speech.days(days),
        other=teller.name(second.people[0]),
    )
