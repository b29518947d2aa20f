"""Which notices are due and not planned yet, and when the next will be."""

import logging
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from bot.announcements.knowledge import Knowledge
from bot.announcements.planning import LOOK_BACK, Notice, notices
from bot.announcements.store import Outline
from bot.announcements.subscriptions import Terms
from bot.station.moments import Span

log = logging.getLogger(__name__)

Planned = dict[Terms, tuple[str, frozenset[Notice]]]


class Plans:
    """Remembers for whom what was planned, so that only what is new is planned again."""

    def __init__(self) -> None:
        self._planned: Planned = {}

    def lacking(
        self, knowledge: Knowledge, outline: Outline, now: datetime
    ) -> tuple[list[tuple[Terms, Notice]], Planned]:
        """What is due on which terms and was not planned for all on these; what then will be.

        Due is what is of use by ``now``, or has become stale since the last plan.
        """
        planned_to, planned = outline.planned_to or now, {}
        span = Span(now - LOOK_BACK, now + timedelta(microseconds=1))
        wanted = []
        for terms, subscribed in outline.subscribed.items():
            ready = [
                notice
                for notice in _notices(knowledge, terms, span)
                if notice.until > now or notice.due > planned_to
            ]
            before, there = self._planned.get(terms, ("", frozenset[Notice]()))
            wanted += [(terms, n) for n in ready if before != subscribed or n not in there]
            planned[terms] = subscribed, frozenset(ready)
        return wanted, planned

    def note(self, planned: Planned) -> None:
        """Remember that all this was planned."""
        self._planned = planned


def upcoming(
    knowledge: Knowledge, subscribed: Iterable[Terms], now: datetime, until: datetime
) -> Iterator[datetime]:
    """When notices on these terms become due after ``now`` and before ``until``."""
    span = Span(now + timedelta(microseconds=1), until)
    for terms in subscribed:
        for notice in _notices(knowledge, terms, span):
            yield notice.due


def _notices(knowledge: Knowledge, terms: Terms, span: Span) -> tuple[Notice, ...]:
    """The notices on these terms; none, and it is logged, where their zone is not known here."""
    try:
        return notices(knowledge, terms, span)
    except LookupError as error:
        log.error("subscriptions in the zone %r get no posts: %s", terms.zone, error)  # noqa: TRY400
        return ()
