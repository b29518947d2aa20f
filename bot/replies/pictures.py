"""A reply as a picture, and the numbers behind it as a table.

What draws is imported when the first picture is asked for: nobody who asks for words waits
for it, or has it in memory.
"""

import csv
from dataclasses import dataclass
from io import StringIO

from bot.pictures.shapes import Picture
from bot.pictures.theme import THEMES, Scheme
from bot.questions.numbers import numbers
from bot.questions.registry import Pictured, questions
from bot.replies.reply import Reply


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture as a file, and what it shows in the words of its language."""

    content: bytes
    alt: str
    name: str


def can_be_drawn(reply: Reply) -> bool:
    """Whether there is a picture of a reply."""
    return reply.ask.question.pictured is not Pictured.NEVER and reply.answer.has_picture


def drawn_questions() -> tuple[str, ...]:
    """The questions of whose answers there are pictures."""
    return tuple(one.name for one in questions() if one.pictured is not Pictured.NEVER)


def picture(reply: Reply, scheme: Scheme) -> Picture:
    """The picture of a reply; raises TypeError if it has none."""
    from bot.pictures.widths import measure
    from bot.questions import pictures

    drawer = pictures.Drawer(reply.lasting(), reply.teller(), THEMES[scheme], measure)
    return pictures.picture(reply.answer, drawer)


def png(reply: Reply, scheme: Scheme) -> Drawn:
    """The picture as a PNG file."""
    from bot.pictures.png import png

    made = picture(reply, scheme)
    return Drawn(png(made), made.alt, f"{reply.ask.question.name}.png")


def svg(reply: Reply, scheme: Scheme) -> Drawn:
    """The picture as an SVG file."""
    from bot.pictures.svg import svg

    made = picture(reply, scheme)
    return Drawn(svg(made).encode(), made.alt, f"{reply.ask.question.name}.svg")


def table(reply: Reply) -> str:
    """The numbers behind the picture, as CSV; raises TypeError if it has none."""
    head, rows = numbers(reply.answer, reply.manifest)
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return text.getvalue()
