"""Draws an answer as Discord shows it, from the body that the bot sends.

``python tests/draw_discord.py FILE.png ["/aboard 2025-12-01"]``; told on the README's day.
"""

import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.archive import storage
from bot.discord_app.looking import below
from bot.pictures.png import png
from bot.pictures.shapes import Box, Picture, Text
from bot.pictures.widths import measure
from bot.replies import embeds
from bot.replies.reply import Asker, reply

DATA = Path(__file__).parents[1] / "data"
NOW = datetime(2026, 11, 22, tzinfo=UTC)
GROUND, PANEL, INK, FAINT = "#313338", "#2b2d31", "#f2f3f5", "#b5bac1"
COLOURS = {1: "#5865f2", 2: "#4e5058"}
WIDTH, LEFT, LINE, SIZE = 1100, 48, 38, 27
FIRST_FLAG = ord("\U0001f1e6") - ord("A")
MARK = re.compile(r"<t:(\d+):\w>")
FLAG = re.compile("([\U0001f1e6-\U0001f1ff])([\U0001f1e6-\U0001f1ff]) ")


def plain(text):
    """Words of an embed without marks that Discord shows in its own way."""
    text = MARK.sub(lambda m: f"{datetime.fromtimestamp(int(m[1]), UTC):%H:%M UTC}", text)
    text = FLAG.sub(lambda m: "".join(chr(ord(one) - FIRST_FLAG) for one in m.groups()) + " ", text)
    return re.sub(r"\\(.)", r"\1", text).replace("\u200b", "")


def wrapped(text, size, bold, room):
    """The lines of a text that fit into so much room."""
    for whole in text.split("\n"):
        line = ""
        for word in whole.split(" "):
            longer = f"{line} {word}" if line else word
            if line and measure(longer, size, bold) > room:
                yield line
                line = word
            else:
                line = longer
        yield line


class Page:
    """Shapes from the top down."""

    def __init__(self):
        self.shapes, self.y = [], 24.0

    def write(self, text, colour=INK, size=SIZE, bold=False):
        for line in wrapped(plain(text), size, bold, WIDTH - 2 * LEFT - 32):
            self.y += LINE
            length = measure(line, size, bold)
            self.shapes.append(Text(LEFT + 28, self.y, line, colour, length, size, bold))

    def row(self, components):
        """A row of buttons, or a menu."""
        x, self.y = LEFT, self.y + 26
        for one in components:
            words = one.get("label") or one.get("placeholder")
            length = measure(words, SIZE)
            width = length + 40 if one["type"] == 2 else WIDTH * 0.62
            fill = COLOURS.get(one.get("style"), PANEL)
            self.shapes.append(Box(x, self.y, width, 58, fill))
            self.shapes.append(Text(x + 20, self.y + 39, words, INK, length, SIZE))
            x += width + 12
        self.y += 58


def drawn(body, rows):
    """A message with one embed and the rows below it as a picture."""
    page = Page()
    page.write(body["title"], bold=True, size=32)
    page.write(body["description"])
    for field in body["fields"]:
        page.y += 14
        if plain(field["name"]):
            page.write(field["name"], bold=True)
        page.write(field["value"])
    page.y += 10
    page.write(body["footer"]["text"], FAINT, 23)
    panel = [
        Box(LEFT, 24, WIDTH - 2 * LEFT, page.y, PANEL),
        Box(LEFT, 24, 8, page.y, f"#{body['color']:06x}"),
    ]
    page.y += 24
    for row in rows:
        page.row(row["components"])
    title = plain(body["title"])
    return Picture(page.y + 28, GROUND, (*panel, *page.shapes), title, title, WIDTH)


def main(path, text="/aboard 2025-12-01"):
    with TemporaryDirectory() as folder:
        manifest = storage.build(DATA, Path(folder) / "missions.sqlite")
    replied = reply(text, manifest, Asker(NOW))
    card = replied.card(embeds.DISCORD)
    pages = embeds.pages(card, replied.notes)
    view = below(replied, card, of=len(pages))
    Path(path).write_bytes(png(drawn(pages[0], view.to_components() if view else [])))


if __name__ == "__main__":
    main(*sys.argv[1:])
