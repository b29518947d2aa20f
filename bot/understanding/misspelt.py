"""Words that are misspelt, in a text of which most words are known."""

from collections.abc import Container, Sequence

from bot.reading import missions_in_sentences, people_in_sentences, spelling
from bot.reading.folding import Word
from bot.reading.names import is_like_a_name
from bot.reading.phrases import is_of_a_phrase
from bot.reading.zones import names_zone
from bot.station.manifest import Manifest

# Of 100: how like a feast a misspelt word must be.
SURE = 90


def respelt_in(
    manifest: Manifest,
    words: list[Word],
    known: Container[int],
    names: Sequence[frozenset[str]],
    language: str,
) -> tuple[list[Word], list[tuple[str, str]]]:
    """The words, misspelt ones as they should be, where no name is likelier; and which these are,
    as they were typed and as they should be.

    ``known`` are the places of words that mean something as they stand, ``names`` the people that
    the word of each place may name.
    """
    found, changed, tried = list(words), [], 0
    for place, word in enumerate(words):
        if place in known or names[place] or len(word.text) < spelling.SHORTEST:
            continue
        if people_in_sentences.group_like(manifest, word.text) or tried >= spelling.MAX_MISSPELT:
            continue
        if missions_in_sentences.is_craft(manifest, word.text):
            continue
        if is_of_a_phrase(word.text, language):
            continue
        tried += 1
        likest = spelling.likest(word.text, language)
        if likest is not None and spelling.is_feast(likest[0]) and not _is_sure(word, likest[1]):
            continue
        if likest is not None and names_zone(word.text):
            continue
        if likest is not None and not is_like_a_name(manifest, word.text, likest[1]):
            found[place] = spelling.respelt(word, likest[0])
            changed.append((word.typed, likest[0]))
    return found, changed


def _is_sure(word: Word, likeness: float) -> bool:
    """Whether a word is a misspelt feast rather than a name that nobody here knows."""
    return likeness >= SURE and not word.typed[:1].isupper()
