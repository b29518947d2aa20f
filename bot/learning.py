"""Commands for what is learned from the source: look now, what is held, what is new as CSV."""

import csv
import io
import sqlite3
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from bot.archive.adding import learned_namings
from bot.archive.order import manifest_of
from bot.archive.tables import TABLES, codecs, read_records
from bot.output import write
from bot.refreshing.learned import LearnedFile
from bot.station.domain import Event, Seat
from bot.station.manifest import Manifest

if TYPE_CHECKING:
    from bot.refreshing.refreshing import Looked, Refresher
    from bot.settings import Settings


def refresher(settings: "Settings") -> "Refresher":
    """What looks at the source as it is set."""
    from bot.refreshing.refreshing import Refresher

    return Refresher(LearnedFile(settings.learned), settings.refresh_url, settings.refresh_key)


def refresh(settings: "Settings", open_facts: Callable[[], Manifest], *, dry: bool) -> None:
    """Look at the source once, and tell what that changes; ends with 1 if it is not believed."""
    from bot.refreshing.fetching import Unavailable
    from bot.refreshing.learned import SpentCalls
    from bot.refreshing.refreshing import NotMyTurn

    manifest = open_facts()

    def tell(text: str) -> None:
        click.echo(text, err=True)

    try:
        looked = refresher(settings).look(
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
    count = len(looked.rows)
    held = f"; {len(looked.held)} held, see 'data review'" if looked.held else ""
    rows = f"{count} row{'s' if count != 1 else ''}"
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


def review(settings: "Settings") -> None:
    """Tell what is held, since when and why, and when the source was last believed."""
    file = LearnedFile(settings.learned)
    try:
        held, times = file.held(), file.times()
    except sqlite3.Error as error:
        raise click.ClickException(f"{settings.learned} cannot be used: {error}.") from None
    for one in held:
        write(f"{one.number}  {one.kind}: {one.subject or 'the whole answer'}")
        write(f"    {one.reason}")
        again = f", {one.times} times, last {one.last:%Y-%m-%d %H:%M}" if one.times > 1 else ""
        write(f"    since {one.first:%Y-%m-%d %H:%M} UTC{again}")
    if not held:
        write("Nothing is held.")
    when = times.refreshed
    write(f"Last believed: {when:%Y-%m-%d %H:%M} UTC" if when else "Nothing was learned yet.")


def link(settings: "Settings", manifest: Manifest, number: int, mission: str) -> None:
    """Note that what is held under a number is a flight of ours, from the next look on."""
    known = [one.id for one in manifest.missions]
    if mission not in known:
        raise click.ClickException(f"There is no mission {mission!r}, as soyuz-ms-29 is one.")
    file = LearnedFile(settings.learned)
    taken = {row.mission for row in manifest.mission_ids if row.launch_library}
    if mission in taken:
        raise click.ClickException(f"{mission} is another launch by data/mission_ids.csv.")
    try:
        launch = file.link(number, mission)
    except (OSError, sqlite3.Error) as error:
        raise click.ClickException(f"{settings.learned} cannot be used: {error}.") from None
    if launch is None:
        raise click.ClickException(f"No unknown flight is held under {number}.")
    write(f"{launch} is {mission}; 'data refresh' takes what is told of it.")


def believe_plans(settings: "Settings") -> None:
    """Compare the plans of the next look with none before."""
    try:
        LearnedFile(settings.learned).forget_plans()
    except (OSError, sqlite3.Error) as error:
        raise click.ClickException(f"{settings.learned} cannot be used: {error}.") from None
    write("The plans of the next look are believed, also if most have moved.")


def forget(settings: "Settings", mission: str) -> None:
    """Take back all that was learned of a mission."""
    try:
        count = LearnedFile(settings.learned).forget(mission, datetime.now(UTC))
    except (OSError, sqlite3.Error) as error:
        raise click.ClickException(f"{settings.learned} cannot be used: {error}.") from None
    if not count:
        raise click.ClickException(f"Nothing was learned of {mission!r}.")
    write(f"{count} row{'s' if count != 1 else ''} of {mission} taken back.")


def export(settings: "Settings") -> None:
    """Write what was learned as lines of the data files, each under the name of its file."""
    learned = LearnedFile(settings.learned).learned()
    release = manifest_of(read_records(settings.data_folder))
    rows = {
        "sources": learned.sources,
        "events": learned.events,
        "seats": learned.seats,
        "assignments": learned_namings(release, learned),
    }
    if not learned.missions:
        click.echo("Nothing was learned that could be written.", err=True)
        sys.exit(1)
    for table in TABLES:
        if not rows.get(table.name):
            continue
        text = io.StringIO()
        lines = csv.writer(text, lineterminator="\n")
        for row in rows[table.name]:
            lines.writerow(column.write(getattr(row, column.name)) for column in codecs(table))
        write(f"# {table.file}")
        write(text.getvalue().rstrip("\n"))
    if learned.seats:
        legs = sorted({f"{seat.mission} {seat.leg}" for seat in learned.seats})
        click.echo(f"These take the place of the seats of: {', '.join(legs)}", err=True)
