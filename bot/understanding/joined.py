"""Two questions in one text: "how many women have commanded, and who was the first?"

They are asked in two sentences, or joined by an "and" that a word of asking follows. The second
is read as one that is asked after the first, and so keeps its set.
"""

import re
from functools import lru_cache

from bot.languages.spoken import LANGUAGES
from bot.questions.leaving import set_left
from bot.questions.registry import Ask, in_full
from bot.reading.folding import folded
from bot.reading.readers import Scene
from bot.station.found import Tell
from bot.understanding.clauses import asking, sentences

# So many words a question has at least; "when and where did it land" is one.
_FEWEST = 3
# And the second, which may name only others: "and which American?"
_FEWEST_MORE = 2
_ASKED_BY = ("who", "which", "when", "where", "how-many", "how-long", "with-whom")
# What tells of a set what each answer about it does.
_OF_ALL = {Tell.LIST, Tell.COUNT, Tell.WHETHER}


def joined(text: str) -> tuple[str, str] | None:
    """The two questions that a text asks one after the other; None if it is not two."""
    questions = asking(text)
    if len(questions) > 1:
        return (questions[0], questions[1]) if len(questions) == 2 else None
    plain = text.casefold() if text.isascii() else text.translate(_PLAIN)
    # Most texts have none of these words, which is seen the fastest.
    found = _join().search(plain) if _joining().search(plain) else None
    if found is None and "," in plain:
        found = _of_them().search(plain)
    if found is None:
        return None
    first, second = text[: found.start()].strip(), text[found.start() :].strip(" ,;")
    if len(sentences(first)) > 1:
        # A sentence before may say of what is asked: "He serves on a submarine. Who is ...".
        return None
    if first.count(" ") + 1 < _FEWEST or second.count(" ") < _FEWEST_MORE:
        return None
    return first, second


def is_told_by(first: Ask, second: Ask, scene: Scene) -> bool:
    """Whether the answer to one question tells that to the other: "how many, and who?"."""
    (question, told), (other, also) = in_full(first), in_full(second)
    if question.name == "next":
        # "And when does it launch?"
        return other.name in {"next", "mission"}
    if question is other and told == also:
        return True
    if other.name != "find":
        return False
    tell, found = also.pop("tell", Tell.LIST), set_left(first, scene) or {}
    if question.name == "records" and tell is Tell.WHEN:
        return True
    found.pop("tell", None)
    return found == also and tell in _OF_ALL


class _Plain(dict[int, str]):
    """Each letter as it is compared, in the same place."""

    def __missing__(self, letter: int) -> str:
        plain = folded(chr(letter))
        self[letter] = plain if len(plain) == 1 else chr(letter)
        return self[letter]


_PLAIN = _Plain()


@lru_cache(maxsize=1)
def _joining() -> re.Pattern[str]:
    """A word that joins, of any language."""
    words = {word for one in LANGUAGES for word in one.joins.replace(",", " ").split()}
    return re.compile(rf"[\s,](?:{'|'.join(sorted(words))})\s")


@lru_cache(maxsize=1)
def _join() -> re.Pattern[str]:
    """A word that joins, with a word of asking behind it, of all languages."""
    found = []
    for one in LANGUAGES:
        joins = _either(one.joins)
        asked = ", ".join(one.cues[cue] for cue in _ASKED_BY if cue in one.cues)
        if joins:
            # A preposition may stand between: "and from which countries".
            found.append(rf"(?:{joins})\s+(?:\w{{1,4}}\s+)?(?:{_either(asked)})")
    return re.compile(rf"(?<=[\w»\")])\s*[,;]?\s+(?:{'|'.join(found)})\b")


@lru_cache(maxsize=1)
def _of_them() -> re.Pattern[str]:
    """A comma before words that ask of some of those before, "..., how many of them", likewise."""
    found = []
    for one in LANGUAGES:
        asked = ", ".join(one.cues[cue] for cue in _ASKED_BY if cue in one.cues)
        if of_them := _either(one.cues.get("of-them", "")):
            found.append(rf"(?:{_either(asked)})\s+(?:\w+\s+)?(?:{of_them})")
    return re.compile(rf",\s*(?:{'|'.join(found)})\b")


def _either(words: str) -> str:
    ways = {way.strip() for way in words.split(",") if way.strip()}
    longest = sorted(ways, key=len, reverse=True)
    return "|".join(re.escape(way).replace(r"\*", r"\w*") for way in longest)
