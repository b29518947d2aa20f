"""Where a ship is docked as a source tells it, beside what is known: first, and after moves; pure.

A second docking of a ship is a change of ports, and its crew has not left.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from bot.refreshing.observed import Docked, Kind, Refused
from bot.refreshing.who import SAME

# A source may be late with the second docking; sooner nobody has left for certain.
CHANGING_PORTS = timedelta(hours=24)


def merged(told: Iterable[Docked]) -> tuple[Docked, ...]:
    """The times at a port, first to last, each once however often it is told; raises Refused."""
    found: list[Docked] = []
    for one in sorted(told, key=lambda docked: (docked.since, docked.port)):
        if found and one.since - found[-1].since <= SAME:
            found[-1] = _both(found[-1], one)
        else:
            found.append(one)
    return tuple(found)


def _both(one: Docked, other: Docked) -> Docked:
    # An end that is not told may be one that was forgotten.
    if one.until and other.until and abs(one.until - other.until) > SAME:
        raise Refused(
            Kind.SHAPE, f"a docking of {one.since:%Y-%m-%d %H:%M} is told to end at two times"
        )
    return replace(one, until=one.until or other.until, port=one.port or other.port)


def moves(docked: tuple[Docked, ...]) -> Iterator[Docked]:
    """The times at a port that follow on another; raises Refused where no ship can be so."""
    for former, one in pairwise(docked):
        if former.until and one.since < former.until:
            raise Refused(
                Kind.CONTRADICTION,
                f"docked again at {one.since:%Y-%m-%d %H:%M} before it had left its port",
            )
        if former.until and one.since - former.until > CHANGING_PORTS:
            raise Refused(
                Kind.CONTRADICTION,
                f"away from {former.until:%Y-%m-%d %H:%M} to {one.since:%Y-%m-%d %H:%M}, too long"
                " for a change of ports",
            )
        yield one
