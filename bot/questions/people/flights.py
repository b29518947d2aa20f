"""Whether someone's flights are asked for, or their stays at the station alone."""

from collections.abc import Collection

_STAYS, _FLIGHTS = (
    {"stay", "aboard", "station", "first-visit"},
    {"flight", "fly", "space", "first-flight"},
)


def asks_of_stays(cues: Collection[str]) -> bool:
    """Whether words ask of stays, so that flights elsewhere are not counted with them."""
    return bool(_STAYS.intersection(cues)) and not _FLIGHTS.intersection(cues)
