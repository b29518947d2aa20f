"""Messages: what is to be said to someone whose language is not known here.

They are values and no text, so that nothing is put together from them by accident. A Speech,
or a Teller that knows the names of the data, says them; ``str`` gives their English words,
for the log and for machines.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import reduce
from typing import TypeAlias


def msgid(text: str) -> str:
    """The text as it is: one that stands in a table and is said elsewhere, with its values."""
    return text


@dataclass(frozen=True, slots=True, init=False)
class Message:
    """A sentence or a label of the catalogues, with the values that are put in.

    ``other`` is the plural, taken unless the value ``count`` is 1. A key without values is
    said as it is, braces and all.
    """

    key: str
    other: str | None
    values: tuple[tuple[str, "Value"], ...]

    def __init__(self, key: str, other: str | None = None, /, **values: "Value") -> None:
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "other", other)
        object.__setattr__(self, "values", tuple(values.items()))

    def __str__(self) -> str:
        values = dict(self.values)
        words = self.key if self.other is None or values.get("count") == 1 else self.other
        if not values:
            return words
        return words.format(**{name: _english(value) for name, value in values.items()})


def in_a_row(first: Message, *others: Message) -> Message:
    """Sentences, one after another."""

    def after(one: Message, other: Message) -> Message:
        return Message("{one} {other}", one=one, other=other)

    return reduce(after, others, first)


class Of(StrEnum):
    """What a name is the name of, or that it is a person's given name alone."""

    PERSON = "person"
    GIVEN = "given"
    MISSION = "mission"


@dataclass(frozen=True, slots=True)
class Name:
    """What someone or something of the data is called: in English, and by its id."""

    words: str
    of: Of
    id: str

    def __str__(self) -> str:
        return self.words


@dataclass(frozen=True, slots=True, init=False)
class OneOf:
    """Several things of which one is meant: "Chris, Jeff or Suni"."""

    things: tuple["Sayable", ...]

    def __init__(self, things: Iterable["Sayable"]) -> None:
        object.__setattr__(self, "things", tuple(things))

    def __str__(self) -> str:
        return _listed(self.things, "or")


@dataclass(frozen=True, slots=True, init=False)
class AllOf:
    """Several things that all are meant: "Soyuz, Crew Dragon and Starliner"."""

    things: tuple["Sayable", ...]

    def __init__(self, things: Iterable["Sayable"]) -> None:
        object.__setattr__(self, "things", tuple(things))

    def __str__(self) -> str:
        return _listed(self.things, "and")


@dataclass(frozen=True, slots=True)
class Day:
    """A day in a message: "2 November 2000"."""

    at: datetime

    def __str__(self) -> str:
        return f"{self.at.day} {self.at:%B %Y}"


@dataclass(frozen=True, slots=True)
class Month:
    """A month in a message: "November 2000"."""

    at: datetime

    def __str__(self) -> str:
        return f"{self.at:%B %Y}"


# What is said in the asker's language.
Translatable: TypeAlias = Message | Name | OneOf | AllOf
# The same, or words that every language leaves as they are: a command, what someone typed.
Sayable: TypeAlias = str | Translatable
Value: TypeAlias = Sayable | int | Day | Month


def _english(value: Value) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value)


def _listed(things: tuple[Sayable, ...], word: str) -> str:
    every = [str(thing) for thing in things]
    return "".join(every) if len(every) < 2 else f"{', '.join(every[:-1])} {word} {every[-1]}"
