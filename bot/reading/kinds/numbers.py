"""Numbers of expeditions and of days."""

import re

from bot.errors import NotUnderstood, UnknownExpedition
from bot.reading.dates_read import Read
from bot.reading.plain_words import plain, quoted
from bot.reading.readers import Reader, Scene

# A mark between words says nothing, but before a number that it is less than none.
_BELOW_NONE = re.compile(r"(?:top )?\s*[-\u2212\u2013]\s*\d", re.IGNORECASE)
# No more are told of as the first.
MOST_TOP = 50


def _number(scene: Scene, text: str) -> Read:
    digits = plain(text).removeprefix("expedition").removeprefix("exp").strip()
    last = scene.manifest.expeditions[-1].number if scene.manifest.expeditions else 0
    below = _BELOW_NONE.match(text.strip())
    if below or not digits.isascii() or not digits.isdigit() or len(digits) > 6:
        raise UnknownExpedition(
            "{words} is no number of an expedition; they go from 1 to {last}.",
            words=quoted(text),
            last=str(last),
            suggestions=(f"/expedition {last}",),
        )
    return Read(int(digits))


def _day_number(_scene: Scene, text: str) -> Read:
    number = re.fullmatch(r"(?:day )?(\d{1,4})(?: days?)?", plain(text))
    if number is None or not int(number[1]) or _BELOW_NONE.match(text.strip()):
        raise NotUnderstood(
            "{words} is no number of days. Try 200.", words=quoted(text), suggestions=("200",)
        )
    return Read(int(number[1]))


def _how_many(_scene: Scene, text: str) -> Read:
    number = re.fullmatch(r"(?:top )?(\d{1,3})", plain(text))
    below = _BELOW_NONE.match(text.strip())
    if number is None or below or not 1 <= int(number[1]) <= MOST_TOP:
        raise NotUnderstood(
            "{words} is no number from 1 to {most}. Try 5.",
            words=quoted(text),
            most=str(MOST_TOP),
            suggestions=("5",),
        )
    return Read(int(number[1]))


READERS = {
    "how-many": Reader(_how_many, "how many of the first", "5", whole_number=True),
    "day-number": Reader(_day_number, "the number of the day", "200", whole_number=True),
    "number": Reader(_number, "an expedition's number", "73", whole_number=True),
}
