"""Card -> terminal: lines of at most 72 columns, the same with and without colour."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from rich.cells import cell_len
from rich.text import Text

from bot.replies.card import Card, Crew, Entry, Line, Section

WIDTH = 72


def text(card: Card, notes: Sequence[str] = ()) -> str:
    """The card as plain text."""
    return "\n".join(line.plain.rstrip() for line in lines(card, notes))


def lines(card: Card, notes: Sequence[str] = ()) -> Iterator[Text]:
    """The card line by line, with styles for those who can show them.

    ``notes`` tell how something was read; they come first.
    """
    for note in notes:
        yield from _wrapped(note, style="italic")
    yield from _wrapped(card.title, style="bold")
    yield from _wrapped(card.description)
    columns = _columns(card.sections)
    heading = max((cell_len(s.heading) for s in card.sections if s.remark), default=0)
    for index, section in enumerate(card.sections):
        if index == 0 or section.apart:
            yield Text("")
        if not section.apart:
            yield _heading(section, heading)
        indent = 2 if section.apart else 4
        labels = max((cell_len(e.label) for e in section.lines if isinstance(e, Entry)), default=0)
        for line in section.lines:
            yield from _line(line, indent, columns, labels)
    if card.footer:
        yield Text("")
        yield from _wrapped(
            " ".join(f"{part[:1].upper()}{part[1:]}." for part in card.footer), style="dim"
        )


def _wrapped(words: str, indent: int = 0, style: str = "") -> Iterator[Text]:
    for line in wrap(words, WIDTH - indent, break_long_words=True, break_on_hyphens=False):
        yield Text(" " * indent + line, style=style)


def _heading(section: Section, width: int) -> Text:
    heading = Text("  ")
    heading.append(section.heading, style="bold cyan")
    if section.remark:
        heading.append(" " * (width - cell_len(section.heading) + 3) + section.remark)
    return heading


def _columns(sections: Iterable[Section]) -> tuple[int, int]:
    crew = [line for section in sections for line in section.lines if isinstance(line, Crew)]
    return (
        max((cell_len(line.name) for line in crew), default=0),
        max((cell_len(line.agency) for line in crew), default=0),
    )


def _line(line: Line, indent: int, columns: tuple[int, int], labels: int) -> Iterator[Text]:
    if isinstance(line, str):
        inner = len(line) - len(line.lstrip())
        yield from _wrapped(line.strip(), indent + inner)
        return
    if isinstance(line, Crew):
        start = f"{line.name}{' ' * (columns[0] - cell_len(line.name) + 2)}{line.agency}"
        if not line.remark:
            yield Text(" " * indent + start)
            return
        start += " " * (columns[1] - cell_len(line.agency) + 3)
        yield from _hanging(start, line.remark, indent)
        return
    gap = " " * (labels - cell_len(line.label))
    label = line.label + gap if line.left else gap + line.label
    yield from _hanging(f"{label}   ", line.text, indent)


def _hanging(start: str, words: str, indent: int) -> Iterator[Text]:
    """A start and words behind it, wrapped so that they stay in their column."""
    room = WIDTH - indent - cell_len(start)
    if room < 16:
        yield Text(" " * indent + start.rstrip())
        yield from _wrapped(words, indent + 2)
        return
    first, *rest = wrap(words, room, break_on_hyphens=False) or [""]
    yield Text(" " * indent + start + first)
    for more in rest:
        yield Text(" " * (indent + cell_len(start)) + more)
