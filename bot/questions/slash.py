"""A question's words, given by name or in order -> its arguments.

A slash command names its question; which of its words belong to which parameter is found by
what their readers can read.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations, permutations
from typing import Any

from bot.errors import AmbiguousName, AskError, NotUnderstood, command
from bot.messages import Message
from bot.questions.registry import Ask, Parameter, Question, find
from bot.reading.dates_read import Read
from bot.reading.plain_words import printable, quoted
from bot.reading.readers import Scene
from bot.reading.writing import written

MAX_TEXT = 300
# More words than this are not tried out over several parameters.
MAX_WORDS = 10
# Of more parameters than this the order counts.
MAX_SHUFFLED = 5


def is_slash(text: str) -> bool:
    """Whether a text is a slash command, and no plain words."""
    return text.lstrip().startswith("/")


def read_slash(text: str, scene: Scene) -> Ask:
    """Read a slash command as Discord shows it, parameters by name or in order.

    A parameter given by name begins only at a known name, so that colons may stand in
    values. Raises AskError for what cannot be read.
    """
    if len(text) > MAX_TEXT:
        raise NotUnderstood(too_long(text))
    slash, _, rest = text.strip().removeprefix("/").partition(" ")
    found, preset = find(slash)
    every = [*(parameter.name for parameter in found.parameters), *found.renamed]
    names = "|".join(map(re.escape, every))
    parts = re.split(rf"(?:^|\s)({names}):\s*", f" {rest}") if names else [rest]
    words = dict(preset)
    for name, value in zip(parts[1::2], parts[2::2], strict=True):
        words[found.renamed.get(name, name)] = value.strip()
    in_order, tried = parts[0].strip(), Tried(scene)
    if in_order:
        words |= _distribute(found, in_order, words, tried)
    return read_words(found, words, scene, tried)


def too_long(text: str) -> Message:
    """What is said of a text that is too long for a question."""
    return Message(
        "That is too long for a question ({count} character); {most} are read.",
        "That is too long for a question ({count} characters); {most} are read.",
        count=len(text),
        most=MAX_TEXT,
    )


@dataclass(frozen=True, slots=True)
class Tried:
    """What readers made of words that were tried for a parameter, each read once."""

    scene: Scene
    results: dict[tuple[str, str], Read | AskError] = field(default_factory=dict)

    def read(self, parameter: Parameter, text: str) -> Read:
        """What a parameter's words are; raises the AskError of its reader."""
        found = self._result(parameter, text)
        if isinstance(found, AskError):
            raise found
        return found

    def worst(self, parameters: Sequence[Parameter], texts: Sequence[str]) -> int | None:
        """0 if all are read to the letter, 1 if all are read, 2 if one is only ambiguous.

        None if one is not read at all.
        """
        worst = 0
        for parameter, text in zip(parameters, texts, strict=True):
            found = self._result(parameter, text)
            if isinstance(found, AmbiguousName):
                worst = 2
            elif isinstance(found, AskError):
                return None
            elif not found.exact:
                worst = max(worst, 1)
        return worst

    def _result(self, parameter: Parameter, text: str) -> Read | AskError:
        key = parameter.kind, text
        if key not in self.results:
            try:
                self.results[key] = parameter.reader.read(self.scene, text)
            except AskError as error:
                self.results[key] = error
        return self.results[key]


def read_words(
    asked: Question, words: Mapping[str, str], scene: Scene, tried: Tried | None = None
) -> Ask:
    """Read each parameter's words; blank ones count as left out.

    What was ``tried`` is not read again. Raises AskError for what cannot be read or is missing.
    """
    tried = tried or Tried(scene)
    arguments: dict[str, Any] = {}
    taken: list[Message] = []
    given = {name: value for name, value in words.items() if value.strip()}
    for parameter in asked.parameters:
        if parameter.name not in given:
            if parameter.required:
                raise missing(asked, parameter, given)
            continue
        try:
            read = tried.read(parameter, given[parameter.name])
        except AskError as error:
            error.asked(asked.name, parameter.name, _rewritten(asked, given, arguments, tried))
            raise
        arguments[parameter.name] = read.value
        if read.taken:
            taken.append(read.taken)
    return Ask(asked, arguments, tuple(taken))


