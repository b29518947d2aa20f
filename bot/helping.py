"""The longer pages of help, as files of the package, laid out for a terminal by their topic.

The pages are Markdown, of which they use headings, paragraphs, lists, tables and blocks of code.
"""

import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from importlib.resources import files
from textwrap import wrap

import click

from bot.output import columns, write

PAGES = files("bot") / "help"
# Longer lines are not read well; where there is no terminal they are as long as in most.
WIDEST, USUAL = 100, 80
# No column of a table is made narrower.
NARROWEST = 12
BETWEEN = "  "

_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)
_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
# Code stays as it is, also where a star stands in it.
_MARKED = re.compile(r"(`+)(.+?)\1|\*\*(.+?)\*\*|(?<![\w*])\*(\S(?:[^*]*\S)?)\*(?![\w*])")
_ITEM = re.compile(r"(\s*(?:[-*]|\d+\.) +)(.*)")
_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"\|(?: *:?-+:? *\|)+")


def topics() -> list[str]:
    """The topics of which there is a page."""
    return sorted(page.name.removesuffix(".md") for page in PAGES.iterdir())


def print_page(topic: str | None) -> None:
    """Print a page, or what there is; raises ClickException for another topic."""
    width = min(columns(sys.stdout), WIDEST) if sys.stdout.isatty() else USUAL
    if topic is None:
        longest = max(map(len, topics()))
        for one in topics():
            write(f"iss-crew-bot help {one:<{longest}}  {_page(one).splitlines()[0].lstrip('# ')}")
        return
    if topic not in topics():
        raise click.ClickException(f"There is no page of that; there are {', '.join(topics())}.")
    lines = list(laid_out(_page(topic), width))
    if sys.stdout.isatty() and len(lines) >= shutil.get_terminal_size().lines:
        click.echo_via_pager("\n".join(lines))
    else:
        write("\n".join(lines))


def _page(topic: str) -> str:
    return (PAGES / f"{topic}.md").read_text("utf-8").strip()


def laid_out(page: str, width: int) -> Iterator[str]:
    """The lines of a page, none longer than ``width`` but those of code and of one long word."""
    parts = _COMMENT.sub("", page).split("\n")
    place = 0
    while place < len(parts):
        line, begun = parts[place], place
        place += 1
        if line.startswith("```"):
            while not parts[place].startswith("```"):
                place += 1
            yield from (f"  {one}".rstrip() for one in parts[begun + 1 : place])
            place += 1
        elif line.startswith("#"):
            yield plain(line.lstrip("# ")).upper() if begun == 0 else plain(line.lstrip("# "))
        elif line.startswith("|"):
            while place < len(parts) and parts[place].startswith("|"):
                place += 1
            yield from _table(parts[begun:place], width)
        elif line:
            while place < len(parts) and _goes_on(parts[place]):
                place += 1
            yield from _paragraph(parts[begun:place], width)
        else:
            yield ""


def plain(text: str) -> str:
    """Words without marks of Markdown, but those of code, which it would be mistaken without.

    Of links within the pages only their words are left.
    """
    text = _LINK.sub(lambda m: f"{m[1]} ({m[2]})" if "://" in m[2] else m[1], text)
    return _MARKED.sub(lambda m: m[0] if m[1] else (m[3] and plain(m[3])) or m[4], text)


def _goes_on(line: str) -> bool:
    """Whether a line belongs to the paragraph or item before it."""
    return bool(line) and not line.startswith(("```", "#", "|")) and not _ITEM.match(line)


def _paragraph(lines: Sequence[str], width: int) -> Iterator[str]:
    item = _ITEM.match(lines[0])
    mark, first = (item[1], item[2]) if item else ("", lines[0])
    words = " ".join([first, *(line.strip() for line in lines[1:])])
    yield from _filled(plain(words), width, mark, " " * len(mark))


def _filled(words: str, width: int, first: str = "", later: str = "") -> list[str]:
    return wrap(
        words,
        width,
        initial_indent=first,
        subsequent_indent=later,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _table(lines: Sequence[str], width: int) -> Iterator[str]:
    """Columns as wide as what they hold, the widest narrowed until all fit; the head underlined."""
    told = [line for line in lines if not _RULE.fullmatch(line)]
    rows = [[plain(cell).replace("`", "") for cell in _cells(line)] for line in told]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    room = width - len(BETWEEN) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > NARROWEST:
        widths[widths.index(max(widths))] -= 1
    for number, row in enumerate(rows):
        cells = [_filled(cell, room) or [""] for cell, room in zip(row, widths, strict=True)]
        for at in range(max(map(len, cells))):
            parts = [
                (cell[at] if at < len(cell) else "").ljust(room)
                for cell, room in zip(cells, widths, strict=True)
            ]
            yield BETWEEN.join(parts).rstrip()
        if not number:
            yield BETWEEN.join("-" * one for one in widths)


def _cells(line: str) -> list[str]:
    """The cells of a row of a table; a bar behind a backslash divides none."""
    inside = line.strip().removeprefix("|").removesuffix("|")
    return [cell.strip().replace("\\|", "|") for cell in _BAR.split(inside)]
