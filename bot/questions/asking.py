"""How questions are asked in plain words: each way with its rules, and what it takes.

A family says it beside its answer, in a module of that name. A way asks a question of the
registry, with the arguments that it gives by itself and those that follow from what was
recognised: the people, ships and dates that the parameters of the question ask for, unless
the way has a function of its own for that.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from bot.questions.families import ASKED, load_every
from bot.questions.filling import Filling
from bot.questions.rules import Rule
from bot.questions.taking import FUNCTION, Condition, taking

Fill = Callable[[Filling], None]


@dataclass(frozen=True, slots=True)
class Way:
    """One way of asking a question: ``asks`` is its name, blank for what is not answered.

    ``given`` are the arguments that the way itself gives. ``why`` says that it can be asked why,
    ``passes`` that words of which nothing is known may change nothing of what is asked,
    ``tells`` by which cues a follow-up asks what its answer told or tells as well ("and when do
    they land?"), ``in_order`` which argument has one before it and one after; blank if that is
    the answer itself, None if nothing has.
    """

    name: str
    asks: str
    rules: tuple[Rule, ...]
    row: Mapping[str, Condition]
    given: Mapping[str, Any] = field(default_factory=dict)
    why: bool = False
    passes: bool = False
    tells: frozenset[str] = frozenset()
    in_order: str | None = None
    fill: Fill = Filling.by_parameters

    def takes(self, given: frozenset[str]) -> frozenset[str]:
        """What it takes of the cues and sorts of things that were recognised."""
        row = self.row
        return FUNCTION & given | {one for one in given if one in row and row[one].holds(given)}


_ways: dict[str, Way] = {}


def asked(
    name: str,
    *rules: tuple[Rule, ...],
    takes: str,
    asks: str | None = None,
    why: bool = False,
    passes: bool = False,
    given: Mapping[str, Any] | None = None,
    tells: str = "",
    in_order: str | None = None,
) -> Callable[[Fill], Fill]:
    """A way of asking the question ``asks``, by default the one that is called as the way is.

    ``takes`` is a line as in ``taking``. As a decorator it makes the function fill the question.
    """
    every = tuple(rule for some in rules for rule in some)
    way = Way(
        name,
        name if asks is None else asks,
        every,
        taking(takes),
        MappingProxyType(dict(given or {})),
        why,
        passes,
        frozenset(tells.split()),
        in_order,
    )
    _ways[name] = way

    def filled_by(fill: Fill) -> Fill:
        _ways[name] = replace(way, fill=fill)
        return fill

    return filled_by


def ways() -> Mapping[str, Way]:
    """Every way of asking by its name, in the order in which they were made known."""
    load_every(ASKED)
    return MappingProxyType(_ways)
