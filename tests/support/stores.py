"""The stores that keep subscriptions and deliveries, and short words for what is asked of them."""

from contextlib import contextmanager
from dataclasses import replace

from support.posting import GUILD, HOUR, MANAGER, MINUTE, START

from bot.announcements.planning import Notice
from bot.announcements.sqlite_store import SqliteStore
from bot.announcements.subjects import Happened
from bot.announcements.subscriptions import Kind, Place, Terms
from bot.station.domain import EventKind

LEASE = MINUTE
LAUNCHES = Terms(frozenset({Kind.LAUNCH}))


class Sqlite:
    """One state file, opened as often as is asked."""

    def __init__(self, folder):
        self.path, self._opened = folder / "state.sqlite", []

    def open(self):
        self._opened.append(SqliteStore(self.path))
        return self._opened[-1]

    def close(self):
        for store in self._opened:
            store.close()


KINDS_OF_STORE = [Sqlite]


@contextmanager
def place_of(kind, folder):
    """Where stores of a kind keep what they keep; they are closed in the end."""
    place = kind(folder)
    try:
        yield place
    finally:
        place.close()


def subscribe(store, channel=10, guild=GUILD, terms=LAUNCHES, since=START):
    """A subscription on these terms; where the channel has one, with a notice more than that."""
    kept = [one.terms for one in store.subscriptions(guild) if one.place.channel == channel]
    if terms in kept:
        leads = {*terms.leads, len(kept) * MINUTE}
        terms = replace(terms, leads=tuple(sorted(leads, reverse=True)))
    return store.add(Place(guild, channel), terms, MANAGER, since, None, "en")


def launch(ship, due=START, useful=6 * HOUR):
    """A notice that a ship has launched."""
    return Notice(Happened(EventKind.LAUNCH, ship), due, due + useful)


def plan(store, subscription, *notices, now=START, **more):
    return store.plan([(subscription, notice) for notice in notices], now, now, **more)


def claim(store, now=START, owner="me", limit=100):
    return store.claim(owner, now, now + LEASE, limit)


def corrections(store, now=START, owner="me", limit=100):
    return store.claim_corrections(owner, now, now + LEASE, limit)


def publications(store, now=START, limit=100):
    return store.claim_publications(now, now + LEASE, limit)


def ships(deliveries):
    """Which ships these deliveries or records are about."""
    return [delivery.subject.mission for delivery in deliveries]


def states(store, guild=GUILD):
    """How each delivery stands and why, by ship."""
    return {r.subject.mission: (r.state, r.reason) for r in store.records(guild, 1000)}
