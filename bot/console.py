"""The terminal: ask, chat, run, due, data and state, as commands."""

import gc
import os
import sqlite3
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from bot import batch, checking, helping, keeping, learning, reporting, reviewing
from bot.announcements.shards import Shards
from bot.archive import storage
from bot.archive.tables import BadData
from bot.choosing import Unusable, chosen_settings
from bot.drawing import PictureFile, write_calendar, write_numbers, write_picture
from bot.errors import AskError
from bot.faults import apologising
from bot.given import Instant, Knowledge, NewFile, Place, ShardsGiven
from bot.output import OutputLost, give_up, settle_streams, wrapped, write, write_json
from bot.reading.dates.typed import MAX_LENGTH
from bot.reading.zones import find_zone
from bot.refreshing.learned import LearnedFile
from bot.refreshing.reports import Report, Settled
from bot.replies.reply import Asker, refusal, reply
from bot.settings import Settings, program
from bot.showing import show, show_whole
from bot.state_commands import state
from bot.station.manifest import Manifest
from bot.understanding.explaining import explained
from bot.usage import ASKED, EXAMPLES, Commands


def main() -> None:
    """The command line, under whatever name it was started."""
    settle_streams()
    # What is imported stays for good; to look it through again and again would hold up answers.
    gc.freeze()
    try:
        cli(prog_name=program())
    except OutputLost as lost:
        sys.exit(give_up(lost))


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Who is, was and will be aboard the International Space Station.",
    epilog=EXAMPLES,
)
@click.version_option(package_name="iss-crew-bot", prog_name="iss-crew-bot")
def cli() -> None:
    pass


def _asking(command: Any) -> Any:
    for option in (
        click.option("--now", type=Instant(), help="What 'next' and 'yesterday' are counted from."),
        click.option(
            "--as-of",
            type=Knowledge(),
            help="Answer with what was known then; a day counts to its end.",
        ),
        click.option(
            "--locale", default=None, help="Language of the answer: en or ru; yours if left out."
        ),
        click.option("--zone", default="UTC", help="Zone of dates without one: Europe/Moscow."),
    ):
        command = option(command)
    return command


@cli.command(
    help="Answer one question: a command as in Discord, or plain words.\n\n"
    "With --json and '-' in its place, questions are read line by line.",
    epilog=ASKED,
)
@click.argument("words", nargs=-1)
@click.option(
    "--json", "as_json", is_flag=True, help="Print one object for machines; '-' reads lines."
)
@click.option("--explain", is_flag=True, help="Show how the words are read, and why.")
@click.option("--sources", is_flag=True, help="Show below where the answer comes from.")
@click.option("--picture", type=PictureFile(), help="Draw the answer too: a .png or .svg file.")
@click.option("--light", is_flag=True, help="Draw on a light ground; it is dark otherwise.")
@click.option("--csv", "table", type=NewFile(), help="Write the numbers behind the picture.")
@_asking
def ask(
    words: tuple[str, ...],
    as_json: bool,
    explain: bool,
    sources: bool,
    picture: Path | None,
    light: bool,
    table: Path | None,
    now: datetime | None,
    as_of: datetime | None,
    locale: str | None,
    zone: str,
) -> None:
    text = " ".join(words)
    if not text:
        raise click.UsageError('Ask something, e.g.: ask "/aboard 2025-12-01"')
    asker = _asker(now, as_of, locale, zone)
    if text == "-" and (picture or table):
        raise click.UsageError("A picture is of one question, not of many lines.")
    manifest = open_facts(chosen_settings())
    if explain:
        write("\n".join(explained(text, asker.scene(manifest.seen(asker.as_of)))))
        return
    if as_json and text == "-":
        for answer in batch.answers(sys.stdin, manifest, asker):
            write_json(answer)
        return
    if text == "-":
        raise click.UsageError("Lines are read with --json: ask --json -")
    try:
        with apologising():
            replied = reply(text, manifest, asker)
        if picture:
            write_picture(replied, picture, light=light)
        if table:
            write_numbers(replied, table)
        with apologising():
            if as_json:
                write_json(replied.machine())
            else:
                show_whole(replied)
            if sources and not as_json:
                write()
                show(replace(replied, tells_sources=True))
    except AskError as error:
        refused = refusal(error, manifest, asker)
        if as_json:
            write_json(batch.error_object(error, refused))
        else:
            labels = [f"  {place}  {label}" for place, label in enumerate(refused.labels, start=1)]
            click.echo("\n".join([wrapped(refused.text, sys.stderr), *labels]), err=True)
        sys.exit(1)


