"""One post: worded, sent, and noted how it ended.

A delivery is claimed before it is sent and noted after that. Whatever comes between, a crash
or a lost answer, whoever claims it next looks in the channel before sending again; within
Discord's memory of nonces a second sending makes no second message anyway.
"""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Protocol, TypeVar

from bot.announcements import reasons, rendering
from bot.announcements.channels import (
    Channels,
    Found,
    Gone,
    Lost,
    Post,
    Refused,
    ServerEntry,
    SignedOut,
    Throttled,
    Trouble,
    Unreached,
    Unreadable,
    Unsure,
)
from bot.announcements.clocks import Hold
from bot.announcements.knowledge import Knowledge
from bot.announcements.pacing import Pace
from bot.announcements.planning import Notice, still_holds
from bot.announcements.posts import Untellable
from bot.announcements.store import (
    LATE,
    UNKNOWN,
    Correction,
    Delivery,
    Publication,
    Skipped,
    State,
    Store,
)
from bot.announcements.subjects import ServerEvent
from bot.announcements.subscriptions import Subscription
from bot.saying.speech import Speech

log = logging.getLogger(__name__)

# No request outlives this, so that none is under way any more when a lease is over.
SEND_LIMIT = timedelta(seconds=15)
# As long Discord surely remembers a nonce; it says "a few minutes".
NONCE_REMEMBERED = timedelta(minutes=2)
FIRST_BACKOFF, LONGEST_BACKOFF = timedelta(seconds=2), timedelta(minutes=15)

T = TypeVar("T")


class Asking(Protocol):
    """Does something with the store in its own thread; raises StoreError if it cannot."""

    def __call__(self, work: Callable[[Store], T], /) -> Awaitable[T]:
        """What ``work`` returns."""


def backoff(attempt: int, chance: random.Random) -> timedelta:
    """How long to wait after an attempt that failed: twice as long each time, with jitter."""
    grown = FIRST_BACKOFF * (1 << min(attempt - 1, 12))
    return min(grown, LONGEST_BACKOFF) * chance.uniform(0.8, 1.2)


