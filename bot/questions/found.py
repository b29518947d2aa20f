"""Something that a text names."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """Something a text names: what its reader reads, and the words it came from."""

    sort: str
    value: str
    words: str
    exact: bool = True
