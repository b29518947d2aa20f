"""Several processes with one file: one looks at a time, and all keep to one budget."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
from support.launch_library import Library, served

from bot.refreshing.learned import CALLS, LearnedFile, SpentCalls
from bot.refreshing.refreshing import TURN, NotMyTurn, Refresher

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 29, 20, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
# What one process does: wait for the others, take the turn, and make as many calls as it may.
PROCESS = """
import sys, time
from datetime import datetime, UTC
from pathlib import Path
from bot.refreshing.learned import LearnedFile, SpentCalls
now = datetime(2026, 11, 29, 20, 0, tzinfo=UTC)
file = LearnedFile(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
turn = file.take_turn(sys.argv[2], now, now.replace(minute=5), if_due=True)
made = 0
try:
    while True:
        file.spend(now)
        made += 1
except SpentCalls:
    print(int(turn), made, flush=True)
"""


def test_of_several_that_start_at_once_one_has_the_turn_and_none_more_calls(tmp_path):
    path = tmp_path / "learned.sqlite"
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", PROCESS, str(path), f"process-{number}"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
        )
        for number in range(4)
    ]  # fmt: skip
    try:
        for process in processes:
            assert process.stdout.readline() == "ready\n"
        for process in processes:
            process.stdin.write("\n")
            process.stdin.flush()
        told = [process.communicate(timeout=60)[0].split() for process in processes]
    finally:
        for process in processes:
            process.kill()
            process.wait()
    assert sum(int(turn) for turn, _ in told) == 1
    assert sum(int(made) for _, made in told) == CALLS


@pytest.fixture
def library(shipped):
    return Library(shipped)


@pytest.fixture
def bots(library, tmp_path):
    """Two bots with one file."""
    with served(library) as base:
        yield [
            Refresher(LearnedFile(tmp_path / "learned.sqlite"), base, seconds=5, holder=name)
            for name in ("first", "second")
        ]


def test_the_turn_of_one_that_was_killed_is_over_after_a_while(bots, shipped):
    first, second = bots
    assert first.file.take_turn("killed", NOW, NOW + TURN, if_due=False)
    with pytest.raises(NotMyTurn):
        second.look(shipped, lambda: NOW + TURN - timedelta(seconds=1))
    assert second.look(shipped, lambda: NOW + TURN)


def test_what_one_was_told_before_it_was_suspended_is_not_put_over_newer_news(
    bots, shipped, library
):
    first, second = bots
    library.leave("soyuz-ms-29", datetime(2027, 3, 20, 7, tzinfo=UTC))
    library.misbehave("slow")
    ended = []

    def suspended():
        try:
            first.look(shipped, lambda: NOW)
        except NotMyTurn:
            ended.append("not my turn")

    thread = Thread(target=suspended)
    thread.start()
    assert library.was_asked.wait(20)
    # Meanwhile the source is asked by the other, whose turn it is since the first one's is over.
    library.fault = None
    library.leave("soyuz-ms-29", datetime(2027, 3, 28, 7, tzinfo=UTC))
    second.look(shipped, lambda: NOW + HOUR)
    library.released.set()
    thread.join(20)
    assert ended == ["not my turn"]
    assert [str(row.at) for row in second.file.learned().events] == ["2027-03-28T07:00Z"]


def test_the_budget_is_one_for_all(bots, shipped):
    for number in range(6):
        bots[number % 2].look(shipped, lambda: NOW)
    with pytest.raises(SpentCalls):
        bots[0].look(shipped, lambda: NOW)
    assert bots[1].look(shipped, lambda: NOW + HOUR)
