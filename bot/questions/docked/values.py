"""The answer which ships are docked as the values that machines read."""

from bot.questions.docked.answer import DockedReport
from bot.questions.values import Facts, facts, instant, written
from bot.station.manifest import Manifest


@facts.register
def _docked(answer: DockedReport, manifest: Manifest) -> Facts:
    ships = []
    for ship in answer.ships:
        since, until = answer.standing_of(ship.berth)
        ships.append(
            {
                "mission": ship.berth.mission,
                "program": manifest.mission(ship.berth.mission).program,
                "since": str(ship.berth.docking),
                "since_standing": str(since),
                "until": written(ship.berth.undocking),
                "until_standing": str(until) if until else None,
                # No source of these facts tells the port.
                "port": None,
                "seats": ship.boat.seats,
                "people": [place.stay.person for place in ship.boat.places],
            }
        )
    return {"at": instant(answer.at), "ships": ships}
