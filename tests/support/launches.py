"""Data folders of made-up flights close at hand, and channels subscribed to them."""

import csv
from contextlib import closing
from datetime import UTC, datetime, timedelta

from support.posting import days
from support.worlds import mission, world

from bot.announcements.opening import open_store
from bot.announcements.subscriptions import MOST_SUBSCRIPTIONS, Kind, Place, Terms
from bot.archive.tables import TABLES, codecs

_YES_OR_NO = {True: "yes", False: "no"}


def write_folder(folder, known_to, **launches):
    """Write a data folder in which these ships launch then; before ``known_to`` they have.

    An older ship is docked, so that somebody is aboard.
    """
    home = known_to - timedelta(days=30)
    flights = [
        mission(
            "Old", docking=days(home), undocking=days(home + timedelta(days=400)), crew="Ana Ben"
        )
    ]
    flights += [
        mission(name, launch=days(at), docking=days(at + timedelta(hours=6)), crew=f"{name}-c")
        for name, at in launches.items()
    ]
    manifest = world(*flights, known_to=days(known_to))
    folder.mkdir(exist_ok=True)
    for table in TABLES:
        columns = codecs(table)
        with (folder / table.file).open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow([column.name for column in columns])
            for record in getattr(manifest, table.name):
                cells = [getattr(record, column.name) for column in columns]
                writer.writerow(
                    [
                        _YES_OR_NO[cell] if isinstance(cell, bool) else column.encode(cell)
                        for cell, column in zip(cells, columns, strict=True)
                    ]
                )
    return folder


def add_channels(server, number):
    """So many channels of a LoopbackDiscord, in as few servers as may subscribe them all."""
    guild, made = server.guild, []
    for n in range(number):
        if n and n % MOST_SUBSCRIPTIONS == 0:
            guild = server.add_guild(f"Server {n}", server.owner)
        made.append(server.add_channel(guild, f"c{n}"))
    return made


def subscribe(path, channels, leads=(timedelta(hours=1),), kinds=(Kind.LAUNCH,), since=None):
    """Subscribe these channels of a LoopbackDiscord in the state that is kept at ``path``."""
    begun = since or datetime.now(UTC) - timedelta(minutes=1)
    with closing(open_store(path)) as store:
        return [
            store.add(
                Place(channel.guild.id, channel.id),
                Terms(frozenset(kinds), tuple(leads)),
                channel.guild.owner.id,
                begun,
                None,
                "en",
            )
            for channel in channels
        ]


def deliveries(path):
    """The rows of all posts."""
    with closing(open_store(path)) as store, store._reading() as connection:
        found = connection.execute("SELECT * FROM job WHERE post IS NULL ORDER BY id")
        return [dict(row) for row in found]
