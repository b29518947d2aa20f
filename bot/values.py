"""Frozen, slotted dataclasses that cost next to nothing until one of them is made.

The standard library compiles six methods for each as its module is imported, for which a
question from the terminal would wait longer than for all else. Here they all share theirs, and
what makes one is compiled when more than a few are made. All else of ``dataclasses`` works on
them: ``field``, ``fields``, ``replace``, ``asdict``, ``match``.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, field, is_dataclass, replace
from operator import attrgetter, eq, ge, gt, le, lt
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass", "field", "replace"]

# So many values of a class are made one by one before it is compiled what makes them.
FEW = 20

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(cls=None, /, **how):
        """As ``dataclasses.dataclass``; quick for what is frozen."""

        def made(cls):
            if not how.get("frozen"):
                return dataclasses.dataclass(**how)(cls)
            bare = {**how, **dict.fromkeys(("init", "repr", "eq", "order", "frozen"), False)}
            # What is frozen may be inherited by what is frozen alone, so it counts as that later.
            frozen = [one.__dataclass_params__ for one in cls.__mro__[1:] if is_dataclass(one)]
            for params in frozen:
                params.frozen = False
            found = dataclasses.dataclass(**bare)(cls)
            _freeze(found, equal=how.get("eq", True), order=how.get("order", False))
            for params in (*frozen, found.__dataclass_params__):
                params.frozen = True
            return found

        return made if cls is None else made(cls)


def _freeze(cls: type[Any], *, equal: bool, order: bool) -> None:
    """Give a class the methods of a frozen value; those that it has of its own stay."""
    fields = dataclasses.fields(cls)
    compared = _getter([one.name for one in fields if one.compare])
    shown = [one.name for one in fields if one.repr]
    names = frozenset(one.name for one in fields)

    def comparing(compare: Callable[[Any, Any], Any]) -> Callable[[Any, object], Any]:
        def compares(self: Any, other: object) -> Any:
            if other.__class__ is not self.__class__:
                return NotImplemented
            return compare(compared(self), compared(other))

        return compares

    def hashed(self: Any) -> int:
        return hash(compared(self))

    def told(self: Any) -> str:
        parts = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{self.__class__.__qualname__}({parts})"

    def unchanging(self: Any, name: str, *value: object) -> None:
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot change field {name!r}")
        (object.__setattr__ if value else object.__delattr__)(self, name, *value)

    made = 0

    def begin(self: Any, *given: object, **named: object) -> None:
        nonlocal made
        made += 1
        # Of many classes a question makes few values. What does not fit is told as always.
        if made > FEW or not _begun(self, fields, given, named):
            cls.__init__ = _beginning(cls)
            cls.__init__(self, *given, **named)

    methods: dict[str, Callable[..., Any]] = {
        "__init__": begin,
        "__repr__": told,
        "__setattr__": unchanging,
        "__delattr__": unchanging,
        "__setstate__": _restore,
    }
    if equal:
        methods |= {"__eq__": comparing(eq), "__hash__": hashed}
    if order:
        methods |= {f"__{one.__name__}__": comparing(one) for one in (lt, le, gt, ge)}
    own = vars(cls)
    for name, method in methods.items():
        # A class that defines __eq__ has None for its hash, unless it defines that too.
        if own.get(name) is None:
            setattr(cls, name, method)


def _getter(names: list[str]) -> Callable[[Any], Any]:
    """The values of so many fields, as something to compare."""
    return attrgetter(*names) if names else lambda _: ()


def _restore(self: Any, state: Any) -> None:
    """Set what a copy of a value has, also in another process."""
    held, slots = state if isinstance(state, tuple) else (state, None)
    for name, value in {**(held or {}), **(slots or {})}.items():
        object.__setattr__(self, name, value)


def _begun(
    self: Any, fields: tuple[Field[Any], ...], given: tuple[object, ...], named: dict[str, object]
) -> bool:
    """Set the fields of a value one by one; False if what is given does not fit them."""
    by_place = [one.name for one in fields if one.init and not one.kw_only]
    values = dict(zip(by_place, given, strict=False)) | named
    taken = {one.name for one in fields if one.init}
    if len(values) < len(given) + len(named) or not values.keys() <= taken:
        return False
    for one in fields:
        if one.name not in values:
            if one.default_factory is not MISSING:
                values[one.name] = one.default_factory()
            elif one.default is not MISSING:
                values[one.name] = one.default
            elif one.init:
                return False
    for name, value in values.items():
        object.__setattr__(self, name, value)
    if hasattr(self, "__post_init__"):
        self.__post_init__()
    return True


def _beginning(cls: type[Any]) -> Callable[..., None]:
    """What makes one of a class: sets its fields, then does what ``__post_init__`` does."""
    space: dict[str, Any] = {"_missing": MISSING, "_set": object.__setattr__}
    by_place, by_name, body = ["self"], list[str](), list[str]()
    for one in dataclasses.fields(cls):
        name, value = one.name, one.name
        taken, default = name, f"_default_{name}"
        if one.default_factory is not MISSING:
            space[default] = one.default_factory
            taken, value = f"{name}=_missing", f"{default}() if {name} is _missing else {name}"
        elif one.default is not MISSING:
            space[default] = one.default
            taken = f"{name}={default}"
        if one.init:
            (by_name if one.kw_only else by_place).append(taken)
        elif taken == name:
            # It is set later, by whoever looks after it.
            continue
        else:
            value = default if one.default is not MISSING else f"{default}()"
        if "__slots__" in vars(cls) and isinstance(
            slot := getattr(cls, name), MemberDescriptorType
        ):
            # Twice as quick as to look for it by name.
            space[f"_set_{name}"] = slot.__set__
            body.append(f"_set_{name}(self, {value})")
        else:
            body.append(f"_set(self, {name!r}, {value})")
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    taken = ", ".join([*by_place, *(["*", *by_name] if by_name else [])])
    exec(f"def __init__({taken}):\n " + "\n ".join(body or ["pass"]), space)  # noqa: S102  # names
    made: Callable[..., None] = space["__init__"]
    return made
