"""What can be asked, how it is read and what the answers hold.

Pure: the manifest and ``now`` are arguments. Answers hold values, not sentences.
"""

# Each family registers its questions where it is imported: in the order that help shows.
# isort: off
from bot.questions import crew  # noqa: F401
from bot.questions import missions  # noqa: F401
from bot.questions import people  # noqa: F401
from bot.questions import expeditions  # noqa: F401
from bot.questions import guarantee  # noqa: F401
from bot.questions import cooperation  # noqa: F401
from bot.questions import seats  # noqa: F401
from bot.questions import cadence  # noqa: F401
from bot.questions import records  # noqa: F401
from bot.questions import station  # noqa: F401
