"""Sends what is due, each post exactly once.

A delivery is claimed before it is sent and noted after that. Whatever comes between, a crash
or a lost answer, whoever claims it next looks in the channel before sending again; within
Discord's memory of nonces a second sending makes no second message anyway.
"""

import asyncio
import logging
import os
import random
import secrets
import time
from collections.abc import Callable, Coroutine, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from bot.announcements import rendering
from bot.announcements.channels import (
    Channels,
    Found,
    Gone,
    Lost,
    Post,
    Refused,
    SignedOut,
    Throttled,
    Trouble,
    Unreached,
    Unreadable,
    Unsure,
)
from bot.announcements.knowledge import Knowledge, compare, digest
from bot.announcements.pacing import Pace
from bot.announcements.planning import LOOK_BACK, Notice, notices, still_holds
from bot.announcements.posts import Untellable
from bot.announcements.store import UNKNOWN, Correction, Delivery, Skipped, State, Store, StoreError
from bot.announcements.subscriptions import Subscription
from bot.station.manifest import Manifest
from bot.station.moments import Span

log = logging.getLogger(__name__)

# No request outlives this, so that none is under way any more when a lease is over.
SEND_LIMIT = timedelta(seconds=15)
LEASE = timedelta(seconds=60)
# As long Discord surely remembers a nonce; it says "a few minutes".
NONCE_REMEMBERED = timedelta(minutes=2)
AT_ONCE = 40
LONGEST_SLEEP = timedelta(seconds=30)
BETWEEN_PRUNINGS = timedelta(hours=6)
FIRST_BACKOFF, LONGEST_BACKOFF = timedelta(seconds=2), timedelta(minutes=15)
# A clock set back further than this is not believed for a while.
CLOCK_SET_BACK = timedelta(minutes=5)
DISBELIEF = timedelta(hours=1)
# A stop waits this long for posts under way.
DRAIN = timedelta(seconds=8)

T = TypeVar("T")


