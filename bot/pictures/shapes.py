"""What a picture consists of: one list of shapes, from which PNG and SVG are drawn alike.

Lengths are in the pixels of a picture ``WIDTH`` wide, as Discord shows it; x grows to the
right and y downwards. Colours are written ``#rrggbb``.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

# How wide Discord shows a picture in a channel.
WIDTH = 550
# The pixels of a PNG for each pixel of a picture as it is laid out.
SCALE = 2
# Capitals of the font are this part of its size, so that they are 11 pixels high at ``SIZE``.
CAPITAL = 0.714
SIZE = 15.5
TITLE = 21.0

Point = tuple[float, float]
# Left, top, right and bottom of what the letters of words cover.
Ink = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle. ``hatch`` is the colour of diagonal lines across it, ``edge`` of its outline.

    ``of`` names what it stands for, blank for what only decorates; ``told`` is what a surface
    that can says of it when it is pointed at.
    """

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    hatch: str = ""
    edge: str = ""
    of: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A straight or broken line; with ``dash`` it has gaps as long as its parts."""

    points: tuple[Point, ...]
    colour: str
    width: float = 1.0
    dash: float = 0.0


@dataclass(frozen=True, slots=True)
class Area:
    """A filled polygon; ``edge`` is the colour of its outline. ``of`` and ``told`` as of a box."""

    points: tuple[Point, ...]
    fill: str
    edge: str = ""
    of: str = ""
    told: str = ""


class Anchor(StrEnum):
    """Which point of a text its x is."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Text:
    """One line of words; y is its baseline, ``length`` how long it is as measured."""

    x: float
    y: float
    words: str
    colour: str
    length: float
    size: float = SIZE
    bold: bool = False
    anchor: Anchor = Anchor.START

    @property
    def left(self) -> float:
        """Where it begins."""
        parts = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}
        return self.x - self.length * parts[self.anchor]

    @property
    def ink(self) -> Ink:
        """What its letters cover, accents aside."""
        return (
            self.left,
            self.y - self.size * CAPITAL,
            self.left + self.length,
            self.y + self.size * 0.2,
        )


Shape = Box | Line | Area | Text


@dataclass(frozen=True, slots=True)
class Picture:
    """Shapes on a ground, the first below all others; ``alt`` says in words what they show."""

    height: float
    ground: str
    shapes: tuple[Shape, ...]
    title: str
    alt: str
    width: float = WIDTH


class Measure(Protocol):
    """How long words are; the font is known to whoever draws."""

    def __call__(self, words: str, size: float = SIZE, bold: bool = False) -> float:
        """The length of one line of words."""
