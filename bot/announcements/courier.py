"""The loop behind the posts: plans what is due, claims it, and has it delivered.

It is woken by the next due time, and nothing that goes wrong ends it.
"""

import asyncio
import logging
import os
import random
import secrets
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, TypeVar

from bot.announcements.channels import Channels, SignedOut, Trouble
from bot.announcements.clocks import Hold, Reckoning, since_start
from bot.announcements.delivering import Delivering
from bot.announcements.due import Plans, upcoming
from bot.announcements.knowledge import Knowledge, Known, compare, digest, turns
from bot.announcements.lacking import Lacking
from bot.announcements.line import Line, backoff
from bot.announcements.pacing import Pace
from bot.announcements.shards import EVERY, Shards
from bot.announcements.sql_store import SqlStore
from bot.announcements.store import Job, JobKind, StoreError
from bot.announcements.subscriptions import Place
from bot.station.manifest import Manifest

log = logging.getLogger(__name__)

# Longer than any attempt takes, so that none is under way any more when its lease is over.
LEASE = timedelta(seconds=60)
AT_ONCE = 40
# Beside those, so that no post waits for what is only passed on.
PUBLISHED_AT_ONCE = 10
LONGEST_SLEEP = timedelta(seconds=30)
# A server may lose many channels at once, of which one message is to tell.
TOLD_WITHIN = timedelta(seconds=10)
# In seconds.
BETWEEN_WAKES = 0.1
BETWEEN_PRUNINGS = timedelta(hours=6)
# A stop waits this long for posts under way.
DRAIN = timedelta(seconds=8)

T = TypeVar("T")


