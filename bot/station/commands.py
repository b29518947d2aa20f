"""Times in command of the station without a break, across expeditions too."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.station.expeditions import commanders
from bot.station.manifest import Manifest
from bot.station.moments import Moment
from bot.station.worked_out import worked_out


@dataclass(frozen=True, slots=True)
class InCommand:
    """One unbroken time in command; ``until`` is None if no end is known."""

    person: str
    expeditions: tuple[int, ...]
    since: Moment
    until: Moment | None


def in_command(manifest: Manifest, person: str, by: datetime) -> tuple[InCommand, ...]:
    """A person's times in command that had begun by a moment, earliest first."""
    found: list[InCommand] = []
    numbers = dict.fromkeys(c.expedition for c in manifest.commands if c.person == person)
    for number in numbers:
        for one in commanders(manifest, number):
            since = one.command.since
            if one.command.person != person or since.earliest > by:
                continue
            before = found[-1] if found else None
            if before and before.until and before.until.latest >= since.earliest:
                numbers_so_far = (*before.expeditions, number)
                found[-1] = InCommand(person, numbers_so_far, before.since, one.until)
            else:
                found.append(InCommand(person, (number,), since, one.until))
    return tuple(found)


@worked_out
def commands_by(manifest: Manifest, by: datetime) -> tuple[InCommand, ...]:
    """Everyone's times in command that had begun by a moment, earliest first."""
    people = dict.fromkeys(command.person for command in manifest.commands)
    found = [one for person in people for one in in_command(manifest, person, by)]
    return tuple(sorted(found, key=lambda one: one.since.earliest))


@worked_out
def days_in_command(manifest: Manifest, by: datetime) -> Mapping[str, float]:
    """How many days each commander was in command in all, up to a moment."""
    found: dict[str, float] = {}
    for one in commands_by(manifest, by):
        end = min(one.until.latest, by) if one.until else by
        days = (end - one.since.earliest) / timedelta(days=1)
        found[one.person] = found.get(one.person, 0) + days
    return found
