"""What is worked out of facts is kept with them, and freed with them."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import wraps
from threading import Lock
from typing import Any, Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, eq=False)
class Basis:
    """Facts that never change, and all that was worked out of them and of nothing else.

    Two are the same only if they are one object.
    """

    results: dict[Callable[..., Any], dict[Any, Any]] = field(
        default_factory=dict, init=False, repr=False
    )


B = TypeVar("B", bound=Basis)
_KEEPING = Lock()


@contextmanager
def unlooked() -> Iterator[None]:
    """Look for no garbage meanwhile.

    Facts have none, and to look through them again and again while more of them come takes as
    long as to make them.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def kept(
    most: int,
) -> Callable[[Callable[Concatenate[B, P], R]], Callable[Concatenate[B, P], R]]:
    """Work a pure function out once for each basis and its other arguments.

    Of one basis the newest ``most`` results are kept. Threads that ask at the same time may
    each work it out. A result that holds its basis would keep it alive.
    """

    def decorated(function: Callable[Concatenate[B, P], R]) -> Callable[Concatenate[B, P], R]:
        @wraps(function)
        def keeping(basis: B, /, *further: P.args, **named: P.kwargs) -> R:
            key = (*further, *named.items()) if named else further
            try:
                known: R = basis.results[keeping][key]
            except KeyError:
                pass
            else:
                return known
            # As ``unlooked`` does, which takes longer than many a result.
            was = gc.isenabled()
            gc.disable()
            try:
                result = function(basis, *further, **named)
            finally:
                if was:
                    gc.enable()
            with _KEEPING:
                results = basis.results.setdefault(keeping, {})
                if len(results) >= most:
                    del results[next(iter(results))]
                results[key] = result
            return result

        return keeping

    return decorated


worked_out = kept(most=64)


def given(function: Callable[[B], object], basis: B, result: object) -> None:
    """Keep, as worked out of facts by a function, what is known of them already."""
    with _KEEPING:
        basis.results[function] = {(): result}
