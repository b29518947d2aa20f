"""The terminal's commands for the data: check, build, refresh, review and what goes with these."""

from pathlib import Path

import click

from bot import checking, keeping, learning, reporting, reviewing
from bot.choosing import chosen_settings
from bot.facts import open_facts
from bot.given import NewFile, Place
from bot.refreshing.reports import Report, Settled


@click.group(help="Check the data files, and build the mission database from them.")
def data() -> None:
    pass


@data.command(
    help="Ask the source what is new, and keep what is certain. Nothing of anybody is sent."
)
@click.option("--dry-run", is_flag=True, help="Only tell what would change.")
def refresh(dry_run: bool) -> None:
    settings = chosen_settings()
    learning.refresh(settings, lambda: open_facts(settings), dry=dry_run)


@data.command(help="Tell what is held, or was reported wrong, and why; or settle a part of it.")
@click.option(
    "--accept",
    metavar="NUMBER|posts",
    help="What is held under that number is right. 'posts': make posts of the facts as they are.",
)
@click.option("--reject", type=int, metavar="NUMBER", help="It is wrong: go by what is known.")
@click.option(
    "--correct",
    nargs=2,
    type=(int, str),
    metavar="NUMBER VALUE",
    help="This is right instead: a moment, all people of the crew by their ids; or which person or"
    " mission the unknown one is, as soyuz-ms-30.",
)
@click.option("--written", default="", help="Where that is written, for --correct.")
@click.option("--forget", metavar="MISSION", help="Take back what was learned of this mission.")
@click.option(
    "--settle",
    nargs=2,
    type=(int, click.Choice([one.value for one in Settled])),
    metavar="NUMBER corrected|rejected",
    help="The report of that number was right, or was not.",
)
def review(
    accept: str | None,
    reject: int | None,
    correct: tuple[int, str] | None,
    written: str,
    forget: str | None,
    settle: tuple[int, str] | None,
) -> None:
    settings = chosen_settings()
    if accept == reviewing.POSTS:
        keeping.accept_facts(settings, open_facts(settings))
    elif accept is not None:
        reviewing.accept(settings, open_facts(settings), accept)
    elif reject is not None:
        reviewing.reject(settings, reject)
    elif correct:
        reviewing.correct(settings, open_facts(settings), *correct, written)
    elif forget:
        reviewing.forget(settings, forget)
    elif settle:
        reporting.settle(settings, *settle)
    else:
        reviewing.review(settings, lambda: keeping.doubts(settings, open_facts(settings)))
        reporting.tell_waiting(settings)


@data.command(help='Say what is wrong in an answer, for whoever runs the bot: report "/aboard".')
@click.argument("command")
@click.option("--wrong", prompt="What is wrong", help="What is wrong.")
@click.option("--right", prompt="What is right", help="What is right.")
@click.option("--written", prompt="Where that is written", help="Where that is written.")
def report(command: str, wrong: str, right: str, written: str) -> None:
    reporting.report(chosen_settings(), Report(command, wrong, right, written))


@data.command(help="Write what was learned as a diff of the data files, for git apply.")
def export() -> None:
    learning.export(chosen_settings())


@data.command(
    help="Tell every problem of a data folder by file and line; ends with 1 if there is one.\n\n"
    "Without FOLDER it is the one that ISS_BOT_DATA names, or that of the clone you are in."
)
@click.argument("folder", type=Place(exists=True, file_okay=False), required=False)
def check(folder: Path | None) -> None:
    settings = chosen_settings()
    checking.check_folder(folder or checking.edited_folder(settings), settings)


@data.command(help="Put the rows of a data folder in their order; no row is changed.")
@click.argument("folder", type=Place(exists=True, file_okay=False), required=False)
def sort(folder: Path | None) -> None:
    checking.sort_rows(folder or checking.edited_folder(chosen_settings()))


@data.command(
    help="Write datapackage.json, and metadata.json for Datasette, from how the tables are defined."
)
@click.argument("folder", type=Place(exists=True, file_okay=False), required=False)
def describe(folder: Path | None) -> None:
    checking.describe_folder(folder or checking.edited_folder(chosen_settings()))


@data.command(
    help="Build the mission database, at PATH or where the program keeps it.\n\n"
    "Another file than a mission database is not replaced.",
)
@click.argument("path", type=NewFile(), required=False)
def build(path: Path | None) -> None:
    checking.build_database(path, chosen_settings())
