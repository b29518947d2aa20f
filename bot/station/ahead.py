"""What lies ahead: how far plans reach, and what is told of later than the clock."""

from datetime import datetime

from bot.station.domain import Event
from bot.station.manifest import Manifest, counted
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
