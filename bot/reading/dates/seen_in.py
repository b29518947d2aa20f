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
) -> tuple[tuple[SaidDate, ...], frozenset[int]]:
    """The dates, years that are said to have been seen in as their first days, of several each;
    and the places of the words that say so."""
    verbs = small_words_at([word.text for word in words], "sees_in", language)
    told = frozenset(place for first, last in verbs for place in range(first, last))
    years = [one for one in dates if _is_year(one)]
    if not told or not years or len(years) < len(dates):
        return tuple(dates), frozenset()
    within = language_of(language).within
    if any(place not in told and words[place].text == within for place in _before(years)):
        # "Welcomed in 2019" was at some time in it.
        return tuple(dates), frozenset()
    if language_of(language).noun_last:
        begun = any(0 <= first - years[-1].last <= _NEAR for first, _ in verbs)
    else:
        begun = any(-1 <= years[0].first - last <= _NEAR for _, last in verbs)
    if not begun:
        return tuple(dates), frozenset()
    first, *others = (one.each(_first_day) for one in years)
    return (first, *(replace(one, role="too") for one in others)), told


def _is_year(one: SaidDate) -> bool:
    meant = one.meant
    alone = isinstance(meant, Point) and meant.is_plain and not meant.month
    return alone and one.role in {"", "too"}


def _before(years: Sequence[SaidDate]) -> list[int]:
    """The places where a word stands that says that something was within a year."""
    return [place for one in years for place in (one.first - 1, one.first) if place >= 0]


def _first_day(meant: Meaning) -> Meaning:
    return replace(meant, month=1, day=1) if isinstance(meant, Point) else meant
