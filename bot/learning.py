"""Commands for what is learned from the source: look now, and what is new as a diff of data/.

Those that only read what was learned do not wait for what calls the source or a server.
"""

import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from bot.archive.differing import diff
from bot.output import counted, write
from bot.refreshing.learned import LearnedFile, SpentCalls
from bot.station.domain import Event, Seat
from bot.station.manifest import Manifest

if TYPE_CHECKING:
    from pathlib import Path

    from bot.refreshing.refreshing import Looked, Refresher
    from bot.settings import Settings


def refresher(settings: "Settings", learned: "Path") -> "Refresher":
    """What looks at the source as it is set, and keeps what it ``learned`` there."""
    from bot.refreshing.refreshing import Refresher

    return Refresher(LearnedFile(learned), settings.refresh_url, settings.refresh_key)


@contextmanager
def changing(settings: "Settings") -> Iterator[None]:
    """Change what was learned; where machines share it, on all of them."""
    if settings.server is None:
        yield
        return
    from bot.announcements.store import StoreError
    from bot.refreshing.refreshing import NotMyTurn
    from bot.sharing import changed

    try:
        with changed(settings.server, LearnedFile(settings.learned)):
            yield
    except NotMyTurn:
        raise click.ClickException("Another process looks now; try again in a minute.") from None
    except StoreError as error:
        raise click.ClickException(
            f"The state on {settings.server} cannot be used: {error}."
        ) from None


def refresh(settings: "Settings", open_facts: Callable[[], Manifest], *, dry: bool) -> None:
    """Look at the source once, and tell what that changes; ends with 1 if it is not believed."""
    from bot.refreshing.fetching import Unavailable
    from bot.refreshing.refreshing import NotMyTurn

    manifest = open_facts()

    def tell(text: str) -> None:
        click.echo(text, err=True)

    try:
        with nullcontext() if dry else changing(settings):
            looked = refresher(settings, settings.learned).look(
                manifest, lambda: datetime.now(UTC), keep=not dry, tell=tell
            )
    except NotMyTurn:
        raise click.ClickException("Another process looks now; try again in a minute.") from None
    except SpentCalls as spent:
        raise click.ClickException(f"Nothing was asked: {spent}.") from None
    except Unavailable as fault:
        raise click.ClickException(
            f"{settings.refresh_url}: {fault}. Nothing was changed."
        ) from None
    except (OSError, sqlite3.Error) as error:
        raise click.ClickException(f"{settings.learned} cannot be used: {error}.") from None
    if looked.refused:
        raise click.ClickException(
            f"The answer is not believed, and nothing was changed.\n{looked.refused.kind}:"
            f" {looked.refused.reason}"
        )
    for line in _changes(looked, manifest):
        write(line)
    write(_outcome(looked, dry=dry))


def _outcome(looked: "Looked", *, dry: bool) -> str:
    held = f"; {len(looked.held)} held, see 'data review'" if looked.held else ""
    rows = counted(len(looked.rows), "row")
    return f"{rows} would be added{held}" if dry else f"{rows} added{held}"


def _changes(looked: "Looked", manifest: Manifest) -> Iterator[str]:
    lines = [_change(row, manifest) for row in looked.rows]
    lines += [(one.subject, "held", str(one.kind), one.reason) for one in looked.held]
    widths = [max(len(line[place]) for line in lines) for place in range(3)] if lines else []
    for line in lines:
        cells = [cell.ljust(width) for cell, width in zip(line, widths, strict=False)]
        yield "  ".join([*cells, line[3]])


def _change(row: Event | Seat, manifest: Manifest) -> tuple[str, str, str, str]:
    if isinstance(row, Seat):
        return row.mission, f"seat {row.leg}", row.person, row.role
    known = manifest.event(row.mission, row.event)
    was = f"was {known.standing} {known.at}" if known and known.at else "was not known"
    at = f", {row.port}" if row.port else ""
    return row.mission, str(row.event), f"{row.standing} {row.at}{at}", was


def export(settings: "Settings") -> None:
    """Write what was learned and the release lacks as a diff of the data files."""
    text = diff(settings.data_folder, LearnedFile(settings.learned).learned())
    if not text:
        click.echo("Nothing was learned that the data files lack.", err=True)
        sys.exit(1)
    write(text.rstrip("\n"))
