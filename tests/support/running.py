"""The bot as a process of its own, against a LoopbackDiscord."""

import asyncio
import os
import resource
import sys
import time
from contextlib import asynccontextmanager
from pathlib import Path

LAUNCHER = Path(__file__).parents[1] / "run_bot.py"


class Ahead:
    """A clock that runs as this machine's does, and can be put ``ahead`` by some seconds.

    For a LoopbackDiscord, beside bots that are started as much ahead.
    """

    def __init__(self):
        self.ahead = 0.0

    def __call__(self):
        return time.monotonic() + self.ahead


@asynccontextmanager
async def started(address, tmp_path, ahead=0.0, *, command="run", preexec=None, **environment):
    """The bot, started against the server at ``address``; it is ended with the context.

    ``command`` is what it is told to do. Its clock is ``ahead`` of this machine's by so many
    seconds; ``preexec`` is called in its process before it begins.
    """
    given = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "DISCORD_TOKEN": "made.up.token",
        "ISS_BOT_STATE": str(tmp_path / "state.sqlite"),
        "CLOCK_AHEAD": str(ahead),
        **environment,
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(LAUNCHER),
        address,
        command,
        cwd=tmp_path,
        env={name: value for name, value in given.items() if value},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        preexec_fn=preexec,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def ended(process, within=20):
    """The exit code and what stood on standard error."""
    _, errors = await asyncio.wait_for(process.communicate(), within)
    return process.returncode, errors.decode()


def no_room():
    """Let the process write nothing more to any file, as on a full disk."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