def _asker(now: datetime | None, as_of: datetime | None, locale: str | None, zone: str) -> Asker:
    found = find_zone(zone[:MAX_LENGTH])
    if found is None:
        raise click.BadParameter(
            f"there is no zone {zone[:40]!r}; try Europe/Moscow or UTC+3", param_hint="--zone"
        )
    chosen = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    language = locale or next(filter(None, chosen), "en").split(".")[0]
    return Asker(now or datetime.now(UTC), as_of, language, *found)


def open_facts(settings: Settings) -> Manifest:
    """The manifest of the chosen data folder; raises Unusable with the reason if there is none."""
    try:
        learned = LearnedFile(settings.learned).learned()
        return storage.open_manifest(settings.data_folder, settings.database, learned)
    except BadData as error:
        raise Unusable(
            f"The data in {settings.data_folder} has problems:\n{error}\n'data check' lists them."
        ) from None
    except (OSError, sqlite3.Error) as error:
        raise Unusable(f"The data in {settings.data_folder} cannot be read: {error}") from None


@cli.command(help="Ask one question after another at a prompt.")
@_asking
def chat(now: datetime | None, as_of: datetime | None, locale: str | None, zone: str) -> None:
    from bot.prompt import converse

    manifest = open_facts(chosen_settings())

    def asker() -> Asker:
        return _asker(now, as_of, locale, zone)

    converse(manifest, asker, show)


@cli.command(help="Write what is to come as a calendar, plans as tentative.")
@click.argument("path", metavar="FILE", type=NewFile())
@_asking
def calendar(
    path: Path, now: datetime | None, as_of: datetime | None, locale: str | None, zone: str
) -> None:
    write_calendar(open_facts(chosen_settings()), _asker(now, as_of, locale, zone), path)


@cli.command("help", help="Print a longer page of help, or which there are.")
@click.argument("topic", required=False)
def help_(topic: str | None) -> None:
    helping.print_page(topic)


@cli.command(help="Run the Discord bot.")
@click.option("--shards", type=ShardsGiven(), help="Only these shards of a very large bot: 0-3/16.")
def run(shards: Shards | None) -> None:
    from bot.discord_app.process import run_bot

    settings = chosen_settings()
    sys.exit(run_bot(settings, lambda: open_facts(settings), shards))


@cli.command(
    help="Tell what is wrong with the bot's surroundings and what to do.\n\n"
    "Looks at token, intents, permissions by server, data, state, clock, disk and source, and"
    " changes none of them. Ends with 1 if anything is wrong."
)
def doctor() -> None:
    from bot.doctor import examine

    settings = chosen_settings()
    examine(settings, lambda: open_facts(settings))


@cli.command(help="List what will be posted in Discord, when and where.")
@click.option("--within", default="7d", help="How far to look ahead: 12h, 7d, 60d.")
@click.option("--now", type=Instant(), help="From when on.")
def due(within: str, now: datetime | None) -> None:
    settings = chosen_settings()
    ahead = keeping.read_within(within)
    keeping.print_due(settings, open_facts(settings), now or datetime.now(UTC), ahead)


cli.add_command(state)


@cli.group(help="Check the data files, and build the mission database from them.")
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
