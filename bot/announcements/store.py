"""What the store keeps of the posts, and how it can fail. All times are UTC datetimes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import blake2b

from bot.announcements.knowledge import Crews, News, Schedule
from bot.announcements.subjects import ServerEvent, Subject
from bot.announcements.subscriptions import Subscription, Terms

# A post is late from here on, and in no hurry any more.
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


class JobKind(StrEnum):
    """What a job does, the most urgent first."""

    POST = "post"
    ENTRY = "entry"  # among the server's own events
    EDIT = "edit"  # of a post or an entry of which not all is so any more
    PUBLISH = "publish"  # a post, to those who follow its channel


# The kinds that make something; the others go back to what one of these has made.
MAKING = frozenset({JobKind.POST, JobKind.ENTRY})


def kind_of(subject: Subject) -> JobKind:
    """What makes the post of a subject."""
    return JobKind.ENTRY if isinstance(subject, ServerEvent) else JobKind.POST


class State(StrEnum):
    """How far a job is; the last three are final."""

    DUE = "due"
    DOING = "doing"
    BLOCKED = "blocked"
    DONE = "done"
    SKIPPED = "skipped"
    DEAD = "dead"


class Skipped(StrEnum):
    """Why something due was not done."""

    STALE = "stale"
    MERGED = "merged"
    PAUSED = "paused"
    CHANGED = "changed"
    OUTDATED = "outdated"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class Job:
    """Something to do in a channel, claimed by ``owner`` in its ``attempt``.

    ``unsure_since`` is when it was first tried without knowing how that ended; it may be done
    since. ``post`` is the id of the job that makes the message which it is about, ``message``
    that message once it is there, ``due`` when that was due, and ``merged`` other notices that
    it tells of as well.
    """

    id: int
    kind: JobKind
    subscription: Subscription
    subject: Subject
    due: datetime
    until: datetime
    owner: str
    attempt: int
    unsure_since: datetime | None
    post: int
    message: int | None
    merged: tuple[Subject, ...] = ()

    @property
    def nonce(self) -> str:
        """The same for every attempt at one post and for no other; 24 characters."""
        if isinstance(self.subject, ServerEvent):
            # A server has one entry for a launch, whoever subscribed it and however often it moved.
            return _digest(f"server {self.subscription.place.guild}/{self.subject.mission}")
        return nonce(self.subscription.id, self.subject)


@dataclass(frozen=True, slots=True)
class Record:
    """How a job stands, for whoever looks after the posts."""

    kind: JobKind
    subscription: int
    subject: Subject
    due: datetime
    state: State
    reason: str
    ended: datetime | None
    message: int | None


@dataclass(frozen=True, slots=True)
class Known:
    """What was last accepted of the facts; ``mark`` is blank before anything was.

    ``kept`` says whether the facts themselves are kept, too.
    """

    mark: str
    schedule: Schedule
    crews: Crews
    news: Mapping[str, News]
    planned_to: datetime | None
    known_to: datetime | None = None
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """What planning depends on: the mark of the facts, how far was planned, who subscribed what.

    ``subscribed`` has for all terms that there are a digest of those who have them, which is
    another as soon as there may be something to be planned for one of them.
    """

    mark: str
    planned_to: datetime | None
    subscribed: Mapping[Terms, str]


def nonce(subscription: int, subject: Subject) -> str:
    """What names a post to Discord: 24 of the 25 characters that a nonce may have."""
    return _digest(f"{subscription}/{subject.key}")


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=12).hexdigest()
