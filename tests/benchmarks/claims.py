"""How many deliveries a second the store takes from due to sent, beside raw claims.

``python tests/benchmarks/claims.py`` measures the state file;
``ISS_BOT_TEST_POSTGRES=postgresql://... python tests/benchmarks/claims.py`` a PostgreSQL server
too, which it leaves as it was. Workers are processes. A raw claim is the least that
any queue on that server does: take a row that is due and nobody has locked, mark it, end.
"""

import json
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from support.posting import MANAGER, START
from support.stores import LAUNCHES, TEST_SERVER, Postgres, launch, on_server

from bot.announcements.opening import open_store
from bot.announcements.store import JobKind
from bot.announcements.subscriptions import MOST_SUBSCRIPTIONS, Place
from bot.server import ServerAddress

DELIVERIES, AT_ONCE = 2000, 40
WORKERS = 1, 4
LEASE = timedelta(minutes=1)


def drain(kept, owner):
    """What one worker does: claim, note each as sent, until nothing is left; seconds of each."""
    claims, ends, count = 0.0, 0.0, 0
    with closing(open_store(kept)) as store:
        while True:
            begun = time.perf_counter()
            taken = store.claim(JobKind.POST, owner, START, START + LEASE, AT_ONCE)
            claims += time.perf_counter() - begun
            if not taken:
                return count, claims, ends
            begun = time.perf_counter()
            for delivery in taken:
                store.done(delivery, START, 1)
            ends += time.perf_counter() - begun
            count += len(taken)


def drain_raw(url):
    """The same by the least that a queue does."""
    import psycopg

    count, begun = 0, time.perf_counter()
    with psycopg.connect(url, autocommit=True) as server:
        while True:
            taken = server.execute(
                "UPDATE raw SET state = 1 WHERE id = (SELECT id FROM raw WHERE state = 0"
                " ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id"
            ).fetchall()
            if not taken:
                return count, time.perf_counter() - begun, 0.0
            server.execute("UPDATE raw SET state = 2 WHERE id = %s", taken[0])
            count += 1


def filled(kept):
    """Make the deliveries, one for a channel each, all due."""
    with closing(open_store(kept)) as store:
        for number in range(DELIVERIES):
            place = Place(number // MOST_SUBSCRIPTIONS, number)
            store.add(place, LAUNCHES, MANAGER, START, None, "en")
        store.plan([(LAUNCHES, launch("alfa"))], START, START)


def run(kind, where, workers):
    """Drain with so many processes; deliveries a second, and the seconds of claims and ends."""
    command = [sys.executable, __file__, kind, where]
    processes = [
        subprocess.Popen([*command, str(number)], stdout=subprocess.PIPE, text=True)
        for number in range(workers)
    ]
    found = [json.loads(process.communicate()[0]) for process in processes]
    assert sum(count for count, *_ in found) == DELIVERIES, found
    longest = max(claims + ends for _, claims, ends in found)
    return DELIVERIES / longest, sum(one[1] for one in found), sum(one[2] for one in found)


def measure(name, kind, make, each=WORKERS):
    """Print the rates for these numbers of workers; ``make`` fills a new store, tells where."""
    for workers in each:
        where, end = make()
        rate, claims, ends = run(kind, where, workers)
        end()
        print(
            f"{name:<12} {workers} worker(s): {rate:6.0f} deliveries/s"
            f"  (claims {claims:5.1f} s, ends {ends:5.1f} s)",
            flush=True,
        )


def sqlite():
    """A state file with all that is due."""
    folder = tempfile.TemporaryDirectory()
    path = Path(folder.name) / "state.sqlite"
    filled(path)
    return str(path), folder.cleanup


def postgres():
    """A schema on the server with all that is due."""
    place = Postgres(lasting=True)
    filled(place.address)
    return place.url, place.close


def raw():
    """A bare queue on the server."""
    place = Postgres(lasting=True)
    on_server(
        f"CREATE TABLE {place.schema}.raw (id bigint PRIMARY KEY, state int NOT NULL);"  # noqa: S608
        f" INSERT INTO {place.schema}.raw"
        f" SELECT n, 0 FROM generate_series(1, {DELIVERIES}) n;"
        f" CREATE INDEX ON {place.schema}.raw (id) WHERE state = 0; ANALYZE {place.schema}.raw"
    )
    return place.url, place.close


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["raw", where, _]:
            print(json.dumps(drain_raw(where)))
        case [kind, where, number]:
            kept = Path(where) if kind == "sqlite" else ServerAddress(where)
            print(json.dumps(drain(kept, f"worker-{number}")))
        case _:
            # Several processes that write all the time would only wait for each other.
            measure("state file", "sqlite", sqlite, (1,))
            if TEST_SERVER:
                measure("PostgreSQL", "postgres", postgres)
                measure("raw claims", "raw", raw)
