"""Standard output and input as the program needs them.

A letter that the output's encoding lacks is replaced, in JSON escaped; output that cannot be
written is an OutputLost, which ends the program in one line.
"""

import errno
import io
import os
import shutil
import sys
from contextlib import suppress
from textwrap import fill
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


# Where lines are read by a program, or kept in a file, they are not cut.
NO_TERMINAL = 1_000_000


class OutputLost(Exception):
    """Standard output cannot be written: it is full, closed, or nobody reads it any more."""

    def __init__(self, fault: OSError) -> None:
        super().__init__(fault.strerror or str(fault))
        self.is_unread = isinstance(fault, BrokenPipeError)


class _Output(io.BufferedWriter):
    """Standard output whose faults are told apart from those of other files."""

    def write(self, data: "ReadableBuffer") -> int:
        try:
            return super().write(data)
        except OSError as fault:
            raise OutputLost(fault) from None

    def flush(self) -> None:
        try:
            super().flush()
        except OSError as fault:
            raise OutputLost(fault) from None


class _Closed(io.TextIOBase):
    """Standard output where there is none."""

    def write(self, _: str) -> int:
        raise OutputLost(OSError(errno.EBADF, "it is closed"))


def settle_streams() -> None:
    """Make standard input and output so that no letter is a fault, and lost output is told."""
    if sys.stdin is None:
        sys.stdin = io.StringIO()
    elif isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    if sys.stdout is None:
        sys.stdout = _Closed()
    elif isinstance(former := sys.stdout, io.TextIOWrapper):
        encoding, by_line = former.encoding, former.line_buffering
        binary: Any = former.detach()
        # With python -u there is no buffer between.
        raw = binary.detach() if isinstance(binary, io.BufferedWriter) else binary
        sys.stdout = io.TextIOWrapper(
            _Output(raw), encoding=encoding, errors="replace", line_buffering=by_line
        )


def counted(number: int, thing: str) -> str:
    """So many of a thing, in words: 1 server, 2 servers."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def columns(stream: TextIO) -> int:
    """How wide the terminal behind a stream is; very wide where there is none."""
    return shutil.get_terminal_size().columns if stream.isatty() else NO_TERMINAL


def wrapped(text: str, stream: TextIO) -> str:
    """A text cut into lines as the terminal behind a stream is wide."""
    width = columns(stream)
    return "\n".join(fill(line, width, break_on_hyphens=False) for line in text.split("\n"))


def write(text: str = "") -> None:
    """Print a text at once."""
    print(text, file=sys.stdout, flush=True)


def write_json(value: Any) -> None:
    """Print an object in one line; with escapes where the output lacks one of its letters."""
    import json

    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        text = json.dumps(value)
    write(text)


def give_up(lost: OutputLost) -> int:
    """Say in one line that the output is lost; the exit code.

    As is usual, nothing is said where the reader of a pipe has had enough.
    """
    # What is still held would fail again when the program ends.
    with suppress(OSError), open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    if not lost.is_unread and sys.stderr is not None:
        print(f"Error: the output cannot be written: {lost}.", file=sys.stderr)
    return 1
