"""The answer what was found as the values that machines read."""

from bot.questions.find.answer import FindReport
from bot.questions.values import Facts, facts, instant, rounded_days, written
from bot.reading.conditions import Further
from bot.station.domain import ONCE, Leg
from bot.station.found import Of, Row, Tell
from bot.station.manifest import Manifest


@facts.register
def _found(answer: FindReport, manifest: Manifest) -> Facts:
    found, query = answer.found, answer.query
    rows = found.told if query.tell in _ONE else found.rows
    value = found.value
    told: Facts = {
        "of": str(query.of),
        "tell": str(query.tell),
        "count": len(found.rows),
        "rows": [_row(query.of, row, manifest) for row in rows],
        "where": [str(Further((condition,))) for condition in answer.where],
        "value": None if value is None else rounded_days(value),
    }
    if query.of is Of.DAYS:
        longest = max(found.rows, key=lambda row: row.length, default=None)
        told |= {
            "days": rounded_days(found.days),
            "first": _row(query.of, found.rows[0], manifest) if found.rows else None,
            "last": _row(query.of, found.rows[-1], manifest) if found.rows else None,
            "longest": _row(query.of, longest, manifest) if longest else None,
        }
    return told


# Of those that are in order the ones asked for are told.
_ONE = frozenset({Tell.FIRST, Tell.LAST, Tell.NTH})


def _row(of: Of, row: Row, manifest: Manifest) -> Facts:
    times = {"start": instant(row.start), "end": instant(row.end), "days": rounded_days(row.days)}
    match of:
        case Of.PEOPLE:
            person = manifest.person(row.person)
            return {
                "person": person.id,
                "name": person.spoken,
                "agency": row.stays[-1].agency,
                "nationality": person.nationality,
                "flights": [stay.up for stay in row.stays],
                "days_aboard": rounded_days(row.days),
                "first": instant(row.start),
                "last": instant(row.last),
            }
        case Of.FLIGHTS:
            return _flight(row, manifest)
        case Of.STAYS:
            (stay,) = row.stays
            return {"person": row.person, "up": stay.up, "down": stay.down, **times}
        case Of.COMMANDS:
            return {
                "person": row.person,
                "expedition": row.expeditions[0],
                "expeditions": list(row.expeditions),
                **times,
            }
        case Of.DAYS:
            return {**times, "least": row.least, "most": row.number}


def _flight(row: Row, manifest: Manifest) -> Facts:
    events = {kind: manifest.event(row.mission, kind) for kind in ONCE}
    return {
        "mission": row.mission,
        "program": manifest.mission(row.mission).program,
        **{str(kind): written(event.at) if event else None for kind, event in events.items()},
        "up": [seat.person for seat in manifest.crew(row.mission, Leg.UP)],
        "down": [seat.person for seat in manifest.crew(row.mission, Leg.DOWN)],
        "standing": "actual" if row.end else "under way",
    }
