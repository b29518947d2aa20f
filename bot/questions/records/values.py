"""These answers as the values that machines read."""

from bot.questions.records.answer import TOP, RecordsReport
from bot.questions.values import Facts, facts, instant, rounded_days
from bot.station.claims import Claim
from bot.station.domain import Standing
from bot.station.manifest import Manifest
from bot.station.standings import Category, Place, Unit, unit_of

# Told of a ship: the one docked, the one whose crew took over, the one that ended a gap.
_OF_SHIPS = (Category.LONGEST_DOCKED, Category.LONGEST_GAP, Category.SHORTEST_HANDOVER)


@facts.register
def _records(answer: RecordsReport, manifest: Manifest) -> Facts:
    del manifest
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
    if overview:
        return found
    table = answer.tables[0]
    if table.category is Category.COUNTRIES and answer.among is not None:
        found["people"] = [person for row in rows for person in row["people"]]
    return found | {
        "beyond": [{"id": row.id, "text": row.text} for row in answer.beyond],
        "count": len(table.standings),
        "records": sum(place.rank == 1 for place in table.standings.top(len(table.standings))),
        "places": [_row(table.category, place) for place in table.own],
        "by_program": [
            {"programs": list(gap.programs), **_row(Category.LONGEST_GAP, Place(1, gap.claim))}
            for gap in answer.fleets
        ],
        "top": min(TOP, len(table.standings)),
    }


def _row(category: Category, place: Place, *, named: bool = False) -> Facts:
    """A place of a table; of a country its people only if they were asked for (``named``)."""
    claim = place.claim
    found: Facts = {
        "category": str(category),
        "rank": place.rank,
        "value": _value(category, claim),
        "unit": str(unit_of(category)),
        "start": instant(claim.start),
        "end": instant(claim.end),
        "standing": str(Standing.ACTUAL),
        "running": claim.end is None,
        "days": rounded_days(claim.days),
        "number": claim.number,
    }
    if category in _OF_SHIPS:
        gap = category is Category.LONGEST_GAP
        ended = not gap or claim.end is not None
        found["mission"] = claim.missions[-1 if gap else 0] if ended else None
        if category is not Category.LONGEST_DOCKED:
            found["former"] = claim.missions[0 if gap else 1]
        return found
    if claim.country:
        found["country"] = claim.country
    elif category not in (Category.MOST_ABOARD, Category.FEWEST_ABOARD):
        found["person"] = claim.people[0]
        found["missions"] = list(claim.missions)
    if category is not Category.COUNTRIES or named:
        found["people"] = list(claim.people)
    return found


def _value(category: Category, claim: Claim) -> float | int | str | None:
    match unit_of(category):
        case Unit.DAYS:
            return rounded_days(claim.days)
        case Unit.MOMENT:
            return instant(claim.start if category is Category.FIRST else claim.end)
        case _:
            return claim.number
