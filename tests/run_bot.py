"""Run the bot as a program against a server other than Discord.

``python tests/run_bot.py BASE_URL run`` is ``python -m bot run`` with discord.py turned to
``BASE_URL``, the ``base_url`` of a LoopbackDiscord. Two variables of the environment spare tests
some waiting: CLOCK_AHEAD is by how many seconds the bot's clock is ahead of this machine's, and
COURIER_SECONDS, as in ``LEASE=4,SEND_LIMIT=2``, shortens the courier's times.
"""

import os
import runpy
import sys
from datetime import datetime, timedelta
from pathlib import Path

from loopback.redirect import redirect

# Nothing is asked of the source unless a test has one of its own.
os.environ.setdefault("ISS_BOT_REFRESH", "off")
AHEAD = timedelta(seconds=float(os.environ.pop("CLOCK_AHEAD", 0)))


class Ahead(datetime):
    """What the bot's clock is read from."""

    @classmethod
    def now(cls, tz=None):
        return datetime.now(tz) + AHEAD


if __name__ == "__main__":
    redirect(sys.argv.pop(1))
    # The bot must not find the modules of the tests, but its own, as with ``python -m``.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    if AHEAD:
        from bot.discord_app import process

        process.datetime = Ahead
    if shortened := os.environ.pop("COURIER_SECONDS", ""):
        from bot.announcements import courier, delivering, line

        for setting in shortened.split(","):
            name, _, seconds = setting.partition("=")
            for module in (courier, delivering, line):
                if hasattr(module, name):
                    setattr(module, name, timedelta(seconds=float(seconds)))
    runpy.run_module("bot", run_name="__main__", alter_sys=True)