class Courier:
    """Plans, claims, sends and notes, from one store and one manifest at a time.

    ``manifest`` are the facts that count now; others are taken over when they are offered and
    look sound. ``clock`` gives the UTC time.
    """

    def __init__(
        self,
        store: Store,
        manifest: Manifest,
        channels: Channels,
        clock: Callable[[], datetime],
        steady: Callable[[], float] = time.monotonic,
        chance: random.Random | None = None,
    ) -> None:
        self._store, self._channels, self._clock = store, channels, clock
        self.manifest = self._offered = manifest
        self._steady, self._chance = steady, chance or random.Random()  # noqa: S311  # jitter
        self.owner = f"{os.getpid()}-{secrets.token_hex(4)}"
        self._thread = ThreadPoolExecutor(1, "store")
        self._pace = Pace(steady)
        self._woken = asyncio.Event()
        self._under_way: set[asyncio.Task[None]] = set()
        self._stopping = False
        self._rested = asyncio.Event()
        self._rested.set()
        self.knowledge: Knowledge | None = None
        self.doubts: tuple[str, ...] = ()
        self._plan_at: datetime | None = None
        self._planned = False
        self._prune_at: datetime | None = None
        self._rest_until = datetime.min.replace(tzinfo=UTC)
        self._disbelief = _Disbelief()
        self.signed_out: SignedOut | None = None

    # ------------------------------------------------------------------ life

    async def run(self) -> None:
        """Deliver until ``stop``; raises SignedOut if Discord refuses the token.

        Nothing else ends it: what goes wrong is logged and tried again.
        """
        self._rested.clear()
        try:
            await self._turn_over_and_over()
        finally:
            self._rested.set()

    async def _turn_over_and_over(self) -> None:
        failures = 0
        while not self._stopping:
            if self.signed_out:
                raise self.signed_out
            self._woken.clear()
            try:
                wake = await self.turn()
                failures = 0
            except StoreError as error:
                failures += 1
                log.warning("the state file cannot be used, so nothing is posted: %s", error)
                wake = self._clock() + self._backoff(failures)
            except Exception:
                failures += 1
                log.exception("a fault in the delivery of posts; it goes on")
                wake = self._clock() + self._backoff(failures)
            pause = min(wake - self._clock(), LONGEST_SLEEP).total_seconds()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), max(pause, 0))

    async def stop(self) -> None:
        """Claim nothing more, let what is under way end, and release the store's thread."""
        self._stopping = True
        self._woken.set()
        with suppress(TimeoutError):
            async with asyncio.timeout(DRAIN.total_seconds()):
                await self._rested.wait()
                await self.settled()
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)
        await asyncio.to_thread(self._thread.shutdown)

    def offer(self, manifest: Manifest) -> None:
        """Hand in other facts; they count as soon as they are accepted."""
        self._offered = manifest
        self._woken.set()

    def wake(self) -> None:
        """Look at once whether anything is due; to be called where that may have changed."""
        self._plan_at = None
        self._woken.set()

    async def ask(self, work: Callable[[Store], T]) -> T:
        """Do something with the store in its thread; raises StoreError if it cannot."""
        return await asyncio.get_running_loop().run_in_executor(
            self._thread, lambda: work(self._store)
        )

    # ------------------------------------------------------------------ one turn

    async def turn(self) -> datetime:
        """Do all that is due now, without waiting for its end; when to look again."""
        now = self._clock()
        if self._disbelief.of(now, self._steady()):
            return now + LONGEST_SLEEP
        await self._learn(now)
        if self.knowledge is None:
            return now + LONGEST_SLEEP
        if self._plan_at is None or now >= self._plan_at:
            self._plan_at = await self._plan(self.knowledge, now)
        if self._prune_at is None or now >= self._prune_at:
            self._prune_at = now + BETWEEN_PRUNINGS
            await self.ask(lambda store: store.prune(now))
        await self._set_out(now)
        waiting = await self.ask(lambda store: store.next_wake())
        if len(self._under_way) >= AT_ONCE or (waiting is not None and waiting <= now):
            # What is claimable now and was not claimed waits for a post under way to end.
            held = self._under_way or self._rests()
            waiting = now + (LONGEST_SLEEP if held else timedelta(seconds=1))
        return min(moment for moment in (waiting, self._plan_at) if moment is not None)

    async def settled(self) -> None:
        """Wait until every post under way has ended."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    async def _learn(self, now: datetime) -> None:
        """Accept the facts if they are others than before; hold them if they look damaged."""
        manifest = self._offered
        if self.knowledge is not None and manifest is self.knowledge.manifest:
            self.doubts = ()
            return
        known = await self.ask(lambda store: store.known())
        mark = await asyncio.to_thread(digest, manifest)
        if known.mark != mark:
            comparison = await asyncio.to_thread(
                compare, known.schedule, known.crews, manifest, now
            )
            if comparison.doubts:
                if comparison.doubts != self.doubts:
                    log.error(
                        "nothing is posted, for the facts look damaged: %s."
                        " If they are right: python -m bot data accept",
                        "; ".join(comparison.doubts),
                    )
                self.doubts = comparison.doubts
                return
            await self.ask(lambda store: store.accept(mark, comparison, now))
            known = await self.ask(lambda store: store.known())
        self.doubts = ()
        self.knowledge = Knowledge(manifest, known.schedule, known.news)
        self.manifest, self._plan_at = manifest, None

    async def _plan(self, knowledge: Knowledge, now: datetime) -> datetime:
        """Make the deliveries that are due; when the next will be, or when to look again."""
        horizon = now + LONGEST_SLEEP

        def plan(store: Store) -> datetime:
            planned_to = store.known().planned_to or now
            subscriptions = store.subscriptions()
            wanted = list(due(knowledge, subscriptions, now, planned_to))
            # After a pause the store may be a restored copy, which lacks what was posted since.
            doubted = not self._planned and now - planned_to > NONCE_REMEMBERED
            made = store.plan(wanted, now, now, planned_to if doubted else None)
            if made:
                log.info("%d posts are due", made)
            return min(upcoming(knowledge, subscriptions, now, horizon), default=horizon)

        next_due = await self.ask(plan)
        self._planned = True
        return next_due

    async def _set_out(self, now: datetime) -> None:
        room = AT_ONCE - len(self._under_way)
        if room <= 0 or self._stopping or self._rests():
            return
        lease = now + LEASE
        for delivery in await self.ask(lambda s: s.claim(self.owner, now, lease, room)):
            self._start(self._deliver(delivery))
        room = AT_ONCE - len(self._under_way)
        if room > 0:
            found = await self.ask(lambda s: s.claim_corrections(self.owner, now, lease, room))
            for correction in found:
                self._start(self._correct(correction))

    def _rests(self) -> bool:
        """Whether Discord wants nothing from the bot for now, whatever the channel."""
        return self._clock() < self._rest_until

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self._woken.set()
        if not task.cancelled() and (fault := task.exception()) is not None:
            log.error("a post was left to its lease", exc_info=fault)

    # ------------------------------------------------------------------ one delivery

    async def _deliver(self, delivery: Delivery) -> None:
        """Post a delivery, already claimed, and note how it ended."""
        place, now = delivery.subscription.place, self._clock()
        try:
            if delivery.due < delivery.subscription.since:
                # It was changed while this was under way, and begins anew.
                await self.ask(
                    lambda s: s.end(delivery, State.SKIPPED, Skipped.CHANGED, self._clock())
                )
                return
            if delivery.unsure_since is not None and await self._found(delivery):
                return
            if reason := self._pointless(delivery):
                await self.ask(lambda s: s.end(delivery, State.SKIPPED, reason, self._clock()))
                return
            await self._pace.turn(now - delivery.due > LEASE)
            if self._rests() or self.signed_out:
                await self.ask(lambda s: s.release(delivery))
                return
            told, post = self._worded(delivery)
            async with asyncio.timeout(SEND_LIMIT.total_seconds()):
                message = await self._channels.send(place, post, delivery.nonce)
            await self._note_sent(delivery, message, told)
        except Untellable as reason:
            log.info("not posted, for %s: %s", reason, delivery.subject.key)
            await self.ask(
                lambda s: s.end(delivery, State.SKIPPED, Skipped.OUTDATED, self._clock())
            )
        except TimeoutError:
            await self._again(delivery, "Discord did not answer in time", unsure=True)
        except Trouble as trouble:
            await self._troubled(delivery, trouble)

    def _worded(self, delivery: Delivery) -> tuple[str, Post]:
        """The time that a post tells, and the post; raises Untellable, or Refused for a fault."""
        knowledge = self._known()
        try:
            told = rendering.time_told(knowledge, delivery.subject)
            post = rendering.post(
                knowledge,
                delivery.subscription,
                delivery.subject,
                self._clock(),
                due=delivery.due,
                merged=delivery.merged,
            )
        except Untellable:
            raise
        except Exception as fault:
            # It would fail again and again, and hold up its channel.
            raise Refused("a fault of the bot's own; its log has more") from fault
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

    async def _found(self, delivery: Delivery) -> bool:
        """Whether an earlier try made the message, or may have and nobody can tell."""
        since = delivery.unsure_since
        if since is None:
            return False
        try:
            async with asyncio.timeout(SEND_LIMIT.total_seconds()):
                found = await self._channels.find(
                    delivery.subscription.place, delivery.nonce, since
                )
        except Unreadable:
            # One that was never tried is in doubt only for the age of the store.
            if delivery.attempt == 1 or self._clock() - since < NONCE_REMEMBERED:
                return False
            # Rather missing than twice.
            log.warning("not posted again, for it may be there: %s", delivery.subject.key)
            await self.ask(
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
        if await self.ask(lambda store: store.sent(delivery, message, now, told)):
            log.info(
                "posted %s, %.1f s after it was due",
                delivery.subject.key,
                (now - delivery.due).total_seconds(),
            )

    async def _troubled(self, delivery: Delivery, trouble: Trouble) -> None:
        match trouble:
            case Gone():
                await self._note_sent(delivery, None, "")
            case Lost():
                await self._lose(delivery, str(trouble))
            case Refused():
                key, fault = delivery.subject.key, trouble.__cause__
                log.error("not posted, and not tried again, %s: %s", key, trouble, exc_info=fault)
                now = self._clock()
                await self.ask(lambda s: s.end(delivery, State.DEAD, str(trouble), now))
            case Throttled():
                at = self._clock() + timedelta(seconds=trouble.seconds)
                if trouble.everywhere:
                    self._rest_until = at
                unsure = delivery.unsure_since
                await self.ask(lambda s: s.retry(delivery, at, str(trouble), unsure))
            case Unreached():
                await self._again(delivery, str(trouble), unsure=False)
            case SignedOut():
                self.signed_out = trouble
                await self._again(delivery, str(trouble), unsure=False)
            case _:
                await self._again(delivery, str(trouble), unsure=isinstance(trouble, Unsure))

    async def _again(self, delivery: Delivery, reason: str, *, unsure: bool) -> None:
        now = self._clock()
        since = delivery.unsure_since or (now - SEND_LIMIT if unsure else None)
        at = now + self._backoff(delivery.attempt)
        if delivery.until > now:
            # What comes after it in its channel is not held up by what is of no use any more.
            at = min(at, delivery.until)
        log.warning("%s is tried again: %s", delivery.subject.key, reason)
        await self.ask(lambda store: store.retry(delivery, at, reason, since))

    async def _lose(self, delivery: Delivery, reason: str) -> None:
        """Pause all of a channel that cannot be posted to, and tell those who subscribed once."""
        now, place = self._clock(), delivery.subscription.place

        def lose(store: Store) -> tuple[Subscription, ...]:
            store.retry(delivery, now, reason, delivery.unsure_since)
            return store.lose(place.channel, reason, now)

        paused = await self.ask(lose)
        log.warning("posts to a channel are paused: %s", reason)
        for person in {subscription.by for subscription in paused}:
            text = (
                f"I cannot post in <#{place.channel}> any more: {reason}. The posts there are"
                " paused. When that is put right, /announce resume starts them again."
            )
            with suppress(Trouble, TimeoutError):
                async with asyncio.timeout(SEND_LIMIT.total_seconds()):
                    await self._channels.tell(person, text, delivery.nonce)

    async def _correct(self, correction: Correction) -> None:
        """Edit a notice whose time has changed."""
        knowledge, place = self._known(), correction.subscription.place
        told = rendering.time_told(knowledge, correction.subject)
        try:
            post = rendering.correction(
                knowledge, correction.subscription, correction.subject, self._clock()
            )
            await self._pace.turn(True)
            async with asyncio.timeout(SEND_LIMIT.total_seconds()):
                await self._channels.edit(place, correction.message, post, correction.nonce)
        except (Gone, Refused, Lost, Untellable) as reason:
            log.info("not corrected: %s", reason)
        except SignedOut as trouble:
            self.signed_out = trouble
            return
        except (Trouble, TimeoutError) as trouble:
            at = self._clock() + self._backoff(correction.attempt)
            log.warning("a correction is tried again: %s", trouble)
            await self.ask(lambda store: store.correct_later(correction, at))
            return
        await self.ask(lambda store: store.corrected(correction, told))

    def _backoff(self, attempt: int) -> timedelta:
        grown = FIRST_BACKOFF * (1 << min(attempt - 1, 12))
        return min(grown, LONGEST_BACKOFF) * self._chance.uniform(0.8, 1.2)


def due(
    knowledge: Knowledge,
    subscriptions: Iterable[Subscription],
    now: datetime,
    planned_to: datetime,
) -> Iterator[tuple[Subscription, Notice]]:
    """The notices that are due by ``now`` and of use, or have become stale since ``planned_to``.

    Those due before a subscription began are not among them, nor any of one that a manager
    has paused.
    """
    for subscription in subscriptions:
        if subscription.pause and not subscription.pause.reason:
            continue
        start = max(subscription.since, now - LOOK_BACK)
        if start <= now:
            span = Span(start, now + timedelta(microseconds=1))
            for notice in notices(knowledge, subscription.terms, span):
                if notice.until > now or notice.due > planned_to:
                    yield subscription, notice


def upcoming(
    knowledge: Knowledge, subscriptions: Iterable[Subscription], now: datetime, until: datetime
) -> Iterator[datetime]:
    """When notices become due after ``now`` and before ``until``."""
    span = Span(now + timedelta(microseconds=1), until)
    for terms in {subscription.terms for subscription in subscriptions}:
        for notice in notices(knowledge, terms, span):
            yield notice.due


class _Disbelief:
    """Whether the wall clock was set back so far that it is not to be trusted yet."""

    def __init__(self) -> None:
        self._latest: datetime | None = None
        self._until = 0.0

    def of(self, now: datetime, steady: float) -> bool:
        latest = self._latest
        if latest is not None and now < latest - CLOCK_SET_BACK:
            if not self._until:
                log.error("the clock was set back from %s to %s; posts wait", latest, now)
                self._until = steady + DISBELIEF.total_seconds()
            if steady < self._until:
                return True
        self._latest, self._until = now if self._until else max(now, latest or now), 0.0
        return False
