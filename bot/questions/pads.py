"""The launch pads that a text names by their numbers: "39B", "31-я площадка"."""

from collections.abc import Iterator

from bot.reading.sight import Sight, Thing
from bot.reading.small_words import PAD_LETTERS
from bot.station.manifest import Manifest
from bot.station.sites import pad_number
from bot.station.supposing import pads


def pads_named(sight: Sight, manifest: Manifest) -> Iterator[tuple[str, tuple[Thing, ...]]]:
    """The single pads that are named, each with the numbers that name it."""
    for pad in pads(manifest):
        if things := _said_of(pad, sight):
            yield pad, things


def _said_of(pad: str, sight: Sight) -> tuple[Thing, ...]:
    """The numbers by which a pad is named: "39A" is one with a letter behind it."""
    number = pad_number(pad)
    for place, thing in enumerate(sight.numbers):
        letter = "".join(sight.words[thing.last : thing.last + 1]).upper()
        if number and number in (thing.words, f"{thing.words}{PAD_LETTERS.get(letter, letter)}"):
            # "Site 31/6" has the number of the launcher, too.
            rest = sight.numbers[place + 1 : place + 2]
            is_whole = bool(rest) and pad.endswith(f"/{rest[0].words}")
            return (thing, *rest) if is_whole else (thing,)
    return ()
