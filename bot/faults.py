"""Faults of ours: the log gets the traceback under a code, the asker an apology with the code."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from bot.errors import AskError
from bot.messages import Message
from bot.output import OutputLost

log = logging.getLogger(__name__)


class Fault(AskError):
    """Something that went wrong here, told to the asker as an apology."""


def apology(fault: BaseException) -> Message:
    """Log a fault with its traceback; what to tell the asker in its place."""
    import secrets

    code = secrets.token_hex(3)
    log.error("fault %s", code, exc_info=fault)
    return Message(
        "Sorry, something went wrong here. If you report it, name the code {code}.", code=code
    )


@contextmanager
def apologising() -> Iterator[None]:
    """Raise a Fault in place of what is no error of the asker's.

    Output that cannot be written is no fault either.
    """
    try:
        yield
    except (AskError, OutputLost):
        raise
    except Exception as fault:
        raise Fault(apology(fault)) from None
