"""An event loop that tells for how long something has held it up."""

import asyncio
import selectors
import time
from contextlib import contextmanager


class Watch(selectors.DefaultSelector):
    """What a loop waits with; ``longest`` is the most of the processor's time between two waits.

    In seconds, of the loop's own thread: what other programs and threads take does not count.
    """

    def __init__(self):
        super().__init__()
        self.longest, self._since = 0.0, None

    def select(self, timeout=None):
        if self._since is not None:
            self.longest = max(self.longest, time.thread_time() - self._since)
        found = super().select(timeout)
        self._since = time.thread_time()
        return found


@contextmanager
def watched_loop():
    """Gives what runs a coroutine to its end, and the watch over its loop."""
    watch = Watch()
    with asyncio.Runner(loop_factory=lambda: asyncio.SelectorEventLoop(watch)) as runner:
        yield runner.run, watch
