"""What will be posted, for whoever wants to know before. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from bot.announcements import rendering
from bot.announcements.knowledge import Knowledge
from bot.announcements.planning import Notice, notices
from bot.announcements.posts import Untellable
from bot.announcements.subjects import CrewChanged, Happened
from bot.announcements.subscriptions import FOLLOWED, Kind, Subscription
from bot.saying.card import Card
from bot.station.domain import EventKind
from bot.station.manifest import counted
from bot.station.moments import Precision, Span


@dataclass(frozen=True, slots=True)
class Coming:
    """A post to come, as it would read if it were sent when it is due."""

    subscription: Subscription
    notice: Notice
    card: Card


def coming(
    knowledge: Knowledge,
    subscriptions: Iterable[Subscription],
    now: datetime,
    within: timedelta,
    most: int | None = None,
) -> tuple[Coming, ...]:
    """What falls due in the time ``within`` from now, in order.

    Nothing of what is paused, or whose clock is not known. What may become news meanwhile
    cannot be in it. Of more than ``most`` the first are given.
    """
    span = Span(now, now + within)
    due = [
        (subscription, notice)
        for subscription in subscriptions
        if subscription.pause is None and subscription.terms.clock_is_known
        for notice in notices(knowledge, subscription.terms, span)
        if notice.due >= subscription.since
    ]
    due.sort(key=lambda pair: (pair[1].due, pair[0].id))
    # Many subscriptions have thousands of posts in some weeks; to word all would take seconds.
    worded = (made for pair in due for made in _worded(knowledge, *pair))
    return tuple(islice(worded, most))


def _worded(knowledge: Knowledge, subscription: Subscription, notice: Notice) -> Iterator[Coming]:
    try:
        card = rendering.card(knowledge, subscription, notice.subject, notice.due)
    except Untellable:
        return
    yield Coming(subscription, notice, card)


def example(knowledge: Knowledge, subscription: Subscription) -> Card | None:
    """The last post that would have been made of something that happened, None for none."""
    manifest, terms = knowledge.manifest, subscription.terms
    flown = sorted(
        (
            event
            for event in counted(manifest).values()
            if not event.standing.is_plan
            and event.at is not None
            and event.at.precision is Precision.MINUTE
            and (not terms.programs or manifest.mission(event.mission).program in terms.programs)
        ),
        key=lambda event: event.at.earliest if event.at else manifest.known_to,
        reverse=True,
    )
    moves = (EventKind.DOCKING, EventKind.UNDOCKING)
    for event in flown:
        subject: CrewChanged | Happened | None = None
        if Kind.CREW_CHANGE in terms.kinds and event.event in moves:
            subject = CrewChanged(event.event, event.mission)
        elif any(FOLLOWED.get(kind) is event.event for kind in terms.kinds):
            subject = Happened(event.event, event.mission)
        if subject is None or event.at is None:
            continue
        try:
            return rendering.card(knowledge, subscription, subject, event.at.earliest)
        except Untellable:
            continue
    return None
