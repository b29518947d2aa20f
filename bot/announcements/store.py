"""Where subscriptions and deliveries are kept: what every store must do.

All times are UTC datetimes. Each method is one transaction that is durable when it returns.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import blake2b
from typing import Protocol

from bot.announcements.knowledge import Comparison, Known
from bot.announcements.planning import Notice
from bot.announcements.shards import EVERY, Shards
from bot.announcements.subjects import ServerEvent, Subject
from bot.announcements.subscriptions import Place, Subscription, Terms
from bot.station.manifest import Manifest

# A delivery is late from here on, and in no hurry any more.
LATE = timedelta(minutes=1)


class StoreError(Exception):
    """The store cannot be read or written now; nothing was changed."""


class NewerStore(StoreError):
    """The store was made by a newer release, whose tables this one does not know."""


class Unusable(StoreError):
    """The store cannot be used as the bot is set up, now or later."""


class ForeignStore(StoreError):
    """What lies in the store's place is something else, and is left as it is."""


class NotKept(Exception):
    """A subscription that no store takes; nothing was changed."""


class KeptAlready(NotKept):
    """The channel has one on terms by which the same is posted: every post would come twice.

    ``number`` is the id of that one.
    """

    def __init__(self, number: int) -> None:
        super().__init__(f"it is subscription {number}")
        self.number = number


class TooMany(NotKept):
    """The server has as many subscriptions as it may have."""


class State(StrEnum):
    """How far a delivery is; the last three are final."""

    DUE = "due"
    SENDING = "sending"
    BLOCKED = "blocked"
    SENT = "sent"
    SKIPPED = "skipped"
    DEAD = "dead"


