"""The doctor: looks at everything the bot needs, and says in words what is wrong and what to do.

It changes nothing and makes no file of the bot's, whoever runs it; calls to the source are
counted where they were before. It may be asked while the bot runs.
"""

import asyncio
import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from textwrap import fill
from typing import Any

from bot.announcements import schema
from bot.announcements.store import NewerStore, StoreError
from bot.announcements.subscriptions import Place
from bot.choosing import Unusable
from bot.findings import Finding
from bot.learning import refresher
from bot.output import columns, counted, write
from bot.refreshing.fetching import Unavailable
from bot.refreshing.learned import SpentCalls
from bot.refreshing.refreshing import NotMyTurn
from bot.server import ServerAddress
from bot.settings import Settings, looked_in, program
from bot.station.manifest import Manifest

# In bytes: a state file of a large bot and what SQLite writes beside it fit well into it.
ENOUGH_ROOM = 50 << 20
# What is written to see whether there is room.
PROBE = b"\0" * (1 << 20)
# What SQLite tells where the disk is at fault, not the file.
OF_THE_DISK = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN)
ON_A_SERVER = (
    "SELECT to_regclass('subscription') IS NOT NULL,"
    " has_schema_privilege(current_schema(), 'CREATE')"
)
SUBSCRIBED = "SELECT DISTINCT guild, channel FROM subscription ORDER BY guild, channel"


def examine(
    settings: Settings, open_facts: Callable[[], Manifest], mistakes: Sequence[str]
) -> None:
    """Print all findings, ``mistakes`` in the settings first; ends with 1 if anything is wrong."""
    manifest, data = _data(open_facts)
    disk = list(_disk(settings))
    places, state = _state(settings, full=any(one.cure for one in disk))
    found = [
        *_mistaken(mistakes),
        *_discord(settings, places),
        data,
        state,
        *disk,
        _source(settings, manifest),
    ]
    width = max(len(one.about) for one in found)
    for one in found:
        _tell(f"{'WRONG' if one.cure else 'ok':<5}  {one.about:<{width}}", one)
    wrong = len({one.about for one in found if one.cure})
    write(f"\n{wrong} of {len({one.about for one in found})} wrong." if wrong else "\nAll is well.")
    if wrong:
        sys.exit(1)


def _tell(beginning: str, one: Finding) -> None:
    """Print a finding and its cure, both in a column as wide as the terminal leaves."""
    wide, below = columns(sys.stdout), " " * len(beginning)
    for start, text in ((beginning, one.said), (below, one.cure and f"To do: {one.cure}")):
        if text:
            write(fill(f"{start}  {text}", wide, subsequent_indent=f"{below}  "))


def _mistaken(mistakes: Sequence[str]) -> Iterator[Finding]:
    for mistake in mistakes:
        yield Finding(
            "settings",
            mistake,
            f"Put it right; looked in {looked_in()}. What follows is told as if it were not set.",
        )


def _discord(settings: Settings, places: Sequence[Place]) -> list[Finding]:
    if settings.discord_token is None:
        return [
            Finding(
                "token",
                f"DISCORD_TOKEN is not set; looked in {looked_in()}.",
                "Get one in the five steps of the README. For a service name its file:"
                f" {program()} must see the same settings as it.",
            )
        ]
    # Without a token nobody waits for discord.py.
    from bot.discord_app.examining import examine as ask_discord

    now = partial(datetime.now, UTC)
    return asyncio.run(ask_discord(settings.discord_token, places, now, chat=settings.chat))


def _data(open_facts: Callable[[], Manifest]) -> tuple[Manifest | None, Finding]:
    try:
        manifest = open_facts()
    except Unusable as error:
        cure = (
            "'data check' lists every problem; put the rows right, or unset ISS_BOT_DATA to use"
            " those of this release."
        )
        return None, Finding("data", " ".join(error.message.splitlines()[:2]), cure)
    missions = counted(len(manifest.missions), "mission")
    said = f"{missions}; facts reach to {manifest.known_to:%Y-%m-%d}."
    return manifest, Finding("data", said)


# ---------------------------------------------------------------------------------- state


def _state(settings: Settings, *, full: bool) -> tuple[list[Place], Finding]:
    """The subscribed places, and how it is with the state; on a ``full`` disk that is at fault."""
    try:
        if settings.server:
            where, rows = f"on {settings.server}", _on_server(settings.server)
        elif settings.state.exists():
            where, rows = f"in {settings.state}", _in_file(settings.state)
        else:
            return [], Finding("state", f"There is none yet; 'run' makes {settings.state}.")
    except (OSError, sqlite3.Error, StoreError) as error:
        if full and getattr(error, "sqlite_errorcode", 0) & 0xFF in OF_THE_DISK:
            return [], Finding("state", "It can be looked at when there is room on the disk.")
        return [], _unusable(settings, error)
    places = [Place(guild, channel) for guild, channel in rows]
    return places, Finding("state", f"Kept {where}; subscribed: {counted(len(places), 'channel')}.")