class Courier:
    """Plans, claims, sends and notes, from one store and one manifest at a time.

    ``manifest`` are the facts that count now; others are taken over when they are offered and
    look sound. ``wall`` gives the UTC time as the machine has it, ``running`` seconds that never
    go back and also count while the machine is suspended; ``clock`` is what is gone by.
    """

    def __init__(
        self,
        store: SqlStore,
        manifest: Manifest,
        channels: Channels,
        wall: Callable[[], datetime],
        running: Callable[[], float] = since_start,
        chance: random.Random | None = None,
        shards: Shards = EVERY,
    ) -> None:
        self._store, self._channels, self._shards = store, channels, shards
        self._wall, self._running, self.clock = wall, running, Reckoning(wall, running)
        self.manifest = self._offered = manifest
        self._chance = chance or random.Random()  # noqa: S311  # jitter
        self.owner = f"{os.getpid()}-{secrets.token_hex(4)}"
        self._thread = ThreadPoolExecutor(1, "store")
        self._line = Line(self.ask, channels, self.clock, Pace(running, shards.share), self._chance)
        self._delivering = Delivering(self._line)
        self._woken = asyncio.Event()
        self._under_way: set[asyncio.Task[None]] = set()
        self._publishing: set[asyncio.Task[None]] = set()
        self._stopping = False
        self._rested = asyncio.Event()
        self._rested.set()
        self.doubts: tuple[str, ...] = ()
        # Of the facts that posts are told from, as the store knows them.
        self._mark = ""
        self._plan_at: datetime | None = None
        self._plans, self._lacking = Plans(), Lacking()
        self._prune_at: datetime | None = None
        # Told once, however long it lasts.
        self._unusable = False

    @property
    def knowledge(self) -> Knowledge | None:
        """What posts are told from; None until the first facts are accepted."""
        return self._line.knowledge

    @property
    def signed_out(self) -> SignedOut | None:
        """That Discord refuses the token, None while it does not."""
        return self._line.signed_out

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
                if self._unusable:
                    log.info("the state can be used again, and posts go on")
                failures, self._unusable = 0, False
            except StoreError as error:
                failures += 1
                if not self._unusable:
                    log.warning("the state cannot be used, so posts wait until it can: %s", error)
                self._unusable = True
                wake = self.clock() + backoff(failures, self._chance)
            except Exception:
                failures += 1
                log.exception("a fault in the delivery of posts; it goes on")
                wake = self.clock() + backoff(failures, self._chance)
            pause = min(wake - self.clock(), LONGEST_SLEEP).total_seconds()
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
                await self._delivering.tell()
        left = self._under_way | self._publishing
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        await asyncio.to_thread(self._thread.shutdown)

    def offer(self, manifest: Manifest) -> None:
        """Hand in other facts; they count as soon as they are accepted."""
        self._offered = manifest
        self._woken.set()

    def wake(self) -> None:
        """Look at once whether anything is due; to be called where that may have changed."""
        self._plan_at = None
        self._woken.set()

    async def lose(self, place: Place, name: str, reason: str) -> None:
        """Post no more to a channel, and tell those who subscribed it, by its name."""
        await self._delivering.lose(place, name, reason)
        self._woken.set()

    async def ask(self, work: Callable[[SqlStore], T]) -> T:
        """Do something with the store in its thread; raises StoreError if it cannot."""
        return await asyncio.get_running_loop().run_in_executor(
            self._thread, lambda: work(self._store)
        )

    # ------------------------------------------------------------------ one turn

    async def turn(self) -> datetime:
        """Do all that is due now, without waiting for its end; when to look again."""
        if self.clock.doubtful and not await self._told_the_time():
            return self.clock() + LONGEST_SLEEP
        now = self.clock()
        await self._learn(now)
        if self.knowledge is None:
            return now + LONGEST_SLEEP
        if self._plan_at is None or now >= self._plan_at:
            self._plan_at = await self._plan(self.knowledge, now)
        if self._prune_at is None or now >= self._prune_at:
            self._prune_at = now + BETWEEN_PRUNINGS
            await self.ask(lambda store: store.prune(now))
        await self._set_out()
        self._tell_what_was_lost(now)
        room = len(self._publishing) < PUBLISHED_AT_ONCE
        waiting = await self.ask(lambda store: store.next_wake(room, self._shards))
        if len(self._under_way) >= AT_ONCE or (waiting is not None and waiting <= now):
            # What is claimable now and was not claimed waits for a post under way to end.
            held = self._under_way or self._publishing or self._line.rests()
            waiting = now + (LONGEST_SLEEP if held else timedelta(seconds=1))
        # Woken meanwhile, it plans again at once.
        return min((at for at in (waiting, self._plan_at) if at is not None), default=now)

    async def settled(self) -> None:
        """Wait until every post under way has ended."""
        while tasks := self._under_way | self._publishing:
            await asyncio.wait(tasks)

    async def _told_the_time(self) -> bool:
        """Ask Discord for the time; False if it cannot be asked now."""
        try:
            async with self._line.in_time():
                told = await self._channels.time()
        except SignedOut as trouble:
            self._line.signed_out = trouble
            self._woken.set()
            return False
        except (Trouble, TimeoutError) as trouble:
            reason = trouble if isinstance(trouble, Trouble) else "it did not answer in time"
            log.warning(
                "posts wait, for only Discord can tell whether the clock is right: %s", reason
            )
            return False
        self.clock.settle(told)
        self._plan_at = None
        return not self._stopping

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
            if doubts := (*comparison.doubts, *older(known, manifest)):
                if doubts != self.doubts:
                    log.error(
                        "these facts are held, and nothing is posted by them: %s."
                        " If they are right, run the command 'data review --accept posts'",
                        "; ".join(doubts),
                    )
                self.doubts = doubts
                if self.knowledge is None:
                    await self._go_by_accepted(known)
                return
            before, watched = await self.ask(lambda s: (s.accepted(), s.watched()))
            found = await asyncio.to_thread(turns, before, manifest, watched, now)
            told = replace(comparison, turns=found)
            if not await self.ask(lambda s: s.accept(mark, told, now, known.mark)):
                # Another process was first; what it has accepted is compared anew.
                await self._learn(now)
                return
            known = await self.ask(lambda store: store.known())
        elif not known.kept:
            await self.ask(lambda store: store.keep(mark, manifest))
        self.doubts = ()
        self._take(mark, manifest, known)

    async def _go_by_accepted(self, known: Known) -> None:
        """Begin with the facts accepted last, which are kept with the state."""
        former = await self.ask(lambda store: store.accepted())
        if former is not None:
            self._take(known.mark, former, known)

    def _take(self, mark: str, manifest: Manifest, known: Known) -> None:
        self._mark = mark
        self._line.knowledge = known.knowledge(manifest)
        self.manifest, self._plan_at = manifest, None
        self._lacking.take()

    async def _plan(self, knowledge: Knowledge, now: datetime) -> datetime:
        """Make the jobs that are due; when the next will be, or when to look again."""
        horizon = now + LONGEST_SLEEP

        def plan(store: SqlStore) -> datetime:
            outline = store.outline()
            if outline.mark != self._mark:
                # Another process has accepted other facts; until this one has them, that one posts.
                return horizon
            planned_to = outline.planned_to or now
            wanted, planned = self._plans.lacking(knowledge, outline, now)
            since = self._lacking.since(planned_to, now, held=bool(self.doubts))
            made = store.plan(wanted, now, self._lacking.reached(now), since)
            self._lacking.planned()
            self._plans.note(planned)
            if made:
                log.info("posts that are due: %d", made)
            return min(upcoming(knowledge, outline.subscribed, now, horizon), default=horizon)

        return await self.ask(plan)

    async def _set_out(self) -> None:
        if self._stopping or self._line.rests():
            return
        owner, mark, now = self.owner, self._mark, self.clock()
        # Measured before anything is claimed, so that no claim holds longer than its lease.
        hold, lease = Hold(now, self._wall, self._running, LEASE), now + LEASE
        room = AT_ONCE - len(self._under_way)
        rest = PUBLISHED_AT_ONCE - len(self._publishing)

        def take(store: SqlStore) -> list[Job]:
            taken: list[Job] = []
            for kind in JobKind:
                left = rest if kind is JobKind.PUBLISH else room - len(taken)
                if left > 0:
                    taken += store.claim(kind, owner, now, lease, left, mark, self._shards)
            return taken

        for job in await self.ask(take):
            among = self._publishing if job.kind is JobKind.PUBLISH else self._under_way
            self._start(self._delivering.do(job, hold), among)

    def _tell_what_was_lost(self, now: datetime) -> None:
        """Tell it once nothing is under way that may be lost as well, or it has taken long."""
        since = self._delivering.lost_since
        if since is not None and (not self._under_way or now - since > TOLD_WITHIN):
            self._start(self._delivering.tell(), self._under_way)

    def _start(self, work: Coroutine[Any, Any, None], among: set[asyncio.Task[None]]) -> None:
        task = asyncio.create_task(work)
        among.add(task)
        task.add_done_callback(among.discard)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        # Of many that end at about the same time one wakes the loop for all.
        asyncio.get_running_loop().call_later(BETWEEN_WAKES, self._woken.set)
        fault = None if task.cancelled() else task.exception()
        if isinstance(fault, StoreError):
            # Many may be under way when it goes; the next turn meets it too, and tells it.
            log.debug("a post was left to its lease: %s", fault)
        elif fault is not None:
            log.error("a post was left to its lease", exc_info=fault)


def older(known: Known, manifest: Manifest) -> Iterator[str]:
    """Why to look first where facts reach less far than those accepted."""
    if known.known_to is not None and manifest.known_to < known.known_to:
        yield (
            f"they reach to {manifest.known_to:%Y-%m-%d %H:%M}, while facts up to"
            f" {known.known_to:%Y-%m-%d %H:%M} were accepted already"
        )