class Skipped(StrEnum):
    """Why something due was not posted."""

    STALE = "stale"
    MERGED = "merged"
    PAUSED = "paused"
    CHANGED = "changed"
    OUTDATED = "outdated"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One post to make, claimed by ``owner`` in its ``attempt``.

    ``unsure_since`` is when it was first tried without knowing how that ended; the post may be
    there since. ``merged`` are other notices that this one tells of as well.
    """

    id: int
    subscription: Subscription
    subject: Subject
    due: datetime
    until: datetime
    owner: str
    attempt: int
    unsure_since: datetime | None = None
    merged: tuple[Subject, ...] = ()

    @property
    def nonce(self) -> str:
        """The same for every attempt at this post and for no other; 24 characters."""
        return _mark_of(self.subscription, self.subject)


@dataclass(frozen=True, slots=True)
class Correction:
    """A post of which not all is so any more; ``due`` and ``merged`` as when it was made."""

    id: int
    subscription: Subscription
    subject: Subject
    message: int
    owner: str
    attempt: int
    due: datetime
    merged: tuple[Subject, ...] = ()

    @property
    def nonce(self) -> str:
        """What the post was sent under."""
        return _mark_of(self.subscription, self.subject)


@dataclass(frozen=True, slots=True)
class Publication:
    """A post that is still to be passed on to those who follow its channel."""

    id: int
    place: Place
    subject: Subject
    message: int
    attempt: int


@dataclass(frozen=True, slots=True)
class Record:
    """How a delivery stands, for whoever looks after the posts."""

    subscription: int
    subject: Subject
    due: datetime
    state: State
    reason: str
    sent: datetime | None
    message: int | None


def nonce(subscription: int, subject: Subject) -> str:
    """What names a post to Discord: 24 of the 25 characters that a nonce may have."""
    return _digest(f"{subscription}/{subject.key}")


def _mark_of(subscription: Subscription, subject: Subject) -> str:
    if isinstance(subject, ServerEvent):
        # A server has one entry for a launch, whoever subscribed it and however often it moved.
        return _digest(f"server {subscription.place.guild}/{subject.mission}")
    return nonce(subscription.id, subject)


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=12).hexdigest()


class Store(Protocol):
    """Keeps subscriptions, deliveries and what was last known; raises StoreError if it cannot."""

    # Subscriptions

    def subscriptions(self, guild: int | None = None) -> tuple[Subscription, ...]:
        """Those of a server, or all, in the order in which they were made."""

    def add(
        self, place: Place, terms: Terms, by: int, since: datetime, role: int | None, locale: str
    ) -> Subscription:
        """Keep a new subscription; raises KeptAlready or TooMany."""

    def change(self, changed: Subscription, now: datetime) -> bool:
        """Put a subscription in place of the one with its id, from now on; False if it is gone.

        Raises KeptAlready if it would become as another one is.
        """

    def remove(self, guild: int, subscription: int) -> bool:
        """Drop a subscription of a server with its deliveries; False if there is none."""

    def pause(self, guild: int, subscription: int, now: datetime) -> bool:
        """Post nothing until it is resumed; False if there is none such of the server."""

    def resume(self, guild: int, subscription: int, now: datetime) -> bool:
        """Post again; what was blocked and is still of use comes now. False if there is none."""

    def lose(self, channel: int, reason: str, now: datetime) -> tuple[Subscription, ...]:
        """Pause all of a channel because of ``reason``; those that were not paused before."""

    def forget(self, guild: int) -> int:
        """Delete all that is kept of a server; how many subscriptions there were."""

    def left(self, guild: int, now: datetime | None) -> None:
        """Note that the bot was removed from a server, or with None that it is there again."""

    def present(self, guilds: Collection[int], now: datetime, shards: Shards = EVERY) -> None:
        """Note in which servers the bot is; in all others it has not been at least since now.

        Others than those of ``shards`` are left as they are.
        """

    # What is known

    def known(self) -> Known:
        """What was last accepted."""

    def accept(
        self, mark: str, comparison: Comparison, now: datetime, former: str | None = None
    ) -> bool:
        """Take over changed facts, and with them mark the posts that say what is not so.

        ``former`` is the mark of those that they were compared with: False, and nothing
        changes, if others have been accepted since.
        """

    def keep(self, mark: str, manifest: Manifest) -> None:
        """Keep the facts that bear this mark, if they are those accepted last."""

    def accepted(self) -> Manifest | None:
        """The facts accepted last; None if none are kept."""

    def watched(self) -> frozenset[str]:
        """The scenarios that are watched."""

    # Deliveries

    def plan(
        self,
        wanted: Iterable[tuple[Subscription, Notice]],
        now: datetime,
        planned_to: datetime,
        unsure_since: datetime | None = None,
    ) -> int:
        """Make deliveries of notices that have none yet; how many of them are due.

        What is of no use any more is noted as skipped. Of many that wait in one
        subscription one is posted, which tells of the others. All that waits may have been
        posted since ``unsure_since``, if that is given.
        """

    def claim(
        self, owner: str, now: datetime, lease: datetime, limit: int, mark: str | None = None
    ) -> tuple[Delivery, ...]:
        """Take deliveries that are due, oldest first, no more than one of a channel.

        The head of a channel is taken or nothing of it: while that waits or is being sent,
        what comes after waits too. A claim whose lease is over counts as not known to have ended.
        With a ``mark`` nothing is taken unless the facts accepted last bear it: whoever knows
        others would word posts wrongly, or drop them.
        """

    def sent(
        self,
        delivery: Delivery,
        message: int | None,
        now: datetime,
        told: str,
        publish: bool = False,
    ) -> bool:
        """Note that it was posted, as which message, and what it says (see ``truth``).

        With ``publish`` it is still to be published. As with ``retry`` and ``end``: False, and
        nothing changes, if the claim is not the newest one.
        """

    def retry(
        self, delivery: Delivery, at: datetime, reason: str, unsure_since: datetime | None
    ) -> bool:
        """Give it back to be tried at ``at``."""

    def release(self, delivery: Delivery) -> bool:
        """Give it back as if it had never been claimed."""

    def end(self, delivery: Delivery, state: State, reason: str, now: datetime) -> bool:
        """Note that it will not be posted."""

    def claim_corrections(
        self, owner: str, now: datetime, lease: datetime, limit: int, mark: str | None = None
    ) -> tuple[Correction, ...]:
        """Take posts to be edited, no more than one of a channel; ``mark`` as with ``claim``."""

    def corrected(self, correction: Correction, told: str, again_at: datetime) -> bool:
        """Note what a post says now; it is corrected again not before ``again_at``."""

    def correct_later(self, correction: Correction, at: datetime) -> bool:
        """Give a correction back to be tried at ``at``."""

    def claim_publications(
        self, now: datetime, lease: datetime, limit: int, shards: Shards = EVERY
    ) -> tuple[Publication, ...]:
        """Take posts to be published, no more than one of a channel, as with ``claim``.

        Those that are of no use any more are given up. Only in a server of its ``shards`` does a
        process know what kind of channel it is.
        """

    def published(self, publication: Publication) -> bool:
        """Note that nothing is left to publish; False if it was claimed again since."""

    def publish_later(self, publication: Publication, at: datetime) -> bool:
        """Give it back to be tried at ``at``; False if it was claimed again since."""

    def next_wake(self, publishing: bool = True, shards: Shards = EVERY) -> datetime | None:
        """When the first delivery, correction or, if ``publishing``, publication may be taken."""

    def records(self, guild: int, limit: int) -> tuple[Record, ...]:
        """The latest deliveries of a server, newest first."""

    def prune(self, now: datetime) -> None:
        """Delete what need not be kept any longer: old deliveries, servers long left."""

    # Among processes

    def commands(self, application: int) -> str | None:
        """The digest of the commands last registered for an application, None if none was."""

    def note_commands(self, application: int, mark: str) -> None:
        """Keep the digest of the commands just registered."""

    def learned(self) -> tuple[str, bytes] | None:
        """What was learned from the source and a digest of it, None if nothing was."""

    def keep_learned(self, mark: str, facts: bytes) -> None:
        """Keep what was learned, for processes on other machines."""

    def take_turn(self, name: str, holder: str, now: datetime, until: datetime) -> bool:
        """Whether ``holder`` alone may do until then what only one process does at a time."""

    def end_turn(self, name: str, holder: str) -> None:
        """Let others take the turn, if ``holder`` has it."""
