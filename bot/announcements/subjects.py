"""What a post is about. A subject and the subscription it is posted for name a post.

Each has a key, a short text that a person can read and that the subject is read back from,
so that a post is known again, and worded anew, after any restart.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.station.cooperation import Side
from bot.station.domain import EventKind
from bot.station.moments import Moment, Precision


@dataclass(frozen=True, slots=True)
class Ahead:
    """An event comes up. ``revision`` names the time that it was moved to for good."""

    event: EventKind
    mission: str
    lead: timedelta
    revision: str

    @property
    def key(self) -> str:
        """As in ``ahead/launch/crew-14/1440/2027-03``: the lead in minutes, the revision."""
        minutes = self.lead // timedelta(minutes=1)
        return f"ahead/{self.event}/{self.mission}/{minutes}/{self.revision}"


@dataclass(frozen=True, slots=True)
class Happened:
    """An event has happened, after that was taken back ``undone`` times."""

    event: EventKind
    mission: str
    undone: int = 0

    @property
    def key(self) -> str:
        """As in ``happened/launch/soyuz-ms-30``."""
        return f"happened/{self.event}/{self.mission}{_again(self.undone)}"


@dataclass(frozen=True, slots=True)
class CrewChanged:
    """People came or left with a docking or an undocking; ``undone`` as in Happened."""

    event: EventKind
    mission: str
    undone: int = 0

    @property
    def key(self) -> str:
        """As in ``crew/docking/soyuz-ms-30``, or ``.../1`` if it was taken back once."""
        return f"crew/{self.event}/{self.mission}{_again(self.undone)}"


@dataclass(frozen=True, slots=True)
class PlanChanged:
    """The plans of a mission changed; ``news`` is the name of what was noted of it."""

    news: str

    @property
    def key(self) -> str:
        """As in ``plan/soyuz-ms-30-5d41c0``."""
        return f"plan/{self.news}"


@dataclass(frozen=True, slots=True)
class Digest:
    """What is coming up and who is aboard, on a day of the subscription's zone."""

    day: date

    @property
    def key(self) -> str:
        """As in ``digest/2026-11-22``."""
        return f"digest/{self.day}"


@dataclass(frozen=True, slots=True)
class OnThisDay:
    """What happened on that day of the year in former years."""

    day: date

    @property
    def key(self) -> str:
        """As in ``day/2026-11-22``."""
        return f"day/{self.day}"


@dataclass(frozen=True, slots=True)
class Watch:
    """From some time of the day ``start`` in UTC on, one side has too few aboard.

    ``left`` is how many of it there are; None if there are more, but all on one ship.
    """

    side: Side
    left: int | None
    start: datetime
    lead: timedelta

    @property
    def key(self) -> str:
        """As in ``watch/american/1/2026-01-14/28``: how many are left, the lead in days.

        The day is enough: a plan that moves within it makes no new warning.
        """
        left = "ship" if self.left is None else self.left
        day = Moment(self.start, Precision.DAY)
        return f"watch/{self.side}/{left}/{day}/{self.lead.days}"


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """An entry in the server's own list of events, for a launch; ``revision`` as in Ahead."""

    mission: str
    revision: str

    @property
    def key(self) -> str:
        """As in ``event/launch/crew-14/2027-03-09T04:41Z``."""
        return f"event/{EventKind.LAUNCH}/{self.mission}/{self.revision}"

    @property
    def event(self) -> EventKind:
        """What the entry is for."""
        return EventKind.LAUNCH


Subject = Ahead | Happened | CrewChanged | PlanChanged | Digest | OnThisDay | Watch | ServerEvent


def _again(undone: int) -> str:
    return f"/{undone}" if undone else ""


def subject(key: str) -> Subject:
    """The subject of a key; raises ValueError if it is none."""
    match key.split("/"):
        case ["ahead", event, mission, minutes, revision]:
            lead = timedelta(minutes=int(minutes))
            return Ahead(EventKind(event), mission, lead, revision)
        case ["happened", event, mission, *undone]:
            return Happened(EventKind(event), mission, *map(int, undone))
        case ["crew", event, mission, *undone]:
            return CrewChanged(EventKind(event), mission, *map(int, undone))
        case ["plan", news]:
            return PlanChanged(news)
        case ["digest", day]:
            return Digest(date.fromisoformat(day))
        case ["day", day]:
            return OnThisDay(date.fromisoformat(day))
        case ["watch", side, left, start, days]:
            number = None if left == "ship" else int(left)
            lead = timedelta(days=int(days))
            return Watch(Side(side), number, Moment.read(start).earliest, lead)
        case ["event", EventKind.LAUNCH, mission, revision]:
            return ServerEvent(mission, revision)
    raise ValueError(f"{key!r} is no key of a post")
