"""These answers as the values that machines read."""

from bot.questions.seats.answer import SeatsReport
from bot.questions.values import Facts, facts, instant
from bot.station.manifest import Manifest


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
                "inferred": [place.stay.person for place in boat.places if place.inferred],
            }
            for boat in answer.lifeboats
        ],
        "without": [place.stay.person for place in answer.without],
    }
