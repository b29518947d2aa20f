"""Commands for whoever looks after the posts: what is due, the state file, doubtful facts.

Each imports what it needs of the posts, which takes several times as long as all that is here.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.errors import AskError
from bot.output import counted, write
from bot.saying.speech import PLAIN, Speech
from bot.settings import Settings, learned_beside

if TYPE_CHECKING:
    from bot.announcements.sql_store import SqlStore
    from bot.station.manifest import Manifest

MOST_DAYS = timedelta(days=400)
NO_STATE = (
    "There is no state file {path}.\n"
    "If the bot keeps it elsewhere, name that place in ISS_BOT_STATE; 'help hosting' tells how for"
    " a service."
)

ON_A_SERVER = (
    "The state is kept on {server}, which copies in its own way: pg_dump writes a copy, pg_restore"
    " puts it back."
)


@contextmanager
def open_state(settings: Settings) -> Iterator["SqlStore"]:
    """The state that is there; raises ClickException with the reason if none can be used."""
    from bot.announcements.opening import open_store
    from bot.announcements.store import StoreError

    if settings.server is None and not settings.state.exists():
        raise click.ClickException(NO_STATE.format(path=settings.state))
    try:
        with closing(open_store(settings.kept)) as store:
            yield store
    except (OSError, sqlite3.Error, StoreError) as error:
        raise click.ClickException(f"The {_named(settings)} cannot be used: {error}.") from None


def _named(settings: Settings) -> str:
    return f"state on {settings.server}" if settings.server else f"state file {settings.state}"


def print_due(settings: Settings, manifest: "Manifest", now: datetime, within: timedelta) -> None:
    """Print what will be posted, when and where, by what is known now."""
    from bot.announcements.forecast import coming

    with open_state(settings) as store:
        subscriptions, known = store.subscriptions(), store.known()
    posts = coming(known.knowledge(manifest), subscriptions, now, within)
    # Apart from the list, which another program may read.
    click.echo(f"By the {_named(settings)}:", err=True)
    speech = Speech(style=PLAIN)
    for post in posts:
        due = post.notice.due
        place = post.subscription.place
        write(
            f"{speech.short_day(due)} {due:%H:%M} UTC  server {place.guild}"
            f"  channel {place.channel}  {post.card.title}"
        )
    for one in subscriptions:
        if not one.terms.clock_is_known:
            write(
                f"Skipped: subscription {one.id} of server {one.place.guild}, for its zone"
                f" {one.terms.zone} is not known here. /announce list sets another."
            )
    paused = [one.id for one in subscriptions if one.pause]
    if paused:
        write(f"Paused: {', '.join(map(str, paused))}.")
    if not posts:
        write(f"Nothing is due in that time for {counted(len(subscriptions), 'subscription')}.")


def read_within(text: str) -> timedelta:
    """A time to look ahead, as 7d or 12h; raises BadParameter."""
    from bot.announcements.reading_terms import read_length

    try:
        return read_length(text, MOST_DAYS)
    except AskError as error:
        raise click.BadParameter(str(error), param_hint="--within") from None


def doubts(settings: Settings, manifest: "Manifest") -> tuple[str, ...]:
    """Why no posts are made by these facts until a person accepts them; nothing if they are."""
    from bot.announcements.courier import older
    from bot.announcements.knowledge import compare, digest

    if not settings.state.exists():
        return ()
    with open_state(settings) as store:
        known = store.known()
    if not known.mark or known.mark == digest(manifest):
        return ()
    found = compare(known.schedule, known.crews, manifest, datetime.now(UTC)).doubts
    return (*found, *older(known, manifest))


def accept_facts(settings: Settings, manifest: "Manifest") -> None:
    """Take over facts that were held because they looked damaged, and tell what changes."""
    from bot.announcements.knowledge import compare, digest, turns

    now = datetime.now(UTC)
    with open_state(settings) as store:
        known, mark = store.known(), digest(manifest)
        if known.mark == mark:
            write(f"These facts are accepted already in {settings.kept}.")
            return
        comparison = compare(known.schedule, known.crews, manifest, now)
        found = turns(store.accepted(), manifest, store.watched(), now)
        if not store.accept(mark, replace(comparison, turns=found), now, known.mark):
            raise click.ClickException("Other facts were accepted meanwhile; try again.")
    for doubt in comparison.doubts:
        write(f"Accepted although {doubt}.")
    count = counted(len(comparison.news), "mission")
    write(f"Accepted in {settings.kept}; the plans of {count} changed.")


def back_up(settings: Settings, target: Path) -> None:
    """Write a whole copy of the state file and of what was learned; the bot may run meanwhile."""
    from bot.announcements.sqlite_file import SqliteFile
    from bot.refreshing.copying import copy_learned

    beside = learned_beside(target)
    with open_state(settings) as store:
        if not isinstance(store, SqliteFile):
            raise click.ClickException(ON_A_SERVER.format(server=settings.server))
        if beside.exists():
            raise click.ClickException(f"{beside} is there already; nothing was written.")
        try:
            store.backup(target)
            if settings.learned.exists():
                copy_learned(settings.learned, beside)
        except FileExistsError:
            raise click.ClickException(f"{target} is there already; nothing was written.") from None
        except (OSError, sqlite3.Error) as error:
            raise click.ClickException(f"{target} cannot be written: {error}.") from None
    write(f"{target}: a copy of {settings.state}")
    if beside.exists():
        write(f"{beside}: a copy of {settings.learned}")


def put_back(settings: Settings, copy: Path) -> None:
    """Make the state file what a copy of it is, and tell where the former state is kept."""
    from bot.announcements.restoring import BadCopy, StoreInUse, restore
    from bot.announcements.store import StoreError
    from bot.refreshing.copying import BadLearned, check_learned, put_back_learned

    beside = learned_beside(copy)
    try:
        if beside.exists():
            check_learned(beside)
    except (BadLearned, OSError) as error:
        raise click.ClickException(
            f"{beside} cannot be put back: {error}. Nothing was changed."
        ) from None
    if settings.server:
        raise click.ClickException(ON_A_SERVER.format(server=settings.server))
    path = settings.state
    kept = path.with_name(f"{path.name}.before-{datetime.now(UTC):%Y%m%dT%H%M%SZ}")
    try:
        was_there = restore(copy, path, kept)
    except BadCopy as error:
        raise click.ClickException(
            f"{copy} cannot be put back: {error}. The state file {path} is as it was."
        ) from None
    except StoreInUse as error:
        raise click.ClickException(
            f"The state file {path} is in use: {error}. Stop the bot first; nothing was changed."
        ) from None
    except (OSError, sqlite3.Error, StoreError) as error:
        saved = f" What was there is kept in {kept}." if kept.exists() else ""
        raise click.ClickException(
            f"The state file {path} cannot be replaced: {error}.{saved}"
        ) from None
    write(f"{path}: as it is in {copy}")
    if was_there:
        write(f"{kept}: what was there before")
    if beside.exists():
        former = settings.learned.exists()
        kept = settings.learned.with_name(settings.learned.name + kept.name.removeprefix(path.name))
        try:
            put_back_learned(beside, settings.learned, kept)
        except (OSError, sqlite3.Error) as error:
            raise click.ClickException(f"{settings.learned} cannot be replaced: {error}.") from None
        write(f"{settings.learned}: as it is in {beside}")
        if former:
            write(f"{kept}: what was learned before")


def move(settings: Settings, path: Path | None) -> None:
    """Carry a state file over to the server where the state is kept from now on."""
    from bot.announcements.moving import NotMoved, carried_over
    from bot.announcements.postgres_store import PostgresStore
    from bot.announcements.store import StoreError
    from bot.refreshing.copying import copy_learned

    if settings.server is None:
        raise click.ClickException(
            "Name the server to move to in ISS_BOT_STATE: postgresql://bot:secret@host/database."
        )
    path = path or settings.state
    if not path.exists():
        raise click.ClickException(NO_STATE.format(path=path))
    if not path.is_file():
        raise click.ClickException(f"{path} cannot be moved: it is no plain file.")
    try:
        with closing(PostgresStore(settings.server)) as store:
            moved = carried_over(path, store)
    except NotMoved as reason:
        raise click.ClickException(f"{reason}. Nothing was moved.") from None
    except (OSError, sqlite3.Error, StoreError) as error:
        raise click.ClickException(
            f"{path} cannot be moved to {settings.server}: {error}. Nothing was moved."
        ) from None
    for table, count, digest in moved:
        write(f"{table:<13}{count:>8}  {digest}")
    beside = learned_beside(path)
    if beside.exists() and not settings.learned.exists():
        try:
            settings.learned.parent.mkdir(parents=True, exist_ok=True)
            copy_learned(beside, settings.learned)
        except (OSError, sqlite3.Error) as error:
            raise click.ClickException(f"{settings.learned} cannot be written: {error}.") from None
        write(f"{settings.learned}: a copy of {beside}")
    write(f"Moved to {settings.server} and read back: the same. {path} is left as it was;")
    write("do not start a bot on it any more, for it would post everything once more.")
