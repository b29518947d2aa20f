"""Years that someone saw in, "rang in 2019 aboard": their first midnight is meant."""

from collections.abc import Sequence
from dataclasses import replace

from bot.languages.spoken import language_of
from bot.reading.dates.said import Meaning, Point, SaidDate
from bot.reading.folding import Word
from bot.reading.phrases import small_words_at

# So many words may stand between: "встречал на борту и 2019, и 2024".
_NEAR = 4


def seen_in(
    dates: Sequence[SaidDate], words: Sequence[Word], language: str
) -> tuple[SaidDate, ...]:
    """The dates, years that are said to have been seen in as their first days; of several each."""
    verbs = small_words_at([word.text for word in words], "sees_in", language)
    years = [one for one in dates if _is_year(one) and not _is_within(one, words, language)]
    if not verbs or not years or len(years) < len(dates):
        return tuple(dates)
    if language_of(language).noun_last:
        begun = any(0 <= first - years[-1].last <= _NEAR for first, _ in verbs)
    else:
        begun = any(0 <= years[0].first - last <= _NEAR for _, last in verbs)
    if not begun:
        return tuple(dates)
    first, *others = (one.each(_first_day) for one in years)
    return first, *(replace(one, role="too") for one in others)


def _is_year(one: SaidDate) -> bool:
    meant = one.meant
    alone = isinstance(meant, Point) and meant.is_plain and not meant.month
    return alone and one.role in {"", "too"}


def _is_within(one: SaidDate, words: Sequence[Word], language: str) -> bool:
    """Whether something is said to have been in that year: "welcomed in 2019"."""
    before = words[one.first - 1].text if one.first else ""
    return before == language_of(language).within or words[one.first].text == (
        language_of(language).within
    )


def _first_day(meant: Meaning) -> Meaning:
    return replace(meant, month=1, day=1) if isinstance(meant, Point) else meant
