"""Files that are written: the picture of an answer, the numbers behind it, and a calendar."""

from pathlib import Path

import click

from bot.faults import apologising
from bot.pictures.theme import Scheme
from bot.replies import ics, pictures
from bot.replies.reply import Asker, Reply
from bot.saying.speech import Speech
from bot.station.manifest import Manifest


def write_picture(reply: Reply, path: Path, *, light: bool) -> None:
    """Draw a reply into a file; raises ClickException if that cannot be."""
    _check(reply)
    scheme = Scheme.LIGHT if light else Scheme.DARK
    draw = pictures.svg if path.suffix.casefold() == ".svg" else pictures.png
    with apologising():
        content = draw(reply, scheme).content
    _write(path, content)


def write_numbers(reply: Reply, path: Path) -> None:
    """Write the numbers behind the picture of a reply; raises ClickException if none are."""
    _check(reply)
    with apologising():
        content = pictures.table(reply).encode()
    _write(path, content)


def write_calendar(manifest: Manifest, asker: Asker, path: Path) -> None:
    """Write the events to come as a calendar; raises ClickException if that cannot be."""
    with apologising():
        content = ics.calendar(manifest.seen(asker.as_of), asker.clock, Speech(asker.locale))
    _write(path, content)


def _check(reply: Reply) -> None:
    if not pictures.can_be_drawn(reply):
        names = ", ".join(f"/{name}" for name in pictures.drawn_questions())
        raise click.ClickException(
            f"There is no picture of this answer; there are pictures of {names}."
        )


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror}.") from None
