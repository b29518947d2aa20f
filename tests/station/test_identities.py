"""Ids of missions and people, births, and how old people were when."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.station import identities
from bot.station.identities import Age
from bot.station.ids import MissionIds, PersonIds
from bot.station.moments import Moment, Span


@pytest.mark.parametrize(
    ("born", "at", "least", "most"),
    [
        pytest.param("1965-09-19", "2026-09-18", 60, 60, id="the day before a birthday"),
        pytest.param("1965-09-19", "2026-09-19", 61, 61, id="on a birthday"),
        pytest.param("1976", "2026-11-29", 49, 50, id="known to the year"),
        pytest.param("1969-07", "2026-07-15", 56, 57, id="known to the month, in that month"),
        pytest.param("1969-07", "2026-08-01", 57, 57, id="known to the month, after it"),
        pytest.param("1980-02-29", "2025-02-28", 44, 44, id="a leap day, the day before"),
        pytest.param("1980-02-29", "2025-03-01", 45, 45, id="a leap day, the day after"),
    ],
)
def test_an_age_in_whole_years(born, at, least, most):
    assert identities.age(Moment.read(born), Moment.read(at)) == Age(least, most)


def test_nobody_has_an_age_before_the_birth():
    assert identities.age(Moment.read("1990-05-24"), Moment.read("1989")) is None


@given(
    st.dates(date(1930, 1, 1), date(2000, 12, 31)), st.dates(date(2001, 1, 1), date(2030, 12, 31))
)
def test_of_a_birth_known_to_the_year_the_age_is_one_of_two(born, at):
    exact = identities.age(Moment.read(str(born)), Moment.read(str(at)))
    rough = identities.age(Moment.read(str(born.year)), Moment.read(str(at)))
    assert rough.least <= exact.least == exact.most <= rough.most <= rough.least + 1


def test_birthdays_in_a_stretch_are_those_up_to_the_newest_fact():
    stay = Span(datetime(2000, 1, 10, tzinfo=UTC))
    until = datetime(2002, 1, 9, tzinfo=UTC)
    found = identities.birthdays(Moment.read("1960-01-10"), stay, until)
    assert list(found) == [date(2000, 1, 10), date(2001, 1, 10)]
    assert list(identities.birthdays(Moment.read("1960"), stay, until)) == []


@pytest.mark.parametrize(
    "ids",
    [
        lambda: MissionIds("alfa", cospar="98-69A"),
        lambda: MissionIds("alfa", wikidata="717831"),
        lambda: MissionIds("alfa", launch_library="6ddd646c"),
        lambda: MissionIds("alfa", launch_library_flight="x1"),
        lambda: PersonIds("ana", gcat="551"),
        lambda: PersonIds("ana", launch_library="-1"),
    ],
)
def test_an_id_that_is_written_otherwise_than_its_catalogue_does_is_refused(ids):
    with pytest.raises(ValueError, match="is not written like"):
        ids()


def test_what_others_call_a_mission_and_a_person(ask):
    assert ask("/mission MS-10").machine()["facts"]["ids"]["cospar"] == "2018-F01"
    assert ask("/mission Crew-9").machine()["facts"]["ids"]["wikipedia"] == "SpaceX Crew-9"
    assert ask("/person Kononenko").machine()["facts"]["ids"] == {
        "wikidata": "Q375659",
        "wikipedia": "Oleg Kononenko",
        "launch_library": "168",
        "gcat": "AS-00482",
    }


def test_most_missions_and_nearly_all_people_have_ids(shipped):
    assert sum(bool(row.cospar) for row in shipped.mission_ids) == 127
    assert sum(bool(row.wikidata) for row in shipped.mission_ids) == 131
    assert sum(bool(row.wikidata) for row in shipped.person_ids) == 302
    assert sum(row.died is not None for row in shipped.person_ids) == 5


@pytest.mark.parametrize(
    ("text", "locale", "lead"),
    [
        ("how old is Suni Williams?", "en", "Suni Williams: born 19 September 1965, 61 years old"),
        ("when was Oleg Kononenko born", "en", "Oleg Kononenko: born 21 June 1964, 62 years old"),
        ("how old was Peggy Whitson on 2002-10-01", "en", "born 9 February 1960, 42 years old"),
        ("how old is Anil Menon", "en", "Anil Menon: born in 1976, 49 or 50 years old"),
        ("how old is Rick Husband", "en", "born 12 July 1957, died 1 February 2003, aged 45"),
        ("how old is Arutyun Kiviryan", "en", "Kiviryan: the day of birth is not recorded"),
        ("how many birthdays did Kononenko spend aboard", "en", "birthdays aboard: 21 June 2008"),
        ("сколько лет Анне Кикиной", "ru", "дата рождения — 27 августа 1984 года, 42 года"),
        ("когда родился Кононенко", "ru", "дата рождения — 21 июня 1964 года, 62 года"),
    ],
)
def test_births_and_ages_are_told_first_where_they_are_asked_for(ask, text, locale, lead):
    lines = " ".join(ask(text, locale=locale).text.split())
    assert lead in lines[:200]


def test_an_age_stands_with_the_person_and_of_a_year_in_no_one_number(ask):
    facts = ask("/person Suni Williams").machine()["facts"]
    assert (facts["born"], facts["age"], facts["died"]) == ("1965-09-19", 61, None)
    assert facts["birthdays_aboard"] == ["2012-09-19", "2024-09-19"]
    menon = ask("/person Menon").machine()["facts"]
    assert (menon["born"], menon["age"], menon["birthdays_aboard"]) == ("1976", None, [])


def test_a_death_is_told_once_it_has_happened(ask):
    earlier = ask("/person Sellers", as_of=datetime(2010, 6, 1, tzinfo=UTC))
    assert "died" not in earlier.text
    assert earlier.machine()["facts"]["died"] is None
    assert "died" not in ask("/person Sellers when: 2010-05-20").text
    assert "died 23 December 2016, aged 61" in " ".join(ask("/person Sellers").text.split())
