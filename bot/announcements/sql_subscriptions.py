"""Subscriptions, and the servers that they are of."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from bot.announcements import rows, statements
from bot.announcements.engine import Connection, Engine
from bot.announcements.shards import EVERY, Shards
from bot.announcements.store import KeptAlready, Skipped, TooMany
from bot.announcements.subscriptions import MOST_SUBSCRIPTIONS, Place, Subscription, Terms


class SqlSubscriptions(Engine):
    """The part of the store that keeps what managers have settled."""

    def subscriptions(self, guild: int | None = None) -> tuple[Subscription, ...]:
        """Those of a server, or all, in the order in which they were made."""
        with self._reading() as connection:
            found = connection.execute(
                "SELECT * FROM subscription WHERE :guild IS NULL OR guild = :guild ORDER BY id",
                {"guild": guild},
            )
            return tuple(rows.subscription(row) for row in found)

    def add(
        self,
        place: Place,
        terms: Terms,
        by: int,
        since: datetime,
        role: int | None,
        locale: str,
        *,
        pictures: bool = False,
    ) -> Subscription:
        """Keep a new subscription; raises KeptAlready or TooMany."""
        made = Subscription(0, place, terms, by, since, role, locale, pictures=pictures)
        with self._writing() as connection:
            _require_unlike_others(connection, made)
            (number,) = connection.execute(
                "SELECT count(*) FROM subscription WHERE guild = ?", (place.guild,)
            ).fetchone()
            if number >= MOST_SUBSCRIPTIONS:
                raise TooMany(f"server {place.guild} has {number} subscriptions")
            columns = rows.subscription_columns(made)
            names, marks = ", ".join(columns), ", ".join(f":{name}" for name in columns)
            statement = f"INSERT INTO subscription ({names}) VALUES ({marks}) RETURNING id"  # noqa: S608
            (number,) = connection.execute(statement, columns).fetchone()
            connection.execute(
                "INSERT INTO server VALUES (?, NULL)"
                " ON CONFLICT (guild) DO UPDATE SET left_at = NULL",
                (place.guild,),
            )
        return replace(made, id=number)

    def change(self, changed: Subscription, now: datetime) -> bool:
        """Put a subscription in place of the one with its id, from now on; False if it is gone.

        Raises KeptAlready if it would become as another one is.
        """
        with self._writing() as connection:
            row = connection.execute(
                "SELECT * FROM subscription WHERE id = ?", (changed.id,)
            ).fetchone()
            if row is None:
                return False
            old = rows.subscription(row)
            anew = (old.place, old.terms) != (changed.place, changed.terms)
            if anew:
                _require_unlike_others(connection, changed)
            since = now if anew else old.since
            columns = rows.subscription_columns(replace(changed, since=since))
            settings = ", ".join(f"{name} = :{name}" for name in columns)
            statement = f"UPDATE subscription SET {settings} WHERE id = :id"  # noqa: S608
            connection.execute(statement, columns | {"id": changed.id})
            if anew:
                statements.skip_waiting(connection, changed.id, Skipped.CHANGED)
        return True

    def remove(self, guild: int, subscription: int) -> bool:
        """Drop a subscription of a server with its jobs; False if there is none."""
        with self._writing() as connection:
            return statements.changed(
                connection.execute(
                    "DELETE FROM subscription WHERE id = ? AND guild = ?", (subscription, guild)
                )
            )

    def pause(self, guild: int, subscription: int, now: datetime) -> bool:
        """Post nothing until it is resumed; False if there is none such of the server."""
        with self._writing() as connection:
            found = connection.execute(
                "UPDATE subscription SET paused_since = ?, pause_reason = ''"
                " WHERE id = ? AND guild = ?",
                (rows.text(now), subscription, guild),
            )
            if not statements.changed(found):
                return False
            statements.skip_waiting(connection, subscription, Skipped.PAUSED)
            return True

    def resume(self, guild: int, subscription: int, now: datetime) -> bool:
        """Post again; what was blocked and is still of use comes now. False if there is none."""
        with self._writing() as connection:
            found = connection.execute(
                # What was due while a manager wanted nothing is not made up for.
                "UPDATE subscription SET since ="
                " CASE WHEN paused_since IS NOT NULL AND pause_reason = '' THEN :now"
                " ELSE since END, paused_since = NULL, pause_reason = ''"
                " WHERE id = :id AND guild = :guild",
                {"now": rows.text(now), "id": subscription, "guild": guild},
            )
            if not statements.changed(found):
                return False
            connection.execute(
                "UPDATE job SET state = 'due', reason = '',"
                " not_before = CASE WHEN not_before > :now THEN not_before ELSE :now END"
                " WHERE subscription = :id AND state = 'blocked'",
                {"now": rows.text(now), "id": subscription},
            )
            statements.drop_hopeless(connection, rows.text(now))
            statements.merge(connection, now)
            return True

    def lose(self, channel: int, reason: str, now: datetime) -> tuple[Subscription, ...]:
        """Pause all of a channel because of ``reason``; those that were not paused before."""
        with self._writing() as connection:
            found = connection.execute(
                "UPDATE subscription SET paused_since = ?, pause_reason = ?"
                " WHERE channel = ? AND paused_since IS NULL RETURNING *",
                (rows.text(now), reason, channel),
            ).fetchall()
            connection.execute(
                "UPDATE job SET state = 'blocked', reason = ?"
                " WHERE channel = ? AND state = 'due' AND post IS NULL",
                (reason, channel),
            )
            return tuple(rows.subscription(row) for row in found)

    def forget(self, guild: int) -> int:
        """Delete all that is kept of a server; how many subscriptions there were."""
        with self._writing() as connection:
            gone = connection.execute("DELETE FROM subscription WHERE guild = ?", (guild,))
            connection.execute("DELETE FROM server WHERE guild = ?", (guild,))
            return gone.rowcount

    def left(self, guild: int, now: datetime | None) -> None:
        """Note that the bot was removed from a server, or with None that it is there again."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE server SET left_at = ? WHERE guild = ?", (now and rows.text(now), guild)
            )

    def present(self, guilds: Collection[int], now: datetime, shards: Shards = EVERY) -> None:
        """Note in which servers the bot is; in all others it has not been at least since now.

        Others than those of ``shards`` are left as they are.
        """
        here = set(guilds)
        with self._writing() as connection:
            kept = connection.execute("SELECT guild, left_at FROM server").fetchall()
            connection.executemany(
                "UPDATE server SET left_at = ? WHERE guild = ?",
                [
                    (None if guild in here else rows.text(now), guild)
                    for guild, left_at in kept
                    if guild in shards and (guild in here) == (left_at is not None)
                ],
            )


def _require_unlike_others(connection: Connection, wanted: Subscription) -> None:
    """Raise KeptAlready if another subscription of the channel posts the same."""
    found = connection.execute(
        "SELECT * FROM subscription WHERE guild = ? AND channel = ? AND id <> ? ORDER BY id",
        (wanted.place.guild, wanted.place.channel, wanted.id),
    )
    for other in map(rows.subscription, found):
        if other.terms.effective == wanted.terms.effective:
            raise KeptAlready(other.id)
