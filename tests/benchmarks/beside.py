"""The bot beside a bare discord.py bot that answers the same embeds and buttons as constants.

``python tests/benchmarks/beside.py`` runs both as processes, each against a loopback Discord of
its own, asks them in turns, and prints what the bot takes of what the bare one takes. Machines
are noisy: the ratio counts, and beside the time by the clock that of the processor.
``--only starts,answers,memory,servers`` leaves out the rest.
"""

import argparse
import asyncio
import json
import os
import random
import statistics
import sys
import tempfile
import time
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests")]

from benchmarks.measure import resident, row  # noqa: E402
from loopback import LoopbackDiscord  # noqa: E402
from loopback.server import NoAnswer  # noqa: E402

BARE = Path(__file__).with_name("bare.py")
# As ``python -m bot run``, and no more: run_bot.py loads the Discord of the tests besides.
RUN = """
import runpy, sys, discord
discord.http.Route.BASE = sys.argv.pop(1)
runpy.run_module("bot", run_name="__main__", alter_sys=True)
"""
# What many ask, again and again.
USUAL = (
    ("aboard", {}),
    ("aboard", {"when": "2025-12-01"}),
    ("next", {}),
    ("next-soyuz", {}),
    ("guarantee", {}),
    ("mission", {"name": "Crew-11"}),
    ("person", {"name": "Oleg Kononenko"}),
    ("expedition", {"number": 73}),
    ("docked", {}),
    ("records", {"category": "longest-stay"}),
)
FIRST_DAY = date(2000, 11, 2)
DAYS = 9400
IN_FLIGHT = 50
SERVERS, CHANNELS_EACH, ROLES_EACH = 2500, 30, 20
TICKS = os.sysconf("SC_CLK_TCK")
# For how long the bot rests before its memory is looked at; discord.py is ready after two.
REST = 4.0


class Side:
    """One of the bots: how it is started, the Discord that it is on, whether it hears messages."""

    def __init__(self, name, server, place, hears=True):
        self.name, self.server, self.process = name, server, None
        self.place, self.hears, self.synced = place, hears, False

    def command(self):
        if self.name == "ours":
            return [sys.executable, "-c", RUN, self.server.base_url, "run"]
        told = self.place / "told.json"
        how = [] if self.synced else ["sync"]
        how += ["hears"] if self.hears else []
        return [sys.executable, str(BARE), self.server.base_url, self.server.token, told, *how]

    @asynccontextmanager
    async def started(self):
        """The bot, from its start until Discord has told it all; seconds by clock and processor."""
        begun = time.perf_counter()
        self.process = await asyncio.create_subprocess_exec(
            *self.command(),
            cwd=self.place,
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(self.place),
                "PYTHONPATH": str(ROOT),
                "DISCORD_TOKEN": self.server.token,
                "ISS_BOT_STATE": str(self.place / "state.sqlite"),
                "ISS_BOT_REFRESH": "off",
                "ISS_BOT_CHAT": "on" if self.hears else "off",
                "ISS_BOT_LOG": "warning",
            },
            stdout=asyncio.subprocess.DEVNULL,
        )
        try:
            await self.server.until(lambda: self.server.online, within=60)
            yield time.perf_counter() - begun, self.work()
        finally:
            self.synced = True
            self.process.terminate()
            await self.process.wait()
            await self.server.until(lambda: not self.server.online, within=10)

    def work(self):
        """Seconds of the processor that the process has taken."""
        numbers = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(numbers[11]) + int(numbers[12])) / TICKS

    async def ask(self, question):
        """Milliseconds until the answer is there, and the reply."""
        command, options = question
        begun = time.perf_counter()
        reply = await self.server.ask(command, options)
        await self.server.until(lambda: reply.settled, within=20)
        return (time.perf_counter() - begun) * 1000, reply


async def measure(only, runs):
    """Run what is wanted and print it."""
    with tempfile.TemporaryDirectory() as place:
        async with LoopbackDiscord() as one, LoopbackDiscord() as other:
            ours, bare = Side("ours", one, Path(place)), Side("bare", other, Path(place))
            await told(ours)
            async with bare.started():
                pass
            if "starts" in only:
                await starts(ours, bare, runs)
            for hears in (True, False):
                ours.hears = bare.hears = hears
                if "answers" in only:
                    await answers(ours, bare)
                if "memory" in only:
                    await memory(ours, bare)
        if "servers" in only:
            async with LoopbackDiscord() as one, LoopbackDiscord() as other:
                for server in (one, other):
                    fill(server)
                ours, bare = Side("ours", one, Path(place)), Side("bare", other, Path(place))
                await servers(ours, bare)


async def told(ours):
    """Start the bot for the first time, and keep what the bare one is to answer."""
    async with ours.started():
        answers = {}
        for question in USUAL:
            _, reply = await ours.ask(question)
            answers[question[0]] = {"embed": reply.embeds[0], "components": reply.components}
    kept = {"commands": ours.server.commands, "answers": answers}
    (ours.place / "told.json").write_text(json.dumps(kept))


