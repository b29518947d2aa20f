"""Plain files, read whole up to a bound.

What else may have the name of a file is refused: a pipe would be waited for, a device never ends.
"""

import os
import stat
from pathlib import Path

# The largest file of a data folder has some seventy kilobytes.
MAX_FILE_BYTES = 10_000_000
_OTHERS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
)


class NotPlain(OSError):
    """What has a file's name is not to be read; ``reason`` is why."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name} {reason}")
        self.reason = reason


def content_of(path: Path) -> bytes:
    """The bytes of a plain file; raises NotPlain, or OSError if it cannot be read."""
    # A name may lead to something else by the time it is opened, so what was opened counts.
    _check(path, path.stat())
    with open(path, "rb", opener=_at_once) as file:
        _check(path, os.fstat(file.fileno()))
        content = file.read(MAX_FILE_BYTES + 1)
    if len(content) > MAX_FILE_BYTES:
        raise NotPlain(path, f"is larger than {MAX_FILE_BYTES:,} bytes")
    return content


def _check(path: Path, found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        what = next((name for is_one, name in _OTHERS if is_one(found.st_mode)), "a device")
        raise NotPlain(path, f"is {what}, not a file")
    if found.st_size > MAX_FILE_BYTES:
        raise NotPlain(path, f"is larger than {MAX_FILE_BYTES:,} bytes")


def _at_once(path: str, flags: int) -> int:
    # Without waiting for whoever might write to a pipe.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
