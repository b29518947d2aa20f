"""Card -> terminal: lines of at most 72 columns, the same with and without colour.

A narrower terminal gets narrower lines; a wider one no wider, for they would read worse.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from rich.cells import cell_len

from bot.saying.card import Card, Crew, Entry, Linked, Section, Tally
from bot.saying.speech import GLUE

WIDTH = 72
# In fewer columns nothing can be read, however it is laid out.
NARROWEST = 20
# With less room beside it, a text stands below.
_LEAST_ROOM = 16
# In less room texts that do not fit are hard to read beside it.
_NARROW = 24
# A number is not cut from what it counts, and no line begins with a dash.
_TOGETHER = re.compile(
    r"(?:(?<=[\s(]\d)|(?<=[\s(]\d\d)|(?<=\d\d\d)|(?<=\d[.,]\d)) (?=[^\W\d_])| (?=[—–] )"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line and how it is shown where that can be: bold, dim, a colour."""

    text: str
    style: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.text.replace(GLUE, " "))


# The columns of a tally: all aboard, Americans, Russians.
TALLY_WIDTHS = (6, 4, 4)
DATE_WIDTH = len("10 Dec 2026")

# One line of output.
Row = tuple[Part, ...]


def text(card: Card, notes: Sequence[str] = (), width: int = WIDTH) -> str:
    """The card as plain text."""
    rows = ("".join(part.text for part in row).rstrip() for row in lines(card, notes, width))
    return "\n".join(rows)


def lines(card: Card, notes: Sequence[str] = (), width: int = WIDTH) -> Iterator[Row]:
    """The card line by line, with styles for those who can show them.

    ``notes`` tell how something was read; they come first.
    """
    widths = _Widths.of(card.sections, max(NARROWEST, min(width, WIDTH)))
    for note in notes:
        yield from _wrapped(note, widths, style="italic")
    yield from _wrapped(card.title, widths, style="bold")
    for line in card.description.split("\n"):
        yield from _wrapped(line, widths)
    for index, section in enumerate(card.sections):
        if index == 0 or section.apart:
            yield ()
        yield from _section(section, widths)
    if card.footer:
        yield ()
        # A part of the footer is not cut where it fits on a line of its own.
        parts = " ".join(_footer(part, widths.line) for part in card.footer)
        yield from _wrapped(parts, widths, style="dim")


def _footer(part: str, width: int) -> str:
    whole = f"{part[:1].upper()}{part[1:]}."
    return whole.replace(" ", GLUE) if cell_len(whole) <= width else whole


@dataclass(frozen=True, slots=True)
class _Widths:
    """How wide a line is, and the columns that all sections of a card share."""

    line: int
    heading: int
    name: int
    agency: int
    remark: int

    @classmethod
    def of(cls, sections: Sequence[Section], line: int) -> "_Widths":
        """Those of a card's sections in lines so wide."""
        crew = [one for section in sections for one in section.lines if isinstance(one, Crew)]
        return cls(
            line,
            max((cell_len(s.heading) for s in sections if s.remark), default=0),
            max((cell_len(one.name) for one in crew), default=0),
            max((cell_len(one.agency) for one in crew), default=0),
            max((cell_len(one.remark) for one in crew), default=0),
        )


