"""The outbox: every job is planned, claimed and ended in the same way, whatever it does."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.announcements import rows, statements
from bot.announcements.planning import Notice
from bot.announcements.shards import EVERY, TIME_BITS, Shards
from bot.announcements.sql_facts import SqlFacts
from bot.announcements.store import LATE, Job, JobKind, Outline, Skipped, State, kind_of
from bot.announcements.subscriptions import Terms

# After a late post its channel has some quiet.
BETWEEN_LATE = timedelta(seconds=30)
# A manager wants nothing; where posting became impossible what is due is kept for later.
PAUSED = "paused_since IS NOT NULL AND pause_reason = ''"
# Only in a server of its shards does a process know what kind of channel it is.
OF_SHARDS = (
    "EXISTS (SELECT 1 FROM subscription s WHERE s.id = job.subscription"  # noqa: S608
    f" AND (s.guild >> {TIME_BITS}) % :count BETWEEN :first AND :last)"
)
# Whoever knows other facts than those accepted last would word it wrongly, or drop it.
OF_FACTS = "coalesce(:mark, (SELECT mark FROM progress)) = (SELECT mark FROM progress)"


class SqlJobs(SqlFacts):
    """The part of the store that keeps which job is done by whom, and how that ended.

    Whatever tells how a claim ended returns False, and changes nothing, if the claim is not the
    newest one.
    """

    def outline(self) -> Outline:
        """What planning depends on, without reading the facts or the subscriptions themselves."""
        with self._reading() as connection:
            (progress,) = connection.execute("SELECT * FROM progress").fetchall()
            terms = ", ".join(rows.TERMS)
            found = connection.execute(
                # Whoever begins anew, or is resumed, does so from then on.
                f"SELECT {terms}, count(*) AS count, sum(id) AS ids, max(since) AS newest,"  # noqa: S608
                f" sum(CASE WHEN {PAUSED} THEN id ELSE 0 END) AS paused"
                f" FROM subscription GROUP BY {terms}"
            )
            return Outline(
                progress["mark"],
                rows.instant_or_none(progress["planned_to"]),
                {
                    rows.terms(row): f"{row['count']} {row['ids']} {row['newest']} {row['paused']}"
                    for row in found
                },
            )

    def plan(
        self,
        wanted: Iterable[tuple[Terms, Notice]],
        now: datetime,
        planned_to: datetime,
        unsure_since: datetime | None = None,
    ) -> int:
        """Make jobs of notices that are due, for all on these terms who have none yet.

        How many wait to be done. Nobody gets what was due before they subscribed, but for an
        entry of a server's events, which is of use though its launch was known before; nor
        anything while a manager has paused. What is of no use any more is noted as skipped. Of
        many that wait in one subscription one is posted, which tells of the others. All that
        waits may have been posted since ``unsure_since``, if that is given.
        """
        at = rows.text(now)
        planned = [
            {
                **rows.terms_columns(terms),
                "subject": notice.subject.key,
                "kind": kind_of(notice.subject),
                "due": rows.text(notice.due),
                "until": rows.text(notice.until),
                "now": at,
                "stale": Skipped.STALE,
            }
            for terms, notice in wanted
        ]
        with self._writing() as connection:
            (newest,) = connection.execute("SELECT max(id) FROM job").fetchone()
            made = connection.executemany(
                "INSERT INTO job"  # noqa: S608
                " (subscription, channel, subject, kind, due, until, state, reason, not_before)"
                " SELECT id, channel, :subject, :kind, :due, :until,"
                "  CASE WHEN :until <= :now THEN 'skipped'"
                "   WHEN paused_since IS NOT NULL THEN 'blocked' ELSE 'due' END,"
                "  CASE WHEN :until <= :now THEN :stale ELSE pause_reason END, :now"
                f" FROM subscription WHERE {statements.OF_TERMS} AND NOT ({PAUSED})"
                "  AND (since <= :due OR :kind = 'entry') ORDER BY id"
                " ON CONFLICT (subscription, subject, kind) DO NOTHING",
                planned,
            ).rowcount
            if made:
                statements.drop_hopeless(connection, at)
                statements.merge(connection, now)
            if unsure_since:
                connection.execute(
                    "UPDATE job SET unsure_since = coalesce(unsure_since, ?)"
                    " WHERE state IN ('due', 'blocked')",
                    (rows.text(unsure_since),),
                )
            connection.execute("UPDATE progress SET planned_to = ?", (rows.text(planned_to),))
            (waiting,) = connection.execute(
                "SELECT count(*) FROM job WHERE state = 'due' AND id > ?", (newest or 0,)
            ).fetchone()
            return int(waiting)

    def claim(
        self,
        kind: JobKind,
        owner: str,
        now: datetime,
        lease: datetime,
        limit: int,
        mark: str | None = None,
        shards: Shards = EVERY,
    ) -> tuple[Job, ...]:
        """Take jobs of a kind that are due, oldest first, no more than one of a channel.

        The head of a channel is taken or nothing of it: while that waits or is being done, what
        comes after waits too. A claim whose lease is over counts as not known to have ended.
        With a ``mark`` nothing is taken unless the facts accepted last bear it; what is
        published is of ``shards``, and of any facts.
        """
        allowed = OF_SHARDS if kind is JobKind.PUBLISH else OF_FACTS
        at = rows.text(now)
        with self._claiming() as connection:
            statements.drop_hopeless(connection, at, kind, self.unlocked)
            ids = connection.execute(
                "WITH taken AS MATERIALIZED (SELECT id FROM job"  # noqa: S608
                "  WHERE kind = :kind AND state IN ('due', 'doing')"
                "  AND ((state = 'due' AND not_before <= :now)"
                "   OR (state = 'doing' AND lease <= :now))"
                "  AND NOT EXISTS (SELECT 1 FROM job former WHERE former.channel = job.channel"
                "   AND former.kind = job.kind AND former.state IN ('due', 'doing')"
                "   AND (former.due, former.id) < (job.due, job.id))"
                f"  AND {allowed} ORDER BY due, id LIMIT :limit {self.unlocked})"
                " UPDATE job SET state = 'doing', owner = :owner, lease = :lease,"
                " claimed = :now, attempt = attempt + 1,"
                # Whoever let a lease run out may have done it before that.
                " unsure_since = CASE WHEN state = 'doing'"
                "   THEN coalesce(unsure_since, claimed) ELSE unsure_since END"
                " WHERE id IN (SELECT id FROM taken) RETURNING due, id",
                {
                    "kind": kind,
                    "owner": owner,
                    "lease": rows.text(lease),
                    "now": at,
                    "limit": limit,
                    "mark": mark,
                    **_named(shards),
                },
            ).fetchall()
            oldest_first = sorted((due, number) for due, number in ids)
            return tuple(statements.job(connection, number) for _, number in oldest_first)

    def done(
        self,
        job: Job,
        now: datetime,
        message: int | None = None,
        told: str = "",
        *,
        publish: bool = False,
        again_at: datetime | None = None,
    ) -> bool:
        """Note that it was done: as which message, and what that says now (see ``truth``).

        With ``publish`` the message is still to be published; it is not edited again before
        ``again_at``.
        """
        with self._claiming() as connection:
            if not statements.fenced(
                connection,
                job,
                "state = 'done', reason = '', unsure_since = NULL, ended = :now,"
                " not_before = coalesce(:again_at, not_before)",
                {"now": rows.text(now), "again_at": again_at and rows.text(again_at)},
            ):
                return False
            if job.kind is JobKind.PUBLISH:
                return True
            made = {"post": job.post, "message": message, "told": told}
            connection.execute(
                "UPDATE job SET told = :told, message = coalesce(:message, message)"
                " WHERE id = :post",
                made,
            )
            # Other facts may have been accepted while it was being done.
            if self._is_wrong(connection, job.subject, told):
                statements.go_back(connection, JobKind.EDIT, "id = :post", made, now)
            if publish:
                statements.go_back(connection, JobKind.PUBLISH, "id = :post", made, now)
            if job.kind is JobKind.POST:
                connection.execute(
                    "UPDATE job SET not_before = :quiet WHERE channel = :channel"
                    " AND kind = 'post' AND state = 'due' AND not_before < :quiet"
                    " AND (:late = 1 OR due < :late_before)",
                    {
                        "quiet": rows.text(now + BETWEEN_LATE),
                        "channel": job.subscription.place.channel,
                        "late": job.due < now - LATE,
                        "late_before": rows.text(now - LATE),
                    },
                )
            return True

    def again(self, job: Job, at: datetime, reason: str, unsure_since: datetime | None) -> bool:
        """Give it back to be tried at ``at``."""
        with self._claiming() as connection:
            return statements.fenced(
                connection,
                job,
                "state = 'due', not_before = :at, reason = :reason, unsure_since = :unsure",
                {
                    "at": rows.text(at),
                    "reason": reason,
                    "unsure": unsure_since and rows.text(unsure_since),
                },
            )

    def release(self, job: Job) -> bool:
        """Give it back as if it had never been claimed."""
        with self._claiming() as connection:
            return statements.fenced(
                connection,
                job,
                "state = 'due', attempt = attempt - 1, owner = NULL, unsure_since = :unsure",
                {"unsure": job.unsure_since and rows.text(job.unsure_since)},
            )

    def end(self, job: Job, state: State, reason: str, now: datetime) -> bool:
        """Note that it will not be done."""
        at = rows.text(now)
        with self._claiming() as connection:
            ended = statements.fenced(
                connection,
                job,
                "state = :state, reason = :reason, claimed = :now",
                {"state": state, "reason": reason, "now": at},
            )
            if ended:
                # What it would have told besides is told by itself.
                connection.execute(
                    "UPDATE job SET state = 'due', reason = '', merged_into = NULL"
                    " WHERE merged_into = ? AND until > ?",
                    (job.id, at),
                )
            return ended

    def next_wake(self, publishing: bool = True, shards: Shards = EVERY) -> datetime | None:
        """When the first job may be taken, of those that publish only if ``publishing``."""
        with self._reading() as connection:
            (first,) = connection.execute(
                "SELECT min(at) FROM (SELECT"  # noqa: S608
                " CASE WHEN state = 'doing' THEN lease ELSE not_before END AS at,"
                " row_number() OVER (PARTITION BY channel, kind ORDER BY due, id) AS place"
                " FROM job WHERE state IN ('due', 'doing')"
                f" AND (kind <> 'publish' OR (:publishing = 1 AND {OF_SHARDS}))) AS waiting"
                " WHERE place = 1",
                {"publishing": publishing, **_named(shards)},
            ).fetchone()
            return rows.instant_or_none(first)


def _named(shards: Shards) -> dict[str, int]:
    return {"first": shards.first, "last": shards.last, "count": shards.count}
