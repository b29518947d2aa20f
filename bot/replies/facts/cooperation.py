"""The values of the answers about the guarantee, for machines."""

from bot.questions.cooperation import AgreementReport, CrossFlightsReport
from bot.questions.guarantee import GuaranteeReport, WhatIfReport
from bot.questions.seats import SeatsReport
from bot.replies.facts.shared import Facts, days, facts, instant, written
from bot.station.cooperation import Side, Stretch
from bot.station.domain import Agreement
from bot.station.manifest import Manifest
from bot.station.suspension import Course


def _stretch(stretch: Stretch) -> Facts:
    return {"start": instant(stretch.start), "end": instant(stretch.end)}


@facts.register
def _guarantee(answer: GuaranteeReport, manifest: Manifest) -> Facts:
    record = answer.record
    agencies = {Side.AMERICAN: "NASA", Side.RUSSIAN: "Roscosmos"}
    return {
        "holds": record.holds,
        "count_by": str(answer.count_by),
        "least_american": record.least_american,
        "least_russian": record.least_russian,
        "gaps": [
            {**_stretch(gap), "missing": [str(side) for side in gap.about]} for gap in record.gaps
        ],
        "sole": [
            {
                "agency": agencies[Side(side)],
                "side": str(side),
                "person": person,
                **_stretch(stretch),
            }
            for stretch in record.sole
            for side, person in [stretch.about]
        ],
        "if_only": [
            {
                "program": crew.program,
                "american": len(crew.american),
                "russian": len(crew.russian),
                "americans": list(crew.american),
                "russians": list(crew.russian),
                "holds": crew.holds,
            }
            for crew in answer.only
        ],
        "exposed_days": days(record.exposed_days),
        "days": days(record.days),
        "one_ship_margin": [
            {
                "mission": stretch.about[0],
                **_stretch(stretch),
                "missing": [str(side) for side in stretch.about[1:]],
            }
            for stretch in record.margins
        ],
        "agreement": answer.agreement.id if answer.agreement else None,
    }


@facts.register
def _what_if(answer: WhatIfReport, manifest: Manifest) -> Facts:
    return {
        "program": answer.program.id,
        "leaves": str(answer.leaves),
        **_course(answer, answer.course),
        "without_cross_flights": _course(answer, answer.without),
    }


def _course(answer: WhatIfReport, course: Course) -> Facts:
    return {
        "holds": course.holds,
        "breaks_at": written(course.breaks_at),
        "missing": [str(side) for side in course.missing],
        "timeline": [
            {
                "at": str(step.at),
                "aboard": step.aboard,
                "american": len(step.american),
                "russian": len(step.russian),
                "change": str(step.kind),
                "mission": step.mission,
            }
            for step in course.steps
        ],
        "grounded": list(course.grounded),
        "assumptions": [
            f"docked ships of {answer.program.id} leave {answer.leaves}",
            "a plan known to a day or a month counts at its widest",
            *(
                f"{mission} is planned to the year only and is taken to dock as {former} leaves"
                for mission, former in course.assumed
            ),
            *(f"the way home of {person} would not fly" for person in course.stranded),
        ],
        "horizon": instant(course.horizon),
    }


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
    return {
        "seats": [
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
    }


@facts.register
def _seats(answer: SeatsReport, manifest: Manifest) -> Facts:
    return {
        "at": instant(answer.at),
        "ships": [
            {
                "mission": boat.mission,
                "seats": boat.seats,
                "free": boat.free,
                "people": [place.stay.person for place in boat.places],
                "changed": [place.stay.person for place in boat.places if place.refuge],
            }
            for boat in answer.lifeboats
        ],
        "without": [place.stay.person for place in answer.without],
    }
