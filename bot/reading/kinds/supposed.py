"""What may happen, and to what."""

from bot.reading import fates, supposed
from bot.reading.dates_read import Read
from bot.reading.notes import read_as
from bot.reading.readers import Reader, Scene, few


def _whats(scene: Scene, text: str) -> Read:
    found, exact = supposed.find_whats(scene.manifest, text)
    called = found.called(scene.manifest)
    return Read(found, exact, None if exact else read_as(text, called))


def _fates(scene: Scene, text: str) -> Read:
    return Read(fates.find_fates(text, scene.date))


def _supposition(scene: Scene, text: str) -> Read:
    return Read(supposed.find_supposition(scene.manifest, text, scene.date))


READERS = {
    "what": Reader(
        _whats,
        "a programme, ship, side, pad or person; two with a comma",
        "Soyuz",
        offer=lambda scene, typed: supposed.offer_whats(scene.manifest, typed),
    ),
    "happens": Reader(
        _fates,
        "stops, goes home, slips to a date, is lost, leaves, stays",
        "goes home",
        offer=lambda scene, typed: fates.offer_fates(typed, scene.date),
    ),
    "if": Reader(
        _supposition,
        "what would be different: 'crew-13 home 2027-01'",
        "soyuz stops",
        offer=lambda _scene, typed: supposed.offer_suppositions(typed),
    ),
    "cross_flights": few(
        supposed.CROSSINGS,
        "with (if left out) or without swapped seats",
        "without",
    ),
}
