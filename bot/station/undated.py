"""Missions that are planned no closer than to a season, and their crews."""

from collections.abc import Iterable

from bot.station.domain import EventKind, Leg, Mission
from bot.station.manifest import Manifest, differing
from bot.station.moments import Moment
from bot.station.worked_out import worked_out


@worked_out
def undated(manifest: Manifest) -> tuple[tuple[Mission, Moment], ...]:
    """The missions of which a launch is planned no closer than to a season, and that season."""
    missions: Iterable[Mission] = manifest.missions
    apart = differing(manifest)
    if apart and manifest.former:
        known = {mission.id for mission, _ in undated(manifest.former)} | apart.missions
        missions = (mission for mission in missions if mission.id in known)
    return tuple(
        (mission, launch.at)
        for mission in missions
        if (launch := manifest.event(mission.id, EventKind.LAUNCH)) is not None
        and launch.at is not None
        and launch.standing.is_plan
        and launch.at.vague
    )


def is_a_rotation(manifest: Manifest, mission: Mission) -> bool:
    """Whether a member of the crew is of the side whose ship it is."""
    side = manifest.program(mission.program).side
    return any(seat.agency == side for seat in manifest.crew(mission.id, Leg.UP))


def has_named_crew(manifest: Manifest, mission: str) -> bool:
    """Whether a crew is named, which it is once its commander is.

    A single contracted seat is no crew yet.
    """
    return any(seat.role == "commander" for seat in manifest.crew(mission, Leg.UP))
