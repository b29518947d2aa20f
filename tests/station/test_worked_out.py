"""What is worked out of facts is worked out once, kept with them, and freed with them."""

import gc
import subprocess
import sys
import threading
import weakref
from dataclasses import dataclass, replace

import pytest
from conftest import DATA

from bot.archive import storage
from bot.replies.reply import Asker, reply
from bot.station.occupancy import crew_timeline
from bot.station.worked_out import Basis, kept, worked_out


@dataclass(frozen=True, eq=False)
class Numbers(Basis):
    given: tuple[int, ...] = (1, 2, 3)


@pytest.fixture
def calls():
    return []


@pytest.fixture
def total(calls):
    @worked_out
    def total(numbers, times=1, *, more=0):
        """The sum."""
        calls.append((times, more))
        return sum(numbers.given) * times + more

    return total


def test_it_is_worked_out_once(total, calls):
    numbers = Numbers()
    assert [total(numbers), total(numbers)] == [6, 6]
    assert calls == [(1, 0)]


def test_other_arguments_and_other_facts_are_worked_out_apart(total, calls):
    one, other = Numbers(), Numbers((5,))
    for _ in range(2):
        assert [total(one, 2), total(one, more=2), total(other, 2)] == [12, 8, 10]
    assert calls == [(2, 0), (1, 2), (2, 0)]


def test_changed_facts_begin_with_nothing_worked_out(total, calls):
    numbers = Numbers()
    assert [total(numbers), total(replace(numbers, given=(1,)))] == [6, 1]
    assert len(calls) == 2


def test_what_fails_is_tried_again(calls):
    @worked_out
    def failing(numbers):
        calls.append(numbers)
        raise KeyError("no such number")

    numbers = Numbers()
    for _ in range(2):
        with pytest.raises(KeyError, match="no such number"):
            failing(numbers)
    assert len(calls) == 2


def test_only_the_newest_results_are_kept(calls):
    @kept(most=3)
    def times(numbers, factor):
        calls.append(factor)
        return sum(numbers.given) * factor

    numbers = Numbers()
    for factor in range(5):
        times(numbers, factor)
    assert len(numbers.results[times]) == 3
    calls.clear()
    assert [times(numbers, factor) for factor in (4, 3, 2)] == [24, 18, 12]
    assert not calls
    assert times(numbers, 0) == 0
    assert calls == [0]


def test_it_keeps_the_name_and_the_words_of_the_function(total):
    assert (total.__name__, total.__doc__) == ("total", "The sum.")


def test_threads_that_ask_at_once_get_the_same():
    @kept(most=2)
    def square(numbers, number):
        return number * number

    numbers, wrong = Numbers(), []
    together = threading.Barrier(4)

    def ask(first):
        together.wait()
        for turn in range(2000):
            number = (first + turn) % 7
            if square(numbers, number) != number * number:
                wrong.append(number)

    threads = [threading.Thread(target=ask, args=(first,)) for first in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    assert len(numbers.results[square]) <= 2


def test_what_was_worked_out_is_not_shown_or_compared():
    numbers = Numbers()
    shown = repr(numbers)
    worked_out(lambda basis: "a secret")(numbers)
    assert repr(numbers) == shown
    assert numbers != Numbers()


def test_facts_are_freed_as_soon_as_they_are_dropped(shipped):
    manifest = replace(shipped)
    crew_timeline(manifest)
    former = weakref.ref(manifest)
    gc.disable()
    try:
        del manifest
        assert former() is None
    finally:
        gc.enable()


QUESTIONS = [
    "/aboard", "/aboard 2025-12-01", "/next-soyuz as-of: 2025-07-30", "/mission Crew-11",
    "/person kononeko", "/records", "/records who: Japan when: 2020-01-01", "/guarantee",
    "/what-if soyuz from: 2026-12-01", "/together Fincke Padalka", "/seats",
    "who was aboard on 1 December 2025",
]  # fmt: skip


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_shipped_facts_are_freed_whatever_was_asked_of_them(shipped, question, now):
    manifest = replace(shipped)
    assert reply(question, manifest, Asker(now)).text
    former = weakref.ref(manifest)
    del manifest
    gc.collect()
    assert former() is None


# In a process of its own, for that of the tests has much else to remember.
RELOADING = """
import gc
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.archive import storage
from bot.replies.reply import Asker, reply

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)

def kept():
    # Dropped facts that wait for the collector are not kept by anybody; what the system lent for
    # them meanwhile depends on when that looks.
    gc.collect()
    return sys.getallocatedblocks()

for turn in range(int(sys.argv[2])):
    manifest = storage.read(Path(sys.argv[1]))
    for question in sys.argv[3:]:
        reply(question, manifest, Asker(NOW)).text
    seen = Asker(NOW, as_of=datetime(2024, 1, 1, tzinfo=UTC) + timedelta(days=turn))
    reply("/guarantee", manifest, seen).text
    if turn == 9:
        begun = kept()
print(begun, kept())
"""


@pytest.mark.timeout(180)
def test_a_hundred_reloads_keep_no_more_than_ten(tmp_path, long):
    turns = "100" if long else "30"
    database = tmp_path / "missions.sqlite"
    storage.build(DATA, database)
    told = subprocess.run(
        [sys.executable, "-c", RELOADING, database, turns, *QUESTIONS],
        capture_output=True,
        text=True,
        check=True,
        timeout=170,
    ).stdout
    after_ten, after_all = map(int, told.split())
    print(f"{after_ten} blocks of memory after 10 reloads, {after_all} after {turns}")
    # Those of one reload are a sixth of them.
    assert after_all <= 1.01 * after_ten
