"""The people and ships that an answer names: where someone who reads it may want to go on."""

import re

from bot.questions.registry import AS_OF
from bot.reading.writing import written
from bot.replies.reply import Reply
from bot.saying.card import Button, Card, Crew, Entry, Line, Linked, Section, Tally
from bot.saying.catalogue import language
from bot.saying.speech import Speech
from bot.saying.teller import Teller
from bot.station.manifest import Manifest
from bot.station.worked_out import kept

# Whatever a name ends with is such a word of its own, in the name and in a text.
_WORD = re.compile(r"[\w-]+")
# What before a name, and what behind it, makes it a part of another.
_PART, _GOES_ON = re.compile(r"[\w-]"), re.compile(r"[\w-]|[.]\d")


def named_in(reply: Reply, card: Card) -> tuple[Button, ...]:
    """A step to each person and ship of the answer's lists, in the order of their names there.

    Of whom or what it is asked is left out. What the answer tells as of a day is told further as
    of that day.
    """
    text = "\n".join((card.title, card.description, *map(_text, card.sections)))
    asked = set(map(written, reply.ask.arguments.values()))
    then = reply.ask.arguments.get(AS_OF.name)
    known = f" {AS_OF.name}: {written(then)}" if then else ""
    called = _called(reply.manifest, language(reply.asker.locale))
    found: list[tuple[int, str, str]] = []
    for word in called.keys() & _WORD.findall(text):
        for name, command, of in called[word]:
            if of not in asked and (place := _place(name, text)) is not None:
                found.append((place, name, f"{command} name: {of}{known}"))
    return tuple(Button(name, command) for _, name, command in sorted(found))


@kept(most=4)
def _called(manifest: Manifest, locale: str) -> dict[str, list[tuple[str, str, str]]]:
    """What every person and ship is called in a language, with the command that tells of it and
    its id, by the last word of the name."""
    teller = Teller(Speech(locale), manifest)
    people = [(str(teller.called(one)), "/person", one.id) for one in manifest.people]
    ships = [(str(teller.flight(one.name)), "/mission", one.id) for one in manifest.missions]
    found: dict[str, list[tuple[str, str, str]]] = {}
    for one in (*people, *ships):
        found.setdefault(_WORD.findall(one[0])[-1], []).append(one)
    return found


def _place(name: str, text: str) -> int | None:
    """Where a name stands as a whole: "Crew-1" is no part of "Crew-11"."""
    place = text.find(name)
    while place >= 0:
        if not _PART.search(text[place - 1 : place]) and not _GOES_ON.match(
            text, place + len(name)
        ):
            return place
        place = text.find(name, place + 1)
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
