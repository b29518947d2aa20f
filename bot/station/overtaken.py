"""Plans that a newer plan of another event has moved."""

from datetime import timedelta

from bot.station.domain import Event, EventKind
from bot.station.manifest import Manifest

# From undocking to landing no ship took longer.
_WAY_HOME = timedelta(days=1)


def is_overtaken(manifest: Manifest, event: Event) -> bool:
    """Whether an event is a plan to undock that a newer one to land has moved."""
    landing = manifest.event(event.mission, EventKind.LANDING)
    if event.event is not EventKind.UNDOCKING or landing is None:
        return False
    return landing.standing.is_plan and is_moved_by(event, landing)


def is_moved_by(undocking: Event, landing: Event) -> bool:
    """Whether a plan to undock was overtaken by a newer one to land, a day and more apart."""
    if not undocking.standing.is_plan or landing.at is None or landing.known_since is None:
        return False
    if undocking.known_since and undocking.known_since.earliest >= landing.known_since.earliest:
        return False
    at = undocking.at
    return at is None or not (
        at.earliest <= landing.at.latest and landing.at.earliest - at.latest < _WAY_HOME
    )
