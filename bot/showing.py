"""A reply on the terminal: as wide as that is, in colour where it has it, help page by page.

What lays it out is imported when there is one: a bot that runs needs none of it.
"""

import os
import shutil
import sys

import click

from bot.output import columns, write
from bot.replies.reply import Reply


def show(replied: Reply) -> None:
    """Print a reply as wide as the terminal is, in colour where it has it."""
    if not sys.stdout.isatty():
        write(replied.text)
        return
    from bot.replies import terminal

    width = columns(sys.stdout)
    if os.environ.get("NO_COLOR"):
        write(terminal.text(replied.card(), replied.notes, width))
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    for row in terminal.lines(replied.card(), replied.notes, width):
        console.print(Text.assemble(*((part.text, part.style) for part in row)))


def show_whole(replied: Reply, *, drawn: bool) -> None:
    """Print a reply; help that is longer than the terminal page by page.

    Where a picture is asked for and is not ``drawn`` into a file, it is told how to get one.
    """
    from bot.replies import terminal

    if sys.stdout.isatty() and replied.ask.question.name == "help":
        text = terminal.text(replied.card(), replied.notes, columns(sys.stdout))
        if text.count("\n") + 1 >= shutil.get_terminal_size().lines:
            click.echo_via_pager(text)
            return
    show(replied)
    if replied.in_picture and not drawn:
        hint = replied.teller().speech.say("--picture FILE.png draws this, or FILE.svg.")
        click.echo(hint, err=True)
