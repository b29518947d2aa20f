"""Whether an answer as a whole is believed, beside what is known and was told before; pure."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.refreshing.observed import Flight, Kind, Refused
from bot.refreshing.who import Who
from bot.station.domain import EventKind
from bot.station.moments import Moment

# Which share of the flights that were there may be missing.
MOST_GONE = 0.05
_A_DAY = timedelta(days=1)

# The flights still to fly, by the source's ids.
Plans = Mapping[str, Moment | None]


def whole(
    flights: tuple[Flight, ...],
    known: Who,
    expected: frozenset[str],
    taken: datetime,
    since: datetime,
) -> None:
    """Raise Refused if flights that were flown are missing, but those ``expected`` to be."""
    there = {one.id for one in flights} | expected
    flown = []
    for launch, mission in known.missions.items():
        event = known.manifest.event(mission, EventKind.LAUNCH)
        if event is None or event.at is None or event.standing.is_plan:
            continue
        if since + _A_DAY <= event.at.earliest <= taken:
            flown.append(launch)
    gone = [launch for launch in flown if launch not in there]
    if len(gone) > MOST_GONE * len(flown):
        names = ", ".join(sorted(known.missions[launch] for launch in gone)[:5])
        doubt = f"{len(gone)} of {len(flown)} flown flights are missing: {names}"
        raise Refused(Kind.FLIGHTS_GONE, doubt, " ".join(sorted(gone)))


def steady(flights: tuple[Flight, ...], plans: Plans, before: Plans) -> None:
    """Raise Refused if most of what was to fly is gone or moved at one time."""
    flown = {one.id for one in flights} - plans.keys()
    ahead = [launch for launch in before if launch not in flown]
    moved = [
        launch
        for launch in ahead
        if launch not in plans or apart(plans[launch], before[launch]) > _A_DAY
    ]
    if len(moved) > 1 and len(moved) * 2 > len(ahead):
        raise Refused(
            Kind.PLANS_GONE,
            f"{len(moved)} of {len(ahead)} flights still to fly are gone or moved at once",
        )


def apart(one: Moment | None, other: Moment | None) -> timedelta:
    """How far two windows lie from each other; nothing where they meet, or one is not known."""
    if one is None or other is None:
        return timedelta()
    return max(one.earliest - other.latest, other.earliest - one.latest, timedelta())
