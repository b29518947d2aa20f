"""Who was aboard in the days that were found, as it is listed."""

from bot.questions.find.answer import FindReport
from bot.questions.leads import MAX_NAMES
from bot.saying.teller import Teller
from bot.station import occupancy
from bot.station.conditions import Kind, Whom
from bot.station.found import Row
from bot.station.moments import Span
from bot.station.stays import Stay

# So many ships are named, of which any was all that kept a side aboard.
_FEW = 3


def who_were_there(row: Row, teller: Teller) -> str:
    """How many were aboard in a stretch of days, who was the only one, or on which ship it hung."""
    if row.alone:
        return teller.names(row.alone)
    if 0 < len(row.hung_on) <= _FEW:
        return teller.speech.listed_or([teller.ship(ship) for ship in row.hung_on])
    return teller.speech.many("{count} aboard", "{count} aboard", row.number)


def who_then(answer: FindReport, row: Row, teller: Teller) -> str:
    """Those of whom it was asked that so many were aboard in the one stretch told, if few were."""
    whom = [one.whom for one in answer.where if one.kind is Kind.ABOARD and one.whom]
    if len(whom) != 1 or row.alone:
        return ""
    stays = [
        stay
        for stay in occupancy.aboard_during(teller.manifest, Span(row.start, row.end))
        if _is_one(whom[0], stay, teller)
    ]
    people = list(dict.fromkeys(stay.person for stay in stays))
    if not people or len(people) > MAX_NAMES:
        return ""
    return teller.speech.say("{names}.", names=teller.names(people))


def _is_one(whom: Whom, stay: Stay, teller: Teller) -> bool:
    person = teller.manifest.person(stay.person)
    return whom.has(stay.person, stay.agency, person.nationality, person.gender)
