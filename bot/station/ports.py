"""At which ports a ship was docked, and since when; a change of ports is no absence."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from bot.station.domain import Event, EventKind
from bot.station.known import newest
from bot.station.manifest import Manifest, relocations
from bot.station.moments import Moment
from bot.station.worked_out import worked_out

# A change of ports within so long before its planned time is the planned one.
_ABOUT = timedelta(days=1)


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


@worked_out
def moves_ahead(manifest: Manifest) -> Mapping[str, Event]:
    """The change of ports that is planned for each mission that has such a plan.

    The newest row holds; it is no plan any more once the ship has moved, or left.
    """
    plans: dict[str, list[Event]] = {}
    for event in manifest.events:
        if event.event is EventKind.RELOCATION and event.standing.is_plan:
            plans.setdefault(event.mission, []).append(event)
    found = {}
    for mission, history in plans.items():
        plan = newest(history)
        left = manifest.event(mission, EventKind.UNDOCKING)
        gone = left is not None and not left.standing.is_plan
        if plan.at is not None and not gone and not _moved(manifest, plan, plan.at):
            found[mission] = plan
    return MappingProxyType(found)


def _moved(manifest: Manifest, plan: Event, at: Moment) -> bool:
    """Whether a ship changed ports at about the time that was planned, or later."""
    moves = relocations(manifest).get(plan.mission, ())
    return any(move.at and at.earliest - move.at.latest <= _ABOUT for move in moves)


def planned_move(manifest: Manifest, mission: str, edge: datetime) -> Event | None:
    """The change of ports that is planned for a ship and is still to come at ``edge``."""
    plan = moves_ahead(manifest).get(mission)
    return plan if plan and plan.at and plan.at.earliest > edge else None
