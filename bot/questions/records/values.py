"""These answers as the values that machines read."""

from bot.questions.records.answer import RecordsReport
from bot.questions.values import Facts, facts, instant, rounded_days
from bot.reading.categories import Category
from bot.station.claims import Claim, age_of
from bot.station.domain import Standing
from bot.station.found import Of, Tell
from bot.station.manifest import Manifest
from bot.station.standings import Each, Place, Ranking, Unit, What

# Told of a ship: the one docked, the one whose crew took over, the one that ended a gap.
_OF_SHIPS = (Of.FLIGHTS, What.WAYS_UP, What.GAPS, What.HANDOVERS)


@facts.register
def _records(answer: RecordsReport, manifest: Manifest) -> Facts:
    overview = answer.category is None
    rows = [
        _row(table.category, place, named=answer.among is not None)
        for table in answer.tables
        for place in (
            (table.own[:1] if answer.person and table.own else table.standings.top(1))
            if overview
            else table.shown
        )
    ]
    found: Facts = {
        "category": None if overview else str(answer.category),
        "as_of": instant(answer.until),
        "who": str(answer.among) if answer.among else None,
        "rows": rows,
    }
    if answer.during:
        found |= {"start": instant(answer.during.start), "end": instant(answer.during.end)}
    if overview:
        return found
    table = answer.tables[0]
    if table.category is Category.COUNTRIES and answer.among is not None:
        found["people"] = [person for row in rows for person in row["people"]]
    if table.category.ranking.is_of_groups:
        found["total"] = sum(claim.number for claim in table.standings.claims)
    return found | {
        "beyond": [{"id": row.id, "text": row.text} for row in answer.beyond],
        "count": len(table.standings),
        "records": sum(place.rank == 1 for place in table.standings.top(len(table.standings))),
        "places": [_row(table.category, place) for place in table.own],
        "by_program": [
            {"programs": list(gap.programs), **_row(table.category, Place(1, gap.claim))}
            for gap in answer.fleets
        ],
        "top": min(table.most, len(table.standings)),
    }


def _row(category: Category, place: Place, *, named: bool = False) -> Facts:
    """A place of a table; of a country its people only if they were asked for (``named``)."""
    claim, ranking = place.claim, category.ranking
    found: Facts = {
        "category": str(category),
        "rank": place.rank,
        "value": _value(ranking, claim),
        "unit": str(ranking.unit),
        "start": instant(claim.start),
        "end": instant(claim.end),
        "standing": str(Standing.ACTUAL),
        "running": claim.end is None,
        "days": rounded_days(claim.days),
        "number": claim.number,
    }
    if ranking.is_of_coming or ranking.each is Each.SEX:
        return found | {str(ranking.each): claim.group}
    if ranking.what in _OF_SHIPS:
        gap = ranking.what is What.GAPS
        ended = not gap or claim.end is not None
        found["mission"] = claim.missions[-1 if gap else 0] if ended else None
        if ranking.what in {What.GAPS, What.HANDOVERS}:
            found["former"] = claim.missions[0 if gap else 1]
        return found
    if claim.expedition:
        found["expedition"] = claim.expedition
    if claim.group:
        found["country"] = claim.group
    elif ranking.what not in {What.NUMBERS, What.EXPEDITIONS}:
        found["person"] = claim.people[0]
        found["missions"] = list(claim.missions)
    if ranking.what is not What.EXPEDITIONS and (named or not ranking.is_of_groups):
        found["people"] = list(claim.people)
    return found


def _value(ranking: Ranking, claim: Claim) -> float | int | str | None:
    match ranking.unit:
        case Unit.DAYS:
            return rounded_days(claim.days)
        case Unit.MINUTES:
            return round(claim.length.total_seconds() / 60)
        case Unit.AGE:
            return age_of(claim)
        case Unit.MOMENT:
            return instant(claim.start if ranking.tell is Tell.FIRST else claim.end)
        case _:
            return claim.number
