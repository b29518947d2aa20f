"""The terminal's commands for the state: copy it, put a copy back, carry it over to a server."""

from pathlib import Path

import click

from bot import keeping
from bot.choosing import chosen_settings
from bot.given import NewFile, Place


@click.group(help="Look after the state: subscriptions, and what was posted.")
def state() -> None:
    pass


@state.command(help="Write a copy of the state file to PATH, also while the bot runs.")
@click.argument("path", type=NewFile())
def backup(path: Path) -> None:
    keeping.back_up(chosen_settings(), path)


@state.command(
    help="Put the copy at PATH in place of the state file, which is kept; stop the bot before."
)
@click.argument("path", type=Place(exists=True, dir_okay=False))
def restore(path: Path) -> None:
    keeping.put_back(chosen_settings(), path)


@state.command(
    help="Carry a state file over to the PostgreSQL server that ISS_BOT_STATE names, and check"
    " it; stop the bot before.\n\nWithout PATH it is the file where the program keeps it by"
    " itself."
)
@click.argument("path", type=Place(exists=True, dir_okay=False), required=False)
def move(path: Path | None) -> None:
    keeping.move(chosen_settings(), path)
