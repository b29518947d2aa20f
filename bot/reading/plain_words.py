"""Words as people type them: made alike to be compared, and repeated in an error."""

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse

from bot.messages import Message

# What stands between the words of a name.
_BETWEEN = re.compile(r"[\W_]+")
# So many letters of someone's words an error repeats.
_MOST_QUOTED = 40


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The text without case, accents and punctuation, in words."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    if not bare.isascii():
        bare = "".join(filterfalse(unicodedata.combining, bare))
        bare = bare.replace("ı", "i").replace("ø", "o").replace("ł", "l")
    return _BETWEEN.sub(" ", bare).strip()


def quoted(text: str) -> Message:
    """Someone's words as an error repeats them: one line, short, nothing unprintable."""
    line = printable(text)
    return Message(
        "'{words}'", words=f"{line[:_MOST_QUOTED]}…" if len(line) > _MOST_QUOTED else line
    )


def printable(text: str) -> str:
    """Someone's words in one line, with nothing unprintable."""
    shown = text if text.isprintable() else "".join(c if c.isprintable() else " " for c in text)
    return " ".join(shown.split())
