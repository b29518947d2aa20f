"""Ships of any kind, and further conditions."""

from bot.reading import conditions, conditions_offered
from bot.reading.conditions import AnyShip
from bot.reading.dates_read import Read
from bot.reading.readers import Reader, Scene


def _any_ship(scene: Scene, text: str) -> Read:
    return Read(AnyShip(conditions.find_ship(scene.manifest, text)))


READERS = {
    "any-ship": Reader(
        _any_ship,
        "a programme, mission or spacecraft; several with commas",
        "Soyuz",
        offer=lambda scene, typed: conditions.offer_ships(scene.manifest, typed),
    ),
    "further": Reader(
        lambda scene, text: Read(conditions.find_further(scene.manifest, text)),
        "further conditions; several with semicolons",
        "longer than 200 days",
        lambda scene, typed: conditions_offered.offer_further(scene.manifest, typed),
        reads_back=True,
    ),
}
