"""What goes on is counted to the newest fact by every answer alike; the footer tells its age."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.replies.reply import Asker, reply
from bot.saying.speech import Speech
from bot.station import occupancy

HOURS_AFTER = st.integers(1, 24 * 150)


@pytest.fixture(scope="module")
def told_at(shipped):
    """The object that machines get of a question, some hours after the newest fact."""

    def told(text, hours):
        return reply(text, shipped, Asker(shipped.known_to + timedelta(hours=hours))).machine()

    return told


@pytest.fixture(scope="module")
def going_on(shipped):
    """The name, ship and days up to the newest fact of each of those aboard then."""

    def found():
        for stay in occupancy.aboard(shipped, shipped.known_to):
            name, ship = shipped.person(stay.person).spoken, shipped.mission(stay.up).name
            yield name, ship, stay.span.days(shipped.known_to)

    return found


@given(hours=HOURS_AFTER)
def test_every_answer_counts_who_is_aboard_to_the_newest_fact(told_at, going_on, hours):
    aboard = " ".join(told_at("/aboard", hours)["text"].split())
    for name, ship, days in going_on():
        person = told_at(f"/person {name}", hours)["facts"]
        assert person["stays"][-1]["days"] == round(days, 2)
        assert f"{ship} {Speech().days(days)} aboard" in aboard
        for category, value in [
            ("days-in-space", person["days_in_space"]),
            ("days-aboard", person["days_aboard"]),
            ("longest-stay", person["stays"][-1]["days"]),
        ]:
            places = told_at(f"/records {category} who: {name}", hours)["facts"]["places"]
            assert value in [place["value"] for place in places]


@given(hours=HOURS_AFTER)
def test_days_together_of_those_aboard_stand_still_after_the_newest_fact(told_at, going_on, hours):
    (one, *_), *others = going_on()
    for other, *_ in others:
        question = f"/together {one}, {other}"
        assert told_at(question, hours)["facts"] == told_at(question, 0)["facts"]


def test_one_person_has_one_number(ask):
    assert ask("/person Dubrov").machine()["facts"]["days_in_space"] == pytest.approx(441, abs=0.5)
    assert "441 days in space" in ask("/person Dubrov").text
    assert "441 days so far in space" in ask("/records days-in-space who: Dubrov").text


@pytest.mark.parametrize("when", ["2026-11-22", "2026-11", "2026", "now", "2026-11-01 12:00"])
def test_a_time_up_to_now_is_counted_to_the_newest_fact(ask, when):
    told = ask(f"/person Dubrov when: {when}").machine()
    assert (
        told["facts"]["days_in_space"] == ask("/person Dubrov").machine()["facts"]["days_in_space"]
    )
    assert told["standing"] == "planned"
    assert " What still goes on is counted to 8 October 2026." in " ".join(told["text"].split())


def test_a_time_to_come_is_counted_as_planned(ask):
    told = ask("/person Dubrov when: 2027-02-01").machine()
    assert told["facts"]["stays"][-1]["days"] == pytest.approx(202, abs=0.5)
    assert told["standing"] == "planned"
    assert "still goes on" not in told["text"]
    assert "MS-29   201 days aboard" in ask("/aboard 2027-02-01 00:00").text


def test_a_plan_that_should_have_come_is_no_flight(ask):
    told = ask("/person Burnham", now=datetime(2027, 6, 1, tzinfo=UTC)).machine()
    assert told["facts"]["spaceflights"] == 0
    assert told["facts"]["days_in_space"] == 0
    assert told["facts"]["assigned"] == "soyuz-ms-30"


def test_days_together_are_counted_to_the_newest_fact(ask):
    told = " ".join(ask("/together Dubrov Kikina").text.split())
    assert told.startswith(
        "Pyotr Dubrov and Anna Kikina have been aboard the ISS together for 86 days"
    )
    assert "What still goes on is counted to 8 October 2026." in told


@pytest.mark.parametrize(
    ("with_", "title"),
    [
        pytest.param(
            "Петелин", "уже провели на борту МКС вместе 155 суток", id="met, and will again"
        ),
        pytest.param("Дубров", "уже провели на борту МКС вместе 86 суток", id="together now"),
        pytest.param("Рубио", "были на борту МКС вместе 155 суток", id="it is over"),
        pytest.param("Бёрнем", "По планам Анна Кикина и Дениз Бёрнем будут", id="planned"),
    ],
)
def test_russian_tells_time_together_in_the_right_tense(ask, with_, title):
    assert title in " ".join(ask(f"/together Кикина {with_}", locale="ru").text.split())


def test_a_meeting_to_come_is_a_plan(ask):
    assert "\nPlan. Both between docking" in ask("/together Menon Burnham").text


def test_a_ship_is_docked_as_last_known(ask):
    assert ask("/mission MS-29").text.startswith(
        "Soyuz MS-29: docked since 14 July 2026, as last known\n"
    )


# ------------------------------------------------------------------- how old the newest fact is


@pytest.mark.parametrize(
    ("hours", "footer"),
    [
        pytest.param(-24 * 300, "Facts to 12 Dec 2025.", id="before it, as then known"),
        pytest.param(0, "Facts to 8 Oct 2026.", id="at the newest fact"),
        pytest.param(23, "Facts to 8 Oct 2026.", id="less than a day later"),
        pytest.param(24, "Facts to 8 Oct 2026, 1 day ago.", id="a day later"),
        pytest.param(24 * 45 - 11, "Facts to 8 Oct 2026, 45 days ago.", id="by the calendar"),
    ],
)
@pytest.mark.parametrize("text", ["/aboard", "/next", "/guarantee", "/records", "/station"])
def test_the_footer_tells_how_old_the_newest_fact_is(shipped, text, hours, footer):
    now = shipped.known_to + timedelta(hours=hours)
    as_of = now if hours < 0 else None
    told = " ".join(reply(text, shipped, Asker(now, as_of)).text.split())
    assert footer.rstrip(".") in told
    assert ("ago" in told.rpartition("Facts to")[2]) == ("ago" in footer)


def test_what_is_quoted_later_does_not_tell_days_ago(ask):
    quote = ask("/aboard").quote
    assert "8 October 2026" in quote
    assert "ago" not in quote
