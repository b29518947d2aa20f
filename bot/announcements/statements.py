"""The statements behind the store: what waits, what is merged, what is dropped, what is wrong."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.announcements import rows
from bot.announcements.engine import Connection, Done
from bot.announcements.store import LATE, Job, JobKind, Skipped
from bot.announcements.subjects import subject
from bot.announcements.subscriptions import Place
from bot.announcements.truth import holds
from bot.station.manifest import Manifest

# Of more that wait in one subscription, late or at all, one is posted that tells of the others.
MOST_LATE, MOST_WAITING = 3, 6
FOREVER = datetime.max.replace(tzinfo=UTC)
# Older posts are history: what they say is not corrected any more.
CORRECTED = timedelta(days=31)
# Of one who subscribed on these terms.
OF_TERMS = " AND ".join(
    f"({name} = :{name} OR ({name} IS NULL AND :{name} IS NULL))" for name in rows.TERMS
)


def changed(done: Done) -> bool:
    """Whether a statement changed its one row."""
    return done.rowcount == 1


def fenced(connection: Connection, job: Job, settings: str, values: dict[str, Any]) -> bool:
    """Change a job, unless someone else has claimed it since."""
    statement = (
        f"UPDATE job SET {settings} WHERE id = :id AND state = 'doing'"  # noqa: S608
        " AND owner = :owner AND attempt = :attempt"
    )
    named = {"id": job.id, "owner": job.owner, "attempt": job.attempt}
    return changed(connection.execute(statement, values | named))


def skip_waiting(connection: Connection, subscription: int, why: Skipped) -> None:
    """Leave out what waits to be made for a subscription."""
    connection.execute(
        "UPDATE job SET state = 'skipped', reason = ? WHERE subscription = ?"
        " AND state IN ('due', 'blocked') AND kind IN ('post', 'entry')",
        (why, subscription),
    )


def merge(connection: Connection, now: datetime) -> None:
    """Where many posts wait in one subscription, let the newest tell of the others."""
    for most, due_before in ((MOST_LATE, now - LATE), (MOST_WAITING, FOREVER)):
        waiting = {"due_before": rows.text(due_before), "most": most, "why": Skipped.MERGED}
        connection.execute(
            # Few have so many: who they are is found once, before any of their rows.
            "WITH head AS MATERIALIZED (SELECT id, subscription FROM (SELECT id, subscription,"
            "  row_number() OVER (PARTITION BY subscription ORDER BY due DESC, id DESC) AS place,"
            "  count(*) OVER (PARTITION BY subscription) AS count"
            "  FROM job WHERE kind = 'post' AND state = 'due' AND attempt = 0"
            "   AND due < :due_before) AS waiting WHERE place = 1 AND count > :most)"
            " UPDATE job SET state = 'skipped', reason = :why, merged_into = head.id FROM head"
            " WHERE job.subscription = head.subscription AND job.id <> head.id"
            " AND kind = 'post' AND state = 'due' AND attempt = 0 AND job.due < :due_before",
            waiting,
        )


def drop_hopeless(
    connection: Connection, now: str, kind: JobKind | None = None, unlocked: str = ""
) -> None:
    """Give up what waits and is of no use any more, or hold what belongs to what is paused.

    All of it, or that of a kind.
    """
    waits = "state IN ('due', 'doing') AND state = 'due' AND unsure_since IS NULL"
    if kind:
        waits += " AND kind = :kind"
    named = {"now": now, "kind": kind, "stale": Skipped.STALE, "paused": Skipped.PAUSED}
    # One that may be done already is looked for first, however late.
    connection.execute(
        f"WITH old AS (SELECT id FROM job WHERE {waits} AND until <= :now {unlocked})"  # noqa: S608
        " UPDATE job SET state = CASE WHEN attempt = 0 THEN 'skipped' ELSE 'dead' END,"
        " reason = CASE WHEN attempt = 0 THEN :stale ELSE reason END"
        " WHERE id IN (SELECT id FROM old)",
        named,
    )
    # A post that was under way when its subscription was paused may have come back. What was
    # posted is put right, and passed on, once it is resumed.
    connection.execute(
        "WITH paused AS MATERIALIZED"  # noqa: S608
        "  (SELECT id FROM subscription WHERE paused_since IS NOT NULL),"
        f" held AS (SELECT id FROM job WHERE {waits}"
        f"  AND subscription IN (SELECT id FROM paused) {unlocked})"
        " UPDATE job SET state = CASE WHEN s.pause_reason = '' AND kind IN ('post', 'entry')"
        "   THEN 'skipped' ELSE 'blocked' END,"
        " reason = CASE WHEN s.pause_reason = '' AND kind IN ('post', 'entry')"
        "   THEN :paused ELSE s.pause_reason END"
        " FROM subscription s WHERE s.id = job.subscription AND job.id IN (SELECT id FROM held)",
        named,
    )


def go_back(
    connection: Connection, kind: JobKind, which: str, values: dict[str, Any], now: datetime
) -> None:
    """Have something done with what was posted: by those jobs of which ``which`` tells."""
    connection.execute(
        "INSERT INTO job"  # noqa: S608
        " (subscription, channel, subject, kind, post, due, until, state, not_before)"
        " SELECT subscription, channel, subject, :kind, id, :now,"
        "  CASE WHEN :kind = 'edit' THEN :until ELSE until END, 'due', :now"
        f" FROM job WHERE message IS NOT NULL AND {which}"
        " ON CONFLICT (subscription, subject, kind) DO UPDATE SET state = 'due', reason = '',"
        # How long it is to be left alone since it was done last.
        "  not_before = CASE WHEN job.not_before > :now THEN job.not_before ELSE :now END,"
        "  due = CASE WHEN job.not_before > :now THEN job.not_before ELSE :now END,"
        "  until = excluded.until"
        " WHERE job.state NOT IN ('due', 'doing', 'blocked')",
        values | {"kind": kind, "now": rows.text(now), "until": rows.text(now + CORRECTED)},
    )


def mark_wrong(connection: Connection, manifest: Manifest, now: datetime) -> None:
    """Have the posts corrected of which not all is so by the facts known now, and no others."""
    since = rows.text(now - CORRECTED)
    told = connection.execute(
        "SELECT post.subject, post.told, count(edit.id) AS edits FROM job post"
        " LEFT JOIN job edit ON edit.post = post.id AND edit.kind = 'edit'"
        "  AND edit.state IN ('due', 'blocked')"
        " WHERE post.state = 'done' AND post.told <> '' AND post.message IS NOT NULL"
        "  AND post.ended > ? GROUP BY post.subject, post.told",
        (since,),
    ).fetchall()
    posts = "state = 'done' AND subject = :subject AND told = :told AND ended > :since"
    for row in told:
        named = {"subject": row["subject"], "told": row["told"], "since": since}
        if not holds(manifest, subject(row["subject"]), row["told"]):
            go_back(connection, JobKind.EDIT, posts, named, now)
        elif row["edits"]:
            connection.execute(
                "UPDATE job SET state = 'skipped', reason = :why"  # noqa: S608
                # What may be edited already says nobody knows what.
                " WHERE kind = 'edit' AND state IN ('due', 'blocked') AND unsure_since IS NULL"
                f" AND post IN (SELECT id FROM job WHERE {posts})",
                named | {"why": Skipped.OUTDATED},
            )


def job(connection: Connection, number: int) -> Job:
    """The job of a row, as it was claimed."""
    row = connection.execute(
        "SELECT job.*, made.id AS made, made.message AS about, made.due AS made_due FROM job"
        " JOIN job made ON made.id = coalesce(job.post, job.id) WHERE job.id = ?",
        (number,),
    ).fetchone()
    owner = connection.execute("SELECT * FROM subscription WHERE id = ?", (row["subscription"],))
    subscription = rows.subscription(owner.fetchone())
    merged = connection.execute(
        "SELECT subject FROM job WHERE merged_into = ? ORDER BY due DESC", (row["made"],)
    )
    return Job(
        number,
        JobKind(row["kind"]),
        # Its channel may have changed since the post was made.
        replace(subscription, place=Place(subscription.place.guild, row["channel"])),
        subject(row["subject"]),
        rows.instant(row["made_due"]),
        rows.instant(row["until"]),
        row["owner"],
        row["attempt"],
        rows.instant_or_none(row["unsure_since"]),
        row["made"],
        row["about"],
        tuple(subject(other["subject"]) for other in merged),
    )
