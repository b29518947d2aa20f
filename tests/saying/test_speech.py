"""How things are said: a language is looked up by name only, and dates stay in one piece."""

from datetime import UTC, datetime

import pytest

from bot.saying import catalogue
from bot.saying.speech import GLUE, Speech
from bot.saying.teller import Teller, family_name
from bot.station.manifest import Manifest
from bot.station.moments import Moment

DAY = datetime(2025, 12, 1, tzinfo=UTC)


@pytest.mark.parametrize("form", ["{}", "{}/", "../../../../../../../..{}", "ru/../../{}", "."])
def test_what_is_typed_as_a_language_never_becomes_a_path(tmp_path, monkeypatch, form):
    """A catalogue in a folder of someone else's is not opened."""
    planted = tmp_path / catalogue.FILE
    planted.parent.mkdir()
    planted.write_text('msgid "private"\nmsgstr "planted"\n', "utf-8")
    opened = []
    monkeypatch.setattr(catalogue, "_read", opened.append)
    assert Speech(form.format(tmp_path)).say("private") == "private"
    assert opened == []


@pytest.mark.parametrize("locale", ["xx", "en-US", "en_US", "", "C", "💥", "a" * 10_000])
def test_a_language_without_a_catalogue_is_english(locale):
    assert Speech(locale).day(DAY).replace(GLUE, " ") == "1 December 2025"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2027", "2027"),
        ("2027-03", "March 2027"),
        ("2027-04-01", "1 April 2027"),
        ("2026-07-14T17:52Z", "14 July 2026"),
    ],
)
def test_a_moment_is_said_as_closely_as_it_is_known(written, said):
    assert Speech().moment(Moment.read(written)).replace(GLUE, " ") == said


def test_a_date_is_one_word_where_lines_are_cut():
    assert " " not in Speech().day(DAY)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0.4, "less than a day"),
        (0.0, "0 days"),
        (0.6, "1 day"),
        (237.6, "238 days"),
        (9471.28, "9,471 days"),
    ],
)
def test_days_are_rounded_to_the_nearest(days, said):
    assert Speech().days(days) == said


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Suni Williams", "Williams"),
        ("Mark Vande Hei", "Vande Hei"),
        ("Frank De Winne", "De Winne"),
        ("Sultan Al Neyadi", "Al Neyadi"),
        ("Kud-Sverchkov", "Kud-Sverchkov"),
    ],
)
def test_a_family_name_keeps_its_particles(name, family):
    assert family_name(name) == family


def test_days_inside_a_sentence_of_the_data_are_spoken():
    teller = Teller(Speech(), Manifest())
    said = teller.prose("Signed 2022-07-14, announced 2021-12-31; row 2022-13-99 is no day.")
    assert said.replace(GLUE, " ") == (
        "Signed 14 July 2022, announced 31 December 2021; row 2022-13-99 is no day."
    )


@pytest.mark.parametrize(
    ("written", "english", "russian"),
    [
        ("2027-summer", "summer 2027", "лето 2027 года"),
        ("2027-winter", "winter 2027/2028", "зима 2027/2028 года"),
        ("2027-H1", "the first half of 2027", "первая половина 2027 года"),
        ("2027-Q3", "the third quarter of 2027", "3-й квартал 2027 года"),
        ("2027-W15", "the week of 12 April 2027", "неделя с 12 апреля 2027 года"),
    ],
)
def test_a_part_of_a_year_is_told_as_that(written, english, russian):
    moment = Moment.read(written)
    told = [Speech(locale).moment(moment).replace(GLUE, " ") for locale in ("en", "ru")]
    assert told == [english, russian]
