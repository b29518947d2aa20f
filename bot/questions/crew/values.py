"""These answers as the values that machines read."""

from datetime import datetime

from bot.questions.crew.answer import Roster
from bot.questions.numbers import Table, numbers
from bot.questions.values import Facts, facts, written
from bot.station.domain import Standing
from bot.station.manifest import Manifest
from bot.station.stays import Stay


@facts.register
def _roster(answer: Roster, manifest: Manifest) -> Facts:
    edge = answer.edge
    return {
        "count": answer.count,
        "least": answer.least,
        "most": answer.most,
        "people": [
            {
                "id": present.stay.person,
                "name": manifest.person(present.stay.person).name,
                "called": manifest.person(present.stay.person).spoken,
                "agency": present.stay.agency,
                "nationality": present.nationality,
                "ship": present.ship,
                "certain": present.certain,
                **stay_facts(present.stay, edge),
            }
            for present in answer.people
        ],
        "changes": [
            {
                "at": str(change.moment),
                "event": str(change.event),
                "mission": change.mission,
                "people": [stay.person for stay in change.people],
                "standing": str(change.standing.by(edge, change.at)),
                "assumed": change.assumed,
            }
            for change in answer.changes
        ],
        "docked": list(answer.docked),
        "commander": answer.commander,
    }


def stay_facts(stay: Stay, edge: datetime) -> Facts:
    """A stay's ships and times, with what is told of each at ``edge``."""
    until = stay.undocking
    return {
        "up": stay.up,
        "down": stay.down,
        "since": str(stay.docking),
        "since_standing": str(stay.docking_standing.by(edge, stay.docking.earliest)),
        "until": written(until),
        "until_standing": str(stay.undocking_standing.by(edge, until.earliest))
        if until
        else str(Standing.PLANNED),
    }


@numbers.register
def _people(answer: Roster, manifest: Manifest) -> Table:
    """A row a person and stay."""
    head = ("person", "name", "agency", "nationality", "ship", "since", "until", "until_standing")
    rows = []
    for present in answer.people:
        stay, told = present.stay, stay_facts(present.stay, answer.edge)
        name = manifest.person(stay.person).name
        ends = (told["since"], told["until"] or "", told["until_standing"])
        rows.append((stay.person, name, stay.agency, present.nationality, present.ship, *ends))
    return head, tuple(rows)
