"""python -m bot, which is the same as iss-crew-bot: the commands of ``console``."""

import gc

# What is imported stays; to look it through while more and more of it comes takes a tenth of
# the time of one question. ``main`` turns it on again.
gc.disable()

from bot.console import main  # noqa: E402

__all__ = ["main"]

if __name__ == "__main__":
    main()
