"""How pictures are put on paper: sizes, colours, the font, and both kinds of file."""

import io
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as Tree

import pytest
from PIL import Image

import bot.pictures
from bot.pictures.fonts import font
from bot.pictures.theme import (
    AGENCIES,
    COUNTRIES,
    GREY,
    THEMES,
    Scheme,
    channels,
)
from bot.replies.pictures import png, svg, table

FONTS = Path(bot.pictures.__file__).parent / "font"
TEXTS = (
    "/timeline",
    "/timeline 2025-11-20 2025-12-31",
    "/timeline from: 2009 until: 2009",
    "/timeline from: 2000-11-02 until: 2026-10-08",
    "/timeline from: 2000-11-02 until: 2026-10-08 by: country",
    "/guarantee",
    "/what-if soyuz 2026-12-01",
    "/aboard 2010-04-15",
    "/person Kononenko",
    "/cadence",
    "/find of: days more: exactly 13 aboard",
    "/together Kononenko Chub",
    "/cross-flights",
    "/cross-flights from: 2000",
)


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("locale", ["en", "ru"])
@pytest.mark.parametrize("text", TEXTS)
def test_a_png_is_wide_and_not_heavy(ask, text, locale, scheme):
    content = png(ask(text, locale=locale), scheme).content
    with Image.open(io.BytesIO(content)) as image:
        assert image.format == "PNG"
        assert image.width >= 800
    assert len(content) <= 200_000


def test_the_same_is_drawn_the_same(ask):
    assert png(ask("/timeline"), Scheme.DARK) == png(ask("/timeline"), Scheme.DARK)


@pytest.mark.parametrize("text", TEXTS)
def test_an_svg_is_well_formed_and_says_what_it_shows(ask, text):
    drawn = svg(ask(text), Scheme.LIGHT)
    root = Tree.fromstring(drawn.content)  # noqa: S314  # our own
    space = {"svg": "http://www.w3.org/2000/svg"}
    assert root.find("svg:desc", space).text == drawn.alt
    # No script, and nothing from elsewhere.
    names = {one.tag.rpartition("}")[2] for one in root.iter()}
    assert names <= {
        *("svg", "title", "desc", "defs", "pattern", "rect", "polygon", "polyline", "text"),
    }


@pytest.mark.parametrize("text", TEXTS)
def test_the_numbers_are_a_table(ask, text):
    head, *rows = table(ask(text)).splitlines()
    assert rows
    assert all(len(row.split(",")) >= len(head.split(",")) for row in rows)


def lightness(colour):
    """The relative luminance of a colour, as the web's guidelines have it."""
    parts = [part / 255 for part in channels(colour)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    low, high = sorted((lightness(one), lightness(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_words_stand_out_from_what_they_stand_on(theme):
    for ground in (theme.ground, theme.band, theme.coming, theme.rule):
        assert contrast(theme.ink, ground) >= 7
    for ground in (theme.ground, theme.band, theme.coming):
        assert contrast(theme.faint, ground) >= 4.5
        assert contrast(theme.alarm, ground) >= 4.5
    for fill in {*AGENCIES.values(), *COUNTRIES.values(), GREY}:
        assert contrast(theme.on_bar, fill) >= 7


# What of red, green and blue is left to eyes that lack one sort of cones (Viénot, 1999).
EYES = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.11238, 0.88762, 0), (0.11238, 0.88762, 0), (0.00401, -0.00401, 1)),
    "no green": ((0.29275, 0.70725, 0), (0.29275, 0.70725, 0), (-0.02234, 0.02234, 1)),
}


def seen(colour, matrix):
    """Lightness and two directions of colour, in the Lab space, as these eyes see it."""
    linear = [(part / 255) ** 2.2 for part in channels(colour)]
    red, green, blue = (
        max(0.0, sum(weight * part for weight, part in zip(row, linear, strict=True)))
        for row in matrix
    )
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
    )
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("colours", [AGENCIES, COUNTRIES], ids=["agencies", "countries"])
def test_colours_are_told_apart_by_all_eyes(colours, eyes):
    every = [*colours.values(), GREY]
    for one, other in combinations(every, 2):
        ways = zip(seen(one, EYES[eyes]), seen(other, EYES[eyes]), strict=True)
        assert sum((a - b) ** 2 for a, b in ways) ** 0.5 >= 10, (one, other)


def test_the_font_has_every_letter_that_is_said(texts, shipped):
    names = [f"{person.name} {person.called} {person.native_name}" for person in shipped.people]
    words = " ".join([*(key for _, key in texts), *names])
    latin = {letter for letter in words if letter.isprintable() and ord(letter) < 0x500}
    for bold in (False, True):
        drawn = font(15.5, bold)
        missing = drawn.getmask("\N{REPLACEMENT CHARACTER}").getbbox()
        assert missing is not None
        unknown = bytes(drawn.getmask("\U00010300"))
        assert not [one for one in latin if one.strip() and bytes(drawn.getmask(one)) == unknown]


def test_the_font_is_small_and_its_licence_is_beside_it():
    assert sum(file.stat().st_size for file in FONTS.glob("*.ttf")) < 1_000_000
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text("utf-8").upper()
