"""Texts made where nobody knows yet in which language they are said.

A ``Text`` is its English words, and remembers what they are made of: the key under which
the catalogues have it, and the values put in. Whoever knows the asker says it again in
their language, as ``Teller.tell`` of the replies does.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class Text(str):
    """English words that can be said again in another language.

    ``other`` is the plural, taken unless the value ``count`` is 1. Values are words, numbers,
    days, months, names and other texts. A key without values is said as it is, braces and all.
    """

    key: str
    other: str | None
    values: dict[str, Any]

    def __new__(cls, key: str, other: str | None = None, /, **values: Any) -> "Text":
        """The English words, with what they are made of beside them."""
        words = key if other is None or values.get("count") == 1 else other
        if values:
            words = words.format(**{name: _english(value) for name, value in values.items()})
        made = super().__new__(cls, words)
        made.key, made.other, made.values = key, other, values
        return made


class Of(StrEnum):
    """What a name is the name of, or that it is a person's given name alone."""

    PERSON = "person"
    GIVEN = "given"
    MISSION = "mission"


class Name(str):
    """What someone or something of the data is called in English, with its id."""

    of: Of
    id: str

    def __new__(cls, words: str, of: Of, key: str) -> "Name":
        """The name, with what it names beside it."""
        made = super().__new__(cls, words)
        made.of, made.id = of, key
        return made


class OneOf(str):
    """Several things of which one is meant: "Chris, Jeff or Suni"."""

    things: tuple[str, ...]

    def __new__(cls, things: Iterable[str]) -> "OneOf":
        """The things in one line, and each by itself beside it."""
        every = tuple(things)
        made = super().__new__(cls, _listed(every, "or"))
        made.things = every
        return made


class AllOf(str):
    """Several things that all are meant: "Soyuz, Crew Dragon and Starliner"."""

    things: tuple[str, ...]

    def __new__(cls, things: Iterable[str]) -> "AllOf":
        """The things in one line, and each by itself beside it."""
        every = tuple(things)
        made = super().__new__(cls, _listed(every, "and"))
        made.things = every
        return made


@dataclass(frozen=True, slots=True)
class Day:
    """A day in a text: "2 November 2000"."""

    at: datetime

    def __str__(self) -> str:
        return f"{self.at.day} {self.at:%B %Y}"


@dataclass(frozen=True, slots=True)
class Month:
    """A month in a text: "November 2000"."""

    at: datetime

    def __str__(self) -> str:
        return f"{self.at:%B %Y}"


def _english(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value)


def _listed(things: tuple[str, ...], word: str) -> str:
    return "".join(things) if len(things) < 2 else f"{', '.join(things[:-1])} {word} {things[-1]}"
