"""Deliveries, their corrections and publications: the outbox."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.announcements import rows, statements
from bot.announcements.planning import Notice
from bot.announcements.shards import EVERY, TIME_BITS, Shards
from bot.announcements.sql_facts import SqlFacts
from bot.announcements.store import (
    LATE,
    Correction,
    Delivery,
    Publication,
    State,
)
from bot.announcements.subjects import ServerEvent
from bot.announcements.subscriptions import Subscription
from bot.announcements.truth import UNKNOWN

# After a late post its channel has some quiet.
BETWEEN_LATE = timedelta(seconds=30)
# Of a subscription ``s``.
OF_SHARDS = f"(s.guild >> {TIME_BITS}) % :count BETWEEN :first AND :last"


class SqlDeliveries(SqlFacts):
    """The part of the store that keeps which post is made by whom, and how that ended."""

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
        with self._claiming() as connection:
            statements.drop_hopeless(connection, at, self.unlocked)
            ids = connection.execute(
                "WITH taken AS MATERIALIZED (SELECT id FROM delivery"  # noqa: S608
                "  WHERE state IN ('due', 'sending')"
                "  AND ((state = 'due' AND not_before <= :now)"
                "   OR (state = 'sending' AND lease <= :now))"
                "  AND NOT EXISTS (SELECT 1 FROM delivery former"
                "   WHERE former.channel = delivery.channel AND former.state IN ('due', 'sending')"
                "   AND (former.due, former.id) < (delivery.due, delivery.id))"
                "  AND coalesce(:mark, (SELECT mark FROM progress)) = (SELECT mark FROM progress)"
                f"  ORDER BY due, id LIMIT :limit {self.unlocked})"
                " UPDATE delivery SET state = 'sending', owner = :owner, lease = :lease,"
                " claimed = :now, attempt = attempt + 1,"
                # Whoever let a lease run out may have posted before that.
                " unsure_since = CASE WHEN state = 'sending'"
                "   THEN coalesce(unsure_since, claimed) ELSE unsure_since END"
                " WHERE id IN (SELECT id FROM taken) RETURNING id",
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
        """Note that it was posted, as which message, and what it says."""
        with self._claiming() as connection:
            if not statements.fenced(
                connection,
                delivery,
                "state = 'sent', reason = '', message = :message, sent = :now, told = :told,"
                " publish_at = CASE WHEN :publish = 1 THEN :now END",
                {"message": message, "now": rows.text(now), "told": told, "publish": publish},
            ):
                return False
            # Other facts may have been accepted while it was being sent.
            if message is not None and self._is_wrong(connection, delivery.subject, told):
                connection.execute("UPDATE delivery SET correct = 1 WHERE id = ?", (delivery.id,))
            if isinstance(delivery.subject, ServerEvent):
                # The channel was not disturbed.
                return True
            connection.execute(
                "UPDATE delivery SET not_before = :quiet"
                " WHERE channel = :channel AND state = 'due' AND not_before < :quiet"
                " AND (:late = 1 OR due < :late_before)",
                {
                    "quiet": rows.text(now + BETWEEN_LATE),
                    "channel": delivery.subscription.place.channel,
                    "late": delivery.due < now - LATE,
                    "late_before": rows.text(now - LATE),
                },
            )
            return True

    def retry(
        self, delivery: Delivery, at: datetime, reason: str, unsure_since: datetime | None
    ) -> bool:
        """Give it back to be tried at ``at``."""
        with self._claiming() as connection:
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
        with self._claiming() as connection:
            return statements.fenced(
                connection,
                delivery,
                "state = 'due', attempt = attempt - 1, owner = NULL, unsure_since = :unsure",
                {"unsure": delivery.unsure_since and rows.text(delivery.unsure_since)},
            )

    def end(self, delivery: Delivery, state: State, reason: str, now: datetime) -> bool:
        """Note that it will not be posted."""
        with self._claiming() as connection:
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
        with self._claiming() as connection:
            ids = connection.execute(
                "WITH first AS (SELECT min(d.id) AS id FROM delivery d"  # noqa: S608
                "  JOIN subscription s ON s.id = d.subscription AND s.paused_since IS NULL"
                "  WHERE d.correct = 1 AND d.not_before <= :now"
                "  AND coalesce(:mark, (SELECT mark FROM progress)) = (SELECT mark FROM progress)"
                "  GROUP BY d.channel),"
                " taken AS MATERIALIZED (SELECT id FROM delivery"
                "  WHERE id IN (SELECT id FROM first) AND correct = 1 AND not_before <= :now"
                f"  LIMIT :limit {self.unlocked})"
                " UPDATE delivery SET owner = :owner, not_before = :lease, attempt = attempt + 1,"
                # Whoever ends here may have edited it before that.
                " told = :unknown WHERE id IN (SELECT id FROM taken) RETURNING id",
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
        """Note what a post says now; it is corrected again not before ``again_at``."""
        with self._claiming() as connection:
            return statements.changed(
                connection.execute(
                    "UPDATE delivery SET told = :told, not_before = :again_at, correct = :wrong"
                    " WHERE id = :id AND owner = :owner AND attempt = :attempt",
                    {
                        "told": told,
                        "again_at": rows.text(again_at),
                        # Other facts may have been accepted once more meanwhile.
                        "wrong": self._is_wrong(connection, correction.subject, told),
                        "id": correction.id,
                        "owner": correction.owner,
                        "attempt": correction.attempt,
                    },
                )
            )

    def correct_later(self, correction: Correction, at: datetime) -> bool:
        """Give a correction back to be tried at ``at``."""
        with self._claiming() as connection:
            return statements.changed(
                connection.execute(
                    "UPDATE delivery SET not_before = ? WHERE id = ? AND owner = ? AND attempt = ?",
                    (rows.text(at), correction.id, correction.owner, correction.attempt),
                )
            )

    def claim_publications(
        self, now: datetime, lease: datetime, limit: int, shards: Shards = EVERY
    ) -> tuple[Publication, ...]:
        """Take posts to be published, no more than one of a channel."""
        with self._claiming() as connection:
            connection.execute(
                "WITH old AS (SELECT id FROM delivery"  # noqa: S608
                f" WHERE publish_at IS NOT NULL AND until <= :now {self.unlocked})"
                " UPDATE delivery SET publish_at = NULL WHERE id IN (SELECT id FROM old)",
                {"now": rows.text(now)},
            )
            ids = connection.execute(
                "WITH queue AS (SELECT d.id,"  # noqa: S608
                "  row_number() OVER (PARTITION BY d.channel ORDER BY d.id) AS place"
                "  FROM delivery d"
                "  JOIN subscription s ON s.id = d.subscription AND s.paused_since IS NULL"
                f"  WHERE d.publish_at IS NOT NULL AND {OF_SHARDS}),"
                " taken AS MATERIALIZED (SELECT id FROM delivery"
                "  WHERE id IN (SELECT id FROM queue WHERE place = 1) AND publish_at <= :now"
                f"  LIMIT :limit {self.unlocked})"
                " UPDATE delivery SET publish_at = :lease, publish_attempt = publish_attempt + 1"
                " WHERE id IN (SELECT id FROM taken) RETURNING id",
                {
                    "lease": rows.text(lease),
                    "now": rows.text(now),
                    "limit": limit,
                    **_named(shards),
                },
            ).fetchall()
            return tuple(statements.publication(connection, row["id"]) for row in ids)

    def published(self, publication: Publication) -> bool:
        """Note that nothing is left to publish; False if it was claimed again since."""
        return self._publish_at(publication, None)

    def publish_later(self, publication: Publication, at: datetime) -> bool:
        """Give it back to be tried at ``at``; False if it was claimed again since."""
        return self._publish_at(publication, at)

    def _publish_at(self, publication: Publication, at: datetime | None) -> bool:
        with self._claiming() as connection:
            return statements.changed(
                connection.execute(
                    "UPDATE delivery SET publish_at = ? WHERE id = ? AND publish_attempt = ?",
                    (at and rows.text(at), publication.id, publication.attempt),
                )
            )

    def next_wake(self, publishing: bool = True, shards: Shards = EVERY) -> datetime | None:
        """When the first delivery, correction or, if ``publishing``, publication may be taken."""
        with self._reading() as connection:
            (first,) = connection.execute(
                "SELECT min(at) FROM ("  # noqa: S608
                " SELECT CASE WHEN state = 'sending' THEN lease ELSE not_before END AS at,"
                "  row_number() OVER (PARTITION BY channel ORDER BY due, id) AS place"
                "  FROM delivery WHERE state IN ('due', 'sending')"
                " UNION ALL SELECT not_before, 1 FROM delivery d"
                "  JOIN subscription s ON s.id = d.subscription AND s.paused_since IS NULL"
                "  WHERE d.correct = 1"
                " UNION ALL SELECT publish_at,"
                "  row_number() OVER (PARTITION BY d.channel ORDER BY d.id) FROM delivery d"
                "  JOIN subscription s ON s.id = d.subscription AND s.paused_since IS NULL"
                f"  WHERE d.publish_at IS NOT NULL AND :publishing = 1 AND {OF_SHARDS}) AS waiting"
                " WHERE place = 1",
                {"publishing": publishing, **_named(shards)},
            ).fetchone()
            return rows.instant_or_none(first)


def _named(shards: Shards) -> dict[str, int]:
    return {"first": shards.first, "last": shards.last, "count": shards.count}
