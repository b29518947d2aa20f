"""One post: worded, sent, and noted how it ended.

A delivery is claimed before it is sent and noted after that. Whatever comes between, a crash
or a lost answer, whoever claims it next looks in the channel before sending again; within
Discord's memory of nonces a second sending makes no second message anyway.
"""

import logging
from contextlib import suppress
from datetime import datetime, timedelta

from bot.announcements import reasons, rendering
from bot.announcements.channels import (
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
    shown,
)
from bot.announcements.clocks import Hold
from bot.announcements.line import SEND_LIMIT, Line
from bot.announcements.planning import Notice, still_holds
from bot.announcements.posts import Untellable
from bot.announcements.store import (
    LATE,
    Delivery,
    Skipped,
    State,
    Store,
)
from bot.announcements.subjects import ServerEvent
from bot.announcements.subscriptions import Subscription
from bot.announcements.truth import UNKNOWN
from bot.saying.speech import Speech

log = logging.getLogger(__name__)

# As long Discord surely remembers a nonce; it says "a few minutes".
NONCE_REMEMBERED = timedelta(minutes=2)


class Delivering:
    """Makes, over a line to Discord, the posts that were claimed."""

    def __init__(self, line: Line) -> None:
        self._line = line

    async def deliver(self, delivery: Delivery, hold: Hold) -> None:
        """Post a delivery, already claimed, and note how it ended."""
        place, now = delivery.subscription.place, self._line.clock()
        try:
            entry = isinstance(delivery.subject, ServerEvent)
            if delivery.due < delivery.subscription.since and not entry:
                # It was changed while this was under way, and begins anew.
                await self._line.ask(
                    lambda s: s.end(delivery, State.SKIPPED, Skipped.CHANGED, self._line.clock())
                )
                return
            if delivery.unsure_since is not None and await self._found(delivery, hold):
                return
            if (pause := delivery.subscription.pause) and pause.reason:
                now = self._line.clock()
                await self._line.ask(lambda s: s.end(delivery, State.BLOCKED, pause.reason, now))
                return
            if reason := self._pointless(delivery):
                await self._line.ask(
                    lambda s: s.end(delivery, State.SKIPPED, reason, self._line.clock())
                )
                return
            await self._line.pace.turn(now - delivery.due > LATE)
            if self._line.rests() or self._line.signed_out:
                await self._line.ask(lambda s: s.release(delivery))
                return
            told, post = self._worded(delivery)
            if isinstance(post, Post):
                post = await self._line.illustrated(post, delivery)
            async with self._line.request(hold):
                if isinstance(post, ServerEntry):
                    message = await self._line.channels.enter(place, post, delivery.nonce)
                else:
                    message = await self._line.channels.send(place, post, delivery.nonce)
            await self._note_sent(delivery, message, told)
        except Untellable as reason:
            log.info("not posted, for %s: %s", reason, delivery.subject.key)
            await self._line.ask(
                lambda s: s.end(delivery, State.SKIPPED, Skipped.OUTDATED, self._line.clock())
            )
        except TimeoutError:
            await self._again(delivery, "Discord did not answer in time", hold.begun)
        except Trouble as trouble:
            await self._troubled(delivery, trouble, hold.begun)

    def _worded(self, delivery: Delivery) -> tuple[str, Post | ServerEntry]:
        """What a post says, and the post; raises Untellable, or Refused for a fault."""
        knowledge, now = self._line.known(), self._line.clock()
        subscription, subject = delivery.subscription, delivery.subject
        try:
            told = rendering.said(knowledge, delivery, now)
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

    def _pointless(self, delivery: Delivery) -> Skipped | None:
        """Why a delivery is not to be made any more, None if it is."""
        if delivery.subscription.pause:
            return Skipped.PAUSED
        if delivery.until <= self._line.clock():
            return Skipped.STALE
        notice = Notice(delivery.subject, delivery.due, delivery.until)
        holds = still_holds(self._line.known(), delivery.subscription.terms, notice)
        return None if holds else Skipped.OUTDATED

    async def _found(self, delivery: Delivery, hold: Hold) -> bool:
        """Whether an earlier try made the message, or may have and nobody can tell."""
        since = delivery.unsure_since
        if since is None or isinstance(delivery.subject, ServerEvent):
            # Whether an entry is there already is looked up whenever one is made.
            return False
        try:
            async with self._line.request(hold):
                found = await self._line.channels.find(
                    delivery.subscription.place, delivery.nonce, since
                )
        except Unreadable:
            # One that was never tried is in doubt only for the age of the store.
            if delivery.attempt == 1 or self._line.clock() - since < NONCE_REMEMBERED:
                return False
            # Rather missing than twice.
            log.warning("not posted again, for it may be there: %s", delivery.subject.key)
            await self._line.ask(
                lambda s: s.end(delivery, State.SKIPPED, Skipped.UNCERTAIN, self._line.clock())
            )
            return True
        if found is None:
            return False
        await self._note_sent(delivery, found.message, self._told_by(delivery, found))
        return True

    def _told_by(self, delivery: Delivery, found: Found) -> str:
        """What a message found in its channel says; UNKNOWN if not what it would say now."""
        knowledge, now = self._line.known(), self._line.clock()
        try:
            post = rendering.post(
                knowledge, delivery.subscription, delivery.subject, now, merged=delivery.merged
            )
        except Untellable:
            return UNKNOWN
        same = (post.embed["title"], shown(post.embed)) == (found.title, found.fields)
        # That it came late may follow.
        begins = found.description.startswith(post.embed.get("description", "").strip())
        return rendering.said(knowledge, delivery, now) if same and begins else UNKNOWN

    async def _note_sent(self, delivery: Delivery, message: int | None, told: str) -> None:
        now = self._line.clock()
        is_message = message is not None and not isinstance(delivery.subject, ServerEvent)
        publish = is_message and self._line.channels.publishes(delivery.subscription.place)
        if await self._line.ask(lambda store: store.sent(delivery, message, now, told, publish)):
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
                now = self._line.clock()
                reason = reasons.NOT_ENTERED.format(why=trouble)
                await self._line.ask(lambda s: s.end(delivery, State.BLOCKED, reason, now))
            case Lost():
                await self._lose(delivery, str(trouble))
            case Refused():
                key, fault = delivery.subject.key, trouble.__cause__
                log.error("not posted, and not tried again, %s: %s", key, trouble, exc_info=fault)
                now = self._line.clock()
                await self._line.ask(lambda s: s.end(delivery, State.DEAD, str(trouble), now))
            case Throttled():
                at, unsure = self._line.again_at(trouble, delivery.attempt), delivery.unsure_since
                await self._line.ask(lambda s: s.retry(delivery, at, str(trouble), unsure))
            case Unreached():
                await self._again(delivery, str(trouble))
            case SignedOut():
                self._line.signed_out = trouble
                await self._again(delivery, str(trouble))
            case _:
                unsure = begun if isinstance(trouble, Unsure) else None
                await self._again(delivery, str(trouble), unsure)

    async def _again(
        self, delivery: Delivery, reason: str, unsure_since: datetime | None = None
    ) -> None:
        now = self._line.clock()
        since = delivery.unsure_since or unsure_since
        pause = self._line.backoff(delivery.attempt)
        if unsure_since is not None and isinstance(delivery.subject, ServerEvent):
            # It has no nonce: one that is still being made is to be there when it is looked for.
            pause = max(pause, SEND_LIMIT)
        at = now + pause
        if delivery.until > now:
            # What comes after it in its channel is not held up by what is of no use any more.
            at = min(at, delivery.until)
        log.warning("%s is tried again: %s", delivery.subject.key, reason)
        await self._line.ask(lambda store: store.retry(delivery, at, reason, since))

    async def _lose(self, delivery: Delivery, reason: str) -> None:
        """Pause all of a channel that cannot be posted to, and tell those who subscribed once."""
        now, place = self._line.clock(), delivery.subscription.place

        def lose(store: Store) -> tuple[Subscription, ...]:
            store.retry(delivery, now, reason, delivery.unsure_since)
            return store.lose(place.channel, reason, now)

        paused = await self._line.ask(lose)
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
                async with self._line.in_time():
                    await self._line.channels.tell(person, text, delivery.nonce)
