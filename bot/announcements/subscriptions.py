"""What a server manager subscribes a channel to. Pure values; kept by the store."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta, tzinfo
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from bot.reading.zones import find_zone
from bot.station.domain import EventKind


class Kind(StrEnum):
    """What can be posted."""

    LAUNCH = "launch"
    DOCKING = "docking"
    UNDOCKING = "undocking"
    LANDING = "landing"
    CREW_CHANGE = "crew-change"
    PLAN_CHANGE = "plan-change"
    DIGEST = "digest"
    ON_THIS_DAY = "on-this-day"
    GUARANTEE_WATCH = "guarantee-watch"
    SERVER_EVENT = "server-event"


# The kinds that follow an event of a mission, and which.
FOLLOWED = MappingProxyType(
    {
        Kind.LAUNCH: EventKind.LAUNCH,
        Kind.DOCKING: EventKind.DOCKING,
        Kind.UNDOCKING: EventKind.UNDOCKING,
        Kind.LANDING: EventKind.LANDING,
    }
)
# The kinds that come at a time of day, in the zone of the subscription.
DAILY = frozenset({Kind.DIGEST, Kind.ON_THIS_DAY})


class Quiet(StrEnum):
    """What becomes of a digest that would only repeat the one before."""

    LINE = "line"
    NONE = "none"


DEFAULT_KINDS = frozenset({Kind.CREW_CHANGE, Kind.LAUNCH})
DEFAULT_LEADS = (timedelta(hours=24), timedelta(hours=1))
LONGEST_LEAD = timedelta(days=30)
MOST_LEADS = 5
# Of one server.
MOST_SUBSCRIPTIONS = 50


@dataclass(frozen=True, slots=True)
class At:
    """A time of day, each day or, for a digest, on one day of the week (0 is Monday)."""

    time: time = time(9)
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """What is posted and when; the longest lead first, every programme if none is named.

    ``zone`` is a name that ``find_zone`` knows. Subscriptions on the same terms have the
    same notices, however many there are.
    """

    kinds: frozenset[Kind] = DEFAULT_KINDS
    leads: tuple[timedelta, ...] = DEFAULT_LEADS
    programs: frozenset[str] = frozenset()
    zone: str = "UTC"
    at: At = At()
    quiet: Quiet = Quiet.LINE

    def __post_init__(self) -> None:
        if not self.kinds:
            raise ValueError("nothing to post")
        if list(self.leads) != sorted(set(self.leads), reverse=True):
            raise ValueError("leads are given once each, the longest first")

    @property
    def effective(self) -> "Terms":
        """Terms on which the same is posted: what makes no difference to these is as usual."""
        usual = Terms()
        daily = not self.kinds.isdisjoint(DAILY)
        # Only a digest keeps to a day of the week.
        digests = Kind.DIGEST in self.kinds
        weekday = self.at.weekday if digests else None
        return replace(
            self,
            leads=self.leads if self.takes_times else usual.leads,
            zone=self.zone if daily else usual.zone,
            at=At(self.at.time, weekday) if daily else usual.at,
            quiet=self.quiet if digests else usual.quiet,
        )

    def shared(self, other: "Terms") -> frozenset[Kind]:
        """The kinds of post that both have, if there is a programme of which both have them."""
        apart = self.programs and other.programs and self.programs.isdisjoint(other.programs)
        return frozenset() if apart else self.kinds & other.kinds

    @property
    def clock(self) -> tzinfo:
        """The zone itself; raises LookupError if there is none of that name."""
        return zone_of(self.zone)

    @property
    def clock_is_known(self) -> bool:
        """Whether there is a zone of that name, where one is needed; tzdata may have dropped it."""
        return self.kinds.isdisjoint(DAILY) or find_zone(self.zone) is not None

    @property
    def takes_times(self) -> bool:
        """Whether any kind is announced before an event."""
        return not self.kinds.isdisjoint(FOLLOWED)


@lru_cache(maxsize=256)
def zone_of(name: str) -> tzinfo:
    """The zone of that name; raises LookupError if there is none."""
    found = find_zone(name)
    if found is None:
        raise LookupError(f"no zone {name!r}")
    return found[0]


@dataclass(frozen=True, slots=True)
class Pause:
    """Why nothing is posted and since when; ``reason`` is blank if a manager wanted it so."""

    since: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where posts go: a channel of a server, by Discord's ids."""

    guild: int
    channel: int


@dataclass(frozen=True, slots=True)
class Subscription:
    """A channel's subscription. ``since`` is when it began: nothing due earlier is posted.

    ``by`` is the id of whoever subscribed, who is told if posting becomes impossible.
    ``pictures`` says that posts of which there is a picture come with it.
    """

    id: int
    place: Place
    terms: Terms
    by: int
    since: datetime
    role: int | None = None
    locale: str = "en"
    pause: Pause | None = None
    pictures: bool = False
