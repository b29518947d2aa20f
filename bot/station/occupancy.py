"""Who is aboard, and when that changes: the one occupancy logic behind every answer.

Aboard is the half-open span from the docking of the ship a person came on to the
undocking of the ship they left with.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from bot.station.domain import EventKind, Standing
from bot.station.manifest import Manifest, differing
from bot.station.moments import Moment, Span
from bot.station.sharing import by_identity, only_in_one
from bot.station.stays import Berth, Stay, berths, stays
from bot.station.timeline import Timeline
from bot.station.worked_out import worked_out

Present = TypeVar("Present", Stay, Berth)


@dataclass(frozen=True, slots=True)
class Change:
    """A docking or an undocking, and who came or left with it; nobody if the ship was empty."""

    at: datetime
    moment: Moment
    event: EventKind
    mission: str
    standing: Standing
    people: tuple[Stay, ...]
    assumed: bool = False

    @property
    def told(self) -> datetime:
        """The instant to which it is told: a plan counted from the end of its window, in it."""
        ends_a_window = self.moment.earliest < self.moment.latest <= self.at
        return self.at - datetime.resolution if ends_a_window else self.at


def aboard(manifest: Manifest, at: datetime) -> tuple[Stay, ...]:
    """The stays in progress at the instant ``at``, longest aboard first."""
    return crew_timeline(manifest).at(at)


def aboard_during(manifest: Manifest, during: Span) -> tuple[Stay, ...]:
    """The stays of which any part lies in the span, earliest arrival first."""
    came = _came(manifest)
    first = bisect_right(came, during.start)
    last = len(came) if during.end is None else bisect_left(came, during.end)
    return aboard(manifest, during.start) + stays(manifest)[first:last]


@worked_out
def _came(manifest: Manifest) -> list[datetime]:
    return [stay.span.start for stay in stays(manifest)]


def docked(manifest: Manifest, at: datetime) -> tuple[Berth, ...]:
    """The ships docked at the instant ``at``, in the order they docked."""
    return berth_timeline(manifest).at(at)


def inhabited_since(manifest: Manifest, at: datetime) -> Moment | None:
    """When those came after whom there was a crew all the time until ``at``; None if nobody is."""
    begun = [stay for stay in stays(manifest) if stay.span.start <= at]
    since, end = None, None
    for stay in begun:
        if end is None or stay.span.start > end:
            since, end = stay.docking, stay.span.start
        end = max(end, stay.span.end or at)
    return since if end is not None and end >= at else None


def ships_at(manifest: Manifest, at: datetime) -> tuple[str, ...]:
    """The missions docked at an instant, those that are taken to have come among them."""
    ships = [berth.mission for berth in docked(manifest, at)]
    ships += [stay.up for stay in aboard(manifest, at) if stay.assumed]
    return tuple(dict.fromkeys(ships))


def changes(manifest: Manifest, during: Span) -> tuple[Change, ...]:
    """The dockings and undockings told to the span, in order; an undocking before a docking."""
    told = _told(manifest)
    first = bisect_left(told, during.start)
    last = len(told) if during.end is None else bisect_left(told, during.end)
    return _changes(manifest)[first:last]


def change_before(manifest: Manifest, at: datetime) -> Change | None:
    """The last docking or undocking before the instant."""
    index = bisect_left(_told(manifest), at)
    return _changes(manifest)[index - 1] if index else None


def change_after(manifest: Manifest, at: datetime) -> Change | None:
    """The first docking or undocking at or after the instant."""
    told = _told(manifest)
    index = bisect_left(told, at)
    return _changes(manifest)[index] if index < len(told) else None


@worked_out
def _told(manifest: Manifest) -> list[datetime]:
    return [change.told for change in _changes(manifest)]


def ship_of(stay: Stay, at: datetime, berths: Mapping[str, Berth]) -> str:
    """The ship a person counts to: the one that takes them home once it is docked."""
    if stay.down is not None and stay.down in berths and at >= berths[stay.down].span.start:
        return stay.down
    return stay.up


@worked_out
def crew_timeline(manifest: Manifest) -> Timeline[Stay]:
    """The stays over time, as counted."""
    apart, there = _apart(manifest), stays(manifest)
    if apart is None:
        return Timeline(_spans(there), lambda stay: stay.person)
    return _renewed(crew_timeline(apart.former), apart.stays, there)


@dataclass(frozen=True, slots=True)
class _Apart:
    """The stays and berths that only one of a manifest and the former one has."""

    former: Manifest
    stays: Sequence[Stay]
    berths: Sequence[Berth]


@worked_out
def _each(manifest: Manifest) -> tuple[Mapping[int, Stay], Mapping[int, Berth]]:
    """The stays and berths, by what tells them from all others."""
    return by_identity(stays(manifest)), by_identity(berths(manifest).values())


@worked_out
def _apart(manifest: Manifest) -> _Apart | None:
    former = manifest.former
    if former is None or differing(manifest) is None:
        return None
    one, other = _each(manifest), _each(former)
    return _Apart(former, only_in_one(one[0], other[0]), only_in_one(one[1], other[1]))


@worked_out
def certain_timeline(manifest: Manifest) -> Timeline[Stay]:
    """The stays over time, each only while the person is surely aboard."""
    return Timeline(
        ((stay.certain, stay) for stay in stays(manifest) if stay.certain), lambda stay: stay.person
    )


@worked_out
def berth_timeline(manifest: Manifest) -> Timeline[Berth]:
    """The docked ships over time."""
    apart, there = _apart(manifest), tuple(berths(manifest).values())
    if apart is None:
        return Timeline(_spans(there), lambda berth: berth.mission)
    return _renewed(berth_timeline(apart.former), apart.berths, there)


def _spans(there: Sequence[Present]) -> list[tuple[Span, Present]]:
    return [(one.span, one) for one in there]


def _renewed(
    known: Timeline[Present], others: Sequence[Present], there: Sequence[Present]
) -> Timeline[Present]:
    """The timeline of stays or berths, all of which are in a known one but for the others."""
    if not others:
        return known
    ends = [one.span.end for one in others]
    latest = None if None in ends else max(filter(None, ends))
    touched = Span(min(one.span.start for one in others), latest)
    return known.renewed(_spans(there), touched)


@worked_out
def _changes(manifest: Manifest) -> tuple[Change, ...]:
    apart, ships = _apart(manifest), berths(manifest)
    found: list[Change] = []
    # Nothing but these ships is told otherwise than of the former manifest.
    told = {*ships, *(stay.up for stay in stays(manifest))}
    if apart is not None:
        told = {ship for stay in apart.stays for ship in (stay.up, stay.down) if ship}
        told |= {berth.mission for berth in apart.berths}
        found += (change for change in _changes(apart.former) if change.mission not in told)
    came: dict[str, list[Stay]] = {}
    left: dict[str, list[Stay]] = {}
    for stay in stays(manifest):
        if stay.up in told:
            came.setdefault(stay.up, []).append(stay)
        if stay.down in told:
            left.setdefault(stay.down, []).append(stay)
    for mission in told & ships.keys():
        berth = ships[mission]
        found.append(
            Change(
                berth.span.start,
                berth.docking,
                EventKind.DOCKING,
                mission,
                berth.docking_standing,
                tuple(came.get(mission, ())),
            )
        )
        if berth.undocking is not None and berth.span.end is not None:
            found.append(
                Change(
                    berth.span.end,
                    berth.undocking,
                    EventKind.UNDOCKING,
                    mission,
                    berth.undocking_standing,
                    tuple(left.get(mission, ())),
                )
            )
    found += (
        Change(
            crew[0].span.start,
            crew[0].docking,
            EventKind.DOCKING,
            mission,
            Standing.PLANNED,
            tuple(crew),
            assumed=True,
        )
        for mission, crew in came.items()
        if crew[0].assumed
    )
    # An undocking comes first at the same instant, as in a half-open span.
    return tuple(
        sorted(found, key=lambda c: (c.told, c.event is not EventKind.UNDOCKING, c.mission))
    )
