"""One job: worded, asked of Discord, and noted how it ended.

A job is claimed before anything is asked and noted after that. Whatever comes between, a crash
or a lost answer, whoever claims it next looks in the channel before posting again; within
Discord's memory of nonces a second post makes no second message anyway. An edit does no harm a
second time, nor does publishing, and an entry of a server's events is looked for whenever one
is made.
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
    Trouble,
    Unreadable,
    Unsure,
    shown,
)
from bot.announcements.clocks import Hold
from bot.announcements.line import SEND_LIMIT, Line
from bot.announcements.planning import Notice, still_holds
from bot.announcements.posts import Untellable
from bot.announcements.store import LATE, MAKING, Job, JobKind, Skipped, State
from bot.announcements.subjects import ServerEvent
from bot.announcements.subscriptions import Place, Subscription
from bot.announcements.truth import UNKNOWN
from bot.saying.speech import Speech

log = logging.getLogger(__name__)

# As long Discord surely remembers a nonce; it says "a few minutes".
NONCE_REMEMBERED = timedelta(minutes=2)


class Delivering:
    """Does, over a line to Discord, the jobs that were claimed."""

    def __init__(self, line: Line) -> None:
        self._line = line
        # Of what was lost, as far as those who subscribed it have not been told, and since when.
        self._lost: list[tuple[Subscription, str, str]] = []
        self.lost_since: datetime | None = None

    async def do(self, job: Job, hold: Hold) -> None:
        """Do a job, already claimed, and note how it ended."""
        try:
            if job.kind is JobKind.POST and job.due < job.subscription.since:
                # It was changed while this was under way, and begins anew.
                await self._end(job, State.SKIPPED, Skipped.CHANGED)
                return
            if await self._found(job, hold):
                return
            if ending := self._pointless(job):
                await self._end(job, *ending)
                return
            late = self._line.clock() - job.due > LATE
            await self._line.pace.turn(late or job.kind is JobKind.EDIT)
            if self._line.rests() or self._line.signed_out:
                await self._line.ask(lambda store: store.release(job))
                return
            told, made = self._worded(job)
            if isinstance(made, Post):
                made = await self._line.illustrated(made, job)
            async with self._line.request(hold):
                message, pause = await self._ask(job, made)
            await self._note(job, message, told, pause)
        except Untellable as reason:
            log.info("%s has nothing to say, for %s: %s", job.kind, reason, job.subject.key)
            if job.kind is JobKind.EDIT:
                await self._note(job, None, self._said(job))
            else:
                await self._end(job, State.SKIPPED, Skipped.OUTDATED)
        except TimeoutError:
            await self._troubled(job, Unsure("Discord did not answer in time"), hold.begun)
        except Trouble as trouble:
            await self._troubled(job, trouble, hold.begun)

    def _worded(self, job: Job) -> tuple[str, Post | ServerEntry | None]:
        """What a message says, and the message; raises Untellable, or Refused for a fault."""
        try:
            return self._said(job), self._made(job)
        except Untellable:
            raise
        except Exception as fault:
            # It would fail again and again, and hold up its channel.
            raise Refused(reasons.OWN_FAULT) from fault

    def _said(self, job: Job) -> str:
        return rendering.said(self._line.known(), job, self._line.clock())

    def _made(self, job: Job) -> Post | ServerEntry | None:
        """What is posted, or put in place of what was; None to take it out, or to publish it."""
        knowledge, now, subscription = self._line.known(), self._line.clock(), job.subscription
        if job.kind is JobKind.PUBLISH:
            return None
        if isinstance(job.subject, ServerEvent):
            try:
                return rendering.server_entry(knowledge, subscription, job.subject, now)
            except Untellable:
                if job.kind is JobKind.ENTRY:
                    raise
                # The launch has no time any more; if it gets one again, a new entry is made.
                return None
        if job.kind is JobKind.EDIT:
            return rendering.correction(knowledge, job, now)
        return rendering.post(
            knowledge, subscription, job.subject, now, due=job.due, merged=job.merged
        )

    async def _ask(self, job: Job, made: Post | ServerEntry | None) -> tuple[int | None, timedelta]:
        """Have it done: the message made, and how long it should be left alone."""
        channels, place, message = self._line.channels, job.subscription.place, job.message or 0
        match made:
            case Post() if job.kind is JobKind.POST:
                return await channels.send(place, made, job.nonce), timedelta(0)
            case Post():
                return None, await channels.edit(place, message, made, job.nonce)
            case ServerEntry() if job.kind is JobKind.ENTRY:
                return await channels.enter(place, made, job.nonce), timedelta(0)
        if job.kind is JobKind.PUBLISH:
            await channels.publish(place, message)
        else:
            await channels.amend(place, message, made, job.nonce)
        return None, timedelta(0)

    def _pointless(self, job: Job) -> tuple[State, str] | None:
        """How a job ends that is not to be done any more, None if it is."""
        makes = job.kind in MAKING
        if (pause := job.subscription.pause) and (pause.reason or not makes):
            return State.BLOCKED, pause.reason
        if pause:
            return State.SKIPPED, Skipped.PAUSED
        if job.until <= self._line.clock():
            return State.SKIPPED, Skipped.STALE
        notice = Notice(job.subject, job.due, job.until)
        if makes and not still_holds(self._line.known(), job.subscription.terms, notice):
            return State.SKIPPED, Skipped.OUTDATED
        return None

    async def _found(self, job: Job, hold: Hold) -> bool:
        """Whether an earlier try made the post, or may have and nobody can tell."""
        since = job.unsure_since
        if since is None or job.kind is not JobKind.POST:
            return False
        try:
            async with self._line.request(hold):
                found = await self._line.channels.find(job.subscription.place, job.nonce, since)
        except Unreadable:
            # One that was never tried is in doubt only for the age of the store.
            if job.attempt == 1 or self._line.clock() - since < NONCE_REMEMBERED:
                return False
            # Rather missing than twice.
            log.warning("not posted again, for it may be there: %s", job.subject.key)
            await self._end(job, State.SKIPPED, Skipped.UNCERTAIN)
            return True
        if found is None:
            return False
        await self._note(job, found.message, self._told_by(job, found))
        return True

    def _told_by(self, job: Job, found: Found) -> str:
        """What a message found in its channel says; UNKNOWN if not what it would say now."""
        knowledge, now = self._line.known(), self._line.clock()
        try:
            post = rendering.post(knowledge, job.subscription, job.subject, now, merged=job.merged)
        except Untellable:
            return UNKNOWN
        same = (post.embed["title"], shown(post.embed)) == (found.title, found.fields)
        # That it came late may follow.
        begins = found.description.startswith(post.embed.get("description", "").strip())
        return self._said(job) if same and begins else UNKNOWN

    async def _note(
        self, job: Job, message: int | None, told: str, pause: timedelta = timedelta(0)
    ) -> None:
        """Note that it is done; what it made or edited is left alone for ``pause``."""
        now, place = self._line.clock(), job.subscription.place
        posted = job.kind is JobKind.POST and message is not None
        publish = posted and self._line.channels.publishes(place)
        done = await self._line.ask(
            lambda store: store.done(job, now, message, told, publish=publish, again_at=now + pause)
        )
        if done and job.kind in MAKING:
            late = (now - job.due).total_seconds()
            log.info("posted %s, %.1f s after it was due", job.subject.key, late)

    async def _end(self, job: Job, state: State, reason: str) -> None:
        now = self._line.clock()
        await self._line.ask(lambda store: store.end(job, state, reason, now))

    async def _troubled(self, job: Job, trouble: Trouble, begun: datetime) -> None:
        what, fault = f"{job.kind} {job.subject.key}", trouble.__cause__
        match trouble:
            case Gone() | Refused() if job.kind not in MAKING and not fault:
                # It was deleted, is published already, or never can be.
                log.info("%s is left as it is: %s", what, trouble)
                await self._note(job, None, self._said(job))
            case Gone():
                await self._note(job, None, "")
            case Refused() if job.kind in MAKING:
                log.error("not posted, and not tried again, %s: %s", what, trouble, exc_info=fault)
                await self._end(job, State.DEAD, str(trouble))
            case Lost() if job.kind is JobKind.POST:
                await self._lose(job, str(trouble))
            case Lost() if job.kind is JobKind.ENTRY:
                await self._end(job, State.BLOCKED, reasons.NOT_ENTERED.format(why=trouble))
            case _:
                if isinstance(trouble, SignedOut):
                    self._line.signed_out = trouble
                log.warning("%s is tried again: %s", what, trouble, exc_info=fault)
                await self._again(job, trouble, begun if isinstance(trouble, Unsure) else None)

    async def _again(self, job: Job, trouble: Trouble, unsure_since: datetime | None) -> None:
        now, at = self._line.clock(), self._line.again_at(trouble, job.attempt)
        if unsure_since is not None and job.kind is JobKind.ENTRY:
            # It has no nonce: one that is still being made is to be there when it is looked for.
            at = max(at, now + SEND_LIMIT)
        if job.until > now:
            # What comes after it in its channel is not held up by what is of no use any more.
            at = min(at, job.until)
        since = job.unsure_since or unsure_since
        await self._line.ask(lambda store: store.again(job, at, str(trouble), since))

    async def _lose(self, job: Job, reason: str) -> None:
        now = self._line.clock()
        await self._line.ask(lambda store: store.again(job, now, reason, job.unsure_since))
        place = job.subscription.place
        await self.lose(place, f"<#{place.channel}>", reason)

    async def lose(self, place: Place, name: str, reason: str) -> None:
        """Pause all of a channel that cannot be posted to; ``tell`` tells those who subscribed."""
        now = self._line.clock()
        paused = await self._line.ask(lambda store: store.lose(place.channel, reason, now))
        if paused:
            log.warning("posts to a channel are paused: %s", reason)
            self.lost_since = self.lost_since or now
            self._lost += [(one, name, reason) for one in paused]

    async def tell(self) -> None:
        """Tell those who subscribed what was lost, each in one message of all of a server."""
        lost, self._lost, self.lost_since = self._lost, [], None
        told: dict[tuple[int, int], list[tuple[Subscription, str, str]]] = {}
        for one, name, reason in lost:
            told.setdefault((one.by, one.place.guild), []).append((one, name, reason))
        for (person, _), theirs in told.items():
            first = theirs[0][0]
            speech = Speech(first.locale)
            lines = [
                speech.say(
                    "I cannot post in {channel} any more: {reason}.",
                    channel=name,
                    reason=reasons.said(reason, speech),
                )
                for _, name, reason in theirs
            ]
            lines.append(
                speech.say(
                    "The posts there are paused. When that is put right, resume them in"
                    " /announce list."
                )
            )
            mark = f"{first.id}-{self._line.clock():%d%H%M%S}"
            with suppress(Trouble, TimeoutError):
                async with self._line.in_time():
                    await self._line.channels.tell(person, "\n".join(dict.fromkeys(lines)), mark)
