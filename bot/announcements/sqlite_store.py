"""The store in SQLite: the state file, written by one thread at a time.

A write begins with BEGIN IMMEDIATE, so that of two processes on one file each sees what the
other has done; a deferred one would fail where both read and then write.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from bot.announcements import rows, schema, statements
from bot.announcements.knowledge import Comparison, named
from bot.announcements.planning import FRESH_NEWS, Notice
from bot.announcements.store import (
    LATE,
    UNKNOWN,
    Correction,
    Delivery,
    Known,
    Publication,
    Record,
    Skipped,
    State,
    StoreError,
)
from bot.announcements.subjects import ServerEvent, Timed, subject
from bot.announcements.subscriptions import Place, Subscription, Terms

# After a late post its channel has some quiet.
BETWEEN_LATE = timedelta(seconds=30)
KEPT_DELIVERIES = timedelta(days=90)
# Longer than any post of it, so that no other news comes by its name.
KEPT_NEWS = KEPT_DELIVERIES + FRESH_NEWS
KEPT_AFTER_LEAVING = timedelta(days=30)


class SqliteStore:
    """The store in a SQLite file. Use from one thread at a time; ``close`` it at the end."""

    def __init__(self, path: Path) -> None:
        """Open the file, made or brought up to date where that is needed.

        Raises NewerStore, OSError or sqlite3.Error if it cannot be used.
        """
        schema.prepare(path)
        self._connection = schema.connect(path)
        self._connection.row_factory = sqlite3.Row

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def backup(self, target: Path) -> None:
        """Write a whole copy to ``target``, also while the bot runs; raises sqlite3.Error."""
        with closing(sqlite3.connect(target)) as copy:
            self._connection.backup(copy)

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        try:
            try:
                self._connection.execute(begin)
                yield self._connection
                self._connection.execute("COMMIT")
            finally:
                # A full disk ends the transaction by itself.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
        except sqlite3.Error as error:
            raise StoreError(str(error)) from error

    def _reading(self) -> AbstractContextManager[sqlite3.Connection]:
        return self._transaction("BEGIN")

    def _writing(self) -> AbstractContextManager[sqlite3.Connection]:
        return self._transaction("BEGIN IMMEDIATE")

    # ------------------------------------------------------------------ subscriptions

    def subscriptions(self, guild: int | None = None) -> tuple[Subscription, ...]:
        """Those of a server, or all, in the order in which they were made."""
        with self._reading() as connection:
            found = connection.execute(
                "SELECT * FROM subscription WHERE ?1 IS NULL OR guild = ?1 ORDER BY id", (guild,)
            )
            return tuple(rows.subscription(row) for row in found)

    def add(
        self, place: Place, terms: Terms, by: int, since: datetime, role: int | None, locale: str
    ) -> Subscription:
        """Keep a new subscription."""
        made = Subscription(0, place, terms, by, since, role, locale)
        with self._writing() as connection:
            columns = rows.subscription_columns(made)
            names, marks = ", ".join(columns), ", ".join(f":{name}" for name in columns)
            statement = f"INSERT INTO subscription ({names}) VALUES ({marks})"  # noqa: S608
            number = connection.execute(statement, columns).lastrowid
            connection.execute(
                "INSERT INTO server VALUES (?, NULL) ON CONFLICT DO UPDATE SET left_at = NULL",
                (place.guild,),
            )
        return replace(made, id=number or 0)

    def change(self, changed: Subscription, now: datetime) -> bool:
        """Put a subscription in place of the one with its id, from now on; False if it is gone."""
        with self._writing() as connection:
            row = connection.execute(
                "SELECT * FROM subscription WHERE id = ?", (changed.id,)
            ).fetchone()
            if row is None:
                return False
            old = rows.subscription(row)
            anew = (old.place, old.terms) != (changed.place, changed.terms)
            since = now if anew else old.since
            columns = rows.subscription_columns(replace(changed, since=since))
            settings = ", ".join(f"{name} = :{name}" for name in columns)
            statement = f"UPDATE subscription SET {settings} WHERE id = :id"  # noqa: S608
            connection.execute(statement, columns | {"id": changed.id})
            if anew:
                statements.skip_waiting(connection, changed.id, Skipped.CHANGED)
        return True

    def remove(self, guild: int, subscription: int) -> bool:
        """Drop a subscription of a server with its deliveries; False if there is none."""
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
                "UPDATE delivery SET state = 'due', reason = '', not_before = ?"
                " WHERE subscription = ? AND state = 'blocked'",
                (rows.text(now), subscription),
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
                "UPDATE delivery SET state = 'blocked', reason = ?"
                " WHERE channel = ? AND state = 'due'",
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

    def present(self, guilds: Collection[int], now: datetime) -> None:
        """Note in which servers the bot is; in all others it has not been at least since now."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE server SET left_at = CASE WHEN guild IN (SELECT value FROM json_each(?))"
                " THEN NULL ELSE coalesce(left_at, ?) END",
                (json.dumps(sorted(guilds)), rows.text(now)),
            )

    # ------------------------------------------------------------------ what is known

    def known(self) -> Known:
        """What was last accepted."""
        with self._reading() as connection:
            (progress,) = connection.execute("SELECT * FROM progress").fetchall()
            return Known(
                progress["mark"],
                rows.schedule(connection),
                {
                    row["mission"]: frozenset(rows.listed(row["people"]))
                    for row in connection.execute("SELECT * FROM planned_crew")
                },
                {
                    row["name"]: rows.news(row)
                    for row in connection.execute("SELECT * FROM news ORDER BY rowid")
                },
                rows.instant_or_none(progress["planned_to"]),
                rows.instant_or_none(progress["known_to"]),
            )

    def accept(self, mark: str, comparison: Comparison, now: datetime) -> None:
        """Take over changed facts, and with them mark the posts that tell a former time."""
        with self._writing() as connection:
            before = rows.schedule(connection)
            connection.executemany(
                "INSERT OR REPLACE INTO schedule VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    rows.schedule_row(topic, slot)
                    for topic, slot in comparison.schedule.items()
                    if before.get(topic) != slot
                ),
            )
            connection.execute("DELETE FROM planned_crew")
            connection.executemany(
                "INSERT INTO planned_crew VALUES (?, ?)",
                ((mission, ",".join(sorted(p))) for mission, p in comparison.crews.items()),
            )
            names = [row["name"] for row in connection.execute("SELECT name FROM news")]
            for news in comparison.news:
                names.append(named(news, names))
                connection.execute(
                    "INSERT INTO news VALUES (?, ?, ?, ?, ?, ?)",
                    (names[-1], *rows.news_row(news)),
                )
            known_to = comparison.known_to and rows.text(comparison.known_to)
            connection.execute("UPDATE progress SET mark = ?, known_to = ?", (mark, known_to))
            moved = [
                topic
                for topic, slot in comparison.schedule.items()
                if slot.standing.is_plan and (former := before.get(topic)) and former.at != slot.at
            ]
            for topic in moved:
                statements.mark_wrong(connection, topic, comparison.schedule[topic], now)

    # ------------------------------------------------------------------ deliveries

    def plan(
        self,
        wanted: Iterable[tuple[Subscription, Notice]],
        now: datetime,
        planned_to: datetime,
        unsure_since: datetime | None = None,
    ) -> int:
        """Make deliveries of notices that have none yet; how many became due."""
        at = rows.text(now)
        planned = [
            {
                "subscription": subscription.id,
                "channel": subscription.place.channel,
                "subject": notice.subject.key,
                "due": rows.text(notice.due),
                "until": rows.text(notice.until),
                **statements.first_state(subscription, notice, now),
                "at": at,
            }
            for subscription, notice in wanted
        ]
        with self._writing() as connection:
            (newest,) = connection.execute("SELECT max(id) FROM delivery").fetchone()
            made = connection.executemany(
                "INSERT INTO delivery"
                " (subscription, channel, subject, due, until, state, reason, not_before)"
                " SELECT :subscription, :channel, :subject, :due, :until, :state, :reason, :at"
                " WHERE EXISTS (SELECT 1 FROM subscription WHERE id = :subscription)"
                " ON CONFLICT (subscription, subject) DO NOTHING",
                planned,
            ).rowcount
            if made:
                statements.drop_hopeless(connection, at)
                statements.merge(connection, now)
            if unsure_since:
                connection.execute(
                    "UPDATE delivery SET unsure_since = coalesce(unsure_since, ?)"
                    " WHERE state IN ('due', 'blocked')",
                    (rows.text(unsure_since),),
                )
            connection.execute("UPDATE progress SET planned_to = ?", (rows.text(planned_to),))
            (waiting,) = connection.execute(
                "SELECT count(*) FROM delivery WHERE state = 'due' AND id > ?", (newest or 0,)
            ).fetchone()
            return int(waiting)

    def claim(
        self, owner: str, now: datetime, lease: datetime, limit: int, mark: str | None = None
    ) -> tuple[Delivery, ...]:
        """Take deliveries that are due, oldest first, no more than one of a channel."""
        at = rows.text(now)
        with self._writing() as connection:
            statements.drop_hopeless(connection, at)
            ids = connection.execute(
                "UPDATE delivery SET state = 'sending', owner = :owner, lease = :lease,"
                " claimed = :now, attempt = attempt + 1,"
                # Whoever let a lease run out may have posted before that.
                " unsure_since = CASE WHEN state = 'sending'"
                "   THEN coalesce(unsure_since, claimed) ELSE unsure_since END"
                " WHERE id IN (SELECT id FROM ("
                "   SELECT *, row_number() OVER (PARTITION BY channel ORDER BY due, id) AS place"
                "   FROM delivery WHERE state IN ('due', 'sending'))"
                "  WHERE place = 1 AND ((state = 'due' AND not_before <= :now)"
                "   OR (state = 'sending' AND lease <= :now))"
                "  AND coalesce(:mark, (SELECT mark FROM progress)) = (SELECT mark FROM progress)"
                "  ORDER BY due, id LIMIT :limit)"
                " RETURNING id",
                {
                    "owner": owner,
                    "lease": rows.text(lease),
                    "now": at,
                    "limit": limit,
                    "mark": mark,
                },
            ).fetchall()
            return tuple(
                sorted(
                    (statements.delivery(connection, row["id"]) for row in ids),
                    key=statements.by_due,
                )
            )

    def sent(
        self,
        delivery: Delivery,
        message: int | None,
        now: datetime,
        told: str,
        publish: bool = False,
    ) -> bool:
        """Note that it was posted, as which message, and which time it tells; blank for none."""
        with self._writing() as connection:
            if not statements.fenced(
                connection,
                delivery,
                "state = 'sent', reason = '', message = :message, sent = :now, told = :told,"
                " publish_at = CASE WHEN :publish THEN :now END",
                {"message": message, "now": rows.text(now), "told": told, "publish": publish},
            ):
                return False
            if told and isinstance(delivery.subject, Timed):
                # The time may have moved while it was being sent.
                connection.execute(
                    "UPDATE delivery SET correct = 1 WHERE id = ? AND message IS NOT NULL"
                    " AND EXISTS (SELECT 1 FROM schedule WHERE mission = ? AND event = ?"
                    "  AND standing <> 'actual' AND coalesce(at, '-') <> ?)",
                    (delivery.id, delivery.subject.mission, delivery.subject.event, told),
                )
            if isinstance(delivery.subject, ServerEvent):
                # The channel was not disturbed.
                return True
            connection.execute(
                "UPDATE delivery SET not_before = max(not_before, ?)"
                " WHERE channel = ? AND state = 'due' AND (? OR due < ?)",
                (
                    rows.text(now + BETWEEN_LATE),
                    delivery.subscription.place.channel,
                    delivery.due < now - LATE,
                    rows.text(now - LATE),
                ),
            )
            return True

    def retry(
        self, delivery: Delivery, at: datetime, reason: str, unsure_since: datetime | None
    ) -> bool:
        """Give it back to be tried at ``at``."""
        with self._writing() as connection:
            return statements.fenced(
                connection,
                delivery,
                "state = 'due', not_before = :at, reason = :reason, unsure_since = :unsure",
                {
                    "at": rows.text(at),
                    "reason": reason,
                    "unsure": unsure_since and rows.text(unsure_since),
                },
            )

    def release(self, delivery: Delivery) -> bool:
        """Give it back as if it had never been claimed."""
        with self._writing() as connection:
            return statements.fenced(
                connection,
                delivery,
                "state = 'due', attempt = attempt - 1, owner = NULL, unsure_since = :unsure",
                {"unsure": delivery.unsure_since and rows.text(delivery.unsure_since)},
            )

    def end(self, delivery: Delivery, state: State, reason: str, now: datetime) -> bool:
        """Note that it will not be posted."""
        with self._writing() as connection:
            ended = statements.fenced(
                connection,
                delivery,
                "state = :state, reason = :reason, claimed = :now",
                {"state": state, "reason": reason, "now": rows.text(now)},
            )
            if ended:
                # What it would have told besides is told by itself.
                connection.execute(
                    "UPDATE delivery SET state = 'due', reason = '', merged_into = NULL"
                    " WHERE merged_into = ? AND until > ?",
                    (delivery.id, rows.text(now)),
                )
            return ended

    def claim_corrections(
        self, owner: str, now: datetime, lease: datetime, limit: int, mark: str | None = None
    ) -> tuple[Correction, ...]:
        """Take posts to be edited, no more than one of a channel."""
        with self._writing() as connection:
            ids = connection.execute(
                "UPDATE delivery SET owner = :owner, not_before = :lease, attempt = attempt + 1,"
                # Whoever ends here may have edited it before that.
                " told = :unknown"
                " WHERE id IN (SELECT min(d.id) FROM delivery d"
                "  JOIN subscription s ON s.id = d.subscription AND s.paused_since IS NULL"
                "  WHERE d.correct = 1 AND d.not_before <= :now"
                "  AND coalesce(:mark, (SELECT mark FROM progress)) = (SELECT mark FROM progress)"
                "  GROUP BY d.channel LIMIT :limit)"
                " RETURNING id, attempt",
                {
                    "owner": owner,
                    "lease": rows.text(lease),
                    "now": rows.text(now),
                    "limit": limit,
                    "mark": mark,
                    "unknown": UNKNOWN,
                },
            ).fetchall()
            return tuple(statements.correction(connection, row["id"]) for row in ids)

    def corrected(self, correction: Correction, told: str, again_at: datetime) -> bool:
        """Note that a post tells the time ``told`` now; corrected again not before ``again_at``."""
        topic = correction.subject
        with self._writing() as connection:
            mission, event = (topic.mission, topic.event) if isinstance(topic, Timed) else ("", "")
            return statements.changed(
                connection.execute(
                    # It may have moved once more meanwhile.
                    "UPDATE delivery SET told = :told, not_before = :again_at,"
                    " correct = EXISTS (SELECT 1 FROM schedule"
                    "  WHERE mission = :mission AND event = :event AND coalesce(at, '-') <> :told)"
                    " WHERE id = :id AND owner = :owner AND attempt = :attempt",
                    {
                        "told": told,
                        "again_at": rows.text(again_at),
                        "mission": mission,
                        "event": event,
                        "id": correction.id,
                        "owner": correction.owner,
                        "attempt": correction.attempt,
                    },
                )
            )

    def correct_later(self, correction: Correction, at: datetime) -> bool:
        """Give a correction back to be tried at ``at``."""
        with self._writing() as connection:
            return statements.changed(
                connection.execute(
                    "UPDATE delivery SET not_before = ? WHERE id = ? AND owner = ? AND attempt = ?",
                    (rows.text(at), correction.id, correction.owner, correction.attempt),
                )
            )

    def claim_publications(
        self, now: datetime, lease: datetime, limit: int
    ) -> tuple[Publication, ...]:
        """Take posts to be published, no more than one of a channel."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE delivery SET publish_at = NULL WHERE publish_at IS NOT NULL AND until <= ?",
                (rows.text(now),),
            )
            ids = connection.execute(
                "UPDATE delivery SET publish_at = :lease, publish_attempt = publish_attempt + 1"
                " WHERE id IN (SELECT id FROM ("
                "   SELECT d.id, d.publish_at,"
                "    row_number() OVER (PARTITION BY d.channel ORDER BY d.id) AS place"
                "   FROM delivery d"
                "   JOIN subscription s ON s.id = d.subscription AND s.paused_since IS NULL"
                "   WHERE d.publish_at IS NOT NULL)"
                "  WHERE place = 1 AND publish_at <= :now LIMIT :limit)"
                " RETURNING id",
                {"lease": rows.text(lease), "now": rows.text(now), "limit": limit},
            ).fetchall()
            return tuple(statements.publication(connection, row["id"]) for row in ids)

    def published(self, publication: Publication) -> bool:
        """Note that nothing is left to publish; False if it was claimed again since."""
        return self._publish_at(publication, None)

    def publish_later(self, publication: Publication, at: datetime) -> bool:
        """Give it back to be tried at ``at``; False if it was claimed again since."""
        return self._publish_at(publication, at)

    def _publish_at(self, publication: Publication, at: datetime | None) -> bool:
        with self._writing() as connection:
            return statements.changed(
                connection.execute(
                    "UPDATE delivery SET publish_at = ? WHERE id = ? AND publish_attempt = ?",
                    (at and rows.text(at), publication.id, publication.attempt),
                )
            )

    def next_wake(self, publishing: bool = True) -> datetime | None:
        """When the first delivery, correction or, if ``publishing``, publication may be taken."""
        with self._reading() as connection:
            (first,) = connection.execute(
                "SELECT min(at) FROM ("
                " SELECT CASE WHEN state = 'sending' THEN lease ELSE not_before END AS at,"
                "  row_number() OVER (PARTITION BY channel ORDER BY due, id) AS place"
                "  FROM delivery WHERE state IN ('due', 'sending')"
                " UNION ALL SELECT not_before, 1 FROM delivery d"
                "  JOIN subscription s ON s.id = d.subscription AND s.paused_since IS NULL"
                "  WHERE d.correct = 1"
                " UNION ALL SELECT publish_at,"
                "  row_number() OVER (PARTITION BY d.channel ORDER BY d.id) FROM delivery d"
                "  JOIN subscription s ON s.id = d.subscription AND s.paused_since IS NULL"
                "  WHERE d.publish_at IS NOT NULL AND ?)"
                " WHERE place = 1",
                (publishing,),
            ).fetchone()
            return rows.instant_or_none(first)

    def records(self, guild: int, limit: int) -> tuple[Record, ...]:
        """The latest deliveries of a server, newest first."""
        with self._reading() as connection:
            found = connection.execute(
                "SELECT d.* FROM delivery d JOIN subscription s ON s.id = d.subscription"
                " WHERE s.guild = ? ORDER BY d.due DESC, d.id DESC LIMIT ?",
                (guild, limit),
            )
            return tuple(
                Record(
                    row["subscription"],
                    subject(row["subject"]),
                    rows.instant(row["due"]),
                    State(row["state"]),
                    row["reason"],
                    rows.instant_or_none(row["sent"]),
                    row["message"],
                )
                for row in found
            )

    def prune(self, now: datetime) -> None:
        """Delete what need not be kept any longer: old deliveries, servers long left."""
        long_left = "(SELECT guild FROM server WHERE left_at < ?)"
        gone = (rows.text(now - KEPT_AFTER_LEAVING),)
        with self._writing() as connection:
            connection.execute(f"DELETE FROM subscription WHERE guild IN {long_left}", gone)  # noqa: S608
            connection.execute("DELETE FROM server WHERE left_at < ?", gone)
            connection.execute(
                "DELETE FROM delivery WHERE until < ? AND state NOT IN ('due', 'sending')",
                (rows.text(now - KEPT_DELIVERIES),),
            )
            connection.execute("DELETE FROM news WHERE noticed < ?", (rows.text(now - KEPT_NEWS),))
