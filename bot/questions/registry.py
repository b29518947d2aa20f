"""A question: a function beside its phrasings. Every way of asking follows from here.

``{when}`` in a phrasing is a parameter and its reader at once, ``{name:person}`` names
both. A parameter that some phrasing leaves out is optional. The first line of the
function's docstring is the help that people see everywhere.
"""

import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import combinations, pairwise, permutations
from types import MappingProxyType
from typing import Any, Protocol

from rapidfuzz import fuzz, process

from bot.errors import AmbiguousName, AskError, NotUnderstood, command
from bot.questions.names import printable, quoted
from bot.questions.reading import READERS, Reader, Scene
from bot.questions.when import Size, When
from bot.questions.writing import written
from bot.station.domain import Standing
from bot.station.manifest import Manifest
from bot.texts import OneOf, Text

MAX_TEXT = 300
# More words than this are not tried out over several parameters.
MAX_WORDS = 16

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
class Ask:
    """A question with its arguments read; ``taken`` tells what was not read to the letter."""

    question: Question
    arguments: Mapping[str, Any]
    words: Mapping[str, str]
    taken: tuple[str, ...] = ()

    @property
    def command(self) -> str:
        """The slash command that asks this again, whoever uses it and whenever."""
        words = {name: written(value) for name, value in self.arguments.items()}
        return command(self.question.name, words)


_questions: dict[str, Question] = {}
_shortcuts: dict[str, tuple[Question, Mapping[str, str]]] = {}


def question(
    *phrasings: str,
    name: str | None = None,
    moment: str | None = None,
    shortcuts: Mapping[str, Mapping[str, str]] | None = None,
) -> Callable[[Callable[..., Answer]], Callable[..., Answer]]:
    """Make the decorated function a question that can be asked in these ``phrasings``.

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
            inspect.cleandoc(ask.__doc__ or "").splitlines()[0],
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


def read_slash(text: str, scene: Scene) -> Ask:
    """Read a slash command as Discord shows it, parameters by name or in order.

    A parameter given by name begins only at a known name, so that colons may stand in
    values. Raises AskError for what cannot be read.
    """
    if len(text) > MAX_TEXT:
        raise NotUnderstood(too_long(text))
    slash, _, rest = text.strip().removeprefix("/").partition(" ")
    found, preset = find(slash)
    names = "|".join(re.escape(parameter.name) for parameter in found.parameters)
    parts = re.split(rf"(?:^|\s)({names}):\s*", f" {rest}") if names else [rest]
    words = dict(preset)
    for name, value in zip(parts[1::2], parts[2::2], strict=True):
        words[name] = value.strip()
    in_order = parts[0].strip()
    if in_order:
        words |= _distribute(found, in_order, words, scene)
    return read_words(found, words, scene)


def too_long(text: str) -> Text:
    """What is said of a text that is too long for a question."""
    return Text(
        "That is too long for a question ({count} character); {most} are read.",
        "That is too long for a question ({count} characters); {most} are read.",
        count=len(text),
        most=MAX_TEXT,
    )


def read_words(asked: Question, words: Mapping[str, str], scene: Scene) -> Ask:
    """Read each parameter's words; blank ones count as left out.

    Raises AskError for what cannot be read or is missing.
    """
    arguments: dict[str, Any] = {}
    taken: list[str] = []
    given = {name: value for name, value in words.items() if value.strip()}
    for parameter in asked.parameters:
        if parameter.name not in given:
            if parameter.required:
                raise _missing(asked, parameter, given)
            continue
        try:
            read = parameter.reader.read(scene, given[parameter.name])
        except AskError as error:
            error.asked(asked.name, parameter.name, _rewritten(asked, given, scene))
            raise
        arguments[parameter.name] = read.value
        if read.taken:
            taken.append(read.taken)
    return Ask(asked, arguments, given, tuple(taken))


def _rewritten(asked: Question, words: Mapping[str, str], scene: Scene) -> dict[str, str]:
    """The words, those that can be read in the form in which everyone reads them alike."""
    found = dict(words)
    for parameter in asked.parameters:
        if parameter.name in words:
            with suppress(AskError):
                value = parameter.reader.read(scene, words[parameter.name]).value
                found[parameter.name] = written(value)
    return found


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


def _missing(asked: Question, parameter: Parameter, given: Mapping[str, str]) -> NotUnderstood:
    words = {name: printable(value) for name, value in given.items()}
    whole = command(asked.name, {**words, parameter.name: parameter.reader.example})
    return NotUnderstood(
        "/{question} needs {parameter}: {hint}. Try '{whole}'.",
        question=asked.name,
        parameter=parameter.name,
        hint=Text(parameter.reader.hint),
        whole=whole,
        suggestions=(whole,),
    )


def _distribute(
    asked: Question, text: str, taken: Mapping[str, str], scene: Scene
) -> dict[str, str]:
    """Which words belong to which parameter, for values that were given without names.

    The first way of cutting the words in which every piece reads to the letter is taken, else
    the first in which every piece reads at all, else one in which a name is only ambiguous.
    Optional parameters may be skipped; values in the order of the parameters go first.
    """
    free = [parameter for parameter in asked.parameters if parameter.name not in taken]
    if not free:
        raise NotUnderstood(
            "/{question} takes no more than that; {words} is left over.",
            question=asked.name,
            words=quoted(text),
        )
    tried: dict[tuple[str, str], int | None] = {}
    fallback: tuple[int, dict[str, str]] | None = None
    orders = {count: _orders(free, count) for count in range(1, len(free) + 1)}
    for pieces in _cuts(text, len(free)):
        for chosen in orders[len(pieces)]:
            given = {p.name: piece for p, piece in zip(chosen, pieces, strict=True)}
            faults = [_fault(p, given[p.name], scene, tried) for p in chosen]
            if None in faults:
                continue
            worst = max(fault or 0 for fault in faults)
            if not worst:
                return given
            if fallback is None or worst < fallback[0]:
                fallback = worst, given
    return fallback[1] if fallback else {free[0].name: text}


def _orders(free: Sequence[Parameter], count: int) -> tuple[tuple[Parameter, ...], ...]:
    """The ways of choosing so many parameters: those in their own order first."""
    places = permutations(range(len(free)), count)
    in_order_first = sorted(places, key=lambda chosen: list(chosen) != sorted(chosen))
    return tuple(tuple(free[place] for place in chosen) for chosen in in_order_first)


def _cuts(text: str, most: int) -> Iterator[list[str]]:
    """The ways of cutting a text into up to ``most`` pieces: where it says so first, then at
    blanks, the longest first piece first."""
    said = [piece for piece in re.split(r"\s*[,;&]\s*|\s+and\s+", text) if piece]
    if 1 < len(said) <= most:
        yield said
    yield [text]
    words = text.split()
    if len(words) > MAX_WORDS:
        return
    for count in range(2, min(most, len(words)) + 1):
        for ends in combinations(range(len(words) - 1, 0, -1), count - 1):
            edges = [0, *sorted(ends), len(words)]
            yield [" ".join(words[start:end]) for start, end in pairwise(edges)]


def _fault(
    parameter: Parameter, text: str, scene: Scene, tried: dict[tuple[str, str], int | None]
) -> int | None:
    """0 for words that read to the letter, 1 if they read, 2 if ambiguous, None if not at all."""
    key = parameter.reader.hint, text
    if key not in tried:
        try:
            tried[key] = 0 if parameter.reader.read(scene, text).exact else 1
        except AmbiguousName:
            tried[key] = 2
        except AskError:
            tried[key] = None
    return tried[key]
