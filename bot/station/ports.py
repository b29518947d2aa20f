"""At which ports a ship was docked, and since when; a change of ports is no absence."""

from dataclasses import dataclass
from datetime import datetime

from bot.station.domain import EventKind
from bot.station.manifest import Manifest, relocations
from bot.station.moments import Moment


@dataclass(frozen=True, slots=True)
class Place:
    """A time at a port, up to the next one or the undocking; ``port`` is blank if not known."""

    port: str
    since: Moment


def places(manifest: Manifest, mission: str, until: datetime) -> tuple[Place, ...]:
    """The ports at which a ship had docked at ``until``, first to last; none if it had not."""
    docking = manifest.event(mission, EventKind.DOCKING)
    if docking is None or docking.standing.is_plan:
        return ()
    docked = (docking, *relocations(manifest).get(mission, ()))
    return tuple(
        Place(event.port, event.at)
        for event in docked
        if event.at is not None and event.at.earliest <= until
    )
