"""The people and ships that an answer names: where someone who reads it may want to go on."""

import re

from bot.questions.registry import AS_OF
from bot.reading.writing import written
from bot.replies.reply import Reply
from bot.saying.card import Button, Card, Crew, Entry, Line, Linked, Section, Tally
from bot.saying.speech import Speech
from bot.saying.teller import Teller
from bot.station.manifest import Manifest
from bot.station.worked_out import kept

# What a name is part of: before it, and after it.
_WITHIN, _GOES_ON = re.compile(r"[\w-]"), re.compile(r"[\w-]|[.]\d")


def named_in(reply: Reply, card: Card) -> tuple[Button, ...]:
    """A step to each person and ship of the answer's lists, in the order of their names there.

    Of whom or what it is asked is left out. What the answer tells as of a day is told further as
    of that day.
    """
    text = "\n".join((card.title, card.description, *map(_text, card.sections)))
    asked = set(map(str, reply.ask.arguments.values()))
    then = reply.ask.arguments.get(AS_OF.name)
    known = f" {AS_OF.name}: {written(then)}" if then else ""
    found: list[tuple[int, Button]] = []
    for name, command, called in _names(reply.manifest, reply.asker.locale):
        if called not in asked and (place := _place(name, text)) is not None:
            found.append((place, Button(name, f"{command}{known}")))
    return tuple(button for _, button in sorted(found, key=lambda one: one[0]))


# There are hundreds, and every answer looks for them.
@kept(most=16)
def _names(manifest: Manifest, locale: str) -> tuple[tuple[str, str, str], ...]:
    """(name, command, id) of every person and ship."""
    teller = Teller(Speech(locale), manifest)
    people = (
        (teller.called(person), f"/person name: {person.id}", person.id)
        for person in manifest.people
    )
    ships = (
        (str(teller.ship(ship.id)), f"/mission name: {ship.id}", ship.id)
        for ship in manifest.missions
    )
    return (*people, *ships)


def _place(name: str, text: str) -> int | None:
    """Where a name stands as a whole: "Crew-1" is no part of "Crew-11"."""
    place = text.find(name)
    while place >= 0:
        end = place + len(name)
        if not (_WITHIN.search(text, max(place - 1, 0), place) or _GOES_ON.match(text, end)):
            return place
        place = text.find(name, end)
    return None


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
