"""Shapes -> SVG, as text: the same list, with what each stands for told where it is pointed at."""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from bot.pictures.shapes import Area, Box, Line, Picture, Shape, Text

FAMILY = "Noto Sans SemiCondensed, Noto Sans, DejaVu Sans Condensed, Arial, sans-serif"
# The same lines as of the PNG file, which are measured along the edge of a tile and not across.
HATCH, HATCH_WIDTH = 6 / 2**0.5, 2


def svg(picture: Picture) -> str:
    """The picture as an SVG document."""
    hatches = dict.fromkeys(s.hatch for s in picture.shapes if isinstance(s, Box) and s.hatch)
    size = f'width="{_cut(picture.width)}" height="{_cut(picture.height)}"'
    view = f'viewBox="0 0 {_cut(picture.width)} {_cut(picture.height)}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {view} role="img"'
        f' font-stretch="semi-condensed" font-family={quoteattr(FAMILY)}>',
        f"<title>{escape(picture.title)}</title>",
        f"<desc>{escape(picture.alt)}</desc>",
        "<defs>",
        *(_pattern(colour) for colour in hatches),
        "</defs>",
        f'<rect width="100%" height="100%" fill="{picture.ground}"/>',
        *(line for shape in picture.shapes for line in _drawn(shape)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _pattern(colour: str) -> str:
    return (
        f'<pattern id="hatch-{colour[1:]}" width="{_cut(HATCH)}" height="{_cut(HATCH)}"'
        ' patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<rect width="{HATCH_WIDTH}" height="{_cut(HATCH)}" fill="{colour}"/></pattern>'
    )


def _drawn(shape: Shape) -> Iterator[str]:
    match shape:
        case Box():
            yield from _box(shape)
        case Area():
            points = " ".join(f"{_cut(x)},{_cut(y)}" for x, y in shape.points)
            edge = f' stroke="{shape.edge}"' if shape.edge else ""
            yield _told(f'<polygon points="{points}" fill="{shape.fill}"{edge}', shape)
        case Line():
            points = " ".join(f"{_cut(x)},{_cut(y)}" for x, y in shape.points)
            dash = f' stroke-dasharray="{_cut(shape.dash)}"' if shape.dash else ""
            yield (
                f'<polyline points="{points}" fill="none" stroke="{shape.colour}"'
                f' stroke-width="{_cut(shape.width)}"{dash}/>'
            )
        case Text():
            weight = ' font-weight="bold"' if shape.bold else ""
            # Where the font is another one, words keep the room that was measured for them.
            yield (
                f'<text x="{_cut(shape.x)}" y="{_cut(shape.y)}" font-size="{_cut(shape.size)}"'
                f' fill="{shape.colour}" text-anchor="{shape.anchor}"{weight}'
                f' textLength="{_cut(shape.length)}" lengthAdjust="spacingAndGlyphs">'
                f"{escape(shape.words)}</text>"
            )


def _box(box: Box) -> Iterator[str]:
    place = (
        f'<rect x="{_cut(box.x)}" y="{_cut(box.y)}"'
        f' width="{_cut(box.width)}" height="{_cut(box.height)}"'
    )
    edge = f' stroke="{box.edge}"' if box.edge else ""
    if box.fill or not box.hatch:
        yield _told(f'{place} fill="{box.fill or "none"}"{"" if box.hatch else edge}', box)
    if box.hatch:
        yield _told(f'{place} fill="url(#hatch-{box.hatch[1:]})"{edge}', box)


def _told(start: str, shape: Box | Area) -> str:
    named = f" data-of={quoteattr(shape.of)}" if shape.of else ""
    if not shape.told:
        return f"{start}{named}/>"
    tag = "rect" if isinstance(shape, Box) else "polygon"
    return f"{start}{named}><title>{escape(shape.told)}</title></{tag}>"


def _cut(number: float) -> str:
    """A number to a hundredth, without needless figures."""
    return f"{number:.2f}".rstrip("0").rstrip(".")
