"""Spacecraft that fly several times, by the kind of ship and their name: "shuttle Endeavour"."""

from bot.reading.few_values import find_program
from bot.reading.plain_words import plain
from bot.station.manifest import Manifest


def kind_and_name(manifest: Manifest, text: str) -> tuple[str, ...]:
    """A programme, a spacecraft, or one by both."""
    crafts = {plain(one.spacecraft): one.spacecraft for one in manifest.missions if one.spacecraft}
    if (craft := crafts.get(plain(text))) is not None:
        return (craft,)
    kind, _, name = text.partition(" ")
    if (craft := crafts.get(plain(name))) is not None:
        return find_program(manifest, kind), craft
    return (find_program(manifest, text),)
