"""The store in SQL, whatever the database; an engine makes it whole."""

from datetime import datetime, timedelta

from bot.announcements import rows, statements
from bot.announcements.planning import FRESH_NEWS
from bot.announcements.sql_jobs import SqlJobs
from bot.announcements.sql_subscriptions import SqlSubscriptions
from bot.announcements.store import JobKind, Record, State
from bot.announcements.subjects import subject

KEPT_JOBS = timedelta(days=90)
# Longer than any post of it, so that no other news comes by its name.
KEPT_NEWS = KEPT_JOBS + FRESH_NEWS
KEPT_AFTER_LEAVING = timedelta(days=30)


class SqlStore(SqlSubscriptions, SqlJobs):
    """Keeps subscriptions, jobs and what was last known; raises StoreError if it cannot.

    Each method is one transaction that is durable when it returns.
    """

    def records(self, guild: int, limit: int) -> tuple[Record, ...]:
        """Corrections of a server that are put off, then how its latest posts stand."""
        with self._reading() as connection:
            found = connection.execute(
                "SELECT job.* FROM job JOIN subscription s ON s.id = job.subscription"
                " WHERE s.guild = ? AND (job.post IS NULL OR (job.kind = 'edit'"
                "  AND job.reason <> '' AND job.state IN ('due', 'doing', 'blocked')))"
                " ORDER BY job.post IS NULL, job.due DESC, job.id DESC LIMIT ?",
                (guild, limit),
            )
            return tuple(
                Record(
                    JobKind(row["kind"]),
                    row["subscription"],
                    subject(row["subject"]),
                    rows.instant(row["due"]),
                    State(row["state"]),
                    row["reason"],
                    rows.instant_or_none(row["ended"]),
                    row["message"],
                )
                for row in found
            )

    def prune(self, now: datetime) -> None:
        """Delete what need not be kept any longer: old jobs, servers long left."""
        long_left = "(SELECT guild FROM server WHERE left_at < ?)"
        gone = (rows.text(now - KEPT_AFTER_LEAVING),)
        with self._writing() as connection:
            connection.execute(f"DELETE FROM subscription WHERE guild IN {long_left}", gone)  # noqa: S608
            connection.execute("DELETE FROM server WHERE left_at < ?", gone)
            connection.execute(
                "DELETE FROM job WHERE until < ? AND state NOT IN ('due', 'doing')",
                (rows.text(now - KEPT_JOBS),),
            )
            connection.execute("DELETE FROM news WHERE noticed < ?", (rows.text(now - KEPT_NEWS),))

    def commands(self, application: int) -> str | None:
        """The digest of the commands last registered for an application, None if none was."""
        with self._reading() as connection:
            row = connection.execute(
                "SELECT payload FROM command_sync WHERE application = ?", (application,)
            ).fetchone()
            return row["payload"] if row else None

    def note_commands(self, application: int, mark: str) -> None:
        """Keep the digest of the commands just registered."""
        with self._writing() as connection:
            connection.execute(
                "INSERT INTO command_sync VALUES (?, ?)"
                " ON CONFLICT (application) DO UPDATE SET payload = excluded.payload",
                (application, mark),
            )

    def learned(self) -> tuple[str, bytes] | None:
        """What was learned from the source and a digest of it, None if nothing was."""
        with self._reading() as connection:
            row = connection.execute("SELECT mark, facts FROM learned").fetchone()
            return (row["mark"], row["facts"]) if row else None

    def keep_learned(self, mark: str, facts: bytes) -> None:
        """Keep what was learned, for processes on other machines."""
        with self._writing() as connection:
            connection.execute(
                "INSERT INTO learned VALUES (1, ?, ?) ON CONFLICT (id) DO UPDATE"
                " SET mark = excluded.mark, facts = excluded.facts",
                (mark, facts),
            )

    def take_turn(self, name: str, holder: str, now: datetime, until: datetime) -> bool:
        """Whether ``holder`` alone may do until then what only one process does at a time."""
        with self._writing() as connection:
            return statements.changed(
                connection.execute(
                    "INSERT INTO turn VALUES (:name, :holder, :until) ON CONFLICT (name)"
                    " DO UPDATE SET holder = excluded.holder, until = excluded.until"
                    " WHERE turn.holder = excluded.holder OR turn.until <= :now",
                    {
                        "name": name,
                        "holder": holder,
                        "now": rows.text(now),
                        "until": rows.text(until),
                    },
                )
            )

    def end_turn(self, name: str, holder: str) -> None:
        """Let others take the turn, if ``holder`` has it."""
        with self._writing() as connection:
            connection.execute("DELETE FROM turn WHERE name = ? AND holder = ?", (name, holder))
