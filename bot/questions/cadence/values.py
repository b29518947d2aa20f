"""These answers as the values that machines read."""

from bot.questions.cadence.answer import CadenceReport
from bot.questions.values import Facts, facts, rounded_days
from bot.station.manifest import Manifest


@facts.register
def _cadence(answer: CadenceReport, manifest: Manifest) -> Facts:
    found = answer.cadence

    def rounded(value: float | None) -> float | None:
        return None if value is None else rounded_days(value)

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
