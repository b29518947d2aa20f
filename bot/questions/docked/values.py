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
                "port": ship.places[-1].port or None if ship.places else None,
                "move": {"port": ship.move.port or None, "at": str(ship.move.at)}
                if ship.move
                else None,
                "seats": ship.boat.seats,
                "people": [place.stay.person for place in ship.boat.places],
                "ports": [
                    {"port": place.port or None, "since": str(place.since)} for place in ship.places
                ],
            }
        )
    return {"at": instant(answer.at), "ships": ships}
