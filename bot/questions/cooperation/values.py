"""These answers as the values that machines read."""

from bot.questions.cooperation.answer import AgreementReport, CrossFlightsReport
from bot.questions.numbers import Table, numbers
from bot.questions.values import Facts, facts, written
from bot.station.domain import Agreement
from bot.station.manifest import Manifest


@facts.register
def _agreement(answer: AgreementReport, manifest: Manifest) -> Facts:
    found = answer.in_force
    return {
        "in_force": found.id if found else None,
        "valid_until": written(found.valid_until) if found else None,
        "history": [_signed(row) for row in answer.history],
        "negotiated": [_signed(row) for row in answer.negotiated],
        "conflicts": [
            {
                "said": written(row.said),
                "valid_until": row.heading,
                "text": row.text,
                "source": row.source,
            }
            for row in answer.conflicts
        ],
    }


def _signed(row: Agreement) -> Facts:
    return {
        "id": row.id,
        "title": row.title,
        "signed": written(row.signed),
        "announced": written(row.announced),
        "valid_until": written(row.valid_until),
    }


@facts.register
def _cross_flights(answer: CrossFlightsReport, manifest: Manifest) -> Facts:
    return {"seats": _seats(answer)}


def _seats(answer: CrossFlightsReport) -> list[dict[str, str | None]]:
    return [
        {
            "person": swap.seat.person,
            "mission": swap.seat.mission,
            "agency": swap.seat.agency,
            "carrier": swap.program,
            "standing": str(answer.standing_of(swap)),
            "agreement": swap.under.agreement if swap.under else None,
            "basis": swap.under.basis if swap.under else None,
        }
        for swap in (*answer.earlier, *answer.seats)
    ]


@numbers.register
def _swapped(answer: CrossFlightsReport, manifest: Manifest) -> Table:
    """A row a seat, by launch."""
    rows = _seats(answer)
    return tuple(rows[0]), tuple(tuple(cell or "" for cell in row.values()) for row in rows)
