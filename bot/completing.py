"""What Tab offers at the prompt: commands, their parameters, and the values that Discord offers.

What goes on from a line is the whole line, so that names with blanks stay in one piece.
"""

import re
from collections.abc import Iterable, Iterator

from bot.errors import NotUnderstood
from bot.questions.registry import Parameter, Question, find, questions
from bot.reading.readers import Scene

# More than these fill a screen and help nobody.
MOST = 40


def completions(line: str, scene: Scene) -> list[str]:
    """The lines that a line may be meant to become, at most so many; it is one itself if whole."""
    if not line.startswith("/"):
        return [f"/{name}" for name in _names()] if not line else []
    name, blank, rest = line[1:].partition(" ")
    if not blank:
        return [f"/{one} " for one in _names() if one.startswith(name.casefold())][:MOST]
    try:
        question, preset = find(name)
    except NotUnderstood:
        return []
    return list(dict.fromkeys(_further(f"/{name} ", rest, question, preset, scene)))[:MOST]


def _names() -> Iterable[str]:
    for question in questions():
        yield question.name
        yield from question.shortcuts


def _further(
    start: str, rest: str, question: Question, preset: Iterable[str], scene: Scene
) -> Iterator[str]:
    """What may stand behind a command: a value of the parameter begun, or one more parameter."""
    free = [one for one in question.parameters if one.name not in preset]
    names = "|".join(re.escape(one.name) for one in free)
    begun = list(re.finditer(rf"(?:^|(?<= ))({names}): *", rest)) if names else []
    given = {match[1] for match in begun}
    if begun:
        last = begun[-1]
        before, typed = rest[: last.end()].rstrip(), rest[last.end() :]
        parameter = next(one for one in free if one.name == last[1])
        yield from (f"{start}{before} {value}" for value in _values(parameter, typed, scene))
    elif free and rest:
        # Words in order belong to the first parameter more often than not.
        yield from (f"{start}{value}" for value in _values(free[0], rest, scene))
    words, _, word = rest.rpartition(" ")
    lead = f"{start}{words} " if words else start
    for parameter in free:
        if parameter.name not in given and parameter.name.startswith(word.casefold()):
            yield f"{lead}{parameter.name}: "


def _values(parameter: Parameter, typed: str, scene: Scene) -> Iterator[str]:
    reader = parameter.reader
    offered = reader.offer(scene, typed) if reader.offer else reader.choices
    begun = typed.casefold()
    fitting = [
        next((one for one in (str(label), value) if one.casefold().startswith(begun)), "")
        for label, value in offered
    ]
    if any(fitting):
        yield from (one for one in fitting if one and one != typed)
    elif len(offered) == 1:
        # Offered by a part of the name further back, it takes the place of what was typed.
        yield offered[0][1]
