"""The values of the answers about cadence and the station itself, for machines."""

from typing import Any

from bot.questions.cadence import CadenceReport
from bot.questions.station import StationReport
from bot.replies.facts.shared import Facts, days, facts, written
from bot.station.manifest import Manifest


@facts.register
def _cadence(answer: CadenceReport, manifest: Manifest) -> Facts:
    found = answer.cadence

    def rounded(value: float | None) -> float | None:
        return None if value is None else days(value)

    return {
        "missions": [
            {
                "mission": turn.mission,
                "docked_days": rounded(turn.docked_days),
                "gap_days": rounded(turn.gap_days),
                "visit": turn.visit,
                "crewed": turn.crewed,
            }
            for turn in found.turns
        ],
        "median_docked_days": rounded(found.median_docked_days),
        "median_gap_days": rounded(found.median_gap_days),
        "launches_by_year": {str(year): n for year, n in sorted(found.launches_by_year.items())},
        "crewed_launches_by_year": {
            str(year): n for year, n in sorted(found.crewed_by_year.items())
        },
    }


@facts.register
def _station(answer: StationReport, manifest: Manifest) -> dict[str, Any]:
    return {
        "topic": str(answer.topic),
        "statements": [
            {"id": row.id, "said": written(row.said), "text": row.text, "source": row.source}
            for row in answer.statements
        ],
        "commitments": [
            {
                "id": row.id,
                "parties": list(row.parties),
                "announced": written(row.announced),
                "valid_until": written(row.valid_until),
            }
            for row in answer.commitments
        ],
        "heads": [
            {
                "office": row.office,
                "person": row.person,
                "since": written(row.since),
                "until": written(row.until),
                "acting": row.acting,
            }
            for row in answer.heads
        ],
        "vehicles": [
            {
                "program": vehicle.program.id,
                "seats": vehicle.seats,
                "last": vehicle.last[0].id if vehicle.last else None,
                "next": vehicle.coming[0].id if vehicle.coming else None,
            }
            for vehicle in answer.vehicles
        ],
    }
