"""Commands for what people say is wrong: report it, list it, settle it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from bot.output import write
from bot.refreshing.learned import LearnedFile
from bot.refreshing.reports import Report, Reports, Settled, TooManyReports, cleaned

if TYPE_CHECKING:
    from bot.settings import Settings

AFTERWARDS = {
    Settled.CORRECTED: "Noted as right; the facts are corrected in data/, or by the source.",
    Settled.REJECTED: "Noted as mistaken.",
}


@contextmanager
def _reports(settings: "Settings") -> Iterator[Reports]:
    try:
        yield Reports(LearnedFile(settings.learned))
    except (OSError, sqlite3.Error) as error:
        raise click.ClickException(f"{settings.learned} cannot be used: {error}.") from None


def report(settings: "Settings", said: Report) -> None:
    """Keep what someone says is wrong, for 'data review'."""
    if not all(map(cleaned, (said.command, said.wrong, said.right, said.written))):
        raise click.UsageError("Say what is wrong, what is right, and where that is written.")
    try:
        with _reports(settings) as reports:
            number = reports.file(said, datetime.now(UTC))
    except TooManyReports:
        raise click.ClickException("So many reports wait that no more are taken.") from None
    write(f"Report {number} waits for 'data review'. Nothing else was changed.")


def tell_waiting(settings: "Settings") -> None:
    """Tell what people say is wrong and nobody has looked at."""
    with _reports(settings) as reports:
        waiting = reports.waiting()
    for one in waiting:
        write(f"Report {one.number}: someone says that the answer to {one.report.command} is wrong")
        write(f"    wrong    {one.report.wrong}")
        write(f"    right    {one.report.right}")
        write(f"    written  {one.report.written}")
        write(f"    on {one.at:%Y-%m-%d %H:%M} UTC")


def settle(settings: "Settings", number: int, found: str) -> None:
    """Note what an operator found of a report, which waits no longer."""
    with _reports(settings) as reports:
        settled = reports.settle(number, Settled(found), datetime.now(UTC))
    if not settled:
        raise click.ClickException(f"No report waits under {number}.")
    write(AFTERWARDS[Settled(found)])
