"""How long words are in the font of the package, read from the font itself.

Only its widths are read: whoever lays a picture out needs nothing that draws.
"""

import struct
from collections.abc import Mapping
from functools import lru_cache
from math import floor
from pathlib import Path

from bot.pictures.shapes import SCALE, SIZE

FOLDER = Path(__file__).parent / "font"
_REPLACEMENT = 0xFFFD


def font_file(bold: bool) -> bytes:
    """The font as it lies in the package."""
    name = "bold.ttf" if bold else "regular.ttf"
    return (FOLDER / name).read_bytes()


@lru_cache(maxsize=2)
def _widths(bold: bool) -> Mapping[int, float]:
    """The width of each letter the font has, for a size of 1."""
    font = font_file(bold)
    tables = {}
    for number in range(struct.unpack_from(">H", font, 4)[0]):
        tag, _, offset, _ = struct.unpack_from(">4sLLL", font, 12 + 16 * number)
        tables[tag] = offset
    (units,) = struct.unpack_from(">H", font, tables[b"head"] + 18)
    (own,) = struct.unpack_from(">H", font, tables[b"hhea"] + 34)

    def width(glyph: int) -> float:
        # The last ones share one width.
        place = tables[b"hmtx"] + 4 * min(glyph, own - 1)
        (advance,) = struct.unpack_from(">H", font, place)
        return float(advance / units)

    return {letter: width(glyph) for letter, glyph in _glyphs(font, tables[b"cmap"]).items()}


def _glyphs(font: bytes, cmap: int) -> Mapping[int, int]:
    """The glyph of each letter, from the font's table for the basic plane (its format 4)."""
    for number in range(struct.unpack_from(">H", font, cmap + 2)[0]):
        (offset,) = struct.unpack_from(">L", font, cmap + 8 + 8 * number)
        at = cmap + offset
        if struct.unpack_from(">H", font, at)[0] == 4:
            break
    (doubled,) = struct.unpack_from(">H", font, at + 6)
    count = doubled // 2
    parts = [at + 14 + place for place in (0, doubled + 2, 2 * doubled + 2, 3 * doubled + 2)]
    ends, starts, deltas, shifts = (struct.unpack_from(f">{count}H", font, part) for part in parts)
    found = {}
    for segment, (start, end) in enumerate(zip(starts, ends, strict=True)):
        for letter in range(start, end + 1):
            glyph = letter
            if shifts[segment]:
                place = parts[3] + 2 * segment + shifts[segment] + 2 * (letter - start)
                (glyph,) = struct.unpack_from(">H", font, place)
            glyph = (glyph + deltas[segment]) % 0x10000
            if glyph:
                found[letter] = glyph
    return found


@lru_cache(maxsize=4096)
def measure(words: str, size: float = SIZE, bold: bool = False) -> float:
    """The length of one line of words, in pixels of the picture as it is laid out."""
    widths, pixels = _widths(bold), size * SCALE
    other = widths[_REPLACEMENT]
    # A letter is drawn as many whole pixels wide as is nearest to its width.
    drawn = (floor(widths.get(ord(letter), other) * pixels + 0.5) for letter in words)
    return sum(drawn) / SCALE
