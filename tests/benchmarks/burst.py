"""A thousand posts due in the same second, and what that does to answers meanwhile.

``python tests/benchmarks/burst.py`` runs the bot as a process against the loopback Discord,
which allows 50 requests a second, and prints what it measured. It takes about two minutes.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from loopback import LoopbackDiscord
from support.launches import deliveries, subscribe, write_folder
from support.running import started

SERVERS, CHANNELS_EACH, ALLOWED = 20, 50, 50
QUESTIONS = 300


async def answer_times(server, until):
    """How long answers take, in milliseconds, one asked after another until that moment."""
    found = []
    while time.time() < until:
        begun = time.perf_counter()
        await server.ask("aboard", {"when": "2025-12-01"})
        reply = list(server.interactions.asked.values())[-1].reply
        await server.until(lambda reply=reply: reply.settled)
        found.append((time.perf_counter() - begun) * 1000)
        await asyncio.sleep(0.02)
    return found


async def measure():
    """Run the burst and print the numbers."""
    now = datetime.now(UTC)
    launch = (now + timedelta(seconds=35)).replace(second=0, microsecond=0) + timedelta(minutes=1)
    with tempfile.TemporaryDirectory() as place:
        folder = write_folder(Path(place) / "data", launch - timedelta(hours=1), Alfa=launch)
        async with LoopbackDiscord() as server:
            channels = []
            for number in range(SERVERS):
                guild = server.add_guild(f"Guild {number}", server.owner)
                channels += [server.add_channel(guild, f"c{n}") for n in range(CHANNELS_EACH)]
            subscribe(Path(place) / "state.sqlite", channels, leads=(timedelta(0),))
            given = {"DISCORD_TOKEN": server.token, "ISS_BOT_DATA": str(folder)}
            async with started(server.base_url, Path(place), **given) as process:
                await server.until(lambda: server.online, within=20)
                server.requests_per_second = ALLOWED
                usual = await answer_times(server, launch.timestamp() - 2)
                await asyncio.sleep(max(0, launch.timestamp() - time.time()))
                during = await answer_times(server, launch.timestamp() + 18)
                sent = server.messages
                await server.until(
                    lambda: sum(bool(sent[channel.id]) for channel in channels) == len(channels),
                    within=60,
                )
                noted = Path(place) / "state.sqlite"
                await server.until(
                    lambda: all(row["state"] == "done" for row in deliveries(noted)), within=10
                )
                process.kill()
                await process.wait()
            times = sorted(sent[channel.id][0].at for channel in channels)
            twice = [channel for channel in channels if len(sent[channel.id]) != 1]
            report(times, launch, server.rate_limited, twice, usual, during, place)


def report(times, launch, refused, twice, usual, during, place):
    """Print what was measured, each against what it is to be compared with."""
    at_best = len(times) / ALLOWED
    took = times[-1] - launch.timestamp()
    late = [at - launch.timestamp() for at in times]
    rows = deliveries(Path(place) / "state.sqlite")
    print(f"{len(times)} posts due at once, {ALLOWED} requests a second allowed")
    print(f"  first after {late[0] * 1000:.0f} ms, last after {took:.1f} s;"
          f" the limit itself takes {at_best:.1f} s: {took / at_best:.2f} times")  # fmt: skip
    print(f"  refused for going too fast: {refused}; not posted once: {len(twice)};"
          f" noted as sent: {sum(row['state'] == 'done' for row in rows)}")  # fmt: skip
    for name, pick in (("median", 50), ("p90", 90), ("p99", 99)):
        before, meanwhile = (statistics.quantiles(t, n=100)[pick - 1] for t in (usual, during))
        print(f"  an answer, {name}: {before:.2f} ms usually, {meanwhile:.2f} ms meanwhile:"
              f" {meanwhile / before:.2f} times")  # fmt: skip
    print(f"  answers counted: {len(usual)} and {len(during)}")


if __name__ == "__main__":
    asyncio.run(measure())
