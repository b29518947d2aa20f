"""The words of all languages as they are looked up, kept in a file beside the facts.

A question from the terminal would wait for them to be put together. That is done once, and again
when a language, or how its words are read, has changed.
"""

import os
import sys
import tempfile
from contextlib import suppress
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from bot.languages.spoken import LANGUAGES
from bot.reading import folding, lexicon

# It stands in no word.
_BETWEEN = "\0"


def open_words(file: Path) -> None:
    """Have the words ready: those of ``file``, if they are there and still the same.

    Where they cannot be kept, they are put together each time.
    """
    mark = _mark()
    try:
        # A pipe would be waited for.
        lines = _read(file.read_bytes() if file.is_file() else b"", mark)
    except (OSError, ValueError):
        lines = lexicon.put_together()
        with suppress(OSError):
            _keep(file, _written(lines, mark))
    lexicon.give(lines)


def _mark() -> bytes:
    """What the words were put together of, and how, in short."""
    code = [Path(str(module.__file__)).read_bytes() for module in (folding, lexicon)]
    said = (_BETWEEN.join(lexicon.tables_of(one)[1]).encode() for one in LANGUAGES)
    return b"\0".join([sys.version.encode(), *code, *said])


def _digest(mark: bytes, content: bytes) -> bytes:
    return blake2b(content, digest_size=32, key=blake2b(mark).digest()).hexdigest().encode()


def _written(lines: lexicon.Lines, mark: bytes) -> bytes:
    content = _BETWEEN.join(chain.from_iterable(lines.items())).encode()
    return _digest(mark, content) + content


def _read(kept: bytes, mark: bytes) -> lexicon.Lines:
    """What was kept; raises ValueError if it is damaged, or of other words."""
    digest, content = kept[:64], kept[64:]
    if digest != _digest(mark, content):
        raise ValueError("not these words")
    parts = content.decode().split(_BETWEEN)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def _keep(file: Path, content: bytes) -> None:
    """Put a file in its place in one step."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{file.name}-", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as passing:
            passing.write(content)
        # mkstemp makes files that only their owner may read; others may read words.
        Path(name).chmod(0o644)
        Path(name).replace(file)
    finally:
        Path(name).unlink(missing_ok=True)
