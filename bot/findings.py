"""What the doctor finds: a thing looked at, how it is with it, and what to do if it is wrong."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """How it is with what it is ``about``; ``cure`` says what to do, blank if nothing is wrong."""

    about: str
    said: str
    cure: str = ""
