"""The people and ships that an answer names: where someone who reads it may want to go on."""

import re

from bot.replies.reply import Reply
from bot.saying.card import Button, Card, Crew, Entry, Line, Linked, Section, Tally
from bot.saying.catalogue import language
from bot.saying.speech import Speech
from bot.saying.teller import Teller
from bot.station.domain import Mission, Person
from bot.station.manifest import Manifest
from bot.station.worked_out import kept


def named_in(reply: Reply, card: Card) -> tuple[Button, ...]:
    """A step to each person and ship of the answer's lists, in the order of their names there.

    Of whom or what it is asked is left out.
    """
    text = "\n".join((card.title, card.description, *map(_text, card.sections)))
    asked = set(map(str, reply.ask.arguments.values()))
    found: list[tuple[int, Button]] = []
    for name, one in _names(reply.manifest, language(reply.asker.locale)):
        if name in text and one.id not in asked and (place := _place(name, text)) is not None:
            command = "/person" if isinstance(one, Person) else "/mission"
            found.append((place, Button(name, f"{command} name: {one.id}")))
    return tuple(button for _, button in sorted(found, key=lambda one: one[0]))


@kept(most=4)
def _names(manifest: Manifest, locale: str) -> tuple[tuple[str, Person | Mission], ...]:
    """What every person and ship is called in a language."""
    teller = Teller(Speech(locale), manifest)
    people = ((str(teller.called(person)), person) for person in manifest.people)
    ships = ((str(teller.flight(ship.name)), ship) for ship in manifest.missions)
    return (*people, *ships)


def _place(name: str, text: str) -> int | None:
    """Where a name stands as a whole: "Crew-1" is no part of "Crew-11"."""
    found = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-]|[.]\d)", text)
    return found.start() if found else None


def _text(section: Section) -> str:
    return "\n".join((section.heading, *map(_line, section.lines)))


def _line(line: Line) -> str:
    match line:
        case Crew():
            return f"{line.name} {line.remark}"
        case Entry() | Tally():
            return f"{line.label} {line.text}"
        case Linked():
            return line.text
        case _:
            return line
