"""Something that a text names."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """Something a text names: what its reader reads, and the words it came from.

    ``place`` is that of its first word in the text.
    """

    sort: str
    value: str
    words: str
    exact: bool = True
    place: int = 0
