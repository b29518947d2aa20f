"""These answers as the values that machines read."""

from bot.questions.guarantee.answer import GuaranteeReport
from bot.questions.numbers import Table, numbers
from bot.questions.values import Facts, facts, instant, rounded_days
from bot.station.cooperation import Side, Stretch, watches
from bot.station.manifest import Manifest
from bot.station.moments import Span
from bot.station.occupancy import crew_timeline


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
        "exposed_days": rounded_days(record.exposed_days),
        "days": rounded_days(record.days),
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


@numbers.register
def _record(answer: GuaranteeReport, manifest: Manifest) -> Table:
    """A row a stretch in which neither the people aboard nor their ships change."""
    span = answer.record_told.span
    head = (
        "start",
        "end",
        "aboard",
        "american",
        "russian",
        "missing",
        "one_ship_leaving_breaks_it",
    )
    rows = []
    for watch in watches(manifest, answer.count_by):
        part = Span(watch.start, watch.end).shared(span)
        if part is None:
            continue
        sides = [str(len(watch.present[side])) for side in (Side.AMERICAN, Side.RUSSIAN)]
        aboard = str(len(crew_timeline(manifest).at(part.start)))
        rows.append(
            (
                instant(part.start) or "",
                instant(part.end) or "",
                aboard,
                *sides,
                " ".join(watch.missing),
                " ".join(watch.needs),
            )
        )
    return head, tuple(rows)
