"""Numbers of expeditions and of days."""

import re

from bot.errors import NotUnderstood, UnknownExpedition
from bot.reading.dates_read import Read
from bot.reading.plain_words import plain, quoted
from bot.reading.readers import Reader, Scene


def _number(scene: Scene, text: str) -> Read:
    digits = plain(text).removeprefix("expedition").removeprefix("exp").strip()
    last = scene.manifest.expeditions[-1].number if scene.manifest.expeditions else 0
    if not digits.isascii() or not digits.isdigit() or len(digits) > 6:
        raise UnknownExpedition(
            "{words} is no number of an expedition; they go from 1 to {last}.",
            words=quoted(text),
            last=str(last),
            suggestions=(f"/expedition {last}",),
        )
    return Read(int(digits))


def _day_number(_scene: Scene, text: str) -> Read:
    number = re.fullmatch(r"(?:day )?(\d{1,4})(?: days?)?", plain(text))
    if number is None or not int(number[1]):
        raise NotUnderstood(
            "{words} is no number of days. Try 200.", words=quoted(text), suggestions=("200",)
        )
    return Read(int(number[1]))


READERS = {
    "day-number": Reader(_day_number, "the number of the day", "200", whole_number=True),
    "number": Reader(_number, "an expedition's number", "73", whole_number=True),
}
