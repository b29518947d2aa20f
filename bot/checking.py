"""Commands for whoever edits the data: which folder is meant, what is wrong in it, its order."""

import sqlite3
import sys
from pathlib import Path

import click

from bot.archive import storage
from bot.archive.checks import problems_of
from bot.archive.describing import describe
from bot.archive.order import disorder, manifest_of, sort_folder
from bot.archive.past import moved_past
from bot.archive.tables import MOST_PROBLEMS, BadData, Records, read_records
from bot.choosing import Unusable
from bot.output import counted, write
from bot.settings import Settings
from bot.station.grades import Grade, grades
from bot.station.manifest import Manifest


def edited_folder(settings: Settings) -> Path:
    """The data folder that is meant by whoever names none.

    It is the chosen one; else, inside of a clone of the program, the clone's; else the one
    that the program brings along.
    """
    if settings.data is None:
        here = Path.cwd()
        for place in (here, *here.parents):
            if (place / "bot" / "archive" / "schema.sql").is_file() and (place / "data").is_dir():
                return place / "data"
    return settings.data_folder


def check_folder(folder: Path, settings: Settings) -> None:
    """Tell every problem of a folder, then what is only worth a look; ends with 1 if any is bad."""
    records = read_records(folder)
    problems = problems_of(records)
    for problem in problems:
        write(str(problem))
    if problems:
        more = " or more" if len(problems) >= MOST_PROBLEMS else ""
        write(f"{folder}: {counted(len(problems), 'problem')}{more}")
        sys.exit(1)
    doubts = list(disorder(records))
    for doubt in doubts:
        write(f"warning: {doubt}")
    if doubts:
        write("Rows may stand in any order; 'data sort' puts them in this one.")
    _tell_past(records, folder, settings)
    _tell_grades(manifest_of(records))
    write(f"{folder}: no problems")
    if folder.resolve() != settings.data_folder.resolve():
        write(f"The bot reads {settings.data_folder}; ISS_BOT_DATA names another folder.")


def _tell_grades(manifest: Manifest) -> None:
    """How many minutes of dockings and undockings rest on what."""
    found = grades(manifest)
    if found:
        write(
            f"Dockings and undockings to the minute: {found[Grade.A]} told by an agency (A),"
            f" {found[Grade.B]} by two sources (B), {found[Grade.C]} by one (C)"
        )


def _tell_past(records: Records, folder: Path, settings: Settings) -> None:
    former = _facts_before(folder, settings)
    moved = list(moved_past(records, former)) if former else []
    for problem in moved:
        write(f"warning: {problem}")


def _facts_before(folder: Path, settings: Settings) -> Manifest | None:
    """The facts as they were built of the folder last, or those that the bot reads."""
    shipped = settings.data_folder
    if folder.resolve() == shipped.resolve():
        try:
            return storage.read(settings.database)
        except (sqlite3.Error, ValueError, LookupError, TypeError):
            return None
    try:
        return storage.open_manifest(shipped, settings.database)
    except (BadData, OSError, sqlite3.Error):
        return None


def describe_folder(folder: Path) -> None:
    """Write what the tables are into a folder, for other programs."""
    try:
        written = describe(folder)
    except FileNotFoundError:
        raise click.ClickException(
            f"{folder} is no data folder: none of its files is there."
        ) from None
    except OSError as error:
        raise click.ClickException(f"{folder} cannot be written: {error}.") from None
    for path in written:
        write(f"{path}: written")


def sort_rows(folder: Path) -> None:
    """Put the rows of a folder's files in order and tell which changed."""
    try:
        changed = sort_folder(folder)
    except BadData as error:
        raise click.ClickException(f"{error}\nNothing was sorted.") from None
    except OSError as error:
        raise click.ClickException(f"{folder} cannot be written: {error}.") from None
    for name in changed:
        write(f"{folder / name}: sorted")
    if not changed:
        write(f"{folder}: in order already")


def build_database(path: Path | None, settings: Settings) -> None:
    """Build the mission database; raises ClickException if that cannot be."""
    target = path or settings.database
    try:
        if path is not None:
            storage.check_replaceable(path)
        manifest = storage.build(settings.data_folder, target)
    except storage.NotOurs as error:
        raise click.ClickException(
            f"{target} is there already and is not replaced: {error}."
        ) from None
    except BadData as error:
        raise Unusable(f"{error}\nNothing was built.") from None
    except (OSError, sqlite3.Error) as error:
        raise click.ClickException(f"{target} cannot be written: {error}.") from None
    write(f"{target}: {len(manifest.missions)} missions, {len(manifest.people)} people")
