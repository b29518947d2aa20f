"""Commands for what is held: list it, accept, reject or put right one part, take rows back."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from bot.archive.adding import records_of, with_learned
from bot.archive.learned import Learned
from bot.archive.order import manifest_of
from bot.learning import changing
from bot.output import counted, write
from bot.refreshing.holding import HeldRow
from bot.refreshing.learned import LearnedFile
from bot.refreshing.observed import Kind
from bot.refreshing.rows import OPERATOR
from bot.refreshing.ruling import Rows, Rulings, Unfit, accepted, corrected, linked, named
from bot.station.domain import Event, Seat
from bot.station.manifest import Manifest

if TYPE_CHECKING:
    from bot.settings import Settings

# What stands for the facts as a whole, where a number does for a part of an answer.
POSTS = "posts"


@contextmanager
def _rulings(settings: "Settings") -> Iterator[Rulings]:
    try:
        with changing(settings):
            yield Rulings(LearnedFile(settings.learned))
    except Unfit as reason:
        raise click.ClickException(str(reason)) from None
    except (OSError, sqlite3.Error) as error:
        raise click.ClickException(f"{settings.learned} cannot be used: {error}.") from None


def review(settings: "Settings", doubts: Callable[[], tuple[str, ...]]) -> None:
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
        for row in one.rows:
            write(f"    accepted it is  {_words(row)}")
    if posts := doubts():
        write(f"{POSTS}  the facts as a whole: nothing is posted by them")
        for doubt in posts:
            write(f"    {doubt}")
    if not held and not posts:
        write("Nothing is held.")
    when = times.refreshed
    write(f"Last believed: {when:%Y-%m-%d %H:%M} UTC" if when else "Nothing was learned yet.")


def accept(settings: "Settings", manifest: Manifest, number: str) -> None:
    """Learn what is held under a number; raises BadParameter if it is none."""
    if not number.isascii() or not number.isdigit():
        raise click.BadParameter(f"give a number, or '{POSTS}'", param_hint="--accept")
    now = datetime.now(UTC)
    with _rulings(settings) as rulings:
        one = rulings.find(int(number))
        rows = _sound(accepted(one, now), manifest)
        rulings.accept(one, rows, now)
    _told(one, rows, "Accepted")
    if one.kind in (Kind.PLANS_GONE, Kind.FLIGHTS_GONE):
        write("The next look is believed in that; 'data refresh' looks now.")


def reject(settings: "Settings", number: int) -> None:
    """Go by what is known, and tell no more of it until the source says something else."""
    with _rulings(settings) as rulings:
        one = rulings.find(number)
        rulings.reject(one, datetime.now(UTC))
    write(f"Rejected: {one.reason}. It is told again when the source says something else.")


def correct(
    settings: "Settings", manifest: Manifest, number: int, value: str, written: str
) -> None:
    """Learn what a person says is right of what is held under a number."""
    now = datetime.now(UTC)
    with _rulings(settings) as rulings:
        one = rulings.find(number)
        if one.kind == Kind.UNKNOWN_FLIGHT:
            rulings.link(one, linked(value, manifest), now)
            write(f"{one.subject} is {value}; 'data refresh' takes what is told of it.")
        elif one.kind == Kind.UNKNOWN_PERSON:
            stranger, person = named(one, value, manifest)
            rulings.name(one, stranger, person, now)
            write(f"{stranger} is {person}; 'data refresh' takes what is told of them.")
        else:
            rows = _sound(corrected(one, value, manifest, now, written), manifest)
            rulings.correct(one, rows, now)
            _told(one, rows, "Put right")


def forget(settings: "Settings", mission: str) -> None:
    """Take back all that was learned of a mission."""
    try:
        with changing(settings):
            count = LearnedFile(settings.learned).forget(mission, datetime.now(UTC))
    except (OSError, sqlite3.Error) as error:
        raise click.ClickException(f"{settings.learned} cannot be used: {error}.") from None
    if not count:
        raise click.ClickException(f"Nothing was learned of {mission!r}.")
    write(f"{counted(count, 'row')} of {mission} taken back.")


def _sound(rows: Rows, manifest: Manifest) -> Rows:
    """The rows, if they count beside what is known; raises Unfit if they do not."""
    learned = Learned(
        (OPERATOR,),
        tuple(row for row in rows if isinstance(row, Event)),
        tuple(row for row in rows if isinstance(row, Seat)),
    )
    sources = {source.id for source in manifest.sources}
    records, unfit = with_learned(records_of(manifest), learned)
    after = manifest_of(records)
    for row in rows:
        if isinstance(row, Event):
            known = after.event(row.mission, row.event)
            counts = known is not None and known.at == row.at
        else:
            counts = row.person in {seat.person for seat in after.crew(row.mission, row.leg)}
        if unfit or not counts or not {*row.source.split("; ")} <= {*sources, OPERATOR.id}:
            raise Unfit(f"It does not go with what is known of {row.mission}: {_words(row)}.")
    return rows


def _told(one: HeldRow, rows: Rows, what: str) -> None:
    write(f"{what}: {one.kind}, {one.subject or 'the whole answer'}")
    for row in rows:
        write(f"    {_words(row)}")


def _words(row: Event | Seat) -> str:
    if isinstance(row, Seat):
        return f"{row.mission} seat {row.leg} {row.person}, {row.role}"
    return f"{row.mission} {row.event} {row.standing} {row.at}"
