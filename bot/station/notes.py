"""What may be told of the note of a row."""

import re

_WORKING = re.compile(r"\s*\[[^\]]*\]")


def told_of(note: str) -> str:
    """What may be told of a note: not what stands in brackets, which is for who works on it."""
    return _WORKING.sub("", note).strip()
