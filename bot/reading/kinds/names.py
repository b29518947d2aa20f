"""People, missions and groups by their names."""

from collections.abc import Callable

from bot.messages import AllOf
from bot.reading import names, people_offered, ships, whom, whom_offered
from bot.reading.among import Among
from bot.reading.dates_read import Read
from bot.reading.notes import read_as
from bot.reading.readers import Reader, Scene
from bot.station.manifest import Manifest


def _person(scene: Scene, text: str) -> Read:
    found = names.find_person(scene.manifest, text)
    name = names.named(scene.manifest.person(found.id))
    return Read(found.id, found.exact, None if found.exact else read_as(text, name))


def _mission(scene: Scene, text: str) -> Read:
    found = ships.find_mission(scene.manifest, text)
    name = ships.named(scene.manifest.mission(found.id))
    return Read(found.id, found.exact, None if found.exact else read_as(text, name))


def _who(scene: Scene, text: str) -> Read:
    return _read_among(scene, text, whom.find_groups)


def _among(scene: Scene, text: str) -> Read:
    return _read_among(scene, text, whom.find_among)


def _read_among(
    scene: Scene, text: str, find: Callable[[Manifest, str], tuple[Among, bool]]
) -> Read:
    found, exact = find(scene.manifest, text)
    called = AllOf(found.called(scene.manifest))
    return Read(found, exact, None if exact else read_as(text, called))


def _people(scene: Scene, text: str) -> Read:
    return _read_among(scene, text, whom.find_people)


READERS = {
    "person": Reader(
        _person,
        "a crew member's name",
        "Suni Williams",
        offer=lambda scene, typed: people_offered.offer_people(scene.manifest, typed),
    ),
    "people": Reader(
        _people,
        "others aboard at the same time; several with commas",
        "Suni Williams",
        offer=lambda scene, typed: whom_offered.offer_companions(scene.manifest, typed),
    ),
    "mission": Reader(
        _mission,
        "a mission's name",
        "Soyuz MS-29",
        offer=lambda scene, typed: ships.offer_missions(scene.manifest, typed),
    ),
    "who": Reader(
        _who,
        "an agency or country, women or men; several with commas",
        "NASA",
        offer=lambda scene, typed: whom_offered.offer_some(scene.manifest, typed),
    ),
    "among": Reader(
        _among,
        "a person, agency, country, women or men; several with commas",
        "Frank Rubio",
        offer=lambda scene, typed: whom_offered.offer_among(scene.manifest, typed),
    ),
}