def _rewritten(
    asked: Question, words: Mapping[str, str], read: Mapping[str, Any], tried: Tried
) -> dict[str, str]:
    """The words, those that can be read in the form in which everyone reads them alike.

    ``read`` are those that were read before the one that cannot be.
    """
    found = dict(words) | {name: written(value) for name, value in read.items()}
    unread = [p for p in asked.parameters if p.name in words and p.name not in read]
    for parameter in unread[1:]:
        with suppress(AskError):
            found[parameter.name] = written(tried.read(parameter, words[parameter.name]).value)
    return found


def missing(asked: Question, parameter: Parameter, given: Mapping[str, str]) -> NotUnderstood:
    """The error for a parameter that a question needs and was not told."""
    words = {name: printable(value) for name, value in given.items()}
    whole = command(asked.name, {**words, parameter.name: parameter.reader.example})
    return NotUnderstood(
        "/{question} needs {parameter}: {hint}. Try '{whole}'.",
        question=asked.name,
        parameter=parameter.name,
        hint=Message(parameter.reader.hint),
        whole=whole,
        suggestions=(whole,),
    )


def _distribute(
    asked: Question, text: str, taken: Mapping[str, str], tried: Tried
) -> dict[str, str]:
    """Which words belong to which parameter, for values that were given without names.

    The first way of cutting the words in which every piece reads to the letter is taken, else
    the first in which every piece reads at all, else one in which a name is only ambiguous.
    Optional parameters may be skipped; values in the order of the parameters go first.
    """
    free = [parameter for parameter in asked.options if parameter.name not in taken]
    if not free:
        raise NotUnderstood(
            "/{question} takes no more than that; {words} is left over.",
            question=asked.name,
            words=quoted(text),
        )
    fallback: tuple[int, dict[str, str]] | None = None

    def fits(piece: str) -> bool:
        """Whether a piece alone does not rule out a better way than the best so far."""
        worst = (tried.worst((parameter,), (piece,)) for parameter in free)
        return any(one is not None and (not fallback or one < fallback[0]) for one in worst)

    for pieces in _cuts(text, len(free), fits):
        for chosen in _orders(free, len(pieces)):
            worst = tried.worst(chosen, pieces)
            if worst is None or (fallback is not None and worst >= fallback[0]):
                continue
            fallback = worst, {p.name: piece for p, piece in zip(chosen, pieces, strict=True)}
            if not worst:
                return fallback[1]
    return fallback[1] if fallback else {free[0].name: text}


def _orders(free: Sequence[Parameter], count: int) -> Iterator[tuple[Parameter, ...]]:
    """The ways of choosing so many parameters: those in their own order first.

    Of more than a few only those are tried that keep the order.
    """
    return (tuple(free[place] for place in chosen) for chosen in _places(len(free), count))


@cache
def _places(free: int, count: int) -> tuple[tuple[int, ...], ...]:
    ways = permutations if free <= MAX_SHUFFLED else combinations
    every = ways(range(free), count)
    return tuple(sorted(every, key=lambda chosen: list(chosen) != sorted(chosen)))


@cache
def _between() -> re.Pattern[str]:
    # The small words of all languages are needed only where an option was not named.
    from bot.reading.small_words import AND

    return re.compile(rf"\s*[,;&]\s*|\s+(?:{AND})\s+")


def _cuts(text: str, most: int, fits: Callable[[str], bool]) -> Iterator[list[str]]:
    """The ways of cutting a text into up to ``most`` pieces: where it says so first, then at
    blanks, the longest first piece first. At blanks each piece ``fits``."""
    words = text.split()
    is_one = len(words) < 2 and not set(",;&").intersection(text)
    said = [] if is_one else [piece for piece in _between().split(text) if piece]
    if 1 < len(said) <= most:
        yield said
    yield [text]
    if len(words) > MAX_WORDS:
        return
    for count in range(2, min(most, len(words)) + 1):
        yield from _at_blanks(words, count, fits)


def _at_blanks(
    words: Sequence[str], count: int, fits: Callable[[str], bool]
) -> Iterator[list[str]]:
    """The ways of cutting words into ``count`` pieces that fit.

    A last piece that does not rules out at once all that may stand before it: without that
    they are too many to be tried.
    """
    for end in range(len(words) - 1, count - 2, -1) if count > 1 else (0,):
        last = " ".join(words[end:])
        if fits(last):
            rest = _at_blanks(words[:end], count - 1, fits) if count > 1 else ([],)
            yield from ([*before, last] for before in rest)
