"""Numbers in the words of a language, put together: "three hundred and five", "сорок первый".

Each word is a number already; what is worked out here is what several in a row come to.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.languages.spoken import language_of
from bot.languages.vocabulary import Counting
from bot.reading.folding import plain_words

_THOUSAND, _HUNDRED = 1000, 100
# "Nineteen ninety eight" and "twenty twenty" are years.
_CENTURIES = (19, 20)


def put_together(numbers: Sequence[int], counting: Counting) -> int | None:
    """What the numbers of a row come to; None if they are not one number."""
    if len(numbers) > 1 and all(number < 10 for number in numbers):
        # "二〇二〇", figure by figure.
        return int("".join(map(str, numbers))) if counting.by_figure else None
    total = current = 0
    for place, number in enumerate(numbers):
        if number == _THOUSAND:
            if current >= _THOUSAND or total:
                return None
            total, current = (current or 1) * _THOUSAND, 0
        elif number == _HUNDRED and 0 < current < 10:
            current *= _HUNDRED
        elif not current or _fits_behind(current, number, counting):
            current += number
        elif number == 10 and current % 10 > 0 and counting.times_ten:
            current += current % 10 * 9
        elif (current, number) == (4, 20) and counting.fourscore:
            current = 80
        elif current % _HUNDRED in range(1, 10) and number % 10 == 0 and counting.units_first:
            # "Ein und zwanzig".
            current += number
        elif place == 1 and current in _CENTURIES and 10 <= number < _HUNDRED:
            current = current * _HUNDRED + number
        else:
            return None
    return total + current


def _fits_behind(current: int, number: int, counting: Counting) -> bool:
    if current >= _HUNDRED and current % _HUNDRED == 0:
        return number < _HUNDRED
    if current % _HUNDRED in (60, 80):
        # "Soixante-quinze", "quatre-vingt-quinze".
        return number < 20
    least = 10 if counting.ten_and_units else 20
    return current % 10 == 0 and current % _HUNDRED >= least and number < 10


def in_one_word(word: str, language: str) -> int | None:
    """The number that a word is made of without blanks, where a language has such."""
    counting = language_of(language).counting
    if not counting.joined_by or len(word) < 6:
        return None
    parts, pattern = _parts(language)
    if not pattern.fullmatch(word):
        return None
    numbers = [parts[part] for part in re.findall("|".join(parts), word) if parts[part]]
    return put_together(numbers, counting) if len(numbers) > 1 else None


@lru_cache(maxsize=1)
def _parts(code: str) -> tuple[dict[str, int], re.Pattern[str]]:
    language = language_of(code)
    words = {
        "".join(plain_words(way)): int(meaning)
        for meaning, ways in language.times.items()
        if meaning.isdigit()
        for way in ways.split(",")
    }
    joined = (*words.items(), (language.counting.joined_by, 0))
    parts = dict(sorted(joined, key=lambda part: -len(part[0])))
    return parts, re.compile(f"(?:{'|'.join(parts)})+")