class Delivering:
    """Makes the posts that were claimed, told from ``knowledge``.

    ``signed_out`` is set once Discord refuses the token; nothing can be posted any more then.
    """

    def __init__(
        self,
        ask: Asking,
        channels: Channels,
        clock: Callable[[], datetime],
        pace: Pace,
        chance: random.Random,
    ) -> None:
        self.knowledge: Knowledge | None = None
        self.signed_out: SignedOut | None = None
        self._ask, self._channels, self._clock = ask, channels, clock
        self._pace, self._chance = pace, chance
        self._rest_until = datetime.min.replace(tzinfo=UTC)

    def rests(self) -> bool:
        """Whether Discord wants nothing from the bot for now, whatever the channel."""
        return self._clock() < self._rest_until

    async def deliver(self, delivery: Delivery, hold: Hold) -> None:
        """Post a delivery, already claimed, and note how it ended."""
        place, now = delivery.subscription.place, self._clock()
        try:
            entry = isinstance(delivery.subject, ServerEvent)
            if delivery.due < delivery.subscription.since and not entry:
                # It was changed while this was under way, and begins anew.
                await self._ask(
                    lambda s: s.end(delivery, State.SKIPPED, Skipped.CHANGED, self._clock())
                )
                return
            if delivery.unsure_since is not None and await self._found(delivery, hold):
                return
            if (pause := delivery.subscription.pause) and pause.reason:
                now = self._clock()
                await self._ask(lambda s: s.end(delivery, State.BLOCKED, pause.reason, now))
                return
            if reason := self._pointless(delivery):
                await self._ask(lambda s: s.end(delivery, State.SKIPPED, reason, self._clock()))
                return
            await self._pace.turn(now - delivery.due > LATE)
            if self.rests() or self.signed_out:
                await self._ask(lambda s: s.release(delivery))
                return
            told, post = self._worded(delivery)
            async with hold.request(SEND_LIMIT):
                if isinstance(post, ServerEntry):
                    message = await self._channels.enter(place, post, delivery.nonce)
                else:
                    message = await self._channels.send(place, post, delivery.nonce)
            await self._note_sent(delivery, message, told)
        except Untellable as reason:
            log.info("not posted, for %s: %s", reason, delivery.subject.key)
            await self._ask(
                lambda s: s.end(delivery, State.SKIPPED, Skipped.OUTDATED, self._clock())
            )
        except TimeoutError:
            await self._again(delivery, "Discord did not answer in time", hold.begun)
        except Trouble as trouble:
            await self._troubled(delivery, trouble, hold.begun)

    def _worded(self, delivery: Delivery) -> tuple[str, Post | ServerEntry]:
        """The time that a post tells, and the post; raises Untellable, or Refused for a fault."""
        knowledge, now = self._known(), self._clock()
        subscription, subject = delivery.subscription, delivery.subject
        try:
            told = rendering.time_told(knowledge, subject)
            if isinstance(subject, ServerEvent):
                return told, rendering.server_entry(knowledge, subscription, subject, now)
            post = rendering.post(
                knowledge, subscription, subject, now, due=delivery.due, merged=delivery.merged
            )
        except Untellable:
            raise
        except Exception as fault:
            # It would fail again and again, and hold up its channel.
            raise Refused(reasons.OWN_FAULT) from fault
        return told, post

    def _known(self) -> Knowledge:
        if self.knowledge is None:
            raise RuntimeError("nothing is claimed before the facts are known")
        return self.knowledge

    def _pointless(self, delivery: Delivery) -> Skipped | None:
        """Why a delivery is not to be made any more, None if it is."""
        if delivery.subscription.pause:
            return Skipped.PAUSED
        if delivery.until <= self._clock():
            return Skipped.STALE
        notice = Notice(delivery.subject, delivery.due, delivery.until)
        holds = still_holds(self._known(), delivery.subscription.terms, notice)
        return None if holds else Skipped.OUTDATED

    async def _found(self, delivery: Delivery, hold: Hold) -> bool:
        """Whether an earlier try made the message, or may have and nobody can tell."""
        since = delivery.unsure_since
        if since is None or isinstance(delivery.subject, ServerEvent):
            # Whether an entry is there already is looked up whenever one is made.
            return False
        try:
            async with hold.request(SEND_LIMIT):
                found = await self._channels.find(
                    delivery.subscription.place, delivery.nonce, since
                )
        except Unreadable:
            # One that was never tried is in doubt only for the age of the store.
            if delivery.attempt == 1 or self._clock() - since < NONCE_REMEMBERED:
                return False
            # Rather missing than twice.
            log.warning("not posted again, for it may be there: %s", delivery.subject.key)
            await self._ask(
                lambda s: s.end(delivery, State.SKIPPED, Skipped.UNCERTAIN, self._clock())
            )
            return True
        if found is None:
            return False
        await self._note_sent(delivery, found.message, self._told_by(delivery, found))
        return True

    def _told_by(self, delivery: Delivery, found: Found) -> str:
        """The time that a message found in its channel tells; UNKNOWN if not the newest."""
        told = rendering.time_told(self._known(), delivery.subject)
        now = self._clock()
        try:
            post = rendering.post(self._known(), delivery.subscription, delivery.subject, now)
        except Untellable:
            return UNKNOWN
        return told if post.embed["title"] == found.title else UNKNOWN

    async def _note_sent(self, delivery: Delivery, message: int | None, told: str) -> None:
        now = self._clock()
        is_message = message is not None and not isinstance(delivery.subject, ServerEvent)
        publish = is_message and self._channels.publishes(delivery.subscription.place)
        if await self._ask(lambda store: store.sent(delivery, message, now, told, publish)):
            log.info(
                "posted %s, %.1f s after it was due",
                delivery.subject.key,
                (now - delivery.due).total_seconds(),
            )

    async def _troubled(self, delivery: Delivery, trouble: Trouble, begun: datetime) -> None:
        match trouble:
            case Gone():
                await self._note_sent(delivery, None, "")
            case Lost() if isinstance(delivery.subject, ServerEvent):
                now = self._clock()
                reason = reasons.NOT_ENTERED.format(why=trouble)
                await self._ask(lambda s: s.end(delivery, State.BLOCKED, reason, now))
            case Lost():
                await self._lose(delivery, str(trouble))
            case Refused():
                key, fault = delivery.subject.key, trouble.__cause__
                log.error("not posted, and not tried again, %s: %s", key, trouble, exc_info=fault)
                now = self._clock()
                await self._ask(lambda s: s.end(delivery, State.DEAD, str(trouble), now))
            case Throttled():
                at, unsure = self._again_at(trouble, delivery.attempt), delivery.unsure_since
                await self._ask(lambda s: s.retry(delivery, at, str(trouble), unsure))
            case Unreached():
                await self._again(delivery, str(trouble))
            case SignedOut():
                self.signed_out = trouble
                await self._again(delivery, str(trouble))
            case _:
                unsure = begun if isinstance(trouble, Unsure) else None
                await self._again(delivery, str(trouble), unsure)

    async def _again(
        self, delivery: Delivery, reason: str, unsure_since: datetime | None = None
    ) -> None:
        now = self._clock()
        since = delivery.unsure_since or unsure_since
        pause = self._backoff(delivery.attempt)
        if unsure_since is not None and isinstance(delivery.subject, ServerEvent):
            # It has no nonce: one that is still being made is to be there when it is looked for.
            pause = max(pause, SEND_LIMIT)
        at = now + pause
        if delivery.until > now:
            # What comes after it in its channel is not held up by what is of no use any more.
            at = min(at, delivery.until)
        log.warning("%s is tried again: %s", delivery.subject.key, reason)
        await self._ask(lambda store: store.retry(delivery, at, reason, since))

    async def _lose(self, delivery: Delivery, reason: str) -> None:
        """Pause all of a channel that cannot be posted to, and tell those who subscribed once."""
        now, place = self._clock(), delivery.subscription.place

        def lose(store: Store) -> tuple[Subscription, ...]:
            store.retry(delivery, now, reason, delivery.unsure_since)
            return store.lose(place.channel, reason, now)

        paused = await self._ask(lose)
        log.warning("posts to a channel are paused: %s", reason)
        for person, locale in {one.by: one.locale for one in paused}.items():
            speech = Speech(locale)
            text = speech.say(
                "I cannot post in <#{channel}> any more: {reason}. The posts there are"
                " paused. When that is put right, resume them in /announce list.",
                channel=place.channel,
                reason=reasons.said(reason, speech),
            )
            with suppress(Trouble, TimeoutError):
                async with asyncio.timeout(SEND_LIMIT.total_seconds()):
                    await self._channels.tell(person, text, delivery.nonce)

    async def correct(self, correction: Correction, hold: Hold) -> None:
        """Put right a notice whose time has changed."""
        told = rendering.time_told(self._known(), correction.subject)
        # How long nothing more is put right, so that several changes make one edit.
        pause = timedelta(0)
        try:
            await self._pace.turn(True)
            async with hold.request(SEND_LIMIT):
                pause = await self._put_right(correction)
        except (Gone, Refused, Untellable) as reason:
            log.info("not corrected: %s", reason)
        except SignedOut as trouble:
            self.signed_out = trouble
            return
        except (Trouble, TimeoutError) as trouble:
            log.warning("a correction is tried again: %s", trouble)
            at = self._again_at(trouble, correction.attempt)
            await self._ask(lambda store: store.correct_later(correction, at))
            return
        at = self._clock() + pause
        await self._ask(lambda store: store.corrected(correction, told, at))

    async def _put_right(self, correction: Correction) -> timedelta:
        knowledge, subscription = self._known(), correction.subscription
        subject, now = correction.subject, self._clock()
        if not isinstance(subject, ServerEvent):
            post = rendering.correction(knowledge, subscription, subject, now)
            message, nonce = correction.message, correction.nonce
            return await self._channels.edit(subscription.place, message, post, nonce)
        try:
            entry = rendering.server_entry(knowledge, subscription, subject, now)
        except Untellable:
            # The launch has no time any more; if it gets one again, a new entry is made.
            entry = None
        await self._channels.amend(subscription.place, correction.message, entry, correction.nonce)
        return timedelta(0)

    async def publish(self, publication: Publication, hold: Hold) -> None:
        """Have a post passed on to those who follow its channel; a second time does no harm."""
        key = publication.subject.key
        try:
            await self._pace.turn(False)
            async with hold.request(SEND_LIMIT):
                await self._channels.publish(publication.place, publication.message)
        except (Gone, Refused) as trouble:
            # It is published already, or never can be.
            log.info("%s is not published: %s", key, trouble)
        except SignedOut as trouble:
            self.signed_out = trouble
            return
        except (Trouble, TimeoutError) as trouble:
            log.info("%s is published later: %s", key, trouble)
            at = self._again_at(trouble, publication.attempt)
            await self._ask(lambda store: store.publish_later(publication, at))
            return
        await self._ask(lambda store: store.published(publication))

    def _again_at(self, trouble: Trouble | TimeoutError, attempt: int) -> datetime:
        """When to try again what did not come to its end, and rest until then if Discord asks."""
        now = self._clock()
        if isinstance(trouble, Throttled):
            at = now + timedelta(seconds=trouble.seconds)
            if trouble.everywhere:
                self._rest_until = at
            return at
        # A channel that refuses may be put right while the post still matters.
        return now + (LONGEST_BACKOFF if isinstance(trouble, Lost) else self._backoff(attempt))

    def _backoff(self, attempt: int) -> timedelta:
        return backoff(attempt, self._chance)
