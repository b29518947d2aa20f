"""A picture in the making: what stands in all of them, from the title down to the sources.

Words are measured before they are set, so that none runs into another or off the paper.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.pictures.scale import Scale, Tick
from bot.pictures.shapes import (
    CAPITAL,
    SIZE,
    TITLE,
    WIDTH,
    Anchor,
    Area,
    Box,
    Ink,
    Line,
    Measure,
    Picture,
    Shape,
    Text,
)
from bot.pictures.theme import Theme, channels, mixed

# A number stands with what it counts, a short word with the one that it goes before, a dash
# with the one that it comes after and with the number behind it.
_GLUED = re.compile(r"(?<!\S)(\d+|[^\W\d_]{1,2}\.?|[—–](?= \d)) (?=\w)| (?=[—–])")
MARGIN = 14.0
# What a line of the grid keeps clear around words.
GAP = 2.0
# From the baseline of one line of words to the next.
LEADING = 20.0


@dataclass(frozen=True, slots=True)
class Key:
    """What a colour means: a word beside a patch of it.

    It may be hatched, flat, or with a mark, an edge or a line on it, each given by its colour.
    """

    words: str
    fill: str = ""
    hatch: str = ""
    mark: str = ""
    edge: str = ""
    line: str = ""
    flat: bool = False


@dataclass
class Sheet:
    """The shapes so far; ``y`` is how far down the paper is used."""

    theme: Theme
    measure: Measure
    shapes: list[Shape] = field(default_factory=list)
    y: float = MARGIN

    def add(self, *shapes: Shape) -> None:
        """Put shapes over those that are there."""
        self.shapes += shapes

    def text(
        self,
        x: float,
        y: float,
        words: str,
        colour: str = "",
        *,
        size: float = SIZE,
        bold: bool = False,
        anchor: Anchor = Anchor.START,
        room: float = WIDTH,
    ) -> Text:
        """Set one line of words with its baseline at y, cut to the room that it has."""
        cut = self.cut(words, room, size, bold)
        length = self.measure(cut, size, bold)
        made = Text(x, y, cut, colour or self.theme.ink, length, size, bold, anchor)
        if cut:
            self.add(made)
        return made

    def cut(self, words: str, room: float, size: float = SIZE, bold: bool = False) -> str:
        """The words, or their beginning and an ellipsis where there is no room for all."""
        plain = words.replace("\N{NO-BREAK SPACE}", " ")
        if self.measure(plain, size, bold) <= room:
            return plain
        while plain and self.measure(f"{plain}…", size, bold) > room:
            plain = plain[:-1].rstrip()
        return f"{plain}…" if plain else ""

    def lines(self, words: str, room: float, size: float = SIZE, bold: bool = False) -> list[str]:
        """The words in lines, each as long as there is room; a date is not torn apart."""
        found: list[str] = []
        for whole in words.split("\n"):
            found.append("")
            for word in _GLUED.sub("\\g<1>\N{NO-BREAK SPACE}", whole).split(" "):
                longer = f"{found[-1]} {word}".strip()
                plain = longer.replace("\N{NO-BREAK SPACE}", " ")
                if found[-1] and self.measure(plain, size, bold) > room:
                    found.append(word)
                else:
                    found[-1] = longer
        return [line for line in found if line]

    def balanced(
        self, words: str, room: float, size: float = SIZE, bold: bool = False
    ) -> list[str]:
        """The words in no more lines than needed, these as long as each other as can be."""
        found = self.lines(words, room, size, bold)
        narrower = room
        while len(found) > 1 and narrower > room / 2:
            narrower -= 8
            tried = self.lines(words, narrower, size, bold)
            if len(tried) > len(found):
                break
            if max(self.measure(line, size, bold) for line in tried) <= narrower:
                found = tried
        return found

    def heading(self, title: str, below: str = "") -> None:
        """The title, which says what is to be seen, and a quieter sentence below it."""
        room = WIDTH - 2 * MARGIN
        for line in self.balanced(title, room, TITLE, bold=True):
            self.y += TITLE * 1.15
            self.text(MARGIN, self.y - 5, line, size=TITLE, bold=True, room=room)
        for line in self.balanced(below, room):
            self.y += LEADING
            self.text(MARGIN, self.y - 4, line, self.theme.faint, room=room)
        self.y += 8

    def legend(self, keys: Sequence[Key]) -> None:
        """What colours and marks mean, in as many lines as needed."""
        x = MARGIN
        for key in keys:
            length = 18 + self.measure(key.words)
            if x > MARGIN and x + length > WIDTH - MARGIN:
                x, self.y = MARGIN, self.y + LEADING
            top = self.y + 2
            low = 3 if key.flat else 0
            edge = key.edge or self.theme.edge
            self.add(Box(x, top + low, 12, 12 - 2 * low, key.fill, key.hatch, edge))
            if key.edge:
                self.add(Box(x + 1, top + 1, 10, 10, edge=edge))
            if key.mark:
                self.diamond(x + 6, top + 6, 4, key.mark)
            if key.line:
                self.add(Box(x, top + 7.5, 12, 2.5, key.line))
            self.text(x + 18, top + 11.5, key.words, self.theme.faint)
            x += length + 14
        self.y += LEADING + 2 if keys else 0

    def diamond(self, x: float, y: float, half: float, fill: str, of: str = "") -> None:
        """A mark that stands on its corner, ``of`` what it is."""
        corners = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
        self.add(Area(corners, fill, of=of))

    def ghost(self, colour: str) -> tuple[str, str]:
        """What stands for a colour where it is planned: its ground, and its hatching."""
        return mixed(colour, self.theme.ground, 0.34), mixed(colour, self.theme.ink, 0.15)

    def smooth(self, left: float, right: float, top: float, height: float, colour: str) -> None:
        """Room for words on hatching in a colour: the lighter part of that alone."""
        if left < right:
            lit = max(self.ghost(colour), key=lambda part: sum(channels(part)))
            self.add(Box(left, top, right - left, height, lit))

    def dates(self, marks: Sequence[Tick], top: float) -> None:
        """Dates along an axis, in the line that begins at ``top``."""
        for tick in marks:
            if tick.words:
                colour = self.theme.ink if tick.major else self.theme.faint
                self.text(tick.left, top + 14, tick.words, colour, bold=tick.major)

    def lay_under(
        self, first: int, scale: Scale, edge: datetime, marks: Sequence[Tick], top: float
    ) -> None:
        """Set what is planned off from what was flown, and a line down from each date.

        Both lie from ``top`` to where the paper is used, below all shapes from the ``first`` on,
        which have to be known before: no line runs through their words.
        """
        above, self.shapes[first:] = self.shapes[first:], []
        if edge < scale.end:
            left = scale.x(edge)
            self.add(Box(left, top, scale.right - left, self.y - top, self.theme.coming))
        self.grid(marks, top, self.y, [shape.ink for shape in above if isinstance(shape, Text)])
        self.add(*above)

    def grid(
        self, marks: Sequence[Tick], top: float, bottom: float, words: Sequence[Ink] = ()
    ) -> None:
        """A line down from each date, those of years stronger, with gaps where words stand."""
        strong = mixed(self.theme.rule, self.theme.faint, 0.45)
        for tick in marks:
            colour, y = strong if tick.major else self.theme.rule, top
            over = [ink for ink in words if ink[0] - GAP < tick.x < ink[2] + GAP]
            for high, low in (*sorted((ink[1], ink[3]) for ink in over), (bottom + GAP, bottom)):
                if y < high - GAP:
                    self.add(Line(((tick.x, y), (tick.x, min(high - GAP, bottom))), colour, 1.0))
                y = max(y, low + GAP)

    def edge(self, scale: Scale, edge: datetime, top: float, bottom: float) -> None:
        """The line up to which the facts reach."""
        if scale.shows(edge):
            x = scale.x(edge)
            self.add(Line(((x, top), (x, bottom)), self.theme.ink, 1.0, 3.0))

    def footer(self, parts: Sequence[str]) -> None:
        """As what it is told, how far the facts reach, whence they are and who drew it."""
        room = WIDTH - 2 * MARGIN
        self.y += 6
        self.add(Line(((MARGIN, self.y), (WIDTH - MARGIN, self.y)), self.theme.rule, 1.0))
        self.y += 2
        lines: list[str] = []
        for part in filter(None, parts):
            # Where there is still room for it, so that there are few lines.
            for place, line in enumerate(lines):
                if self.measure(f"{line} · {part}") <= room:
                    lines[place] = f"{line} · {part}"
                    break
            else:
                lines += self.balanced(part, room)
        for line in lines:
            self.y += LEADING
            self.text(MARGIN, self.y - 2, line, self.theme.faint, room=room)

    def picture(self, title: str, alt: str) -> Picture:
        """The finished picture."""
        if len(alt) > MAX_ALT:
            alt = f"{alt[: MAX_ALT - 1].rsplit(' ', 1)[0]}…"
        return Picture(self.y + MARGIN - 2, self.theme.ground, tuple(self.shapes), title, alt)


# What Discord lets a description of a picture hold.
MAX_ALT = 1024
# How far below the middle of a bar the baseline of the words on it is.
BELOW_MIDDLE = SIZE * CAPITAL / 2
