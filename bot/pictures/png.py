"""Shapes -> PNG, drawn by Pillow. Nothing is opened but the package's own font."""

from functools import lru_cache
from io import BytesIO
from itertools import pairwise

from PIL import Image, ImageDraw

from bot.pictures.fonts import font
from bot.pictures.shapes import SCALE, Anchor, Area, Box, Line, Picture, Point, Text
from bot.pictures.theme import channels

# However much is to be shown, no picture is higher than this.
MAX_HEIGHT = 4000
# Slanted edges are drawn larger and made smaller, so that they are smooth.
_FINE = 4
# Of hatching: how far its lines are apart, and how wide they are, in pixels of the PNG.
HATCH, HATCH_WIDTH = 12, 4
_ANCHORS = {Anchor.START: "ls", Anchor.MIDDLE: "ms", Anchor.END: "rs"}
_COLOURS = 128


def png(picture: Picture) -> bytes:
    """The picture as the bytes of a PNG file."""
    size = round(picture.width * SCALE), min(MAX_HEIGHT, round(picture.height * SCALE))
    image = Image.new("RGB", size, channels(picture.ground))
    pen = ImageDraw.Draw(image)
    for shape in picture.shapes:
        match shape:
            case Box():
                _box(image, pen, shape)
            case Area():
                _area(image, pen, shape)
            case Line():
                _line(pen, shape)
            case Text():
                _text(pen, shape)
    # Few colours are used, and a picture of few colours is small.
    few = image.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    file = BytesIO()
    few.save(file, "PNG")
    return file.getvalue()


def _box(image: Image.Image, pen: ImageDraw.ImageDraw, box: Box) -> None:
    left, top = round(box.x * SCALE), round(box.y * SCALE)
    right, bottom = round((box.x + box.width) * SCALE), round((box.y + box.height) * SCALE)
    right, bottom = max(right, left + 1), max(bottom, top + 1)
    if box.fill:
        pen.rectangle((left, top, right - 1, bottom - 1), fill=channels(box.fill))
    if box.hatch:
        tile = _hatching(right - left, bottom - top, left % HATCH, top % HATCH)
        image.paste(channels(box.hatch), (left, top), tile)
    if box.edge:
        pen.rectangle((left, top, right - 1, bottom - 1), outline=channels(box.edge), width=2)


@lru_cache(maxsize=1)
def _stripes() -> Image.Image:
    """A piece of hatching that goes on without a seam."""
    side = HATCH * _FINE
    tile = Image.new("L", (side, side), 0)
    pen = ImageDraw.Draw(tile)
    for shift in (-side, 0, side):
        pen.line((shift - side, 2 * side, shift + 2 * side, -side), 255, HATCH_WIDTH * _FINE)
    return tile.resize((HATCH, HATCH), Image.Resampling.BOX)


def _hatching(width: int, height: int, x: int, y: int) -> Image.Image:
    """Hatching of that size, in step with all other hatching of the picture."""
    mask = Image.new("L", (width, height), 0)
    tile = _stripes()
    for top in range(-y, height, HATCH):
        for left in range(-x, width, HATCH):
            mask.paste(tile, (left, top))
    return mask


def _area(image: Image.Image, pen: ImageDraw.ImageDraw, area: Area) -> None:
    points = [(x * SCALE, y * SCALE) for x, y in area.points]
    if _is_straight(area.points):
        pen.polygon([(round(x), round(y)) for x, y in points], fill=channels(area.fill))
        return
    left, top = (int(min(of)) - 1 for of in zip(*points, strict=True))
    right, bottom = (int(max(of)) + 2 for of in zip(*points, strict=True))
    mask = Image.new("L", ((right - left) * _FINE, (bottom - top) * _FINE), 0)
    fine = [((x - left) * _FINE, (y - top) * _FINE) for x, y in points]
    ImageDraw.Draw(mask).polygon(fine, fill=255)
    small = mask.resize((right - left, bottom - top), Image.Resampling.BOX)
    image.paste(channels(area.fill), (left, top), small)


def _is_straight(points: tuple[Point, ...]) -> bool:
    """Whether all edges go along the pixels, so that none can be ragged."""
    ends = zip(points, (*points[1:], points[0]), strict=True)
    return all(one[0] == other[0] or one[1] == other[1] for one, other in ends)


def _line(pen: ImageDraw.ImageDraw, line: Line) -> None:
    width = max(1, round(line.width * SCALE))
    points = [(round(x * SCALE), round(y * SCALE)) for x, y in line.points]
    if not line.dash:
        pen.line(points, fill=channels(line.colour), width=width)
        return
    for (x, y), (end_x, end_y) in pairwise(points):
        length = ((end_x - x) ** 2 + (end_y - y) ** 2) ** 0.5
        parts = max(1, round(length / (line.dash * SCALE)))
        for part in range(0, parts, 2):
            one, other = part / parts, min(1.0, (part + 1) / parts)
            ends = [(x + (end_x - x) * at, y + (end_y - y) * at) for at in (one, other)]
            pen.line(ends, fill=channels(line.colour), width=width)


def _text(pen: ImageDraw.ImageDraw, text: Text) -> None:
    pen.text(
        (text.x * SCALE, text.y * SCALE),
        text.words,
        fill=channels(text.colour),
        font=font(text.size, text.bold),
        anchor=_ANCHORS[text.anchor],
    )
