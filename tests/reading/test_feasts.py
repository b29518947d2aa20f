"""Feasts of any calendar are days of a year, or all their days."""

import re
from datetime import date

import pytest

from bot.reading.dates.feasts import FEASTS, end_of_feast, feast
from bot.reading.dates.lengths import LENGTH, length_of

CHRISTMAS = (12, 25)
YEARS = range(2000, 2031)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("shrove-tuesday", date(2014, 3, 4), date(2014, 3, 4)),
        ("lent", date(2018, 2, 14), date(2018, 3, 31)),
        ("maslenitsa", date(2022, 2, 28), date(2022, 3, 6)),
        ("first-advent", date(2025, 11, 30), date(2025, 11, 30)),
        ("fourth-advent", date(2017, 12, 24), date(2017, 12, 24)),
        ("advent", date(2022, 11, 27), date(2022, 12, 24)),
        ("repentance-day", date(2010, 11, 17), date(2010, 11, 17)),
        ("memorial-day", date(2020, 5, 25), date(2020, 5, 25)),
        ("lunar-new-year", date(2024, 2, 10), date(2024, 2, 10)),
        ("ramadan", date(2022, 4, 2), date(2022, 5, 1)),
        ("ramadan", date(2005, 10, 4), date(2005, 11, 2)),
        ("hanukkah", date(2024, 12, 26), date(2025, 1, 2)),
        ("golden-week", date(2016, 4, 29), date(2016, 5, 5)),
    ],
)
def test_a_feast_has_its_days(name, first, last):
    assert feast(name, first.year, CHRISTMAS) == first
    assert end_of_feast(name, first.year, CHRISTMAS) == last


@pytest.mark.parametrize("name", sorted(FEASTS))
def test_a_feast_is_within_its_year_and_ends_within_two_months(name):
    for year in YEARS:
        first = feast(name, year, CHRISTMAS)
        assert first.year == year
        assert 0 <= (end_of_feast(name, year, CHRISTMAS) - first).days < 62


def test_a_feast_by_the_moon_is_not_guessed():
    with pytest.raises(ValueError, match="1985"):
        feast("diwali", 1985, CHRISTMAS)


@pytest.mark.parametrize(
    ("symbols", "length"),
    [
        ("N3 Uyear AND N2 Umonth", (38, 0, 0)),
        ("Uyear AND N3 Umonth", (15, 0, 0)),
        ("A2 Uyear N3 Umonth AND A4 Uday", (27, 4, 0)),
        ("N2 +HALF Uyear", (30, 0, 0)),
        ("HALF Uyear", (6, 0, 0)),
        ("Uyear +HALF", (18, 0, 0)),
        ("N1.5 Uweek", (0, 0, 252)),
        ("Uday AND N5 Uhour", (0, 1, 5)),
        pytest.param("N3 Uday N2 Uyear", None, id="two that stand beside each other"),
    ],
)
def test_a_length_adds_up(symbols, length):
    found = length_of(re.match(f"{LENGTH} $", f"{symbols} "))
    assert (found and (found.months, found.days, found.hours)) == length
