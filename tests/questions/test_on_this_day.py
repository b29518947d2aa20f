"""What happened on a day of the year: against the events themselves, and however it is asked."""

import random
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.errors import BadDate
from bot.replies.reply import reply
from bot.station.domain import EventKind, Standing
from bot.station.manifest import counted
from bot.station.moments import Precision

SEED = 20261130
DAYS = [date(2024, 1, 1) + timedelta(days=number) for number in range(366)]


def facts_of(ask, text, **more):
    return ask(text, **more).machine()["facts"]


def test_the_days_of_a_year_have_all_that_happened_each_once(ask, shipped):
    """What was flown to the day is told on its day and on no other."""
    told = [
        (one["mission"], one["event"], one["at"])
        for day in DAYS
        for one in facts_of(ask, f"/on-this-day {day}")["events"]
    ]
    flown = [
        (mission, str(kind), str(event.at))
        for (mission, kind), event in counted(shipped).items()
        if event.standing is Standing.ACTUAL
        and event.at.precision in (Precision.MINUTE, Precision.DAY)
    ]
    assert sorted(told) == sorted(flown)


def test_the_days_of_a_year_have_the_birthdays_of_those_who_live_each_once(ask, shipped):
    told = [
        one["person"] for day in DAYS for one in facts_of(ask, f"/on-this-day {day}")["birthdays"]
    ]
    living = [
        row.person
        for row in shipped.person_ids
        if row.born and row.born.precision is Precision.DAY and row.died is None
    ]
    assert sorted(told) == sorted(living)


def test_nothing_is_told_that_had_not_happened_yet(ask):
    print("seed", SEED)
    chance = random.Random(SEED)
    for _ in range(40):
        now = datetime(2002, 1, 1, tzinfo=UTC) + timedelta(days=chance.randrange(9000))
        facts = facts_of(ask, f"/on-this-day {chance.choice(DAYS):%d %B}", now=now)
        told = [one["at"] for one in facts["events"]]
        told += [one["since"] for one in facts["commands"]]
        told += [one["died"] for one in facts["deaths"]]
        assert all(at <= f"{now:%Y-%m-%dT%H:%MZ}" for at in told), now


def test_who_has_died_has_no_birthday_but_had_one_while_alive(ask):
    born = "/on-this-day 23 February"
    later = facts_of(ask, born)
    before = facts_of(ask, born, now=datetime(2024, 2, 23, tzinfo=UTC))
    assert "marc-garneau" not in [one["person"] for one in later["birthdays"]]
    assert "marc-garneau" in [one["person"] for one in before["birthdays"]]
    assert facts_of(ask, "/on-this-day 4 June")["deaths"] == [
        {"person": "marc-garneau", "died": "2025-06-04"}
    ]


@pytest.mark.parametrize(
    ("text", "day", "year"),
    [
        pytest.param("/on-this-day", "11-22", 2026, id="today"),
        pytest.param("/on-this-day 16 March", "03-16", 2026, id="a day without a year"),
        pytest.param("/on-this-day 29 February", "02-29", 2024, id="a day that few years have"),
        pytest.param("/on-this-day 2003-02-01", "02-01", 2003, id="a day of a year"),
    ],
)
def test_a_day_needs_no_year(ask, text, day, year):
    facts = facts_of(ask, text)
    assert (facts["day"], facts["year"]) == (day, year)


@pytest.mark.parametrize(
    "text",
    [
        *("on this day", "On this day?", "this date", "on this day in history"),
        *("в этот день", "этот день", "в эту дату", "в этот же день"),
        *("un día como hoy", "tal día como hoy", "en este día", "en esta fecha"),
        *("an diesem Tag", "am heutigen Tag", "an einem Tag wie heute"),
        *("ce jour-là", "ce jour-là dans l'histoire", "un jour comme aujourd'hui", "à cette date"),
        *("この日", "今日は何の日"),
    ],
)
def test_the_bare_words_ask_it_of_today(ask, text):
    facts = facts_of(ask, text)
    assert (facts["day"], facts["year"]) == ("11-22", 2026)


def test_the_bare_words_ask_it_whatever_was_asked_before(ask, shipped):
    former = ask("/aboard 2020-01-01")

    def after(text):
        return reply(text, shipped, former.asker, former.ask).ask

    assert after("on this day").question.name == "on-this-day"
    assert after("and on this day?").command == "/aboard when: 2026-11-22"


@pytest.mark.parametrize(
    "text",
    [
        "who was aboard on this day",
        "кто был на борту в этот день",
        "wer war an diesem Tag an Bord",
        "quién estaba a bordo en este día",
        "qui était à bord ce jour-là",
    ],
)
def test_who_was_there_on_this_day_is_another_question(ask, text):
    assert ask(text).ask.question.name == "aboard"


@pytest.mark.parametrize("text", ["/on-this-day March 2020", "/on-this-day 2020"])
def test_more_than_a_day_is_refused(ask, text):
    with pytest.raises(BadDate):
        ask(text)


def test_the_roundest_anniversary_comes_first(ask):
    """25 years before ten, and ten before five; of no other years a line is told."""

    def line(text):
        return ask(text).machine()["text"].splitlines()[1]

    assert line("/on-this-day 2025-12-09") == "25 years before: STS-97 left the ISS."
    assert line("/on-this-day 22 November") == "15 years ago: Soyuz TMA-02M landed."
    assert line("/on-this-day 2 November") == ""


def test_the_evidence_names_the_flights_and_the_births(ask, shipped):
    told = ask("/on-this-day 22 November").machine()
    assert told["facts"]["events"][0]["event"] == EventKind.LANDING
    assert told["facts"]["birthdays"][0]["person"] == "yusaku-maezawa"
    assert told["sources"]
