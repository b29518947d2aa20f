"""The numbers behind a picture, as a table: the names of its columns, and its rows."""

from functools import singledispatch

from bot.station.manifest import Manifest

Table = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]


@singledispatch
def numbers(answer: object, manifest: Manifest) -> Table:
    """The numbers behind the picture of an answer; raises TypeError if it has none."""
    raise TypeError(f"no numbers of {type(answer).__name__}")
