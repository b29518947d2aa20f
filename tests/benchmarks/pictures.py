"""How long pictures take, how large they are, and what drawing them does to answers in words.

``python tests/benchmarks/pictures.py`` draws here, then runs the bot as a process against the
loopback Discord and keeps ten pictures waiting there. It takes about two minutes.
"""

import asyncio
import gc
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from itertools import count, cycle
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from loopback import LoopbackDiscord  # noqa: E402
from support.running import started  # noqa: E402

from bot.archive import storage  # noqa: E402
from bot.pictures.theme import Scheme  # noqa: E402
from bot.replies.pictures import png  # noqa: E402
from bot.replies.reply import Asker, reply  # noqa: E402
from bot.settings import Settings  # noqa: E402

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
RUNS, WAITING, PICTURES = 100, 10, 100
# Turns with nothing drawn and with pictures waiting, and the seconds of each: what else the
# machine does falls upon both alike.
TURNS, SECONDS = 6, 5
# Seconds after which as many wait as are to: that ten ask at once is no matter of pictures.
FILLING = 1
ALL = "from: 2000-11-02 until: 2026-10-08"


def row(what, value, bound=""):
    print(f"{what:<58} {value:>24}   {bound}", flush=True)


def years():
    """The first days of spans of a year, each another day."""
    first = datetime(2001, 1, 1, tzinfo=UTC)
    return (first + timedelta(days=23 * number) for number in range(400))


def draw(manifest, what, texts, bound):
    """Draw each text once, and print how long that took and how large the pictures are."""
    took, worked, sizes = [], [], []
    for number, text in zip(range(RUNS), texts, strict=False):
        replied = reply(text, manifest, Asker(NOW, locale=("en", "ru")[number % 2]))
        begun, working = time.perf_counter(), time.process_time()
        drawn = png(replied, tuple(Scheme)[number // 2 % 2])
        took.append((time.perf_counter() - begun) * 1000)
        worked.append((time.process_time() - working) * 1000)
        sizes.append(len(drawn.content))
    for told, times in (("drawn", took), ("work of the processor", worked)):
        low, high = statistics.median(times), statistics.quantiles(times, n=100)[98]
        row(f"{what}: {told}, median and 99 of 100", f"{low:.0f} ms, {high:.0f} ms", bound)
    row(f"{what}: largest file", f"{max(sizes) / 1000:.0f} kB", "200 kB")


def spans():
    for first in years():
        yield f"/timeline from: {first:%Y-%m-%d} until: {first + timedelta(days=365):%Y-%m-%d}"


def histories():
    for number in count():
        by = ("ship", "agency", "country")[number % 3]
        yield f"/timeline {ALL} by: {by}"


def resident(process):
    """The megabytes that a process and those it has started have in memory, shared ones once."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text("utf-8").split()
    found = 0
    for pid in (process.pid, *children):
        status = Path(f"/proc/{pid}/smaps_rollup").read_text("utf-8")
        found += int(status.split("\nPss:")[1].split()[0])
    return found / 1024


async def timed(server, until):
    """How long answers in words take, in milliseconds, one after another until that moment."""
    found = []
    while time.time() < until:
        begun = time.perf_counter()
        await server.interact("aboard", {"when": "2025-12-01"})
        found.append((time.perf_counter() - begun) * 1000)
        await asyncio.sleep(0.02)
    return found


async def keep_waiting(server, channel, days, until):
    """Ask for pictures of years so that ten wait all the time; how many came."""
    asked = []

    def open_ones():
        return [one for one in asked if not one.embeds]

    while time.time() < until:
        while len(open_ones()) < WAITING:
            first = next(days)
            options = {
                "from": f"{first:%Y-%m-%d}",
                "until": f"{first + timedelta(days=365):%Y-%m-%d}",
            }
            asked.append(await server.ask("timeline", options, channel=channel))
        await asyncio.sleep(0.02)
    await server.until(lambda: not open_ones(), within=30)
    return sum(bool(one.files) for one in asked)


async def beside_answers():
    """What answers in words take while ten pictures wait, and what 100 pictures leave behind."""
    # What the loopback Discord would collect holds up the answers that it is waiting for.
    gc.disable()
    with tempfile.TemporaryDirectory() as place:
        async with LoopbackDiscord() as server:
            # A line a command, which nobody reads here, would fill the pipe and hold the bot up.
            given = {"DISCORD_TOKEN": server.token, "ISS_BOT_LOG": "error"}
            async with started(server.base_url, Path(place), **given) as process:
                await server.until(lambda: server.online, within=20)
                other = server.add_channel(server.guild, "pictures")
                await timed(server, time.time() + 2)
                before, days = resident(process), cycle(years())
                drawn = await keep_waiting(server, other, days, time.time() + 2)
                usual, during, number = [], [], 0
                for _ in range(TURNS):
                    usual += await timed(server, time.time() + SECONDS)
                    ends = time.time() + FILLING + SECONDS
                    waiting = asyncio.create_task(keep_waiting(server, other, days, ends))
                    await asyncio.sleep(FILLING)
                    during += await timed(server, ends)
                    number += await waiting
                drawn += number
                while drawn < PICTURES:
                    drawn += await keep_waiting(server, other, days, time.time() + 3)
                row(f"memory after {drawn} pictures", f"{resident(process) - before:.1f} MB more",
                    "30 MB")  # fmt: skip
                process.kill()
                await process.wait()
    row("pictures drawn while answers were timed", number)
    for name, pick in (("median", 50), ("p90", 90), ("p99", 99)):
        one, other = (statistics.quantiles(times, n=100)[pick - 1] for times in (usual, during))
        row(f"an answer in words, {name}, usually and meanwhile", f"{one:.2f} ms, {other:.2f} ms",
            f"{other / one:.2f} times; 1.2 times")  # fmt: skip


def main():
    with tempfile.TemporaryDirectory() as place:
        manifest = storage.build(Settings().data_folder, Path(place) / "missions.sqlite")
        begun = time.perf_counter()
        png(reply("/aboard", manifest, Asker(NOW)), Scheme.DARK)
        row(
            "the first picture, what draws imported",
            f"{(time.perf_counter() - begun) * 1e3:.0f} ms",
        )
        draw(manifest, "a year", spans(), "99 of 100: 250 ms")
        draw(manifest, "all of history", histories(), "99 of 100: 600 ms")
    asyncio.run(beside_answers())


if __name__ == "__main__":
    main()
