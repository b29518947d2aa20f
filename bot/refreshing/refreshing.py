"""One look at the source: ask it, compare, and keep what is certain. It waits on the network."""

import random
import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.archive.adding import records_of, with_learned
from bot.archive.learned import Learned
from bot.refreshing import launch_library
from bot.refreshing.addresses import BASE
from bot.refreshing.fetching import SECONDS, Fetcher, Unavailable
from bot.refreshing.learned import LearnedFile, LostTurn, SpentCalls
from bot.refreshing.news import News, news
from bot.refreshing.observed import Flight, Held, Kind, Refused
from bot.refreshing.rows import sources_of
from bot.station.domain import Event, EventKind, Seat
from bot.station.manifest import LIVE, Manifest, counted

# How far back a look goes at least: ships stay up to a year.
BACK = timedelta(days=60)
MOST_CALLS = 12
# A turn lasts longer than any look.
TURN = timedelta(minutes=5)
# Near an event one list is asked for at a time, the other not more than hourly: with a look of
# both at each end no hour has more calls than it may.
QUIET, NEAR = timedelta(minutes=60), timedelta(seconds=330)
WHOLE = timedelta(hours=1)
# How long before and after the planned minute of an event looks are closer.
_BEFORE, _AFTER = timedelta(minutes=30), timedelta(hours=3)
_LONGEST_WAIT = timedelta(hours=6)


class NotMyTurn(Exception):
    """Another process looks now."""


@dataclass(frozen=True, slots=True)
class Looked:
    """How a look went: the rows it brings, what is held of it, and what of that is ``new``.

    ``refused`` is the reason if nothing of it is believed.
    """

    rows: tuple[Event | Seat, ...] = ()
    held: tuple[Held, ...] = ()
    refused: Held | None = None
    new: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class Refresher:
    """Looks at the source at ``base`` and keeps what is learned in ``file``."""

    file: LearnedFile
    base: str = BASE
    key: str | None = field(default=None, repr=False)
    seconds: float = SECONDS
    holder: str = field(default_factory=lambda: uuid.uuid4().hex)
    # Each list near an event, when it was read, and what it was asked for as.
    _lists: dict[int, tuple[list[object], datetime, str]] = field(default_factory=dict, repr=False)

    def look(
        self,
        manifest: Manifest,
        clock: Callable[[], datetime],
        *,
        keep: bool = True,
        unasked: bool = False,
        tell: Callable[[str], None] = lambda _: None,
    ) -> Looked:
        """Ask once and keep what is certain; raises Unavailable, SpentCalls or NotMyTurn.

        Without ``keep`` nothing is written but the calls that were made; ``unasked`` it is no
        turn before a look is due.
        """
        now = clock()
        if not self.file.take_turn(self.holder, now, now + TURN, if_due=unasked):
            raise NotMyTurn
        due = now + QUIET
        try:
            looked = self._look(manifest, clock, keep, tell)
            due = next_look(manifest, clock())
            if looked.refused:
                due = max(due, now + wait(self.file.times().failures, None))
        except SpentCalls as spent:
            due = spent.at
            raise
        except Unavailable as fault:
            due = now + wait(self.file.times().failures, fault.after)
            if keep:
                self.file.failed()
            raise
        else:
            return looked
        finally:
            self.file.end_turn(self.holder, due if keep else None)

    def _look(
        self,
        manifest: Manifest,
        clock: Callable[[], datetime],
        keep: bool,
        tell: Callable[[str], None],
    ) -> Looked:
        since = beginning(manifest, clock())
        left = iter(range(MOST_CALLS))

        def spend() -> None:
            if next(left, None) is None:
                raise Refused(Kind.ENDLESS, f"more than {MOST_CALLS} calls for one look")
            self.file.spend(clock())

        fetcher = Fetcher(self.base, self.key, spend, self.seconds)
        try:
            (launches, told), (dockings, docked) = self._asked(
                fetcher, near(manifest, clock()), since, clock, tell
            )
            taken = clock()
            flights = tuple(
                _as_read(flight, told, docked, taken)
                for flight in launch_library.flights(launches, dockings, self.base)
            )
            tell(f"{len(flights)} flights since {since:%Y-%m-%d}")
            brought = _fitting(
                news(flights, manifest, taken, since, self.file.before(), LIVE),
                manifest,
                taken,
                self.base,
            )
        except Refused as doubt:
            # What is not believed is not gone by either.
            self._lists.clear()
            held = Held(doubt.kind, "", doubt.reason, told=doubt.told)
            new = self.file.hold(held, clock()) if keep else ()
            return Looked(held=(held,), refused=held, new=new)
        try:
            new = self.file.accept(brought, taken, self.holder) if keep else ()
        except LostTurn:
            raise NotMyTurn from None
        return Looked(brought.rows, brought.held, new=new)

    def _asked(
        self,
        fetcher: Fetcher,
        wanted: frozenset[int],
        since: datetime,
        clock: Callable[[], datetime],
        tell: Callable[[str], None],
    ) -> list[tuple[list[object], datetime]]:
        """Both lists and when each was read; those ``wanted`` now, else those of this hour."""
        found = []
        for place, listing in enumerate(launch_library.listings(since)):
            rows, read, former = self._lists.get(place, ([], clock(), ""))
            kept = former == listing and timedelta() <= clock() - read < WHOLE
            if not kept or not wanted or place in wanted:
                rows, read = _asked(fetcher, listing, tell), clock()
                self._lists[place] = rows, read, listing
            found.append((rows, read))
        if not wanted:
            # Both are asked for anew in an hour; until then they only take room.
            self._lists.clear()
        return found


