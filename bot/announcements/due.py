"""Which notices are due of all subscriptions, and when the next will be."""

import logging
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from bot.announcements.knowledge import Knowledge
from bot.announcements.planning import LOOK_BACK, Notice, notices
from bot.announcements.subjects import ServerEvent
from bot.announcements.subscriptions import Subscription, Terms
from bot.station.moments import Span

log = logging.getLogger(__name__)


def due(
    knowledge: Knowledge,
    subscriptions: Iterable[Subscription],
    now: datetime,
    planned_to: datetime,
) -> Iterator[tuple[Subscription, Notice]]:
    """The notices that are due by ``now`` and of use, or have become stale since ``planned_to``.

    Those due before a subscription began are not among them, nor any of one that a manager
    has paused. An entry of a server's events is of use though its launch was known before.
    """
    span = Span(now - LOOK_BACK, now + timedelta(microseconds=1))
    for terms, subscribed in _by_terms(subscriptions).items():
        ready = [
            notice
            for notice in _notices(knowledge, terms, span)
            if notice.until > now or notice.due > planned_to
        ]
        for subscription in subscribed:
            if subscription.pause and not subscription.pause.reason:
                continue
            for notice in ready:
                if notice.due >= subscription.since or isinstance(notice.subject, ServerEvent):
                    yield subscription, notice


def upcoming(
    knowledge: Knowledge, subscriptions: Iterable[Subscription], now: datetime, until: datetime
) -> Iterator[datetime]:
    """When notices become due after ``now`` and before ``until``."""
    span = Span(now + timedelta(microseconds=1), until)
    for terms in _by_terms(subscriptions):
        for notice in _notices(knowledge, terms, span):
            yield notice.due


def _by_terms(subscriptions: Iterable[Subscription]) -> dict[Terms, list[Subscription]]:
    found: dict[Terms, list[Subscription]] = {}
    for subscription in subscriptions:
        found.setdefault(subscription.terms, []).append(subscription)
    return found


def _notices(knowledge: Knowledge, terms: Terms, span: Span) -> tuple[Notice, ...]:
    """The notices on these terms; none, and it is logged, where their zone is not known here."""
    try:
        return notices(knowledge, terms, span)
    except LookupError as error:
        log.error("subscriptions in the zone %r get no posts: %s", terms.zone, error)  # noqa: TRY400
        return ()
