"""How long it takes from the source's answer to the post that is told from it.

``python tests/benchmarks/fresh.py [--events 60]`` plays so many events near their planned time
and so many changes of plan otherwise, at a pretended time: the real clients against a source
and a Discord on loopback. It prints its seed and takes some minutes.
"""

import argparse
import asyncio
import logging
import random
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.fresh import DATA, near_an_event, otherwise, percentile  # noqa: E402

from bot.archive import storage  # noqa: E402


async def measure(events, seed):
    """Play all, and print the numbers."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as place:
        manifest = storage.open_manifest(DATA, Path(place) / "facts.sqlite")
    for name, play, most in (("near", near_an_event, 6), ("otherwise", otherwise, 65)):
        delays, calls = [], []
        for _ in range(events):
            with tempfile.TemporaryDirectory() as folder:
                delay, most_calls = await play(manifest, Path(folder), chance)
            delays.append(delay.total_seconds() / 60)
            calls.append(most_calls)
        print(f"{name}: {events} events; median {percentile(delays, 0.5):.1f}, p95"
              f" {percentile(delays, 0.95):.1f} (to be kept: {most}), longest {max(delays):.1f}"
              f" minutes; at most {max(calls)} calls in an hour (12)", flush=True)  # fmt: skip


if __name__ == "__main__":
    given = argparse.ArgumentParser()
    given.add_argument("--events", type=int, default=60)
    given.add_argument("--seed", type=int, default=random.randrange(10**6))
    asked = given.parse_args()
    logging.disable()
    print(f"seed {asked.seed}", flush=True)
    asyncio.run(measure(asked.events, asked.seed))
