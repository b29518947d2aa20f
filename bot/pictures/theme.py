"""The colours of pictures, on a dark and on a light ground.

Bars are light and their words dark on both grounds, so that names on them can be read. The
colours are Paul Tol's light scheme, made for words on coloured cells and for eyes that do not
tell red from green; what a colour says is always said by a letter, a word or a place as well.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Scheme(StrEnum):
    """What ground a picture is drawn on."""

    DARK = "dark"
    LIGHT = "light"


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one scheme.

    ``ink`` is for words and ``faint`` for those that may stay in the background, ``on_bar`` for
    words and marks on bars, ``rule`` for lines of the grid, ``band`` for every second stretch,
    ``coming`` for what is planned, ``alarm`` for what is missing.
    """

    ground: str
    ink: str
    faint: str
    rule: str
    band: str
    coming: str
    alarm: str
    edge: str
    on_bar: str = "#14171c"


THEMES: Mapping[Scheme, Theme] = MappingProxyType(
    {
        Scheme.DARK: Theme(
            ground="#1e2025",
            ink="#f4f5f7",
            faint="#b5bac3",
            rule="#3c4048",
            band="#2a2d34",
            coming="#25282f",
            alarm="#ff7a6b",
            edge="#1e2025",
        ),
        Scheme.LIGHT: Theme(
            ground="#ffffff",
            ink="#14171c",
            faint="#555c68",
            rule="#d6dae1",
            band="#eef0f4",
            coming="#f5f6f9",
            alarm="#c0321f",
            edge="#8a909b",
        ),
    }
)

BLUE, ORANGE, MINT, PINK = "#77aadd", "#ee8866", "#44bb99", "#ffaabb"
YELLOW, CYAN, PEAR, GREY = "#eedd88", "#99ddff", "#bbcc33", "#d3d6db"

# In the order in which they are laid upon each other, the two sides of the guarantee first.
AGENCIES: Mapping[str, str] = MappingProxyType(
    {"Roscosmos": ORANGE, "NASA": BLUE, "ESA": MINT, "JAXA": PINK, "CSA": YELLOW}
)
COUNTRIES: Mapping[str, str] = MappingProxyType(
    {"RU": ORANGE, "US": BLUE, "JP": PINK, "CA": YELLOW, "IT": MINT, "DE": PEAR, "FR": CYAN}
)


def mixed(colour: str, other: str, part: float) -> str:
    """A colour of which ``part`` is the other one."""
    pairs = zip(channels(colour), channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def channels(colour: str) -> tuple[int, int, int]:
    """The red, green and blue of a colour, each up to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