async def starts(ours, bare, runs):
    """From the start of the process to ready, and then to the first answer and the next."""
    found = {side.name: [] for side in (ours, bare)}
    for _ in range(runs):
        for side in (ours, bare):
            async with side.started() as (ready, work):
                first, _ = await side.ask(USUAL[1])
                others = [(await side.ask(USUAL[1]))[0] for _ in range(20)]
                found[side.name].append((ready, work, first, statistics.median(others)))
    mine, its = (
        [statistics.median(column) for column in zip(*found[name], strict=True)]
        for name in ("ours", "bare")
    )
    row("start to ready, bare", f"{its[0]:.2f} s, work {its[1]:.2f} s")
    row("start to ready, more than bare", f"{mine[0] - its[0]:+.2f} s", "at most 0.5 s")
    row("the same, of work", f"{mine[1] - its[1]:+.2f} s")
    for name, one in (("bare", its), ("ours", mine)):
        row(f"first answer after ready, then usual: {name}", f"{one[2]:.1f}, {one[3]:.1f} ms")


async def answers(ours, bare):
    """One question after another, then many at once; what is usual, and days none asked of."""
    row(f"with messages {'heard' if ours.hears else 'not heard'}, as the bare one does", "")
    chance = random.Random(2000)

    def day():
        asked = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
        return "aboard", {"when": f"{asked}"}

    kinds = {
        "asked again": [chance.choice(USUAL) for _ in range(1000)],
        "of a new day": [day() for _ in range(1000)],
    }
    async with AsyncExitStack() as stack:
        for side in (ours, bare):
            await stack.enter_async_context(side.started())
        await asyncio.sleep(REST)
        for name, asked in kinds.items():
            for question in USUAL:
                for side in (ours, bare):
                    await side.ask(question)
            await one_by_one(name, asked, ours, bare)
            await at_once(name, asked, ours, bare)


async def one_by_one(name, asked, ours, bare):
    times, work = {"ours": [], "bare": []}, {"ours": 0.0, "bare": 0.0}
    for start in range(0, len(asked), 20):
        for side in (ours, bare):
            before = side.work()
            times[side.name] += [(await side.ask(one))[0] for one in asked[start : start + 20]]
            work[side.name] += side.work() - before
    cuts = {side: statistics.quantiles(some, n=100) for side, some in times.items()}
    for pick, most in ((50, "at most 1.1"), (90, ""), (99, "at most 1.2")):
        mine, its = cuts["ours"][pick - 1], cuts["bare"][pick - 1]
        row(f"{name}: p{pick}, {its:.2f} ms bare", f"{mine / its:.2f} times", most)
    each = {side: taken / len(asked) * 1000 for side, taken in work.items()}
    row(f"{name}: work, {each['bare']:.2f} ms bare", f"{each['ours'] / each['bare']:.2f} times")


async def at_once(name, asked, ours, bare):
    """Several people who each ask one question after another."""
    took, late = {"ours": [], "bare": []}, {"ours": 0, "bare": 0}
    for part in range(5):
        for side in (ours, bare):
            waiting = iter(asked[part::5] * 2)

            async def person(side=side, waiting=waiting):
                for question in waiting:
                    try:
                        await side.ask(question)
                    except NoAnswer:
                        late[side.name] += 1

            begun = time.perf_counter()
            await asyncio.gather(*(person() for _ in range(IN_FLIGHT)))
            took[side.name].append(len(asked) * 2 / 5 / (time.perf_counter() - begun))
    mine, its = (statistics.median(took[side]) for side in ("ours", "bare"))
    if any(late.values()):
        row(f"{name}: later than Discord waits", f"{late['ours']}, {late['bare']} bare")
    row(f"{name}: {IN_FLIGHT} at once, {its:.0f}/s bare", f"{mine / its:.2f} times", "at least 0.9")


async def memory(ours, bare):
    """Resident memory at rest, after some answers."""
    found = {}
    for side in (bare, ours):
        async with side.started():
            for question in USUAL:
                await side.ask(question)
            await asyncio.sleep(REST)
            found[side.name] = resident(side.process.pid) / 1024
    more, most = found["ours"] - found["bare"], 40 if ours.hears else 25
    row(f"memory, {found['bare']:.1f} MB bare", f"{more:+.1f} MB", f"at most {most} MB")


def fill(server):
    """Many servers, each with channels and roles."""
    for number in range(SERVERS - 1):
        guild = server.add_guild(f"Guild {number}", server.owner)
        for place in range(CHANNELS_EACH):
            server.add_channel(guild, f"channel-{place}")
        for place in range(ROLES_EACH):
            server.add_role(guild, f"role {place}")


async def servers(ours, bare):
    """Resident memory of a bot that is in many servers."""
    found = {}
    for side in (bare, ours):
        async with side.started() as (ready, work):
            await asyncio.sleep(2 * REST)
            found[side.name] = resident(side.process.pid) / 1024
            row(f"{SERVERS} servers: ready, {side.name}", f"{ready:.1f} s, work {work:.1f} s")
    row(f"{SERVERS} servers: memory, bare", f"{found['bare']:.0f} MB")
    times = found["ours"] / found["bare"]
    row(f"{SERVERS} servers: memory beside bare", f"{times:.2f} times", "at most 1.1")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="starts,answers,memory,servers")
    parser.add_argument("--runs", type=int, default=7)
    given = parser.parse_args()
    asyncio.run(measure(given.only.split(","), given.runs))
