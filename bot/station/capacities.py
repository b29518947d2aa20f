"""How many crew seats a ship has."""

from bot.station.manifest import Manifest
from bot.station.moments import Moment


def capacity(manifest: Manifest, mission: str, at: Moment | None) -> int | None:
    """How many crew seats a mission has at a moment, None if that is not recorded.

    A row for the mission itself goes before the usual number of its programme.
    """
    program = manifest.mission(mission).program
    fitting = [
        row
        for row in manifest.capacities
        if row.program == program
        and row.mission in ("", mission)
        and (
            at is None
            or (
                row.since.earliest <= at.earliest
                and (row.until is None or at.earliest < row.until.latest)
            )
        )
    ]
    best = max(fitting, key=lambda row: row.mission != "", default=None)
    return best.seats if best else None
