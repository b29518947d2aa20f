"""Names in Cyrillic letters, as Russian writes them: one rule, and no list of people.

A Japanese name is written after Polivanov, syllable by syllable. Any other goes by the
practical transcription from English: what letters and groups of letters commonly sound
like. Words whose letters do not show the sound, given names with a customary form among
them, are written as they sound; they are words, so that all who bear one share it.
"""

import re
import unicodedata
from functools import cached_property, lru_cache

from bot.languages.cyrillic_exceptions import SPOKEN, SPOKEN_IN
from bot.station.domain import Person

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")
# The ships of which the names are Russian, with their series.
_SHIP = re.compile(r"\bSoyuz\b(?: (TMA|TM|MS)\b(-\d+M?)?)?")
# The number of a Soyuz alone, where the word stands before it already.
_NUMBER = re.compile(r"(TMA|TM|MS)(-\d+M?)")
CASES = {"gen": "а", "dat": "у", "ins": "ом", "prep": "е"}
# Words that stand before a family name and belong to it, in both scripts.
PARTICLES = {"vande", "van", "de", "al", "saint", "aunon", "ванде", "де", "аль"}
_SERIES = {"TMA": "ТМА", "TM": "ТМ", "MS": "МС"}


class Rules:
    """What groups of letters sound like."""

    def __init__(self, rules: list[tuple[str, str]]) -> None:
        self._groups = [letters for letters, _ in rules]
        self._sounds = [sound for _, sound in rules]

    @cached_property
    def _letters(self) -> re.Pattern[str]:
        return re.compile("|".join(f"({letters})" for letters in self._groups))

    def sounds(self, letters: str) -> str:
        """The letters, group by group, as they sound."""
        return self._letters.sub(lambda match: self._sounds[(match.lastindex or 0) - 1], letters)


# At each place the first that fits is taken, so what is longer goes first. A final e is
# silent and opens the syllable before it.
_OPEN = "(?=[bcdfgklmnprstvz]e$)"
_ENGLISH = Rules(
    [
        ("tsch|tch", "тч"), ("sch|sh", "ш"), ("ch", "ч"), ("th", "т"), ("ph", "ф"), ("ck", "к"),
        ("igh", "ай"), ("eigh", "ей"), ("gh", "г"), ("kh", "х"), ("zh", "ж"), ("^wh|^w", "у"),
        ("qu", "кв"), ("^kn", "н"), ("^wr", "р"), ("ee|ea|ie", "и"), ("oo", "у"), ("oa|ow", "оу"),
        ("ou", "у"), ("aw|au", "о"), ("^ay|^ai|^ei", "эй"), ("ay|ai", "ей"), ("ey$", "и"),
        ("ey|ei", "ей"), ("ew", "ью"), ("oy|oi", "ой"), (f"^a{_OPEN}", "эй"), (f"a{_OPEN}", "ей"),
        (f"i{_OPEN}|y{_OPEN}", "ай"), (f"o{_OPEN}", "оу"), (f"u{_OPEN}", "ью"),
        ("(?<=[bcdfgklmnprstvz])e$", ""), ("ur|ir(?![aeiouy])", "ер"), ("ya", "я"), ("yo", "ё"),
        ("yu", "ю"), ("ye", "е"), ("^e", "э"), ("(?<=[aeiou])e", "э"), ("^y", "й"),
        ("(?<=[aeou])y", "й"), ("y", "и"), ("c(?=[eiy])", "с"), ("g(?=[eiy])", "дж"),
        ("dg(?=e)", "дж"), ("j", "дж"), ("x", "кс"), ("w", "у"), ("a", "а"), ("b", "б"),
        ("c", "к"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"),
        ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "к"),
        ("r", "р"), ("s", "с"), ("t", "т"), ("u", "а"), ("v", "в"), ("z", "з"),
    ]
)  # fmt: skip
_JAPANESE = Rules(
    [
        ("n(?=[bpm])", "м"), ("n(?=[aeiouy])", "н"), ("shi", "си"), ("sha", "ся"), ("shu", "сю"),
        ("sho", "сё"), ("chi", "ти"), ("cha", "тя"), ("chu", "тю"), ("cho", "тё"), ("tsu", "цу"),
        ("ji", "дзи"), ("ja", "дзя"), ("ju", "дзю"), ("jo", "дзё"), ("(?<=[bghkmnpr])ya", "я"),
        ("(?<=[bghkmnpr])yu", "ю"), ("(?<=[bghkmnpr])yo", "ё"), ("ya", "я"), ("yu", "ю"),
        ("yo", "ё"), ("e", "э"), ("z", "дз"), ("w", "в"),
        ("a", "а"), ("b", "б"), ("d", "д"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"),
        ("k", "к"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"),
        ("t", "т"), ("u", "у"),
    ]
)  # fmt: skip


def person(someone: Person, name: str) -> str:
    """A name of someone in Cyrillic: as they write it themselves, else by the rule.

    ``name`` is the one to write, in Latin letters; a recorded Cyrillic name goes before it.
    """
    if is_cyrillic(someone.native_name):
        return someone.native_name
    return transcribed(name, someone.nationality)


def is_cyrillic(name: str) -> bool:
    """Whether a name is written in Cyrillic letters."""
    return _CYRILLIC.search(name) is not None


@lru_cache(maxsize=1024)
def transcribed(name: str, country: str = "") -> str:
    """A name from a country (its two-letter code) in Cyrillic, word by word."""
    # The Arabic article stands small before the name.
    return _WORD.sub(lambda word: _spoken(word[0], country), name).replace("Аль ", "аль-")


def ship(name: str, case: str = "") -> str:
    """The name of a ship as Russian writes it: Soyuz in Cyrillic and in quotation marks, others
    as they are.

    ``case`` is one of the names of ``CASES``, or blank for the nominative.
    """

    def numbered(match: re.Match[str]) -> str:
        return _SERIES[match[1]] + (match[2] or "").replace("M", "М")

    def soyuz(match: re.Match[str]) -> str:
        return f"«Союз{CASES.get(case, '')}{f' {numbered(match)}' if match[1] else ''}»"

    if alone := _NUMBER.fullmatch(name):
        return numbered(alone)
    return _SHIP.sub(soyuz, name)


def _spoken(word: str, country: str) -> str:
    low = word.casefold().replace("’", "'")
    known = SPOKEN_IN.get(country, {}).get(low) or SPOKEN.get(low)
    if known:
        return known
    plain = unicodedata.normalize("NFKD", low.replace("ł", "l").replace("ı", "i"))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    sounds = (_JAPANESE if country == "JP" else _ENGLISH).sounds(letters)
    return sounds[:1].upper() + sounds[1:]
