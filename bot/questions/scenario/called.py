"""What something in a scenario is called, in a message."""

from bot.messages import Message, Name
from bot.reading import names, ships
from bot.station.manifest import Manifest
from bot.station.supposing import Sort, What


def named(manifest: Manifest, what: What) -> Name | Message:
    """What something is called, in a message."""
    match what.sort:
        case Sort.MISSION:
            return ships.named(manifest.mission(what.id))
        case Sort.PERSON:
            return names.named(manifest.person(what.id))
        case Sort.PROGRAM:
            return Message(manifest.program(what.id).name)
    return Message(what.id)
