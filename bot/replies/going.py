"""The people and ships that an answer names: where someone who reads it may want to go on."""

import re

from bot.questions.registry import AS_OF
from bot.reading.writing import written
from bot.replies.reply import Reply
from bot.saying.card import Button, Card, Crew, Entry, Line, Linked, Section, Tally
from bot.saying.catalogue import language
from bot.saying.speech import Speech
from bot.saying.teller import Teller
from bot.station.domain import Mission, Person
from bot.station.manifest import Manifest
from bot.station.worked_out import kept

_WORD = re.compile(r"\w+")
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
    found: list[tuple[int, Button]] = []
    for word in dict.fromkeys(_WORD.findall(text)):
        for name, one in called.get(word, ()):
            if one.id not in asked and (place := _place(name, text)) is not None:
                command = "/person" if isinstance(one, Person) else "/mission"
                found.append((place, Button(name, f"{command} name: {one.id}{known}")))
    return tuple(button for _, button in sorted(found, key=lambda one: one[0]))


@kept(most=4)
def _called(manifest: Manifest, locale: str) -> dict[str, list[tuple[str, Person | Mission]]]:
    """What every person and ship is called in a language, by the last word of that."""
    teller = Teller(Speech(locale), manifest)
    found: dict[str, list[tuple[str, Person | Mission]]] = {}
    every: tuple[Person | Mission, ...] = (*manifest.people, *manifest.missions)
    for one in every:
        name = str(teller.called(one) if isinstance(one, Person) else teller.flight(one.name))
        found.setdefault(_WORD.findall(name)[-1], []).append((name, one))
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
