"""A question: a function beside its phrasings. Every way of asking follows from here.

``{when}`` in a phrasing is a parameter and its reader at once, ``{name:person}`` names
both. A parameter that some phrasing leaves out is optional. The summary is the help that
people see everywhere; it is an argument and no docstring, which ``python -OO`` drops.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, Protocol

from rapidfuzz import fuzz, process

from bot.errors import NotUnderstood, command
from bot.messages import Message, OneOf
from bot.reading.names import quoted
from bot.reading.readers import READERS, Reader
from bot.reading.when import Size, When
from bot.reading.writing import written
from bot.station.domain import Standing
from bot.station.manifest import Manifest

_SLOT = re.compile(r"\{(?P<name>\w+)(?::(?P<reader>\w+))?\}")


class Answer(Protocol):
    """What an answer of any kind says of itself."""

    @property
    def standing(self) -> Standing:
        """Whether it tells what happened or what is planned."""

    @property
    def evidence(self) -> tuple[Any, ...]:
        """The facts it rests on: records with a source, stays and changes."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing a question can be told."""

    name: str
    reader: Reader
    required: bool

    @property
    def keyword(self) -> str:
        """Its name in Python, where ``with`` and ``as-of`` cannot be names."""
        return self.name.replace("-", "_") + ("_" if self.name in {"with", "from"} else "")


@dataclass(frozen=True, slots=True)
class Question:
    """Something that can be asked.

    ``moment`` is the parameter that says of which moment it is asked; left out, it means now.
    """

    name: str
    ask: Callable[..., Answer]
    phrasings: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    summary: str
    moment: str | None = None
    shortcuts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Focus:
    """What of an answer was asked for in plain words, so that it can come first.

    ``cues`` are what the words tell of what is asked ("who", "when", "land"), ``groups`` the
    codes of the countries and agencies named, ``people`` and ``programs`` the ids of those
    named, ``missions`` and ``dates`` as they were read, ``numbers`` those of no date and no ship;
    ``whether`` says that yes or no is wanted.
    """

    cues: frozenset[str] = frozenset()
    groups: tuple[str, ...] = ()
    whether: bool = False
    people: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    missions: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()
    dates: tuple[str, ...] = ()

    def asks(self, *cues: str) -> bool:
        """Whether one of these cues is among those of the question."""
        return not self.cues.isdisjoint(cues)

    @property
    def of_whom(self) -> bool:
        """Whether people are asked for, as "who" or by what they are ("the crew of ...")."""
        if self.asks("who"):
            return True
        named = self.asks("people", "crew", "cosmonaut", "woman", "men")
        asked = self.asks("which", "list") and bool(self.groups)
        return (named or asked) and not self.asks(
            "when", "how-long", "how-many", "where", "why", "until"
        )


@dataclass(frozen=True, slots=True)
class Ask:
    """A question with its arguments read; ``taken`` tells what was not read to the letter.

    ``focus`` says what of its answer was asked for; None if it was asked as a command.
    """

    question: Question
    arguments: Mapping[str, Any]
    words: Mapping[str, str]
    taken: tuple[Message, ...] = ()
    focus: Focus | None = None

    @property
    def command(self) -> str:
        """The slash command that asks this again, whoever uses it and whenever."""
        words = {name: written(value) for name, value in self.arguments.items()}
        return command(self.question.name, words)


_questions: dict[str, Question] = {}
_shortcuts: dict[str, tuple[Question, Mapping[str, str]]] = {}


def question(
    summary: str,
    *phrasings: str,
    name: str | None = None,
    moment: str | None = None,
    shortcuts: Mapping[str, Mapping[str, str]] | None = None,
) -> Callable[[Callable[..., Answer]], Callable[..., Answer]]:
    """Make the decorated function a question, told in one sentence, asked in ``phrasings``.

    It is asked as ``ask(manifest, now, **arguments)``. ``shortcuts`` are further slash
    names, each with the arguments it stands for; Discord's picker does not list them.
    ``moment`` names the parameter that means now if left out, so that a button can carry the
    moment of an answer.
    """

    def register(ask: Callable[..., Answer]) -> Callable[..., Answer]:
        slash = name or ask.__name__.replace("_", "-")
        found = Question(
            slash,
            ask,
            tuple(phrasings),
            tuple(_parameters(phrasings)),
            summary,
            moment,
            MappingProxyType(dict(shortcuts or {})),
        )
        _questions[slash] = found
        for shortcut, words in found.shortcuts.items():
            _shortcuts[shortcut] = found, words
        return ask

    return register


def _parameters(phrasings: Iterable[str]) -> Iterable[Parameter]:
    slots: dict[str, str] = {}
    for phrasing in phrasings:
        for match in _SLOT.finditer(phrasing):
            slots[match["name"].replace("_", "-")] = match["reader"] or match["name"]
    for name, reader in slots.items():
        required = all(
            any(match["name"].replace("_", "-") == name for match in _SLOT.finditer(phrasing))
            for phrasing in phrasings
        )
        yield Parameter(name, READERS[reader], required)


def questions() -> tuple[Question, ...]:
    """Every question, in the order in which they were registered."""
    return tuple(_questions.values())


def find(slash: str) -> tuple[Question, Mapping[str, str]]:
    """The question behind a slash name, and the words that the name stands for.

    Raises NotUnderstood with the nearest names.
    """
    name = slash.casefold().replace("_", "-")
    if name in _questions:
        return _questions[name], {}
    if name in _shortcuts:
        return _shortcuts[name]
    near = process.extract(
        name[:40], [*_questions, *_shortcuts], scorer=fuzz.ratio, limit=3, score_cutoff=60
    )
    close = [f"/{known}" for known, _, _ in near] or ["/help"]
    raise NotUnderstood(
        "There is no command {words}. Try {commands}.",
        words=quoted("/" + slash),
        commands=OneOf(close),
        suggestions=close,
    )


def settled(ask: Ask, manifest: Manifest, now: datetime) -> Ask:
    """The same question of the moment ``now``, where it was asked of none and can be.

    Asked again later, it has the answer that it has at ``now``.
    """
    name = ask.question.moment
    # The number of an expedition says by itself of when it is asked.
    if name is None or name in ask.arguments or "number" in ask.arguments:
        return ask
    # Facts to come count too for someone whose clock stands before them.
    if name == "as-of" and now < manifest.known_to:
        return ask
    moment = When(now.replace(microsecond=0), None, Size.INSTANT, UTC)
    return replace(ask, arguments={**ask.arguments, name: moment})


def as_of(ask: Ask) -> datetime | None:
    """The moment of knowledge that a question was told, None if it was told none."""
    given = ask.arguments.get("as-of")
    return given.last if isinstance(given, When) else None


def answer(ask: Ask, manifest: Manifest, now: datetime) -> Answer:
    """The answer to a question, of a manifest, at ``now`` (UTC).

    Raises AskError if there is none.
    """
    arguments = {
        parameter.keyword: ask.arguments[parameter.name]
        for parameter in ask.question.parameters
        if parameter.name in ask.arguments and parameter.name != "as-of"
    }
    return ask.question.ask(manifest, now, **arguments)
