"""Values <-> the columns of the store."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta
from typing import Any

from bot.announcements.engine import Connection, Row
from bot.announcements.knowledge import News, Schedule, Shift, Slot, Turned
from bot.announcements.subscriptions import At, Kind, Pause, Place, Quiet, Subscription, Terms
from bot.questions.scenario.outlook import Outlook
from bot.station.domain import EventKind, Standing
from bot.station.moments import Moment


def text(at: datetime) -> str:
    """An instant as it is kept: UTC, to the millisecond, so that texts sort like times."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1000:03}Z"


def instant(kept: str) -> datetime:
    """The instant that ``text`` wrote."""
    return datetime.fromisoformat(kept)


def instant_or_none(kept: str | None) -> datetime | None:
    """The same where there may be none."""
    return instant(kept) if kept else None


def moment_text(moment: Moment | None) -> str | None:
    """A moment as closely as it is known; None for no date."""
    return None if moment is None else str(moment)


def moment_or_none(kept: str | None) -> Moment | None:
    """The moment that ``moment_text`` wrote."""
    return None if kept is None else Moment.read(kept)


def listed(kept: str) -> list[str]:
    """The parts of a list with commas between."""
    return kept.split(",") if kept else []


def terms_columns(terms: Terms) -> dict[str, Any]:
    """The columns of the terms of a subscription."""
    return {
        "kinds": ",".join(kind for kind in Kind if kind in terms.kinds),
        "leads": ",".join(str(lead // timedelta(minutes=1)) for lead in terms.leads),
        "programs": ",".join(sorted(terms.programs)),
        "zone": terms.zone,
        "at": f"{terms.at.time:%H:%M}",
        "weekday": terms.at.weekday,
        "quiet": terms.quiet,
        "scenario": terms.scenario,
    }


def terms(row: Row) -> Terms:
    """The terms of a subscription's row."""
    return Terms(
        frozenset(map(Kind, listed(row["kinds"]))),
        tuple(timedelta(minutes=int(minutes)) for minutes in listed(row["leads"])),
        frozenset(listed(row["programs"])),
        row["zone"],
        At(time.fromisoformat(row["at"]), row["weekday"]),
        Quiet(row["quiet"]),
        row["scenario"],
    )


TERMS = tuple(terms_columns(Terms()))


def subscription_columns(subscription: Subscription) -> dict[str, Any]:
    """The columns of a subscription, without its id."""
    pause = subscription.pause
    return {
        "guild": subscription.place.guild,
        "channel": subscription.place.channel,
        **terms_columns(subscription.terms),
        "role": subscription.role,
        "locale": subscription.locale,
        "pictures": int(subscription.pictures),
        "by": subscription.by,
        "since": text(subscription.since),
        "paused_since": text(pause.since) if pause else None,
        "pause_reason": pause.reason if pause else "",
    }


def subscription(row: Row) -> Subscription:
    """The subscription of a row."""
    paused = row["paused_since"]
    return Subscription(
        row["id"],
        Place(row["guild"], row["channel"]),
        terms(row),
        row["by"],
        instant(row["since"]),
        row["role"],
        row["locale"],
        Pause(instant(paused), row["pause_reason"]) if paused else None,
        bool(row["pictures"]),
    )


def schedule(connection: Connection) -> Schedule:
    """The whole schedule."""
    return {
        (row["mission"], EventKind(row["event"])): Slot(
            moment_or_none(row["at"]),
            Standing(row["standing"]),
            instant(row["noticed"]),
            moment_or_none(row["base"]),
            tuple(row["revisions"].split(",")),
            row["undone"],
        )
        for row in connection.execute("SELECT * FROM schedule")
    }


def schedule_row(topic: tuple[str, EventKind], slot: Slot) -> tuple[Any, ...]:
    """The columns of a slot of the schedule."""
    return (
        *topic,
        moment_text(slot.at),
        slot.standing,
        text(slot.noticed),
        moment_text(slot.base),
        ",".join(slot.revisions),
        slot.undone,
    )


def news(row: Row) -> News:
    """The news of a row."""
    return News(
        row["mission"],
        instant(row["noticed"]),
        tuple(_shift(shift) for shift in json.loads(row["shifts"])),
        tuple(listed(row["joined"])),
        tuple(listed(row["left"])),
    )


def news_row(told: News) -> tuple[Any, ...]:
    """The columns of news, without its name."""
    shifts = [
        {
            "event": shift.event,
            "before": moment_text(shift.before),
            "after": moment_text(shift.after),
            "standing": shift.standing,
        }
        for shift in told.shifts
    ]
    return (
        told.mission,
        text(told.noticed),
        json.dumps(shifts),
        ",".join(told.joined),
        ",".join(told.left),
    )


def turned(row: Row) -> Turned:
    """The change of an outlook of a row."""
    return Turned(
        row["scenario"],
        instant(row["noticed"]),
        instant(row["since"]),
        Outlook.read(row["before"]),
        Outlook.read(row["after"]) if row["after"] else None,
    )


def turned_row(told: Turned) -> tuple[Any, ...]:
    """The columns of the change of an outlook, without its name."""
    since = text(told.since)
    return told.scenario, text(told.noticed), since, str(told.before), str(told.after or "")


def _shift(kept: Mapping[str, Any]) -> Shift:
    return Shift(
        EventKind(kept["event"]),
        moment_or_none(kept["before"]),
        moment_or_none(kept["after"]),
        Standing(kept["standing"]),
    )
