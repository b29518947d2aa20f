"""The words of which nothing is known and that may say something all the same."""

from collections.abc import Sequence

from bot.reading.folding import Word


def left_over(words: Sequence[Word], known: set[int]) -> list[int]:
    """The places of such words but those that are ``known``."""
    return [
        place
        for place, word in enumerate(words)
        if place not in known and (_says_something(word.text) or _is_within_a_number(words, place))
    ]


def _is_within_a_number(words: Sequence[Word], place: int) -> bool:
    """Whether a letter stands between figures, as in "1e3", which are no number then."""
    before, after = words[place - 1 : place], words[place + 1 : place + 2]
    if not before or not after or not words[place].text.isalpha():
        return False
    glued = before[0].end == words[place].start and after[0].start == words[place].end
    return glued and before[0].text.isdecimal() and after[0].text.isdecimal()


def _says_something(word: str) -> bool:
    return len(word) > 2 and word[0].isalpha() and word != "~"
