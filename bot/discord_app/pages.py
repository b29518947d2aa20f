"""Lines of text in messages of Discord."""

from collections.abc import Sequence

from bot.saying.speech import GLUE

MAX_TEXT, MAX_PAGES = 2000, 10


def pages(lines: Sequence[str]) -> list[str]:
    """The lines in messages, each as full as it may be; no more than ``MAX_PAGES``."""
    found = [""]
    for line in lines:
        text = line.replace(GLUE, " ")
        cut = text if len(text) <= MAX_TEXT else f"{text[: MAX_TEXT - 1]}…"
        if len(found[-1]) + 1 + len(cut) > MAX_TEXT:
            found.append(cut)
        else:
            found[-1] = f"{found[-1]}\n{cut}" if found[-1] else cut
    return found[:MAX_PAGES]
