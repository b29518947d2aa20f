"""A question: a function beside what is said of it. Every way of asking follows from here.

Its parameters follow from the function's annotations: ``when: Date | None = None`` is an option
that the reader of dates reads. The summary is the help that people see everywhere; it is an
argument and no docstring, which ``python -OO`` drops.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Any, Protocol, get_args, get_origin

from bot.errors import NotUnderstood, command
from bot.messages import Message, OneOf
from bot.questions import families
from bot.reading.alike import alike
from bot.reading.plain_words import quoted
from bot.reading.readers import READERS, Reader
from bot.reading.when import Size, When
from bot.reading.writing import written
from bot.station.domain import Standing
from bot.station.manifest import Manifest


class Answer(Protocol):
    """What an answer of any kind says of itself."""

    @property
    def standing(self) -> Standing:
        """Whether it tells what happened or what is planned."""

    @property
    def evidence(self) -> tuple[Any, ...]:
        """The facts it rests on: records with a source, stays and changes."""

    @property
    def carried_by(self) -> tuple[Any, ...]:
        """The part of the evidence on which the title rests."""

    @property
    def is_of_flights(self) -> bool:
        """Whether it is of who flew when: that nobody did, all flights known bear out."""

    @property
    def has_picture(self) -> bool:
        """Whether there is a picture of it, where its question is one of pictures."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing a question can be told."""

    name: str
    kind: str
    required: bool
    default: Any = None

    @property
    def reader(self) -> Reader:
        """Who reads what is typed for it."""
        return READERS[self.kind]

    @property
    def keyword(self) -> str:
        """Its name in Python, where ``with`` and ``as-of`` cannot be names."""
        return self.name.replace("-", "_") + ("_" if self.name in {"with", "from", "if"} else "")


# So many options of a question Discord's picker lists; the others are told by name, in a
# terminal, or follow from plain words.
MOST_OPTIONS = 6


class Pictured(StrEnum):
    """Whether an answer comes with its picture: never, if it is asked for, or always."""

    NEVER = "never"
    IF_ASKED = "if asked"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Question:
    """Something that can be asked; ``examples`` are such as people say.

    ``moment`` is the parameter that says of which moment it is asked; left out, it means now.
    ``of`` is the question that it is with the arguments ``fixed``, blank if none. ``says_when``
    tells that its answers say of which day they tell, ``supposes`` that they tell what would be.
    ``in_picker`` says that Discord's picker lists it; one that it leaves out is asked in every
    other way: in plain words, by buttons, in a terminal, as JSON. ``pictured`` says whether its
    answers come with their picture. ``renamed`` are further names of its parameters, which
    stand in commands that people and old messages have.
    """

    name: str
    ask: Callable[..., Answer]
    examples: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    summary: str
    moment: str | None = None
    shortcuts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    of: str = ""
    fixed: Mapping[str, Any] = field(default_factory=dict)
    says_when: bool = False
    supposes: bool = False
    in_picker: bool = True
    pictured: Pictured = Pictured.NEVER
    renamed: Mapping[str, str] = field(default_factory=dict)

    @property
    def options(self) -> tuple[Parameter, ...]:
        """The parameters that Discord's picker lists."""
        return self.parameters[:MOST_OPTIONS]


@dataclass(frozen=True, slots=True)
class Focus:
    """What of an answer was asked for in plain words, so that it can come first.

    ``cues`` are what the words tell of what is asked ("who", "when", "land"), ``groups`` the
    codes of the countries and agencies named, ``people`` and ``programs`` the ids of those
    named, ``missions`` and ``dates`` as they were read, ``numbers`` those of no date and no ship,
    ``ordinals`` such as tell which; ``whether`` says that yes or no is wanted.
    """

    cues: frozenset[str] = frozenset()
    groups: tuple[str, ...] = ()
    whether: bool = False
    people: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    missions: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()
    dates: tuple[str, ...] = ()
    ordinals: tuple[int, ...] = ()

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
            "when", "how-long", "wait", "how-many", "where", "why", "until"
        )


@dataclass(frozen=True, slots=True)
class Ask:
    """A question with its arguments read; ``taken`` tells what was not read to the letter.

    ``focus`` says what of its answer was asked for; None if it was asked as a command. ``before``
    is the question whose answer told of several, or of a flight, if it is asked of one of them,
    ``then`` another of the same text, ``beside`` are those of whom the same was asked before.
    """

    question: Question
    arguments: Mapping[str, Any]
    taken: tuple[Message, ...] = ()
    focus: Focus | None = None
    before: "Ask | None" = None
    then: "Ask | None" = None
    beside: tuple[str, ...] = ()

    @property
    def in_picture(self) -> bool:
        """Whether its answer is to come with its picture."""
        return self.question.pictured is Pictured.ALWAYS or PICTURE.name in self.arguments

    @property
    def command(self) -> str:
        """The slash command that asks this again, whoever uses it and whenever."""
        words = {name: written(value) for name, value in self.arguments.items()}
        return command(self.question.name, words)


