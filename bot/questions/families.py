"""The families of questions, each imported when it is needed, and of it what is needed.

A folder is a family; it says in ``ASKED`` by which names its questions are asked. Whatever a
module of it makes known belongs to the part by which the module's name begins: how it is
``asked`` in plain words, the ``lead`` that answers these, its ``values`` for machines, its
``picture``. All else is the part without a name: the questions, their answers and their cards.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

import bot.questions

ASKED, LEAD, VALUES, PICTURE = "asked", "lead", "values", "picture"
# In the order in which help shows them; others follow, and help itself is last.
_FIRST = ("crew", "missions", "people", "expeditions", "guarantee", "cooperation")


@cache
def names() -> tuple[str, ...]:
    """The names of all families, in the order in which help shows them."""
    found = [module.name for module in iter_modules(bot.questions.__path__) if module.ispkg]
    order = {name: place for place, name in enumerate(_FIRST)}
    return tuple(
        sorted(found, key=lambda name: (order.get(name, len(order)), name == "help", name))
    )


@cache
def asked_as() -> dict[str, str]:
    """The names of all questions, in order, and of which family each is."""
    return {slash: family for family in names() for slash in _package(family).ASKED}


@cache
def load(family: str, part: str = "") -> None:
    """Import the modules of a part of a family, which make known what they have."""
    package = _package(family)
    for module in iter_modules(package.__path__):
        if _part(module.name) == part:
            import_module(f"{package.__name__}.{module.name}")


def load_every(part: str = "") -> None:
    """Import a part of all families, in their order."""
    for family in names():
        load(family, part)


def own(dispatch: Any, answer: object, part: str = "") -> Callable[..., Any] | None:
    """What a ``singledispatch`` has for a kind of answer, once that part of its family is there.

    None if it has nothing for it.
    """
    _, _, family, *_ = f"{type(answer).__module__}..".split(".")
    if family in names():
        load(family, part)
    found: Callable[..., Any] = dispatch.dispatch(type(answer))
    return None if found is dispatch.dispatch(object) else found


def _package(family: str) -> ModuleType:
    return import_module(f"{bot.questions.__name__}.{family}")


def _part(module: str) -> str:
    first = module.split("_")[0]
    return first if first in (ASKED, LEAD, VALUES, PICTURE) else ""
