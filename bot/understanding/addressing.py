"""Whether words ask the bot something, or only happen to be said where it hears them.

A question has a cue of asking, or names something of the facts that can be answered. What is
only a remark, "Go Soyuz!", "good luck crew", "first!", is left alone.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto

from bot.errors import NotUnderstood, OutOfScope
from bot.questions.registry import Ask
from bot.questions.slash import MAX_TEXT
from bot.reading import lexicon
from bot.reading.folding import folded, spaceless, words_of
from bot.reading.lexicon import Sort
from bot.reading.readers import Scene
from bot.reading.sight import Sight
from bot.understanding.recognising import recognise
from bot.understanding.remarks import Cheer, Remark, cheers, is_filler, remark
from bot.understanding.understanding import Reading, read

# Cues that ask wherever they stand, and those that do at the beginning only.
_ASKING = {
    "who", "which", "when", "where", "what-is", "how-long", "wait", "how-many", "how", "why",
    "list", "tell", "help", "worst-of",
}  # fmt: skip
_IN_FRONT = _ASKING | {"yes-no", "can", "next", "until"}
# So many words may stand before the one that asks: "and so, how many".
_LEAD = 3
_CLAUSE = re.compile(r"[,.!;:…\n–—-]+")


class Reach(Enum):
    """How words come to the bot: between the two of them, by its name, or as a reply's ping."""

    ALONE = auto()
    CALLED = auto()
    PINGED = auto()


@dataclass(frozen=True, slots=True)
class Heard:
    """Words that came to the bot, with what they name and how they are read.

    ``found`` is None of what is read in another way: a command, a remark, what is too long.
    """

    text: str
    reach: Reach
    sight: Sight
    remark: Remark | None = None
    found: Reading | None = None

    @property
    def language(self) -> str:
        """The code of the language that the words are likeliest in; English if nothing tells."""
        return self.sight.language


def hear(text: str, scene: Scene, former: Ask | None, reach: Reach) -> Heard:
    """Recognise and read someone's words; ``former`` is what they asked before, if known."""
    sight = recognise(text[:MAX_TEXT], scene)
    if (said := remark(text)) is not None and not (former and text.rstrip().endswith("?")):
        return Heard(text, reach, sight, said)
    if text.lstrip().startswith("/") or len(text) > MAX_TEXT:
        return Heard(text, reach, sight)
    return Heard(text, reach, sight, found=read(text, scene, former, sight))


def asks(heard: Heard) -> bool:
    """Whether someone's words ask something.

    Replies to a post ping whoever posted, and may well be meant for others, so more is asked
    of them than of words that call the bot.
    """
    if heard.remark is not None:
        return False
    if heard.found is None:
        return heard.text.lstrip().startswith("/") or heard.reach is not Reach.PINGED
    found = heard.found
    if found.sight is None:
        return found.refusal is None
    # "The first Dragon" is read as that ship, and its "first" is no cheer for that.
    said = {**heard.sight.cues, **found.sight.cues}
    cues = {folded(words) for cue, words in said.items() if cue != "chat"}
    cheer = cheers(found.sight.text, frozenset(cues))
    if heard.reach is Reach.PINGED:
        return _asks_whoever(heard.text, found, found.sight, cheer)
    return _asks_the_bot(heard.text, found, found.sight, cheer, heard.reach)


def _asks_whoever(text: str, found: Reading, sight: Sight, cheer: Cheer) -> bool:
    marked, cued = "?" in folded(text), bool(sight.cues.keys() & _ASKING)
    if not _understood(found):
        return marked and cued
    if found.by.endswith(" before") or _begins(text, sight):
        return True
    named = sight.names_something
    if marked:
        return cheer is not Cheer.YES or named
    # "I thought Kutryk was up there", "MS-30 goes well": only a name alone asks.
    return named and cheer is Cheer.NO and not sight.left and not sight.cues and "!" not in text


def _asks_the_bot(text: str, found: Reading, sight: Sight, cheer: Cheer, reach: Reach) -> bool:
    if "?" in folded(text):
        return True
    understood, cried = _understood(found), "!" in text
    if sight.cues.keys() & _ASKING or _begins(text, sight):
        return understood or not (cried or cheer is Cheer.YES)
    named = sight.names_something or any((sight.programs, sight.groups, sight.dates))
    if cheer is Cheer.YES or (cried and not named):
        return False
    if cheer is Cheer.WEAKLY:
        return named and understood and not cried
    return understood or isinstance(found.refusal, OutOfScope) or reach is Reach.ALONE


def _understood(found: Reading) -> bool:
    """Whether there is an answer, or what is wrong with the question is known."""
    refusal = found.refusal
    return not isinstance(refusal, NotUnderstood | OutOfScope) or bool(refusal.choices)


def _begins(text: str, sight: Sight) -> bool:
    """Whether a part of the text begins with a cue of asking, but for a few small words."""
    if spaceless(text):
        # There a question has its cue at the end.
        return bool(sight.cues.keys() & _IN_FRONT)
    for clause in _CLAUSE.split(text):
        words = words_of(folded(clause))
        asking = {
            hit.first
            for hit in lexicon.hits(words)
            if hit.entry.meaning in _IN_FRONT
            and hit.entry.sort is Sort.CUE
            and hit.entry.language == sight.language
        }
        for place, word in enumerate(words[:_LEAD]):
            if place in asking:
                return True
            if not is_filler(word.text):
                break
    return False
