"""The terminal: ask, chat, calendar, help, run, doctor, due, data and state, as commands.

Whoever asks one question waits for each import, so what only some commands need is imported
by them, and whole groups of commands are when one of theirs is used.
"""

import gc
import os
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bot.choosing import chosen_settings, settings_at_hand
from bot.errors import AskError
from bot.facts import open_facts
from bot.faults import apologising
from bot.given import Instant, Knowledge, NewFile, PictureFile, ShardsGiven
from bot.output import OutputLost, give_up, settle_streams, wrapped, write, write_json
from bot.questions.slash import is_slash
from bot.reading.when import MAX_LENGTH
from bot.reading.zones import find_zone
from bot.replies.reply import Asker, refusal, reply
from bot.settings import program
from bot.showing import show, show_whole
from bot.station.worked_out import unlooked
from bot.usage import ASKED, EXAMPLES, Commands

if TYPE_CHECKING:
    from bot.announcements.shards import Shards
    from bot.station.manifest import Manifest


def main() -> None:
    """The command line, under whatever name it was started."""
    settle_streams()
    # What is imported stays for good; to look it through again and again would hold up answers.
    gc.freeze()
    gc.enable()
    try:
        cli(prog_name=program())
    except OutputLost as lost:
        sys.exit(give_up(lost))


@click.group(
    cls=Commands,
    later={"data": "bot.data_commands", "state": "bot.state_commands"},
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
    manifest = _opened(words=not is_slash(text))
    if explain:
        from bot.understanding.explaining import explained

        write("\n".join(explained(text, asker.scene(manifest.seen(asker.as_of)))))
        return
    if as_json and text == "-":
        from bot import batch

        for answer in batch.answers(sys.stdin, manifest, asker):
            write_json(answer)
        return
    if text == "-":
        raise click.UsageError("Lines are read with --json: ask --json -")
    try:
        # Of one question little becomes garbage, and much is imported.
        with apologising(), unlooked():
            replied = reply(text, manifest, asker)
        if picture or table:
            from bot.drawing import write_numbers, write_picture

            if picture:
                write_picture(replied, picture, light=light)
            if table:
                write_numbers(replied, table)
        with apologising():
            if as_json:
                write_json(replied.machine())
            else:
                show_whole(replied, drawn=picture is not None)
            if sources and not as_json:
                write()
                show(replace(replied, tells_sources=True))
    except AskError as error:
        refused = refusal(error, manifest, asker)
        if as_json:
            from bot import batch

            write_json(batch.error_object(error, refused))
        else:
            labels = [f"  {place}  {label}" for place, label in enumerate(refused.labels, start=1)]
            click.echo("\n".join([wrapped(refused.text, sys.stderr), *labels]), err=True)
        sys.exit(1)


def _opened(*, words: bool) -> "Manifest":
    """The facts; for plain ``words`` those of all languages are made ready as well."""
    settings = chosen_settings()
    if words:
        from bot.words import open_words

        open_words(settings.words)
    return open_facts(settings)


def _asker(now: datetime | None, as_of: datetime | None, locale: str | None, zone: str) -> Asker:
    found = find_zone(zone[:MAX_LENGTH])
    if found is None:
        raise click.BadParameter(
            f"there is no zone {zone[:40]!r}; try Europe/Moscow or UTC+3", param_hint="--zone"
        )
    chosen = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    language = locale or next(filter(None, chosen), "en").split(".")[0]
    return Asker(now or datetime.now(UTC), as_of, language, *found)


@cli.command(help="Ask one question after another at a prompt.")
@_asking
def chat(now: datetime | None, as_of: datetime | None, locale: str | None, zone: str) -> None:
    from bot.prompt import converse

    manifest = _opened(words=True)

    def asker() -> Asker:
        return _asker(now, as_of, locale, zone)

    converse(manifest, asker, show)


@cli.command(help="Write what is to come as a calendar, plans as tentative.")
@click.argument("path", metavar="FILE", type=NewFile())
@_asking
def calendar(
    path: Path, now: datetime | None, as_of: datetime | None, locale: str | None, zone: str
) -> None:
    from bot.drawing import write_calendar

    write_calendar(open_facts(chosen_settings()), _asker(now, as_of, locale, zone), path)


@cli.command("help", help="Print a longer page of help, or which there are.")
@click.argument("topic", required=False)
def help_(topic: str | None) -> None:
    from bot import helping

    helping.print_page(topic)


@cli.command(help="Run the Discord bot.")
@click.option("--shards", type=ShardsGiven(), help="Only these shards of a very large bot: 0-3/16.")
def run(shards: "Shards | None") -> None:
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

    settings, mistakes = settings_at_hand()
    examine(settings, lambda: open_facts(settings), mistakes)


@cli.command(help="List what will be posted in Discord, when and where.")
@click.option("--within", default="7d", help="How far to look ahead: 12h, 7d, 60d.")
@click.option("--now", type=Instant(), help="From when on.")
def due(within: str, now: datetime | None) -> None:
    from bot import keeping

    settings = chosen_settings()
    ahead = keeping.read_within(within)
    keeping.print_due(settings, open_facts(settings), now or datetime.now(UTC), ahead)
