"""The answer what was found as the values that machines read."""

from datetime import timedelta

from bot.questions.find.answer import FindReport
from bot.questions.numbers import Table, numbers
from bot.questions.values import Facts, facts, rounded_days, written
from bot.reading.conditions import Further
from bot.station.ages import years_old
from bot.station.domain import ONCE, EventKind, Leg, Standing
from bot.station.found import IN_ORDER, By, Of, Row
from bot.station.manifest import Manifest


@facts.register
def _found(answer: FindReport, manifest: Manifest) -> Facts:
    found, query = answer.found, answer.query
    # Of those that are in order the ones asked for are told.
    rows = found.told if query.tell in IN_ORDER else found.rows
    value = found.value
    told: Facts = {
        "of": str(query.of),
        "tell": str(query.tell),
        "count": len(found.rows),
        "rows": [_row(answer, row, manifest) for row in rows],
        "where": [str(Further((condition,))) for condition in answer.where],
        "value": None if value is None else rounded_days(value),
        "by": str(query.by),
        "planned": sum(row.planned for row in found.rows) if query.planned else None,
    }
    if answer.apart:
        told["groups"] = [{"of": group, "count": number} for group, number in answer.groups]
    if query.of is Of.DAYS:
        longest = max(found.rows, key=lambda row: row.length, default=None)
        told |= {
            "days": rounded_days(found.days),
            "first": _row(answer, found.rows[0], manifest) if found.rows else None,
            "last": _row(answer, found.rows[-1], manifest) if found.rows else None,
            "longest": _row(answer, longest, manifest) if longest else None,
        }
    return told


def _row(answer: FindReport, row: Row, manifest: Manifest) -> Facts:
    times = {
        "start": written(row.since),
        "end": written(row.until),
        "days": rounded_days(row.days),
        "standing": _standing(planned=row.planned),
        "end_standing": _standing(planned=row.ends_by_plan) if row.end else None,
        "certain": row.certain,
    }
    match answer.query.of:
        case Of.PEOPLE:
            person, by_age = manifest.person(row.person), answer.query.by is By.AGE
            return {
                "person": person.id,
                "name": person.spoken,
                "agency": row.stays[-1].agency,
                "nationality": person.nationality,
                "flights": [stay.up for stay in row.stays],
                "days_aboard": rounded_days(row.days),
                "first": written(row.since),
                "last": written(row.stays[-1].docking),
                "days_in_space": rounded_days(row.time(By.FLIGHT) / timedelta(days=1)),
                "number": years_old(manifest, row) if by_age else row.number,
                "planned": [stay.up for stay in row.stays if answer.is_ahead(stay)],
                "standing": _standing(planned=row.planned),
                "certain": row.certain,
            }
        case Of.FLIGHTS:
            return _flight(row, manifest)
        case Of.STAYS:
            (stay,) = row.stays
            flight = rounded_days(row.time(By.FLIGHT) / timedelta(days=1))
            ships = {"up": stay.up, "down": stay.down}
            return {"person": row.person, **ships, **times, "days_in_space": flight}
        case Of.COMMANDS:
            return {
                "person": row.person,
                "expedition": row.expeditions[0],
                "expeditions": list(row.expeditions),
                **times,
            }
        case Of.DAYS:
            number = {"least": row.least, "most": row.number, "mean": round(row.mean, 2)}
            return {**times, **number, "alone": list(row.alone), "hung_on": list(row.hung_on)}


def _flight(row: Row, manifest: Manifest) -> Facts:
    events = {kind: manifest.event(row.mission, kind) for kind in ONCE}
    launch = events[EventKind.LAUNCH]
    return {
        "mission": row.mission,
        "program": manifest.mission(row.mission).program,
        **{str(kind): written(event.at) if event else None for kind, event in events.items()},
        "up": [seat.person for seat in manifest.crew(row.mission, Leg.UP)],
        "down": [seat.person for seat in manifest.crew(row.mission, Leg.DOWN)],
        "standing": str(launch.standing)
        if launch and launch.standing.is_plan
        else _standing(planned=row.planned),
        "days": rounded_days(row.days),
        "days_in_space": rounded_days(row.time(By.FLIGHT) / timedelta(days=1)),
        "number": row.number,
        "certain": row.certain,
        "end_standing": _standing(planned=row.ends_by_plan) if row.end else None,
    }


def _standing(*, planned: bool) -> str:
    return str(Standing.PLANNED if planned else Standing.ACTUAL)


@numbers.register
def _stretches(answer: FindReport, manifest: Manifest) -> Table:
    """A row a stretch of days."""
    rows = [_row(answer, row, manifest) for row in answer.found.rows]
    return tuple(rows[0]), tuple(tuple(_cell(cell) for cell in row.values()) for row in rows)


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(value)
    return "" if value is None else str(value)