def _section(section: Section, widths: _Widths) -> Iterator[Row]:
    if section.inline:
        for line in section.lines:
            yield from _wrapped(f"{section.heading}: {line}", widths, 2)
        return
    if not section.apart:
        yield from _heading(section, widths)
    indent = 2 if section.apart else 4
    entries = [line for line in section.lines if isinstance(line, Entry)]
    labels = max((cell_len(entry.label) for entry in entries), default=0)
    longest = max((cell_len(entry.text) for entry in entries), default=0)
    tallies = [line for line in section.lines if isinstance(line, Tally)]
    dates = max([DATE_WIDTH, *(cell_len(tally.label) for tally in tallies)])
    room = widths.line - indent - dates - 3 - 4 - sum(TALLY_WIDTHS)
    texts = min(room, max((cell_len(tally.text) for tally in tallies), default=0))
    in_columns = room >= _LEAST_ROOM
    if tallies and in_columns:
        start = " " * (indent + dates + 3 + texts + 4)
        yield (Part(start + _columns(section.heads), "dim"),)
    for line in section.lines:
        match line:
            case str():
                inner = len(line) - len(line.lstrip())
                yield from _wrapped(line.strip(), widths, indent + inner)
            case Crew():
                yield from _crew(line, indent, widths)
            case Tally() if in_columns:
                yield from _tally(line, indent + dates, texts)
            case Tally():
                numbers = zip(line.numbers, section.heads, strict=True)
                told = ", ".join(f"{number} {head}" for number, head in numbers)
                yield from _wrapped(f"{line.label}: {line.text} ({told})", widths, indent)
            case Entry():
                gap = " " * (labels - cell_len(line.label))
                label = line.label + gap if line.left else gap + line.label
                yield from _hanging(f"{label}   ", line.text, widths, indent, longest)
            case Linked():
                yield from _wrapped(line.text, widths, indent)
                # An address is not cut: whoever wants to follow it needs it whole.
                for link in line.links:
                    yield (Part(" " * (indent + 2) + link.url, "dim"),)


def _heading(section: Section, widths: _Widths) -> Iterator[Row]:
    heading = Part("  "), Part(section.heading, "bold cyan")
    gap = " " * (widths.heading - cell_len(section.heading) + 3) if section.remark else ""
    if 2 + cell_len(section.heading + gap + section.remark) <= widths.line:
        yield *heading, Part(gap + section.remark)
        return
    yield from _wrapped(section.heading, widths, 2, "bold cyan")
    if section.remark:
        yield from _wrapped(section.remark, widths, 2)


def _crew(line: Crew, indent: int, widths: _Widths) -> Iterator[Row]:
    start = f"{line.name}{' ' * (widths.name - cell_len(line.name) + 2)}{line.agency}"
    if indent + widths.name + 2 + widths.agency > widths.line:
        told = ", ".join(filter(None, (line.name, line.agency, line.remark)))
        yield from _wrapped(told, widths, indent)
        return
    if not line.remark:
        yield (Part(" " * indent + start),)
        return
    start += " " * (widths.agency - cell_len(line.agency) + 3)
    yield from _hanging(start, line.remark, widths, indent, widths.remark)


def _columns(values: Sequence[object]) -> str:
    cells = zip(map(str, values), TALLY_WIDTHS, strict=True)
    return "".join(cell.rjust(width) for cell, width in cells)


def _tally(line: Tally, end: int, texts: int) -> Iterator[Row]:
    """``end`` is where the label ends, ``texts`` how wide the words behind it are."""
    label = " " * (end - cell_len(line.label)) + line.label + "   "
    first, *rest = _cut(line.text, texts)
    text = first + " " * (texts - cell_len(first))
    yield (Part(f"{label}{text}    {_columns(line.numbers)}"),)
    for more in rest:
        yield (Part(" " * len(label) + more),)


def _hanging(start: str, words: str, widths: _Widths, indent: int, longest: int) -> Iterator[Row]:
    """A start and words behind it, wrapped so that they stay in their column.

    Where the column is narrow, and too narrow for the longest of its texts, they stand below.
    """
    room = widths.line - indent - cell_len(start)
    if room < _LEAST_ROOM or room < min(longest, _NARROW):
        yield from _wrapped(start.strip(), widths, indent)
        yield from _wrapped(words, widths, indent + 2)
        return
    first, *rest = _cut(words, room) or [""]
    yield (Part(" " * indent + start + first),)
    for more in rest:
        yield (Part(" " * (indent + cell_len(start)) + more),)


def _wrapped(words: str, widths: _Widths, indent: int = 0, style: str = "") -> Iterator[Row]:
    for line in _cut(words, widths.line - indent):
        yield (Part(" " * indent + line, style),)


def _cut(words: str, width: int) -> list[str]:
    # Most texts fit, and wrapping is the slowest part of an answer.
    if 0 < len(words) <= width:
        return [words]
    return wrap(_TOGETHER.sub(GLUE, words), width, break_on_hyphens=False)
