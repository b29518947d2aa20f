"""What lies ahead: how far plans reach, and what is told of later than the clock."""

from collections.abc import Iterator
from datetime import datetime

from bot.station.domain import Event, EventKind, Standing
from bot.station.manifest import Manifest, counted
from bot.station.moments import Span
from bot.station.stays import Berth, berths
from bot.station.worked_out import worked_out


@worked_out
def reach(manifest: Manifest) -> datetime:
    """The end of what is known or planned, as vague as a plan may be."""
    ends = [event.at.latest for event in counted(manifest).values() if event.at is not None]
    return max([*ends, manifest.known_to])


def is_hindsight(event: Event, edge: datetime) -> bool:
    """Whether an event that lies ahead at ``edge`` is told by how it went later.

    That is so where the clock is set back and what is known is not.
    """
    return event.at is not None and event.at.earliest > edge and not event.standing.is_plan


def without_berth(manifest: Manifest, edge: datetime) -> Iterator[Berth]:
    """The flights to come of which no docking is dated closely enough to be one."""
    docked = berths(manifest)
    for mission in manifest.missions:
        launch = manifest.event(mission.id, EventKind.LAUNCH)
        if (
            mission.id not in docked
            and launch is not None
            and launch.standing.is_plan
            and launch.at is not None
            and launch.at.latest > edge
        ):
            about = max(launch.at.earliest, edge)
            yield Berth(mission.id, launch.at, launch.standing, None, Standing.PLANNED, Span(about))
