"""Notes: what was taken for what, where the reading of a question was not obvious."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Note:
    """A plain sentence with its values kept apart, so that it can be said in any language."""

    template: str
    values: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format_map(self.values)


def read_as(words: str, meant: str) -> Note:
    """That words were read as something that they do not say to the letter."""
    return Note("'{words}' was read as {meant}.", {"words": words, "meant": meant})


ALL_OF_SPACE = Note("I know the crews of the ISS only, not of other stations and ships in space.")
