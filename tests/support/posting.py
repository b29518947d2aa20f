"""Channels in memory, a clock that a test turns, and flights that can be moved."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from support.worlds import FIRST, mission, plan, world

from bot.announcements.channels import (
    Found,
    Gone,
    Lost,
    Refused,
    SignedOut,
    Throttled,
    Unreached,
    Unreadable,
    Unsure,
    shown,
)
from bot.announcements.clocks import check_request
from bot.announcements.courier import Courier
from bot.announcements.store import JobKind
from bot.announcements.subjects import Ahead
from bot.announcements.subscriptions import Kind, Place, Terms

GUILD = 1
MANAGER = 7
HOUR, MINUTE, DAY = timedelta(hours=1), timedelta(minutes=1), timedelta(days=1)
# A day far from the end of a month, so that "another day" is easy to see.
START = datetime(2001, 1, 10, 12, tzinfo=UTC)


def ahead(event, mission, lead, revision="2001-01"):
    """That an event comes up."""
    return Ahead(event, mission, lead, revision)


class Killed(BaseException):
    """The process ends here, as by SIGKILL."""


class Life:
    """Whether the process lives; once it is killed nothing that it does is done."""

    def __init__(self):
        self.over = False

    def end(self):
        self.over = True
        raise Killed

    def check(self):
        if self.over:
            raise Killed


class Clock:
    """The time, as a test has it."""

    def __init__(self, now=START):
        self.now = now

    def __call__(self):
        return self.now

    def advance(self, by):
        self.now += by


@dataclass
class Message:
    id: int
    channel: int
    nonce: str
    title: str
    description: str
    at: datetime
    role: int | None = None
    edits: list = field(default_factory=list)
    deleted: bool = False
    content: dict = field(default_factory=dict)


class MemoryChannels:
    """Channels that honour nonces for a while, keep a history, and fail as they are told.

    ``faults`` are taken from its front, one for each call of ``send``: "unreached", "cut" (made,
    but the answer is lost), "503" (not made, and nobody knows), "throttled", "kill before",
    "kill after", "signed out". Channels in ``lost`` cannot be posted to, the history of those
    in ``unreadable`` cannot be read, and posts in ``news`` are published; ``publish_faults`` are
    taken as ``faults`` are. While it is ``silent`` it does not tell the time by its ``clock``.
    """

    def __init__(self, clock, remembered=timedelta(minutes=5)):
        self.clock, self.remembered = clock, remembered
        self.messages, self.faults, self.told = [], [], []
        self.lost, self.unreadable = {}, set()
        self.news, self.published, self.publish_faults = set(), [], []
        self.calls = []
        self.life, self.silent = Life(), False
        self.entries, self.between_edits = {}, timedelta(0)
        self._ids = count(1000)

    async def send(self, place, post, nonce):
        self._begin("send", place.channel)
        fault = self.faults.pop(0) if self.faults else None
        self._fail(fault, place)
        made = self._made(place, post, nonce)
        self._cut_off(fault)
        return made.id

    def _begin(self, action, place):
        """Be about to do what is asked, as it comes off the wire."""
        check_request()
        self.life.check()
        self.calls.append((action, place))

    def _fail(self, fault, place):
        """Let go wrong what is to go wrong before anything is done."""
        match fault:
            case "kill before":
                self.life.end()
            case "unreached":
                raise Unreached("no connection")
            case "throttled":
                raise Throttled("too many", 40)
            case "503":
                raise Unsure("503")
            case "signed out":
                raise SignedOut("401")
        if place.channel in self.lost:
            raise Lost(self.lost[place.channel])

    def _cut_off(self, fault):
        """Let the answer to what was done be lost, or the process end before it comes."""
        match fault:
            case "kill after":
                self.life.end()
            case "cut":
                raise Unsure("connection reset")

    def _made(self, place, post, nonce):
        for message in self.messages:
            remembered = self.clock() - message.at < self.remembered
            if (message.channel, message.nonce) == (place.channel, nonce) and remembered:
                if message.deleted:
                    raise Gone("Unknown Message")
                return message
        message = Message(
            next(self._ids),
            place.channel,
            nonce,
            post.embed["title"],
            post.embed["description"],
            self.clock(),
            post.role,
            content=post.embed,
        )
        self.messages.append(message)
        return message

    async def find(self, place, nonce, since):
        self.calls.append(("find", place.channel))
        if place.channel in self.unreadable:
            raise Unreadable("no history")
        for message in self.messages:
            same = (message.channel, message.nonce) == (place.channel, nonce)
            if same and not message.deleted and message.at >= since:
                text = message.content.get("description", "")
                return Found(message.id, message.title, shown(message.content), text)
        return None

    async def edit(self, place, message, post, nonce):
        self._begin("edit", place.channel)
        if place.channel in self.lost:
            raise Lost(self.lost[place.channel])
        (found,) = [one for one in self.messages if one.id == message]
        assert found.nonce == nonce
        if found.deleted:
            raise Gone("Unknown Message")
        found.title, found.description = post.embed["title"], post.embed["description"]
        found.content = post.embed
        found.edits.append(self.clock())
        return self.between_edits

    def publishes(self, place):
        return place.channel in self.news

    async def publish(self, place, message):
        self._begin("publish", place.channel)
        fault = self.publish_faults.pop(0) if self.publish_faults else None
        self._fail(fault, place)
        (found,) = [one for one in self.messages if one.id == message]
        if found.deleted:
            raise Gone("Unknown Message")
        if message in self.published:
            raise Refused("This message has already been crossposted.")
        self.published.append(message)
        self._cut_off(fault)

    async def enter(self, place, entry, mark):
        self._begin("enter", place.guild)
        self.entries[place.guild, mark] = entry
        return next(self._ids)

    async def amend(self, place, event, entry, mark):
        self._begin("amend", place.guild)
        if (place.guild, mark) not in self.entries:
            raise Gone("Unknown Guild Scheduled Event")
        if entry is None:
            del self.entries[place.guild, mark]
        else:
            self.entries[place.guild, mark] = entry

    async def tell(self, person, text, nonce):
        self.told.append((person, text))

    async def time(self):
        if self.silent:
            raise Unreached("no connection")
        return self.clock()

    def titles(self, channel=None):
        return [m.title for m in self.messages if channel in (None, m.channel)]


class KillableStore:
    """A store in which the process may be killed before or after a named step."""

    def __init__(self, store, life):
        self.store, self.life, self.kill = store, life, None

    def __getattr__(self, name):
        method = getattr(self.store, name)

        def step(*arguments, **more):
            self.life.check()
            # A claim and its end are told by what the job does.
            first = arguments[0] if arguments else None
            kind = first if isinstance(first, JobKind) else getattr(first, "kind", None)
            names = (name, f"{name} {kind}")
            self._at("before", names)
            found = method(*arguments, **more)
            self._at("after", names)
            return found

        return step

    def _at(self, when, names):
        if self.kill and self.kill[0] == when and self.kill[1] in names:
            self.kill = None
            self.life.end()


class Office:
    """A courier with its store, clock and channels; it can be ended and started again.

    ``suspended`` are seconds that only the clock counts which cannot be set.
    """

    suspended = 0

    def __init__(self, store, manifest, clock=None, channels=None):
        self.clock = clock or Clock()
        self.channels = channels or MemoryChannels(self.clock)
        self.store, self.manifest = store, manifest
        self.courier = self._courier()

    def _courier(self):
        ticks = count()
        # Seconds that jump ahead, so that nobody waits for a turn.
        return Courier(
            self.store,
            self.manifest,
            self.channels,
            self.clock,
            lambda: 0.2 * next(ticks) + self.suspended,
        )

    async def turn(self, times=1):
        """Do what is due, and wait for its end, some times over; raises Killed if that ends it."""
        self.courier.offer(self.manifest)
        for _ in range(times):
            await self.courier.turn()
            await self.courier.settled()
            self.channels.life.check()

    async def pass_by(self, by, step=HOUR):
        """Let time pass, a turn at each step."""
        end = self.clock() + by
        while self.clock() < end:
            self.clock.now = min(self.clock() + step, end)
            self.courier.wake()
            await self.turn(2)

    async def restart(self):
        await self.courier.stop()
        self.channels.life.over = False
        self.courier = self._courier()

    def subscribe(self, channel=10, kinds=(Kind.LAUNCH,), role=None, since=None, **terms):
        made = Terms(frozenset(kinds), **terms)
        return self.store.add(
            Place(GUILD, channel), made, MANAGER, since or self.clock(), role, "en"
        )


def days(at):
    """An instant as the days that ``worlds`` counts in."""
    return (at - FIRST) / DAY


def flights(known_to=START, crews=None, **launches):
    """The manifest in which these ships launch at these times and dock six hours later.

    A ship whose time is None has lost its date. What lies before ``known_to`` has happened.
    ``crews`` are those of ships that have others than usual.
    """
    found = [
        mission(
            name,
            launch=at and days(at),
            docking=at and days(at + 6 * HOUR),
            crew=(crews or {}).get(name, f"{name}-a {name}-b"),
            plans=() if at else (plan("launch", None), plan("docking", None)),
        )
        for name, at in launches.items()
    ]
    return world(*found, known_to=days(known_to))
