"""The numbers behind a picture, as a table: the names of its columns, and its rows."""

from functools import singledispatch

from bot.questions.families import VALUES, own
from bot.station.manifest import Manifest

Table = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]


@singledispatch
def numbers(answer: object, manifest: Manifest) -> Table:
    """The numbers behind the picture of an answer; raises TypeError if it has none."""
    if found := own(numbers, answer, VALUES):
        table: Table = found(answer, manifest)
        return table
    raise TypeError(f"no numbers of {type(answer).__name__}")
