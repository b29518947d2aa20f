"""Expeditions and who commands the station.

Command changes hands with the undocking that begins an expedition, or inside one on the
day of the ceremony; a commander's time ends at the latest with their stay.
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import datetime

from bot.station.careers import stays_of
from bot.station.domain import Command, Expedition
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Span
from bot.station.worked_out import kept, worked_out


@dataclass(frozen=True, slots=True)
class InCommand:
    """A commander's time within an expedition; ``until`` is None while it goes on."""

    command: Command
    until: Moment | None


def first_crew(manifest: Manifest) -> datetime | None:
    """When the first resident crew docked, None if none is known."""
    return manifest.expeditions[0].start.earliest if manifest.expeditions else None


def numbered(manifest: Manifest, number: int) -> Expedition | None:
    """The expedition with that number, None if there is none."""
    return next((found for found in manifest.expeditions if found.number == number), None)


def during(manifest: Manifest, span: Span) -> tuple[Expedition, ...]:
    """The expeditions of which any part lies in a span, in order."""
    return tuple(
        found
        for found in manifest.expeditions
        if (span.end is None or found.start.earliest < span.end)
        and (found.end is None or found.end.latest > span.start)
    )


def at(manifest: Manifest, instant: datetime) -> Expedition | None:
    """The expedition in progress at an instant, None before the first and after the last."""
    for found in reversed(manifest.expeditions):
        if found.start.earliest <= instant:
            return found if found.end is None or instant < found.end.latest else None
    return None


@kept(most=256)
def commanders(manifest: Manifest, number: int) -> tuple[InCommand, ...]:
    """Who commanded an expedition, in order."""
    successors = [*manifest.commands[1:], None]
    return tuple(
        InCommand(command, _until(manifest, command, successor))
        for command, successor in zip(manifest.commands, successors, strict=True)
        if command.expedition == number
    )


def commander_at(manifest: Manifest, instant: datetime) -> str | None:
    """The id of the station's commander at an instant, None if there was none or none is known."""
    index = bisect_right(_taken_over(manifest), instant)
    if index == 0:
        return None
    command = manifest.commands[index - 1]
    until = _until(manifest, command, None)
    return command.person if until is None or instant < until.latest else None


@worked_out
def _taken_over(manifest: Manifest) -> list[datetime]:
    return [command.since.earliest for command in manifest.commands]


def _until(manifest: Manifest, command: Command, successor: Command | None) -> Moment | None:
    """When a commander's time ends: with their stay, or as the successor takes over."""
    ends = [successor.since] if successor else []
    for stay in stays_of(manifest).get(command.person, ()):
        if stay.span.end is None or stay.span.end > command.since.earliest:
            ends += [stay.undocking] if stay.undocking else []
            break
    return min(ends, key=lambda end: end.latest, default=None)
