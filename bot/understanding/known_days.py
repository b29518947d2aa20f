"""Days that the facts hold beside the events of missions: when the agreement on seats was signed,
and when a ship of another flight was lost."""

from collections.abc import Collection

from bot.languages.spoken import language_of
from bot.reading.folding import folded
from bot.reading.phrases import phrases_at, small_words_at
from bot.reading.sight import Sight
from bot.station.agreements import swaps_signed
from bot.station.manifest import Manifest
from bot.station.moments import Moment


def known_day(sight: Sight, manifest: Manifest, within: Collection[int]) -> Moment | None:
    """The moment of what a clause tells of at these places; None if it is nothing of these."""
    return _signed(sight, manifest, within) or _lost(sight, manifest, within)


def _signed(sight: Sight, manifest: Manifest, within: Collection[int]) -> Moment | None:
    """When the agreement on seats was signed, if a clause tells of that."""

    told = sight.cues_in(within)
    return swaps_signed(manifest) if "sign" in told and told & {"agreement", "swap"} else None


def _lost(sight: Sight, manifest: Manifest, within: Collection[int]) -> Moment | None:
    """When a ship was lost, that is called by its name."""
    ships = language_of(sight.language).ships.words
    if not any(
        first in within for first, _ in small_words_at(sight.words, "wreck", sight.language)
    ):
        return None
    for flight in manifest.other_flights:
        # The note of such a flight begins with the name of the ship.
        name = folded(flight.note.partition(" ")[0]) if flight.lost else ""
        ways = f"{name}, {ships.get(name, '')}".rstrip(", ")
        if name and any(
            first in within for first, _ in phrases_at(sight.words, ways, sight.language)
        ):
            return flight.landing
    return None
