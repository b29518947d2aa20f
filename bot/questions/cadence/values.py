"""These answers as the values that machines read."""

from bot.questions.cadence.answer import CadenceReport
from bot.questions.numbers import Table, numbers
from bot.questions.values import Facts, facts, instant, rounded_days
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


@numbers.register
def _turns(answer: CadenceReport, manifest: Manifest) -> Table:
    """A row a ship, by launch."""
    head = ("mission", "program", "launch", "docked_days", "gap_days", "visit", "crewed")
    rows = []
    for turn in answer.cadence.turns:
        lengths = (
            "" if days is None else str(rounded_days(days))
            for days in (turn.docked_days, turn.gap_days)
        )
        marks = ("yes" if one else "no" for one in (turn.visit, turn.crewed))
        program = manifest.mission(turn.mission).program
        rows.append((turn.mission, program, instant(turn.launch) or "", *lengths, *marks))
    return head, tuple(rows)
