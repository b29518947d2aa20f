"""What was last accepted of the facts, and which posts it makes wrong."""

from datetime import datetime

from bot.announcements import accepted, rows, statements, truth
from bot.announcements.engine import Connection, Engine
from bot.announcements.knowledge import Comparison, named
from bot.announcements.store import Known
from bot.announcements.subjects import Subject
from bot.station.manifest import Manifest

SLOT = (
    "INSERT INTO schedule VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (mission, event) DO UPDATE"
    " SET at = excluded.at, standing = excluded.standing, noticed = excluded.noticed,"
    " base = excluded.base, revisions = excluded.revisions, undone = excluded.undone"
)


class SqlFacts(Engine):
    """The part of the store that keeps what posts go by."""

    def __init__(self) -> None:
        super().__init__()
        # The facts that bear a mark, so that they are not read again for each post.
        self._facts: tuple[str, Manifest] | None = None

    def known(self) -> Known:
        """What was last accepted."""
        with self._reading() as connection:
            (progress,) = connection.execute("SELECT * FROM progress").fetchall()
            (kept,) = connection.execute("SELECT count(*) FROM accepted").fetchone()
            return Known(
                progress["mark"],
                rows.schedule(connection),
                {
                    row["mission"]: frozenset(rows.listed(row["people"]))
                    for row in connection.execute("SELECT * FROM planned_crew")
                },
                {
                    row["name"]: rows.news(row)
                    for row in connection.execute("SELECT * FROM news ORDER BY place, name")
                },
                rows.instant_or_none(progress["planned_to"]),
                rows.instant_or_none(progress["known_to"]),
                bool(kept),
            )

    def accept(
        self, mark: str, comparison: Comparison, now: datetime, former: str | None = None
    ) -> bool:
        """Take over changed facts, and with them mark the posts that say what is not so.

        ``former`` is the mark of those that they were compared with: False, and nothing
        changes, if others have been accepted since.
        """
        with self._writing() as connection:
            (known,) = connection.execute("SELECT mark FROM progress").fetchone()
            if former is not None and known != former:
                return False
            before = rows.schedule(connection)
            connection.executemany(
                SLOT,
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
            (last,) = connection.execute("SELECT coalesce(max(place), 0) FROM news").fetchone()
            for place, news in enumerate(comparison.news, start=last + 1):
                names.append(named(news, names))
                connection.execute(
                    "INSERT INTO news VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (names[-1], *rows.news_row(news), place),
                )
            known_to = rows.text(comparison.manifest.known_to)
            connection.execute("UPDATE progress SET mark = ?, known_to = ?", (mark, known_to))
            self._put(connection, mark, comparison.manifest)
            statements.mark_wrong(connection, comparison.manifest, now)
            return True

    def keep(self, mark: str, manifest: Manifest) -> None:
        """Keep the facts that bear this mark, if they are those accepted last."""
        with self._writing() as connection:
            (known,) = connection.execute("SELECT mark FROM progress").fetchone()
            if known == mark:
                self._put(connection, mark, manifest)

    def accepted(self) -> Manifest | None:
        """The facts accepted last; None if none are kept."""
        with self._reading() as connection:
            return self._manifest(connection)

    def _put(self, connection: Connection, mark: str, manifest: Manifest) -> None:
        kept = accepted.packed(manifest)
        connection.execute("DELETE FROM accepted")
        connection.execute("INSERT INTO accepted VALUES (1, ?)", (kept,))
        self._facts = mark, manifest

    def _manifest(self, connection: Connection) -> Manifest | None:
        (mark,) = connection.execute("SELECT mark FROM progress").fetchone()
        if self._facts is None or self._facts[0] != mark:
            row = connection.execute("SELECT facts FROM accepted").fetchone()
            found = accepted.unpacked(row["facts"]) if row else None
            self._facts = (mark, found) if found else None
        return self._facts[1] if self._facts else None

    def _is_wrong(self, connection: Connection, subject: Subject, told: str) -> bool:
        """Whether what a post says is not so by what was accepted last."""
        manifest = self._manifest(connection) if told else None
        return manifest is not None and not truth.holds(manifest, subject, told)
