"""What the first text would wait for, done before a bot is asked."""

from bot.languages.spoken import LANGUAGES
from bot.languages.vocabulary import Language
from bot.reading import lexicon, spelling
from bot.reading.folding import plain_words
from bot.reading.readers import Scene
from bot.understanding.understanding import read


def warm_up(scene: Scene) -> None:
    """Do once what the first text would wait for: index the words, the names and the zones, and
    read something in each language and in rarer ways."""
    lexicon.load()
    spelling.load()
    for text in (*map(_who_at_noon, LANGUAGES), *_RARER):
        read(text, scene)


def _who_at_noon(language: Language) -> str:
    """A few words that ask something in a language."""
    said = (language.cues["who"], language.cues["aboard"], language.times["noon"])
    return " ".join(plain_words(ways.split(",")[0])[0] for ways in said)


_RARER = (
    "who was abord on 2025-12-09 at 01:30 Moscow",
    "which women over 40 commanded, no wait, which men, and how long was the first of them there",
    "what if Crew Dragon is grounded in the middle of March 2027",
    "was Sarah Brightman there, on Christmas",
)
