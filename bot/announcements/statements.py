"""The statements behind the store: what waits, what is merged, what is dropped."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.announcements import rows
from bot.announcements.engine import Connection, Done, Row
from bot.announcements.planning import Notice
from bot.announcements.store import LATE, Correction, Delivery, Publication, Skipped, State
from bot.announcements.subjects import Subject, subject
from bot.announcements.subscriptions import Place, Subscription
from bot.announcements.truth import holds
from bot.station.manifest import Manifest

# Of more that wait in one subscription, late or at all, one is posted that tells of the others.
MOST_LATE, MOST_WAITING = 3, 6
FOREVER = datetime.max.replace(tzinfo=UTC)
# Older posts are history: what they say is not corrected any more.
CORRECTED = timedelta(days=31)


def changed(done: Done) -> bool:
    """Whether a statement changed its one row."""
    return done.rowcount == 1


def fenced(
    connection: Connection, delivery: Delivery, settings: str, values: dict[str, Any]
) -> bool:
    """Change a delivery, unless someone else has claimed it since."""
    statement = (
        f"UPDATE delivery SET {settings} WHERE id = :id AND state = 'sending'"  # noqa: S608
        " AND owner = :owner AND attempt = :attempt"
    )
    named = {"id": delivery.id, "owner": delivery.owner, "attempt": delivery.attempt}
    return changed(connection.execute(statement, values | named))


def skip_waiting(connection: Connection, subscription: int, why: Skipped) -> None:
    """Leave out what waits for a subscription."""
    connection.execute(
        "UPDATE delivery SET state = 'skipped', reason = ?"
        " WHERE subscription = ? AND state IN ('due', 'blocked')",
        (why, subscription),
    )


def first_state(subscription: Subscription, notice: Notice, now: datetime) -> dict[str, str]:
    """The state and the reason with which a delivery begins."""
    if notice.until <= now:
        return {"state": State.SKIPPED, "reason": Skipped.STALE}
    if subscription.pause:
        return {"state": State.BLOCKED, "reason": subscription.pause.reason}
    return {"state": State.DUE, "reason": ""}


def merge(connection: Connection, now: datetime) -> None:
    """Where many wait in one subscription, let the newest tell of the others."""
    for most, due_before in ((MOST_LATE, now - LATE), (MOST_WAITING, FOREVER)):
        waiting = {"due_before": rows.text(due_before), "most": most, "why": Skipped.MERGED}
        connection.execute(
            "UPDATE delivery SET state = 'skipped', reason = :why, merged_into = head.id FROM ("
            " SELECT id, subscription,"
            "  row_number() OVER (PARTITION BY subscription ORDER BY due DESC, id DESC) AS place,"
            "  count(*) OVER (PARTITION BY subscription) AS count"
            " FROM delivery WHERE state = 'due' AND attempt = 0 AND due < :due_before"
            # Entries of a server's events are no posts.
            "  AND subject NOT LIKE 'event/%') AS head"
            " WHERE head.place = 1 AND head.count > :most"
            " AND delivery.subscription = head.subscription AND delivery.id <> head.id"
            " AND state = 'due' AND attempt = 0 AND delivery.due < :due_before"
            " AND subject NOT LIKE 'event/%'",
            waiting,
        )


def drop_hopeless(connection: Connection, now: str, unlocked: str = "") -> None:
    """Give up what waits and is of no use any more, or belongs to what is paused."""
    # One that may be there already is looked for first, however late.
    connection.execute(
        "WITH old AS (SELECT id FROM delivery"  # noqa: S608
        f" WHERE state = 'due' AND until <= :now AND unsure_since IS NULL {unlocked})"
        " UPDATE delivery SET state = CASE WHEN attempt = 0 THEN 'skipped' ELSE 'dead' END,"
        " reason = CASE WHEN attempt = 0 THEN :why ELSE reason END"
        " WHERE id IN (SELECT id FROM old)",
        {"why": Skipped.STALE, "now": now},
    )
    # A post that was under way when its subscription was paused may have come back.
    connection.execute(
        "WITH held AS (SELECT id FROM delivery"  # noqa: S608
        " WHERE state = 'due' AND unsure_since IS NULL"
        "  AND subscription IN (SELECT id FROM subscription WHERE paused_since IS NOT NULL)"
        f" {unlocked})"
        " UPDATE delivery SET"
        " state = CASE WHEN s.pause_reason = '' THEN 'skipped' ELSE 'blocked' END,"
        " reason = CASE WHEN s.pause_reason = '' THEN :why ELSE s.pause_reason END"
        " FROM subscription s WHERE s.id = delivery.subscription"
        " AND delivery.id IN (SELECT id FROM held)",
        {"why": Skipped.PAUSED},
    )


def mark_wrong(connection: Connection, manifest: Manifest, now: datetime) -> None:
    """Have the posts corrected of which not all is so by the facts known now, and no others."""
    told = connection.execute(
        "SELECT subject, told, max(correct) AS correct FROM delivery"
        " WHERE state = 'sent' AND told <> '' AND message IS NOT NULL AND sent > ?"
        " GROUP BY subject, told",
        (rows.text(now - CORRECTED),),
    ).fetchall()
    for row in told:
        wrong = not holds(manifest, subject(row["subject"]), row["told"])
        if wrong or row["correct"]:
            connection.execute(
                "UPDATE delivery SET correct = :wrong,"
                " not_before = CASE WHEN not_before < :now THEN :now ELSE not_before END"
                " WHERE state = 'sent' AND subject = :subject AND told = :told"
                " AND message IS NOT NULL AND sent > :since",
                {
                    "wrong": wrong,
                    "now": rows.text(now),
                    "subject": row["subject"],
                    "told": row["told"],
                    "since": rows.text(now - CORRECTED),
                },
            )


def _joined(connection: Connection, delivery: int) -> tuple[Row, Subscription]:
    row = connection.execute("SELECT * FROM delivery WHERE id = ?", (delivery,)).fetchone()
    owner = connection.execute("SELECT * FROM subscription WHERE id = ?", (row["subscription"],))
    subscription = rows.subscription(owner.fetchone())
    # Its channel may have changed since the post was made.
    place = Place(subscription.place.guild, row["channel"])
    return row, replace(subscription, place=place)


def delivery(connection: Connection, number: int) -> Delivery:
    """The delivery of a row, as it was claimed."""
    row, subscription = _joined(connection, number)
    return Delivery(
        number,
        subscription,
        subject(row["subject"]),
        rows.instant(row["due"]),
        rows.instant(row["until"]),
        row["owner"],
        row["attempt"],
        rows.instant_or_none(row["unsure_since"]),
        _merged(connection, number),
    )


def _merged(connection: Connection, number: int) -> tuple[Subject, ...]:
    """What a delivery tells of besides."""
    found = connection.execute(
        "SELECT subject FROM delivery WHERE merged_into = ? ORDER BY due DESC", (number,)
    )
    return tuple(subject(other["subject"]) for other in found)


def by_due(delivery: Delivery) -> tuple[datetime, int]:
    """The order in which deliveries are made."""
    return delivery.due, delivery.id


def correction(connection: Connection, number: int) -> Correction:
    """The correction of a row, as it was claimed."""
    row, subscription = _joined(connection, number)
    return Correction(
        number,
        subscription,
        subject(row["subject"]),
        row["message"],
        row["owner"],
        row["attempt"],
        rows.instant(row["due"]),
        _merged(connection, number),
    )


def publication(connection: Connection, number: int) -> Publication:
    """The publication of a row, as it was claimed."""
    row, subscription = _joined(connection, number)
    return Publication(
        number,
        subscription.place,
        subject(row["subject"]),
        row["message"],
        row["publish_attempt"],
    )
