"""The store in SQLite: the state file, written by one thread at a time."""

from datetime import datetime, timedelta

from bot.announcements import rows, sql
from bot.announcements.knowledge import Comparison, named
from bot.announcements.planning import FRESH_NEWS
from bot.announcements.sqlite_deliveries import SqliteDeliveries
from bot.announcements.sqlite_subscriptions import SqliteSubscriptions
from bot.announcements.store import Known, Record, State
from bot.announcements.subjects import subject

KEPT_DELIVERIES = timedelta(days=90)
# Longer than any post of it, so that no other news comes by its name.
KEPT_NEWS = KEPT_DELIVERIES + FRESH_NEWS
KEPT_AFTER_LEAVING = timedelta(days=30)


class SqliteStore(SqliteSubscriptions, SqliteDeliveries):
    """The store in a SQLite file. Use from one thread at a time; ``close`` it at the end."""

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

    def accept(
        self, mark: str, comparison: Comparison, now: datetime, former: str | None = None
    ) -> bool:
        """Take over changed facts, and with them mark the posts that tell a former time."""
        with self._writing() as connection:
            (known,) = connection.execute("SELECT mark FROM progress").fetchone()
            if former is not None and known != former:
                return False
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
                if slot.standing.is_plan and (old := before.get(topic)) and old.at != slot.at
            ]
            for topic in moved:
                sql.mark_wrong(connection, topic, comparison.schedule[topic], now)
            return True

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