def _unusable(settings: Settings, error: Exception) -> Finding:
    if isinstance(error, NewerStore):
        return Finding(
            "state",
            f"What {settings.server or settings.state} has cannot be used: {error}.",
            "Install that release, or put back a copy that was made before it.",
        )
    if settings.server:
        return Finding(
            "state",
            f"That on {settings.server} cannot be used: {error}.",
            "Look whether the server runs and takes connections from here, and whether name,"
            " password and database in ISS_BOT_STATE are right. Posts wait until then; answers"
            " go on.",
        )
    if schema.is_busy(error):
        cure = "Another program holds it; end that, and keep it on no network file system."
    else:
        cure = (
            "Name another place in ISS_BOT_STATE, or stop the bot and put a copy back with"
            f" '{program()} state restore FILE'; it has to be a file that this user may write."
        )
    return Finding("state", f"{settings.state} cannot be used: {error}.", cure)


def _in_file(path: Path) -> list[Any]:
    """The subscribed places of a state file, which is looked through but not changed."""
    if not path.is_file():
        raise OSError("it is no plain file")
    if not os.access(path, os.R_OK | os.W_OK):
        raise PermissionError("this user may not write it")
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True)) as file:
        applied = schema.migrations(file)
        (fine,) = file.execute("PRAGMA quick_check(1)").fetchone()
        if fine != "ok":
            raise sqlite3.DatabaseError(f"it is damaged ({fine})")
        # Whether it can be written at all; nothing is.
        file.execute("BEGIN IMMEDIATE")
        file.rollback()
        return file.execute(SUBSCRIBED).fetchall() if "announcements" in applied else []


def _on_server(address: ServerAddress) -> list[Any]:
    """The subscribed places of a server, whose tables are neither made nor brought up to date."""
    try:
        import psycopg
    except ImportError:
        raise StoreError("psycopg is missing: pip install '.[postgres]' in the clone") from None
    try:
        with psycopg.connect(address.url, connect_timeout=5, autocommit=True) as server:
            made, may_make = server.execute(ON_A_SERVER).fetchone() or (False, False)
            if not made and not may_make:
                raise StoreError("there is no state yet, and its user may make no tables")
            if not made:
                return []
            applied = {name for (name,) in server.execute("SELECT name FROM migration")}
            if applied - schema.MIGRATIONS.keys():
                raise NewerStore("it was made by a newer release of the bot")
            return server.execute(SUBSCRIBED.encode()).fetchall()
    except psycopg.Error as error:
        raise StoreError(address.without_secrets(" ".join(str(error).split()))) from None


# ------------------------------------------------------------------------- disk and source


def _disk(settings: Settings) -> Iterator[Finding]:
    """Whether there is room, and may be written, where the bot writes."""
    for folder in dict.fromkeys((settings.state.parent, settings.database.parent)):
        there = next(one for one in (folder, *folder.parents) if one.is_dir())
        try:
            with tempfile.TemporaryFile(dir=there) as file:
                file.write(PROBE)
                file.flush()
                os.fsync(file.fileno())
            free = shutil.disk_usage(there).free
        except OSError as error:
            yield Finding(
                "disk",
                f"In {there} nothing can be written: {error.strerror or error}.",
                f"Make room there, or let this user ({_who()}) write to it; ISS_BOT_STATE and"
                " XDG_CACHE_HOME name other places.",
            )
            continue
        cure = "Make room: without it no post is sent." if free < ENOUGH_ROOM else ""
        yield Finding("disk", f"{free / 1e6:,.0f} MB free in {there}.", cure)


def _who() -> str:
    return f"number {os.getuid()}" if hasattr(os, "getuid") else "that of this terminal"


def _source(settings: Settings, manifest: Manifest | None) -> Finding:
    """Whether what the source tells is believed; nothing of it is kept."""
    if not settings.refresh:
        return Finding("source", "Nobody is asked for news, as ISS_BOT_REFRESH is off.")
    if manifest is None:
        return Finding("source", "It is compared with the data, which have to be right first.")
    url = settings.refresh_url
    try:
        with _counted(settings) as file:
            looked = refresher(settings, file).look(
                manifest, partial(datetime.now, UTC), keep=False
            )
    except (NotMyTurn, SpentCalls):
        return Finding("source", f"{url} was asked by another just now, as often as it may be.")
    except Unavailable as fault:
        return Finding(
            "source",
            f"{url}: {fault}.",
            "Look whether this machine may connect to it, and whether ISS_BOT_REFRESH_URL and"
            " ISS_BOT_REFRESH_KEY are right; the bot asks again by itself. ISS_BOT_REFRESH=off"
            " asks nobody.",
        )
    except (OSError, sqlite3.Error) as error:
        return Finding(
            "source",
            f"What was learned, in {settings.learned}, cannot be used: {error}.",
            "Put a copy back with 'state restore', or move the file away; then all is asked anew.",
        )
    if looked.refused:
        return Finding(
            "source",
            f"{url} is not believed: {looked.refused.reason}.",
            "Look whether ISS_BOT_REFRESH_URL is right. If it is, the source has trouble: the facts"
            " stay as they are, and the bot asks again by itself.",
        )
    count = len(looked.held)
    held = f"; {counted(count, 'thing')} held, see 'data review'" if count else ""
    return Finding("source", f"{url} answers and is believed{held}.")


@contextmanager
def _counted(settings: Settings) -> Iterator[Path]:
    """Where calls are counted: in what was learned, or where there is none in a passing place.

    One that another user makes could not be written by the bot.
    """
    if settings.learned.exists():
        yield settings.learned
        return
    with tempfile.TemporaryDirectory(prefix="iss-crew-bot-") as place:
        yield Path(place) / settings.learned.name
