"""What changed of the past: what had happened by other facts, and is told otherwise now."""

from collections.abc import Iterator
from datetime import timedelta

from bot.archive.order import manifest_of
from bot.archive.tables import Problem, Records
from bot.station.domain import Event
from bot.station.manifest import Manifest, counted
from bot.station.moments import Moment, Precision

# Sources differ by some minutes; more is another fact.
MINUTES = timedelta(minutes=15)


def moved_past(records: Records, former: Manifest) -> Iterator[Problem]:
    """Each event that had happened by the ``former`` facts and moved by more than minutes."""
    events = counted(manifest_of(records))
    lines = {id(row): line for line, row in records.rows["events"]}
    gone: dict[str, list[str]] = {}
    for (mission, kind), before in counted(former).items():
        if before.standing.is_plan or before.at is None:
            continue
        after = events.get((mission, kind))
        if after is None:
            gone.setdefault(mission, []).append(str(kind))
        elif after.standing.is_plan or _has_moved(before.at, after.at):
            yield Problem(
                "events.csv",
                lines.get(id(after), 0),
                f"{kind} of {mission} was {before.at} in the facts before, now {_told(after)}",
            )
    for mission, kinds in gone.items():
        yield Problem("events.csv", 0, f"the {', '.join(kinds)} of {mission} is no longer told")


def _has_moved(before: Moment, after: Moment | None) -> bool:
    if after is None or before.precision is not after.precision:
        return after is None or not (
            (after.earliest <= before.earliest and before.latest <= after.latest)
            or (before.earliest <= after.earliest and after.latest <= before.latest)
        )
    if before.precision is Precision.MINUTE:
        return abs(after.earliest - before.earliest) > MINUTES
    return before != after


def _told(event: Event) -> str:
    if event.at is None:
        return "without a date"
    return f"only planned, {event.at}" if event.standing.is_plan else str(event.at)
