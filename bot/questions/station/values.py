"""These answers as the values that machines read."""

from typing import Any

from bot.questions.station.answer import StationReport
from bot.questions.values import facts, written
from bot.station.manifest import Manifest


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
                "seen": written(row.seen),
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
