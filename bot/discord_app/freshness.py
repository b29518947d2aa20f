"""Looks at the source for as long as the bot runs, when one is due; it holds nobody up."""

import asyncio
import logging
import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TypeVar

from bot.announcements.store import StoreError
from bot.refreshing.fetching import Unavailable
from bot.refreshing.learned import SpentCalls
from bot.refreshing.refreshing import Looked, NotMyTurn, Refresher
from bot.sharing import Shared
from bot.station.manifest import Manifest

log = logging.getLogger(__name__)

T = TypeVar("T")

# Between two questions whether a look is due: another process may have looked meanwhile.
LEAST_SECONDS, MOST_SECONDS = 30.0, 3600.0
TAKEN_UP = timedelta(minutes=1)


class Freshness:
    """Looks by itself with ``refresher``, at the facts that ``read`` opens."""

    def __init__(
        self,
        refresher: Refresher,
        read: Callable[[], Manifest],
        clock: Callable[[], datetime],
        shared: Shared | None = None,
    ) -> None:
        self._refresher, self._read, self._clock = refresher, read, clock
        self._shared = shared
        self._told = ""

    async def keep(self) -> None:
        """Look whenever it is time, until cancelled."""
        while True:
            seconds = await _apart(self.step)
            await asyncio.sleep(seconds)

    def step(self) -> float:
        """Look if it is time; how many seconds to wait until the next question."""
        try:
            if self._shared:
                self._shared.take_up()
            if self._is_due():
                self._look()
            due = self._refresher.file.times().due
        except NotMyTurn:
            return LEAST_SECONDS
        except (Unavailable, SpentCalls) as fault:
            log.info("no news now: %s", fault)
            due = self._refresher.file.times().due
        except Exception as fault:
            # Without news the bot goes on with the facts that it has.
            known = isinstance(fault, OSError | sqlite3.Error | StoreError)
            if str(fault) != self._told:
                log.warning("no news can be learned: %s", fault, exc_info=not known)
            self._told = str(fault)
            return MOST_SECONDS
        if self._shared and due:
            # What another machine learns meanwhile is taken up soon.
            due = min(due, self._clock() + TAKEN_UP)
        left = (due - self._clock()).total_seconds() if due else LEAST_SECONDS
        return min(max(left, LEAST_SECONDS), MOST_SECONDS)

    def _is_due(self) -> bool:
        due = self._refresher.file.times().due
        return due is None or due <= self._clock()

    def _look(self) -> None:
        if self._shared is None:
            self._tell(self._refresher.look(self._read(), self._clock, unasked=True))
            return
        with self._shared.turn(self._clock()) as mine:
            if not mine:
                raise NotMyTurn
            # Another may have looked since it was found to be due.
            if self._is_due():
                self._tell(self._refresher.look(self._read(), self._clock, unasked=True))

    def _tell(self, looked: Looked) -> None:
        for row in looked.rows:
            log.info("learned: %s", row)
        for one in looked.new:
            log.warning(
                "not believed (%s): %s %s; 'data review' lists it",
                one.kind,
                one.subject,
                one.reason,
            )


async def _apart(work: Callable[[], T]) -> T:
    """Work in a thread that a stop does not wait for, as a source may take long to answer."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def hand_over(result: T | None, fault: BaseException | None) -> None:
        if future.done():
            return
        if fault is None:
            future.set_result(result)  # type: ignore[arg-type]  # there is one without a fault
        else:
            future.set_exception(fault)

    def run() -> None:
        result: T | None = None
        fault: BaseException | None = None
        try:
            result = work()
        except BaseException as met:  # told where it is waited for
            fault = met
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(hand_over, result, fault)

    threading.Thread(target=run, name="freshness", daemon=True).start()
    return await future
