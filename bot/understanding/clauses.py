"""The parts of a text that may each be a question: its sentences, and what follows a lead-in.

Who asks politely tells more than is asked: "Hi! It is for school: I need to know who is aboard".
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.languages.spoken import LANGUAGES

# Each part is read like a text of its own, so there are not too many.
MOST = 3
# A dot ends a sentence after a word or a year, not after "12.", "г.", "St." or "Dec.".
_SHORT = "|".join(word for one in LANGUAGES for word in one.cut_short.split(", ") if word)
_ENDS = re.compile(
    rf"\.(?=\s)(?:(?<=[^\W\d_]{{3}}\.)|(?<=\d{{4}}\.))(?<!(?:{_SHORT})\.)|[!?;…]+(?=\s)|:\s|[。！？]+|\n+",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\([^()]{1,200}\)")
_MARK = re.compile(r"[?？]")
_ASKED = re.compile(r"[^.!?;…\n。！？]{2,}[?？]")


def clauses(text: str) -> tuple[str, ...]:
    """The parts of a text that could be asked alone, likeliest first; none if it is but one."""
    whole = text.strip()
    found: dict[str, None] = {}
    for sentence in map(str.strip, _ENDS.split(_ASIDE.sub(" ", whole))):
        for begun in _lead_ins().finditer(sentence):
            found[sentence[begun.end() :].strip()] = None
        found[sentence] = None
    alone = [part for part in found if part.count(" ") or not part.isascii()]
    return tuple(part for part in alone if part.rstrip("?!. ") != whole.rstrip("?!. "))[:MOST]


def sentences(text: str) -> list[str]:
    """A text cut where its sentences end."""
    return _ENDS.split(text)


def asking(text: str) -> tuple[str, ...]:
    """The sentences of a text that end with a question mark."""
    # Without a mark it would be looked for from every letter on.
    if not _MARK.search(text):
        return ()
    return tuple(found.strip() for found in _ASKED.findall(_ASIDE.sub(" ", text)))


@lru_cache(maxsize=1)
def _lead_ins() -> re.Pattern[str]:
    """Words after which the question itself begins, of all languages, the longest first."""
    said = _any_of(one.lead_ins for one in LANGUAGES)
    whether = _any_of(one.whether for one in LANGUAGES)
    return re.compile(rf"\b(?:{said})\b[\s,:–—-]*(?:(?:{whether})\s)?", re.IGNORECASE)


def _any_of(tables: Iterable[str]) -> str:
    ways = {way.strip() for table in tables for way in table.split(",") if way.strip()}
    return "|".join(map(re.escape, sorted(ways, key=len, reverse=True)))
