"""Russian names in Latin letters, as German, French and Spanish write them: one rule for each, and
no list of people. The facts have them as English does."""

from collections.abc import Iterator

from bot.languages.cyrillic import Rules, is_cyrillic

_VOWEL = "[аеёиоуыэюя]"
_CONSONANT = "[бвгджзклмнпрстфхцчшщ]"
# What all three write alike; the signs that soften and harden have no letter.
_ALIKE = [
    ("а", "a"), ("б", "b"), ("д", "d"), ("е", "e"), ("и", "i"), ("к", "k"), ("л", "l"),
    ("м", "m"), ("н", "n"), ("о", "o"), ("п", "p"), ("р", "r"), ("т", "t"), ("ф", "f"),
    ("э", "e"), ("г", "g"), ("с", "s"), ("[ьъ]", ""),
]  # fmt: skip
_ENDINGS = [("(?:ий|ый)(?![а-я])", "i"), ("ия(?![а-я])", "ia")]
_GERMAN = Rules(
    [
        *_ENDINGS, ("кс", "x"), (f"(?<={_VOWEL})с(?={_VOWEL})", "ss"),
        (f"(?<!{_CONSONANT})е", "je"), ("(?<=[жчшщ])ё", "o"), ("ё", "jo"), ("(?<=е)й", "j"),
        ("й", "i"), ("в", "w"), ("ж", "sch"), ("з", "s"), ("у", "u"), ("х", "ch"), ("ц", "z"),
        ("ч", "tsch"), ("щ", "schtsch"), ("ш", "sch"), ("ы", "y"), ("ю", "ju"), ("я", "ja"),
        *_ALIKE,
    ]
)  # fmt: skip
_FRENCH = Rules(
    [
        *_ENDINGS, (f"(?<={_VOWEL})с(?={_VOWEL})", "ss"),
        ("ин(?![а-я])", "ine"), ("г(?=[еёиэ])", "gu"), (f"(?<=[ьъ]|{_VOWEL})е", "ie"),
        ("(?<=[жчшщ])ё", "o"), ("ё", "io"), ("й", "i"), ("в", "v"), ("ж", "j"), ("з", "z"),
        ("у", "ou"), ("х", "kh"), ("ц", "ts"), ("ч", "tch"), ("щ", "chtch"), ("ш", "ch"),
        ("ы", "y"), ("ю", "iou"), ("я", "ia"), *_ALIKE,
    ]
)  # fmt: skip
_SPANISH = Rules(
    [
        *_ENDINGS, ("г(?=[еёиэ])", "gu"), ("(?<=[ьъ])е", "ie"),
        ("(?<=[жчшщ])ё", "o"), ("ё", "io"), ("й", "i"), ("в", "v"), ("ж", "zh"), ("з", "z"),
        ("у", "u"), ("х", "j"), ("ц", "ts"), ("ч", "ch"), ("щ", "shch"), ("ш", "sh"), ("ы", "i"),
        ("ю", "iu"), ("я", "ia"), *_ALIKE,
    ]
)  # fmt: skip


def spellings(native_name: str) -> Iterator[str]:
    """How the languages write a name in Cyrillic letters; none of any other."""
    if is_cyrillic(native_name):
        for rules in (_GERMAN, _FRENCH, _SPANISH):
            yield rules.sounds(native_name.casefold())
