"""All languages in which questions are understood."""

from bot.languages import de, en, es, fr, ja, ru
from bot.languages.vocabulary import Language

LANGUAGES: tuple[Language, ...] = tuple(module.LANGUAGE for module in (en, ru, de, fr, es, ja))


_BY_CODE = {language.code: language for language in LANGUAGES}


def language_of(code: str) -> Language:
    """The language of a code."""
    return _BY_CODE[code]


def christmas_of(code: str) -> tuple[int, int]:
    """The month and day of Christmas where a language is spoken."""
    return language_of(code).christmas
