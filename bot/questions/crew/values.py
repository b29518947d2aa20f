"""These answers as the values that machines read."""

from datetime import datetime

from bot.questions.crew.answer import Roster
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
                **_stay(present.stay, edge),
            }
            for present in answer.people
        ],
        "changes": [
            {
                "at": str(change.moment),
                "event": str(change.event),
                "mission": change.mission,
                "people": [stay.person for stay in change.people],
                "standing": _told(change.standing, change.at, edge),
                "assumed": change.assumed,
            }
            for change in answer.changes
        ],
        "docked": list(answer.docked),
        "commander": answer.commander,
    }


def _stay(stay: Stay, edge: datetime) -> Facts:
    until = stay.undocking
    return {
        "up": stay.up,
        "down": stay.down,
        "since": str(stay.docking),
        "since_standing": _told(stay.docking_standing, stay.docking.earliest, edge),
        "until": written(until),
        "until_standing": _told(stay.undocking_standing, until.earliest, edge)
        if until
        else str(Standing.PLANNED),
    }


def _told(standing: Standing, at: datetime, edge: datetime) -> str:
    return str(standing if standing.is_plan or at <= edge else Standing.PLANNED)
