"""Commands for whoever looks after the posts: what is due, the state file, doubtful facts."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.errors import AskError
from bot.replies.speech import PLAIN, Speech
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.announcements.knowledge import Knowledge
    from bot.announcements.sqlite_store import SqliteStore
    from bot.announcements.store import Known
    from bot.station.manifest import Manifest

MOST_DAYS = timedelta(days=400)


@contextmanager
def open_state(settings: Settings) -> Iterator["SqliteStore"]:
    """The state file; raises ClickException with the reason if it cannot be used."""
    from bot.announcements.sqlite_store import SqliteStore
    from bot.announcements.store import StoreError

    try:
        with closing(SqliteStore(settings.state)) as store:
            yield store
    except (OSError, sqlite3.Error, StoreError) as error:
        raise click.ClickException(
            f"The state file {settings.state} cannot be used: {error}."
        ) from None


def print_due(settings: Settings, manifest: "Manifest", now: datetime, within: timedelta) -> None:
    """Print what will be posted, when and where, by what is known now."""
    from bot.announcements.forecast import coming

    if not settings.state.exists():
        click.echo(f"Nothing is subscribed: there is no state file {settings.state} yet.")
        return
    with open_state(settings) as store:
        subscriptions, known = store.subscriptions(), store.known()
    posts = coming(_knowledge(manifest, known), subscriptions, now, within)
    speech = Speech(style=PLAIN)
    for post in posts:
        due = post.notice.due
        place = post.subscription.place
        click.echo(
            f"{speech.short_day(due)} {due:%H:%M} UTC  server {place.guild}"
            f"  channel {place.channel}  {post.card.title}"
        )
    for one in subscriptions:
        if not one.terms.clock_is_known:
            click.echo(
                f"Skipped: subscription {one.id} of server {one.place.guild}, for its zone"
                f" {one.terms.zone} is not known here. /announce edit sets another."
            )
    paused = [one.id for one in subscriptions if one.pause]
    if paused:
        click.echo(f"Paused: {', '.join(map(str, paused))}.")
    if not posts:
        count = len(subscriptions)
        click.echo(
            f"Nothing is due in that time for {count} subscription{'s' if count != 1 else ''}."
        )


def _knowledge(manifest: "Manifest", known: "Known") -> "Knowledge":
    from bot.announcements.knowledge import Knowledge

    return Knowledge(manifest, known.schedule, known.news)


def read_within(text: str) -> timedelta:
    """A time to look ahead, as 7d or 12h; raises BadParameter."""
    from bot.announcements.reading import read_length

    try:
        return read_length(text, MOST_DAYS)
    except AskError as error:
        raise click.BadParameter(error.text, param_hint="--within") from None


def accept_facts(settings: Settings, manifest: "Manifest") -> None:
    """Take over facts that were held because they looked damaged, and tell what changes."""
    from bot.announcements.knowledge import compare, digest

    now = datetime.now(UTC)
    with open_state(settings) as store:
        known, mark = store.known(), digest(manifest)
        if known.mark == mark:
            click.echo("These facts are accepted already.")
            return
        comparison = compare(known.schedule, known.crews, manifest, now)
        if not store.accept(mark, comparison, now, known.mark):
            raise click.ClickException("Other facts were accepted meanwhile; try again.")
    for doubt in comparison.doubts:
        click.echo(f"Accepted although {doubt}.")
    count = len(comparison.news)
    click.echo(f"Accepted; the plans of {count} mission{'s' if count != 1 else ''} changed.")


def back_up(settings: Settings, target: Path) -> None:
    """Write a whole copy of the state file; the bot may run meanwhile."""
    if target.exists():
        raise click.ClickException(f"{target} is there already; nothing was written.")
    if not settings.state.exists():
        raise click.ClickException(f"There is no state file {settings.state} yet.")
    with open_state(settings) as store:
        store.backup(target)
    click.echo(f"{target}: a copy of {settings.state}")
