"""A timeline as the values that machines read."""

from bot.questions.crew.values import stay_facts
from bot.questions.numbers import Table, numbers
from bot.questions.timeline.answer import TimelineReport
from bot.questions.values import Facts, facts, instant, written
from bot.station.manifest import Manifest


@facts.register
def _timeline(answer: TimelineReport, manifest: Manifest) -> Facts:
    return {
        "start": instant(answer.span.start),
        "end": instant(answer.until),
        "by": str(answer.by),
        "least": answer.least,
        "most": answer.most,
        "stays": [
            {
                "person": stay.person,
                "agency": stay.agency,
                "nationality": manifest.person(stay.person).nationality,
                **stay_facts(stay, answer.edge),
                "assumed": stay.assumed,
            }
            for stay in answer.stays
        ],
        "commands": [
            {
                "person": one.person,
                "expeditions": list(one.expeditions),
                "start": str(one.since),
                "end": written(one.until),
            }
            for one in answer.commands
        ],
        "expeditions": [
            {"number": one.number, "start": str(one.start), "end": written(one.end)}
            for one in answer.expeditions
        ],
        "exposed_days": round(answer.record.exposed_days, 2),
        "days": round(answer.record.days, 2),
    }


@numbers.register
def _stays(answer: TimelineReport, manifest: Manifest) -> Table:
    """A row a stay."""
    head = (
        "person",
        "name",
        "agency",
        "nationality",
        "ship",
        "home_on",
        "since",
        "until",
        "standing",
    )
    return head, tuple(
        (
            stay.person,
            manifest.person(stay.person).name,
            stay.agency,
            manifest.person(stay.person).nationality,
            stay.up,
            stay.down or "",
            str(stay.docking),
            written(stay.undocking) or "",
            str(stay_facts(stay, answer.edge)["until_standing"]),
        )
        for stay in answer.stays
    )
