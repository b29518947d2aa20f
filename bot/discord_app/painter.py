"""Hands pictures to the process that draws, and ends it when it has had nothing to do."""

import asyncio
import os
import pickle
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress
from pathlib import Path

import bot
from bot.pictures.shapes import Picture

# As drawing.py has it; to import that would bring what draws into this process.
LENGTH = 4
# A picture takes a tenth of a second; one that takes this long never comes.
TOO_LONG = 20.0
# In seconds; so that one that had trouble holds up the next no longer.
LONGEST_REST = 0.3
# Seconds after which a process that draws nothing gives its memory back.
IDLE = 60.0
# What a picture took is given back to the system once it is drawn (glibc's mallopt).
_GIVING_BACK = {"MALLOC_MMAP_THRESHOLD_": "65536", "MALLOC_TRIM_THRESHOLD_": "65536"}
_ROOT = str(Path(bot.__file__).parents[1])


def packed(picture: Picture) -> bytes:
    """A picture in the form in which it is handed over."""
    return pickle.dumps(picture)


class PainterLost(Exception):
    """The process that draws ended, or did not answer."""


class Painter:
    """Draws one picture at a time in a ``process``, which is started with the first."""

    def __init__(self, idle: float = IDLE) -> None:
        self._idle = idle
        self._turn = asyncio.Lock()
        self.process: Process | None = None
        self._ending: asyncio.TimerHandle | None = None
        self._rests_until = 0.0

    async def draw(self, content: bytes) -> bytes:
        """The PNG file of a ``packed`` picture; raises PainterLost if two processes fail."""
        loop = asyncio.get_running_loop()
        async with self._turn:
            await asyncio.sleep(self._rests_until - loop.time())
            if self._ending is not None:
                self._ending.cancel()
            begun = loop.time()
            try:
                return await self._drawn(content)
            except PainterLost:
                return await self._drawn(content)
            finally:
                # Where many wait, two thirds of the time are left to those who ask for words.
                self._rests_until = loop.time() + min(2 * (loop.time() - begun), LONGEST_REST)
                self._ending = loop.call_later(self._idle, self._end)

    async def close(self) -> None:
        """End the process, and wait until it has ended."""
        if self._ending is not None:
            self._ending.cancel()
        process = self.process
        self._end()
        if process is not None:
            await process.wait()

    async def _drawn(self, content: bytes) -> bytes:
        process = self.process or await self._started()
        if process.stdin is None or process.stdout is None:
            raise PainterLost("it has no pipes")
        try:
            async with asyncio.timeout(TOO_LONG):
                process.stdin.write(len(content).to_bytes(LENGTH, "big") + content)
                await process.stdin.drain()
                head = await process.stdout.readexactly(LENGTH)
                return await process.stdout.readexactly(int.from_bytes(head, "big"))
        except (OSError, TimeoutError, asyncio.IncompleteReadError) as fault:
            with suppress(ProcessLookupError):
                process.kill()
            self.process = None
            raise PainterLost(str(fault) or type(fault).__name__) from fault

    async def _started(self) -> Process:
        # It has no use for the token, nor for anything else that is the bot's alone.
        given = {name: value for name, value in os.environ.items() if name != "DISCORD_TOKEN"}
        self.process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot.pictures.drawing"),
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            env=given | {"PYTHONPATH": _ROOT} | _GIVING_BACK,
        )
        return self.process

    def _end(self) -> None:
        process, self.process = self.process, None
        if process is not None and process.stdin is not None:
            process.stdin.close()
