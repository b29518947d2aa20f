"""Run the bot as a program against a server other than Discord.

``python tests/run_bot.py BASE_URL run`` is ``python -m bot run`` with discord.py turned to
``BASE_URL``, the ``base_url`` of a LoopbackDiscord. COURIER_SECONDS in the environment, as in
``LEASE=4,SEND_LIMIT=2``, shortens the courier's times, so that tests need not wait them out.
"""

import os
import runpy
import sys
from datetime import timedelta
from pathlib import Path

from loopback_discord.redirect import redirect

if __name__ == "__main__":
    redirect(sys.argv.pop(1))
    # The bot must not find the modules of the tests, but its own, as with ``python -m``.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    if shortened := os.environ.pop("COURIER_SECONDS", ""):
        from bot.announcements import courier, delivering

        for setting in shortened.split(","):
            name, _, seconds = setting.partition("=")
            for module in (courier, delivering):
                if hasattr(module, name):
                    setattr(module, name, timedelta(seconds=float(seconds)))
    runpy.run_module("bot", run_name="__main__", alter_sys=True)
