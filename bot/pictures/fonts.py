"""The one font of pictures, to draw with: only from the package, never from the machine."""

from functools import lru_cache
from io import BytesIO

from PIL import ImageFont

from bot.pictures.shapes import SCALE
from bot.pictures.widths import font_file


@lru_cache(maxsize=8)
def font(size: float, bold: bool) -> ImageFont.FreeTypeFont:
    """The font in a size of the picture, for drawing."""
    basic = ImageFont.Layout.BASIC
    return ImageFont.truetype(BytesIO(font_file(bold)), size * SCALE, layout_engine=basic)
