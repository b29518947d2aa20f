"""What an answer leaves for words that go on from it: all whom or what it told of, as a find.

Each family says it beside how its questions are asked in plain words.
"""

from collections.abc import Callable, Mapping
from typing import Any

from bot.questions.families import ASKED, load_every
from bot.questions.registry import Ask, in_full
from bot.reading.readers import Scene

# The arguments of a find, or None where an answer told of no set.
Set = dict[str, Any]
Leaving = Callable[[Ask, Scene], Mapping[str, Any] | None]

_whole: dict[str, Leaving] = {}
_parts: dict[str, Leaving] = {}


def leaves(question: str, *, only_some: bool = False) -> Callable[[Leaving], Leaving]:
    """A decorator: the function tells which find all those come to that an answer told of.

    With ``only_some`` it is gone on from only where some of them are asked for, "any women?".
    """

    def made_known(leaving: Leaving) -> Leaving:
        (_parts if only_some else _whole)[question] = leaving
        return leaving

    return made_known


def set_left(ask: Ask, scene: Scene) -> Set | None:
    """The find that a question was, or comes to; None if it told of no set."""
    return _left(_whole, ask, scene)


def set_left_in_part(ask: Ask, scene: Scene) -> Set | None:
    """The find of those a question told of, of whom only some can be asked for; None if none."""
    return _left(_parts, ask, scene)


def _left(kept: Mapping[str, Leaving], ask: Ask, scene: Scene) -> Set | None:
    load_every(ASKED)
    leaving = kept.get(in_full(ask)[0].name)
    told = leaving(ask, scene) if leaving else None
    return dict(told) if told is not None else None
