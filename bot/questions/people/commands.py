"""What someone commanded: their times in command of the station, for the answers about people."""

from dataclasses import dataclass
from datetime import datetime

from bot.saying.card import Section
from bot.saying.teller import Teller
from bot.station.expeditions import commanders
from bot.station.manifest import Manifest
from bot.station.moments import Moment


@dataclass(frozen=True, slots=True)
class InCommand:
    """One unbroken time in command, across expeditions too; ``until`` None if no end is known."""

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
                found[-1] = InCommand((*before.expeditions, number), before.since, one.until)
            else:
                found.append(InCommand((number,), since, one.until))
    return tuple(found)


def expeditions_named(commands: tuple[InCommand, ...], teller: Teller) -> str:
    """The expeditions of some commands: "Expeditions 9, 19 and 31"."""
    numbers = [str(number) for command in commands for number in command.expeditions]
    return teller.speech.many(
        "Expedition {numbers}",
        "Expeditions {numbers}",
        len(numbers),
        numbers=teller.speech.listed(numbers),
    )


def command_section(
    person: str, by: datetime, edge: datetime, teller: Teller
) -> tuple[Section, ...]:
    """The section of someone's times in command by a moment, told as far as ``edge``."""
    say, speech = teller.speech.say, teller.speech
    lines = []
    for command in in_command(teller.manifest, person, min(by, edge)):
        name = expeditions_named((command,), teller)
        start, end = command.since, command.until
        if end is None or end.earliest > edge:
            lines.append(say("{name}: since {start}", name=name, start=speech.short_moment(start)))
            continue
        beside = end.earliest.year
        lines.append(
            say(
                "{name}: {start} to {end}",
                name=name,
                start=speech.short_moment(start, beside),
                end=speech.short_moment(end),
            )
        )
    return (Section(say("In command of the station"), tuple(lines)),) if lines else ()
