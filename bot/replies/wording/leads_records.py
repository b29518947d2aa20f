"""What comes first in the answers about cadence, records and the station, asked in plain words."""

from bot.questions.cadence import CadenceReport
from bot.questions.records import RecordsReport, Table
from bot.questions.registry import Focus
from bot.questions.station import StationReport
from bot.replies.wording.leads import MAX_NAMES, capital, labelled, lead, no, yes
from bot.replies.wording.shared import Teller
from bot.station.domain import Leg
from bot.station.standings import Category, Unit, unit_of
from bot.station.topics import Topic


@lead.register
def cadence(answer: CadenceReport, focus: Focus, teller: Teller) -> str:
    """How many launches, and of how many people: how long ships stay stands in the title."""
    say, speech, turns = teller.speech.say, teller.speech, answer.cadence.turns
    if focus.people or focus.missions or focus.numbers or focus.asks("compare", "days"):
        return ""
    if focus.asks("rate") and not focus.asks("times"):
        return ""
    if focus.whether and focus.asks("launch", "fly", "flight", "ship", "dock"):
        return yes(teller, _launches(answer, teller)) if turns else no(teller)
    if not focus.asks("how-many", "list", "which", "times"):
        return ""
    if focus.groups or focus.asks("woman", "men", "cosmonaut", "dock", "land", "undock"):
        return ""
    if focus.asks("people") and focus.asks("how-many"):
        seats = sum(len(teller.manifest.crew(turn.mission, Leg.UP)) for turn in turns)
        people = speech.many("{count} person", "{count} people", seats)
        return say("{people} in {launches}.", people=people, launches=_number(answer, teller))
    return capital(f"{_launches(answer, teller)}.")


def _number(answer: CadenceReport, teller: Teller) -> str:
    """How many launches, and how many of them with people."""
    say, many, turns = teller.speech.say, teller.speech.many, answer.cadence.turns
    crewed = sum(turn.crewed for turn in turns)
    number = many("{count} launch", "{count} launches", len(turns))
    if crewed != len(turns):
        number += say(", {count} with crew", count=crewed)
    return number


def _launches(answer: CadenceReport, teller: Teller) -> str:
    number, turns = _number(answer, teller), answer.cadence.turns
    if not turns or len(turns) > MAX_NAMES:
        return number
    ships = teller.speech.listed([teller.ship(turn.mission) for turn in turns])
    return teller.speech.say("{number}: {names}", number=number, names=ships)


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
    if unit_of(table.category) is not Unit.DAYS:
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


@lead.register
def station(answer: StationReport, focus: Focus, teller: Teller) -> str:
    """The side's head or year that was asked for, or the partners by name."""
    say, speech = teller.speech.say, teller.speech
    if answer.topic is Topic.HEADS:
        found = [
            labelled(say(head.office), say(head.person), teller)
            for head in answer.heads
            if any(_OFFICES.get(code) in head.office.split() for code in focus.groups)
        ]
        return " ".join(found)
    if answer.topic is Topic.END:
        years = {
            row.parties[0]: row.valid_until
            for row in answer.commitments
            if row.valid_until and row.id in {"iss-us-2030", "iss-russia-2028"}
        }
        wanted = dict.fromkeys(_PARTIES[code] for code in focus.groups if code in _PARTIES)
        return " ".join(
            labelled(say(_COUNTRIES[party]), speech.moment(year), teller)
            for party in wanted
            if (year := years.get(party))
        )
    if answer.topic is Topic.PARTNERS and not focus.whether:
        own = [row for row in answer.statements if row.id == "partners-who"]
        return teller.prose(own[0].text) if own else ""
    return ""


# What the offices and commitments call the sides that a question names.
_OFFICES = {"US": "NASA", "NASA": "NASA", "RU": "Roscosmos", "Roscosmos": "Roscosmos"}
_PARTIES = {"US": "US", "NASA": "US", "RU": "Russia", "Roscosmos": "Russia"}
_COUNTRIES = {"US": "United States", "Russia": "Russia"}