_questions: dict[str, Question] = {}
_shortcuts: dict[str, tuple[Question, Mapping[str, str]]] = {}


def question(
    summary: str,
    *,
    examples: tuple[str, ...],
    name: str | None = None,
    moment: str | None = None,
    as_of: bool = False,
    shortcuts: Mapping[str, Mapping[str, str]] | None = None,
    of: str = "",
    fixed: Mapping[str, Any] | None = None,
    says_when: bool = False,
    supposes: bool = False,
    in_picker: bool = True,
    pictured: Pictured = Pictured.NEVER,
    renamed: Mapping[str, str] | None = None,
    can_suppose: bool = False,
) -> Callable[[Callable[..., Answer]], Callable[..., Answer]]:
    """Make the decorated function a question, told in one sentence.

    It is asked as ``ask(manifest, now, **arguments)``. ``shortcuts`` are further slash
    names, each with the arguments it stands for; Discord's picker does not list them.
    ``moment`` names the parameter that means now if left out, so that a button can carry the
    moment of an answer; ``as_of`` lets it be asked of what was known at an earlier moment,
    ``can_suppose`` of what would be if something happened. The rest is as ``Question`` has it.
    """

    def register(ask: Callable[..., Answer]) -> Callable[..., Answer]:
        slash = name or ask.__name__.replace("_", "-")
        found = Question(
            slash,
            ask,
            examples,
            (
                *_parameters(ask),
                *([AS_OF] if as_of else []),
                *([IF] if can_suppose else []),
                *([PICTURE] if pictured is Pictured.IF_ASKED else []),
            ),
            summary,
            moment,
            MappingProxyType(dict(shortcuts or {})),
            of,
            MappingProxyType(dict(fixed or {})),
            says_when,
            supposes,
            in_picker,
            pictured,
            MappingProxyType(dict(renamed or {})),
        )
        _questions[slash] = found
        for shortcut, words in found.shortcuts.items():
            _shortcuts[shortcut] = found, words
        return ask

    return register


AS_OF = Parameter("as-of", "when", required=False)
PICTURE = Parameter("picture", "picture", required=False)
# What is supposed: the question is then asked of the manifest as it would be.
IF = Parameter("if", "if", required=False)


def _parameters(ask: Callable[..., Answer]) -> Iterator[Parameter]:
    """The parameters that a question's function is given by name, in their order."""
    for given in inspect.signature(ask).parameters.values():
        kinds = [kind for kind in (given.annotation, *get_args(given.annotation)) if _is_read(kind)]
        if kinds:
            name = given.name.rstrip("_").replace("_", "-")
            (kind,) = kinds[0].__metadata__
            required = given.default is inspect.Parameter.empty
            yield Parameter(name, kind, required, None if required else given.default)


def _is_read(kind: object) -> bool:
    return get_origin(kind) is Annotated


def questions() -> tuple[Question, ...]:
    """Every question, in the order in which help shows them."""
    families.load_every()
    return tuple(_questions[name] for name in families.asked_as() if name in _questions)


def find(slash: str) -> tuple[Question, Mapping[str, str]]:
    """The question behind a slash name, and the words that the name stands for.

    Raises NotUnderstood with the nearest names.
    """
    name = slash.casefold().replace("_", "-")
    every = families.asked_as()
    if name in every:
        families.load(every[name])
    if name in _questions:
        return _questions[name], {}
    if name in _shortcuts:
        return _shortcuts[name]
    near = alike(name[:40], every, most=3, enough=60)
    close = [f"/{known}" for known, _ in near] or ["/help"]
    raise NotUnderstood(
        "There is no command {words}. Try {commands}.",
        words=quoted("/" + slash),
        commands=OneOf(close),
        suggestions=close,
    )


def in_full(ask: Ask) -> tuple[Question, dict[str, Any]]:
    """The question that an ask is of, with what its own name says as arguments."""
    if not ask.question.of:
        return ask.question, dict(ask.arguments)
    whole = _questions[ask.question.of]
    defaults = {parameter.name: parameter.default for parameter in whole.parameters}
    said = {name: fixed for name, fixed in ask.question.fixed.items() if fixed != defaults[name]}
    return whole, {**said, **ask.arguments}


def called(asked: Question, arguments: Mapping[str, Any]) -> tuple[Question, dict[str, Any]]:
    """A question by the name that says the most of it, and the arguments left to tell it."""
    defaults = {parameter.name: parameter.default for parameter in asked.parameters}
    for named in (one for one in _questions.values() if one.of == asked.name):
        own = {parameter.name for parameter in named.parameters}
        if not arguments.keys() <= own | named.fixed.keys():
            continue
        if all(arguments.get(name, defaults[name]) == said for name, said in named.fixed.items()):
            left = {name: value for name, value in arguments.items() if name in own}
            return named, left
    return asked, dict(arguments)


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
        if parameter.name in ask.arguments and parameter not in (AS_OF, IF, PICTURE)
    }
    return ask.question.ask(manifest, now, **arguments)
