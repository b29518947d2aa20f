"""What someone commanded: their times in command of the station, for the answers about people."""

from datetime import datetime

from bot.saying.card import Section
from bot.saying.teller import Teller
from bot.station.commands import InCommand, in_command


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