def _asked(fetcher: Fetcher, listing: str, tell: Callable[[str], None]) -> list[object]:
    tell(f"Asking {fetcher.base}{listing.split('?')[0]} ...")
    return fetcher.rows(listing)


def _fitting(brought: News, manifest: Manifest, taken: datetime, base: str) -> News:
    """What of the news makes sound facts with what is known; the rest is held."""
    learned = learned_of(brought.rows, taken, base)
    _, unfit = with_learned(records_of(manifest), learned)
    held = [
        Held(Kind.CONTRADICTION, mission, "does not go with what is known") for mission in unfit
    ]
    rows = tuple(row for row in brought.rows if row.mission not in unfit)
    return replace(brought, rows=rows, held=(*brought.held, *held))


def learned_of(rows: Iterable[Event | Seat], taken: datetime, base: str) -> Learned:
    """Rows of one look as what was learned at that time."""
    rows = tuple(rows)
    return Learned(
        sources_of(rows, launch_library.source(taken, base)),
        tuple(row for row in rows if isinstance(row, Event)),
        tuple(row for row in rows if isinstance(row, Seat)),
        mark=f"{taken}",
    )


def beginning(manifest: Manifest, now: datetime) -> datetime:
    """Since when flights are asked for: from before the launch of every ship still up."""
    holding = counted(manifest)
    starts = [now - BACK]
    for (mission, kind), event in holding.items():
        if kind is not EventKind.LAUNCH or event.standing.is_plan or event.at is None:
            continue
        landed = holding.get((mission, EventKind.LANDING))
        if landed and landed.standing.is_plan:
            starts.append(event.at.earliest - timedelta(days=2))
    return min(starts).replace(hour=0, minute=0, second=0, microsecond=0)


def near(manifest: Manifest, now: datetime) -> frozenset[int]:
    """The places of the lists that tell of an event which may happen any minute."""
    return frozenset(
        launch_library.listed(kind)
        for kind, at in _planned(manifest)
        if at - _BEFORE <= now <= at + _AFTER
    )


def next_look(manifest: Manifest, now: datetime) -> datetime:
    """When to look again: soon if an event is near that may happen any minute, else in an hour."""
    if lists := near(manifest, now):
        return now + NEAR * len(lists)
    coming = (at - _BEFORE - now for _, at in _planned(manifest) if now < at - _BEFORE)
    return now + min(QUIET, max(NEAR, min(coming, default=QUIET)))


def _planned(manifest: Manifest) -> Iterator[tuple[EventKind, datetime]]:
    """What is planned to the minute."""
    for (_, kind), event in counted(manifest).items():
        if event.standing.is_plan and event.at and event.at.earliest == event.at.latest:
            yield kind, event.at.earliest


def _as_read(flight: Flight, told: datetime, docked: datetime, taken: datetime) -> Flight:
    """A flight without what was to come when its list was read and would be past by now.

    Nobody has said since that it happened.
    """

    def certain(at: datetime | None, read: datetime) -> datetime | None:
        return None if at is None or read < at <= taken else at

    return replace(
        flight,
        landing=certain(flight.landing, told),
        docked=tuple(
            replace(one, until=certain(one.until, docked))
            for one in flight.docked
            if certain(one.since, docked)
        ),
    )


def wait(failures: int, asked: float | None) -> timedelta:
    """How long to leave a source alone that does not answer: longer each time, never alike."""
    own = timedelta(minutes=2 ** min(failures, 8)) * random.uniform(0.75, 1.25)  # noqa: S311
    return max(min(own, _LONGEST_WAIT), timedelta(seconds=asked or 0))
